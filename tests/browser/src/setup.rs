//! What a test may ask of its browser and its server, before either starts.

use std::fmt;
use std::path::PathBuf;

/// The three engines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through chromedriver.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser through WebKitWebDriver, on a display of its own.
    WebKit,
}

impl Engine {
    /// The name used in test names, file names and `SEAT_ENGINES`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

impl Engine {
    /// The engine of this name. Fails for any other.
    pub fn named(name: &str) -> Self {
        let all = [Self::Chromium, Self::Firefox, Self::WebKit];
        all.into_iter()
            .find(|engine| engine.name() == name)
            .unwrap_or_else(|| panic!("no engine is called {name:?}"))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How a test's browser and server differ from the usual: a light page of 1280 × 900 CSS pixels in English, with `dist/` served
/// plainly and every error on the console failing the test.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(crate) size: (u32, u32),
    pub(crate) language: String,
    pub(crate) dark: bool,
    pub(crate) reduced_motion: bool,
    pub(crate) forced_colors: bool,
    pub(crate) more_contrast: bool,
    pub(crate) print: bool,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) compress: bool,
    pub(crate) root: Option<PathBuf>,
    pub(crate) recorder: bool,
    pub(crate) errors_allowed: bool,
    pub(crate) frames_unlimited: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            size: (1280, 900),
            language: "en-US".to_owned(),
            dark: false,
            reduced_motion: false,
            forced_colors: false,
            more_contrast: false,
            print: false,
            headers: Vec::new(),
            compress: false,
            root: None,
            recorder: true,
            errors_allowed: false,
            frames_unlimited: false,
        }
    }
}

impl Setup {
    /// The usual.
    pub fn new() -> Self {
        Self::default()
    }

    /// The viewport in CSS pixels.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// What `navigator.language` says, such as `it-IT`.
    pub fn language(mut self, tag: &str) -> Self {
        tag.clone_into(&mut self.language);
        self
    }

    /// `prefers-color-scheme: dark`, in all three engines.
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// `prefers-reduced-motion: reduce`, in all three engines.
    pub fn reduced_motion(mut self) -> Self {
        self.reduced_motion = true;
        self
    }

    /// `forced-colors: active`, in Chromium and Firefox. WebKit has no such mode.
    pub fn forced_colors(mut self) -> Self {
        self.forced_colors = true;
        self
    }

    /// `prefers-contrast: more`, in all three engines.
    pub fn more_contrast(mut self) -> Self {
        self.more_contrast = true;
        self
    }

    /// The style sheets for print, on the screen. Only Chromium can.
    pub fn print(mut self) -> Self {
        self.print = true;
        self
    }

    /// Sends a header with every response, such as a content security policy.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Lets the server compress what it sends.
    pub fn compressed(mut self) -> Self {
        self.compress = true;
        self
    }

    /// Serves another directory than `dist/`.
    pub fn root(mut self, directory: impl Into<PathBuf>) -> Self {
        self.root = Some(directory.into());
        self
    }

    /// Serves pages exactly as they are, without the script that records events and the console.
    pub fn without_recorder(mut self) -> Self {
        self.recorder = false;
        self
    }

    /// Errors on the console do not fail the test.
    pub fn errors_allowed(mut self) -> Self {
        self.errors_allowed = true;
        self
    }

    /// Frames come as fast as they are made, and not sixty a second: how long one takes can then be measured. Only in Chromium.
    pub fn frames_unlimited(mut self) -> Self {
        self.frames_unlimited = true;
        self
    }
}
