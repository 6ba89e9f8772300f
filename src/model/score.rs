//! Section "Score" of the decision model: a weighted sum, on integers.

use super::ids::{Department, Goal, Handle};
use super::{Answers, Catalogue};

/// A department's score, and what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Whose.
    pub department: Department,
    /// `N`, in `2·W` parts of a point.
    pub n: u32,
    /// `2·W`: as many parts make a point. Never 0.
    pub of: u32,
    /// What each goal contributes to `N`, those that contribute anything, in catalogue order.
    pub parts: Vec<(Goal, u32)>,
    /// What the audience contributes to `N`.
    pub bonus: u32,
}

impl Score {
    /// The score in tenths of a point, rounded half up: 32 for 3.2 of 4. Past 40 where the audience's bonus lifts it.
    pub fn tenths(&self) -> u32 {
        (20 * self.n + self.of) / (2 * self.of.max(1))
    }

    /// The score as a share of 4 points, in thousandths, at most 1000.
    pub fn permille(&self) -> u32 {
        (self.n * 250 / self.of.max(1)).min(1000)
    }
}

/// What the score of a department adds up from, for any weights: everything that the answers fix but for the importances.
#[derive(Clone, Debug)]
pub(super) struct Scale<'c> {
    pub(super) catalogue: &'c Catalogue,
    /// Half points, one number a department, in catalogue order.
    bonus: Vec<u8>,
}

impl<'c> Scale<'c> {
    pub(super) fn new(catalogue: &'c Catalogue, answers: &Answers) -> Self {
        let bonus =
            |department| answers.audience().map_or(0, |audience| catalogue.bonus(audience, department));
        Self { catalogue, bonus: catalogue.departments().map(bonus).collect() }
    }

    /// The half points that the audience gives this department.
    pub(super) fn bonus(&self, department: Department) -> u32 {
        self.bonus.get(usize::from(department.position())).copied().unwrap_or(0).into()
    }

    /// `N` of every department of the catalogue, in its order, into `sums`; returns `W`.
    pub(super) fn sum(&self, weights: &[u8], sums: &mut Vec<u32>) -> u32 {
        let total: u32 = weights.iter().map(|weight| u32::from(*weight)).sum();
        sums.clear();
        sums.extend(self.bonus.iter().map(|bonus| total * u32::from(*bonus)));
        for (weight, goal) in weights.iter().zip(&self.catalogue.goals) {
            if *weight > 0 {
                let twice = 2 * u32::from(*weight);
                for (sum, affinity) in sums.iter_mut().zip(&goal.affinity) {
                    *sum += twice * u32::from(*affinity);
                }
            }
        }
        total
    }
}

/// The scores of the departments that exist, in catalogue order.
pub(super) fn scores(scale: &Scale<'_>, answers: &Answers, weights: &[u8]) -> Vec<Score> {
    let catalogue = scale.catalogue;
    let total: u32 = weights.iter().map(|weight| u32::from(*weight)).sum();
    let score = |department| {
        let weighted = catalogue.goals().zip(weights);
        let parts: Vec<(Goal, u32)> = weighted
            .map(|(goal, weight)| {
                (goal, 2 * u32::from(*weight) * u32::from(catalogue.affinity(goal, department)))
            })
            .filter(|(_, part)| *part > 0)
            .collect();
        let bonus = total * scale.bonus(department);
        Score {
            department,
            n: parts.iter().map(|(_, part)| part).sum::<u32>() + bonus,
            of: 2 * total,
            parts,
            bonus,
        }
    };
    answers.departments().into_iter().map(score).collect()
}
