//! How wide text will be, without a browser to ask: a guess on the wide side, by kind of character.

/// A generous width of `text` in user units at a font size. Fonts differ; the widest common interface font fits.
pub fn text_width(text: &str, size: i32, bold: bool) -> i32 {
    let ems: i32 = text.chars().map(|c| em(c, bold)).sum();
    (ems * size + 999) / 1000
}

/// The advance of one character in thousandths of the font size.
fn em(c: char, bold: bool) -> i32 {
    let heavy = match c {
        _ if is_mark(c) => 0,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | 'i' | 'j' | 'l' | 'I' => 380,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' | '‐' | '·' | '"' | '“' | '”' => 500,
        'c' | 's' | 'z' => 610,
        'v' | 'x' | 'y' | 'k' => 670,
        'w' => 930,
        'm' | 'M' => 1050,
        '%' | '@' | 'W' | '—' | '…' | 'æ' | 'œ' | 'Æ' | 'Œ' => 1110,
        'A'..='Z' | '&' | '<' | '>' | '+' | '=' | '~' | '#' => 810,
        '\u{a1}'..='\u{bf}' | '\u{df}'..='\u{17f}' if !c.is_uppercase() => 740,
        '\u{c0}'..='\u{24f}' => 870,
        '\u{590}'..='\u{5ff}' => 760,
        'س' | 'ش' | 'ص' | 'ض' => 1300,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => 790,
        '\u{900}'..='\u{dff}' => 900,
        '\u{e00}'..='\u{eff}' => 780,
        '\u{370}'..='\u{58f}' | '\u{10a0}'..='\u{10ff}' | '\u{1e00}'..='\u{1fff}' => 860,
        '!'..='~' | '\u{2000}'..='\u{206f}' => 700,
        '\u{ff61}'..='\u{ff9f}' => 620,
        _ if is_ideograph(c) => 1060,
        // Whole phrases in one character, and scripts of very broad signs.
        '\u{fdfd}' => 11_000,
        '\u{fdf0}'..='\u{fdfc}' => 3_400,
        '\u{12000}'..='\u{1254f}' => 3_000,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' => 1400,
        _ => 1300,
    };
    if bold { heavy } else { heavy * 87 / 100 }
}

/// Marks that stand on the character before them and take no room of their own.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}'
        | '\u{941}'..='\u{948}' | '\u{94d}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}' | '\u{e0000}'..='\u{e01ef}')
}

/// Characters of scripts that break between any two.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}

/// Whether a line may never be cut between these two, even in the last resort: it would tear one visible character.
pub(super) fn is_joined(before: char, after: char) -> bool {
    let flag = |c| matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
    is_mark(after)
        || before == '\u{200d}'
        || matches!(after, '\u{1f3fb}'..='\u{1f3ff}' | '\u{93a}'..='\u{94f}' | '\u{962}'..='\u{963}')
        || matches!(
            before,
            '\u{94d}' | '\u{9cd}' | '\u{a4d}' | '\u{acd}' | '\u{bcd}' | '\u{c4d}' | '\u{ccd}' | '\u{d4d}'
        )
        || (flag(before) && flag(after))
}

/// Letters that make up the words that Japanese takes from other languages.
fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー')
}

/// Signs of which words are made in Chinese and Japanese.
pub(super) fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

/// Whether a line of Japanese may begin with this, even in the last resort: not with a closing sign, a small letter or a long vowel.
pub(super) fn may_begin(c: char) -> bool {
    !"、。，．・：；？！」』）】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?:;)".contains(c)
}

/// Whether an ideographic line may break here: not before a closing sign, not after an opening one, and not within a word of
/// katakana, which reads badly in two parts.
pub(super) fn may_break(before: char, after: char) -> bool {
    let opening = "「『（【〔〈《(";
    (is_ideograph(before) || is_ideograph(after))
        && !(is_katakana(before) && is_katakana(after))
        && may_begin(after)
        && !opening.contains(before)
}
