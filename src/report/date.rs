//! A day of the calendar. The day comes in from outside: nothing here asks a clock.

use crate::content::Words;

/// A day of the Gregorian calendar, from the year 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u32,
    month: u32,
    day: u32,
}

impl Date {
    /// This day, where there is one.
    pub fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=length(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// As it stands in a text of the language: “22 November 2026”.
    pub fn written(self, words: &Words) -> String {
        words.date(&self.iso())
    }

    /// “2026-11-22”: for names of files, and for programs.
    pub fn iso(self) -> String {
        self.joined("-")
    }

    /// “20261122”.
    pub(super) fn compact(self) -> String {
        self.joined("")
    }

    /// So many days later; the last day of 9999 at most.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        let mut date = self;
        for _ in 0..days {
            date = date.next();
        }
        date
    }

    /// 0 for a Monday, 6 for a Sunday.
    pub fn weekday(self) -> u32 {
        // Years before this one, with their leap days; 1 January of the year 1 was a Monday.
        let years = self.year - 1;
        let before: u32 = (1..self.month).map(|month| length(self.year, month)).sum();
        (years * 365 + years / 4 - years / 100 + years / 400 + before + self.day - 1) % 7
    }

    fn next(self) -> Self {
        let Self { year, month, day } = self;
        let next = Self::new(year, month, day + 1).or_else(|| Self::new(year, month + 1, 1));
        next.or_else(|| Self::new(year + 1, 1, 1)).unwrap_or(self)
    }

    fn joined(self, between: &str) -> String {
        let mut text = String::new();
        push_padded(&mut text, self.year, 4);
        text.push_str(between);
        push_padded(&mut text, self.month, 2);
        text.push_str(between);
        push_padded(&mut text, self.day, 2);
        text
    }
}

/// The number with leading zeros.
pub(super) fn push_padded(text: &mut String, number: u32, digits: usize) {
    let number = number.to_string();
    text.extend(std::iter::repeat_n('0', digits.saturating_sub(number.len())));
    text.push_str(&number);
}

fn length(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_follow_one_another() {
        #[rustfmt::skip]
        let cases = [
            ((2026, 11, 22), 6, "2026-11-23"),
            ((2026, 12, 31), 3, "2027-01-01"),
            ((2028, 2, 28), 0, "2028-02-29"),
            ((2027, 2, 28), 6, "2027-03-01"),
            ((2000, 2, 29), 1, "2000-03-01"),
            ((1900, 2, 28), 2, "1900-03-01"),
            ((1, 1, 1), 0, "0001-01-02"),
            ((9999, 12, 31), 4, "9999-12-31"),
        ];
        for ((year, month, day), weekday, next) in cases {
            let date = Date::new(year, month, day);
            assert_eq!(
                date.map(|date| (date.weekday(), date.plus(1).iso())),
                Some((weekday, next.to_owned()))
            );
        }
        assert_eq!([Date::new(2027, 2, 29), Date::new(0, 1, 1), Date::new(2026, 13, 1)], [None; 3]);
    }
}
