// Sends files and says how far it is. XMLHttpRequest and not fetch, which does not tell how much was sent.
import { say } from '../shared/say.js';

const mega = 1 << 20;

/** Why these files will not be taken, before anything is sent; empty when they will. @param {{ file: File, name: string }[]} files @param {DOMStringMap} limits */
export function objection(files, limits) {
  if (files.length === 0) return say('没有可以读取的文件（Word、Excel、WPS、PDF、网页、文本或 .zip）。', 'There is no file that can be read (Word, Excel, WPS, PDF, web pages, text or .zip).');
  if (files.length > Number(limits.mostFiles))
    return say(`选了 ${files.length} 个文件，一次最多 ${limits.mostFiles} 个，请分几次上传。`, `${files.length} files are too many at once; at most ${limits.mostFiles}.`);
  const large = files.filter(f => f.file.size > Number(limits.fileBytes)).map(f => f.name);
  if (large.length > 0) {
    const most = Math.floor(Number(limits.fileBytes) / mega);
    return say(`下列文件超过 ${most} MB，请去掉或拆分后再试：\n`, `These files are larger than ${most} MB; please leave them out or split them:\n`) + large.slice(0, 10).join('\n');
  }
  const total = files.reduce((sum, f) => sum + f.file.size, 0);
  if (total > Number(limits.checkBytes))
    return say(`文件合计 ${megabytes(total)} MB，一次最多 ${megabytes(Number(limits.checkBytes))} MB，请分几次上传。`, `The files are ${megabytes(total)} MB together; at most ${megabytes(Number(limits.checkBytes))} MB at once.`);
  return '';
}

/**
 * @param {string} address @param {FormData} form
 * @param {{ sent: (bytes: number, total: number) => void, done: (address: string) => void, refused: (reason: string) => void }} then
 * @returns {() => void} cancels it
 */
export function send(address, form, then) {
  const request = new XMLHttpRequest();
  request.open('POST', address);
  request.setRequestHeader('Accept', 'application/json');
  request.responseType = 'json';
  request.upload.addEventListener('progress', event => then.sent(event.loaded, event.lengthComputable ? event.total : 0));
  request.addEventListener('load', () => {
    if (request.status === 200 && request.response?.address) then.done(request.response.address);
    else then.refused(reasonOf(request));
  });
  request.addEventListener('error', () => then.refused(say('连接中断，文件没有传完。程序可能已经停止，或文件在上传时被移动；请确认后重试。',
    'The connection was lost before all was sent. The program may have stopped, or a file was moved meanwhile; please try again.')));
  request.send(form);
  return () => request.abort();
}

function reasonOf(request) {
  if (request.response?.reason) return request.response.reason;
  if (request.status === 401) return say('会话已结束：程序重新启动过。请在终端里取得新的链接，用它打开后再上传。', 'The session is over: the program was restarted. Open a new link from the terminal first.');
  if (request.status === 413) return say('文件太大，程序没有接收；请分几次上传。', 'Too large; please upload in parts.');
  return say(`程序没有接收（代码 ${request.status}），请重试。`, `The program refused (code ${request.status}); please try again.`);
}

/** @param {number} bytes */
export const megabytes = bytes => (bytes / mega).toFixed(1);
