//! What the browser remembers.

use web_sys::Storage;

/// The browser does not let us remember: storage is switched off, full, or forbidden in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unavailable;

/// One entry of the browser's storage.
#[derive(Clone, Debug)]
pub(crate) struct Memory {
    key: String,
}

impl Memory {
    /// The entry under `key`.
    pub(crate) fn new(key: &str) -> Self {
        Self { key: key.into() }
    }

    /// What is stored, if anything.
    pub(crate) fn read(&self) -> Result<Option<String>, Unavailable> {
        storage()?.get_item(&self.key).map_err(|_| Unavailable)
    }

    /// Stores `text`.
    pub(crate) fn write(&self, text: &str) -> Result<(), Unavailable> {
        storage()?.set_item(&self.key, text).map_err(|_| Unavailable)
    }

    /// Forgets.
    pub(crate) fn forget(&self) -> Result<(), Unavailable> {
        storage()?.remove_item(&self.key).map_err(|_| Unavailable)
    }
}

/// Asked for each time: merely naming it throws where it is forbidden, and that can change while the page is open.
fn storage() -> Result<Storage, Unavailable> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(Unavailable)
}
