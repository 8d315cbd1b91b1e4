// The line between the panes: by hand or by arrow keys, remembered by the browser.
import { recall, remember } from '../shared/memory.js';

const step = 2;

/** @param {HTMLElement} divider @param {HTMLElement} panes */
export function divide(divider, panes) {
  const least = Number(divider.getAttribute('aria-valuemin'));
  const most = Number(divider.getAttribute('aria-valuemax'));
  const usual = Number(divider.getAttribute('aria-valuenow'));
  let at = usual;

  function set(percent) {
    at = Math.round(Math.min(Math.max(percent, least), most) * 10) / 10;
    panes.style.setProperty('--left', `${at}%`);
    divider.setAttribute('aria-valuenow', String(Math.round(at)));
  }

  function keep(percent) {
    set(percent);
    remember('divider', String(at));
  }

  const kept = Number(recall('divider'));
  if (kept > 0) set(kept);

  divider.addEventListener('pointerdown', event => {
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
    divider.classList.add('held');
  });
  divider.addEventListener('pointermove', event => {
    if (!divider.hasPointerCapture(event.pointerId)) return;
    const box = panes.getBoundingClientRect();
    set((event.clientX - box.left) / box.width * 100);
  });
  divider.addEventListener('lostpointercapture', () => {
    divider.classList.remove('held');
    remember('divider', String(at));
  });
  divider.addEventListener('dblclick', () => keep(usual));
  divider.addEventListener('keydown', event => {
    const to = { ArrowLeft: at - step, ArrowRight: at + step, Home: least, End: most, Enter: usual }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    keep(to);
  });
}
