//! One run: a browser of its own, a cold cache, one contender.

use std::path::Path;

use anyhow::{Context, ensure};
use browser_tests::{Engine, Heap, Session, Setup, WATCH_MEMORY};
use seat_server::{Options, Server};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::journey::Journey;
use crate::metrics::{Asked, MODEL};

const TIME_MODEL: &str = include_str!("time_model.js");
const DRIVE: &str = include_str!("drive.js");

/// So many of the changes are timed, in any profile.
const TIMED: usize = 40;

/// As many clicks are awaited by one script: the driver gives each 30 seconds.
const AT_A_TIME: usize = 20;

/// Who is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Contender {
    /// The widget.
    Seat,
    /// The same on a page that brings its first step with it.
    Early,
    /// A form library: the same questionnaire as a model in JSON.
    Survey,
    /// By hand, without a framework.
    Bare,
    /// In Preact.
    Preact,
}

impl Contender {
    pub(crate) const ALL: [Self; 5] = [Self::Seat, Self::Early, Self::Survey, Self::Bare, Self::Preact];

    /// The folder that it is served from, and its name in `drive.js`.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Seat => "seat",
            Self::Early => "early",
            Self::Survey => "survey",
            Self::Bare => "bare",
            Self::Preact => "preact",
        }
    }

    /// What it is called in the report.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Seat => "Community Seat",
            Self::Early => "prerendered",
            Self::Survey => "SurveyJS",
            Self::Bare => "no framework",
            Self::Preact => "Preact",
        }
    }
}

/// The machine and the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Profile {
    /// As they are.
    Full,
    /// A processor four times as slow, and 1.6 Mbit/s with 150 ms to answer.
    Slow,
}

impl Profile {
    pub(crate) const ALL: [Self; 2] = [Self::Slow, Self::Full];

    /// How many changes are made: where nothing is slowed down, so many that memory would show what they leave behind.
    pub(crate) fn changes(self) -> usize {
        match self {
            Self::Full => 200,
            Self::Slow => TIMED,
        }
    }

    /// Milliseconds between two clicks that are timed: what follows from one must not delay the next, as it would delay no visitor.
    fn rest(self) -> u32 {
        match self {
            Self::Full => 80,
            Self::Slow => 250,
        }
    }

    /// Its name in the JSON report.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Slow => "slow",
        }
    }
}

/// What a run yields: numbers by the name of what was measured.
pub(crate) type Sample = Vec<(&'static str, Vec<f64>)>;

/// The questionnaire, from the first byte to the result.
///
/// # Errors
/// Where a contender does not show what the model says.
pub(crate) fn journey(
    site: &Site,
    contender: Contender,
    profile: Profile,
    journey: &Journey,
) -> anyhow::Result<Sample> {
    let run = Run::start(site, contender, profile, 1)?;
    let mut sample = Sample::new();
    let loaded = run.eval("return bench.load()", &[]);
    for key in ["bytes", "requests", "question", "accepted"] {
        sample.push((key, vec![number(&loaded, key)?]));
    }
    let settled = run.eval("return bench.settle(arguments[0])", &[json!(journey.first)]);
    for key in ["followed", "longest"] {
        sample.push((key, vec![number(&settled, key)?]));
    }

    let (timed, rest) = journey.clicks.split_at(TIMED.min(journey.clicks.len()));
    let mut took = Vec::new();
    for clicks in timed.chunks(AT_A_TIME) {
        let answer = run
            .eval("return bench.rate(arguments[0], arguments[1])", &[json!(clicks), json!(profile.rest())]);
        took.extend(answer.as_array().into_iter().flatten().filter_map(Value::as_f64));
    }
    ensure!(took.len() == timed.len(), "{} clicks of {} were timed", took.len(), timed.len());
    sample.push(("click", took));
    for clicks in rest.chunks(AT_A_TIME) {
        run.eval("return bench.rate(arguments[0], 0)", &[json!(clicks)]);
    }
    sample.push(("memory", vec![run.memory()]));

    let finished = run.eval("return bench.finish(arguments[0])", std::slice::from_ref(&journey.others));
    sample.push(("result", vec![number(&finished, "result")?]));
    sample.push(("all bytes", vec![number(&finished, "bytes")?]));
    sample.push(("all requests", vec![number(&finished, "requests")?]));

    let rows = run.eval("return bench.ranking()", &[]);
    let rows: Vec<String> =
        rows.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let shown = journey.read(&rows);
    ensure!(
        shown == journey.ranking,
        "{} shows another ranking: {rows:?}, expected {:?}",
        contender.title(),
        journey.ranking
    );
    Ok(sample)
}

/// So many questionnaires on one page: until each shows its first question, and what they hold in memory.
pub(crate) fn many(site: &Site, contender: Contender, count: usize) -> anyhow::Result<Sample> {
    let run = Run::start(site, contender, Profile::Full, count)?;
    let loaded = run.eval("return bench.load()", &[]);
    let (time, memory) = match count {
        1 => ("1 widget", "1 widget, memory"),
        10 => ("10 widgets", "10 widgets, memory"),
        _ => ("50 widgets", "50 widgets, memory"),
    };
    Ok(vec![(time, vec![number(&loaded, "question")?]), (memory, vec![run.memory()])])
}

/// The model alone, as a visitor's browser runs it.
pub(crate) fn model(site: &Site, profile: Profile) -> anyhow::Result<Sample> {
    let session = site.open(profile);
    let ask = |asked: &Asked| {
        let took = session.eval(TIME_MODEL, &[json!(asked.case()), json!(asked.question as u32)]);
        let took = took.as_f64().with_context(|| format!("no time of `{}`", asked.metric.title))?;
        Ok((asked.metric.key, vec![took]))
    };
    MODEL.iter().map(ask).collect()
}

/// The browser's name and version.
pub(crate) fn browser() -> String {
    let session = Session::start(Engine::Chromium, &Setup::new());
    let version = session.cdp("Browser.getVersion", &json!({}));
    let product = version.get("product").and_then(Value::as_str).unwrap_or_default();
    product.replace("Headless", "").replace('/', " ")
}

/// Serves everyone alike.
pub(crate) struct Site {
    server: Server,
    // The server's tasks run on it.
    _runtime: Runtime,
}

impl Site {
    /// Serves what is below a folder, compressed as well as a host can.
    pub(crate) fn serve(folder: &Path) -> anyhow::Result<Self> {
        let runtime = Runtime::new()?;
        let options = Options { compress: true, quality: 11, ..Options::new(folder) };
        let server = runtime.block_on(Server::start(options)).context("no server")?;
        Ok(Self { server, _runtime: runtime })
    }

    /// A browser that has begun, as fast and as well connected as the profile says, without a cache.
    fn open(&self, profile: Profile) -> Session {
        let session = Session::start(Engine::Chromium, &Setup::new().frames_unlimited());
        session.goto(&self.server.url("/warm.html"));
        session.cdp("Network.enable", &json!({}));
        session.cdp("Network.setCacheDisabled", &json!({ "cacheDisabled": true }));
        if profile == Profile::Slow {
            session.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
            let network = json!({
                "offline": false,
                "latency": 150,
                "downloadThroughput": 1_600_000 / 8,
                "uploadThroughput": 750_000 / 8,
            });
            session.cdp("Network.emulateNetworkConditions", &network);
        }
        session
    }
}

struct Run {
    session: Session,
}

impl Run {
    fn start(site: &Site, contender: Contender, profile: Profile, count: usize) -> anyhow::Result<Self> {
        let session = site.open(profile);
        let source =
            format!("const CONTENDER = {:?}, COUNT = {count};\n{WATCH_MEMORY}{DRIVE}", contender.id());
        session.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }));
        session.goto(&site.server.url(&format!("/{}/{count}.html", contender.id())));
        Ok(Self { session })
    }

    fn eval(&self, body: &str, args: &[Value]) -> Value {
        self.session.eval(body, args)
    }

    /// Bytes of the script's heap and of WebAssembly, after what is no longer used has been collected.
    fn memory(&self) -> f64 {
        Heap::of_any(&self.session).bytes()
    }
}

fn number(value: &Value, key: &str) -> anyhow::Result<f64> {
    value.get(key).and_then(Value::as_f64).with_context(|| format!("no number `{key}` in {value}"))
}
