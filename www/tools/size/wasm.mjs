// What a WebAssembly module is made of: its sections, and the bytes of code of each crate and room by the names of functions.

/** Reads unsigned LEB128 numbers and names from bytes. */
class Reader {
  constructor(bytes) { [this.bytes, this.at] = [bytes, 0]; }

  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  name() { return Buffer.from(this.take(this.number())).toString(); }
}

/** The module's sections: `{id, name?, bytes}`. */
export function sections(module) {
  const reader = new Reader(module);
  reader.take(8);
  const found = [];
  while (reader.at < module.length) {
    const id = reader.number();
    const bytes = reader.take(reader.number());
    const inside = new Reader(bytes);
    found.push(id === 0 ? { id, name: inside.name(), bytes: bytes.subarray(inside.at) } : { id, bytes });
  }
  return found;
}

/** The size of each function's body and its name, of a module that still has names. */
export function functions(module) {
  const all = sections(module);
  let imported = 0;
  const imports = new Reader(all.find((s) => s.id === 2)?.bytes ?? new Uint8Array([0]));
  for (let count = imports.number(); count > 0; count -= 1) {
    imports.name();
    imports.name();
    const kind = imports.number();
    if (kind === 0) [imported] = [imported + 1, imports.number()];
    else if (kind === 3) imports.take(2);
    else {
      if (kind === 1) imports.take(1);
      if (imports.number() & 1) imports.number();
      imports.number();
    }
  }
  const names = new Map();
  const table = new Reader(all.find((s) => s.name === "name")?.bytes ?? new Uint8Array());
  while (table.at < table.bytes.length) {
    const kind = table.number();
    const part = new Reader(table.take(table.number()));
    if (kind !== 1) continue;
    for (let count = part.number(); count > 0; count -= 1) names.set(part.number(), part.name());
  }
  const code = new Reader(all.find((s) => s.id === 10).bytes);
  return Array.from({ length: code.number() }, (_, i) => {
    const size = code.number();
    code.take(size);
    return { name: names.get(imported + i) ?? "", size };
  });
}

/** The paths that a mangled name holds, outermost crate first: `_ZN5cytat5names…` gives `["cytat", "names", …]`. */
function path(name) {
  const parts = [];
  if (name.startsWith("_ZN")) {
    for (let rest = name.slice(3), found; (found = rest.match(/^(\d+)/)); ) {
      const from = found[1].length;
      parts.push(rest.slice(from, from + Number(found[1])));
      rest = rest.slice(from + Number(found[1]));
    }
  } else if (name.startsWith("_R")) {
    for (let rest = name, found; (found = rest.match(/(\d+)_?([A-Za-z_][A-Za-z_0-9]*)/)); ) {
      const word = found[2].slice(0, Number(found[1]));
      if (word.length === Number(found[1])) parts.push(word);
      rest = rest.slice(found.index + found[1].length + word.length);
    }
  } else {
    parts.push(...name.split("::"));
  }
  return parts;
}

const CRATES = ["cytat", "fst", "rustc_hash", "serde_wasm_bindgen", "serde_core", "serde", "js_sys", "wasm_bindgen", "dlmalloc", "hashbrown"];

/** Whose code a function is: a room of the crate, another crate, or the standard library. */
export function owner(name) {
  const parts = path(name).map((part) => part.replace(/^[<&_$LT]*/, ""));
  const crate = CRATES.find((one) => parts.includes(one) || parts.some((part) => part.startsWith(`${one}..`) || part.includes(`$LT$${one}..`)));
  if (crate !== "cytat") return crate ?? "standard library";
  const at = parts.indexOf("cytat");
  const inside = parts.find((part) => /cytat\.\.\w/.test(part));
  return `cytat ${at >= 0 ? parts[at + 1] : inside.match(/cytat\.\.(\w+)/)[1]}`;
}
