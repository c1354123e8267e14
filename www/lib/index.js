// The package in a browser: `import { analyze, highlight } from "cytat"`. The work is done in the page's one worker.
import { shared } from "./client.js";

/** Loads the worker and the WebAssembly ahead of the first analysis; `wasmUrl` where it does not lie beside the bindings. */
export const load = async (wasmUrl) => { await shared({ wasmUrl }).analyze(""); };

/** The analysis of a text, offsets in UTF-16 code units; `how` may have a `signal` and a `limit` in milliseconds. */
export const analyze = (text, options = null, how = {}) => shared().analyze(String(text), options, how);

export { readText } from "./dom-text.js";
export { highlight, KINDS, supported } from "./highlight.js";
export { passage } from "./passage.js";
