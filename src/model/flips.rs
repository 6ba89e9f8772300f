//! What would move the desk: section "Confidence and flips" of the decision model.

use super::home::Setting;
use super::ids::Goal;
use super::{Answers, Catalogue, Home};

/// A change of one goal's importance by one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which goal.
    pub goal: Goal,
    /// Up, or down.
    pub up: bool,
}

/// A change that leads to another home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip<S> {
    /// The step, or the two.
    pub steps: S,
    /// Where the desk would stand.
    pub home: Home,
}

/// What would move the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flips {
    /// Every single step that does: goals in catalogue order, down before up.
    pub one: Vec<Flip<Step>>,
    /// Where no single step does, every pair of steps on two different goals, in the order of the first, then of the second.
    pub two: Vec<Flip<[Step; 2]>>,
}

impl Step {
    /// -1 or 1.
    pub fn delta(self) -> i8 {
        if self.up { 1 } else { -1 }
    }
}

/// What would move the desk; nothing where no goal is chosen.
pub fn flips(catalogue: &Catalogue, answers: &Answers) -> Flips {
    let setting = Setting::new(catalogue, answers);
    let weights: Vec<u8> = answers.weights().collect();
    let mut sums = Vec::new();
    if weights.iter().all(|weight| *weight == 0) {
        return Flips::default();
    }
    let home = setting.place(&weights, &mut sums).home;
    let steps: Vec<Step> = catalogue
        .goals()
        .zip(&weights)
        .flat_map(|(goal, weight)| {
            [
                (*weight > 0).then_some(Step { goal, up: false }),
                (*weight < 3).then_some(Step { goal, up: true }),
            ]
        })
        .flatten()
        .collect();
    let mut stepped = weights.clone();
    let mut after = |changes: &[Step]| {
        stepped.clone_from(&weights);
        for change in changes {
            let slot = catalogue.goals().zip(&mut stepped).find(|(goal, _)| *goal == change.goal);
            if let Some((_, weight)) = slot {
                *weight = weight.saturating_add_signed(change.delta());
            }
        }
        let some_left = stepped.iter().any(|weight| *weight > 0);
        Some(setting.place(&stepped, &mut sums).home).filter(|after| some_left && *after != home)
    };
    let one: Vec<_> =
        steps.iter().filter_map(|&step| Some(Flip { steps: step, home: after(&[step])? })).collect();
    let mut two = Vec::new();
    if one.is_empty() {
        for (index, &first) in steps.iter().enumerate() {
            for &second in steps.iter().skip(index + 1).filter(|second| second.goal != first.goal) {
                two.extend(after(&[first, second]).map(|home| Flip { steps: [first, second], home }));
            }
        }
    }
    Flips { one, two }
}
