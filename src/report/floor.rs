//! The result as a floor plan, and as a picture of it to take along.

use super::export::Report;
use super::names::score_text;
use super::plan::{
    DeskAt, ExecutiveInput, Layout, LegendEntry, LegendMark, Link, Picture, Plan, PlanInput, RoomInput,
    SvgStyle, SvgText,
};
use super::sentences::Sentences;
use crate::content::Words;
use crate::model::{Department, Home, Level, Listed, Size};

/// What a recommendation looks like from above: a room for each department that exists, the desk in one of them.
pub fn floor(said: &Sentences<'_>, layout: Layout) -> PlanInput {
    let (words, recommendation) = (said.words, said.recommendation);
    let home = recommendation.placement.home;
    let most = recommendation.scores.iter().map(|score| score.n).max().unwrap_or(0).max(1);
    let departments: Vec<Department> = said.answers.departments().into_iter().collect();
    let room = |department: &Department| {
        let score = recommendation.score(*department);
        let level = recommendation.involve.iter().find(|one| one.department == *department);
        let level = level.map(|one| one.level).filter(|_| home != Home::Department(*department));
        let below = match level {
            Some(level) => words.say(&["plan.levels.", level.id(), ".room"].concat()),
            None => words.say("plan.desk"),
        };
        RoomInput {
            id: department.id(said.catalogue).into(),
            name: said.names().label(*department),
            detail: score.map(|score| score_text(words, score)).into_iter().chain([below]).collect(),
            heat: u16::try_from(score.map_or(0, |score| score.n) * 1000 / most).unwrap_or(1000),
            link: level.map_or(Link::None, link),
        }
    };
    let at = |home| departments.iter().position(|department| *department == home);
    let desk = match home {
        Home::Department(home) => at(home).map_or(DeskAt::Executive, DeskAt::Room),
        Home::Own => DeskAt::Executive,
    };
    let leads = departments.is_empty() || said.answers.size() == Some(Size::Small);
    let here = (desk == DeskAt::Executive).then(|| words.say("plan.desk"));
    PlanInput {
        rooms: departments.iter().map(room).collect(),
        executive: ExecutiveInput {
            name: words.say(if leads { "plan.leader" } else { "plan.executive" }),
            detail: here.into_iter().collect(),
        },
        desk,
        layout,
        mirrored: words.say("meta.direction") == "rtl",
    }
}

/// How closely a department is involved, as a line.
fn link(level: Level) -> Link {
    match level {
        Level::Decides => Link::Decides,
        Level::Plans => Link::Plans,
        Level::Told => Link::Told,
        Level::Knows => Link::None,
    }
}

/// The picture as an SVG document, with its title and legend.
pub fn svg(report: &Report<'_>) -> String {
    described(report, |plan, text| plan.to_svg(&SvgStyle::LIGHT, text))
}

/// The picture as marks, for a canvas.
pub fn picture(report: &Report<'_>) -> Picture<'static> {
    described(report, |plan, text| plan.picture(&SvgStyle::LIGHT, text))
}

/// The plan with what is written around it.
fn described<T>(report: &Report<'_>, draw: impl FnOnce(&Plan, &SvgText<'_>) -> T) -> T {
    let (words, said) = (report.words, report.sentences());
    let at = said.names().home(said.recommendation.placement.home, "at");
    let description = words.fill("plan.description", &[("at", &at)]);
    let legend = legend(words);
    let entries = legend.each_ref().map(|(mark, text)| LegendEntry { mark: *mark, text });
    let text = SvgText { title: &said.headline(), description: &description, legend: &entries };
    draw(&Plan::draw(&floor(&said, Layout::Wide)), &text)
}

fn legend(words: &Words) -> [(LegendMark, String); 6] {
    let line = |link, level| (LegendMark::Line(link), ["plan.legend.line_", level].concat());
    [
        (LegendMark::Desk, "plan.desk".into()),
        (LegendMark::Heat(800), "plan.legend.tint".into()),
        line(Link::Decides, "decides"),
        line(Link::Plans, "plans"),
        line(Link::Told, "told"),
        line(Link::None, "knows"),
    ]
    .map(|(mark, key)| (mark, words.say(&key)))
}
