//! Answers as a piece of an address.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    missing_docs
)]

mod common;

use common::{answers, any_answers, catalogue, json};
use community_seat::content::CATALOGUE;
use community_seat::model::{
    Answers, Catalogue, LONGEST_TOKEN, LinkError, Listed, decode, encode, fragment, parse_fragment,
};
use proptest::prelude::*;

const FULL: &str = r#"{"departments": ["marketing", "social", "service", "editorial", "product", "engineering", "success",
    "people", "sales"], "goals": {"answer": 3, "improve": 1, "attract": 0, "keep": 2, "teach": 1, "contribute": 0, "converse": 1,
    "reputation": 2, "safe": 3, "colleagues": 0, "partners": 0, "meet": 1}, "audience": "developers",
    "activities": {"social": {"by": "marketing", "loop": "told_after"}, "campaigns": {"by": "marketing", "loop": "never"},
    "service": {"by": "service", "loop": "asked"}, "content": {"by": "community"}, "product": {"by": "nobody"}},
    "sponsor": true, "size": "51-500", "communities": "several", "seat": "marketing", "judged_on": "leads"}"#;
const NAMED: &str =
    r#"{"goals": {"answer": 3}, "seat": "own", "names": {"service": "خدمة العملاء", "legal": "Ü & <b>"}}"#;

/// What the links that people have kept look like: these never change.
const KEPT: [(&str, &str); 2] = [
    (FULL, "AAEmAQkBAgMEBQYHCAkCDAsDDAENAA4CDwEQABEBEgITAxQAFQAWAQMBGQQFAgYBHAcBAwQDHQAFAQUBAgEGAR5D0un1"),
    (NAMED, "AAEAAgELAwUBAAcCAxfYrtiv2YXYqSDYp9mE2LnZhdmE2KfYoQoIw5wgJiA8Yj40U8bG"),
];

fn other_version(change: impl Fn(&str) -> String) -> Catalogue {
    Catalogue::parse(&json(&change(CATALOGUE))).expect("a sound catalogue")
}

#[test]
fn links_that_people_have_kept_still_open() {
    let catalogue = catalogue();
    for (text, token) in KEPT {
        let answers = answers(&catalogue, text);
        assert_eq!(encode(&catalogue, &answers), token);
        assert_eq!(decode(&catalogue, token), Ok(answers));
    }
}

#[test]
fn a_full_set_of_answers_is_short() {
    let catalogue = catalogue();
    let length = fragment(&catalogue, &answers(&catalogue, FULL)).len();
    assert!(length <= 130, "{length}");
}

#[test]
fn only_our_fragments_are_read() {
    let catalogue = catalogue();
    let full = answers(&catalogue, FULL);
    let ours = fragment(&catalogue, &full);
    let part = ours.strip_prefix('#').unwrap();
    #[rustfmt::skip]
    let cases = [
        (String::new(), None),
        ("#".into(), None),
        ("#top".into(), None),
        ("#seating=1.x".into(), None),
        ("#myseat=1.x".into(), None),
        (ours.clone(), Some(Ok(full.clone()))),
        (part.into(), Some(Ok(full.clone()))),
        (format!("#top&{part}&x=1"), Some(Ok(full))),
        ("#seat=".into(), Some(Err(LinkError::Damaged))),
        ("#seat=1.".into(), Some(Err(LinkError::Damaged))),
        ("#seat=1".into(), Some(Err(LinkError::Damaged))),
        ("#seat=12A".into(), Some(Err(LinkError::Foreign))),
        ("#seat=0.x".into(), Some(Err(LinkError::Foreign))),
        ("#seat=-2.x".into(), Some(Err(LinkError::Foreign))),
        ("#seat=99999999999.x".into(), Some(Err(LinkError::Damaged))),
        ("#seat=2.x".into(), Some(Err(LinkError::NewerFormat(2)))),
        ("#seat=17.".into(), Some(Err(LinkError::NewerFormat(17)))),
    ];
    for (text, expected) in cases {
        assert_eq!(parse_fragment(&catalogue, &text), expected, "{text}");
    }
}

#[test]
fn every_changed_or_missing_character_is_noticed() {
    let catalogue = catalogue();
    for text in [FULL, NAMED, "{}"] {
        let token = encode(&catalogue, &answers(&catalogue, text));
        for at in 0..token.len() {
            for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ %é".chars() {
                if !token[at..].starts_with(other) {
                    let changed = format!("{}{other}{}", &token[..at], &token[at + 1..]);
                    assert_eq!(decode(&catalogue, &changed), Err(LinkError::Damaged), "{changed}");
                }
            }
            assert_eq!(decode(&catalogue, &token[..at]), Err(LinkError::Damaged));
            assert_eq!(decode(&catalogue, &token[at + 1..]), Err(LinkError::Damaged));
        }
        assert_eq!(decode(&catalogue, &format!("{token}A")), Err(LinkError::Damaged));
    }
    assert_eq!(decode(&catalogue, &"A".repeat(LONGEST_TOKEN + 1)), Err(LinkError::Damaged));
}

#[test]
fn another_catalogue_is_named() {
    let other = other_version(|text| text.replace("community-seat", "round-table"));
    let token = encode(&other, &answers(&other, FULL));
    assert_eq!(decode(&catalogue(), &token), Err(LinkError::OtherCatalogue { id: "round-table".into() }));
}

#[test]
fn of_another_version_what_still_means_something_is_kept() {
    let newer = other_version(|text| {
        text.replace(r#""version": 1"#, r#""version": 300"#)
            .replace("\"editorial\"", "\"newsroom\"")
            .replace("\"safe\"", "\"calm\"")
            .replace(r#""id":"campaigns""#, r#""id":"offers""#)
            .replace("\"developers\"", "\"builders\"")
    });
    let text = r#"{"departments": ["marketing", "newsroom"], "goals": {"answer": 3, "calm": 2}, "audience": "builders",
        "activities": {"social": {"by": "newsroom", "loop": "asked"}, "offers": {"by": "nobody"}, "content": {"by": "marketing"}},
        "seat": "newsroom", "sponsor": true, "names": {"newsroom": "Desk", "marketing": "Brand"}}"#;
    let token = encode(&newer, &answers(&newer, text));
    let catalogue = catalogue();
    let kept = answers(
        &catalogue,
        r#"{"departments": ["marketing"], "goals": {"answer": 3}, "activities": {"content": {"by": "marketing"}},
        "sponsor": true, "names": {"marketing": "Brand"}}"#,
    );
    let Err(LinkError::OtherVersion { version, answers, dropped }) = decode(&catalogue, &token) else {
        panic!("{token}")
    };
    assert_eq!((version, answers.to_value(&catalogue)), (300, kept.to_value(&catalogue)));
    #[rustfmt::skip]
    assert_eq!(dropped, ["departments[1]", "goals.calm", "audience", "activities.social.by", "activities.offers", "seat",
        "names.newsroom"]);
}

#[test]
fn a_version_in_which_all_listed_departments_are_gone_is_no_company_without_departments() {
    let newer = other_version(|text| {
        text.replace(r#""version": 1"#, r#""version": 2"#).replace("\"editorial\"", "\"newsroom\"")
    });
    let token = encode(&newer, &answers(&newer, r#"{"departments": ["newsroom"], "goals": {"answer": 3}}"#));
    let catalogue = catalogue();
    let Err(LinkError::OtherVersion { answers, .. }) = decode(&catalogue, &token) else { panic!("{token}") };
    assert_eq!(answers.departments().len(), 10);
}

#[test]
fn ids_of_any_catalogue_are_written_out() {
    let long = "X".repeat(64);
    let other = other_version(|text| text.replace("\"legal\"", &format!("\"{long}\"")));
    let text = format!(r#"{{"departments": ["{long}"], "goals": {{"answer": 3}}, "seat": "{long}"}}"#);
    let answers = answers(&other, &text);
    assert_eq!(decode(&other, &encode(&other, &answers)), Ok(answers));
}

#[test]
fn the_longest_names_fit() {
    let catalogue = catalogue();
    let names: Vec<String> = catalogue
        .departments()
        .map(|department| format!(r#""{}": "{}""#, department.id(&catalogue), "𠜎".repeat(60)))
        .collect();
    let answers = answers(&catalogue, &format!(r#"{{"names": {{{}}}}}"#, names.join(", ")));
    assert_eq!(decode(&catalogue, &encode(&catalogue, &answers)), Ok(answers));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_is_encoded_is_decoded(answers in any_answers(&catalogue())) {
        let catalogue = catalogue();
        let token = encode(&catalogue, &answers);
        let again = decode(&catalogue, &token).unwrap();
        prop_assert_eq!(again.to_value(&catalogue), answers.to_value(&catalogue));
        prop_assert_eq!(encode(&catalogue, &again), token);
    }

    #[test]
    fn no_text_is_decoded_to_something_impossible(text in "\\PC{0,80}|[A-Za-z0-9_-]{0,120}") {
        check(&text);
    }

    #[test]
    fn no_bytes_with_a_right_checksum_are_decoded_to_something_impossible(
        tail in proptest::collection::vec(prop_oneof![0u8..8, 0u8..40, any::<u8>()], 0..60)
    ) {
        // The catalogue's id and version, then anything.
        let mut bytes = vec![0, 1];
        bytes.extend(tail);
        let crc = !bytes.iter().fold(!0u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
        });
        bytes.extend(crc.to_le_bytes());
        check(&base64(&bytes));
    }
}

/// Whatever is decoded is what the strict parser takes.
fn check(token: &str) {
    let catalogue = catalogue();
    let answers = match decode(&catalogue, token) {
        Ok(answers) => answers,
        Err(LinkError::OtherVersion { answers, .. }) => *answers,
        Err(_) => return,
    };
    let document = answers.to_value(&catalogue);
    assert_eq!(Answers::parse(&catalogue, &document).map(|again| again.to_value(&catalogue)), Ok(document));
}

/// An encoder of our own: the tests must not trust the one they test.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
    let six =
        |six: &[u8]| (0..6).fold(0, |value, at| value << 1 | usize::from(six.get(at).copied().unwrap_or(0)));
    bits.chunks(6).map(|chunk| char::from(ALPHABET[six(chunk)])).collect()
}

/// What the demo pages show behind a link: filled in by someone at the company that they invent.
const EXAMPLES: [(&str, &str); 2] =
    [("index.html", "Installer support"), ("demo/intranet-it.html", "Assistenza installatori")];

#[test]
fn the_demo_pages_show_a_filled_example() {
    let catalogue = catalogue();
    for (page, service) in EXAMPLES {
        let text = format!(
            r#"{{"departments": ["marketing", "service", "product", "engineering", "people", "sales"],
            "goals": {{"answer": 3, "improve": 2, "teach": 2, "meet": 1}}, "audience": "businesses", "activities": {{
            "social": {{"by": "marketing", "loop": "told_before"}}, "campaigns": {{"by": "marketing", "loop": "told_after"}},
            "service": {{"by": "service", "loop": "asked"}}, "product": {{"by": "product", "loop": "never"}}}},
            "sponsor": true, "size": "501-5000", "communities": "one", "seat": "none", "names": {{"service": "{service}"}}}}"#
        );
        let example = answers(&catalogue, &text);
        let file = [env!("CARGO_MANIFEST_DIR"), "/", page].concat();
        let html = std::fs::read_to_string(file).unwrap();
        let links: Vec<&str> =
            html.split("href=\"#seat=").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let [link] = links.as_slice() else { panic!("{page} has {} examples: {links:?}", links.len()) };
        let link = format!("#seat={link}");
        assert_eq!(link, fragment(&catalogue, &example), "{page}");
        assert_eq!(parse_fragment(&catalogue, &link), Some(Ok(example)));
    }
}
