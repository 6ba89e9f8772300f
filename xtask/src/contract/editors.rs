//! What editors complete from: custom data for VS Code, web-types for those of `JetBrains`.

use serde_json::{Map, Value, json};

use super::manifest::{SUMMARY, TAG};
use super::{Contract, Item};

/// Custom data for HTML in VS Code: tags and attributes, since it knows no more.
pub(super) fn vscode(contract: &Contract) -> Value {
    let attributes = contract.attributes.iter().map(|item| {
        let values = words(&item.kind).map(|word| json!({ "name": word })).collect::<Vec<_>>();
        let mut entry = json!({ "name": item.name, "description": markdown(item) });
        if let (Some(entry), false) = (entry.as_object_mut(), values.is_empty()) {
            entry.insert("values".to_owned(), json!(values));
        }
        entry
    });
    json!({
        "version": 1.1,
        "tags": [{
            "name": TAG,
            "description": { "kind": "markdown", "value": SUMMARY },
            "attributes": attributes.collect::<Vec<_>>(),
        }],
    })
}

/// Web-types.
pub(super) fn web_types(contract: &Contract, version: &str) -> Value {
    let attributes = contract.attributes.iter().map(|item| {
        let mut entry = described(item);
        entry.insert("value".to_owned(), json!({ "kind": "plain", "type": item.kind, "required": false }));
        if let Some(default) = &item.default {
            entry.insert("default".to_owned(), json!(default.trim_matches('`')));
        }
        Value::Object(entry)
    });
    let properties = contract.properties.iter().map(|item| {
        let mut entry = described(item);
        entry.insert("type".to_owned(), json!(item.kind));
        entry.insert("read-only".to_owned(), json!(item.readonly));
        Value::Object(entry)
    });
    let plain = |items: &[Item]| items.iter().map(|item| Value::Object(described(item))).collect::<Vec<_>>();
    json!({
        "name": TAG,
        "version": version,
        "description-markup": "markdown",
        "contributions": {
            "html": {
                "elements": [{
                    "name": TAG,
                    "description": SUMMARY,
                    "attributes": attributes.collect::<Vec<_>>(),
                    "slots": plain(&contract.slots),
                    "js": { "properties": properties.collect::<Vec<_>>(), "events": plain(&contract.events) },
                    "css": { "parts": plain(&contract.parts), "properties": plain(&contract.custom_properties) },
                }],
            },
        },
    })
}

fn described(item: &Item) -> Map<String, Value> {
    Map::from_iter([("name".to_owned(), json!(item.name)), ("description".to_owned(), json!(item.doc))])
}

fn markdown(item: &Item) -> Value {
    let without = item.default.as_ref().map(|default| format!("\n\nWithout it: {default}."));
    json!({ "kind": "markdown", "value": format!("{}{}", item.doc, without.unwrap_or_default()) })
}

/// The words that a type allows.
fn words(kind: &str) -> impl Iterator<Item = &str> {
    kind.split(" | ").filter_map(|word| word.strip_prefix('"')?.strip_suffix('"'))
}
