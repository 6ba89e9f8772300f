//! The result as data and texts for people: sentences, the room list, the checklist, and what can be taken along. What is absent:
//! the DOM, the clock (dates come in), and every text (they come from [`crate::content`]).

mod calendar;
mod cases;
mod checklist;
mod chips;
mod csv;
mod date;
mod document;
mod export;
mod files;
mod floor;
mod load;
mod markdown;
mod names;
mod office;
pub mod plan;
mod rows;
mod said;
mod schema;
mod sentences;
mod sums;
mod warnings;

pub use calendar::calendar;
pub use cases::{Case, Cases, Grade, Near};
pub use checklist::{Line, MOST_LINES, Phase, checklist};
pub use chips::Chip;
pub use csv::csv;
pub use date::Date;
pub use document::{FORMAT, VERSION, document, read};
pub use export::Report;
pub use files::Format;
pub use floor::{picture, svg};
pub use load::{LARGEST_FILE, NoAnswers, load};
pub use markdown::markdown;
pub use names::{activity_noun, audience_label, goal_noun, importance_label, measure_noun, score_text};
pub use office::{levels, office};
pub use rows::{Ritual, Room, rooms};
pub use said::{AnswerRow, answer_rows};
pub use schema::schema;
pub use sentences::{FlipSentences, Sentences, leads_in};
pub use warnings::{Warning, WarningKind};
