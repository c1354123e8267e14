// A file server for dist/, with the strict policy that the page promises to work under.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png",
  ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
};
/** The policy under which everything here works. */
export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'";

/**
 * Serves a folder on this machine only; resolves to the server and its address. For tests: another `policy`, further
 * `headers`, and `change(path, text)`, which may give a file another text.
 */
export function serve(folder, port = 0, { policy = POLICY, headers = {}, change = null } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    try {
      if (!file.startsWith(folder) || !statSync(file).isFile()) throw new Error("no file");
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "content-security-policy": policy, "cache-control": "no-cache", ...headers,
      });
      const changed = change?.(path, () => readFileSync(file, "utf8"));
      if (changed) response.end(changed); else createReadStream(file).pipe(response);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => resolve({ server, address: `http://localhost:${server.address().port}/` }));
  });
}
