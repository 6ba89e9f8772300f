// The page without a framework: all of it is markup, and the script beside it only listens.

const choice = (type, name, value, label, checked = false) =>
  `<label><input type="${type}" name="${name}" value="${value}"${checked ? " checked" : ""}> ${label}</label>`;

const choices = (name, options) =>
  `<div class="choices">${options.map(({ id, label, help }) => choice("radio", name, id, help ? `${label}: ${help}` : label)).join("")}</div>`;

const step = (at, title, content, button) =>
  `<section data-step="${at}"${at ? " hidden" : ""}><h2>${title}</h2>${content}<button type="button">${button}</button></section>`;

const goal = (asked, name, { id, text, example }) =>
  `<fieldset><legend>${text}</legend><p class="example">${example}</p>` +
  `${choices(`${name}-goal-${id}`, asked.levels.map((label, level) => ({ id: level, label })))}</fieldset>`;

const company = (asked, name) =>
  `<fieldset><legend>${asked.has}</legend><div class="choices">` +
  `${asked.departments.map(({ id, name: label }) => choice("checkbox", `${name}-has`, id, label, true)).join("")}</div></fieldset>` +
  asked.company
    .map(({ id, title, options }) => `<fieldset><legend>${title}</legend>${choices(`${name}-${id}`, options)}</fieldset>`)
    .join("");

const activity = (asked, name, { id, label }) => {
  const options = [asked.by.others[0], ...asked.departments.map(({ id, name }) => ({ id, label: name })), asked.by.others[1]];
  return (
    `<fieldset><legend>${label}</legend><label>${asked.by.label} <select name="${name}-by-${id}"><option value=""></option>` +
    `${options.map(({ id, label }) => `<option value="${id}">${label}</option>`).join("")}</select></label>` +
    `<fieldset hidden><legend>${asked.loop.label}</legend>${choices(`${name}-loop-${id}`, asked.loop.options)}</fieldset></fieldset>`
  );
};

const form = (asked, name) =>
  `<div class="form" data-name="${name}"><p class="now">${asked.none}</p>` +
  step(0, asked.titles[0], `<p>${asked.lead}</p>${asked.goals.map((one) => goal(asked, name, one)).join("")}`, asked.buttons[0]) +
  step(1, asked.titles[1], company(asked, name), asked.buttons[1]) +
  step(2, asked.titles[2], asked.activities.map((one) => activity(asked, name, one)).join(""), asked.buttons[2]) +
  `<section hidden><h2>${asked.titles[3]}</h2><ol class="ranking"></ol></section></div>`;

/** As many forms as asked for. */
export const page = (asked, count) => Array.from({ length: count }, (_, at) => form(asked, `f${at}`)).join("");
