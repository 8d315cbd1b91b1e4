// Findings as plain text, for a message or a table of corrections.
import { copyText } from '../shared/clipboard.js';
import { say } from '../shared/say.js';
import { tell } from '../shared/toast.js';

const words = element => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** One finding as lines of text: what, the message, where, and what to do. @param {Element} finding */
export function textOf(finding) {
  const number = finding.dataset.number ? `${finding.dataset.number}. ` : '';
  const lines = [number + words(finding.querySelector('h4, .head')), words(finding.querySelector(':scope > .message'))];
  const figures = [...finding.querySelectorAll(':scope > .figures > div')].map(f => words(f.querySelector('dt')) + say('：', ': ') + (words(f.querySelector('dd')) || '—'));
  if (figures.length > 0) lines.push(figures.join(say('；', '; ')));
  const places = [...finding.querySelectorAll(':scope > .places li')].map(place => {
    const quoted = words(place.querySelector('q'));
    const opening = words(place.querySelector('.opening'));
    return words(place.querySelector('.place')) + (opening ? say(`（${opening}）`, ` (${opening})`) : '') + (quoted ? `「${quoted}」` : '');
  });
  if (places.length > 0) lines.push(say('位置：', 'Places: ') + places.join('；'));
  const remedy = words(finding.querySelector(':scope > .remedy span:last-child'));
  if (remedy) lines.push(say('办法：', 'Remedy: ') + remedy);
  for (const consequence of finding.querySelectorAll(':scope > .folded > ul > .consequence'))
    lines.push(`${say('由此引起：', 'Consequence: ')}${words(consequence.querySelector('.head'))} ${words(consequence.querySelector('.message'))}`);
  return lines.filter(line => line).join('\n');
}

/** All findings shown, under the name of the filing and form by form. @param {HTMLElement} list */
export function textOfAll(list) {
  const counts = [...document.querySelectorAll('.bar .count')].map(words).join(say('，', ', '));
  const parts = [[words(document.querySelector('.bar h1')), words(document.querySelector('.verdict')), counts].join('  ')];
  for (const group of list.querySelectorAll('.form-group:not([hidden])')) {
    parts.push(`【${words(group.querySelector('h3'))}】`);
    for (const finding of group.querySelectorAll('.finding:not([hidden])')) parts.push(textOf(finding));
  }
  return parts.join('\n\n');
}

/** Copies one finding and says so. @param {Element} finding */
export const copyFinding = finding => done(copyText(textOf(finding)), say('已复制这一项', 'Finding copied'));

/** Copies all findings shown and says how many. @param {HTMLElement} list */
export const copyAll = list => {
  const count = list.querySelectorAll('.finding:not([hidden])').length;
  return done(copyText(textOfAll(list)), say(`已复制 ${count} 项`, `${count} findings copied`));
};

/** Gives every finding its button. @param {HTMLElement} list */
export function copyButtons(list) {
  for (const finding of list.querySelectorAll('.finding')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = say('复制', 'Copy');
    button.setAttribute('aria-label', say(`复制第 ${finding.dataset.number} 项`, `Copy finding ${finding.dataset.number}`));
    button.addEventListener('click', () => copyFinding(finding));
    finding.querySelector('h4').after(button);
  }
}

async function done(copying, success) {
  tell(await copying ? success : say('浏览器不允许复制，请用“下载报告”', 'The browser refuses to copy; please use “Save report”'));
}
