//! What a visitor has said so far.
//!
//! Whatever is set, what is read is consistent: a department named as today's seat or as running an activity counts only while it
//! is among the company's departments. It is set aside and not thrown away, so that unticking a department and ticking it again
//! loses nothing.

use super::ids::{Activity, Audience, Department, Goal, Handle, Measure, Set};
use super::{Catalogue, Communities, Importance, Loop, Size};

/// The most code points a company's own name for a department may have.
pub const LONGEST_NAME: usize = 60;

/// A visitor's answers. [`Answers::parse`] reads them from a document, [`Answers::apply`] changes one.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    pub(super) catalogue_departments: Set<Department>,
    pub(super) departments: Option<Set<Department>>,
    pub(super) goals: Vec<Option<Importance>>,
    pub(super) audience: Option<Audience>,
    pub(super) activities: Vec<Option<Run>>,
    pub(super) sponsor: Option<bool>,
    pub(super) size: Option<Size>,
    pub(super) communities: Option<Communities>,
    pub(super) seat: Option<Seat>,
    pub(super) judged_on: Option<Measure>,
    pub(super) names: Vec<Option<Name>>,
}

/// Who runs an activity, and when the community manager hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Who runs it.
    pub by: By,
    /// When the community manager hears of it; has a meaning only where a department runs it.
    pub heard: Option<Loop>,
}

/// Who runs an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A department.
    Department(Department),
    /// The community manager.
    Community,
    /// Nobody.
    Nobody,
}

/// Where the desk stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// In a department.
    Department(Department),
    /// On its own, next to the executive office.
    Own,
    /// Nowhere yet.
    None,
}

/// The company's own name for a department: 1 to 60 code points, not blank, no control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

/// One change of the answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// How important a goal is; `None` takes the answer back.
    Rate(Goal, Option<Importance>),
    /// Whether the company has this department.
    Has(Department, bool),
    /// Exactly these departments exist.
    Departments(Set<Department>),
    /// The company's own name for a department.
    Name(Department, Option<Name>),
    /// Who the members are.
    Audience(Option<Audience>),
    /// Who runs an activity.
    Runs(Activity, Option<By>),
    /// When the community manager hears of an activity.
    Hears(Activity, Option<Loop>),
    /// Whether an executive sponsors the community.
    Sponsor(Option<bool>),
    /// How large the company is.
    Size(Option<Size>),
    /// One community or several.
    Communities(Option<Communities>),
    /// Where the desk stands today.
    Seat(Option<Seat>),
    /// What its boss is judged on.
    JudgedOn(Option<Measure>),
}

impl Name {
    /// The name, where `text` is one.
    pub fn new(text: &str) -> Option<Self> {
        let length = text.chars().count();
        let is_name = (1..=LONGEST_NAME).contains(&length)
            && !text.trim().is_empty()
            && !text.chars().any(char::is_control);
        is_name.then(|| Self(text.into()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Answers {
    /// No answer yet.
    pub fn new(catalogue: &Catalogue) -> Self {
        Self {
            catalogue_departments: Set::first_of(catalogue.departments.len()),
            departments: None,
            goals: vec![None; catalogue.goals.len()],
            audience: None,
            activities: vec![None; catalogue.activities.len()],
            sponsor: None,
            size: None,
            communities: None,
            seat: None,
            judged_on: None,
            names: vec![None; catalogue.departments.len()],
        }
    }

    /// Changes one answer.
    pub fn apply(&mut self, answer: Answer) {
        match answer {
            Answer::Rate(goal, importance) => set(&mut self.goals, goal, importance),
            Answer::Has(department, true) => self.departments = Some(self.departments().with(department)),
            Answer::Has(department, false) => self.departments = Some(self.departments().without(department)),
            Answer::Departments(departments) => self.departments = Some(departments),
            Answer::Name(department, name) => set(&mut self.names, department, name),
            Answer::Audience(audience) => self.audience = audience,
            Answer::Runs(activity, by) => {
                let heard = get(&self.activities, activity).and_then(|run| run.heard);
                set(&mut self.activities, activity, by.map(|by| Run { by, heard }));
            }
            Answer::Hears(activity, heard) => {
                let by = get(&self.activities, activity).map(|run| run.by);
                set(&mut self.activities, activity, by.map(|by| Run { by, heard }));
            }
            Answer::Sponsor(sponsor) => self.sponsor = sponsor,
            Answer::Size(size) => self.size = size,
            Answer::Communities(communities) => self.communities = communities,
            Answer::Seat(seat) => self.seat = seat,
            Answer::JudgedOn(measure) => self.judged_on = measure,
        }
    }

    /// The departments that the company has: all, until the visitor says otherwise.
    pub fn departments(&self) -> Set<Department> {
        self.departments.unwrap_or(self.catalogue_departments)
    }

    /// How important the goal is; `None` where it has not been rated, which counts as not a goal.
    pub fn importance(&self, goal: Goal) -> Option<Importance> {
        get(&self.goals, goal)
    }

    /// The weight `w` of every goal, 0 to 3, in catalogue order.
    pub fn weights(&self) -> impl Iterator<Item = u8> + '_ {
        self.goals.iter().map(|importance| importance.map_or(0, Importance::weight))
    }

    /// Whether a goal is chosen, so that there is a result.
    pub fn has_goal(&self) -> bool {
        self.weights().any(|weight| weight > 0)
    }

    /// Who the members are.
    pub fn audience(&self) -> Option<Audience> {
        self.audience
    }

    /// Who runs the activity and when the community manager hears of it.
    pub fn run(&self, activity: Activity) -> Option<Run> {
        match get(&self.activities, activity)? {
            Run { by: By::Department(department), .. } if !self.departments().contains(department) => None,
            run @ Run { by: By::Department(_), .. } => Some(run),
            Run { by, .. } => Some(Run { by, heard: None }),
        }
    }

    /// The activities that a department runs, in catalogue order.
    pub fn runs_of(&self, catalogue: &Catalogue, department: Department) -> impl Iterator<Item = Activity> {
        let is_run = move |activity: &Activity| {
            self.run(*activity).is_some_and(|run| run.by == By::Department(department))
        };
        catalogue.activities().filter(is_run)
    }

    /// Whether an executive sponsors the community.
    pub fn sponsor(&self) -> Option<bool> {
        self.sponsor
    }

    /// How large the company is.
    pub fn size(&self) -> Option<Size> {
        self.size
    }

    /// One community or several.
    pub fn communities(&self) -> Option<Communities> {
        self.communities
    }

    /// Where the desk stands today.
    pub fn seat(&self) -> Option<Seat> {
        match self.seat {
            Some(Seat::Department(department)) if !self.departments().contains(department) => None,
            seat => seat,
        }
    }

    /// What its boss is judged on.
    pub fn judged_on(&self) -> Option<Measure> {
        self.judged_on
    }

    /// The company's own name for the department.
    pub fn name(&self, department: Department) -> Option<&Name> {
        self.names.get(usize::from(department.position())).and_then(Option::as_ref)
    }
}

fn get<H: Handle, T: Copy>(slots: &[Option<T>], handle: H) -> Option<T> {
    slots.get(usize::from(handle.position())).copied().flatten()
}

fn set<H: Handle, T>(slots: &mut [Option<T>], handle: H, value: Option<T>) {
    if let Some(slot) = slots.get_mut(usize::from(handle.position())) {
        *slot = value;
    }
}
