//! The sentences of the answer: each is built here and nowhere else.

use super::checklist::{Line, MOST_LINES};
use super::names::{audience_label, goal_noun, importance_label};
use super::warnings::{Warning, warnings};
use crate::content::{DepartmentName, Words};
use crate::model::{
    Answers, Catalogue, Department, Flips, Home, Importance, Move, Recommendation, Score, Seat, Set, Share,
    Size, Step, order_by,
};

/// What the result says about one recommendation, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Sentences<'a> {
    /// The language.
    pub words: &'a Words,
    /// What was asked about.
    pub catalogue: &'a Catalogue,
    /// What was answered.
    pub answers: &'a Answers,
    /// What is recommended.
    pub recommendation: &'a Recommendation,
}

/// What would move the desk, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlipSentences {
    /// A sentence before the others: that it takes two steps, or that nothing moves the desk. `None` where single steps do.
    pub lead: Option<String>,
    /// One sentence a change.
    pub sentences: Vec<String>,
    /// “and 3 more”, where there are more than were asked for.
    pub more: Option<String>,
}

/// In how many of ten re-rolls the department leads the score, rounded: 0 to 10.
pub fn leads_in(shares: &[Share], department: Department) -> u32 {
    let share = shares.iter().find(|share| share.department == department).map_or(0.0, |share| share.share);
    (1..=10).filter(|n| share * 10.0 >= f64::from(*n) - 0.5).max().unwrap_or(0)
}

impl<'a> Sentences<'a> {
    /// The departments' names.
    pub fn names(&self) -> DepartmentName<'a> {
        DepartmentName { words: self.words, catalogue: self.catalogue, answers: self.answers }
    }

    /// The answer: where the desk should stand.
    pub fn headline(&self) -> String {
        match self.recommendation.placement.home {
            home @ Home::Department(_) => {
                self.words.fill("result.headline.department", &[("at", &self.names().home(home, "at"))])
            }
            Home::Own if self.answers.departments().is_empty() => {
                self.words.say("result.headline.no_departments")
            }
            Home::Own if self.is_small() => self.words.say("result.headline.own_small"),
            Home::Own => self.words.say("result.headline.own"),
        }
    }

    /// With an own desk, where it would stand failing that.
    pub fn failing_that(&self) -> Option<String> {
        let placement = &self.recommendation.placement;
        let department = placement.department.filter(|_| placement.home == Home::Own)?;
        Some(
            self.words
                .fill("result.headline.failing_that", &[("at", &self.names().phrase(department, "at"))]),
        )
    }

    /// Why: sentences in the order to read them. The first is the reason, the others support it.
    pub fn reason(&self) -> Vec<String> {
        let words = self.words;
        let home = match self.recommendation.placement.home {
            Home::Department(home) => home,
            Home::Own if self.answers.departments().is_empty() => {
                return vec![words.say("result.reason.no_departments")];
            }
            Home::Own => {
                let key = if self.is_small() { "result.reason.own_small" } else { "result.reason.own" };
                return vec![words.count(key, self.owners().len(), &[])];
            }
        };
        let Some(score) = self.recommendation.score(home) else { return Vec::new() };
        let names = self.names();
        let mut sentences = self.main_goals(score);
        if let Some(audience) = self.answers.audience().filter(|_| score.bonus > 0) {
            let audience = audience_label(words, self.catalogue, audience);
            sentences.push(words.fill("result.reason.audience", &[("audience", &audience)]));
        }
        let others = self.recommendation.scores.iter().filter(|other| other.department != home);
        let second = others.rev().max_by_key(|other| other.n);
        match second {
            None => sentences.push(words.say("result.reason.only")),
            // The tie has a sentence of its own.
            Some(_) if self.recommendation.placement.too_close() => {}
            Some(second) => {
                let gap = Score { n: score.n.saturating_sub(second.n), ..score.clone() }.tenths();
                let subject = names.phrase(second.department, "subject");
                let key = if gap < 5 { "result.reason.second_close" } else { "result.reason.second_far" };
                sentences.push(words.fill(key, &[("subject", &subject), ("gap", &words.tenths(gap))]));
            }
        }
        sentences
    }

    /// How to take the first two departments; `None` where there are no two.
    pub fn caveat(&self) -> Option<String> {
        (self.recommendation.scores.len() > 1).then(|| self.words.say("result.caveat"))
    }

    /// How sure: in how many of ten re-rolls the recommended department leads the score. `None` where no department exists, or
    /// before `shares` are known.
    pub fn confidence(&self, shares: &[Share]) -> Option<String> {
        let department = self.recommendation.placement.department.filter(|_| !shares.is_empty())?;
        let subject = self.names().phrase(department, "subject");
        Some(match leads_in(shares, department) {
            0 => self.words.fill("result.confidence.leads_none", &[("subject", &subject)]),
            10 => self.words.fill("result.confidence.leads_all", &[("subject", &subject)]),
            n => {
                let number = self.words.whole(n);
                self.words.count("result.confidence.leads", n, &[("subject", &subject), ("n", &number)])
            }
        })
    }

    /// Where two or more departments are too close to call: that they are, and how one was chosen.
    pub fn tie(&self) -> Option<String> {
        let placement = &self.recommendation.placement;
        let department = placement.department.filter(|_| placement.too_close())?;
        let names = self.names();
        let close: Vec<String> = placement.close.into_iter().map(|one| names.phrase(one, "the")).collect();
        let said = self.words.fill("result.tie.said", &[("departments", &self.words.list(&close))]);
        let rule = ["result.tie.", placement.tie_break.id()].concat();
        let chosen = self.words.fill(&rule, &[("the", &names.phrase(department, "the"))]);
        Some(self.words.join("meta.sentences", [said, chosen]))
    }

    /// Stay, move, or that today's seat is not known.
    pub fn movement(&self) -> String {
        let at = match (self.answers.seat(), self.recommendation.movement) {
            (None, _) => return self.words.say("result.move.unknown"),
            (Some(Seat::None), _) => return self.words.say("result.move.none"),
            (_, Some(Move::Stay)) => return self.words.say("result.move.stay"),
            (Some(Seat::Department(seat)), _) => self.names().phrase(seat, "at"),
            (Some(Seat::Own), _) => self.names().home(Home::Own, "at"),
        };
        self.words.fill("result.move.move", &[("at", &at)])
    }

    /// Where only a sponsor is missing for a desk of its own.
    pub fn needs_sponsor(&self) -> Option<String> {
        let placement = &self.recommendation.placement;
        placement.needs_sponsor.then(|| {
            self.words
                .fill("result.reason.needs_sponsor", &[("at", &self.names().home(placement.home, "at"))])
        })
    }

    /// Under a checklist that may have no room for some steps: that it has the most important ones, and which list is whole.
    pub fn shortened(&self, lines: &[Line]) -> Option<String> {
        let whole = self.words.say("result.involvement.title");
        (lines.len() >= MOST_LINES).then(|| self.words.fill("result.plan_90.short", &[("title", &whole)]))
    }

    /// Everything to watch, the loop first. Empty only where nothing at all can be said of it.
    pub fn warnings(&self) -> Vec<Warning> {
        warnings(self)
    }

    /// What would move the desk: at most `most` changes.
    pub fn flips(&self, flips: &Flips, most: usize) -> FlipSentences {
        let one = flips.one.iter().map(|flip| (vec![flip.steps], flip.home));
        let two = flips.two.iter().map(|flip| (flip.steps.to_vec(), flip.home));
        let lead = match (flips.one.is_empty(), flips.two.is_empty()) {
            (false, _) => None,
            (true, false) => Some(self.words.say("result.flips.two_lead")),
            (true, true) => Some(self.words.say("result.flips.none")),
        };
        let sentences = one.chain(two).take(most).map(|(steps, home)| self.flip(&steps, home)).collect();
        let more = (flips.one.len() + flips.two.len()).saturating_sub(most);
        let more = u32::try_from(more).ok().filter(|more| *more > 0);
        FlipSentences {
            lead,
            sentences,
            more: more.map(|more| self.words.count("result.flips.more", more, &[])),
        }
    }

    fn flip(&self, steps: &[Step], home: Home) -> String {
        let to = self.names().home(home, "to");
        let named: Vec<(String, String, String)> = steps.iter().map(|step| self.step(*step)).collect();
        match named.as_slice() {
            [(goal, importance, now)] => self.words.fill(
                "result.flips.one",
                &[("goal", goal), ("importance", importance), ("importance_now", now), ("to", &to)],
            ),
            [(goal, importance, _), (goal_two, importance_two, _), ..] => self.words.fill(
                "result.flips.two",
                &[
                    ("goal", goal),
                    ("importance", importance),
                    ("goal_two", goal_two),
                    ("importance_two", importance_two),
                    ("to", &to),
                ],
            ),
            [] => String::new(),
        }
    }

    /// The goal, the importance it would have, and the one it has.
    fn step(&self, step: Step) -> (String, String, String) {
        let now = self.answers.importance(step.goal).unwrap_or(Importance::Not);
        let then =
            now.weight().checked_add_signed(step.delta()).and_then(Importance::from_weight).unwrap_or(now);
        let say = |importance| importance_label(self.words, importance);
        (goal_noun(self.words, self.catalogue, step.goal), say(then), say(now))
    }

    /// The one or two goals that give the home most of its score, and whether they are its work.
    fn main_goals(&self, score: &Score) -> Vec<String> {
        let words = self.words;
        let mut parts = score.parts.clone();
        // Stable: equal parts stay in catalogue order.
        order_by(&mut parts, |(_, a), (_, b)| a > b);
        let most = parts.first().map_or(0, |(_, part)| *part);
        parts.retain(|(_, part)| 2 * part > most);
        parts.truncate(2);
        // What is said of the department must be true of every goal that is named.
        let affinities = parts.iter().map(|(goal, _)| self.catalogue.affinity(*goal, score.department));
        let Some(least) = affinities.min() else { return vec![words.say("plan.room_zero")] };
        let goals: Vec<String> =
            parts.iter().map(|(goal, _)| goal_noun(words, self.catalogue, *goal)).collect();
        let count = u32::try_from(goals.len()).unwrap_or(2);
        let mut sentences = vec![words.count("result.reason.top", count, &[("goals", &words.list(&goals))])];
        let names = self.names();
        match least {
            0 => {}
            1..=2 => {
                let subject = names.phrase(score.department, "subject");
                sentences.push(words.fill("result.reason.part", &[("subject", &subject)]));
            }
            _ => {
                let the = names.phrase(score.department, "the");
                sentences.push(words.fill("result.reason.owner", &[("the", &the)]));
            }
        }
        sentences
    }

    /// The departments that own the chosen goals.
    fn owners(&self) -> Set<Department> {
        let chosen = self.catalogue.goals().zip(self.answers.weights()).filter(|(_, weight)| *weight > 0);
        chosen.filter_map(|(goal, _)| self.catalogue.owner(goal)).collect()
    }

    fn is_small(&self) -> bool {
        self.answers.size() == Some(Size::Small)
    }
}
