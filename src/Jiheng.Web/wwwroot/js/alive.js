// A page outlives its server: it says so before a click leads to the browser's own page of error.
import { say } from './shared/say.js';

const pause = 15000;
const patience = 3000;
const pauseBeforeSecond = 1000;

let heardAt = Date.now();
let banner = null;
let asking = null;
// Links and forms that have been asked about.
const cleared = new WeakSet();

setInterval(() => {
  if (!document.hidden) ask();
}, pause);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && isStale()) ask();
});
// Last of all: what another script has dealt with leads nowhere.
addEventListener('click', event => {
  const link = event.target instanceof Element && event.target.closest('a[href]');
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && leads(link)) before(event, link, () => link.click());
});
addEventListener('submit', event => {
  if (event.target.method !== 'dialog') before(event, event.target, () => event.target.requestSubmit(event.submitter));
});

const isStale = () => banner !== null || Date.now() - heardAt > pause;

const leads = link => link.origin === location.origin && !link.target && !(link.hash && link.pathname === location.pathname && link.search === location.search);

// Asks first; who is slow to answer is busy, not gone.
async function before(event, element, goOn) {
  if (event.defaultPrevented || cleared.delete(element) || !isStale()) return;
  event.preventDefault();
  const answered = await Promise.race([ask(), new Promise(done => setTimeout(done, patience, true))]);
  if (!answered) return;
  cleared.add(element);
  goOn();
}

/** Whether the server answers; what it answers is not asked. @returns {Promise<boolean>} */
function ask() {
  asking ??= askTwice().finally(() => { asking = null; });
  return asking;
}

async function askTwice() {
  let answered = await once();
  if (!answered && !banner) {
    await new Promise(done => setTimeout(done, pauseBeforeSecond));
    answered = await once();
  }
  if (answered) {
    heardAt = Date.now();
    banner?.remove();
    banner = null;
  } else show();
  return answered;
}

async function once() {
  try {
    await fetch('/alive', { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

function show() {
  if (banner) return;
  banner = document.createElement('div');
  banner.className = 'lost';
  banner.setAttribute('role', 'alert');
  document.body.append(banner);
  // An alert is read when it changes.
  requestAnimationFrame(() => {
    if (banner) banner.textContent = say('绩衡已停止。当前页面还能看、复制和打印，但不能再打开别的页面；请重新启动绩衡，再用新的链接进入。',
      'Jiheng has stopped. This page can still be read, copied and printed, but no other page can be opened; start Jiheng again and enter by its new link.');
  });
}
