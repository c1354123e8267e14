// The element's own panel in its shadow DOM: speakers and their quotations, each leading to its place, to be copied with a link.
// Themed by custom properties and ::part(panel), (summary), (speaker), (role), (quote), (copy). It lies there, folded, from the
// start, so that nothing moves when the analysis comes; `panel="open"` unfolds it.
import { point } from "./highlight.js";
import { passage } from "./passage.js";
import { WORDS } from "./words.js";

const STYLE = `
:host { display: block } :host([hidden]) { display: none }
details { margin: 1em 0; padding: .5em 0; border: solid var(--cytat-border, currentColor); border-width: 1px 0; font: inherit }
summary { cursor: pointer; font-weight: 600 } ul { list-style: none; margin: 0; padding: 0 } details > ul > li { margin: 1em 0 }
a { color: inherit } p { margin: 0 } [part=role] { font-style: italic } ul ul li { display: flex; gap: .6em; align-items: baseline; margin: .4em 0 }
button { font: inherit; color: inherit; background: none; border: 0; padding: .25em 0; text-align: start; cursor: pointer }
button:hover { text-decoration: underline } [part~=quote] { flex: 1 } [part~=direct]::before { content: "„" } [part~=direct]::after { content: "”" }
[part=copy] { flex: none; font-size: .85em; padding: .25em .5em; border: 1px solid; border-radius: .3em }
:focus-visible { outline: 2px solid; outline-offset: 2px }`;
let sheet = null;

function make(name, part = "", content = "") {
  const element = Object.assign(document.createElement(name), { textContent: content });
  if (part) element.setAttribute("part", part);
  return element;
}

const said = (quote, text) => quote.spans.map(([start, end]) => text.slice(start, end)).join(" […] ");

/** Where the article can be linked to, or null. */
function address() {
  const link = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  return /^https?:/.test(link) ? link : null;
}

/** The panel of one element; `chosen` is told the quotation that is clicked. */
export class Panel {
  #host;
  #chosen;
  #root;

  constructor(host, chosen) {
    [this.#host, this.#chosen] = [host, chosen];
    this.#root = host.attachShadow({ mode: "open" });
    if (!sheet) { sheet = new CSSStyleSheet(); sheet.replaceSync(STYLE); }
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(make("slot"));
  }

  /** Draws an analysis, or what stands there until it comes; takes the panel away when the element does not want one. */
  draw(analysis, text, parts) {
    const old = this.#root.querySelector("details");
    if (!this.#host.hasAttribute("panel")) return old?.remove();
    const words = WORDS[this.#host.getAttribute("ui")] ?? WORDS.pl;
    const panel = old ?? make("details", "panel");
    if (!old) panel.open = this.#host.getAttribute("panel") === "open";
    panel.lang = words === WORDS.en ? "en" : "pl";
    const count = analysis ? ` · ${words.count(analysis.quotes.length)}` : "";
    panel.replaceChildren(make("summary", "summary", words.title + count), analysis ? this.#list(analysis, text, parts, words) : "");
    if (!old) this.#root.append(panel);
    return undefined;
  }

  #list(analysis, text, parts, words) {
    if (!analysis.quotes.length) return make("p", "empty", words.none);
    const groups = new Map();
    for (const quote of analysis.quotes) {
      const key = quote.speaker?.entity ?? quote.speaker?.name ?? null;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(quote);
    }
    const list = make("ul");
    for (const quotes of groups.values()) {
      const { name, entity } = quotes[0].speaker ?? { name: words.nobody, entity: null };
      const { url, role } = analysis.entities[entity] ?? {};
      const item = make("li");
      const title = make("strong", "speaker");
      title.append(url && /^(https?:|[/.#])/.test(url) ? Object.assign(make("a", "link", name), { href: url }) : name);
      const lines = make("ul");
      lines.append(...quotes.map((quote) => this.#line(quote, name, text, parts, words)));
      item.append(title, ...(role ? [make("p", "role", role)] : []), lines);
      list.append(item);
    }
    return list;
  }

  #line(quote, name, text, parts, words) {
    const line = make("li");
    const go = Object.assign(make("button", `quote ${quote.kind}`, said(quote, text)), { type: "button", title: words.kinds[quote.kind], lang: "pl" });
    go.addEventListener("click", () => { point(parts, ...quote.spans[0]); this.#chosen(quote); });
    const copy = Object.assign(make("button", "copy", words.copy), { type: "button" });
    copy.addEventListener("click", async () => {
      const link = address() ? `\n${passage(address(), text, ...quote.spans[0])}` : "";
      await navigator.clipboard?.writeText(`„${said(quote, text)}” — ${name}${link}`).then(() => { copy.textContent = words.copied; }, () => {});
    });
    line.append(go, copy);
    return line;
  }
}
