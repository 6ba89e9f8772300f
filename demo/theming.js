// Lists what can be set, from the element's own manifest, and sets what is entered.
const manifest = await (await fetch("../custom-elements.json")).json();
const [{ declarations: [element] }] = manifest.modules;
const tried = document.querySelector("#tried");

const cell = (kind, ...children) => {
  const made = document.createElement(kind);
  made.append(...children);
  return made;
};
const row = (name, ...cells) => {
  const head = cell("th", cell("code", name));
  head.scope = "row";
  return cell("tr", head, ...cells);
};

document.querySelector("#properties").append(
  ...element.cssProperties.map(({ name, description, default: usual }) => {
    const field = document.createElement("input");
    field.placeholder = usual;
    field.setAttribute("aria-label", name);
    field.addEventListener("input", () => tried.style.setProperty(name, field.value));
    return row(name, cell("td", description), cell("td", field));
  }),
);
document.querySelector("#parts").append(
  ...element.cssParts.map(({ name, description }) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.setAttribute("aria-label", name);
    box.addEventListener("change", () => tried.classList.toggle(name, box.checked));
    return row(name, cell("td", description), cell("td", box));
  }),
);

// With some answers, more of the colours are in use.
for (const seat of document.querySelectorAll("community-seat")) seat.answers = { goals: { answer: 3, improve: 2, keep: 1, safe: 0 } };
