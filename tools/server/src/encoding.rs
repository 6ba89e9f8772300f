//! Brotli, where the client accepts it.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, header};
use brotli::enc::BrotliEncoderParams;

/// Bodies already compressed, by a hash of what they were.
#[derive(Debug, Default)]
pub(crate) struct Cache(Mutex<HashMap<u64, Vec<u8>>>);

impl Cache {
    /// `body`, compressed. One server has one quality.
    pub(crate) fn compress(&self, body: &[u8], quality: u8) -> io::Result<Vec<u8>> {
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let key = hasher.finish();
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(known.clone());
        }
        let mut compressed = Vec::new();
        let params =
            BrotliEncoderParams { quality: quality.into(), size_hint: body.len(), ..Default::default() };
        brotli::BrotliCompress(&mut &*body, &mut compressed, &params)?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, compressed.clone());
        Ok(compressed)
    }
}

/// Whether a request accepts brotli.
pub(crate) fn accepts_brotli(headers: &HeaderMap) -> bool {
    headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br"));
            let weight = parts.find_map(|part| part.strip_prefix("q="));
            named && weight.is_none_or(|q| q.parse::<f32>().is_ok_and(|q| q > 0.0))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn brotli_only_where_accepted() {
        let check = |value: &'static str, expect: bool| {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(value))]);
            assert_eq!(accepts_brotli(&headers), expect, "{value}");
        };
        check("gzip, deflate, br, zstd", true);
        check("br;q=0.5", true);
        check("br; q=0", false);
        check("brotli", false);
        check("gzip", false);
        check("", false);
    }
}
