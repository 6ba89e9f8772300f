//! What a browser remembers of a visit, as a document.

use super::catalogue::Listed;
use super::fault::Expected;
use super::reader::{Reader, entry};
use super::value::object;
use super::{Answer, Answers, Catalogue, Department, Fault, Name, Page, State, Value};

/// The version of the document's form.
const VERSION: u32 = 1;

/// What of a visit is worth keeping.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// What the visitor has said.
    pub answers: Answers,
    /// Where the visitor was.
    pub page: Page,
    /// The ticked lines of the checklist, by id.
    pub ticked: Vec<String>,
    /// Names as typed that are none yet.
    pub drafts: Vec<(Department, String)>,
    /// What was set aside, the last first; of these none has anything set aside itself.
    pub aside: Vec<Self>,
}

impl Saved {
    /// What of a visit is worth keeping.
    pub fn of(state: &State) -> Self {
        Self {
            answers: state.answers.clone(),
            page: state.page,
            ticked: state.ticked.clone(),
            drafts: state.drafts.clone(),
            aside: state.aside.clone(),
        }
    }

    /// Answers alone, with the page to show them on.
    pub fn answers(answers: Answers, page: Page) -> Self {
        Self { answers, page, ticked: Vec::new(), drafts: Vec::new(), aside: Vec::new() }
    }

    /// This visit in the place of another, which is set aside. Nothing that was set aside in either is lost, save answers that are these.
    #[must_use]
    pub fn instead_of(mut self, mut other: Self) -> Self {
        let mut aside = std::mem::take(&mut other.aside);
        aside.insert(0, other);
        aside.append(&mut self.aside);
        aside.retain(|one| one.answers != self.answers);
        Self { aside, ..self }
    }

    /// What was set aside last, with all else that was.
    #[must_use]
    pub fn back(self) -> Option<Self> {
        let mut rest = self.aside.into_iter();
        let first = rest.next()?;
        Some(Self { aside: rest.collect(), ..first })
    }

    /// Writes it as a document.
    pub fn to_value(&self, catalogue: &Catalogue) -> Value {
        let drafts =
            self.drafts.iter().map(|(department, text)| (department.id(catalogue), text.as_str().into()));
        // A document of answers says nothing of departments that the company has not; but whoever ticks one again finds what was
        // said of it. So the answers are written as if all were there, and beside them which are not.
        let mut whole = self.answers.clone();
        whole.departments = whole.departments.map(|_| whole.catalogue_departments);
        let have = self.answers.departments();
        let without = catalogue.departments().filter(|department| !have.contains(*department));
        let here = [
            ("version", VERSION.into()),
            ("catalogue", catalogue.id().into()),
            ("page", self.page.id().into()),
            ("ticked", self.ticked.iter().map(String::as_str).collect()),
            ("drafts", object(drafts)),
            ("answers", whole.to_value(catalogue)),
            ("without", without.map(|department| department.id(catalogue)).collect()),
        ];
        let aside = || self.aside.iter().map(|aside| aside.to_value(catalogue)).collect();
        object(here.into_iter().chain((!self.aside.is_empty()).then(|| ("aside", aside()))))
    }

    /// Reads what [`Saved::to_value`] wrote. The answers are read strictly; all else (page, ticks, drafts, departments
    /// that are not there, what was set aside) may be missing or wrong without costing the visitor the answers.
    ///
    /// # Errors
    /// Every fault, with its place.
    pub fn parse(catalogue: &Catalogue, value: &Value) -> Result<Self, Vec<Fault>> {
        let mut saved = Self::parse_alone(catalogue, value)?;
        let aside = value.get("aside").and_then(Value::as_list).unwrap_or_default();
        saved.aside = aside.iter().filter_map(|aside| Self::parse_alone(catalogue, aside).ok()).collect();
        Ok(saved)
    }

    /// The same without what was set aside: one step down and no further, whatever a document nests.
    fn parse_alone(catalogue: &Catalogue, value: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::default();
        let top = reader.entries("", value);
        match entry(&top, "version") {
            Some(version) => {
                reader.whole(&version.place, version.value, VERSION, VERSION);
            }
            None => reader.missing("version", Expected::Whole(VERSION, VERSION)),
        }
        let ours = vec![catalogue.id().into()];
        match entry(&top, "catalogue") {
            Some(id) => {
                reader.one_of(&id.place, id.value, ours);
            }
            None => reader.missing("catalogue", Expected::OneOf(ours)),
        }
        let empty = Value::Object(Vec::new());
        let answers = Answers::parse(catalogue, value.get("answers").unwrap_or(&empty));
        let texts = |key: &str| value.get(key).and_then(Value::as_list).unwrap_or_default();
        let drafts = value.get("drafts").and_then(Value::as_object).unwrap_or_default();
        reader.finish(())?;
        let mut answers = answers?;
        for id in texts("without") {
            if let Some(department) = id.as_text().and_then(|id| Department::from_id(catalogue, id)) {
                answers.apply(Answer::Has(department, false));
            }
        }
        Ok(Self {
            answers,
            page: value.get("page").and_then(Value::as_text).and_then(Page::from_id).unwrap_or(Page::Goals),
            ticked: texts("ticked").iter().filter_map(Value::as_text).map(Into::into).collect(),
            drafts: drafts
                .iter()
                .filter_map(|(id, text)| {
                    Some((Department::from_id(catalogue, id)?, text.as_text()?.to_owned()))
                })
                .filter(|(_, text)| Name::new(text).is_none() && !text.is_empty())
                .collect(),
            aside: Vec::new(),
        })
    }
}
