//! Answers as a document: strict reading, and writing.

use super::answers::{Answers, By, LONGEST_NAME, Name, Run, Seat};
use super::catalogue::{Listed, all_ids};
use super::fault::place;
use super::ids::{Department, Goal, Set, handle};
use super::reader::{Entry, Reader, entry};
use super::value::object;
use super::{Activity, Answer, Catalogue, Communities, Expected, Fault, Importance, Loop, Size, Value};

impl Answers {
    /// What a document of answers may say.
    pub const KEYS: [&'static str; 10] = [
        "departments",
        "goals",
        "audience",
        "activities",
        "sponsor",
        "size",
        "communities",
        "seat",
        "judged_on",
        "names",
    ];

    /// Reads answers from a document, strictly, by the section "Answers" of the decision model.
    ///
    /// # Errors
    /// Every fault, with its place: an unknown key or id, a value out of range or of another type, something that stands twice,
    /// a department under `activities` or `seat` that is not among `departments`.
    pub fn parse(catalogue: &Catalogue, value: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::default();
        let mut answers = Self::new(catalogue);
        let entries = reader.entries("", value);
        // First, since what else may be named depends on it. The order of the keys has no meaning.
        let listed = Company::read(&mut reader, catalogue, entry(&entries, "departments"));
        if let Some(departments) = listed.departments {
            answers.apply(Answer::Departments(departments));
        }
        for Entry { key, place: at, value } in &entries {
            match *key {
                "departments" => {}
                "goals" => read_goals(&mut reader, catalogue, &mut answers, at, value),
                "audience" => answers.audience = read_listed(&mut reader, catalogue, at, value),
                "activities" => read_activities(&mut reader, catalogue, &listed, &mut answers, at, value),
                "sponsor" => match value {
                    Value::Bool(sponsor) => answers.sponsor = Some(*sponsor),
                    _ => reader.fault(at, value, Expected::Bool),
                },
                "size" => answers.size = read_term(&mut reader, at, value, Size::ALL, Size::id),
                "communities" => {
                    answers.communities =
                        read_term(&mut reader, at, value, Communities::ALL, Communities::id);
                }
                "seat" => {
                    let seat = listed.or_one_of(&mut reader, at, value, ["own", "none"]);
                    answers.seat = seat.map(|seat| match seat {
                        Named::Department(department) => Seat::Department(department),
                        Named::First => Seat::Own,
                        Named::Second => Seat::None,
                    });
                }
                "judged_on" => answers.judged_on = read_listed(&mut reader, catalogue, at, value),
                "names" => read_names(&mut reader, catalogue, &mut answers, at, value),
                _ => reader.fault(at, value, Expected::Keys(Self::KEYS.map(Into::into).into())),
            }
        }
        reader.finish(answers)
    }

    /// Writes the answers as a document that [`Answers::parse`] reads back: what was not answered is left out.
    pub fn to_value(&self, catalogue: &Catalogue) -> Value {
        let mut entries = Vec::new();
        if self.departments.is_some() {
            let ids: Value =
                self.departments().into_iter().map(|department| department.id(catalogue)).collect();
            entries.push(("departments", ids));
        }
        let goals = catalogue.goals().filter_map(|goal| {
            let importance = self.importance(goal)?;
            Some((goal.id(catalogue), Value::Integer(importance.weight().into())))
        });
        entries.push(("goals", object(goals)));
        entries.extend(self.audience().map(|audience| ("audience", audience.id(catalogue).into())));
        let activities: Vec<_> =
            catalogue.activities().filter_map(|activity| self.run_to_value(catalogue, activity)).collect();
        if !activities.is_empty() {
            entries.push(("activities", object(activities)));
        }
        entries.extend(self.sponsor().map(|sponsor| ("sponsor", sponsor.into())));
        entries.extend(self.size().map(|size| ("size", size.id().into())));
        entries.extend(self.communities().map(|communities| ("communities", communities.id().into())));
        entries.extend(self.seat().map(|seat| {
            let id = match seat {
                Seat::Department(department) => department.id(catalogue),
                Seat::Own => "own",
                Seat::None => "none",
            };
            ("seat", id.into())
        }));
        entries.extend(self.judged_on().map(|measure| ("judged_on", measure.id(catalogue).into())));
        let names: Vec<_> = catalogue
            .departments()
            .filter_map(|department| Some((department.id(catalogue), self.name(department)?.as_str().into())))
            .collect();
        if !names.is_empty() {
            entries.push(("names", object(names)));
        }
        object(entries)
    }

    fn run_to_value<'c>(&self, catalogue: &'c Catalogue, activity: Activity) -> Option<(&'c str, Value)> {
        let Run { by, heard } = self.run(activity)?;
        let by = match by {
            By::Department(department) => department.id(catalogue),
            By::Community => "community",
            By::Nobody => "nobody",
        };
        let heard = heard.map(|heard| ("loop", heard.id().into()));
        Some((activity.id(catalogue), object([("by", by.into())].into_iter().chain(heard))))
    }
}

/// The departments that a document lists, and so may name elsewhere.
struct Company<'a> {
    catalogue: &'a Catalogue,
    /// `None` where the document does not say: then the company has all.
    departments: Option<Set<Department>>,
    /// Listed, but no department of the catalogue. That is one fault; naming it again elsewhere is not another.
    unknown: Vec<&'a str>,
}

impl<'a> Company<'a> {
    fn read(reader: &mut Reader, catalogue: &'a Catalogue, given: Option<&Entry<'a>>) -> Self {
        let mut company = Self { catalogue, departments: None, unknown: Vec::new() };
        let Some(Entry { place, value, .. }) = given else { return company };
        let mut listed = Set::EMPTY;
        for (place, value) in reader.items(place, value) {
            match read_listed::<Department>(reader, catalogue, &place, value) {
                Some(department) if listed.contains(department) => reader.fault(place, value, Expected::Once),
                Some(department) => listed = listed.with(department),
                None => company.unknown.extend(value.as_text()),
            }
        }
        company.departments = value.as_list().map(|_| listed);
        company
    }

    /// One of the company's departments, or one of two words.
    fn or_one_of(&self, reader: &mut Reader, at: &str, value: &Value, words: [&str; 2]) -> Option<Named> {
        if value.as_text().is_some_and(|id| self.unknown.contains(&id)) {
            return None;
        }
        let here = self.departments.unwrap_or_else(|| self.catalogue.departments().collect());
        let ids = here.into_iter().map(|department| department.id(self.catalogue)).chain(words);
        let position = reader.one_of(at, value, ids.map(Into::into).collect())?;
        let [first, _] = words;
        let word = if value.as_text() == Some(first) { Named::First } else { Named::Second };
        Some(here.into_iter().nth(position).map_or(word, Named::Department))
    }
}

/// What [`Company::or_one_of`] reads.
enum Named {
    /// A department.
    Department(Department),
    /// The first of the words.
    First,
    /// The second.
    Second,
}

/// A word of the model.
fn read_term<T: Copy>(
    reader: &mut Reader,
    at: &str,
    value: &Value,
    all: &[T],
    id: fn(T) -> &'static str,
) -> Option<T> {
    let ids = all.iter().map(|term| id(*term).into()).collect();
    reader.one_of(at, value, ids).and_then(|position| all.get(position).copied())
}

fn read_listed<H: Listed>(reader: &mut Reader, catalogue: &Catalogue, at: &str, value: &Value) -> Option<H> {
    reader.one_of(at, value, all_ids::<H>(catalogue)).and_then(handle)
}

/// The entries of an object whose keys must be ids of the catalogue.
fn keyed<'v, H: Listed>(
    reader: &mut Reader,
    catalogue: &Catalogue,
    at: &str,
    value: &'v Value,
) -> impl Iterator<Item = (H, Entry<'v>)> + use<'v, H> {
    let entries = reader.keyed(at, value, &all_ids::<H>(catalogue));
    entries.into_iter().filter_map(|(position, entry)| Some((handle(position)?, entry)))
}

fn read_goals(reader: &mut Reader, catalogue: &Catalogue, answers: &mut Answers, at: &str, value: &Value) {
    for (goal, entry) in keyed::<Goal>(reader, catalogue, at, value) {
        let weight =
            reader.whole(&entry.place, entry.value, 0, 3).and_then(|weight| u8::try_from(weight).ok());
        answers.apply(Answer::Rate(goal, weight.and_then(Importance::from_weight)));
    }
}

fn read_names(reader: &mut Reader, catalogue: &Catalogue, answers: &mut Answers, at: &str, value: &Value) {
    for (department, entry) in keyed::<Department>(reader, catalogue, at, value) {
        let name = entry.value.as_text().and_then(Name::new);
        if name.is_none() {
            reader.fault(&entry.place, entry.value, Expected::Text(LONGEST_NAME));
        }
        answers.apply(Answer::Name(department, name));
    }
}

fn read_activities(
    reader: &mut Reader,
    catalogue: &Catalogue,
    company: &Company<'_>,
    answers: &mut Answers,
    at: &str,
    value: &Value,
) {
    for (activity, given) in keyed::<Activity>(reader, catalogue, at, value) {
        let entries = reader.entries(&given.place, given.value);
        if given.value.as_object().is_none() {
            continue;
        }
        for unknown in entries.iter().filter(|entry| !matches!(entry.key, "by" | "loop")) {
            reader.fault(&unknown.place, unknown.value, Expected::Keys(vec!["by".into(), "loop".into()]));
        }
        let Some(by) = entry(&entries, "by") else {
            reader.missing(place(&given.place, "by"), Expected::OneOf(all_ids::<Department>(catalogue)));
            continue;
        };
        let listed_but_unknown = by.value.as_text().is_some_and(|id| company.unknown.contains(&id));
        let by = company.or_one_of(reader, &by.place, by.value, ["community", "nobody"]);
        let by = by.map(|by| match by {
            Named::Department(department) => By::Department(department),
            Named::First => By::Community,
            Named::Second => By::Nobody,
        });
        let heard = entry(&entries, "loop").and_then(|heard| match by {
            Some(By::Department(_)) => read_term(reader, &heard.place, heard.value, Loop::ALL, Loop::id),
            None if !listed_but_unknown => None,
            _ => {
                reader.fault(&heard.place, heard.value, Expected::NoLoop);
                None
            }
        });
        if by.is_some() {
            answers.apply(Answer::Runs(activity, by));
            answers.apply(Answer::Hears(activity, heard));
        }
    }
}
