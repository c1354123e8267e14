// The page in a real browser: the example loads, quotations and speakers show, a click leads there, nothing leaves the machine.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { root, start, watched } from "./browser.mjs";

const example = readFileSync(`${root}www/example.txt`, "utf8");
let browser, server, address, page;
const requests = [];
const problems = [];

before(async () => {
  ({ server, address, browser } = await start());
  page = await browser.newPage();
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(address);
  await page.waitForSelector("#article mark");
});

after(async () => {
  await browser?.close();
  server?.close();
});

test("the example is shown with quotations and speakers, its text unchanged", async () => {
  assert.equal(await page.locator("#article").textContent(), example);
  assert.ok((await page.locator("#speakers [data-jump]").count()) > 0);
});

test("the WebAssembly is asked for once and before the text, the page kept for offline after the first result", async () => {
  const own = await watched(browser);
  await own.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...args) {
      window.marksWhenKept = document.querySelectorAll("#article mark").length;
      return register.apply(this, args);
    };
  });
  await own.goto(address);
  await own.waitForFunction(() => "marksWhenKept" in window);
  assert.ok(await own.evaluate(() => window.marksWhenKept) > 0);
  const asked = own.requests.map((url) => url.slice(address.length));
  assert.equal(asked.filter((name) => name === "pkg/cytat_bg.wasm").length, 1);
  assert.ok(asked.indexOf("pkg/cytat_bg.wasm") < asked.indexOf("example.txt"));
  assert.deepEqual(own.problems, []);
  await own.close();
});

test("a click leads from a speaker's quotation to its place and back", async () => {
  await page.locator("#speakers [data-jump]").first().click();
  assert.equal(await page.locator("#article .current").count(), 1);
  await page.locator("#article mark").first().click();
  assert.equal(await page.locator("#speakers .current").count(), 1);
});

test("typing gives a new result, clearing an empty state, the example comes back", async () => {
  await page.fill("#text", "„To bardzo dobra i ważna wiadomość” – powiedział Jan Nowak.");
  await page.waitForFunction(() => [...document.querySelectorAll("#article mark")].some((m) => m.textContent.includes("wiadomość")));
  await page.click("#clear");
  assert.match(await page.locator("#status").textContent(), /Wklej/);
  await page.click("#example");
  await page.waitForSelector("#article mark");
});

test("markup in the text stays text", async () => {
  const hostile = "<img src=x onerror=alert(1)> „To jest bardzo zły pomysł” – powiedział Jan.";
  await page.fill("#text", hostile);
  await page.waitForFunction((text) => document.querySelector("#article").textContent === text, hostile);
  assert.equal(await page.locator("#article img").count(), 0);
});

test("a wrong option is a clear exception", async () => {
  const errors = await page.evaluate(async () => {
    const { analyze } = await import("./lib/index.js");
    const tries = [{ data: "2022" }, { date: "wczoraj" }, { date: 7 }, [], "x", { known: [{ name: "A", kind: "rzeka" }] }];
    return Promise.all(tries.map((options) => analyze("Tekst.", options).then(() => null, (e) => e.message)));
  });
  for (const error of errors) assert.match(error ?? "no error", /^options/);
});

test("nothing was asked of anybody else, and nothing went wrong", () => {
  assert.deepEqual(requests.filter((url) => !url.startsWith(address)), []);
  assert.deepEqual(problems, []);
});
