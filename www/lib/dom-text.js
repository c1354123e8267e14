// The text of an element and the way back from its offsets to places in the DOM. Reads only.
// Invariant: every text node lies in the text with its own length, so an offset maps by subtraction.

const SKIPPED = "script, style, template, noscript, textarea, select, button, nav, svg, [hidden], [aria-hidden='true']";
const BLOCK = /^(block|list-item|table|flex|grid|flow-root|table-row|table-cell)$/;

/** Reads in steps, the last of which returns `{text, parts: [{node, start, end}]}`; blocks and `<br>` are line breaks, which belong to no node. */
export function* readSteps(root) {
  const parts = [];
  // Pieces are joined once at the end: a string that grows and is looked at each time costs its length each time.
  const found = [];
  let length = 0;
  let breaks = 2;
  const add = (piece) => { found.push(piece); length += piece.length; };
  const breakBlock = () => { if (length && breaks < 2) { add("\n\n"); breaks = 2; } };
  function* walk(parent, { whiteSpace }) {
    const pre = /^(pre|break)/.test(whiteSpace);
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (!child.data) continue;
        parts.push({ node: child, start: length, end: length + child.length });
        // A line break in the source is a space to the reader; one unit stays one unit.
        add(pre ? child.data : child.data.replace(/[\n\r\t]/g, " "));
        breaks = pre && child.data.endsWith("\n\n") ? 2 : 0;
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        if (child.tagName === "BR") { add("\n"); breaks += 1; continue; }
        if (child.matches(SKIPPED)) continue;
        const style = getComputedStyle(child);
        if (style.display === "none" || style.visibility === "hidden") continue;
        const block = BLOCK.test(style.display);
        if (block) breakBlock();
        yield* walk(child, style);
        if (block) breakBlock();
        yield undefined;
      }
    }
  }
  yield* walk(root, getComputedStyle(root));
  return { text: found.join(""), parts };
}

/** All of it at once. */
export function readText(root) {
  const steps = readSteps(root);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
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

/** The DOM range of a piece. */
export function rangeOf({ node, start, end }) {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** DOM ranges of an offset range, one a text node. */
export const ranges = (parts, start, end) => pieces(parts, start, end).map(rangeOf);

/** The offset of a place in the DOM, or null. */
export function offsetOf(parts, node, offset) {
  const part = parts.find((p) => p.node === node);
  return part ? part.start + offset : null;
}
