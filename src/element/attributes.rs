//! The attributes of the element, read into values that cannot be wrong. `attributes.js` warns of those that were.

use crate::host::storage::Store;
use web_sys::HtmlElement;

/// `heading-level`: 2 to 5, the level of the widget's title. Without it, and in place of anything else, it is 2.
pub(super) fn heading_level(host: &HtmlElement) -> u8 {
    match host.get_attribute("heading-level").as_deref() {
        Some("3") => 3,
        Some("4") => 4,
        Some("5") => 5,
        _ => 2,
    }
}

/// `storage`: where answers are remembered. Anything else is as `local`.
pub(super) fn store(host: &HtmlElement) -> Store {
    match host.get_attribute("storage").as_deref() {
        Some("session") => Store::Session,
        Some("none") => Store::Nothing,
        _ => Store::Local,
    }
}

/// `storage-key`: tells widgets on one site apart; each key remembers answers of its own, and opens links of its own. Empty for none.
pub(super) fn storage_key(host: &HtmlElement) -> String {
    host.get_attribute("storage-key").unwrap_or_default()
}

/// `share`: whether the visitor is offered a link with the answers. Anything but `off` is as `on`.
pub(super) fn shares(host: &HtmlElement) -> bool {
    host.get_attribute("share").as_deref() != Some("off")
}
