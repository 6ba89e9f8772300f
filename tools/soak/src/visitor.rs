//! What a visitor can do at a moment: the control that is operated, and what the model makes of it.

use community_seat::content::CATALOGUE;
use community_seat::model::{
    Activity, Answer, Answers, By, Catalogue, Communities, Department, Goal, Importance, Listed, Loop,
    Message, Page, Saved, Seat, Set, Size, State, fragment, update,
};
use serde_json::{Value, json};
use std::sync::Arc;

use crate::dice::Dice;

/// One thing that a visitor does: which function of `drive.js` does it, and with what.
#[derive(Debug)]
pub(crate) struct Action {
    pub(crate) what: &'static str,
    pub(crate) with: Value,
    pub(crate) means: Meaning,
}

/// What follows.
#[derive(Debug)]
pub(crate) enum Meaning {
    /// Nothing that the model knows of.
    Nothing,
    /// The state changes.
    Message(Message),
    /// Everything is deleted.
    Forget,
    /// The page is loaded again; what was stored is on offer.
    Reload,
    /// Answers come from elsewhere.
    Arrive(Answers),
}

/// The languages of the widget.
const LANGUAGES: [&str; 8] = ["ar", "de", "en", "es", "fr", "it", "ja", "pt-BR"];

pub(crate) fn catalogue() -> Arc<Catalogue> {
    let value = serde_json::from_str(CATALOGUE).expect("the catalogue is JSON");
    Arc::new(Catalogue::parse(&value).expect("the catalogue is sound"))
}

/// The next thing to do.
pub(crate) fn choose(dice: &mut Dice, state: &State, may_reload: bool) -> Action {
    loop {
        let action = match dice.below(100) {
            0..8 => step(dice, state),
            8..11 => Some(plain("attribute", json!(["lang", dice.one_of(LANGUAGES)]))),
            11..13 => Some(plain("attribute", json!(["theme", dice.one_of(["auto", "light", "dark"])]))),
            13 if may_reload => Some(Action { what: "none", with: json!(null), means: Meaning::Reload }),
            14 => arrive(dice, state, "file"),
            15 => arrive(dice, state, "link"),
            16 => swap(state),
            17 if dice.once_in(6) => Some(message("confirm", json!(["start-again"]), Message::Reset)),
            18 if dice.once_in(8) => {
                Some(Action { what: "confirm", with: json!(["delete-all"]), means: Meaning::Forget })
            }
            _ => on_page(dice, state),
        };
        if let Some(action) = action {
            return action;
        }
    }
}

fn plain(what: &'static str, with: Value) -> Action {
    Action { what, with, means: Meaning::Nothing }
}

fn message(what: &'static str, with: Value, message: Message) -> Action {
    Action { what, with, means: Meaning::Message(message) }
}

fn step(dice: &mut Dice, state: &State) -> Option<Action> {
    let at = dice.below(Page::ALL.len());
    let page = *Page::ALL.get(at)?;
    (state.can_go(page) && page != state.page).then(|| message("step", json!([at]), Message::Go(page)))
}

fn swap(state: &State) -> Option<Action> {
    Some(message("swap", json!([]), Message::Load(Box::new(state.swapped()?))))
}

/// Answers from elsewhere: those of another visitor, as a file or as a link.
fn arrive(dice: &mut Dice, state: &State, what: &'static str) -> Option<Action> {
    let catalogue = &state.catalogue;
    let mut other = State::new(Arc::clone(catalogue));
    for _ in 0..dice.below(25) + 1 {
        other.page = *Page::ALL.get(dice.below(3))?;
        if let Some(Action { means: Meaning::Message(message), .. }) = on_page(dice, &other) {
            update(&mut other, message);
        }
    }
    // As they travel: what counts only while a department is there stays behind with it.
    let document = other.answers.to_value(catalogue);
    let answers = Answers::parse(catalogue, &document).expect("what is written is read");
    let with = if what == "file" {
        json!([serde_json::to_string(&document).expect("answers are JSON")])
    } else {
        json!([fragment(catalogue, &answers)])
    };
    Some(Action { what, with, means: Meaning::Arrive(answers) })
}

fn on_page(dice: &mut Dice, state: &State) -> Option<Action> {
    match state.page {
        Page::Goals => rate(dice, state),
        Page::Company => company(dice, state),
        Page::Today => today(dice, state),
        Page::Result => result(dice, state),
    }
}

/// Clicks a radio or a box.
fn click(id: impl Into<Value>, answer: Answer) -> Action {
    message("click", Value::Array(vec![id.into()]), Message::Answer(answer))
}

fn rate(dice: &mut Dice, state: &State) -> Option<Action> {
    let (goal, importance) = other_importance(dice, state, &state.answers)?;
    let id = format!("goal-{}-{}", goal.id(&state.catalogue), importance.weight());
    Some(click(id, Answer::Rate(goal, Some(importance))))
}

/// To choose what is chosen already is no change.
fn other_importance(dice: &mut Dice, state: &State, now: &Answers) -> Option<(Goal, Importance)> {
    let goal = dice.one_of(state.catalogue.goals())?;
    let importance = dice.one_of(Importance::ALL.iter().copied())?;
    (now.importance(goal) != Some(importance)).then_some((goal, importance))
}

/// Chooses another value of a question with one answer, or takes the answer back.
fn choice<T: Copy + PartialEq>(
    dice: &mut Dice,
    name: &str,
    values: Vec<(String, T)>,
    now: Option<T>,
    answer: fn(Option<T>) -> Answer,
) -> Option<Action> {
    if now.is_some() && dice.once_in(5) {
        let first = &values.first()?.0;
        return Some(message("clear", json!([format!("{name}-{first}")]), Message::Answer(answer(None))));
    }
    let (id, value) = dice.one_of(values)?;
    (now != Some(value)).then(|| click(format!("{name}-{id}"), answer(Some(value))))
}

fn company(dice: &mut Dice, state: &State) -> Option<Action> {
    let (catalogue, answers) = (&*state.catalogue, &state.answers);
    match dice.below(10) {
        0 | 1 => {
            let department = dice.one_of(catalogue.departments())?;
            let has = !answers.departments().contains(department);
            Some(click(format!("has-{}", department.id(catalogue)), Answer::Has(department, has)))
        }
        2 if dice.once_in(3) => {
            let all = dice.once_in(2);
            let departments: Set<Department> =
                if all { catalogue.departments().collect() } else { Set::EMPTY };
            let answer = Message::Answer(Answer::Departments(departments));
            Some(message("departments", json!([usize::from(!all)]), answer))
        }
        3..=5 => {
            let department = dice.one_of(catalogue.departments())?;
            let text = dice.text();
            let id = format!("name-{}", department.id(catalogue));
            (state.typed_name(department) != text)
                .then(|| message("type", json!([id, text]), Message::Rename(department, text)))
        }
        6 => {
            let audiences = catalogue.audiences().map(|one| (one.id(catalogue).to_owned(), one)).collect();
            choice(dice, "audience", audiences, answers.audience(), Answer::Audience)
        }
        7 => {
            let sizes = Size::ALL.iter().map(|size| (size.id().to_owned(), *size)).collect();
            choice(dice, "size", sizes, answers.size(), Answer::Size)
        }
        8 => {
            let values = [("one", Communities::One), ("several", Communities::Several)]
                .map(|(id, one)| (id.to_owned(), one));
            choice(dice, "communities", values.into(), answers.communities(), Answer::Communities)
        }
        _ => {
            let values = [("yes", true), ("no", false)].map(|(id, value)| (id.to_owned(), value));
            choice(dice, "sponsor", values.into(), answers.sponsor(), Answer::Sponsor)
        }
    }
}

fn today(dice: &mut Dice, state: &State) -> Option<Action> {
    let (catalogue, answers) = (&*state.catalogue, &state.answers);
    match dice.below(4) {
        0 => {
            let activity = dice.one_of(catalogue.activities())?;
            let by = runner(dice, state);
            let id = match by {
                None => "",
                Some(By::Community) => "community",
                Some(By::Nobody) => "nobody",
                Some(By::Department(department)) => department.id(catalogue),
            };
            let with = json!([format!("by-{}", activity.id(catalogue)), id]);
            (answers.run(activity).map(|run| run.by) != by)
                .then(|| message("select", with, Message::Answer(Answer::Runs(activity, by))))
        }
        1 => {
            let run_by_others = |activity: &Activity| {
                matches!(answers.run(*activity).map(|run| run.by), Some(By::Department(_)))
            };
            let activity = dice.one_of(catalogue.activities().filter(run_by_others))?;
            let now = answers.run(activity)?.heard;
            let name = format!("loop-{}", activity.id(catalogue));
            if now.is_some() && dice.once_in(5) {
                let with = json!([format!("{name}-{}", Loop::ALL.first()?.id())]);
                return Some(message("clear", with, Message::Answer(Answer::Hears(activity, None))));
            }
            let heard = dice.one_of(Loop::ALL.iter().copied())?;
            (now != Some(heard))
                .then(|| click(format!("{name}-{}", heard.id()), Answer::Hears(activity, Some(heard))))
        }
        2 => {
            let mut seats: Vec<(String, Seat)> = answers
                .departments()
                .into_iter()
                .map(|one| (one.id(catalogue).to_owned(), Seat::Department(one)))
                .collect();
            seats.extend([("own".to_owned(), Seat::Own), ("none".to_owned(), Seat::None)]);
            choice(dice, "seat", seats, answers.seat(), Answer::Seat)
        }
        _ => {
            let measures = catalogue.measures().map(|one| (one.id(catalogue).to_owned(), one)).collect();
            choice(dice, "judged_on", measures, answers.judged_on(), Answer::JudgedOn)
        }
    }
}

fn runner(dice: &mut Dice, state: &State) -> Option<By> {
    match dice.below(6) {
        0 => None,
        1 => Some(By::Community),
        2 => Some(By::Nobody),
        _ => dice.one_of(state.answers.departments()).map(By::Department),
    }
}

fn result(dice: &mut Dice, state: &State) -> Option<Action> {
    match (dice.below(10), &state.trial) {
        (0, Some(trial)) => trial.has_goal().then(|| message("end-trial", json!([1]), Message::KeepTrial)),
        (1 | 2, Some(_)) => Some(message("end-trial", json!([0]), Message::DropTrial)),
        (3, _) => Some(plain("tick", json!([dice.below(12)]))),
        (4, _) => Some(plain("copy-link", json!([]))),
        (5, _) => Some(plain("copy-text", json!([]))),
        (6, _) => Some(plain("open", json!([dice.below(20)]))),
        _ => {
            let (goal, importance) = other_importance(dice, state, state.shown())?;
            let id = format!("try-{}-{}", goal.id(&state.catalogue), importance.weight());
            Some(message("click", json!([id]), Message::Try(goal, Some(importance))))
        }
    }
}

/// What is on offer after the page was loaded: what was stored, or of an empty visit what was set aside.
pub(crate) fn on_offer(state: &State) -> Option<Saved> {
    let document = Saved::of(state).to_value(&state.catalogue);
    let saved = Saved::parse(&state.catalogue, &document).expect("what is written is read");
    if state.is_begun() { Some(saved) } else { saved.back() }
}
