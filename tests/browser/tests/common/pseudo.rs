//! A language that nobody speaks: English with an accent on every letter and every vowel twice. Whatever is then read without an
//! accent was never translated, and whatever has no room for it has none for longer languages.

use serde_json::Value;

/// The texts of a language, as they are fetched, in the language that nobody speaks.
pub(crate) fn pseudo(texts: &Value) -> Value {
    match texts {
        Value::String(text) => accented(text).into(),
        Value::Object(entries) => {
            let each = entries.iter().map(|(key, value)| {
                // Not a text: which way the language is written.
                let value = if key == "direction" { value.clone() } else { pseudo(value) };
                (key.clone(), value)
            });
            Value::Object(each.collect())
        }
        other => other.clone(),
    }
}

/// Every letter with an accent, every vowel twice; placeholders stay what they are.
fn accented(text: &str) -> String {
    let mut depth = 0;
    let mut longer = String::new();
    for letter in text.chars() {
        depth += i32::from(letter == '{');
        if depth > 0 {
            longer.push(letter);
        } else {
            let (other, times) = other(letter);
            (0..times).for_each(|_| longer.push(other));
        }
        depth -= i32::from(letter == '}');
    }
    longer
}

/// What stands in a letter's place, and how often.
fn other(letter: char) -> (char, usize) {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀčďéƒğĥíĵķĺɱñóƥɋŕšťúṽŵẋýžÁƁČĎÉƑĞĤÍĴĶĹṀÑÓƤɊŔŠŤÚṼŴẊÝŽ";
    let at = PLAIN.chars().position(|plain| plain == letter);
    let other = at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter);
    (other, if "aeiouAEIOU".contains(letter) { 2 } else { 1 })
}
