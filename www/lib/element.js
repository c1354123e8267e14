// <cytat-article>: around an article or `for` one by id. Loads when near the viewport, follows changes, tells by events.
// The class alone; define.js registers it. The host's DOM stays as it is unless `mode="mark"`.
import { shared } from "./client.js";
import { offsetOf, readText } from "./dom-text.js";
import { highlight, KINDS } from "./highlight.js";
import { drawPanel } from "./panel.js";

const DELAY = 400;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?/;

/** The date that the page states: the attribute, `<time datetime>`, or JSON-LD `datePublished`. */
function publication(element, article) {
  const stated = element.getAttribute("date") ?? article.querySelector("time[datetime]")?.dateTime;
  if (stated) return stated.match(DATE)?.[0] ?? null;
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = textContent.match(/"datePublished"\s*:\s*"(\d{4}(-\d{2}(-\d{2})?)?)/);
    if (found) return found[1];
  }
  return null;
}

/** The element. Events: `cytat-ready`, `cytat-analysis`, `cytat-select` (a quotation), `cytat-error`. */
export class CytatArticle extends HTMLElement {
  static observedAttributes = ["for", "lang", "date", "mode", "show", "panel"];
  #erase = () => {};
  #parts = [];
  #text = null;
  #known = null;
  #near = null;
  #changes = null;
  #timer = 0;
  #turn = 0;
  #target = null;
  #click = (event) => this.#select(event);
  /** The last analysis, or null. */
  analysis = null;

  /** Entities that the site knows: `[{name, kind, url?, forms?}]`. */
  get known() { return this.#known; }
  set known(known) { this.#known = known; this.#text = null; this.#later(); }

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
    this.#target = this.hasAttribute("for") ? document.getElementById(this.getAttribute("for")) : this;
    if (!this.#target) return this.#tell("cytat-error", { error: new Error(`no element with the id ${this.getAttribute("for")}`) });
    this.#target.addEventListener("click", this.#click);
    this.#changes = new MutationObserver(() => this.#later());
    this.#near = new IntersectionObserver(([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      this.#near.disconnect();
      this.#watch();
      this.#read();
    }, { rootMargin: "600px" });
    this.#near.observe(this.#target === this ? this.firstElementChild ?? this : this.#target);
    return undefined;
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#near?.disconnect();
    this.#changes?.disconnect();
    this.#target?.removeEventListener("click", this.#click);
    this.#erase();
    this.#erase = () => {};
    this.#text = this.analysis = null;
  }

  attributeChangedCallback(name, before) {
    if (before === null || !this.isConnected) return;
    if (name === "for") { this.disconnectedCallback(); this.connectedCallback(); return; }
    this.#text = null;
    this.#later();
  }

  #watch() { this.#changes.observe(this.#target, { childList: true, characterData: true, subtree: true }); }
  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })); }
  #later() { clearTimeout(this.#timer); if (this.isConnected) this.#timer = setTimeout(() => this.#read(), DELAY); }

  /** Does something to the article that is not a change of it. */
  #quietly(action) {
    this.#changes.disconnect();
    action();
    this.#watch();
  }

  async #read() {
    const turn = ++this.#turn;
    if ((this.getAttribute("lang") ?? "pl").slice(0, 2) !== "pl") return this.#quietly(this.#erase);
    this.#quietly(() => { this.#erase(); this.#erase = () => {}; });
    const { text, parts } = readText(this.#target);
    this.#parts = parts;
    try {
      if (text !== this.#text) {
        const date = publication(this, this.#target);
        const options = { ...(date ? { date } : {}), ...(this.#known ? { known: this.#known } : {}) };
        const analysis = await shared({ wasmUrl: this.getAttribute("wasm-url") ?? undefined }).analyze(text, options);
        if (turn !== this.#turn) return undefined;
        const first = this.analysis === null;
        this.analysis = analysis;
        this.#text = text;
        if (first) this.#tell("cytat-ready", {});
        this.#tell("cytat-analysis", { analysis, text });
      }
      const show = this.getAttribute("show")?.split(/[\s,]+/).filter((kind) => KINDS.includes(kind)) ?? KINDS;
      this.#quietly(() => { this.#erase = highlight(parts, this.analysis, { mode: this.getAttribute("mode") ?? "highlight", show }); });
      drawPanel(this.shadowRoot, this.hasAttribute("panel") ? this.analysis : null, text, (quote) => this.#tell("cytat-select", { quote }));
    } catch (error) {
      if (turn === this.#turn) this.#tell("cytat-error", { error });
    }
    return undefined;
  }

  #select({ clientX, clientY, target }) {
    const marked = target.closest?.("mark[data-cytat-quote]")?.dataset.cytatQuote;
    const at = document.caretPositionFromPoint?.(clientX, clientY);
    const offset = at ? offsetOf(this.#parts, at.offsetNode, at.offset) : null;
    const quote = this.analysis?.quotes.find((q) => String(q.id) === marked
      || (offset !== null && q.spans.some(([start, end]) => start <= offset && offset < end)));
    if (quote) this.#tell("cytat-select", { quote });
  }
}
