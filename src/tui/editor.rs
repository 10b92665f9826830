//! A text being typed: which field of which line it is for, and the text area.

mod draft;
mod named;

use crossterm::event::KeyEvent;
use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};
use tui_textarea::{CursorMove, TextArea, WrapMode};

use crate::{
    interview::{Deliverable, LinesAround, draft_name},
    session::{Clash, Draft, FIELDS, Field, PlaceKind, SETTLES, field::Kind as FieldKind},
};

use super::{
    questions::{Asked, Kind},
    widget::{press, text_area},
};

/// The purpose of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A field of the line that is one text, or a day.
    Field(&'static Field),
    /// The evidence of the line, one reference a line.
    Evidence,
    /// The compensating measure, and the risk that remains.
    Compensating,
    /// The reason why it cannot apply.
    NotApplicable,
    /// The action on the lines of the review.
    PlanText,
    /// The owner of that action.
    PlanOwner,
    /// The day by which that action is due.
    PlanDue,
    /// The name of a component, a zone or a provider that gets a line of its own.
    Place(PlaceKind),
    /// The reason why a topic or an area cannot apply.
    Many(LinesAround),
    /// The missing piece, the person who owes it, and the day.
    Park,
    /// The action, its owner and its day.
    ToDo,
    /// The way in which the answer was seen, and the person who saw it.
    Seen,
    /// The sample that was looked at.
    Sample,
    /// The comment of a second person who returns the line.
    Returned,
    /// The name of a person who speaks and was not named yet.
    Speaker,
    /// The session's conclusion.
    Conclusion,
    /// The file of a deliverable.
    Deliverable(Deliverable),
    /// The file of the key that a seal is signed with.
    SigningKey,
    /// The reason for changing a sealed session.
    Unseal,
    /// The name of the person at an account that names nobody.
    OwnName,
    /// A value that settles a conflict, in one line.
    NewValue,
    /// A text that settles a conflict.
    NewText,
    /// Another name for a session.
    Rename,
    /// The name of a copy.
    Copy,
}

impl Purpose {
    /// The name of the field that a draft is kept under.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Field(field) => field.name,
            Self::Evidence => draft_name::EVIDENCE,
            Self::Compensating => draft_name::COMPENSATING,
            Self::NotApplicable => draft_name::NOT_APPLICABLE,
            Self::PlanText | Self::ToDo => draft_name::ACTION,
            Self::PlanOwner => "owner",
            Self::PlanDue => "due date",
            Self::Place(kind) => kind.word(),
            Self::Many(around) => around.word(),
            Self::Park => draft_name::PARKED,
            Self::Seen => draft_name::SEEN,
            Self::Sample => draft_name::SAMPLE,
            Self::Returned => draft_name::RETURNED,
            Self::Speaker => draft_name::SPEAKER,
            Self::Conclusion => draft_name::CONCLUSION,
            Self::Deliverable(deliverable) => deliverable.word(),
            Self::SigningKey => "signing key",
            Self::Unseal => "why it is changed",
            Self::OwnName => "your name",
            Self::NewValue => "new value",
            Self::NewText => "new text",
            Self::Rename => "rename",
            Self::Copy => "copy",
        }
    }

    /// The purpose of a draft's field.
    #[must_use]
    pub fn of_draft(word: &str) -> Option<Self> {
        [
            Self::Evidence,
            Self::Compensating,
            Self::NotApplicable,
            Self::Park,
            Self::ToDo,
            Self::Seen,
            Self::Sample,
            Self::Returned,
            Self::Speaker,
            Self::Conclusion,
        ]
        .into_iter()
        .chain(LinesAround::ALL.map(Self::Many))
        .chain(
            FIELDS
                .iter()
                .filter(|field| field.is_one_text())
                .map(|field| Self::Field(field)),
        )
        .find(|purpose| purpose.word() == word)
    }

    /// Whether Enter ends it, as in a text of one line.
    #[must_use]
    pub fn is_one_line(self) -> bool {
        match self {
            Self::Field(field) => field.kind != FieldKind::Text,
            other => !matches!(other, Self::Evidence | Self::NewText | Self::Conclusion),
        }
    }

    /// Whether it names a file.
    #[must_use]
    pub fn names_file(self) -> bool {
        matches!(
            self,
            Self::Deliverable(_) | Self::SigningKey | Self::Rename | Self::Copy
        )
    }

    /// Whether it is for the lines of the review.
    #[must_use]
    pub fn plans(self) -> bool {
        matches!(self, Self::PlanText | Self::PlanOwner | Self::PlanDue)
    }

    /// The questions that are asked one after the other; none where there is one text.
    #[must_use]
    pub fn questions(self) -> &'static [Asked] {
        match self {
            Self::Park => Asked::OF_PARKING,
            Self::ToDo => Asked::OF_ACTION,
            Self::Compensating => Asked::OF_MEASURE,
            Self::Seen => Asked::OF_SEEING,
            Self::Sample => Asked::OF_SAMPLE,
            _ => &[],
        }
    }
}

/// The word about a text at the foot of its box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// None.
    Nothing,
    /// It is a draft; whether the answer changed since.
    Draft {
        /// Whether it did.
        is_past: bool,
    },
    /// It was discarded, and is back.
    BroughtBack,
    /// It comes from the user's own editor.
    FromEditor,
    /// What the box was opened for.
    Told(String),
}

/// A text area with what it is for.
#[derive(Debug)]
pub struct Editor {
    /// The purpose of the text.
    pub purpose: Purpose,
    /// The line's key, or the name of what is renamed; of several lines the first one's key.
    pub subject: String,
    /// How many lines it is for.
    pub lines: usize,
    /// The text that stood when typing began.
    pub before: String,
    /// The text area.
    pub area: TextArea<'static>,
    /// The word at its foot.
    pub remark: Remark,
    /// The text as it was discarded, where undo brought it back.
    pub brought_back: Option<String>,
    /// The text that was put there unasked, before anybody typed.
    pub suggested: Option<String>,
    /// The text as it was refused last.
    pub refused: Option<String>,
    /// The names that are free for a file, one for each format; empty where no file is named.
    pub names: Vec<String>,
    /// The one person whom the document is for.
    pub person: Option<String>,
    /// The conflict that it settles, if any.
    pub settles: Option<Box<Clash>>,
    /// The text of each question of a series; that of the current question is in the text area.
    texts: Vec<String>,
    /// The question at hand, from 0.
    at: usize,
}

impl Editor {
    /// A text area with this text, the cursor at its end.
    #[must_use]
    pub fn new(purpose: Purpose, subject: String, text: &str) -> Self {
        let plain = plain(text);
        let texts = texts(purpose, &plain);
        Self {
            area: area(texts.first().unwrap_or(&plain)),
            purpose,
            subject,
            lines: 1,
            before: text.to_owned(),
            remark: Remark::Nothing,
            brought_back: None,
            suggested: None,
            refused: None,
            names: Vec::new(),
            person: None,
            settles: None,
            texts,
            at: 0,
        }
    }

    /// A text area with a draft, the cursor where it was.
    #[must_use]
    pub fn resume(purpose: Purpose, draft: &Draft, stands: &str) -> Self {
        let mut editor = Self::new(purpose, draft.line.clone(), &draft.text);
        if editor.texts.is_empty() {
            editor.jump(draft.row, draft.column);
        } else {
            editor.ask(draft.row);
            let at = |text: &str| text.split('\n').nth(editor.at).map(str::to_owned);
            // What nobody has touched is typed over, as before.
            if at(&draft.text) != at(&draft.before) {
                editor.jump(0, draft.column);
            }
        }
        editor.before.clone_from(&draft.before);
        let is_past = draft.before != stands;
        editor.remark = Remark::Draft { is_past };
        editor
    }

    /// Scrolls the text area from its start again: what a smaller window scrolled away is in sight in a larger one.
    pub fn scroll_anew(&mut self) {
        let cursor = self.area.cursor();
        self.area = area(&self.area.lines().join("\n"));
        self.jump(cursor.0, cursor.1);
    }

    fn jump(&mut self, row: usize, column: usize) {
        let place = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        self.area.cancel_selection();
        self.area
            .move_cursor(CursorMove::Jump(place(row), place(column)));
    }

    /// The question at hand, from 0, and what is asked; none where there is one text.
    #[must_use]
    pub fn asked(&self) -> Option<(usize, Asked)> {
        let question = self.purpose.questions().get(self.at)?;
        Some((self.at, *question))
    }

    /// The text of each question; empty where there is one text.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let mut texts = self.texts.clone();
        if let Some(text) = texts.get_mut(self.at) {
            *text = self.area.lines().join(" ");
        }
        texts
    }

    /// Whether Enter ends behind the question at hand, though more may be said: whoever was named is asked for a day next.
    #[must_use]
    pub fn ends_before_last(&self) -> bool {
        let asked = self.asked();
        asked.is_some_and(|(_, asked)| asked.ends())
            && !self.is_answered_anew()
            && !self.is_mended()
    }

    /// Whether what stood before is taken off: it was emptied, so that nothing more is to be said of it.
    #[must_use]
    pub fn takes_off(&self) -> bool {
        let asked = self.asked();
        asked.is_some_and(|(_, asked)| asked.is_needed())
            && self.stood_before()
            && !stands(&self.texts())
    }

    /// Whether what stood before is being mended, and not taken off: whoever opens it again may want any part of it.
    fn is_mended(&self) -> bool {
        self.stood_before() && stands(&self.texts())
    }

    fn stood_before(&self) -> bool {
        stands(&texts(self.purpose, &plain(&self.before)))
    }

    /// Whether the question at hand was answered otherwise than it was when the box opened.
    fn is_answered_anew(&self) -> bool {
        let (now, before) = (self.texts(), texts(self.purpose, &plain(&self.before)));
        let now = now.get(self.at).filter(|text| !text.trim().is_empty());
        now.is_some() && now != before.get(self.at)
    }

    /// Asks another of the questions; the last one where there are not so many.
    pub fn ask(&mut self, at: usize) {
        self.texts = self.texts();
        self.at = at.min(self.texts.len().saturating_sub(1));
        if let Some(text) = self.texts.get(self.at) {
            self.area = area(text);
        }
        // A name is seldom mended, nor a proposal: what is typed takes its place.
        let is_person = self
            .asked()
            .is_some_and(|(_, asked)| asked.kind() == Kind::Person);
        if is_person || self.at == 0 && self.is_suggestion() {
            self.area.select_all();
        }
    }

    /// Puts a proposed text there. Only an explicit save records it; leaving the box does not. What is typed takes its
    /// place.
    pub fn suggest(&mut self, text: &str) {
        self.put(text);
        self.suggested = Some(self.text());
        self.area.select_all();
    }

    /// Whether the text is an untouched proposal.
    #[must_use]
    pub fn is_suggestion(&self) -> bool {
        self.suggested == Some(self.text())
    }

    /// Whether somebody has typed.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        !self.is_suggestion() && self.differs(&self.before)
    }

    /// Puts another text in the place of the one at hand.
    pub fn put(&mut self, text: &str) {
        self.area = area(text);
    }

    /// A key that is typed. Whether the text changed.
    pub fn press(&mut self, key: KeyEvent) -> bool {
        press(&mut self.area, key)
    }

    /// Puts another text in the place of this one; it can be taken back within the text.
    pub fn replace(&mut self, text: &str) {
        self.area.select_all();
        self.area.insert_str(plain(text));
        self.remark = Remark::FromEditor;
    }

    /// How many rows the text takes as it was drawn last.
    #[must_use]
    pub fn rows(&self) -> usize {
        rows(&self.area)
    }

    /// The rows that the text takes in so many columns, at most `most`: a text that is surely longer is not measured.
    #[must_use]
    pub fn rows_in(&self, columns: u16, most: usize) -> usize {
        let lines = self.area.lines();
        let room = most * usize::from(columns) * BYTES;
        if lines.len() >= most || lines.iter().map(String::len).sum::<usize>() > room {
            return most;
        }
        // The text area wraps in its own way: a second one is asked, that nobody sees.
        let mut unseen = text_area(lines.to_vec());
        unseen.set_wrap_mode(self.area.wrap_mode());
        let place = Rect::new(0, 0, columns, 1);
        (&unseen).render(place, &mut Buffer::empty(place));
        rows(&unseen).min(most)
    }

    /// Scrolls back where rows are empty below a text whose first rows are out of sight, in a window of `height` rows.
    pub fn fill(&mut self, height: usize) {
        let top = usize::from(self.area.scroll_offset().0);
        let empty = (top + height).saturating_sub(self.rows()).min(top);
        if empty > 0 {
            let rows = i16::try_from(empty).unwrap_or(i16::MAX);
            self.area.scroll((-rows, 0));
        }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> String {
        if self.texts.is_empty() {
            self.area.lines().join("\n")
        } else {
            self.texts().join("\n")
        }
    }

    /// Whether the text differs from another, but for how its lines end.
    #[must_use]
    pub fn differs(&self, text: &str) -> bool {
        self.text() != plain(text)
    }
}

/// The field of a draft that settles this conflict.
pub(super) fn settling(clash: &Clash) -> String {
    format!("{SETTLES}{}", clash.conflict.field)
}

/// The most bytes that a column takes in usual texts; a text with more is given all rows there are, unmeasured.
const BYTES: usize = 8;

/// How many rows a text area takes as it was drawn last.
fn rows(area: &TextArea<'_>) -> usize {
    // The text area tells which place a row shows, and the last place for every row behind the last.
    let last = area.screen_to_data(usize::MAX, 0);
    let (mut low, mut high) = (area.screen_cursor().row, 1);
    while area.screen_to_data(high, 0) != last {
        high *= 2;
    }
    while low < high {
        let middle = usize::midpoint(low, high);
        if area.screen_to_data(middle, 0) == last {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low + 1
}

/// A text area with this text, the cursor at its end.
fn area(text: &str) -> TextArea<'static> {
    let mut area = text_area(text.split('\n').map(str::to_owned).collect());
    area.set_wrap_mode(WrapMode::WordOrGlyph);
    area.set_max_histories(200);
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    area
}

/// The texts of several questions, one a line. The state of what is not there yet is not asked.
fn texts(purpose: Purpose, text: &str) -> Vec<String> {
    let questions = purpose.questions();
    let mut texts: Vec<String> = text.split('\n').map(str::to_owned).collect();
    texts.truncate(questions.len());
    let always = |question: &&Asked| question.kind() != Kind::State;
    let least = questions.iter().filter(always).count();
    let most = texts.len().max(least).min(questions.len());
    texts.resize(most, String::new());
    texts
}

/// A text with plain line breaks.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether the first of several short texts says anything.
fn stands(texts: &[String]) -> bool {
    texts.first().is_some_and(|text| !text.trim().is_empty())
}
