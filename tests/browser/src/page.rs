//! A page in a browser, with a server of its own.

use std::cell::{Cell, RefCell};
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use seat_server::{Options, Reply, Request, Server};
use serde_json::{Value, json};

use crate::part::Part;
use crate::session::Session;
use crate::setup::{Engine, Setup};
use crate::{PATIENCE, keys};

const HELPER: &str = include_str!("helper.js");
const LOOK: &str = include_str!("look.js");
const RECORDER: &str = include_str!("recorder.js");
const RECORDER_PATH: &str = "/browser-tests-recorder.js";
const RECORD: &str = "const record = window[Symbol.for('browser-tests')];";
/// See the helper.
const PAINTED: &str = "return painted()";

/// A browser's one page, and the server it comes from.
#[derive(Debug)]
pub struct Page {
    session: Session,
    server: Server,
    setup: Setup,
    /// Errors of pages that are gone: a load forgets what the page wrote down.
    past_errors: RefCell<Vec<String>>,
    errors_allowed: Cell<bool>,
}

impl Page {
    pub(crate) fn start(engine: Engine, setup: &Setup) -> Self {
        let session = Session::start(engine, setup);
        let root = setup.root.clone().unwrap_or_else(|| crate::repository().join("dist"));
        assert!(
            root.is_dir(),
            "nothing to test: {} is missing (`cargo xtask dist` makes it)",
            root.display()
        );
        let mut options = Options::new(root);
        options.compress = setup.compress;
        options.headers.clone_from(&setup.headers);
        let server = session.run(Server::start(options)).unwrap_or_else(|error| panic!("no server: {error}"));
        let mut recorder = RECORDER.to_owned();
        if engine == Engine::WebKit {
            // WebKit takes its language from the system's locales, and the one wished for need not be installed.
            recorder.push_str(&format!(
                "Object.defineProperty(navigator, 'language', {{ get: () => {0} }});\n\
                 Object.defineProperty(navigator, 'languages', {{ get: () => [{0}] }});\n",
                json!(setup.language)
            ));
        }
        server.answer(RECORDER_PATH, Reply::body(recorder));
        let errors_allowed = Cell::new(setup.errors_allowed);
        Self { session, server, setup: setup.clone(), past_errors: RefCell::default(), errors_allowed }
    }

    /// Opens a path below the root, such as `/index.html#answers`, and waits for its `load` event.
    #[track_caller]
    pub fn open(&self, path: &str) {
        let plain = path.split(['?', '#']).next().unwrap_or(path);
        let file = if plain.ends_with('/') { format!("{plain}index.html") } else { plain.to_owned() };
        let root = self.setup.root.clone().unwrap_or_else(|| crate::repository().join("dist"));
        if self.setup.recorder
            && file.ends_with(".html")
            && let Ok(html) = fs::read_to_string(root.join(file.trim_start_matches('/')))
        {
            self.server.answer(plain, Reply::html(with_recorder(&html)));
        }
        self.goto(path);
    }

    /// Serves a host page at `/host.html` and opens it. What is no whole document becomes the body of a plain one.
    #[track_caller]
    pub fn host(&self, html: &str, headers: &[(&str, &str)]) {
        self.serve("/host.html", html, headers);
        self.goto("/host.html");
    }

    /// Serves a page without opening it, for a second step or a frame.
    pub fn serve(&self, path: &str, html: &str, headers: &[(&str, &str)]) {
        let mut document = if html.to_lowercase().contains("<html") {
            html.to_owned()
        } else {
            format!(
                "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>\
                 <link rel=\"icon\" href=\"data:,\"></head>\n<body>{html}</body></html>"
            )
        };
        if self.setup.recorder {
            document = with_recorder(&document);
        }
        let reply =
            headers.iter().fold(Reply::html(document), |reply, (name, value)| reply.header(name, value));
        self.server.answer(path, reply);
    }

    /// Goes to a path as it is now served; [`Page::open`] and [`Page::host`] are what a test usually wants.
    #[track_caller]
    pub fn goto(&self, path: &str) {
        self.keep_errors();
        self.session.goto(&self.server.url(path));
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) {
        self.keep_errors();
        self.session.must("reload", self.session.run(self.session.driver().refresh()));
    }

    /// Goes back to the page before this one, as the browser's button does.
    #[track_caller]
    pub fn back(&self) {
        self.keep_errors();
        self.session.must("go back", self.session.run(self.session.driver().back()));
    }

    /// The nth `<community-seat>` of the page, from 0. What is asked of it is looked for in its shadow root.
    pub fn widget(&self, index: usize) -> Part<'_> {
        Part::widget(self, index)
    }

    /// The whole page, shadow roots included.
    pub fn document(&self) -> Part<'_> {
        Part::document(self)
    }

    /// Presses keys where the focus is, such as `Tab`, `Shift+Tab` or `ArrowDown Space`.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        keys::press(&self.session, keys);
    }

    /// Types text where the focus is.
    #[track_caller]
    pub fn type_text(&self, text: &str) {
        keys::type_text(&self.session, text);
    }

    /// What has the focus, shadow roots included: its role and name, such as `button "Show the result"`, or `body`.
    #[track_caller]
    pub fn active(&self) -> String {
        self.ask("return active()", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Runs the body of a function in the page; a promise it returns is awaited.
    #[track_caller]
    pub fn eval(&self, body: &str, args: &[Value]) -> Value {
        self.session.eval(body, args)
    }

    /// Runs the body of a function on the first widget's shadow `root`, with the functions of `look.js`: what can be seen.
    #[track_caller]
    pub fn look(&self, body: &str) -> Value {
        let root = "const root = document.querySelector('community-seat').shadowRoot;";
        // A body of its own: it may name things as `look.js` does.
        self.session.eval(&format!("{LOOK}\n{root}\nreturn (() => {{ {body} }})()"), &[])
    }

    /// Waits until something is so. Fails after [`PATIENCE`] with what was awaited.
    #[track_caller]
    pub fn wait_for(&self, what: &str, is_so: impl FnMut() -> bool) {
        assert!(self.comes_to(is_so), "waited in vain: {what}");
    }

    /// Whether something becomes so within [`PATIENCE`].
    pub fn comes_to(&self, mut is_so: impl FnMut() -> bool) -> bool {
        let deadline = Instant::now() + PATIENCE;
        while !is_so() {
            if Instant::now() >= deadline {
                return false;
            }
            thread::sleep(Duration::from_millis(15));
        }
        true
    }

    /// Waits until an expression is true in the page.
    #[track_caller]
    pub fn wait_for_js(&self, expression: &str) {
        let body = format!("return Boolean({expression})");
        self.wait_for(expression, || {
            self.session.try_eval(&body, &[]).is_ok_and(|value| value == json!(true))
        });
    }

    /// The `seat-…` events that reached the document since it was loaded: `type`, `detail`, `target`, `composed`.
    #[track_caller]
    pub fn events(&self) -> Vec<Value> {
        let events = self.eval(&format!("{RECORD} return record ? record.events : null"), &[]);
        let Value::Array(list) = events else {
            panic!("nothing records events: the page or its policy keeps the recorder out")
        };
        list
    }

    /// Waits for an event of this type and says the last one's `detail`.
    #[track_caller]
    pub fn wait_for_event(&self, kind: &str) -> Value {
        let last = || self.events().into_iter().rfind(|event| event.get("type") == Some(&json!(kind)));
        self.wait_for(&format!("an event {kind}"), || last().is_some());
        last().and_then(|event| event.get("detail").cloned()).unwrap_or_default()
    }

    /// Errors so far: on the console, thrown, rejected, not loaded, or forbidden by policy. A test that meets any fails,
    /// unless it said [`Page::allow_errors`] or [`Setup::errors_allowed`].
    pub fn errors(&self) -> Vec<String> {
        let now = self.session.try_eval(&format!("{RECORD} return record ? record.errors : []"), &[]);
        let now = now.unwrap_or_default().as_array().cloned().unwrap_or_default();
        let now = now.iter().filter_map(Value::as_str).map(str::to_owned);
        self.past_errors.borrow().iter().cloned().chain(now).collect()
    }

    /// What the console warned of since the page was loaded.
    #[track_caller]
    pub fn warnings(&self) -> Vec<String> {
        let warnings = self.eval(&format!("{RECORD} return record ? record.warnings : []"), &[]);
        let warnings = warnings.as_array().into_iter().flatten();
        warnings.filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// From here on, errors on the page do not fail the test.
    pub fn allow_errors(&self) {
        self.errors_allowed.set(true);
    }

    #[track_caller]
    pub(crate) fn check_errors(&self) {
        let errors = self.errors();
        assert!(
            self.errors_allowed.get() || errors.is_empty(),
            "errors on the page:\n  {}",
            errors.join("\n  ")
        );
    }

    /// Another server of the same files: another port, and so another origin. It sends `headers` with every answer.
    pub fn other_origin(&self, headers: &[(&str, &str)]) -> Server {
        let root = self.setup.root.clone().unwrap_or_else(|| crate::repository().join("dist"));
        let mut options = Options::new(root);
        options.headers =
            headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.session.run(Server::start(options)).unwrap_or_else(|error| panic!("no second server: {error}"))
    }

    /// The server, to answer a path in another way or to read its requests.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// What was requested of the server so far, without the recorder.
    pub fn requests(&self) -> Vec<Request> {
        self.server.requests().into_iter().filter(|request| request.path != RECORDER_PATH).collect()
    }

    /// The address shown.
    pub fn url(&self) -> String {
        self.session.run(self.session.driver().current_url()).map(|url| url.to_string()).unwrap_or_default()
    }

    /// Sets the viewport, in CSS pixels.
    #[track_caller]
    pub fn set_size(&self, width: u32, height: u32) {
        self.session.set_size(width, height);
    }

    /// Has Chromium's system want other colours, contrast or motion from now on; nothing else of the setup counts.
    #[track_caller]
    pub fn emulate(&self, setup: &Setup) {
        assert!(self.engine() == Engine::Chromium, "only Chromium changes its mind while it runs");
        self.session.emulate(setup);
    }

    /// Goes on inside the frame that a selector finds in the light page, until [`Page::leave_frame`].
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        let enter = async {
            let frame = self.session.driver().find(thirtyfour::By::Css(css)).await?;
            frame.enter_frame().await
        };
        self.session.must("enter the frame", self.session.run(enter));
    }

    /// Back to the page around the frames.
    #[track_caller]
    pub fn leave_frame(&self) {
        let leave = self.session.run(self.session.driver().enter_default_frame());
        self.session.must("leave the frame", leave);
    }

    /// All text that is visible, shadow roots of the widgets included.
    pub fn visible_text(&self) -> String {
        let script = "return [document.body.innerText, ...all(document, 'community-seat').map(READ.text)].map(tidy).join(' | ')";
        self.session
            .try_eval(&format!("{HELPER}\n{script}"), &[])
            .ok()
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// The browser itself.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.session.engine()
    }

    /// A PNG of the window, into a file.
    #[track_caller]
    pub fn screenshot(&self, path: impl AsRef<std::path::Path>) {
        fs::write(path.as_ref(), self.session.picture(false)).expect("the picture can be written");
    }

    /// Runs a script with the helper's functions at hand.
    #[track_caller]
    pub(crate) fn ask(&self, script: &str, args: &[Value]) -> Value {
        self.session.eval(&format!("{HELPER}\n{script}"), args)
    }

    /// Until what the page is now has been painted, and what its first frame leads to as well.
    #[track_caller]
    pub fn await_paint(&self) {
        assert_eq!(self.ask(PAINTED, &[]), Value::Bool(true), "the page is hidden, and is not painted");
    }

    /// The same for a page that may be hidden or go meanwhile, and then has nothing to wait for.
    pub(crate) fn try_await_paint(&self) {
        let _ = self.session.try_eval(&format!("{HELPER}\n{PAINTED}"), &[]);
    }

    fn keep_errors(&self) {
        let errors = self.errors();
        *self.past_errors.borrow_mut() = errors;
    }
}

/// A page with the recorder first in its head.
fn with_recorder(html: &str) -> String {
    let script = format!("<script src=\"{RECORDER_PATH}\"></script>");
    let after = |tag: &str| {
        let start = html.to_lowercase().find(tag)?;
        html.get(start..)?.find('>').map(|end| start + end + 1)
    };
    let place = after("<head").or_else(|| after("<html")).or_else(|| after("<!doctype")).unwrap_or_default();
    let (before, rest) = html.split_at(place);
    format!("{before}{script}{rest}")
}
