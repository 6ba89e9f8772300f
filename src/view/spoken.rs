//! What the live region says of itself: where the visitor has come to, and where the desk has gone meanwhile.
//!
//! One sentence for one event. What a control has just said of itself ("copied", "loaded") is left to stand.

use super::Visit;
use super::later::later;
use crate::model::{Home, Page, Share, State};
use leptos::prelude::*;
use std::time::Duration;
use web_sys::HtmlElement;

/// How long it waits for the next answer: a series of them is one change.
const CALM: Duration = Duration::from_millis(700);

/// Says where the visitor has come to, unless what led there has said something itself.
pub(super) fn tell_place(visit: Visit) {
    if visit.peek(|shown| shown.announcement.is_empty()) {
        let title = visit.find::<HtmlElement>(".title").and_then(|title| title.text_content());
        visit.announce(place(visit, &title.unwrap_or_default()));
    }
}

/// “Step 2 of 3: Your company”. `title` is what stands at the top of the page.
fn place(visit: Visit, title: &str) -> String {
    let words = &visit.outside().words;
    let (page, elsewhere) =
        visit.peek(|shown| (shown.state.page, shown.earlier.is_some() || shown.incoming.is_some()));
    if elsewhere {
        return title.into();
    }
    let steps = Page::ALL.iter().filter(|page| **page != Page::Result);
    let count = |number: usize| words.whole(u32::try_from(number).unwrap_or_default());
    let step = match steps.clone().position(|step| *step == page) {
        Some(at) => {
            let values = [("n", count(at + 1)), ("total", count(steps.count()))];
            words
                .fill("shell.steps.position", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
        }
        None => words.say("shell.steps.result"),
    };
    words.fill("shell.live.step", &[("step", &step), ("title", title)])
}

/// Says, while the visitor answers or tries other importances, where the desk has gone; of a trial also how sure that is, and
/// that it stays.
pub(super) fn tell_home(visit: Visit) {
    let home = move || visit.peek(|shown| shown.recommendation.as_ref().map(|it| it.placement.home));
    let tries = move || visit.peek(|shown| shown.state.trial.is_some());
    // The first answer asks for what computes its result, which comes a moment later: that result is a change, too.
    let is_first = visit.peek(|shown| {
        let State { page, edition, .. } = shown.state;
        page == Page::Goals && edition == 0 && shown.confidence.is_empty()
    });
    let before = StoredValue::new((if is_first { None } else { home() }, tries()));
    later(
        visit,
        CALM,
        move || _ = visit.follow(),
        move || {
            let (now, tries) = (home(), tries());
            let Some((home, tried)) = before.try_get_value() else { return };
            before.set_value((now, tries));
            // What ends a trial says itself where that leads.
            if tried && !tries {
                return;
            }
            if home != now {
                let shares = visit.peek(|shown| if tries { shown.confidence.clone() } else { Vec::new() });
                visit.announce(said(visit, now, &shares));
            } else if tries {
                visit.announce(visit.say("shell.live.home_same"));
            }
        },
    );
}

/// Where the desk stands, and how sure that is where `shares` are given.
fn said(visit: Visit, home: Option<Home>, shares: &[Share]) -> String {
    let sentences = home.and_then(|home| {
        visit.said(|said| {
            let at = said.names().home(home, "at");
            let stands = said.words.fill("shell.live.home", &[("at", &at)]);
            said.words.join("meta.sentences", [Some(stands), said.confidence(shares)].into_iter().flatten())
        })
    });
    sentences.unwrap_or_else(|| visit.say("shell.live.no_result"))
}
