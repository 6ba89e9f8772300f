// Listens to the page, and writes what follows into it.
import { rank, shown } from "../shared/scoring.js";
import "../shared/form.css";

/** Set by the build: of the questionnaire, what the page does not say already. */
const asked = MODEL;

for (const form of document.querySelectorAll(".form")) {
  const prefix = `${form.dataset.name}-`;
  const answers = { goals: {}, has: asked.departments.map(({ id }) => id) };
  const line = form.querySelector(".now");

  const take = (field) => {
    const [kind, id] = field.name.slice(prefix.length).split("-");
    if (kind === "goal") answers.goals[id] = Number(field.value);
    else if (kind === "has") answers.has = [...form.querySelectorAll(`[name="${field.name}"]:checked`)].map(({ value }) => value);
    else if (kind === "by") field.closest("fieldset").querySelector("fieldset").hidden = !answers.has.includes(field.value);
    else answers[kind] = field.value;
  };
  const say = () => {
    const [best] = rank(asked, answers);
    line.textContent = best ? asked.now.replace("{name}", best.name) : asked.none;
  };

  // What was answered before this script came.
  form.querySelectorAll(":checked[name]").forEach(take);
  say();
  form.addEventListener("change", ({ target }) => {
    take(target);
    say();
  });

  form.addEventListener("click", ({ target }) => {
    if (target.tagName !== "BUTTON") return;
    const step = target.closest("section");
    step.hidden = true;
    step.nextElementSibling.hidden = false;
    if (step.dataset.step !== "2") return;
    form.querySelector(".ranking").append(
      ...rank(asked, answers).map(({ name, tenths }) => {
        const row = document.createElement("li");
        row.textContent = `${name} ${shown(tenths)}`;
        return row;
      }),
    );
  });
}
