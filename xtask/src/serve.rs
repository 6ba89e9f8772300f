//! `serve`: the demo page, rebuilt and reloaded on every change.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, bail};
use notify::{Event, RecursiveMode, Watcher};

use crate::dist;
use crate::process::{cargo, openly};
use crate::project::Project;

/// Folders whose every file matters.
const FOLDERS: [&str; 4] = ["src", "style", "demo", "embed"];

/// Files at the top that matter.
const FILES: [&str; 4] = ["index.html", "Cargo.toml", "Cargo.lock", "package-lock.json"];

/// An editor saves in several steps: a build waits until there is no further one for so long.
const QUIET: Duration = Duration::from_millis(150);

/// How often to look whether the server still runs.
const PULSE: Duration = Duration::from_secs(1);

/// Serves until it is interrupted.
pub(crate) fn run(project: &Project, port: u16) -> anyhow::Result<()> {
    // Before the build, so that a change during it is not lost.
    let (tell, changes) = mpsc::channel();
    let root = project.root.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| matters(&root, &event)) {
            // The other end is gone only when the program ends.
            let _ = tell.send(());
        }
    })?;
    for folder in FOLDERS {
        let folder = project.root.join(folder);
        watcher
            .watch(&folder, RecursiveMode::Recursive)
            .with_context(|| format!("cannot watch {}", folder.display()))?;
    }
    // The folder, not its files: an editor that saves by renaming puts another file in their place.
    watcher.watch(&project.root, RecursiveMode::NonRecursive)?;

    dist::run(project)?;
    openly(&mut cargo(project, &["build", "--quiet", "--package", "seat-server"]))?;
    let mut server = cargo(project, &["run", "--quiet", "--package", "seat-server", "--"])
        .arg(project.dist())
        .arg(port.to_string())
        .stdin(Stdio::piped())
        .spawn()
        .context("cannot start the server")?;
    let mut reload = server.stdin.take().context("the server has no input")?;

    loop {
        if wait(&changes)? {
            match dist::run(project) {
                Ok(0) => {}
                Ok(_) => writeln!(reload, "reload").context("the server is gone")?,
                Err(error) => eprintln!("error: {error:#}"),
            }
        }
        if let Some(status) = server.try_wait()? {
            bail!("the server ended ({status})");
        }
    }
}

/// Waits a while for a change, and then until there are no more.
fn wait(changes: &Receiver<()>) -> anyhow::Result<bool> {
    match changes.recv_timeout(PULSE) {
        Ok(()) => {
            while changes.recv_timeout(QUIET).is_ok() {}
            Ok(true)
        }
        Err(RecvTimeoutError::Timeout) => Ok(false),
        Err(RecvTimeoutError::Disconnected) => bail!("the watcher for changes is gone"),
    }
}

fn matters(root: &Path, event: &Event) -> bool {
    !event.kind.is_access()
        && event.paths.iter().any(|path| {
            let Ok(path) = path.strip_prefix(root) else { return false };
            let first = path.components().next().map(|part| part.as_os_str().to_owned());
            first.is_some_and(|first| is_one_of(&first, &FOLDERS) || is_one_of(&first, &FILES))
        })
}

fn is_one_of(name: &OsStr, names: &[&str]) -> bool {
    names.iter().any(|known| name == *known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::EventKind;
    use notify::event::{AccessKind, ModifyKind};

    #[test]
    fn what_the_page_is_made_of_matters() {
        let root = Path::new("project");
        let event = |kind, path: &str| Event::new(kind).add_path(root.join(path));
        let modified = EventKind::Modify(ModifyKind::Any);
        #[rustfmt::skip]
        let cases = [
            ("src/view/app.rs", true), ("src/content/it.json", true), ("style/tokens.css", true), ("demo/icon.svg", true),
            ("index.html", true), ("Cargo.lock", true), ("README.md", false), ("target/debug/deps", false), ("dist/index.html", false),
            ("tests/model.rs", false),
        ];
        for (path, expected) in cases {
            assert_eq!(matters(root, &event(modified, path)), expected, "{path}");
            assert!(!matters(root, &event(EventKind::Access(AccessKind::Any), path)), "{path} was only read");
        }
        assert!(!matters(root, &Event::new(modified).add_path("elsewhere/src/app.rs".into())));
    }

    #[test]
    fn a_build_waits_for_the_last_change() {
        let (tell, changes) = mpsc::channel();
        for _ in 0..3 {
            tell.send(()).ok();
        }
        assert_eq!(wait(&changes).ok(), Some(true));
        assert_eq!(changes.try_recv(), Err(mpsc::TryRecvError::Empty), "one build for all three");
        drop(tell);
        assert!(wait(&changes).is_err());
    }
}
