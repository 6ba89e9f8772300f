//! The building: how long the corridor is, which rooms lie along it, and where each room has its door.
//!
//! Places are in `u` along the corridor, away from the entrance, and `v` across it. [`Building::at`] turns them into `x` and `y`.

use super::desk::{CHAIR, DEEP, DeskShape, LONG};
use super::furniture;
use super::geometry::{Point, Rect};
use super::label::Label;
use super::route::{self, Walk};
use super::sizes::Sizes;
use super::walls;
use super::{DeskAt, Layout, Plan, PlanInput, RoomInput, RoomShape};

/// No company asks for more, and every number stays small.
const MOST_ROOMS: usize = 40;

/// The side of the corridor: `Near` has the smaller `v`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Near,
    Far,
}

/// A department's place along the corridor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) side: Side,
    pub(super) from: i32,
    pub(super) to: i32,
    /// The middle of the door.
    pub(super) door: i32,
    /// Whether the door is nearer to the end than to the start.
    pub(super) door_last: bool,
    pub(super) home: bool,
}

/// Everything that is decided before the first shape.
#[derive(Debug)]
pub(super) struct Building {
    pub(super) sizes: Sizes,
    pub(super) layout: Layout,
    pub(super) cells: Vec<Cell>,
    labels: Vec<Label>,
    executive: Label,
    /// Along: the entrance, the executive office's wall, the end.
    pub(super) u: [i32; 3],
    /// Across: outer wall, corridor's walls, outer wall.
    pub(super) v: [i32; 4],
    /// Rooms on the near and the far side.
    pub(super) rows: [usize; 2],
    pub(super) walks: Vec<Walk>,
}

impl Building {
    pub(super) fn new(input: &PlanInput) -> Self {
        let sizes = Sizes::of(input.layout);
        let rooms = input.rooms.get(..MOST_ROOMS).unwrap_or(&input.rooms);
        let near = rooms.len().div_ceil(2);
        let rows = [near, rooms.len() - near];
        let linked = rooms.iter().filter(|room| room.link != super::Link::None).count();
        let mut building = Self {
            sizes,
            layout: input.layout,
            cells: Vec::new(),
            labels: Vec::new(),
            executive: Label::default(),
            u: [sizes.margin; 3],
            v: [sizes.margin; 4],
            rows,
            walks: Vec::new(),
        };
        let home = match input.desk {
            DeskAt::Room(index) if index < rooms.len() => Some(index),
            _ => None,
        };
        if input.layout == Layout::Upright {
            building.build_upright(rooms, home, linked);
        } else {
            building.build_across(rooms, home, linked);
        }
        let office = building.office();
        let label_width = match input.layout {
            Layout::Upright => office.w / 2 - building.desk_half() - 2 * sizes.pad,
            _ => office.w - 2 * sizes.pad,
        };
        building.executive = Label::set(&input.executive.name, &input.executive.detail, label_width, &sizes);
        if input.layout == Layout::Upright {
            building.u[2] += (building.executive.height() + 2 * sizes.pad - sizes.executive).max(0);
        }
        building.walks = route::walks(&building, rooms);
        building
    }

    /// The rooms decide how long the building is; their labels, how deep.
    fn build_across(&mut self, rooms: &[RoomInput], home: Option<usize>, linked: usize) {
        let s = self.sizes;
        let [.., more] = s.lengths;
        let columns = self.rows[0];
        let length = match s.lengths.get(..6).and_then(|lengths| lengths.get(columns)) {
            Some(length) => *length,
            None => count(columns) * more,
        };
        let wishes: Vec<i32> = rooms.iter().map(|room| s.wish(room)).collect();
        let words: Vec<i32> = rooms.iter().map(|room| s.word(room)).collect();
        let cells = self.cells_of(&wishes, length, home);
        // Where one room's wish would break another's word, words go first.
        let breaks = cells.iter().zip(&words).any(|(cell, word)| cell.to - cell.from < *word);
        self.cells = if breaks { self.cells_of(&words, length, home) } else { cells };
        let half = self.desk_half() + 10;
        for cell in &mut self.cells {
            let at = if cell.home { s.door_at.max(half) } else { s.door_at }.min((cell.to - cell.from) / 2);
            cell.door = if cell.door_last { cell.to - at } else { cell.from + at };
        }
        let widths: Vec<i32> = self.cells.iter().map(|cell| cell.to - cell.from - 2 * s.pad).collect();
        self.labels = Label::set_alike(rooms, &widths, &s);
        let tallest = self.labels.iter().map(Label::height).max().unwrap_or(0);
        let depth =
            if s.text.is_none() { s.depth } else { (s.pad + tallest + self.desk_reach() + 16).max(s.depth) };
        let row = |rooms: usize| if rooms == 0 { s.open } else { depth };
        let across = s.across(linked);
        self.u = [s.margin, s.margin + length, s.margin + length + s.executive];
        let near = s.margin + row(self.rows[0]);
        self.v = [s.margin, near, near + across, near + across + row(self.rows[1])];
    }

    /// The screen decides how wide the building is; the labels, how long.
    fn build_upright(&mut self, rooms: &[RoomInput], home: Option<usize>, linked: usize) {
        let s = self.sizes;
        let across = s.across(linked);
        let [least, ..] = s.lengths;
        let width = 360;
        let deep = (width - 2 * s.margin - across) / 2;
        self.v = [s.margin, s.margin + deep, width - s.margin - deep, width - s.margin];
        self.labels = Label::set_alike(rooms, &vec![deep - 2 * s.pad; rooms.len()], &s);
        let zone = |index: usize| if Some(index) == home { self.desk_half() * 2 + 18 } else { 62 };
        let needs: Vec<i32> = self
            .labels
            .iter()
            .enumerate()
            .map(|(i, label)| s.pad + label.height().max(50) + 6 + zone(i))
            .collect();
        let sum = |needs: &[i32]| needs.iter().sum::<i32>();
        let (near, far) = needs.split_at(self.rows[0].min(needs.len()));
        let paired: i32 = near.iter().zip(far).map(|(a, b)| *a.max(b)).sum();
        let length = if near.len() == far.len() { paired } else { sum(near).max(sum(far)) }.max(least);
        let cells = self.cells_of(&needs, length, home);
        self.cells = cells;
        for (index, cell) in self.cells.iter_mut().enumerate() {
            let half = if Some(index) == home { (LONG * s.desk / 100) / 2 + 10 } else { s.door_at };
            cell.door = cell.to - half;
            cell.door_last = true;
        }
        self.u = [s.margin, s.margin + length, s.margin + length + s.executive];
    }

    /// Shares the length among the rooms of each side: what each needs, and the rest evenly.
    fn cells_of(&self, needs: &[i32], length: i32, home: Option<usize>) -> Vec<Cell> {
        let (near, far) = needs.split_at(self.rows[0].min(needs.len()));
        // Sides with as many rooms share their partitions, so that doors face each other.
        let paired = near.len() == far.len();
        let wish = |own: &[i32], other: &[i32]| -> Vec<i32> {
            own.iter()
                .enumerate()
                .map(|(i, n)| other.get(i).filter(|_| paired).map_or(*n, |o| *n.max(o)))
                .collect()
        };
        let column = home.map(|home| home.checked_sub(near.len()).unwrap_or(home));
        let mut cells = Vec::new();
        for (side, wishes) in [(Side::Near, wish(near, far)), (Side::Far, wish(far, near))] {
            let rest = length - wishes.iter().sum::<i32>();
            let has_home = paired || home.is_some_and(|home| (home < near.len()) == (side == Side::Near));
            // Where rooms must be smaller than they need, that of the desk is not: a desk does not shrink.
            let spared = column.filter(|_| rest < 0 && has_home && wishes.len() > 1);
            let sharers = count(wishes.len()) - i32::from(spared.is_some());
            let (mut shared, mut from) = (0, self.sizes.margin);
            for (i, wish) in wishes.iter().enumerate() {
                let before = shared;
                if spared != Some(i) {
                    shared += 1;
                }
                // Rounding must not gather at the last room.
                let to = from + wish + rest * shared / sharers - rest * before / sharers;
                let home = Some(cells.len()) == home;
                cells.push(Cell { side, from, to, door: (from + to) / 2, door_last: i % 2 == 0, home });
                from = to;
            }
        }
        cells
    }

    /// A point of the building on the page.
    pub(super) fn at(&self, u: i32, v: i32) -> Point {
        if self.layout == Layout::Upright { Point { x: v, y: u } } else { Point { x: u, y: v } }
    }

    /// A box of the building on the page.
    pub(super) fn rect(&self, u: [i32; 2], v: [i32; 2]) -> Rect {
        Rect::between(self.at(u[0], v[0]), self.at(u[1], v[1]))
    }

    /// Outer wall and corridor's wall of a side, and the way from the corridor into the room.
    pub(super) fn side(&self, side: Side) -> (i32, i32, i32) {
        let [near, a, b, far] = self.v;
        if side == Side::Near { (near, a, -1) } else { (far, b, 1) }
    }

    /// How far into its room the desk with its chair reaches, from the corridor's wall.
    pub(super) fn desk_reach(&self) -> i32 {
        self.sizes.stand + (DEEP + CHAIR) * self.sizes.desk / 100
    }

    /// Half the desk's long side.
    pub(super) fn desk_half(&self) -> i32 {
        LONG * self.sizes.desk / 200
    }

    fn office(&self) -> Rect {
        self.rect([self.u[1], self.u[2]], [self.v[0], self.v[3]])
    }

    /// The desk's middle: just behind its door, facing it.
    fn desk(&self) -> DeskShape {
        let inwards = self.sizes.stand + DEEP * self.sizes.desk / 200;
        let (place, turns) = match self.cells.iter().find(|cell| cell.home) {
            Some(cell) => {
                let (_, wall, into) = self.side(cell.side);
                let turns = if cell.side == Side::Near { [0, -90] } else { [180, 90] };
                (self.at(cell.door, wall + into * inwards), turns)
            }
            None => (self.at(self.u[1] + inwards, (self.v[1] + self.v[2]) / 2), [90, 180]),
        };
        let [flat, upright] = turns;
        let turn = if self.layout == Layout::Upright { upright } else { flat };
        DeskShape { x: place.x, y: place.y, turn, percent: self.sizes.desk }
    }

    /// All shapes.
    pub(super) fn plan(&self, input: &PlanInput) -> Plan {
        let mut furniture = Vec::new();
        let lowest = self.labels.iter().zip(&self.cells).filter(|(_, cell)| cell.side == Side::Far);
        let tallest = lowest.map(|(label, _)| label.height()).max().unwrap_or(0);
        let mut rooms = Vec::new();
        for ((room, cell), label) in input.rooms.iter().zip(&self.cells).zip(&self.labels) {
            let (outer, wall, _) = self.side(cell.side);
            let rect = self.rect([cell.from, cell.to], [outer, wall]);
            let mut shape = RoomShape {
                id: room.id.clone(),
                rect,
                heat: room.heat.min(1000),
                name: Vec::new(),
                detail: Vec::new(),
                is_home: cell.home,
            };
            // Across, labels stand along the outer wall and begin at one height: the desk and the doors have the other half.
            let below = self.layout != Layout::Upright && cell.side == Side::Far;
            let y = if below { rect.bottom() - self.sizes.pad - tallest } else { rect.y + self.sizes.pad };
            let label = label.place(Point { x: rect.x + self.sizes.pad, y }, &mut shape);
            furniture::furnish(
                &room.id,
                rooms.len(),
                furniture::zone(self, cell, rect, label),
                self.sizes.furniture,
                &mut furniture,
            );
            rooms.push(shape);
        }
        let rect = self.office();
        let is_home = !rooms.iter().any(|room| room.is_home);
        let mut executive =
            RoomShape { id: String::new(), rect, heat: 0, name: Vec::new(), detail: Vec::new(), is_home };
        let corner = Point { x: rect.x + self.sizes.pad, y: rect.y + self.sizes.pad };
        let label = self.executive.place(corner, &mut executive);
        furniture::furnish_office(self, rect, label, is_home, &mut furniture);
        furniture::furnish_open(self, &mut furniture);
        let end = self.at(self.u[2], self.v[3]);
        let mut plan = Plan {
            width: end.x + self.sizes.margin,
            height: end.y + self.sizes.margin,
            layout: self.layout,
            mirrored: false,
            floor: self.rect([self.u[0], self.u[2]], [self.v[0], self.v[3]]),
            corridor: self.rect([self.u[0], self.u[1]], [self.v[1], self.v[2]]),
            boards: Vec::new(),
            rooms,
            executive,
            furniture,
            inner_walls: Vec::new(),
            inner_width: self.sizes.inner,
            outer_walls: Vec::new(),
            outer_width: self.sizes.outer,
            windows: Vec::new(),
            doors: Vec::new(),
            lines: route::lines(self, &input.rooms),
            desk: self.desk(),
        };
        walls::raise(self, &mut plan);
        plan
    }
}

/// A small count as a coordinate.
pub(super) fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
