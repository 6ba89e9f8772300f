//! Files as a page saves them, kept instead: in an engine whose driver knows no downloads, and to compare the bytes in all.

use browser_tests::{Page, Part};
use serde_json::json;

const KEEP: &str = r#"
    window.saved = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = create.call(URL, blob); saved.push({ url, blob }); return url; };
    HTMLAnchorElement.prototype.click = function () {
      const file = saved.find((one) => one.url === this.href);
      file.name = this.download;
      file.inPage = this.isConnected;
    };
"#;

/// From now on, keeps what is saved.
#[track_caller]
pub(crate) fn keep(page: &Page) {
    page.eval(KEEP, &[]);
}

/// Clicks an offer and gives the file it makes: its name, media type and text.
#[track_caller]
pub(crate) fn save(page: &Page, offer: &Part<'_>) -> (String, String, String) {
    page.eval("saved.length = 0", &[]);
    offer.click();
    page.wait_for_js("saved.length === 1 && saved[0].name");
    let file = page.eval(
        "const [file] = saved; return file.blob.text().then((text) => [file.name, file.blob.type, text, file.inPage])",
        &[],
    );
    assert_eq!(file[3], json!(false));
    let part = |at: usize| file[at].as_str().unwrap().to_owned();
    (part(0), part(1), part(2))
}
