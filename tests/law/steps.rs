//! What people may do: drawn at random.

use proptest::prelude::*;
use walkdown::session::{
    AboutEdit, Action, Edit, EvidenceFile, Level, LineKey, Rung, Verdict, about_table, field,
};

use super::history::PEOPLE;

/// What somebody does next, on one of the copies.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) copy: usize,
    pub(super) who: usize,
    pub(super) does: Does,
}

/// What is done.
#[derive(Debug, Clone)]
pub(super) enum Does {
    Edit(usize, Edit),
    About(AboutEdit),
    Area(Level),
    Undo,
    Redo,
    UndoAny(prop::sample::Index),
    Seal,
    Join(usize),
}

/// The lines that the histories are about: shared, split by role, by component, by both; one unknown.
pub(super) fn lines() -> Vec<LineKey> {
    let line = |requirement: &str, role: &str, component: &str| LineKey {
        role: role.into(),
        component: component.into(),
        ..LineKey::shared("iec-62443-2-4", requirement)
    };
    vec![
        line("SP.01.01", "", ""),
        line("SP.01.01", "integration", ""),
        line("SP.01.01", "maintenance", ""),
        line("SP.01.01", "", "PLC / line 2"),
        line("SP.01.01", "maintenance", "PLC / line 2"),
        line("SP.01.01 RE(1)", "", ""),
        line("SP.99.99", "", ""),
    ]
}

/// Any edit on a line.
pub(super) fn edit() -> impl Strategy<Value = Edit> {
    let word =
        || prop::sample::select(vec!["", "plan", "log", "records ✓", "a\nb \"c\" \\ \u{7f}"]);
    let text = move || word().prop_map(str::to_owned);
    let field = prop::sample::select(vec![&field::STATEMENT, &field::REMARKS, &field::SAID_BY]);
    prop_oneof![
        6 => (0_u8..=4).prop_map(|level| Edit::Level(Some(Level::Maturity(level)))),
        2 => level().prop_map(|level| Edit::Level(Some(level))),
        1 => Just(Edit::Level(None)),
        1 => prop::option::of(1_u8..=4).prop_map(Edit::Declared),
        1 => (1_u8..=4, prop::option::of(prop::sample::select(Rung::ALL.to_vec()))).prop_map(|(rung, answer)| Edit::Rung(rung, answer)),
        2 => (field, text()).prop_map(|(field, text)| Edit::Text(field, text)),
        2 => text().prop_map(Edit::AddEvidence),
        1 => (0_u64..2).prop_map(|size| Edit::AddEvidenceFile(file(size))),
        1 => prop::collection::vec(text(), 0..4).prop_map(Edit::References),
        2 => (0_usize..4).prop_map(Edit::RemoveEvidence),
        1 => prop::option::of(prop::sample::select(Verdict::ALL.to_vec())).prop_map(Edit::Verdict),
        1 => (text(), text()).prop_map(|(missing, owes)| Edit::Park(missing, owes)),
        1 => (prop::option::of(text()), prop::option::of(text())).prop_map(|(text, owner)| {
            Edit::Action { text, owner, due: Some("2027-03-14".into()) }
        }),
        1 => (text(), text(), any::<bool>()).prop_map(|(text, owner, done)| {
            let state = if done { "done" } else { "open" };
            Edit::WholeAction(Action { text, owner, due: String::new(), state: state.into() })
        }),
        1 => any::<bool>().prop_map(Edit::Flag),
        1 => prop::option::of(1_u8..=4).prop_map(Edit::Target),
        1 => Just(Edit::Clear),
    ]
}

fn file(size: u64) -> EvidenceFile {
    EvidenceFile {
        path: "plan.pdf".into(),
        size,
        sha256: format!("{size:064}"),
    }
}

fn level() -> impl Strategy<Value = Level> {
    prop_oneof![
        Just(Level::NotEvaluated),
        Just(Level::NotApplicable("no SIS".into())),
        Just(Level::NotApplicable("no wireless".into())),
    ]
}

fn about() -> impl Strategy<Value = AboutEdit> {
    let name = || prop::sample::select(vec!["", "ACME", "Ana", "integration", "maintenance"]);
    let names = move || prop::collection::vec(name().prop_map(str::to_owned), 0..4);
    let target = || prop::option::of(1_u8..=4);
    prop_oneof![
        name().prop_map(|name| AboutEdit::Field(&about_table::ORGANIZATION, name.into())),
        names().prop_map(AboutEdit::Interviewees),
        names().prop_map(AboutEdit::Roles),
        target().prop_map(AboutEdit::Target),
        target().prop_map(|target| AboutEdit::AreaTarget("SP.01".into(), target)),
        prop::sample::select(vec!["all", "base"]).prop_map(|id| AboutEdit::Profile(id.into())),
    ]
}

/// What may happen on copies, two and more people at work.
pub(super) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let does = prop_oneof![
        14 => (0..lines().len(), edit()).prop_map(|(line, edit)| Does::Edit(line, edit)),
        2 => about().prop_map(Does::About),
        1 => level().prop_map(Does::Area),
        4 => Just(Does::Undo),
        3 => Just(Does::Redo),
        2 => any::<prop::sample::Index>().prop_map(Does::UndoAny),
        1 => Just(Does::Seal),
        3 => (0_usize..4).prop_map(Does::Join),
    ];
    let step = (0_usize..4, 0..PEOPLE.len(), does);
    let step = step.prop_map(|(copy, who, does)| Step { copy, who, does });
    prop::collection::vec(step, 1..most)
}

/// Steps without undo and redo, seals and joins: what people say.
pub(super) fn words(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let does = prop_oneof![
        8 => (0..lines().len(), edit()).prop_map(|(line, edit)| Does::Edit(line, edit)),
        2 => about().prop_map(Does::About),
        1 => level().prop_map(Does::Area),
    ];
    let step = (0..PEOPLE.len(), does);
    let step = step.prop_map(|(who, does)| Step { copy: 0, who, does });
    prop::collection::vec(step, 1..most)
}
