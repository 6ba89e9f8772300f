//! A small static server, for `cargo xtask serve` and for the browser tests.
//!
//! It serves the files below one folder with the right types, compressed where the client accepts brotli, and writes
//! down every request. A test can put a [`Reply`] of its own in place of any path: a host page with a strict policy, a
//! module with a wrong type, a file that fails.
//!
//! ```no_run
//! # async fn example() -> std::io::Result<()> {
//! use seat_server::{Options, Reply, Server};
//!
//! let server = Server::start(Options::new("dist")).await?;
//! server.answer("/host.html", Reply::html("<!doctype html><title>Host</title>"));
//! server.answer("/community-seat-core.wasm", Reply::file().mime("text/plain"));
//! println!("{}", server.url("/host.html"));
//! assert!(server.requests().is_empty());
//! # Ok(())
//! # }
//! ```
//!
//! It listens on the loopback interface only.

mod encoding;
mod files;
mod mime;
mod reload;
mod reply;
mod respond;

pub use reply::{Reply, Request};

use std::io;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use respond::Site;

/// How long [`Server::stop`] waits for open connections.
const PATIENCE: Duration = Duration::from_secs(1);

/// How many ports after a taken one are tried.
const PORTS_TRIED: u16 = 100;

/// What to serve, and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder whose files are served.
    pub root: PathBuf,
    /// The port wished for; a taken one gives way to the next free one. `None`: any free port.
    pub port: Option<u16>,
    /// Whether to answer with brotli where the client accepts it.
    pub compress: bool,
    /// How hard to compress, from 0 to 11.
    pub quality: u8,
    /// Sent with every answer; a [`Reply`] may override them.
    pub headers: Vec<(String, String)>,
    /// Whether pages get a script that reloads them on [`Server::reload`].
    pub reload: bool,
}

impl Options {
    /// Serves `root` uncompressed on any free port, without further headers.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        // A quality of 11 would make the first page after a build wait for seconds; 5 is within a tenth of its size.
        Self {
            root: root.into(),
            port: None,
            compress: false,
            quality: 5,
            headers: Vec::new(),
            reload: false,
        }
    }
}

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    port: u16,
    site: Arc<Site>,
    stop: watch::Sender<bool>,
    task: Option<JoinHandle<io::Result<()>>>,
}

impl Server {
    /// Starts serving, on the tokio runtime of the caller.
    ///
    /// # Errors
    ///
    /// If the root is no folder, a header is malformed, or no port can be had.
    pub async fn start(options: Options) -> io::Result<Self> {
        let listener = listen(options.port).await?;
        let port = listener.local_addr()?.port();
        let (stop, stopped) = watch::channel(false);
        let site = Arc::new(Site::new(&options, stopped.clone())?);
        let router = Router::new().fallback(respond::respond).with_state(Arc::clone(&site));
        let serve = axum::serve(listener, router).with_graceful_shutdown(is_true(stopped));
        let task = Some(tokio::spawn(serve.into_future()));
        Ok(Self { port, site, stop, task })
    }

    /// The port in use.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The address of the root, such as `http://127.0.0.1:8080/`.
    #[must_use]
    pub fn address(&self) -> String {
        self.url("/")
    }

    /// The address of a path below the root, with or without its leading slash.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{}", self.port, path.trim_start_matches('/'))
    }

    /// Answers `path` (such as `/host.html`, decoded, without a query) with `reply` from now on.
    pub fn answer(&self, path: &str, reply: Reply) {
        self.site.replies.write().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), reply);
    }

    /// Takes back what [`Server::answer`] set for `path`.
    pub fn answer_from_file(&self, path: &str) {
        self.site.replies.write().unwrap_or_else(PoisonError::into_inner).remove(path);
    }

    /// Every request so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.site.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Empties the list of requests.
    pub fn forget_requests(&self) {
        self.site.requests.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Reloads every open page, if [`Options::reload`] was set.
    pub fn reload(&self) {
        self.site.reloads.send_modify(|count| *count += 1);
    }

    /// Stops serving: open answers are finished, for a second at most.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        if let Some(mut task) = self.task.take()
            && tokio::time::timeout(PATIENCE, &mut task).await.is_err()
        {
            task.abort();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

async fn listen(port: Option<u16>) -> io::Result<TcpListener> {
    let Some(first) = port else {
        return TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    };
    let mut port = first;
    loop {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Err(e)
                if e.kind() == io::ErrorKind::AddrInUse && port - first < PORTS_TRIED && port < u16::MAX =>
            {
                port += 1;
            }
            done => return done,
        }
    }
}

/// Waits until the channel says so, or its sender is gone.
async fn is_true(mut channel: watch::Receiver<bool>) {
    // An error means that the sender is gone: the server was dropped.
    drop(channel.wait_for(|stop| *stop).await);
}
