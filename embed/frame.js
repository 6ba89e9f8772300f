// Inside frame.html: hands the address's parameters to the element as attributes, and tells the page around the frame how tall the
// element is. The element itself checks each value.

/** Set by the build: the attributes of the element. */
const ATTRIBUTES = SEAT_ATTRIBUTES;

const element = document.querySelector("community-seat");
const warn = (name, value, expected) =>
  console.warn(`frame.html: ${name}=${JSON.stringify(value)} is not used: ${expected}`);

const given = new URLSearchParams(location.search);
let host;
for (const name of new Set(given.keys())) {
  const [value, another] = given.getAll(name);
  if (another !== undefined) warn(name, another, "it stands in the address twice, and the first one counts.");
  if (name === "host") {
    if (URL.canParse(value) && new URL(value).origin === value) host = value;
    else warn(name, value, "expected an origin, such as https://intranet.example.");
  } else if (ATTRIBUTES.includes(name)) element.setAttribute(name, value);
  else warn(name, value, `expected one of host, ${ATTRIBUTES.join(", ")}.`);
}
document.documentElement.lang = element.lang || navigator.language;

const sheet = new CSSStyleSheet();
sheet.replaceSync("body { margin: 0 }");
document.adoptedStyleSheets = [sheet];

// Only the page that was named, or that opened this one, hears of it. What it hears does not depend on what it then does: the height
// follows from the content and the frame's width, so that the two cannot drive each other.
const listener = host ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined);
if (parent !== window && listener !== undefined && listener !== "null") {
  const tell = () => parent.postMessage({ type: "seat-height", height: Math.ceil(element.getBoundingClientRect().height) }, listener);
  new ResizeObserver(tell).observe(element);
  // A listener that came late asks.
  addEventListener("message", (event) => {
    if (event.source === parent && event.origin === listener && event.data?.type === "seat-height?") tell();
  });
}
