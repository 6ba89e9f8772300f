//! Every screen, and what can be taken along, in a language that nobody speaks: nothing is left untranslated, and nothing is cut.

use crate::common::files::{keep, save};
use crate::common::open;
use crate::common::pseudo::pseudo;
use crate::common::screens::each_screen;
use browser_tests::{Page, Reply, browser_test, repository};
use serde_json::{Value, json};

/// The language whose place it takes: one that joins lists and writes dates without a letter of ours.
const IN_PLACE_OF: &str = "ja";

/// Has English, spoken as nobody speaks it, served as another language.
fn serve_pseudo(page: &Page) {
    for part in ["", "-rest"] {
        let file = repository().join(format!("dist/lang/en{part}.json"));
        let texts: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let body = pseudo(&texts).to_string();
        page.server()
            .answer(&format!("/lang/{IN_PLACE_OF}{part}.json"), Reply::body(body).mime("application/json"));
    }
}

/// Texts with a letter of ours in what is seen or read out. What is named in English by its source, and what a visitor typed, is not
/// ours to translate; the plan may write that over several lines.
const PLAIN: &str = "
    const typed = ['n'.repeat(61), 'Produktentwicklungsabteilungsleitungszusammenarbeitsstelle'];
    const texts = [];
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
        if (node.nodeType !== Node.ELEMENT_NODE) return;
        if (node.lang === 'en' || node.matches('.case__name, style')) return;
        for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'alt', 'title', 'placeholder']) {
            if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
        }
        node.childNodes.forEach(walk);
    };
    walk(root.querySelector('.widget'));
    if (texts.join('').length < 200) return ['nothing is said'];
    const isTyped = (text) => typed.some((name) => text.length > 4 && name.includes(text.replace(/[-…]$/, '')));
    const isOurs = (text) => !isTyped(text) && /[A-Za-z]/.test(typed.reduce((text, name) => text.replaceAll(name, ''), text));
    return texts.filter(isOurs);";

browser_test!(every_text_is_translated_and_nothing_is_cut_on_a_phone, [chromium, firefox], |page| {
    serve_pseudo(page);
    open(page, IN_PLACE_OF, "");
    each_screen(page, |screen| {
        assert_eq!(page.look(PLAIN), json!([]), "{screen}: not translated");
        for width in [360, 1280] {
            page.set_size(width, 740);
            assert_eq!(
                page.look("return beyond()"),
                json!([]),
                "{screen}: a second scroll direction at {width}"
            );
            assert_eq!(page.look("return cut(root)"), json!([]), "{screen}: cut at {width}");
        }
        page.set_size(1280, 900);
    });
});

/// What stands in public cases as their sources have it.
fn sourced() -> Vec<String> {
    let file = repository().join("src/content/cases.json");
    let cases: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut texts: Vec<String> = cases["cases"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|case| ["url", "source", "source_home", "organisation", "quote"].map(|key| &case[key]))
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts
}

browser_test!(what_is_taken_along_is_translated, [chromium], |page| {
    serve_pseudo(page);
    open(page, IN_PLACE_OF, "share=off");
    page.goto("/host.html#seat=1.AAEAAgELAxYmBoc");
    let seat = page.widget(0);
    seat.css(".answer .title").should_have_focus();
    keep(page);
    let sourced = sourced();
    let offers = seat.css(".offers .offer");
    // Markdown, the table, and the calendar without its own words.
    for (at, extension) in [(2, "md"), (3, "csv"), (4, "ics")] {
        let (name, _, text) = save(page, &offers.nth(at));
        assert!(name.ends_with(extension), "{name}");
        let text = text.replace("\r\n ", "").replace("\\n", " ").replace('\\', "");
        let said: Vec<&str> = match extension {
            "ics" => text
                .lines()
                .filter(|line| line.starts_with("SUMMARY") || line.starts_with("DESCRIPTION"))
                .filter_map(|line| Some(line.split_once(':')?.1))
                .collect(),
            _ => text.lines().collect(),
        };
        assert!(said.len() > 3, "{text}");
        let ours = |line: &&str| {
            sourced.iter().fold((*line).to_owned(), |line, text| line.replace(text.as_str(), ""))
        };
        let plain: Vec<String> =
            said.iter().map(ours).filter(|line| line.contains(|c: char| c.is_ascii_alphabetic())).collect();
        assert_eq!(plain, Vec::<String>::new(), "{extension}");
    }
});
