// The page: text in, analysis by the worker, article and panels out. The one place that knows the state.
import { Client } from "../lib/client.js";
import { failure } from "../lib/failure.js";
import { passage } from "../lib/passage.js";
import { drawArticle } from "./article.js";
import { drawCard, placeCard } from "./card.js";
import { apply, correct, none, undo } from "./corrections.js";
import { button, element, make } from "./dom.js";
import { drawEntities } from "./entities.js";
import { download } from "./export/index.js";
import { listen } from "./input.js";
import { drawLegend } from "./legend.js";
import { DEFAULT_SHOWN } from "./segments.js";
import { shortcuts } from "./shortcuts.js";
import { turn } from "./slices.js";
import { bySpeaker, drawBar, drawSpeakers, quoteText } from "./speakers.js";
import { forget, recall, remember } from "./store.js";
import { strings, switchLanguage, translate } from "./strings.js";

const DELAY = 250;
const KEPT = 1_000_000;
const PATIENCE = 400;
const ids = ["text", "article", "speakers", "entities", "status", "card", "bar", "legend", "filter", "sort", "undo", "stop", "progress", "address"];
const [input, article, speakers, entities, status, card, bar, legend, filter, sort, undoButton, stopButton, progress, address] = ids.map(element);
const client = new Client();
const shown = new Set(DEFAULT_SHOWN);
let state = { text: "", found: null, corrections: none, groups: [], voices: new Map() };
let current = 0;
let timer = 0;
let asking = null;
let waiting = 0;
let drawing = 0;
let panels = 0;
let pinned = null;

const say = (text) => { status.textContent = text; };
const analysis = () => apply(state.found, state.corrections);
const voiceOf = (quote) => state.voices.get(quote.speaker?.entity ?? quote.speaker?.name ?? null) ?? 7;
const marks = (id) => [...article.querySelectorAll(`mark[data-quote="${id}"]`)];
/** The article's own address, when the reader gave one. */
const source = () => (address.value.trim() && address.validity.valid ? new URL(address.value).href : null);

/** Shows that something is under way and can be stopped, but only when it takes a while. */
function busy(on) {
  clearTimeout(waiting);
  if (!on) { stopButton.hidden = progress.hidden = true; return; }
  progress.removeAttribute("value");
  waiting = setTimeout(() => { stopButton.hidden = progress.hidden = false; }, PATIENCE);
}

async function read() {
  clearTimeout(timer);
  const text = box.text();
  const mine = ++current;
  const live = () => mine === current;
  asking?.abort(failure("stopped", "stopped"));
  asking = new AbortController();
  const { signal } = asking;
  if (!text.trim()) {
    busy(false);
    state = { text, found: null, corrections: none, groups: [], voices: new Map() };
    for (const place of [article, speakers, entities, bar, legend]) place.replaceChildren();
    closeCard();
    return say(strings.empty);
  }
  if (text.length <= KEPT) remember("text", text);
  say(strings.working);
  busy(true);
  try {
    const found = await client.analyze(text, null, { signal });
    if (!live()) return undefined;
    state = { ...state, text, found, corrections: none };
    await turn();
    if (live()) await draw();
    if (live()) say(signal.aborted ? strings.failures.stopped : strings.result(found.quotes.length, state.groups.filter((g) => g.name !== null).length));
  } catch (error) {
    if (live()) say(strings.failures[error.kind] ?? strings.failed(error.message));
  }
  if (live()) busy(false);
  return undefined;
}

/** Draws everything; what is still being drawn gives way to what is asked for meanwhile. */
async function draw() {
  closeCard();
  const now = analysis();
  const groups = bySpeaker(state.text, now);
  // A speaker keeps the colour through corrections.
  const voices = new Map(state.corrections.length ? state.voices : []);
  for (const { key } of groups) if (!voices.has(key)) voices.set(key, key === null ? 7 : voices.size % 7);
  state = { ...state, groups, voices };
  undoButton.hidden = !state.corrections.length;
  await turn();
  if (asking.signal.aborted) return;
  drawLegend(legend, now, shown);
  drawBar(bar, groups);
  await Promise.all([drawText(), drawPanels()]);
}

/** The article alone, as when the legend is switched. */
function drawText() {
  const mine = ++drawing;
  const { signal } = asking;
  return drawArticle(article, state.text, analysis(), shown, voiceOf, {
    live: () => mine === drawing && !signal.aborted, progress: (part) => { if (!progress.hidden) progress.value = part; },
  });
}

async function drawPanels() {
  if (!state.found) return false;
  const mine = ++panels;
  const { signal } = asking;
  const view = { order: sort.value, filter: filter.value.trim().toLowerCase(), live: () => mine === panels && !signal.aborted };
  return await drawSpeakers(speakers, state.text, state.groups, { ...view, voice: ({ key }) => state.voices.get(key) })
    && drawEntities(entities, analysis(), view);
}

/** All who can be chosen as a speaker: those of the quotations first, then the other people and institutions. */
function choices() {
  const said = state.groups.filter((g) => g.name !== null).map(({ name, entity }) => ({ mention: null, entity: entity?.id ?? null, name }));
  const rest = state.found.entities.filter((e) => /person|organization/.test(e.kind) && !said.some((s) => s.entity === e.id));
  return [...said, ...rest.map(({ id, name }) => ({ mention: null, entity: id, name }))];
}

function openCard(id, target, pin) {
  const quote = analysis().quotes[id];
  drawCard(card, state.text, analysis(), quote, voiceOf(quote), pin ? choices() : []);
  placeCard(card, target);
  card.classList.toggle("pinned", pin);
  if (pin) pinned = id;
}

function closeCard() {
  card.hidden = true;
  pinned = null;
}

function choose(id, { from = null, focus = true } = {}) {
  document.querySelectorAll(".current, .chosen").forEach((old) => old.classList.remove("current", "chosen"));
  const places = marks(id);
  const line = speakers.querySelector(`[data-jump="${id}"]`);
  places.forEach((mark) => mark.classList.add("chosen"));
  places[0]?.classList.add("current");
  line?.classList.add("current");
  if (places[0] && from !== article) {
    places[0].scrollIntoView({ block: "center" });
    if (focus) places[0].focus({ preventScroll: true });
  }
  if (from === article && line && matchMedia("(min-width: 60rem)").matches) line.scrollIntoView({ block: "nearest" });
  if (places[0]) openCard(id, from?.tagName === "MARK" ? from : places[0], true);
}

function step(by) {
  if (!state.found) return;
  const all = state.found.quotes.filter(({ kind }) => shown.has(kind)).sort((a, b) => a.spans[0][0] - b.spans[0][0]).map(({ id }) => id);
  if (!all.length) return;
  const at = all.indexOf(Number(pinned ?? article.querySelector(".current")?.dataset.quote ?? -1));
  choose(all[(at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length]);
}

async function copy(id) {
  if (id === null || id === undefined) return;
  const quote = analysis().quotes[id];
  const link = source() ? `\n${passage(source(), state.text, ...quote.spans[0])}` : "";
  const text = `„${quoteText(state.text, quote)}” — ${quote.speaker?.name ?? strings.noSource}${link}`;
  await navigator.clipboard?.writeText(text).then(() => say(strings.copied), () => say(strings.notCopied));
}

function change(corrections, message) {
  state = { ...state, corrections };
  say(message);
  return draw();
}

const undoLast = () => state.corrections.length && change(undo(state.corrections), strings.undone);

function nextMention(id) {
  const all = [...article.querySelectorAll(`[data-entity="${id}"]`)];
  const at = all.findIndex((m) => m.classList.contains("current"));
  article.querySelectorAll(".current").forEach((old) => old.classList.remove("current"));
  const target = all[(at + 1) % all.length];
  target?.classList.add("current");
  target?.scrollIntoView({ block: "center" });
}

/** Keeps the page for offline, once: after the first text, which would have to share the line with all files. */
let keepOffline = () => {
  keepOffline = () => {};
  if ("serviceWorker" in navigator && element("offline")) navigator.serviceWorker.register(new URL("../sw.js", import.meta.url)).catch(() => {});
};

async function example({ over = true } = {}) {
  const text = await (await fetch(new URL("../example.txt", import.meta.url))).text();
  if (!over && !box.empty()) return;
  box.put(text);
  // What was typed meanwhile is kept; only the example is not worth keeping.
  if (box.text() === text) forget("text");
}

function clear() {
  forget("text");
  box.put("");
  input.focus();
}

translate();
// The worker and the WebAssembly come while the page looks for a text; what fails now is told when there is one.
client.analyze("").catch(() => {});
const take = () => read().finally(() => keepOffline());
const box = listen({
  input, note: element("held"), chooser: element("file"), take,
  changed: () => { clearTimeout(timer); timer = setTimeout(take, DELAY); }, refused: () => say(strings.notText),
});
const on = (target, type, action) => target.addEventListener(type, action);
on(element("clear"), "click", clear);
on(element("example"), "click", () => example());
on(stopButton, "click", () => {
  asking.abort(failure("stopped", "stopped"));
  asking = new AbortController();
});
on(element("language"), "click", switchLanguage);
on(element("help-open"), "click", () => element("help").showModal());
on(undoButton, "click", undoLast);
on(filter, "input", drawPanels);
on(sort, "change", drawPanels);
on(legend, "change", ({ target: { checked, dataset } }) => {
  if (checked) shown.add(dataset.show); else shown.delete(dataset.show);
  drawText();
});
on(speakers, "click", ({ target }) => {
  const id = target.closest("[data-jump]")?.dataset.jump;
  if (id !== undefined) choose(id, { focus: false });
});
on(entities, "click", ({ target }) => {
  const id = target.closest("[data-about]")?.dataset.about;
  if (id !== undefined) nextMention(id);
});
const quoteAt = (event) => event.target.closest?.("mark[data-quote]");
on(article, "click", (event) => { const mark = quoteAt(event); if (mark) choose(mark.dataset.quote, { from: article }); });
on(article, "keydown", (event) => { if (event.key === "Enter" && quoteAt(event)) choose(quoteAt(event).dataset.quote, { from: article }); });
on(article, "focusin", (event) => { const mark = quoteAt(event); if (mark && pinned === null) openCard(mark.dataset.quote, mark, false); });
on(article, "pointerover", (event) => {
  const mark = quoteAt(event);
  if (pinned === null && event.pointerType === "mouse") { if (mark) openCard(mark.dataset.quote, mark, false); else closeCard(); }
});
on(article, "pointerleave", () => { if (pinned === null) closeCard(); });
on(card, "click", ({ target: { dataset } }) => {
  if (dataset.copy !== undefined) copy(dataset.copy);
  if (dataset.close) closeCard();
});
on(document, "pointerdown", ({ target }) => { if (!card.hidden && !target.closest("#card, #article mark, [data-jump]")) closeCard(); });
on(card, "change", ({ target: { dataset, value } }) => {
  const speaker = value === "" ? null : choices()[value];
  const id = Number(dataset.correct);
  change(correct(state.corrections, id, speaker), strings.corrected).then(() => choose(id));
});
on(element("export"), "click", ({ target: { dataset } }) => { if (dataset.format && state.found) download(dataset.format, state.text, analysis(), source()); });
shortcuts({
  next: () => step(1), previous: () => step(-1), copy: () => copy(pinned), undo: undoLast, search: () => filter.focus(),
  help: () => element("help").showModal(), close: closeCard,
});
element("export").append(...Object.entries(strings.formats).map(([format, label]) => button(label, { format })));
element("keys").append(...strings.keys.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)]));
element("language").ariaLabel = strings.otherLabel;
const kept = recall("text");
if (kept) box.put(kept); else example({ over: false });
