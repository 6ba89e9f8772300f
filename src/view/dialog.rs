//! A question before something cannot be undone: a native dialog, so that focus and Escape are the browser's.

use super::Visit;
use super::dom::{El, button, el};
use web_sys::HtmlDialogElement;

/// A button that asks first. `key` has the dialog's texts: `title`, `text`, `confirm`, `cancel`, and `done` for the live region.
pub(super) fn ask_first(
    visit: Visit,
    text: String,
    key: &'static str,
    id: &'static str,
    confirmed: impl Fn() + 'static,
) -> El {
    let say = move |part: &str| visit.say_of(&[key, ".", part]);
    let title_id = [id, "-title"].concat();
    let find = move || visit.find::<HtmlDialogElement>(&["#", id].concat());
    let open = move || {
        if let Some(dialog) = find() {
            // Fails only where it is open already, or no longer in the page.
            let _ = dialog.show_modal();
        }
    };
    let close = move || {
        if let Some(dialog) = find() {
            dialog.close();
        }
    };
    let confirm = move || {
        close();
        confirmed();
        visit.announce(say("done"));
    };
    let dialog = el("dialog", "dialog")
        .attr("id", id)
        .attr("aria-labelledby", &title_id)
        .el(el("p", "dialog__title").attr("id", &title_id).text(say("title")))
        .el(el("p", "dialog__text").text(say("text")))
        .el(el("div", "way")
            .el(button("button button--main", say("confirm"), confirm))
            // Enter alone must not do what cannot be undone.
            .el(button("button", say("cancel"), close).attr("autofocus", "")));
    el("span", "").el(button("quiet", text, open)).el(dialog)
}
