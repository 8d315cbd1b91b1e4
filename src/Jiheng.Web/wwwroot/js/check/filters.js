// What of the findings is shown, without asking the server: the same fields and the same address as FindingFilter.
import { say } from '../shared/say.js';
import { shownTokensOf } from './places.js';

const fullWidthOffset = 0xfee0;

/** Full-width letters and digits are the same words to whoever looks for them. @param {string} text */
const folded = text => text
  .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - fullWidthOffset))
  .replace(/\u3000/g, ' ')
  .toLowerCase();

export class Filters {
  /** Whether the page has shown what its address names. */
  isOpen = false;

  /** @param {HTMLFormElement} form @param {import('./selection.js').Selection} selection */
  constructor(form, selection) {
    this.form = form;
    this.selection = selection;
    this.words = new WeakMap();
    this.all = [...selection.list.querySelectorAll('.finding')];
    form.addEventListener('input', () => this.apply());
    form.addEventListener('change', () => this.apply());
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.apply();
    });
    for (const link of document.querySelectorAll('#reset, [data-reset]'))
      link.addEventListener('click', event => {
        event.preventDefault();
        this.reset();
        form.elements.q.focus();
      });
    this.apply();
  }

  /** Where the filter leaves one finding, that is what was looked for. What the address itself names goes first. */
  offerOnly() {
    const shown = this.selection.shown;
    if (!this.isOpen || shown.length !== 1 || this.all.length === 1) return false;
    this.selection.offer(shown[0]);
    return true;
  }

  /** Shows all. */
  reset() {
    for (const box of this.form.querySelectorAll('[name=severity]')) box.checked = true;
    if (this.form.elements.only) this.form.elements.only.checked = false;
    for (const name of ['form', 'code', 'q']) this.form.elements[name].value = '';
    this.apply();
  }

  /** Turns one severity on or off. @param {number} index */
  toggle(index) {
    const box = this.form.querySelectorAll('[name=severity]')[index];
    box.checked = !box.checked;
    this.apply();
  }

  apply() {
    const wanted = this.wanted();
    let count = 0;
    for (const finding of this.all) {
      finding.hidden = !this.shows(finding, wanted);
      if (!finding.hidden) count++;
    }
    for (const group of this.selection.list.querySelectorAll('.form-group')) group.hidden = !group.querySelector('.finding:not([hidden])');
    for (const mark of this.selection.paper.querySelectorAll('.mark')) this.dim(mark);
    document.getElementById('count').textContent = say(`显示 ${count} / ${this.all.length} 项`, `${count} of ${this.all.length} shown`);
    document.getElementById('none-shown').hidden = count > 0 || this.all.length === 0;
    document.getElementById('reset').hidden = wanted.query.length === 0;
    this.address(wanted.query);
    if (!this.offerOnly()) this.moveOn();
  }

  wanted() {
    const { form, code, q, only } = this.form.elements;
    const boxes = [...this.form.querySelectorAll('[name=severity]')];
    const severities = boxes.filter(b => b.checked).map(b => b.value);
    const query = [];
    if (severities.length === 0) query.push(['severity', 'none']);
    else if (severities.length < boxes.length) for (const severity of severities) query.push(['severity', severity]);
    if (form.value) query.push(['form', form.value]);
    if (code.value) query.push(['code', code.value]);
    if (q.value.trim()) query.push(['q', q.value.trim()]);
    if (only?.checked) query.push(['only', only.value]);
    return { severities, form: form.value, code: code.value, words: folded(q.value.trim()), document: only?.checked ? this.form.elements.document.value : '', query };
  }

  shows(finding, wanted) {
    const { severity, form, code, documents } = finding.dataset;
    return wanted.severities.includes(severity)
      && (!wanted.form || form === wanted.form)
      && (!wanted.code || code === wanted.code)
      && (!wanted.document || documents.split(' ').includes(wanted.document))
      && (!wanted.words || this.wordsOf(finding).includes(wanted.words));
  }

  // What the finding says, not what its rule says of all findings.
  wordsOf(finding) {
    let words = this.words.get(finding);
    if (words === undefined) {
      words = folded([finding.dataset.form, ...[...finding.children].filter(c => !c.matches('.rule, .copy')).map(c => c.textContent)].join(' '));
      this.words.set(finding, words);
    }
    return words;
  }

  dim(mark) {
    const off = shownTokensOf(mark).length === 0;
    mark.classList.toggle('off', off);
    mark.closest('td.marked')?.classList.toggle('off', off);
  }

  // A finding in hand that is hidden now gives way to the next one that is not.
  moveOn() {
    const finding = this.selection.finding;
    if (!finding || !finding.hidden) return;
    const after = this.all.slice(this.all.indexOf(finding)).find(f => !f.hidden) ?? this.selection.shown.pop();
    if (after) this.selection.select(after, { focus: false, follow: false, page: false });
    else this.selection.clear();
  }

  // The page's own address and every link to another document keep the filter.
  address(query) {
    history.replaceState(history.state, '', filtered(location.href, query));
    for (const link of document.querySelectorAll('.documents a')) link.href = filtered(link.href, query);
    for (const place of this.selection.list.querySelectorAll('a.place:not([href^="#"])')) {
      const url = filtered(place.href, query);
      const number = place.closest('.finding')?.dataset.number;
      if (number) url.searchParams.set('finding', number);
      place.href = url;
      place.classList.add('elsewhere');
    }
  }
}

function filtered(address, query) {
  const url = new URL(address);
  for (const name of ['severity', 'form', 'code', 'q', 'only']) url.searchParams.delete(name);
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url;
}
