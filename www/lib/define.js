// Registers <cytat-article>, once: `<script type="module" src="…/lib/define.js">` is all that a page needs.
// Where there are no elements (Node, pre-rendering) it does nothing.
import { CytatArticle } from "./element.js";

if (globalThis.customElements && !customElements.get("cytat-article")) customElements.define("cytat-article", CytatArticle);

export { CytatArticle };
