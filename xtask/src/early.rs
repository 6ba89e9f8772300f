//! The first step of every language as HTML, for a page to show before any script has run.

use anyhow::Context;
use serde_json::Value;

use crate::bundle;
use crate::dist::Files;
use crate::process::{cargo, quietly};
use crate::project::Project;
use crate::texts::Language;

/// Its style sheet.
pub(crate) const STYLE: &str = "community-seat-early.css";

/// What a page can show before the element is ready, and what the element takes it over with.
pub(crate) struct Early {
    /// The first step of each language, such as `early/en.html`.
    pub(crate) steps: Files,
    /// Its style sheet.
    pub(crate) style: Vec<u8>,
    /// A visit that has just begun, as it is stored.
    pub(crate) visit: Value,
}

/// Has the views write the first step.
pub(crate) fn build(project: &Project, languages: &[Language]) -> anyhow::Result<Early> {
    let texts = languages
        .iter()
        .map(|language| project.root.join("src/content").join(format!("{}.json", language.tag)));
    let written = quietly(
        cargo(project, &["run", "--quiet", "--package", "seat-early", "--"])
            .current_dir(&project.workshop)
            .args(texts),
    )?;
    let mut written: Value = serde_json::from_slice(&written).context("seat-early writes no JSON")?;
    let mut steps = Files::new();
    for language in languages {
        let step = written.pointer(&format!("/steps/{}", language.tag)).and_then(Value::as_str);
        let step = step.with_context(|| format!("seat-early writes no step in {}", language.tag))?;
        steps.insert(format!("early/{}.html", language.tag), template(step).into_bytes());
    }
    let visit = written.get_mut("visit").map(Value::take).context("seat-early writes no visit")?;
    Ok(Early { steps, style: bundle::style(project, "style/early.css")?, visit })
}

/// A declarative shadow root around a step. The box follows the system's colour scheme: without a script nobody knows the page's. And it
/// is hidden, which its style sheet overrules: no browser waits for that before it paints.
fn template(step: &str) -> String {
    format!(
        "<template shadowrootmode=\"open\">\n<link rel=\"stylesheet\" href=\"{STYLE}\">\n\
         <div class=\"seat seat--system early\" hidden>{step}</div>\n</template>\n"
    )
}
