//! Section "Warnings" of the decision model. None of them moves the home.

use super::answers::{Answers, By, Seat};
use super::ids::{Activity, Department, Goal, Set};
use super::involve::{Coverage, others};
use super::{Catalogue, Home, Light, Move};

/// A chosen goal that is not the home's job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starved {
    /// Which.
    pub goal: Goal,
    /// The other department that should look after it; `None` where it is no other department's job either.
    pub guardian: Option<Department>,
}

/// The light of every activity that a department runs, in catalogue order.
pub(super) fn loops(catalogue: &Catalogue, answers: &Answers) -> Vec<(Activity, Light)> {
    let light = |activity| match answers.run(activity)? {
        run if matches!(run.by, By::Department(_)) => Some((activity, Light::of(run.heard))),
        _ => None,
    };
    catalogue.activities().filter_map(light).collect()
}

/// The worst light; where no department runs an activity, green if any activity was answered, else grey.
pub(super) fn light(catalogue: &Catalogue, answers: &Answers, loops: &[(Activity, Light)]) -> Light {
    let answered = catalogue.activities().any(|activity| answers.run(activity).is_some());
    let without = if answered { Light::Green } else { Light::Grey };
    loops.iter().map(|(_, light)| *light).max().unwrap_or(without)
}

pub(super) fn starved(
    coverage: &Coverage<'_>,
    catalogue: &Catalogue,
    answers: &Answers,
    home: Home,
) -> Vec<Starved> {
    let Home::Department(desk) = home else { return Vec::new() };
    let others = others(answers.departments(), home);
    let guardian = |goal| {
        let most = others.into_iter().map(|department| coverage.affinity(goal, department)).max()?;
        others.into_iter().find(|department| most >= 2 && coverage.affinity(goal, *department) == most)
    };
    let chosen = catalogue.goals().zip(answers.weights()).filter(|(_, weight)| *weight > 0);
    chosen
        .filter(|(goal, _)| catalogue.affinity(*goal, desk) <= 1)
        .map(|(goal, _)| Starved { goal, guardian: guardian(goal) })
        .collect()
}

/// The goals at "important" or above that the boss's measure does not serve; none where it was not given.
pub(super) fn unserved(catalogue: &Catalogue, answers: &Answers) -> Set<Goal> {
    let Some(measure) = answers.judged_on() else { return Set::EMPTY };
    let served = catalogue.serves(measure);
    let weighty = catalogue.goals().zip(answers.weights()).filter(|(_, weight)| *weight >= 2);
    weighty.map(|(goal, _)| goal).filter(|goal| !served.contains(*goal)).collect()
}

/// Whether the desk should stay where it stands today; `None` where it stands nowhere, or nobody said.
pub(super) fn movement(answers: &Answers, home: Home) -> Option<Move> {
    let stays = match (answers.seat()?, home) {
        (Seat::None, _) => return None,
        (Seat::Department(seat), Home::Department(home)) => seat == home,
        (Seat::Own, Home::Own) => true,
        _ => false,
    };
    Some(if stays { Move::Stay } else { Move::Move })
}
