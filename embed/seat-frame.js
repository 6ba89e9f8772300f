// For a page with frame.html in an iframe: makes the iframe as tall as what is in it. Load it anywhere on that page, as a module.

/** The tallest a frame is made, in CSS pixels. */
const TALLEST = 30000;

const originOf = (frame) => (frame.sandbox.length > 0 && !frame.sandbox.contains("allow-same-origin") ? "null" : new URL(frame.src).origin);

addEventListener("message", ({ source, origin, data }) => {
  if (data?.type !== "seat-height" || !Number.isInteger(data.height) || data.height < 0 || data.height > TALLEST) return;
  const frame = [...document.querySelectorAll("iframe[src]")].find((frame) => frame.contentWindow === source);
  if (frame && originOf(frame) === origin) frame.style.height = `${data.height}px`;
});

for (const frame of document.querySelectorAll("iframe[src]")) {
  // Those that spoke before anyone listened. It tells nothing, so that it may be sent to whoever is there.
  frame.contentWindow?.postMessage({ type: "seat-height?" }, "*");
}
