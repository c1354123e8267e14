import type { Analysis, AnalyzeOptions } from "../pkg/cytat.js";
export type * from "../pkg/cytat.js";
/** Loads the WebAssembly; `wasmUrl` where it does not lie beside the bindings. */
export function load(wasmUrl?: string | URL): Promise<unknown>;
/** The analysis of a text, offsets in UTF-16 code units. */
export function analyze(text: string, options?: AnalyzeOptions | null): Promise<Analysis>;
/** A text node and where it lies in the text, in UTF-16 code units. */
export interface TextPart { node: Text; start: number; end: number }
/** The text of an element, with the way back from offsets to its text nodes. */
export function readText(root: Element): { text: string; parts: TextPart[] };
/** Paints an analysis over an element's text; returns the function that takes it all away. */
export function highlight(parts: TextPart[], analysis: Analysis, options?: { mode?: "highlight" | "mark"; show?: string[] }): () => void;
