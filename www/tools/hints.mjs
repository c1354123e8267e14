// Tells a browser in the page's head what the first result needs, so that nothing has to be asked for by something that was
// itself asked for: the WebAssembly and every module that the page's own one imports.
import { readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";

const ENTRY = "page/app.js";
const SCRIPT = `<script type="module" src="${ENTRY}"></script>`;
// As `fetch` asks for it, or the browser would ask twice.
const WASM = '<link rel="preload" href="pkg/cytat_bg.wasm" as="fetch" type="application/wasm" crossorigin>';

/** The modules that one imports, and those that they import, in the order in which they are come by. */
function imported(dist, name, found = new Set()) {
  for (const [, path] of readFileSync(join(dist, name), "utf8").matchAll(/\b(?:import|from) ?"(\.[^"]+)"/g)) {
    const other = posix.join(posix.dirname(name), path);
    if (found.has(other)) continue;
    found.add(other);
    imported(dist, other, found);
  }
  return found;
}

/** Puts the hints into dist/index.html. */
export function hints(dist) {
  const path = join(dist, "index.html");
  const page = readFileSync(path, "utf8");
  if (!page.includes(SCRIPT)) throw new Error(`index.html does not load ${ENTRY} as it did`);
  const modules = [...imported(dist, ENTRY)].map((name) => `<link rel="modulepreload" href="${name}">`);
  writeFileSync(path, page.replace(SCRIPT, [WASM, ...modules, SCRIPT].join("\n")));
}
