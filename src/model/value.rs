//! A JSON document as a tree: the one form in which answers, catalogues, texts and results cross the model's border.
//!
//! Reading and writing text is mostly the outside's work: `JSON.parse` in the browser, `serde_json` in the tools (feature `serde`).
//! Files that people load are read by [`Value::from_json`], which says where one is broken. What a document means, one strict parser
//! says for all of them.

/// A JSON value. Objects keep the order of their keys, and keys that stand twice, so that a parser can say so.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number without a fraction, as written (`2`, not `2.0`; a browser cannot tell the two apart and reads both as whole).
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(String, Self)>),
}

impl Value {
    /// The value under `key`, where this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(entries) => entries.iter().find(|(k, _)| k == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text, where this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The entries, where this is an object.
    pub fn as_object(&self) -> Option<&[(String, Self)]> {
        match self {
            Self::Object(entries) => Some(entries),
            _ => None,
        }
    }

    /// The items, where this is a list.
    pub fn as_list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// What an error message shows of it: JSON, cut short. It needs no translation.
    pub fn glimpse(&self) -> String {
        const LONGEST: usize = 40;
        match self {
            Self::Null => "null".into(),
            Self::Bool(true) => "true".into(),
            Self::Bool(false) => "false".into(),
            Self::Integer(number) => number.to_string(),
            Self::Number(number) => plainly(*number),
            Self::Text(text) => {
                let mut quoted = String::from("\"");
                quoted
                    .extend(text.chars().take(LONGEST).map(|c| if c.is_control() { '\u{fffd}' } else { c }));
                quoted.push_str(if text.chars().count() > LONGEST { "…\"" } else { "\"" });
                quoted
            }
            Self::List(items) => if items.is_empty() { "[]" } else { "[…]" }.into(),
            Self::Object(entries) => if entries.is_empty() { "{}" } else { "{…}" }.into(),
        }
    }
}

/// A number that is not written as a whole one, to three decimals and 15 digits: enough to recognise it in a message. The standard library writes
/// every number exactly, and costs every visitor 6 kB for it.
fn plainly(number: f64) -> String {
    const DIGITS: f64 = 1e15;
    let sign = if number < 0.0 { "-" } else { "" };
    let size = number.abs();
    if size.is_nan() || size >= DIGITS {
        return [sign, "1000000000000000…"].concat();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be from 0 to 10¹⁸"
    )]
    let thousandths = (size * 1000.0).round() as u64;
    let fraction = (1000 + thousandths % 1000).to_string();
    let fraction = fraction.strip_prefix('1').unwrap_or_default().trim_end_matches('0');
    // `3.0` is not `3` here, and the message must not look as if it were.
    [sign, &(thousandths / 1000).to_string(), ".", if fraction.is_empty() { "0" } else { fraction }].concat()
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Value {
    fn from(bool: bool) -> Self {
        Self::Bool(bool)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Integer(number.into())
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(option: Option<T>) -> Self {
        option.map_or(Self::Null, Into::into)
    }
}

impl<T: Into<Self>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

/// An object from keys and values: `object([("home", "own".into())])`.
pub fn object<'a>(entries: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    Value::Object(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
}

#[cfg(feature = "serde")]
mod with_serde {
    use super::Value;
    use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
    use serde::ser::{Serialize, SerializeMap, Serializer};

    impl Serialize for Value {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Self::Null => serializer.serialize_unit(),
                Self::Bool(bool) => serializer.serialize_bool(*bool),
                Self::Integer(number) => serializer.serialize_i64(*number),
                Self::Number(number) => serializer.serialize_f64(*number),
                Self::Text(text) => serializer.serialize_str(text),
                Self::List(items) => serializer.collect_seq(items),
                Self::Object(entries) => {
                    let mut map = serializer.serialize_map(Some(entries.len()))?;
                    for (key, value) in entries {
                        map.serialize_entry(key, value)?;
                    }
                    map.end()
                }
            }
        }
    }

    impl<'de> Deserialize<'de> for Value {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(Reader)
        }
    }

    struct Reader;

    impl<'de> Visitor<'de> for Reader {
        type Value = Value;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a JSON value")
        }

        fn visit_unit<E>(self) -> Result<Value, E> {
            Ok(Value::Null)
        }

        fn visit_bool<E>(self, bool: bool) -> Result<Value, E> {
            Ok(Value::Bool(bool))
        }

        fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
            Ok(Value::Integer(number))
        }

        fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
            #[expect(
                clippy::cast_precision_loss,
                reason = "past i64 only the size matters, to say that it is out of range"
            )]
            Ok(i64::try_from(number).map_or(Value::Number(number as f64), Value::Integer))
        }

        fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
            Ok(Value::Number(number))
        }

        fn visit_str<E>(self, text: &str) -> Result<Value, E> {
            Ok(Value::Text(text.into()))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
            let mut list = Vec::new();
            while let Some(item) = items.next_element()? {
                list.push(item);
            }
            Ok(Value::List(list))
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
            let mut object = Vec::new();
            while let Some(entry) = entries.next_entry()? {
                object.push(entry);
            }
            Ok(Value::Object(object))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::plainly;

    #[test]
    fn numbers_are_recognised_in_messages() {
        #[rustfmt::skip]
        let cases = [
            (2.5, "2.5"), (1.1, "1.1"), (-0.125, "-0.125"), (1.111, "1.111"), (2.0, "2.0"), (10.01, "10.01"), (0.000_1, "0.0"),
            (1e15, "1000000000000000…"), (-1e300, "-1000000000000000…"), (f64::NAN, "1000000000000000…"),
        ];
        for (number, expected) in cases {
            assert_eq!(plainly(number), expected);
        }
    }
}
