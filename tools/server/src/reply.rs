//! What a test may put in place of a file, and what it reads about the requests made.

use std::time::Duration;

/// An answer in place of a file's own.
///
/// What it leaves open is as it would be without it.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    pub(crate) body: Option<Vec<u8>>,
    pub(crate) status: Option<u16>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) delay: Duration,
    pub(crate) stalls: bool,
}

impl Reply {
    /// The file at the path, to be changed by the other methods.
    #[must_use]
    pub fn file() -> Self {
        Self::default()
    }

    /// A body in place of the file. Its type follows from the path, if [`Reply::mime`] does not say otherwise.
    #[must_use]
    pub fn body(body: impl Into<Vec<u8>>) -> Self {
        Self { body: Some(body.into()), ..Self::default() }
    }

    /// A page in place of the file.
    #[must_use]
    pub fn html(page: impl Into<String>) -> Self {
        Self::body(page.into()).mime("text/html; charset=utf-8")
    }

    /// An empty answer with this status: a file that fails.
    #[must_use]
    pub fn failure(status: u16) -> Self {
        Self::body("").status(status)
    }

    /// Sets the status, 100 to 999. Others become 500.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets a header, in place of any of the same name. A malformed one is left out.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sets the content type.
    #[must_use]
    pub fn mime(self, value: &str) -> Self {
        self.header("content-type", value)
    }

    /// Waits before answering.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Sends the first half of the body, and then nothing more, without an end.
    #[must_use]
    pub fn stalled(mut self) -> Self {
        self.stalls = true;
        self
    }
}

/// One request that reached the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Such as `GET`.
    pub method: String,
    /// The decoded path, such as `/lang/en.json`.
    pub path: String,
    /// What follows the question mark, as sent; empty without one.
    pub query: String,
    /// The status answered.
    pub status: u16,
}
