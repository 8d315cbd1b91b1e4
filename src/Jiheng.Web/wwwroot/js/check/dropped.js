// Files of a drop or a choice, with the folders they came from. Of folders only what can be read is taken, as the command line does.

// The field says which: one list for the chooser and for folders.
const readable = document.querySelector('#upload input[type=file]').accept.split(',');
// Hidden files and folders, and lock files of office programs, are nobody's filing, wherever in the path their name stands.
const aside = /(^|\/)(\.|~\$)/;
// Nor is what explains a folder.
const explains = /(^|\/)readme[^/]*\.md$/i;

/** @typedef {{ file: File, name: string }} Named */
/** @typedef {{ files: Named[], skipped: number }} Found */

/** @param {DataTransfer} transfer @returns {Promise<Found>} */
export async function filesOfDrop(transfer) {
  // The list of a drop is gone after the first wait, so its entries are taken at once.
  const entries = [...transfer.items].filter(i => i.kind === 'file').map(i => ({ entry: i.webkitGetAsEntry?.(), file: i.getAsFile() }));
  const found = { files: [], skipped: 0 };
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) await walk(entry, found);
    else if (file) found.files.push({ file, name: file.name });
  }
  return inOrder(found);
}

/** @param {FileList} list of a field for folders @returns {Found} */
export function filesOfFolder(list) {
  const found = { files: [], skipped: 0 };
  for (const file of list) {
    const name = file.webkitRelativePath || file.name;
    if (isWanted(name, found)) found.files.push({ file, name });
  }
  return inOrder(found);
}

/** Files chosen one by one are all meant. @param {FileList} list @returns {Found} */
export const filesChosen = list => inOrder({ files: [...list].map(file => ({ file, name: file.name })), skipped: 0 });

async function walk(folder, found) {
  if (aside.test(folder.fullPath)) return;
  const reader = folder.createReader();
  // Entries come in portions; an empty one is the last.
  for (let portion; (portion = await new Promise((done, failed) => reader.readEntries(done, failed))).length > 0;) {
    for (const entry of portion) {
      const name = entry.fullPath.replace(/^\//, '');
      if (entry.isDirectory) await walk(entry, found);
      else if (isWanted(name, found)) found.files.push({ file: await new Promise((done, failed) => entry.file(done, failed)), name });
    }
  }
}

function isWanted(path, found) {
  if (aside.test(path) || explains.test(path)) return false;
  if (readable.some(ending => path.toLowerCase().endsWith(ending))) return true;
  found.skipped++;
  return false;
}

// Browsers list folders as they please; the outcome must not depend on that.
function inOrder(found) {
  found.files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return found;
}
