//! Points, boxes and strokes in whole user units, and the path data they become.
//!
//! Whole numbers keep the drawing the same to the byte on every machine, and spare the browser the code that prints floats.

/// A place on the plan, in user units from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

/// An upright box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

/// A straight stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// One end.
    pub a: Point,
    /// The other end.
    pub b: Point,
}

/// What furniture and the desk are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A box with rounded corners.
    Box(Rect, i32),
    /// A circle about a point with a radius.
    Disc(Point, i32),
    /// A stroke.
    Line(Segment),
}

impl Rect {
    /// The box without a border of `by` units.
    pub fn inset(self, by: i32) -> Self {
        Self { x: self.x + by, y: self.y + by, w: (self.w - 2 * by).max(0), h: (self.h - 2 * by).max(0) }
    }

    /// The x just past the right edge.
    pub fn right(self) -> i32 {
        self.x + self.w
    }

    /// The y just past the lower edge.
    pub fn bottom(self) -> i32 {
        self.y + self.h
    }

    /// The middle.
    pub fn center(self) -> Point {
        Point { x: self.x + self.w / 2, y: self.y + self.h / 2 }
    }

    /// Whether the two share area; touching edges do not count.
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether `other` lies wholly within.
    pub fn contains(self, other: Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// The smallest box with both corners.
    pub(super) fn between(a: Point, b: Point) -> Self {
        Self { x: a.x.min(b.x), y: a.y.min(b.y), w: (a.x - b.x).abs(), h: (a.y - b.y).abs() }
    }

    pub(super) fn mirror(self, width: i32) -> Self {
        Self { x: width - self.right(), ..self }
    }
}

impl Point {
    pub(super) fn mirror(self, width: i32) -> Self {
        Self { x: width - self.x, y: self.y }
    }

    /// The point `by` units from here towards `to`, which lies straight across or straight down.
    pub(super) fn towards(self, to: Self, by: i32) -> Self {
        Self { x: self.x + (to.x - self.x).signum() * by, y: self.y + (to.y - self.y).signum() * by }
    }

    /// The way to a point straight across or straight down.
    pub(super) fn reach(self, to: Self) -> i32 {
        (to.x - self.x).abs().max((to.y - self.y).abs())
    }
}

impl Segment {
    pub(super) fn mirror(self, width: i32) -> Self {
        Self { a: self.a.mirror(width), b: self.b.mirror(width) }
    }
}

impl Shape {
    /// The box the shape fills.
    pub fn bounds(self) -> Rect {
        match self {
            Self::Box(rect, _) => rect,
            Self::Disc(c, r) => Rect { x: c.x - r, y: c.y - r, w: 2 * r, h: 2 * r },
            Self::Line(s) => Rect::between(s.a, s.b),
        }
    }

    pub(super) fn mirror(self, width: i32) -> Self {
        match self {
            Self::Box(rect, radius) => Self::Box(rect.mirror(width), radius),
            Self::Disc(center, radius) => Self::Disc(center.mirror(width), radius),
            Self::Line(segment) => Self::Line(segment.mirror(width)),
        }
    }

    /// The shape at a size in hundredths, as seen from a corner above it and to its left that stays where it is.
    pub(super) fn scaled(self, corner: Point, percent: i32) -> Self {
        let size = |n: i32| n * percent / 100;
        let place =
            |p: Point| Point { x: corner.x + size(p.x - corner.x), y: corner.y + size(p.y - corner.y) };
        match self {
            Self::Box(r, radius) => {
                let Point { x, y } = place(Point { x: r.x, y: r.y });
                Self::Box(Rect { x, y, w: size(r.w), h: size(r.h) }, size(radius))
            }
            Self::Disc(center, radius) => Self::Disc(place(center), size(radius)),
            Self::Line(s) => Self::Line(Segment { a: place(s.a), b: place(s.b) }),
        }
    }

    fn draw(self, path: &mut Path) {
        match self {
            Self::Box(r, radius) => {
                let k = radius.min(r.w / 2).min(r.h / 2).max(0);
                let corner =
                    |path: &mut Path, dx: i32, dy: i32| path.word('a').nums(&[k, k, 0, 0, 1, dx, dy]);
                path.word('M').nums(&[r.x + k, r.y]);
                path.word('h').nums(&[r.w - 2 * k]);
                corner(path, k, k);
                path.word('v').nums(&[r.h - 2 * k]);
                corner(path, -k, k);
                path.word('h').nums(&[2 * k - r.w]);
                corner(path, -k, -k);
                path.word('v').nums(&[2 * k - r.h]);
                corner(path, k, -k);
                path.word('z');
            }
            Self::Disc(c, r) => {
                path.word('M').nums(&[c.x - r, c.y]);
                path.word('a').nums(&[r, r, 0, 1, 0, 2 * r, 0]);
                path.word('a').nums(&[r, r, 0, 1, 0, -2 * r, 0]);
                path.word('z');
            }
            Self::Line(s) => path.segment(s),
        }
    }
}

/// Path data for many shapes at once: one element on the page instead of a hundred.
pub fn shapes_path<'a>(shapes: impl IntoIterator<Item = &'a Shape>) -> String {
    let mut path = Path::default();
    for shape in shapes {
        shape.draw(&mut path);
    }
    path.0
}

/// Path data for many strokes at once.
pub fn segments_path<'a>(segments: impl IntoIterator<Item = &'a Segment>) -> String {
    let mut path = Path::default();
    for segment in segments {
        path.segment(*segment);
    }
    path.0
}

/// Path data under construction.
#[derive(Default)]
pub(super) struct Path(pub(super) String);

impl Path {
    pub(super) fn word(&mut self, letter: char) -> &mut Self {
        self.0.push(letter);
        self
    }

    pub(super) fn nums(&mut self, numbers: &[i32]) {
        for (i, n) in numbers.iter().enumerate() {
            if i > 0 {
                self.0.push(' ');
            }
            number(&mut self.0, *n);
        }
    }

    pub(super) fn at(&mut self, letter: char, p: Point) {
        self.word(letter).nums(&[p.x, p.y]);
    }

    /// A circular arc of this radius to `to`, turning the way the path `from`, `by`, `to` turns.
    pub(super) fn arc(&mut self, radius: i32, from: Point, by: Point, to: Point) {
        let turn = (by.x - from.x) * (to.y - by.y) - (by.y - from.y) * (to.x - by.x);
        self.word('A').nums(&[radius, radius, 0, 0, i32::from(turn > 0), to.x, to.y]);
    }

    fn segment(&mut self, s: Segment) {
        self.at('M', s.a);
        self.at('L', s.b);
    }
}

/// “12.34” of 1234; not for less than nothing.
pub fn hundredths(n: i32) -> String {
    [&(n / 100).to_string(), ".", &(n / 10 % 10).to_string(), &(n % 10).to_string()].concat()
}

/// Writes a whole number without the formatting machinery.
pub(super) fn number(out: &mut String, n: i32) {
    if n < 0 {
        out.push('-');
    }
    let (mut rest, mut scale) = (n.unsigned_abs(), 1u32);
    while rest / scale >= 10 {
        scale *= 10;
    }
    while scale > 0 {
        out.push(char::from_digit(rest / scale, 10).unwrap_or('0'));
        rest %= scale;
        scale /= 10;
    }
}
