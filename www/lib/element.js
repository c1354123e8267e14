// <cytat-article>: around an article or `for` one by id. Loads when idle and near the viewport, follows changes, tells by events.
// The class alone; define.js registers it. The host's DOM stays as it is unless `mode="mark"`.
import { shared } from "./client.js";
import { offsetOf, readText } from "./dom-text.js";
import { DEFAULT_KINDS, highlight, KINDS } from "./highlight.js";
import { Panel } from "./panel.js";
import { publication } from "./publication.js";

const DELAY = 400;
const WATCHED = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ["hidden", "aria-hidden"] };
const idle = globalThis.requestIdleCallback ? (action) => requestIdleCallback(action, { timeout: 1000 }) : (action) => setTimeout(action);
const nothing = () => {};
// In Node the module can be imported; there the class is of no use.
const Base = globalThis.HTMLElement ?? class {};

/** The element. Events: `cytat-ready`, `cytat-analysis`, `cytat-select` (a quotation), `cytat-error`. */
export class CytatArticle extends Base {
  static observedAttributes = ["for", "lang", "date", "mode", "show", "panel", "ui"];
  #erase = nothing;
  #parts = [];
  #text = null;
  #known = null;
  #near = null;
  #changes = null;
  #timer = 0;
  #turn = 0;
  #target = null;
  #panel = null;
  #asked = null;
  #click = (event) => this.#select(event);
  /** The last analysis, or null. */
  analysis = null;

  /** Entities that the site knows: `[{name, kind, url?, forms?}]`. */
  get known() { return this.#known; }
  set known(known) { this.#known = known; this.#text = null; this.#later(); }

  connectedCallback() {
    this.#panel ??= new Panel(this, (quote) => this.#tell("cytat-select", { quote }));
    const id = this.getAttribute("for");
    const target = id === null ? this : document.getElementById(id);
    if (!target) return this.#tell("cytat-error", { error: new Error(`no element with the id ${id}`) });
    this.#target = target;
    this.#panel.draw(null, "", []);
    target.addEventListener("click", this.#click);
    this.#changes = new MutationObserver(() => this.#later());
    this.#near = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#near.disconnect();
      this.#watch();
      idle(() => this.#later(0));
    }, { rootMargin: "600px" });
    this.#near.observe(target);
    return undefined;
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#asked?.abort();
    this.#near?.disconnect();
    this.#changes?.disconnect();
    this.#target?.removeEventListener("click", this.#click);
    this.#erase();
    this.#erase = nothing;
    this.#text = this.analysis = this.#target = null;
  }

  attributeChangedCallback(name) {
    // Before the element is connected, or still far from the viewport, there is nothing to do again.
    if (name === "for" && this.isConnected && this.#panel) { this.disconnectedCallback(); this.connectedCallback(); return; }
    if (name === "date" || name === "lang") this.#text = null;
    if (this.analysis) this.#later();
  }

  #watch() { if (this.#target) this.#changes.observe(this.#target, WATCHED); }
  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true })); }
  #later(delay = DELAY) {
    clearTimeout(this.#timer);
    if (this.#target) this.#timer = setTimeout(() => this.#read(), delay);
  }

  /** Does something to the article that is not a change of it. */
  #quietly(action) {
    if (this.#changes.takeRecords().length) this.#later();
    this.#changes.disconnect();
    action();
    this.#watch();
  }

  #clear() { this.#quietly(() => { this.#erase(); this.#erase = nothing; }); }

  async #read() {
    const turn = ++this.#turn;
    this.#asked?.abort();
    const mode = this.getAttribute("mode") ?? "highlight";
    if (!/^pl\b/i.test(this.getAttribute("lang") ?? "pl")) { this.#clear(); return; }
    // Marks cut the text's nodes; highlights can stay until the new ones are there.
    if (this.#target.querySelector("mark[data-cytat-quote]")) this.#clear();
    const { text, parts } = readText(this.#target);
    try {
      if (text !== this.#text) {
        const date = publication(this, this.#target);
        const options = { ...(date ? { date } : {}), ...(this.#known ? { known: this.#known } : {}) };
        this.#asked = new AbortController();
        const analysis = await shared({ wasmUrl: this.getAttribute("wasm-url") ?? undefined })
          .analyze(text, options, { signal: this.#asked.signal });
        if (turn !== this.#turn) return;
        const first = this.analysis === null;
        this.analysis = analysis;
        this.#text = text;
        if (first) this.#tell("cytat-ready", {});
        this.#tell("cytat-analysis", { analysis, text });
      }
      this.#parts = parts;
      const asked = this.getAttribute("show")?.split(/[\s,]+/);
      const show = asked ? KINDS.filter((kind) => asked.includes(kind)) : DEFAULT_KINDS;
      this.#quietly(() => { this.#erase(); this.#erase = highlight(parts, this.analysis, { mode, show }); });
      this.#panel.draw(this.analysis, text, parts);
    } catch (error) {
      if (turn === this.#turn && error?.name !== "AbortError") this.#tell("cytat-error", { error });
    }
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
