//! The picture of the plan as a PNG: each mark in the canvas's own words.

use crate::host::Refused;
use crate::host::canvas::Canvas;
use crate::report::plan::{Form, Mark, Picture};

/// Pixels a unit: sharp on slides, and on screens that are denser than they say.
const SCALE: i32 = 2;

/// Paints the picture.
pub(super) fn paint(picture: &Picture<'_>) -> Result<Canvas, Refused> {
    let canvas = Canvas::new(picture.width, picture.height, SCALE)?;
    canvas.set("fillStyle", picture.ground)?;
    canvas.call("fillRect", &[0.into(), 0.into(), picture.width.into(), picture.height.into()])?;
    for mark in &picture.marks {
        canvas.call("save", &[])?;
        put(&canvas, picture, mark)?;
        canvas.call("restore", &[])?;
    }
    Ok(canvas)
}

fn put(canvas: &Canvas, picture: &Picture<'_>, mark: &Mark<'_>) -> Result<(), Refused> {
    let place = mark.place;
    let size = f64::from(place.percent) / 100.0;
    canvas.call("translate", &[place.x.into(), place.y.into()])?;
    canvas.call("rotate", &[f64::from(place.turn).to_radians().into()])?;
    canvas.call("scale", &[size.into(), size.into()])?;
    match &mark.form {
        Form::Path { data, fill, stroke } => {
            if let Some(fill) = fill {
                canvas.set("globalAlpha", f64::from(fill.hundredths) / 100.0)?;
                canvas.set("fillStyle", fill.colour)?;
                canvas.path("fill", data)?;
            }
            if let Some(stroke) = stroke {
                canvas.set("globalAlpha", f64::from(stroke.paint.hundredths) / 100.0)?;
                canvas.set("strokeStyle", stroke.paint.colour)?;
                canvas.set("lineWidth", f64::from(stroke.tenths) / 10.0)?;
                canvas.set("lineCap", stroke.cap.name())?;
                canvas.dash(stroke.dash.as_ref().map_or(&[], |dash| dash.as_slice()))?;
                canvas.path("stroke", data)?;
            }
            Ok(())
        }
        Form::Text { at, size, bold, ink, text } => {
            let weight = if *bold { "650 " } else { "" };
            canvas.set("direction", if picture.mirrored { "rtl" } else { "ltr" })?;
            canvas.set("textAlign", "start")?;
            canvas.set("font", [weight, &size.to_string(), "px ", picture.font].concat())?;
            canvas.set("fillStyle", *ink)?;
            canvas.call("fillText", &[text.into(), at.x.into(), at.y.into()])
        }
    }
}
