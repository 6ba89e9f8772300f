//! Paths of source files on the machine that builds.

use anyhow::Context;

/// Puts spaces in place of the paths of source files outside this repository.
///
/// They stand in the module for the messages of panics, which nobody sees here, and tell where the builder's folders are: two
/// machines would not give the same bytes, and a visitor would download them.
pub(crate) fn blank(module: &mut [u8]) -> anyhow::Result<()> {
    let home = std::env::home_dir().context("there is no home folder")?;
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), Into::into);
    let registry = cargo.join("registry").into_os_string().into_encoded_bytes();
    for beginning in [registry.as_slice(), b"/rustc/", b"/rust/deps/"] {
        let mut rest = &mut *module;
        while let Some(start) = find(rest, beginning) {
            let (_, path) = rest.split_at_mut(start);
            let end = find(path, b".rs").map_or(path.len(), |at| at + 3);
            let (path, after) = path.split_at_mut(end);
            path.fill(b' ');
            rest = after;
        }
    }
    Ok(())
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
