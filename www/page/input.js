// How a text comes in: typed, pasted, dropped or opened. `take(text)` gets whole texts; HTML keeps its paragraphs only.
import { htmlText } from "./html-text.js";

async function fileText(file) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  return /\.html?$/i.test(file.name) || file.type === "text/html" ? htmlText(text) : text;
}

/** Listens on the text box, the file chooser and the page. */
export function listen({ input, chooser, take, changed, refused }) {
  const open = (file) => fileText(file).then(take, refused);
  input.addEventListener("input", changed);
  input.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html");
    if (!html) return;
    event.preventDefault();
    // The one way to insert that keeps the box's own undo.
    document.execCommand("insertText", false, htmlText(html));
  });
  chooser.addEventListener("change", () => {
    if (chooser.files[0]) open(chooser.files[0]);
    chooser.value = "";
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    const { files } = event.dataTransfer;
    const html = event.dataTransfer.getData("text/html");
    const plain = event.dataTransfer.getData("text/plain");
    event.preventDefault();
    if (files[0]) open(files[0]);
    else if (html || plain) take(html ? htmlText(html) : plain);
  });
}
