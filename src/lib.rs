//! # Community Seat
//!
//! Where should the community manager's desk stand, and who must be in the room? An embeddable self-assessment,
//! `<community-seat>`: three steps of questions, and an answer that shows its reasons.
//!
//! ## Layers
//! Each uses only those above it. What keeps a layer honest is what is absent from it.
//!
//! | layer | what it is | what is absent |
//! |---|---|---|
//! | [`model`] | the decision model: answers in, recommendation out, on integers | the DOM, the clock, signals, texts |
//! | [`content`] | texts and the catalogue, as data; a language in use | rules, the DOM |
//! | [`report`] | the result for people: sentences, rows, the floor plan's shapes, files to take along | the DOM, the clock |
//! | `view` | one Leptos component a file: reads memos, sends messages | rules, texts, the world outside the shadow root |
//! | `host` | every call to the browser that is not a view | knowledge of what it is called for |
//! | `element` | the custom element: connects all of these to one `<community-seat>` | rules, texts |
//!
//! The first three are plain Rust: `cargo check --no-default-features` builds them without Leptos and without a browser, so the
//! compiler keeps that line. The rest of the table is kept by `tests/tidy.rs`.
//!
//! ## The model on its own
//! Documents are read with serde where there is no browser (feature `serde`):
//!
//! ```
//! # #[cfg(feature = "serde")]
//! # {
//! use community_seat::content::CATALOGUE;
//! use community_seat::model::{Answers, Catalogue, Home, Listed, assess};
//!
//! let catalogue = Catalogue::parse(&serde_json::from_str(CATALOGUE).unwrap()).unwrap();
//! let answers = r#"{ "goals": { "answer": 3, "improve": 1 } }"#;
//! let answers = Answers::parse(&catalogue, &serde_json::from_str(answers).unwrap()).unwrap();
//!
//! let assessment = assess(&catalogue, &answers).unwrap();
//! let Home::Department(home) = assessment.recommendation.placement.home else { panic!("an own desk") };
//! assert_eq!(home.id(&catalogue), "service");
//!
//! let faulty = serde_json::from_str(r#"{ "goals": { "answer": 4 } }"#).unwrap();
//! let fault = &Answers::parse(&catalogue, &faulty).unwrap_err()[0];
//! assert_eq!(fault.place, "goals.answer");
//! assert_eq!(fault.to_string(), "found 4, expected a whole number from 0 to 3");
//! # }
//! ```

pub mod content;
pub mod model;
pub mod report;

#[cfg(feature = "prerender")]
pub mod early;
#[cfg(feature = "element")]
mod element;
#[cfg(feature = "element")]
mod host;
#[cfg(feature = "element")]
mod view;

#[cfg(feature = "element")]
pub use element::Widget;
