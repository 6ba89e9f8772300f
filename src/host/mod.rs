//! Everything that touches the browser, but for the element itself and the views: JSON, `Intl`, storage, files, the clipboard,
//! printing, the page's address.
//!
//! Each function is total: what a browser or a policy refuses comes back as an error, never as an exception.

mod by_name;
pub(crate) mod canvas;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod files;
pub(crate) mod intl;
pub(crate) mod json;
pub(crate) mod location;
pub(crate) mod print;
pub(crate) mod sight;
pub(crate) mod storage;
pub(crate) mod timer;

/// The browser, the page's policy or the visitor does not allow it, or the browser cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused;
