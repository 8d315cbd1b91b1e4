// Files of a drop or a choice, with the folders they came from. Of folders only what can be read is taken, as the command line does.

const readable = /\.(docx|xlsx|txt|md|zip)$/i;
// Lock files of office programs, hidden files, and the readme of a folder are nobody's filing.
const aside = /^(~\$|\.)|^readme.*\.md$/i;

/** @typedef {{ file: File, name: string }} Named */

/** @param {DataTransfer} transfer @returns {Promise<{ files: Named[], skipped: number }>} */
export async function filesOfDrop(transfer) {
  // The list of a drop is gone after the first wait, so its entries are taken at once.
  const entries = [...transfer.items].filter(i => i.kind === 'file').map(i => ({ entry: i.webkitGetAsEntry?.(), file: i.getAsFile() }));
  const found = { files: [], skipped: 0 };
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) await walk(entry, found);
    else if (file) found.files.push({ file, name: file.name });
  }
  return found;
}

/** @param {FileList} list of a field for folders @returns {{ files: Named[], skipped: number }} */
export function filesOfFolder(list) {
  const found = { files: [], skipped: 0 };
  for (const file of list) add(found, file, file.webkitRelativePath || file.name);
  return found;
}

async function walk(folder, found) {
  const reader = folder.createReader();
  // Entries come in portions; an empty one is the last.
  for (let portion; (portion = await new Promise((done, failed) => reader.readEntries(done, failed))).length > 0;) {
    for (const entry of portion) {
      if (entry.isDirectory) await walk(entry, found);
      else if (isWanted(entry.name, found)) found.files.push({ file: await new Promise((done, failed) => entry.file(done, failed)), name: entry.fullPath.replace(/^\//, '') });
    }
  }
}

function add(found, file, name) {
  if (isWanted(file.name, found)) found.files.push({ file, name });
}

function isWanted(name, found) {
  if (aside.test(name)) return false;
  if (readable.test(name)) return true;
  found.skipped++;
  return false;
}
