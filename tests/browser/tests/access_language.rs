//! Languages: which one is shown, what is fetched for it, and what stays when the visitor changes it.

use crate::common::{enter, host_page, languages, open, said, texts};
use browser_tests::{Engine, Page, Reply, browser_test};
use serde_json::{Value, json};

/// The languages whose files were fetched, in order.
fn fetched(page: &Page) -> Vec<String> {
    let paths = page
        .requests()
        .into_iter()
        .filter_map(|request| Some(request.path.strip_prefix("/lang/")?.strip_suffix(".json")?.to_owned()));
    paths.collect()
}

browser_test!(the_nearest_language_is_shown, |page| {
    let there = languages();
    #[rustfmt::skip]
    let cases = [
        ("lang=it", "en", "it"),
        ("lang=IT-ch", "en", "it"),
        ("lang=en-GB", "it", "en"),
        ("lang=de-AT", "en", "de"),
        ("lang=pt", "en", "pt-BR"),
        ("lang=pt-PT", "en", "pt-BR"),
        ("lang=fr-CA", "en", "fr"),
        ("lang=es-419", "en", "es"),
        ("lang=ar-EG", "en", "ar"),
        ("lang=ja-JP", "en", "ja"),
        // The nearest around it; an unknown one around it is passed over.
        ("", "it-IT", "it"),
        ("lang=''", "it", "it"),
        ("", "xx", "en"),
    ];
    for (attributes, around, expected) in
        cases.into_iter().filter(|(.., tag)| there.contains(&(*tag).to_owned()))
    {
        open(page, around, attributes);
        let widget = page.widget(0).css(".widget");
        widget.should_appear();
        assert_eq!(widget.attr("lang").as_deref(), Some(expected), "{attributes:?} in {around}");
        assert_eq!(widget.attr("dir").unwrap(), said(&texts(expected), "meta.direction"));
        assert_eq!(page.warnings(), Vec::<String>::new(), "{attributes:?} in {around}");
    }
    open(page, "it", "lang=tlh");
    page.widget(0).heading(&said(&texts("en"), "steps.goals.title")).should_appear();
    let expected = format!(
        "<community-seat> lang=\"tlh\": there is no such language here; expected one of {}. English is shown.",
        there.join(", ")
    );
    assert_eq!(page.warnings(), [expected]);
});

browser_test!(plural_forms_are_those_of_the_browser, |page| {
    for tag in languages() {
        let forms = &texts(&tag)["shell"]["resume"]["text"];
        let mut forms: Vec<&str> = forms.as_object().unwrap().keys().map(String::as_str).collect();
        forms.sort_unstable();
        let theirs = page.eval(
            "return new Intl.PluralRules(arguments[0]).resolvedOptions().pluralCategories.sort()",
            &[json!(tag)],
        );
        assert_eq!(json!(forms), theirs, "{tag}");
    }
});

browser_test!(a_name_in_the_other_direction_begins_at_its_mark, |page| {
    let seat = open(page, "ar", "");
    page.goto("/host.html#seat=1.AAEAAgINAhYBBwEBBUJyYW5kdDwD7g");
    seat.css(".answer .title").should_have_focus();
    page.eval("document.querySelector('community-seat').openStep = 'today'", &[]);
    seat.css(".choices--list bdi").nth(0).should_appear();
    let gaps = seat.eval(
        "return [...root.querySelectorAll('.choices--list bdi')].map((name) => {
             const face = name.closest('.choice__face');
             const edge = face.getBoundingClientRect().right - parseFloat(getComputedStyle(face).paddingInlineStart);
             const text = document.createRange();
             text.selectNodeContents(name);
             return [name.textContent, Math.round(edge - text.getBoundingClientRect().right)]; })",
        &[],
    );
    let gaps: Vec<(String, i64)> = serde_json::from_value(gaps).unwrap();
    assert!(gaps.iter().any(|(name, _)| name == "Brand"), "{gaps:?}");
    // The border.
    assert!(gaps.iter().all(|(_, gap)| (0..=2).contains(gap)), "{gaps:?}");
});

browser_test!(a_change_of_language_loses_nothing, |page| {
    let there = languages();
    open(page, "en", "languages");
    let (english, italian) = (texts("en"), texts("it"));
    let seat = page.widget(0);
    let switch = seat.field(&said(&english, "shell.language.label"));
    switch.should_appear();
    assert_eq!(fetched(page), ["en"]);
    // Each language in its own words, for eyes and for voices.
    let options =
        switch.eval("return [...element.options].map((one) => [one.value, one.lang, one.text])", &[]);
    let expected: Vec<Value> =
        there.iter().map(|tag| json!([tag, tag, said(&texts(tag), "meta.language")])).collect();
    assert_eq!(options, json!(expected));

    seat.radio(&said(&english, "goals.answer.text"), &said(&english, "steps.importance.3.label")).click();
    seat.should_say("Right now: Customer service");
    seat.button(&said(&english, "shell.buttons.next_company")).click();
    seat.css(".title").should_have_focus();
    seat.button(&said(&english, "steps.company.names.open")).click();
    enter(&seat.css("#name-service"), "Casa");
    enter(&seat.css("#name-product"), &"n".repeat(61));
    seat.css("#has-legal").eval("element.click()", &[]);
    let state = "return JSON.stringify([[...root.querySelectorAll('input')].map((one) => [one.id, one.checked, one.value]),
        [...root.querySelectorAll('details')].map((one) => one.open)])";
    let before = seat.eval(state, &[]);

    let visited = page.server().requests().len();
    switch.focus();
    switch.choose("Italiano");
    let switch = seat.field(&said(&italian, "shell.language.label"));
    switch.should_have_focus();
    seat.role("status", "").should_say(&said(&italian, "shell.language.changed"));
    seat.heading(&said(&italian, "steps.company.title")).should_appear();
    seat.css("#name-product-error").should_say("61");
    assert_eq!(seat.eval(state, &[]), before);
    assert_eq!(seat.css(".widget").attr("lang").as_deref(), Some("it"));
    assert_eq!(switch.value(), "it");
    let mut paths: Vec<String> =
        page.server().requests()[visited..].iter().map(|request| request.path.clone()).collect();
    paths.sort();
    assert_eq!(paths, ["/lang/it-rest.json", "/lang/it.json"], "no other language is fetched, and no code");

    // Through all the others, and back to where it was.
    for tag in there.iter().filter(|tag| *tag != "it").chain(["it".to_owned()].iter()) {
        let theirs = texts(tag);
        seat.css(".language__select").choose(&said(&theirs, "meta.language"));
        seat.role("status", "").should_say(&said(&theirs, "shell.language.changed"));
        let widget = seat.css(".widget");
        assert_eq!(widget.attr("lang").as_deref(), Some(tag.as_str()));
        assert_eq!(widget.attr("dir").unwrap(), said(&theirs, "meta.direction"));
        seat.heading(&said(&theirs, "steps.company.title")).should_appear();
        assert_eq!(seat.eval(state, &[]), before, "{tag}");
        seat.css(".language__select").should_have_focus();
    }

    // The page around it may still decide, and the result is told to it only when the visitor opens it.
    let events = page.events().len();
    seat.button(&said(&italian, "shell.buttons.next_today")).click();
    seat.css(".title").should_have_focus();
    seat.button(&said(&italian, "shell.buttons.show_result")).click();
    seat.heading("La scrivania va presso «\u{2068}Casa\u{2069}».").should_appear();
    assert_eq!(page.events().len(), events + 1);
    page.widget(0).eval("host.lang = 'en'", &[]);
    seat.heading("Put the desk in “\u{2068}Casa\u{2069}”.").should_appear();
    assert_eq!(page.events().len(), events + 1);
    assert_eq!(page.eval("return document.documentElement.lang", &[]), json!("en"));
});

browser_test!(a_language_that_cannot_be_had_changes_nothing, |page| {
    open(page, "en", "languages='it tlh'");
    let seat = page.widget(0);
    let switch = seat.field("Language");
    switch.should_appear();
    let options = switch.eval("return [...element.options].map((one) => one.value)", &[]);
    assert_eq!(options, json!(["en", "it"]));
    let warnings = page.warnings();
    assert!(warnings.len() == 1 && warnings[0].contains("languages=\"tlh\""), "{warnings:?}");

    page.server().answer("/lang/it.json", Reply::failure(503));
    page.allow_errors();
    switch.focus();
    switch.choose("Italiano");
    let failed = said(&texts("en"), "shell.language.failed");
    seat.css("#language-error").should_say(&failed);
    seat.role("status", "").should_say(&failed);
    switch.should_have_focus();
    assert_eq!(switch.value(), "en");
    assert_eq!(switch.attr("aria-invalid").as_deref(), Some("true"));
    assert_eq!(switch.attr("aria-describedby").as_deref(), Some("language-error"));
    page.assert_accessible();

    page.server().answer_from_file("/lang/it.json");
    switch.choose("Italiano");
    seat.heading(&said(&texts("it"), "steps.goals.title")).should_appear();
    assert!(!seat.css("#language-error").exists());
});

browser_test!(no_two_languages_are_mixed, |page| {
    let tag = || page.look("return root.querySelector('.widget')?.lang ?? ''");
    let next = |tag: &str| said(&texts(tag), "steps.company.title");
    // The page changes its own, and nothing tells the element.
    open(page, "en", "storage=none")
        .radio("Members help each other get answers.", "Essential")
        .should_appear();
    page.eval("document.documentElement.lang = 'it'", &[]);
    page.widget(0).radio("Members help each other get answers.", "Essential").click();
    page.widget(0).should_say("Right now: Customer service");
    page.widget(0).button("Next: your company").click();
    page.widget(0).heading(&next("en")).should_appear();
    assert_eq!(tag(), "en");
    // It is said another while the files of the first are under way.
    open(page, "en", "storage=none style=display:none");
    page.eval(
        "const seat = document.querySelector('community-seat');
         return customElements.whenDefined('community-seat').then(() => {
             seat.showResult();
             seat.lang = 'it';
             seat.style.display = '';
         })",
        &[],
    );
    page.wait_for("it speaks Italian", || tag() == "it");
    page.widget(0).css("#goal-answer-3").click();
    page.widget(0).should_say("Servizio clienti");
    assert_eq!(tag(), "it");
    // Another that cannot be had changes nothing, whatever comes later.
    page.allow_errors();
    page.server().answer("/lang/it.json", Reply::failure(404));
    open(page, "en", "storage=none");
    page.widget(0).radio("Members help each other get answers.", "Essential").should_appear();
    page.eval("document.querySelector('community-seat').lang = 'it'", &[]);
    page.wait_for_event("seat-error");
    page.widget(0).radio("Members help each other get answers.", "Essential").click();
    page.widget(0).should_say("Right now: Customer service");
    page.server().answer_from_file("/lang/it.json");
});

browser_test!(no_choice_is_offered_where_there_is_none, |page| {
    for attributes in ["", "languages=en", "languages='en-GB'"] {
        open(page, "en", attributes);
        page.widget(0).css(".title").should_appear();
        assert_eq!(page.widget(0).css("select").count(), 0, "{attributes}");
    }
    page.host(&host_page("it", "", "<community-seat languages=en></community-seat>"), &[]);
    page.widget(0).field("Lingua").should_appear();
});

browser_test!(arrow_keys_choose_from_right_to_left, |page| {
    open(page, "ar", "");
    let arabic = texts("ar");
    let seat = page.widget(0);
    seat.css(".title").should_appear();
    let place = |weight: usize| {
        let radio = seat.css(&format!("#goal-answer-{weight}"));
        radio.eval("return element.getBoundingClientRect().left", &[]).as_f64().unwrap()
    };
    assert!(place(0) > place(3), "a scale begins on the right");
    seat.css("#goal-answer-0").press("Space");
    seat.css("#goal-answer-0").should_be_checked();
    for weight in 1..=3 {
        page.press("ArrowDown");
        seat.css(&format!("#goal-answer-{weight}")).should_be_checked();
        seat.css(&format!("#goal-answer-{weight}")).should_have_focus();
    }
    page.press("ArrowUp");
    seat.css("#goal-answer-2").should_be_checked();
    // WebKit takes the key to the left for the way back in every language.
    if page.engine() != Engine::WebKit {
        page.press("ArrowLeft");
        seat.css("#goal-answer-3").should_be_checked();
    }
    seat.should_say(&said(&arabic, "departments.service.name"));
});
