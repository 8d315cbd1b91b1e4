// On paper nothing can be unfolded.

/** @param {HTMLElement} list */
export function printing(list) {
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...list.querySelectorAll('details.folded:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
  document.getElementById('print').addEventListener('click', () => print());
}
