//! From answers to a recommendation, and the recommendation as a document.

use super::catalogue::Listed;
use super::confidence::{Share, confidence};
use super::flips::{Flips, Step, flips};
use super::home::Setting;
use super::ids::{Activity, Department, Goal, Set};
use super::involve::{Coverage, involve};
use super::score::scores;
use super::value::object;
use super::{
    Answers, Catalogue, Home, Involvement, Level, Light, Move, Placement, Score, Starved, Value, warn,
};

/// What the answers recommend: everything that is computed on integers and in microseconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// Where the desk should stand.
    pub placement: Placement,
    /// Stay or move; `None` where the desk stands nowhere today, or nobody said.
    pub movement: Option<Move>,
    /// The scores of the departments that exist, in catalogue order.
    pub scores: Vec<Score>,
    /// How every other department is involved, in catalogue order.
    pub involve: Vec<Involvement>,
    /// The worst of `loops`.
    pub light: Light,
    /// How well the community manager is in the loop of every activity that a department runs.
    pub loops: Vec<(Activity, Light)>,
    /// Chosen goals that are not the home's job.
    pub starved: Vec<Starved>,
    /// Weighty goals that the boss's measure does not serve.
    pub unserved: Set<Goal>,
}

/// A recommendation with how sure it is and what would change it.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// What is recommended.
    pub recommendation: Recommendation,
    /// What would move the desk.
    pub flips: Flips,
    /// How often each department leads the score.
    pub confidence: Vec<Share>,
}

/// What the answers recommend; `None` until a goal is chosen, which is an ordinary state and no error.
pub fn recommend(catalogue: &Catalogue, answers: &Answers) -> Option<Recommendation> {
    let weights: Vec<u8> = answers.weights().collect();
    if !answers.has_goal() {
        return None;
    }
    let setting = Setting::new(catalogue, answers);
    let placement = setting.place(&weights, &mut Vec::new());
    let scores = scores(&setting.scale, answers, &weights);
    let coverage = Coverage::new(catalogue, answers.departments());
    let loops = warn::loops(catalogue, answers);
    Some(Recommendation {
        placement,
        movement: warn::movement(answers, placement.home),
        involve: involve(&coverage, answers, &weights, placement.home, &scores),
        scores,
        light: warn::light(catalogue, answers, &loops),
        loops,
        starved: warn::starved(&coverage, catalogue, answers, placement.home),
        unserved: warn::unserved(catalogue, answers),
    })
}

/// [`recommend`], [`flips`] and [`confidence`] together.
pub fn assess(catalogue: &Catalogue, answers: &Answers) -> Option<Assessment> {
    Some(Assessment {
        recommendation: recommend(catalogue, answers)?,
        flips: flips(catalogue, answers),
        confidence: confidence(catalogue, answers),
    })
}

impl Recommendation {
    /// Whether no other department exists to work with.
    pub fn alone(&self) -> bool {
        self.involve.is_empty()
    }

    /// The departments involved at this level, in catalogue order.
    pub fn at(&self, level: Level) -> impl Iterator<Item = &Involvement> {
        self.involve.iter().filter(move |one| one.level == level)
    }

    /// How this department is involved; `None` for the home.
    pub fn involvement(&self, department: Department) -> Option<&Involvement> {
        self.involve.iter().find(|one| one.department == department)
    }

    /// The score of this department.
    pub fn score(&self, department: Department) -> Option<&Score> {
        self.scores.iter().find(|score| score.department == department)
    }
}

impl Home {
    /// Its id: a department's, or `own`.
    pub fn id(self, catalogue: &Catalogue) -> &str {
        match self {
            Self::Department(department) => department.id(catalogue),
            Self::Own => "own",
        }
    }
}

impl Assessment {
    /// The result as a document, as section "Result" of the decision model has it.
    pub fn to_value(&self, catalogue: &Catalogue) -> Value {
        let Recommendation { placement, movement, scores, involve, light, loops, starved, unserved } =
            &self.recommendation;
        let department = |department: Department| Value::from(department.id(catalogue));
        object([
            ("home", placement.home.id(catalogue).into()),
            ("department", placement.department.map(department).into()),
            ("too_close", placement.too_close().into()),
            ("close", placement.close.into_iter().map(department).collect()),
            ("tie_break", placement.tie_break.id().into()),
            ("needs_sponsor", placement.needs_sponsor.into()),
            ("move", movement.map(Move::id).into()),
            ("scores", scores.iter().map(|score| score_value(catalogue, score)).collect()),
            ("involve", involve.iter().map(|one| involvement_value(catalogue, one)).collect()),
            ("alone", self.recommendation.alone().into()),
            ("light", light.id().into()),
            (
                "loop",
                object(loops.iter().map(|(activity, light)| (activity.id(catalogue), light.id().into()))),
            ),
            ("starved", starved.iter().map(|starved| starved_value(catalogue, starved)).collect()),
            ("unserved", unserved.into_iter().map(|goal| goal.id(catalogue)).collect()),
            (
                "flips",
                self.flips
                    .one
                    .iter()
                    .map(|flip| step_value(catalogue, flip.steps, Some(flip.home)))
                    .collect(),
            ),
            (
                "flips_two",
                self.flips
                    .two
                    .iter()
                    .map(|flip| {
                        let steps =
                            flip.steps.iter().map(|step| step_value(catalogue, *step, None)).collect();
                        object([("steps", steps), ("home", flip.home.id(catalogue).into())])
                    })
                    .collect(),
            ),
            (
                "confidence",
                object(self.confidence.iter().map(|share| {
                    let rounded = (share.share * 10_000.0).round() / 10_000.0;
                    (share.department.id(catalogue), Value::Number(rounded))
                })),
            ),
        ])
    }
}

fn score_value(catalogue: &Catalogue, score: &Score) -> Value {
    let parts = score.parts.iter().map(|(goal, part)| (goal.id(catalogue), (*part).into()));
    object([
        ("department", score.department.id(catalogue).into()),
        ("score", [score.n, score.of].into_iter().collect()),
        ("parts", object(parts)),
        ("bonus", score.bonus.into()),
    ])
}

fn involvement_value(catalogue: &Catalogue, one: &Involvement) -> Value {
    object([
        ("department", one.department.id(catalogue).into()),
        ("strength", one.strength.into()),
        ("level", one.level.id().into()),
        ("never_alone", one.never_alone.into()),
    ])
}

fn starved_value(catalogue: &Catalogue, starved: &Starved) -> Value {
    let guardian = starved.guardian.map(|department| department.id(catalogue));
    object([("goal", starved.goal.id(catalogue).into()), ("guardian", guardian.into())])
}

fn step_value(catalogue: &Catalogue, step: Step, home: Option<Home>) -> Value {
    let entries = [("goal", step.goal.id(catalogue).into()), ("step", Value::Integer(step.delta().into()))];
    object(entries.into_iter().chain(home.map(|home| ("home", home.id(catalogue).into()))))
}
