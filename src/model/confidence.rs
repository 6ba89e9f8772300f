//! How sure the answer is: the answers and the affinity table are re-rolled many times, and we count who leads the score.
//!
//! After SMAA-2 (Lahdelma and Salminen, Operations Research 49(3), 2001); the section "Confidence and flips" of the decision
//! model. The generator is seeded with a constant: the same answers print the same numbers, always and everywhere.
//!
//! It is the one computation that a visitor could notice, so four departments are rolled at once, in the lanes of one word.

use super::ids::{Department, Handle};
use super::score::Scale;
use super::{Answers, Catalogue, catalogue::MOST_AFFINITY, terms::MOST_IMPORTANCE};

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
    let chosen = catalogue.goals.iter().zip(answers.weights()).filter(|(_, weight)| *weight > 0);
    // The rows of the chosen goals, cut to the departments that exist.
    let (rows, importances): (Vec<Vec<Lanes>>, Vec<u8>) = chosen
        .map(|(goal, weight)| {
            let cell = |department: &Department| goal.affinity.get(usize::from(department.position()));
            let cells: Vec<u8> = have.iter().filter_map(cell).copied().collect();
            (lanes(&cells, MOST_AFFINITY), weight)
        })
        .unzip();
    if have.is_empty() || rows.is_empty() {
        return Vec::new();
    }
    let importances = lanes(&importances, MOST_IMPORTANCE);
    let bonus: Vec<u64> =
        have.chunks(LANES).map(|four| pack(four, |department| scale.bonus(*department))).collect();
    let mut dice = Dice::new();
    let mut weights = vec![0; importances.len()];
    let mut sums = vec![0; bonus.len()];
    let mut led = vec![0f64; have.len()];
    for _ in 0..rolls {
        let total = roll_importances(&mut dice, &importances, &mut weights);
        for (sum, bonus) in sums.iter_mut().zip(&bonus) {
            *sum = total * bonus;
        }
        each(&weights, &rows, |weight, row| {
            if weight > 0 {
                for (sum, cells) in sums.iter_mut().zip(row) {
                    *sum += 2 * weight * cells.rolled(&mut dice);
                }
            }
        });
        share_the_lead(&sums, &mut led);
    }
    let share = |(department, led)| Share { department, share: led / f64::from(rolls) };
    have.into_iter().zip(led).map(share).collect()
}

/// Re-rolls the importances into `weights` until some importance is left; returns their sum, `W`.
fn roll_importances(dice: &mut Dice, importances: &[Lanes], weights: &mut [u64]) -> u64 {
    loop {
        for (slot, lanes) in weights.iter_mut().zip(importances) {
            *slot = lanes.rolled(dice);
        }
        let total = unpacked(weights).sum();
        if total > 0 {
            return total;
        }
    }
}

/// Gives one lead to the department with the largest sum, or equal shares of it to those that tie.
fn share_the_lead(sums: &[u64], led: &mut [f64]) {
    let best = unpacked(sums).max().unwrap_or(0);
    // Lanes past the last department are cut off: they hold 0, and could only tie where all do.
    let mut leaders = 0.0;
    each(sums, led.iter(), |sum, _| leaders += if sum == best { 1.0 } else { 0.0 });
    each(sums, led, |sum, led| *led += if sum == best { 1.0 / leaders } else { 0.0 });
}

/// Shows `act` the numbers of the words with what stands beside each.
///
/// Loops in a loop: [`unpacked`] beside another iterator takes more than twice as long where the module is optimised for size.
fn each<T>(words: &[u64], beside: impl IntoIterator<Item = T>, mut act: impl FnMut(u64, T)) {
    let mut beside = beside.into_iter();
    for word in words {
        for (lane, one) in (0..LANES).zip(beside.by_ref()) {
            act(word >> (lane * WIDTH) & LANE, one);
        }
    }
}

/// Four numbers in one word, 16 bits each, with what a roll may do to them: one addition moves all four.
///
/// 16 bits hold any sum of a catalogue: at most 64 goals of importance 3 give `2·3·4·64` and a bonus of at most `8·3·64`,
/// together 3,072.
struct Lanes {
    numbers: u64,
    /// 1 in each lane whose number is above 0.
    can_fall: u64,
    /// 1 in each lane whose number is below the most it may be.
    can_rise: u64,
}

/// How many numbers a word holds.
const LANES: usize = 4;
/// The width of a lane in bits.
const WIDTH: usize = 16;
/// The lowest lane.
const LANE: u64 = 0xffff;

impl Lanes {
    /// The numbers, each moved down one, not at all, or up one with probability ¼, ½, ¼, within its range.
    #[inline]
    fn rolled(&self, dice: &mut Dice) -> u64 {
        let bits = dice.two_bits();
        let (first, second) = (bits, bits >> 1);
        self.numbers + (first & second & self.can_rise) - (!(first | second) & self.can_fall)
    }
}

/// Packs numbers of 0..=`most`.
fn lanes(numbers: &[u8], most: u8) -> Vec<Lanes> {
    let lanes = |four: &[u8]| Lanes {
        numbers: pack(four, |number| (*number).into()),
        can_fall: pack(four, |number| (*number > 0).into()),
        can_rise: pack(four, |number| (*number < most).into()),
    };
    numbers.chunks(LANES).map(lanes).collect()
}

/// What `number` makes of each of up to four things, the first in the lowest lane.
fn pack<T>(four: &[T], number: impl Fn(&T) -> u32) -> u64 {
    four.iter().rev().fold(0, |word, thing| word << WIDTH | u64::from(number(thing)))
}

/// The numbers of each lane of each word, in order.
#[inline]
fn unpacked(words: &[u64]) -> impl Iterator<Item = u64> + '_ {
    words.iter().flat_map(|word| (0..LANES).map(move |lane| word >> (lane * WIDTH) & LANE))
}

/// `SplitMix64` (Steele, Lea, Flood 2014): three lines, no state worth speaking of, and good in every bit.
struct Dice {
    state: u64,
    bits: u64,
    /// How many more times `bits` serves.
    left: usize,
}

impl Dice {
    fn new() -> Self {
        Self { state: 20_261_122, bits: 0, left: 0 }
    }

    /// Two random bits at the foot of every lane; above them is anything.
    #[inline]
    fn two_bits(&mut self) -> u64 {
        if self.left == 0 {
            self.left = WIDTH / 2;
            self.bits = self.roll();
        }
        self.left -= 1;
        let bits = self.bits;
        self.bits >>= 2;
        bits
    }

    fn roll(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
