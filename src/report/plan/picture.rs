//! The plan as a picture to take along: title, plan and legend as marks, from the same shapes as the page. A mark is what every
//! canvas knows: a path, filled or stroked, or a line of text.

use super::geometry::{Path, Point, segments_path, shapes_path};
use super::text::lines_within;
use super::{DeskInk, DeskShape, Link, Plan, RoomShape, Shape, SvgStyle, SvgText, TextLine};

/// A picture: marks on a ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture<'s> {
    /// In pixels at the natural size.
    pub width: i32,
    /// In pixels at the natural size.
    pub height: i32,
    /// Whether its texts run from right to left.
    pub mirrored: bool,
    /// The font family.
    pub font: &'s str,
    /// The colour of the ground.
    pub ground: &'s str,
    /// What to paint, in this order.
    pub marks: Vec<Mark<'s>>,
}

/// One stroke of the brush.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark<'s> {
    /// Where its own middle lies.
    pub place: Place,
    /// What it is.
    pub form: Form<'s>,
}

/// A move, then a turn, then a change of size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// To the right.
    pub x: i32,
    /// Down.
    pub y: i32,
    /// Clockwise, in degrees.
    pub turn: i32,
    /// In hundredths.
    pub percent: i32,
}

/// What a mark is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form<'s> {
    /// An outline, as the path data of SVG.
    Path {
        /// The outline.
        data: String,
        /// What is within.
        fill: Option<Paint<'s>>,
        /// The line along it.
        stroke: Option<Stroke<'s>>,
    },
    /// A line of text that starts here: at its right end, in a picture from right to left.
    Text {
        /// The start of its baseline.
        at: Point,
        /// The font size.
        size: i32,
        /// Whether it is a name.
        bold: bool,
        /// The colour.
        ink: &'s str,
        /// What it says.
        text: String,
    },
}

/// A colour that may let through what lies under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint<'s> {
    /// Anything that CSS calls a colour.
    pub colour: &'s str,
    /// 100 lets nothing through.
    pub hundredths: i32,
}

/// A line along an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke<'s> {
    /// Its colour.
    pub paint: Paint<'s>,
    /// Its width in tenths of a pixel.
    pub tenths: i32,
    /// How it ends.
    pub cap: Cap,
    /// Lengths of dash and gap; `None` for a line without gaps.
    pub dash: Option<[i32; 2]>,
}

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// At its end.
    Butt,
    /// With half a square beyond.
    Square,
    /// With half a disc beyond.
    Round,
}

impl Cap {
    /// Its name, in SVG and on a canvas.
    pub fn name(self) -> &'static str {
        match self {
            Self::Butt => "butt",
            Self::Square => "square",
            Self::Round => "round",
        }
    }
}

impl Place {
    /// Where everything is where it says.
    pub const HERE: Self = Self { x: 0, y: 0, turn: 0, percent: 100 };
}

impl<'s> Paint<'s> {
    pub(super) fn solid(colour: &'s str) -> Self {
        Self { colour, hundredths: 100 }
    }
}

impl<'s> Stroke<'s> {
    pub(super) fn solid(colour: &'s str, width: i32) -> Self {
        Self { paint: Paint::solid(colour), tenths: 10 * width, cap: Cap::Butt, dash: None }
    }

    fn faint(self, hundredths: i32) -> Self {
        Self { paint: Paint { hundredths, ..self.paint }, ..self }
    }

    fn ending(self, cap: Cap) -> Self {
        Self { cap, ..self }
    }

    fn dashed(self, dash: [i32; 2]) -> Self {
        Self { dash: Some(dash), ..self }
    }
}

const TITLE: i32 = 24;

impl Plan {
    /// The whole picture: title, plan and legend.
    pub fn picture<'s>(&self, style: &SvgStyle<'s>, text: &SvgText<'_>) -> Picture<'s> {
        let side = self.floor.y.max(12) + self.outer_width;
        let size = TITLE.min(self.width / 18);
        let title = lines_within(text.title, self.width - 2 * side, size, true);
        let lines = i32::try_from(title.len()).unwrap_or(1);
        let top = if title.is_empty() { 0 } else { side + (size * 5 / 4) * lines };
        let legend = self.legend(text.legend, side, top + self.height + 8);
        let end = legend.iter().map(|entry| entry.end).max();
        let height = end.map_or(top + self.height, |end| end + side);
        let mut brush = Brush { plan: self, style, place: Place::HERE, marks: Vec::new() };
        for (i, line) in (1..).zip(title) {
            let at = Point { x: side, y: side + i * size * 5 / 4 - 6 };
            brush.write(at, size, line, true, style.ink);
        }
        brush.place = Place { y: top, ..Place::HERE };
        brush.floors();
        brush.building();
        for line in &self.lines {
            brush.way(line.path.clone(), line.link, line.width);
            brush.dot(line.end, line.end_radius, line.link);
        }
        brush.desk(&DeskShape { y: self.desk.y + top, ..self.desk.clone() });
        brush.place = Place::HERE;
        for entry in legend {
            entry.draw(&mut brush);
        }
        let Brush { marks, .. } = brush;
        let (font, ground) = (style.font, style.paper);
        Picture { width: self.width, height, mirrored: self.mirrored, font, ground, marks }
    }
}

/// Puts marks at a place.
pub(super) struct Brush<'b, 's> {
    pub(super) plan: &'b Plan,
    pub(super) style: &'b SvgStyle<'s>,
    place: Place,
    marks: Vec<Mark<'s>>,
}

impl<'s> Brush<'_, 's> {
    fn put(&mut self, form: Form<'s>) {
        self.marks.push(Mark { place: self.place, form });
    }

    pub(super) fn path(&mut self, data: String, fill: Option<Paint<'s>>, stroke: Option<Stroke<'s>>) {
        self.put(Form::Path { data, fill, stroke });
    }

    /// Writes a line that starts at `x` in a plan that is not mirrored, at the flipped place in one that is.
    pub(super) fn write(&mut self, at: Point, size: i32, text: String, bold: bool, ink: &'s str) {
        let x = if self.plan.mirrored { self.plan.width - at.x } else { at.x };
        self.put(Form::Text { at: Point { x, ..at }, size, bold, ink, text });
    }

    fn floors(&mut self) {
        let (plan, style) = (self.plan, *self.style);
        let ground = shapes_path(&[Shape::Box(plan.floor, 0), Shape::Box(plan.executive.rect, 0)]);
        self.path(ground, Some(Paint::solid(style.ground)), None);
        self.path(segments_path(&plan.boards), None, Some(Stroke::solid(style.line, 1).faint(60)));
        for room in &plan.rooms {
            let floor = shapes_path(&[Shape::Box(room.rect, 0)]);
            self.path(floor.clone(), Some(Paint::solid(style.paper)), None);
            let tint = Paint { colour: style.tint, hundredths: style.tinted(room.heat) };
            self.path(floor, Some(tint), None);
        }
        let frame = shapes_path(&[Shape::Box(plan.home_frame(), 3)]);
        self.path(frame, None, Some(Stroke::solid(style.accent, (plan.inner_width / 2).max(2))));
    }

    fn building(&mut self) {
        let (plan, style) = (self.plan, *self.style);
        let fill = Paint { colour: style.paper, hundredths: 45 };
        let outline = Stroke { tenths: 15, ..Stroke::solid(style.ink_soft, 1).faint(42) };
        self.path(plan.furniture_path(), Some(fill), Some(outline));
        let swing = Stroke::solid(style.ink_soft, 1).faint(40).dashed([3, 4]);
        self.path(plan.swings_path(), None, Some(swing));
        let inner = Stroke::solid(style.wall, plan.inner_width);
        self.path(segments_path(&plan.inner_walls), None, Some(inner));
        let outer = Stroke::solid(style.wall, plan.outer_width).ending(Cap::Square);
        self.path(segments_path(&plan.outer_walls), None, Some(outer));
        let glass = Stroke::solid(style.paper, plan.outer_width / 3);
        self.path(segments_path(&plan.windows), None, Some(glass));
        let leaf = Stroke::solid(style.wall, (plan.inner_width / 2).max(2)).ending(Cap::Round);
        self.path(plan.leaves_path(), None, Some(leaf));
        for room in plan.rooms.iter().chain([&plan.executive]) {
            self.label(room);
        }
    }

    fn label(&mut self, room: &RoomShape) {
        let style = *self.style;
        // On a strong tint the soft ink would be too faint.
        let soft = if room.heat > 400 { style.ink } else { style.ink_soft };
        let lines = room.name.iter().map(|line| (line, style.ink));
        for (line, ink) in lines.chain(room.detail.iter().map(|line| (line, soft))) {
            let TextLine { x, y, size, bold, text, .. } = line.clone();
            self.put(Form::Text { at: Point { x, y }, size, bold, ink, text });
        }
    }

    /// A way in the manner of its link.
    pub(super) fn way(&mut self, data: String, link: Link, width: i32) {
        let stroke = Stroke::solid(self.style.accent, width);
        let stroke = if link == Link::Told { stroke.dashed([7, 6]) } else { stroke };
        self.path(data, None, Some(stroke));
    }

    /// The end of a way: a ring for those who are told, else a dot.
    pub(super) fn dot(&mut self, at: Point, radius: i32, link: Link) {
        let style = *self.style;
        let data = shapes_path(&[Shape::Disc(at, radius)]);
        if link == Link::Told {
            self.path(data, Some(Paint::solid(style.paper)), Some(Stroke::solid(style.accent, 3)));
        } else {
            self.path(data, Some(Paint::solid(style.accent)), None);
        }
    }

    pub(super) fn desk(&mut self, desk: &DeskShape) {
        let style = *self.style;
        let before = self.place;
        self.place = Place { x: desk.x, y: desk.y, turn: desk.turn, percent: desk.percent };
        for (ink, shape) in DeskShape::parts() {
            let (colour, hundredths) = match ink {
                DeskInk::Shadow => ("#000", 18),
                DeskInk::Chair => (style.wall, 100),
                DeskInk::Seat => (style.ink_soft, 100),
                DeskInk::Top => (style.accent, 100),
                DeskInk::Edge => (style.accent_deep, 100),
                DeskInk::Light => (style.on_accent, 100),
                DeskInk::Glow => (style.tint, 70),
            };
            let data = shapes_path(&[shape]);
            if matches!(shape, Shape::Line(_)) {
                self.path(data, None, Some(Stroke::solid(colour, 3)));
            } else {
                self.path(data, Some(Paint { colour, hundredths }), None);
            }
        }
        self.place = before;
    }

    /// A straight line between two points.
    pub(super) fn line(&mut self, from: Point, to: Point, link: Link, width: i32) {
        let mut path = Path::default();
        path.at('M', from);
        path.at('L', to);
        self.way(path.0, link, width);
    }
}
