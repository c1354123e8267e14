// What every browser test starts with: dist/ served under its policy, and a headless Chromium that asks nobody else.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../www/tools/serve.mjs";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A headless Chromium that asks nobody else. */
export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
});

/** Serves dist/ (with the options of `serve`) and starts the browser; resolves to `{server, address, browser}`. */
export async function start(options) {
  const [{ server, address }, browser] = await Promise.all([serve(`${root}dist`, 0, options), launch()]);
  return { server, address, browser };
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
