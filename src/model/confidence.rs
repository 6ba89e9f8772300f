//! How sure the answer is: the answers and the affinity table are re-rolled many times, and we count who leads the score.
//!
//! After SMAA-2 (Lahdelma and Salminen, Operations Research 49(3), 2001); the section "Confidence and flips" of the decision
//! model. The generator is seeded with a constant: the same answers print the same numbers, always and everywhere.

use super::ids::{Department, Handle};
use super::score::Scale;
use super::{Answers, Catalogue, catalogue::MOST_AFFINITY};

/// How many rolls. The standard error of a share is at most 0.0055, so that the second decimal can be trusted.
pub const ROLLS: u32 = 8_192;

/// How often a department leads the score: 0 to 1; shared equally on a tie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Which.
    pub department: Department,
    /// In what share of the rolls.
    pub share: f64,
}

/// How often each existing department leads the score; empty where no goal is chosen or no department exists.
pub fn confidence(catalogue: &Catalogue, answers: &Answers) -> Vec<Share> {
    confidence_of(catalogue, answers, ROLLS)
}

/// [`confidence`] with another number of rolls, for benchmarks.
pub fn confidence_of(catalogue: &Catalogue, answers: &Answers, rolls: u32) -> Vec<Share> {
    let have: Vec<Department> = answers.departments().into_iter().collect();
    let scale = Scale::new(catalogue, answers);
    let bonus: Vec<u32> = have.iter().map(|department| scale.bonus(*department)).collect();
    // The rows of the chosen goals, cut to the departments that exist.
    let chosen: Vec<(u8, Vec<u8>)> = catalogue
        .goals
        .iter()
        .zip(answers.weights())
        .filter(|(_, weight)| *weight > 0)
        .map(|(goal, weight)| {
            let cell =
                |department: &Department| goal.affinity.get(usize::from(department.position())).copied();
            (weight, have.iter().filter_map(cell).collect())
        })
        .collect();
    if have.is_empty() || chosen.is_empty() {
        return Vec::new();
    }
    let mut dice = Dice::new();
    let mut weights = vec![0u8; chosen.len()];
    let mut sums = vec![0u32; have.len()];
    let mut led = vec![0f64; have.len()];
    for _ in 0..rolls {
        let mut total = 0;
        while total == 0 {
            roll_row(
                &mut dice,
                chosen.iter().map(|(weight, _)| *weight),
                3,
                |slot, rolled| *slot = rolled,
                &mut weights,
            );
            total = weights.iter().map(|weight| u32::from(*weight)).sum();
        }
        for (sum, bonus) in sums.iter_mut().zip(&bonus) {
            *sum = total * bonus;
        }
        for (weight, (_, row)) in weights.iter().zip(&chosen) {
            let twice = 2 * u32::from(*weight);
            let add = |sum: &mut u32, rolled: u8| *sum += twice * u32::from(rolled);
            if twice > 0 {
                roll_row(&mut dice, row.iter().copied(), MOST_AFFINITY, add, &mut sums);
            }
        }
        let best = sums.iter().max().copied().unwrap_or(0);
        let leaders = sums.iter().filter(|sum| **sum == best).count();
        #[expect(clippy::cast_precision_loss, reason = "at most 64 departments")]
        let share = 1.0 / leaders as f64;
        for (led, _) in led.iter_mut().zip(&sums).filter(|(_, sum)| **sum == best) {
            *led += share;
        }
    }
    let share = |(department, led)| Share { department, share: led / f64::from(rolls) };
    have.into_iter().zip(led).map(share).collect()
}

/// Moves every number down one, not at all, or up one with probability ¼, ½, ¼, within 0..=`most`, and hands it to `each`.
#[inline]
fn roll_row<T>(
    dice: &mut Dice,
    row: impl Iterator<Item = u8>,
    most: u8,
    each: impl Fn(&mut T, u8),
    slots: &mut [T],
) {
    let mut bits = 0;
    for (index, (cell, slot)) in row.zip(slots).enumerate() {
        // Two bits a step: one draw serves 32 numbers.
        if index % 32 == 0 {
            bits = dice.roll();
        }
        let rolled = match bits & 3 {
            0 => cell.saturating_sub(1),
            3 => (cell + 1).min(most),
            _ => cell,
        };
        bits >>= 2;
        each(slot, rolled);
    }
}

/// `SplitMix64` (Steele, Lea, Flood 2014): three lines, no state worth speaking of, and good in every bit.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        Self(20_261_122)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
