#![no_main]
#![allow(missing_docs)]

#[path = "../claims.rs"]
mod claims;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| claims::token(bytes));
