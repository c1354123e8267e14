// What helps a reader along: keys step, pasted HTML keeps its paragraphs, the page works without a network, and axe-core finds
// nothing in light, dark and forced colours. The analysis is the real one, on a text of our own.
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
