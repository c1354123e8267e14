import type { Analysis, AnalyzeOptions, EntityKind, QuoteKind } from "../pkg/cytat.js";
export type {
  Amount, Analysis, AnalyzeOptions, DateExpression, Entity, EntityKind, Grain, Mention, Quote, QuoteKind, Range, Rule, Token,
} from "../pkg/cytat.js";

/** How an analysis is waited for. */
export interface Waiting {
  /** Gives the analysis up. */
  signal?: AbortSignal;
  /** Milliseconds after which it is given up, 120 000 when not said. */
  limit?: number;
}
/** What a rejected promise brings. */
export interface Failure extends Error { kind: "load" | "options" | "trap" | "time" | "stopped" }
/** What can be painted. */
export type Kind = QuoteKind | EntityKind | "date" | "amount";
/** Every kind; dates and amounts last. */
export const KINDS: readonly Kind[];

/** Loads the WebAssembly ahead of the first analysis; `wasmUrl` where it does not lie beside the bindings. */
export function load(wasmUrl?: string | URL): Promise<void>;
/** The analysis of a text, offsets in UTF-16 code units. Rejects with a `Failure` only. */
export function analyze(text: string, options?: AnalyzeOptions | null, how?: Waiting): Promise<Analysis>;
/** A text node and where it lies in the text, in UTF-16 code units. */
export interface TextPart { node: Text; start: number; end: number }
/** The text of an element, with the way back from offsets to its text nodes. */
export function readText(root: Element): { text: string; parts: TextPart[] };
/** Whether the browser paints highlights without touching the DOM. */
export function supported(): boolean;
/** Paints an analysis over an element's text; returns the function that takes it all away. */
export function highlight(parts: TextPart[], analysis: Analysis, options?: { mode?: "highlight" | "mark"; show?: readonly Kind[] }): () => void;
/** A link (`#:~:text=`) to `text.slice(start, end)` on the page at `address`. */
export function passage(address: string | URL, text: string, start: number, end: number): string;
