//! How each engine's driver is found and started, and what it is asked for.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::process::Group;
use crate::setup::{Engine, Setup};

/// Keeps Chromium from calling anyone but this machine.
const CHROMIUM_QUIET: [&str; 15] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-sync",
    "--metrics-recording-only",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/// The same for Firefox. Geckodriver itself sets what every automated Firefox needs.
const FIREFOX_QUIET: [&str; 9] = [
    "app.normandy.enabled",
    "browser.newtabpage.enabled",
    "browser.region.update.enabled",
    "browser.safebrowsing.update.enabled",
    "datareporting.policy.dataSubmissionEnabled",
    "extensions.getAddons.cache.enabled",
    "network.captive-portal-service.enabled",
    "network.connectivity-service.enabled",
    "network.prefetch-next",
];

/// A program to start, with what it is given.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) program: PathBuf,
    pub(crate) args: Vec<String>,
    pub(crate) variables: Vec<(&'static str, OsString)>,
    pub(crate) capabilities: Value,
}

/// What to start for an engine, its driver listening on `port`, with `folder` for its temporary files.
pub(crate) fn plan(engine: Engine, setup: &Setup, port: u16, folder: &Path) -> Plan {
    let home = folder.as_os_str().to_owned();
    let variables =
        vec![("TMPDIR", home.clone()), ("XDG_CONFIG_HOME", home.clone()), ("XDG_CACHE_HOME", home)];
    match engine {
        Engine::Chromium => Plan {
            program: find("chromedriver", &[]),
            args: vec![format!("--port={port}")],
            variables,
            capabilities: chromium(setup),
        },
        Engine::Firefox => {
            let tools = crate::repository().join("target/tools/bin/geckodriver");
            let named = env::var_os("GECKODRIVER").map(PathBuf::from).unwrap_or_default();
            Plan {
                program: find("geckodriver", &[tools, named]),
                args: vec!["--port".to_owned(), port.to_string(), "--log".to_owned(), "error".to_owned()],
                variables,
                capabilities: firefox(setup, &firefox_binary(), &folder.join(PROFILE)),
            }
        }
        Engine::WebKit => {
            gtk_settings(setup, folder);
            let mut more = variables;
            more.extend([
                ("GDK_BACKEND", "x11".into()),
                ("GTK_THEME", gtk_theme(setup).into()),
                ("LC_ALL", "C.UTF-8".into()),
                ("LIBGL_ALWAYS_SOFTWARE", "1".into()),
                ("NO_AT_BRIDGE", "1".into()),
            ]);
            Plan {
                program: find("WebKitWebDriver", &[]),
                args: vec![format!("--port={port}")],
                variables: more,
                capabilities: json!({ "webkitgtk:browserOptions": {
                    "binary": mini_browser(), "args": ["--automation"],
                } }),
            }
        }
    }
}

/// Starts a display for WebKit, which cannot do without, and says its name, such as `:99`.
pub(crate) fn display(folder: &Path) -> (Group, PathBuf) {
    let log = folder.join("display.log");
    let args = ["-displayfd", "1", "-screen", "0", "2000x2000x24", "-nolisten", "tcp", "-noreset"];
    (Group::start(&find("Xvfb", &[]), &args, &[], folder, &log), log)
}

fn chromium(setup: &Setup) -> Value {
    let mut args: Vec<String> = CHROMIUM_QUIET.iter().map(|&flag| flag.to_owned()).collect();
    let (width, height) = setup.size;
    args.push(format!("--window-size={width},{height}"));
    args.push(format!("--lang={}", setup.language));
    args.push(format!("--accept-lang={}", setup.language));
    if setup.frames_unlimited {
        args.extend(["--disable-frame-rate-limit", "--disable-gpu-vsync"].map(str::to_owned));
    }
    let binary = find_one(&["chromium", "chromium-browser", "google-chrome"]);
    json!({ "goog:chromeOptions": { "binary": binary, "args": args } })
}

/// The folder of a Firefox's profile, among its driver's temporary files.
pub(crate) const PROFILE: &str = "profile";

/// Firefox.
pub(crate) fn firefox_binary() -> PathBuf {
    find_one(&["firefox-esr", "firefox"])
}

fn firefox(setup: &Setup, binary: &Path, profile: &Path) -> Value {
    // Firefox's own window is never narrower than a small tablet, unless its style sheet says so.
    write(
        &profile.join("chrome/userChrome.css"),
        ":root, body { min-width: 0 !important; min-height: 0 !important }\n",
    );
    let mut prefs = serde_json::Map::new();
    for name in FIREFOX_QUIET {
        prefs.insert(name.to_owned(), false.into());
    }
    prefs.insert("toolkit.legacyUserProfileCustomizations.stylesheets".to_owned(), true.into());
    prefs.insert("intl.accept_languages".to_owned(), setup.language.clone().into());
    // 0 is dark, 1 is light.
    prefs
        .insert("layout.css.prefers-color-scheme.content-override".to_owned(), i32::from(!setup.dark).into());
    prefs.insert("ui.prefersReducedMotion".to_owned(), i32::from(setup.reduced_motion).into());
    // 2 is "always use my colours", and that is what `forced-colors: active` means.
    prefs.insert(
        "browser.display.document_color_use".to_owned(),
        if setup.forced_colors { 2 } else { 1 }.into(),
    );
    // A system's theme of contrast, whose colours pages need not take: that is what `prefers-contrast: more` means.
    prefs.insert("ui.useAccessibilityTheme".to_owned(), i32::from(setup.more_contrast).into());
    let args = json!(["-headless", "-profile", profile]);
    json!({ "moz:firefoxOptions": { "binary": binary, "args": args, "prefs": prefs } })
}

/// WebKit learns from the name of GTK's theme whether the system is dark and wants contrast.
fn gtk_theme(setup: &Setup) -> &'static str {
    match (setup.more_contrast, setup.dark) {
        (false, false) => "Adwaita",
        (false, true) => "Adwaita:dark",
        (true, false) => "HighContrast",
        (true, true) => "HighContrast:dark",
    }
}

/// GTK takes stilled animations from a file; and window furniture that must not be wider than the page.
fn gtk_settings(setup: &Setup, folder: &Path) {
    let text = format!("[Settings]\ngtk-enable-animations={}\n", u8::from(!setup.reduced_motion));
    write(&folder.join("gtk-3.0/settings.ini"), &text);
    write(
        &folder.join("gtk-3.0/gtk.css"),
        "* { border: none; font-size: 1px; margin: 0; min-width: 0; padding: 0 }\n",
    );
}

fn write(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().unwrap_or(file))
        .and_then(|()| fs::write(file, text))
        .unwrap_or_else(|error| panic!("cannot write {}: {error}", file.display()));
}

/// MiniBrowser lies beside WebKit's own programs, on no path: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> PathBuf {
    let mut folders = vec![PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")];
    folders.extend(fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path()));
    folders
        .iter()
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file())
        .unwrap_or_else(|| {
            panic!("MiniBrowser is missing: install libwebkit2gtk-4.1-0 to run the tests in WebKit")
        })
}

fn find(name: &str, elsewhere: &[PathBuf]) -> PathBuf {
    on_path(name)
        .or_else(|| elsewhere.iter().find(|file| file.is_file()).cloned())
        .unwrap_or_else(|| missing(name))
}

fn find_one(names: &[&str]) -> PathBuf {
    names.iter().find_map(|name| on_path(name)).unwrap_or_else(|| missing(&names.join(" or ")))
}

fn missing(name: &str) -> ! {
    panic!(
        "{name} is missing: install it (`cargo xtask setup` tells how), or name the engines to use in SEAT_ENGINES"
    )
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(OsStr::new(&path)).map(|folder| folder.join(name)).find(|file| file.is_file())
}
