//! Reads an interface of the contract: its members with their comments.
//!
//! No more of TypeScript than the contract uses, and whatever is beyond that is an error.

use anyhow::{Context, bail};

use super::Item;

/// The members, in order.
#[derive(Debug)]
pub(super) struct Interface(pub(super) Vec<Item>);

impl Interface {
    /// The interface `name` in `source`.
    pub(super) fn parse(source: &str, name: &str) -> anyhow::Result<Self> {
        let head = source.match_indices(&format!("interface {name} ")).next().context("is not there")?.0;
        let from = source.get(head..).and_then(|rest| rest.split_once('{')).context("has no body")?.1;
        let mut rest = from.trim_start();
        let mut items = Vec::new();
        while !rest.starts_with('}') {
            let comment = rest
                .strip_prefix("/**")
                .with_context(|| format!("a member has no comment: {}", first_line(rest)))?;
            let (comment, after) = comment.split_once("*/").context("a comment does not end")?;
            let (member, after) = split_member(after.trim_start())?;
            items.push(item(comment, member)?);
            rest = after.trim_start();
        }
        Ok(Self(items))
    }
}

/// Up to the semicolon that ends the member, and what follows.
fn split_member(text: &str) -> anyhow::Result<(&str, &str)> {
    let mut depth = 0_i32;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth -= 1,
            ';' if depth == 0 => {
                let (member, rest) = text.split_at(at);
                return Ok((member.trim_end(), rest.trim_start_matches(';')));
            }
            _ => {}
        }
    }
    bail!("a member does not end: {}", first_line(text))
}

fn item(comment: &str, member: &str) -> anyhow::Result<Item> {
    let (doc, default) = read_comment(comment)?;
    let (readonly, member) = match member.strip_prefix("readonly ") {
        Some(member) => (true, member),
        None => (false, member),
    };
    let (name, kind) = match member.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').context("a name in quotes does not end")?,
        None => {
            let end = member.find(['?', ':', '(']).with_context(|| format!("no member: {member}"))?;
            member.split_at(end)
        }
    };
    let kind = kind.trim_start_matches('?').trim_start_matches(':').trim();
    Ok(Item { name: name.trim().to_owned(), kind: one_line(kind), doc, default, readonly })
}

/// A comment's text and its `@default`. Every other tag is an error.
pub(super) fn read_comment(comment: &str) -> anyhow::Result<(String, Option<String>)> {
    let lines: Vec<&str> = comment.lines().map(|line| line.trim().trim_start_matches('*').trim()).collect();
    let text = one_line(&lines.join(" "));
    let mut parts = text.split(" @");
    let doc = parts.next().unwrap_or_default().trim().to_owned();
    let mut default = None;
    for tag in parts {
        match tag.split_once(' ') {
            Some(("default", value)) => default = Some(value.trim().to_owned()),
            _ => bail!("the tag @{tag} is not known here"),
        }
    }
    if doc.is_empty() {
        bail!("an empty comment");
    }
    Ok((doc, default))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn members_are_read_with_their_comments() {
        let source = "interface Other {}\nexport interface Seat extends HTMLElement {\n  /** One. */\n  a: string;\n  /**\n   \
                      * Two,\n   * on lines.\n   * @default `3`\n   */\n  readonly \"b-c\"?: { x: 1; y: 2 };\n  /** Three. */\n  \
                      d(e: string): void;\n}\n";
        let items = Interface::parse(source, "Seat").unwrap().0;
        let item = |name: &str, kind: &str, doc: &str, default: Option<&str>, readonly| Item {
            name: name.into(),
            kind: kind.into(),
            doc: doc.into(),
            default: default.map(Into::into),
            readonly,
        };
        assert_eq!(
            items,
            [
                item("a", "string", "One.", None, false),
                item("b-c", "{ x: 1; y: 2 }", "Two, on lines.", Some("`3`"), true),
                item("d", "(e: string): void", "Three.", None, false),
            ]
        );
    }

    #[test]
    fn what_is_not_understood_is_an_error() {
        let check = |body: &str, expect: &str| {
            let error = Interface::parse(&format!("interface Seat {{ {body} }}"), "Seat").unwrap_err();
            assert!(format!("{error:#}").contains(expect), "{body}: {error:#}");
        };
        check("a: string;", "no comment");
        check("/** A. @see b */ a: string;", "@see b");
        check("/** A. */ a: string", "does not end");
        check("/** */ a: string;", "empty");
        assert!(Interface::parse("", "Seat").is_err());
    }
}
