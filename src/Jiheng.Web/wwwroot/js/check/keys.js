// Keys of the filing page. They can be switched off, since single letters get in the way of speech control.
import { recall, remember } from '../shared/memory.js';
import { placesOf } from './places.js';

const off = 'off';

/**
 * @param {import('./selection.js').Selection} selection @param {import('./filters.js').Filters} filters
 * @param {(finding: HTMLElement) => void} copy
 */
export function keys(selection, filters, copy) {
  const list = document.getElementById('keys');
  const enabled = document.getElementById('keys-on');
  const search = filters.form.elements.q;
  enabled.checked = recall('keys') !== off;
  enabled.addEventListener('change', () => remember('keys', enabled.checked ? 'on' : off));
  document.getElementById('open-keys').addEventListener('click', () => list.showModal());

  const actions = {
    j: () => selection.step(1),
    k: () => selection.step(-1),
    ArrowDown: () => selection.step(1),
    ArrowUp: () => selection.step(-1),
    n: () => selection.stepPlace(1),
    p: () => selection.stepPlace(-1),
    Enter: () => selection.subject && placesOf(selection.subject)[0] && selection.goTo(placesOf(selection.subject)[0]),
    '/': () => search.focus(),
    1: () => filters.toggle(0),
    2: () => filters.toggle(1),
    3: () => filters.toggle(2),
    c: () => selection.finding && copy(selection.finding),
    Escape: () => selection.clear(),
    '?': () => list.showModal(),
  };

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || list.open) return;
    const focus = document.activeElement;
    if (focus === search && event.key === 'Escape') {
      leaveSearch();
      return;
    }
    if (isField(focus) || (!enabled.checked && event.key.length === 1)) return;
    // Arrows scroll what has the focus and is not the list; Enter belongs to links and buttons.
    if (event.key.startsWith('Arrow') && focus.closest('#document, [role=separator], details.documents')) return;
    if (event.key === 'Enter' && focus.closest('a, button, summary, label')) return;
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : null;
    if (!action) return;
    event.preventDefault();
    action();
  });

  function leaveSearch() {
    search.value = '';
    filters.apply();
    search.blur();
  }
}

const isField = element => element.matches('input:not([type=checkbox]), select, textarea, [contenteditable]');
