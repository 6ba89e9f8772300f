//! What a score adds up from, in words: the goals, then the audience.

use super::names::{audience_label, goal_noun};
use super::sentences::Sentences;
use crate::model::{Goal, Score};

impl Sentences<'_> {
    /// Parts of a score as points. `N` is counted in half points; only an audience's bonus can be odd.
    pub fn points(&self, part: u32) -> String {
        if part.is_multiple_of(2) { self.words.whole(part / 2) } else { self.words.tenths(part * 5) }
    }

    /// What adds up to a score, each with its part of `N`: the goals, then the audience.
    pub fn contributions(&self, score: &Score) -> Vec<(String, u32)> {
        let goal = |goal: &Goal| goal_noun(self.words, self.catalogue, *goal);
        let goals = score.parts.iter().map(|(one, part)| (goal(one), *part));
        let bonus = self.audience_bonus().filter(|_| score.bonus > 0).map(|label| (label, score.bonus));
        goals.chain(bonus).collect()
    }

    /// “Audience: developers”, where the audience is known.
    pub fn audience_bonus(&self) -> Option<String> {
        let audience = audience_label(self.words, self.catalogue, self.answers.audience()?);
        Some(self.words.fill("result.why.bonus", &[("audience", &audience)]))
    }

    /// “14 points, divided by 5, make 2.8.”
    pub fn adds_up(&self, score: &Score) -> String {
        let [points, sum] = [self.points(score.n), self.words.whole(score.of / 2)];
        let score = self.words.tenths(score.tenths());
        self.words.fill("result.why.adds_up", &[("points", &points), ("sum", &sum), ("score", &score)])
    }
}
