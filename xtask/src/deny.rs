//! What the project stands on: licences, sources and duplicates of every dependency, by cargo-deny and `deny.toml`.
//!
//! Advisories are not among them. `RustSec`'s data base comes from a git repository, which not every machine that builds this can
//! reach; where it can be, `cargo deny check advisories` asks it.

use crate::process::{program, quietly};
use crate::project::Project;
use crate::tally::Tally;
use crate::tools;

/// Asked of what visitors download: two versions of one crate would be two copies in it.
const SHIPPED: [&str; 6] =
    ["--exclude-dev", "--target", "wasm32-unknown-unknown", "check", "--hide-inclusion-graph", "bans"];

/// Asked of all that builds and tests it as well.
const ALL: [&str; 8] =
    ["--workspace", "check", "--hide-inclusion-graph", "--allow", "duplicate", "bans", "licenses", "sources"];

/// Checks the dependencies, each set as one test.
pub(crate) fn run(project: &Project) -> anyhow::Result<Tally> {
    let deny = tools::tool(project, "cargo-deny", "^0.20.2", &["--no-default-features"])?;
    let mut total = Tally::default();
    for checks in [SHIPPED.as_slice(), &ALL] {
        quietly(program(project, &deny, &["--locked", "--log-level", "error"]).args(checks))?;
        total += Tally::one(true);
    }
    Ok(total)
}
