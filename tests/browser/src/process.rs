//! Drivers and what they start: every process ends with its test, whatever happens to the test.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Runs a program and ends the whole process session when standard input closes: when the test drops its end of the pipe, and
/// just as well when the test process is killed. Then it removes the folder of temporary files, its first argument.
const SUPERVISOR: &str = r#"
folder=$1
shift
"$@" </dev/null &
read -r _ || :
for round in 1 2; do
  for stat in /proc/[0-9]*/stat; do
    { read -r line <"$stat"; } 2>/dev/null || continue
    set -- ${line##*) }
    [ "$4" = "$$" ] || continue
    pid=${stat#/proc/}
    pid=${pid%/stat}
    [ "$pid" = "$$" ] || kill -KILL "$pid" 2>/dev/null
  done
done
wait
rm -rf -- "$folder"
"#;

/// A program and everything it starts, in a process session of their own. Dropping it ends all of them and waits for that.
#[derive(Debug)]
pub(crate) struct Group {
    supervisor: Child,
}

impl Group {
    /// Starts a program with further environment variables. `folder` is for its temporary files and goes with it; what it
    /// prints goes to a file in there.
    pub(crate) fn start<A: AsRef<OsStr>>(
        program: &Path,
        args: &[A],
        variables: &[(&str, &OsStr)],
        folder: &Path,
        log: &Path,
    ) -> Self {
        let file =
            File::create(log).unwrap_or_else(|error| panic!("cannot write {}: {error}", log.display()));
        let errors = file.try_clone().expect("a file handle can be doubled");
        let supervisor = Command::new("setsid")
            .args(["sh", "-c", SUPERVISOR, "supervisor"])
            .arg(folder)
            .arg(program)
            .args(args)
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(file)
            .stderr(errors)
            .spawn()
            .unwrap_or_else(|error| {
                panic!("cannot start {} through `setsid sh`: {error}", program.display())
            });
        Self { supervisor }
    }

    /// The first number that stands on a line of its own in `log`, once it is there: a program may complain before it says one.
    pub(crate) fn first_number(log: &Path) -> Option<u32> {
        let text = fs::read_to_string(log).ok()?;
        text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')?.trim().parse().ok()).next()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.supervisor.stdin.take());
        // Nothing can be done about an error here, and a panic in `drop` would hide the test's own.
        let _ = self.supervisor.wait();
    }
}
