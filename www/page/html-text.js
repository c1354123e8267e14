// The text of pasted or opened HTML: paragraphs stay, everything else goes. The document is parsed inert; nothing runs or loads.
const BLOCKS = /^(P|DIV|H[1-6]|LI|UL|OL|SECTION|ARTICLE|HEADER|FOOTER|BLOCKQUOTE|FIGURE|FIGCAPTION|TABLE|TR|MAIN|ASIDE|PRE|DD|DT)$/;
const SKIPPED = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|NAV|SVG|svg|IFRAME|BUTTON|SELECT|TEXTAREA)$/;

/** Plain text with an empty line between blocks. */
export function htmlText(html) {
  const out = [];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) out.push(child.data.replace(/\s+/g, " "));
      else if (child.nodeType !== Node.ELEMENT_NODE || SKIPPED.test(child.tagName)) continue;
      else if (child.tagName === "BR") out.push("\n");
      else {
        const block = BLOCKS.test(child.tagName);
        if (block) out.push("\n\n");
        walk(child);
        if (block) out.push("\n\n");
      }
    }
  };
  walk(new DOMParser().parseFromString(html, "text/html").body);
  return out.join("").replace(/ *\n */g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}
