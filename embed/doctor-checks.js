// What doctor.html looks at. Each check gives findings: `{ id, note, …values }`; a note is no hindrance.

const SCRIPT = /(^|\/)community-seat\.js$/;

/** The smallest module there is. */
const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Everything that stands in the way at an address: a page with the widget, or the widget's script. */
export const examine = async (address) => {
  if (SCRIPT.test(address.pathname)) return [...(await wasmHere()), ...(await examineFiles(address))];
  const page = await get(address);
  if (page.finding) return [page.finding];
  const found = scriptsOf(page.text, address);
  if (found.length === 0) return [{ id: "no_script" }, ...(await wasmHere())];
  const [{ url, tag }] = found;
  const policies = policiesOf(page);
  return [
    ...(found.length > 1 ? [{ id: "two_scripts", urls: found.map((one) => one.url).join(", ") }] : []),
    ...(/^module$/i.test(attribute(tag, "type")) ? [] : [{ id: "no_module", tag, script: url }]),
    // A script of the page's may add it.
    ...(/<community-seat[\s>/]/i.test(page.text) ? [] : [{ id: "no_element", note: true }]),
    ...policies.flatMap((policy) => examinePolicy(policy, address, found[0])),
    ...(policies.length === 0 ? await wasmHere() : []),
    ...(await examineFiles(url)),
  ];
};

/** What an attribute of a tag says; empty without it. */
const attribute = (tag, name) => {
  const [, quoted, plain] = new RegExp(`\\s${name}\\s*=\\s*(?:["']([^"']*)["']|([^"'\\s>]+))`, "i").exec(tag) ?? [];
  return (quoted ?? plain ?? "").replaceAll("&amp;", "&");
};

/** Whether this page may run WebAssembly. */
const wasmHere = async () => {
  if (typeof WebAssembly === "undefined") return [{ id: "wasm_missing" }];
  try {
    // Not `new WebAssembly.Module`: WebKit forbids only what comes after it.
    await WebAssembly.instantiate(EMPTY_MODULE);
    return [];
  } catch {
    return [{ id: "wasm_blocked", now: "…" }];
  }
};

/** The widget's scripts in a page's source, with their tags. Parsed and not run. */
const scriptsOf = (source, address) => {
  // A page that demands trusted types does not let a parser near a string: then the tags are found as text. What is commented out is none.
  const tags = source.replace(/<!--.*?-->/gs, "").match(/<script\b[^>]*>/gi) ?? [];
  const base = attribute(/<base\b[^>]*>/i.exec(source)?.[0] ?? "", "href");
  const scripts = tags.map((tag) => ({ tag, url: new URL(attribute(tag, "src"), new URL(base, address)) }));
  return scripts.filter(({ url }) => SCRIPT.test(url.pathname));
};

/** A page's policies: directives and their sources. */
const policiesOf = ({ headers, text }) => {
  const inPage = [...text.matchAll(/<meta\b[^>]*http-equiv\s*=\s*["']?content-security-policy["']?[^>]*>/gi)].map(
    ([tag]) => /\bcontent\s*=\s*"([^"]*)"/i.exec(tag)?.[1] ?? "",
  );
  return [headers.get("content-security-policy") ?? "", ...inPage]
    .flatMap((text) => text.split(","))
    .filter((text) => text.trim() !== "")
    .map((text) => new Map(text.split(";").map((part) => part.trim().split(/\s+/)).map(([name, ...sources]) => [name.toLowerCase(), sources])));
};

const examinePolicy = (policy, page, { url: script, tag }) => {
  const sources = (...names) => names.map((name) => policy.get(name)).find(Boolean);
  const findings = [];
  const add = (id, list) => findings.push({ id, now: list.join(" "), script });
  const run = sources("script-src-elem", "script-src", "default-src");
  const evaluate = sources("script-src", "default-src");
  const connect = sources("connect-src", "default-src");
  const trusted = [`nonce-${attribute(tag, "nonce")}`, ...attribute(tag, "integrity").split(/\s+/)].map((one) => `'${one}'`);
  if (policy.get("sandbox")?.includes("allow-scripts") === false) add("sandboxed", policy.get("sandbox"));
  if (run && !run.some((source) => trusted.includes(source))) {
    if (run.some((source) => /^'strict-dynamic'$/i.test(source))) add("nonce_missing", run);
    else if (!run.some((source) => allows(source, page, script))) add("script_blocked", run);
  }
  if (evaluate && !evaluate.some((source) => /^'(wasm-)?unsafe-eval'$/i.test(source))) add("wasm_blocked", evaluate);
  if (connect && !connect.some((source) => allows(source, page, script))) add("connect_blocked", connect);
  return findings;
};

/** Whether one source of a policy allows an address. */
const allows = (source, page, url) => {
  if (source === "*") return /^https?:$/.test(url.protocol);
  if (/^'self'$/i.test(source)) return url.origin === page.origin;
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return url.protocol === source.toLowerCase();
  const parts = /^(?:([a-z]+):\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme, host, port, path] = parts;
  const fits = host === "*" || (host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host);
  const usual = url.protocol === "https:" ? "443" : "80";
  return (
    fits &&
    (!scheme || url.protocol === `${scheme}:` || (scheme === "http" && url.protocol === "https:")) &&
    (port === "*" || (port ?? usual) === (url.port || usual)) &&
    (!path || (path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path))
  );
};

/** The script and every file beside it, as a visitor's browser gets them. */
const examineFiles = async (script) => {
  const { finding, text } = await get(new URL("integrity.json", script));
  if (finding?.id === "cors" || finding?.id === "unreachable") return [finding];
  let hashes;
  try {
    hashes = JSON.parse(text);
  } catch {
    return [finding ?? { id: "html", url: new URL("integrity.json", script) }, ...(await examineFile(script)).slice(0, 1)];
  }
  const files = Object.entries(hashes).map(([name, hash]) => examineFile(new URL(name, script), hash));
  return (await Promise.all(files)).flat();
};

const examineFile = async (url, hash) => {
  const { finding, bytes, type: sent, text } = await get(url);
  if (finding) return [finding];
  const type = sent.split(";")[0] || "nothing";
  if (/html/.test(type) || /^\s*<(!doctype|html)/i.test(text.slice(0, 64))) return [{ id: "html", url }];
  const findings = [];
  if (url.pathname.endsWith(".js") && !/(java|ecma)script/i.test(type)) findings.push({ id: "mime_js", url, type });
  if (url.pathname.endsWith(".wasm") && type !== "application/wasm") findings.push({ id: "mime_wasm", note: true, url, type });
  // Only where the page is secure can a browser compute hashes.
  if (hash && crypto.subtle && (await hashOf(bytes)) !== hash) findings.push({ id: "other_version", url });
  return findings;
};

const hashOf = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
};

/** What a fetch brings, or the finding why it brings nothing. */
const get = async (url) => {
  let blocked = false;
  const onViolation = ({ effectiveDirective }) => (blocked ||= effectiveDirective === "connect-src");
  document.addEventListener("securitypolicyviolation", onViolation);
  try {
    const response = await fetch(url, { cache: "no-store" });
    if (!response.ok) return { finding: { id: "missing", url, status: response.status } };
    const blob = await response.blob();
    const bytes = await blob.arrayBuffer();
    return { headers: response.headers, type: blob.type, bytes, text: new TextDecoder().decode(bytes) };
  } catch {
    return { finding: { id: blocked ? "connect_blocked" : await whyNot(url), now: "…", url } };
  } finally {
    document.removeEventListener("securitypolicyviolation", onViolation);
  }
};

/** Why a fetch failed: another site that answers but does not share, or no answer at all. */
const whyNot = async (url) => {
  if (url.origin === location.origin) return "unreachable";
  try {
    await fetch(url, { mode: "no-cors", cache: "no-store" });
    return "cors";
  } catch {
    return crossOriginIsolated ? "corp" : "unreachable";
  }
};
