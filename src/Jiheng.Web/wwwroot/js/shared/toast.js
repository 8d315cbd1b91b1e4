// A word about what has just happened, seen and read aloud; it goes by itself.
const shownFor = 3500;
let toast;
let timer;

/** @param {string} words */
export function tell(words) {
  if (!toast) {
    toast = document.createElement('div');
    toast.className = 'toast';
    toast.setAttribute('role', 'status');
    document.body.append(toast);
  }
  clearTimeout(timer);
  toast.textContent = '';
  // A live region is read when it changes, also to the same words.
  requestAnimationFrame(() => { toast.textContent = words; });
  timer = setTimeout(() => { toast.textContent = ''; }, shownFor);
}
