// Loads and compiles WebAssembly, off the thread that asks. The module can be sent to a worker: it is loaded once for all.

/** The compiled module of an address; also from a server that does not say `application/wasm`. */
export async function compile(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  if (/^application\/wasm\b/.test(answer.headers.get("content-type"))) return WebAssembly.compileStreaming(answer);
  return WebAssembly.compile(await answer.arrayBuffer());
}
