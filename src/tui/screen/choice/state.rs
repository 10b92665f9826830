//! A short list to choose from: its title, its items with their keys, and the effect of each.

use std::path::PathBuf;

use crate::{
    assessment::Filter,
    format::clean_line,
    interview::{Bringing, Command, Deliverable, Effect, LinesAround, ToWrite, Verb, Walk},
    session::{Clash, Edit},
    tui::{
        editor::Purpose,
        widget::{Cursor, clip, width},
        words::{says, wording},
    },
};

use super::named::ByName;

/// Stands where an item has no key of its own.
pub(in crate::tui) const NO_KEY: char = ' ';

/// The columns that an item has beside its words, the frame included.
const BESIDE: usize = 8;

/// A list on top of the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub(in crate::tui) title: String,
    /// The text to be read before the choice.
    pub(in crate::tui) said: Vec<String>,
    /// Key, words, and what is taken.
    pub(in crate::tui) items: Vec<Item>,
    pub(in crate::tui) cursor: Cursor,
    /// The names that may be typed here; none where only keys choose.
    pub(super) by_name: Option<ByName>,
}

/// An item: its key, its words, and what is taken.
pub(in crate::tui) type Item = (char, Words, Taken);

/// The words of an item: a name, and what stands before and behind it and stays in sight where the name is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui) struct Words {
    /// The text before the name.
    pub(in crate::tui) before: String,
    /// A name, a title, or all of it.
    pub(in crate::tui) name: String,
    /// The text behind it.
    pub(in crate::tui) behind: String,
}

impl Words {
    /// The words in at most so many columns; only the middle part is cut.
    pub(in crate::tui) fn within(&self, columns: usize) -> String {
        let rest = width(&self.before) + width(&self.behind);
        let name = clip(&self.name, columns.saturating_sub(rest).max(NAME));
        clip(&format!("{}{name}{}", self.before, self.behind), columns)
    }

    pub(in crate::tui) fn width(&self) -> usize {
        width(&self.before) + width(&self.name) + width(&self.behind)
    }
}

impl<T: Into<String>> From<T> for Words {
    fn from(name: T) -> Self {
        Self {
            before: String::new(),
            name: name.into(),
            behind: String::new(),
        }
    }
}

/// The fewest columns of a name that stay in sight.
const NAME: usize = 6;

/// The effect of choosing.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::tui) enum Taken {
    /// Records an edit on the line on screen, or on those of the review.
    Edit(Edit),
    /// Runs a command.
    Command(Command),
    /// Runs a command that was asked about: it is done now.
    Confirmed(Command),
    /// An effect in the world.
    Effect(Effect),
    /// Asks for the file of a deliverable.
    Deliverable(ToWrite),
    /// Asks for which person this is written alone.
    OfOne(Deliverable),
    /// Looks for the files that may be brought in.
    Bring(Bringing),
    /// Chooses such a file from this folder, for this session.
    BringFrom(Bringing, PathBuf, PathBuf),
    /// Asks for the key that the seal is signed with.
    SealByKey,
    /// Does the same as the key of this command.
    Does(Verb),
    /// Opens a text for the line on screen.
    Write(Purpose),
    /// Opens a text that settles a conflict.
    Settle(Box<Clash>, Purpose),
    /// Narrows the walk; none takes what narrows it off.
    Filter(Option<Filter>),
    /// Asks which piece of evidence goes to another line.
    MoveEvidence,
    /// Asks to which line this piece of evidence goes, by its number.
    MovePiece(usize),
    /// Nothing, and that is said.
    Leave,
    /// Nothing.
    Nothing,
}

impl Choice {
    /// Any list: each item with its key (or [`NO_KEY`]), its words, and what it does.
    pub(in crate::tui) fn new(title: String, items: Vec<Item>) -> Self {
        Self {
            title,
            said: Vec::new(),
            by_name: None,
            items,
            cursor: Cursor::default(),
        }
    }

    /// The choice of the person who speaks: the people known, a new name, or nobody in particular.
    #[must_use]
    pub fn speaker(people: &[&str], now: Option<&str>) -> Self {
        // The first nine have a digit; arrows reach all of them.
        let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
        let mut items: Vec<_> = keys
            .zip(people)
            .map(|(key, name)| {
                (
                    key,
                    clean_line(name).into(),
                    Taken::Command(Command::Speak((*name).to_owned())),
                )
            })
            .collect();
        let words = |said| wording().choice(said);
        let new = words(says::Choice::NewName);
        items.push(('n', new.into(), Taken::Write(Purpose::Speaker)));
        let nobody = Taken::Command(Command::Speak(String::new()));
        items.push(('0', words(says::Choice::Nobody).into(), nobody));
        let chosen = people.iter().position(|name| Some(*name) == now);
        Self {
            title: words(says::Choice::WhoSpeaks),
            said: Vec::new(),
            by_name: None,
            cursor: Cursor {
                at: chosen.unwrap_or(0),
            },
            items,
        }
    }

    /// The choice of the lines that a reason is for. Unanswered lines come first, so that no answer is overwritten
    /// without a question.
    #[must_use]
    pub fn lines_around(walk: &Walk, columns: u16) -> Self {
        let outside = LinesAround::WholeArea.outside(walk);
        let is_narrowed = walk.filter.is_some();
        let of_filter = is_narrowed.then(|| wording().choice(says::Choice::OfFilter));
        let of_filter = of_filter.unwrap_or_default();
        let mut items = Vec::new();
        let topic = LinesAround::WholeTopic.lines(walk).len();
        let is_all = topic == LinesAround::WholeArea.lines(walk).len();
        for (keys, [open, whole]) in [
            (['t', 'T'], [LinesAround::Topic, LinesAround::WholeTopic]),
            (['a', 'A'], [LinesAround::Area, LinesAround::WholeArea]),
        ] {
            // A topic that is all of its area is asked for once.
            if is_all && open == LinesAround::Topic {
                continue;
            }
            let words = |before: String, behind: String| {
                let beside = BESIDE + width(&before) + width(&behind);
                let room = usize::from(columns).saturating_sub(beside).clamp(12, 40);
                Words {
                    before,
                    name: clip(&open.title(walk), room),
                    behind,
                }
            };
            let (left, all) = (open.lines(walk).len(), whole.lines(walk).len());
            let [one, every] = keys;
            if left == all && all > 0 {
                let behind =
                    wording().choice(says::Choice::WithAnswered(all, 0, open.outside(walk)));
                let words = words(of_filter.clone(), behind);
                items.push((one, words, Taken::Write(Purpose::Many(open))));
                continue;
            }
            if left > 0 {
                let behind =
                    wording().choice(says::Choice::UnansweredOnly(left, all, open.outside(walk)));
                let words = words(of_filter.clone(), behind);
                items.push((one, words, Taken::Write(Purpose::Many(open))));
            }
            if all > 0 {
                let behind = wording().choice(says::Choice::WithAnswered(
                    all,
                    all - left,
                    whole.outside(walk),
                ));
                let all_of = wording().choice(says::Choice::AllOf) + &of_filter;
                let words = words(all_of, behind);
                items.push((every, words, Taken::Write(Purpose::Many(whole))));
            }
        }
        let passed_over = LinesAround::passed_over(walk);
        let said = [
            (is_narrowed && passed_over > 0).then_some(says::Choice::PassedOver(passed_over)),
            (outside > 0).then_some(says::Choice::NotAskedToo),
        ];
        let said = said.into_iter().flatten();
        Self {
            title: wording().choice(says::Choice::NotApplicable),
            said: said.map(|said| wording().choice(said)).collect(),
            by_name: None,
            items,
            cursor: Cursor { at: 0 },
        }
    }

    /// The same with one more item at its end.
    pub(in crate::tui) fn and(mut self, (key, words): (char, Words), taken: Taken) -> Self {
        self.items.push((key, words, taken));
        self
    }

    /// Whether a name may be typed instead of choosing one.
    pub(in crate::tui) fn takes_name(&self) -> bool {
        let named = Taken::Write(Purpose::Speaker);
        self.items.iter().any(|(.., taken)| *taken == named)
    }

    /// The same under another title.
    pub(in crate::tui) fn titled(mut self, title: String) -> Self {
        self.title = title;
        self
    }

    /// The place of the chosen row, to be moved.
    pub(in crate::tui) fn chosen(&mut self) -> &mut usize {
        &mut self.cursor.at
    }

    /// Whether what was kept for a file that may be this one belongs here.
    pub(in crate::tui) fn kept(kept: &[String]) -> Self {
        let many = kept.len() > 1;
        let said = |said| wording().choice(said);
        let keys = ('1'..='9').chain(std::iter::repeat(NO_KEY));
        let mut items: Vec<_> = keys
            .zip(kept)
            .enumerate()
            .map(|(place, (key, words))| {
                let (key, words) = if many {
                    (key, said(says::Choice::TakeUp(words)))
                } else {
                    ('y', said(says::Choice::TakeUpYes))
                };
                (key, words.into(), Taken::Effect(Effect::TakeUp(place)))
            })
            .collect();
        let no = said(says::Choice::TakeUpNo);
        items.push(('n', no.into(), Taken::Nothing));
        Self {
            title: said(says::Choice::BelongsHere),
            said: if many { Vec::new() } else { kept.to_vec() },
            by_name: None,
            cursor: Cursor {
                at: items.len() - 1,
            },
            items,
        }
    }

    /// Yes or no.
    #[must_use]
    pub(in crate::tui) fn yes_no(title: String, yes: String, taken: Taken) -> Self {
        let no = wording().choice(says::Choice::NoLeaveIt);
        let items = vec![('y', yes.into(), taken), ('n', no.into(), Taken::Leave)];
        Self {
            title,
            said: Vec::new(),
            by_name: None,
            items,
            cursor: Cursor { at: 1 },
        }
    }
}
