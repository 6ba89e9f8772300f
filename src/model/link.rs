//! Answers as a piece of an address: `#seat=1.<token>`.
//!
//! The token is base64url (RFC 4648, without padding) of a few bytes and their CRC-32. Everything is named by its id and nothing by
//! its position, so that a link outlives a change of the catalogue's order. The part before the dot is the version of this form.

mod base64;
mod bytes;

use super::answers::{Answers, By, Name, Run, Seat};
use super::catalogue::Listed;
use super::fault::{item, place};
use super::ids::{Department, Set};
use super::{Answer, Catalogue, Communities, Importance, Loop, Size};
use bytes::{Reader, Writer};
use std::fmt;

/// The version of this form.
const FORMAT: u32 = 1;

/// The longest token that is read, in characters. The answers to the largest catalogue, with the longest names, fit.
pub const LONGEST_TOKEN: usize = 64 * 1024;

/// Why a link yields no answers.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkError {
    /// Part of it is missing or changed.
    Damaged,
    /// It was never one of ours.
    Foreign,
    /// It is of this later version of the form.
    NewerFormat(u32),
    /// It answers the questions of another catalogue.
    OtherCatalogue {
        /// Which.
        id: String,
    },
    /// It answers the questions of another version of this catalogue.
    OtherVersion {
        /// Which.
        version: u32,
        /// What still means something.
        answers: Box<Answers>,
        /// The places of what does not, as in [`super::Fault::place`].
        dropped: Vec<String>,
    },
}

/// The part of an address that holds these answers: `#seat=1.<token>`.
pub fn fragment(catalogue: &Catalogue, answers: &Answers) -> String {
    ["#seat=1.", &encode(catalogue, answers)].concat()
}

/// The answers in the fragment of an address, with its `#` or without; `None` where the fragment holds none. They may stand among
/// other parts, separated by `&`.
pub fn parse_fragment(catalogue: &Catalogue, fragment: &str) -> Option<Result<Answers, LinkError>> {
    let ours = fragment_part(fragment, "seat")?;
    let (format, token) = ours.split_once('.').unwrap_or((ours, ""));
    let is_number = format.bytes().all(|byte| byte.is_ascii_digit()) && !format.starts_with('0');
    Some(match format.parse() {
        _ if !is_number => Err(LinkError::Foreign),
        Ok(FORMAT) => decode(catalogue, token),
        Ok(newer) => Err(LinkError::NewerFormat(newer)),
        Err(_) => Err(LinkError::Damaged),
    })
}

/// The value under `name` in a fragment of parts such as `name=value`, separated by `&`.
pub fn fragment_part<'f>(fragment: &'f str, name: &str) -> Option<&'f str> {
    let parts = fragment.strip_prefix('#').unwrap_or(fragment).split('&');
    parts.filter_map(|part| part.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// These answers as a token: what was not answered is left out, the company's own names are in it.
pub fn encode(catalogue: &Catalogue, answers: &Answers) -> String {
    let mut to = Writer::default();
    to.id(catalogue.id());
    to.number(catalogue.version());
    to.number(terms(answers));
    if answers.departments.is_some() {
        to.byte(DEPARTMENTS);
        to.listed(answers.departments().into_iter(), |to, department| to.id(department.id(catalogue)));
    }
    let rated = catalogue.goals().filter_map(|goal| Some((goal, answers.importance(goal)?)));
    to.field(GOALS, rated, |to, (goal, importance)| {
        to.id(goal.id(catalogue));
        to.byte(importance.weight());
    });
    to.field(AUDIENCE, answers.audience().into_iter(), |to, audience| to.id(audience.id(catalogue)));
    let run = catalogue.activities().filter_map(|activity| Some((activity, answers.run(activity)?)));
    to.field(ACTIVITIES, run, |to, (activity, run)| {
        to.id(activity.id(catalogue));
        match run.by {
            By::Community => to.byte(0),
            By::Nobody => to.byte(1),
            By::Department(department) => {
                to.byte(2 + code(Loop::ALL, run.heard));
                to.id(department.id(catalogue));
            }
        }
    });
    to.field(SEAT, answers.seat().into_iter(), |to, seat| match seat {
        Seat::Own => to.byte(0),
        Seat::None => to.byte(1),
        Seat::Department(department) => {
            to.byte(2);
            to.id(department.id(catalogue));
        }
    });
    to.field(JUDGED_ON, answers.judged_on().into_iter(), |to, measure| to.id(measure.id(catalogue)));
    let named =
        catalogue.departments().filter_map(|department| Some((department, answers.name(department)?)));
    to.field(NAMES, named, |to, (department, name)| {
        to.id(department.id(catalogue));
        to.text(name.as_str());
    });
    base64::encode(&to.finish())
}

/// The answers in a token.
///
/// # Errors
/// See [`LinkError`].
pub fn decode(catalogue: &Catalogue, token: &str) -> Result<Answers, LinkError> {
    let bytes = base64::decode(token.get(..LONGEST_TOKEN + 1).unwrap_or(token)).ok_or(LinkError::Damaged)?;
    let bytes = bytes::checked(&bytes).filter(|_| token.len() <= LONGEST_TOKEN).ok_or(LinkError::Damaged)?;
    let mut from = Reader::new(bytes);
    let (id, version) = from.id().zip(from.number()).ok_or(LinkError::Damaged)?;
    if id != catalogue.id() {
        return Err(LinkError::OtherCatalogue { id: id.into() });
    }
    let mut taken = Taken { catalogue, answers: Answers::new(catalogue), dropped: Vec::new() };
    read(&mut from, &mut taken).ok_or(LinkError::Damaged)?;
    let Taken { answers, dropped, .. } = taken;
    match version {
        version if version != catalogue.version() => {
            Err(LinkError::OtherVersion { version, answers: Box::new(answers), dropped })
        }
        // Nobody who knows this catalogue writes what is not in it.
        _ if !dropped.is_empty() => Err(LinkError::Damaged),
        _ => Ok(answers),
    }
}

const DEPARTMENTS: u8 = 1;
const GOALS: u8 = 2;
const AUDIENCE: u8 = 3;
const ACTIVITIES: u8 = 4;
const SEAT: u8 = 5;
const JUDGED_ON: u8 = 6;
const NAMES: u8 = 7;

/// Sponsor, size and communities in one number: they are the form's own words, not the catalogue's.
fn terms(answers: &Answers) -> u32 {
    let sponsor = code(&[false, true], answers.sponsor());
    let size = code(Size::ALL, answers.size());
    let communities = code(Communities::ALL, answers.communities());
    u32::from(sponsor) + 3 * u32::from(size) + 15 * u32::from(communities)
}

/// 0 for none, else 1 and up.
fn code<T: PartialEq>(all: &[T], term: Option<T>) -> u8 {
    let position = term.and_then(|term| all.iter().position(|other| *other == term));
    position.and_then(|position| u8::try_from(position + 1).ok()).unwrap_or(0)
}

/// The term of this code; `None` where there is none.
fn term<T: Copy>(all: &[T], code: u32) -> Option<Option<T>> {
    match code.checked_sub(1) {
        None => Some(None),
        Some(position) => all.get(usize::try_from(position).ok()?).copied().map(Some),
    }
}

/// What of a token has been taken over, and the places of what the catalogue does not list.
struct Taken<'c> {
    catalogue: &'c Catalogue,
    answers: Answers,
    dropped: Vec<String>,
}

impl Taken<'_> {
    fn listed<H: Listed>(&mut self, id: &str, place: impl FnOnce() -> String) -> Option<H> {
        let found = H::from_id(self.catalogue, id);
        if found.is_none() {
            self.dropped.push(place());
        }
        found
    }

    /// A department that the company has.
    fn existing(&mut self, id: &str, place: impl FnOnce() -> String) -> Option<Department> {
        let has = |department: &Department| self.answers.departments().contains(*department);
        let found = Department::from_id(self.catalogue, id).filter(has);
        if found.is_none() {
            self.dropped.push(place());
        }
        found
    }
}

/// Reads all fields, each once and in order; `None` where the bytes are not of this form.
fn read(from: &mut Reader<'_>, taken: &mut Taken<'_>) -> Option<()> {
    let terms = from.number()?;
    taken.answers.apply(Answer::Sponsor(term(&[false, true], terms % 3)?));
    taken.answers.apply(Answer::Size(term(Size::ALL, terms / 3 % 5)?));
    taken.answers.apply(Answer::Communities(term(Communities::ALL, terms / 15)?));
    let mut last = 0;
    while let Some(field) = from.byte() {
        if field <= last {
            return None;
        }
        last = field;
        match field {
            DEPARTMENTS => read_departments(from, taken)?,
            GOALS => read_goals(from, taken)?,
            AUDIENCE => {
                let id = from.only()?;
                let audience = taken.listed(id, || "audience".into());
                taken.answers.apply(Answer::Audience(audience));
            }
            ACTIVITIES => read_activities(from, taken)?,
            SEAT => read_seat(from, taken)?,
            JUDGED_ON => {
                let id = from.only()?;
                let measure = taken.listed(id, || "judged_on".into());
                taken.answers.apply(Answer::JudgedOn(measure));
            }
            NAMES => read_names(from, taken)?,
            _ => return None,
        }
    }
    Some(())
}

fn read_departments(from: &mut Reader<'_>, taken: &mut Taken<'_>) -> Option<()> {
    let count = from.count()?;
    let mut departments = Set::EMPTY;
    for (index, id) in from.ids(count)?.into_iter().enumerate() {
        departments = match taken.listed(id, || item("departments", index)) {
            Some(department) => departments.with(department),
            None => departments,
        };
    }
    // Where none of those listed is known, that is not a company without departments: nothing is known of them.
    if count == 0 || !departments.is_empty() {
        taken.answers.apply(Answer::Departments(departments));
    }
    Some(())
}

fn read_goals(from: &mut Reader<'_>, taken: &mut Taken<'_>) -> Option<()> {
    let mut once = Vec::new();
    for _ in 0..from.count()? {
        let id = from.id_once(&mut once)?;
        let importance = Importance::from_weight(from.byte()?)?;
        if let Some(goal) = taken.listed(id, || place("goals", id)) {
            taken.answers.apply(Answer::Rate(goal, Some(importance)));
        }
    }
    Some(())
}

fn read_activities(from: &mut Reader<'_>, taken: &mut Taken<'_>) -> Option<()> {
    let mut once = Vec::new();
    for _ in 0..from.count()? {
        let id = from.id_once(&mut once)?;
        let run = match from.byte()? {
            0 => Some(Run { by: By::Community, heard: None }),
            1 => Some(Run { by: By::Nobody, heard: None }),
            more => {
                let heard = term(Loop::ALL, u32::from(more) - 2)?;
                let by = taken.existing(from.id()?, || place(&place("activities", id), "by"));
                by.map(|by| Run { by: By::Department(by), heard })
            }
        };
        if let Some(activity) = taken.listed(id, || place("activities", id)) {
            taken.answers.apply(Answer::Runs(activity, run.map(|run| run.by)));
            taken.answers.apply(Answer::Hears(activity, run.and_then(|run| run.heard)));
        }
    }
    Some(())
}

fn read_seat(from: &mut Reader<'_>, taken: &mut Taken<'_>) -> Option<()> {
    if from.count()? != 1 {
        return None;
    }
    let seat = match from.byte()? {
        0 => Some(Seat::Own),
        1 => Some(Seat::None),
        2 => taken.existing(from.id()?, || "seat".into()).map(Seat::Department),
        _ => return None,
    };
    taken.answers.apply(Answer::Seat(seat));
    Some(())
}

fn read_names(from: &mut Reader<'_>, taken: &mut Taken<'_>) -> Option<()> {
    let mut once = Vec::new();
    for _ in 0..from.count()? {
        let id = from.id_once(&mut once)?;
        let name = Name::new(from.text()?)?;
        if let Some(department) = taken.listed(id, || place("names", id)) {
            taken.answers.apply(Answer::Name(department, Some(name)));
        }
    }
    Some(())
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => f.write_str("the link is damaged"),
            Self::Foreign => f.write_str("the link holds no answers"),
            Self::NewerFormat(version) => write!(f, "the link is of version {version}, expected {FORMAT}"),
            Self::OtherCatalogue { id } => write!(f, "the link answers the catalogue {id}"),
            Self::OtherVersion { version, .. } => {
                write!(f, "the link answers version {version} of the catalogue")
            }
        }
    }
}

impl std::error::Error for LinkError {}
