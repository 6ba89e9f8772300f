// The score of the decision model, for the peers: `src/model/score.rs` says what it is.

/**
 * The departments from the best to the worst, each with its score in tenths of a point.
 *
 * `answers.goals` has importances by goal, `answers.audience` maybe an audience, `answers.has` the departments that exist.
 */
export const rank = ({ goals, departments, bonus }, answers) => {
  const weights = goals.map((goal) => answers.goals[goal.id] ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const score = (_, at) => {
    const parts = goals.reduce((sum, goal, index) => sum + 2 * weights[index] * goal.affinity[at], 0);
    const n = parts + total * (bonus[answers.audience]?.[at] ?? 0);
    return Math.floor((20 * n + 2 * total) / (4 * total));
  };
  return departments
    .map((department, at) => ({ ...department, tenths: score(department, at) }))
    .filter(({ id }) => answers.has.includes(id))
    .sort((a, b) => b.tenths - a.tenths);
};

/** A score as it is shown. */
export const shown = (tenths) => (tenths / 10).toFixed(1);
