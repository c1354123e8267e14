// What every browser test starts with: dist/ served under its policy, and a headless Chromium that asks nobody else.
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { POLICY, serve } from "../../www/tools/serve.mjs";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A headless Chromium that asks nobody else. */
export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync",
    // Pages that a test makes up count as public ones to the browser, which would keep them from this machine's own servers.
    "--disable-features=LocalNetworkAccessChecks"],
});

/** Serves dist/ (with the options of `serve`) and starts the browser; resolves to `{server, address, browser}`. */
export async function start(options) {
  const [{ server, address }, browser] = await Promise.all([serve(`${root}dist`, 0, options), launch()]);
  return { server, address, browser };
}

/** For a test file that one page of the site is enough for: `page` is open while its tests run. */
export function onePage() {
  const held = {};
  before(async () => {
    Object.assign(held, await start());
    held.page = await held.browser.newPage();
    await held.page.goto(held.address);
  });
  after(async () => {
    await held.browser?.close();
    held.server?.close();
  });
  return held;
}

/** A new page that writes down what it asks for (`requests`) and what goes wrong (`problems`). */
export async function watched(browser, options) {
  const page = await browser.newPage(options);
  [page.requests, page.problems] = [[], []];
  page.on("request", (request) => page.requests.push(request.url()));
  page.on("pageerror", (error) => page.problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && !/favicon/.test(message.location().url) && page.problems.push(message.text()));
  return page;
}

/** Opens a page of a test's own making, served under the site's address and policy. */
export async function site(page, address, html, { policy = POLICY } = {}) {
  await page.route(`${address}test.html`, (route) => route.fulfill({
    contentType: "text/html; charset=utf-8", headers: { "content-security-policy": policy },
    body: `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Test</title></head><body>${html}</body></html>`,
  }));
  await page.goto(`${address}test.html`);
}
