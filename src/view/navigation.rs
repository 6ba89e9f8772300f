//! Where one is, and the way on.

use super::Visit;
use super::dom::{El, button, el, live_if};
use crate::model::{Message, Page};

/// The step list: free to go back and forth.
pub(super) fn steps(visit: Visit) -> El {
    let steps = Page::ALL.into_iter().enumerate().map(|(at, page)| step(visit, at, page));
    el("nav", "steps")
        .attr("aria-label", &visit.say("shell.steps.label"))
        .el(el("ol", "steps__list").all(steps))
}

fn step(visit: Visit, at: usize, target: Page) -> El {
    let here = visit.peek(|shown| shown.state.page);
    // A step between others may be left out: what is said of it must not depend on where the visitor is.
    let is_done = visit.peek(|shown| shown.state.is_answered(target));
    let locked = move || visit.read(|shown| !shown.state.can_go(target));
    let state = move || {
        let key = match target {
            _ if target == here => "current",
            _ if locked() => "locked",
            _ if is_done => "done",
            _ => "todo",
        };
        ["(", &visit.say_of(&["shell.steps.", key]), ")"].concat()
    };
    let number = (target != Page::Result).then(|| {
        let number = u32::try_from(at + 1).unwrap_or_default();
        el("span", "step__number").text(visit.outside().words.whole(number))
    });
    let class = match target {
        _ if target == here => "step step--here",
        _ if is_done => "step step--done",
        _ => "step",
    };
    let button = el("button", "step__button")
        .attr("type", "button")
        .live_flag("disabled", locked)
        .on("click", move |_| visit.send(Message::Go(target)))
        .maybe(number)
        // Read out as two words, also where the space on the screen is a margin.
        .text(" ")
        .el(el("span", "step__name").text(visit.say_of(&["shell.steps.", target.id()])))
        .text(" ")
        .el(el("span", "unseen").say(state));
    el("li", class).el(if target == here { button.attr("aria-current", "step") } else { button })
}

/// The way on from a step, and back.
pub(super) fn way_on(visit: Visit, page: Page) -> El {
    let go = move |page| move || visit.send(Message::Go(page));
    let next = page.next().filter(|next| *next != Page::Result);
    let back = page.back();
    let class = if next.is_some() { "button" } else { "button button--main" };
    let can_show = move || visit.read(|shown| shown.state.can_go(Page::Result));
    let show = live_if(can_show, move |can_show| {
        if can_show {
            button(class, visit.say("shell.buttons.show_result"), go(Page::Result)).view()
        } else {
            el("p", "way__hint").text(visit.say("steps.goals.empty")).view()
        }
    });
    let next = next.map(|next| {
        button("button button--main", visit.say_of(&["shell.buttons.next_", next.id()]), go(next))
    });
    let back = back.map(|back| button("button button--quiet", visit.say("shell.buttons.back"), go(back)));
    el("div", "way").maybe(next).child(show).maybe(back)
}
