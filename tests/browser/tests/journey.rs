//! A visitor's way through the built widget, from the first question to the result and back.

use crate::common::{open, should_keep};
use browser_tests::{Page, browser_test};
use community_seat::content::CATALOGUE;
use community_seat::model::{Answers, Catalogue, assess};
use serde_json::{Value, json};

/// The words of one language that a visitor finds the way by.
struct Words {
    language: &'static str,
    /// Goals with an importance.
    goals: [(&'static str, &'static str); 3],
    now: &'static str,
    next: [&'static str; 2],
    titles: [&'static str; 2],
    without: &'static str,
    open_names: &'static str,
    renamed: &'static str,
    /// Questions of step 2 with an answer.
    company: [(&'static str, &'static str); 4],
    runs: &'static str,
    /// Activities with who runs them, as the company calls it.
    activities: [(&'static str, &'static str); 3],
    hears: (&'static str, &'static str),
    /// The last two questions with an answer.
    desk: [(&'static str, &'static str); 2],
    show: &'static str,
    headline: &'static str,
    /// What the result says somewhere.
    says: [&'static str; 4],
    change: &'static str,
}

const ENGLISH: Words = Words {
    language: "en",
    goals: [
        ("Members help each other get answers.", "Essential"),
        ("Members tell us what to fix or build next.", "Important"),
        ("People meet in person, in local groups and at events.", "Nice to have"),
    ],
    now: "Right now: Customer service",
    next: ["Next: your company", "Next: how it works today"],
    titles: ["Your company", "How it works today"],
    without: "Legal, trust and safety",
    open_names: "Use your own names",
    renamed: "Customer service",
    company: [
        ("Who are most of your members?", "Customers"),
        ("How many people work in your company?", "51 to 500"),
        ("One community or several?", "Several"),
        ("Does someone in the executive office stand up for the community?", "No, or not yet"),
    ],
    runs: "Who runs it?",
    activities: [
        ("Posting and replying on social networks", "Marketing and events"),
        ("Answering members’ questions and complaints", "Casa <b>Clienti</b>"),
        ("The company blog and newsletter", "The community manager"),
    ],
    hears: ("Posting and replying on social networks", "Hears of it afterwards"),
    desk: [
        ("Where does the desk stand today?", "Marketing and events"),
        ("What is the community manager’s boss judged on?", "New contacts and sales leads"),
    ],
    show: "Show the result",
    headline: "Put the desk in “Casa <b>Clienti</b>”.",
    says: [
        "Today (Marketing and events): worth moving",
        "Marketing looks after the daily posts. You hear of it only afterwards.",
        "Today your boss is judged on new contacts and sales leads.",
        "Casa <b>Clienti</b> (our name: Customer service)",
    ],
    change: "Change: Goals",
};

const ITALIAN: Words = Words {
    language: "it",
    goals: [
        ("I membri si aiutano a vicenda a trovare risposte.", "Essenziale"),
        ("I membri ci dicono che cosa correggere o costruire.", "Importante"),
        ("Le persone si incontrano di persona, in gruppi locali ed eventi.", "Utile"),
    ],
    now: "Per ora: Servizio clienti",
    next: ["Avanti: l’azienda", "Avanti: come funziona oggi"],
    titles: ["L’azienda", "Come funziona oggi"],
    without: "Legale, fiducia e sicurezza",
    open_names: "Usa i nomi della vostra azienda",
    renamed: "Servizio clienti",
    company: [
        ("Chi sono in maggioranza i membri?", "Clienti"),
        ("Quante persone lavorano nella vostra azienda?", "Da 51 a 500"),
        ("Una community o più di una?", "Più di una"),
        ("Qualcuno in direzione sostiene la community?", "No, o non ancora"),
    ],
    runs: "Chi se ne occupa?",
    activities: [
        ("Pubblicare e rispondere sui social network", "Marketing ed eventi"),
        ("Rispondere a domande e reclami dei membri", "Casa <b>Clienti</b>"),
        ("Il blog e la newsletter aziendali", "Chi gestisce la community"),
    ],
    hears: ("Pubblicare e rispondere sui social network", "Lo sa solo dopo"),
    desk: [
        ("Dov’è oggi la scrivania?", "Marketing ed eventi"),
        (
            "Su che cosa viene valutata la persona a cui risponde chi gestisce la community?",
            "Nuovi contatti e potenziali clienti",
        ),
    ],
    show: "Mostra il risultato",
    headline: "La scrivania va presso «Casa <b>Clienti</b>».",
    says: [
        "Oggi (Marketing ed eventi): conviene spostarla",
        "Il marketing gestisce i post di ogni giorno. Lei lo sa solo dopo.",
        "viene valutata su questo: nuovi contatti e potenziali clienti.",
        "Casa <b>Clienti</b> (nome nostro: Servizio clienti)",
    ],
    change: "Modifica: Obiettivi",
};

/// What the visitor of both languages has said in the end, as a document.
fn said() -> Value {
    json!({
        "departments":
            ["marketing", "social", "service", "editorial", "product", "engineering", "success", "people", "sales"],
        "goals": { "answer": 3, "improve": 2, "meet": 1 },
        "audience": "customers",
        "activities": {
            "social": { "by": "marketing", "loop": "told_after" },
            "service": { "by": "service" },
            "content": { "by": "community" },
        },
        "sponsor": false,
        "size": "51-500",
        "communities": "several",
        "seat": "marketing",
        "judged_on": "leads",
        "names": { "service": "Casa <b>Clienti</b>" },
    })
}

/// The result of these answers by the same model outside a browser.
fn computed(answers: &Value) -> Value {
    let catalogue = Catalogue::parse(&serde_json::from_str(CATALOGUE).unwrap()).unwrap();
    let answers = Answers::parse(&catalogue, &serde_json::from_value(answers.clone()).unwrap()).unwrap();
    plain(&serde_json::to_value(assess(&catalogue, &answers).unwrap().to_value(&catalogue)).unwrap())
}

/// The same document with every number in one form: a browser has one kind of numbers.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), plain(value))).collect(),
        other => other.clone(),
    }
}

/// What the title says, without the marks around a name that Firefox leaves out of a text.
#[track_caller]
fn title(page: &Page) -> String {
    page.widget(0).css(".title").text().replace(['\u{2068}', '\u{2069}'], "")
}

#[track_caller]
fn walk(page: &Page, words: &Words) {
    open(page, words.language, "");
    let seat = page.widget(0);
    for (goal, importance) in words.goals {
        assert_eq!(seat.button(words.show).exists(), goal != words.goals[0].0, "before “{goal}”");
        seat.radio(goal, importance).click();
        seat.radio(goal, importance).should_be_checked();
        seat.button(words.show).should_appear();
    }
    seat.should_say(words.now);

    seat.button(words.next[0]).click();
    seat.css(".title").should_have_focus();
    assert_eq!(title(page), words.titles[0]);
    seat.checkbox(words.without).click();
    seat.button(words.open_names).click();
    seat.field(words.renamed).fill("Casa <b>Clienti</b>");
    for (question, answer) in words.company {
        seat.radio(question, answer).click();
        seat.radio(question, answer).should_be_checked();
    }

    seat.button(words.next[1]).click();
    seat.css(".title").should_have_focus();
    assert_eq!(title(page), words.titles[1]);
    for (activity, by) in words.activities {
        seat.group(activity).field(words.runs).choose(by);
    }
    seat.radio(words.hears.0, words.hears.1).click();
    for (question, answer) in words.desk {
        seat.radio(question, answer).click();
        seat.radio(question, answer).should_be_checked();
    }

    seat.button(words.show).click();
    seat.css(".title").should_have_focus();
    assert_eq!(title(page), words.headline);
    for sentence in words.says {
        seat.should_say(sentence);
    }
    assert_eq!(plain(&page.wait_for_event("seat-result")), computed(&said()));
    // Of a department that is not there, what was said is kept too.
    should_keep(page, "community-seat", |kept| {
        let mut answers = kept["answers"].clone();
        let without = kept["without"].as_array().expect("a list");
        answers["departments"].as_array_mut().expect("a list").retain(|one| !without.contains(one));
        answers == said()
    });

    // Nothing is lost on the way back.
    seat.button(words.change).click();
    for (goal, importance) in words.goals {
        seat.radio(goal, importance).should_be_checked();
    }
    // A text without a translation would show its key, and a text without a value its placeholder.
    let text = page.visible_text();
    assert!(!text.contains(['{', '}']), "{text}");
    let is_key = |word: &str| {
        ["meta.", "shell.", "goals.", "departments.", "steps.", "plan.", "result.", "exports."]
            .iter()
            .any(|top| word.strip_prefix(top).is_some_and(|rest| !rest.is_empty()))
    };
    assert_eq!(text.split_whitespace().filter(|word| is_key(word)).collect::<Vec<_>>(), Vec::<&str>::new());
}

browser_test!(a_visitor_gets_an_answer_in_english, |page| { walk(page, &ENGLISH) });

browser_test!(a_visitor_gets_an_answer_in_italian, |page| { walk(page, &ITALIAN) });

/// Presses a key until something has the focus.
#[track_caller]
fn press_until(page: &Page, key: &str, wanted: &str) {
    let mut seen = Vec::new();
    for _ in 0..80 {
        page.press(key);
        let active = page.active();
        if active.starts_with(wanted) {
            return;
        }
        seen.push(active);
    }
    panic!("{key} never leads to {wanted}, only to {seen:#?}");
}

browser_test!(keys_alone_lead_to_the_result_and_back, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.heading("What is your community for?").should_appear();
    // The step list, why we ask, and then the first goal.
    press_until(page, "Tab", "button \"1 Goals");
    press_until(page, "Tab", "button \"Why we ask\"");
    page.press("Enter");
    seat.should_say("The goals decide most of the answer.");
    press_until(page, "Tab", "radio \"Not a goal\"");
    page.press("Space ArrowRight ArrowRight");
    seat.radio("Members help each other get answers.", "Important").should_be_checked();
    // One stop for each group of radios, at its first one while none is checked.
    page.press("Tab");
    assert_eq!(page.active(), "radio \"Not a goal\"");
    press_until(page, "Tab", "button \"Next: your company\"");
    page.press("Enter");
    seat.css(".title").should_have_focus();
    press_until(page, "Tab", "checkbox \"Sales and partners\"");
    page.press("Space");
    press_until(page, "Tab", "button \"Use your own names\"");
    page.press("Enter");
    press_until(page, "Tab", "field \"Customer service\"");
    page.type_text("Care");
    press_until(page, "Tab", "button \"Next: how it works today\"");
    page.press("Enter");
    seat.css(".title").should_have_focus();
    press_until(page, "Tab", "field \"Who runs it?\"");
    press_until(page, "Tab", "button \"Show the result\"");
    page.press("Enter");
    seat.css(".title").should_have_focus();
    assert_eq!(title(page), "Put the desk in “Care”.");
    press_until(page, "Shift+Tab", "button \"1 Goals");
    page.press("Enter");
    seat.css(".title").should_have_focus();
    seat.radio("Members help each other get answers.", "Important").should_be_checked();
});
