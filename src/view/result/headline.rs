//! The answer, the reason, how sure it is, a tie, and stay or move.

use crate::report::Chip;
use crate::view::Visit;
use crate::view::dom::{El, el, live_if, nothing};
use crate::view::heading::title;
use leptos::prelude::{AnyView, IntoAny};

/// The head of the result.
pub(super) fn headline(visit: Visit) -> El {
    let text = move || {
        visit.follow();
        // Only a trial can be without a goal.
        visit.said(|said| said.headline()).unwrap_or_else(|| visit.say("plan.now_none"))
    };
    let note = move || {
        visit.follow();
        let caveat = visit.said(|said| said.caveat()).flatten();
        visit.join("meta.sentences", caveat.into_iter().chain([visit.say("result.you_note")]))
    };
    el("header", "answer")
        .el(title(visit, text))
        .live(move || {
            visit.follow();
            reason(visit)
        })
        .el(el("ul", "chips").live(move || visit.read(|_| chips(visit))))
        .child(sure(visit))
        .el(el("p", "answer__note").say(note))
}

fn reason(visit: Visit) -> AnyView {
    let paragraphs = visit.said(|said| {
        let mut reason = said.reason();
        reason.extend(said.failing_that());
        let more = [said.tie(), said.needs_sponsor()].into_iter().flatten();
        let more = more.map(|text| el("p", "answer__more").text(text).view());
        std::iter::once(el("p", "answer__reason").text(said.words.join("meta.sentences", reason)).view())
            .chain(more)
            .collect::<Vec<_>>()
    });
    paragraphs.unwrap_or_default().into_any()
}

/// How sure the answer is, and what that means for those who open it. What is open stays open while the sentence changes.
fn sure(visit: Visit) -> AnyView {
    let sentence = move || {
        let shares = visit.read(|shown| shown.confidence.clone());
        visit.said(|said| said.confidence(&shares)).flatten().unwrap_or_default()
    };
    live_if(
        move || !sentence().is_empty(),
        move |is_known| {
            if !is_known {
                return nothing();
            }
            let meaning =
                ["result.confidence.explain", "result.confidence.overruled"].map(|key| visit.say(key));
            let meaning = visit.join("meta.sentences", meaning);
            el("details", "why")
                .el(el("summary", "why__summary").say(sentence))
                .el(el("p", "why__text").text(meaning))
                .view()
        },
    )
}

/// The answer at a glance.
fn chips(visit: Visit) -> AnyView {
    let chips = visit.said(|said| visit.peek(|shown| said.chips(&shown.confidence)));
    let view = |Chip { label, value, warns }: Chip| {
        let class = if warns { "chip chip--warns" } else { "chip" };
        el("li", class).text(label).text(" ").el(el("strong", "").text(value)).view()
    };
    chips.unwrap_or_default().into_iter().map(view).collect::<Vec<AnyView>>().into_any()
}
