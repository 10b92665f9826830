//! A document under way: what all that are made from a session share, and what they name in their back matter.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::{
    assessment::{Line, State, requirement},
    catalog::Requirement,
    format::shown_path::shown_path,
    session::{EvidenceFile, LineKey, is_of_review, person_named},
};

use super::{
    Oscal, about,
    ids::{Ids, Tokens},
    metadata::{Parties, plain, with_parties},
    props::{self, SIZE},
    text::{UNDATED, base64, line, put, time},
};

/// A document under way.
pub(super) struct Writer<'a> {
    pub(super) of: &'a Oscal<'a>,
    pub(super) ids: Ids,
    pub(super) tokens: Tokens<'a>,
    pub(super) parties: Parties,
    pub(super) resources: Vec<Value>,
    known: HashSet<String>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(of: &'a Oscal<'a>) -> Self {
        let session = of.session.header().map_or("", |header| &header.session);
        Self {
            of,
            ids: Ids::within(session),
            tokens: Tokens::new(of.catalogs),
            parties: Parties::default(),
            resources: Vec::new(),
            known: HashSet::new(),
        }
    }

    /// The UUID of the document of this kind: another one once something was recorded since.
    pub(super) fn document(&self, kind: &str) -> String {
        let last = self.of.session.events().next_back();
        let last = last.map_or_else(String::new, |event| event.sum.to_string());
        self.ids.uuid(kind, &last)
    }

    /// When something was recorded last.
    pub(super) fn modified(&self) -> String {
        let events = self.of.session.events();
        let last = events.rev().find_map(|event| time(&event.at));
        last.unwrap_or_else(|| self.created())
    }

    /// When the session was begun.
    pub(super) fn created(&self) -> String {
        let header = self.of.session.header();
        let created = header.and_then(|header| time(&header.created));
        created.unwrap_or_else(|| UNDATED.into())
    }

    /// The metadata of the document; to be called last, when all people are named.
    pub(super) fn metadata(&mut self, what: &str) -> Value {
        let about = &self.of.assessment.about;
        let title = format!("{what}: {}", about.title());
        let told = plain(
            &title,
            &self.of.session.len().to_string(),
            &self.modified(),
            self.of.version,
        );
        let assessor = self.assessor();
        let assessed = self.parties.organization(&self.ids, &about.organization);
        with_parties(told, &self.parties, assessor, assessed)
    }

    /// The assessor, as named in the session.
    pub(super) fn assessor(&mut self) -> Option<String> {
        let name = person_named(&self.of.assessment.about.assessor);
        self.parties.person(&self.ids, name)
    }

    /// The assessor as the origin of what a document states; none where no assessor is named.
    pub(super) fn origins(&mut self) -> Vec<Value> {
        let actor = self.assessor();
        let actor = actor.map(
            |uuid| json!({ "actors": [{ "type": "party", "actor-uuid": uuid, "role-id": "assessor" }] }),
        );
        actor.into_iter().collect()
    }

    /// The lines that are assessed: those outside the profile and those left out are not.
    pub(super) fn assessed(&self) -> impl Iterator<Item = &'a Line> + use<'a> {
        let lines = self.of.assessment.lines.iter();
        lines.filter(|line| line.state() != State::NotEvaluated)
    }

    /// The requirement of a line.
    pub(super) fn asked(&self, line: &Line) -> Option<&'a Requirement> {
        requirement(self.of.catalogs, line)
    }

    /// The label of a line with the title of what is asked.
    pub(super) fn title(&self, of: &Line) -> String {
        let title = self.asked(of).map_or("", |asked| &asked.title);
        line(&format!("{} {title}", of.label()))
    }

    /// The control of a line.
    pub(super) fn control(&self, key: &LineKey) -> String {
        self.tokens.requirement(&key.catalog, &key.requirement)
    }

    /// The controls of the profile, each once, without those that are left out by hand.
    pub(super) fn reviewed(&self) -> Value {
        let lines = &self.of.assessment.lines;
        let assessed: HashSet<String> = self
            .assessed()
            .map(|line| self.control(&line.key))
            .collect();
        let mut seen = HashSet::new();
        let controls = lines
            .iter()
            .filter(|line| !line.outside)
            .map(|line| self.control(&line.key));
        let controls: Vec<String> = controls
            .filter(|control| seen.insert(control.clone()))
            .collect();
        let named = |controls: &mut dyn Iterator<Item = &String>| -> Vec<Value> {
            controls
                .map(|control| json!({ "control-id": control }))
                .collect()
        };
        let mut selection = json!({});
        if controls.is_empty() {
            put(&mut selection, "description", "Nothing was selected.");
            put(&mut selection, "include-all", json!({}));
        }
        put(
            &mut selection,
            "include-controls",
            named(&mut controls.iter()),
        );
        let left_out = controls
            .iter()
            .filter(|control| !assessed.contains(*control));
        put(
            &mut selection,
            "exclude-controls",
            named(&mut left_out.into_iter()),
        );
        json!({ "control-selections": [selection] })
    }

    /// When what stands on a line was recorded last.
    pub(super) fn recorded(&self, key: &LineKey) -> String {
        let session = self.of.session;
        let keys = key.lineage();
        let fields = keys
            .iter()
            .flat_map(|key| session.fields(key).map(move |field| (key, field)));
        let last = fields
            .filter(|(_, field)| !is_of_review(field))
            .filter_map(|(key, field)| session.standing(key, field).last().copied())
            .max_by_key(|write| (write.n, write.sum));
        let event = last.and_then(|write| session.event(&write.sum));
        let at = event.and_then(|event| time(&event.at));
        at.unwrap_or_else(|| self.created())
    }

    /// A file of evidence in the back matter; gives what refers to it.
    pub(super) fn evidence(&mut self, title: &str, file: &EvidenceFile) -> String {
        let uuid = self
            .ids
            .uuid("evidence", &format!("{}\n{}", file.path, file.sha256));
        if self.known.insert(uuid.clone()) {
            let path = shown_path(&file.path, self.of.folder);
            let path = path.strip_prefix("…/").unwrap_or(&path);
            let title = if title.trim().is_empty() { path } else { title };
            let size = props::prop(SIZE, &file.size.to_string());
            self.resources.push(json!({
                "uuid": uuid,
                "title": line(title),
                "props": size.into_iter().collect::<Vec<Value>>(),
                "rlinks": [{
                    "href": reference(path),
                    "hashes": [{ "algorithm": "SHA-256", "value": file.sha256 }],
                }],
            }));
        }
        format!("#{uuid}")
    }

    /// Another document of the set by its file; of a document alone, a resource that says what it would be.
    pub(super) fn other(&mut self, kind: &str, title: &str, file: Option<&str>) -> String {
        if let (Some(file), true) = (file, self.of.is_in_set) {
            return file.to_owned();
        }
        let uuid = self.ids.uuid("resource", kind);
        if self.known.insert(uuid.clone()) {
            // A resource has to hold something: a note that says why it holds nothing more.
            let note = format!("{title}.\n");
            self.resources.push(json!({
                "uuid": uuid,
                "title": title,
                "base64": {
                    "filename": format!("{kind}.txt"),
                    "media-type": "text/plain",
                    "value": base64(note.as_bytes()),
                },
            }));
        }
        format!("#{uuid}")
    }

    /// The document with its metadata after its UUID, and its back matter at its end.
    pub(super) fn document_of(mut self, kind: &str, what: &str, body: Value) -> Value {
        let mut metadata = self.metadata(what);
        if kind.starts_with("assessment-") {
            put(&mut metadata, "props", about::of_session(self.of));
        }
        let mut document = json!({ "uuid": self.document(kind), "metadata": metadata });
        if let Value::Object(fields) = body {
            for (key, value) in fields {
                put(&mut document, &key, value);
            }
        }
        if !self.resources.is_empty() {
            put(
                &mut document,
                "back-matter",
                json!({ "resources": self.resources }),
            );
        }
        json!({ kind: document })
    }
}

/// A path as a reference, whatever is in it.
fn reference(path: &str) -> String {
    use std::fmt::Write;
    let mut written = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            written.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(written, "%{byte:02X}");
        }
    }
    if written.is_empty() {
        "unnamed".into()
    } else {
        written
    }
}
