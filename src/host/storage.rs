//! What the browser remembers.

use std::sync::{Arc, Mutex, PoisonError};
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// The browser does not let us remember: storage is switched off, full, or forbidden in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unavailable;

/// Where something is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Store {
    /// In this browser, until it is deleted.
    Local,
    /// In this tab, until it is closed.
    Session,
    /// Nowhere.
    Nothing,
}

/// One entry of the browser's storage, which other tabs can change as well.
#[derive(Clone, Debug)]
pub(crate) struct Memory {
    store: Store,
    key: String,
    /// What was stored when this was last read or written here.
    seen: Arc<Mutex<Option<String>>>,
}

impl Memory {
    /// The entry under `key`.
    pub(crate) fn new(store: Store, key: &str) -> Self {
        Self { store, key: key.into(), seen: Arc::default() }
    }

    /// Whether it is meant to remember anything.
    pub(crate) fn is_meant(&self) -> bool {
        self.store != Store::Nothing
    }

    /// What is stored, if anything.
    pub(crate) fn read(&self) -> Result<Option<String>, Unavailable> {
        let stored = self.with(|storage| storage.get_item(&self.key)).map(Option::flatten)?;
        self.note(stored.clone());
        Ok(stored)
    }

    /// What is stored, where somebody else has stored it since this was last read or written here.
    pub(crate) fn news(&self) -> Option<String> {
        let before = self.note(None);
        self.read().ok().flatten().filter(|stored| before.as_ref() != Some(stored))
    }

    /// Stores `text`.
    pub(crate) fn write(&self, text: String) -> Result<(), Unavailable> {
        self.with(|storage| storage.set_item(&self.key, &text))?;
        self.note(Some(text));
        Ok(())
    }

    /// Forgets.
    pub(crate) fn forget(&self) -> Result<(), Unavailable> {
        self.with(|storage| storage.remove_item(&self.key)).map(Option::unwrap_or_default)
    }

    /// Notes what is stored now; what was before, as far as was known here.
    pub(crate) fn note(&self, stored: Option<String>) -> Option<String> {
        std::mem::replace(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner), stored)
    }

    /// The storage is asked for each time: merely naming it throws where it is forbidden, and that can change while the page is open.
    fn with<T>(&self, act: impl FnOnce(&Storage) -> Result<T, JsValue>) -> Result<Option<T>, Unavailable> {
        let window = web_sys::window().ok_or(Unavailable)?;
        let storage = match self.store {
            Store::Local => window.local_storage(),
            Store::Session => window.session_storage(),
            Store::Nothing => return Ok(None),
        };
        let storage = storage.ok().flatten().ok_or(Unavailable)?;
        act(&storage).map(Some).map_err(|_| Unavailable)
    }
}
