// Keeps the picture of how far a check is up to date.
const order = ['receiving', 'reading', 'auditing', 'done'];

/** @param {HTMLElement} card @param {string} stage @param {number} finished @param {number} total @param {string} words */
export function showStage(card, stage, finished, total, words) {
  for (const item of card.querySelectorAll('[data-stage]')) {
    const behind = order.indexOf(item.dataset.stage) < order.indexOf(stage);
    item.classList.toggle('past', behind);
    if (item.dataset.stage === stage) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
  const bar = card.querySelector('progress');
  if (total > 0) {
    bar.max = total;
    bar.value = finished;
  } else bar.removeAttribute('value');
  const doing = card.querySelector('.doing');
  if (doing.textContent !== words) doing.textContent = words;
}
