//! One browser with one window, driven over WebDriver.

use std::ffi::OsStr;
use std::future::Future;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use std::{env, fs, io, process, thread};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;

use crate::PATIENCE;
use crate::display;
use crate::drivers::{self, Plan};
use crate::process::Group;
use crate::profile;
use crate::setup::{Engine, Setup};

/// A browser of its own, with a profile that has seen no page. Dropping it ends the browser and its driver and removes their files.
#[derive(Debug)]
pub struct Session {
    engine: Engine,
    driver: Option<WebDriver>,
    runtime: Runtime,
    // Dropped in this order: the driver with its browser, then the display, then their files.
    _driver_group: Group,
    display_group: Option<Group>,
    folder: Folder,
}

impl Session {
    /// Starts a browser and shapes it as asked.
    pub fn start(engine: Engine, setup: &Setup) -> Self {
        Self::start_in(engine, setup, |place| profile::make(&drivers::firefox_binary(), place))
    }

    /// The same, with what makes the profile of a Firefox.
    pub(crate) fn start_in(
        engine: Engine,
        setup: &Setup,
        make: impl FnOnce(&Path) -> io::Result<()>,
    ) -> Self {
        assert!(!setup.print || engine == Engine::Chromium, "only Chromium can show print style sheets");
        assert!(!setup.forced_colors || engine != Engine::WebKit, "WebKit has no forced colours");
        let folder = Folder::new();
        if engine == Engine::Firefox {
            let place = folder.0.join(drivers::PROFILE);
            make(&place).unwrap_or_else(|error| panic!("cannot make {}: {error}", place.display()));
        }
        let port = free_port();
        let Plan { program, args, variables, capabilities } = drivers::plan(engine, setup, port, &folder.0);
        let mut variables: Vec<(&str, &OsStr)> =
            variables.iter().map(|(name, value)| (*name, value.as_os_str())).collect();

        let mut display = None;
        let mut display_name = String::new();
        if engine == Engine::WebKit {
            let (group, log) = drivers::display(&folder.0);
            let number = wait("Xvfb says its display", &log, || Group::first_number(&log));
            display_name = format!(":{number}");
            variables.push(("DISPLAY", OsStr::new(&display_name)));
            display = Some(group);
        }

        let log = folder.0.join("driver.log");
        let group = Group::start(&program, &args, &variables, &folder.0, &log);
        wait("the driver listens", &log, || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok());

        // One worker, so that the test's server answers also while the test itself does something else.
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime can be made");
        let wish: Capabilities = serde_json::from_value(capabilities).expect("capabilities are an object");
        let driver = runtime
            .block_on(WebDriver::new(format!("http://127.0.0.1:{port}"), wish))
            .unwrap_or_else(|error| panic!("{engine} does not start: {error}\n{}", tail(&log)));

        let session = Self {
            engine,
            driver: Some(driver),
            runtime,
            _driver_group: group,
            display_group: display,
            folder,
        };
        session.emulate(setup);
        let (width, height) = setup.size;
        session.set_size(width, height);
        if session.display_group.is_some() {
            wait("WebKit's window is the active one", &log, || {
                let is_active = display::activate(&display_name);
                is_active.unwrap_or_else(|error| panic!("{display_name}: {error}")).then_some(())
            });
        }
        session
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session itself, for what this crate has no word for; see [`Session::run`].
    pub fn driver(&self) -> &Arc<SessionHandle> {
        self.driver.as_ref().expect("the driver is there until the session is dropped").handle()
    }

    /// Runs the driver's futures (and the test's server) to their end.
    pub fn run<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// Loads an address and waits for its `load` event.
    #[track_caller]
    pub fn goto(&self, url: &str) {
        self.must("load the page", self.run(self.driver().goto(url)));
    }

    /// Runs the body of a function in the page: its arguments are `arguments[0]` and on; a promise it returns is awaited.
    #[track_caller]
    pub fn eval(&self, body: &str, args: &[Value]) -> Value {
        match self.try_eval(body, args) {
            Ok(value) => value,
            Err(error) => panic!("a script failed in {}: {error}\n{body}", self.engine),
        }
    }

    /// As [`Self::eval`], in a page whose memory is measured: Chromium's driver keeps in the page what every script of `eval` gave back
    /// (3 kB of script memory for an answer of 3 kB, to the end of the session), its protocol does not.
    #[track_caller]
    pub fn eval_and_forget(&self, body: &str, args: &[Value]) -> Value {
        if self.engine != Engine::Chromium {
            return self.eval(body, args);
        }
        let expression = format!("(function () {{ {body} }}).apply(null, {})", json!(args));
        let parameters = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.cdp("Runtime.evaluate", &parameters);
        if let Some(error) = answer.get("exceptionDetails") {
            panic!("a script failed in {}: {error}\n{body}", self.engine);
        }
        answer.pointer_mut("/result/value").map(Value::take).unwrap_or_default()
    }

    pub(crate) fn try_eval(&self, body: &str, args: &[Value]) -> WebDriverResult<Value> {
        self.run(self.driver().execute(body, args.to_vec())).map(|ret| ret.json().clone())
    }

    /// Sets the viewport, in CSS pixels.
    #[track_caller]
    pub fn set_size(&self, width: u32, height: u32) {
        if self.engine == Engine::Chromium {
            // A window of Chromium's does not get as narrow as a telephone.
            self.set_scaled_size(width, height, 1.0);
            return;
        }
        let wanted = json!([width, height]);
        // What the window adds to the viewport; it may be known only after a first try.
        for _ in 0..3 {
            let frame = self.eval("return [outerWidth - innerWidth, outerHeight - innerHeight]", &[]);
            let side =
                |index: usize| frame.get(index).and_then(Value::as_u64).and_then(|n| n.try_into().ok());
            let (more_width, more_height): (u32, u32) = (side(0).unwrap_or(0), side(1).unwrap_or(0));
            let set = self.driver().set_window_rect(0, 0, width + more_width, height + more_height);
            self.must("set the size of the window", self.run(set));
            for _ in 0..50 {
                if self.eval("return [innerWidth, innerHeight]", &[]) == wanted {
                    return;
                }
                thread::sleep(Duration::from_millis(10));
            }
        }
        let sizes = self.eval("return [innerWidth, innerHeight, outerWidth, outerHeight]", &[]);
        panic!("{} does not make its viewport {wanted}: inside and outside it is {sizes}", self.engine);
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub fn cdp(&self, method: &str, parameters: &Value) -> Value {
        let driver = self.driver.as_ref().expect("the driver is there until the session is dropped");
        self.must(method, self.run(driver.cdp().send_raw(method, parameters)))
    }

    /// Unwraps what the driver answered.
    #[track_caller]
    pub(crate) fn must<T>(&self, what: &str, result: WebDriverResult<T>) -> T {
        match result {
            Ok(value) => value,
            Err(error) => panic!("{} cannot {what}: {error}", self.engine),
        }
    }

    /// What the system wants of colours, contrast and motion: in Chromium at any time, in the others only from the start.
    pub(crate) fn emulate(&self, setup: &Setup) {
        if self.engine != Engine::Chromium {
            return;
        }
        let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
        let features = json!([
            feature("prefers-color-scheme", if setup.dark { "dark" } else { "light" }),
            feature("prefers-reduced-motion", if setup.reduced_motion { "reduce" } else { "no-preference" }),
            feature("forced-colors", if setup.forced_colors { "active" } else { "none" }),
            feature("prefers-contrast", if setup.more_contrast { "more" } else { "no-preference" }),
        ]);
        let media = if setup.print { "print" } else { "" };
        self.cdp("Emulation.setEmulatedMedia", &json!({ "media": media, "features": features }));
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The browser may be gone already; whatever is left ends with its process group.
        self.quit(Duration::from_secs(3));
    }
}

impl Session {
    /// Ends a Firefox as a user would, and has a look at the profile that it leaves.
    pub(crate) fn end<T>(mut self, look: impl FnOnce(&Path) -> io::Result<T>) -> io::Result<T> {
        if !self.quit(PATIENCE) {
            return Err(io::Error::other("it does not end"));
        }
        look(&self.folder.0.join(drivers::PROFILE))
    }

    /// Has the browser end; whether it did, within this time.
    fn quit(&mut self, limit: Duration) -> bool {
        let Some(driver) = self.driver.take() else { return true };
        let quit = async { tokio::time::timeout(limit, driver.quit()).await };
        matches!(self.runtime.block_on(quit), Ok(Ok(())))
    }
}

/// A folder for the temporary files of one browser.
#[derive(Debug)]
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = place_for_files().join(format!("browser-tests-{}-{number}", process::id()));
        fs::create_dir_all(&path).unwrap_or_else(|error| panic!("cannot make {}: {error}", path.display()));
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Where temporary files are: in memory, where the system has a place for that with room enough. A browser writes tens of megabytes into
/// its profile; on a disk that took a third of the processors' time.
fn place_for_files() -> &'static Path {
    const IN_MEMORY: &str = "/dev/shm";
    const ENOUGH_KIB: u64 = 2 << 20;
    static PLACE: OnceLock<PathBuf> = OnceLock::new();
    PLACE.get_or_init(|| {
        let has_room = free_kib(IN_MEMORY).is_some_and(|free| free >= ENOUGH_KIB);
        let trial = Path::new(IN_MEMORY).join(format!("browser-tests-{}", process::id()));
        if has_room && fs::create_dir(&trial).and_then(|()| fs::remove_dir(&trial)).is_ok() {
            IN_MEMORY.into()
        } else {
            env::temp_dir()
        }
    })
}

/// How much is free in a folder's file system, where that can be told.
fn free_kib(folder: &str) -> Option<u64> {
    let told = process::Command::new("df").args(["-Pk", folder]).output().ok()?;
    String::from_utf8(told.stdout).ok()?.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    listener.expect("there is a free port").port()
}

fn wait<T>(what: &str, log: &Path, look: impl Fn() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain until {what}\n{}", tail(log));
        thread::sleep(Duration::from_millis(5));
    }
}

fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().rev().take(20).collect();
    lines.into_iter().rev().collect::<Vec<_>>().join("\n")
}
