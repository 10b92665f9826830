//! Session files. A line that is closed by a brace and has no digest gets the right one, and in it `@0` to `@9` stand for
//! the digests of the first ten lines that were closed so: what follows a sound digest is reached too. What is read is
//! judged and written in every form; the order of lines changes nothing; two halves merge to the whole.

use std::fmt::Write;

use sha2::{Digest, Sha256};
use walkdown::{
    assessment::{Assessment, Line},
    catalog::Catalog,
    format::{
        Export, Read, Report, ReportOptions, SealPlace, changes_words,
        document::{columns, html, markdown},
        findings_text, json, json_text, merge, read_session, seal_place, sealed_words, show_stray,
        show_text, status_text,
    },
    session::{
        Edit, EventId, Session, conflicts, history, judge, redo_target, sealed, undo_target,
    },
};

/// The file that an input stands for.
fn file(input: &[u8]) -> Vec<u8> {
    let mut sums: Vec<EventId> = Vec::new();
    let mut file = Vec::new();
    for line in input.split_inclusive(|byte| *byte == b'\n') {
        let body = line.strip_suffix(b"}\n").or(line.strip_suffix(b"}"));
        let body = body.and_then(|body| std::str::from_utf8(body).ok());
        let Some(body) = body.filter(|body| !body.contains(",\"sum\":\"")) else {
            file.extend_from_slice(line);
            continue;
        };
        let mut whole = String::new();
        let mut rest = body.split('@');
        whole.push_str(rest.next().unwrap_or_default());
        for part in rest {
            let digit = part.chars().next().and_then(|letter| letter.to_digit(10));
            let sum = digit.and_then(|digit| sums.get(digit as usize));
            match sum {
                Some(sum) => write!(whole, "{sum}{}", &part[1..]),
                None => write!(whole, "@{part}"),
            }
            .expect("a text takes all");
        }
        let sum = EventId(Sha256::digest(whole.as_bytes()).into());
        sums.push(sum);
        file.extend(format!("{whole},\"sum\":\"{sum}\"}}\n").into_bytes());
    }
    file
}

pub(super) fn run(input: &[u8]) {
    let bytes = file(input);
    let read = read_session(&bytes);
    told(&read);
    let catalogs = [super::few()];
    let picture = written(&catalogs, &read.session, &bytes);
    used(&read.session);

    let mut lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    lines.reverse();
    let back = read_session(&lines.join(&b'\n'));
    assert_eq!(
        back.session.heads(),
        read.session.heads(),
        "the order of lines changes the heads"
    );
    let assessment = Assessment::new(&catalogs, &back.session);
    let status = json_text(&json::status(&catalogs, &back.session, &assessment));
    assert_eq!(status, picture, "the order of lines changes what stands");

    if read.torn.is_none() {
        let half = bytes.len() / 2;
        let half = bytes[half..]
            .iter()
            .position(|byte| *byte == b'\n')
            .map_or(bytes.len(), |end| half + end + 1);
        let (first, second) = bytes.split_at(half);
        let merged = merge(first, &[read_session(second)]);
        assert_eq!(
            merged.read.session.heads(),
            read.session.heads(),
            "two halves are not the whole"
        );
    }
}

/// What `verify` says of lines.
fn told(read: &Read) {
    for damage in &read.damage {
        super::must_be_harmless(&damage.reason);
    }
    if let Some(why) = read.read_only() {
        super::must_be_harmless(&why);
    }
}

/// Every form that a session is written in; gives its status.
fn written(catalogs: &[Catalog], session: &Session, bytes: &[u8]) -> String {
    let assessment = Assessment::new(catalogs, session);
    super::must_be_harmless(&status_text(catalogs, &assessment, "a.walkdown", true));
    super::must_be_harmless(&findings_text(&assessment.findings));
    for key in session.lines() {
        let catalog = catalogs.iter().find(|catalog| catalog.id == key.catalog);
        let asked =
            catalog.and_then(|catalog| Some((catalog, catalog.requirement(&key.requirement)?)));
        let Some((catalog, asked)) = asked else {
            let line = Line::stray(session, key);
            super::must_be_harmless(&show_stray(session, &[&line], true));
            continue;
        };
        let lines: Vec<_> = assessment.lines_of(&catalog.id, &asked.id).collect();
        super::must_be_harmless(&show_text(catalog, asked, session, &lines, &[], true));
        let shown = json::show(catalog, asked, session, &lines, &[], None, true);
        super::must_be_harmless(&json_text(&shown));
    }
    if let Some(seal) = sealed(session) {
        super::must_be_harmless(&sealed_words(&seal));
        super::must_all_be_harmless(&changes_words(&seal.since));
    }
    let report = Report {
        catalogs,
        session,
        assessment: &assessment,
        unread: 0,
        program: "walkdown",
    };
    let document = report.document(&ReportOptions::default());
    for text in [
        markdown(&document),
        html(&document),
        columns(&document),
        report.json(),
    ] {
        super::must_be_harmless(&text);
    }
    let export = Export {
        catalogs,
        session,
        assessment: &assessment,
        official_text: false,
        filter: None,
        is_for_client: false,
        is_to_fill_in: false,
    };
    super::must_be_harmless(&export.answers_jsonl());
    super::must_be_harmless(&export.changes_jsonl());
    let _ = export.csv();
    if let Some(fresh) = export.fresh_session() {
        let read = read_session(fresh.as_bytes());
        assert_eq!(read.damage, [], "a fresh session is sound");
    }
    let _: Option<SealPlace> = seal_place(bytes, "", "");
    let status = json_text(&json::status(catalogs, session, &assessment));
    super::must_be_harmless(&status);
    status
}

/// What a program does with an open session.
fn used(session: &Session) {
    for key in session.lines() {
        let _ = (history(session, key), judge(session, key, &Edit::Clear));
    }
    let _ = conflicts(session);
    for event in session.events().rev().take(3) {
        let _ = (
            undo_target(session, &event.who),
            redo_target(session, &event.who),
        );
    }
}
