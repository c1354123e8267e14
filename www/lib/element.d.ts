import type { Analysis, AnalyzeOptions, Failure, Quote } from "./index.js";

/** What the events of `<cytat-article>` carry; they bubble. */
export interface CytatEventMap {
  /** The first analysis is there. */
  "cytat-ready": CustomEvent<Record<string, never>>;
  /** An analysis is there, the first or after a change. */
  "cytat-analysis": CustomEvent<{ analysis: Analysis; text: string }>;
  /** The reader chose a quotation. */
  "cytat-select": CustomEvent<{ quote: Quote }>;
  /** Something failed; the article stays as it is. */
  "cytat-error": CustomEvent<{ error: Failure | Error }>;
}

/** `<cytat-article>`. Attributes: `for`, `lang`, `date`, `mode`, `show`, `panel`, `wasm-url`. */
export class CytatArticle extends HTMLElement {
  /** The last analysis, or null. */
  readonly analysis: Analysis | null;
  /** Entities that the site knows, with links to its own pages. */
  known: AnalyzeOptions["known"];
  addEventListener<K extends keyof CytatEventMap>(type: K, listener: (this: CytatArticle, event: CytatEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof CytatEventMap>(type: K, listener: (this: CytatArticle, event: CytatEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap { "cytat-article": CytatArticle }
  interface GlobalEventHandlersEventMap extends CytatEventMap {}
}
