// The text of an element and the way back from its offsets to places in the DOM. Reads only.
// Invariant: every text node lies in the text with its own length, so an offset maps by subtraction.

const SKIPPED = "script, style, template, noscript, textarea, select, button, nav, svg, [hidden], [aria-hidden='true']";
const BLOCK = /^(block|list-item|table|flex|grid|flow-root|table-row|table-cell)$/;

/** `{text, parts: [{node, start, end}]}` of an element; blocks and `<br>` are line breaks, which belong to no node. */
export function readText(root) {
  const parts = [];
  let text = "";
  const breakLine = (mark) => { if (text && !text.endsWith(mark)) text += mark; };
  const walk = (parent) => {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (!child.data) continue;
        const pre = /^(pre|break)/.test(getComputedStyle(parent).whiteSpace);
        parts.push({ node: child, start: text.length, end: text.length + child.length });
        // A line break in the source is a space to the reader; one unit stays one unit.
        text += pre ? child.data : child.data.replace(/[\n\r\t]/g, " ");
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        if (child.tagName === "BR") { text += "\n"; continue; }
        if (child.matches(SKIPPED)) continue;
        const { display, visibility } = getComputedStyle(child);
        if (display === "none" || visibility === "hidden") continue;
        const block = BLOCK.test(display);
        if (block) breakLine("\n\n");
        walk(child);
        if (block) breakLine("\n\n");
      }
    }
  };
  walk(root);
  return { text, parts };
}

/** The pieces `{node, start, end}` of text nodes that an offset range covers. Pure; O(log n + pieces). */
export function pieces(parts, start, end) {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle].end <= start) low = middle + 1; else high = middle;
  }
  const found = [];
  for (let i = low; i < parts.length && parts[i].start < end; i++) {
    const part = parts[i];
    found.push({ node: part.node, start: Math.max(start, part.start) - part.start, end: Math.min(end, part.end) - part.start });
  }
  return found;
}

/** DOM ranges of an offset range, one a text node. */
export const ranges = (parts, start, end) => pieces(parts, start, end).map((piece) => {
  const range = new Range();
  range.setStart(piece.node, piece.start);
  range.setEnd(piece.node, piece.end);
  return range;
});

/** The offset of a place in the DOM, or null. */
export function offsetOf(parts, node, offset) {
  const part = parts.find((p) => p.node === node);
  return part ? part.start + offset : null;
}
