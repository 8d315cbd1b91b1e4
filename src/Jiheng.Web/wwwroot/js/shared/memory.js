// What this browser remembers of the reader's habits. Private windows may refuse; then it is forgotten, nothing more.

/** @param {string} name */
export function recall(name) {
  try {
    return localStorage.getItem(`jiheng-${name}`);
  } catch {
    return null;
  }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
  try {
    localStorage.setItem(`jiheng-${name}`, value);
  } catch {
    // Forgotten.
  }
}
