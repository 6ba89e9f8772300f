//! The floor plan as a picture to take along, with what is written around it.

use super::export::Report;
use super::office::{levels, office};
use super::plan::{Layout, LegendEntry, LegendMark, Link, Picture, Plan, SvgStyle, SvgText};
use crate::content::Words;
use crate::model::{Level, Recommendation};

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
    let involved = said.recommendation.involve.iter().filter(|one| one.level != Level::Knows);
    let ways = involved.map(|one| {
        let subject = said.names().phrase(one.department, "subject");
        let level = words.say(&["plan.levels.", one.level.id(), ".label"].concat());
        words.fill("plan.caption_level", &[("subject", &subject), ("level", &level)])
    });
    let description = words.join("meta.sentences", std::iter::once(said.plan_description()).chain(ways));
    let legend = legend(words, said.recommendation);
    let entries: Vec<_> = legend.iter().map(|(mark, text)| LegendEntry { mark: *mark, text }).collect();
    let text = SvgText { title: &said.headline(), description: &description, legend: &entries };
    draw(&Plan::draw(&office(said.names(), Some(said.recommendation), Layout::Wide)), &text)
}

/// The desk, and what of the rest the plan has: where no other department is drawn, no shade needs explaining either.
fn legend(words: &Words, recommendation: &Recommendation) -> Vec<(LegendMark, String)> {
    let lines = levels(recommendation).map(|level| {
        (LegendMark::Line(Link::of(level)), words.say(&["plan.legend.line_", level.id()].concat()))
    });
    let tint = (!recommendation.alone()).then(|| (LegendMark::Heat(1000), words.say("plan.legend.tint")));
    let desk = (LegendMark::Desk, words.say("plan.desk"));
    std::iter::once(desk).chain(tint).chain(lines).collect()
}
