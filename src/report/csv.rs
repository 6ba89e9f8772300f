//! The departments as a table for a spreadsheet: RFC 4180, UTF-8 with a byte order mark (without one Excel reads another encoding).

use super::export::Report;
use super::names::{activity_noun, goal_noun};
use super::sentences::leads_in;
use crate::model::{Activity, Goal};

/// The table: a row a department, the home first, then by level and score.
pub fn csv(report: &Report<'_>) -> String {
    const COLUMNS: [&str; 9] =
        ["department", "level", "score", "leads", "goals", "activities", "ritual", "source", "cadence"];
    let words = report.words;
    let mut text = String::from("\u{feff}");
    row(&mut text, COLUMNS.iter().map(|column| words.say(&["exports.document.columns.", column].concat())));
    let goals = |goals: &[Goal]| {
        let nouns = goals.iter().map(|goal| goal_noun(words, report.catalogue, *goal));
        words.list(&nouns.collect::<Vec<String>>())
    };
    let activities = |activities: &[Activity]| {
        let nouns = activities.iter().map(|activity| activity_noun(words, report.catalogue, *activity));
        words.list(&nouns.collect::<Vec<String>>())
    };
    let leads = |department| words.whole(leads_in(&report.assessment.confidence, department));
    if let Some(home) = report.home() {
        let score = report.assessment.recommendation.score(home);
        let served: Vec<Goal> =
            score.into_iter().flat_map(|score| &score.parts).map(|(goal, _)| *goal).collect();
        let runs: Vec<Activity> = report.answers.runs_of(report.catalogue, home).collect();
        let cells = [
            report.sentences().names().label(home),
            words.say("exports.document.columns.home"),
            // A number alone, so that the column can be sorted and charted.
            score.map(|score| words.tenths(score.tenths())).unwrap_or_default(),
            leads(home),
            goals(&served),
            activities(&runs),
        ];
        row(&mut text, cells.into_iter().chain(["", "", ""].map(Into::into)));
    }
    for room in report.rooms() {
        let cells = [
            room.name,
            room.level_label,
            words.tenths(room.tenths),
            leads(room.department),
            goals(&room.goals),
            activities(&room.runs),
            room.ritual.text,
            room.ritual.source_text,
            room.cadence,
        ];
        row(&mut text, cells);
    }
    text
}

/// One record. No cell is read as a formula: what begins like one gets an apostrophe before it, which spreadsheets hide.
fn row(text: &mut String, cells: impl IntoIterator<Item = String>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        text.push('"');
        // The wide forms too: some spreadsheets take them for the narrow ones. Spaces before them hide nothing.
        let first = cell.trim_start_matches(' ').chars().next();
        if matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')) {
            text.push('\'');
        }
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}
