//! The attributes of the element, read into values that cannot be wrong.

use crate::host::console;
use web_sys::HtmlElement;

/// The heading level that the widget's title takes where the host says nothing.
const USUAL_LEVEL: u8 = 2;

/// `heading-level`: 2 to 5, the level of the widget's title. Anything else is 2, with a line in the console.
pub(super) fn heading_level(host: &HtmlElement) -> u8 {
    let Some(given) = host.get_attribute("heading-level") else { return USUAL_LEVEL };
    match given.trim().parse() {
        Ok(level @ 2..=5) => level,
        _ => {
            console::warn(
                &["heading-level=\"", &given, "\": expected a number from 2 to 5. 2 is used."].concat(),
            );
            USUAL_LEVEL
        }
    }
}

/// `storage-key`: tells widgets on one site apart; each key remembers answers of its own, and opens links of its own. Empty for none.
pub(super) fn storage_key(host: &HtmlElement) -> String {
    host.get_attribute("storage-key").unwrap_or_default()
}

/// `share`: `on` or `off`, whether the visitor is offered a link with the answers. Anything else is `on`, with a line in the console.
pub(super) fn shares(host: &HtmlElement) -> bool {
    match host.get_attribute("share").as_deref() {
        None | Some("on") => true,
        Some("off") => false,
        Some(given) => {
            console::warn(&["share=\"", given, "\": expected on or off. on is used."].concat());
            true
        }
    }
}
