//! Takes the README's pictures of the demo page in `dist/`: `seat-pictures FOLDER`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "what fails here is for the person who asked for pictures"
)]
#![allow(clippy::print_stdout, reason = "a command line program")]
#![allow(clippy::disallowed_methods, reason = "it runs outside the browser, where there is a clock")]

use std::path::Path;
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use browser_tests::{Engine, PATIENCE, Session, Setup, repository};
use oxipng::optimize_from_memory;
use seat_server::{Options, Server};
use serde_json::{Value, json};

/// A picture of the demo page.
struct Picture {
    /// The file's name, without `.png`.
    name: &'static str,
    /// The viewport in CSS pixels, with the device pixels to each.
    size: (u32, u32, f64),
    dark: bool,
    page: &'static str,
    /// What a visitor does, with `pick`, `choose`, `step` and the widget's `root` at hand.
    way: &'static str,
    /// What is shown at the top of the window, and how far from it.
    top: (&'static str, u32),
}

const PICTURES: [Picture; 3] = [
    Picture {
        name: "result",
        size: (1280, 1120, 1.5),
        dark: false,
        page: "/index.html",
        way: ANSWERED,
        top: (".widget", 24),
    },
    Picture {
        name: "goals-phone-dark",
        size: (390, 844, 2.0),
        dark: true,
        page: "/index.html",
        way: "pick('goal-answer-3'); pick('goal-improve-2'); pick('goal-keep-1');",
        // Below the answer so far, which stays in sight.
        top: (".goal", 150),
    },
    Picture {
        name: "result-phone-italian",
        size: (390, 844, 2.0),
        dark: false,
        page: "/demo/intranet-it.html",
        way: ANSWERED,
        top: (".widget", 24),
    },
];

/// Enough answers for a result that shows most of what there is.
const ANSWERED: &str = "pick('goal-answer-3'); pick('goal-improve-2'); pick('goal-meet-1'); await step(1); \
    pick('audience-customers'); pick('size-51-500'); await step(2); choose('by-campaigns', 'marketing'); \
    await calm(); pick('loop-campaigns-told_after'); choose('by-service', 'service'); await calm(); \
    pick('loop-service-asked'); pick('seat-marketing'); await step(3);";

const HELPERS: &str = "const host = document.querySelector('community-seat'); const root = host.shadowRoot; \
    const calm = () => new Promise((done) => setTimeout(done, 300)); \
    const find = (id) => root.getElementById(id) ?? (() => { throw new Error(`no ${id}`); })(); \
    const pick = (id) => find(id).click(); \
    const choose = (id, value) => { find(id).value = value; find(id).dispatchEvent(new Event('change')); }; \
    const step = (n) => { root.querySelectorAll('.step__button')[n].click(); return calm(); };";

fn main() {
    let folder = env::args().nth(1).expect("the folder for the pictures");
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("cannot make {folder}: {error}"));
    for picture in &PICTURES {
        let file = Path::new(&folder).join(format!("{}.png", picture.name));
        let png = pack(&take(picture));
        fs::write(&file, &png).unwrap_or_else(|error| panic!("cannot write {}: {error}", file.display()));
        println!("{}: {} kB", file.display(), png.len().div_ceil(1000));
    }
}

/// Goes the way to a picture, and takes it.
fn take(picture: &Picture) -> Vec<u8> {
    // Without motion, everything is where it will be.
    let setup = Setup::new().reduced_motion();
    let setup = if picture.dark { setup.dark() } else { setup };
    let session = Session::start(Engine::Chromium, &setup);
    let (width, height, scale) = picture.size;
    session.set_scaled_size(width, height, scale);
    session.cdp("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
    let server = session.run(Server::start(Options::new(repository().join("dist")))).expect("a server");
    session.goto(&server.url(picture.page));
    until_ready(&session);
    let way = format!(
        "{HELPERS} return (async () => {{ {} await calm(); await calm(); host.blur(); root.activeElement?.blur(); \
         const top = root.querySelector('{}').getBoundingClientRect().top; \
         scrollBy({{ top: top - {}, behavior: 'instant' }}); await document.fonts.ready; await calm(); }})()",
        picture.way, picture.top.0, picture.top.1
    );
    session.eval(&way, &[]);
    session.picture(false)
}

fn until_ready(session: &Session) {
    let deadline = Instant::now() + PATIENCE;
    let ready = "const host = document.querySelector('community-seat'); \
        return Boolean(host?.shadowRoot?.querySelector('.step__button'))";
    while session.eval(ready, &[]) != json!(true) {
        assert!(
            Instant::now() < deadline,
            "the widget does not appear: {:?}",
            session.eval("return location.href", &[] as &[Value])
        );
        thread::sleep(Duration::from_millis(20));
    }
}

fn pack(png: &[u8]) -> Vec<u8> {
    optimize_from_memory(png, &oxipng::Options::from_preset(4)).expect("Chromium writes sound pictures")
}
