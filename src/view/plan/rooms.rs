//! The rooms as buttons over the drawing, in reading order: each opens its reasons.

use super::Drawn;
use crate::model::{Department, Home, Listed};
use crate::report::Sentences;
use crate::report::plan::{Plan, Rect, hundredths};
use crate::view::Visit;
use crate::view::dom::{El, el};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The custom properties that say where a room lies in each drawing; the style sheet chooses one.
const PLACES: [&str; 3] = ["--wide", "--medium", "--upright"];

/// A button for each department, and for the executive office while the desk stands there.
pub(super) fn rooms(visit: Visit, plans: [Drawn; 3], open: RwSignal<Option<Home>>) -> El {
    let departments: Vec<Department> = visit.named(|names| names.answers.departments().into_iter().collect());
    let homes = departments.into_iter().map(Home::Department).chain([Home::Own]);
    let buttons = homes.enumerate().map(|(at, home)| room(visit, plans, at, home, open));
    el("div", "plan__rooms")
        .attr("role", "group")
        .attr("aria-labelledby", "plan-title")
        .attr("aria-describedby", "plan-description")
        .all(buttons)
}

fn room(visit: Visit, plans: [Drawn; 3], at: usize, home: Home, open: RwSignal<Option<Home>>) -> El {
    let name = move || {
        visit.follow();
        visit.said(|said| name(said, home)).unwrap_or_default()
    };
    let is_open = move || open.get() == Some(home);
    let toggle = move |_| {
        if is_open() {
            open.set(None);
        } else {
            open.set(Some(home));
            let outside = visit.outside();
            // After the reasons have been built.
            request_animation_frame(move || {
                if let Some(title) = outside.find::<HtmlElement>(".reasons__title") {
                    let _ = title.focus();
                }
            });
        }
    };
    let button = el("button", "plan__room")
        .attr("type", "button")
        .attr("id", &id(visit, home))
        .attr("aria-controls", "plan-reasons")
        .live_attr("aria-expanded", move || Some(is_open().to_string()))
        .live_flag("hidden", move || {
            visit.follow();
            home == Home::Own && visit.said(|said| said.recommendation.placement.home) != Some(Home::Own)
        })
        .on("click", toggle)
        .el(el("span", "unseen").say(name));
    PLACES.into_iter().zip(plans).fold(button, |button, (place, plan)| {
        button.live_style(place, move || {
            let plan = plan.get();
            inset(&plan, plan.rooms.get(at).unwrap_or(&plan.executive).rect)
        })
    })
}

/// The id of a room's button.
pub(super) fn id(visit: Visit, home: Home) -> String {
    let of = match home {
        Home::Department(department) => department.id(&visit.catalogue()).to_owned(),
        Home::Own => "own".to_owned(),
    };
    ["plan-room-", &of].concat()
}

/// All that the room says on the plan, in one line.
fn name(said: &Sentences<'_>, home: Home) -> String {
    let words = said.words;
    let Home::Department(department) = home else {
        let office = if said.names().beside_leader() { "plan.leader" } else { "plan.executive" };
        let here = words.say("plan.table.desk");
        return words.fill("meta.label_value", &[("label", &words.say(office)), ("value", &here)]);
    };
    let score = said.recommendation.score(department).map_or(0, crate::model::Score::tenths);
    let (name, score) = (said.names().label(department), words.tenths(score));
    let involved = said.recommendation.involve.iter().find(|one| one.department == department);
    match involved {
        Some(one) => {
            let level = words.say(&["plan.levels.", one.level.id(), ".label"].concat());
            words.fill("plan.room", &[("name", &name), ("score", &score), ("level", &level)])
        }
        None => words.fill("plan.room_home", &[("name", &name), ("score", &score)]),
    }
}

/// Where a room lies, from the four edges of the drawing.
fn inset(plan: &Plan, room: Rect) -> String {
    let share = |n: i32, of: i32| [&hundredths(n * 10_000 / of.max(1)), "%"].concat();
    let (width, height) = (plan.width, plan.height);
    [
        share(room.y, height),
        share(width - room.right(), width),
        share(height - room.bottom(), height),
        share(room.x, width),
    ]
    .join(" ")
}
