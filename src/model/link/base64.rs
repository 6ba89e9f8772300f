//! base64url without padding (RFC 4648, section 5). A crate for it costs every visitor more than these lines.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 2);
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0u32, |bits, at| bits << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        for at in 0..=chunk.len() {
            let six = bits >> (18 - 6 * at) & 63;
            text.extend(ALPHABET.get(six as usize).map(|byte| char::from(*byte)));
        }
    }
    text
}

/// `None` where `text` is not what [`encode`] writes, bits without a meaning included.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits = 0u32;
        for at in 0..4 {
            let six = chunk.get(at).map_or(Some(0), |byte| value(*byte))?;
            bits = bits << 6 | six;
        }
        let [_, three @ ..] = bits.to_be_bytes();
        let length = chunk.len().checked_sub(1).filter(|length| *length > 0)?;
        let (some, rest) = three.split_at_checked(length)?;
        if rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(some);
    }
    Some(bytes)
}

fn value(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    }))
}
