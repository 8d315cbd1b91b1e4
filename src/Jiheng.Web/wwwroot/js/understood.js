// The page of what was understood: a filter over the amounts, columns that sort, and paper.
const amounts = document.querySelector('#amounts');

if (amounts) {
  for (const table of amounts.querySelectorAll('table.sortable')) makeSortable(table);
  filterRows(document.querySelector('#amount-filter'));
}

const openTraces = document.querySelector('#open-traces');
if (openTraces) {
  openTraces.hidden = false;
  openTraces.addEventListener('click', () => {
    for (const trace of document.querySelectorAll('#scores details.trace')) trace.open = true;
  });
}

// What is folded stays folded on paper: the workings of every row would be a hundred pages that nobody asked for.
document.querySelector('#print')?.addEventListener('click', () => print());

function filterRows(form) {
  if (!form) return;
  const left = form.querySelector('output');
  const groups = [...amounts.querySelectorAll('.amount-group')].map(group => ({ group, rows: [...group.querySelectorAll('tbody tr')] }));
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  // The text of a row is taken once, at the first letter typed: taking it again for each letter would be felt.
  const texts = new Map();
  const textOf = row => {
    let text = texts.get(row);
    if (text === undefined) texts.set(row, text = row.textContent.replace(/\s+/g, ' ').toLowerCase());
    return text;
  };
  let waiting = 0;
  const apply = () => {
    waiting = 0;
    const words = form.querySelector('input').value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { group, rows } of groups) {
      let any = false;
      for (const row of rows) {
        const hidden = words.length > 0 && !words.every(word => textOf(row).includes(word));
        if (row.hidden !== hidden) row.hidden = hidden;
        if (!hidden) { any = true; shown++; }
      }
      group.hidden = !any;
    }
    document.querySelector('#amount-none').hidden = shown > 0;
    left.value = words.length > 0 ? left.dataset.words.replace('{0}', shown).replace('{1}', total) : '';
  };
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', () => { waiting ||= requestAnimationFrame(apply); });
  // A browser that comes back to the page fills the box in again.
  apply();
}

function makeSortable(table) {
  const body = table.tBodies[0];
  const inOrder = [...body.rows];
  if (inOrder.length < 2) return;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  [...table.tHead.rows[0].cells].forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      // Up, down, and back to the order of the document.
      const next = { ascending: 'descending', descending: null }[header.getAttribute('aria-sort')];
      const direction = next === undefined ? 'ascending' : next;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      if (direction) header.setAttribute('aria-sort', direction);
      body.append(...(direction ? sorted(inOrder, column, direction === 'ascending' ? 1 : -1, collator) : inOrder));
    });
  });
}

function sorted(rows, column, sign, collator) {
  const keys = rows.map(row => {
    const cell = row.cells[column];
    return { row, number: cell.dataset.value === undefined ? null : Number(cell.dataset.value), text: cell.textContent.trim() };
  });
  // Blanks come last in both directions: who sorts looks for what is there.
  return keys.sort((a, b) => a.number !== null && b.number !== null ? sign * (a.number - b.number)
    : !a.text || !b.text ? (a.text ? -1 : b.text ? 1 : 0) : sign * collator.compare(a.text, b.text)).map(key => key.row);
}
