//! The custom element: connects one `<community-seat>` to one visit, its views and the browser.
//!
//! What is absent: rules and texts. JavaScript's part is `element.js` beside this file; it owns the element and its shadow root,
//! and creates a [`Widget`].

mod attributes;
#[cfg(feature = "breakable")]
mod breakable;
mod contract;
mod events;
mod keep;
mod link;
mod picture;
mod rest;
mod tools;
mod widget;

pub use widget::Widget;
