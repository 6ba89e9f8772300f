//! Content is data: the default catalogue and the texts. What is absent: any text in the code, and the DOM.
//!
//! A language is one JSON file beside this module. [`Texts`] is such a file, read; [`Words`] adds what only the visitor's system
//! knows of a language: how it lists, counts and writes numbers ([`Locale`]).

mod departments;
mod texts;
mod words;

pub use departments::DepartmentName;
pub use texts::Texts;
pub use words::{Locale, PlainLocale, Words};

/// The default catalogue, as JSON.
pub const CATALOGUE: &str = include_str!("catalogue.json");

/// Public cases whose community's real home is known, as JSON.
pub const CASES: &str = include_str!("cases.json");
