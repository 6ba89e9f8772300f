//! `contract`: what the element promises its host page, from where it is written down to everywhere it is read.
//!
//! Attributes, properties, methods, events, slots and parts come from `src/element/community-seat.d.ts`, custom properties from
//! `style/tokens.css`. From there: the README's tables, the manifest of the package, and the files for editors.

mod editors;
mod interface;
mod manifest;
mod readme;
mod tokens;

use std::collections::BTreeMap;
use std::fs;

use anyhow::Context;

use crate::project::Project;
use interface::Interface;

/// Where the contract is written down.
pub(crate) const TYPES: &str = "src/element/community-seat.d.ts";
const TOKENS: &str = "style/tokens.css";
const README: &str = "README.md";

/// One thing that a host page can set, read, call or hear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) name: String,
    /// As TypeScript writes it; for a custom property empty.
    pub(crate) kind: String,
    /// What it is for, in Markdown.
    pub(crate) doc: String,
    /// What counts without it, in Markdown.
    pub(crate) default: Option<String>,
    /// Can be read but not set.
    pub(crate) readonly: bool,
}

/// All of it.
#[derive(Debug)]
pub(crate) struct Contract {
    pub(crate) attributes: Vec<Item>,
    pub(crate) properties: Vec<Item>,
    pub(crate) methods: Vec<Item>,
    pub(crate) events: Vec<Item>,
    pub(crate) slots: Vec<Item>,
    pub(crate) parts: Vec<Item>,
    pub(crate) custom_properties: Vec<Item>,
}

impl Contract {
    /// Reads it from its two sources.
    pub(crate) fn read(project: &Project) -> anyhow::Result<Self> {
        let read = |name: &str| {
            fs::read_to_string(project.root.join(name)).with_context(|| format!("cannot read {name}"))
        };
        Self::parse(&read(TYPES)?, &read(TOKENS)?)
    }

    fn parse(types: &str, tokens: &str) -> anyhow::Result<Self> {
        let interface =
            |name: &str| Interface::parse(types, name).with_context(|| format!("{TYPES}: interface {name}"));
        let (methods, properties) =
            interface("CommunitySeat")?.0.into_iter().partition(|item| item.kind.starts_with('('));
        Ok(Self {
            attributes: interface("CommunitySeatAttributes")?.0,
            properties,
            methods,
            events: interface("CommunitySeatEventMap")?.0,
            slots: interface("CommunitySeatSlots")?.0,
            parts: interface("CommunitySeatParts")?.0,
            custom_properties: tokens::parse(tokens).context(TOKENS)?,
        })
    }

    /// What the package carries of it: contents by name.
    pub(crate) fn files(&self, version: &str) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
        let json = |value: &serde_json::Value| serde_json::to_vec_pretty(value);
        Ok(BTreeMap::from([
            ("custom-elements.json".to_owned(), json(&manifest::manifest(self, version))?),
            ("vscode.html-custom-data.json".to_owned(), json(&editors::vscode(self))?),
            ("web-types.json".to_owned(), json(&editors::web_types(self, version))?),
        ]))
    }
}

/// Brings the README's tables in step with the contract; says whether they were not.
pub(crate) fn run(project: &Project) -> anyhow::Result<bool> {
    let file = project.root.join(README);
    let before = fs::read_to_string(&file).with_context(|| format!("cannot read {README}"))?;
    let after = readme::update(&before, &Contract::read(project)?)?;
    if after == before {
        return Ok(false);
    }
    fs::write(&file, after).with_context(|| format!("cannot write {README}"))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use std::path::Path;

    fn project() -> Project {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
        Project::at(root.clone(), root.join("target"))
    }

    #[test]
    fn the_readme_is_in_step() {
        let readme = fs::read_to_string(project().root.join(README)).unwrap();
        let made = readme::update(&readme, &Contract::read(&project()).unwrap()).unwrap();
        assert_eq!(readme, made, "run `cargo xtask contract`");
    }

    /// What the code names is in the contract, and what the contract names is in the code.
    fn camel(attribute: &str) -> String {
        let mut words = attribute.split('-');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let (head, tail) = word.split_at(word.len().min(1));
            name + &head.to_uppercase() + tail
        })
    }

    #[test]
    fn the_contract_names_what_the_code_names() {
        let contract = Contract::read(&project()).unwrap();
        let mut code = String::new();
        for folder in ["src/element", "src/host", "src/view"] {
            for file in crate::bundle::files_below(&project().root.join(folder)).unwrap() {
                if !file.ends_with("community-seat.d.ts") {
                    code.push_str(&fs::read_to_string(file).unwrap());
                }
            }
        }
        for item in contract.attributes.iter().chain(&contract.events).chain(&contract.parts) {
            let quoted = format!("\"{}\"", item.name);
            assert!(code.contains(&quoted), "{quoted} is in the contract and not in the code");
        }
        // Properties that reflect an attribute are made in a loop over the attributes.
        let reflected: Vec<String> = contract.attributes.iter().map(|item| camel(&item.name)).collect();
        for item in contract.properties.iter().chain(&contract.methods) {
            assert!(
                reflected.contains(&item.name) || code.contains(&format!("{}(", item.name)),
                "{}() is in the contract and not in the code",
                item.name
            );
        }
        let known = |name: &str| contract.events.iter().any(|event| event.name == name);
        let events = fs::read_to_string(project().root.join("src/element/events.rs")).unwrap();
        for name in events.split('"').filter(|text| text.starts_with("seat-")) {
            assert!(known(name), "the event {name} is not in the contract");
        }
    }
}
