//! JSON as text (RFC 8259), for the files that people load and the cases that come with the result.
//!
//! Everywhere else the browser's `JSON.parse` will do. It drops a key that stands twice, though, and not every engine says where a
//! file is broken; and a person who is told "line 3" can mend it.

use super::Value;

/// Deeper than any document of ours: a hostile one must not exhaust the stack.
const DEEPEST: u8 = 32;

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson {
    /// The line, from 1.
    pub line: u32,
    /// The character within the line, from 1.
    pub column: u32,
}

impl Value {
    /// Reads JSON.
    ///
    /// # Errors
    /// The place of the first character that cannot stand where it does, or of the end of the text. Nesting of more than 32 levels
    /// counts as such.
    pub fn from_json(text: &str) -> Result<Self, NotJson> {
        // Some editors put a byte order mark first.
        let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut parser = Parser { rest };
        let value = parser.document();
        value.ok_or_else(|| place(text, text.len() - parser.rest.len()))
    }
}

/// The place of a byte: lines end with LF, CR LF or CR.
fn place(text: &str, byte: usize) -> NotJson {
    let mut place = NotJson { line: 1, column: 1 };
    let before = text.get(..byte).unwrap_or(text);
    let mut last = ' ';
    for char in before.trim_start_matches('\u{feff}').chars() {
        match char {
            '\n' if last == '\r' => {}
            '\n' | '\r' => place = NotJson { line: place.line + 1, column: 1 },
            _ => place.column += 1,
        }
        last = char;
    }
    place
}

/// The number with these digits, moved by a power of ten. The standard library's is right to the last bit, and costs every visitor
/// kilobytes for it; where it matters, on small whole numbers, this one is right too.
fn number(digits: &str, exponent: i32) -> f64 {
    /// Past this, every number is infinite or nothing.
    const FARTHEST: u32 = 400;
    let mut number = digits.bytes().fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    for _ in 0..exponent.unsigned_abs().min(FARTHEST + u32::try_from(digits.len()).unwrap_or(0)) {
        number = if exponent < 0 { number / 10.0 } else { number * 10.0 };
    }
    number
}

/// As in the browser: what has no fraction is whole, however it is written.
fn whole(number: f64) -> Value {
    const SAFE: f64 = 9_007_199_254_740_991.0;
    #[expect(clippy::cast_possible_truncation, reason = "a safe integer is exact in both")]
    if number.abs() <= SAFE && number.trunc() == number {
        Value::Integer(number as i64)
    } else {
        Value::Number(number)
    }
}

/// What is still to be read. Each method yields `None` at the first fault, with `rest` beginning there.
struct Parser<'t> {
    rest: &'t str,
}

impl<'t> Parser<'t> {
    fn document(&mut self) -> Option<Value> {
        let value = self.value(DEEPEST)?;
        self.rest.is_empty().then_some(value)
    }

    /// A value, with the white space around it.
    fn value(&mut self, depth: u8) -> Option<Value> {
        self.skip_space();
        let value = match self.rest.bytes().next()? {
            b'{' => self.object(depth.checked_sub(1)?)?,
            b'[' => self.list(depth.checked_sub(1)?)?,
            b'"' => Value::Text(self.text()?),
            b't' => self.word("true", Value::Bool(true))?,
            b'f' => self.word("false", Value::Bool(false))?,
            b'n' => self.word("null", Value::Null)?,
            _ => self.number()?,
        };
        self.skip_space();
        Some(value)
    }

    fn object(&mut self, depth: u8) -> Option<Value> {
        let mut entries = Vec::new();
        self.skip("{")?;
        self.skip_space();
        if self.skip("}").is_some() {
            return Some(Value::Object(entries));
        }
        loop {
            self.skip_space();
            let key = self.text()?;
            self.skip_space();
            self.skip(":")?;
            entries.push((key, self.value(depth)?));
            if self.skip(",").is_none() {
                return self.skip("}").map(|()| Value::Object(entries));
            }
        }
    }

    fn list(&mut self, depth: u8) -> Option<Value> {
        let mut items = Vec::new();
        self.skip("[")?;
        self.skip_space();
        if self.skip("]").is_some() {
            return Some(Value::List(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.skip(",").is_none() {
                return self.skip("]").map(|()| Value::List(items));
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        self.skip("\"")?;
        let mut text = String::new();
        loop {
            let plain = self.rest.find(|char| matches!(char, '"' | '\\' | '\0'..='\x1f'));
            let (plain, rest) = self.rest.split_at_checked(plain.unwrap_or(self.rest.len()))?;
            text.push_str(plain);
            self.rest = rest;
            if self.skip("\"").is_some() {
                return Some(text);
            }
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Option<char> {
        let start = self.rest;
        let char = self.escaped();
        if char.is_none() {
            // The whole of it is at fault, and not its last letter.
            self.rest = start;
        }
        char
    }

    fn escaped(&mut self) -> Option<char> {
        self.skip("\\")?;
        let (letter, rest) = self.rest.split_at_checked(1)?;
        self.rest = rest;
        Some(match letter {
            "\"" => '"',
            "\\" => '\\',
            "/" => '/',
            "b" => '\u{8}',
            "f" => '\u{c}',
            "n" => '\n',
            "r" => '\r',
            "t" => '\t',
            "u" => self.unicode()?,
            _ => return None,
        })
    }

    /// Four digits, or twice four for what UTF-16 writes as a pair. Half a pair becomes the replacement character: there is no text
    /// with it.
    fn unicode(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if let Some(char) = char::from_u32(first) {
            return Some(char);
        }
        let after = self.rest;
        if (0xd800..0xdc00).contains(&first)
            && self.skip("\\u").is_some()
            && let Some(second) = self.four_digits()
            && (0xdc00..0xe000).contains(&second)
        {
            return char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        }
        self.rest = after;
        Some(char::REPLACEMENT_CHARACTER)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        let are_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| are_digits)?;
        self.rest = rest;
        Some(number)
    }

    fn number(&mut self) -> Option<Value> {
        let is_negative = self.skip("-").is_some();
        let mut digits = if self.skip("0").is_some() { "0" } else { self.digits()? }.to_owned();
        let mut exponent = 0;
        if self.skip(".").is_some() {
            let fraction = self.digits()?;
            digits.push_str(fraction);
            exponent = -i32::try_from(fraction.len()).unwrap_or(i32::MAX);
        }
        if self.skip("e").or_else(|| self.skip("E")).is_some() {
            let goes_down = self.skip("-").is_some();
            if !goes_down {
                let _ = self.skip("+");
            }
            let by = self.digits()?.parse().unwrap_or(i32::MAX);
            exponent = exponent.saturating_add(if goes_down { -by } else { by });
        }
        let number = number(&digits, exponent);
        Some(whole(if is_negative { -number } else { number }))
    }

    fn digits(&mut self) -> Option<&'t str> {
        let end = self.rest.find(|char: char| !char.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at_checked(end).filter(|_| end > 0)?;
        self.rest = rest;
        Some(digits)
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        self.skip(word).map(|()| value)
    }

    fn skip(&mut self, token: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(token)?;
        Some(())
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }
}
