//! The texts of every language against each other, against the code that says them, and against the sources.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs
)]

#[path = "common/code.rs"]
mod code;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use code::{code, files_below, literals};
use community_seat::content::{CATALOGUE, Texts};
use community_seat::model::Value;

/// The plural categories of a language, as `Intl.PluralRules` has them.
#[rustfmt::skip]
const PLURALS: &[(&str, &[&str])] = &[
    ("ar", &["few", "many", "one", "other", "two", "zero"]),
    ("de", &["one", "other"]),
    ("en", &["one", "other"]),
    ("es", &["many", "one", "other"]),
    ("fr", &["many", "one", "other"]),
    ("it", &["many", "one", "other"]),
    ("ja", &["other"]),
    ("pt-BR", &["many", "one", "other"]),
];

/// A sentence with this many words is too long for someone who reads English as a second language.
const LONGEST_SENTENCE: usize = 25;

/// Every figure that a visitor reads, with where it comes from.
#[rustfmt::skip]
const FIGURES: &[(&str, &[&str], &str)] = &[
    ("steps.company.names.help", &["60"], "model: `LONGEST_NAME`"),
    ("steps.company.names.too_long", &["60"], "model: `LONGEST_NAME`"),
    ("steps.company.size.options.1-50", &["50"], "model: `Size::Small`"),
    ("steps.company.size.options.51-500", &["51", "500"], "model: `Size`"),
    ("steps.company.size.options.501-5000", &["501", "5000"], "model: `Size`"),
    ("steps.company.size.options.5001+", &["5000"], "model: `Size`"),
    ("exports.expected.name", &["1", "60"], "model: `LONGEST_NAME`"),
    ("plan.now_leads", &["10"], "shares are said in tenths"),
    ("plan.score", &["4"], "model: `MOST_AFFINITY`"),
    ("plan.room", &["4"], "model: `MOST_AFFINITY`"),
    ("plan.room_home", &["4"], "model: `MOST_AFFINITY`"),
    ("result.confidence.leads", &["10"], "shares are said in tenths"),
    ("result.confidence.leads_none", &["1", "10"], "shares are said in tenths"),
    ("result.chips.leads.value", &["10"], "shares are said in tenths"),
    ("result.why.scale", &["0", "1.5", "4", "4"], "catalogue: affinities, and the largest bonus of three half points"),
    ("result.involvement.levels.decides.cadence", &["30"], "our suggestion, and labelled so"),
    ("result.involvement.levels.plans.cadence", &["30"], "our suggestion, and labelled so"),
    ("result.involvement.levels.knows.cadence", &["15"], "our suggestion, and labelled so"),
    ("result.rituals.marketing.plans.source", &["2012"], "Community Manager Breakfast notes, 10 Jan 2012"),
    ("result.rituals.social.plans.source", &["2018"], "Standing on Giants, job descriptions, 2018"),
    ("result.rituals.service.plans.text", &["24"], "Autodesk at Lithys 2012: unanswered after 24 hours"),
    ("result.rituals.service.plans.source", &["2012"], "Autodesk at Lithys 2012"),
    ("result.rituals.product.plans.source", &["2015"], "HP Expert Days, 2015"),
    ("result.rituals.success.decides.source", &["2023"], "Gainsight, 30 Nov 2023"),
    ("result.record.own_cases", &["29", "34", "35"], "track record: the cases that helped to make the table"),
    ("result.record.new_cases", &["41", "50%", "56", "68%", "82"], "track record: further public cases"),
    ("result.record.adjusted", &["20", "28", "43"], "track record: cases that the table had never met"),
    ("result.record.constant", &["22", "82"], "track record: always answering marketing"),
    ("result.record.expert", &["50", "64", "82"], "track record: a reader who knows the trade"),
    ("result.record.limits.marketing", &["2021", "30%", "58%"], "CMX report 2021; the table under random weights"),
    ("result.record.limits.ties", &["30", "66"], "the table: pairs of goals that tie exactly"),
    ("result.plan_90.title", &["90"], "our suggestion, and labelled so"),
    ("result.plan_90.phases.quarter", &["90"], "our suggestion, and labelled so"),
    ("exports.document.columns.leads", &["10"], "shares are said in tenths"),
    ("exports.calendar.review", &["90"], "our suggestion, and labelled so"),
];

/// Keys that are used by name outside this crate's Rust: the build puts them into the element's script.
const USED_BY_THE_BUILD: &[&str] = &[
    "meta.language",
    "shell.blocked",
    "shell.not_shown",
    "shell.failed",
    "shell.retry",
    "shell.ended.text",
    "shell.ended.reload",
    "shell.language.label",
    "shell.language.changed",
    "shell.language.failed",
];

#[test]
fn every_language_has_the_same_texts() {
    let languages = languages();
    let english = forms(&languages["en"]);
    let mut found = Vec::new();
    for (tag, texts) in &languages {
        let theirs = forms(texts);
        for key in english.keys().filter(|key| !theirs.contains_key(*key)) {
            found.push(format!("{tag} lacks {key}"));
        }
        for (key, text) in &theirs {
            let Some(ours) = english.get(key) else {
                found.push(format!("{tag} has {key}, and English has not"));
                continue;
            };
            if ours.is_plural() != text.is_plural() {
                found.push(format!("{tag}: {key} has plural forms in one language and not in the other"));
            }
            if text.is_plural() && text.categories() != plurals(tag) {
                found.push(format!(
                    "{tag}: {key} has the forms {:?}, and the language {:?}",
                    text.categories(),
                    plurals(tag)
                ));
            }
            found.extend(
                text.0
                    .iter()
                    .filter_map(|(form, text)| unlike(ours, form, text))
                    .map(|why| format!("{tag}: {key}{why}")),
            );
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What is wrong with the placeholders or the emptiness of a text, compared with English.
fn unlike(english: &Forms, form: &str, text: &str) -> Option<String> {
    // English says everything in its last form, which is “other”, or in the only one.
    let all = english.0.last_key_value().map_or("", |(_, text)| text.as_str());
    let (wanted, there) = (placeholders(all), placeholders(text));
    // “one” and “two” may say the number in the noun.
    let is_singular = ["zero", "one", "two"].contains(&form);
    let missing: Vec<&String> = wanted
        .difference(&there)
        .filter(|name| !is_singular || !["count", "n"].contains(&name.as_str()))
        .collect();
    let extra: Vec<&String> = there.difference(&wanted).collect();
    if !missing.is_empty() || !extra.is_empty() {
        return Some(format!(" ({form}): lacks the placeholders {missing:?}, has {extra:?} too many"));
    }
    (all.is_empty() != text.is_empty())
        .then(|| format!(" ({form}): empty in one language and not in the other"))
}

#[test]
fn texts_are_clean() {
    let mut found = Vec::new();
    for (tag, texts) in languages() {
        for (key, text) in texts.iter() {
            let mut complain = |why: &str| found.push(format!("{tag}: {key}: {why}: {text}"));
            if text.trim() != text || text.contains("  ") {
                complain("stray space");
            }
            if text.contains(['<', '>', '&', '\t', '\n']) {
                complain("markup");
            }
            if text.contains(['"', '\'']) || text.contains("...") {
                complain("typewriter quotes or dots");
            }
            if text.matches('{').count() != text.matches('}').count() {
                complain("an open placeholder");
            }
            if text.matches('\u{2068}').count() != text.matches('\u{2069}').count() {
                complain("an isolate that does not end");
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn english_sentences_are_short() {
    let mut found = Vec::new();
    for (key, text) in languages()["en"].iter() {
        for sentence in text.split_inclusive(['.', '?', '!']).filter(|sentence| !sentence.trim().is_empty()) {
            let words =
                sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
            if words >= LONGEST_SENTENCE {
                found.push(format!("{key}: {words} words: {}", sentence.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_figure_has_a_source() {
    let expected: BTreeMap<&str, Vec<&str>> =
        FIGURES.iter().map(|(key, figures, _)| (*key, figures.to_vec())).collect();
    let mut found = Vec::new();
    for (tag, texts) in languages() {
        for (key, forms) in forms(&texts) {
            for text in forms.0.values() {
                let mut wanted = expected.get(key.as_str()).cloned().unwrap_or_default();
                let mut extra = figures(text);
                extra.retain(|figure| match wanted.iter().position(|wanted| wanted == figure) {
                    Some(at) => {
                        wanted.remove(at);
                        false
                    }
                    None => true,
                });
                // A small number may be a word in another language.
                wanted.retain(|figure| figure.len() > 1);
                if !extra.is_empty() || !wanted.is_empty() {
                    found.push(format!(
                        "{tag}: {key}: figures without a source: {extra:?}, left out: {wanted:?}: {text}"
                    ));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    let english = forms(&languages()["en"]);
    let idle: Vec<&&str> = expected.keys().filter(|key| !english.contains_key(**key)).collect();
    assert!(idle.is_empty(), "figures of texts that are gone: {idle:?}");
}

#[test]
fn every_key_in_the_code_is_a_text() {
    let keys = keys();
    let tops: BTreeSet<&str> = keys.iter().filter_map(|key| key.split('.').next()).collect();
    let mut found = Vec::new();
    for file in files_below("src", "rs") {
        for literal in literals(&code(&file)) {
            let is_key = literal.split_once('.').is_some_and(|(first, _)| tops.contains(first))
                && literal.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
            if is_key && !keys.iter().any(|key| key.starts_with(&literal)) {
                found.push(format!("{}: no text has the key `{literal}`", file.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_text_is_used() {
    let keys = keys();
    let literals: BTreeSet<String> =
        files_below("src", "rs").iter().flat_map(|file| literals(&code(file))).collect();
    // What a key may be built from: ids of the catalogue, and words and ends of keys that stand in the code.
    let catalogue: serde_json::Value = serde_json::from_str(CATALOGUE).unwrap();
    let mut pieces = BTreeSet::new();
    ids(&catalogue, &mut pieces);
    for literal in &literals {
        pieces.extend(literal.split('.').map(str::to_owned));
    }
    let starts: Vec<&String> = literals.iter().filter(|literal| literal.contains('.')).collect();
    let is_used = |key: &String| {
        literals.contains(key)
            || USED_BY_THE_BUILD.contains(&key.as_str())
            || starts.iter().any(|start| {
                let Some(rest) = key.strip_prefix(start.as_str()) else { return false };
                // “next_” may end in the middle of a name; all else at a dot.
                (start.ends_with(['.', '_']) || rest.starts_with('.'))
                    && rest.split('.').filter(|piece| !piece.is_empty()).all(|piece| pieces.contains(piece))
            })
    };
    let idle: Vec<&String> = keys.iter().filter(|key| !is_used(key)).collect();
    assert!(idle.is_empty(), "texts that nothing says: {idle:#?}");
}

/// Where a text without plural forms stands among the forms: a language with one category has `other` alone.
const SINGLE: &str = "";

/// Every text of one key: its plural forms, or the one text there is.
struct Forms(BTreeMap<String, String>);

impl Forms {
    fn is_plural(&self) -> bool {
        !self.0.contains_key(SINGLE)
    }

    fn categories(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }
}

fn languages() -> BTreeMap<String, Texts> {
    let mut languages = BTreeMap::new();
    for file in files_below("src/content", "json") {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        if name == "catalogue" || name == "cases" {
            continue;
        }
        let value: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        languages.insert(
            name,
            Texts::parse(&value).unwrap_or_else(|faults| panic!("{}: {faults:?}", file.display())),
        );
    }
    assert!(languages.len() > 1);
    languages
}

/// The texts by key, with their plural forms together.
fn forms(texts: &Texts) -> BTreeMap<String, Forms> {
    let mut forms: BTreeMap<String, Forms> = BTreeMap::new();
    for (key, text) in texts.iter() {
        let (stem, form) = key.rsplit_once('.').unwrap_or((key, ""));
        let is_form = texts.get(&format!("{stem}.other")).is_some();
        let (stem, form) = if is_form { (stem, form) } else { (key, SINGLE) };
        forms.entry(stem.into()).or_insert_with(|| Forms(BTreeMap::new())).0.insert(form.into(), text.into());
    }
    forms
}

/// The keys of English, those with plural forms once.
fn keys() -> BTreeSet<String> {
    forms(&languages()["en"]).into_keys().collect()
}

fn plurals(tag: &str) -> Vec<&'static str> {
    let found = PLURALS.iter().find(|(other, _)| *other == tag);
    found.unwrap_or_else(|| panic!("which plural forms has {tag}?")).1.to_vec()
}

fn placeholders(text: &str) -> BTreeSet<String> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

/// The figures of a text as English writes them: `5.000` in Italian is `5000`, and `1,5` is `1.5`. French groups digits with a
/// narrow space.
fn figures(text: &str) -> Vec<String> {
    let mut figures = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c| digit(c).is_some()) {
        let from = &rest[start..];
        let end = from.find(|c| digit(c).is_none() && !".,٬٫\u{202f}".contains(c)).unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        let number = number.trim_end_matches(['.', ',', '\u{202f}']);
        let written: String = number.chars().map(|c| digit(c).unwrap_or(c)).collect();
        let parts: Vec<&str> = written.split(|c: char| !c.is_ascii_digit()).collect();
        let plain = match parts.as_slice() {
            [whole, fraction] if fraction.len() < 3 => format!("{whole}.{fraction}"),
            parts => parts.concat(),
        };
        let percent = after
            .trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{200e}', '\u{200f}'])
            .starts_with(['%', '٪', '％']);
        figures.push(if percent { plain + "%" } else { plain });
        rest = after;
    }
    figures
}

/// A digit of any of the languages, as ASCII.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => c as u32 - '0' as u32,
        '٠'..='٩' => c as u32 - '٠' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        _ => return None,
    };
    char::from_digit(value, 10)
}

fn ids(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(id) => {
            found.insert(id.clone());
        }
        serde_json::Value::Array(list) => list.iter().for_each(|value| ids(value, found)),
        serde_json::Value::Object(entries) => {
            for (key, value) in entries {
                found.insert(key.clone());
                ids(value, found);
            }
        }
        _ => {}
    }
}

#[test]
fn figures_are_read_as_they_are_written() {
    #[rustfmt::skip]
    let cases: [(&str, &[&str]); 8] = [
        ("Up to 5,000.", &["5000"]),
        ("Da 501 a 5.000", &["501", "5000"]),
        ("1,5 e 4", &["1.5", "4"]),
        ("De 501 à 5\u{202f}000\u{202f}: 68\u{202f}%", &["501", "5000", "68%"]),
        ("68 % (68%)", &["68%", "68%"]),
        ("من ٥٠١ إلى ٥٬٠٠٠", &["501", "5000"]),
        ("５０", &["50"]),
        ("{n} of ten", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(figures(text), expected, "{text}");
    }
}
