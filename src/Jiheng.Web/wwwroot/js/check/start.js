// The start page: files start as soon as they are chosen, wherever they are dropped.
import { say } from '../shared/say.js';
import { filesChosen, filesOfDrop, filesOfFolder } from './dropped.js';
import { megabytes, objection, send } from './sending.js';
import { showStage } from './stages.js';

const form = document.getElementById('upload');
const field = form.elements.files;
const refusal = document.getElementById('refusal');
const card = document.getElementById('progress');
let cancel = null;
let allSent = false;

field.addEventListener('change', () => take(filesChosen(field.files)));
form.addEventListener('submit', event => {
  event.preventDefault();
  if (field.files.length > 0) take(filesChosen(field.files));
});
document.getElementById('choose-folder').addEventListener('click', chooseFolder);
document.getElementById('cancel').addEventListener('click', () => {
  cancel?.();
  if (!allSent) rest(say('已取消，没有检查。', 'Cancelled; nothing was checked.'));
  // What was sent is beyond recall.
  else rest(say('文件已经全部送到，检查可能会继续，并出现在“最近的检查”里。', 'All files had been sent; the check may go on and appear among the recent checks. '), reload());
});

const pack = form.elements.pack;
pack.addEventListener('change', () => {
  form.querySelector('.pack-choice summary').textContent = say('规则包：', 'Rules: ') + pack.selectedOptions[0].textContent;
});

// Anywhere on the window: a file beside the zone would otherwise be opened by the browser in place of the page.
let depth = 0;
addEventListener('dragenter', event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  depth++;
  document.body.classList.add('dragging');
});
addEventListener('dragover', event => {
  if (carriesFiles(event)) event.preventDefault();
});
addEventListener('dragleave', () => {
  if (--depth <= 0) endDrag();
});
addEventListener('drop', async event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  endDrag();
  if (cancel) return;
  try {
    take(await filesOfDrop(event.dataTransfer));
  } catch {
    rest(say('文件夹读取失败，可能没有权限；请直接选择文件。', 'The folder could not be read; please choose the files themselves.'));
  }
});

// Back from the findings, the page may still show the last upload.
addEventListener('pageshow', event => {
  if (event.persisted) location.reload();
});

// Chosen before this script ran; what a browser puts back into the field on the way back was sent before.
const cameBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
if (field.files.length > 0 && !cameBack) take(filesChosen(field.files));

function take({ files, skipped }) {
  const older = [...form.elements.against.files].map(file => ({ file, name: file.name }));
  const reason = objection(files, form.dataset) || objection([...files, ...older], form.dataset);
  if (reason) {
    rest(reason);
    return;
  }
  const body = new FormData();
  body.append('pack', pack.value);
  if (skipped > 0) body.append('skipped', String(skipped));
  for (const { file, name } of files) body.append('files', file, name);
  for (const { file, name } of older) body.append('against', file, name);
  refusal.textContent = '';
  form.hidden = true;
  card.hidden = false;
  card.querySelector('#cancel').focus();
  showStage(card, 'receiving', 0, 1, say(`正在接收 ${files.length} 个文件`, `Receiving ${files.length} files`));
  allSent = false;
  cancel = send(form.action, body, {
    sent: (bytes, total) => {
      allSent = total > 0 && bytes >= total;
      if (allSent) showStage(card, 'reading', 0, 0, say(`正在读取 ${files.length} 个文件`, `Reading ${files.length} files`));
      else showStage(card, 'receiving', bytes, total, say(`已接收 ${megabytes(bytes)} / ${megabytes(total)} MB`, `${megabytes(bytes)} of ${megabytes(total)} MB received`));
    },
    done: address => location.assign(address),
    refused: reason => rest(reason),
  });
}

// Ready for other files, with a word why and perhaps a way on.
function rest(reason, way) {
  cancel = null;
  field.value = '';
  form.hidden = false;
  card.hidden = true;
  refusal.textContent = reason;
  if (way) refusal.append(way);
  field.focus();
}

function reload() {
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = say('刷新本页查看', 'Reload this page to see');
  return link;
}

function chooseFolder() {
  const folder = document.createElement('input');
  folder.type = 'file';
  folder.webkitdirectory = true;
  folder.addEventListener('change', () => take(filesOfFolder(folder.files)));
  folder.click();
}

function endDrag() {
  depth = 0;
  document.body.classList.remove('dragging');
}

const carriesFiles = event => [...(event.dataTransfer?.types ?? [])].includes('Files');
