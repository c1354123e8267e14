// Everybody can use the page: with the keyboard alone, at 320 px, with any colours, in both languages; and nobody can misuse it:
// a hostile text changes nothing but the text. All of it without a request to anywhere else.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { root, start, watched } from "./browser.mjs";

const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, "utf8");
const TEXT = "„To bardzo dobra i ważna wiadomość” – powiedział Jan Nowak 12 maja.\n\n„To zły pomysł, którego nie poprzemy” – powiedziała Anna Kowalska.\n\nWedług Rady Miasta prace pochłoną 40 mln zł.";
let browser, server, address, page;

before(async () => {
  ({ server, address, browser } = await start());
  page = await watched(browser);
  await page.goto(address);
  await page.waitForSelector("#article mark");
});

after(async () => {
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(address) && !url.startsWith("blob:")), []);
  await browser?.close();
  server?.close();
});

const read = async (text) => {
  await page.fill("#text", text);
  await page.waitForFunction((t) => document.querySelector("#article").textContent === t && /^(\d|Wklej|Paste)/.test(document.querySelector("#status").textContent), text);
};
const focused = () => page.evaluate(() => { const e = document.activeElement; return e.id || e.dataset.quote || e.dataset.jump || e.dataset.show || e.tagName; });

test("everything can be reached and done by keyboard", async () => {
  await read(TEXT);
  await page.locator("#text").focus();
  const seen = new Set();
  for (let i = 0; i < 80 && !(seen.has("BODY") && seen.size > 5); i++) {
    seen.add(await focused());
    await page.keyboard.press("Tab");
  }
  for (const part of ["example", "clear", "file", "direct", "date", "filter", "sort", "address"]) assert.ok(seen.has(part), `${part} in ${[...seen]}`);
  // A quotation in the article: focus shows the card, Enter pins it, the speaker is changed by keys, u undoes, Escape closes.
  await page.locator("#article mark").first().focus();
  await page.waitForSelector("#card:not([hidden])");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#card.pinned");
  await page.locator("#card select").focus();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => !/Jan Nowak/.test(document.querySelector("#card .who").textContent) && !document.getElementById("undo").hidden);
  await page.locator("#article mark").first().focus();
  await page.keyboard.press("u");
  await page.waitForFunction(() => document.getElementById("undo").hidden);
  await page.locator("#article mark").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /Jan Nowak/.test(document.querySelector("#card .who").textContent));
  await page.keyboard.press("Escape");
  await page.waitForSelector("#card", { state: "hidden" });
  // A quotation in the panel leads to its place.
  await page.locator("#speakers [data-jump]").last().focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#card.pinned");
  await page.keyboard.press("Escape");
  // The legend's switches, the search, the help and its end.
  await page.locator("[data-show=date]").focus();
  await page.keyboard.press("Space");
  await page.waitForSelector("#article .date");
  await page.locator("#language").focus();
  await page.keyboard.press("/");
  assert.equal(await focused(), "filter");
  await page.keyboard.type("kowalska");
  await page.waitForFunction(() => document.querySelectorAll("#speakers > li").length === 1);
  await page.fill("#filter", "");
  await page.locator("#language").focus();
  await page.keyboard.press("?");
  assert.equal(await page.locator("dialog[open]").count(), 1);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog[open]", { state: "detached" }).catch(() => {});
  assert.equal(await page.locator("dialog[open]").count(), 0);
});

test("what is typed keeps its caret and its undo", async () => {
  await page.fill("#text", "");
  await page.locator("#text").pressSequentially("Ala ma kota.");
  await page.waitForFunction(() => document.querySelector("#article").textContent === "Ala ma kota.");
  assert.equal(await page.evaluate(() => document.getElementById("text").selectionStart), 12);
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector("#article").textContent !== "Ala ma kota.");
  assert.equal(await focused(), "text");
});

test("the status says the result once", async () => {
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => said.push(document.getElementById("status").textContent)).observe(document.getElementById("status"), { childList: true });
  });
  await read(TEXT);
  assert.deepEqual((await page.evaluate(() => said)).filter((text) => /^\d/.test(text)), ["3 wypowiedzi, 3 źródła."]);
});

for (const width of [320, 390, 1280]) {
  test(`nothing sticks out at ${width} px, and everything to press is large enough`, async () => {
    await page.setViewportSize({ width, height: 700 });
    await read(`${TEXT}\n\n${"Konstantynopolitańczykowianeczka".repeat(8)}\n\nhttps://przyklad.example/${"a".repeat(200)}`);
    const wide = () => page.evaluate(() => ({
      page: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll("button, select, input, a, summary")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 24 && !e.closest("label")).map((e) => e.outerHTML),
    }));
    assert.deepEqual(await wide(), { page: 0, small: [] });
    await page.locator("#article mark").first().click();
    await page.waitForSelector("#card.pinned");
    const inside = await page.locator("#card").evaluate((card) => { const { left, right, top, bottom } = card.getBoundingClientRect(); return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight; });
    assert.ok(inside);
    await page.keyboard.press("Escape");
  });
}

for (const options of [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }]) {
  test(`axe-core finds nothing, with everything shown: ${JSON.stringify(options)}`, async () => {
    await page.emulateMedia(options);
    await read(TEXT);
    for (const show of ["date", "amount"]) await page.locator(`[data-show=${show}]`).check();
    await page.locator("#article mark").first().click();
    await page.evaluate(axe);
    const run = () => page.evaluate(async () => (await window.axe.run()).violations.map((v) => [v.id, v.nodes.slice(0, 3).map((n) => n.html + (n.any[0]?.message ?? ""))]));
    assert.deepEqual(await run(), []);
    await page.keyboard.press("Escape");
    await page.click("#help-open");
    assert.deepEqual(await run(), []);
    await page.keyboard.press("Escape");
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });
}

test("a hostile text changes nothing but the text", async () => {
  let dialogs = 0;
  page.on("dialog", (dialog) => { dialogs += 1; dialog.dismiss(); });
  const outline = () => page.evaluate(() => {
    const own = new Set(["DIV", "MARK", "SPAN"]);
    return {
      title: document.title, head: document.head.innerHTML, scripts: document.scripts.length,
      strange: [...document.querySelectorAll("#article *")].filter((e) => !own.has(e.tagName)).length,
      handlers: [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some(({ name }) => name.startsWith("on"))).length,
      images: document.querySelectorAll("img, iframe, object, embed, video, audio").length,
    };
  });
  const before = await outline();
  const markup = "<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)><iframe srcdoc='<script>alert(4)</script>'>"
    + "„<b onclick=alert(5)>To jest bardzo zły pomysł dla nas wszystkich</b>” – powiedział <a href=\"javascript:alert(6)\">Jan Nowak</a>. {{7*7}} ${alert(8)} __proto__ constructor\u2028\u2029";
  const bidi = "„\u202eTo jest bardzo ważna wiadomość\u202c” – powiedział \u2066Jan\u2069 Nowak.\u200f \u202d\u202e\u2067 \u200b\u00ad Koniec.";
  for (const text of [markup, bidi, `${bidi}\n\n${markup}`, "\ufffe \u0007 koniec"]) {
    await read(text);
    assert.deepEqual(await outline(), before);
  }
  // Lone surrogates would not come through the wire to the browser: they are made there.
  await page.evaluate(() => {
    window.lone = "\ud800 „To bardzo zły pomysł \udc00” – powiedział Jan Nowak \ud83d.";
    const input = document.getElementById("text");
    input.value = lone;
    input.dispatchEvent(new Event("input"));
  });
  await page.waitForFunction(() => document.querySelector("#article").textContent === lone && document.querySelector("#article mark"));
  assert.equal(dialogs, 0);
  assert.deepEqual(page.problems, []);
});

test("100,000 quotation marks are read like any text", async () => {
  for (const mark of ["„", "\"", "»", "’"]) {
    const text = `Jan Nowak powiedział: ${mark.repeat(25_000)} koniec.`;
    await page.fill("#text", text);
    await page.waitForFunction((t) => document.querySelector("#article").textContent === t && /^\d/.test(document.querySelector("#status").textContent), text);
  }
  const mixed = "„”\"»«’‘".repeat(14_300);
  await page.fill("#text", mixed);
  await page.waitForFunction((t) => document.querySelector("#article").textContent === t && /^\d/.test(document.querySelector("#status").textContent), mixed);
  assert.deepEqual(page.problems, []);
});

test("the other language changes the page, not the article", async () => {
  await read(TEXT);
  await page.click("#language");
  await page.waitForFunction(() => document.documentElement.lang === "en" && document.querySelectorAll("#speakers > li").length > 1);
  assert.equal(await page.locator("#h-speakers").textContent(), "Who said what");
  assert.equal(await page.locator("#article").textContent(), TEXT);
  assert.equal(await page.locator("#article").getAttribute("lang"), "pl");
  assert.match(await page.locator("#status").textContent(), /3 quotations, 3 sources/);
});

test("the installed app has its icons", async () => {
  const manifest = await page.evaluate(async () => (await fetch(document.querySelector("link[rel=manifest]").href)).json());
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === "image/png")) {
    const size = await page.evaluate(async (file) => { const image = new Image(); image.src = file; await image.decode(); return `${image.naturalWidth}x${image.naturalHeight}`; }, src);
    assert.deepEqual([size, type], [sizes, "image/png"]);
  }
  assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"));
});
