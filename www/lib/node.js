// The package in Node, for pre-rendering: the WebAssembly is read from the disk, the analysis runs on the caller's thread.
import { readFile } from "node:fs/promises";
import { failure, kindOf } from "./failure.js";
import { analyzeHere, prepare } from "./here.js";

let bytes = null;
const wasm = (from = new URL("../pkg/cytat_bg.wasm", import.meta.url)) => (bytes ??= readFile(from));

/** Loads the WebAssembly ahead of the first analysis, from another file when one is named. */
export const load = async (from) => { await prepare(wasm(from)); };

/** The analysis of a text, offsets in UTF-16 code units. */
export async function analyze(text, options = null) {
  try {
    return await analyzeHere(String(text), options, wasm());
  } catch (error) {
    throw failure(kindOf(error), String(error?.message ?? error));
  }
}

export { readText } from "./dom-text.js";
export { highlight, KINDS, supported } from "./highlight.js";
export { passage } from "./passage.js";
