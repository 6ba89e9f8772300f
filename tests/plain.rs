//! The English of the widget, for those who have learned it later: easy sentences, common words, and what is not common explained.
//! `docs/plain-words.md` tells how the words were measured, and what to do with a new one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "common/code.rs"]
mod code;

use std::collections::{BTreeMap, BTreeSet};

use code::{read, top};
use community_seat::content::Texts;
use community_seat::model::Value;

/// Flesch's reading ease of everything together: 80 and more is easy to read.
const EASY: f64 = 80.0;

/// The same of each group of texts with enough words to tell: 70 and more is fairly easy.
const FAIRLY_EASY: f64 = 70.0;

/// Fewer words than this say nothing about how a group reads.
const ENOUGH: u32 = 60;

/// Words that a learner may not know and that a text of the same screen explains: the word, where it is used, and the text.
#[rustfmt::skip]
const EXPLAINED: &[(&[&str], &[&str], &str)] = &[
    (&["executive", "sponsor"], &["steps."], "steps.company.sponsor.help"),
    (&["executive", "sponsor"], &["plan.", "result.", "departments.", "exports."], "result.warnings.needs_sponsor.text"),
    (&["re-roll", "re-rolls"], &["steps.", "plan."], "plan.now_leads"),
    (&["re-roll", "re-rolls"], &["result.", "exports."], "result.confidence.explain"),
    (&["trial"], &["result."], "result.what_if.note"),
    (&["json"], &["exports."], "exports.help.json"),
    (&["markdown"], &["exports."], "exports.help.markdown"),
    (&["csv", "spreadsheet"], &["exports."], "exports.help.csv"),
    (&["svg"], &["exports."], "exports.help.svg"),
    (&["png"], &["exports."], "exports.help.png"),
    (&["pdf"], &["exports."], "exports.help.print"),
    (&["involvement"], &["plan.", "exports."], "plan.levels.decides.label"),
    (&["dashed"], &["plan."], "plan.legend.line_told"),
];

/// Words that a learner may not know, and why they stay.
#[rustfmt::skip]
const KEPT: &[(&[&str], &str)] = &[
    (&["assessment", "self-assessment", "community-seat"], "what the widget is, in its own name"),
    (&["community", "community’s", "communities"], "the subject: who does not know it has no use for the widget"),
    (&["campaign", "campaigns", "colleague", "colleagues", "contract", "media", "newsletter", "editorial", "suppliers",
        "resellers", "users", "technical", "technician’s", "version", "versions", "translations"],
        "of every office; a plainer word would name something else"),
    (&["blog", "browser", "e-mail", "tab", "tabs", "wiki", "kb", "label"], "of everybody’s screen, the same in most languages"),
    (&["cmx", "feverbee", "spaces"], "proper names"),
    (&["open-source"], "of the trade; there is no other word"),
    (&["abuse", "early-warning"], "its sentence says what is meant"),
    (&["amber"], "beside the light itself"),
    (&["afresh"], "beside its opposite, “Go on”"),
    (&["quotes"], "beside the quotes"),
    (&["particular"], "in “nothing in particular” alone"),
    (&["cannot", "doesn’t", "found", "known", "yourselves"], "forms of words that are common"),
    (&["false"], "as a file has it"),
];

/// One word, as it is looked up.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut depth = 0;
    for c in text.chars() {
        depth += i32::from(c == '{');
        if depth == 0 {
            plain.push(c);
        }
        depth -= i32::from(c == '}');
    }
    let is_part = |c: char| c.is_alphabetic() || c == '’' || c == '-';
    let words = plain.split(|c: char| !is_part(c)).map(|word| word.trim_matches(['’', '-']).to_lowercase());
    words.filter(|word| !word.is_empty()).collect()
}

/// The texts that are English: not what a source is called, nor what joins others.
fn texts() -> Vec<(String, String)> {
    let value: Value = serde_json::from_str(&read(&top().join("src/content/en.json"))).unwrap();
    let texts = Texts::parse(&value).unwrap();
    let is_ours = |key: &str| !key.starts_with("meta.") && !key.ends_with(".source");
    texts
        .iter()
        .filter(|(key, _)| is_ours(key))
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .collect()
}

/// The words that were found to be common, from the list in `docs/`.
fn common() -> BTreeSet<String> {
    let page = read(&top().join("docs/plain-words.md"));
    let list = page.split("```").nth(1).expect("the words stand between two lines of ```");
    list.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn every_english_word_is_common_or_explained() {
    let common = common();
    let mut idle = common.clone();
    let mut found = Vec::new();
    for (key, text) in texts() {
        for word in words(&text) {
            idle.remove(&word);
            let is_kept = KEPT.iter().any(|(kept, _)| kept.contains(&word.as_str()));
            let explained: Vec<_> =
                EXPLAINED.iter().filter(|(hard, ..)| hard.contains(&word.as_str())).collect();
            let is_explained = explained
                .iter()
                .any(|(_, places, by)| key == *by || places.iter().any(|place| key.starts_with(place)));
            if !common.contains(&word) && !is_kept && !is_explained {
                let why = if explained.is_empty() { "is in no list" } else { "is explained elsewhere" };
                found.push(format!("{key}: “{word}” {why}: {text}"));
            }
        }
    }
    assert!(found.is_empty(), "{}\nSee docs/plain-words.md.", found.join("\n"));
    assert!(idle.is_empty(), "words that no text has: {idle:?}");
}

#[test]
fn what_explains_a_word_is_there() {
    let texts: BTreeMap<String, String> = texts().into_iter().collect();
    let all: BTreeSet<String> = texts.values().flat_map(|text| words(text)).collect();
    for (hard, _, by) in EXPLAINED {
        let is_there = texts.keys().any(|key| key == by || key.starts_with(&format!("{by}.")));
        assert!(is_there, "no text {by} explains {hard:?}");
        assert!(hard.iter().any(|word| all.contains(*word)), "no text has {hard:?}");
    }
    for word in KEPT.iter().flat_map(|(kept, _)| *kept) {
        assert!(all.contains(*word), "no text has “{word}”");
    }
}

/// Sentences, words and syllables.
#[derive(Clone, Copy, Default)]
struct Count {
    sentences: u32,
    words: u32,
    syllables: u32,
}

impl Count {
    fn add(&mut self, text: &str) {
        // Something stands where a placeholder is.
        let text = text.replace(['{', '}'], " ");
        for sentence in text.split_inclusive(['.', '?', '!']) {
            if sentence.ends_with(['.', '?', '!']) && sentence.contains(char::is_alphabetic) {
                let words = words(&sentence.replace('-', " "));
                self.sentences += 1;
                self.words += u32::try_from(words.len()).unwrap();
                self.syllables += words.iter().map(|word| syllables(word)).sum::<u32>();
            }
        }
    }

    /// Flesch, A new readability yardstick, 1948.
    fn ease(self) -> f64 {
        let [sentences, words, syllables] = [self.sentences, self.words, self.syllables].map(f64::from);
        206.835 - 1.015 * words / sentences - 84.6 * syllables / words
    }
}

/// How many syllables an English word has, by its vowels: right for nearly all, and never by more than one in these texts.
fn syllables(word: &str) -> u32 {
    let letters: Vec<char> = word.chars().filter(char::is_ascii_alphabetic).collect();
    let is_vowel = |at: usize| letters.get(at).is_some_and(|c| "aeiouy".contains(*c));
    let groups = (0..letters.len()).filter(|at| is_vowel(*at) && (*at == 0 || !is_vowel(at - 1))).count();
    let ends = |end: &str| letters.iter().collect::<String>().ends_with(end);
    let before = |from_end: usize, of: &str| {
        letters.len() > from_end && letters.get(letters.len() - from_end - 1).is_some_and(|c| of.contains(*c))
    };
    let is_silent = (ends("e") && !ends("le") && !before(1, "aeiouy"))
        || (ends("ed") && !before(2, "aeiouytd"))
        || (ends("es") && !ends("les") && !before(2, "aeiouyscxzgh"));
    u32::try_from(groups).unwrap().saturating_sub(u32::from(is_silent)).max(1)
}

#[test]
fn english_is_easy_to_read() {
    let mut groups: BTreeMap<String, Count> = BTreeMap::new();
    let mut all = Count::default();
    for (key, text) in texts() {
        let parts: Vec<&str> = key.split('.').collect();
        let group = parts[..parts.len().min(2)].join(".");
        groups.entry(group).or_default().add(&text);
        all.add(&text);
    }
    let hard: Vec<String> = groups
        .iter()
        .filter(|(_, count)| count.words >= ENOUGH && count.ease() < FAIRLY_EASY)
        .map(|(group, count)| format!("{group}: {:.0}", count.ease()))
        .collect();
    assert!(hard.is_empty(), "harder to read than {FAIRLY_EASY}: {hard:?}");
    assert!(all.ease() >= EASY, "all together: {:.1}", all.ease());
    assert!(all.words > 3000, "only {} words were found", all.words);
}

#[test]
fn syllables_are_counted_and_hard_words_are_hard() {
    for (word, count) in [
        ("desk", 1),
        ("table", 2),
        ("agree", 2),
        ("asked", 1),
        ("decided", 3),
        ("changes", 2),
        ("community", 4),
        ("members", 2),
        ("make", 1),
        ("makes", 1),
        ("the", 1),
        ("organisation", 5),
        ("e-mail", 2),
        ("score", 1),
        ("people", 2),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
    let mut easy = Count::default();
    easy.add("The cat sat on the mat.");
    let mut hard = Count::default();
    hard.add("Organisational interdependencies necessitate comprehensive interdepartmental communication.");
    assert!(easy.ease() > 100.0 && hard.ease() < 0.0, "{} {}", easy.ease(), hard.ease());
}
