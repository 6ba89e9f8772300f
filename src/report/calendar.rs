//! The suggested meetings as a calendar file (RFC 5545).
//!
//! Times float: half past ten is half past ten wherever the file is opened. The same answers give the same UIDs, so that a second
//! import replaces the first; other answers give others, so that a second community's meetings do not replace the first one's.

use super::date::{Date, push_padded};
use super::export::Report;
use crate::content::Words;
use crate::model::{Level, Listed, fragment};

/// The first slot of a day begins here, in minutes after midnight; the review stands half an hour earlier, so that it never
/// meets a meeting.
const FIRST: u32 = 10 * 60;
const LENGTH: u32 = 30;
const WEEK: u32 = 7;
/// What is planned ahead.
const DAYS: u32 = 90;
/// So many characters at the end of the answers' link hold its checksum.
const CHECKSUM: usize = 6;

/// The calendar: a weekly half hour with each department that decides, one every two weeks with each that plans, from the Monday
/// after the report's date for 90 days, no two at the same time; then a review.
pub fn calendar(report: &Report<'_>) -> String {
    let words = report.words;
    let link = fragment(report.catalogue, report.answers);
    let answers = link.get(link.len().saturating_sub(CHECKSUM)..).unwrap_or_default();
    let mut file = File { text: String::new(), words, answers, catalogue: report.catalogue.id() };
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Community Seat//Community Seat//EN");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    file.text("X-WR-CALNAME", &words.say("exports.calendar.name"));
    let monday = report.date.plus(WEEK - report.date.weekday());
    for (slot, room) in (0..).zip(report.meeting_rooms()) {
        let weeks = if room.level == Level::Decides { 1 } else { 2 };
        let key = ["exports.calendar.", room.level.id()].concat();
        let agenda = words.join("meta.sentences", &room.agenda);
        let mut description = vec![room.ritual.text];
        if !agenda.is_empty() {
            description.push(words.fill("exports.calendar.description", &[("agenda", &agenda)]));
        }
        file.event(&Event {
            id: room.department.id(report.catalogue),
            stamp: report.date,
            day: monday.plus(slot % 5),
            minutes: FIRST + LENGTH * (slot / 5),
            every: Some(weeks),
            summary: words.fill(&key, &[("name", &room.name)]),
            description: description.join("\n"),
        });
    }
    let last = monday.plus(DAYS - 1);
    file.event(&Event {
        // No department's: ids have no dot.
        id: "day.90",
        stamp: report.date,
        // A weekend waits for Monday.
        day: if last.weekday() > 4 { last.plus(WEEK - last.weekday()) } else { last },
        minutes: FIRST - LENGTH,
        every: None,
        summary: words.say("exports.calendar.review"),
        description: words.say("result.plan_90.items.review.text"),
    });
    file.line("END:VCALENDAR");
    file.text
}

struct Event<'e> {
    id: &'e str,
    stamp: Date,
    day: Date,
    /// After midnight.
    minutes: u32,
    /// Weeks between two of them; `None` for a single one.
    every: Option<u32>,
    summary: String,
    description: String,
}

struct File<'w> {
    text: String,
    words: &'w Words,
    /// What tells these answers from others.
    answers: &'w str,
    catalogue: &'w str,
}

impl File<'_> {
    fn event(&mut self, event: &Event<'_>) {
        self.line("BEGIN:VEVENT");
        self.line(&["UID:", event.id, ".", self.answers, "@", self.catalogue].concat());
        self.line(&["DTSTAMP:", &event.stamp.compact(), "T000000Z"].concat());
        let mut time = String::new();
        push_padded(&mut time, event.minutes / 60, 2);
        push_padded(&mut time, event.minutes % 60, 2);
        self.line(&["DTSTART:", &event.day.compact(), "T", &time, "00"].concat());
        self.line("DURATION:PT30M");
        if let Some(weeks) = event.every {
            let count = DAYS.div_ceil(WEEK * weeks).to_string();
            self.line(&["RRULE:FREQ=WEEKLY;INTERVAL=", &weeks.to_string(), ";COUNT=", &count].concat());
        }
        // A parameter's value: a tag from a host page must not end it.
        let tag: String =
            self.words.tag.chars().filter(|char| char.is_ascii_alphanumeric() || *char == '-').collect();
        let language = if tag.is_empty() { tag } else { [";LANGUAGE=", &tag].concat() };
        self.text(&["SUMMARY", &language].concat(), &event.summary);
        self.text(&["DESCRIPTION", &language].concat(), &event.description);
        self.line("TRANSP:OPAQUE");
        self.line("END:VEVENT");
    }

    /// A line whose value is free text.
    fn text(&mut self, name: &str, value: &str) {
        let mut line = String::with_capacity(name.len() + value.len() + 8);
        line.push_str(name);
        line.push(':');
        for char in value.chars() {
            match char {
                '\\' | ';' | ',' => line.extend(['\\', char]),
                '\n' => line.push_str("\\n"),
                char if char.is_control() => {}
                char => line.push(char),
            }
        }
        self.line(&line);
    }

    /// A line, folded so that none is longer than 75 bytes, and no character is cut.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for char in line.chars() {
            if length + char.len_utf8() > 75 {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(char);
            length += char.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}
