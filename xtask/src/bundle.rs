//! The scripts, and the style sheets as a browser gets them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::around::{SCRIPT, VERSION};
use crate::dist::Files;
use crate::early::Early;
use crate::process::{node, quietly};
use crate::project::Project;
use crate::texts::Language;

/// What the element's script needs to know of all the other files.
pub(crate) struct Element<'a> {
    pub(crate) project: &'a Project,
    /// It knows them all, and what each says where nothing could be loaded.
    pub(crate) languages: &'a [Language],
    /// All that it fetches, by name.
    pub(crate) files: &'a Files,
    /// What a page can show before.
    pub(crate) early: &'a Early,
    /// The script that wasm-bindgen wrote.
    pub(crate) glue: &'a Path,
}

impl Element<'_> {
    /// For a host page: its files are beside it on a server.
    pub(crate) fn beside(&self) -> anyhow::Result<Vec<u8>> {
        quietly(self.command("src/element/element.js", "beside")?.args(["--bundle", "--format=esm"]))
    }

    /// For an application's own build, which finds its files by their addresses and puts them where it likes.
    pub(crate) fn bundled(&self) -> anyhow::Result<Vec<u8>> {
        let mut addresses = "export default {\n".to_owned();
        // The script of the core is imported, and so part of the application's build already.
        for name in self.files.keys().filter(|name| !name.ends_with(".js")) {
            addresses.push_str(&format!("  \"{name}\": new URL(\"./{name}\", import.meta.url),\n"));
        }
        addresses.push_str("};\n");
        let file = written(self.project, "seat-addresses.js", addresses.as_bytes())?;
        quietly(
            self.command("src/element/element.js", "bundled")?
                .args(["--bundle", "--format=esm", "--external:./community-seat-core.js"])
                .arg("--external:./community-seat-seldom.js")
                .arg(format!("--alias:seat-addresses={}", file.display())),
        )
    }

    /// For one file with everything inside: the script that `entry` names, as it may stand in a page.
    pub(crate) fn inside(&self, entry: &str, defines: &[(&str, String)]) -> anyhow::Result<Vec<u8>> {
        let mut places = serde_json::Map::new();
        let mut row = Vec::new();
        // The script of the core is part of this one.
        for (name, contents) in self.files.iter().filter(|(name, _)| !name.ends_with(".js")) {
            let begin = row.len();
            row.extend(contents);
            places.insert(name.clone(), serde_json::json!([begin, row.len()]));
        }
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(&row)?;
        let packed = serde_json::json!(BASE64_STANDARD.encode(gzip.finish()?));
        // Too long for an argument.
        let packed = written(self.project, "seat-packed.json", packed.to_string().as_bytes())?;
        let mut command = self.command(entry, "inside")?;
        for (name, value) in defines {
            command.arg(format!("--define:{name}={value}"));
        }
        command.arg(format!("--define:SEAT_VISIT={}", self.early.visit));
        core_aliases(self.project, &mut command, self.glue)?;
        quietly(
            command
                .args(["--bundle", "--format=esm"])
                .arg(format!("--define:SEAT_PLACES={}", Value::Object(places)))
                .arg(format!("--alias:seat-packed={}", packed.display()))
                .arg(format!(
                    "--alias:seat-core={}",
                    self.project.root.join("src/element/core.js").display()
                )),
        )
    }

    /// What the element knows the files by: the hash by which browsers refuse any other, of the shortest kind that they know, since every
    /// visitor downloads it. Of scripts, which browsers import without comparing, it is only as much as tells one build from another; and
    /// so it is of texts, all together: they are data, and whether they are texts at all is seen when they are read.
    fn hashes(&self) -> serde_json::Map<String, Value> {
        let mut texts = Sha256::new();
        let mut hashes = serde_json::Map::new();
        for (name, contents) in self.files {
            if name.ends_with(".json") {
                texts.update(name);
                texts.update(contents);
                continue;
            }
            let hash = sha256(contents);
            hashes.insert(name.clone(), if name.ends_with(".js") { mark(&hash) } else { hash }.into());
        }
        hashes.insert("texts".to_owned(), mark(&BASE64_STANDARD.encode(texts.finalize())).into());
        hashes
    }

    /// What a page can put into its head: the script, and before it a hint at the module, which otherwise is asked for only once the script
    /// has come and run.
    ///
    /// The hint is for browsers that know `device-posture`, which are Chromium's, since version 132: they fetch what is hinted at once.
    /// `WebKit` does so twice, always, and Firefox where a server does not let it be kept.
    pub(crate) fn head(&self) -> anyhow::Result<Vec<u8>> {
        const MODULE: &str = "community-seat-core.wasm";
        let hash = sha256(self.files.get(MODULE).context("there is no module")?);
        Ok(format!(
            "<link rel=\"preload\" as=\"fetch\" crossorigin media=\"(device-posture)\" \
             href=\"{MODULE}?{hash}\" integrity=\"sha256-{hash}\">\n\
             <script type=\"module\" src=\"{SCRIPT}\"></script>\n"
        )
        .into_bytes())
    }

    fn command(&self, entry: &str, files: &str) -> anyhow::Result<Command> {
        let failed: serde_json::Map<_, _> =
            self.languages.iter().map(|language| (language.tag.clone(), language.failed.clone())).collect();
        let hashes = self.hashes();
        let files = self.project.root.join(format!("src/element/files/{files}.js"));
        let mut command = esbuild(self.project);
        command
            .arg(entry)
            .arg(format!("--define:SEAT_VERSION={}", serde_json::json!(VERSION)))
            .args(languages(self.languages)?)
            .arg(format!("--define:SEAT_FAILED={}", Value::Object(failed)))
            .arg(format!("--define:SEAT_HASHES={}", Value::Object(hashes)))
            .arg(format!("--alias:seat-files={}", files.display()));
        Ok(command)
    }
}

/// What few pages need, with the names of the languages and a visit that has just begun.
pub(crate) fn seldom(project: &Project, languages: &[Language], visit: &Value) -> anyhow::Result<Vec<u8>> {
    quietly(
        esbuild(project)
            .args(["src/element/seldom.js", "--bundle", "--format=esm"])
            .arg(format!("--define:SEAT_VISIT={visit}"))
            .args(self::languages(languages)?),
    )
}

/// The script that runs the modules: one file, with wasm-bindgen's script and the first style sheet in it.
pub(crate) fn core(project: &Project, glue: &Path) -> anyhow::Result<Vec<u8>> {
    let mut command = esbuild(project);
    core_aliases(project, &mut command, glue)?;
    quietly(command.args(["src/element/core.js", "--bundle", "--format=esm"]))
}

/// What `core.js` imports and only the build knows.
fn core_aliases(project: &Project, command: &mut Command, glue: &Path) -> anyhow::Result<()> {
    let style = written(project, "seat-style.css", &style(project, "style/main.css")?)?;
    let [link, guard] =
        ["link.js", "guard.js"].map(|name| project.root.join("src/element").join(name).display().to_string());
    let glue = fs::read_to_string(glue).with_context(|| format!("cannot read {}", glue.display()))?;
    let glue = written(project, "seat-glue.js", adapted(&glue)?.as_bytes())?;
    command
        .arg("--loader:.css=text")
        .arg(format!("--alias:seat-glue={}", glue.display()))
        .arg(format!("--alias:seat-link={link}"))
        .arg(format!("--alias:seat-guard={guard}"))
        .arg(format!("--alias:seat-style={}", style.display()));
    Ok(())
}

/// What is other in wasm-bindgen's script than as it was written.
///
/// It imports a module as a whole, and esbuild would walk that with `for … in`: on a page that has added something to
/// `Object.prototype`, it would come upon that. Imported by name, there is nothing to walk. What the module exports is called by way of
/// `guard.js`. The rest is help for browsers without constructed style sheets, which do not get this far, and for callers that are not
/// ours.
const CHANGES: [(&str, &str); 7] = [
    (
        "import * as import1 from \"seat-link\"",
        "import { guard } from \"seat-guard\";\n\
         import { __wasm_split_load_rest } from \"seat-link\";\nconst import1 = { __wasm_split_load_rest };",
    ),
    ("wasm = instance.exports;", "wasm = guard(instance.exports);"),
    (
        "(typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {}, unregister: () => {} }\n    : new",
        "new",
    ),
    ("if (Symbol.dispose) Widget.prototype[Symbol.dispose] = Widget.prototype.free;", ""),
    ("if (!('encodeInto' in cachedTextEncoder)) {", "if (false) {"),
    ("if (realloc === undefined) {", "if (false) {"),
    (
        "function initSync(module) {\n",
        "function initSync({ module }) {\n\
         return __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);\n",
    ),
];

/// wasm-bindgen's script, as it is to be bundled.
fn adapted(glue: &str) -> anyhow::Result<String> {
    let mut script = glue.to_owned();
    for (from, to) in CHANGES {
        if !script.contains(from) {
            bail!("wasm-bindgen's script does not say `{from}`: its form has changed");
        }
        script = script.replace(from, to);
    }
    Ok(script)
}

/// A file's hash, as browsers compare it.
fn sha256(contents: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(contents))
}

/// As much of a hash as tells one build from another.
fn mark(hash: &str) -> String {
    hash.chars().take(4).collect()
}

/// A file for esbuild to read, below the target folder.
fn written(project: &Project, name: &str, contents: &[u8]) -> anyhow::Result<PathBuf> {
    let file = project.target.join(name);
    fs::write(&file, contents).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

/// For esbuild: the languages' tags, and each one's name in itself.
fn languages(languages: &[Language]) -> anyhow::Result<[String; 2]> {
    let tags: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
    let names: Value =
        languages.iter().map(|language| (language.tag.clone(), language.name.clone())).collect();
    let tags = serde_json::to_string(&tags)?;
    Ok([format!("--define:SEAT_LANGUAGES={tags}"), format!("--define:SEAT_NAMES={names}")])
}

/// A style sheet with what it imports.
pub(crate) fn style(project: &Project, file: &str) -> anyhow::Result<Vec<u8>> {
    quietly(esbuild(project).arg(file).arg("--bundle"))
}

/// Every file in a folder and its folders, sorted; hidden ones are left out.
pub(crate) fn files_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?
    {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    files.sort();
    Ok(files)
}

fn esbuild(project: &Project) -> Command {
    let mut command = node(project, "esbuild/bin/esbuild");
    command.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    command
}
