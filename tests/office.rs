//! The floor plan of a result: the rooms, the desk and the ways are the recommendation's, whatever was answered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod common;
#[path = "common/made.rs"]
mod made;

use common::{any_answers, catalogue};
use community_seat::content::DepartmentName;
use community_seat::model::{Answers, Home, Level, Listed, recommend};
use community_seat::report::plan::{DeskAt, Layout, Link, Plan};
use community_seat::report::{office, svg};
use made::{Made, languages, words};
use proptest::prelude::*;

const GOALS: &str = r#"{"goals": {"answer": 3, "improve": 2}, "names": {"legal": "R&D <\"legal\">"}}"#;

#[test]
fn before_there_is_a_result_the_rooms_only_say_their_names() {
    let catalogue = catalogue();
    let (words, answers) = (words("en"), Answers::new(&catalogue));
    let names = DepartmentName { words: &words, catalogue: &catalogue, answers: &answers };
    let input = office(names, None, Layout::Compact);
    assert_eq!(input.rooms.len(), answers.departments().into_iter().count());
    for room in input.rooms {
        assert_eq!((room.detail, room.heat, room.link), (Vec::new(), 0, Link::None));
        assert!(!room.name.is_empty());
    }
}

#[test]
fn a_room_says_its_score_and_its_level_in_both_languages() {
    let check = |tag: &str, room: usize, expect: [&str; 3]| {
        let made = Made::new(tag, GOALS);
        let said = made.report().sentences();
        let input = office(said.names(), Some(said.recommendation), Layout::Wide);
        let room = &input.rooms[room];
        assert_eq!([room.name.as_str(), &room.detail[0], &room.detail[1]], expect);
    };
    check("en", 2, ["Customer service", "The desk", "3.2 of 4"]);
    check("it", 2, ["Servizio clienti", "La scrivania", "3.2 su 4"]);
    check("en", 4, ["Product, research and design", "Decides with you", "2.8 of 4"]);
    check("en", 9, ["R&D <\"legal\">", "Knows whom to call", "0.0 of 4"]);
}

#[test]
fn no_name_of_ours_is_shortened_in_any_language() {
    for tag in languages() {
        let made = Made::new(&tag, r#"{"goals": {"answer": 3, "improve": 2}}"#);
        let said = made.report().sentences();
        for layout in [Layout::Wide, Layout::Medium, Layout::Upright] {
            let plan = Plan::draw(&office(said.names(), Some(said.recommendation), layout));
            for line in plan.rooms.iter().flat_map(|room| room.name.iter().chain(&room.detail)) {
                assert!(!line.text.ends_with('…'), "{tag} {layout:?}: {}", line.text);
            }
        }
    }
}

#[test]
fn the_picture_names_the_answer_and_every_way() {
    let made = Made::new("en", GOALS);
    let picture = svg(&made.report());
    let document = roxmltree::Document::parse(&picture).unwrap();
    let text = |tag: &str| {
        let node = document.descendants().find(|node| node.has_tag_name(tag)).unwrap();
        node.text().unwrap().to_owned()
    };
    assert_eq!(text("title"), made.report().sentences().headline());
    let description = text("desc");
    assert!(description.starts_with("A plan of the office, seen from above."), "{description}");
    assert!(description.contains("decides with you."), "{description}");
    let shown: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| node.text())
        .collect();
    for legend in ["The desk", "Thick line: decides with you", "No line: knows whom to call"] {
        assert!(shown.contains(&legend), "{legend} is not in {shown:?}");
    }
}

#[test]
fn the_legend_explains_what_is_drawn_and_no_more() {
    let cases = [
        (GOALS, "decides plans told knows"),
        (r#"{"goals": {"answer": 1}}"#, "told knows plans"),
        (r#"{"goals": {"answer": 3}, "departments": ["service", "success"]}"#, "plans"),
        (r#"{"goals": {"answer": 3}, "departments": ["service"]}"#, ""),
        (r#"{"goals": {"answer": 3}, "departments": []}"#, ""),
    ];
    let words = words("en");
    for (answers, levels) in cases {
        let picture = svg(&Made::new("en", answers).report());
        let document = roxmltree::Document::parse(&picture).unwrap();
        let shown: Vec<&str> = document
            .descendants()
            .filter(|node| node.has_tag_name("text"))
            .filter_map(|node| node.text())
            .collect();
        let said = |key: &str| shown.contains(&words.say(key).as_str());
        for level in Level::ALL {
            let is_drawn = levels.contains(level.id());
            assert_eq!(said(&["plan.legend.line_", level.id()].concat()), is_drawn, "{answers}: {level:?}");
        }
        assert!(said("plan.desk"), "{answers}");
        assert_eq!(said("plan.legend.tint"), !levels.is_empty(), "{answers}");
    }
}

#[test]
fn without_departments_the_desk_stands_by_whoever_leads() {
    let made = Made::new("en", r#"{"goals": {"answer": 3}, "departments": []}"#);
    let said = made.report().sentences();
    let input = office(said.names(), Some(said.recommendation), Layout::Upright);
    assert_eq!((input.desk, input.executive.name.as_str()), (DeskAt::Executive, "Whoever leads the company"));
    assert_eq!(input.executive.detail, ["The desk"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_plan_shows_the_recommendation(answers in any_answers(&catalogue())) {
        let catalogue = catalogue();
        let words = words("en");
        let names = DepartmentName { words: &words, catalogue: &catalogue, answers: &answers };
        let recommendation = recommend(&catalogue, &answers);
        let input = office(names, recommendation.as_ref(), Layout::Wide);
        let ids: Vec<&str> = answers.departments().into_iter().map(|it| it.id(&catalogue)).collect();
        prop_assert_eq!(input.rooms.iter().map(|room| room.id.as_str()).collect::<Vec<_>>(), ids.clone());
        let plan = Plan::draw(&input);
        let Some(recommendation) = recommendation else {
            prop_assert!(plan.lines.is_empty() && plan.executive.is_home);
            return Ok(());
        };
        let home = plan.rooms.iter().find(|room| room.is_home).map(|room| room.id.as_str());
        match recommendation.placement.home {
            Home::Department(department) => prop_assert_eq!(home, Some(department.id(&catalogue))),
            Home::Own => prop_assert_eq!((home, input.desk), (None, DeskAt::Executive)),
        }
        let involved = recommendation.involve.iter().filter(|one| one.level != Level::Knows);
        let mut ways: Vec<&str> = involved.map(|one| one.department.id(&catalogue)).collect();
        ways.sort_by_key(|id| ids.iter().position(|other| other == id));
        prop_assert_eq!(plan.lines.iter().map(|line| line.to.as_str()).collect::<Vec<_>>(), ways);
        // The darkest room is the one with the highest score, and the shades are in the order of the scores.
        let heat = |id| plan.rooms.iter().find(|room| room.id == id).map(|room| room.heat);
        for a in &recommendation.scores {
            for b in recommendation.scores.iter().filter(|b| b.n >= a.n) {
                prop_assert!(heat(b.department.id(&catalogue)) >= heat(a.department.id(&catalogue)));
            }
        }
        prop_assert!(recommendation.scores.iter().all(|score| score.n == 0) || plan.rooms.iter().any(|room| room.heat == 1000));
    }
}
