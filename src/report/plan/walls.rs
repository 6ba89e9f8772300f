//! Walls with gaps, doors in the gaps, windows, and the boards of the corridor.

use super::geometry::Segment;
use super::layout::{Building, Cell, Side};
use super::route::home_door;
use super::{Door, Layout, Plan};

/// Adds what is built to a plan.
pub(super) fn raise(b: &Building, plan: &mut Plan) {
    let [start, office, end] = b.u;
    let [near, _, _, far] = b.v;
    let stroke = |u0, v0, u1, v1| Segment { a: b.at(u0, v0), b: b.at(u1, v1) };
    let middle = (b.v[1] + b.v[2]) / 2;

    // The entrance: two leaves at the far end of the corridor.
    let half = b.sizes.door * 3 / 4;
    plan.outer_walls = vec![
        stroke(start, middle - half - b.sizes.outer / 2, start, near),
        stroke(start, near, end, near),
        stroke(end, near, end, far),
        stroke(end, far, start, far),
        stroke(start, far, start, middle + half + b.sizes.outer / 2),
    ];
    for jamb in [middle - half, middle + half] {
        plan.doors.push(door(b, (start, jamb), (start + half, jamb), (start, middle)));
    }

    for (side, rooms) in [(Side::Near, b.rows[0]), (Side::Far, b.rows[1])] {
        let (outer, wall, _) = b.side(side);
        let mut from = start;
        for (i, cell) in b.cells.iter().filter(|cell| cell.side == side).enumerate() {
            let half = gap(b, cell) / 2;
            plan.inner_walls.push(stroke(from, wall, cell.door - half, wall));
            from = cell.door + half;
            if i + 1 < rooms {
                plan.inner_walls.push(stroke(cell.to, outer, cell.to, wall));
            }
            let pane = (cell.to - cell.from) * 9 / 40;
            let center = (cell.from + cell.to) / 2;
            plan.windows.push(stroke(center - pane, outer, center + pane, outer));
            doors_of(b, cell, half, plan);
        }
        if rooms > 0 {
            plan.inner_walls.push(stroke(from, wall, office, wall));
        }
        // The executive office looks out at the end, once beside each row.
        let pane = (wall - outer) / 4;
        plan.windows.push(stroke(end, outer + pane, end, wall - pane));
    }

    let own = plan.executive.is_home;
    let half = if own { home_door(b).min(b.v[2] - b.v[1] - 4) } else { b.sizes.door } / 2;
    plan.inner_walls.push(stroke(office, near, office, middle - half));
    plan.inner_walls.push(stroke(office, middle + half, office, far));
    if own {
        for (jamb, away) in [(middle - half, -1), (middle + half, 1)] {
            let u = office + folded(b);
            let tip = b.at(u, jamb + away * half.min(b.sizes.door));
            plan.doors.push(Door { hinge: b.at(u, jamb), tip, latch: None });
        }
    } else {
        let hinge = (office, middle - half);
        plan.doors.push(door(b, hinge, (office + 2 * half, middle - half), (office, middle + half)));
    }
    boards(b, plan);
}

/// The width of a department's door.
fn gap(b: &Building, cell: &Cell) -> i32 {
    if cell.home { home_door(b).min(cell.to - cell.from - 12) } else { b.sizes.door }
}

fn door(b: &Building, hinge: (i32, i32), tip: (i32, i32), latch: (i32, i32)) -> Door {
    // The small plan has no space for arcs.
    let latch = (b.layout != Layout::Compact).then(|| b.at(latch.0, latch.1));
    Door { hinge: b.at(hinge.0, hinge.1), tip: b.at(tip.0, tip.1), latch }
}

fn doors_of(b: &Building, cell: &Cell, half: i32, plan: &mut Plan) {
    let (_, wall, into) = b.side(cell.side);
    if cell.home {
        // Folded back against the wall: the way out of the home stands open.
        for (jamb, away, space) in [
            (cell.door - half, -1, cell.door - half - cell.from),
            (cell.door + half, 1, cell.to - cell.door - half),
        ] {
            let v = wall + into * folded(b);
            let tip = b.at(jamb + away * half.min(space - 4).max(0), v);
            plan.doors.push(Door { hinge: b.at(jamb, v), tip, latch: None });
        }
    } else {
        let beside = if cell.door_last { half } else { -half };
        let hinge = (cell.door + beside, wall);
        plan.doors.push(door(b, hinge, (hinge.0, wall + into * 2 * half), (cell.door - beside, wall)));
    }
}

/// From the middle of a wall to a leaf folded back against it.
fn folded(b: &Building) -> i32 {
    b.sizes.inner / 2 + 3
}

/// Five boards wide, joints every other one.
fn boards(b: &Building, plan: &mut Plan) {
    let [start, office, _] = b.u;
    let [_, v1, v2, _] = b.v;
    let stroke = |u0, v0, u1, v1| Segment { a: b.at(u0, v0), b: b.at(u1, v1) };
    let edge = |row: i32| v1 + (v2 - v1) * row / 5;
    for row in 0..5 {
        if row > 0 {
            plan.boards.push(stroke(start, edge(row), office, edge(row)));
        }
        let mut u = start + 50 + row * 67 % 110;
        while u < office {
            plan.boards.push(stroke(u, edge(row), u, edge(row + 1)));
            u += 110;
        }
    }
}
