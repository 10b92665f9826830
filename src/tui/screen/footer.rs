//! The keys at the foot of every screen: as many as fit, the most wanted first.

use ratatui::text::{Line, Span};

use crate::{
    assessment::{Filter, gaps},
    interview::{Access, Verb, Walk, Written},
    session::{Mode, is_undoable},
    tui::{
        editor::{Editor, Purpose},
        keys::{Action, Row, Scope, Shown},
        model::{Model, Screen},
        screen::interview::Pane,
        words::{says, wording},
    },
};

use super::{box_ends::box_ends, conflicts, help, page::is_in_trouble};

/// The keys that the footer of the interview shows before all others.
const FIRST: [Action; 7] = [
    Action::Verb(Verb::Ml4),
    Action::Verb(Verb::Yes),
    Action::Verb(Verb::Write(Written::Statement)),
    Action::Verb(Verb::Evidence),
    Action::Verb(Verb::Park),
    Action::Verb(Verb::Find),
    Action::Verb(Verb::Undo),
];
/// The same in a quick session: what its answers rest on, and its gaps, stand where the rungs would. What makes a level
/// needless has a row above.
const FIRST_OF_QUICK: [Action; 7] = [
    Action::Verb(Verb::Ml4),
    Action::Verb(Verb::Evidence),
    Action::Verb(Verb::Write(Written::Statement)),
    Action::Verb(Verb::Summary),
    Action::Verb(Verb::Find),
    Action::Verb(Verb::Undo),
    Action::Verb(Verb::Park),
];
/// Behind so many of them stand the keys of a filter, where one is on.
const BEFORE_FILTER: usize = 2;
/// The place of all other keys: behind those.
const UNRANKED: usize = FIRST.len();

/// Whether the session on screen is a quick one, which goes deeper.
fn is_quick(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    walk.is_some_and(|walk| walk.judged.about.mode == Mode::Quick)
}

/// Whether undo has something to take back, or a text to bring back.
fn can_undo(walk: &Walk) -> bool {
    let newest = walk.discarded.last();
    newest.is_some_and(|(_, made)| *made >= walk.made) || is_undoable(&walk.shown)
}

/// Whether a key has nothing to do on the screen as it stands, and so is not offered.
fn is_idle(model: &Model, scope: Scope, action: Action) -> bool {
    let walk = model.walk.as_ref();
    match action {
        // Only what can be taken back is offered to be.
        Action::Verb(Verb::Undo) => match (model.screen(), walk) {
            (Screen::History(shown), Some(walk)) => !shown.undoes(walk),
            (Screen::Interview, Some(walk)) => !can_undo(walk),
            _ => false,
        },
        // In a text they move the cursor.
        Action::Left if scope == Scope::Form => {
            matches!(model.screen(), Screen::Form(form) if !form.is_at_choice())
        }
        action if scope == Scope::Conflicts => !conflicts::offers(model, action),
        Action::Verb(Verb::Deeper) => !is_quick(model),
        Action::PageDown if scope == Scope::Help => !help::has_more(model),
        Action::PlanText if scope == Scope::Summary => {
            walk.is_none_or(|walk| gaps(&walk.catalogs, &walk.counted.lines).is_empty())
        }
        // Under a filter its key is named for what it does then.
        Action::Verb(Verb::Filter) => {
            scope == Scope::Interview && walk.is_some_and(|walk| walk.filter.is_some())
        }
        // Where the scale stands in the place of the ladder.
        Action::Verb(Verb::Yes) => is_quick(model) && scope == Scope::Interview,
        _ => false,
    }
}

/// The hints of the footer: so many as fit, the help always among them.
pub(super) fn hints(model: &Model, scope: Scope, columns: usize) -> Line<'static> {
    let rows = offered(model, scope);
    let (mut last, mut others): (Vec<&Row>, Vec<&Row>) =
        rows.partition(|row| is_way_out(scope, row.action()));
    let of_filter = of_filter(model, scope);
    match scope {
        // What these are for comes first.
        Scope::Brief | Scope::Overview | Scope::Findings | Scope::Summary => {
            others.sort_by_key(|row| row.action() != Action::Enter);
        }
        Scope::Interview => {
            let rank = |row: &&Row| rank(model, row.action());
            others.sort_by_key(rank);
            let needed = |row: &&Row| rank(row) < UNRANKED || row.action() == Action::Help;
            let taken: usize = of_filter.iter().map(|hint| hint.width() + 2).sum();
            give_way(&others, &mut last, needed, columns.saturating_sub(taken));
        }
        _ => {}
    }
    let (last, mut others) = (hints_of(model, &last), hints_of(model, &others));
    let before = BEFORE_FILTER.min(others.len());
    others.splice(before..before, of_filter);
    for hint in urgent(model, scope) {
        others.insert(0, hint);
    }
    fitted(model, others, last, columns)
}

/// Whether nothing can be written into the session on screen. A sealed one takes every key that writes, with a reason.
fn reads_only(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    walk.is_some_and(|walk| matches!(walk.access, Access::Follower(_) | Access::ReadOnly(_)))
}

/// The rows of the keys that have something to do on the screen as it stands.
fn offered(model: &Model, scope: Scope) -> impl Iterator<Item = &Row> {
    let reads_only = reads_only(model);
    let writes = move |action: Action| {
        let of_form = matches!(action, Action::Start | Action::Left | Action::Discard);
        action.writes() || scope == Scope::Form && of_form
    };
    // Of no session nothing can be done.
    let bare = scope == Scope::Home && model.home.rows.is_empty();
    let needs_one = move |action| {
        let rest = [Action::New, Action::Quick, Action::Help, Action::Quit];
        bare && !rest.contains(&action)
    };
    let rows = model.keys.rows(scope).filter(|row| !row.hint.is_empty());
    rows.filter(move |row| {
        let action = row.action();
        !(reads_only && writes(action) || needs_one(action) || is_idle(model, scope, action))
    })
}

/// How to get help, and how to get out, is always in sight; in the interview the way out gives way to what is used at
/// every question.
fn is_way_out(scope: Scope, action: Action) -> bool {
    match action {
        Action::Help | Action::Close | Action::Quit => true,
        Action::Back => scope != Scope::OneLine,
        _ => false,
    }
}

/// The place of a key among the hints of the interview.
fn rank(model: &Model, action: Action) -> usize {
    let filter = model.walk.as_ref().and_then(|walk| walk.filter.as_ref());
    let first = if is_quick(model) {
        FIRST_OF_QUICK
    } else {
        FIRST
    };
    // What the filter is for comes before all others.
    let of_filter = matches!(filter, Some(Filter::NoEvidence));
    let of_filter = of_filter.then_some(Action::Verb(Verb::Evidence));
    let rest = first.into_iter().filter(|first| Some(*first) != of_filter);
    let mut all = of_filter.into_iter().chain(rest);
    all.position(|first| first == action).unwrap_or(UNRANKED)
}

/// Takes away the hint of how to close the session where what is needed at every question would not fit beside it.
fn give_way(others: &[&Row], last: &mut Vec<&Row>, needed: impl Fn(&&Row) -> bool, columns: usize) {
    let all = others.iter().chain(&*last).filter(|row| needed(row));
    let most: usize = all.map(|row| row.hint.width() + 2).sum();
    let close = last.iter().find(|row| row.action() == Action::Close);
    if close.is_some_and(|row| most + row.hint.width() + 2 > columns) {
        last.retain(|row| row.action() != Action::Close);
    }
}

/// The hints side by side: as many of the others as fit before the last ones, which are all in sight.
fn fitted(model: &Model, others: Vec<Shown>, last: Vec<Shown>, columns: usize) -> Line<'static> {
    // Nothing follows the last one; the last column is left free.
    let reserved: usize = last.iter().map(|hint| hint.width() + 2).sum();
    let reserved = reserved.saturating_sub(1);
    let mut used = 1;
    let fitting = others.into_iter().take_while(|hint| {
        used += hint.width() + 2;
        used + reserved <= columns
    });
    let mut spans = vec![Span::raw(" ")];
    for hint in fitting.chain(last) {
        spans.push(Span::styled(hint.keys, model.theme.strong()));
        spans.push(Span::raw(format!(" {}  ", hint.word)));
    }
    Line::from(spans)
}

/// The hints that the state of the session puts before all others, the last one first.
fn urgent(model: &Model, scope: Scope) -> Vec<Shown> {
    let reads_only = reads_only(model);
    let named = |verb: Verb, word| Shown::new(model.keys.name(scope, verb), wording().hint(word));
    let mut hints = Vec::new();
    let mut bound = model.keys.rows(scope);
    if is_in_trouble(model) && bound.any(|row| row.action() == Action::Verb(Verb::Retry)) {
        hints.push(named(Verb::Retry, says::Hint::SaveAgain));
    }
    let is_walked = matches!(scope, Scope::Review | Scope::Interview);
    if is_walked && !reads_only && reviews(model) {
        hints.push(named(Verb::SecondPerson, says::Hint::Reviewed));
    }
    if scope == Scope::Interview && !reads_only && is_to_settle(model) {
        hints.push(named(Verb::Conflicts, says::Hint::Settle));
    }
    hints
}

/// Whether only what a second person has to review, or others changed, is shown.
fn reviews(model: &Model) -> bool {
    let filter = model.walk.as_ref().and_then(|walk| walk.filter.as_ref());
    let is_of_others = |filter: &Filter| matches!(filter, Filter::ChangedByOthers(_));
    filter.is_some_and(|filter| filter.is_to_review() || is_of_others(filter))
}

/// Whether values stand against each other on the line on screen, or two people said different things.
fn is_to_settle(model: &Model) -> bool {
    let line = model.walk.as_ref().and_then(Walk::line);
    line.is_some_and(|line| !line.answer.conflicts.is_empty() || !line.differing.is_empty())
}

/// Under a filter: the key that walks on, and the one that changes the filter.
fn of_filter(model: &Model, scope: Scope) -> Vec<Shown> {
    let walk = model.walk.as_ref();
    // In the other panes the key moves within them.
    let is_walked = matches!(model.interview.pane, Pane::Question | Pane::Tree);
    let walks_on = scope == Scope::Interview && is_walked;
    if !walks_on || walk.is_none_or(|walk| walk.filter.is_none()) {
        return Vec::new();
    }
    let keys = [
        (Verb::Next, says::Hint::Next),
        (Verb::Filter, says::Hint::Filter),
    ];
    let named = |(verb, word)| Shown::new(model.keys.name(scope, verb), wording().hint(word));
    keys.map(named).into()
}

/// Whether parking the line on screen leads on to the next one.
fn leads_on(model: &Model) -> bool {
    let walk = model.walk.as_ref();
    walk.is_some_and(Walk::leaves_when_parked)
}

fn hints_of(model: &Model, rows: &[&Row]) -> Vec<Shown> {
    // The form of an open session starts nothing.
    let saves = matches!(model.screen(), Screen::Form(form) if !form.is_new());
    let ends = matches!(model.screen(), Screen::Form(form) if form.is_at_end());
    let keeps = matches!(model.screen(), Screen::Form(form) if form.is_changed());
    let editor = model.editor.as_ref().filter(|_| !model.shows_help());
    let leads_besides = editor.is_some_and(Editor::ends_before_last);
    let is_last = leads_besides
        || editor.is_some_and(|editor| {
            let asked = editor.asked();
            asked.is_some_and(|(at, _)| at + 1 == editor.texts().len())
        });
    let takes_off = editor.is_some_and(Editor::takes_off);
    let is_for = |purpose| editor.is_some_and(|editor| editor.purpose == purpose);
    let parks = is_for(Purpose::Park);
    let suggested = editor.is_some_and(Editor::is_suggestion);
    let box_ends = editor.and_then(box_ends);
    let hinted = |row: &Row, hint| vec![row.hint_with(wording().hint(hint))];
    let values = conflicts::standing_values(model);
    let hint = |row: &&Row| match row.action() {
        // Of few values the keys are named, each of them.
        Action::TakeValue if (1..=3).contains(&values) => {
            let keys = row.keys.iter().take(values).map(|key| key.name());
            vec![Shown::new(
                keys.collect::<Vec<_>>().join(" "),
                row.hint.word,
            )]
        }
        Action::Enter if ends && model.scope() == Scope::Form => hinted(
            row,
            if saves {
                says::Hint::Save
            } else {
                says::Hint::Start
            },
        ),
        Action::Enter if takes_off => hinted(row, says::Hint::TakeOff),
        Action::Enter if is_last && parks => hinted(
            row,
            if leads_on(model) {
                says::Hint::ParkGoOn
            } else {
                says::Hint::ParkStay
            },
        ),
        Action::Enter if is_last => hinted(row, says::Hint::Save),
        // What is asked besides is named where Enter ends before it.
        Action::NextPane if model.scope() == Scope::Questions && !leads_besides => Vec::new(),
        Action::Start if saves => hinted(row, says::Hint::Save),
        Action::Back if saves && model.scope() == Scope::Form => hinted(
            row,
            if keeps {
                says::Hint::KeepDraft
            } else {
                says::Hint::Back
            },
        ),
        Action::Back if let Some(ends) = box_ends => {
            let [yes, no] = ends.map(|hint| wording().hint(hint));
            vec![Shown::new("Enter", yes), Shown::new("Esc", no)]
        }
        Action::Back if suggested => hinted(row, says::Hint::LeaveIt),
        _ => vec![row.hint.clone()],
    };
    rows.iter().flat_map(hint).collect()
}
