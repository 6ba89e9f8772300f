//! The decision model, as `docs/decision-model.md` states it section by section: plain data and functions. What is absent: the DOM, the
//! clock, signals, texts, randomness that is not seeded, and any way to panic.
//!
//! A document ([`Value`]) is parsed into a checked [`Catalogue`] and [`Answers`]; [`assess`] turns the two into an [`Assessment`],
//! which is written back as a document. Everything that decides is computed on integers, so that a tie is a tie on every
//! machine; only [`confidence`] samples.

mod answers;
mod assess;
mod catalogue;
mod confidence;
mod document;
mod fault;
mod flips;
mod home;
mod ids;
mod involve;
mod json;
mod link;
mod order;
mod reader;
mod saved;
mod score;
mod state;
mod terms;
mod value;
mod warn;

pub use answers::{Answer, Answers, By, LONGEST_NAME, Name, Run, Seat};
pub use assess::{Assessment, Recommendation, assess, recommend};
pub(crate) use catalogue::all_ids;
pub use catalogue::{Catalogue, Listed, MOST_AFFINITY};
pub use confidence::{ROLLS, Share, confidence, confidence_of};
pub use fault::{Expected, Fault};
pub use flips::{Flip, Flips, Step, flips};
pub use home::{Home, Placement};
pub(crate) use ids::handle;
pub use ids::{Activity, Audience, Department, Goal, Handle, MOST, Measure, Members, Set};
pub use involve::{Coverage, Involvement};
pub use json::NotJson;
pub use link::{LONGEST_TOKEN, LinkError, decode, encode, fragment, fragment_part, parse_fragment};
pub use order::order_by;
pub(crate) use reader::{Entry, Reader, entry};
pub use saved::Saved;
pub use score::Score;
pub use state::{Message, Page, State, update};
pub use terms::{Communities, Importance, Level, Light, Loop, Move, Size, TieBreak};
pub use value::{Value, object};
pub use warn::Starved;
