// Which finding is in hand, which of its places, and how both panes show it.
import { say } from '../shared/say.js';
import { exactMark, placeOfMark } from './exact.js';
import { findingOf, isHere, placesOf, spotOf, subjectOf, targetOf, tokensOf } from './places.js';
import { inSight, reveal, scrolls } from './reveal.js';

export class Selection {
  /** @type {HTMLElement | null} a finding, or a consequence folded into one */
  subject = null;

  /** @type {Element | null} the place in hand */
  place = null;

  /** @param {HTMLElement} list @param {HTMLElement} paper @param {HTMLElement} voice where it is said aloud */
  constructor(list, paper, voice) {
    this.list = list;
    this.paper = paper;
    this.voice = voice;
  }

  /** The finding in hand. */
  get finding() {
    return this.subject && findingOf(this.subject);
  }

  /** The findings that the filter leaves, in order. @returns {HTMLElement[]} */
  get shown() {
    return [...this.list.querySelectorAll('.finding:not([hidden])')];
  }

  /**
   * Takes a finding or consequence in hand.
   * @param {HTMLElement} subject @param {{ focus?: boolean, follow?: boolean, page?: boolean }} [how] follow: the document comes along; page: where the panes do not fit beside each other, the page moves too
   */
  select(subject, { focus = true, follow = true, page = true } = {}) {
    this.forget();
    this.subject = subject;
    const finding = findingOf(subject);
    for (let fold = subject.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    finding.classList.add('selected');
    subject.classList.add('selected');
    finding.setAttribute('aria-current', 'true');
    const targets = placesOf(subject).map(targetOf).filter(t => t);
    for (const target of targets) this.relate(target);
    if (focus) subject.focus({ preventScroll: true });
    reveal(this.list, subject, 'nearest', { page });
    if (follow && targets.length > 0 && !targets.some(t => inSight(this.paper, t))) reveal(this.paper, targets[0], 'middle', { page: false });
    this.address(`#${subject.id}`, null);
  }

  /** Shows the only finding that is left, and its place; the page stays where the reader is typing. @param {HTMLElement} finding */
  offer(finding) {
    if (finding === this.finding && this.place) return;
    if (finding !== this.finding) this.select(finding, { focus: false, follow: false, page: false });
    const place = placesOf(finding).find(targetOf);
    if (place) this.showPlace(targetOf(place), place, { page: false });
  }

  /** Takes the next or previous finding in hand. @param {1 | -1} by */
  step(by) {
    const shown = this.shown;
    if (shown.length === 0) return;
    const at = shown.indexOf(this.finding);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
    this.select(shown[next]);
    this.speak(say(`第 ${next + 1} 项，共 ${shown.length} 项`, `${next + 1} of ${shown.length}`));
  }

  /** Shows a place. One in another document is a page of its own. @param {HTMLAnchorElement} place */
  goTo(place) {
    const owner = place.closest('.consequence, .finding');
    if (owner && owner !== this.subject) this.select(owner, { focus: false, follow: false });
    if (!isHere(place)) {
      location.assign(place.href);
      return;
    }
    const target = targetOf(place);
    if (target) this.showPlace(target, place);
  }

  /**
   * Shows a cell or line of the document, and in it the very words that the place is about.
   * @param {HTMLElement} target @param {Element | null} place the link that names it
   * @param {{ scroll?: boolean, page?: boolean, mark?: Element | null }} [how] mark: the words, where a click has named them
   */
  showPlace(target, place, { scroll = true, page = true, mark = null } = {}) {
    this.leavePlace();
    this.place = place;
    const named = this.subject && exactMark(this.subject, target, place);
    const exact = named && (mark ?? named);
    target.classList.remove('related');
    target.classList.add('here');
    target.classList.toggle('around', Boolean(exact));
    exact?.classList.add('exact');
    (exact ?? target).classList.add('flash');
    place?.classList.add('current');
    if (scroll) reveal(this.paper, target, 'middle', { page });
    // A paragraph longer than the pane does not show its words by itself.
    if (scroll && exact && target.offsetHeight > this.paper.clientHeight) reveal(this.paper, exact, 'middle', { page });
    if (place && this.finding && scrolls(this.list) && !inSight(this.list, place)) reveal(this.list, place);
    this.address(`#${target.id}`, this.finding);
    if (place) this.speak(say(`原文已定位到 ${place.textContent}`, `Document shows ${place.textContent}`));
  }

  /** Shows the next or previous place of the finding in hand. @param {1 | -1} by */
  stepPlace(by) {
    if (!this.subject) this.step(1);
    if (!this.subject) return;
    const places = placesOf(this.subject);
    if (places.length === 0) return;
    const at = places.indexOf(this.place);
    this.goTo(places[at < 0 ? (by > 0 ? 0 : places.length - 1) : (at + by + places.length) % places.length]);
  }

  /** Takes the finding of a token in hand, with the mark that led there. @param {string} token @param {Element} mark */
  selectFrom(token, mark) {
    const subject = subjectOf(token);
    if (!subject) return;
    this.select(subject, { follow: false });
    const spot = spotOf(mark);
    this.showPlace(spot, placeOfMark(subject, spot, mark), { scroll: false, mark });
  }

  /** Puts everything down. */
  clear() {
    if (!this.subject && !this.place) return;
    this.forget();
    this.address('', null);
  }

  relate(target) {
    target.classList.add('related');
    const token = this.subject.id.slice(1);
    for (const mark of target.querySelectorAll('.mark')) mark.classList.toggle('of-selected', tokensOf(mark).includes(token));
  }

  leavePlace() {
    for (const mark of this.paper.querySelectorAll('.exact')) mark.classList.remove('exact', 'flash');
    for (const spot of this.paper.querySelectorAll('.here')) {
      spot.classList.remove('here', 'around', 'flash');
      if (this.subject && placesOf(this.subject).some(p => targetOf(p) === spot)) spot.classList.add('related');
    }
    this.list.querySelector('.place.current')?.classList.remove('current');
    this.place = null;
  }

  forget() {
    this.leavePlace();
    for (const spot of this.paper.querySelectorAll('.related')) spot.classList.remove('related');
    for (const mark of this.paper.querySelectorAll('.of-selected')) mark.classList.remove('of-selected');
    for (const old of this.list.querySelectorAll('.selected')) {
      old.classList.remove('selected');
      old.removeAttribute('aria-current');
    }
    this.subject = null;
  }

  // The address names what is shown, so that it can be kept and sent; going back leaves the page, not the finding.
  address(hash, finding) {
    const url = new URL(location.href);
    url.hash = hash;
    if (finding) url.searchParams.set('finding', finding.dataset.number);
    else url.searchParams.delete('finding');
    history.replaceState(history.state, '', url);
  }

  speak(words) {
    this.voice.textContent = words;
  }
}
