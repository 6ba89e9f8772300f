//! Content is data.

/// The default catalogue, as JSON.
pub const CATALOGUE: &str = include_str!("catalogue.json");
