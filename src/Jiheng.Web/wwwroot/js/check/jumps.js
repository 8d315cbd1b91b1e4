// Clicks from one pane to the other, and what the address asks for when the page opens.
import { findingOf, placesOf, shownTokensOf, subjectOf, targetOf, tokensOf } from './places.js';
import { reveal } from './reveal.js';

/**
 * @param {import('./selection.js').Selection} selection
 * @param {() => void} showAll takes the filter away
 */
export function jumps(selection, showAll) {
  const { list, paper } = selection;

  list.addEventListener('click', event => {
    if (!isPlain(event)) return;
    const place = event.target.closest('a.place');
    if (place) {
      event.preventDefault();
      selection.goTo(place);
      return;
    }
    const subject = event.target.closest('.consequence, .finding');
    // Selecting words to copy them is no click on the finding.
    if (!subject || event.target.closest('a, button, summary, .rule') || String(getSelection()).length > 0) return;
    selection.select(subject);
    const first = placesOf(subject).find(targetOf);
    if (first) selection.goTo(first);
  });

  paper.addEventListener('click', event => {
    if (!isPlain(event)) return;
    const mark = event.target.closest('a.mark');
    if (mark) {
      event.preventDefault();
      follow(mark);
      return;
    }
    const place = event.target.closest('a.place');
    if (!place) return;
    event.preventDefault();
    selection.goTo(place);
  });

  document.querySelector('.to-gaps')?.addEventListener('click', event => {
    const gaps = document.getElementById('gaps');
    event.preventDefault();
    gaps.focus({ preventScroll: true });
    reveal(list, gaps);
  });

  // A mark of several findings goes from one to the next.
  function follow(mark) {
    if (shownTokensOf(mark).length === 0) showAll();
    const tokens = shownTokensOf(mark);
    if (tokens.length === 0) return;
    const at = selection.subject ? tokens.indexOf(selection.subject.id.slice(1)) : -1;
    selection.selectFrom(tokens[(at + 1) % tokens.length], mark);
  }

  addEventListener('hashchange', () => open(selection));
  open(selection);
}

/** Shows what the address names: a finding, a place, or both. */
function open(selection) {
  const asked = new URLSearchParams(location.search).get('finding');
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.matches('.finding, .consequence')) {
    selection.select(named);
    return;
  }
  const subject = asked && subjectOf(asked);
  if (named && selection.paper.contains(named)) {
    const owner = subject || ownerOf(named);
    if (owner) selection.select(owner, { follow: false, focus: false });
    selection.showPlace(named, owner ? placesOf(owner).find(p => targetOf(p) === named) ?? null : null);
  } else if (subject) selection.select(subject);
}

// The finding that a place is about first of all.
function ownerOf(spot) {
  const mark = spot.querySelector('.mark');
  const subjects = mark ? tokensOf(mark).map(subjectOf).filter(s => s) : [];
  return subjects.find(s => !findingOf(s).hidden) ?? subjects[0];
}

const isPlain = event => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
