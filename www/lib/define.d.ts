export { CytatArticle, type CytatEventMap } from "./element.js";
