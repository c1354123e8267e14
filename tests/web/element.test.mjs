// The element on pages with the strict policy: it paints without touching the DOM, or with marks that go without trace; it follows
// changes, finds the date, links what the site knows, and shows who said what in its panel.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { site, start, watched } from "./browser.mjs";

const DEFINE = '<script type="module" src="lib/define.js"></script>';
const NOWAK = "<p>„To <em>bardzo dobra</em> wiadomość dla <!-- całego --> miasta” – powiedział Jan Nowak, prezydent miasta.</p>";
const KOWALSKA = "<p>Według Anny Kowalskiej prace potrwają do 12 maja i pochłoną 40 mln zł z budżetu.</p>";
let browser, server, address, page;

before(async () => {
  ({ server, address, browser } = await start());
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A page with this body; resolves when every element on it has its analysis. */
async function open(body, options) {
  await page?.close();
  page = await watched(browser);
  await site(page, address, `${DEFINE}${body}`, options);
  await page.waitForFunction(() => [...document.querySelectorAll("cytat-article")].every((e) => e.analysis && e.shadowRoot));
}
const painted = (kind) => page.evaluate((name) => [...CSS.highlights.get(`cytat-${name}`) ?? []].map(String).join("|"), kind);
const analysis = (at = 0) => page.evaluate((i) => document.querySelectorAll("cytat-article")[i].analysis, at);

test("highlights are painted across inline tags and the DOM stays as it was", async () => {
  await open(`<cytat-article><article>${NOWAK}${KOWALSKA}</article></cytat-article>`);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  assert.equal(await page.locator("article").innerHTML(), `${NOWAK}${KOWALSKA}`);
  assert.match(await painted("direct"), /To \|bardzo dobra\| wiadomość dla \| miasta/);
  const rest = await page.evaluate(() => {
    CSS.highlights.set("other", new Highlight());
    document.querySelector("cytat-article").remove();
    return [...CSS.highlights.keys()];
  });
  assert.deepEqual(rest, ["other"]);
  assert.deepEqual(page.problems, []);
});

test("of a very long article what is near the viewport is painted, print gets all of it, and removal takes it away", async () => {
  const many = Array.from({ length: 500 }, (_, i) => `<p id="p${i}">„To bardzo dobra wiadomość numer ${i}” – powiedział Jan Nowak, prezydent Gdyni.</p>`);
  await open(`<cytat-article><article>${many.join("")}</article></cytat-article>`);
  const has = (words) => page.evaluate((w) => [...CSS.highlights.get("cytat-direct") ?? []].some((range) => String(range).endsWith(w)), words);
  const until = (words) => page.waitForFunction((w) => [...CSS.highlights.get("cytat-direct") ?? []].some((range) => String(range).endsWith(w)), words);
  await until("numer 0");
  assert.equal(await has("numer 499"), false);
  await page.evaluate(() => document.getElementById("p499").scrollIntoView());
  await until("numer 499");
  await page.waitForFunction(() => ![...CSS.highlights.get("cytat-direct")].some((range) => String(range).endsWith("numer 0")));
  assert.equal(await page.evaluate(() => { dispatchEvent(new Event("beforeprint")); return CSS.highlights.get("cytat-direct").size; }), 500);
  assert.equal(await page.evaluate(() => { document.querySelector("cytat-article").remove(); return CSS.highlights.size; }), 0);
  assert.deepEqual(page.problems, []);
});

test("what the reader does not see is not read", async () => {
  await open(`<cytat-article><article>${NOWAK}<p hidden>„Ukryte słowa tajnej treści” – powiedział Piotr Zieliński.</p>
<script type="text/plain">Adam Mickiewicz</script><p aria-hidden="true">Juliusz Słowacki</p><p>Caf&eacute; &amp; bar w&nbsp;Łodzi.</p></article></cytat-article>`);
  const text = await page.evaluate(async () => (await import("./lib/index.js")).readText(document.querySelector("article")).text);
  assert.match(text, /Café & bar w\u00a0Łodzi/);
  assert.doesNotMatch(text, /Zieliński|Mickiewicz|Słowacki/);
});

test("marks come on request and go without trace, down to the very nodes", async () => {
  await open(`<cytat-article mode="mark"><article>${NOWAK}${KOWALSKA}</article></cytat-article>`);
  await page.waitForSelector("mark.cytat-direct[title='Jan Nowak']");
  const traces = await page.evaluate(() => {
    const walk = (node) => [node, ...[...node.childNodes].flatMap(walk)];
    const element = document.querySelector("cytat-article");
    const article = document.querySelector("article");
    element.remove();
    const nodes = walk(article);
    document.body.append(element);
    return new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!article.querySelector("mark")) return;
        observer.disconnect();
        element.remove();
        resolve({ html: article.innerHTML, same: walk(article).every((node, i) => node === nodes[i]) });
      }).observe(article, { childList: true, subtree: true });
    });
  });
  assert.deepEqual(traces, { html: `${NOWAK}${KOWALSKA}`, same: true });
  assert.deepEqual(page.problems, []);
});

for (const mode of ["highlight", "mark"]) {
  test(`a change of the article is read again (${mode})`, async () => {
    await open(`<cytat-article mode="${mode}"><article>${NOWAK}</article></cytat-article>`);
    const changed = await page.evaluate(() => new Promise((resolve) => {
      const element = document.querySelector("cytat-article");
      element.addEventListener("cytat-analysis", ({ detail }) => resolve(detail.analysis.quotes.map((q) => q.speaker?.name)), { once: true });
      document.querySelector("article").insertAdjacentHTML("beforeend", "<p>– To jest bardzo zła wiadomość – powiedział Piotr Wiśniewski.</p>");
    }));
    assert.deepEqual([changed[0], changed.at(-1)], ["Jan Nowak", "Piotr Wiśniewski"]);
  });
}

test("attributes that change are followed", async () => {
  await open(`<cytat-article><article>${NOWAK}${KOWALSKA}</article></cytat-article>`);
  await page.waitForFunction(() => CSS.highlights.has("cytat-direct"));
  assert.equal(await painted("date"), "");
  await page.evaluate(() => document.querySelector("cytat-article").setAttribute("show", "date, amount"));
  await page.waitForFunction(() => CSS.highlights.has("cytat-date") && !CSS.highlights.has("cytat-direct"));
  assert.equal(await painted("date"), "12 maja");
  assert.equal(await painted("amount"), "40 mln zł");
  await page.evaluate(() => document.querySelector("cytat-article").setAttribute("lang", "cs"));
  await page.waitForFunction(() => !CSS.highlights.size);
});

test("the article is found by id; its date comes from the attribute, the time element, or JSON-LD", async () => {
  const ld = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2021-05-06T10:00:00+02:00"}]}</script>';
  await open(`${ld}<article id="a">${NOWAK}</article><article id="b"><time datetime="2024-03-11T08:00">dziś</time>${NOWAK}</article>
<cytat-article for="a"></cytat-article><cytat-article for="b"></cytat-article><cytat-article for="b" date="2019"></cytat-article>`);
  assert.deepEqual(await Promise.all([0, 1, 2].map(async (i) => (await analysis(i)).date)), ["2021-05-06", "2024-03-11", "2019"]);
});

test("an id that is not there is one error, and no more", async () => {
  await page.close();
  page = await watched(browser);
  await site(page, address, "<p></p>");
  const message = await page.evaluate(async () => {
    await import("./lib/define.js");
    const element = Object.assign(document.createElement("cytat-article"));
    element.setAttribute("for", "nobody");
    return new Promise((resolve) => { element.addEventListener("cytat-error", ({ detail }) => resolve(detail.error.message)); document.body.append(element); });
  });
  assert.equal(message, "no element with the id nobody");
});

test("the panel is there, folded, before the analysis; it leads to places, and names link to the site's own pages", async () => {
  await open(`<cytat-article panel><article>${NOWAK}<p>„To bardzo zły pomysł dla nas” – dodała Anna Kowalska.</p></article></cytat-article>`);
  const selected = page.evaluate(() => new Promise((resolve) => {
    document.addEventListener("cytat-select", ({ detail }) => resolve(detail.quote.speaker.name), { once: true });
  }));
  await page.evaluate(() => { document.querySelector("cytat-article").known = [{ name: "Jan Nowak", kind: "person", url: "/tematy/nowak" }]; });
  await page.locator("summary").click();
  await page.waitForSelector("cytat-article [part=link][href='/tematy/nowak']");
  await page.locator("cytat-article [part~=quote]").first().focus();
  await page.keyboard.press("Enter");
  assert.equal(await selected, "Jan Nowak");
  assert.match(await painted("chosen"), /bardzo dobra/);
});

test("a copied quotation has its source and a link that leads to the words", async () => {
  const filler = "<p style='height: 3000px'>.</p>";
  await open(`<cytat-article panel="open"><article>${filler}${NOWAK}</article></cytat-article>`);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("cytat-article [part=copy]").first().click();
  await page.waitForFunction(() => document.querySelector("cytat-article").shadowRoot.querySelector("[part=copy]").textContent === "Skopiowano");
  const [line, link] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  assert.match(line, /^„To bardzo dobra wiadomość dla\s+miasta” — Jan Nowak$/);
  assert.ok(link.startsWith(`${address}test.html#:~:text=To%20bardzo`), link);
});

test("a link to a passage leads a browser there", async () => {
  await page.close();
  page = await watched(browser);
  const text = "Początek.\n\nTo jest, jak-by nie było, bardzo ważne zdanie & koniec.\n\nTo jest zdanie. Ale to jest zdanie inne.";
  const links = await (async () => {
    await site(page, address, "<p></p>");
    return page.evaluate(async (whole) => {
      const { passage } = await import("./lib/passage.js");
      const at = (words, from = 0) => { const start = whole.indexOf(words, from); return passage(location.href, whole, start, start + words.length); };
      return { odd: at("jak-by nie było, bardzo ważne zdanie & koniec"), second: at("to jest zdanie", whole.indexOf("Ale")) };
    }, text);
  })();
  assert.match(links.second, /text=jest%20zdanie\.%20Ale-,to%20jest%20zdanie,-inne\./);
  const body = `<p>Początek.</p><div class="gap"></div><p>To jest, jak-by nie było, bardzo ważne zdanie &amp; koniec.</p><div class="gap"></div><p>To jest zdanie. Ale to jest zdanie inne.</p>
<script src="gap.js"></script>`;
  const tops = [];
  for (const link of [links.odd, links.second]) {
    const visit = await watched(browser);
    await visit.route(`${address}gap.js`, (route) => route.fulfill({ contentType: "text/javascript", body: 'for (const gap of document.querySelectorAll(".gap")) gap.style.height = "4000px";' }));
    await visit.route(`${address}test.html`, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><meta charset="utf-8">${body}` }));
    await visit.goto(link);
    await visit.waitForFunction(() => scrollY > 1000);
    tops.push(await visit.evaluate(() => Math.round(scrollY / 4000)));
    await visit.close();
  }
  assert.deepEqual(tops, [1, 2]);
});
