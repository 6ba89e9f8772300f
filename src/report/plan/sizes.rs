//! The measures of the layouts: what is the same building at another size differs here and nowhere else.

use super::layout::count;
use super::text::longest_word;
use super::{Layout, RoomInput, text_width};

/// The measures of a layout, in user units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// From the edge of the view box to the middle of the outer walls.
    pub(super) margin: i32,
    pub(super) outer: i32,
    pub(super) inner: i32,
    pub(super) text: Option<TextSizes>,
    /// From a wall to the label.
    pub(super) pad: i32,
    /// The width of a door.
    pub(super) door: i32,
    /// From a partition to the middle of the door beside it.
    pub(super) door_at: i32,
    /// From the corridor's wall to the front of the desk.
    pub(super) stand: i32,
    pub(super) desk: i32,
    /// From the corridor's wall to the nearest lane.
    pub(super) rim: i32,
    /// Between lanes, where there is space.
    pub(super) pitch: i32,
    /// The length of the executive office along the corridor.
    pub(super) executive: i32,
    /// Of the departments' part of the building, by the number of rooms in the longer row: the last entry is for each room more.
    pub(super) lengths: [i32; 7],
    /// What a room may ask of its row, least and most.
    pub(super) room: [i32; 2],
    /// From the outer wall to the corridor, at least.
    pub(super) depth: i32,
    /// The same where nobody has a room.
    pub(super) open: i32,
    /// The corridor: its least and its greatest width, and what each way adds to a third of the least.
    pub(super) corridor: [i32; 3],
    /// The size of the departments' furniture, in hundredths.
    pub(super) furniture: i32,
    /// Widths of the lines: told, plans, decides.
    pub(super) strokes: [i32; 3],
}

/// Largest and smallest font sizes.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextSizes {
    pub(super) name: (i32, i32),
    pub(super) detail: (i32, i32),
}

const WIDE: Sizes = Sizes {
    margin: 14,
    outer: 11,
    inner: 5,
    text: Some(TextSizes { name: (18, 15), detail: (15, 15) }),
    pad: 14,
    door: 42,
    door_at: 68,
    stand: 20,
    desk: 100,
    rim: 22,
    pitch: 16,
    executive: 162,
    lengths: [430, 430, 640, 800, 930, 930, 186],
    room: [160, 220],
    depth: 238,
    open: 200,
    corridor: [112, 260, 12],
    furniture: 100,
    strokes: [3, 4, 8],
};

const MEDIUM: Sizes = Sizes {
    margin: 10,
    outer: 9,
    inner: 4,
    text: Some(TextSizes { name: (14, 13), detail: (13, 13) }),
    pad: 10,
    door: 34,
    door_at: 30,
    stand: 16,
    desk: 78,
    rim: 18,
    pitch: 13,
    executive: 118,
    lengths: [330, 330, 450, 540, 620, 620, 124],
    room: [96, 150],
    depth: 186,
    open: 150,
    corridor: [92, 220, 10],
    furniture: 70,
    strokes: [2, 3, 7],
};

const UPRIGHT: Sizes = Sizes {
    margin: 7,
    outer: 8,
    inner: 4,
    text: Some(TextSizes { name: (17, 14), detail: (14, 14) }),
    pad: 9,
    door: 32,
    door_at: 32,
    stand: 14,
    desk: 76,
    rim: 12,
    pitch: 12,
    executive: 132,
    lengths: [220; 7],
    room: [0, 0],
    depth: 0,
    open: 0,
    corridor: [60, 76, 9],
    furniture: 100,
    strokes: [2, 3, 6],
};

const COMPACT: Sizes = Sizes {
    margin: 10,
    outer: 12,
    inner: 6,
    text: None,
    pad: 10,
    door: 34,
    door_at: 48,
    stand: 16,
    desk: 75,
    rim: 20,
    pitch: 18,
    executive: 100,
    lengths: [520, 520, 520, 520, 520, 520, 104],
    room: [104, 104],
    depth: 118,
    open: 118,
    corridor: [92, 92, 0],
    furniture: 100,
    strokes: [4, 5, 9],
};

impl Sizes {
    /// The measures of a layout.
    pub(super) fn of(layout: Layout) -> Self {
        match layout {
            Layout::Wide => WIDE,
            Layout::Medium => MEDIUM,
            Layout::Upright => UPRIGHT,
            Layout::Compact => COMPACT,
        }
    }

    /// A corridor wide enough for its lanes, within reason.
    pub(super) fn across(&self, lanes: usize) -> i32 {
        let [least, most, pitch] = self.corridor;
        (least / 3 + count(lanes) * pitch).clamp(least, most)
    }

    /// The length a room would like to have: its longest word and its details on one line each.
    pub(super) fn wish(&self, room: &RoomInput) -> i32 {
        let [least, most] = self.room;
        let Some(TextSizes { name, detail }) = self.text else { return least };
        let third = text_width(&room.name, name.0, true) / 3;
        let details = room.detail.iter().map(|line| text_width(line, detail.0, false));
        (details.fold(third, i32::max) + 2 * self.pad).clamp(self.word(room), most)
    }

    /// The length that keeps a room's longest word whole, within reason.
    pub(super) fn word(&self, room: &RoomInput) -> i32 {
        let [least, most] = self.room;
        let Some(TextSizes { name, detail }) = self.text else { return least };
        let name = longest_word(&room.name, i32::midpoint(name.0, name.1 + 1));
        let details = room.detail.iter().map(|line| longest_word(line, detail.0));
        (details.fold(name, i32::max) + 2 * self.pad).clamp(least, most)
    }
}
