//! Text that stays text in Markdown.

/// Appends `text` so that it is read as text, by `CommonMark` and by GitHub's extensions. Only what could be markup is escaped, so
/// that a sentence in a mail stays a sentence. Control characters become spaces.
pub(super) fn escape(to: &mut String, text: &str) {
    let text = text.trim();
    starts_block(to, text);
    let mut before = String::new();
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let after = chars.peek().copied();
        match char {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => to.extend(['\\', char]),
            // `https://…` and `www.…` would become links without any mark.
            ':' if after == Some('/') => to.push_str("\\:"),
            '.' if before.eq_ignore_ascii_case("www") => to.push_str("\\."),
            // So would an address or a name after this sign, and no backslash prevents it everywhere: a word joiner, which is not
            // seen, does.
            '@' => to.push_str("@\u{2060}"),
            // A reference to an issue, in some wikis.
            '#' if after.is_some_and(|after| after.is_ascii_digit()) => to.push_str("\\#"),
            char if char.is_control() => to.push(' '),
            char => to.push(char),
        }
        if char.is_alphanumeric() {
            before.push(char);
        } else {
            before.clear();
        }
    }
}

/// What would begin a heading, a list or a rule at the start of a line.
fn starts_block(to: &mut String, text: &str) {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let is_numbered =
        digits > 0 && matches!(text.get(digits..).and_then(|rest| rest.chars().next()), Some('.' | ')'));
    if is_numbered {
        // A digit cannot be escaped; a word joiner before it is not seen either.
        to.push('\u{2060}');
    }
    let is_issue =
        text.starts_with('#') && text.get(1..2).is_some_and(|next| next.bytes().all(|b| b.is_ascii_digit()));
    if text.starts_with(['#', '+', '-', '=']) && !is_issue {
        to.push('\\');
    }
}
