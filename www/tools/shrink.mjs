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

/** Puts their own small modules into the client and the worker; what others share with them (the client, the bindings) stays a file. */
export async function flatten(lib) {
  const { build } = await import("esbuild");
  for (const [name, external] of [["client.js", ["./here.js"]], ["worker.js", ["../pkg/cytat.js"]]]) {
    await build({
      entryPoints: [join(lib, name)], outfile: join(lib, name), allowOverwrite: true, bundle: true, format: "esm", external,
      minify: true, target: "es2022", legalComments: "none", logLevel: "error",
    });
  }
  // Nobody else asks for these.
  for (const name of ["files.js", "compile.js"]) rmSync(join(lib, name));
}
