// How a text comes in: typed, pasted, dropped or opened. HTML keeps its paragraphs only.
import { button } from "./dom.js";
import { htmlText } from "./html-text.js";
import { strings } from "./strings.js";

async function fileText(file) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  return /\.html?$/i.test(file.name) || file.type === "text/html" ? htmlText(text) : text;
}

/** A browser takes a while to lay out a longer text in a box: it is held beside the box, and shown below like any other. */
const LONG = 30_000;
/** A text longer than this is not edited in the box at all. */
const TOO_LONG = 500_000;

/**
 * Listens on the text box, the file chooser and the page. `take()` is told that there is a whole new text, `changed()` that
 * something was typed. Returns `{put(text), text(), empty()}`.
 */
export function listen({ input, note, chooser, take, changed, refused }) {
  let held = null;
  const hold = (text) => {
    held = text;
    note.hidden = text === null;
    if (text !== null) note.replaceChildren(strings.held(text.length), " ", text.length > TOO_LONG ? "" : button(strings.unfold, {}));
  };
  const put = (text) => {
    hold(text.length > LONG ? text : null);
    input.value = held === null ? text : "";
    take();
  };
  const open = (file) => fileText(file).then(put, refused);
  note.addEventListener("click", ({ target }) => {
    if (target.closest("button")) { input.value = held; hold(null); }
    input.focus();
  });
  input.addEventListener("input", () => { hold(null); changed(); });
  const insert = (event, text) => {
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = input;
    put(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
  };
  input.addEventListener("beforeinput", (event) => { if (event.data?.length > LONG) insert(event, event.data); });
  input.addEventListener("paste", (event) => {
    const html = event.clipboardData?.getData("text/html");
    const text = html ? htmlText(html) : event.clipboardData?.getData("text/plain") ?? "";
    if (text.length > LONG) return insert(event, text);
    if (!html) return undefined;
    event.preventDefault();
    // The one way to insert that keeps the box's own undo.
    document.execCommand("insertText", false, text);
    return undefined;
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
    else if (html || plain) put(html ? htmlText(html) : plain);
  });
  return { put, text: () => held ?? input.value, empty: () => !(held ?? input.value) };
}
