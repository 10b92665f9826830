//! An OSCAL control as a requirement.

use std::collections::BTreeMap;

use crate::catalog::{Requirement, Text};

use super::{
    ladder::Sources,
    markup,
    names::{FATES, Names, withdrawn},
    params::{Params, limits},
    prose::Reader,
    raw::{Control, Link, Param, Part, prop},
};

/// The letters of a statement that stand in for a missing title.
const TITLE: usize = 60;

/// The context of a control: names and parameters to read it with, and its place.
pub(super) struct Place<'a> {
    pub(super) names: &'a Names<'a>,
    pub(super) params: &'a Params<'a>,
    pub(super) area: &'a str,
    pub(super) topic: &'a str,
    /// OSCAL id of the base, for an enhancement.
    pub(super) base: Option<&'a str>,
}

pub(super) fn requirement(control: &Control, place: &Place<'_>) -> Requirement {
    let names = place.names;
    let id = names.printed(&control.id).unwrap_or(&control.id).to_owned();
    let reader = Reader {
        params: place.params,
        id: &id,
    };
    let mut texts = Texts::default();
    for part in &control.parts {
        texts.take(part, &reader);
    }
    for param in &control.params {
        texts.define(param, &reader);
    }
    let withdrawn = withdrawn(control, names).unwrap_or_default();
    let title = title(control, &id, &texts.statement);
    if texts.statement.is_empty() {
        texts.statement.push(if withdrawn.is_empty() {
            title.clone()
        } else {
            format!("Withdrawn: {withdrawn}.")
        });
    }
    let base = place
        .base
        .and_then(|base| names.printed(base))
        .map(str::to_owned);
    Requirement {
        official: None,
        topic: if place.topic.is_empty() {
            title.clone()
        } else {
            place.topic.to_owned()
        }
        .into(),
        see_also: texts_of(see_also(control, names, base.as_deref())),
        base: base.map(Text::from),
        area: place.area.to_owned().into(),
        subtopic: Text::default(),
        documentation: Text::default(),
        title: title.into(),
        question: texts.statement.join("\n").into(),
        guidance: texts.guidance(&sources(control, names)).into(),
        ladder: texts_of(texts.sources.ladder()),
        evidence: texts
            .evidence
            .into_iter()
            .map(|(level, items)| (level, texts_of(items)))
            .collect(),
        steps: Vec::new(),
        group: Text::default(),
        leans_on: Vec::new(),
        owner_sets: Text::default(),
        unverified: Vec::new(),
        token: control.id.clone().into(),
        spellings: texts_of(names.spellings(control)),
        withdrawn: withdrawn.into(),
        general_ladder: false,
        by_role: BTreeMap::new(),
        id: id.into(),
    }
}

fn texts_of(items: Vec<String>) -> Vec<Text> {
    items.into_iter().map(Text::from).collect()
}

/// The title; where it says nothing but the id, how the statement begins.
fn title(control: &Control, id: &str, statement: &[String]) -> String {
    let title = markup::line(&control.title);
    if !title.is_empty() && !is_only(&title, &control.id) && !is_only(&title, id) {
        return title;
    }
    let first = statement.first().map_or(id, String::as_str);
    crate::format::clip(first, TITLE)
}

/// Whether a title says nothing but an id, if with the word for what it is of: `Control: x-1`.
fn is_only(title: &str, id: &str) -> bool {
    let (title, id) = (title.to_lowercase(), id.to_lowercase());
    let Some(before) = title.strip_suffix(id.as_str()) else {
        return false;
    };
    let before = before.trim_end();
    before.is_empty() || (before.ends_with(':') && !before.contains(char::is_whitespace))
}

/// The texts of a control, by what they are for.
#[derive(Default)]
struct Texts {
    statement: Vec<String>,
    guidance: Vec<String>,
    objectives: Vec<String>,
    others: Vec<String>,
    definitions: Vec<String>,
    evidence: BTreeMap<u8, Vec<String>>,
    sources: Sources,
}

impl Texts {
    fn take(&mut self, part: &Part, reader: &Reader<'_>) {
        match part.name.as_str() {
            "statement" => {
                reader.statement(part, &mut self.statement);
                if let Some(document) = self.sources.statement(part, reader) {
                    self.evidence
                        .entry(2)
                        .or_default()
                        .push(document.replace(';', ","));
                }
            }
            "item" => reader.lines(part, 0, &mut self.statement),
            "guidance" | "discussion" => reader.statement(part, &mut self.guidance),
            "assessment-objective" | "objective" => {
                reader.lines(part, 0, &mut self.objectives);
                self.sources.objective(part, reader);
            }
            "assessment-method" | "assessment" => self.method(part, reader),
            other => {
                let mut lines = Vec::new();
                reader.lines(part, 0, &mut lines);
                let lead = other.replace(['-', '_'], " ");
                let says_so = |line: &String| line.to_lowercase().starts_with(&lead);
                if let Some(first) = lines.first_mut().filter(|line| !says_so(line)) {
                    *first = format!("{}: {first}", sentence_case(&lead));
                }
                self.others.extend(lines);
            }
        }
    }

    /// Notes the guidelines of a parameter, and its limits where no text tells them.
    fn define(&mut self, param: &Param, reader: &Reader<'_>) {
        for guideline in &param.guidelines {
            for text in reader.paragraphs(&guideline.prose) {
                let text = match markup::line(&param.label).as_str() {
                    "" => text,
                    label => format!("{label}: {text}"),
                };
                self.definitions.push(text);
            }
        }
        // A limit whose parameter stands in no text is told here.
        for limit in limits(&param.constraints) {
            let words = markup::line(limit);
            let texts = self.statement.iter().chain(&self.guidance);
            if texts.chain(&self.others).any(|text| text.contains(&words)) {
                continue;
            }
            let name = match markup::line(&param.label) {
                label if label.is_empty() => param.id.clone(),
                label => label,
            };
            self.definitions.push(format!("{name}; limit: {words}"));
        }
    }

    /// Notes the objects of a method: those to examine at level 2, people to interview and mechanisms to test at level
    /// 3. Documents show a procedure, people and trials its use.
    fn method(&mut self, part: &Part, reader: &Reader<'_>) {
        let method = prop(&part.props, "method").unwrap_or("examine");
        let level = if method.eq_ignore_ascii_case("examine") {
            2
        } else {
            3
        };
        let mut objects = reader.paragraphs(&part.prose);
        for inner in &part.parts {
            objects.extend(reader.paragraphs(&inner.prose));
        }
        let word = sentence_case(&method.to_lowercase());
        let items = self.evidence.entry(level).or_default();
        for object in objects {
            self.sources.object(method, &object);
            let object = object.trim_end_matches([';', ',']).replace(';', ",");
            items.push(format!("{word}: {object}"));
        }
        if items.is_empty() {
            self.evidence.remove(&level);
        }
    }

    fn guidance(&self, sources: &[String]) -> String {
        let mut lines = self.guidance.clone();
        lines.extend(self.others.iter().cloned());
        for (heading, found) in [
            ("To be defined:", &self.definitions),
            ("To determine:", &self.objectives),
        ] {
            if !found.is_empty() {
                lines.push(heading.into());
                lines.extend(found.iter().map(|line| format!("  {line}")));
            }
        }
        if !sources.is_empty() {
            lines.push(format!("Sources: {}.", sources.join("; ")));
        }
        lines.join("\n")
    }
}

fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Relations that are said elsewhere: sources with the guidance, what became of it with the mark.
fn is_elsewhere(link: &Link) -> bool {
    let relation = link.relation();
    relation == "reference" || FATES.iter().any(|(fate, _)| *fate == relation)
}

fn see_also(control: &Control, names: &Names<'_>, base: Option<&str>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for link in control.links.iter().filter(|link| !is_elsewhere(link)) {
        let target = names.target(&link.href);
        if Some(target.as_str()) == base {
            continue;
        }
        let place = match link.text.trim() {
            "" => target,
            place => format!("{target}: {place}"),
        };
        if !found.contains(&place) {
            found.push(place);
        }
    }
    found
}

fn sources(control: &Control, names: &Names<'_>) -> Vec<String> {
    let links = control.links.iter().filter(|link| link.rel == "reference");
    links.map(|link| names.target(&link.href)).collect()
}
