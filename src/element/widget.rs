//! One element's visit: what outlives its views.

use super::contract::described;
use super::rest::rest;
use super::{attributes, events, keep};
use crate::content::{CATALOGUE, Texts, Words};
use crate::host::location::{self, Watch};
use crate::host::{intl::BrowserLocale, json, storage::Memory, timer::Timer};
use crate::model::{Answers, Catalogue, Message, Page, Saved};
use crate::view::{Arrival, Incoming, Keeping, Outside, Rest, SOON, Shown, Snapshot, Visit, app, later};
use js_sys::Function;
use leptos::mount::mount_to;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::any::Any;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::task::{Context, Poll, Waker};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// What every fragment with answers has in it. Whether it is one, the rest says.
const MARK: &[u8] = b"seat=";

/// What `element.js` holds for each `<community-seat>` that is on a page.
#[wasm_bindgen]
pub struct Widget {
    host: HtmlElement,
    mount: HtmlElement,
    pub(super) snapshot: ArcRwSignal<Snapshot>,
    memory: Memory,
    /// Notices links with answers while the page is open.
    watch: Option<Watch>,
    /// Keeps the memory in step, while there are views, and notices when the page goes.
    keeper: Option<(Keeper, Watch)>,
    /// Whether this element has something in the memory. Only then it empties it: another may remember under the same key.
    wrote: Arc<AtomicBool>,
    /// The visitor waits for the result, and the host page for word of it.
    awaited: Arc<AtomicBool>,
    /// Has `element.js` fetch the rest; it answers with [`Widget::complete`] or [`Widget::fail`].
    fetch_rest: Function,
    /// The language in use.
    words: Option<Arc<Words>>,
    /// Taken down when it is dropped.
    views: Option<Box<dyn Any>>,
}

impl std::fmt::Debug for Widget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Widget").finish_non_exhaustive()
    }
}

#[wasm_bindgen]
impl Widget {
    /// A visit for the element `host`, whose views go into `mount` within its shadow root. `fetch_rest` is called whenever the
    /// rest is needed and not under way. `kept` is what [`Widget::keep`] gave when the element left the page, if it did, or a visit that
    /// began before this was here. `opens` says whether what stands in the address is still to be settled.
    ///
    /// # Errors
    /// Where the catalogue of this build is faulty, with the places of its faults.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        mount: HtmlElement,
        fetch_rest: Function,
        kept: Option<String>,
        opens: bool,
    ) -> Result<Self, JsError> {
        let value = json::parse(CATALOGUE).map_err(|reason| JsError::new(&reason))?;
        let catalogue =
            Catalogue::parse(&value).map_err(|faults| JsError::new(&described("catalogue", &faults)))?;
        let memory = keep::memory(attributes::store(&host), &attributes::storage_key(&host));
        let (earlier, keeping) = keep::recall(&memory, &catalogue);
        // Whoever goes on has stored something.
        let wrote = Arc::new(AtomicBool::new(kept.is_some()));
        let kept = kept.and_then(|kept| keep::take_back(&memory, &catalogue, kept));
        let mut snapshot = Snapshot::new(Arc::new(catalogue), earlier, keeping);
        if let Some(saved) = kept {
            snapshot.earlier = None;
            snapshot.receive(Message::Load(Box::new(saved)));
        }
        if opens && let Some(fragment) = location::fragment_with(MARK) {
            snapshot.offer(Incoming::Unread(fragment));
        }
        let mut widget = Self {
            host,
            mount,
            snapshot: ArcRwSignal::new(snapshot),
            memory,
            watch: None,
            keeper: None,
            wrote,
            awaited: Arc::default(),
            fetch_rest,
            words: None,
            views: None,
        };
        widget.watch = Some(widget.watch());
        #[cfg(feature = "breakable")]
        super::breakable::break_on_event();
        Ok(widget)
    }

    /// Shows the visit in the language `tag` with the texts of its file, as it stands: also after a change of language. `more` are
    /// the texts that come later; empty where they are not here.
    ///
    /// # Errors
    /// Where `texts` or `more` is not such a file.
    pub fn show(&mut self, tag: &str, texts: &str, more: &str) -> Result<(), JsError> {
        let words = Arc::new(Words::new(tag, read(texts)?, Box::new(BrowserLocale::new(tag))));
        if !more.is_empty() {
            words.extend(read(more)?);
        }
        self.words = Some(Arc::clone(&words));
        let ask = self.asker();
        // The rest speaks this language only once its texts have come in it, too.
        let asked = !matches!(self.snapshot.read_untracked().arrival, Arrival::NotAsked);
        let shown = self.snapshot.read_untracked();
        let resumes = shown.earlier.is_some() || shown.incoming.is_some() || shown.messages > 0;
        drop(shown);
        if more.is_empty() && (asked || resumes) {
            self.snapshot.alter(|shown| shown.note(Arrival::NotAsked));
            ask();
        }
        let outside = Outside {
            snapshot: self.snapshot.clone(),
            words,
            ask,
            heading: attributes::heading_level(&self.host),
            send: self.sender(),
            forget: self.forgetter(),
            timer: |pause, act| {
                let mut timer = Timer::new(pause, act);
                Box::new(move || timer.begin())
            },
            mount: SendWrapper::new(self.mount.clone()),
        };
        // Down before up: two trees in one place would share the names of their radio groups.
        self.take_down();
        // Told that all is new, those that are gone are forgotten.
        self.snapshot.alter(|shown| shown.revision = shown.revision.wrapping_add(1));
        let keeper = self.keeper();
        let leaver = keeper.clone();
        self.keeper = Some((keeper.clone(), Watch::new("pagehide", move || leaver.keep())));
        let views = mount_to(self.mount.clone(), move || {
            let visit = Visit::new(outside);
            let messages = Memo::new(move |_| visit.read(|shown| shown.messages));
            later(visit, SOON, move || _ = messages.get(), move || keeper.keep());
            app(visit)
        });
        self.views = Some(Box::new(views));
        Ok(())
    }

    /// Completes the widget: the rest is here, with its texts in the language that is shown.
    ///
    /// # Errors
    /// Where `texts` is not such a file.
    pub fn complete(&self, texts: &str) -> Result<(), JsError> {
        let texts = read(texts)?;
        if let Some(words) = &self.words {
            words.extend(texts);
        }
        let arrival = arrived().map_or(Arrival::Failed, Arrival::Here);
        self.snapshot.alter(|shown| shown.note(arrival));
        let awaited = self.awaited.swap(false, Ordering::Relaxed);
        match settle(&self.snapshot, &self.mount) {
            Some(message) => (self.sender())(message),
            None if awaited => tell_result(&self.snapshot, &self.host),
            None => {}
        }
        Ok(())
    }

    /// The rest could not be fetched.
    pub fn fail(&self) {
        self.snapshot.alter(|shown| shown.note(Arrival::Failed));
    }

    /// Has the live region say the text under `key`, in the language that is shown.
    pub fn announce(&self, key: &str) {
        let said = self.words.as_ref().map(|words| words.say(key)).unwrap_or_default();
        self.snapshot.alter(|shown| shown.announcement = said);
    }

    /// Another language could not be had, and what was under way for it is no longer: the one that is shown stays.
    pub fn stay(&self) {
        if matches!(self.snapshot.read_untracked().arrival, Arrival::UnderWay) {
            self.snapshot.alter(|shown| shown.note(Arrival::NotAsked));
            self.asker()();
        }
    }

    /// Takes the views down. What the visitor entered is in the browser's storage.
    pub fn disconnect(&mut self) {
        self.take_down();
        self.watch = None;
    }
}

impl Widget {
    /// What a message of the visitor's does: it changes the state, and the host page hears of the answers and the result.
    fn sender(&self) -> Box<dyn Fn(Message) + Send + Sync> {
        let snapshot = self.snapshot.clone();
        let host = SendWrapper::new(self.host.clone());
        let (ask, awaited) = (self.asker(), Arc::clone(&self.awaited));
        Box::new(move |message| {
            let answers = snapshot.read_untracked().state.answers.clone();
            let tells = matches!(message, Message::Go(Page::Result) | Message::KeepTrial | Message::Load(_));
            snapshot.alter(|snapshot| snapshot.receive(message));
            let is_here = snapshot.read_untracked().arrival.here().is_some();
            awaited.store(tells && !is_here, Ordering::Relaxed);
            tell_answers(&snapshot, &answers, &host);
            if tells && is_here {
                tell_result(&snapshot, &host);
            }
            if matches!(snapshot.read_untracked().arrival, Arrival::NotAsked) {
                ask();
            }
        })
    }

    /// Has the rest fetched, where it is neither here nor under way.
    pub(super) fn asker(&self) -> Box<dyn Fn() + Send + Sync> {
        let snapshot = self.snapshot.clone();
        let fetch = SendWrapper::new(self.fetch_rest.clone());
        Box::new(move || {
            if matches!(snapshot.read_untracked().arrival, Arrival::NotAsked | Arrival::Failed) {
                snapshot.alter(|shown| shown.note(Arrival::UnderWay));
                // It answers later, and by its own methods.
                let _ = fetch.call0(&JsValue::NULL);
            }
        })
    }

    /// Reads the links that the page's address gets while the page is open.
    fn watch(&self) -> Watch {
        let (snapshot, send, ask) = (self.snapshot.clone(), self.sender(), self.asker());
        let mount = self.mount.clone();
        Watch::new("hashchange", move || {
            if let Some(fragment) = location::fragment_with(MARK) {
                snapshot.alter(|shown| shown.offer(Incoming::Unread(fragment)));
                ask();
                if let Some(message) = settle(&snapshot, &mount) {
                    send(message);
                }
            }
        })
    }

    /// Takes the views down. What has not been stored yet is stored.
    fn take_down(&mut self) {
        if let Some((keeper, _)) = self.keeper.take() {
            keeper.keep();
        }
        self.views = None;
    }

    fn keeper(&self) -> Keeper {
        Keeper {
            snapshot: self.snapshot.clone(),
            memory: self.memory.clone(),
            wrote: Arc::clone(&self.wrote),
            ask: self.asker().into(),
            // What is there is only shown.
            kept: Arc::new(AtomicU32::new(self.snapshot.read_untracked().messages)),
        }
    }

    pub(super) fn forgetter(&self) -> Box<dyn Fn() + Send + Sync> {
        let (memory, snapshot) = (self.memory.clone(), self.snapshot.clone());
        Box::new(move || {
            if memory.forget().is_err() {
                snapshot.alter(|snapshot| snapshot.keeping = Keeping::Unavailable);
            }
        })
    }
}

/// Reads what came in an address, once that can be read; what is to be done about it.
fn settle(snapshot: &ArcRwSignal<Snapshot>, mount: &HtmlElement) -> Option<Message> {
    let rest = snapshot.read_untracked().arrival.here()?;
    snapshot.alter(|shown| (rest.settle)(shown, mount)).flatten()
}

/// What the second module offers. It has been fetched by now, so that the future is ready as soon as it has asked: to have it polled by
/// an executor would cost more code than to poll it here.
fn arrived() -> Option<&'static Rest> {
    let mut rest = pin!(rest());
    let mut context = Context::from_waker(Waker::noop());
    // It asks with the first poll, and has the answer by the second.
    let mut poll = || if let Poll::Ready(rest) = rest.as_mut().poll(&mut context) { rest.ok() } else { None };
    poll().or_else(poll)
}

/// Tells the host page of the answers, where they are others than `before`.
fn tell_answers(snapshot: &ArcRwSignal<Snapshot>, before: &Answers, host: &HtmlElement) {
    let shown = snapshot.read_untracked();
    let answers = &shown.state.answers;
    if answers != before {
        let detail = answers.to_value(&shown.state.catalogue);
        // A listener may call back into the element.
        drop(shown);
        events::send(host, events::ANSWER, &detail);
    }
}

/// Tells the host page of the result, where it is shown.
fn tell_result(snapshot: &ArcRwSignal<Snapshot>, host: &HtmlElement) {
    let shown = snapshot.read_untracked();
    if shown.state.page == Page::Result
        && let Some(rest) = shown.arrival.here()
        && let Some(detail) = (rest.document)(&shown.state.catalogue, &shown.state.answers)
    {
        // A listener may call back into the element.
        drop(shown);
        events::send(host, events::RESULT, &detail);
    }
}

/// Keeps the browser's memory in step with the state.
///
/// It stores a moment after a change: `setItem` takes milliseconds, and the change is to be painted first. When the page or the views go
/// before that, it stores at once.
#[derive(Clone)]
struct Keeper {
    snapshot: ArcRwSignal<Snapshot>,
    memory: Memory,
    wrote: Arc<AtomicBool>,
    /// Has the rest fetched.
    ask: Arc<dyn Fn() + Send + Sync>,
    /// As many messages as what is stored has seen.
    kept: Arc<AtomicU32>,
}

impl Keeper {
    /// Stores what has changed.
    fn keep(&self) {
        let now = self.snapshot.read_untracked().messages;
        if self.kept.swap(now, Ordering::Relaxed) == now {
            return;
        }
        let news = others(&self.snapshot.read_untracked(), &self.memory);
        if let Some(saved) = news {
            self.snapshot.alter(|shown| shown.offer(Incoming::Stored(Box::new(saved))));
            (self.ask)();
            return;
        }
        let keeping = kept(&self.snapshot.read_untracked(), &self.memory, &self.wrote);
        if let Some(keeping) = keeping {
            self.snapshot.alter(|shown| shown.keeping = keeping);
        }
    }
}

/// Other answers than those that are here, which another tab has stored meanwhile: they must not be overwritten unasked.
fn others(shown: &Snapshot, memory: &Memory) -> Option<Saved> {
    let state = &shown.state;
    // Whoever is being asked already is asked one thing at a time.
    if shown.incoming.is_some() || !state.is_begun() {
        return None;
    }
    keep::news(memory, &state.catalogue).filter(|saved| saved.answers != state.answers)
}

/// Stores what is worth storing; whether the browser remembers, where that is news.
fn kept(shown: &Snapshot, memory: &Memory, wrote: &AtomicBool) -> Option<Keeping> {
    // While an earlier visit is on offer, or others' answers, it must not be overwritten.
    if shown.earlier.is_some() || shown.incoming.is_some() || shown.keeping == Keeping::Off {
        return None;
    }
    let state = &shown.state;
    let is_empty = !state.is_begun() && state.aside.is_empty();
    let wrote_before = wrote.swap(!is_empty, Ordering::Relaxed);
    let kept = match is_empty {
        true if wrote_before => memory.forget(),
        true => return None,
        false => keep::remember(memory, state),
    };
    let keeping = if kept.is_ok() { Keeping::Works } else { Keeping::Unavailable };
    (keeping != shown.keeping).then_some(keeping)
}

/// A file of texts.
fn read(texts: &str) -> Result<Texts, JsError> {
    let value = json::parse(texts).map_err(|reason| JsError::new(&reason))?;
    Texts::parse(&value).map_err(|faults| JsError::new(&described("texts", &faults)))
}
