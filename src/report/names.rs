//! What the catalogue's entries are called within a sentence.

use crate::content::Words;
use crate::model::{Activity, Audience, Catalogue, Goal, Importance, Listed, Measure, Score};

/// “members helping each other”.
pub fn goal_noun(words: &Words, catalogue: &Catalogue, goal: Goal) -> String {
    words.say(&["goals.", goal.id(catalogue), ".noun"].concat())
}

/// “the blog and newsletter”.
pub fn activity_noun(words: &Words, catalogue: &Catalogue, activity: Activity) -> String {
    words.say(&["steps.today.activities.", activity.id(catalogue), ".noun"].concat())
}

/// “Developers”.
pub fn audience_label(words: &Words, catalogue: &Catalogue, audience: Audience) -> String {
    words.say(&["steps.company.audience.", audience.id(catalogue), ".label"].concat())
}

/// “support requests solved or avoided”.
pub fn measure_noun(words: &Words, catalogue: &Catalogue, measure: Measure) -> String {
    words.say(&["steps.today.judged_on.", measure.id(catalogue), ".noun"].concat())
}

/// “nice to have”, within a sentence.
pub fn importance_label(words: &Words, importance: Importance) -> String {
    let key = match importance {
        Importance::Not => "result.flips.importance.0",
        Importance::Nice => "result.flips.importance.1",
        Importance::Important => "result.flips.importance.2",
        Importance::Essential => "result.flips.importance.3",
    };
    words.say(key)
}

/// “3.2 of 4”.
pub fn score_text(words: &Words, score: &Score) -> String {
    words.fill("plan.score", &[("score", &words.tenths(score.tenths()))])
}
