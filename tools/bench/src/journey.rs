//! What every contender is put through, and what each must show on the way: both from the model.

use std::fs;

use anyhow::{Context, anyhow};
use browser_tests::repository;
use community_seat::content::CATALOGUE;
use community_seat::model::{Answers, Catalogue, Home, Listed, object, recommend};
use serde_json::{Value, json};

/// One way through the questionnaire.
#[derive(Debug)]
pub(crate) struct Journey {
    /// What the first answer leads to: the department.
    pub(crate) first: String,
    /// Each a goal, an importance, and the department that then leads.
    pub(crate) clicks: Vec<Value>,
    /// The answers of the other steps, as `drive.js` takes them.
    pub(crate) others: Value,
    /// The departments from the best to the worst, each with its score as it is shown; equals by name.
    pub(crate) ranking: Vec<(String, String)>,
    /// How departments are called.
    names: Vec<String>,
}

impl Journey {
    /// A way with so many changes of importance, on which the answer is never close, so that contenders without the model's tie-breaks lead the same.
    pub(crate) fn plan(changes: usize) -> anyhow::Result<Self> {
        let catalogue = Catalogue::parse(&serde_json::from_str(CATALOGUE)?)
            .map_err(|faults| anyhow!("the catalogue is faulty: {faults:?}"))?;
        let texts = fs::read_to_string(repository().join("src/content/en.json"))?;
        let texts: Value = serde_json::from_str(&texts)?;
        let mut way =
            Way { catalogue: &catalogue, texts: &texts, weights: vec![0; catalogue.goals().count()] };

        let answer = catalogue.goals().position(|goal| goal.id(&catalogue) == "answer");
        way.set(answer.context("the catalogue has no goal `answer`")?, 3);
        let first = way.leader().context("the first answer leads nowhere")?;
        let mut clicks = Vec::new();
        // A row of numbers that looks drawn by lot and is the same in every run.
        let mut lot: u32 = 1;
        while clicks.len() < changes {
            let open = way.open();
            lot = lot.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let index = usize::try_from(lot >> 8)? % open.len().max(1);
            let (goal, level, leader) = open.get(index).context("every further change is a close call")?;
            way.set(*goal, *level);
            clicks.push(json!([way.goal_id(*goal), level, leader]));
        }

        let departments: Vec<_> = catalogue.departments().map(|one| one.id(&catalogue).to_owned()).collect();
        let others = json!({
            "company": [["audience", "customers"], ["size", "51-500"], ["communities", "one"], ["sponsor", "yes"]],
            "activities": catalogue.activities().zip(departments.iter().cycle())
                .map(|(activity, by)| json!([activity.id(&catalogue), by, "told_before"])).collect::<Vec<_>>(),
        });
        let names = departments.iter().map(|id| way.text(&["departments", id, "name"]));
        let names = names.collect::<anyhow::Result<_>>()?;
        let ranking = way.ranking()?;
        Ok(Self { first, clicks, others, ranking, names })
    }

    /// The ranking that rows of text show, each with a department's name and its score.
    pub(crate) fn read(&self, rows: &[String]) -> Vec<(String, String)> {
        let mut ranking: Vec<_> = rows
            .iter()
            .filter_map(|row| {
                let row = row.trim();
                let name = self.names.iter().find(|name| row.starts_with(name.as_str()))?;
                let score = row.split_whitespace().find(|word| word.parse::<f64>().is_ok())?;
                Some((name.clone(), score.to_owned()))
            })
            .collect();
        in_order(&mut ranking);
        ranking
    }
}

/// From the highest score to the lowest; equals by name, since what each shows first of them is its own affair.
fn in_order(ranking: &mut [(String, String)]) {
    ranking.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
}

/// The importances given so far.
struct Way<'a> {
    catalogue: &'a Catalogue,
    texts: &'a Value,
    weights: Vec<u32>,
}

impl Way<'_> {
    fn set(&mut self, goal: usize, level: u32) {
        if let Some(weight) = self.weights.get_mut(goal) {
            *weight = level;
        }
    }

    fn goal_id(&self, goal: usize) -> &str {
        self.catalogue.goals().nth(goal).map_or("", |goal| goal.id(self.catalogue))
    }

    /// Every change that leads to a clear answer, if it can be to another department.
    fn open(&mut self) -> Vec<(usize, u32, String)> {
        let before = self.leader();
        let mut open = Vec::new();
        for goal in 0..self.weights.len() {
            let kept = self.weights.get(goal).copied().unwrap_or_default();
            for level in (0..4).filter(|level| *level != kept) {
                self.set(goal, level);
                open.extend(self.leader().map(|leader| (goal, level, leader)));
            }
            self.set(goal, kept);
        }
        let other: Vec<_> =
            open.iter().filter(|(.., leader)| Some(leader) != before.as_ref()).cloned().collect();
        if other.is_empty() { open } else { other }
    }

    fn answers(&self, audience: Option<&str>) -> Option<Answers> {
        let goals = self.weights.iter().enumerate();
        let goals: community_seat::model::Value = community_seat::model::Value::Object(
            goals.map(|(goal, weight)| (self.goal_id(goal).to_owned(), (*weight).into())).collect(),
        );
        let mut entries = vec![("goals", goals)];
        entries.extend(audience.map(|audience| ("audience", audience.into())));
        Answers::parse(self.catalogue, &object(entries)).ok()
    }

    /// The name of the department that leads clearly.
    fn leader(&self) -> Option<String> {
        let placement = recommend(self.catalogue, &self.answers(None)?)?.placement;
        let Home::Department(home) = placement.home else { return None };
        let is_clear = !placement.too_close() && !placement.needs_sponsor;
        is_clear.then(|| self.text(&["departments", home.id(self.catalogue), "name"]).ok()).flatten()
    }

    fn ranking(&self) -> anyhow::Result<Vec<(String, String)>> {
        let answers = self.answers(Some("customers")).context("the journey's answers are faulty")?;
        let scores = recommend(self.catalogue, &answers).context("the journey has no result")?.scores;
        let row = |score: &community_seat::model::Score| {
            let name = self.text(&["departments", score.department.id(self.catalogue), "name"])?;
            let tenths = score.tenths();
            Ok((name, format!("{}.{}", tenths / 10, tenths % 10)))
        };
        let mut ranking = scores.iter().map(row).collect::<anyhow::Result<Vec<_>>>()?;
        in_order(&mut ranking);
        Ok(ranking)
    }

    fn text(&self, path: &[&str]) -> anyhow::Result<String> {
        let found = path.iter().try_fold(self.texts, |texts, key| texts.get(key)).and_then(Value::as_str);
        found.map(str::to_owned).with_context(|| format!("en.json has no {}", path.join(".")))
    }
}
