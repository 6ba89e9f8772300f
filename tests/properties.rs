//! What holds for all answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod common;

use common::{any_answers, any_value, catalogue};
use community_seat::model::{
    Answer, Answers, Catalogue, Home, Importance, Listed, Value, assess, flips, recommend,
};
use proptest::prelude::*;

fn shuffled(value: &Value, seed: usize) -> Value {
    match value {
        Value::Object(entries) => {
            let mut entries: Vec<_> =
                entries.iter().map(|(key, value)| (key.clone(), shuffled(value, seed))).collect();
            let turn = seed.checked_rem(entries.len()).unwrap_or(0);
            entries.rotate_left(turn);
            if seed % 2 == 1 {
                entries.reverse();
            }
            Value::Object(entries)
        }
        other => other.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn scores_add_up_to_their_contributions(answers in any_answers(&catalogue())) {
        let catalogue = catalogue();
        let Some(recommendation) = recommend(&catalogue, &answers) else { return Ok(()) };
        let total: u32 = answers.weights().map(u32::from).sum();
        for score in &recommendation.scores {
            prop_assert_eq!(score.of, 2 * total);
            prop_assert_eq!(score.parts.iter().map(|(_, part)| part).sum::<u32>() + score.bonus, score.n);
        }
    }

    #[test]
    fn scaling_all_importances_keeps_the_ranking(answers in any_answers(&catalogue()), to in 2u8..=3) {
        let catalogue = catalogue();
        let (mut small, mut large) = (answers.clone(), answers);
        for goal in catalogue.goals() {
            let chosen = small.importance(goal).is_some_and(|importance| importance > Importance::Not);
            small.apply(Answer::Rate(goal, chosen.then_some(Importance::Nice)));
            large.apply(Answer::Rate(goal, Importance::from_weight(to).filter(|_| chosen)));
        }
        match (recommend(&catalogue, &small), recommend(&catalogue, &large)) {
            (Some(small), Some(large)) => {
                for (a, b) in small.scores.iter().zip(&large.scores) {
                    prop_assert_eq!(a.n * b.of, b.n * a.of);
                }
                prop_assert_eq!(small.placement, large.placement);
            }
            (small, large) => prop_assert_eq!(small, large),
        }
    }

    #[test]
    fn the_absence_of_another_department_changes_no_score(answers in any_answers(&catalogue()), which in 0usize..10) {
        let catalogue = catalogue();
        let absent = catalogue.departments().nth(which).unwrap();
        let mut without = answers.clone();
        without.apply(Answer::Has(absent, false));
        let (Some(before), Some(after)) = (recommend(&catalogue, &answers), recommend(&catalogue, &without))
            else { return Ok(()) };
        let kept: Vec<_> = before.scores.into_iter().filter(|score| score.department != absent).collect();
        prop_assert_eq!(kept, after.scores);
    }

    #[test]
    fn the_order_of_keys_changes_nothing(answers in any_answers(&catalogue()), seed in 0usize..1000) {
        let catalogue = catalogue();
        let document = answers.to_value(&catalogue);
        let again = Answers::parse(&catalogue, &shuffled(&document, seed)).unwrap();
        prop_assert_eq!(again.to_value(&catalogue), document);
        prop_assert_eq!(recommend(&catalogue, &again), recommend(&catalogue, &answers));
    }

    #[test]
    fn what_is_written_is_read_back(answers in any_answers(&catalogue())) {
        let catalogue = catalogue();
        let document = answers.to_value(&catalogue);
        let again = Answers::parse(&catalogue, &document);
        prop_assert_eq!(again.map(|again| again.to_value(&catalogue)), Ok(document));
    }

    #[test]
    fn no_document_makes_the_parsers_panic(value in any_value()) {
        let catalogue = catalogue();
        if let Ok(answers) = Answers::parse(&catalogue, &value) {
            assess(&catalogue, &answers);
        }
        if let Ok(catalogue) = Catalogue::parse(&value) {
            recommend(&catalogue, &Answers::new(&catalogue));
        }
    }

    #[test]
    fn every_flip_leads_where_it_says(answers in any_answers(&catalogue())) {
        let catalogue = catalogue();
        let Some(now) = recommend(&catalogue, &answers) else { return Ok(()) };
        let found = flips(&catalogue, &answers);
        let after = |steps: &[community_seat::model::Step]| -> Option<Home> {
            let mut changed = answers.clone();
            for step in steps {
                let weight = changed.importance(step.goal).map_or(0, Importance::weight);
                let stepped = weight.checked_add_signed(step.delta()).and_then(Importance::from_weight);
                changed.apply(Answer::Rate(step.goal, Some(stepped.expect("a step within 0 to 3"))));
            }
            recommend(&catalogue, &changed).map(|changed| changed.placement.home)
        };
        for flip in &found.one {
            prop_assert_ne!(flip.home, now.placement.home);
            prop_assert_eq!(after(&[flip.steps]), Some(flip.home));
        }
        for flip in found.two.iter().take(20) {
            prop_assert_eq!(after(&flip.steps), Some(flip.home));
        }
    }

    #[test]
    fn shares_add_up_to_one(answers in any_answers(&catalogue())) {
        let catalogue = catalogue();
        let shares = community_seat::model::confidence_of(&catalogue, &answers, 256);
        let sum: f64 = shares.iter().map(|share| share.share).sum();
        let expected = if answers.has_goal() && !answers.departments().is_empty() { 1.0 } else { 0.0 };
        prop_assert!((sum - expected).abs() < 1e-9, "{sum}");
    }

    #[test]
    fn nobody_is_both_home_and_involved(answers in any_answers(&catalogue())) {
        let catalogue = catalogue();
        let Some(found) = recommend(&catalogue, &answers) else { return Ok(()) };
        for one in &found.involve {
            prop_assert_ne!(Home::Department(one.department), found.placement.home);
            prop_assert!(answers.departments().contains(one.department), "{}", one.department.id(&catalogue));
        }
    }
}
