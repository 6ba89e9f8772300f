//! A question: its legend, its help, its controls, and why it is asked.

use super::Visit;
use super::dom::{El, el};

/// A group of controls with one legend; `key` has its `title` and `why_text`, and maybe its `help`.
pub(super) fn question(visit: Visit, key: &str, controls: El) -> El {
    let outside = visit.outside();
    let help = outside.words.get(&[key, ".help"].concat()).map(|help| el("p", "question__help").text(help));
    el("fieldset", "question")
        .el(el("legend", "question__legend").text(visit.say_of(&[key, ".title"])))
        .maybe(help)
        .el(controls)
        .el(why(visit, &[key, ".why_text"].concat()))
}

/// Why a question is asked, for those who want to know.
pub(super) fn why(visit: Visit, key: &str) -> El {
    disclosure(visit.say("steps.why")).el(el("p", "why__text").text(visit.say(key)))
}

/// More, for those who open it.
pub(super) fn disclosure(summary: String) -> El {
    disclosure_of("why", summary)
}

/// The same with another class.
pub(super) fn disclosure_of(class: &str, summary: String) -> El {
    el("details", class).el(el("summary", "why__summary").text(summary))
}
