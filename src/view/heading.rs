//! Headings: their level is the host page's choice, and relative to it ours.

use super::Visit;
use super::dom::{El, el};

/// A heading `below` the widget's title: 0 is the title of a page, 1 a section's, 2 what is in it.
pub(super) fn heading(visit: Visit, below: u8, class: &str) -> El {
    let tag = match visit.outside().heading.saturating_add(below) {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    el(tag, class)
}

/// The title of a page. It can take the focus, so that a screen reader reads on from it when the visitor comes here from
/// another page.
pub(super) fn title(visit: Visit, text: impl Fn() -> String + Send + Sync + 'static) -> El {
    let text = heading(visit, 0, "title__text").say(text);
    el("div", "title").attr("part", "title").attr("tabindex", "-1").el(text)
}

/// The title of a step and the lines under it.
pub(super) fn lead(visit: Visit, title_key: &'static str, lead_key: &str) -> El {
    let title = title(visit, move || visit.say(title_key));
    el("header", "lead").el(title).el(el("p", "lead__text").text(visit.say(lead_key)))
}
