// Registers <cytat-article>, once: `<script type="module" src="…/lib/define.js">` is all that a page needs.
import { CytatArticle } from "./element.js";

if (!customElements.get("cytat-article")) customElements.define("cytat-article", CytatArticle);
