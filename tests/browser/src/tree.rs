//! What assistive technology is given: Chromium's accessibility tree, as text.

// What a JSON value does not hold is null.
#![allow(clippy::indexing_slicing)]

use std::collections::HashMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::page::Page;

/// Roles that only hold others together.
const HOLDERS: [&str; 11] = [
    "generic",
    "none",
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "MenuListPopup",
    "emphasis",
    "paragraph",
    "sectionfooter",
    "sectionheader",
    "strong",
];

/// What names something else: its text is told there.
const NAMES: [&str; 3] = ["LabelText", "Legend", "caption"];

/// States and properties that are told, where they are not as usual.
const TOLD: [&str; 8] =
    ["level", "checked", "disabled", "expanded", "invalid", "modal", "required", "pressed"];

impl Page {
    /// Chromium's accessibility tree of the whole page: one line for each thing, further in the deeper it is, with role, name,
    /// description, value and state.
    #[track_caller]
    pub fn tree(&self) -> String {
        self.session().cdp("Accessibility.enable", &json!({}));
        let tree = self.session().cdp("Accessibility.getFullAXTree", &json!({}));
        let list: Vec<&Value> = tree["nodes"].as_array().into_iter().flatten().collect();
        let nodes: HashMap<&str, &Value> =
            list.iter().filter_map(|node| Some((node["nodeId"].as_str()?, *node))).collect();
        let mut text = String::new();
        // The document comes first.
        if let Some(document) = list.first() {
            for child in children(document).filter_map(|id| nodes.get(id)) {
                write(&nodes, child, 0, Some(""), &mut text);
            }
        }
        text
    }
}

/// Writes a thing and what is in it. `told` is what has been told around it.
fn write(nodes: &HashMap<&str, &Value>, node: &Value, depth: usize, told: Option<&str>, text: &mut String) {
    let (role, name) = (role(node), name(node));
    let is_told =
        role == "StaticText" && told.is_none_or(|told| name.trim().is_empty() || told.contains(name.trim()));
    let is_shown =
        node["ignored"] != json!(true) && !HOLDERS.contains(&role) && !NAMES.contains(&role) && !is_told;
    if is_shown {
        let role = if role == "StaticText" { "text" } else { role };
        let _ = write!(text, "{}{role}", "  ".repeat(depth));
        for (before, part) in
            [(" ", name), (" — ", value(&node["description"])), (" = ", value(&node["value"]))]
        {
            if !part.is_empty() {
                let _ = write!(text, "{before}“{part}”");
            }
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (kind, is) = (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
            let is_usual =
                *is == json!(false) || *is == json!("false") || (kind == "level" && role != "heading");
            if TOLD.contains(&kind) && !is_usual {
                let _ = write!(text, " [{kind} {}]", is.to_string().trim_matches('"'));
            }
        }
        text.push('\n');
        // What it says changes with time.
        if role == "status" {
            return;
        }
    }
    let within = match role {
        "textbox" => value(&node["value"]),
        _ => name,
    };
    let told = if NAMES.contains(&role) {
        None
    } else if is_shown {
        Some(within)
    } else {
        told
    };
    for child in children(node).filter_map(|id| nodes.get(id)) {
        write(nodes, child, depth + usize::from(is_shown), told, text);
    }
}

fn children(node: &Value) -> impl Iterator<Item = &str> {
    node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn role(node: &Value) -> &str {
    value(&node["role"])
}

fn name(node: &Value) -> &str {
    value(&node["name"])
}

fn value(value: &Value) -> &str {
    value["value"].as_str().unwrap_or_default()
}
