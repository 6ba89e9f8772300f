//! The floor plan as data: an office seen from above, a desk in one room, and lines that walk to the others.
//!
//! [`Plan::draw`] turns rooms and links into shapes in whole user units. The page, the printout and the picture to take along
//! are all drawn from the same shapes. Nothing here knows a browser, the model or a language: texts come in localised.
//!
//! The building is laid out along its corridor first (`u` along, `v` across), so that the wide plan and the upright
//! one are the same building turned. A mirrored plan is the plain one flipped at the end.

mod desk;
mod furniture;
mod geometry;
mod label;
mod layout;
mod legend;
mod measure;
mod picture;
mod route;
mod sizes;
mod svg;
mod text;
mod walls;
mod xml;

pub use desk::{DeskInk, DeskShape};
pub use geometry::{Point, Rect, Segment, Shape, hundredths, segments_path, shapes_path};
pub use measure::text_width;
pub use picture::{Cap, Form, Mark, Paint, Picture, Place, Stroke};
pub use svg::{LegendEntry, LegendMark, SvgStyle, SvgText};

/// How closely a department is involved, and so how its line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// No line.
    #[default]
    None,
    /// A dashed line to a ring.
    Told,
    /// A medium line.
    Plans,
    /// A heavy line.
    Decides,
}

/// Where the desk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskAt {
    /// In the room with this index in [`PlanInput::rooms`]; an index past the end means [`DeskAt::Executive`].
    Room(usize),
    /// A desk of its own, in the executive office by its door.
    Executive,
}

/// How the building lies on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// The corridor runs across; at most 1120 units wide for ten departments, for a whole page.
    Wide,
    /// The same building drawn smaller, at most 760 units wide for ten departments, for a column of text.
    Medium,
    /// The corridor runs down; 360 units wide, for narrow screens.
    Upright,
    /// Small and without text, for beside the questions.
    Compact,
}

/// A department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomInput {
    /// The department's id; also picks the furniture.
    pub id: String,
    /// The name on the floor.
    pub name: String,
    /// Smaller lines below the name, such as level and score; the first two are drawn.
    pub detail: Vec<String>,
    /// The share of the highest score, in thousandths; more than 1000 counts as 1000.
    pub heat: u16,
    /// The line that leads here. Ignored for the room the desk is in.
    pub link: Link,
}

/// The executive office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExecutiveInput {
    /// The name on the floor.
    pub name: String,
    /// Smaller lines below the name; the first two are drawn.
    pub detail: Vec<String>,
}

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanInput {
    /// The departments, in reading order. Only the first 40 are drawn.
    pub rooms: Vec<RoomInput>,
    /// The office at the end of the corridor.
    pub executive: ExecutiveInput,
    /// Where the desk stands.
    pub desk: DeskAt,
    /// How the building lies.
    pub layout: Layout,
    /// Flipped from left to right, for languages written from right to left.
    pub mirrored: bool,
}

/// One line of a label.
///
/// The text starts at `x` in the plan's writing direction: set `direction: rtl` on the drawing when the plan is mirrored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLine {
    /// Where the line starts: its left end, or its right end in a mirrored plan (`text-anchor: start` in both).
    pub x: i32,
    /// The baseline.
    pub y: i32,
    /// Font size in user units.
    pub size: i32,
    /// Whether this is a name and not a detail.
    pub bold: bool,
    /// What it says.
    pub text: String,
    /// A generous guess of the box the text fills.
    pub bounds: Rect,
}

/// A room with its labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomShape {
    /// The department's id; empty for the executive office.
    pub id: String,
    /// The floor, to the middle of the walls around it.
    pub rect: Rect,
    /// The tint in thousandths.
    pub heat: u16,
    /// The name in lines; empty in [`Layout::Compact`].
    pub name: Vec<TextLine>,
    /// The details in lines; empty in [`Layout::Compact`].
    pub detail: Vec<TextLine>,
    /// Whether the desk stands here.
    pub is_home: bool,
}

/// A leaf of a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// The end that stays.
    pub hinge: Point,
    /// The end that moves, where it is now.
    pub tip: Point,
    /// Where the tip is when the door is shut. Without it the leaf is folded back and has no arc.
    pub latch: Option<Point>,
}

/// The way from the desk to a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteLine {
    /// The department's id.
    pub to: String,
    /// How the line is drawn.
    pub link: Link,
    /// The width of the stroke.
    pub width: i32,
    /// The corners of the way, from the desk to the dot; each stretch runs straight across or straight down.
    pub points: Vec<Point>,
    /// Radii of the first corner and of the others.
    radii: [i32; 2],
    /// The same way with rounded corners, as path data.
    pub path: String,
    /// The middle of the dot at the end, the last of `points`.
    pub end: Point,
    /// The radius of the dot.
    pub end_radius: i32,
}

/// The drawing. Paint in the order of the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Width of the view box; also the width in pixels at which the text has its natural size.
    pub width: i32,
    /// Height of the view box.
    pub height: i32,
    /// How the building lies.
    pub layout: Layout,
    /// Whether it is flipped; the drawing then needs `direction: rtl`.
    pub mirrored: bool,
    /// The whole floor, to the middle of the outer walls.
    pub floor: Rect,
    /// The corridor's floor.
    pub corridor: Rect,
    /// Joints of the corridor's floor boards, as faint as can be.
    pub boards: Vec<Segment>,
    /// The departments, in the order of the input.
    pub rooms: Vec<RoomShape>,
    /// The office at the end.
    pub executive: RoomShape,
    /// Hints of furniture: a faint outline, slightly filled.
    pub furniture: Vec<Shape>,
    /// Thin walls, with gaps where doors are.
    pub inner_walls: Vec<Segment>,
    /// The stroke of thin walls; ends are butt.
    pub inner_width: i32,
    /// Thick walls, with a gap where one enters.
    pub outer_walls: Vec<Segment>,
    /// The stroke of thick walls; ends are square.
    pub outer_width: i32,
    /// Glass in the thick walls: a thin stroke of the floor's colour upon them.
    pub windows: Vec<Segment>,
    /// Door leaves.
    pub doors: Vec<Door>,
    /// The ways from the desk.
    pub lines: Vec<RouteLine>,
    /// The desk, always last.
    pub desk: DeskShape,
}

impl Plan {
    /// Draws the plan. Any input gives a plan: what is too long is shortened, what is out of range is taken as absent.
    pub fn draw(input: &PlanInput) -> Self {
        let plan = layout::Building::new(input).plan(input);
        if input.mirrored { plan.flipped() } else { plan }
    }

    /// Where the frame runs that marks the room of the desk: just within its walls.
    pub fn home_frame(&self) -> Rect {
        let home = self.rooms.iter().find(|room| room.is_home).unwrap_or(&self.executive);
        home.rect.inset(self.outer_width / 2 + 2)
    }

    /// Path data of all furniture.
    pub fn furniture_path(&self) -> String {
        shapes_path(&self.furniture)
    }

    /// Path data of all door leaves.
    pub fn leaves_path(&self) -> String {
        let leaves: Vec<Segment> = self.doors.iter().map(|d| Segment { a: d.hinge, b: d.tip }).collect();
        segments_path(&leaves)
    }

    /// Path data of the arcs that doors sweep over the floor.
    pub fn swings_path(&self) -> String {
        let mut path = geometry::Path::default();
        for door in &self.doors {
            if let Some(latch) = door.latch {
                let corner =
                    Point { x: door.tip.x + latch.x - door.hinge.x, y: door.tip.y + latch.y - door.hinge.y };
                path.at('M', door.tip);
                path.arc(door.hinge.reach(latch), door.tip, corner, latch);
            }
        }
        path.0
    }

    fn flipped(mut self) -> Self {
        let w = self.width;
        self.mirrored = !self.mirrored;
        for rect in [&mut self.floor, &mut self.corridor] {
            *rect = rect.mirror(w);
        }
        for room in self.rooms.iter_mut().chain([&mut self.executive]) {
            room.rect = room.rect.mirror(w);
            for line in room.name.iter_mut().chain(&mut room.detail) {
                line.x = w - line.x;
                line.bounds = line.bounds.mirror(w);
            }
        }
        for shape in &mut self.furniture {
            *shape = shape.mirror(w);
        }
        for segment in [&mut self.boards, &mut self.inner_walls, &mut self.outer_walls, &mut self.windows]
            .into_iter()
            .flatten()
        {
            *segment = segment.mirror(w);
        }
        for door in &mut self.doors {
            *door = Door {
                hinge: door.hinge.mirror(w),
                tip: door.tip.mirror(w),
                latch: door.latch.map(|p| p.mirror(w)),
            };
        }
        for line in &mut self.lines {
            line.flip(w);
        }
        self.desk.flip(w);
        self
    }
}
