//! Takes pictures of a page in Chromium:
//! `cargo run -p browser-tests --example shot -- --url http://127.0.0.1:8080/ --out shot.png --width 1280 --full`.
//!
//! `--wait` is an expression that must become true first; `--eval` is a script that runs then, and may return a promise. Both
//! have `root`, the shadow root of the first `<community-seat>` (or `null`).

#![allow(clippy::panic, clippy::expect_used, clippy::disallowed_methods, clippy::print_stdout)]

use std::time::{Duration, Instant};
use std::{env, fs, thread};

use browser_tests::{Engine, PATIENCE, Session, Setup};
use serde_json::json;

const USAGE: &str = "shot --url URL [--out FILE.png] [--print-pdf FILE.pdf] [--width 1280] [--height 900] [--scale 1] \
    [--full] [--dark] [--forced] [--still] [--print] [--lang it] [--wait EXPRESSION] [--eval SCRIPT]";
const ROOT: &str =
    "const host = document.querySelector('community-seat'); const root = host ? host.shadowRoot : null;";
const SETTLED: &str = "return document.fonts.ready.then(() => new Promise(done => \
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))";

fn main() {
    let wish = Wish::from_args();
    let session = Session::start(Engine::Chromium, &wish.setup);
    session.set_scaled_size(wish.width, wish.height, wish.scale);
    session.goto(&wish.url);
    let condition = wish.wait.unwrap_or_else(|| "!host || (root && root.childElementCount > 0)".to_owned());
    wait_for(&session, &condition);
    if let Some(script) = wish.script {
        println!("{}", session.eval(&format!("{ROOT}\n{script}"), &[]));
    }
    session.eval(SETTLED, &[]);
    if let Some(file) = wish.out {
        write(&file, &session.picture(wish.full));
    }
    if let Some(file) = wish.pdf {
        write(&file, &session.pdf());
    }
}

fn wait_for(session: &Session, condition: &str) {
    let deadline = Instant::now() + PATIENCE;
    while session.eval(&format!("{ROOT}\nreturn Boolean({condition})"), &[]) != json!(true) {
        assert!(Instant::now() < deadline, "waited in vain for {condition}");
        thread::sleep(Duration::from_millis(20));
    }
}

fn write(file: &str, bytes: &[u8]) {
    fs::write(file, bytes).unwrap_or_else(|error| panic!("cannot write {file}: {error}"));
    println!("{file}");
}

struct Wish {
    setup: Setup,
    url: String,
    out: Option<String>,
    pdf: Option<String>,
    width: u32,
    height: u32,
    scale: f64,
    full: bool,
    wait: Option<String>,
    script: Option<String>,
}

impl Wish {
    fn from_args() -> Self {
        let mut wish = Self {
            setup: Setup::new(),
            url: String::new(),
            out: None,
            pdf: None,
            width: 1280,
            height: 900,
            scale: 1.0,
            full: false,
            wait: None,
            script: None,
        };
        let mut args = env::args().skip(1);
        while let Some(flag) = args.next() {
            let mut value = || args.next().unwrap_or_else(|| panic!("{flag} needs a value\n{USAGE}"));
            match flag.as_str() {
                "--url" => wish.url = value(),
                "--out" => wish.out = Some(value()),
                "--print-pdf" => wish.pdf = Some(value()),
                "--width" => wish.width = number(&value()),
                "--height" => wish.height = number(&value()),
                "--scale" => wish.scale = number(&value()),
                "--full" => wish.full = true,
                "--dark" => wish.setup = wish.setup.dark(),
                "--forced" => wish.setup = wish.setup.forced_colors(),
                "--still" => wish.setup = wish.setup.reduced_motion(),
                "--print" => wish.setup = wish.setup.print(),
                "--lang" => wish.setup = wish.setup.language(&value()),
                "--wait" => wish.wait = Some(value()),
                "--eval" => wish.script = Some(value()),
                _ => panic!("unknown: {flag}\n{USAGE}"),
            }
        }
        assert!(!wish.url.is_empty(), "{USAGE}");
        wish
    }
}

fn number<T: std::str::FromStr>(text: &str) -> T {
    text.parse().unwrap_or_else(|_| panic!("no number: {text}"))
}
