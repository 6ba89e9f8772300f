//! One drawing of the plan. It is hidden from assistive technology, which has the rooms, their names and the table.

use super::Drawn;
use crate::report::plan::{
    DeskInk, DeskShape, Link, Plan, RoomShape, RouteLine, Shape, TextLine, hundredths, segments_path,
    shapes_path,
};
use crate::view::dom::{El, draw, el};
use leptos::prelude::*;

/// Units of the plan in an em of the widget's text, so that a reader's larger text makes a larger plan.
const UNITS_AN_EM: i32 = 17;

/// The drawing, which follows the plan. The desk stays the same element, so that it can glide: a drawing of its own above the other one,
/// since a browser moves such an element without painting anything anew, and a part of a drawing only with all of it, in every frame.
pub(super) fn drawing(plan: Drawn, class: &str) -> El {
    let view_box = move || {
        let plan = plan.get();
        Some(["0 0 ", &plan.width.to_string(), " ", &plan.height.to_string()].concat())
    };
    let ems = |units: i32| hundredths(units * 100 / UNITS_AN_EM);
    let half = (DeskShape::AROUND / 2).to_string();
    let side = DeskShape::AROUND.to_string();
    let around = ["-", &half, " -", &half, " ", &side, " ", &side].concat();
    let share = move || [&hundredths(DeskShape::AROUND * 10_000 / plan.get().width.max(1)), "%"].concat();
    let house = draw("svg", "").live_attr("viewBox", view_box).live(move || building(&plan.get()).into_any());
    let desk = desk("plan__desk", &around)
        .live_style("inline-size", share)
        .live_style("transform", move || plan.get().desk.css_transform());
    el("div", class)
        .attr("aria-hidden", "true")
        .live_style("--across", move || ems(plan.get().width))
        .live_style("--down", move || ems(plan.get().height))
        .el(house)
        .el(desk)
}

/// A drawing of the desk around its own middle.
pub(super) fn desk(class: &str, view_box: &str) -> El {
    let part = |(ink, shape): &(DeskInk, Shape)| {
        let class = match ink {
            DeskInk::Shadow => "desk__shadow",
            DeskInk::Chair => "desk__chair",
            DeskInk::Seat => "desk__seat",
            DeskInk::Top => "desk__top",
            DeskInk::Edge => "desk__edge",
            DeskInk::Light if matches!(shape, Shape::Line(_)) => "desk__line",
            DeskInk::Light => "desk__light",
            DeskInk::Glow => "desk__glow",
        };
        path(class, &shapes_path([shape]))
    };
    draw("svg", class).attr("viewBox", view_box).all(DeskShape::parts().iter().map(part))
}

/// All but the desk, in the order of painting.
fn building(plan: &Plan) -> Vec<AnyView> {
    let floors: Vec<Shape> = plan.rooms.iter().map(|room| Shape::Box(room.rect, 0)).collect();
    let thin = (plan.inner_width / 2).max(2);
    let mut parts = vec![
        path("plan__ground", &shapes_path(&[Shape::Box(plan.floor, 0)])),
        path("plan__boards", &segments_path(&plan.boards)),
        path("plan__paper", &shapes_path(&floors)),
    ];
    parts.extend(plan.rooms.iter().zip(&floors).map(|(room, floor)| {
        path("plan__tint", &shapes_path([floor])).style("--heat", thousandths(room.heat))
    }));
    parts.extend([
        path("plan__home", &shapes_path(&[Shape::Box(plan.home_frame(), 3)])).stroke(thin),
        path("plan__furniture", &plan.furniture_path()),
        path("plan__swings", &plan.swings_path()),
        path("plan__wall", &segments_path(&plan.inner_walls)).stroke(plan.inner_width),
        path("plan__wall plan__wall--outer", &segments_path(&plan.outer_walls)).stroke(plan.outer_width),
        path("plan__glass", &segments_path(&plan.windows)).stroke(plan.outer_width / 3),
        path("plan__leaf", &plan.leaves_path()).stroke(thin),
    ]);
    parts.extend(plan.rooms.iter().chain([&plan.executive]).flat_map(label));
    parts.extend(plan.lines.iter().flat_map(way));
    parts.into_iter().map(El::view).collect()
}

fn label(room: &RoomShape) -> impl Iterator<Item = El> {
    // On a strong tint the soft ink would be too faint.
    let detail = if room.heat > 400 { "plan__detail plan__detail--strong" } else { "plan__detail" };
    let names = room.name.iter().map(|line| text("plan__name", line));
    names.chain(room.detail.iter().map(move |line| text(detail, line)))
}

fn text(class: &str, line: &TextLine) -> El {
    draw("text", class)
        .attr("x", &line.x.to_string())
        .attr("y", &line.y.to_string())
        .attr("font-size", &line.size.to_string())
        .text(line.text.clone())
}

fn way(way: &RouteLine) -> [El; 2] {
    let told = way.link == Link::Told;
    let [line, end] =
        if told { ["plan__way plan__way--told", "plan__ring"] } else { ["plan__way", "plan__dot"] };
    [
        path(line, &way.path).stroke(way.width),
        path(end, &shapes_path(&[Shape::Disc(way.end, way.end_radius)])),
    ]
}

fn path(class: &str, data: &str) -> El {
    draw("path", class).attr("d", data)
}

impl El {
    fn stroke(self, width: i32) -> Self {
        self.attr("stroke-width", &width.to_string())
    }
}

/// “0.734” of 734.
fn thousandths(n: u16) -> String {
    let digit = |n: u16| (n % 10).to_string();
    [&digit(n / 1000), ".", &digit(n / 100), &digit(n / 10), &digit(n)].concat()
}
