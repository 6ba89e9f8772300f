//! `budget`: what a visitor downloads before the first question can be answered, against limits that only go down.
//!
//! There are three: one for what every visitor downloads, one for the script among it that every page with the tag downloads, whether the
//! element is seen or not, and one for the texts of a language, of which a visitor downloads those of one. The heaviest counts: Arabic and
//! Japanese take two and three bytes for a letter where English takes one.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project::Project;
use crate::{around, bundle, dist};

/// Where the limits stand.
const FILE: &str = "budget.json";
const SCRIPT_LIMIT: &str = "script_brotli_bytes";
const CODE_LIMIT: &str = "first_code_brotli_bytes";
const TEXTS_LIMIT: &str = "first_texts_brotli_bytes";

/// One file's size in bytes.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Weighs the files in `dist/`, prints a table, and fails past a limit.
pub(crate) fn run(project: &Project) -> anyhow::Result<()> {
    let dist = project.dist();
    let (mut first, mut later, mut script) = (Size::default(), Size::default(), Size::default());
    let (mut texts, mut later_texts) = (Vec::new(), Vec::new());
    println!("{:<28}{:>10}{:>10}{:>10}", "", "raw", "gzip 9", "brotli 11");
    for file in bundle::files_below(&dist)? {
        let name = file.strip_prefix(&dist)?.display().to_string();
        let texts_of = name.strip_prefix("lang/").and_then(|name| name.strip_suffix(".json"));
        let size = match texts_of {
            Some(_) => weigh(&file)?,
            None if name.starts_with("community-seat") && !name.ends_with(".html") => weigh(&file)?,
            None => continue,
        };
        print_row(&name, size);
        if name == around::SCRIPT {
            script = size;
        }
        match texts_of {
            Some(tag) if tag.ends_with("-rest") => later_texts.push(size),
            Some(tag) => texts.push((tag.to_owned(), size)),
            None if dist::FIRST.contains(&name.as_str()) => first = sum(first, size),
            None => later = sum(later, size),
        }
    }
    let heaviest = later_texts.into_iter().max_by_key(|size| size.brotli).unwrap_or_default();
    print_row("later, in any language", sum(later, heaviest));
    let (tag, texts) =
        texts.into_iter().max_by_key(|(_, size)| size.brotli).context("dist/lang has no language")?;
    print_row(&format!("first, in the language {tag}"), sum(first, texts));
    hold(project, SCRIPT_LIMIT, script)?;
    hold(project, CODE_LIMIT, first)?;
    hold(project, TEXTS_LIMIT, texts)
}

/// Fails where something weighs more than its limit.
fn hold(project: &Project, name: &str, Size { brotli, .. }: Size) -> anyhow::Result<()> {
    let text = fs::read_to_string(project.root.join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    let budget: serde_json::Value =
        serde_json::from_str(&text).with_context(|| format!("{FILE} is no JSON"))?;
    let limit = budget.get(name).and_then(serde_json::Value::as_u64);
    let limit = usize::try_from(limit.with_context(|| format!("{FILE} has no whole number \"{name}\""))?)?;
    if brotli > limit {
        bail!("{brotli} bytes are {} past {name}, {limit} in {FILE}", brotli - limit);
    }
    println!("{name}: {limit}, with {} to spare.", limit - brotli);
    Ok(())
}

fn weigh(file: &Path) -> anyhow::Result<Size> {
    let contents = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;

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
    println!("{name:<28}{raw:>10}{gzip:>10}{brotli:>10}");
}
