//! The state of one visit, and the only function that changes it.

use super::{Answer, Answers, Catalogue, Department, Goal, Importance, Name, Saved};
use std::sync::Arc;

/// Where the visitor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Step 1: what the community is for.
    Goals,
    /// Step 2: the company.
    Company,
    /// Step 3: how it works today.
    Today,
    /// The answer.
    Result,
}

/// One visit.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What is asked about.
    pub catalogue: Arc<Catalogue>,
    /// What the visitor has said.
    pub answers: Answers,
    /// Where the visitor is.
    pub page: Page,
    /// The answers with other importances, while the visitor tries them; nothing of it is kept until [`Message::KeepTrial`].
    pub trial: Option<Answers>,
    /// The lines of the 90-day checklist that are ticked, by id.
    pub ticked: Vec<String>,
    /// What the visitor typed as a department's name that is not one (too long, blank): kept as typed until it is mended.
    pub drafts: Vec<(Department, String)>,
    /// The visitor's own visit, while answers from elsewhere stand in its place, or those, once the visitor is back; the last first.
    pub aside: Vec<Saved>,
    /// Goes up whenever the answers change as a whole, so that what shows single answers knows to start over.
    pub edition: u32,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The visitor answered.
    Answer(Answer),
    /// The visitor typed the company's own name for a department; empty takes it back.
    Rename(Department, String),
    /// The visitor went to a page.
    Go(Page),
    /// Answers arrived from outside: storage, a link, a file, the host page.
    Load(Box<Saved>),
    /// The visitor tries another importance.
    Try(Goal, Option<Importance>),
    /// Back to the answers as they are.
    DropTrial,
    /// The tried importances become the answers.
    KeepTrial,
    /// A line of the checklist was ticked or unticked.
    Tick(String, bool),
    /// Everything from the start; what was set aside stays there.
    Reset,
    /// The same, and nothing is set aside any more.
    Forget,
}

impl Page {
    /// All, in the visitor's order.
    pub const ALL: [Self; 4] = [Self::Goals, Self::Company, Self::Today, Self::Result];

    /// The id by which texts and documents name it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Company => "company",
            Self::Today => "today",
            Self::Result => "result",
        }
    }

    /// The page with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.id() == id)
    }

    /// The page after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|page| *page > self)
    }

    /// The page before this one.
    pub fn back(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|page| *page < self)
    }
}

impl State {
    /// A visit that has just begun.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        let answers = Answers::new(&catalogue);
        Self {
            catalogue,
            answers,
            page: Page::Goals,
            trial: None,
            ticked: Vec::new(),
            drafts: Vec::new(),
            aside: Vec::new(),
            edition: 0,
        }
    }

    /// Whether the visitor has entered anything.
    pub fn is_begun(&self) -> bool {
        self.answers != Answers::new(&self.catalogue) || !self.drafts.is_empty()
    }

    /// The answers whose result is shown: the tried ones, where the visitor tries.
    pub fn shown(&self) -> &Answers {
        self.trial.as_ref().unwrap_or(&self.answers)
    }

    /// Whether the visitor can go to this page: to the result only once a goal is chosen.
    pub fn can_go(&self, page: Page) -> bool {
        page != Page::Result || self.answers.has_goal()
    }

    /// Whether a question of this step is answered; the result asks none.
    pub fn is_answered(&self, page: Page) -> bool {
        let answers = &self.answers;
        match page {
            Page::Goals => answers.has_goal(),
            Page::Company => {
                answers.departments.is_some()
                    || answers.audience.is_some()
                    || answers.size.is_some()
                    || answers.communities.is_some()
                    || answers.sponsor.is_some()
                    || answers.names.iter().any(Option::is_some)
            }
            Page::Today => {
                answers.seat.is_some()
                    || answers.judged_on.is_some()
                    || answers.activities.iter().any(Option::is_some)
            }
            Page::Result => false,
        }
    }

    /// A visit from elsewhere, for the place of this one: what is here is set aside and not lost.
    pub fn replaced_by(&self, saved: Saved) -> Saved {
        let here = Saved::of(self);
        // Of who has nothing yet, nothing is set aside.
        if self.is_begun() { saved.instead_of(here) } else { Saved { aside: here.aside, ..saved } }
    }

    /// What was set aside last, for the place of this one; what is here is set aside for it, behind all else that is. Nothing where
    /// nothing is.
    pub fn swapped(&self) -> Option<Saved> {
        let mut saved = Saved::of(self).back()?;
        saved.aside.extend(self.is_begun().then(|| Saved { aside: Vec::new(), ..Saved::of(self) }));
        Some(saved)
    }

    /// What stands in the field for the company's own name for a department.
    pub fn typed_name(&self, department: Department) -> &str {
        let draft = self.drafts.iter().find(|(other, _)| *other == department).map(|(_, text)| text.as_str());
        draft.or_else(|| self.answers.name(department).map(Name::as_str)).unwrap_or_default()
    }
}

/// Changes the state as the message says; what a message cannot do here, it does not.
pub fn update(state: &mut State, message: Message) {
    match message {
        Message::Answer(answer) => {
            state.answers.apply(answer);
            state.trial = None;
        }
        Message::Rename(department, text) => {
            state.drafts.retain(|(other, _)| *other != department);
            match Name::new(&text) {
                None if !text.is_empty() => state.drafts.push((department, text)),
                name => state.answers.apply(Answer::Name(department, name)),
            }
        }
        Message::Go(page) if state.can_go(page) => {
            state.page = page;
            state.trial = None;
        }
        Message::Go(_) => {}
        Message::Load(saved) => {
            let Saved { answers, page, ticked, drafts, aside } = *saved;
            *state = State {
                catalogue: Arc::clone(&state.catalogue),
                answers,
                page: Page::Goals,
                trial: None,
                ticked,
                drafts,
                aside,
                edition: state.edition.wrapping_add(1),
            };
            update(state, Message::Go(page));
        }
        Message::Try(goal, importance) => {
            let mut trial = state.shown().clone();
            trial.apply(Answer::Rate(goal, importance));
            // Back at the answers by hand is back at the answers.
            state.trial = Some(trial).filter(|trial| !trial.weights().eq(state.answers.weights()));
        }
        Message::DropTrial => state.trial = None,
        Message::KeepTrial => {
            if let Some(trial) = state.trial.take().filter(Answers::has_goal) {
                state.answers = trial;
            }
        }
        Message::Tick(line, true) => {
            if !state.ticked.contains(&line) {
                state.ticked.push(line);
            }
        }
        Message::Tick(line, false) => state.ticked.retain(|other| *other != line),
        Message::Reset => {
            let edition = state.edition.wrapping_add(1);
            let aside = std::mem::take(&mut state.aside);
            *state = State { edition, aside, ..State::new(Arc::clone(&state.catalogue)) };
        }
        Message::Forget => {
            state.aside.clear();
            update(state, Message::Reset);
        }
    }
}
