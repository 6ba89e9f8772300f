//! The page reloads itself after a rebuild.
//!
//! The script is a file of its own, not inline, so that it also runs in a page with a policy.

use std::convert::Infallible;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::watch;

/// Where the script is served.
pub(crate) const SCRIPT_PATH: &str = "/seat-reload.js";

/// Where the script listens.
pub(crate) const EVENTS_PATH: &str = "/seat-reload";

/// The script: it also reloads when the server comes back after an absence.
pub(crate) const SCRIPT: &str = r#"const events = new EventSource("/seat-reload");
let lost = false;
events.onmessage = () => location.reload();
events.onerror = () => { lost = true; };
events.onopen = () => { if (lost) location.reload(); };
"#;

const TAG: &str = r#"<script type="module" src="/seat-reload.js"></script>"#;

/// `page` with the script before the end of its body, or at its end.
pub(crate) fn inject(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    match page.rsplit_once("</body>") {
        Some((before, after)) => format!("{before}{TAG}\n</body>{after}"),
        None => format!("{page}{TAG}\n"),
    }
    .into_bytes()
}

/// A stream with one message for each reload; it ends when the server stops.
pub(crate) fn events(mut reloads: watch::Receiver<u64>, stop: watch::Receiver<bool>) -> Response {
    reloads.mark_unchanged();
    let messages = stream::unfold((reloads, stop), |(mut reloads, mut stop)| async move {
        let reloaded = tokio::select! {
            _ = stop.wait_for(|stop| *stop) => false,
            changed = reloads.changed() => changed.is_ok(),
        };
        reloaded.then(|| (Ok::<_, Infallible>(Event::default().data("reload")), (reloads, stop)))
    });
    Sse::new(messages).keep_alive(KeepAlive::default()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let check = |page: &str, expect: &str| {
            assert_eq!(String::from_utf8_lossy(&inject(page.as_bytes())), expect.replace("TAG", TAG));
        };
        check("<body><p>a</p></body></html>", "<body><p>a</p>TAG\n</body></html>");
        check("<p>a</p>", "<p>a</p>TAG\n");
    }
}
