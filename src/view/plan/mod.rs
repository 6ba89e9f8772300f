//! The floor plan on the page: the drawing, its rooms as buttons, and the same facts in words.
//!
//! The drawing is there once for each width of the widget, and the style sheet shows the one that fits; so it fits on paper too.
//! What can be pressed and read aloud is there once: the rooms lie over whichever drawing is shown.

mod drawing;
mod legend;
mod reasons;
mod rooms;
mod table;

use super::Visit;
use super::dom::{El, el};
use super::heading::heading;
use crate::model::Home;
use crate::report::office;
use crate::report::plan::{Layout, Plan};
use drawing::drawing;
use leptos::prelude::*;
use std::sync::Arc;

/// A plan that is drawn again only when it becomes another.
type Drawn = Memo<Arc<Plan>>;

/// The plan of the result.
pub(super) fn plan(visit: Visit) -> El {
    let at_once = move || _ = visit.follow();
    let [wide, medium, upright] =
        [Layout::Wide, Layout::Medium, Layout::Upright].map(|layout| drawn(visit, layout, at_once));
    let open = RwSignal::new(None::<Home>);
    let description = move || {
        visit.follow();
        visit.said(|said| said.plan_description()).unwrap_or_default()
    };
    let house = el("div", "plan")
        .el(drawing(wide, "plan__drawing plan__drawing--wide"))
        .el(drawing(medium, "plan__drawing plan__drawing--medium"))
        .el(drawing(upright, "plan__drawing plan__drawing--upright"))
        .el(rooms::rooms(visit, [wide, medium, upright], open));
    el("section", "section floor")
        .attr("aria-labelledby", "plan-title")
        .el(heading(visit, 1, "unseen").attr("id", "plan-title").text(visit.say("plan.title")))
        .el(el("p", "unseen").attr("id", "plan-description").say(description))
        .el(el("div", "floor__parts")
            .el(house)
            .el(el("div", "floor__words").el(reasons::reasons(visit, open)).el(legend::legend(visit))))
        .el(table::table(visit))
}

/// The small plan beside the questions, which is there before it has anything to say. It says nothing that the words beside it
/// do not; those come first, and it is drawn once they have been painted.
pub(super) fn small(visit: Visit) -> El {
    let measured = Memo::new(move |_| visit.read(|shown| shown.measured));
    let class = move || {
        measured.get();
        let empty = visit.peek(|shown| shown.recommendation.is_none());
        Some(if empty { "plan__drawing plan__drawing--empty" } else { "plan__drawing" }.into())
    };
    drawing(drawn(visit, Layout::Compact, move || _ = measured.get()), "").live_attr("class", class)
}

/// The plan as it is whenever what is followed has changed.
fn drawn(visit: Visit, layout: Layout, follow: impl Fn() + Send + Sync + 'static) -> Drawn {
    Memo::new(move |_| {
        follow();
        visit.named(|names| {
            visit.peek(|shown| Arc::new(Plan::draw(&office(names, shown.recommendation.as_ref(), layout))))
        })
    })
}
