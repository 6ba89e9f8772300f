//! Chance that a seed repeats.

/// The generator `SplitMix64`.
#[derive(Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`; 0 where there is none.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = usize::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or_default();
        mixed.checked_rem(end).unwrap_or_default()
    }

    /// Once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub(crate) fn one_of<T: Clone>(&mut self, all: impl IntoIterator<Item = T>) -> Option<T> {
        let all: Vec<T> = all.into_iter().collect();
        all.get(self.below(all.len())).cloned()
    }

    /// What a visitor might type: any characters of any script, too many of them at times.
    pub(crate) fn text(&mut self) -> String {
        const RANGES: [(u32, u32); 9] = [
            (0x20, 0x7e),
            (0x20, 0x7e),
            (0x1, 0xff),
            (0x300, 0x36f),
            (0x590, 0x6ff),
            (0x2000, 0x206f),
            (0x3040, 0x9fff),
            (0x1f300, 0x1faff),
            (0x1, 0x10_ffff),
        ];
        let length = if self.once_in(6) { self.below(90) } else { self.below(20) };
        let mut text = String::new();
        let (low, high) = self.one_of(RANGES).unwrap_or_default();
        for _ in 0..length {
            let code = low + u32::try_from(self.below((high - low) as usize + 1)).unwrap_or_default();
            // A field of one line takes no line break.
            text.extend(char::from_u32(code).filter(|c| !matches!(c, '\n' | '\r')));
        }
        text
    }
}
