//! Furniture, hinted: every room gets what its people would use, as far as there is floor for it.

use super::Layout;
use super::geometry::{Point, Rect, Segment, Shape};
use super::layout::{Building, Cell, Side};

/// What a room is furnished with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Pods,
    Round,
    Lounge,
    Class,
    Library,
    Board,
    Counter,
    Stage,
}

const KINDS: [Kind; 8] = [
    Kind::Pods,
    Kind::Round,
    Kind::Lounge,
    Kind::Library,
    Kind::Board,
    Kind::Class,
    Kind::Counter,
    Kind::Stage,
];

/// The floor of a room that nothing else needs: neither label, nor door, nor desk.
pub(super) fn zone(b: &Building, cell: &Cell, room: Rect, label: Rect) -> Option<Rect> {
    let s = &b.sizes;
    let (outer, wall, into) = b.side(cell.side);
    // Not before the text is, in the small plan.
    s.text?;
    if b.layout == Layout::Upright {
        let reach = if cell.home { b.desk_reach() + 8 } else { s.door + 12 };
        return Some(b.rect([label.bottom() + 8, cell.to - 9], [outer - into * 11, wall + into * reach]));
    }
    let v = match cell.side {
        Side::Near => [label.bottom() + 8, wall - 14],
        Side::Far => [wall + 14, label.y - 12],
    };
    let half =
        if cell.home { super::route::home_door(b).max(2 * b.desk_half()) / 2 + 12 } else { s.door / 2 + 8 };
    let u =
        if cell.door_last { [room.x + 13, cell.door - half] } else { [cell.door + half, room.right() - 13] };
    (u[0] < u[1] && v[0] < v[1]).then(|| b.rect(u, v))
}

/// Furnishes a department.
pub(super) fn furnish(id: &str, index: usize, zone: Option<Rect>, percent: i32, out: &mut Vec<Shape>) {
    let Some(zone) = zone else { return };
    // Drawn in a room as large as the furniture is made for, and then made smaller with it.
    let corner = Point { x: zone.x, y: zone.y };
    let zone = Rect { w: zone.w * 100 / percent, h: zone.h * 100 / percent, ..zone };
    let mut drawn = Vec::new();
    let kind = match id {
        "marketing" => Kind::Stage,
        "social" | "sales" => Kind::Lounge,
        "service" => Kind::Counter,
        "editorial" | "legal" => Kind::Library,
        "product" => Kind::Board,
        "engineering" => Kind::Pods,
        "success" => Kind::Class,
        "people" => Kind::Round,
        _ => KINDS.get(index % KINDS.len()).copied().unwrap_or(Kind::Pods),
    };
    if zone.w > 170 {
        // A large room is a place for two things.
        let half = zone.w / 2 - 10;
        draw(kind, Rect { w: half, ..zone }, &mut drawn);
        let second = if kind == Kind::Pods { Kind::Round } else { Kind::Pods };
        draw(second, Rect { x: zone.right() - half, w: half, ..zone }, &mut drawn);
    } else {
        draw(kind, zone, &mut drawn);
    }
    out.extend(drawn.into_iter().map(|shape| shape.scaled(corner, percent)));
}

/// The executive office: a table to meet at, and a plant.
pub(super) fn furnish_office(b: &Building, room: Rect, label: Rect, has_desk: bool, out: &mut Vec<Shape>) {
    if b.layout == Layout::Upright {
        let from = room.center().x + if has_desk { b.desk_half() } else { b.sizes.door / 2 } + 12;
        let zone = Rect::between(
            Point { x: from, y: room.y + 12 },
            Point { x: room.right() - 14, y: room.bottom() - 12 },
        );
        return table(zone, out);
    }
    let reach = if has_desk { b.desk_half() + 30 } else { b.sizes.door };
    let middle = (b.v[1] + b.v[2]) / 2;
    let top = (middle + reach).max(label.bottom() + 10);
    let zone = Rect::between(
        Point { x: room.x + 16, y: top },
        Point { x: room.right() - 16, y: room.bottom() - 20 },
    );
    if b.sizes.text.is_some() {
        table(zone, out);
        let corner = Point { x: room.right() - 28, y: label.bottom() + 40 };
        if corner.y + 40 < middle - reach {
            plant(corner, out);
        }
    } else {
        table(zone.inset(4), out);
    }
}

/// A side of the corridor without departments is open floor: somewhere to sit.
pub(super) fn furnish_open(b: &Building, out: &mut Vec<Shape>) {
    for (side, rooms) in [(Side::Near, b.rows[0]), (Side::Far, b.rows[1])] {
        if rooms == 0 {
            let (outer, wall, into) = b.side(side);
            let floor = b.rect([b.u[0] + 24, b.u[1] - 24], [outer - into * 20, wall + into * 10]);
            if b.layout == Layout::Upright {
                let part = (floor.h / 2).min(100);
                draw(Kind::Lounge, Rect { h: part, ..floor }, out);
                draw(Kind::Round, Rect { y: floor.bottom() - part, h: part, ..floor }, out);
            } else {
                let part = (floor.w / 3).min(150);
                draw(Kind::Lounge, Rect { w: part, ..floor }, out);
                draw(Kind::Round, Rect { x: floor.center().x - part / 2, w: part, ..floor }, out);
                draw(Kind::Library, Rect { x: floor.right() - part, w: part, ..floor }, out);
            }
        }
    }
}

/// Draws a kind in the middle of a zone, or what there is space for.
fn draw(kind: Kind, zone: Rect, out: &mut Vec<Shape>) {
    if zone.w < 22 || zone.h < 22 {
        return;
    }
    if zone.w < 56 || zone.h < 44 {
        plant(Point { x: zone.center().x, y: zone.bottom() - 12 }, out);
        if zone.h >= 60 && zone.w >= 30 {
            armchair(Point { x: zone.center().x, y: zone.y + 14 }, out);
        }
        return;
    }
    match kind {
        Kind::Pods => pods(zone, out),
        Kind::Round => round(zone, out),
        Kind::Lounge => lounge(zone, out),
        Kind::Class => class(zone, out),
        Kind::Library => library(zone, out),
        Kind::Board => board(zone, out),
        Kind::Counter => counter(zone, out),
        Kind::Stage => stage(zone, out),
    }
}

fn cuboid(x: i32, y: i32, w: i32, h: i32, radius: i32) -> Shape {
    Shape::Box(Rect { x, y, w, h }, radius)
}

fn disc(x: i32, y: i32, radius: i32) -> Shape {
    Shape::Disc(Point { x, y }, radius)
}

fn line(x1: i32, y1: i32, x2: i32, y2: i32) -> Shape {
    Shape::Line(Segment { a: Point { x: x1, y: y1 }, b: Point { x: x2, y: y2 } })
}

/// A box of at most this size in the middle of the zone.
fn middle(zone: Rect, w: i32, h: i32) -> Rect {
    let (w, h, c) = (w.min(zone.w), h.min(zone.h), zone.center());
    Rect { x: c.x - w / 2, y: c.y - h / 2, w, h }
}

/// 22 units across: a pot and its leaves.
fn plant(at: Point, out: &mut Vec<Shape>) {
    out.push(disc(at.x, at.y, 11));
    for (dx, dy) in [(8, 3), (3, 8), (-3, 8), (-8, 3), (-8, -3), (-3, -8), (3, -8), (8, -3)] {
        out.push(line(at.x + dx / 3, at.y + dy / 3, at.x + dx, at.y + dy));
    }
}

/// 26 units across.
fn armchair(at: Point, out: &mut Vec<Shape>) {
    out.push(cuboid(at.x - 13, at.y - 13, 26, 26, 7));
    out.push(cuboid(at.x - 8, at.y - 7, 16, 18, 4));
}

/// Desks with a screen and a chair, in one or two columns.
fn pods(zone: Rect, out: &mut Vec<Shape>) {
    let (columns, rows) = (((zone.w + 4) / 39).clamp(1, 2), ((zone.h + 6) / 44).clamp(1, 2));
    let z = middle(zone, columns * 39 - 3, rows * 44 - 8);
    for row in 0..rows {
        for column in 0..columns {
            let (x, y) = (z.x + column * 39, z.y + row * 44);
            out.push(cuboid(x, y, 36, 19, 3));
            out.push(line(x + 11, y + 5, x + 25, y + 5));
            out.push(disc(x + 18, y + 29, 7));
        }
    }
}

/// A round table for four.
fn round(zone: Rect, out: &mut Vec<Shape>) {
    let c = zone.center();
    let r = (zone.w.min(zone.h) / 2 - 16).clamp(6, 22);
    out.push(disc(c.x, c.y, r));
    let away = r + 9;
    for (dx, dy) in [(-away, 0), (away, 0), (0, -away), (0, away)] {
        out.push(disc(c.x + dx, c.y + dy, 6));
    }
}

/// A sofa, a low table, a plant.
fn lounge(zone: Rect, out: &mut Vec<Shape>) {
    let z = middle(zone, 92, 74);
    let long = z.w - 26;
    out.push(cuboid(z.x, z.y, long, 28, 8));
    out.push(cuboid(z.x + 6, z.y + 8, (long - 12) / 2, 18, 4));
    out.push(cuboid(z.x + 6 + (long - 12) / 2, z.y + 8, (long - 12) / 2, 18, 4));
    plant(Point { x: z.right() - 11, y: z.y + 13 }, out);
    if z.h >= 60 {
        out.push(cuboid(z.x + 8, z.y + 40, long - 16, 20, 9));
    }
}

/// A screen and rows of chairs before it.
fn class(zone: Rect, out: &mut Vec<Shape>) {
    let z = middle(zone, 84, 84);
    out.push(cuboid(z.x + 6, z.y, z.w - 12, 6, 2));
    let seats = (z.w / 20).max(1);
    let start = z.center().x - (seats - 1) * 10;
    for row in 0..((z.h - 18) / 21).max(1) {
        for seat in 0..seats {
            out.push(cuboid(start + seat * 20 - 7, z.y + 19 + row * 21, 14, 13, 5));
        }
    }
}

/// Shelves of books and a desk to read at.
fn library(zone: Rect, out: &mut Vec<Shape>) {
    let z = middle(zone, 90, 84);
    out.push(cuboid(z.x, z.y, z.w, 13, 2));
    let mut x = z.x + 9;
    while x < z.right() - 5 {
        out.push(line(x, z.y + 3, x, z.y + 13));
        x += if (x - z.x) % 3 == 0 { 8 } else { 13 };
    }
    if z.h >= 72 {
        let c = z.center();
        out.push(cuboid(c.x - 28, z.y + 30, 56, 24, 4));
        out.push(disc(c.x, z.y + 64, 7));
        out.push(line(c.x - 10, z.y + 36, c.x + 10, z.y + 36));
    }
}

/// A wall of notes and a high table before it.
fn board(zone: Rect, out: &mut Vec<Shape>) {
    let z = middle(zone, 88, 88);
    out.push(cuboid(z.x, z.y, z.w, 30, 3));
    for note in 0..(z.w - 10) / 15 {
        let drop = if note % 3 == 1 { 9 } else { 0 };
        out.push(cuboid(z.x + 6 + note * 15, z.y + 5 + drop, 10, 10, 1));
    }
    if z.h >= 66 {
        let c = z.center();
        let half = (z.w / 2 - 6).min(32);
        out.push(cuboid(c.x - half + 8, z.y + 48, 2 * half - 16, 20, 10));
        for dx in [-half, half] {
            out.push(disc(c.x + dx, z.y + 58, 6));
        }
    }
}

/// A long counter with people behind and before it.
fn counter(zone: Rect, out: &mut Vec<Shape>) {
    let z = middle(zone, 90, 62);
    let y = z.center().y;
    out.push(cuboid(z.x, y - 9, z.w, 18, 9));
    let seats = (z.w / 28).max(1);
    let start = z.center().x - (seats - 1) * 14;
    for seat in 0..seats {
        out.push(line(start + seat * 28 - 6, y - 2, start + seat * 28 + 6, y - 2));
        out.push(disc(start + seat * 28, y - 18, 6));
        if z.h >= 56 && seat % 2 == 0 {
            out.push(disc(start + seat * 28, y + 21, 6));
        }
    }
}

/// A small stage with a lectern, and an audience.
fn stage(zone: Rect, out: &mut Vec<Shape>) {
    let z = middle(zone, 88, 84);
    let c = z.center().x;
    out.push(cuboid(z.x, z.y, z.w, 26, 5));
    out.push(cuboid(c - 8, z.y + 8, 16, 10, 3));
    for row in 0..((z.h - 32) / 17).max(0) {
        let seats = z.w / 18 - row % 2;
        let start = c - (seats - 1) * 9;
        for seat in 0..seats {
            out.push(disc(start + seat * 18, z.y + 41 + row * 17, 6));
        }
    }
}

/// A long table with chairs around it.
fn table(zone: Rect, out: &mut Vec<Shape>) {
    let z = middle(zone, 116, 178);
    if z.w < 50 || z.h < 50 {
        return;
    }
    let top = z.inset(18);
    out.push(Shape::Box(top, 16));
    let along = |from: i32, length: i32, seats: i32, i: i32| from + length * (2 * i + 1) / (2 * seats);
    let (across, down) = ((top.w / 34).max(1), (top.h / 34).max(1));
    // Chairs on the long sides, one at each head.
    let (across, down) = if top.h >= top.w { (1, down) } else { (across, 1) };
    for i in 0..across {
        let x = along(top.x, top.w, across, i);
        out.extend([disc(x, top.y - 11, 7), disc(x, top.bottom() + 11, 7)]);
    }
    for i in 0..down {
        let y = along(top.y, top.h, down, i);
        out.extend([disc(top.x - 11, y, 7), disc(top.right() + 11, y, 7)]);
    }
}
