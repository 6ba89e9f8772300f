//! # Community Seat
pub mod content;
pub mod model;
pub mod report;
