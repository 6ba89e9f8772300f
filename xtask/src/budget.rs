//! `budget`: what a visitor downloads before the first question can be answered, against a limit that only goes down.

use std::fs;
use std::io::Write;

use anyhow::{Context, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bundle::files_below;
use crate::project::Project;
use crate::wasm;

/// Where the limit stands.
const FILE: &str = "budget.json";
const LIMIT: &str = "first_download_brotli_bytes";

/// One file's size in bytes.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Weighs the files in `dist/`, prints a table, and fails past the limit.
pub(crate) fn run(project: &Project) -> anyhow::Result<()> {
    let limit = limit(project)?;
    let mut common = Size::default();
    println!("{:<26}{:>10}{:>10}{:>10}", "", "raw", "gzip 9", "brotli 11");
    for name in ["community-seat.js".to_owned(), format!("{}.js", wasm::NAME), format!("{}.wasm", wasm::NAME)]
    {
        let size = weigh(project, &name)?;
        print_row(&name, size);
        common = sum(common, size);
    }
    let mut totals = Vec::new();
    for file in files_below(&project.dist().join("lang"))? {
        let name = format!("lang/{}", file.file_name().unwrap_or_default().display());
        let size = weigh(project, &name)?;
        print_row(&name, size);
        totals.push((name, sum(common, size)));
    }
    let (worst, total) =
        totals.iter().max_by_key(|(_, size)| size.brotli).context("dist/lang has no language")?;
    print_row(&format!("all, with {worst}"), *total);
    let most = total.brotli;
    if most > limit {
        bail!("the first download is {most} bytes, {} past the limit of {limit} in {FILE}", most - limit);
    }
    println!("Within the limit of {limit} bytes, with {} to spare.", limit - most);
    Ok(())
}

fn limit(project: &Project) -> anyhow::Result<usize> {
    let text = fs::read_to_string(project.root.join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    let budget: serde_json::Value =
        serde_json::from_str(&text).with_context(|| format!("{FILE} is no JSON"))?;
    let limit = budget.get(LIMIT).and_then(serde_json::Value::as_u64);
    Ok(usize::try_from(limit.with_context(|| format!("{FILE} has no whole number \"{LIMIT}\""))?)?)
}

fn weigh(project: &Project, name: &str) -> anyhow::Result<Size> {
    let file = project.dist().join(name);
    let contents = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;

    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&contents)?;

    let mut brotli = Vec::new();
    let params =
        BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: contents.len(), ..Default::default() };
    brotli::BrotliCompress(&mut contents.as_slice(), &mut brotli, &params)?;

    Ok(Size { raw: contents.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

fn sum(a: Size, b: Size) -> Size {
    Size { raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }
}

fn print_row(name: &str, Size { raw, gzip, brotli }: Size) {
    println!("{name:<26}{raw:>10}{gzip:>10}{brotli:>10}");
}
