//! Who must be in the room, as rows: one list that the page, the printout and every export show.

use super::names::{activity_noun, goal_noun, score_text};
use crate::content::{DepartmentName, Words};
use crate::model::{
    Activity, Answers, Catalogue, Coverage, Department, Goal, Involvement, Level, Listed, Recommendation,
    Set, order_by,
};

/// At most so many goals are named as the reason for one room.
const MOST_GOALS: usize = 3;

/// A department that must be in the room.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Which.
    pub department: Department,
    /// Its name: the company's own, else the catalogue's.
    pub name: String,
    /// How closely it is involved.
    pub level: Level,
    /// “decides with you”, within a sentence or a cell.
    pub level_label: String,
    /// What the level means, as a sentence.
    pub meaning: String,
    /// How often to meet: “Every week, 30 minutes”.
    pub cadence: String,
    /// Its score in tenths of a point.
    pub tenths: u32,
    /// “3.2 of 4”.
    pub score: String,
    /// The goals that would each give it the level of its strength, the strongest first, at most three.
    pub goals: Vec<Goal>,
    /// The activities that it runs today.
    pub runs: Vec<Activity>,
    /// The missing departments whose work falls to it.
    pub stands_in: Set<Department>,
    /// Whether it is here only so that the desk is never alone.
    pub never_alone: bool,
    /// The reasons in words, never empty: “because of …”, “looks after …”. They start in lower case where the language has it.
    pub reasons: Vec<String>,
    /// What to do first.
    pub ritual: Ritual,
    /// Three questions for the first meeting.
    pub agenda: Vec<String>,
}

/// What to do first with a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ritual {
    /// A sentence.
    pub text: String,
    /// Where the idea comes from; `None` where it is our own suggestion.
    pub source: Option<String>,
    /// “Idea from: GitLab handbook”, or “Our suggestion”.
    pub source_text: String,
}

/// The departments involved, by level, then by score, then in catalogue order.
pub fn rooms(
    words: &Words,
    catalogue: &Catalogue,
    answers: &Answers,
    recommendation: &Recommendation,
) -> Vec<Room> {
    let coverage = Coverage::new(catalogue, answers.departments());
    let n = |one: &Involvement| recommendation.score(one.department).map_or(0, |score| score.n);
    let mut involved: Vec<&Involvement> = recommendation.involve.iter().collect();
    // Stable: what is equal stays in catalogue order.
    order_by(&mut involved, |a, b| a.level.cmp(&b.level).then_with(|| n(b).cmp(&n(a))).is_lt());
    let names = DepartmentName { words, catalogue, answers };
    involved.into_iter().map(|one| room(names, recommendation, &coverage, one)).collect()
}

fn room(
    names: DepartmentName<'_>,
    recommendation: &Recommendation,
    coverage: &Coverage<'_>,
    one: &Involvement,
) -> Room {
    let DepartmentName { words, catalogue, answers } = names;
    let Involvement { department, level, never_alone, .. } = *one;
    let score = recommendation.score(department);
    let mut room = Room {
        department,
        name: names.label(department),
        level,
        level_label: words.say(&["plan.levels.", level.id(), ".label"].concat()),
        meaning: words.say(&["result.involvement.levels.", level.id(), ".meaning"].concat()),
        cadence: words.say(&["result.involvement.levels.", level.id(), ".cadence"].concat()),
        tenths: score.map_or(0, crate::model::Score::tenths),
        score: score.map(|score| score_text(words, score)).unwrap_or_default(),
        goals: goals(catalogue, answers, coverage, one),
        runs: answers.runs_of(catalogue, department).collect(),
        stands_in: coverage.covered_by(department).without(department),
        never_alone,
        reasons: Vec::new(),
        ritual: ritual(words, department.id(catalogue), level),
        agenda: agenda(words, department.id(catalogue)),
    };
    room.reasons = reasons(names, &room);
    room
}

/// The goals that would each give the level that the strength gives, the strongest first.
fn goals(catalogue: &Catalogue, answers: &Answers, coverage: &Coverage<'_>, one: &Involvement) -> Vec<Goal> {
    let level = catalogue.level(one.strength);
    let mut goals: Vec<(u32, Goal)> = catalogue
        .goals()
        .zip(answers.weights())
        .map(|(goal, weight)| (u32::from(weight) * coverage.affinity(goal, one.department), goal))
        .filter(|(strength, _)| *strength > 0 && catalogue.level(*strength) == level)
        .collect();
    order_by(&mut goals, |(a, _), (b, _)| a > b);
    goals.into_iter().map(|(_, goal)| goal).take(MOST_GOALS).collect()
}

fn reasons(names: DepartmentName<'_>, room: &Room) -> Vec<String> {
    let DepartmentName { words, catalogue, .. } = names;
    let mut reasons = Vec::new();
    if !room.goals.is_empty() {
        let goals: Vec<String> = room.goals.iter().map(|goal| goal_noun(words, catalogue, *goal)).collect();
        reasons.push(words.fill("result.involvement.why.goals", &[("goals", &words.list(&goals))]));
    }
    if !room.runs.is_empty() {
        let runs: Vec<String> =
            room.runs.iter().map(|activity| activity_noun(words, catalogue, *activity)).collect();
        reasons.push(words.fill("result.involvement.why.runs", &[("activities", &words.list(&runs))]));
    }
    if !room.stands_in.is_empty() {
        let missing: Vec<String> = room.stands_in.into_iter().map(|one| names.phrase(one, "short")).collect();
        let list = words.list(&missing);
        reasons.push(words.count(
            "result.involvement.why.stands_in",
            room.stands_in.len(),
            &[("departments", &list)],
        ));
    }
    if room.never_alone {
        reasons.push(words.say("result.involvement.why.never_alone"));
    }
    if reasons.is_empty() {
        reasons.push(words.say("result.involvement.why.nothing"));
    }
    reasons
}

fn ritual(words: &Words, department: &str, level: Level) -> Ritual {
    let key = ["result.rituals.", department, ".", level.id()].concat();
    let meaning = ["result.involvement.levels.", level.id(), ".meaning"].concat();
    // A catalogue of the host's own may list a department that the texts know no ritual for; the level's meaning still holds.
    let text = words.get(&[&key, ".text"].concat()).map_or_else(|| words.say(&meaning), Into::into);
    let source = words.get(&[&key, ".source"].concat()).filter(|source| !source.is_empty());
    let source_text = match source {
        Some(source) => words.fill("result.involvement.ritual_source", &[("source", source)]),
        None => words.say("result.involvement.suggestion"),
    };
    Ritual { text, source: source.map(Into::into), source_text }
}

fn agenda(words: &Words, department: &str) -> Vec<String> {
    let question = |which| words.get(&["result.agendas.", department, ".", which].concat()).map(Into::into);
    ["first", "second", "third"].into_iter().filter_map(question).collect()
}
