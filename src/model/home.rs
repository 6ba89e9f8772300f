//! Section "Home" of the decision model: where the desk should stand.

use super::answers::{Answers, By, Seat};
use super::ids::{Department, Handle, Set};
use super::score::Scale;
use super::{Catalogue, Size, TieBreak};

/// Where the desk should stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// In a department.
    Department(Department),
    /// On its own, next to the executive office.
    Own,
}

/// The home and how it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Where the desk should stand.
    pub home: Home,
    /// The best department (rule 2), also where the desk should be on its own; `None` where the company has none.
    pub department: Option<Department>,
    /// The departments within a quarter point of the best.
    pub close: Set<Department>,
    /// The rule that chose among them.
    pub tie_break: TieBreak,
    /// All that an own desk would take is there but a sponsor.
    pub needs_sponsor: bool,
}

impl Placement {
    /// Whether two or more departments are within a quarter point: too close to call by the score alone.
    pub fn too_close(&self) -> bool {
        self.close.len() > 1
    }
}

/// Everything that decides the home but the importances, which the flips vary.
#[derive(Debug)]
pub(super) struct Setting<'c> {
    pub(super) scale: Scale<'c>,
    have: Set<Department>,
    /// How many of today's activities each department runs, in catalogue order.
    runs: Vec<u32>,
    seat: Option<Seat>,
    small: bool,
    sponsored: bool,
}

impl<'c> Setting<'c> {
    pub(super) fn new(catalogue: &'c Catalogue, answers: &Answers) -> Self {
        let runners: Vec<By> =
            catalogue.activities().filter_map(|activity| answers.run(activity)).map(|run| run.by).collect();
        let runs = |department| runners.iter().filter(|by| **by == By::Department(department)).count();
        Self {
            scale: Scale::new(catalogue, answers),
            have: answers.departments(),
            runs: catalogue
                .departments()
                .map(runs)
                .map(|runs| u32::try_from(runs).unwrap_or(u32::MAX))
                .collect(),
            seat: answers.seat(),
            small: answers.size() == Some(Size::Small),
            sponsored: answers.sponsor() == Some(true) || answers.seat() == Some(Seat::Own),
        }
    }

    /// The placement for these weights; `sums` is scratch, so that the flips need not allocate for each step.
    pub(super) fn place(&self, weights: &[u8], sums: &mut Vec<u32>) -> Placement {
        let total = self.scale.sum(weights, sums);
        let n = |department: Department| sums.get(usize::from(department.position())).copied().unwrap_or(0);
        let Some(best) = self.have.into_iter().map(n).max() else {
            return Placement {
                home: Home::Own,
                department: None,
                close: Set::EMPTY,
                tie_break: TieBreak::None,
                needs_sponsor: false,
            };
        };
        let close: Set<Department> =
            self.have.into_iter().filter(|department| 2 * (best - n(*department)) < total).collect();
        let top: Set<Department> = close.into_iter().filter(|department| n(*department) == best).collect();
        let (department, tie_break) = self.choose(close, top);
        let own = self.own_desk(weights, best, total);
        Placement {
            home: match (own, department) {
                (OwnDesk::No | OwnDesk::NeedsSponsor, Some(department)) => Home::Department(department),
                _ => Home::Own,
            },
            department,
            close,
            tie_break,
            needs_sponsor: own == OwnDesk::NeedsSponsor,
        }
    }

    /// Rule 2: the department among those that are close, by the first rule that decides.
    fn choose(&self, close: Set<Department>, top: Set<Department>) -> (Option<Department>, TieBreak) {
        if close.len() == 1 {
            return (close.first(), TieBreak::None);
        }
        if let Some(Seat::Department(seat)) = self.seat
            && close.contains(seat)
        {
            return (Some(seat), TieBreak::Seat);
        }
        let runs =
            |department: Department| self.runs.get(usize::from(department.position())).copied().unwrap_or(0);
        let most = close.into_iter().map(runs).max().unwrap_or(0);
        let busiest: Set<Department> =
            close.into_iter().filter(|department| runs(*department) == most).collect();
        if most > 0 && busiest.len() == 1 {
            return (busiest.first(), TieBreak::Runs);
        }
        (top.first(), if top.len() == 1 { TieBreak::Score } else { TieBreak::Order })
    }

    /// Rule 3: whether the own desk replaces the department.
    fn own_desk(&self, weights: &[u8], best: u32, total: u32) -> OwnDesk {
        let chosen = self.scale.catalogue.goals().zip(weights).filter(|(_, weight)| **weight > 0);
        let owners: Set<Department> =
            chosen.filter_map(|(goal, _)| self.scale.catalogue.owner(goal)).collect();
        let spread = if self.small {
            owners.len() >= 2 && best < 6 * total
        } else {
            owners.len() >= 3 && best < 4 * total
        };
        match spread {
            false => OwnDesk::No,
            true if self.small || self.sponsored => OwnDesk::Yes,
            true => OwnDesk::NeedsSponsor,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum OwnDesk {
    Yes,
    No,
    NeedsSponsor,
}
