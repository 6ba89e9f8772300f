//! The picture as one SVG document.

use super::picture::{Cap, Form, Mark, Paint, Place, Stroke};
use super::xml::Writer;
use super::{Link, Picture, Plan};

/// The colours, as anything CSS calls a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SvgStyle<'a> {
    /// Text.
    pub ink: &'a str,
    /// Walls and doors.
    pub wall: &'a str,
    /// Details, door leaves and furniture.
    pub ink_soft: &'a str,
    /// The page and the rooms.
    pub paper: &'a str,
    /// The corridor and the executive office.
    pub ground: &'a str,
    /// The corridor's boards.
    pub line: &'a str,
    /// The desk and its lines.
    pub accent: &'a str,
    /// The accent in the shade.
    pub accent_deep: &'a str,
    /// What lies on the desk.
    pub on_accent: &'a str,
    /// The tint of rooms, laid on by score.
    pub tint: &'a str,
    /// The most of the tint a room gets, in hundredths.
    pub tint_most: i32,
    /// The font family.
    pub font: &'a str,
}

/// The faces of common systems.
const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

impl SvgStyle<'static> {
    /// Ink on paper.
    pub const LIGHT: Self = Self {
        ink: "#241c15",
        wall: "#2f261e",
        ink_soft: "#5d5146",
        paper: "#fffdf9",
        ground: "#f6f1e8",
        line: "#ddd2c2",
        accent: "#a8481a",
        accent_deep: "#84350f",
        on_accent: "#fff4e6",
        tint: "#ea985c",
        tint_most: 78,
        font: FONT,
    };

    /// The same at night.
    pub const DARK: Self = Self {
        ink: "#f4ebdf",
        wall: "#a39382",
        ink_soft: "#c9bbaa",
        paper: "#1d1813",
        ground: "#28211a",
        line: "#463b30",
        accent: "#f0a566",
        accent_deep: "#c67a3c",
        on_accent: "#3a1c08",
        tint: "#c2622a",
        tint_most: 56,
        font: FONT,
    };
}

/// What the picture says beside the plan.
#[derive(Clone, Copy, Debug)]
pub struct SvgText<'a> {
    /// Stands above the plan and names the picture; may be empty.
    pub title: &'a str,
    /// Read aloud, not shown; may be empty.
    pub description: &'a str,
    /// Below the plan, in this order.
    pub legend: &'a [LegendEntry<'a>],
}

/// One sign and its meaning.
#[derive(Clone, Copy, Debug)]
pub struct LegendEntry<'a> {
    /// The sign.
    pub mark: LegendMark,
    /// Its meaning.
    pub text: &'a str,
}

/// A sign in the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendMark {
    /// The desk.
    Desk,
    /// A line of this kind.
    Line(Link),
    /// The tint at this score, in thousandths.
    Heat(u16),
}

impl Plan {
    /// The whole picture as a document: title, plan and legend. Texts are escaped.
    pub fn to_svg(&self, style: &SvgStyle<'_>, text: &SvgText<'_>) -> String {
        self.picture(style, text).to_svg(text)
    }
}

impl SvgStyle<'_> {
    /// How much of the tint a room gets at a score, in hundredths.
    pub fn tinted(&self, heat: u16) -> i32 {
        self.tint_most * i32::from(heat.min(1000)) / 1000
    }
}

impl Picture<'_> {
    fn to_svg(&self, text: &SvgText<'_>) -> String {
        let mut w = Writer(String::new());
        w.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        w.attr("viewBox", "0 0 ");
        w.unquote().num(self.width).raw(" ").num(self.height).raw("\"");
        w.number("width", self.width).number("height", self.height).attr("font-family", self.font);
        w.attr("direction", if self.mirrored { "rtl" } else { "ltr" });
        w.attr("aria-labelledby", "seat-plan-title seat-plan-desc").raw("><title id=\"seat-plan-title\">");
        w.text(text.title).raw("</title><desc id=\"seat-plan-desc\">").text(text.description);
        w.raw("</desc><rect").number("width", self.width).number("height", self.height);
        w.attr("fill", self.ground).raw("/>");
        let mut marks = self.marks.as_slice();
        while let Some(Mark { place, .. }) = marks.first() {
            let here = marks.iter().take_while(|mark| mark.place == *place).count();
            let (together, rest) = marks.split_at_checked(here).unwrap_or((marks, &[]));
            group(&mut w, *place, together);
            marks = rest;
        }
        w.raw("</svg>");
        w.0
    }
}

/// Marks at one place.
fn group(w: &mut Writer, place: Place, marks: &[Mark<'_>]) {
    let is_moved = place != Place::HERE;
    if is_moved {
        w.raw("<g transform=\"translate(").num(place.x).raw(" ").num(place.y).raw(")");
        if place.turn != 0 {
            w.raw(" rotate(").num(place.turn).raw(")");
        }
        if place.percent != 100 {
            w.raw(" scale(").fraction(place.percent).raw(")");
        }
        w.raw("\">");
    }
    for mark in marks {
        match &mark.form {
            Form::Path { data, fill, stroke } => path(w, data, *fill, *stroke),
            Form::Text { at, size, bold, ink, text } => {
                w.raw("<text").number("x", at.x).number("y", at.y).number("font-size", *size);
                if *bold {
                    w.attr("font-weight", "650");
                }
                w.attr("fill", ink).raw(">").text(text).raw("</text>");
            }
        }
    }
    if is_moved {
        w.raw("</g>");
    }
}

fn path(w: &mut Writer, data: &str, fill: Option<Paint<'_>>, stroke: Option<Stroke<'_>>) {
    w.raw("<path").attr("d", data);
    match fill {
        Some(fill) => w.paint("fill", fill),
        None if stroke.is_some() => w.attr("fill", "none"),
        None => w,
    };
    if let Some(stroke) = stroke {
        w.paint("stroke", stroke.paint).raw(" stroke-width=\"").fraction(10 * stroke.tenths).raw("\"");
        if stroke.cap != Cap::Butt {
            w.attr("stroke-linecap", stroke.cap.name());
        }
        if let Some([dash, gap]) = stroke.dash {
            w.raw(" stroke-dasharray=\"").num(dash).raw(" ").num(gap).raw("\"");
        }
    }
    w.raw("/>");
}
