//! The accessibility rules of axe-core, on the page and in open shadow roots.

use std::{env, fmt, fs};

use serde_json::{Value, json};

use crate::page::Page;

/// A broken rule.
#[derive(Clone, Debug)]
pub struct Violation {
    /// The rule's id, such as `color-contrast`.
    pub rule: String,
    /// What the rule wants.
    pub help: String,
    /// Where it is broken, as selectors, with what is wrong there.
    pub targets: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.rule, self.help)?;
        self.targets.iter().try_for_each(|target| write!(f, "\n    {target}"))
    }
}

impl Page {
    /// Fails, with all that is found, unless the page keeps the rules of WCAG 2.2 A and AA and good practice.
    #[track_caller]
    pub fn assert_accessible(&self) {
        let list: Vec<String> = self.axe(&json!({})).iter().map(ToString::to_string).collect();
        assert!(list.is_empty(), "broken accessibility rules:\n  {}", list.join("\n  "));
    }

    /// Checks the page. `options` are axe's own, such as `{ "rules": { "region": { "enabled": false } } }`.
    #[track_caller]
    pub fn axe(&self, options: &Value) -> Vec<Violation> {
        if self.eval("return typeof window.axe", &[]) == json!("undefined") {
            self.eval(&format!("{}\nwindow.axe = axe;", source()), &[]);
        }
        let result = self.eval(
            "const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
             return window.axe.run(document, { runOnly: tags, resultTypes: ['violations'], ...arguments[0] })
               .then(({ violations }) => violations.map(({ id, help, nodes }) => ({ id, help, targets: nodes.map((node) =>
                 `${node.target.flat().join(' ')} — ${node.failureSummary.replace(/\\s+/g, ' ')}`) })));",
            std::slice::from_ref(options),
        );
        let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
        let list = result.as_array().expect("axe answers with a list");
        list.iter()
            .map(|found| Violation {
                rule: text(found.get("id")),
                help: text(found.get("help")),
                targets: found
                    .get("targets")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                    .map(|target| text(Some(target)))
                    .collect(),
            })
            .collect()
    }
}

/// From npm, or from where `AXE_CORE` points.
#[track_caller]
fn source() -> String {
    let usual = crate::repository().join("node_modules/axe-core/axe.min.js");
    let file = env::var_os("AXE_CORE").map_or(usual, Into::into);
    fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{} (`npm ci` brings it): {error}", file.display()))
}
