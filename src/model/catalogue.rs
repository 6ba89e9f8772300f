//! What an assessment asks about and weighs: departments, goals, the affinity of each department to each goal, audiences,
//! activities, measures, and the thresholds of the levels.
//!
//! Parsed, then checked: a [`Catalogue`] cannot name a department that it does not list, so nothing after it has to ask again.

use super::ids::{Activity, Audience, Department, Goal, Handle, MOST, Measure, Set, handle, handles};
use super::reader::{Entry, Reader, entry};
use super::{Expected, Fault, Level, Value};

/// The largest affinity: 4, it *is* their job.
pub const MOST_AFFINITY: u8 = 4;

/// A checked catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    pub(super) id: String,
    pub(super) version: u32,
    pub(super) departments: Vec<DepartmentEntry>,
    pub(super) goals: Vec<GoalEntry>,
    pub(super) audiences: Vec<AudienceEntry>,
    pub(super) activities: Vec<String>,
    pub(super) measures: Vec<MeasureEntry>,
    pub(super) levels: Vec<(Level, u32)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct DepartmentEntry {
    pub(super) id: String,
    pub(super) stand_ins: Vec<Department>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct GoalEntry {
    pub(super) id: String,
    /// One number a department, in catalogue order.
    pub(super) affinity: Vec<u8>,
    pub(super) owner: Department,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct AudienceEntry {
    pub(super) id: String,
    /// Half points, one number a department, in catalogue order.
    pub(super) bonus: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct MeasureEntry {
    pub(super) id: String,
    pub(super) serves: Set<Goal>,
}

impl Catalogue {
    /// Reads a catalogue: 1 to 64 departments and goals, up to 64 of everything else; affinities 0..4 (what is left out is 0);
    /// bonuses 0..8 half points; the four levels from the highest threshold to 0.
    ///
    /// # Errors
    /// Every fault, with its place.
    pub fn parse(value: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::default();
        let top = reader.entries("", value);
        let departments = lists(&mut reader, &top, "departments", 1);
        let goals = lists(&mut reader, &top, "goals", 1);
        let department_ids = ids(&departments);
        let goal_ids = ids(&goals);
        let catalogue = Self {
            id: entry(&top, "model").and_then(|e| read_id(&mut reader, e)).unwrap_or_default(),
            version: required(&mut reader, &top, "version", Expected::Whole(1, u32::MAX))
                .and_then(|e| reader.whole(&e.place, e.value, 1, u32::MAX))
                .unwrap_or(1),
            departments: departments
                .iter()
                .map(|listed| DepartmentEntry {
                    id: listed.id.clone(),
                    stand_ins: read_stand_ins(&mut reader, listed, &department_ids),
                })
                .collect(),
            goals: goals
                .iter()
                .map(|listed| {
                    let affinity = numbers(&mut reader, listed, "affinity", &department_ids, MOST_AFFINITY);
                    GoalEntry { id: listed.id.clone(), owner: owner(&affinity), affinity }
                })
                .collect(),
            audiences: lists(&mut reader, &top, "audiences", 0)
                .iter()
                .map(|listed| AudienceEntry {
                    id: listed.id.clone(),
                    bonus: numbers(&mut reader, listed, "bonus", &department_ids, 2 * MOST_AFFINITY),
                })
                .collect(),
            activities: ids(&lists(&mut reader, &top, "activities", 0)),
            measures: lists(&mut reader, &top, "measures", 0)
                .iter()
                .map(|listed| MeasureEntry {
                    id: listed.id.clone(),
                    serves: named(&mut reader, listed, "serves", &goal_ids).into_iter().collect(),
                })
                .collect(),
            levels: read_levels(&mut reader, &top),
        };
        reader.finish(catalogue)
    }

    /// Its id: which family of catalogues this is a version of.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its version, 1 and up.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// All departments, in catalogue order.
    pub fn departments(&self) -> impl DoubleEndedIterator<Item = Department> + Clone + use<> {
        handles(self.departments.len())
    }

    /// All goals, in catalogue order.
    pub fn goals(&self) -> impl DoubleEndedIterator<Item = Goal> + Clone + use<> {
        handles(self.goals.len())
    }

    /// All audiences, in catalogue order.
    pub fn audiences(&self) -> impl DoubleEndedIterator<Item = Audience> + Clone + use<> {
        handles(self.audiences.len())
    }

    /// All activities, in catalogue order.
    pub fn activities(&self) -> impl DoubleEndedIterator<Item = Activity> + Clone + use<> {
        handles(self.activities.len())
    }

    /// All measures, in catalogue order.
    pub fn measures(&self) -> impl DoubleEndedIterator<Item = Measure> + Clone + use<> {
        handles(self.measures.len())
    }

    /// How much of its work this goal is to this department: 0 (not their job) to 4 (it *is* their job).
    pub fn affinity(&self, goal: Goal, department: Department) -> u8 {
        let row = self.goals.get(usize::from(goal.position()));
        row.and_then(|row| row.affinity.get(usize::from(department.position()))).copied().unwrap_or(0)
    }

    /// The audience's bonus for this department, in half points.
    pub fn bonus(&self, audience: Audience, department: Department) -> u8 {
        let row = self.audiences.get(usize::from(audience.position()));
        row.and_then(|row| row.bonus.get(usize::from(department.position()))).copied().unwrap_or(0)
    }

    /// The department with the largest affinity to this goal, the first in catalogue order on a tie.
    pub fn owner(&self, goal: Goal) -> Option<Department> {
        self.goals.get(usize::from(goal.position())).map(|entry| entry.owner)
    }

    /// The departments that take over this one's work where it is missing, the first that exists.
    pub fn stand_ins(&self, department: Department) -> &[Department] {
        self.departments.get(usize::from(department.position())).map_or(&[], |entry| &entry.stand_ins)
    }

    /// The goals that this measure serves.
    pub fn serves(&self, measure: Measure) -> Set<Goal> {
        self.measures.get(usize::from(measure.position())).map_or(Set::EMPTY, |entry| entry.serves)
    }

    /// The level of this strength: the first whose threshold it reaches.
    pub fn level(&self, strength: u32) -> Level {
        let reached = self.levels.iter().find(|(_, from)| strength >= *from);
        reached.map_or(Level::Knows, |(level, _)| *level)
    }
}

/// What a catalogue lists has an id in documents.
pub trait Listed: Handle {
    /// Its id.
    fn id(self, catalogue: &Catalogue) -> &str;

    /// The one with this id.
    fn from_id(catalogue: &Catalogue, id: &str) -> Option<Self> {
        Self::all(catalogue).find(|handle| handle.id(catalogue) == id)
    }

    /// All of them, in catalogue order.
    fn all(catalogue: &Catalogue) -> impl Iterator<Item = Self>;
}

macro_rules! listed {
    ($($handle:ident $list:ident |$entry:ident| $id:expr;)*) => {$(
        impl Listed for $handle {
            fn id(self, catalogue: &Catalogue) -> &str {
                catalogue.$list.get(usize::from(self.position())).map_or("", |$entry| $id)
            }
            fn all(catalogue: &Catalogue) -> impl Iterator<Item = Self> {
                catalogue.$list()
            }
        }
    )*};
}

listed! {
    Department departments |entry| &entry.id;
    Goal goals |entry| &entry.id;
    Audience audiences |entry| &entry.id;
    Activity activities |id| id;
    Measure measures |entry| &entry.id;
}

/// The ids of all of one kind.
pub(crate) fn all_ids<H: Listed>(catalogue: &Catalogue) -> Vec<String> {
    H::all(catalogue).map(|handle| handle.id(catalogue).into()).collect()
}

/// An entry of one of the catalogue's lists: its id, and the rest still to be read.
struct Raw<'v> {
    id: String,
    entries: Vec<Entry<'v>>,
}

fn ids(listed: &[Raw<'_>]) -> Vec<String> {
    listed.iter().map(|raw| raw.id.clone()).collect()
}

fn required<'e, 'v>(
    reader: &mut Reader,
    entries: &'e [Entry<'v>],
    key: &str,
    expected: Expected,
) -> Option<&'e Entry<'v>> {
    let found = entry(entries, key);
    if found.is_none() {
        reader.missing(key, expected);
    }
    found
}

fn lists<'v>(reader: &mut Reader, top: &[Entry<'v>], key: &str, least: usize) -> Vec<Raw<'v>> {
    let Some(list) = required(reader, top, key, Expected::List) else { return Vec::new() };
    let items = reader.items(&list.place, list.value);
    if items.len() < least || items.len() > MOST {
        reader.fault(&list.place, list.value, Expected::List);
        return Vec::new();
    }
    let mut listed: Vec<Raw<'v>> = Vec::with_capacity(items.len());
    for (place, value) in items {
        let entries = reader.entries(&place, value);
        let Some(id) = entry(&entries, "id") else {
            reader.missing(super::fault::place(&place, "id"), Expected::Text(MOST));
            continue;
        };
        if let Some(text) = read_id(reader, id) {
            if listed.iter().any(|other| other.id == text) {
                reader.fault(&id.place, id.value, Expected::Once);
            } else {
                listed.push(Raw { id: text, entries });
            }
        }
    }
    listed
}

fn read_id(reader: &mut Reader, entry: &Entry<'_>) -> Option<String> {
    let is_id = |text: &&str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+');
        (1..=MOST).contains(&text.len()) && text.bytes().all(plain)
    };
    let id = entry.value.as_text().filter(is_id);
    if id.is_none() {
        reader.fault(&entry.place, entry.value, Expected::Text(MOST));
    }
    id.map(Into::into)
}

/// One number a column, 0 to `most`; what is left out is 0.
fn numbers(reader: &mut Reader, listed: &Raw<'_>, key: &str, columns: &[String], most: u8) -> Vec<u8> {
    let mut row = vec![0; columns.len()];
    let Some(given) = entry(&listed.entries, key) else { return row };
    for (column, cell) in reader.keyed(&given.place, given.value, columns) {
        let number = reader.whole(&cell.place, cell.value, 0, most.into());
        let number = number.and_then(|number| u8::try_from(number).ok());
        if let (Some(slot), Some(number)) = (row.get_mut(column), number) {
            *slot = number;
        }
    }
    row
}

/// A list of ids, each once.
fn named<H: Handle + PartialEq>(reader: &mut Reader, listed: &Raw<'_>, key: &str, ids: &[String]) -> Vec<H> {
    let mut found = Vec::new();
    let Some(given) = entry(&listed.entries, key) else { return found };
    for (place, value) in reader.items(&given.place, given.value) {
        match reader.one_of(&place, value, ids.to_vec()).and_then(handle) {
            Some(handle) if found.contains(&handle) => reader.fault(place, value, Expected::Once),
            Some(handle) => found.push(handle),
            None => {}
        }
    }
    found
}

fn read_stand_ins(reader: &mut Reader, listed: &Raw<'_>, departments: &[String]) -> Vec<Department> {
    let others: Vec<Department> = named(reader, listed, "stand_ins", departments);
    let itself =
        |department: &Department| departments.get(usize::from(department.position())) == Some(&listed.id);
    if let Some(given) = entry(&listed.entries, "stand_ins")
        && others.iter().any(itself)
    {
        let others = departments.iter().filter(|id| **id != listed.id).cloned().collect();
        reader.fault(&given.place, given.value, Expected::OneOf(others));
    }
    others
}

/// The first column with the largest number.
fn owner(affinity: &[u8]) -> Department {
    let most = affinity.iter().max();
    let column = affinity.iter().position(|cell| Some(cell) == most).and_then(|at| u8::try_from(at).ok());
    Department::at(column.unwrap_or(0))
}

fn read_levels(reader: &mut Reader, top: &[Entry<'_>]) -> Vec<(Level, u32)> {
    let Some(list) = required(reader, top, "levels", Expected::List) else { return Vec::new() };
    let mut levels: Vec<(Level, u32)> = Vec::new();
    for (place, value) in reader.items(&list.place, list.value) {
        let entries = reader.entries(&place, value);
        let id = entry(&entries, "id").and_then(|e| e.value.as_text()).and_then(Level::from_id);
        let below = levels.last().map_or(u32::from(u16::MAX), |(_, from)| from.saturating_sub(1));
        let from = entry(&entries, "from").and_then(|e| reader.whole(&e.place, e.value, 0, below));
        match (id, from) {
            (Some(id), Some(from)) if Level::ALL.get(levels.len()) == Some(&id) => levels.push((id, from)),
            _ => reader.fault(place, value, Expected::Object),
        }
    }
    if levels.len() != Level::ALL.len() || levels.last().is_some_and(|(_, from)| *from != 0) {
        let ids = Level::ALL.iter().map(|level| level.id().into()).collect();
        reader.fault(&list.place, list.value, Expected::OneOf(ids));
    }
    levels
}
