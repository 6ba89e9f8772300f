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
//! compiler keeps that line.

pub mod content;
pub mod model;
pub mod report;

#[cfg(feature = "element")]
mod element;
#[cfg(feature = "element")]
mod host;
#[cfg(feature = "element")]
mod view;

#[cfg(feature = "element")]
pub use element::Widget;
