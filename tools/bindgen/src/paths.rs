//! Names of source files.

/// What the names of source files outside this repository begin with. The first is what `cargo xtask dist` has rustc call the folder of
/// the registry, the others are what rustc calls its own.
const BEGINNINGS: [&[u8]; 3] = [b"/registry/", b"/rustc/", b"/rust/deps/"];

/// Puts spaces in place of the names of source files outside this repository: they stand in the module for the messages of panics, which
/// nobody sees here, and a visitor would download them.
pub(crate) fn blank(module: &mut [u8]) {
    for beginning in BEGINNINGS {
        let mut rest = &mut *module;
        while let Some(start) = find(rest, beginning) {
            let (_, path) = rest.split_at_mut(start);
            let end = find(path, b".rs").map_or(path.len(), |at| at + 3);
            let (path, after) = path.split_at_mut(end);
            path.fill(b' ');
            rest = after;
        }
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
