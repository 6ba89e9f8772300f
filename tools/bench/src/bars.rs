//! The numbers as bars, for the README.

use std::fmt::Write;

use crate::measure::{Contender, Profile};
use crate::metrics::{BYTES, CLICK_98, MANY, MEMORY, Metric, QUESTION};
use crate::stats::Results;

const WIDTH: f64 = 760.0;
/// Where names end and bars begin.
const NAMES: f64 = 132.0;
/// The longest bar; its number stands behind it.
const LONGEST: f64 = 520.0;
const ROW: f64 = 20.0;
const HEAD: f64 = 34.0;
const MARGIN: f64 = 16.0;

const SHOWN: [(Metric, Profile); 5] = [
    (BYTES, Profile::Slow),
    (QUESTION, Profile::Slow),
    (CLICK_98, Profile::Slow),
    (MEMORY, Profile::Full),
    (MANY, Profile::Full),
];

/// A drawing that brings its own ground, since it is seen on light pages and on dark ones.
pub(crate) fn svg(results: &Results) -> String {
    let mut y = MARGIN;
    let mut body = String::new();
    for (metric, profile) in SHOWN {
        let values: Vec<(Contender, f64)> = Contender::ALL
            .into_iter()
            .filter_map(|contender| Some((contender, metric.value(results, profile, contender)?)))
            .collect();
        let most = values.iter().map(|(_, value)| *value).fold(0.0, f64::max);
        let head = match profile {
            Profile::Slow => format!("{}, slow network and processor", capital(metric.title)),
            Profile::Full => format!("{}, full speed", capital(metric.title)),
        };
        let _ = write!(body, r#"<text class="h" x="{MARGIN}" y="{:.0}">{head}</text>"#, y + 16.0);
        y += HEAD - 8.0;
        for (contender, value) in values {
            let length = (LONGEST * value / most.max(f64::MIN_POSITIVE)).max(1.0);
            let class = if matches!(contender, Contender::Seat | Contender::Early) { "own" } else { "peer" };
            let _ = write!(
                body,
                r#"<text class="n" x="{:.0}" y="{:.0}">{}</text><rect class="{class}" x="{:.0}" y="{:.0}" width="{length:.1}" height="14" rx="3"/><text x="{:.1}" y="{:.0}">{}</text>"#,
                NAMES + MARGIN - 8.0,
                y + 12.0,
                contender.title(),
                NAMES + MARGIN,
                y + 1.0,
                NAMES + MARGIN + length + 6.0,
                y + 12.0,
                metric.unit.show(value),
            );
            y += ROW;
        }
        y += 8.0;
    }
    let height = y + MARGIN - 8.0;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0} {height:.0}" font-family="system-ui, sans-serif" font-size="12" fill="{ink}"><style>.h{{font-weight:600;font-size:13px}}.n{{text-anchor:end}}.own{{fill:#a8481a}}.peer{{fill:#c9bba9}}</style><rect width="{WIDTH:.0}" height="{height:.0}" rx="10" fill="#fffdf9"/>{body}</svg>
"##,
        ink = "#241c15",
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
