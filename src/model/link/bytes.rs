//! The bytes of a token: small numbers, ids, texts, and a checksum at the end.

use crate::model::MOST;

/// Ids that are written as one byte. They are part of the form: never change or reorder one, and add none
/// without a new version, since an older page could not read it. Any other id is written out, so that every catalogue can be answered.
#[rustfmt::skip]
const SHORT: [&str; 38] = [
    "community-seat", "marketing", "social", "service", "editorial", "product", "engineering", "success", "people", "sales",
    "legal", "answer", "improve", "attract", "keep", "teach", "contribute", "converse", "reputation", "safe", "colleagues",
    "partners", "meet", "customers", "businesses", "developers", "readers", "staff", "campaigns", "content", "leads", "tickets",
    "releases", "renewals", "mentions", "incidents", "deals", "nothing",
];

/// Marks a byte as the length of an id that is written out.
const LONG: u8 = 0x80;

#[derive(Debug, Default)]
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// Seven bits a byte, the lowest first; the top bit says that more follow.
    pub(super) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.byte((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.byte((number & 0x7f) as u8);
    }

    pub(super) fn id(&mut self, id: &str) {
        let short = SHORT.iter().position(|other| *other == id).and_then(|at| u8::try_from(at).ok());
        match short {
            Some(short) => self.byte(short),
            None => {
                // A catalogue's ids are at most `MOST` bytes long.
                self.byte(u8::try_from(id.len()).unwrap_or(0) | LONG);
                self.0.extend_from_slice(id.as_bytes());
            }
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(u32::try_from(text.len()).unwrap_or(u32::MAX));
        self.0.extend_from_slice(text.as_bytes());
    }

    /// How many, then each.
    pub(super) fn listed<T>(&mut self, items: impl Iterator<Item = T>, each: impl Fn(&mut Self, T)) {
        let items: Vec<T> = items.collect();
        self.number(u32::try_from(items.len()).unwrap_or(u32::MAX));
        for item in items {
            each(self, item);
        }
    }

    /// The same under `tag`; nothing at all where there is none.
    pub(super) fn field<T>(&mut self, tag: u8, items: impl Iterator<Item = T>, each: impl Fn(&mut Self, T)) {
        let mut items = items.peekable();
        if items.peek().is_some() {
            self.byte(tag);
            self.listed(items, each);
        }
    }

    /// The bytes with their checksum.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let checksum = crc32(&self.0).to_le_bytes();
        self.0.extend_from_slice(&checksum);
        self.0
    }
}

/// The bytes without their checksum; `None` where it does not match.
pub(super) fn checked(bytes: &[u8]) -> Option<&[u8]> {
    let (bytes, checksum) = bytes.split_last_chunk::<4>()?;
    (crc32(bytes).to_le_bytes() == *checksum).then_some(bytes)
}

/// Every method yields `None` where the bytes end too early or are not of the form.
#[derive(Debug)]
pub(super) struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        let mut number = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            number |= bits.checked_shl(shift).filter(|shifted| shifted >> shift == bits)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// How many follow: at most what a catalogue may list.
    pub(super) fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|count| *count <= MOST)
    }

    pub(super) fn id(&mut self) -> Option<&'b str> {
        let byte = self.byte()?;
        if byte < LONG {
            return SHORT.get(usize::from(byte)).copied();
        }
        let id = self.take(usize::from(byte & !LONG))?;
        let plain = |byte: char| byte.is_ascii_alphanumeric() || matches!(byte, '-' | '_' | '+');
        ((1..=MOST).contains(&id.len()) && id.chars().all(plain)).then_some(id)
    }

    /// An id that is not among `once` yet.
    pub(super) fn id_once(&mut self, once: &mut Vec<&'b str>) -> Option<&'b str> {
        let id = self.id().filter(|id| !once.contains(id))?;
        once.push(id);
        Some(id)
    }

    pub(super) fn ids(&mut self, count: usize) -> Option<Vec<&'b str>> {
        let mut once = Vec::new();
        for _ in 0..count {
            self.id_once(&mut once)?;
        }
        Some(once)
    }

    /// The one id of a field that holds one.
    pub(super) fn only(&mut self) -> Option<&'b str> {
        if self.count()? == 1 { self.id() } else { None }
    }

    pub(super) fn text(&mut self) -> Option<&'b str> {
        let length = usize::try_from(self.number()?).ok()?;
        self.take(length)
    }

    fn take(&mut self, length: usize) -> Option<&'b str> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(taken).ok()
    }
}

/// CRC-32 (ISO-HDLC), bit by bit: it finds every change within 32 bits, so that of any one character, and needs no table.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
