//! Actions with owner and day, verdict and flag: set on the chosen line, or on all that are marked as one event.

use crate::{
    assessment::Line,
    format::clean_line,
    interview::{Command, Effect, returned_text},
    session::{Draft, Edit, LineKey},
    tui::{
        editor::{Editor, Purpose, Remark},
        keys::{Action, Scope},
        model::{Model, Notice},
        screen::{
            choice::{Choice, Taken},
            outcome::{Granted, cannot_choose, cannot_write, run, try_run},
            second_person, text,
        },
        widget::clip,
        words::{says, wording},
    },
};

/// Opens the text of one line for it, with what stands where all agree.
pub(super) fn begin(model: &mut Model, action: Action) -> Vec<Effect> {
    let purpose = match action {
        Action::PlanText => Purpose::PlanText,
        Action::PlanOwner => Purpose::PlanOwner,
        _ => Purpose::PlanDue,
    };
    write(model, purpose)
}

/// The same for a text that is named.
pub(in crate::tui) fn write(model: &mut Model, purpose: Purpose) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let lines = model.review.aimed(walk);
    let Some(first) = lines.first() else {
        return Vec::new();
    };
    if matches!(purpose, Purpose::PlanOwner | Purpose::PlanDue)
        && let Some(why) = without_action(model, &lines)
    {
        // Where none has an action, its box is the next step; else what stands on some would be written over.
        if lines.iter().any(|line| line.answer.action.is_some()) {
            model.notice = Notice::Bad(why);
            return Vec::new();
        }
        let again = match purpose {
            Purpose::PlanOwner => Action::PlanOwner,
            _ => Action::PlanDue,
        };
        let again = model.keys.name(Scope::Review, again);
        let word = wording().gap(says::Gap::ActionFirst(
            &clean_line(&subject(&lines)),
            &again,
        ));
        let effects = write(model, Purpose::PlanText);
        model.notice = Notice::Word(word);
        return effects;
    }
    let stands = standing(first, purpose);
    let agreed = lines.iter().all(|line| standing(line, purpose) == stands);
    let text = if agreed { stands } else { String::new() };
    // A comment has a draft, as in the interview; of several lines the first one has it.
    let (count, subject) = match purpose {
        Purpose::Returned => (lines.len(), first.key.to_string()),
        _ => (1, subject(&lines)),
    };
    let text = text.replace('\n', " ");
    let Some(walk) = &mut model.walk else {
        return Vec::new();
    };
    // A draft that was refused here is taken up, not typed over.
    let is_it = |draft: &Draft| draft.line == subject && draft.field == purpose.word();
    let draft = walk.drafts.iter().position(is_it);
    let mut editor = match draft.map(|place| walk.drafts.remove(place)) {
        Some(draft) => Editor::resume(purpose, &draft, &text),
        None => Editor::new(purpose, subject, &text),
    };
    editor.lines = count;
    if purpose == Purpose::PlanOwner && editor.remark == Remark::Nothing {
        let people = (1..).zip(walk.judged.people());
        let people =
            people.map(|(number, name)| format!("{number} {}", clip(&clean_line(name), 20)));
        let columns = usize::from(model.size.0).saturating_sub(8);
        let people = people.collect::<Vec<_>>().join("  ");
        editor.remark = Remark::Told(clip(&people, columns));
    }
    model.editor = Some(editor);
    Vec::new()
}

/// The catalog's step for one line opens as the text of its action; many lines take each its own at once.
pub(super) fn take_step(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let lines = model.review.aimed(walk);
    let steps = lines
        .iter()
        .filter_map(|line| walk.suggested_step(&line.key));
    let steps: Vec<String> = steps.map(str::to_owned).collect();
    let step = match (lines.as_slice(), steps.as_slice()) {
        ([_], [step]) => step.clone(),
        (_, []) => return run(model, Command::TakeSteps(aimed(model))),
        (all, steps) => return ask_steps(model, steps.len(), all.len()),
    };
    let effects = begin(model, Action::PlanText);
    let editor = model.editor.as_mut();
    if let Some(editor) = editor.filter(|editor| editor.text().is_empty()) {
        editor.suggest(&step);
    }
    effects
}

/// Each of many lines takes its own step, once that was asked.
fn ask_steps(model: &mut Model, steps: usize, lines: usize) -> Vec<Effect> {
    if let Some(effects) = cannot_write(model) {
        return effects;
    }
    let words = |said| wording().gap(said);
    let title = words(says::Gap::TakeSteps(steps, lines));
    let take = Taken::Command(Command::TakeSteps(aimed(model)));
    let items = vec![
        ('y', words(says::Gap::TakeStepsAnswer(true)).into(), take),
        (
            'n',
            words(says::Gap::TakeStepsAnswer(false)).into(),
            Taken::Nothing,
        ),
    ];
    model.choice = Some(Choice::new(title, items));
    Vec::new()
}

/// An owner or a due date is that of an action.
fn without_action(model: &Model, lines: &[&Line]) -> Option<String> {
    let key = model.keys.name(Scope::Review, Action::PlanText);
    let bare: Vec<&&Line> = lines
        .iter()
        .filter(|line| line.answer.action.is_none())
        .collect();
    match (bare.as_slice(), lines.len()) {
        ([], _) => None,
        ([only], 1) => {
            let label = clean_line(&only.label());
            Some(wording().gap(says::Gap::NoActionYet(&label, &key)))
        }
        (bare, all) => {
            let said = says::Gap::NoActionsYet(bare.len(), all, &key);
            Some(wording().gap(said))
        }
    }
}

fn standing(line: &Line, purpose: Purpose) -> String {
    if purpose == Purpose::Returned {
        return returned_text(&line.answer);
    }
    line.answer
        .action
        .as_ref()
        .map_or_else(String::new, |action| match purpose {
            Purpose::PlanText => action.text.clone(),
            Purpose::PlanOwner => action.owner.clone(),
            _ => action.due.clone(),
        })
}

fn subject(lines: &[&Line]) -> String {
    match lines {
        [only] => only.label(),
        lines => wording().count(says::Count::Lines(lines.len())),
    }
}

/// Sets what was typed, on all of them or on none.
pub(in crate::tui) fn set(model: &mut Model, editor: Editor) -> Vec<Effect> {
    let text = editor.text().trim().to_owned();
    let draft = editor
        .kept_as()
        .map(|field| (editor.subject.clone(), field));
    // Where they differ and nothing was typed, nothing is meant.
    if !editor.differs(&editor.before) && editor.before.is_empty() {
        model.notice = Notice::Word(wording().gap(says::Gap::NothingTyped));
        let dropped = draft.map(|(line, field)| Effect::DropDraft(line, field));
        return dropped.into_iter().collect();
    }
    let edit = match editor.purpose {
        Purpose::PlanText => planned(Some(text), None, None),
        Purpose::PlanOwner => planned(None, Some(text), None),
        Purpose::Returned => Edit::returned(&text),
        _ => planned(None, None, Some(text)),
    };
    let command = Command::EditMany(aimed(model), edit);
    match try_run(model, command, draft) {
        Granted::Yes(effects) => effects,
        Granted::No(why, _) => {
            text::refuse(model, editor, &why);
            Vec::new()
        }
    }
}

/// Records an edit on the lines that are meant.
pub(in crate::tui) fn edit(model: &mut Model, edit: Edit) -> Vec<Effect> {
    run(model, Command::EditMany(aimed(model), edit))
}

/// The lines that an edit is for.
pub(in crate::tui) fn aimed(model: &Model) -> Vec<LineKey> {
    let walk = model.walk.iter();
    let lines = walk.flat_map(|walk| model.review.aimed(walk));
    lines.map(|line| line.key.clone()).collect()
}

/// Asks for the verdict; what stands is chosen where all agree.
pub(super) fn choose_verdict(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_choose(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let lines = model.review.aimed(walk);
    let Some(first) = lines.first() else {
        return Vec::new();
    };
    let stands = first.answer.verdict;
    let agreed = lines.iter().all(|line| line.answer.verdict == stands);
    let title = wording().judging(says::Judging::VerdictOf(&clean_line(&subject(&lines))));
    model.choice = Some(Choice::verdict(stands.filter(|_| agreed)).titled(title));
    Vec::new()
}

/// Asks what a second person says of them.
pub(super) fn choose_review(model: &mut Model) -> Vec<Effect> {
    if let Some(effects) = cannot_choose(model) {
        return effects;
    }
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let lines = model.review.aimed(walk);
    if !lines.is_empty() {
        let keys: Vec<LineKey> = lines.iter().map(|line| line.key.clone()).collect();
        model.choice = Some(second_person::choice(walk, &subject(&lines), &keys));
    }
    Vec::new()
}

/// Flags all of them, or takes the flags off where all have one.
pub(super) fn flag(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let lines = model.review.aimed(walk);
    let flagged = lines.iter().all(|line| line.answer.flagged);
    edit(model, Edit::Flag(!flagged))
}

/// The actions of all of them are done, or open again where all are.
pub(super) fn turn_state(model: &mut Model) -> Vec<Effect> {
    let Some(walk) = &model.walk else {
        return Vec::new();
    };
    let lines = model.review.aimed(walk);
    let actions = || lines.iter().filter_map(|line| line.answer.action.as_ref());
    if actions().next().is_none() {
        model.notice = Notice::Bad(without_action(model, &lines).unwrap_or_default());
        return Vec::new();
    }
    let state = if actions().all(crate::session::Action::is_done) {
        "open"
    } else {
        "done"
    };
    run(model, Command::ActionStateOfMany(aimed(model), state))
}

fn planned(text: Option<String>, owner: Option<String>, due: Option<String>) -> Edit {
    Edit::Action { text, owner, due }
}
