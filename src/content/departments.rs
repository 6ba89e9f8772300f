//! What a department is called: by the company, else by the language.

use super::Words;
use crate::model::{Answers, Catalogue, Department, Home, Listed, Size};

/// The names of departments, for one set of answers.
#[derive(Clone, Copy, Debug)]
pub struct DepartmentName<'a> {
    /// The language.
    pub words: &'a Words,
    /// Lists the departments.
    pub catalogue: &'a Catalogue,
    /// Holds the company's own names.
    pub answers: &'a Answers,
}

impl DepartmentName<'_> {
    /// Its name as a label: the company's own, else the catalogue's.
    pub fn label(&self, department: Department) -> String {
        match self.answers.name(department) {
            Some(name) => name.as_str().into(),
            None => self.words.say(&self.key(department, "name")),
        }
    }

    /// Its name within a sentence, in the form `part`: `at` is “in customer service”, where the language needs more than the
    /// name (“nel servizio clienti”). A company's own name is quoted by the language's own pattern for that form.
    pub fn phrase(&self, department: Department, part: &str) -> String {
        match self.answers.name(department) {
            Some(name) => {
                self.words.fill(&["departments.own_name.", part].concat(), &[("name", name.as_str())])
            }
            None => self.words.say(&self.key(department, part)),
        }
    }

    /// The same for a home, the own desk included.
    pub fn home(&self, home: Home, part: &str) -> String {
        match home {
            Home::Department(department) => self.phrase(department, part),
            Home::Own if self.beside_leader() => {
                self.words.say(&["departments.own_desk_small.", part].concat())
            }
            Home::Own => self.words.say(&["departments.own_desk.", part].concat()),
        }
    }

    /// Whether an own desk stands next to whoever leads the company: where it is small, or has no departments.
    pub fn beside_leader(&self) -> bool {
        self.answers.size() == Some(Size::Small) || self.answers.departments().is_empty()
    }

    fn key(&self, department: Department, part: &str) -> String {
        ["departments.", department.id(self.catalogue), ".", part].concat()
    }
}
