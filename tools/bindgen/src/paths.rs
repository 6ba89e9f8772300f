//! Names of source files.

/// What the names of source files outside this repository begin with. The first is what `cargo xtask dist` has rustc call the folder of
/// the registry, the others are what rustc calls its own.
const BEGINNINGS: [&[u8]; 3] = [b"/registry/", b"/rustc/", b"/rust/deps/"];

/// Puts spaces in place of the names of source files outside this repository: they stand in the module for the messages of panics, which
/// nobody sees here, and a visitor would download them.
pub(crate) fn blank(module: &mut [u8]) {
    for beginning in BEGINNINGS {
        blank_each(module, beginning, |path| find(path, b".rs").map_or(path.len(), |at| at + 3));
    }
}

/// Puts spaces in place of whatever begins so, as far as `end` says of it and what follows; whether there was any.
pub(crate) fn blank_each(module: &mut [u8], beginning: &[u8], end: impl Fn(&[u8]) -> usize) -> bool {
    let mut is_there = false;
    let mut rest = module;
    while let Some(start) = find(rest, beginning) {
        let (_, found) = rest.split_at_mut(start);
        let (found, after) = found.split_at_mut(end(found));
        found.fill(b' ');
        rest = after;
        is_there = true;
    }
    is_there
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
