//! What is measured, what it is called, and what was aimed at.

use seat_timing::{Question, SIZES};

use crate::measure::{Contender, Profile};
use crate::stats::Results;

/// How a number is written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unit {
    /// Bytes, shown in kB.
    Bytes,
    /// Milliseconds.
    Milliseconds,
    /// Microseconds.
    Microseconds,
    /// A plain count.
    Count,
}

impl Unit {
    /// The number in this unit.
    pub(crate) fn show(self, number: f64) -> String {
        let (number, unit) = match self {
            Self::Bytes => (number / 1000.0, " kB"),
            Self::Milliseconds => (number, " ms"),
            Self::Microseconds => (number, " µs"),
            Self::Count => (number, ""),
        };
        let digits = usize::from(number < 10.0 && !matches!(self, Self::Count));
        format!("{}{unit}", grouped(&format!("{number:.digits$}")))
    }
}

/// Digits in threes, where there are more than four before the point.
fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let mut shown = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if whole.len() > 4 && index > 0 && (whole.len() - index) % 3 == 0 {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown + rest
}

/// Which number of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    Median,
    P98,
}

/// Something that is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Metric {
    pub(crate) key: &'static str,
    pub(crate) of: Of,
    pub(crate) unit: Unit,
    pub(crate) title: &'static str,
}

const fn metric(key: &'static str, of: Of, unit: Unit, title: &'static str) -> Metric {
    Metric { key, of, unit, title }
}

pub(crate) const BYTES: Metric =
    metric("bytes", Of::Median, Unit::Bytes, "downloaded until the first question is answered");
pub(crate) const QUESTION: Metric =
    metric("question", Of::Median, Unit::Milliseconds, "first question visible");
pub(crate) const CLICK: Metric =
    metric("click", Of::Median, Unit::Milliseconds, "click on an importance to painted change, median");
pub(crate) const CLICK_98: Metric =
    metric("click", Of::P98, Unit::Milliseconds, "click on an importance to painted change, 98th percentile");
pub(crate) const MEMORY: Metric =
    metric("memory", Of::Median, Unit::Bytes, "script heap and wasm memory after 200 changes");
pub(crate) const MANY: Metric =
    metric("50 widgets", Of::Median, Unit::Milliseconds, "50 on one page, all visible");

/// Of one questionnaire on a page.
pub(crate) const JOURNEY: [Metric; 13] = [
    BYTES,
    metric("requests", Of::Median, Unit::Count, "requests until the first question is answered"),
    metric("all bytes", Of::Median, Unit::Bytes, "downloaded until the result"),
    metric("all requests", Of::Median, Unit::Count, "requests until the result"),
    QUESTION,
    metric("accepted", Of::Median, Unit::Milliseconds, "first answer accepted"),
    metric("followed", Of::Median, Unit::Milliseconds, "its consequence shown"),
    metric("longest", Of::Median, Unit::Milliseconds, "longest task until then (0: none over 50 ms)"),
    CLICK,
    CLICK_98,
    metric("result", Of::Median, Unit::Milliseconds, "click to painted result, median"),
    metric("result", Of::P98, Unit::Milliseconds, "click to painted result, 98th percentile"),
    MEMORY,
];

/// Of several on a page.
pub(crate) const SEVERAL: [Metric; 6] = [
    metric("1 widget", Of::Median, Unit::Milliseconds, "1 on the page, visible"),
    metric("10 widgets", Of::Median, Unit::Milliseconds, "10 on the page, all visible"),
    MANY,
    metric("1 widget, memory", Of::Median, Unit::Bytes, "memory with 1"),
    metric("10 widgets, memory", Of::Median, Unit::Bytes, "memory with 10"),
    metric("50 widgets, memory", Of::Median, Unit::Bytes, "memory with 50"),
];

/// A question to the model alone, in WebAssembly.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) question: Question,
    /// Which of [`SIZES`] the catalogue has; nothing for the default one with the answers of every vector.
    size: Option<usize>,
    pub(crate) metric: Metric,
}

const fn asked(question: Question, size: Option<usize>, key: &'static str, title: &'static str) -> Asked {
    Asked { question, size, metric: metric(key, Of::Median, Unit::Microseconds, title) }
}

impl Asked {
    /// The case, as `seat-timing` numbers them.
    pub(crate) fn case(&self) -> usize {
        self.size.map_or(0, |size| size + 1)
    }

    /// How many cells a catalogue of some size has, a cell being a goal's affinity to a department.
    pub(crate) fn cells(&self) -> Option<u32> {
        let (goals, departments) = SIZES.get(self.size?)?;
        Some(goals * departments)
    }
}

/// The questions of one assessment with the default catalogue, then the first of them as the catalogue grows.
pub(crate) const MODEL: [Asked; 7] = [
    asked(Question::Recommend, None, "recommend", "one assessment, without confidence and flips"),
    asked(Question::Flips, None, "flips", "what would change it"),
    asked(Question::Confidence, None, "confidence", "how sure it is, 4,096 rolls"),
    asked(
        Question::Recommend,
        Some(0),
        "growth 12 10",
        "one assessment, every one of 12 goals rated, 10 departments",
    ),
    asked(Question::Recommend, Some(1), "growth 20 16", "20 goals, 16 departments"),
    asked(Question::Recommend, Some(2), "growth 40 30", "40 goals, 30 departments"),
    asked(Question::Recommend, Some(3), "growth 64 64", "64 goals, 64 departments"),
];

impl Metric {
    /// The number, where it was measured.
    pub(crate) fn value(&self, results: &Results, profile: Profile, contender: Contender) -> Option<f64> {
        let summary = results.summary(profile, contender, self.key)?;
        Some(if self.of == Of::P98 { summary.p98 } else { summary.median })
    }

    /// How many times the other's.
    pub(crate) fn ratio(
        &self,
        results: &Results,
        profile: Profile,
        one: Contender,
        other: Contender,
    ) -> Option<f64> {
        let other = self.value(results, profile, other).filter(|number| *number > 0.0)?;
        Some(self.value(results, profile, one)? / other)
    }
}

/// What was aimed at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    /// Whose number.
    pub(crate) contender: Contender,
    pub(crate) metric: Metric,
    pub(crate) profile: Profile,
    pub(crate) limit: Limit,
}

/// How much is allowed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Limit {
    /// So many times what another takes.
    Times(f64, Contender),
    /// So much.
    Absolute(f64),
}

const fn target(metric: Metric, profile: Profile, limit: Limit) -> Target {
    Target { contender: Contender::Seat, metric, profile, limit }
}

pub(crate) const TARGETS: [Target; 9] = [
    target(BYTES, Profile::Slow, Limit::Times(0.25, Contender::Survey)),
    target(QUESTION, Profile::Slow, Limit::Times(0.4, Contender::Survey)),
    target(CLICK_98, Profile::Slow, Limit::Times(1.0, Contender::Survey)),
    target(CLICK_98, Profile::Slow, Limit::Absolute(16.0)),
    target(MEMORY, Profile::Full, Limit::Times(0.6, Contender::Survey)),
    target(MANY, Profile::Full, Limit::Times(0.3, Contender::Survey)),
    target(CLICK, Profile::Slow, Limit::Times(1.5, Contender::Bare)),
    target(QUESTION, Profile::Slow, Limit::Times(4.0, Contender::Bare)),
    Target {
        contender: Contender::Early,
        ..target(QUESTION, Profile::Slow, Limit::Times(1.5, Contender::Bare))
    },
];

impl Target {
    /// What is aimed at, as a title.
    pub(crate) fn title(&self) -> String {
        let whose = if self.contender == Contender::Seat { "" } else { self.contender.title() };
        let slow = if self.profile == Profile::Slow { "slow" } else { "" };
        let more = [whose, slow].into_iter().filter(|more| !more.is_empty());
        [self.metric.title].into_iter().chain(more).collect::<Vec<_>>().join(", ")
    }

    /// What it is measured by, the limit, and whether that holds; the numbers as they are written.
    pub(crate) fn judge(&self, results: &Results) -> Option<(String, String, bool)> {
        match self.limit {
            Limit::Times(limit, other) => {
                let ratio = self.metric.ratio(results, self.profile, self.contender, other)?;
                Some((format!("{ratio:.2} × {}", other.title()), format!("≤ {limit}"), ratio <= limit))
            }
            Limit::Absolute(limit) => {
                let value = self.metric.value(results, self.profile, self.contender)?;
                let unit = self.metric.unit;
                Some((unit.show(value), format!("< {}", unit.show(limit)), value < limit))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_say_whose_and_how() {
        let check = |index: usize, expect: &str| {
            assert_eq!(TARGETS.get(index).map(Target::title).as_deref(), Some(expect));
        };
        check(1, "first question visible, slow");
        check(4, "script heap and wasm memory after 200 changes");
        check(8, "first question visible, prerendered, slow");
    }

    #[test]
    fn numbers_are_written_in_their_unit() {
        let check = |unit: Unit, number: f64, expect: &str| assert_eq!(unit.show(number), expect);
        check(Unit::Bytes, 83_800.0, "84 kB");
        check(Unit::Bytes, 12_345_678.0, "12,346 kB");
        check(Unit::Bytes, 5_432.0, "5.4 kB");
        check(Unit::Milliseconds, 4.27, "4.3 ms");
        check(Unit::Milliseconds, 1_234.5, "1234 ms");
        check(Unit::Microseconds, 0.5, "0.5 µs");
        check(Unit::Count, 5.0, "5");
    }
}
