// What every browser test starts with: dist/ served under its policy, and a headless Chromium that asks nobody else.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../www/tools/serve.mjs";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Serves dist/ and starts the browser; resolves to `{server, address, browser}`. */
export async function start() {
  const { server, address } = await serve(`${root}dist`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
  });
  return { server, address, browser };
}
