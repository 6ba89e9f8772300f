//! A canvas that is never shown: for pictures to take along.
//!
//! Everything is painted by calls. An SVG would first have to be loaded as an image, from an address that a page's policy may
//! forbid (`img-src`), and in one engine such a canvas cannot be read again.

use super::Refused;
use super::by_name::{call, construct, document, element, list, set, window};
use wasm_bindgen::{JsValue, closure::Closure};

/// The canvas and its context, for painting in units of the picture.
pub(crate) struct Canvas {
    element: JsValue,
    context: JsValue,
}

impl Canvas {
    /// A canvas of this size, at `scale` pixels a unit.
    ///
    /// # Errors
    /// Where the browser gives none.
    pub(crate) fn new(width: i32, height: i32, scale: i32) -> Result<Self, Refused> {
        let element = element(&document()?, "canvas")?;
        set(&element, "width", width * scale)?;
        set(&element, "height", height * scale)?;
        let context = call(&element, "getContext", &[&"2d".into()])?;
        let canvas = Self { element, context };
        canvas.call("scale", &[scale.into(), scale.into()])?;
        Ok(canvas)
    }

    /// Sets a property of the context, such as `fillStyle`.
    pub(crate) fn set(&self, name: &str, value: impl Into<JsValue>) -> Result<(), Refused> {
        set(&self.context, name, value)
    }

    /// Calls a method of the context, such as `fillRect`.
    pub(crate) fn call(&self, method: &str, arguments: &[JsValue]) -> Result<(), Refused> {
        call(&self.context, method, &arguments.iter().collect::<Vec<_>>()).map(|_| ())
    }

    /// Fills (`fill`) or strokes (`stroke`) an outline, given as the path data of SVG.
    pub(crate) fn path(&self, method: &str, data: &str) -> Result<(), Refused> {
        self.call(method, &[construct(&window(), "Path2D", &[&data.into()])?])
    }

    /// Lengths of dash and gap for what is stroked from now on; none for a line without gaps.
    pub(crate) fn dash(&self, lengths: &[i32]) -> Result<(), Refused> {
        let lengths: Vec<JsValue> = lengths.iter().map(|length| (*length).into()).collect();
        self.call("setLineDash", &[list(&lengths.iter().collect::<Vec<_>>()).into()])
    }

    /// Makes a PNG of it, and tells the blob; `null` where the browser does not let it be read.
    pub(crate) fn png(&self, told: impl FnOnce(JsValue) + 'static) -> Result<(), Refused> {
        call(&self.element, "toBlob", &[&Closure::once_into_js(told)]).map(|_| ())
    }
}
