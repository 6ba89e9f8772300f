//! Everything that touches the browser, but for the element itself and the views: JSON, `Intl`, storage, the console.
//!
//! Each function is total: what a browser or a policy refuses comes back as an error, never as an exception.

pub(crate) mod console;
pub(crate) mod intl;
pub(crate) mod json;
pub(crate) mod storage;
