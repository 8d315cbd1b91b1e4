// Scrolling inside a pane, without moving the page around it. On a narrow window the list has no frame of its own; there the page scrolls.
const air = 12;

/** Whether a pane scrolls by itself. @param {HTMLElement} pane */
export const scrolls = pane => getComputedStyle(pane).overflowY !== 'visible';

/**
 * Brings an element of a pane into sight: nearest to where it is, or into the middle.
 * @param {HTMLElement} pane @param {HTMLElement} element @param {'nearest' | 'middle'} [where]
 * @param {{ page?: boolean }} [how] page: whether the page may move, should the pane itself be out of sight
 */
export function reveal(pane, element, where = 'nearest', { page = true } = {}) {
  const sheet = element.closest('.sheet');
  if (sheet) sideways(sheet, element);
  if (!scrolls(pane)) {
    if (page) element.scrollIntoView({ block: where === 'middle' ? 'center' : 'nearest' });
    return;
  }
  const frame = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  // What sticks to the top of the pane hides what is under it.
  const head = element.closest('.form-group')?.querySelector('h3')?.offsetHeight ?? 0;
  const above = box.top - frame.top - head - air;
  const below = box.bottom - frame.bottom + air;
  if (where === 'middle') pane.scrollTop += box.top - frame.top - Math.max(head + air, (pane.clientHeight - box.height) / 2);
  else if (above < 0 || box.height > pane.clientHeight - head) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += below;
  if (page) pane.scrollIntoView({ block: 'nearest' });
}

/** Whether an element is in sight inside its pane. @param {HTMLElement} pane @param {HTMLElement} element */
export function inSight(pane, element) {
  const frame = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.bottom > frame.top + air && box.top < frame.bottom - air;
}

function sideways(sheet, element) {
  const frame = sheet.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (box.left < frame.left || box.width > frame.width) sheet.scrollLeft += box.left - frame.left - air;
  else if (box.right > frame.right) sheet.scrollLeft += box.right - frame.right + air;
}
