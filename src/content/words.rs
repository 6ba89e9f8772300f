//! A language in use: its texts, filled in, listed and counted.

use super::Texts;
use std::sync::OnceLock;

/// What the visitor's system knows of a language. In the browser this is `Intl`.
pub trait Locale: Send + Sync {
    /// “a, b and c”.
    fn list(&self, items: &[String]) -> String;
    /// A number of tenths with one decimal: 32 is “3.2” in English and “3,2” in Italian.
    fn tenths(&self, tenths: u32) -> String;
    /// A whole number, grouped.
    fn whole(&self, number: u32) -> String;
    /// The plural category: `zero`, `one`, `two`, `few`, `many` or `other`.
    fn plural(&self, number: u32) -> String;
    /// A day, given as ISO 8601 has it, as it stands in a text: “2026-11-24” is “24 November 2026”.
    fn date(&self, iso: &str) -> String;
}

/// A language in use.
pub struct Words {
    /// Its tag (BCP 47).
    pub tag: String,
    texts: Texts,
    /// The texts that come later.
    more: OnceLock<Texts>,
    locale: Box<dyn Locale>,
}

/// [`Locale`] without a system behind it, as English has it: for tools and tests.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainLocale;

impl Words {
    /// The language `tag` with these texts.
    pub fn new(tag: impl Into<String>, texts: Texts, locale: Box<dyn Locale>) -> Self {
        Self { tag: tag.into(), texts, more: OnceLock::new(), locale }
    }

    /// Adds the texts that come later; only the first time counts.
    pub fn extend(&self, texts: Texts) {
        let _ = self.more.set(texts);
    }

    /// The text under `key`. A key without a text shows itself; a test holds that there is none.
    pub fn say(&self, key: &str) -> String {
        self.get(key).unwrap_or(key).into()
    }

    /// The text under `key`, where there is one.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.texts.get(key).or_else(|| self.more.get()?.get(key))
    }

    /// The text under `key` with each `{name}` replaced by its value. Values are never searched for placeholders again, so what
    /// a visitor typed stays what it is.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(key).unwrap_or(key), values)
    }

    /// The text for `count` things: the plural form under `key`, with `{count}` and `values` filled in.
    pub fn count(&self, key: &str, count: u32, values: &[(&str, &str)]) -> String {
        let form = [key, ".", &self.locale.plural(count)].concat();
        let other = [key, ".other"].concat();
        let text = self.get(&form).or_else(|| self.get(&other)).unwrap_or(key);
        let number = self.whole(count);
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        fill(text, &all)
    }

    /// “a, b and c”.
    pub fn list(&self, items: &[String]) -> String {
        self.locale.list(items)
    }

    /// Texts after one another by the language's own pattern under `key`, which has `{a}` and `{b}`: `meta.sentences` is “A. B.”
    /// with a space between them, where the language has one.
    pub fn join<T: AsRef<str>>(&self, key: &str, texts: impl IntoIterator<Item = T>) -> String {
        let mut joined = String::new();
        for text in texts {
            let text = text.as_ref();
            joined =
                if joined.is_empty() { text.into() } else { self.fill(key, &[("a", &joined), ("b", text)]) };
        }
        joined
    }

    /// A number of tenths with one decimal.
    pub fn tenths(&self, tenths: u32) -> String {
        self.locale.tenths(tenths)
    }

    /// A whole number.
    pub fn whole(&self, number: u32) -> String {
        self.locale.whole(number)
    }

    /// A day, given as ISO 8601 has it, as it stands in a text.
    pub fn date(&self, iso: &str) -> String {
        self.locale.date(iso)
    }

    /// Whether the language is written from right to left.
    pub fn is_rtl(&self) -> bool {
        self.get("meta.direction") == Some("rtl")
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("tag", &self.tag).finish_non_exhaustive()
    }
}

impl Locale for PlainLocale {
    fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [most @ .., last] => [&most.join(", "), " and ", last].concat(),
        }
    }

    fn tenths(&self, tenths: u32) -> String {
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    fn whole(&self, number: u32) -> String {
        number.to_string()
    }

    fn plural(&self, number: u32) -> String {
        if number == 1 { "one" } else { "other" }.into()
    }

    fn date(&self, iso: &str) -> String {
        iso.into()
    }
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after_name)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(other, _)| *other == name) {
            Some((_, value)) => filled.push_str(value),
            None => filled.extend(["{", name, "}"]),
        }
        rest = after_name;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::{PlainLocale, Texts, Words, fill};
    use crate::model::object;

    #[test]
    fn texts_are_joined_by_the_pattern_of_the_language() {
        let patterns =
            object([("space", "{a} {b}".into()), ("none", "{a}{b}".into()), ("list", "{a}; {b}".into())]);
        let words = Texts::parse(&patterns).map(|texts| Words::new("en", texts, Box::new(PlainLocale)));
        #[rustfmt::skip]
        let cases: [(&str, &[&str], &str); 5] = [
            ("space", &["A.", "B.", "C."], "A. B. C."),
            ("none", &["A。", "B。"], "A。B。"),
            ("list", &["{b}", "{a}"], "{b}; {a}"),
            ("list", &["only"], "only"),
            ("list", &[], ""),
        ];
        for (key, texts, expected) in cases {
            let joined = words.as_ref().map(|words| words.join(key, texts));
            assert_eq!(joined.as_deref(), Ok(expected), "{key} {texts:?}");
        }
    }

    #[test]
    fn placeholders_are_filled_once() {
        #[rustfmt::skip]
        let cases = [
            ("plain", "plain"),
            ("{a} and {b}", "{b} and B"),
            ("{a}{a}", "{b}{b}"),
            ("{unknown} stays", "{unknown} stays"),
            ("open { brace", "open { brace"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(fill(text, &[("a", "{b}"), ("b", "B")]), expected, "{text}");
        }
    }
}
