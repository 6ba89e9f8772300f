// What few pages need, in a file of its own: a choice of languages, and its consequences; colours of the page's own; words for where the
// widget cannot run; taking over from a first step that the page has brought itself.
export { correct } from "./contrast.js";
export { takeOver } from "./early.js";
export { explain } from "./obstacle.js";
export { keepPlace } from "./place.js";
export { offer } from "./switch.js";
