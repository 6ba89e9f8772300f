//! What can be taken along, read again by libraries that know nothing of the code that wrote it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod common;
#[path = "common/made.rs"]
mod made;

use common::{any_answers, catalogue, json, named};
use community_seat::model::{By, Department, Home, Level, Listed, Value, assess};
use community_seat::report::plan::Form;
use community_seat::report::{
    MOST_LINES, Report, answer_rows, calendar, checklist, csv, document, markdown, picture, read, rooms, svg,
};
use icalendar::Component;
use made::{HOSTILE, Made, hostile, languages, sunday, words};
use proptest::prelude::*;
use std::collections::BTreeSet;

const VECTORS: &str = include_str!("fixtures/vectors.jsonl");

/// Every text of an assessment's report, as people read it.
fn texts(report: &Report<'_>) -> Vec<String> {
    let said = report.sentences();
    let flips = said.flips(&report.assessment.flips, 3);
    let mut texts = vec![said.headline(), said.movement(), markdown(report), csv(report), calendar(report)];
    texts.extend(said.reason());
    texts.extend(
        [said.failing_that(), said.tie(), said.needs_sponsor(), flips.lead, flips.more].into_iter().flatten(),
    );
    texts.extend(said.confidence(&report.assessment.confidence));
    texts.extend(flips.sentences);
    for chip in said.chips(&report.assessment.confidence) {
        texts.extend([chip.label, chip.value]);
    }
    texts.extend(checklist(&said).into_iter().flat_map(|line| [line.text, line.who, line.why]));
    for warning in said.warnings() {
        assert!(!warning.text.is_empty() || !warning.points.is_empty());
        texts.push(warning.title);
        texts.extend(Some(warning.text).filter(|text| !text.is_empty()));
        texts.extend(warning.points.into_iter().chain(warning.advice));
    }
    for room in report.rooms() {
        texts.extend([
            room.name,
            room.level_label,
            room.meaning,
            room.cadence,
            room.ritual.text,
            room.ritual.source_text,
        ]);
        texts.extend(room.reasons.into_iter().chain(room.agenda));
    }
    for row in answer_rows(report.words, report.catalogue, report.answers) {
        texts.push(row.label);
        texts.extend(row.values);
    }
    texts
}

#[test]
fn no_placeholder_and_no_key_is_left_in_any_text() {
    let top = ["meta.", "goals.", "departments.", "steps.", "plan.", "result.", "exports.", "shell."];
    for tag in languages() {
        for line in VECTORS.lines() {
            let vector = json(line);
            if *vector.get("result").unwrap() == Value::Null {
                continue;
            }
            let mut made = Made::new(&tag, &serde_json::to_string(vector.get("answers").unwrap()).unwrap());
            made.assessment.confidence.truncate(10);
            for text in texts(&made.report()) {
                // Names of departments in the vectors have no braces.
                assert!(!text.contains('{') && !text.contains('}'), "{tag} {line}\n{text}");
                assert!(!text.is_empty(), "{tag} {line}");
                let word = |word: &str| top.iter().any(|top| word.starts_with(top) && word.len() > top.len());
                assert!(!text.split([' ', '"', ':', ';', ',']).any(word), "{tag} {line}\n{text}");
            }
            let lines = checklist(&made.report().sentences());
            let ids: BTreeSet<&str> = lines.iter().map(|line| line.id.as_str()).collect();
            assert!((4..=MOST_LINES).contains(&lines.len()) && ids.len() == lines.len(), "{ids:?}");
            assert!(lines.is_sorted_by_key(|line| line.phase));
        }
    }
}

#[test]
fn rooms_stand_by_level_then_score_with_their_reasons() {
    let made = Made::new(
        "en",
        r#"{"departments": ["marketing", "service", "product", "legal"], "goals": {"answer": 3, "contribute": 2, "safe": 1},
        "activities": {"campaigns": {"by": "marketing"}, "content": {"by": "marketing"}}}"#,
    );
    let report = made.report();
    let found = rooms(&made.words, &made.catalogue, &made.answers, &made.assessment.recommendation);
    assert_eq!(found, report.rooms());
    let shown: Vec<String> = found
        .iter()
        .map(|room| {
            let source = room.ritual.source.as_deref().unwrap_or("ours");
            format!(
                "{} {} {} [{}] {source}",
                room.name,
                room.level_label,
                room.score,
                room.reasons.join("; ")
            )
        })
        .collect();
    #[rustfmt::skip]
    assert_eq!(shown, [
        "Product, research and design decides with you 2.3 of 4 [because of making things together; also does the work of a missing department: Engineering] Wikimedia",
        "Legal, trust and safety plans with you 1.3 of 4 [because of making things together and keeping the place safe] ours",
        "Marketing and events plans with you 0.8 of 4 [because of members helping each other; looks after the campaigns and the blog with its newsletter; also does the work of missing departments: Social and press, Editorial, People and Sales] Community Manager Breakfast, 2012",
    ]);
}

#[test]
fn sentences_say_what_the_result_says() {
    #[rustfmt::skip]
    let cases = [
        (r#"{"goals": {"answer": 3}}"#, "Put the desk in customer service.", "The main reason is members helping each other."),
        (r#"{"goals": {"answer": 3}, "departments": []}"#, "Without departments, the desk stands next to whoever leads the company.",
            "With a handful of people, whoever leads the company is in the room anyway."),
        (r#"{"goals": {"partners": 3, "colleagues": 3, "safe": 3, "converse": 3, "contribute": 3}, "sponsor": true}"#,
            "Give the desk a place of its own, next to the executive office.",
            "Your goals belong to 5 departments, and none of them would care for even half of what you want."),
        (r#"{"goals": {"answer": 3, "attract": 3}, "size": "1-50"}"#, "Put the desk next to whoever leads the company.",
            "Your goals belong to 2 departments, and none covers enough of them. In a small company, whoever leads it is close enough to help."),
    ];
    for (text, headline, reason) in cases {
        let made = Made::new("en", text);
        let report = made.report();
        let said = report.sentences();
        assert_eq!((said.headline().as_str(), said.reason()[0].as_str()), (headline, reason), "{text}");
        let own = made.assessment.recommendation.placement.home == Home::Own;
        assert_eq!(said.failing_that().is_some(), own && !made.answers.departments().is_empty(), "{text}");
    }
}

#[test]
fn the_table_is_read_again_and_holds_no_formula() {
    for first in 0..HOSTILE.len() {
        let made = Made::new("en", &hostile(first));
        let text = csv(&made.report());
        assert!(
            text.starts_with('\u{feff}')
                && text.ends_with("\r\n")
                && !text.replace("\r\n", "").contains(['\r', '\n'])
        );
        let mut reader = csv::ReaderBuilder::new()
            .flexible(false)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), 10);
        for cell in records.iter().flatten() {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝']), "{cell}");
        }
        let names: BTreeSet<String> =
            records.iter().map(|record| record[0].strip_prefix('\'').unwrap_or(&record[0]).into()).collect();
        let expected = (0..10).map(|index| HOSTILE[(first + index) % HOSTILE.len()].to_owned()).collect();
        assert_eq!(names, expected);
    }
}

#[test]
fn the_calendar_is_read_again() {
    // The same UID stands for the same answers alone, in whatever language.
    let mut elsewhere = BTreeSet::new();
    for tag in languages() {
        for first in 0..HOSTILE.len() {
            let made = Made::new(&tag, &hostile(first));
            let report = made.report();
            let text = calendar(&report);
            for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
                assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
            }
            assert_eq!(text, calendar(&report), "the same answers, the same file");
            let read: icalendar::Calendar = text.parse().unwrap();
            let events: Vec<&icalendar::Event> =
                read.components.iter().filter_map(|one| one.as_event()).collect();
            let meetings: Vec<_> = report
                .rooms()
                .into_iter()
                .filter(|room| matches!(room.level, Level::Decides | Level::Plans))
                .collect();
            assert_eq!(events.len(), meetings.len() + 1);
            let mut slots = BTreeSet::new();
            let mut uids = BTreeSet::new();
            for (event, room) in events.iter().zip(&meetings) {
                let property = |name: &str| event.properties().get(name).unwrap().value().to_owned();
                let id = room.department.id(&made.catalogue);
                let uid = event.get_uid().unwrap();
                assert!(uid.starts_with(&format!("{id}.")) && uid.ends_with("@community-seat"), "{uid}");
                elsewhere.insert((uid.to_owned(), first));
                let interval = if room.level == Level::Decides { 1 } else { 2 };
                assert!(property("RRULE").starts_with(&format!("FREQ=WEEKLY;INTERVAL={interval};")));
                assert!(
                    event.get_summary().unwrap().contains(&room.name),
                    "{:?} {}",
                    event.get_summary(),
                    room.name
                );
                assert!(event.get_description().unwrap().contains(&room.agenda[2]));
                assert_eq!(property("DTSTAMP"), "20261122T000000Z");
                let start = property("DTSTART");
                assert!(("20261123T100000".."20261128T000000").contains(&start.as_str()), "{start}");
                assert!(slots.insert(start) && uids.insert(event.get_uid()), "two at one time");
            }
            assert_eq!(events.last().unwrap().properties()["DTSTART"].value(), "20270222T093000");
        }
    }
    let uids: BTreeSet<&String> = elsewhere.iter().map(|(uid, _)| uid).collect();
    assert_eq!(uids.len(), elsewhere.len());
}

#[test]
fn markdown_is_read_again_and_what_was_typed_stays_text() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    for tag in languages() {
        for first in 0..HOSTILE.len() {
            let made = Made::new(&tag, &hostile(first));
            let link = Report { link: Some("https://intranet.example/page#seat=1.AAE"), ..made.report() };
            let text = markdown(&link);
            let (mut plain, mut headings, mut links, mut tables) = (String::new(), 0, Vec::new(), 0);
            for event in Parser::new_ext(&text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
                match event {
                    Event::Text(text) => plain.push_str(&text),
                    Event::Start(Tag::Heading { .. }) => headings += 1,
                    Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.into_string()),
                    Event::Start(Tag::Table(_)) => tables += 1,
                    Event::Start(
                        Tag::Paragraph
                        | Tag::List(None)
                        | Tag::Item
                        | Tag::TableHead
                        | Tag::TableRow
                        | Tag::TableCell
                        | Tag::Strong,
                    )
                    | Event::End(_)
                    | Event::SoftBreak
                    | Event::TaskListMarker(false) => {}
                    other => panic!("{other:?} in\n{text}"),
                }
            }
            assert_eq!(links, ["https://intranet.example/page#seat=1.AAE"]);
            assert_eq!((headings, tables), (7 + 1 + 3, 2), "{text}");
            let plain = plain.replace('\u{2060}', "");
            for room in made.report().rooms() {
                assert!(plain.contains(room.name.trim()), "{} is not in\n{plain}", room.name);
            }
            assert!(
                !text.contains("https://evil") && !text.contains("www.evil") && !text.contains("@evil"),
                "{text}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_panics_and_every_document_is_read_back(answers in any_answers(&catalogue())) {
        let catalogue = catalogue();
        let Some(assessment) = assess(&catalogue, &answers) else { return Ok(()) };
        let words = words("en");
        let report =
            Report { words: &words, catalogue: &catalogue, answers: &answers, assessment: &assessment, date: sunday(), link: None };
        texts(&report);
        let written = document(&report);
        let again = read(&catalogue, &written).map(|again| again.to_value(&catalogue));
        prop_assert_eq!(again, Ok(answers.to_value(&catalogue)));
    }
}

#[test]
fn a_department_that_leaves_the_desk_out_comes_first() {
    let made = Made::new("en", &hostile(0));
    let marketing: Department = named(&made.catalogue, "marketing");
    assert!(
        made.answers
            .run(made.catalogue.activities().next().unwrap())
            .is_some_and(|run| run.by == By::Department(marketing))
    );
    let ids: Vec<String> = checklist(&made.report().sentences()).into_iter().map(|line| line.id).collect();
    assert!(ids.iter().any(|id| id == "loop_red.marketing"), "{ids:?}");
}

#[test]
fn the_picture_says_what_the_result_says() {
    for (tag, first) in [("en", 0), ("it", 7)] {
        let made = Made::new(tag, &hostile(first));
        let report = made.report();
        let text = svg(&report);
        let document = roxmltree::Document::parse(&text).unwrap();
        let root = document.root_element();
        let said: String =
            document.descendants().filter_map(|node| node.text()).collect::<Vec<_>>().join(" ");
        let title = root.children().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")));
        assert_eq!(title.unwrap().text(), Some(report.sentences().headline().as_str()));
        // The legend is within the picture.
        for key in ["plan.desk", "plan.legend.tint", "plan.legend.line_decides"] {
            let legend = words(tag).say(key);
            assert!(legend.split(' ').all(|word| said.contains(word)), "{legend} is not in {said}");
        }
        // What a canvas is to paint is the same drawing.
        let picture = picture(&report);
        let paths: Vec<&str> = document.descendants().filter_map(|node| node.attribute("d")).collect();
        let painted: Vec<&str> = picture
            .marks
            .iter()
            .filter_map(|mark| match &mark.form {
                Form::Path { data, .. } => Some(data.as_str()),
                Form::Text { .. } => None,
            })
            .collect();
        assert_eq!(paths, painted);
        assert_eq!(root.attribute("height"), Some(picture.height.to_string().as_str()));
        assert!(!picture.font.contains("url") && picture.marks.len() > 60);
    }
}
