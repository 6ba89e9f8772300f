//! Pictures and prints of a page.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;

use crate::session::Session;
use crate::setup::Engine;

/// What is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Of most of the world.
    A4,
    /// Of North America.
    Letter,
}

impl Session {
    /// A PNG of what the window shows; with `full`, of the whole page (in WebKit, of the window all the same).
    #[track_caller]
    pub fn picture(&self, full: bool) -> Vec<u8> {
        match (self.engine(), full) {
            (Engine::Chromium, true) => {
                let page = self.eval(
                    "const e = document.documentElement; return { x: 0, y: 0, width: innerWidth, \
                     height: Math.max(e.scrollHeight, innerHeight), scale: 1 }",
                    &[],
                );
                let wish = json!({ "format": "png", "captureBeyondViewport": true, "clip": page });
                decode(&self.cdp("Page.captureScreenshot", &wish))
            }
            _ => self.must("take a picture", self.run(self.driver().screenshot_as_png())),
        }
    }

    /// The page printed to PDF on A4, or in Firefox on Letter. WebKit cannot.
    #[track_caller]
    pub fn pdf(&self) -> Vec<u8> {
        match self.engine() {
            Engine::Chromium => self.pdf_on(Paper::A4),
            _ => self.must("print", self.run(self.driver().print_page(PrintParameters::default()))),
        }
    }

    /// The page printed to PDF on this paper, or on the size that its style sheet asks for. Only Chromium can.
    #[track_caller]
    pub fn pdf_on(&self, paper: Paper) -> Vec<u8> {
        assert!(self.engine() == Engine::Chromium, "only Chromium prints to a file");
        // In inches, as the protocol wants it.
        let (width, height) = match paper {
            Paper::A4 => (8.27, 11.69),
            Paper::Letter => (8.5, 11.0),
        };
        let wish = json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": true });
        decode(&self.cdp("Page.printToPDF", &wish))
    }

    /// The viewport in CSS pixels, with this many device pixels to each. Only Chromium can.
    #[track_caller]
    pub fn set_scaled_size(&self, width: u32, height: u32, scale: f64) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", &metrics);
    }
}

#[track_caller]
fn decode(answer: &Value) -> Vec<u8> {
    let data = answer.get("data").and_then(Value::as_str).unwrap_or_default();
    BASE64_STANDARD.decode(data).expect("a picture comes in base64")
}
