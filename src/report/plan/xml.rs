//! XML under construction: attributes, numbers and escaped text.

use super::geometry::number;
use super::picture::Paint;

/// XML under construction.
pub(super) struct Writer(pub(super) String);

impl Writer {
    pub(super) fn raw(&mut self, xml: &str) -> &mut Self {
        self.0.push_str(xml);
        self
    }

    pub(super) fn num(&mut self, n: i32) -> &mut Self {
        number(&mut self.0, n);
        self
    }

    pub(super) fn number(&mut self, name: &str, n: i32) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").num(n).raw("\"")
    }

    pub(super) fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").text(value).raw("\"")
    }

    /// Hundredths as a number.
    pub(super) fn fraction(&mut self, hundredths: i32) -> &mut Self {
        self.num(hundredths / 100);
        if hundredths % 100 != 0 {
            self.raw(".").num(hundredths / 10 % 10).num(hundredths % 10);
        }
        self
    }

    /// A colour as `fill` or `stroke`, with its opacity.
    pub(super) fn paint(&mut self, name: &str, paint: Paint<'_>) -> &mut Self {
        self.attr(name, paint.colour);
        if paint.hundredths != 100 {
            self.raw(" ").raw(name).raw("-opacity=\"").fraction(paint.hundredths).raw("\"");
        }
        self
    }

    pub(super) fn unquote(&mut self) -> &mut Self {
        self.0.pop();
        self
    }

    /// Text with what XML keeps for itself escaped, and without what it forbids.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '&' => self.0.push_str("&amp;"),
                '"' => self.0.push_str("&quot;"),
                '\u{fffe}' | '\u{ffff}' => {}
                c if c.is_control() => self.0.push(' '),
                c => self.0.push(c),
            }
        }
        self
    }
}
