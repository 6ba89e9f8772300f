//! The widget as a whole: step list, page, and what can be done from everywhere.

use super::dom::{El, el, live, live_if};
use super::footer::footer;
use super::goals::goals;
use super::later::{SOON, later};
use super::navigation::{steps, way_on};
use super::resume::resume;
use super::waiting::waiting;
use super::{Incoming, Snapshot, Visit};
use crate::model::Page;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How long the live region keeps a sentence: long enough to be read, short enough to be empty when someone comes across it.
const SAID: Duration = Duration::from_secs(4);

/// The widget.
pub(crate) fn app(visit: Visit) -> AnyView {
    // Another number is another page, or other answers as a whole: then everything is built anew.
    let place = Memo::new(move |_| {
        visit.read(|shown| {
            let page = Page::ALL.iter().position(|page| *page == shown.state.page).unwrap_or_default();
            let page = match (&shown.incoming, &shown.earlier, shown.arrival.here()) {
                (Some(Incoming::Unread(_)), ..) | (Some(_), _, None) => 2 * Page::ALL.len(),
                (Some(_), ..) => 2 * Page::ALL.len() + 1,
                (None, Some(_), _) => Page::ALL.len(),
                // The first step is always there; the others are waited for.
                (None, None, None) if page > 0 => Page::ALL.len() + page,
                _ => page,
            };
            let edition = shown.state.edition.wrapping_add(shown.offers);
            edition.wrapping_mul(16).wrapping_add(u32::try_from(page).unwrap_or_default())
        })
    });
    after_arriving(visit, place);
    later(visit, SOON, move || _ = visit.follow(), move || _ = visit.alter(Snapshot::measure_confidence));
    later(
        visit,
        SAID,
        move || visit.read(|_| ()),
        move || {
            if visit.peek(|shown| !shown.announcement.is_empty()) {
                visit.announce(String::new());
            }
        },
    );
    let outside = visit.outside();
    el("div", "widget")
        .attr("part", "widget")
        .attr("role", "region")
        .attr("aria-label", &visit.say("shell.name"))
        .attr("lang", &outside.words.tag)
        .attr("dir", &visit.say("meta.direction"))
        .child(live(move || {
            place.get();
            untrack(|| page(visit))
        }))
        .el(footer(visit))
        .el(el("p", "unseen")
            .attr("role", "status")
            .say(move || visit.read(|shown| shown.announcement.clone())))
        .view()
}

fn page(visit: Visit) -> AnyView {
    if visit.peek(|shown| shown.incoming.is_some()) {
        let rest = visit.peek(|shown| shown.arrival.here());
        return rest.map_or(waiting as fn(Visit) -> El, |rest| rest.incoming)(visit).view();
    }
    if let Some(saved) = visit.peek(|shown| shown.earlier.clone()) {
        return resume(visit, saved).view();
    }
    let (page, rest) = visit.peek(|shown| (shown.state.page, shown.arrival.here()));
    let view = match (page, rest) {
        (Page::Goals, _) => goals,
        (_, None) => waiting,
        (Page::Company, Some(rest)) => rest.company,
        (Page::Today, Some(rest)) => rest.today,
        (Page::Result, Some(rest)) => rest.result,
    };
    let whole = el("div", "").el(steps(visit));
    if page == Page::Result {
        return whole.el(view(visit)).view();
    }
    let main = el("div", "page__main").el(view(visit)).el(way_on(visit, page));
    whole.el(el("div", "page").el(main).child(beside(visit))).view()
}

/// What stands beside the questions, once the rest is here; until then nothing of it can be known.
fn beside(visit: Visit) -> AnyView {
    let is_here = move || visit.arrival().here().is_some();
    live_if(is_here, move |_| match visit.peek(|shown| shown.arrival.here()) {
        Some(rest) => (rest.glance)(visit).view(),
        None => el("aside", "glance glance--idle glance--early")
            .el(el("p", "glance__now").text(visit.say("plan.now_none")))
            .el(el("p", "glance__leads").text(visit.say("steps.goals.empty")))
            .view(),
    })
}

/// When the visitor comes to a page, its title takes the focus, and the live region says where that is; never when the widget first
/// appears.
fn after_arriving(visit: Visit, place: Memo<u32>) {
    let outside = visit.outside();
    Effect::new(move |before: Option<u32>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) && !visit.peek(|shown| shown.by_host) {
            let outside = Arc::clone(&outside);
            // After the page has been built; by then the element may be gone.
            request_animation_frame(move || {
                if let Some(title) = outside.find::<web_sys::HtmlElement>(".title") {
                    let _ = title.focus();
                }
                let rest = visit.try_peek(|shown| shown.arrival.here());
                if let Some(Some(rest)) = rest {
                    (rest.tell_place)(visit);
                }
            });
        }
        now
    });
}
