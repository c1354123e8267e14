// What a reader takes along, read back by others' parsers: CSV, JSON, Web Annotations, schema.org, Markdown, a standalone page.
// Each carries every quotation, the corrections, and the article's address when there is one; hostile text stays text.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { marked } from "marked";
import { start, watched } from "./browser.mjs";

const TEXT = "😀 „To bardzo dobra i ważna wiadomość” – powiedział Jan Nowak, burmistrz Gdyni.\n\n"
  + "„To zły, \"drogi\" pomysł; *nie* <b>poprzemy</b> go” – powiedziała Anna Kowalska.\n\n– =2+2 to nie jest żaden żart – stwierdził Piotr Wiśniewski.";
const SOURCE = "https://gazeta.example/2024/most?a=1&b=2";
let browser, server, address, page, quotes;

before(async () => {
  ({ server, address, browser } = await start());
  page = await watched(browser);
  await page.goto(address);
  await page.fill("#text", TEXT);
  await page.waitForFunction((t) => document.querySelector("#article").textContent === t && document.querySelectorAll("#speakers [data-jump]").length > 1, TEXT);
  // One correction by hand, which every export must carry.
  await page.locator("#article mark").first().click();
  await page.selectOption("#card select", { label: "Anna Kowalska" });
  await page.waitForFunction(() => /Anna Kowalska/.test(document.querySelector("#card .who").textContent));
  await page.keyboard.press("Escape");
  await page.fill("#address", SOURCE);
  quotes = JSON.parse(await take("json")).quotes;
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function take(format) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(`[data-format="${format}"]`)]);
  return readFileSync(await file.path(), "utf8");
}
const words = (quote) => quote.spans.map(([start, end]) => TEXT.slice(start, end)).join(" […] ");

test("JSON: the analysis with the text, the correction and the address", async () => {
  const json = JSON.parse(await take("json"));
  assert.equal(json.text, TEXT);
  assert.equal(json.source, SOURCE);
  assert.ok(quotes.length >= 3);
  assert.deepEqual([quotes[0].speaker.name, quotes[0].rule, quotes[0].confidence], ["Anna Kowalska", "manual", 1]);
});

test("CSV: every cell comes back through a parser, and no cell is a formula", async () => {
  const rows = parse(await take("csv"), { columns: true, bom: true });
  assert.deepEqual(rows.map(({ speaker }) => speaker), quotes.map((q) => q.speaker?.name ?? ""));
  assert.deepEqual(rows.map((row) => row.quotation.replace(/^'/, "")), quotes.map(words));
  assert.deepEqual(rows.map(({ start, end }) => [Number(start), Number(end)]), quotes.map((q) => [q.spans[0][0], q.spans.at(-1)[1]]));
  for (const row of rows) {
    assert.ok(Object.values(row).every((cell) => !/^[=+@-]/.test(cell)), JSON.stringify(row));
    assert.ok(row.link.startsWith(`${SOURCE}#:~:text=`));
    assert.equal(row.rule === "manual", row.id === "0");
  }
});

test("Web Annotations: the shape of the W3C model, positions in code points, quotes that stand there", async () => {
  const made = JSON.parse(await take("annotations"));
  assert.equal(made["@context"], "http://www.w3.org/ns/anno.jsonld");
  assert.equal(made.type, "AnnotationPage");
  assert.equal(made.items.length, quotes.length);
  const points = [...TEXT];
  for (const [at, { id, type, motivation, body, target }] of made.items.entries()) {
    assert.equal(type, "Annotation");
    assert.ok(new URL(id) && motivation === "identifying");
    assert.equal(body.find((b) => b.purpose === "identifying").value, quotes[at].speaker.name);
    assert.equal(target.length, quotes[at].spans.length);
    for (const { source, selector: [position, quote] } of target) {
      assert.equal(source, SOURCE);
      assert.deepEqual([position.type, quote.type], ["TextPositionSelector", "TextQuoteSelector"]);
      const { start, end } = position;
      assert.equal(points.slice(start, end).join(""), quote.exact);
      assert.ok(points.slice(0, start).join("").endsWith(quote.prefix) && points.slice(end).join("").startsWith(quote.suffix));
    }
  }
  // As linked data, by a processor that knows the vocabulary from a local copy of its terms; nothing is fetched.
  const terms = { "@vocab": "http://www.w3.org/ns/oa#", id: "@id", type: "@type", items: { "@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list" } };
  const [expanded] = await jsonld.expand(made, { documentLoader: async (url) => ({ documentUrl: url, document: { "@context": terms } }) });
  assert.equal(expanded["https://www.w3.org/ns/activitystreams#items"][0]["@list"].length, quotes.length);
});

test("schema.org: Quotations with their text, speaker and link, as linked data", async () => {
  const documentLoader = async (url) => ({ documentUrl: url, document: { "@context": { "@vocab": "https://schema.org/", url: { "@type": "@id" } } } });
  const nodes = await jsonld.expand(JSON.parse(await take("schema")), { documentLoader });
  assert.equal(nodes.length, quotes.length);
  for (const [at, node] of nodes.entries()) {
    assert.deepEqual(node["@type"], ["https://schema.org/Quotation"]);
    assert.equal(node["https://schema.org/text"][0]["@value"], words(quotes[at]));
    assert.equal(node["https://schema.org/inLanguage"][0]["@value"], "pl");
    const [creator] = node["https://schema.org/creator"];
    assert.deepEqual(creator["@type"], ["https://schema.org/Person"]);
    assert.equal(creator["https://schema.org/name"][0]["@value"], quotes[at].speaker.name);
    assert.equal(node["https://schema.org/isPartOf"][0]["https://schema.org/url"][0]["@id"], SOURCE);
    assert.ok(node["https://schema.org/url"][0]["@id"].startsWith(`${SOURCE}#:~:text=`));
  }
});

test("Markdown: a heading a speaker, a block quotation a quotation; marks in the text stay text", async () => {
  const tokens = marked.lexer(await take("markdown"));
  const headings = tokens.filter(({ type }) => type === "heading").map(({ tokens: inner }) => inner.map(({ text }) => text).join(""));
  assert.deepEqual(headings.sort(), [...new Set(quotes.map((q) => q.speaker.name))].sort());
  const blocks = tokens.filter(({ type }) => type === "blockquote");
  assert.equal(blocks.length, quotes.length);
  const unescape = (html) => html.replace(/<\/?(p|blockquote|a)[^>]*>/g, "").replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&#39;/g, "'").replace(/&amp;/g, "&");
  const said = blocks.map((token) => unescape(marked.parser([token])).trim().split("\n")[0]);
  assert.deepEqual(said.sort(), quotes.map((q) => words(q).replace(/\s+/g, " ")).sort());
  for (const token of blocks) assert.match(JSON.stringify(token), /"href":"https:\/\/gazeta\.example[^"]*#:~:text=/);
});

test("the standalone page: opens by itself, asks for nothing, shows the very text", async () => {
  const file = join(tmpdir(), `cytat-${process.pid}.html`);
  writeFileSync(file, await take("html"));
  const alone = await watched(browser);
  await alone.goto(pathToFileURL(file).href);
  assert.equal(await alone.locator("main").textContent(), TEXT);
  assert.equal(await alone.locator("main b, script, link, img").count(), 0);
  assert.match(await alone.locator("mark").first().getAttribute("title"), /Anna Kowalska/);
  assert.equal(await alone.locator("footer a").getAttribute("href"), SOURCE);
  assert.deepEqual(alone.requests, [pathToFileURL(file).href]);
  assert.deepEqual(alone.problems, []);
  await alone.close();
});

test("the correction can be undone, and the exports follow", async () => {
  await page.click("#undo");
  const [first] = JSON.parse(await take("json")).quotes;
  assert.equal(first.speaker.name, "Jan Nowak");
  assert.equal(parse(await take("csv"), { columns: true, bom: true })[0].speaker, "Jan Nowak");
  assert.ok(!(await take("html")).includes("manual"));
  assert.deepEqual(page.problems, []);
});
