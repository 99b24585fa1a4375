//! Turns `locales/*.json` into one function per sentence, and refuses to build when a language lacks one.
//!
//! `{"rota": {"title": "Rota"}}` becomes `rota::title(language)`; `{{ name }}` in a sentence becomes an argument of
//! that name, in the order of the English sentence; a sentence with the forms `one` and `other` takes a `count` first.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use serde_json::{Map, Value};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    // What the cutter of the page's program needs: where everything is named.
    println!("cargo::rustc-link-arg-bin=stairwell=--emit-relocs");
    let (english, chinese) = (read("locales/en.json")?, read("locales/zh-CN.json")?);
    let mut code = String::new();
    module(&english, &chinese, "", &mut code)?;
    std::fs::write(Path::new(&std::env::var("OUT_DIR")?).join("words.rs"), code)?;
    Ok(())
}

fn read(path: &str) -> Outcome<Map<String, Value>> {
    let text = std::fs::read_to_string(path)?;
    serde_json::from_str(&text).map_err(|error| format!("{path}: {error}").into())
}

/// Every key of one level, in both languages.
fn module(english: &Map<String, Value>, chinese: &Map<String, Value>, path: &str, code: &mut String) -> Outcome<()> {
    if let Some(extra) = chinese.keys().find(|key| !english.contains_key(*key)) {
        return Err(format!("locales/en.json has no {path}{extra}, but zh-CN.json has").into());
    }
    for (key, value) in english {
        let full = format!("{path}{key}");
        let other = chinese.get(key).ok_or_else(|| format!("locales/zh-CN.json has no {full}, but en.json has"))?;
        match (value, other) {
            (Value::String(en), Value::String(zh)) => sentence(key, &full, en, zh, code)?,
            (Value::Object(en), Value::Object(zh)) if en.contains_key("one") && en.contains_key("other") => {
                counted(key, &full, en, zh, code)?
            }
            (Value::Object(en), Value::Object(zh)) => {
                write!(code, "/// Sentences under `{full}`.\npub mod {key} {{ use super::Language;\n")?;
                module(en, zh, &format!("{full}."), code)?;
                code.push_str("}\n");
            }
            _ => return Err(format!("{full} is a sentence in one language and a group in the other").into()),
        }
    }
    Ok(())
}

/// One sentence: a function of the language and of what stands in its gaps.
fn sentence(key: &str, full: &str, english: &str, chinese: &str, code: &mut String) -> Outcome<()> {
    let gaps = matching_gaps(full, english, chinese)?;
    writeln!(code, "/// {}\n#[must_use]", english.replace('\n', " "))?;
    if gaps.is_empty() {
        writeln!(code, "pub fn {key}(language: Language) -> &'static str {{ match language {{")?;
        writeln!(code, "Language::English => {english:?}, Language::Chinese => {chinese:?} }} }}")?;
    } else {
        writeln!(code, "pub fn {key}(language: Language, {}) -> String {{ match language {{", arguments(&gaps))?;
        writeln!(code, "Language::English => {}, Language::Chinese => {} }} }}", format(english), format(chinese))?;
    }
    Ok(())
}

/// A sentence about a number of things, with its form for one.
fn counted(key: &str, full: &str, en: &Map<String, Value>, zh: &Map<String, Value>, code: &mut String) -> Outcome<()> {
    let form = |map: &Map<String, Value>, form: &str| -> Outcome<String> {
        let text = map.get(form).and_then(Value::as_str);
        Ok(text.ok_or_else(|| format!("{full} needs the forms `one` and `other` in both languages"))?.to_owned())
    };
    let (one, other) = (form(en, "one")?, form(en, "other")?);
    let (zh_one, zh_other) = (form(zh, "one")?, form(zh, "other")?);
    let gaps: Vec<String> = matching_gaps(full, &other, &zh_other)?.into_iter().filter(|gap| gap != "count").collect();
    writeln!(code, "/// {}\n#[must_use]", other.replace('\n', " "))?;
    writeln!(
        code,
        "pub fn {key}(language: Language, count: usize, {}) -> String {{ match (language, count) {{",
        arguments(&gaps)
    )?;
    writeln!(code, "(Language::English, 1) => {}, (Language::English, _) => {},", format(&one), format(&other))?;
    writeln!(
        code,
        "(Language::Chinese, 1) => {}, (Language::Chinese, _) => {} }} }}",
        format(&zh_one),
        format(&zh_other)
    )?;
    Ok(())
}

/// The gaps of a sentence in the order of the English one; both languages must have the same.
fn matching_gaps(full: &str, english: &str, chinese: &str) -> Outcome<Vec<String>> {
    let gaps = gaps(english);
    let sets = [gaps.iter().cloned().collect::<BTreeSet<_>>(), self::gaps(chinese).into_iter().collect()];
    if sets[0] != sets[1] {
        return Err(format!("{full}: the gaps differ, {:?} in English and {:?} in Chinese", sets[0], sets[1]).into());
    }
    Ok(gaps)
}

fn gaps(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in text.split("{{").skip(1) {
        let name = part.split("}}").next().unwrap_or(part).trim().to_owned();
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn arguments(gaps: &[String]) -> String {
    gaps.iter().map(|gap| format!("{gap}: impl std::fmt::Display")).collect::<Vec<_>>().join(", ")
}

/// The sentence as a `format!` call.
fn format(text: &str) -> String {
    let text = gaps(text).iter().fold(text.to_owned(), |text, gap| {
        let spellings = [format!("{{{{ {gap} }}}}"), format!("{{{{{gap}}}}}")];
        spellings.iter().fold(text, |text, spelling| text.replace(spelling, &format!("{{{gap}}}")))
    });
    format!("format!({text:?})")
}
