//! What a room says about itself: the name and the lines below it, set and placed.

use super::geometry::{Point, Rect};
use super::sizes::{Sizes, TextSizes};
use super::text::{Block, Fit, fit};
use super::{RoomInput, RoomShape, TextLine};

/// The label of a room, set but not yet placed.
#[derive(Debug, Default)]
pub(super) struct Label {
    name: Block,
    detail: Vec<Block>,
}

/// Between the name and the details.
const GAP: i32 = 3;
/// More lines than this below the name would push the furniture out.
const MOST_DETAILS: usize = 2;

impl Label {
    pub(super) fn set(name: &str, detail: &[String], width: i32, sizes: &Sizes) -> Self {
        let Some(text) = sizes.text else { return Self::default() };
        let (largest, smallest) = text.name;
        let name = fit(name, Fit { width, largest, smallest, bold: true, lines: 5 });
        let (largest, smallest) = text.detail;
        let of = |line: &String| fit(line, Fit { width, largest, smallest, bold: false, lines: 2 });
        Self { name, detail: detail.iter().take(MOST_DETAILS).map(of).collect() }
    }

    /// The labels of all departments: where one name has to be smaller, they all are, as on the doors of one house.
    pub(super) fn set_alike(rooms: &[RoomInput], widths: &[i32], sizes: &Sizes) -> Vec<Self> {
        let all = |sizes: &Sizes| -> Vec<Self> {
            let rooms = rooms.iter().zip(widths);
            rooms.map(|(room, width)| Self::set(&room.name, &room.detail, *width, sizes)).collect()
        };
        let labels = all(sizes);
        let size = labels.iter().map(|label| label.name.size).min();
        match (size, sizes.text) {
            (Some(size), Some(text)) if size < text.name.0 => {
                let text = Some(TextSizes { name: (size, text.name.1), ..text });
                all(&Sizes { text, ..*sizes })
            }
            _ => labels,
        }
    }

    pub(super) fn height(&self) -> i32 {
        self.name.height() + GAP + self.detail.iter().map(Block::height).sum::<i32>()
    }

    /// Puts the label into a room with its upper left corner at `at`, and says which box it fills.
    pub(super) fn place(&self, at: Point, room: &mut RoomShape) -> Rect {
        let mut y = at.y;
        room.name = lines(&self.name, at.x, &mut y);
        y += GAP;
        for block in &self.detail {
            room.detail.extend(lines(block, at.x, &mut y));
        }
        let widest = room.name.iter().chain(&room.detail).map(|line| line.bounds.w).max().unwrap_or(0);
        Rect { x: at.x, y: at.y, w: widest, h: y - at.y }
    }
}

fn lines(block: &Block, x: i32, y: &mut i32) -> Vec<TextLine> {
    let (size, bold, leading) = (block.size, block.bold, block.leading());
    block
        .lines
        .iter()
        .map(|text| {
            let bounds = Rect { x, y: *y, w: super::text_width(text, size, bold), h: leading };
            let line = TextLine { x, y: *y + size, size, bold, text: text.clone(), bounds };
            *y += leading;
            line
        })
        .collect()
}
