// Keys that work anywhere but in a field. The help sheet lists them (`keys` in the strings).

/** `actions`: next, previous, copy, undo, search, help, close. */
export function shortcuts(actions) {
  const KEYS = { j: "next", ArrowDown: "next", k: "previous", ArrowUp: "previous", c: "copy", u: "undo", "/": "search", "?": "help" };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return actions.close();
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return undefined;
    const action = KEYS[event.key];
    // Arrows step only from a quotation: elsewhere they scroll, as they do everywhere.
    if (!action || (event.key.startsWith("Arrow") && !event.target.closest("mark"))) return undefined;
    event.preventDefault();
    return actions[action]();
  });
}
