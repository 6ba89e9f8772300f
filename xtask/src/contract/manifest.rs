//! `custom-elements.json`, a Custom Elements Manifest of version 2: what tools that know no TypeScript read.

use serde_json::{Map, Value, json};

use super::{Contract, Item};

/// The name of the element, and of its module.
pub(super) const TAG: &str = "community-seat";
pub(super) const MODULE: &str = "community-seat.js";
pub(super) const SUMMARY: &str =
    "A self-assessment: where the community manager’s desk should stand, and who must be in the room.";

pub(super) fn manifest(contract: &Contract, version: &str) -> Value {
    let members = contract.properties.iter().map(field).chain(contract.methods.iter().map(method));
    let declaration = json!({
        "kind": "class",
        "customElement": true,
        "name": "CommunitySeat",
        "tagName": TAG,
        "summary": SUMMARY,
        "superclass": { "name": "HTMLElement" },
        "attributes": list(&contract.attributes, |item| with_type(item, json!({ "name": item.name }))),
        "members": members.collect::<Vec<_>>(),
        "events": list(&contract.events, |item| with_type(item, json!({ "name": item.name }))),
        "slots": list(&contract.slots, plain),
        "cssParts": list(&contract.parts, plain),
        "cssProperties": list(&contract.custom_properties, plain),
    });
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": MODULE,
            "summary": format!("Defines <{TAG}>, version {version}."),
            "declarations": [declaration],
            "exports": [{
                "kind": "custom-element-definition",
                "name": TAG,
                "declaration": { "name": "CommunitySeat", "module": MODULE },
            }],
        }],
    })
}

fn list(items: &[Item], value: impl Fn(&Item) -> Value) -> Vec<Value> {
    items.iter().map(value).collect()
}

/// An entry with its description and default.
fn plain(item: &Item) -> Value {
    described(item, json!({ "name": item.name }))
}

fn with_type(item: &Item, entry: Value) -> Value {
    merge(described(item, entry), &json!({ "type": { "text": item.kind } }))
}

fn field(item: &Item) -> Value {
    let entry = json!({ "kind": "field", "name": item.name, "privacy": "public", "readonly": item.readonly });
    with_type(item, entry)
}

fn method(item: &Item) -> Value {
    let (parameters, returns) = item.kind.rsplit_once("):").unwrap_or((&item.kind, "void"));
    let parameters = parameters.trim_start_matches('(').split(", ").filter_map(|parameter| {
        let (name, kind) = parameter.split_once(": ")?;
        Some(json!({ "name": name, "type": { "text": kind } }))
    });
    let entry = json!({
        "kind": "method",
        "name": item.name,
        "privacy": "public",
        "parameters": parameters.collect::<Vec<_>>(),
        "return": { "type": { "text": returns.trim() } },
    });
    described(item, entry)
}

fn described(item: &Item, entry: Value) -> Value {
    let mut more = Map::from_iter([("description".to_owned(), json!(item.doc))]);
    if let Some(default) = &item.default {
        // A single code span is the value itself; a sentence is left as it is.
        let bare = default.strip_prefix('`').and_then(|text| text.strip_suffix('`'));
        more.insert("default".to_owned(), json!(bare.filter(|text| !text.contains('`')).unwrap_or(default)));
    }
    merge(entry, &Value::Object(more))
}

fn merge(mut entry: Value, more: &Value) -> Value {
    if let (Some(entry), Some(more)) = (entry.as_object_mut(), more.as_object()) {
        entry.extend(more.clone());
    }
    entry
}
