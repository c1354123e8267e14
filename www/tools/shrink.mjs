// Takes comments and spaces out of the modules and style sheets of dist/, file by file: no bundle, the same names outside.
// But the modules on the way to the first result take in what only they need, so that a browser waits for fewer in a row.
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Shrinks every .js and .css file of the folders. */
export async function shrink(...folders) {
  const { transform } = await import("esbuild");
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) await shrink(path);
      else if (/\.(js|css)$/.test(name)) {
        const { code } = await transform(readFileSync(path, "utf8"), { loader: name.split(".").at(-1), minify: true, target: "es2022", legalComments: "none" });
        writeFileSync(path, code);
      }
    }
  }
}

/** The modules that are in the package's door: for the element all that they have, so that one worker serves both. */
const INSIDE = ["client", "dom-text", "highlight", "passage"];
const DOOR = ["index", ...INSIDE].map((name) => `export * from "./${name}.js";`).join("\n");

/**
 * Puts their own small modules into those that others ask for, so that nobody waits for a module that a module asks for:
 * the package's door, the element (which asks the door), the page's client, the worker, Node's door.
 */
export async function flatten(lib) {
  const { build } = await import("esbuild");
  const bundle = (name, external, further = {}) => build({
    ...(further.stdin ? {} : { entryPoints: [join(lib, name)] }), outfile: join(lib, name), allowOverwrite: true, bundle: true,
    format: "esm", external, minify: true, target: "es2022", legalComments: "none", logLevel: "error", ...further,
  });
  const door = { name: "door", setup: ({ onResolve }) => onResolve({ filter: new RegExp(`^\\./(${INSIDE.join("|")})\\.js$`) }, () => ({ path: "./index.js", external: true })) };
  // In the worker the bindings stand one folder away from where they were written: they name their file by where it lies.
  const bindings = {
    name: "bindings",
    setup: ({ onLoad }) => onLoad({ filter: /pkg\/cytat\.js$/ }, ({ path }) => (
      { contents: readFileSync(path, "utf8").replace("'cytat_bg.wasm'", "'../pkg/cytat_bg.wasm'") })),
  };
  await bundle("element.js", [], { plugins: [door] });
  await bundle("node.js", ["./here.js"], { platform: "node" });
  await bundle("index.js", ["./here.js"], { stdin: { contents: DOOR, resolveDir: lib } });
  await bundle("client.js", ["./here.js"]);
  await bundle("worker.js", [], { plugins: [bindings] });
  // Nobody else asks for these.
  for (const name of ["files", "compile", "parcels", "dom-text", "highlight", "near", "panel", "publication", "words"]) rmSync(join(lib, `${name}.js`));
}
