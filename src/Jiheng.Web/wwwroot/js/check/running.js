// Asks how far the check is until it is over, and says so when nobody answers.
import { say } from '../shared/say.js';
import { showStage } from './stages.js';

const pause = 300;
const pauseWhenLost = 2000;
const slowAfter = 5000;
const lostAfter = 3;

const card = document.getElementById('progress');
const refusal = document.getElementById('refusal');
const began = Date.now();
let unanswered = 0;

if (card?.dataset.check) ask();

async function ask() {
  try {
    const answer = await fetch(`/checks/${card.dataset.check}/progress`, { headers: { accept: 'application/json' }, cache: 'no-store' });
    if (answer.status === 401) return end(say('会话已结束：程序重新启动过。请在终端里取得新的链接，再上传一次。', 'The session is over: the program was restarted. Open a new link from the terminal and upload again.'));
    if (answer.status === 404) return end(say('这次检查已经移除。请返回首页重新上传。', 'This check was removed. Please upload again from the start page.'));
    if (!answer.ok) throw new Error(String(answer.status));
    show(await answer.json());
  } catch {
    lost();
  }
}

function show(progress) {
  unanswered = 0;
  refusal.textContent = '';
  if (progress.over) {
    location.reload();
    return;
  }
  const slow = Date.now() - began > slowAfter;
  const { stage, finished, total } = progress;
  if (stage === 'auditing') showStage(card, stage, finished, total, words(say(`核对第 ${finished + 1} 份，共 ${total} 份填报`, `Checking filing ${finished + 1} of ${total}`), slow));
  else if (stage === 'reading') showStage(card, stage, finished, total > 1 ? total : 0, words(say(`读取第 ${finished + 1} 个，共 ${total} 个文件`, `Reading file ${finished + 1} of ${total}`), slow));
  else showStage(card, 'reading', 0, 0, words(say('等待前面的检查', 'Waiting for other checks'), false));
  setTimeout(ask, pause);
}

function words(doing, slow) {
  if (!slow) return doing;
  const seconds = Math.round((Date.now() - began) / 5000) * 5;
  return say(`${doing}。PDF、旧格式和大文件要慢一些，已用约 ${seconds} 秒，请稍候`, `${doing}. PDF, old formats and large files take longer; about ${seconds} s so far`);
}

function lost() {
  if (++unanswered >= lostAfter)
    refusal.textContent = say('连不上绩衡，程序可能已经停止。停止后内存中的文件会全部清除；请重新启动程序，用新的链接打开，再上传一次。',
      'Jiheng does not answer; it may have been stopped. Files in memory are gone then: start it again, open its new link and upload once more.');
  setTimeout(ask, unanswered >= lostAfter ? pauseWhenLost : pause);
}

function end(reason) {
  refusal.textContent = reason;
  card.hidden = true;
}
