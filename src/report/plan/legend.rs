//! The legend of the picture to take along: signs and their meaning, row by row.

use super::geometry::{Point, Rect, shapes_path};
use super::picture::{Brush, Paint, Stroke};
use super::text::lines_within;
use super::{DeskShape, LegendEntry, LegendMark, Link, Plan, Shape, text_width};

const LEGEND: i32 = 15;
/// From the start of a legend's sign to its text.
const SIGN: i32 = 48;

/// An entry with its place on the page.
pub(super) struct Placed {
    mark: LegendMark,
    at: Point,
    lines: Vec<String>,
    /// Where the next row may begin.
    pub(super) end: i32,
}

impl Placed {
    pub(super) fn draw(self, brush: &mut Brush<'_, '_>) {
        let (plan, style) = (brush.plan, *brush.style);
        let (from, to) = (self.at.x, self.at.x + SIGN - 12);
        let place =
            |x: i32, dy: i32| Point { x: if plan.mirrored { plan.width - x } else { x }, y: self.at.y + dy };
        match self.mark {
            LegendMark::Desk => {
                let (x, y) = (place(from + 18, 11).x, self.at.y + 13);
                brush.desk(&DeskShape { x, y, turn: 0, percent: 33 });
            }
            LegendMark::Line(link) => {
                let width = match link {
                    Link::Decides => 8,
                    Link::Plans => 4,
                    Link::Told => 3,
                    Link::None => 0,
                };
                if width > 0 {
                    brush.line(place(from, 10), place(to - 6, 10), link, width);
                    brush.dot(place(to - 6, 10), if link == Link::Decides { 8 } else { 6 }, link);
                }
            }
            LegendMark::Heat(heat) => {
                let x = place(if plan.mirrored { to } else { from }, 0).x;
                let swatch = Shape::Box(Rect { x, y: self.at.y + 2, w: SIGN - 12, h: 16 }, 3);
                let fill = Paint { colour: style.tint, hundredths: style.tinted(heat) };
                let paint = Paint { colour: style.ink_soft, hundredths: 60 };
                let stroke = Stroke { paint, ..Stroke::solid(style.ink_soft, 1) };
                brush.path(shapes_path(&[swatch]), Some(fill), Some(stroke));
            }
        }
        for (i, line) in (0..).zip(self.lines) {
            let at = Point { x: from + SIGN, y: self.at.y + 15 + i * 20 };
            brush.write(at, LEGEND, line, false, style.ink_soft);
        }
    }
}

impl Plan {
    /// Entries beside each other while there is space, else below.
    pub(super) fn legend(&self, entries: &[LegendEntry<'_>], side: i32, top: i32) -> Vec<Placed> {
        let (mut x, mut y) = (side, top);
        let most = self.width - 2 * side;
        let mut row = 0;
        let mut placed = Vec::new();
        for entry in entries {
            let lines = lines_within(entry.text, most - SIGN, LEGEND, false);
            let wide = SIGN + lines.iter().map(|l| text_width(l, LEGEND, false)).max().unwrap_or(0);
            if x > side && x + wide > side + most {
                (x, y, row) = (side, y + row + 8, 0);
            }
            let tall = 20 * i32::try_from(lines.len()).unwrap_or(1).max(1);
            row = row.max(tall);
            placed.push(Placed { mark: entry.mark, at: Point { x, y }, lines, end: y + tall });
            x += wide + 26;
        }
        placed
    }
}
