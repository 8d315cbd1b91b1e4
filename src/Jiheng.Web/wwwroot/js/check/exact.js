// Which mark of a paragraph a place is about: one paragraph may hold several figures of one finding.
import { placesOf, targetOf, tokensOf } from './places.js';

const squeezed = element => (element?.textContent ?? '').replace(/\s+/g, '');

/** The place that a mark stands for, and else the first one there. @param {Element} subject @param {HTMLElement} target @param {Element} mark */
export function placeOfMark(subject, target, mark) {
  const places = placesHere(subject, target);
  return places.find(place => exactMark(subject, target, place) === mark) ?? places[0] ?? null;
}

/** The mark of a place; null where the whole cell or line is meant. @param {Element} subject @param {HTMLElement} target @param {Element | null} place @returns {HTMLElement | null} */
export function exactMark(subject, target, place) {
  const token = subject.id.slice(1);
  const marks = [...target.querySelectorAll('.mark')].filter(m => m.closest('[id]') === target && tokensOf(m).includes(token));
  if (marks.length === 0 || (marks.length === 1 && squeezed(marks[0]) === squeezed(target))) return null;
  if (!place || marks.length === 1) return marks[0];
  const wanted = quoted(place);
  const best = bestOf(marks, wanted);
  // The same figure twice: the second place of it is the second mark.
  const same = placesHere(subject, target).filter(p => quoted(p) === wanted);
  return best[Math.min(same.indexOf(place), best.length - 1)] ?? best[0];
}

const placesHere = (subject, target) => placesOf(subject).filter(p => targetOf(p) === target);

const quoted = place => squeezed(place.closest('li')?.querySelector('q'));

// A place's words end with its value. The mark that holds most of that end is meant, and of several that hold as much the one that says least besides.
function bestOf(marks, wanted) {
  const scored = marks.map(mark => {
    const text = squeezed(mark);
    let length = 0;
    while (length < wanted.length && text.includes(wanted.slice(-length - 1))) length++;
    return { mark, length, besides: text.length - length };
  });
  const length = Math.max(...scored.map(s => s.length));
  const longest = scored.filter(s => s.length === length);
  const besides = Math.min(...longest.map(s => s.besides));
  return length === 0 ? marks : longest.filter(s => s.besides === besides).map(s => s.mark);
}
