//! The answer, the reason, how sure it is, a tie, and stay or move.

use crate::model::{Home, Light, Listed, Loop, Move, Seat};
use crate::report::{Sentences, leads_in};
use crate::view::Visit;
use crate::view::dom::{El, el, nothing};
use crate::view::heading::title;
use crate::view::question::disclosure;
use leptos::prelude::{AnyView, IntoAny};

/// The head of the result.
pub(super) fn headline(visit: Visit) -> El {
    let text = move || {
        visit.follow();
        visit.said(|said| said.headline()).unwrap_or_default()
    };
    let note = visit.join("meta.sentences", ["result.caveat", "result.you_note"].map(|key| visit.say(key)));
    el("header", "answer")
        .el(title(visit, text))
        .live(move || {
            visit.follow();
            reason(visit)
        })
        .el(el("ul", "chips").live(move || visit.read(|_| chips(visit))))
        .live(move || visit.read(|_| sure(visit)))
        .el(el("p", "answer__note").text(note))
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

/// How sure the answer is, and what that means for those who open it.
fn sure(visit: Visit) -> AnyView {
    let shares = visit.peek(|shown| shown.confidence.clone());
    match visit.said(|said| said.confidence(&shares)).flatten() {
        Some(sentence) => {
            let meaning =
                ["result.confidence.explain", "result.confidence.overruled"].map(|key| visit.say(key));
            let meaning = visit.join("meta.sentences", meaning);
            disclosure(sentence).el(el("p", "why__text").text(meaning)).view()
        }
        None => nothing(),
    }
}

/// A label with a value.
struct Chip {
    label: String,
    value: String,
    warns: bool,
}

/// The answer at a glance: how sure, stay or move, a tie, a sponsor, and the activities one hears of too late.
fn chips(visit: Visit) -> AnyView {
    let chips = visit.said(|said| {
        let mut chips: Vec<Chip> = Vec::new();
        chips.extend(visit.peek(|shown| {
            leading(
                said,
                leads_in(&shown.confidence, said.recommendation.placement.department?),
                shown.confidence.is_empty(),
            )
        }));
        chips.extend(movement(said));
        let placement = &said.recommendation.placement;
        for (key, shown) in [("tie", placement.too_close()), ("sponsor", placement.needs_sponsor)] {
            let part = |part| said.words.say(&["result.chips.", key, ".", part].concat());
            chips.extend(shown.then(|| Chip { label: part("label"), value: part("value"), warns: true }));
        }
        chips.extend(late(said));
        chips
    });
    let view = |Chip { label, value, warns }: Chip| {
        let class = if warns { "chip chip--warns" } else { "chip" };
        el("li", class).text(label).text(" ").el(el("strong", "").text(value)).view()
    };
    chips.unwrap_or_default().into_iter().map(view).collect::<Vec<AnyView>>().into_any()
}

fn leading(said: &Sentences<'_>, n: u32, unknown: bool) -> Option<Chip> {
    let words = said.words;
    let placement = &said.recommendation.placement;
    let value = words.count("result.chips.leads.value", n, &[("n", &words.whole(n))]);
    let label = words.say("result.chips.leads.label");
    // With an own desk the share speaks of the department that it replaces: say whose it is.
    let whose =
        placement.department.filter(|_| placement.home == Home::Own).map(|one| said.names().label(one));
    let label = whose.map_or(label.clone(), |whose| {
        words.fill("meta.label_value", &[("label", &whose), ("value", &label)])
    });
    (!unknown).then_some(Chip { label, value, warns: false })
}

fn movement(said: &Sentences<'_>) -> Option<Chip> {
    let (key, name) = match said.answers.seat()? {
        Seat::None => ("new", String::new()),
        seat => {
            let name = match seat {
                Seat::Department(seat) => said.names().label(seat),
                _ => said.names().home(Home::Own, "name"),
            };
            (if said.recommendation.movement == Some(Move::Stay) { "stay" } else { "move" }, name)
        }
    };
    let label = said.words.fill(&["result.chips.", key, ".label"].concat(), &[("name", &name)]);
    Some(Chip { label, value: said.words.say(&["result.chips.", key, ".value"].concat()), warns: false })
}

fn late(said: &Sentences<'_>) -> Vec<Chip> {
    let late =
        said.recommendation.loops.iter().filter(|(_, light)| matches!(light, Light::Red | Light::Amber));
    let chip = |(activity, _): &(crate::model::Activity, Light)| {
        let name =
            said.words.say(&["steps.today.activities.", activity.id(said.catalogue), ".chip"].concat());
        let heard = said.answers.run(*activity).and_then(|run| run.heard).map_or("unknown", Loop::id);
        Chip {
            label: said.words.fill("result.chips.loop.label", &[("activity", &name)]),
            value: said.words.say(&["result.chips.loop.", heard].concat()),
            warns: true,
        }
    };
    late.map(chip).collect()
}
