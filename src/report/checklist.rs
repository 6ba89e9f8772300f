//! The first 90 days: what to do when, drawn from levels, warnings and rituals.

use super::names::{activity_noun, goal_noun};
use super::sentences::Sentences;
use super::warnings::is_judged_on_nothing;
use crate::model::{
    Activity, By, Department, Home, Level, Light, Listed, Loop, Move, Run, Seat, Set, Size, order_by,
};

/// At most so many lines: a longer list is not read.
pub const MOST_LINES: usize = 12;

/// More goals than this at “important” or above ask for a choice.
const MANY_GOALS: usize = 4;

/// A line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What a tick is remembered by: the same in every language, `decides.marketing`.
    pub id: String,
    /// When.
    pub phase: Phase,
    /// What to do, as a sentence.
    pub text: String,
    /// Who does it: “you and your boss”.
    pub who: String,
    /// Why, as a sentence.
    pub why: String,
}

/// When a line is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// In the first week.
    Week,
    /// In the first month.
    Month,
    /// By day 90.
    Quarter,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Week, Self::Month, Self::Quarter];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Self::Week => "result.plan_90.phases.week",
            Self::Month => "result.plan_90.phases.month",
            Self::Quarter => "result.plan_90.phases.quarter",
        }
    }
}

/// The checklist: at most [`MOST_LINES`] lines, in the order of their phases.
pub fn checklist(said: &Sentences<'_>) -> Vec<Line> {
    let mut list = List { said, lines: Vec::new() };
    list.place();
    list.sponsor();
    list.loops();
    list.meetings();
    list.goals();
    list.habits();
    let mut lines = list.lines;
    // Both sorts are stable: within a rank and within a phase, lines stay in the order above.
    order_by(&mut lines, |(a, _), (b, _)| a < b);
    lines.truncate(MOST_LINES);
    let mut lines: Vec<Line> = lines.into_iter().map(|(_, line)| line).collect();
    order_by(&mut lines, |a, b| a.phase < b.phase);
    lines
}

/// What goes first where there is not room for all. The order is from what always stays to what goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Always,
    High,
    Middle,
    Low,
    Last,
}

/// Who does something.
enum Who {
    You,
    YouAndBoss,
    YouAnd(Department),
    Leader,
}

struct List<'s, 'a> {
    said: &'s Sentences<'a>,
    lines: Vec<(Rank, Line)>,
}

impl List<'_, '_> {
    /// The line `item`; `of` is what tells several such lines apart.
    fn add(&mut self, rank: Rank, phase: Phase, item: &str, of: &str, who: &Who, values: &[(&str, &str)]) {
        let words = self.said.words;
        let key = ["result.plan_90.items.", item].concat();
        let who = match who {
            Who::You => words.say("result.plan_90.people.you"),
            Who::YouAndBoss => words.say("result.plan_90.people.you_boss"),
            Who::Leader => words.say("result.plan_90.people.leader"),
            Who::YouAnd(department) => {
                let the = self.said.names().phrase(*department, "the");
                words.fill("result.plan_90.people.you_department", &[("the", &the)])
            }
        };
        self.lines.push((
            rank,
            Line {
                id: if of.is_empty() { item.into() } else { [item, ".", of].concat() },
                phase,
                text: words.fill(&[&key, ".text"].concat(), values),
                who,
                why: words.say(&[&key, ".why"].concat()),
            },
        ));
    }

    fn place(&mut self) {
        let said = self.said;
        let (names, placement) = (said.names(), said.recommendation.placement);
        let leads = said.answers.size() == Some(Size::Small) || said.answers.departments().is_empty();
        let boss = if leads && placement.home == Home::Own { Who::Leader } else { Who::YouAndBoss };
        let tell = if leads { "tell_small" } else { "tell_all" };
        if said.recommendation.movement == Some(Move::Move) {
            let to = names.home(placement.home, "to");
            self.add(Rank::Always, Phase::Week, "move", "", &boss, &[("to", &to)]);
        } else if matches!(said.answers.seat(), None | Some(Seat::None)) && placement.home != Home::Own {
            let at = names.home(placement.home, "at");
            self.add(Rank::Always, Phase::Week, "place", "", &boss, &[("at", &at)]);
        }
        if placement.too_close() && placement.home != Home::Own {
            let close: Vec<String> =
                placement.close.into_iter().map(|one| names.phrase(one, "the")).collect();
            let close = said.words.list(&close);
            self.add(Rank::High, Phase::Week, "tie", "", &Who::YouAndBoss, &[("departments", &close)]);
        }
        self.add(Rank::Always, Phase::Week, tell, "", &Who::You, &[]);
    }

    fn sponsor(&mut self) {
        let needed = self.said.recommendation.placement.needs_sponsor;
        if needed || self.said.answers.sponsor() == Some(false) {
            let rank = if needed { Rank::High } else { Rank::Low };
            self.add(rank, Phase::Month, "sponsor", "", &Who::YouAndBoss, &[]);
        }
    }

    /// One line for each department that leaves the desk out of something, with the worst of it, and one for what nobody answered.
    fn loops(&mut self) {
        let said = self.said;
        let mut red = Vec::new();
        let mut amber = Vec::new();
        for (activity, light) in &said.recommendation.loops {
            let Some(Run { by: By::Department(department), heard }) = said.answers.run(*activity) else {
                continue;
            };
            match light {
                Light::Red => red.push((department, *activity, heard == Some(Loop::Never))),
                Light::Amber => amber.push((department, *activity)),
                Light::Green | Light::Grey => {}
            }
        }
        // What is never heard of before what is heard of too late; the sort is stable.
        order_by(&mut red, |(.., a), (.., b)| a > b);
        let mut named = Set::EMPTY;
        red.retain(|(department, ..)| {
            let is_first = !named.contains(*department);
            named = named.with(*department);
            is_first
        });
        order_by(&mut amber, |(a, _), (b, _)| a < b);
        amber.dedup_by_key(|(department, _)| *department);
        amber.retain(|(department, _)| !red.iter().any(|(other, ..)| other == department));
        for (index, (department, activity, _)) in red.into_iter().enumerate() {
            let rank = if index == 0 { Rank::High } else { Rank::Low };
            self.loop_line(rank, Phase::Week, "loop_red", department, activity);
        }
        for (department, activity) in amber.into_iter().take(2) {
            self.loop_line(Rank::Low, Phase::Month, "loop_amber", department, activity);
        }
        let grey = said.recommendation.loops.iter().find(|(_, light)| *light == Light::Grey);
        if let Some((activity, _)) = grey {
            let noun = activity_noun(said.words, said.catalogue, *activity);
            self.add(Rank::Low, Phase::Week, "loop_grey", "", &Who::You, &[("activity", &noun)]);
        }
    }

    fn loop_line(
        &mut self,
        rank: Rank,
        phase: Phase,
        item: &str,
        department: Department,
        activity: Activity,
    ) {
        let said = self.said;
        let with = said.names().phrase(department, "with");
        let noun = activity_noun(said.words, said.catalogue, activity);
        let of = department.id(said.catalogue);
        self.add(rank, phase, item, of, &Who::YouAnd(department), &[("with", &with), ("activity", &noun)]);
    }

    /// The rituals of the levels, for the closest departments.
    fn meetings(&mut self) {
        let said = self.said;
        let at = |level| {
            let mut at: Vec<Department> = said.recommendation.at(level).map(|one| one.department).collect();
            let n = |department: Department| said.recommendation.score(department).map_or(0, |score| score.n);
            order_by(&mut at, |a, b| n(*a) > n(*b));
            at
        };
        let levels = [
            (Level::Decides, Phase::Week, [Rank::High, Rank::Middle, Rank::Low]),
            (Level::Plans, Phase::Month, [Rank::Middle, Rank::Low, Rank::Last]),
            (Level::Told, Phase::Month, [Rank::Last; 3]),
        ];
        for (level, phase, ranks) in levels {
            for (department, rank) in at(level).into_iter().zip(ranks) {
                let with = said.names().phrase(department, "with");
                let of = department.id(said.catalogue);
                self.add(rank, phase, level.id(), of, &Who::YouAnd(department), &[("with", &with)]);
            }
        }
        let known: Vec<String> =
            at(Level::Knows).into_iter().map(|one| said.names().phrase(one, "short")).collect();
        if !known.is_empty() {
            let known = said.words.list(&known);
            self.add(Rank::Last, Phase::Month, "knows", "", &Who::You, &[("departments", &known)]);
        }
        if said.recommendation.alone() {
            self.add(Rank::High, Phase::Week, "alone", "", &Who::You, &[]);
        }
    }

    fn goals(&mut self) {
        let said = self.said;
        let noun = |goal| goal_noun(said.words, said.catalogue, goal);
        for (index, starved) in said.recommendation.starved.iter().take(2).enumerate() {
            let rank = if index == 0 { Rank::Middle } else { Rank::Last };
            let (goal, of) = (noun(starved.goal), starved.goal.id(said.catalogue));
            match starved.guardian {
                Some(guardian) => {
                    let at = said.names().phrase(guardian, "at");
                    let values = [("at", at.as_str()), ("goal", &goal)];
                    self.add(rank, Phase::Month, "guardian", of, &Who::YouAnd(guardian), &values);
                }
                None => self.add(rank, Phase::Month, "no_guardian", of, &Who::You, &[("goal", &goal)]),
            }
        }
        if !said.recommendation.unserved.is_empty() {
            let goals: Vec<String> = said.recommendation.unserved.into_iter().map(noun).collect();
            let goals = said.words.list(&goals);
            let key = if is_judged_on_nothing(said) { "unserved_nothing" } else { "unserved" };
            self.add(Rank::Middle, Phase::Month, key, "", &Who::YouAndBoss, &[("goals", &goals)]);
        }
        if said.answers.weights().filter(|weight| *weight >= 2).count() > MANY_GOALS {
            self.add(Rank::Middle, Phase::Week, "focus", "", &Who::YouAndBoss, &[]);
        }
        // The weightiest goal, the first of equals.
        let mut weighted: Vec<_> = said.catalogue.goals().zip(said.answers.weights()).collect();
        order_by(&mut weighted, |(_, a), (_, b)| a > b);
        if let Some((goal, _)) = weighted.first().copied() {
            self.add(Rank::Low, Phase::Month, "measure", "", &Who::You, &[("goal", &noun(goal))]);
        }
    }

    fn habits(&mut self) {
        self.add(Rank::Last, Phase::Month, "members", "", &Who::You, &[]);
        if !self.said.recommendation.alone() {
            self.add(Rank::Middle, Phase::Quarter, "review", "", &Who::You, &[]);
        }
        self.add(Rank::Always, Phase::Quarter, "report", "", &Who::You, &[]);
        self.add(Rank::Always, Phase::Quarter, "again", "", &Who::You, &[]);
    }
}
