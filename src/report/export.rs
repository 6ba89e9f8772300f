//! What every export is made from.

use super::{Date, Room, Sentences, rooms};
use crate::content::Words;
use crate::model::{Answers, Assessment, Catalogue, Department, Home, Level};

/// A result to take along.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The language.
    pub words: &'a Words,
    /// What was asked about.
    pub catalogue: &'a Catalogue,
    /// What was answered.
    pub answers: &'a Answers,
    /// What came of it.
    pub assessment: &'a Assessment,
    /// The day it is made.
    pub date: Date,
    /// The whole address that opens these answers, where the page shares one.
    pub link: Option<&'a str>,
}

impl<'a> Report<'a> {
    /// What is said about it.
    pub fn sentences(&self) -> Sentences<'a> {
        let Self { words, catalogue, answers, assessment, .. } = *self;
        Sentences { words, catalogue, answers, recommendation: &assessment.recommendation }
    }

    /// Who must be in the room.
    pub fn rooms(&self) -> Vec<Room> {
        rooms(self.words, self.catalogue, self.answers, &self.assessment.recommendation)
    }

    /// The department where the desk stands.
    pub(super) fn home(&self) -> Option<Department> {
        match self.assessment.recommendation.placement.home {
            Home::Department(home) => Some(home),
            Home::Own => None,
        }
    }

    /// The rooms at a level with regular meetings.
    pub(super) fn meeting_rooms(&self) -> impl Iterator<Item = Room> {
        self.rooms().into_iter().filter(|room| matches!(room.level, Level::Decides | Level::Plans))
    }
}
