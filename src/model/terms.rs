//! The words of the model that rules depend on, each with its id. (What a catalogue may change has handles instead: [`super::ids`].)

macro_rules! terms {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal),+ $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The id by which documents name it.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The one with this id.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|term| term.id() == id)
            }
        }
    )*};
}

terms! {
    /// How important a goal is: its weight `w`, 0 to 3.
    Importance {
        /// 0: not a goal
        Not = "not",
        /// 1: nice to have
        Nice = "nice",
        /// 2: important
        Important = "important",
        /// 3: essential
        Essential = "essential",
    }

    /// When the community manager hears of an activity that a department runs.
    Loop {
        /// They decide on it together.
        Decides = "decides",
        /// The community manager is asked.
        Asked = "asked",
        /// The community manager is told before.
        ToldBefore = "told_before",
        /// The community manager is told after.
        ToldAfter = "told_after",
        /// Never.
        Never = "never",
    }

    /// How well the community manager is in the loop. The order is from best to worst.
    Light {
        /// decides or is asked
        Green = "green",
        /// not answered
        Grey = "grey",
        /// told before
        Amber = "amber",
        /// told after, or never
        Red = "red",
    }

    /// How closely a department is involved. The order is from closest to loosest.
    Level {
        /// decides with the desk
        Decides = "decides",
        /// plans with the desk
        Plans = "plans",
        /// is told before
        Told = "told",
        /// knows whom to call
        Knows = "knows",
    }

    /// How many people the company has.
    Size {
        /// 1 to 50: small, the leader is in the room
        Small = "1-50",
        /// 51 to 500
        Medium = "51-500",
        /// 501 to 5,000
        Large = "501-5000",
        /// more than 5,000
        Huge = "5001+",
    }

    /// One community, or several. No effect on one assessment.
    Communities {
        /// one
        One = "one",
        /// several
        Several = "several",
    }

    /// Which rule chose the department among those that are close.
    TieBreak {
        /// Only one was close.
        None = "none",
        /// The desk stands there today.
        Seat = "seat",
        /// It runs more of today's activities than every other.
        Runs = "runs",
        /// It has the strictly largest score.
        Score = "score",
        /// It is the first in catalogue order of those with the largest score.
        Order = "order",
    }

    /// What the home means for a desk that stands somewhere today.
    Move {
        /// It stands where it should.
        Stay = "stay",
        /// It should move.
        Move = "move",
    }
}

/// The largest weight of a goal: 3, essential.
pub(super) const MOST_IMPORTANCE: u8 = 3;

impl Importance {
    /// The weight `w`, 0 to 3.
    pub fn weight(self) -> u8 {
        self as u8
    }

    /// The importance with this weight.
    pub fn from_weight(weight: u8) -> Option<Self> {
        Self::ALL.get(usize::from(weight)).copied()
    }
}

impl Light {
    /// The light of an activity that a department runs: rule `loop` of the decision model.
    pub fn of(heard: Option<Loop>) -> Self {
        match heard {
            Some(Loop::Decides | Loop::Asked) => Self::Green,
            Some(Loop::ToldBefore) => Self::Amber,
            Some(Loop::ToldAfter | Loop::Never) => Self::Red,
            None => Self::Grey,
        }
    }
}
