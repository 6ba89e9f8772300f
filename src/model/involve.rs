//! Section "Involvement" of the decision model: who must be in the room, and how.

use super::answers::{Answers, By};
use super::ids::{Department, Goal, Handle, Set};
use super::{Catalogue, Home, Level, Score};

/// How a department other than the home is involved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Involvement {
    /// Which.
    pub department: Department,
    /// The largest `w·A'` of a goal, 0 to 12.
    pub strength: u32,
    /// How closely.
    pub level: Level,
    /// Raised so that the desk is never alone.
    pub never_alone: bool,
}

/// Affinities with the work of missing departments given to their stand-ins: `A'` of the decision model.
#[derive(Debug)]
pub struct Coverage<'c> {
    catalogue: &'c Catalogue,
    /// For each department, those whose work it does: itself, and the missing ones it stands in for.
    covers: Vec<Set<Department>>,
}

impl<'c> Coverage<'c> {
    /// Who covers whom in a company that has these departments.
    pub fn new(catalogue: &'c Catalogue, have: Set<Department>) -> Self {
        let mut covers: Vec<Set<Department>> =
            catalogue.departments().map(|department| Set::EMPTY.with(department)).collect();
        for missing in catalogue.departments().filter(|department| !have.contains(*department)) {
            let stand_in = catalogue.stand_ins(missing).iter().find(|department| have.contains(**department));
            if let Some(covered) =
                stand_in.and_then(|stand_in| covers.get_mut(usize::from(stand_in.position())))
            {
                *covered = covered.with(missing);
            }
        }
        Self { catalogue, covers }
    }

    /// The departments whose work this one does: itself, and the missing ones it stands in for.
    pub fn covered_by(&self, department: Department) -> Set<Department> {
        self.covers.get(usize::from(department.position())).copied().unwrap_or(Set::EMPTY)
    }

    /// `A'`, 0 to 4.
    pub fn affinity(&self, goal: Goal, department: Department) -> u32 {
        let cells =
            self.covered_by(department).into_iter().map(|covered| self.catalogue.affinity(goal, covered));
        cells.max().unwrap_or(0).into()
    }
}

/// The departments other than the home.
pub(super) fn others(have: Set<Department>, home: Home) -> Set<Department> {
    match home {
        Home::Department(home) => have.without(home),
        Home::Own => have,
    }
}

pub(super) fn involve(
    coverage: &Coverage<'_>,
    answers: &Answers,
    weights: &[u8],
    home: Home,
    scores: &[Score],
) -> Vec<Involvement> {
    let catalogue = coverage.catalogue;
    let runners: Vec<By> =
        catalogue.activities().filter_map(|activity| answers.run(activity)).map(|run| run.by).collect();
    let involvement = |department| {
        let strengths = catalogue
            .goals()
            .zip(weights)
            .map(|(goal, weight)| u32::from(*weight) * coverage.affinity(goal, department));
        let strength = strengths.max().unwrap_or(0);
        let by_strength = catalogue.level(strength);
        let runs = runners.contains(&By::Department(department));
        let level = if runs { by_strength.min(Level::Plans) } else { by_strength };
        Involvement { department, strength, level, never_alone: false }
    };
    let mut involved: Vec<Involvement> =
        others(answers.departments(), home).into_iter().map(involvement).collect();
    if involved.iter().all(|one| one.level > Level::Plans) {
        let n = |department| {
            scores.iter().find(|score| score.department == department).map_or(0, |score| score.n)
        };
        // `max_by_key` would take the last of equals; reversed, the last is the first in catalogue order.
        let closest = involved.iter_mut().rev().max_by_key(|one| (one.strength, n(one.department)));
        if let Some(closest) = closest {
            closest.level = Level::Plans;
            closest.never_alone = true;
        }
    }
    involved
}
