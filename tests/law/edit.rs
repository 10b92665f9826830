//! What an edit comes to: what stands is not written again, and what is written stands.

use proptest::prelude::*;
use walkdown::{
    assessment::Assessment,
    session::{
        AboutEdit, Action, Answer, Edit, Level, LineKey, about, answer, field, judge, judge_about,
        split_lines,
    },
};

use super::{
    cases,
    history::{History, set},
    picture::catalogs,
    steps::{edit, lines, steps},
};

fn line(role: &str, component: &str) -> LineKey {
    LineKey {
        role: role.into(),
        component: component.into(),
        ..LineKey::shared("iec-62443-2-4", "SP.01.01")
    }
}

fn references(answer: &Answer) -> Vec<&str> {
    answer
        .evidence
        .iter()
        .map(|item| item.text.as_str())
        .collect()
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn what_stands_is_not_written_again(
        steps in steps(24),
        place in 0..lines().len(),
        edit in edit(),
    ) {
        let mut history = History::of(2, &steps);
        history.join(0, 1);
        let line = &lines()[place];
        history.edit(0, "Ana", line, &edit);
        // The same place in a list is another piece after the first is gone.
        if !matches!(edit, Edit::RemoveEvidence(_)) {
            prop_assert_eq!(judge(history.session(0), line, &edit).unwrap_or_default(), vec![]);
        }
        let now = answer(history.session(0), line);
        for conflict in &now.conflicts {
            prop_assert!(conflict.values.len() > 1);
        }
        // What the answer says, said again, writes nothing either, inherited or not.
        let differ = |field: &str| now.conflicts.iter().any(|conflict| conflict.field == field);
        let again = [
            ("level", Edit::Level(now.level.clone())),
            ("declared", Edit::Declared(now.declared)),
            ("rung/2", Edit::Rung(2, now.rungs[1])),
            ("statement", Edit::Text(&field::STATEMENT, now.statement.clone())),
            ("verdict", Edit::Verdict(now.verdict)),
            ("flag", Edit::Flag(now.flagged)),
            ("target", Edit::Target(now.target)),
        ];
        for (field, edit) in again.iter().filter(|(field, _)| !differ(field)) {
            prop_assert_eq!(judge(history.session(0), line, edit), Ok(vec![]), "{}", field);
        }
    }

    #[test]
    fn what_is_written_stands(
        steps in steps(24),
        place in 0..lines().len(),
        edit in edit(),
    ) {
        let mut history = History::of(2, &steps);
        history.join(0, 1);
        let line = &lines()[place];
        let before = answer(history.session(0), line);
        if judge(history.session(0), line, &edit).is_err() {
            return Ok(());
        }
        history.edit(0, "Ana", line, &edit);
        let session = history.session(0);
        let now = answer(session, line);
        match &edit {
            Edit::Level(level) => prop_assert_eq!(&now.level, level),
            Edit::Declared(level) => prop_assert_eq!(&now.declared, level),
            Edit::Verdict(verdict) => prop_assert_eq!(&now.verdict, verdict),
            Edit::Flag(flag) => prop_assert_eq!(now.flagged, *flag),
            Edit::Target(level) => prop_assert_eq!(&now.target, level),
            Edit::Rung(rung, yes) => prop_assert_eq!(now.rungs[usize::from(*rung) - 1], *yes),
            Edit::Text(field, text) => prop_assert_eq!(&now.text(field), text),
            Edit::AddEvidence(text) => {
                prop_assert!(text.is_empty() || now.evidence.iter().any(|item| &item.text == text));
            }
            Edit::References(texts) => {
                let wanted = |text: &&str| texts.iter().any(|wanted| wanted == text);
                let words = references(&now);
                prop_assert!(words.iter().filter(|text| !text.is_empty()).all(wanted));
                prop_assert!(texts.iter().all(|text| text.is_empty() || words.contains(&text.as_str())));
            }
            Edit::RemoveEvidence(number) => {
                let gone = &before.evidence[number - 1];
                prop_assert!(!now.evidence.contains(gone));
                prop_assert_eq!(now.evidence.len() + 1, before.evidence.len());
            }
            Edit::WholeAction(wanted) if wanted.text.trim().is_empty() => {
                prop_assert_eq!(&now.action, &None);
            }
            Edit::WholeAction(wanted) => {
                let trimmed = |text: &str| text.trim().to_owned();
                let wanted = Action {
                    text: trimmed(&wanted.text),
                    owner: trimmed(&wanted.owner),
                    ..wanted.clone()
                };
                prop_assert_eq!(&now.action, &Some(wanted));
            }
            Edit::Clear => {
                prop_assert!(!session.holds(line));
                prop_assert!(now.is_empty() || !line.role.is_empty() || !line.component.is_empty());
            }
            _ => {}
        }
        prop_assert!(now.conflicts.len() <= before.conflicts.len());
    }
}

#[test]
fn evidence_stands_in_the_order_it_was_given() {
    let shared = line("", "");
    let mut history = History::new(1);
    let texts = ["walk plan", "log", "Zeta", "alpha", "records"]
        .map(str::to_owned)
        .to_vec();
    history.edit(0, "Ana", &shared, &Edit::References(texts.clone()));
    assert_eq!(references(&answer(history.session(0), &shared)), texts);
    history.edit(0, "Ana", &shared, &Edit::RemoveEvidence(2));
    history.edit(0, "Ana", &shared, &Edit::AddEvidence(" log ".into()));
    let now = answer(history.session(0), &shared);
    assert_eq!(
        references(&now),
        ["walk plan", "Zeta", "alpha", "records", "log"]
    );
    // The same piece twice, or again, is one.
    let doubled = ["Zeta", "Zeta", "", "log"].map(str::to_owned).to_vec();
    let changes = judge(history.session(0), &shared, &Edit::References(doubled)).unwrap();
    assert_eq!(changes.len(), 3);
}

#[test]
fn evidence_of_the_shared_line_can_be_removed_and_given_again_on_one_that_was_split_off() {
    let (shared, role) = (line("", ""), line("maintenance", ""));
    let mut history = History::new(1);
    history.edit(0, "Ana", &shared, &Edit::AddEvidence("plan".into()));
    history.change(0, "Ana", set(&role, 2));
    assert_eq!(references(&answer(history.session(0), &role)), ["plan"]);
    history.edit(0, "Ana", &role, &Edit::RemoveEvidence(1));
    assert!(answer(history.session(0), &role).evidence.is_empty());
    assert_eq!(references(&answer(history.session(0), &shared)), ["plan"]);
    history.edit(0, "Ana", &role, &Edit::AddEvidence("plan".into()));
    assert_eq!(references(&answer(history.session(0), &role)), ["plan"]);
    history.edit(0, "Ana", &shared, &Edit::RemoveEvidence(1));
    assert_eq!(references(&answer(history.session(0), &role)), ["plan"]);
}

#[test]
fn names_stand_in_the_order_they_were_given_each_once() {
    let mut history = History::new(1);
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    for edit in [
        AboutEdit::Roles(names(&["maintenance", "integration"])),
        AboutEdit::Interviewees(names(&["Zoe", "", " Ben ", "Zoe", "Ana"])),
    ] {
        let changes = judge_about(history.session(0), &edit).unwrap();
        history.change(0, "Ana", changes);
        assert_eq!(judge_about(history.session(0), &edit), Ok(vec![]));
    }
    let now = about(history.session(0));
    assert_eq!(now.roles, ["maintenance", "integration"]);
    assert_eq!(now.interviewees, ["Zoe", "Ben", "Ana"]);
    let one = AboutEdit::Interviewees(names(&["Ana", "Cy"]));
    let changes = judge_about(history.session(0), &one).unwrap();
    history.change(0, "Ana", changes);
    assert_eq!(about(history.session(0)).interviewees, ["Ana", "Cy"]);
}

#[test]
fn clearing_takes_only_what_the_line_says_itself() {
    let (shared, role) = (line("", ""), line("maintenance", ""));
    let mut history = History::new(1);
    history.edit(
        0,
        "Ana",
        &shared,
        &Edit::Text(&field::STATEMENT, "for all".into()),
    );
    history.change(0, "Ana", set(&role, 2));
    // A field that was set and taken back is as one that was never set.
    history.edit(
        0,
        "Ana",
        &role,
        &Edit::Text(&field::STATEMENT, "own".into()),
    );
    history.undo(0, "Ana");
    let changes = judge(history.session(0), &role, &Edit::Clear).unwrap();
    let fields: Vec<&str> = changes.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(fields, ["level"]);
    history.change(0, "Ana", changes);
    assert_eq!(answer(history.session(0), &role).statement, "for all");
    assert_eq!(judge(history.session(0), &role, &Edit::Clear), Ok(vec![]));
}

#[test]
fn a_line_that_is_split_serves_those_who_have_none_of_their_own() {
    let roles = ["integration", "maintenance"].map(str::to_owned);
    let mut history = History::new(1);
    let parts = |history: &History| {
        let parts = split_lines(history.session(0), "iec-62443-2-4", "SP.01.01", &roles);
        let parts = parts.into_iter().map(
            |LineKey {
                 role, component, ..
             }| format!("{role}/{component}"),
        );
        parts.collect::<Vec<_>>()
    };
    assert_eq!(parts(&history), ["/"]);
    history.change(0, "Ana", set(&line("maintenance", ""), 2));
    assert_eq!(parts(&history), ["/", "maintenance/"]);
    history.change(0, "Ana", set(&line("integration", ""), 3));
    assert_eq!(parts(&history), ["integration/", "maintenance/"]);
    history.change(0, "Ana", set(&line("", "PLC"), 1));
    history.change(0, "Ana", set(&line("integration", "PLC"), 1));
    history.change(0, "Ana", set(&line("guest", ""), 1));
    assert_eq!(
        parts(&history),
        ["integration/", "maintenance/", "/PLC", "integration/PLC"]
    );
    history.undo(0, "Ana");
    history.edit(0, "Ana", &line("integration", "PLC"), &Edit::Clear);
    history.edit(0, "Ana", &line("integration", ""), &Edit::Level(None));
    assert_eq!(parts(&history), ["/", "maintenance/", "/PLC"]);
}

#[test]
fn an_answer_to_an_unknown_requirement_is_a_finding_only_while_it_stands() {
    let unknown = LineKey::shared("iec-62443-2-4", "SP.99.99");
    let mut history = History::new(1);
    history.edit(0, "Ana", &unknown, &Edit::Level(Some(Level::NotEvaluated)));
    let found = |history: &History| {
        Assessment::new(catalogs(), history.session(0))
            .findings
            .len()
    };
    assert_eq!(found(&history), 1);
    history.undo(0, "Ana");
    assert_eq!(found(&history), 0);
}
