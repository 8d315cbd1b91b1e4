// The start page: files start as soon as they are chosen, wherever they are dropped.
import { say } from '../shared/say.js';
import { filesOfDrop, filesOfFolder } from './dropped.js';
import { megabytes, objection, send } from './sending.js';
import { showStage } from './stages.js';

const form = document.getElementById('upload');
const field = form.elements.files;
const refusal = document.getElementById('refusal');
const card = document.getElementById('progress');
let cancel = null;

field.addEventListener('change', () => take({ files: [...field.files].map(file => ({ file, name: file.name })), skipped: 0 }));
form.addEventListener('submit', event => {
  event.preventDefault();
  if (field.files.length > 0) take({ files: [...field.files].map(file => ({ file, name: file.name })), skipped: 0 });
});
document.getElementById('choose-folder').addEventListener('click', chooseFolder);
document.getElementById('cancel').addEventListener('click', () => {
  cancel?.();
  rest(say('已取消，没有检查。', 'Cancelled; nothing was checked.'));
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

function take({ files, skipped }) {
  const reason = objection(files, form.dataset);
  if (reason) {
    rest(reason);
    return;
  }
  const body = new FormData();
  body.append('pack', pack.value);
  if (skipped > 0) body.append('skipped', String(skipped));
  for (const { file, name } of files) body.append('files', file, name);
  refusal.textContent = '';
  form.hidden = true;
  card.hidden = false;
  card.querySelector('#cancel').focus();
  showStage(card, 'receiving', 0, 1, say(`正在接收 ${files.length} 个文件`, `Receiving ${files.length} files`));
  cancel = send(form.action, body, {
    sent: (bytes, total) => {
      if (total > 0 && bytes >= total) showStage(card, 'reading', 0, 0, say(`正在读取 ${files.length} 个文件`, `Reading ${files.length} files`));
      else showStage(card, 'receiving', bytes, total, say(`已接收 ${megabytes(bytes)} / ${megabytes(total)} MB`, `${megabytes(bytes)} of ${megabytes(total)} MB received`));
    },
    done: address => location.assign(address),
    refused: rest,
  });
}

// Ready for other files, with a word why.
function rest(reason) {
  cancel = null;
  field.value = '';
  form.hidden = false;
  card.hidden = true;
  refusal.textContent = reason;
  field.focus();
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
