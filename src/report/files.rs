//! The files to take along.

use super::export::Report;
use super::{Date, calendar, csv, markdown, svg};
use crate::content::Words;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The whole report, for a wiki or a mail.
    Markdown,
    /// Answers and result as a document.
    Json,
    /// The departments as a table.
    Csv,
    /// The suggested meetings.
    Calendar,
    /// The plan as a drawing.
    Svg,
    /// The plan as an image.
    Png,
}

impl Format {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Markdown, Self::Csv, Self::Calendar, Self::Svg, Self::Png, Self::Json];

    /// Its id, in texts and events.
    pub fn id(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Calendar => "calendar",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Calendar => "text/calendar;charset=utf-8",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Markdown => ".md",
            Self::Json => ".json",
            Self::Csv => ".csv",
            Self::Calendar => ".ics",
            Self::Svg => ".svg",
            Self::Png => ".png",
        }
    }

    /// The name of a file made on this day, in the visitor's language: `community-seat-2026-11-24.md`. It holds nothing that a file
    /// system, a shell or a mail could take for anything but a name.
    pub fn file_name(self, words: &Words, date: Date) -> String {
        let mut name = String::new();
        for char in words.say("exports.file_name").chars() {
            // A hyphen neither first nor twice.
            match char.is_alphanumeric() {
                true => name.extend(char.to_lowercase()),
                false if !name.is_empty() && !name.ends_with('-') => name.push('-'),
                false => {}
            }
        }
        [name.trim_end_matches('-'), "-", &date.iso(), self.extension()].concat()
    }

    /// What stands in the file; `None` for what is no text of the report's own: a document is written by the browser, an image painted.
    pub fn text(self, report: &Report<'_>) -> Option<String> {
        match self {
            Self::Markdown => Some(markdown(report)),
            Self::Csv => Some(csv(report)),
            Self::Calendar => Some(calendar(report)),
            Self::Svg => Some(svg(report)),
            Self::Json | Self::Png => None,
        }
    }
}
