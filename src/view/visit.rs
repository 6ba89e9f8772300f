//! What every view reads and sends to.

use super::{Arrival, Shown, Snapshot, Tools};
use crate::content::{DepartmentName, Words};
use crate::model::{Answers, Catalogue, Message};
use crate::report::{Room, Sentences, rooms};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Begins a timer, or begins it anew; dropped, it never ends.
pub(crate) type Begin = Box<dyn FnMut()>;

/// What the element gives its views.
pub(crate) struct Outside {
    /// What is shown.
    pub(crate) snapshot: ArcRwSignal<Snapshot>,
    /// The language.
    pub(crate) words: Arc<Words>,
    /// The level of the widget's title, 2 to 5.
    pub(crate) heading: u8,
    /// What a message does.
    pub(crate) send: Box<dyn Fn(Message) + Send + Sync>,
    /// Deletes what the browser remembers.
    pub(crate) forget: Box<dyn Fn() + Send + Sync>,
    /// Fetches the rest.
    pub(crate) ask: Box<dyn Fn() + Send + Sync>,
    /// Makes a timer that has not begun: what it does so long after it was last begun.
    pub(crate) timer: fn(Duration, Box<dyn Fn()>) -> Begin,
    /// What the views stand in.
    pub(crate) mount: SendWrapper<HtmlElement>,
}

impl Outside {
    /// The first element within the widget that matches `selector`. What runs a moment later asks here and not the [`Visit`]:
    /// by then the views may have been taken down, and the visit with them.
    pub(crate) fn find<T: JsCast>(&self, selector: &str) -> Option<T> {
        self.mount.query_selector(selector).ok().flatten()?.dyn_into().ok()
    }
}

/// A visit, as views see it: a snapshot to read, messages to send. Copied freely; it lives as long as the views.
#[derive(Clone, Copy)]
pub(crate) struct Visit {
    outside: StoredValue<Arc<Outside>>,
}

impl Visit {
    /// A visit under the current reactive owner.
    pub(crate) fn new(outside: Outside) -> Self {
        Self { outside: StoredValue::new(Arc::new(outside)) }
    }

    /// What the element gave.
    pub(crate) fn outside(self) -> Arc<Outside> {
        self.outside.get_value()
    }

    /// The text under `key`.
    pub(crate) fn say(self, key: &str) -> String {
        self.outside().words.say(key)
    }

    /// The text under the parts of a key, joined: `say_of(&["goals.", id, ".text"])`.
    pub(crate) fn say_of(self, key: &[&str]) -> String {
        self.say(&key.concat())
    }

    /// Texts after one another, by the language's pattern under `key`.
    pub(crate) fn join(self, key: &str, texts: impl IntoIterator<Item = String>) -> String {
        self.outside().words.join(key, texts)
    }

    /// The text for `count` things.
    pub(crate) fn count(self, key: &str, count: usize, values: &[(&str, &str)]) -> String {
        self.outside().words.count(key, u32::try_from(count).unwrap_or(u32::MAX), values)
    }

    /// The catalogue.
    pub(crate) fn catalogue(self) -> Arc<Catalogue> {
        self.peek(|shown| Arc::clone(&shown.state.catalogue))
    }

    /// The visitor did something.
    pub(crate) fn send(self, message: Message) {
        (self.outside().send)(message);
    }

    /// What is done outside the widget; it comes with the rest.
    pub(crate) fn tools(self) -> Option<&'static Tools> {
        self.peek(|shown| shown.arrival.here()).map(|rest| rest.tools)
    }

    /// Deletes what the browser remembers.
    pub(crate) fn forget(self) {
        (self.outside().forget)();
    }

    /// Fetches the rest, once more where it could not be fetched.
    pub(crate) fn ask(self) {
        (self.outside().ask)();
    }

    /// Whether the rest is here, which is followed.
    pub(crate) fn arrival(self) -> Arrival {
        self.read(|snapshot| snapshot.arrival)
    }

    /// Has the live region say `sentence`.
    pub(crate) fn announce(self, sentence: String) {
        self.alter(|snapshot| snapshot.announcement = sentence);
    }

    /// Changes what is no part of the state, and does what follows from it.
    pub(crate) fn change(self, change: impl FnOnce(&mut Snapshot) -> Option<Message>) {
        if let Some(message) = self.alter(change).flatten() {
            self.send(message);
            self.loaded();
        }
    }

    /// Has the live region say that other answers are here.
    pub(crate) fn loaded(self) {
        self.announce(self.say("shell.live.loaded"));
    }

    /// Reads the snapshot, and follows it.
    pub(crate) fn read<T>(self, read: impl FnOnce(&Snapshot) -> T) -> T {
        self.peek(|shown| {
            shown.changed.track();
            read(shown)
        })
    }

    /// Reads the snapshot as it is now.
    pub(crate) fn peek<T>(self, read: impl FnOnce(&Snapshot) -> T) -> T {
        read(&self.outside().snapshot.read_untracked())
    }

    /// The same a moment later, when the views may have been taken down: then it gives nothing.
    pub(crate) fn try_peek<T>(self, read: impl FnOnce(&Snapshot) -> T) -> Option<T> {
        let outside = self.outside.try_get_value()?;
        Some(read(&outside.snapshot.read_untracked()))
    }

    /// Changes what is shown, unless the views have been taken down. Views send messages, and write only what is no part of the
    /// visit's state.
    pub(crate) fn alter<T>(self, change: impl FnOnce(&mut Snapshot) -> T) -> Option<T> {
        self.outside.try_get_value()?.snapshot.alter(change)
    }

    /// Follows the state: whatever reads this is built again with every message but a tick. Gives the revision of the state.
    pub(crate) fn follow(self) -> u32 {
        self.peek(|shown| {
            shown.revised.track();
            shown.revision
        })
    }

    /// Reads the visitor's own answers, and follows them.
    pub(crate) fn answers<T>(self, read: impl FnOnce(&Answers) -> T) -> T {
        self.read(|snapshot| read(&snapshot.state.answers))
    }

    /// What the result says now, where there is one.
    pub(crate) fn said<T>(self, read: impl FnOnce(&Sentences<'_>) -> T) -> Option<T> {
        let outside = self.outside();
        let snapshot = outside.snapshot.read_untracked();
        let recommendation = snapshot.recommendation.as_ref()?;
        let state = &snapshot.state;
        let words = &outside.words;
        Some(read(&Sentences { words, catalogue: &state.catalogue, answers: state.shown(), recommendation }))
    }

    /// Who must be in the room now.
    pub(crate) fn rooms(self) -> Vec<Room> {
        let rooms = self.said(|said| rooms(said.words, said.catalogue, said.answers, said.recommendation));
        rooms.unwrap_or_default()
    }

    /// The names of departments, as the shown answers have them now.
    pub(crate) fn named<T>(self, read: impl FnOnce(DepartmentName<'_>) -> T) -> T {
        let outside = self.outside();
        let snapshot = outside.snapshot.read_untracked();
        let state = &snapshot.state;
        read(DepartmentName { words: &outside.words, catalogue: &state.catalogue, answers: state.shown() })
    }

    /// The first element within the widget that matches `selector`.
    pub(crate) fn find<T: JsCast>(self, selector: &str) -> Option<T> {
        self.outside().find(selector)
    }
}
