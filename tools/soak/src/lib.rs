//! Random visitors of the built widget. A seed makes up what they do; after each action the page is held against the same model
//! outside the browser, which was told the same.
//!
//! What is held after each: no error on the console; the state that the browser stores is the model's; the result that the element
//! gives is the model's for the same answers; the page shown is the model's; the focus is somewhere and in sight. On a long way the last
//! quarter is the third one again, and the memory has not grown by more than a tenth between two looks at an empty visit: that of
//! WebAssembly, and in Chromium that of the script and the number of nodes as well.

// It fails by panicking, with what was done before and how to do it again.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stderr)]

mod dice;
mod memory;
mod visitor;

use browser_tests::{Engine, Page, Setup, WATCH_MEMORY};
use community_seat::model::{Message, Page as Step, Saved, State, assess, fragment, update};
use serde_json::{Value, json};

use dice::Dice;
use memory::{Due, Memory};
use visitor::{Action, Meaning, catalogue, choose, on_offer};

const DRIVE: &str = include_str!("drive.js");

/// With a clipboard that remembers, which every engine then has.
const HOST: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><link rel=icon href=\"data:,\">\
    <script>Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });</script>\
    <main><h1>Host</h1><script type=module src=/community-seat.js></script><community-seat></community-seat></main>";

/// How many of the last actions are told where something fails.
const TOLD: usize = 12;

/// One visitor's way.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// The browser.
    pub engine: Engine,
    /// What the way follows from.
    pub seed: u64,
    /// How many actions.
    pub actions: usize,
}

/// Goes the way. Fails at the first thing that is not as it should be.
pub fn go(way: Way) {
    browser_tests::run("soak", way.engine, Setup::new().reduced_motion(), |page| {
        page.host(&HOST.replacen("<main>", &format!("<script>{WATCH_MEMORY}</script><main>"), 1), &[]);
        prepare(page);
        let mut soak = Soak {
            page,
            way,
            dice: Dice::new(way.seed),
            state: State::new(catalogue()),
            done: Vec::new(),
            count: 0,
        };
        soak.run();
    });
}

/// Waits for the widget, and brings along what drives it, once a load.
fn prepare(page: &Page) {
    page.widget(0).css(".title").should_appear();
    page.eval(&format!("window.drive = async function () {{ {DRIVE} }}"), &[]);
}

struct Soak<'page> {
    page: &'page Page,
    way: Way,
    dice: Dice,
    state: State,
    /// The actions so far, in words; where memory is watched, those since then.
    done: Vec<String>,
    count: usize,
}

impl Soak<'_> {
    fn run(&mut self) {
        let mut memory = Memory::new(self.way);
        while self.count < self.way.actions {
            let action = choose(&mut self.dice, &self.state, !memory.is_watched(self.count));
            self.take(action);
            self.count += 1;
            let due = memory.due(self.count);
            if due == Due::Nothing {
                continue;
            }
            self.come_to_rest();
            // Twice the same way, and another than the first half.
            self.dice = Dice::new(self.way.seed.wrapping_add(1));
            match due {
                Due::Begin => self.done.clear(),
                Due::End => {
                    let (third, last) = self.done.split_at(self.done.len() / 2);
                    if third != last {
                        self.fail("the last quarter was another than the third");
                    }
                }
                Due::Again | Due::Nothing => {}
            }
            if due != Due::Begin
                && let Err(grown) = memory.measure(self.page.session())
            {
                self.fail(&grown);
            }
        }
    }

    /// One action, with what follows from it.
    fn take(&mut self, Action { what, with, means }: Action) {
        match means {
            Meaning::Nothing => {
                let seen = self.act(what, &with, false);
                if let Some(line) = seen.pointer("/ticked/0").and_then(Value::as_str) {
                    let ticked = seen.pointer("/ticked/1") == Some(&json!(true));
                    update(&mut self.state, Message::Tick(line.to_owned(), ticked));
                }
                self.check(&seen);
                self.check_copied(what, &seen);
            }
            Meaning::Message(message) => {
                let arrives = matches!(message, Message::Go(_) | Message::Load(_) | Message::Reset);
                let seen = self.act(what, &with, arrives);
                update(&mut self.state, message);
                self.check(&seen);
            }
            Meaning::Forget => {
                let seen = self.act(what, &with, true);
                update(&mut self.state, Message::Forget);
                self.check(&seen);
            }
            Meaning::Reload => self.reload(),
            Meaning::Arrive(answers) => {
                let own = self.state.is_begun().then(|| Saved::of(&self.state));
                let seen = self.act(what, &with, true);
                let others = Saved::answers(answers, Step::Result);
                let saved = match own {
                    Some(own) if own.answers != others.answers => {
                        if seen.get("asks") != Some(&json!(true)) {
                            self.fail("nobody asks which answers to keep");
                        }
                        let takes = self.dice.once_in(2);
                        let seen = self.act("take", &json!([usize::from(takes)]), true);
                        let saved = if takes { self.state.replaced_by(others) } else { own };
                        update(&mut self.state, Message::Load(saved.into()));
                        return self.check(&seen);
                    }
                    Some(own) => Saved { page: Step::Result, ..own },
                    None => self.state.replaced_by(others),
                };
                update(&mut self.state, Message::Load(saved.into()));
                self.check(&seen);
            }
        }
    }

    /// Loads the page again, and takes up what is on offer, or does not.
    fn reload(&mut self) {
        self.done.push("reload".to_owned());
        self.page.reload();
        prepare(self.page);
        let offer = on_offer(&self.state);
        self.state = State::new(catalogue());
        if let Some(saved) = offer {
            let goes_on = !self.dice.once_in(8);
            let seen = self.act("resume", &json!([usize::from(!goes_on)]), true);
            if goes_on {
                update(&mut self.state, Message::Load(saved.into()));
            } else {
                self.state.aside = saved.aside;
            }
            self.check(&seen);
        }
    }

    /// Where memory is compared: always the same place, in the same language, with no answers.
    fn come_to_rest(&mut self) {
        for with in [json!(["lang", "en"]), json!(["theme", "auto"])] {
            let seen = self.act("attribute", &with, false);
            self.check(&seen);
        }
        let seen = self.act("confirm", &json!(["delete-all"]), true);
        update(&mut self.state, Message::Forget);
        self.check(&seen);
    }

    /// Does something in the page; what is to be seen then.
    fn act(&mut self, what: &str, with: &Value, arrives: bool) -> Value {
        self.done.push(format!("{what} {with}"));
        // A script that throws comes back as a text, so that the failure can tell what was done before.
        let script = "return drive(...arguments).catch((error) => String(error))";
        let seen = self.page.session().eval_and_forget(script, &[json!(what), with.clone(), json!(arrives)]);
        if let Some(error) = seen.as_str() {
            self.fail(error);
        }
        seen
    }

    /// Holds what is to be seen against the model.
    fn check(&self, seen: &Value) {
        let at = |name: &str| seen.get(name).cloned().unwrap_or_default();
        if at("errors") != json!([]) {
            self.fail(&format!("errors: {}", at("errors")));
        }
        if at("focus") != json!("") {
            self.fail(&format!("the focus: {}", at("focus")));
        }
        let state = &self.state;
        let page = Step::ALL.iter().position(|page| *page == state.page);
        self.same("the page", &at("step"), &json!(page));
        let is_kept = state.is_begun() || !state.aside.is_empty();
        let kept = is_kept.then(|| Saved::of(state).to_value(&state.catalogue));
        self.same("what is stored", &at("stored"), &plain(&kept));
        let result =
            |answers| assess(&state.catalogue, answers).map(|result| result.to_value(&state.catalogue));
        self.same("the element's answers", &at("answers"), &plain(&state.answers.to_value(&state.catalogue)));
        self.same("the element's result", &at("result"), &plain(&result(&state.answers)));
        if at("told") != Value::Null {
            self.same("the event's result", &at("told"), &plain(&result(&state.answers)));
        }
    }

    /// Holds what was copied against the model: a link opens the shown answers.
    fn check_copied(&self, what: &str, seen: &Value) {
        let copied = seen.get("copied").and_then(Value::as_str).unwrap_or_default();
        if what == "copy-link" {
            let fragment = fragment(&self.state.catalogue, self.state.shown());
            if !copied.ends_with(&fragment) {
                self.fail(&format!("the link is {copied}, expected {fragment}"));
            }
        }
    }

    fn same(&self, what: &str, found: &Value, expected: &Value) {
        if !alike(found, expected) {
            self.fail(&format!("{what}\n   is {found}\n  not {expected}"));
        }
    }

    fn fail(&self, why: &str) -> ! {
        let Way { engine, seed, actions } = self.way;
        let (_, done) = self.done.split_at(self.done.len().saturating_sub(TOLD));
        panic!(
            "{why}\nafter {} actions, of which the last were:\n  {}\nAgain: cargo xtask soak --engine {engine} --seed {seed} --actions {actions}",
            self.count,
            done.join("\n  "),
        );
    }
}

fn plain(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("the model's documents are JSON")
}

/// Whether two documents say the same. JavaScript has one kind of numbers, and writes 0.0 as 0.
fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| alike(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, one)| other.get(key).is_some_and(|other| alike(one, other)))
        }
        _ => one == other,
    }
}
