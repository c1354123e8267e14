// What a reader takes along: each export parses, a correction is carried and undone, keys step, the page works without a network,
// and axe-core finds nothing in light, dark and forced colours. The analysis is the real one, on a text of our own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { root, start } from "./browser.mjs";

const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, "utf8");
const text = "😀 „To bardzo dobra i ważna wiadomość” – powiedział Jan Nowak.\n\n„To zły, \"drogi\" pomysł, którego nie poprzemy” – powiedziała Anna Kowalska.";
let browser, server, address, page;

before(async () => {
  ({ server, address, browser } = await start());
  page = await browser.newPage();
  await page.goto(address);
  await page.fill("#text", text);
  await page.waitForFunction((t) => document.querySelector("#article").textContent === t && document.querySelector("#article mark"), text);
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function take(format) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(`[data-format="${format}"]`)]);
  return readFileSync(await file.path(), "utf8");
}

test("the JSON exports parse, and annotation positions count code points", async () => {
  const json = JSON.parse(await take("json"));
  assert.equal(json.text, text);
  const schema = JSON.parse(await take("schema"));
  assert.ok(schema["@graph"].every((q) => q["@type"] === "Quotation" && q.text));
  const points = [...text];
  const { items } = JSON.parse(await take("annotations"));
  assert.equal(items.length, json.quotes.length);
  for (const { selector: [position, quote] } of items.flatMap((i) => i.target)) {
    assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
  }
});

test("CSV, Markdown and HTML carry every quotation", async () => {
  const { quotes } = JSON.parse(await take("json"));
  assert.equal((await take("csv")).trim().split("\r\n").length, quotes.length + 1);
  assert.equal((await take("markdown")).match(/^> — /gm).length, quotes.length);
  const body = await page.evaluate((html) => new DOMParser().parseFromString(html, "text/html").querySelector("main").textContent, await take("html"));
  assert.equal(body, text);
});

test("a correction is carried by the exports and can be undone", async () => {
  const before = JSON.parse(await take("json")).quotes[0];
  await page.locator("#article mark").first().click();
  await page.selectOption("#card select", "");
  const after = JSON.parse(await take("json")).quotes[0];
  assert.equal(after.speaker, null);
  assert.equal(after.rule, "manual");
  await page.click("#undo");
  assert.deepEqual(JSON.parse(await take("json")).quotes[0], before);
});

test("j and k step through the quotations, the help opens", async () => {
  await page.keyboard.press("Escape");
  await page.locator("#language").focus();
  await page.keyboard.press("j");
  const first = await page.locator("mark.current").getAttribute("data-quote");
  await page.keyboard.press("j");
  assert.notEqual(await page.locator("mark.current").getAttribute("data-quote"), first);
  await page.keyboard.press("k");
  assert.equal(await page.locator("mark.current").getAttribute("data-quote"), first);
  await page.keyboard.press("?");
  assert.equal(await page.locator("dialog[open]").count(), 1);
  await page.keyboard.press("Escape");
});

test("pasted HTML keeps its paragraphs and nothing else", async () => {
  const got = await page.evaluate(async () => {
    const { htmlText } = await import("./page/html-text.js");
    return htmlText("<p>Raz <b>dwa</b></p><script>alert(1)</script><p>trzy<img src=x onerror=alert(1)></p>");
  });
  assert.equal(got, "Raz dwa\n\ntrzy");
});

test("both languages have the same strings", async () => {
  const same = await page.evaluate(async () => {
    const [pl, en] = await Promise.all(["pl", "en"].map((l) => import(`./page/i18n/${l}.js`)));
    const keys = (o) => Object.entries(o).flatMap(([k, v]) => (v && typeof v === "object" && !Array.isArray(v) ? keys(v).map((s) => `${k}.${s}`) : [k]));
    return JSON.stringify(keys(pl.default)) === JSON.stringify(keys(en.default));
  });
  assert.ok(same);
});

test("the text survives a reload, and without a network the page still reads", async () => {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready) && (await caches.match("pkg/cytat_bg.wasm")) && (await caches.match("./")));
  await page.waitForFunction(async () => Boolean(await caches.match("style/marks.css")) && Boolean(await caches.match("page/export/schema.js")));
  server.closeAllConnections();
  await new Promise((resolve) => { server.close(resolve); });
  await page.reload();
  await page.waitForSelector("#article mark");
  assert.equal(await page.inputValue("#text"), text);
});

for (const options of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }]) {
  test(`axe-core finds nothing: ${JSON.stringify(options)}`, async () => {
    await page.emulateMedia(options);
    await page.locator("#article mark").first().click();
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html + (n.any[0]?.message ?? ""))]), []);
  });
}
