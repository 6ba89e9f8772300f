//! Where the build splits the module: see `view::rest`.

use super::tools::TOOLS;
use crate::view::Rest;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Waits for the second module, and gives what it offers.
///
/// # Errors
/// Where it could not be loaded. The next call tries again.
#[wasm_split(rest, fallible)]
pub(super) fn rest() -> Result<&'static Rest, SplitLoaderError> {
    static REST: Rest = Rest::new(&TOOLS);
    Ok(&REST)
}
