// What can be seen: colours, rings, sizes, and what is cut. Functions of the page under test; see `Page::look`.
const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** Any CSS colour over another, as three bytes. */
function paint(colour, under) {
  canvas.clearRect(0, 0, 1, 1);
  for (const one of [under, colour].filter(Boolean)) {
    canvas.fillStyle = one;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data];
}

function luminance([r, g, b]) {
  const part = (byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}

function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour that is seen behind an element. */
function ground(element) {
  for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
    const painted = paint(getComputedStyle(node).backgroundColor);
    if (painted[3] === 255) return painted;
  }
  return [255, 255, 255, 255];
}

/** What is wrong with the ring around what has the focus, if anything. */
function ringFault(root) {
  const focused = root.activeElement;
  if (!focused) return "nothing has the focus";
  const name = `${focused.localName}#${focused.id}.${focused.className}`;
  const fault = faultAround(focused) ?? coveredRing(focused);
  if (fault) return `${name}: ${fault}`;
  const box = focused.getBoundingClientRect();
  if (box.bottom < 0 || box.top > innerHeight) return `${name}: out of sight`;
  return null;
}

/** What is wrong with the outline of what has the focus, against what lies on both its sides. */
function faultAround(shown) {
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(shown);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return `no ring (${outlineStyle} ${outlineWidth})`;
  const around = ground(shown.parentElement ?? shown.getRootNode().host);
  const within = parseFloat(outlineOffset) > 0 ? around : ground(shown);
  const ring = paint(outlineColor);
  const worst = Math.min(contrast(ring, around), contrast(ring, within));
  return worst < 3 ? `the ring has ${worst.toFixed(2)}:1` : null;
}

/** Whether what is painted over a radio or a box, its face, lies over its ring as well. */
function coveredRing(focused) {
  const face = focused.nextElementSibling;
  if (!face?.matches(".choice__face")) return null;
  const [inner, outer] = [focused, face].map((one) => one.getBoundingClientRect());
  const { outlineOffset, outlineWidth } = getComputedStyle(focused);
  const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
  const seen = [inner.left - outer.left, inner.top - outer.top, outer.right - inner.right, outer.bottom - inner.bottom];
  const least = Math.min(...seen.map((inset) => reach - inset));
  return least < 2 ? `its face leaves ${least.toFixed(1)} px of the ring` : null;
}

/** Texts that stand out from what lies behind them by less than this. What cannot be used may be faint. */
function faint(root, least) {
  const found = [];
  const walker = document.createTreeWalker(root.querySelector(".widget"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode;
    if (!data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest(".unseen, option, svg, :disabled, [aria-hidden=true] svg")) continue;
    const has = contrast(paint(getComputedStyle(parent).color, `rgb(${ground(parent).slice(0, 3)})`), ground(parent));
    if (has < least) found.push(`${has.toFixed(2)}:1 “${data.trim().slice(0, 40)}” in ${parent.className}`);
  }
  return found;
}

/** Controls whose edge, and whose face, stand out from what lies around them by less than this. */
function edgeless(root, least) {
  const faces = ".choice__face, .field__input, .button:not(.button--quiet), .offer, select, textarea, input[type=text]";
  return [...root.querySelectorAll(faces)]
    .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }))
    .map((one) => {
      const { borderTopColor, borderTopWidth } = getComputedStyle(one);
      const around = ground(one.parentElement);
      const edge = parseFloat(borderTopWidth) > 0 ? contrast(paint(borderTopColor, `rgb(${around.slice(0, 3)})`), around) : 1;
      return { one, has: Math.max(edge, contrast(ground(one), around)) };
    })
    .filter(({ has }) => has < least)
    .map(({ one, has }) => `${has.toFixed(2)}:1 ${one.localName}.${one.className}`);
}

/** Whether something lies over the whole of what has the focus. */
function obscured(root) {
  const focused = root.activeElement;
  const shown = focused.closest("label") ?? focused;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const spots = [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [left + x * width, top + y * height]));
  const isSeen = spots.some(([x, y]) => {
    const hit = root.elementFromPoint(x, y);
    return hit && (shown.contains(hit) || hit.contains(shown));
  });
  return isSeen ? null : `${focused.localName}#${focused.id}.${focused.className} is covered`;
}

/** Controls that are smaller than 24 by 24 pixels. A radio is as large as its label. Links within a sentence may be. */
function small(root) {
  return [...root.querySelectorAll("button, input, select, summary, textarea, a[href]")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
    .filter(({ one, box }) => (box.width < 24 || box.height < 24) && !(one.localName === "a" && one.closest("p, li, td")))
    .map(({ one, box }) => `${one.localName}.${one.className}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
}

/** Texts that do not fit: beyond the widget's sides, or cut by what holds them. */
function cut(root) {
  const widget = root.querySelector(".widget").getBoundingClientRect();
  const found = [];
  const walker = document.createTreeWalker(root.querySelector(".seat") ?? root.firstElementChild, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest(".unseen, option, svg, dialog")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
    const beyond = (outer) => boxes.some((box) => box.left < outer.left - 1 || box.right > outer.right + 1);
    let holder = null;
    for (let one = parent; one && !holder; one = one.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(one);
      const outer = one.getBoundingClientRect();
      const over = boxes.some((box) => box.top < outer.top - 1 || box.bottom > outer.bottom + 1);
      // What scrolls by itself is not cut: a table may be wider than a telephone.
      if (overflowX === "auto" || overflowX === "scroll") break;
      if ((overflowX !== "visible" && beyond(outer)) || (overflowY !== "visible" && over)) holder = one;
    }
    const scrolls = parent.closest("[tabindex='0']");
    if ((holder || (beyond(widget) && !scrolls))) found.push(`“${node.data.trim().slice(0, 40)}” in ${(holder ?? parent).className}`);
  }
  return found;
}

/** What reaches beyond the window sideways, where the page scrolls that way. */
function beyond() {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const found = [document.documentElement.scrollWidth];
  const walk = (top) => {
    for (const one of top.querySelectorAll("*")) {
      if (one.shadowRoot) walk(one.shadowRoot);
      const box = one.getBoundingClientRect();
      if ((box.right > innerWidth || box.left < 0) && !one.closest("[tabindex='0']")) found.push(`${one.localName}.${one.className}: ${box.left} to ${box.right}`);
    }
  };
  walk(document);
  return found;
}

/** The texts that are seen, in the order in which they are read, each with its place. What only voices read is no part of it. */
function* seen(root) {
  const walker = document.createTreeWalker(root.querySelector(".widget"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(".unseen, option, svg, style, dialog:not([open])")) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width > 0) yield { text: node.data.trim().replace(/\s+/g, " "), parent, box };
  }
}

function texts(root) {
  return [...seen(root)].map(({ text }) => text);
}

/** Texts that end above the beginning of the one read before them. What stays at the window's edge is at no place of its own. */
function disorder(root) {
  const found = [];
  let before = null;
  for (const { text, parent, box } of seen(root)) {
    let stays = false;
    for (let one = parent; one; one = one.parentElement) stays ||= ["sticky", "fixed"].includes(getComputedStyle(one).position);
    if (stays || parent.closest("dialog")) continue;
    const isBeside = before && (box.left >= before.box.right || box.right <= before.box.left);
    if (before && !isBeside && box.bottom <= before.box.top) found.push(`“${text.slice(0, 40)}” after “${before.text.slice(0, 40)}”`);
    before = { text, box };
  }
  return found;
}
