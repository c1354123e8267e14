// The page: text in, analysis by the worker, article and speakers out.
import { Client } from "../lib/client.js";
import { drawArticle } from "./article.js";
import { bySpeaker, drawSpeakers } from "./speakers.js";
import { strings } from "./strings.js";

const DELAY = 250;
const client = new Client();
const element = (id) => document.getElementById(id);
const [input, article, speakers, status] = ["text", "article", "speakers", "status"].map(element);
let current = 0;
let timer = 0;

async function read() {
  const text = input.value;
  const mine = ++current;
  if (!text.trim()) {
    article.replaceChildren();
    speakers.replaceChildren();
    status.textContent = strings.empty;
    return;
  }
  status.textContent = strings.working;
  try {
    const analysis = await client.analyze(text);
    if (mine === current) show(text, analysis);
  } catch (error) {
    if (mine === current) status.textContent = strings.failed(error.message);
  }
}

function show(text, analysis) {
  const groups = bySpeaker(analysis);
  const voices = new Map(groups.map(({ key }, i) => [key, i % 8]));
  const voice = (quote) => voices.get(quote.speaker?.entity ?? quote.speaker?.name ?? null);
  const title = (quote) => strings.says(quote.speaker?.name ?? strings.noSource, strings.kinds[quote.kind]);
  drawArticle(article, text, analysis, voice, title);
  drawSpeakers(speakers, text, analysis, groups, strings);
  status.textContent = strings.result(analysis.quotes.length, groups.filter((g) => g.name !== null).length);
}

function jump(target) {
  if (!target) return;
  document.querySelectorAll(".current").forEach((old) => old.classList.remove("current"));
  target.classList.add("current");
  target.scrollIntoView({ block: "center" });
}

async function example() {
  input.value = await (await fetch("example.txt")).text();
  await read();
}

async function open(file) {
  try {
    input.value = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    await read();
  } catch {
    status.textContent = strings.notText;
  }
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(read, DELAY);
});
element("clear").addEventListener("click", () => {
  input.value = "";
  read();
  input.focus();
});
element("example").addEventListener("click", example);
element("file").addEventListener("change", ({ target }) => target.files[0] && open(target.files[0]));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) open(file);
});
speakers.addEventListener("click", ({ target }) => {
  const id = target.closest("[data-jump]")?.dataset.jump;
  if (id) jump(article.querySelector(`[data-quote="${id}"]`));
});
article.addEventListener("click", ({ target }) => {
  const id = target.closest("[data-quote]")?.dataset.quote;
  if (id) jump(speakers.querySelector(`[data-jump="${id}"]`));
});
example();
