// What the page keeps on this machine. Storage may be forbidden or full: then nothing is kept, and nothing fails.
const key = (name) => `cytat:${name}`;
const attempt = (action) => { try { return action(); } catch { return null; } };

/** The kept value, or null. */
export const recall = (name) => attempt(() => localStorage.getItem(key(name)));
/** Keeps a value. */
export const remember = (name, value) => { attempt(() => localStorage.setItem(key(name), value)); };
/** Forgets a value. */
export const forget = (name) => { attempt(() => localStorage.removeItem(key(name))); };
