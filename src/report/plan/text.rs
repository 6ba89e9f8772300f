//! Labels: wrapped at spaces, made smaller, cut inside a word, shortened, in this order, until they fit.

use super::measure::{is_joined, is_kanji, is_mark, may_begin, may_break, text_width};

/// More characters than this are not even looked at: they could never be shown.
const LONGEST: usize = 240;

/// A label in lines that fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) size: i32,
    pub(super) bold: bool,
    pub(super) lines: Vec<String>,
}

/// The frame a label must fit in.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    pub(super) width: i32,
    pub(super) largest: i32,
    pub(super) smallest: i32,
    pub(super) bold: bool,
    /// Lines at the largest size; smaller sizes get as many as fill the same height.
    pub(super) lines: i32,
}

impl Block {
    /// The step from one baseline to the next.
    pub(super) fn leading(&self) -> i32 {
        leading(self.size)
    }

    pub(super) fn height(&self) -> i32 {
        self.leading() * i32::try_from(self.lines.len()).unwrap_or(0)
    }
}

fn leading(size: i32) -> i32 {
    (size * 5 + 2) / 4
}

/// Sets a label.
pub(super) fn fit(text: &str, into: Fit) -> Block {
    let text = clean(text);
    let most = |size: i32| {
        usize::try_from(into.lines * leading(into.largest) / leading(size).max(1)).unwrap_or(1).max(1)
    };
    let block = |size, lines| Block { size, bold: into.bold, lines };
    let sizes = || (into.smallest..=into.largest).rev();
    // A detail rather stays on one line in a smaller size.
    for size in sizes().filter(|_| !into.bold) {
        let limit = Limit { width: into.width, size, bold: false };
        if let Some(lines) = limit.soft(&text).filter(|lines| lines.len() == 1) {
            return block(size, lines);
        }
    }
    for size in sizes() {
        let limit = Limit { width: into.width, size, bold: into.bold };
        if let Some(lines) = limit.soft(&text).filter(|lines| lines.len() <= most(size)) {
            let lines = limit.balanced(&text, lines);
            return block(size, lines);
        }
    }
    for size in sizes() {
        let lines = Limit { width: into.width, size, bold: into.bold }.hard(&text);
        if lines.len() <= most(size) {
            return block(size, lines);
        }
    }
    let limit = Limit { width: into.width, size: into.smallest, bold: into.bold };
    let mut lines = limit.hard(&text);
    lines.truncate(most(into.smallest));
    if let Some(last) = lines.last_mut() {
        limit.shorten(last);
    }
    block(into.smallest, lines)
}

/// The width of the longest word at a size: what a room would like to be at least.
pub(super) fn longest_word(text: &str, size: i32) -> i32 {
    pieces(&clean(text)).iter().map(|p| text_width(&p.text, size, true)).max().unwrap_or(0)
}

/// One line of at most `width` units; for legends and titles, where nothing else may happen.
pub(super) fn lines_within(text: &str, width: i32, size: i32, bold: bool) -> Vec<String> {
    fit(text, Fit { width, largest: size, smallest: size, bold, lines: 8 }).lines
}

/// Without characters that XML refuses or that would break a line, and not longer than anybody could read.
fn clean(text: &str) -> String {
    text.chars()
        .take(LONGEST)
        .filter(|c| !matches!(c, '\u{ad}' | '\u{fffe}' | '\u{ffff}'))
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect()
}

/// Japanese and Chinese words of up to this many signs stay in one line.
const KANJI: usize = 4;

/// A run without a place to break.
struct Piece {
    text: String,
    spaced: bool,
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let mut spaced = false;
    let mut before: Option<char> = None;
    // How long the word of kanji is in which we are, or would be.
    let mut word = 0;
    for (at, c) in text.char_indices() {
        if before.is_none_or(|b| !is_kanji(b)) {
            word = text.get(at..).unwrap_or_default().chars().take_while(|c| is_kanji(*c)).count();
        }
        if (c.is_whitespace() && c != '\u{a0}') || c == '\u{200b}' {
            spaced |= c != '\u{200b}';
            before = None;
            continue;
        }
        let fresh = before.is_none_or(|b| {
            let is_within = is_kanji(b) && is_kanji(c) && word <= KANJI;
            !is_mark(c)
                && !is_within
                && (may_break(b, c) || (matches!(b, '-' | '/' | '‐' | '–' | '—') && c.is_alphanumeric()))
        });
        match all.last_mut() {
            Some(piece) if !fresh => piece.text.push(c),
            _ => {
                all.push(Piece { text: String::from(c), spaced });
                spaced = false;
            }
        }
        before = Some(c);
    }
    all
}

struct Limit {
    width: i32,
    size: i32,
    bold: bool,
}

impl Limit {
    fn fits(&self, text: &str) -> bool {
        text_width(text, self.size, self.bold) <= self.width
    }

    /// Lines broken between words; nothing if a word alone is too wide.
    fn soft(&self, text: &str) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for piece in pieces(text) {
            if !self.fits(&piece.text) {
                return None;
            }
            self.place(&mut lines, &piece);
        }
        Some(lines)
    }

    fn place(&self, lines: &mut Vec<String>, piece: &Piece) {
        if let Some(last) = lines.last_mut() {
            let mut longer = last.clone();
            if piece.spaced {
                longer.push(' ');
            }
            longer.push_str(&piece.text);
            if self.fits(&longer) {
                *last = longer;
                return;
            }
        }
        lines.push(piece.text.clone());
    }

    /// The same number of lines, of more equal length.
    fn balanced(&self, text: &str, mut lines: Vec<String>) -> Vec<String> {
        let mut width = self.width;
        while width > self.width / 2 {
            width -= self.size / 3 + 1;
            match (Self { width, ..*self }).soft(text) {
                Some(better) if better.len() == lines.len() => lines = better,
                _ => break,
            }
        }
        lines
    }

    /// Lines broken wherever they must.
    fn hard(&self, text: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for piece in pieces(text) {
            if self.fits(&piece.text) {
                self.place(&mut lines, &piece);
            } else {
                self.cut(&mut lines, &piece.text);
            }
        }
        lines
    }

    /// Cuts one long word into as few parts as it takes, of about equal length.
    fn cut(&self, lines: &mut Vec<String>, word: &str) {
        let hyphen = if word.contains(hyphenates) { text_width("-", self.size, self.bold) } else { 0 };
        let room = (self.width - hyphen).max(1);
        let whole = text_width(word, self.size, self.bold);
        let least = usize::try_from(whole / room + 1).unwrap_or(1);
        let mut parts = Vec::new();
        for n in least..least + 4 {
            let share = whole / i32::try_from(n).unwrap_or(1) + self.size * 3 / 4;
            parts = self.cut_at(word, share.min(room), room);
            if parts.len() <= n {
                break;
            }
        }
        lines.append(&mut parts);
    }

    fn cut_at(&self, word: &str, share: i32, room: i32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut before: Option<char> = None;
        for c in word.chars() {
            // One sign wider than the room, such as an Arabic formula in a single character.
            let c = if self.fits(c.encode_utf8(&mut [0; 4])) { c } else { '…' };
            let mut longer = line.clone();
            longer.push(c);
            let width = text_width(&longer, self.size, self.bold);
            let torn = before.is_some_and(|b| is_joined(b, c));
            if !line.is_empty() && (width > room || (width > share && !torn && !hyphenates(c))) {
                let rest = line.split_off(beginning(&line, c));
                if line.chars().next_back().is_some_and(hyphenates) && hyphenates(c) {
                    line.push('-');
                }
                lines.push(std::mem::replace(&mut line, rest));
            }
            line.push(c);
            before = Some(c);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// Ends the line in an ellipsis, and drops what the ellipsis pushes out.
    fn shorten(&self, line: &mut String) {
        while let Some(dropped) = line.pop() {
            let joined = line.chars().next_back().is_some_and(|b| is_joined(b, dropped));
            let fits =
                text_width(line, self.size, self.bold) + text_width("…", self.size, self.bold) <= self.width;
            if fits && !joined {
                break;
            }
        }
        let kept = line.trim_end_matches([' ', '-', ',']).len();
        line.truncate(kept);
        line.push('…');
    }
}

/// Scripts that mark a broken word with a hyphen.
fn hyphenates(c: char) -> bool {
    c.is_alphabetic() && matches!(c, 'A'..='z' | '\u{c0}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}')
}

/// Where in `line`, that goes on with `next`, the next line had better begin.
fn beginning(line: &str, next: char) -> usize {
    if may_begin(next) {
        return syllable(line, next);
    }
    let begins = |(at, c): &(usize, char)| *at > 0 && may_begin(*c);
    line.char_indices().rev().find(begins).map_or(line.len(), |(at, _)| at)
}

/// Where in `line` a word had better be broken that goes on with `next`: before the last consonant that a vowel follows, as most
/// languages in Latin script do, if that is in the line's last half; else at its end.
fn syllable(line: &str, next: char) -> usize {
    let mut following = next;
    let mut place = None;
    for (at, c) in line.char_indices().rev().take_while(|(at, _)| *at > line.len() / 2) {
        match place {
            // Two signs for one sound stay together.
            Some(_) if following == 'h' && matches!(c, 'c' | 'p' | 's' | 't') => place = Some(at),
            Some(_) if following == 'c' && c == 's' => place = Some(at),
            Some(_) => break,
            None if hyphenates(c) && is_vowel(following) && !is_vowel(c) => place = Some(at),
            None => {}
        }
        following = c;
    }
    place.unwrap_or(line.len())
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'à'..='æ' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ü')
}
