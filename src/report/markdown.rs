//! The result as Markdown (`CommonMark` with GitHub's tables), for a wiki or a mail.

mod escape;

use super::checklist::{Phase, checklist};
use super::export::Report;
use super::names::goal_noun;
use super::said::answer_rows;
use crate::content::Words;
use crate::model::{Importance, Score};
use escape::escape;

/// So many of the changes that would move the desk.
const FLIPS: usize = 5;

/// The whole report. What a visitor typed stays text: it cannot become markup, a link or HTML.
pub fn markdown(report: &Report<'_>) -> String {
    let (words, said) = (report.words, report.sentences());
    let recommendation = said.recommendation;
    let mut page = Page { text: String::new(), words };
    page.heading(1, &words.say("exports.document.title"));
    let answer = [said.headline()].into_iter().chain(said.failing_that());
    page.strong(&words.join("meta.sentences", answer));
    page.paragraph(&words.join("meta.sentences", said.reason()));
    for more in [said.needs_sponsor(), said.confidence(&report.assessment.confidence), said.tie()] {
        page.paragraph(&more.unwrap_or_default());
    }
    page.paragraph(&said.movement());
    page.paragraph(&words.say("result.you_note"));

    page.section("result.involvement.title");
    let rooms = report.rooms();
    if rooms.is_empty() {
        page.paragraph(&words.say("result.involvement.none"));
    } else {
        let columns = ["department", "how", "why", "ritual"]
            .map(|column| ["result.involvement.columns.", column].concat());
        page.row(columns.each_ref().map(|key| words.say(key)));
        page.rule(columns.len());
        for room in &rooms {
            let aside =
                |text: &str, aside: &str| words.fill("meta.aside", &[("text", text), ("aside", aside)]);
            let ritual = match room.ritual.source {
                Some(_) => aside(&room.ritual.text, &room.ritual.source_text),
                None => room.ritual.text.clone(),
            };
            let how = aside(&room.level_label, &room.score);
            page.row([room.name.clone(), how, words.join("meta.phrases", &room.reasons), ritual]);
        }
        page.end();
        page.paragraph(&words.say("result.involvement.suggestion_note"));
    }

    page.section("result.warnings.title");
    for warning in said.warnings() {
        page.warning(&warning.title, &warning.text);
        for point in warning.points.iter().chain(&warning.advice) {
            page.item(1, "", point);
        }
    }
    page.end();

    if let Some(score) = recommendation.placement.department.and_then(|best| recommendation.score(best)) {
        page.section("result.why.title");
        page.paragraph(&words.say("result.why.lead"));
        page.score(report, score);
    }

    page.section("result.flips.title");
    let flips = said.flips(&report.assessment.flips, FLIPS);
    page.paragraph(&flips.lead.unwrap_or_default());
    for sentence in flips.sentences.iter().chain(&flips.more) {
        page.item(0, "", sentence);
    }
    page.end();

    page.section("result.plan_90.title");
    let lines = checklist(&said);
    for phase in Phase::ALL {
        let mut of_phase = lines.iter().filter(|line| line.phase == phase).peekable();
        if of_phase.peek().is_some() {
            page.heading(3, &words.say(phase.key()));
        }
        for line in of_phase {
            let who = words.fill("result.plan_90.who", &[("who", &line.who)]);
            let who = words.fill("meta.sentence", &[("text", &who)]);
            page.item(0, "[ ] ", &words.join("meta.sentences", [&line.text, &who, &line.why]));
        }
        page.end();
    }
    page.paragraph(&said.shortened(&lines).unwrap_or_default());

    page.section("result.answers.title");
    for row in answer_rows(words, report.catalogue, report.answers) {
        match row.values.as_slice() {
            [only] => {
                page.item(0, "", &words.fill("meta.label_value", &[("label", &row.label), ("value", only)]));
            }
            several => {
                page.item(0, "", &row.label);
                for value in several {
                    page.item(1, "", value);
                }
            }
        }
    }
    page.end();
    page.paragraph(&words.fill("exports.document.date", &[("date", &report.date.written(words))]));
    page.paragraph(&words.say("exports.document.intro"));
    if let Some(link) = report.link.filter(|link| is_address(link)) {
        page.text.push_str(&words.fill("exports.document.link", &[("link", &["<", link, ">"].concat())]));
        page.text.push('\n');
    }
    page.text.truncate(page.text.trim_end().len());
    page.text.push('\n');
    page.text
}

/// Only such an address can stand between angle brackets.
fn is_address(link: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>');
    (link.starts_with("https://") || link.starts_with("http://")) && link.bytes().all(plain)
}

/// Every text that goes in is escaped on its way.
struct Page<'w> {
    text: String,
    words: &'w Words,
}

impl Page<'_> {
    fn heading(&mut self, level: usize, text: &str) {
        self.text.extend(std::iter::repeat_n('#', level));
        self.text.push(' ');
        escape(&mut self.text, text);
        self.text.push_str("\n\n");
    }

    fn section(&mut self, key: &str) {
        let title = self.words.say(key);
        self.heading(2, &title);
    }

    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            escape(&mut self.text, text);
            self.text.push_str("\n\n");
        }
    }

    fn strong(&mut self, text: &str) {
        self.text.push_str("**");
        escape(&mut self.text, text);
        self.text.push_str("**\n\n");
    }

    /// A line of a list; `mark` is written as it is.
    fn item(&mut self, depth: usize, mark: &str, text: &str) {
        self.text.extend(std::iter::repeat_n("  ", depth));
        self.text.push_str("- ");
        self.text.push_str(mark);
        escape(&mut self.text, text);
        self.text.push('\n');
    }

    fn warning(&mut self, title: &str, text: &str) {
        self.text.push_str("- **");
        escape(&mut self.text, title);
        self.text.push_str("**");
        // Some have points only, and two spaces at the end of a line would break it.
        if !text.is_empty() {
            // A title that asks something ends with its own sign.
            if title.ends_with(char::is_alphanumeric) {
                self.text.push_str(&self.words.fill("meta.sentence", &[("text", "")]));
            }
            self.text.push(' ');
            escape(&mut self.text, text);
        }
        self.text.push('\n');
    }

    /// The end of a list or table.
    fn end(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn row<const N: usize>(&mut self, cells: [String; N]) {
        for cell in cells {
            self.text.push_str("| ");
            escape(&mut self.text, &cell);
            self.text.push(' ');
        }
        self.text.push_str("|\n");
    }

    fn rule(&mut self, columns: usize) {
        self.text.extend(std::iter::repeat_n("| --- ", columns));
        self.text.push_str("|\n");
    }

    /// What each goal adds to a score, adding up.
    fn score(&mut self, report: &Report<'_>, score: &Score) {
        let words = self.words;
        let names = report.sentences().names();
        self.heading(3, &words.fill("result.why.chart", &[("name", &names.label(score.department))]));
        let columns = ["goal", "importance", "affinity", "points"]
            .map(|column| ["result.why.columns.", column].concat());
        self.row(columns.each_ref().map(|key| words.say(key)));
        self.rule(columns.len());
        for (goal, part) in &score.parts {
            let weight = report.answers.importance(*goal).map_or(0, Importance::weight);
            let affinity = report.catalogue.affinity(*goal, score.department);
            self.row([
                goal_noun(words, report.catalogue, *goal),
                words.whole(weight.into()),
                words.whole(affinity.into()),
                points(words, *part),
            ]);
        }
        if let Some(audience) = report.answers.audience().filter(|_| score.bonus > 0) {
            let audience = super::names::audience_label(words, report.catalogue, audience);
            let label = words.fill("result.why.bonus", &[("audience", &audience)]);
            self.row([label, String::new(), String::new(), points(words, score.bonus)]);
        }
        self.row([words.say("result.why.total"), String::new(), String::new(), points(words, score.n)]);
        self.end();
        let values = [points(words, score.n), words.whole(score.of / 2), words.tenths(score.tenths())];
        let [points, sum, tenths] = &values;
        self.paragraph(
            &words.fill("result.why.adds_up", &[("points", points), ("sum", sum), ("score", tenths)]),
        );
    }
}

/// Half points as points: whole, or with one decimal.
fn points(words: &Words, halves: u32) -> String {
    if halves.is_multiple_of(2) { words.whole(halves / 2) } else { words.tenths(halves * 5) }
}
