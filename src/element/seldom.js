// What few pages need, in a file of its own: a choice of languages, and its consequences; colours of the page's own; words for where the
// widget cannot run.
export { correct } from "./contrast.js";
export { explain } from "./obstacle.js";
export { keepPlace } from "./place.js";
export { offer } from "./switch.js";
