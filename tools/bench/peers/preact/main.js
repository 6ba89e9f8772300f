// The same with Preact, as its guide writes it: components, state at the top, everything rendered from that.
import { h, render } from "preact";
import { useState } from "preact/hooks";
import { rank, shown } from "../shared/scoring.js";
import "../shared/form.css";

/** Set by the build: what is asked, and the numbers. */
const asked = QUESTIONNAIRE;

const Choices = ({ name, options, value, choose }) =>
  h(
    "div",
    { class: "choices" },
    options.map(({ id, label, help }) =>
      h(
        "label",
        { key: id },
        h("input", { type: "radio", name, value: id, checked: value === id, onChange: () => choose(id) }),
        " ",
        help ? `${label}: ${help}` : label,
      ),
    ),
  );

const Goals = ({ form, answers, set }) =>
  asked.goals.map(({ id, text, example }) =>
    h(
      "fieldset",
      { key: id },
      h("legend", null, text),
      h("p", { class: "example" }, example),
      h(Choices, {
        name: `${form}-goal-${id}`,
        options: asked.levels.map((label, level) => ({ id: level, label })),
        value: answers.goals[id],
        choose: (level) => set({ goals: { ...answers.goals, [id]: level } }),
      }),
    ),
  );

const Company = ({ form, answers, set }) => [
  h(
    "fieldset",
    { key: "has" },
    h("legend", null, asked.has),
    h(
      "div",
      { class: "choices" },
      asked.departments.map(({ id, name }) => {
        const has = answers.has.includes(id);
        const toggle = () => set({ has: has ? answers.has.filter((other) => other !== id) : [...answers.has, id] });
        return h("label", { key: id }, h("input", { type: "checkbox", name: `${form}-has`, value: id, checked: has, onChange: toggle }), " ", name);
      }),
    ),
  ),
  ...asked.company.map(({ id, title, options }) =>
    h(
      "fieldset",
      { key: id },
      h("legend", null, title),
      h(Choices, { name: `${form}-${id}`, options, value: answers[id], choose: (value) => set({ [id]: value }) }),
    ),
  ),
];

const Today = ({ form, answers, set }) => {
  const { by, loop } = asked;
  const runners = [by.others[0], ...asked.departments.map(({ id, name }) => ({ id, label: name })), by.others[1]];
  return asked.activities.map(({ id, label }) =>
    h(
      "fieldset",
      { key: id },
      h("legend", null, label),
      h(
        "label",
        null,
        `${by.label} `,
        h(
          "select",
          { name: `${form}-by-${id}`, value: answers.by[id] ?? "", onChange: (event) => set({ by: { ...answers.by, [id]: event.target.value } }) },
          h("option", { value: "" }),
          runners.map((one) => h("option", { key: one.id, value: one.id }, one.label)),
        ),
      ),
      answers.has.includes(answers.by[id]) &&
        h(
          "fieldset",
          null,
          h("legend", null, loop.label),
          h(Choices, {
            name: `${form}-loop-${id}`,
            options: loop.options,
            value: answers.loop[id],
            choose: (heard) => set({ loop: { ...answers.loop, [id]: heard } }),
          }),
        ),
    ),
  );
};

const STEPS = [Goals, Company, Today];

const Form = ({ form }) => {
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState({ goals: {}, by: {}, loop: {}, has: asked.departments.map(({ id }) => id) });
  const ranking = rank(asked, answers);
  const props = { form, answers, set: (change) => setAnswers((before) => ({ ...before, ...change })) };
  return [
    h("p", { class: "now" }, ranking.length ? asked.now.replace("{name}", ranking[0].name) : asked.none),
    h("h2", null, asked.titles[step]),
    step === 0 && h("p", null, asked.lead),
    step < STEPS.length
      ? [h(STEPS[step], props), h("button", { type: "button", onClick: () => setStep(step + 1) }, asked.buttons[step])]
      : h(
          "ol",
          { class: "ranking" },
          ranking.map(({ id, name, tenths }) => h("li", { key: id }, `${name} ${shown(tenths)}`)),
        ),
  ];
};

document.querySelectorAll(".form").forEach((place, at) => render(h(Form, { form: `f${at}` }), place));
