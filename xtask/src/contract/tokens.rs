//! Reads the custom properties from the style sheet: a comment, and the declaration that uses one.

use anyhow::{Context, bail};

use super::Item;
use super::interface::read_comment;

/// Every `--seat-…` in `css`, in order, with the default that stands in its `var()`.
pub(super) fn parse(css: &str) -> anyhow::Result<Vec<Item>> {
    let mut items = Vec::new();
    let mut before = "";
    for line in css.lines().map(str::trim) {
        if let Some((_, value)) = line.split_once("var(--seat-") {
            let (name, default) = value.split_once(", ").with_context(|| format!("no default: {line}"))?;
            let default =
                default.strip_suffix(");").with_context(|| format!("more than one value: {line}"))?;
            let Some(comment) = before.strip_prefix("/**").and_then(|text| text.strip_suffix("*/")) else {
                bail!("--seat-{name} has no comment on the line before it");
            };
            let (doc, _) = read_comment(comment)?;
            items.push(Item {
                name: format!("--seat-{name}"),
                kind: String::new(),
                doc,
                default: Some(format!("`{default}`")),
                readonly: false,
            });
        }
        before = line;
    }
    Ok(items)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn a_custom_property_has_a_comment_and_a_default() {
        let items =
            parse("a {\n  /** Text. */\n  --ink: var(--seat-ink, light-dark(#000, #fff));\n}").unwrap();
        let item = items.first().unwrap();
        assert_eq!(
            (item.name.as_str(), item.doc.as_str(), item.default.as_deref()),
            ("--seat-ink", "Text.", Some("`light-dark(#000, #fff)`"))
        );
        assert!(parse("--ink: var(--seat-ink, #000);").is_err());
        assert!(parse("/** Text. */\n--ink: var(--seat-ink);").is_err());
    }
}
