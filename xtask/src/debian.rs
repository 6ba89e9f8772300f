//! Installs the browsers for the tests, on Debian.

use std::path::Path;

use anyhow::bail;

use crate::process::{finish, is_installed, program, quietly};
use crate::project::Project;

/// Browsers, drivers, a display for the one that has no headless mode, fonts that know more than Latin letters, and what
/// reads printed pages.
const PACKAGES: [&str; 9] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "fonts-noto-core",
    "fonts-noto-cjk",
    "poppler-utils",
];

/// What the packages bring, for machines that are not Debian.
const PROGRAMS: [&str; 4] = ["chromedriver", "WebKitWebDriver", "Xvfb", "pdftotext"];

/// Installs the browsers and drivers that are missing, or says how.
pub(crate) fn browsers(project: &Project) -> anyhow::Result<()> {
    if !Path::new("/etc/debian_version").is_file() {
        let missing: Vec<_> = PROGRAMS.into_iter().filter(|name| !is_installed(name)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        bail!(
            "the browser tests need Chromium, Firefox, WebKitGTK with their drivers, and poppler; not found: {}. On Debian \
             they are the packages {}. `cargo xtask test --fast` leaves the browsers out",
            missing.join(", "),
            PACKAGES.join(" ")
        );
    }
    let missing = missing(project)?;
    if missing.is_empty() {
        return Ok(());
    }
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(&missing);
    if quietly(&mut program(project, "id", &["-u"]))? != b"0\n" {
        bail!(
            "the browser tests need packages that are not installed. Run `sudo apt-get update && sudo apt-get {}`, or \
             leave the browsers out with `cargo xtask test --fast`",
            arguments.join(" ")
        );
    }
    println!("Installing {} with apt-get.", missing.join(", "));
    quietly(&mut program(project, "apt-get", &["update"]))?;
    quietly(program(project, "apt-get", &arguments).env("DEBIAN_FRONTEND", "noninteractive"))?;
    Ok(())
}

fn missing(project: &Project) -> anyhow::Result<Vec<&'static str>> {
    // It fails where a package is unknown, which is an answer too.
    let known = finish(
        program(project, "dpkg-query", &["--show", "--showformat=${Package} ${Status}\n"]).args(PACKAGES),
    )?;
    let is_missing =
        |name: &&str| !known.text.lines().any(|line| line == format!("{name} install ok installed"));
    Ok(PACKAGES.into_iter().filter(is_missing).collect())
}
