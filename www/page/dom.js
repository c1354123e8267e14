// Makes elements. Text is only ever set as text, so nothing in an article can become markup.

/** An element with properties (`data` for its dataset) and children (strings become text; null is left out). */
export function make(name, { data = {}, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  Object.assign(element.dataset, data);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The element of an id. */
export const element = (id) => document.getElementById(id);

/** A button with a label. */
export const button = (label, data, className = "") => make("button", { type: "button", data, className }, label);
