import type { Analysis, AnalyzeOptions } from "../pkg/cytat.js";
export type * from "../pkg/cytat.js";
/** Loads the WebAssembly; `wasmUrl` where it does not lie beside the bindings. */
export function load(wasmUrl?: string | URL): Promise<unknown>;
/** The analysis of a text, offsets in UTF-16 code units. */
export function analyze(text: string, options?: AnalyzeOptions | null): Promise<Analysis>;
