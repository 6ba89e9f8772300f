//! The floor plan of a result: which rooms there are, what they say, and where the desk stands.

use super::names::score_text;
use super::plan::{DeskAt, ExecutiveInput, Layout, Link, PlanInput, RoomInput};
use super::sentences::Sentences;
use crate::content::DepartmentName;
use crate::model::{Department, Home, Level, Listed, Recommendation};

/// The office of a company, to be drawn by [`super::plan::Plan::draw`]. Before there is a recommendation the rooms are there, and say their
/// names alone; the desk then stands nowhere yet, though a plan always has one.
pub fn office(
    names: DepartmentName<'_>,
    recommendation: Option<&Recommendation>,
    layout: Layout,
) -> PlanInput {
    let home = recommendation.map(|it| it.placement.home);
    let departments: Vec<Department> = names.answers.departments().into_iter().collect();
    let stands = |department: &Department| home == Some(Home::Department(*department));
    let desk = departments.iter().position(stands).map_or(DeskAt::Executive, DeskAt::Room);
    let most = recommendation.and_then(|it| it.scores.iter().map(|score| score.n).max()).unwrap_or(0).max(1);
    let room = |department: &Department| {
        let score = recommendation.and_then(|it| it.score(*department));
        let way = recommendation.and_then(|it| way(it, *department));
        let level = match way {
            _ if stands(department) => Some(names.words.say("plan.desk")),
            Some(level) => Some(names.words.say(&["plan.levels.", level.id(), ".room"].concat())),
            None => None,
        };
        let score_said = score.map(|score| score_text(names.words, score));
        RoomInput {
            id: department.id(names.catalogue).into(),
            name: names.label(*department),
            detail: level.into_iter().chain(score_said).collect(),
            heat: u16::try_from(score.map_or(0, |score| score.n) * 1000 / most).unwrap_or(1000),
            link: way.map_or(Link::None, Link::of),
        }
    };
    let office = if names.beside_leader() { "plan.leader" } else { "plan.executive" };
    let detail = (home == Some(Home::Own)).then(|| names.words.say("plan.desk"));
    PlanInput {
        rooms: departments.iter().map(room).collect(),
        executive: ExecutiveInput { name: names.words.say(office), detail: detail.into_iter().collect() },
        desk,
        layout,
        mirrored: names.words.say("meta.direction") == "rtl",
    }
}

/// How closely a department other than the home is involved.
fn way(recommendation: &Recommendation, department: Department) -> Option<Level> {
    recommendation.involve.iter().find(|one| one.department == department).map(|one| one.level)
}

/// The levels at which a department of the plan is involved, closest first. Its legend explains these and no others.
pub fn levels(recommendation: &Recommendation) -> impl Iterator<Item = Level> {
    Level::ALL.iter().copied().filter(|level| recommendation.at(*level).next().is_some())
}

impl Link {
    /// The line to a department that is involved in this way.
    pub fn of(level: Level) -> Self {
        match level {
            Level::Decides => Self::Decides,
            Level::Plans => Self::Plans,
            Level::Told => Self::Told,
            Level::Knows => Self::None,
        }
    }
}

impl Sentences<'_> {
    /// Where the desk stands on the plan, as a sentence.
    pub fn plan_description(&self) -> String {
        let at = self.names().home(self.recommendation.placement.home, "at");
        self.words.fill("plan.description", &[("at", &at)])
    }
}
