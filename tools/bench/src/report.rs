//! The report: for people, as JSON, and as a part of the README.

use std::fmt::Write;

use anyhow::Context;
use serde_json::{Map, Value, json};

use crate::measure::{Contender, Profile};
use crate::metrics::{JOURNEY, MANY, MODEL, Metric, SEVERAL, TARGETS};
use crate::stats::Results;

/// Where the README's part begins and ends.
const MARKS: [&str; 2] = ["<!-- bench -->", "<!-- end of bench -->"];

/// On what it ran.
#[derive(Debug)]
pub(crate) struct Machine {
    pub(crate) cores: usize,
    pub(crate) browser: String,
    pub(crate) runs: usize,
}

impl Machine {
    fn sentence(&self) -> String {
        format!(
            "{} on {} {} with {} cores, {} interleaved runs of each, each in a fresh browser with an empty cache",
            self.browser,
            std::env::consts::OS,
            std::env::consts::ARCH,
            self.cores,
            self.runs
        )
    }
}

fn title(profile: Profile) -> &'static str {
    match profile {
        Profile::Slow => "Processor slowed down 4 times, 1.6 Mbit/s, 150 ms",
        Profile::Full => "Full speed",
    }
}

/// The whole report, in Markdown.
pub(crate) fn markdown(results: &Results, machine: &Machine) -> String {
    let mut text = format!(
        "# Measured beside its peers\n\nWritten by `cargo xtask bench`: {}. The same questionnaire in each, served alike (brotli 11): 12 goals \
         with 4 levels, 10 departments, four questions on the company, five activities with two choices each. Each showed the \
         ranking that the model computes. Community Seat is on its page by the two lines of `head.html`. “Prerendered” is the same, by the \
         script alone, on a page that brings its first step with it: that is seen and answered before the widget is there.\n\n\
         Numbers are medians over the runs, with the quartiles between runs in brackets. Times hold for this machine; ratios travel better.\n",
        machine.sentence()
    );
    for profile in Profile::ALL {
        text += &format!("\n## {}\n\n", title(profile));
        text += &table(results, profile, &JOURNEY);
    }
    text += "\n## Several on one page, at full speed\n\n";
    text += &table(results, Profile::Full, &SEVERAL);
    text += "\n## The model alone, in WebAssembly\n\n";
    text += &model(results);
    text += "\n## Targets\n\n| what | measured | target | |\n|---|---|---|---|\n";
    for target in &TARGETS {
        if let Some((measured, limit, holds)) = target.judge(results) {
            let verdict = if holds { "holds" } else { "**missed**" };
            let _ = writeln!(text, "| {} | {measured} | {limit} | {verdict} |", target.title());
        }
    }
    text + "\n"
}

fn table(results: &Results, profile: Profile, metrics: &[Metric]) -> String {
    let mut text = String::from("| |");
    for contender in Contender::ALL {
        let _ = write!(text, " {} |", contender.title());
    }
    text += " to SurveyJS | to no framework |\n|---|";
    text += &"---:|".repeat(Contender::ALL.len() + 2);
    text.push('\n');
    for metric in metrics {
        let _ = write!(text, "| {} |", metric.title);
        for contender in Contender::ALL {
            let _ = write!(text, " {} |", cell(results, profile, contender, metric));
        }
        for other in [Contender::Survey, Contender::Bare] {
            let ratio = metric.ratio(results, profile, Contender::Seat, other);
            let _ = write!(text, " {} |", ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}")));
        }
        text.push('\n');
    }
    text
}

/// What each question to the model takes; by cells, where all of it is one pass over them.
fn model(results: &Results) -> String {
    let mut text =
        String::from("| | slowed down 4 times | full speed | full speed, by cell |\n|---|---:|---:|---:|\n");
    for asked in &MODEL {
        let cells: Vec<String> = Profile::ALL
            .into_iter()
            .map(|profile| cell(results, profile, Contender::Seat, &asked.metric))
            .collect();
        let whole = asked.metric.value(results, Profile::Full, Contender::Seat);
        let by_cell = whole
            .zip(asked.cells())
            .map(|(whole, cells)| format!("{:.1} ns", whole * 1000.0 / f64::from(cells)));
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            asked.metric.title,
            cells.join(" | "),
            by_cell.unwrap_or_default()
        );
    }
    text
}

fn cell(results: &Results, profile: Profile, contender: Contender, metric: &Metric) -> String {
    let (Some(value), Some(summary)) =
        (metric.value(results, profile, contender), results.summary(profile, contender, metric.key))
    else {
        return String::new();
    };
    let shown = metric.unit.show(value);
    let (low, high) = summary.quartiles;
    let is_spread = metric.of == crate::metrics::Of::Median && high > low;
    if !is_spread {
        return shown;
    }
    let bare = |number| metric.unit.show(number).trim_end_matches([' ', 'k', 'B', 'm', 'µ', 's']).to_owned();
    if bare(low) == bare(high) { shown } else { format!("{shown} ({}–{})", bare(low), bare(high)) }
}

/// Every number, and what was made of them.
pub(crate) fn json(results: &Results, machine: &Machine) -> Value {
    let mut profiles = Map::new();
    for (profile, contender, key, runs) in results.all() {
        let one = profiles.entry(profile.id()).or_insert_with(|| json!({}));
        let one = one.as_object_mut().map(|one| one.entry(contender.id()).or_insert_with(|| json!({})));
        // Three digits are more than is certain.
        let round = |number: &f64| (number * 1000.0).round() / 1000.0;
        let runs: Vec<Vec<f64>> = runs.iter().map(|run| run.iter().map(round).collect()).collect();
        if let Some(one) = one.and_then(Value::as_object_mut) {
            one.insert(key.to_owned(), json!(runs));
        }
    }
    let targets: Vec<Value> = TARGETS
        .iter()
        .filter_map(|target| {
            let (measured, limit, holds) = target.judge(results)?;
            Some(json!({ "what": target.metric.title, "contender": target.contender.id(), "profile": target.profile.id(), "measured": measured, "target": limit, "holds": holds }))
        })
        .collect();
    json!({
        "browser": machine.browser,
        "cores": machine.cores,
        "runs": machine.runs,
        "targets": targets,
        "numbers": profiles,
    })
}

/// The README with this run's table in its place.
///
/// # Errors
/// Where the README has no place for it.
pub(crate) fn readme(readme: &str, results: &Results, machine: &Machine) -> anyhow::Result<String> {
    let [begin, end] = MARKS;
    let place = || format!("README.md has no place between `{begin}` and `{end}`");
    let (before, rest) = readme.split_once(begin).with_context(place)?;
    let (_, after) = rest.split_once(end).with_context(place)?;
    let short: Vec<Metric> = JOURNEY
        .into_iter()
        .filter(|metric| !metric.key.contains("requests") && metric.key != "longest")
        .collect();
    let mut part = format!(
        "\n{}: {}. Community Seat is on its page by the two lines of `head.html`.\n\n",
        title(Profile::Slow),
        machine.sentence()
    );
    part += &table(results, Profile::Slow, &short);
    let many = MANY.ratio(results, Profile::Full, Contender::Seat, Contender::Survey);
    if let Some(many) = many {
        part += &format!(
            "\nFifty on one page, at full speed, take {many:.2} of the time of fifty SurveyJS forms.\n"
        );
    }
    Ok(format!("{before}{begin}{part}{end}{after}"))
}
