//! From a request's path to a file below the root, and to no other.

use std::io;
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// A request's path, decoded; `None` if it is no UTF-8.
pub(crate) fn decode(path: &str) -> Option<String> {
    Some(percent_decode_str(path).decode_utf8().ok()?.into_owned())
}

/// The file that a decoded path names, below the canonical `root`.
///
/// # Errors
///
/// `NotFound` for all that is not a plain file below the root: also for hidden files, and for links that lead out.
pub(crate) async fn find(root: &Path, path: &str) -> io::Result<PathBuf> {
    let relative = relative(path).ok_or(io::ErrorKind::NotFound)?;
    let file = tokio::fs::canonicalize(root.join(relative)).await?;
    let is_file = tokio::fs::metadata(&file).await?.is_file();
    if is_file && file.starts_with(root) { Ok(file) } else { Err(io::ErrorKind::NotFound.into()) }
}

fn relative(path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix('/')?;
    if path.contains(['\\', '\0', ':']) {
        return None;
    }
    let mut file = PathBuf::from(path);
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    let is_plain = |part| matches!(part, Component::Normal(name) if !name.to_string_lossy().starts_with('.'));
    file.components().all(is_plain).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_below_the_root() {
        let check = |path: &str, expect: Option<&str>| {
            let found = decode(path).and_then(|path| relative(&path));
            assert_eq!(found, expect.map(PathBuf::from), "{path}");
        };
        check("/", Some("index.html"));
        check("/lang/en.json", Some("lang/en.json"));
        check("/demo/", Some("demo/index.html"));
        check("/a%20b.js", Some("a b.js"));
        check("/../Cargo.toml", None);
        check("/%2e%2e/Cargo.toml", None);
        check("/lang/..%2f..%2fCargo.toml", None);
        check("/..\\Cargo.toml", None);
        check("//etc/passwd", None);
        check("/C:/file", None);
        check("/.git/config", None);
        check("/%00", None);
        check("/%ff", None);
        check("", None);
    }
}
