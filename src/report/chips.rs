//! The answer at a glance: a few words each, beside the sentences.

use super::sentences::{Sentences, leads_in};
use crate::model::{Activity, Department, Home, Light, Listed, Loop, Move, Seat, Share};

/// A label with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What it speaks of; it ends as the language wants it before a value.
    pub label: String,
    /// What it says of that.
    pub value: String,
    /// Whether it is one to act on.
    pub warns: bool,
}

impl Sentences<'_> {
    /// How sure (once `shares` are known), stay or move, a tie, a missing sponsor, and the activities one hears of too late.
    pub fn chips(&self, shares: &[Share]) -> Vec<Chip> {
        let placement = &self.recommendation.placement;
        let leads = placement.department.filter(|_| !shares.is_empty());
        let mut chips: Vec<Chip> = leads
            .map(|department| self.leads(department, leads_in(shares, department)))
            .into_iter()
            .collect();
        chips.extend(self.today());
        for (key, is) in [("tie", placement.too_close()), ("sponsor", placement.needs_sponsor)] {
            let part = |part| self.words.say(&["result.chips.", key, ".", part].concat());
            chips.extend(is.then(|| Chip { label: part("label"), value: part("value"), warns: true }));
        }
        let loops = self.recommendation.loops.iter();
        let late = loops.filter(|(_, light)| matches!(light, Light::Red | Light::Amber));
        chips.extend(late.map(|(activity, _)| self.late(*activity)));
        chips
    }

    fn leads(&self, department: Department, n: u32) -> Chip {
        let words = self.words;
        let value = words.count("result.chips.leads.value", n, &[("n", &words.whole(n))]);
        let leads = words.say("result.chips.leads.label");
        let label = match self.recommendation.placement.home {
            // With an own desk the share speaks of the department that it replaces: say whose it is.
            Home::Own => {
                let whose = self.names().label(department);
                words.fill("meta.label_value", &[("label", &whose), ("value", &leads)])
            }
            Home::Department(_) => leads,
        };
        Chip { label, value, warns: false }
    }

    fn today(&self) -> Option<Chip> {
        let stays = self.recommendation.movement == Some(Move::Stay);
        let (key, name) = match self.answers.seat()? {
            Seat::None => ("new", String::new()),
            Seat::Department(seat) => (if stays { "stay" } else { "move" }, self.names().label(seat)),
            Seat::Own => (if stays { "stay" } else { "move" }, self.names().home(Home::Own, "name")),
        };
        let label = self.words.fill(&["result.chips.", key, ".label"].concat(), &[("name", &name)]);
        Some(Chip { label, value: self.words.say(&["result.chips.", key, ".value"].concat()), warns: false })
    }

    fn late(&self, activity: Activity) -> Chip {
        let name = ["steps.today.activities.", activity.id(self.catalogue), ".chip"].concat();
        let heard = self.answers.run(activity).and_then(|run| run.heard).map_or("unknown", Loop::id);
        Chip {
            label: self.words.fill("result.chips.loop.label", &[("activity", &self.words.say(&name))]),
            value: self.words.say(&["result.chips.loop.", heard].concat()),
            warns: true,
        }
    }
}
