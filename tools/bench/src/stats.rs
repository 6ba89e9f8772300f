//! From many runs to a number and its spread.

use std::collections::BTreeMap;

use crate::measure::{Contender, Profile, Sample};

/// Where numbers lie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Summary {
    pub(crate) median: f64,
    /// A quarter of the runs is below, and a quarter above.
    pub(crate) quartiles: (f64, f64),
    /// The 98th percentile of all numbers.
    pub(crate) p98: f64,
}

/// Everything that was measured, in order of the runs.
#[derive(Debug, Default)]
pub(crate) struct Results(BTreeMap<(Profile, Contender, &'static str), Vec<Vec<f64>>>);

impl Results {
    /// Adds what one run yielded.
    pub(crate) fn add(&mut self, profile: Profile, contender: Contender, sample: Sample) {
        for (key, numbers) in sample {
            self.0.entry((profile, contender, key)).or_default().push(numbers);
        }
    }

    /// Every number, by profile, contender and what was measured.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Profile, Contender, &'static str, &[Vec<f64>])> {
        self.0.iter().map(|((profile, contender, key), runs)| (*profile, *contender, *key, runs.as_slice()))
    }

    /// The summary over all runs; `None` where nothing was measured.
    pub(crate) fn summary(
        &self,
        profile: Profile,
        contender: Contender,
        key: &'static str,
    ) -> Option<Summary> {
        let runs = self.0.get(&(profile, contender, key))?;
        let all = sorted(runs.iter().flatten().copied());
        // The spread is that between runs, also where a run has many numbers.
        let medians = sorted(runs.iter().filter_map(|run| at(&sorted(run.iter().copied()), 0.5)));
        Some(Summary {
            median: at(&all, 0.5)?,
            quartiles: (at(&medians, 0.25)?, at(&medians, 0.75)?),
            p98: at(&all, 0.98)?,
        })
    }
}

fn sorted(numbers: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers
}

/// The number with this share of the others below it; between two neighbours, in proportion.
fn at(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    #[allow(clippy::cast_precision_loss, reason = "there are a few thousand numbers")]
    let place = share * last as f64;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies within the numbers")]
    let below = place.floor() as usize;
    let (low, high) = (*sorted.get(below)?, *sorted.get((below + 1).min(last))?);
    Some(low + (high - low) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_lies_between_its_neighbours() {
        let check = |numbers: &[f64], share: f64, expect: Option<f64>| {
            assert_eq!(at(numbers, share), expect, "{share} of {numbers:?}");
        };
        check(&[], 0.5, None);
        check(&[7.0], 0.98, Some(7.0));
        check(&[1.0, 2.0, 4.0], 0.5, Some(2.0));
        check(&[1.0, 2.0], 0.5, Some(1.5));
        check(&[1.0, 2.0, 4.0], 1.0, Some(4.0));
    }

    #[test]
    fn the_spread_is_that_between_runs() {
        let mut results = Results::default();
        for run in [vec![1.0, 1.0, 90.0], vec![2.0, 2.0, 2.0], vec![3.0, 3.0, 3.0]] {
            results.add(Profile::Full, Contender::Seat, vec![("click", run)]);
        }
        let summary = results.summary(Profile::Full, Contender::Seat, "click");
        assert_eq!(summary.map(|summary| (summary.median, summary.quartiles)), Some((2.0, (1.5, 2.5))));
        assert!(summary.is_some_and(|summary| summary.p98 > 70.0));
        assert!(results.summary(Profile::Slow, Contender::Seat, "click").is_none());
    }
}
