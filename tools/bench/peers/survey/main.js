// The same with SurveyJS, as its guide writes it: a model from JSON, rendered into an element. Where there is a choice, it is the one
// that costs SurveyJS least: native selects, no progress bar, a style sheet without fonts, and what it has no part for written by hand.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";
import { rank, shown } from "../shared/scoring.js";

/** Set by the build: what is asked, and the numbers. */
const asked = QUESTIONNAIRE;
const options = (list) => list.map(({ id, label, help }) => ({ value: id, text: help ? `${label}: ${help}` : label }));
const departments = asked.departments.map(({ id, name }) => ({ value: id, text: name }));
const ids = asked.departments.map(({ id }) => id);

const radios = (name, title, choices, more) => ({ type: "radiogroup", name, title, choices, colCount: 0, ...more });

const activity = ({ id, label }) => {
  const [community, nobody] = options(asked.by.others);
  return {
    type: "panel",
    name: `activity-${id}`,
    title: label,
    elements: [
      { type: "dropdown", renderAs: "select", name: `by-${id}`, title: asked.by.label, choices: [community, ...departments, nobody] },
      radios(`loop-${id}`, asked.loop.label, options(asked.loop.options), { visibleIf: `{by-${id}} anyof ${JSON.stringify(ids)}` }),
    ],
  };
};

const json = {
  showQuestionNumbers: false,
  showCompletePage: false,
  pages: [
    {
      name: "goals",
      title: asked.titles[0],
      description: asked.lead,
      elements: asked.goals.map(({ id, text, example }) =>
        radios(`goal-${id}`, text, asked.levels.map((label, value) => ({ value, text: label })), { description: example }),
      ),
    },
    {
      name: "company",
      title: asked.titles[1],
      elements: [
        { type: "checkbox", name: "has", title: asked.has, choices: departments, colCount: 0, defaultValue: ids },
        ...asked.company.map(({ id, title, options: list }) => radios(id, title, options(list))),
      ],
    },
    { name: "today", title: asked.titles[2], elements: asked.activities.map(activity) },
  ],
};

const answersOf = (survey) => {
  const data = survey.data;
  const goals = Object.fromEntries(asked.goals.map(({ id }) => [id, data[`goal-${id}`]]));
  return { goals, audience: data.audience, has: data.has ?? ids };
};

for (const place of document.querySelectorAll(".form")) {
  const line = document.createElement("p");
  line.className = "now";
  line.textContent = asked.none;
  const form = document.createElement("div");
  place.append(line, form);

  const survey = new Model(json);
  survey.onValueChanged.add(() => {
    const [best] = rank(asked, answersOf(survey));
    line.textContent = best ? asked.now.replace("{name}", best.name) : asked.none;
  });
  survey.onComplete.add(() => {
    const list = document.createElement("ol");
    list.className = "ranking";
    list.append(
      ...rank(asked, answersOf(survey)).map(({ name, tenths }) => {
        const row = document.createElement("li");
        row.textContent = `${name} ${shown(tenths)}`;
        return row;
      }),
    );
    place.append(list);
  });
  renderSurvey(survey, form);
}
