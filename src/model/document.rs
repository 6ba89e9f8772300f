//! Answers as a document: strict reading, and writing.

use super::answers::{Answers, By, LONGEST_NAME, Name, Run, Seat};
use super::catalogue::{Listed, all_ids};
use super::fault::place;
use super::ids::{Department, Goal, Set};
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
                "size" => {
                    answers.size = reader.one_of(at, value, Size::from_id, || term_ids(Size::ALL, Size::id));
                }
                "communities" => {
                    answers.communities = reader.one_of(at, value, Communities::from_id, || {
                        term_ids(Communities::ALL, Communities::id)
                    });
                }
                "seat" => {
                    answers.seat =
                        listed.or_one_of(&mut reader, at, value, &[("own", Seat::Own), ("none", Seat::None)]);
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

    fn find(&self, id: &str) -> Option<Department> {
        let has =
            |department: &Department| self.departments.is_none_or(|listed| listed.contains(*department));
        Department::from_id(self.catalogue, id).filter(has)
    }

    /// One of the company's departments, or one of the fixed words.
    fn or_one_of<T: From<Department> + Copy>(
        &self,
        reader: &mut Reader,
        at: &str,
        value: &Value,
        words: &[(&str, T)],
    ) -> Option<T> {
        if value.as_text().is_some_and(|id| self.unknown.contains(&id)) {
            return None;
        }
        let word = |id: &str| words.iter().find(|(word, _)| *word == id).map(|(_, term)| *term);
        let ids = || {
            let departments = self.catalogue.departments().map(|department| department.id(self.catalogue));
            let here = departments.filter(|id| self.find(id).is_some());
            here.chain(words.iter().map(|(word, _)| *word)).map(Into::into).collect()
        };
        reader.one_of(at, value, |id| self.find(id).map(Into::into).or_else(|| word(id)), ids)
    }
}

impl From<Department> for Seat {
    fn from(department: Department) -> Self {
        Self::Department(department)
    }
}

impl From<Department> for By {
    fn from(department: Department) -> Self {
        Self::Department(department)
    }
}

fn term_ids<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|term| id(*term).into()).collect()
}

fn read_listed<H: Listed>(reader: &mut Reader, catalogue: &Catalogue, at: &str, value: &Value) -> Option<H> {
    reader.one_of(at, value, |id| H::from_id(catalogue, id), || all_ids::<H>(catalogue))
}

/// The entries of an object whose keys must be ids of the catalogue.
fn keyed<'v, H: Listed>(
    reader: &mut Reader,
    catalogue: &Catalogue,
    at: &str,
    value: &'v Value,
) -> Vec<(H, Entry<'v>)> {
    let mut known = Vec::new();
    for entry in reader.entries(at, value) {
        match H::from_id(catalogue, entry.key) {
            Some(handle) => known.push((handle, entry)),
            None => reader.fault(entry.place, entry.value, Expected::Keys(all_ids::<H>(catalogue))),
        }
    }
    known
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
        let words = [("community", By::Community), ("nobody", By::Nobody)];
        let Some(by) = entry(&entries, "by") else {
            reader.missing(place(&given.place, "by"), Expected::OneOf(all_ids::<Department>(catalogue)));
            continue;
        };
        let listed_but_unknown = by.value.as_text().is_some_and(|id| company.unknown.contains(&id));
        let by = company.or_one_of(reader, &by.place, by.value, &words);
        let heard = entry(&entries, "loop").and_then(|heard| match by {
            Some(By::Department(_)) => {
                reader.one_of(&heard.place, heard.value, Loop::from_id, || term_ids(Loop::ALL, Loop::id))
            }
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
