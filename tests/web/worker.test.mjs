// The worker and its failures: one worker and one WebAssembly for all, a fallback where no worker may start, a replacement after a
// trap with one message, a time limit, cancelling; the WebAssembly from another place, the single file with its integrity;
// what is asked for before the first result.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { POLICY, serve } from "../../www/tools/serve.mjs";
import { launch, root, site, watched } from "./browser.mjs";

const SENTENCE = "„To bardzo dobra wiadomość” – powiedział Jan Nowak.";
const ARTICLE = `<cytat-article><p>${SENTENCE}</p></cytat-article>`;
const DEFINE = '<script type="module" src="lib/define.js"></script>';
// A module whose one function is `unreachable`: a true trap, when a text asks for it. It strikes where `analyze` hands its text to the
// WebAssembly, which is the encoder's as soon as a letter is not of ASCII, as each text's first one is here.
const TRAP = `
const broken = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11])));
let dead = false;
function check(text) { if (dead || text.includes("ŻATRZASK")) { dead = true; broken.exports.f(); } while (text.includes("ŚWIECZNOŚĆ")); }
const { encodeInto } = TextEncoder.prototype;
TextEncoder.prototype.encodeInto = function (text, bytes) { check(text); return encodeInto.call(this, text, bytes); };
`;
const trapping = (path, text) => (path === "/lib/worker.js" ? TRAP + text() : null);
let browser;
const open = [];

before(async () => { browser = await launch(); });
after(async () => {
  await browser?.close();
  for (const { server } of open) { server.closeAllConnections(); server.close(); }
});

async function served(options) {
  const one = await serve(`${root}dist`, 0, options);
  open.push(one);
  return one.address;
}
const analysed = (page) => page.waitForFunction(() => [...document.querySelectorAll("cytat-article")].every((e) => e.analysis?.quotes.length));
const wasm = (page) => page.requests.filter((url) => url.endsWith(".wasm"));

test("two elements and the package share one worker and one WebAssembly", async () => {
  const page = await watched(browser);
  await site(page, await served(), `${DEFINE}${ARTICLE}${ARTICLE}`);
  await analysed(page);
  await page.evaluate(async (text) => (await import("./lib/index.js")).analyze(text), SENTENCE);
  assert.equal(page.workers().length, 1);
  assert.equal(wasm(page).length, 1);
  assert.deepEqual(page.problems, []);
  await page.close();
});

test("the package's door is one module: nobody waits for another before the WebAssembly is asked for, nor does the worker", async () => {
  const page = await watched(browser);
  const address = await served();
  await site(page, address, "");
  await page.evaluate(async (text) => (await import("./lib/index.js")).analyze(text), SENTENCE);
  const asked = page.requests.filter((url) => /\.(js|wasm)$/.test(url)).map((url) => url.slice(address.length));
  assert.equal(asked[0], "lib/index.js");
  assert.deepEqual(asked.slice(1).sort(), ["lib/worker.js", "pkg/cytat_bg.wasm"]);
  await page.close();
});

test("where the policy forbids workers, the page's own thread does the work", async () => {
  const page = await watched(browser);
  await site(page, await served(), `${DEFINE}${ARTICLE}`, { policy: `${POLICY}; worker-src 'none'` });
  await analysed(page);
  assert.equal(page.workers().length, 0);
  assert.equal(wasm(page).length, 1);
  await page.close();
});

test("the script may come from another origin", async () => {
  const cdn = await served({ headers: { "access-control-allow-origin": "*" } });
  const page = await watched(browser);
  const policy = `default-src 'self'; script-src 'self' ${cdn} 'wasm-unsafe-eval'; connect-src 'self' ${cdn}`;
  await site(page, await served(), `<script type="module" src="${cdn}lib/define.js"></script>${ARTICLE}`, { policy });
  await analysed(page);
  assert.equal(wasm(page).length, 1);
  await page.close();
});

test("the single file's integrity can be pinned: the right one runs, a changed one does not", async () => {
  const cdn = await served({
    headers: { "access-control-allow-origin": "*" },
    change: (path, text) => (path.startsWith("/cytat-article.js") ? text() : null),
  });
  const { "cytat-article.js": hash } = JSON.parse(readFileSync(`${root}dist/integrity.json`, "utf8"));
  const script = (integrity) => `<script type="module" src="${cdn}cytat-article.js" integrity="${integrity}" crossorigin></script>${ARTICLE}`;
  const policy = `default-src 'self'; script-src 'self' ${cdn} 'wasm-unsafe-eval'; worker-src blob:`;
  const own = await served();
  const page = await watched(browser);
  await site(page, own, script(hash), { policy });
  await analysed(page);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(own) && !url.startsWith("blob:")), [`${cdn}cytat-article.js`]);
  assert.deepEqual(page.problems, []);
  await page.close();
  const refused = await watched(browser);
  await site(refused, own, script(hash.replace(/.$/, hash.endsWith("A") ? "B" : "A")), { policy });
  await refused.waitForLoadState();
  assert.match(refused.problems.join(), /integrity/i);
  assert.equal(await refused.evaluate(() => customElements.get("cytat-article") === undefined), true);
  await refused.close();
});

test("the WebAssembly may lie elsewhere", async () => {
  const page = await watched(browser);
  const address = await served();
  await page.route(`${address}elsewhere.bin`, (route) => route.fulfill({ path: `${root}dist/pkg/cytat_bg.wasm`, contentType: "application/octet-stream" }));
  await site(page, address, `${DEFINE}${ARTICLE.replace("<cytat-article", '<cytat-article wasm-url="elsewhere.bin"')}`);
  await analysed(page);
  assert.deepEqual(wasm(page), []);
  assert.equal(page.requests.filter((url) => url.endsWith("elsewhere.bin")).length, 1);
  await page.close();
});

test("a WebAssembly that does not come is one error, and may come later", async () => {
  const page = await watched(browser);
  const address = await served();
  await site(page, address, "<p></p>");
  await page.route(`${address}pkg/cytat_bg.wasm`, (route) => route.fulfill({ status: 503 }), { times: 1 });
  const [kind, speaker] = await page.evaluate(async (text) => {
    const { analyze } = await import("./lib/index.js");
    const first = await analyze(text).catch((error) => error.kind);
    return [first, (await analyze(text)).quotes[0].speaker.name];
  }, SENTENCE);
  assert.deepEqual([kind, speaker], ["load", "Jan Nowak"]);
  await page.close();
});

test("after a trap the worker is replaced: the one text fails once, what waits and what comes is answered", async () => {
  const page = await watched(browser);
  await site(page, await served({ change: trapping }), "<p></p>");
  const answers = await page.evaluate(async (text) => {
    const { analyze } = await import("./lib/index.js");
    const say = (one) => analyze(one).then(({ quotes }) => quotes[0].speaker.name, (error) => error.kind);
    return [...await Promise.all([say(text), say("ŻATRZASK"), say(text)]), await say(text)];
  }, SENTENCE);
  assert.deepEqual(answers, ["Jan Nowak", "trap", "Jan Nowak", "Jan Nowak"]);
  assert.equal(wasm(page).length, 1);
  await page.close();
});

test("a text that takes too long, or is given up, does not hold up the next", async () => {
  const page = await watched(browser);
  await site(page, await served({ change: trapping }), "<p></p>");
  const answers = await page.evaluate(async (text) => {
    const { analyze } = await import("./lib/index.js");
    const say = (one, how) => analyze(one, null, how).then(({ quotes }) => quotes[0].speaker.name, (error) => error.kind ?? error.name);
    await say(text);
    const late = [say("ŚWIECZNOŚĆ", { limit: 100 }), say(text)];
    const controller = new AbortController();
    const given = say(`ŚWIECZNOŚĆ ${"x".repeat(300_000)}`, { signal: controller.signal });
    controller.abort();
    return [...await Promise.all([...late, given]), await say(text), await say(text, { signal: controller.signal })];
  }, SENTENCE);
  assert.deepEqual(answers, ["time", "Jan Nowak", "AbortError", "Jan Nowak", "AbortError"]);
  await page.close();
});

test("on the page a trap is told once, in the reader's words, and the next text is read", async () => {
  const page = await watched(browser);
  await page.goto(await served({ change: trapping }));
  await page.waitForSelector("#article mark");
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => said.push(document.getElementById("status").textContent)).observe(document.getElementById("status"), { childList: true });
  });
  await page.fill("#text", "ŻATRZASK");
  await page.waitForFunction(() => said.some((text) => /zaciął/.test(text)));
  await page.fill("#text", SENTENCE);
  await page.waitForFunction((text) => document.getElementById("article").textContent === text, SENTENCE);
  assert.equal((await page.evaluate(() => said)).filter((text) => /zaciął/.test(text)).length, 1);
  assert.deepEqual(page.problems, []);
  await page.close();
});
