// The examples as they lie in the package, each under its own strict policy: a plain page, one with marks, a WordPress-like one,
// and a React page that renders its article again. None asks anybody else, and axe-core finds nothing, in any colours.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../www/tools/serve.mjs";
import { root, start, watched } from "./browser.mjs";

const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, "utf8");
let browser, server, address;

before(async () => { ({ browser, server, address } = await start()); });
after(async () => {
  await browser?.close();
  server?.close();
});

const analysed = (page) => page.waitForFunction(() => document.querySelector("cytat-article")?.analysis);
const speakers = (page) => page.evaluate(() => [...new Set(document.querySelector("cytat-article").analysis.quotes.map((q) => q.speaker?.name))]);

async function visit(path) {
  const page = await watched(browser);
  await page.goto(`${address}examples/${path}`);
  await analysed(page);
  return page;
}
const finish = async (page) => {
  assert.deepEqual(page.problems, []);
  assert.deepEqual(page.requests.filter((url) => new URL(url).hostname !== "localhost"), []);
  await page.close();
};

for (const name of ["plain", "strict", "wordpress"]) {
  test(`${name}: highlighted, and accessible in light, dark and forced colours`, async () => {
    const page = await visit(`${name}.html`);
    assert.ok((await speakers(page)).includes("Jan Nowak"));
    for (const colours of [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }]) {
      await page.emulateMedia(colours);
      await page.evaluate(axe);
      // What a page says of itself as a whole (landmarks, headings) is the site's; the rules for the element's parts all count.
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(violations.map((v) => [v.id, v.nodes.slice(0, 2).map((n) => n.html)]), []);
    }
    await finish(page);
  });
}

test("wordpress: its date, its topics, its list of shares left out, and links to its canonical address", async () => {
  const page = await visit("wordpress.html");
  const { date, text } = await page.evaluate(async () => ({
    date: document.querySelector("cytat-article").analysis.date,
    text: (await import("/lib/index.js")).readText(document.getElementById("tresc")).text,
  }));
  assert.equal(date, "2024-03-11");
  assert.doesNotMatch(text, /Facebook/);
  await page.waitForSelector("cytat-article [part=link][href='/temat/jan-nowak/']");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("cytat-article [part=copy]").first().click();
  await page.waitForFunction(() => navigator.clipboard.readText().then((t) => t.includes("https://gazeta.example/2024/03/most-bedzie-gotowy/#:~:text=")));
  await finish(page);
});

test("react: rendering again keeps highlights and nodes, changes are followed", async () => {
  // The example as its reader would have it: beside its packages, bundled by Vite as it comes.
  const project = mkdtempSync(join(tmpdir(), "cytat-react-"));
  cpSync(`${root}dist/examples/react`, project, { recursive: true });
  mkdirSync(join(project, "node_modules"));
  for (const [name, at] of [["react", `${root}node_modules/react`], ["react-dom", `${root}node_modules/react-dom`], ["scheduler", `${root}node_modules/scheduler`], ["cytat", `${root}dist`]]) {
    symlinkSync(at, join(project, "node_modules", name), "junction");
  }
  const { build } = await import("vite");
  await build({ root: project, logLevel: "error", configFile: false });
  const site = await serve(join(project, "dist"));
  try {
    const page = await watched(browser);
    await page.goto(site.address);
    await page.waitForFunction(() => document.querySelector("#speakers").textContent === "Jan Nowak, Anna Kowalska");
    const waitFor = (names) => page.waitForFunction((text) => document.querySelector("#speakers").textContent === text, names);
    await page.waitForFunction(() => CSS.highlights.has("cytat-direct"));
    const before = await page.evaluate(() => { window.node = document.querySelector("article p").firstChild; return CSS.highlights.get("cytat-direct").size; });
    await page.click("#size");
    await page.waitForFunction(() => document.querySelector("article").style.fontSize === "17px");
    assert.deepEqual(await page.evaluate(() => [document.querySelector("article p").firstChild === node, CSS.highlights.get("cytat-direct").size]), [true, before]);
    await page.click("#edit");
    await waitFor("Adam Mazur, Anna Kowalska");
    await page.click("#more");
    await waitFor("Adam Mazur, Anna Kowalska, Piotr Wiśniewski");
    await page.click("#less");
    await waitFor("Anna Kowalska, Piotr Wiśniewski");
    assert.equal(page.workers().length, 1);
    assert.deepEqual(page.problems, []);
    await page.close();
  } finally {
    site.server.closeAllConnections();
    site.server.close();
    rmSync(project, { recursive: true, force: true });
  }
});
