//! The plan as a picture to take along: one SVG document with its title and legend, from the same shapes as the page.

use super::geometry::{Point, segments_path, shapes_path};
use super::text::lines_within;
use super::xml::Writer;
use super::{DeskInk, DeskShape, Link, Plan, RoomShape, Shape, TextLine};

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

const TITLE: i32 = 24;

impl Plan {
    /// The whole picture: title, plan and legend. Texts are escaped.
    pub fn to_svg(&self, style: &SvgStyle<'_>, text: &SvgText<'_>) -> String {
        let side = self.floor.y.max(12) + self.outer_width;
        let title = lines_within(text.title, self.width - 2 * side, TITLE.min(self.width / 18), true);
        let size = TITLE.min(self.width / 18);
        let top = if title.is_empty() {
            0
        } else {
            side + (size * 5 / 4) * i32::try_from(title.len()).unwrap_or(1)
        };
        let legend = self.legend(text.legend, side, top + self.height + 8);
        let height = legend.iter().map(|entry| entry.end).max().map_or(top + self.height, |end| end + side);
        let mut w = Writer(String::new());
        w.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        w.attr("viewBox", "0 0 ");
        w.unquote().num(self.width).raw(" ").num(height).raw("\"");
        w.number("width", self.width).number("height", height).attr("font-family", style.font);
        w.attr("direction", if self.mirrored { "rtl" } else { "ltr" });
        w.attr("aria-labelledby", "seat-plan-title seat-plan-desc").raw("><title id=\"seat-plan-title\">");
        w.text(text.title)
            .raw("</title><desc id=\"seat-plan-desc\">")
            .text(text.description)
            .raw("</desc><rect");
        w.number("width", self.width).number("height", height).attr("fill", style.paper).raw("/>");
        for (i, line) in (1..).zip(&title) {
            self.write(
                &mut w,
                Point { x: side, y: side + i * size * 5 / 4 - 6 },
                size,
                line,
                true,
                style.ink,
            );
        }
        w.raw("<g transform=\"translate(0 ").num(top).raw(")\">");
        self.floors(&mut w, style);
        self.building(&mut w, style);
        for line in &self.lines {
            stroke(&mut w, &line.path, line.link, line.width, style);
            dot(&mut w, line.end, line.end_radius, line.link, style);
        }
        w.raw("<g").attr("transform", &self.desk.transform()).raw(">");
        desk(&mut w, style);
        w.raw("</g></g>");
        for entry in &legend {
            entry.draw(self, &mut w, style);
        }
        w.raw("</svg>");
        w.0
    }

    fn floors(&self, w: &mut Writer, style: &SvgStyle<'_>) {
        w.path(&shapes_path(&[Shape::Box(self.floor, 0), Shape::Box(self.executive.rect, 0)]));
        w.attr("fill", style.ground).raw("/>");
        w.path(&segments_path(&self.boards))
            .attr("stroke", style.line)
            .attr("stroke-opacity", ".6")
            .raw("/>");
        for room in &self.rooms {
            let floor = shapes_path(&[Shape::Box(room.rect, 0)]);
            w.path(&floor).attr("fill", style.paper).raw("/>");
            w.path(&floor).attr("fill", style.tint).opacity(style.tinted(room.heat)).raw("/>");
        }
        w.path(&shapes_path(&[Shape::Box(self.home_frame(), 3)])).attr("fill", "none");
        w.attr("stroke", style.accent).number("stroke-width", (self.inner_width / 2).max(2)).raw("/>");
    }

    fn building(&self, w: &mut Writer, style: &SvgStyle<'_>) {
        w.path(&self.furniture_path()).attr("fill", style.paper).attr("fill-opacity", ".45");
        w.attr("stroke", style.ink_soft).attr("stroke-opacity", ".42").attr("stroke-width", "1.5").raw("/>");
        w.path(&self.swings_path()).attr("fill", "none").attr("stroke", style.ink_soft);
        w.attr("stroke-opacity", ".4").attr("stroke-dasharray", "3 4").raw("/>");
        w.path(&segments_path(&self.inner_walls)).attr("stroke", style.wall);
        w.number("stroke-width", self.inner_width).raw("/>");
        w.path(&segments_path(&self.outer_walls)).attr("stroke", style.wall).attr("stroke-linecap", "square");
        w.number("stroke-width", self.outer_width).raw("/>");
        w.path(&segments_path(&self.windows)).attr("stroke", style.paper);
        w.number("stroke-width", self.outer_width / 3).raw("/>");
        w.path(&self.leaves_path()).attr("stroke", style.wall).attr("stroke-linecap", "round");
        w.number("stroke-width", (self.inner_width / 2).max(2)).raw("/>");
        for room in self.rooms.iter().chain([&self.executive]) {
            self.label(w, room, style);
        }
    }

    fn label(&self, w: &mut Writer, room: &RoomShape, style: &SvgStyle<'_>) {
        let line = |w: &mut Writer, l: &TextLine, ink: &str| {
            self.write(
                w,
                Point { x: if self.mirrored { self.width - l.x } else { l.x }, y: l.y },
                l.size,
                &l.text,
                l.bold,
                ink,
            );
        };
        for name in &room.name {
            line(w, name, style.ink);
        }
        for detail in &room.detail {
            // On a strong tint the soft ink would be too faint.
            line(w, detail, if room.heat > 400 { style.ink } else { style.ink_soft });
        }
    }

    /// Writes a line that starts at `x` in a plan that is not mirrored, at the flipped place in one that is.
    pub(super) fn write(&self, w: &mut Writer, at: Point, size: i32, text: &str, bold: bool, ink: &str) {
        let x = if self.mirrored { self.width - at.x } else { at.x };
        w.raw("<text").number("x", x).number("y", at.y).number("font-size", size);
        if bold {
            w.attr("font-weight", "650");
        }
        w.attr("fill", ink).raw(">").text(text).raw("</text>");
    }
}

impl SvgStyle<'_> {
    /// How much of the tint a room gets at a score, in hundredths.
    pub fn tinted(&self, heat: u16) -> i32 {
        self.tint_most * i32::from(heat.min(1000)) / 1000
    }
}

/// A way in the manner of its link.
pub(super) fn stroke(w: &mut Writer, path: &str, link: Link, width: i32, style: &SvgStyle<'_>) {
    w.path(path).attr("fill", "none").attr("stroke", style.accent).number("stroke-width", width);
    if link == Link::Told {
        w.attr("stroke-dasharray", "7 6");
    }
    w.raw("/>");
}

/// The end of a way: a ring for those who are told, else a dot.
pub(super) fn dot(w: &mut Writer, at: Point, radius: i32, link: Link, style: &SvgStyle<'_>) {
    w.raw("<circle").number("cx", at.x).number("cy", at.y).number("r", radius);
    if link == Link::Told {
        w.attr("fill", style.paper).attr("stroke", style.accent).number("stroke-width", 3).raw("/>");
    } else {
        w.attr("fill", style.accent).raw("/>");
    }
}

pub(super) fn desk(w: &mut Writer, style: &SvgStyle<'_>) {
    for (ink, shape) in DeskShape::parts() {
        let (colour, opacity) = match ink {
            DeskInk::Shadow => ("#000", 18),
            DeskInk::Chair => (style.wall, 100),
            DeskInk::Seat => (style.ink_soft, 100),
            DeskInk::Top => (style.accent, 100),
            DeskInk::Edge => (style.accent_deep, 100),
            DeskInk::Light => (style.on_accent, 100),
            DeskInk::Glow => (style.tint, 70),
        };
        w.path(&shapes_path(&[shape]));
        if matches!(shape, Shape::Line(_)) {
            w.attr("stroke", colour).number("stroke-width", 3).raw("/>");
        } else {
            w.attr("fill", colour);
            if opacity < 100 {
                w.opacity(opacity);
            }
            w.raw("/>");
        }
    }
}
