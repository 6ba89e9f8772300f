//! What to watch, in words.

use super::names::{activity_noun, goal_noun, measure_noun};
use super::sentences::Sentences;
use crate::model::{Activity, By, Department, Goal, Involvement, Light, Listed, Loop};

/// One thing to watch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What it is about.
    pub kind: WarningKind,
    /// How serious it is. Green and grey are no warnings: the loop is named also where all is well, or nothing was answered.
    pub light: Light,
    /// A short heading.
    pub title: String,
    /// What is the matter; empty where the points say it all.
    pub text: String,
    /// The single points under it, each a sentence.
    pub points: Vec<String>,
    /// What follows from it: the risks, or what to do.
    pub advice: Vec<String>,
}

/// What a warning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WarningKind {
    /// Whether the community manager hears of things in time.
    Loop,
    /// Goals that nobody where the desk stands works on by habit.
    Starved,
    /// A boss who is judged on something else.
    Unserved,
    /// No other department exists.
    Alone,
    /// A department was raised so that the desk does not plan alone.
    NeverAlone,
    /// Nobody in the executive office stands up for the community.
    NoSponsor,
    /// A sponsor would make room for a desk of its own.
    NeedsSponsor,
}

impl WarningKind {
    /// Its id, as the texts have it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Loop => "loop",
            Self::Starved => "starved",
            Self::Unserved => "unserved",
            Self::Alone => "alone",
            Self::NeverAlone => "never_alone",
            Self::NoSponsor => "no_sponsor",
            Self::NeedsSponsor => "needs_sponsor",
        }
    }
}

impl Warning {
    /// Whether it warns: amber or red.
    pub fn warns(&self) -> bool {
        matches!(self.light, Light::Amber | Light::Red)
    }
}

pub(super) fn warnings(said: &Sentences<'_>) -> Vec<Warning> {
    let recommendation = said.recommendation;
    let mut warnings = vec![about_loop(said)];
    if !recommendation.starved.is_empty() {
        let points =
            recommendation.starved.iter().map(|starved| starved_point(said, starved.goal, starved.guardian));
        warnings
            .push(Warning { points: points.collect(), ..warning(said, WarningKind::Starved, String::new()) });
    }
    warnings.extend(unserved(said));
    if recommendation.alone() {
        warnings.push(plain(said, WarningKind::Alone, &[]));
    }
    if let Some(Involvement { department, .. }) = recommendation.involve.iter().find(|one| one.never_alone) {
        let with = said.names().phrase(*department, "with");
        warnings.push(plain(said, WarningKind::NeverAlone, &[("with", &with)]));
    }
    if recommendation.placement.needs_sponsor {
        warnings.push(plain(said, WarningKind::NeedsSponsor, &[]));
    } else if said.answers.sponsor() == Some(false) {
        warnings.push(plain(said, WarningKind::NoSponsor, &[]));
    }
    warnings
}

fn warning(said: &Sentences<'_>, kind: WarningKind, text: String) -> Warning {
    let title = said.words.say(&["result.warnings.", kind.id(), ".title"].concat());
    Warning { kind, light: Light::Amber, title, text, points: Vec::new(), advice: Vec::new() }
}

fn plain(said: &Sentences<'_>, kind: WarningKind, values: &[(&str, &str)]) -> Warning {
    let text = said.words.fill(&["result.warnings.", kind.id(), ".text"].concat(), values);
    warning(said, kind, text)
}

fn about_loop(said: &Sentences<'_>) -> Warning {
    let (words, light) = (said.words, said.recommendation.light);
    let text = words.say(&["result.warnings.loop.", light.id()].concat());
    let mut advice = Vec::new();
    if matches!(light, Light::Amber | Light::Red) {
        advice.push(words.say("result.warnings.loop.resentment"));
        advice.push(words.say("result.warnings.loop.failure"));
        advice.push(words.say("result.warnings.loop.no_move"));
    }
    let points = said.recommendation.loops.iter().filter_map(|(activity, _)| loop_point(said, *activity));
    Warning { light, points: points.collect(), advice, ..warning(said, WarningKind::Loop, text) }
}

fn loop_point(said: &Sentences<'_>, activity: Activity) -> Option<String> {
    let run = said.answers.run(activity)?;
    let By::Department(department) = run.by else { return None };
    let key = ["result.warnings.loop.activity.", run.heard.map_or("unknown", Loop::id)].concat();
    let subject = said.names().phrase(department, "subject");
    let noun = activity_noun(said.words, said.catalogue, activity);
    Some(said.words.fill(&key, &[("subject", &subject), ("activity", &noun)]))
}

fn starved_point(said: &Sentences<'_>, goal: Goal, guardian: Option<Department>) -> String {
    let goal = goal_noun(said.words, said.catalogue, goal);
    match guardian {
        Some(guardian) => {
            let the = said.names().phrase(guardian, "the");
            said.words.fill("result.warnings.starved.guardian", &[("goal", &goal), ("the", &the)])
        }
        None => said.words.fill("result.warnings.starved.alone", &[("goal", &goal)]),
    }
}

fn unserved(said: &Sentences<'_>) -> Option<Warning> {
    let measure = said.answers.judged_on().filter(|_| !said.recommendation.unserved.is_empty())?;
    let goals = said.recommendation.unserved.into_iter();
    let goals: Vec<String> = goals.map(|goal| goal_noun(said.words, said.catalogue, goal)).collect();
    let goals = said.words.list(&goals);
    if is_judged_on_nothing(said) {
        let text = said.words.fill("result.warnings.unserved.nothing", &[("goals", &goals)]);
        return Some(warning(said, WarningKind::Unserved, text));
    }
    let noun = measure_noun(said.words, said.catalogue, measure);
    let text = said.words.fill("result.warnings.unserved.text", &[("measure", &noun), ("goals", &goals)]);
    let advice = vec![said.words.say("result.warnings.unserved.advice")];
    Some(Warning { advice, ..warning(said, WarningKind::Unserved, text) })
}

/// Whether the boss is judged on nothing in particular: who is has no number that could fail to grow.
pub(super) fn is_judged_on_nothing(said: &Sentences<'_>) -> bool {
    said.answers.judged_on().is_some_and(|measure| measure.id(said.catalogue) == "nothing")
}
