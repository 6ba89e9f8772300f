//! The result as data and texts for people: sentences, the room list, the checklist, and what can be taken along. What is absent:
//! the DOM, the clock (dates come in), and every text (they come from [`crate::content`]).

mod names;
mod rows;
mod sentences;
mod warnings;

pub use names::{activity_noun, audience_label, goal_noun, importance_label, measure_noun, score_text};
pub use rows::{Ritual, Room, rooms};
pub use sentences::{FlipSentences, Sentences, leads_in};
pub use warnings::{Warning, WarningKind};
