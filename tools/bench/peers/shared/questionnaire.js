// What is asked, for the peers: the widget's own catalogue and English texts, and of those only what they show.

/** Levels of importance, from none to all. */
const LEVELS = [0, 1, 2, 3];

export const questionnaire = (catalogue, texts) => {
  const { company, today, importance } = texts.steps;
  const labels = (options) =>
    Object.entries(options)
      .filter(([, option]) => option.label)
      .map(([id, { label, help }]) => ({ id, label, help }));
  const departments = catalogue.departments.map(({ id }) => ({ id, name: texts.departments[id].name }));
  return {
    titles: [texts.steps.goals.title, company.title, today.title, texts.result.title],
    lead: texts.steps.goals.lead,
    buttons: [texts.shell.buttons.next_company, texts.shell.buttons.next_today, texts.shell.buttons.show_result],
    now: texts.plan.now,
    none: texts.plan.now_none,
    levels: LEVELS.map((level) => importance[level].label),
    goals: catalogue.goals.map(({ id, affinity }) => ({
      id,
      text: texts.goals[id].text,
      example: texts.goals[id].example,
      affinity: departments.map((department) => affinity[department.id] ?? 0),
    })),
    departments,
    has: company.departments.title,
    bonus: Object.fromEntries(
      catalogue.audiences.map(({ id, bonus }) => [id, departments.map((department) => bonus[department.id] ?? 0)]),
    ),
    company: [
      { id: "audience", title: company.audience.title, options: labels(company.audience) },
      {
        id: "size",
        title: company.size.title,
        options: Object.entries(company.size.options).map(([id, label]) => ({ id, label })),
      },
      { id: "communities", title: company.communities.title, options: labels(company.communities) },
      { id: "sponsor", title: company.sponsor.title, options: labels(company.sponsor) },
    ],
    activities: catalogue.activities.map(({ id }) => ({ id, label: today.activities[id].label })),
    by: {
      label: today.by.label,
      others: ["community", "nobody"].map((id) => ({ id, label: today.by[id] })),
    },
    loop: {
      label: today.loop.label,
      options: ["decides", "asked", "told_before", "told_after", "never"].map((id) => ({ id, label: today.loop[id] })),
    },
  };
};
