// The page of one filing: the document and its findings lead to each other.
import { say } from '../shared/say.js';
import { tell } from '../shared/toast.js';
import { copyAll, copyButtons, copyFinding } from './copying.js';
import { divide } from './divider.js';
import { Filters } from './filters.js';
import { jumps } from './jumps.js';
import { keys } from './keys.js';
import { printing } from './printing.js';
import { Selection } from './selection.js';

const list = document.getElementById('findings');
const paper = document.getElementById('document');

if (list && paper) {
  const selection = new Selection(list, paper, document.getElementById('said'));
  copyButtons(list);
  const filters = new Filters(document.getElementById('filters'), selection);
  jumps(selection, () => {
    filters.reset();
    tell(say('已清除筛选，以显示这一处的发现', 'Filter reset to show the finding of this place'));
  });
  filters.isOpen = true;
  if (!selection.subject) filters.offerOnly();
  keys(selection, filters, copyFinding);
  divide(document.getElementById('divider'), document.getElementById('beside'));
  document.getElementById('copy-all').addEventListener('click', () => copyAll(list));
  printing(list);
  closeByItself(document.querySelector('details.documents'));
}

// A list that lies over the document goes when something else is meant.
function closeByItself(choice) {
  if (!choice) return;
  document.addEventListener('click', event => {
    if (!choice.contains(event.target)) choice.open = false;
  });
  choice.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !choice.open) return;
    event.preventDefault();
    choice.open = false;
    choice.querySelector('summary').focus();
  });
}
