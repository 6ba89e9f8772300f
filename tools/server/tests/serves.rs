//! The server as a client sees it: requests as bytes, so that nothing between hides what is on the wire.

#![allow(clippy::unwrap_used, clippy::string_slice, missing_docs)]

use std::path::PathBuf;

use seat_server::{Options, Reply, Server};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

async fn site(change: impl FnOnce(&mut Options)) -> Server {
    let mut options = Options::new(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/site"));
    change(&mut options);
    Server::start(options).await.unwrap()
}

/// The whole answer to `GET path`, as text.
async fn get(server: &Server, path: &str) -> String {
    ask(server, &format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")).await
}

async fn ask(server: &Server, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn files_come_with_their_type_and_all_else_is_not_found() {
    let server = site(|_| ()).await;
    let check = async |path: &str, status: &str, mime: &str| {
        let answer = get(&server, path).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{path}: {answer}");
        assert!(answer.contains(&format!("content-type: {mime}\r\n")), "{path}: {answer}");
    };
    check("/", "200", "text/html; charset=utf-8").await;
    check("/index.html?a=b", "200", "text/html; charset=utf-8").await;
    check("/module.js", "200", "text/javascript; charset=utf-8").await;
    check("/module.wasm", "200", "application/wasm").await;
    check("/missing.js", "404", "text/plain; charset=utf-8").await;
    check("/../serves.rs", "404", "text/plain; charset=utf-8").await;
    check("/%2e%2e/serves.rs", "404", "text/plain; charset=utf-8").await;
    check("/%ff", "404", "text/plain; charset=utf-8").await;
}

#[tokio::test]
async fn requests_are_written_down() {
    let server = site(|_| ()).await;
    get(&server, "/module.js?v=1").await;
    ask(&server, "POST /a%20b HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 0\r\n\r\n").await;
    let seen: Vec<_> = server.requests().into_iter().map(|r| (r.method, r.path, r.query, r.status)).collect();
    let expect = [("GET", "/module.js", "v=1", 200), ("POST", "/a b", "", 405)]
        .map(|(m, p, q, s)| (m.to_owned(), p.to_owned(), q.to_owned(), s));
    assert_eq!(seen, expect);
    server.forget_requests();
    assert_eq!(server.requests(), []);
}

#[tokio::test]
async fn a_reply_takes_the_place_of_a_file() {
    let server = site(|options| options.headers.push(("x-all".into(), "1".into()))).await;
    server
        .answer("/host.html", Reply::html("<p>host").header("content-security-policy", "script-src 'self'"));
    server.answer("/module.wasm", Reply::file().mime("text/plain"));
    server.answer("/module.js", Reply::failure(503));

    let host = get(&server, "/host.html").await;
    assert!(host.ends_with("\r\n\r\n<p>host"), "{host}");
    assert!(host.contains("content-security-policy: script-src 'self'\r\n"), "{host}");
    assert!(host.contains("x-all: 1\r\n"), "{host}");
    assert!(get(&server, "/module.wasm").await.contains("content-type: text/plain\r\n"));
    assert!(get(&server, "/module.js").await.starts_with("HTTP/1.1 503"));
    server.answer_from_file("/module.js");
    assert!(get(&server, "/module.js").await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn brotli_only_where_asked_for() {
    let server = site(|options| options.compress = true).await;
    let with = "GET /module.js HTTP/1.1\r\nhost: a\r\nconnection: close\r\naccept-encoding: gzip, br\r\n\r\n";
    let compressed = ask(&server, with).await;
    assert!(compressed.contains("content-encoding: br\r\n"), "{compressed}");
    assert!(compressed.contains("vary: accept-encoding\r\n"), "{compressed}");
    let plain = get(&server, "/module.js").await;
    assert!(!plain.contains("content-encoding"), "{plain}");
    assert!(plain.contains("vary: accept-encoding\r\n"), "{plain}");
}

#[tokio::test]
async fn pages_reload_only_where_wanted() {
    assert!(!get(&site(|_| ()).await, "/").await.contains("seat-reload"));

    let server = site(|options| options.reload = true).await;
    assert!(
        get(&server, "/")
            .await
            .contains("<script type=\"module\" src=\"/seat-reload.js\"></script>\n</body>")
    );
    assert!(get(&server, "/seat-reload.js").await.contains("EventSource"));

    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).await.unwrap();
    stream.write_all(b"GET /seat-reload HTTP/1.1\r\nhost: a\r\n\r\n").await.unwrap();
    let mut seen = Vec::new();
    while !String::from_utf8_lossy(&seen).contains("\r\n\r\n") {
        stream.read_buf(&mut seen).await.unwrap();
    }
    server.reload();
    while !String::from_utf8_lossy(&seen).contains("data: reload") {
        assert!(stream.read_buf(&mut seen).await.unwrap() > 0, "the stream ended without an event");
    }
    // Stopping ends the stream, which would otherwise hold the server open for ever.
    server.stop().await;
    while stream.read_buf(&mut seen).await.is_ok_and(|bytes| bytes > 0) {}
}

#[tokio::test]
async fn a_taken_port_gives_way_to_the_next() {
    let first = site(|_| ()).await;
    let second = site(|options| options.port = Some(first.port())).await;
    assert_ne!(first.port(), second.port());
    assert_eq!(second.address(), format!("http://127.0.0.1:{}/", second.port()));
}

#[tokio::test]
async fn dropping_the_server_frees_its_port() {
    let server = site(|_| ()).await;
    let port = server.port();
    drop(server);
    while TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn what_cannot_be_served_is_said() {
    let error = Server::start(Options::new("no/such/folder")).await.unwrap_err();
    assert!(error.to_string().contains("cannot serve the folder no/such/folder"), "{error}");
    let options = Options { headers: vec![("no header".into(), String::new())], ..Options::new(".") };
    let error = Server::start(options).await.unwrap_err();
    assert!(error.to_string().contains("no header"), "{error}");
}
