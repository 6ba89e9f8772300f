//! The README's tables.

use anyhow::Context;

use super::{Contract, Item};

const END: &str = "<!-- end of contract -->";

/// `readme` with the text between its markers made anew.
pub(super) fn update(readme: &str, contract: &Contract) -> anyhow::Result<String> {
    let mut text = readme.to_owned();
    for (name, table) in tables(contract) {
        let start = format!("<!-- contract: {name} -->\n");
        let (before, rest) =
            text.split_once(&start).with_context(|| format!("no marker {}", start.trim()))?;
        let (_, after) = rest.split_once(END).with_context(|| format!("no {END} after {}", start.trim()))?;
        text = [before, &start, &table, END, after].concat();
    }
    Ok(text)
}

fn tables(contract: &Contract) -> Vec<(&'static str, String)> {
    let code = |item: &Item| format!("`{}`", item.name);
    let typed = |item: &Item| format!("`{}`", item.kind.replace('|', "\\|"));
    let doc = |item: &Item| item.doc.replace('|', "\\|");
    let without = |item: &Item| item.default.clone().unwrap_or_default();
    let detail = |item: &Item| {
        let kind = item.kind.strip_prefix("CustomEvent<").and_then(|kind| kind.strip_suffix('>'));
        format!("`{}`", kind.unwrap_or(&item.kind))
    };
    let call = |item: &Item| format!("`{}{}`", item.name, item.kind);
    vec![
        (
            "attributes",
            table(
                &["attribute", "what it is", "values", "without it"],
                &contract.attributes,
                &[&code, &doc, &|item| values(&item.kind), &without],
            ),
        ),
        (
            "properties and methods",
            [
                table(&["property", "what it is", "type"], &contract.properties, &[&code, &doc, &typed]),
                table(&["method", "what it does"], &contract.methods, &[&call, &doc]),
            ]
            .into_iter()
            .filter(|table| !table.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
        ),
        ("events", table(&["event", "when", "`detail`"], &contract.events, &[&code, &doc, &detail])),
        (
            "custom properties",
            table(
                &["custom property", "what it colours or shapes", "default"],
                &contract.custom_properties,
                &[&code, &doc, &without],
            ),
        ),
        ("parts", table(&["part", "what it is"], &contract.parts, &[&code, &doc])),
    ]
}

fn table(heads: &[&str], items: &[Item], cells: &[&dyn Fn(&Item) -> String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let row = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut text = row(&heads.iter().map(|head| (*head).to_owned()).collect::<Vec<_>>());
    text.push_str(&format!("|{}\n", "---|".repeat(heads.len())));
    for item in items {
        text.push_str(&row(&cells.iter().map(|cell| cell(item)).collect::<Vec<_>>()));
    }
    text
}

/// The words that an attribute can have, or what else it takes.
fn values(kind: &str) -> String {
    let words: Vec<_> = kind
        .split(" | ")
        .filter_map(|word| word.strip_prefix('"').and_then(|word| word.strip_suffix('"')))
        .map(|word| format!("`{word}`"))
        .collect();
    if words.is_empty() { "text".to_owned() } else { words.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_listed_once() {
        assert_eq!(values("\"2\" | \"3\" | 2 | 3"), "`2`, `3`");
        assert_eq!(values("string"), "text");
    }
}
