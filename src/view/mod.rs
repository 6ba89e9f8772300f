//! What the visitor sees: one component a file. Components read a snapshot and send messages.
//!
//! What is absent: rules (they are in the model), texts (they are in the content), and anything that writes outside the
//! widget's own shadow root. Elements are made by [`dom`], one by one: nothing is parsed from markup, so that pages under
//! `require-trusted-types-for 'script'` have nothing to refuse.

mod app;
mod choices;
mod company;
mod departments;
mod dialog;
mod dom;
mod footer;
mod glance;
mod goals;
mod heading;
mod incoming;
mod later;
mod load;
mod navigation;
mod plan;
mod question;
mod rest;
mod result;
mod resume;
mod snapshot;
mod spoken;
mod today;
mod tools;
mod visit;
mod waiting;

pub(crate) use app::app;
pub(crate) use later::{SOON, later};
pub(crate) use rest::{Arrival, Rest};
pub(crate) use snapshot::{Incoming, Keeping, Shown, Snapshot};
pub(crate) use tools::{Chosen, Told, Tools};
pub(crate) use visit::{Begin, Outside, Visit};
