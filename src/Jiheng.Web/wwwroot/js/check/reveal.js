// Scrolling inside a pane, without moving the page around it.
const air = 12;

/**
 * Brings an element of a pane into sight: nearest to where it is, or into the middle.
 * @param {HTMLElement} pane @param {HTMLElement} element @param {'nearest' | 'middle'} [where]
 */
export function reveal(pane, element, where = 'nearest') {
  const sheet = element.closest('.sheet');
  if (sheet) sideways(sheet, element);
  const frame = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  // What sticks to the top of the pane hides what is under it.
  const head = element.closest('.form-group')?.querySelector('h3')?.offsetHeight ?? 0;
  const above = box.top - frame.top - head - air;
  const below = box.bottom - frame.bottom + air;
  if (where === 'middle') pane.scrollTop += box.top - frame.top - Math.max(head + air, (pane.clientHeight - box.height) / 2);
  else if (above < 0 || box.height > pane.clientHeight - head) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += below;
  // One under the other on a narrow screen, the pane itself may be out of sight.
  pane.scrollIntoView({ block: 'nearest' });
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
