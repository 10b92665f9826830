//! Dispatch of all that comes in, to the screen that it is for. It alone knows all screens: keys, pastes, clicks, the
//! reports of the world, and drawing.

mod asked;
mod chosen;
mod drafts;
mod events;
mod mouse;
mod saved;
mod unbound;
mod unsealed;
mod verbs;

use std::mem::discriminant;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};
use ratatui::Frame;

use crate::interview::{Effect, Group, Verb};

use super::{
    ascii,
    covered::free_columns,
    keys::{Action, Scope},
    message::{Message, ScreenEffect},
    model::{Leaving, Model, Notice, Screen},
    screen::{
        brief, choice, conflicts, files, find, findings, form, help, history, home, interview,
        key_outcome::KeyOutcome,
        leave::{leave, stay},
        other_line, overview, page, people, review, summary,
        text::{self, questions},
    },
    sequence_joiner::line_end,
    words::{says, wording},
};

/// Changes the model by a message, and gives the effects to be carried out in the world.
pub fn update(model: &mut Model, message: Message) -> Vec<ScreenEffect> {
    if let Message::Key(key) = &message
        && let Some(effect) = of_the_terminal(model, key)
    {
        return vec![effect];
    }
    let effects = of_the_session(model, message).into_iter();
    effects.map(ScreenEffect::World).collect()
}

/// The effect that a key asks of the terminal, on whatever screen.
fn of_the_terminal(model: &mut Model, key: &KeyEvent) -> Option<ScreenEffect> {
    let is_press = key.kind != KeyEventKind::Release;
    match model.keys.find(model.scope(), key).filter(|_| is_press)? {
        Action::Redraw => Some(ScreenEffect::Redraw),
        Action::Suspend => Some(ScreenEffect::Suspend),
        Action::Theme => Some(next_theme(model)),
        _ => None,
    }
}

fn of_the_session(model: &mut Model, message: Message) -> Vec<Effect> {
    let from = model.walk.as_ref().map(|walk| walk.at.clone());
    let screen = discriminant(model.screen());
    let helped = model.shows_help();
    let mut effects = take_in(model, message);
    let elsewhere = !helped && !model.shows_help() && discriminant(model.screen()) != screen;
    let on_line = matches!(model.screen(), Screen::Interview);
    if let (Some(from), Some(walk)) = (from, &mut model.walk) {
        // Undo brings a discarded text back only while nothing else was done.
        if elsewhere || walk.at != from || effects.iter().any(Effect::changes_session) {
            walk.discarded.clear();
        }
        let stood = walk.at.clone();
        walk.settle();
        walk.unseen.take_if(|_| on_line);
        if walk.at != stood {
            effects.push(Effect::KeepPlace(walk.at.to_string()));
        }
    }
    unsealed::settle(model, &mut effects);
    effects
}

fn take_in(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(key) if key.kind != KeyEventKind::Release => {
            let key = as_typed(model, key);
            pressed(model, key)
        }
        Message::Mouse(event) => mouse::update(model, event),
        Message::Paste(text) => pasted(model, &text),
        Message::AtOnce(keys) => pasted(model, &text_of(&keys)),
        Message::Resize(columns, rows) => {
            let before = std::mem::replace(&mut model.size, (columns, rows));
            if before != model.size {
                resized(model);
            }
            Vec::new()
        }
        Message::Key(_) => Vec::new(),
        Message::Focus(true) => looked_at_again(model),
        Message::Focus(false) => {
            ask_no_more(model);
            Vec::new()
        }
        Message::GoOn => {
            find::go_on(model);
            Vec::new()
        }
        Message::World(happened) => {
            let effects = events::happened(model, happened);
            review::renew(model);
            effects
        }
    }
}

/// The key as it is meant where one types: a line feed ends the line, as it does in a paste.
fn as_typed(model: &Model, key: KeyEvent) -> KeyEvent {
    let scope = model.scope();
    let is_typed = scope.types() && model.keys.find(scope, &key).is_none();
    if is_typed { line_end(key) } else { key }
}

/// The window has another size.
fn resized(model: &mut Model) {
    if let Some(editor) = &mut model.editor {
        editor.scroll_anew();
    }
    for screen in &mut model.screens {
        match screen {
            Screen::Form(form) => form.scroll_anew(),
            Screen::Find(find) => find.scroll_anew(),
            Screen::Files(files) => files.scroll_anew(),
            _ => {}
        }
    }
    if model.is_too_small() {
        ask_no_more(model);
        model.notice = Notice::None;
    }
}

/// Drops a pending question that is out of sight, or whose words were read before something else was done, so that the
/// next key does not answer it.
fn ask_no_more(model: &mut Model) {
    if let Some(walk) = &mut model.walk
        && walk.asked.take().is_some()
    {
        model.notice = Notice::None;
    }
    stay(model, None);
}

/// Looks at sessions or files again when the window is focused: the user may have put a file there meanwhile.
fn looked_at_again(model: &mut Model) -> Vec<Effect> {
    match model.screens.last_mut() {
        Some(Screen::Home) if model.editor.is_none() => vec![Effect::List],
        Some(Screen::Files(files)) => files.look_again(),
        _ => Vec::new(),
    }
}

/// The most keys that may lead to a text typed ahead.
const AHEAD: usize = 4;

/// Whether letters that came all at once are keys: where a text is typed, or one of the first opens one for the rest.
/// Elsewhere they are a paste that the terminal does not mark, and a paste never acts as keys.
#[must_use]
pub fn acts_as_keys(model: &Model, keys: &[KeyEvent]) -> bool {
    let scope = model.scope();
    if scope == Scope::Choice {
        let choice = model.choice.as_ref();
        return choice.is_some_and(choice::Choice::takes_name);
    }
    let opens_text = |key: &KeyEvent| match model.keys.find(scope, key) {
        Some(
            Action::Verb(Verb::Find | Verb::SaidBy)
            | Action::Find
            | Action::New
            | Action::Quick
            | Action::PlanText,
        ) => true,
        Some(Action::Verb(verb)) => verb.entry().group == Group::Write,
        _ => false,
    };
    // A sentence begins with a capital letter, and its words are parted.
    let is_command = |key: &&KeyEvent| {
        let is_letter = |letter: char| !letter.is_uppercase() && letter != ' ';
        matches!(key.code, KeyCode::Char(letter) if is_letter(letter))
    };
    let mut first = keys.iter().take(AHEAD).take_while(is_command);
    scope.types() || first.any(opens_text)
}

/// The text that letters, blanks and ends of lines are.
fn text_of(keys: &[KeyEvent]) -> String {
    let letters = keys.iter().filter_map(|key| match key.code {
        KeyCode::Char(letter) => Some(letter),
        KeyCode::Enter => Some('\n'),
        KeyCode::Tab => Some('\t'),
        _ => None,
    });
    letters.collect()
}

/// Draws the model. Drawing reads only.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    if !page::too_small(model, frame) {
        screen(model, frame);
    }
    let drawn = frame.buffer_mut();
    if model.ascii {
        ascii::plain(drawn);
    }
    free_columns(drawn);
    model.theme.paint(drawn);
}

fn screen(model: &Model, frame: &mut Frame<'_>) {
    match model.screen() {
        Screen::Home => home::view(model, frame),
        Screen::Form(form) => form::view(model, form, frame),
        Screen::Interview => interview::view(model, frame),
        Screen::Overview(overview) => overview::view(model, *overview, frame),
        Screen::Find(find) => find::view(model, find, frame),
        Screen::Findings(findings) => findings::view(model, *findings, frame),
        Screen::Conflicts(queue) => conflicts::view(model, queue, frame),
        Screen::Summary(summary) => summary::view(model, *summary, frame),
        Screen::History(history) => history::view(model, history, frame),
        Screen::Files(files) => files::view(model, files, frame),
        Screen::Review => review::view(model, frame),
        Screen::Brief => brief::view(model, frame),
        Screen::Help(help) => help::view(model, help, frame),
    }
    if !model.shows_help() {
        text::view(model, frame);
        choice::view(model, frame);
    }
    page::notice(model, frame);
}

/// A key was pressed. A question that it does not answer is dropped, and that is said.
fn pressed(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    if unsealed::holds(model, key) || unsealed::repeats(model, key) {
        return Vec::new();
    }
    let question = asked::waiting(model);
    if let Some(question) = &question
        && asked::goes_on(model, question, &key)
    {
        return Vec::new();
    }
    let walk = model.walk.as_ref();
    let before = walk.and_then(|walk| walk.asked.clone());
    let mut effects = answer_key(model, key);
    effects.extend(other_line::forget(model));
    if let Some(walk) = &mut model.walk
        && before.is_some()
        && walk.asked == before
    {
        walk.asked = None;
    }
    if let Some(question) = question {
        asked::tell(model, question, &effects);
    }
    effects
}

fn answer_key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    let scope = model.scope();
    let action = model.keys.find(scope, &key);
    model.notice = Notice::None;
    stay(model, action);
    match action {
        Some(Action::Quit) => return leave(model, Leaving::Quit),
        // In a window too small to show it, the help does not cover a text that is being typed.
        Some(Action::Help) if model.is_too_small() => return Vec::new(),
        // In a window too small to show the question, keys answer nothing, and a text being typed loses nothing. The
        // way out is named there.
        _ if model.is_too_small() && !scope.types() => {
            return match model.keys.find(Scope::Home, &key) {
                Some(Action::Quit) => leave(model, Leaving::Quit),
                _ => Vec::new(),
            };
        }
        Some(Action::TurnLine) => return turn_line(model),
        Some(Action::Help) if model.shows_help() => {
            model.back();
            return Vec::new();
        }
        Some(Action::Help) => {
            let help = Box::new(help::Help::new(scope));
            model.screens.push(Screen::Help(help));
            return Vec::new();
        }
        _ => {}
    }
    let effects = dispatch(model, scope, action, key);
    unsealed::keep(model, scope, key);
    effects
}

/// Turns the box that is open to the other line that it may be meant for.
fn turn_line(model: &mut Model) -> Vec<Effect> {
    let (mut effects, opens) = other_line::turn(model);
    let opened = model.opened.clone();
    effects.extend(opens.map_or_else(Vec::new, |verb| verbs::does(model, verb)));
    model.opened = opened;
    other_line::say_above(model);
    effects
}

/// Carries out a key on a screen.
fn dispatch(model: &mut Model, scope: Scope, action: Option<Action>, key: KeyEvent) -> Vec<Effect> {
    match on_screen(model, scope, action, key) {
        KeyOutcome::Done(effects) => effects,
        KeyOutcome::Verb(verb) => {
            let effects = verbs::does(model, verb);
            other_line::note(model, verb);
            effects
        }
        KeyOutcome::Save => saved::save(model),
        KeyOutcome::Discard => drafts::discard(model),
        KeyOutcome::Taken(taken, words) => {
            let effects = chosen::take(model, taken);
            unsealed::say_chosen(model, key, &words);
            effects
        }
        KeyOutcome::Typed => people::typed_at_once(model, key),
    }
}

fn on_screen(model: &mut Model, scope: Scope, action: Option<Action>, key: KeyEvent) -> KeyOutcome {
    match (scope, action) {
        (Scope::Text | Scope::OneLine, action) => text::update(model, action, key),
        (Scope::Questions, action) => questions::update(model, action, key),
        (Scope::Choice, action) => choice::update(model, action, key),
        (Scope::Form, action) => form::update(model, action, key).into(),
        (Scope::Find, action) => find::update(model, action, key).into(),
        (Scope::Path, action) => files::update(model, action, key).into(),
        (Scope::Brief, action) => brief::update(model, action),
        (Scope::HelpWords, action) => help::type_words(model, action, key).into(),
        (_, None) => {
            unbound::tell(model, scope, &key);
            KeyOutcome::NOTHING
        }
        (Scope::Home, Some(action)) => home::update(model, action, key).into(),
        (Scope::Interview, Some(action)) => interview::update(model, action),
        (Scope::Overview, Some(action)) => overview::update(model, action),
        (Scope::Findings, Some(action)) => findings::update(model, action),
        (Scope::Conflicts, Some(action)) => conflicts::update(model, action, key),
        (Scope::Summary, Some(action)) => summary::update(model, action),
        (Scope::History, Some(action)) => history::update(model, action),
        (Scope::Files, Some(action)) => files::update(model, Some(action), key).into(),
        (Scope::Review, Some(action)) => review::update(model, action),
        (Scope::Help, Some(action)) => help::update(model, action).into(),
    }
}

fn next_theme(model: &mut Model) -> ScreenEffect {
    stay(model, Some(Action::Theme));
    let theme = &mut model.theme;
    theme.palette = theme.palette.next();
    let said = says::News::Theme(theme.palette.name(), theme.colour);
    model.notice = Notice::Word(wording().news(said));
    ScreenEffect::KeepTheme(theme.palette)
}

fn finds_names(model: &Model) -> bool {
    let choice = model.choice.as_ref();
    choice.is_some_and(choice::Choice::finds_names)
}

fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    match model.scope() {
        Scope::Text | Scope::OneLine => text::paste(model, text),
        Scope::Questions => questions::paste(model, text),
        Scope::Form => form::paste(model, text),
        Scope::Find => find::paste(model, text),
        Scope::Files | Scope::Path => files::paste(model, text),
        Scope::Choice if finds_names(model) => {
            if let Some(choice) = &mut model.choice {
                choice.paste(text);
            }
            Vec::new()
        }
        _ => {
            ask_no_more(model);
            model.notice = Notice::Word(wording().news(says::News::NoText));
            Vec::new()
        }
    }
}
