//! One request, one answer.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use tokio::sync::watch;

use crate::encoding::{Cache, accepts_brotli};
use crate::{Options, Reply, Request, files, mime, reload};

/// All that the answers depend on.
#[derive(Debug)]
pub(crate) struct Site {
    root: PathBuf,
    compress: bool,
    quality: u8,
    headers: HeaderMap,
    reload: bool,
    cache: Cache,
    stop: watch::Receiver<bool>,
    pub(crate) reloads: watch::Sender<u64>,
    pub(crate) replies: RwLock<HashMap<String, Reply>>,
    pub(crate) requests: Mutex<Vec<Request>>,
}

impl Site {
    pub(crate) fn new(options: &Options, stop: watch::Receiver<bool>) -> io::Result<Self> {
        let root = options.root.canonicalize().map_err(|e| unusable(&options.root, &e))?;
        if !root.is_dir() {
            return Err(unusable(&options.root, &io::ErrorKind::NotADirectory.into()));
        }
        // Fresh files on every load: what was built last is what is seen.
        let mut headers =
            HeaderMap::from_iter([(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))]);
        for (name, value) in &options.headers {
            let parsed = parse_header(name, value).ok_or_else(|| {
                io::Error::new(io::ErrorKind::InvalidInput, format!("no header: `{name}: {value}`"))
            })?;
            headers.insert(parsed.0, parsed.1);
        }
        Ok(Self {
            root,
            compress: options.compress,
            quality: options.quality,
            headers,
            reload: options.reload,
            cache: Cache::default(),
            stop,
            reloads: watch::Sender::new(0),
            replies: RwLock::default(),
            requests: Mutex::default(),
        })
    }
}

/// Answers a request and writes it down.
pub(crate) async fn respond(
    State(site): State<Arc<Site>>,
    method: Method,
    uri: Uri,
    asked: HeaderMap,
) -> Response {
    let path = files::decode(uri.path()).unwrap_or_else(|| uri.path().to_owned());
    let response = if method == Method::GET || method == Method::HEAD {
        answer(&site, &path, &asked).await
    } else {
        plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD are answered\n")
    };
    let request = Request {
        method: method.to_string(),
        path,
        query: uri.query().unwrap_or_default().to_owned(),
        status: response.status().as_u16(),
    };
    site.requests.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    response
}

async fn answer(site: &Arc<Site>, path: &str, asked: &HeaderMap) -> Response {
    if site.reload && path == reload::EVENTS_PATH {
        return reload::events(site.reloads.subscribe(), site.stop.clone());
    }
    let reply =
        site.replies.read().unwrap_or_else(PoisonError::into_inner).get(path).cloned().unwrap_or_default();
    tokio::time::sleep(reply.delay).await;

    let body = match reply.body {
        Some(body) => Ok((body, PathBuf::from(path))),
        None if site.reload && path == reload::SCRIPT_PATH => {
            Ok((reload::SCRIPT.into(), PathBuf::from(path)))
        }
        None => read(site, path).await,
    };
    let Ok((mut body, file)) = body else {
        return plain(StatusCode::NOT_FOUND, "no such file\n");
    };

    let mut headers = site.headers.clone();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime::of(&file)));
    for (name, value) in reply.headers.iter().filter_map(|(name, value)| parse_header(name, value)) {
        headers.insert(name, value);
    }
    let mime = headers.get(header::CONTENT_TYPE).and_then(|mime| mime.to_str().ok()).unwrap_or_default();
    if site.compress && mime::is_compressible(mime) {
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if accepts_brotli(asked) && !headers.contains_key(header::CONTENT_ENCODING) {
            match compress(site, body).await {
                Ok(compressed) => body = compressed,
                Err(e) => {
                    return plain(StatusCode::INTERNAL_SERVER_ERROR, &format!("cannot compress: {e}\n"));
                }
            }
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
    }
    let status =
        StatusCode::from_u16(reply.status.unwrap_or(200)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = if reply.stalls { stalled(body) } else { Body::from(body) };
    (status, headers, body).into_response()
}

/// Half of a body, and no end.
fn stalled(mut body: Vec<u8>) -> Body {
    body.truncate(body.len() / 2);
    let half = stream::iter([Ok::<_, io::Error>(body)]);
    Body::from_stream(half.chain(stream::pending()))
}

/// A file's bytes and its name.
async fn read(site: &Site, path: &str) -> io::Result<(Vec<u8>, PathBuf)> {
    let file = files::find(&site.root, path).await?;
    let mut body = tokio::fs::read(&file).await?;
    if site.reload && file.extension().is_some_and(|extension| extension == "html") {
        body = reload::inject(&body);
    }
    Ok((body, file))
}

async fn compress(site: &Arc<Site>, body: Vec<u8>) -> io::Result<Vec<u8>> {
    let site = Arc::clone(site);
    tokio::task::spawn_blocking(move || site.cache.compress(&body, site.quality))
        .await
        .map_err(io::Error::other)?
}

fn plain(status: StatusCode, text: &str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text.to_owned()).into_response()
}

fn parse_header(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((name.parse().ok()?, value.parse().ok()?))
}

fn unusable(root: &Path, reason: &io::Error) -> io::Error {
    io::Error::new(reason.kind(), format!("cannot serve the folder {}: {reason}", root.display()))
}
