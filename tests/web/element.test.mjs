// The element on a page with the strict policy: it paints without touching the DOM, or with marks that go without trace.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start } from "./browser.mjs";

let browser, server, address;

before(async () => {
  ({ server, address, browser } = await start());
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function open(name) {
  const page = await browser.newPage();
  page.problems = [];
  page.on("pageerror", (e) => page.problems.push(e.message));
  page.on("console", (m) => m.type() === "error" && !/favicon|404/.test(m.text()) && page.problems.push(m.text()));
  await page.goto(`${address}examples/${name}.html`);
  await page.waitForFunction(() => document.querySelector("cytat-article").analysis);
  return page;
}

test("highlights are painted across inline tags and the DOM stays as it was", async () => {
  const page = await open("plain");
  await page.waitForFunction(() => CSS.highlights.size > 0);
  assert.equal(await page.locator("mark").count(), 0);
  const painted = await page.evaluate(() => [...CSS.highlights.get("cytat-direct")].map(String).join(""));
  assert.match(painted, /To bardzo dobra wiadomość dla\s+miasta/);
  const rest = await page.evaluate(() => {
    CSS.highlights.set("other", new Highlight());
    document.querySelector("cytat-article").remove();
    return [...CSS.highlights.keys()];
  });
  assert.deepEqual(rest, ["other"]);
  assert.deepEqual(page.problems, []);
});

test("marks come on request and go without trace; the panel lists the speakers", async () => {
  const page = await open("strict");
  await page.waitForSelector("cytat-article mark");
  assert.ok(await page.locator("cytat-article [part~=quote]").count());
  const whole = await page.evaluate(() => {
    const article = document.querySelector("article");
    const element = document.querySelector("cytat-article");
    element.remove();
    const nodes = article.querySelector("p:nth-of-type(2)").childNodes.length;
    return { marks: article.querySelectorAll("mark").length, nodes };
  });
  assert.deepEqual(whole, { marks: 0, nodes: 5 });
  assert.deepEqual(page.problems, []);
});

test("a change of the article is read again", async () => {
  const page = await open("plain");
  const before = await page.evaluate(() => document.querySelector("cytat-article").analysis.length);
  await page.evaluate(() => document.querySelector("article").append(Object.assign(document.createElement("p"), { textContent: "– Nie wierzę – powiedział Piotr Wiśniewski." })));
  await page.waitForFunction((n) => document.querySelector("cytat-article").analysis.length > n, before);
});
