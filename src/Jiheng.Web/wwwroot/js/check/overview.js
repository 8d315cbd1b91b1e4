// All filings of a check: finding one among hundreds, and paper.
import { say } from '../shared/say.js';

document.getElementById('print')?.addEventListener('click', () => print());

const field = document.getElementById('filings-filter');
const rows = [...document.querySelectorAll('#filings tbody tr')];

if (field) {
  const words = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase().split(/\s+/);
    let count = 0;
    for (const row of rows) {
      row.hidden = !wanted.every(w => words.get(row).includes(w));
      if (!row.hidden) count++;
    }
    document.getElementById('filings-count').textContent = field.value ? say(`显示 ${count} / ${rows.length} 份`, `${count} of ${rows.length} shown`) : '';
  });
}
