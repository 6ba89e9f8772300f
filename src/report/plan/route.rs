//! The ways from the desk: out of its door, along the corridor in lanes, in at the other door.
//!
//! Lanes never cross. Take the rooms to one side of the desk's door. On the desk's own side of the corridor a nearer room's way
//! lies within a farther one's, so it takes the lane nearer to the wall. Across the corridor it is the other way round, and
//! those lanes lie beyond all of the first kind. Leaving the door in the order of the lanes, no two ways meet; and the ways to
//! the two sides leave by different halves of the door. From the end of the corridor the same order holds.

use super::geometry::{Path, Point};
use super::layout::{Building, Cell, Side, count};
use super::{Link, RoomInput, RouteLine};
use crate::model::order_by;

/// A way in the building's measures.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    pub(super) index: usize,
    link: Link,
    /// Corners as `u`, `v`.
    points: Vec<(i32, i32)>,
    /// Of the first corner; ways that turn side by side turn about one middle.
    radius: i32,
    /// The space between this way and the next.
    tight: i32,
}

/// Ways this close to straight become straight: the door is wide enough.
const NEARLY: i32 = 9;

/// The ways, in the order of the lanes.
pub(super) fn walks(b: &Building, rooms: &[RoomInput]) -> Vec<Walk> {
    let mut targets: Vec<Target<'_>> = rooms
        .iter()
        .zip(&b.cells)
        .enumerate()
        .filter(|(_, (room, cell))| room.link != Link::None && !cell.home)
        .map(|(index, (room, cell))| Target { index, link: room.link, cell })
        .collect();
    let home = b.cells.iter().find(|cell| cell.home);
    let side = home.map_or(Side::Near, |cell| cell.side);
    let start = home.map_or(b.u[1], |cell| cell.door);
    // A door right across belongs to the side its way has to step to: that depends on how many leave before it.
    let opposite = |t: &Target<'_>| {
        home.is_some() && t.cell.side != side && (t.cell.door - start).abs() <= b.desk_half() + NEARLY
    };
    let before = count(targets.iter().filter(|t| !opposite(t) && t.cell.door < start).count());
    let all = count(targets.len());
    let after = usize::try_from(all - before).unwrap_or(0);
    let exit = Lanes::new(b, usize::try_from(before).unwrap_or(0), after).exit;
    order_by(&mut targets, |a, b| a.cell.door < b.cell.door);
    let mut left = before;
    let (back, onwards): (Vec<_>, Vec<_>) = targets.into_iter().partition(|t| {
        let across = opposite(t);
        let exit = start + left * exit - (all - 1) * exit / 2;
        let is_back = t.cell.door < if across { exit } else { start };
        left += i32::from(across && is_back);
        is_back
    });
    let lanes = Lanes::new(b, back.len(), onwards.len());
    let mut walks = Vec::new();
    for (mut group, direction) in [(back, -1), (onwards, 1)] {
        // Own side from near to far, then the other side from far to near; a door that the way has to step back to is nearer than near.
        let rank = |t: &Target<'_>| {
            let away = (t.cell.door - start) * direction;
            (t.cell.side != side, if t.cell.side == side { away } else { -away })
        };
        order_by(&mut group, |a, b| rank(a) < rank(b));
        let size = count(group.len());
        for (i, target) in (0..).zip(group) {
            let lane = lanes.first + (i + (lanes.most - size) / 2) * lanes.pitch;
            let radius = b.sizes.rim - 8 + i * lanes.exit;
            walks.push(match home {
                None => target.way_from_office(b, lane, lanes.pitch.min(lanes.exit)),
                Some(home) => {
                    // Counted from the door's middle outwards, the outermost first.
                    let place = if direction < 0 { i } else { all - 1 - i };
                    target.way_from_room(
                        b,
                        home,
                        place * lanes.exit - (all - 1) * lanes.exit / 2,
                        lane,
                        [radius, lanes.exit.min(lanes.pitch)],
                    )
                }
            });
        }
    }
    walks
}

/// How wide the desk's door must be for all ways to pass.
pub(super) fn home_door(b: &Building) -> i32 {
    let n = b.walks.len();
    let exit = Lanes::exit(b, n, b.sizes.pitch);
    (b.sizes.door + 8).max((count(n) - 1) * exit + 24)
}

struct Target<'a> {
    index: usize,
    link: Link,
    cell: &'a Cell,
}

/// The lanes' measures: from the desk's wall to the first, between two, and between two ways in the door.
struct Lanes {
    first: i32,
    pitch: i32,
    exit: i32,
    most: i32,
}

impl Lanes {
    fn new(b: &Building, back: usize, onwards: usize) -> Self {
        let most = count(back.max(onwards));
        let across = b.v[2] - b.v[1];
        let pitch = b.sizes.pitch.min((across - 2 * b.sizes.rim) / (most - 1).max(1)).max(1);
        // From the end of the corridor the ways leave the desk in their lanes.
        let office = !b.cells.iter().any(|cell| cell.home);
        let pitch = if office { Self::exit(b, back, pitch) } else { pitch };
        let first = (across - (most - 1) * pitch) / 2;
        Self { first, pitch, exit: Self::exit(b, back + onwards, pitch), most }
    }

    fn exit(b: &Building, ways: usize, pitch: i32) -> i32 {
        pitch.min((2 * b.desk_half() - 14) / (count(ways) - 1).max(1)).max(1)
    }
}

impl Target<'_> {
    /// Where the dot is: just inside the door.
    fn end(&self, b: &Building) -> i32 {
        let (_, wall, into) = b.side(self.cell.side);
        wall + into * (b.sizes.door / 2 + 1)
    }

    fn way_from_room(
        &self,
        b: &Building,
        home: &Cell,
        exit: i32,
        lane: i32,
        [radius, tight]: [i32; 2],
    ) -> Walk {
        let (_, wall, into) = b.side(home.side);
        let (u, lane, end) = (home.door + exit, wall - into * lane, self.end(b));
        let desk = wall + into * (b.sizes.stand + 3);
        let points = if self.cell.side != home.side && (self.cell.door - u).abs() <= NEARLY {
            vec![(u, desk), (u, end)]
        } else {
            vec![(u, desk), (u, lane), (self.cell.door, lane), (self.cell.door, end)]
        };
        Walk { index: self.index, link: self.link, points, radius, tight }
    }

    fn way_from_office(&self, b: &Building, lane: i32, tight: i32) -> Walk {
        let lane = b.v[1] + lane;
        let points =
            vec![(b.u[1] + b.sizes.stand + 3, lane), (self.cell.door, lane), (self.cell.door, self.end(b))];
        Walk { index: self.index, link: self.link, points, radius: b.sizes.rim, tight }
    }
}

/// The ways as they are drawn, in the order of the rooms.
pub(super) fn lines(b: &Building, rooms: &[RoomInput]) -> Vec<RouteLine> {
    let [told, plans, decides] = b.sizes.strokes;
    let mut walks: Vec<&Walk> = b.walks.iter().collect();
    order_by(&mut walks, |a, b| a.index < b.index);
    walks
        .into_iter()
        .filter_map(|walk| {
            let room = rooms.get(walk.index)?;
            let tight = walk.tight;
            let (width, dot) = match walk.link {
                Link::Decides => (decides.min(tight - 2), decides),
                Link::Plans => (plans.min(tight - 3), plans + 2),
                _ => (told.min(tight - 4), told + 2),
            };
            let points: Vec<Point> = walk.points.iter().map(|(u, v)| b.at(*u, *v)).collect();
            let end = *points.last()?;
            let radii = [walk.radius, b.sizes.rim - 8];
            let path = rounded(&points, radii);
            let width = width.max(1);
            let to = room.id.clone();
            Some(RouteLine { to, link: walk.link, width, points, radii, path, end, end_radius: dot })
        })
        .collect()
}

impl RouteLine {
    pub(super) fn flip(&mut self, width: i32) {
        for point in &mut self.points {
            *point = point.mirror(width);
        }
        self.end = self.end.mirror(width);
        self.path = rounded(&self.points, self.radii);
    }
}

/// Path data with rounded corners: the radius of the first corner, and of the others.
fn rounded(points: &[Point], [first, later]: [i32; 2]) -> String {
    let mut path = Path::default();
    if let Some(start) = points.first() {
        path.at('M', *start);
    }
    let corners = points.len().saturating_sub(2);
    for (i, corner) in points.windows(3).enumerate() {
        let [before, by, after] = corner else { continue };
        // A stretch between two corners is shared by both.
        let room = |from: Point, to: Point, shared: bool| from.reach(to) / if shared { 2 } else { 1 };
        let wish = if i == 0 { first } else { later };
        let radius = wish.min(room(*before, *by, i > 0)).min(room(*by, *after, i + 1 < corners)).max(0);
        let (enter, leave) = (by.towards(*before, radius), by.towards(*after, radius));
        path.at('L', enter);
        path.arc(radius, enter, *by, leave);
    }
    if let Some(end) = points.last() {
        path.at('L', *end);
    }
    path.0
}
