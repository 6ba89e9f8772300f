//! The community manager's desk from above, drawn around its own middle so that one transform moves it.

use super::geometry::{Point, Rect, Segment, Shape, hundredths, number};

/// What a part of the desk is painted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeskInk {
    /// A soft shadow on the floor.
    Shadow,
    /// The chair and its back: the walls' colour.
    Chair,
    /// The seat of the chair: soft ink.
    Seat,
    /// The top: the accent, the warmest colour of the plan.
    Top,
    /// The edge of the top that faces the room: the accent, darker.
    Edge,
    /// Screen, keyboard and paper: the colour on the accent.
    Light,
    /// The glow and the shade of the lamp, and the tea: the tint.
    Glow,
}

/// The desk: where it stands and what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskShape {
    /// The middle of the top.
    pub x: i32,
    /// The middle of the top.
    pub y: i32,
    /// Clockwise turn in degrees: 0 with the front downwards, 90 leftwards, 180 upwards, -90 to the right.
    pub turn: i32,
    /// Size in hundredths.
    pub percent: i32,
}

/// The top's long side at full size.
pub(super) const LONG: i32 = 108;
/// The top's short side at full size.
pub(super) const DEEP: i32 = 46;
/// From the top's back edge to the back of the chair at full size.
pub(super) const CHAIR: i32 = 26;

impl DeskShape {
    /// The side of the square around the middle in which every part lies, whichever way the desk is turned, at full size.
    pub const AROUND: i32 = 114;

    /// The parts around the middle of the top, front downwards, in the order of painting.
    pub fn parts() -> [(DeskInk, Shape); 14] {
        let rect = |x, y, w, h, r| Shape::Box(Rect { x, y, w, h }, r);
        let disc = |x, y, r| Shape::Disc(Point { x, y }, r);
        let handle = Segment { a: Point { x: 38, y: -9 }, b: Point { x: 44, y: -13 } };
        [
            (DeskInk::Shadow, rect(-57, -24, 114, 52, 11)),
            (DeskInk::Chair, rect(-14, -48, 28, 9, 4)),
            (DeskInk::Chair, disc(0, -31, 15)),
            (DeskInk::Seat, disc(0, -31, 11)),
            (DeskInk::Edge, rect(-54, -23, 108, 46, 8)),
            (DeskInk::Top, rect(-54, -23, 108, 41, 8)),
            (DeskInk::Light, rect(-24, 1, 48, 9, 3)),
            (DeskInk::Light, rect(-5, 9, 10, 5, 1)),
            (DeskInk::Light, rect(-18, -15, 36, 10, 3)),
            (DeskInk::Glow, disc(-39, -3, 10)),
            (DeskInk::Light, disc(-39, -3, 5)),
            (DeskInk::Light, Shape::Line(handle)),
            (DeskInk::Light, disc(36, -7, 6)),
            (DeskInk::Edge, disc(36, -7, 3)),
        ]
    }

    /// The box the top and the chair fill.
    pub fn bounds(&self) -> Rect {
        let at = |n: i32| n * self.percent / 100;
        let (half, front, back) = (at(LONG) / 2, at(DEEP) / 2, at(DEEP) / 2 + at(CHAIR));
        match self.turn {
            90 => Rect { x: self.x - front, y: self.y - half, w: front + back, h: 2 * half },
            -90 => Rect { x: self.x - back, y: self.y - half, w: front + back, h: 2 * half },
            180 => Rect { x: self.x - half, y: self.y - front, w: 2 * half, h: front + back },
            _ => Rect { x: self.x - half, y: self.y - back, w: 2 * half, h: front + back },
        }
    }

    /// The place as a CSS `transform` of a drawing of the desk that is [`Self::AROUND`] units wide and high and lies in the corner of the
    /// plan, at its scale: in shares of the desk's own drawing, so that it holds at any size of the page. A browser moves such an
    /// element without painting anything anew.
    pub fn css_transform(&self) -> String {
        let share = |n: i32| hundredths(n * 10_000 / Self::AROUND);
        let mut out = ["translate(-50%,-50%) translate(", &share(self.x), "%,", &share(self.y)].concat();
        out.push_str("%) rotate(");
        number(&mut out, self.turn);
        out.push_str("deg) scale(");
        out.push_str(&hundredths(self.percent));
        out.push(')');
        out
    }

    pub(super) fn flip(&mut self, width: i32) {
        self.x = width - self.x;
        if self.turn.abs() == 90 {
            self.turn = -self.turn;
        }
    }
}
