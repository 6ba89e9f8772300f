//! What the views have done outside the widget, by way of the host.

use super::picture::paint;
use super::{attributes, events, link};
use crate::host::print::{Sheet, print};
use crate::host::{clipboard, clock, download, files, json, location, sight};
use crate::model::object;
use crate::report::Date;
use crate::report::plan::Picture;
use crate::view::{Chosen, Told, Tools};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement, ShadowRoot};

/// The class of the box that the widget's style hangs on.
const BOX: &str = "seat";

/// The tools.
pub(super) static TOOLS: Tools = Tools {
    today: || {
        let (year, month, day) = clock::today().ok()?;
        Date::new(year, month, day)
    },
    address: location::address,
    link: |mount| {
        let host = host(mount)?;
        attributes::shares(&host).then(|| link::suffix(&host))
    },
    opens: |mount, fragment| host(mount).is_some_and(|host| link::opens(&host, fragment)),
    export: |mount, form| {
        let detail = object([("format", form.into())]);
        host(mount).is_none_or(|host| events::ask(&host, events::EXPORT, &detail))
    },
    copy,
    select: |field| clipboard::select(field),
    // Where the browser refuses, it stays where the browser has put it.
    reveal: |event| _ = sight::bring(event),
    save: |name, kind, text| download::save(name, kind, text).is_ok(),
    save_picture,
    json: json::write_for_people,
    hold: |event| files::hold(event),
    chosen,
    read,
    print: |part, title, closing, told| {
        // Without a frame there is nobody to tell: no browser that runs this has none.
        let _ = print(Sheet { part: part.into(), title, closing, within: BOX }, told);
    },
};

/// The element around what the views stand in.
fn host(mount: &HtmlElement) -> Option<HtmlElement> {
    Some(mount.get_root_node().dyn_into::<ShadowRoot>().ok()?.host().unchecked_into())
}

fn copy(text: &str, told: Told<bool>) {
    let copied = clipboard::copy(text);
    spawn_local(async move { told(copied.await.is_ok()) });
}

fn save_picture(name: String, picture: &Picture<'_>, told: Told<bool>) {
    let save = move |blob: JsValue| told(!blob.is_null() && download::save_blob(&name, &blob).is_ok());
    match paint(picture) {
        Ok(canvas) => {
            // It calls back whatever comes of it.
            let _ = canvas.png(save);
        }
        Err(_) => save(JsValue::NULL),
    }
}

fn chosen(event: &Event) -> Vec<Chosen> {
    let file = |file: JsValue| Chosen { bytes: files::size(&file), file };
    files::of(event).into_iter().map(file).collect()
}

fn read(chosen: Chosen, told: Told<Option<String>>) {
    spawn_local(async move { told(files::read(chosen.file).await.ok()) });
}
