//! The floor plan as a picture to take along, with what is written around it.

use super::export::Report;
use super::office::office;
use super::plan::{Layout, LegendEntry, LegendMark, Link, Picture, Plan, SvgStyle, SvgText};
use crate::content::Words;
use crate::model::Level;

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
    let legend = legend(words);
    let entries = legend.each_ref().map(|(mark, text)| LegendEntry { mark: *mark, text });
    let text = SvgText { title: &said.headline(), description: &description, legend: &entries };
    draw(&Plan::draw(&office(said.names(), Some(said.recommendation), Layout::Wide)), &text)
}

fn legend(words: &Words) -> [(LegendMark, String); 6] {
    let line = |link, level| (LegendMark::Line(link), ["plan.legend.line_", level].concat());
    [
        (LegendMark::Desk, "plan.desk".into()),
        (LegendMark::Heat(1000), "plan.legend.tint".into()),
        line(Link::Decides, "decides"),
        line(Link::Plans, "plans"),
        line(Link::Told, "told"),
        line(Link::None, "knows"),
    ]
    .map(|(mark, key)| (mark, words.say(&key)))
}
