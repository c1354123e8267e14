// The package: `import { analyze } from "cytat"`. Loads the WebAssembly on first use, on the caller's own thread.
import init, { analyze as run } from "../pkg/cytat.js";

let ready = null;

/** Loads the WebAssembly; `wasmUrl` where it does not lie beside the bindings. */
export function load(wasmUrl) {
  return (ready ??= init(wasmUrl === undefined ? undefined : { module_or_path: wasmUrl }));
}

/** The analysis of a text, offsets in UTF-16 code units. */
export async function analyze(text, options = null) {
  await load();
  return run(text, options);
}

export { readText } from "./dom-text.js";
export { highlight } from "./highlight.js";
