//! Counting tests.

use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// A check that is one test by itself.
    pub(crate) fn one(passed: bool) -> Self {
        Self { passed: u64::from(passed), failed: u64::from(!passed) }
    }

    /// The sum over every result line of `cargo test`.
    ///
    /// A run that failed without a failed test (it did not compile, say) counts as one.
    pub(crate) fn of_tests(output: &str, success: bool) -> Self {
        let mut tally = Self::default();
        for line in output.lines().filter_map(|line| line.strip_prefix("test result: ")) {
            tally.passed += number_before(line, " passed");
            tally.failed += number_before(line, " failed");
        }
        if !success && tally.failed == 0 {
            tally.failed = 1;
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// The number right before `word`, or 0.
fn number_before(line: &str, word: &str) -> u64 {
    let before = line.split_once(word).map_or("", |(before, _)| before);
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_add_up() {
        let check = |output: &str, success: bool, passed: u64, failed: u64| {
            assert_eq!(Tally::of_tests(output, success), Tally { passed, failed }, "{output}");
        };
        let ok =
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.0s";
        check(ok, true, 12, 0);
        check(&format!("running 12 tests\n{ok}\n\nrunning 5 tests\n{bad}\n"), false, 15, 2);
        check("error: could not compile", false, 0, 1);
        check(ok, false, 12, 1);
        check("", true, 0, 0);
    }
}
