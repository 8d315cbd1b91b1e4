// From a finding to its places in the document shown, and back.

/** The finding or consequence of a token: 3, or 3-1. @param {string} token */
export const subjectOf = token => document.getElementById(`f${token}`);

/** The finding that a subject is or belongs to. @param {Element} subject @returns {HTMLElement} */
export const findingOf = subject => subject.closest('.finding');

/** The places of a subject itself, not of its consequences. @param {Element} subject @returns {HTMLAnchorElement[]} */
export const placesOf = subject => [...subject.querySelectorAll(':scope > .places a.place')];

/** Whether a place is in the document beside the findings. @param {Element} place */
export const isHere = place => place.getAttribute('href').startsWith('#');

/** The cell or line of a place; null when it is in another document. @param {Element} place @returns {HTMLElement | null} */
export const targetOf = place => (isHere(place) ? document.getElementById(decodeURIComponent(place.hash.slice(1))) : null);

/** The tokens of a mark, the worst first. @param {Element} mark */
export const tokensOf = mark => (mark.getAttribute('data-findings') ?? '').split(' ').filter(t => t.length > 0);

/** The tokens of a mark whose findings the filter leaves. @param {Element} mark */
export const shownTokensOf = mark => tokensOf(mark).filter(t => {
  const subject = subjectOf(t);
  return subject && !findingOf(subject).hidden;
});

/** The element with an id that a mark is in: its cell or line. @param {Element} mark @returns {HTMLElement} */
export const spotOf = mark => mark.closest('[id]');
