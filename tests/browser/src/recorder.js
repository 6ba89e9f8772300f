// Stands first in every page under test, and writes down what the console, the policy and the document see.
(() => {
  const record = { errors: [], events: [], warnings: [] };
  Object.defineProperty(window, Symbol.for("browser-tests"), { value: record });
  const show = (thing) => {
    if (thing instanceof Error) return `${thing.name}: ${thing.message}`;
    if (typeof thing === "string") return thing;
    try {
      return JSON.stringify(thing) ?? String(thing);
    } catch {
      return String(thing);
    }
  };
  const error = console.error;
  console.error = (...things) => {
    record.errors.push(`console: ${things.map(show).join(" ")}`);
    error.apply(console, things);
  };
  const warn = console.warn;
  console.warn = (...things) => {
    record.warnings.push(things.map(show).join(" "));
    warn.apply(console, things);
  };
  addEventListener("error", (event) => {
    const from = event.target;
    if (from instanceof Element) record.errors.push(`not loaded: ${from.src ?? from.href ?? from.localName}`);
    else record.errors.push(`error: ${show(event.error ?? event.message)}`);
  }, true);
  addEventListener("unhandledrejection", (event) => record.errors.push(`rejection: ${show(event.reason)}`));
  document.addEventListener("securitypolicyviolation", (event) => {
    record.errors.push(`policy: ${event.violatedDirective} forbids ${event.blockedURI}`);
  });
  // A listener on the document for each kind of `seat-…` event, from the first one sent: what it hears, a host hears.
  const heard = new Set();
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith("seat-") && !heard.has(event.type)) {
      heard.add(event.type);
      document.addEventListener(event.type, ({ type, detail, target, composed, cancelable }) => {
        const copy = JSON.parse(JSON.stringify(detail ?? null));
        record.events.push({ type, detail: copy, target: target.localName, composed, cancelable });
      });
    }
    return dispatch.call(this, event);
  };
})();
