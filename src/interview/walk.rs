//! An open session on screen: the fold of what is saved, the fold with what is pending, and where the user stands.

mod filtering;
mod side_step;
mod trail;
mod unsealing;

use crate::{
    assessment::{
        Assessment, Code, Filter, Line, Meanwhile, State, last_own, meanwhile, requirement,
    },
    catalog::{Catalog, Related, Requirement},
    session::{Act, Change, Draft, Edit, Event, EventId, FORM, LineKey, Refusal, Session, day_of},
};

use super::{
    access::Access,
    command::Command,
    record::{DraftKey, Told},
    side_step::SideStep,
    world::{Aside, FileChange, OpenedWalk, Synced},
};

pub use filtering::Waiting;
use trail::Trail;
use unsealing::Unsealing;

/// A change that is not on disk yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    /// The event of the change.
    pub sum: EventId,
    /// The change as it is told.
    pub told: Told,
    /// The draft to drop once it is on disk.
    pub draft: Option<DraftKey>,
}

/// An open session.
#[derive(Debug)]
pub struct Walk {
    /// The file's name.
    pub name: String,
    /// The catalogs of the session.
    pub catalogs: Vec<Catalog>,
    /// The session as it is on disk.
    saved: Session,
    /// The session on disk together with what is pending.
    pub shown: Session,
    /// The assessment of what is shown.
    pub judged: Assessment,
    /// The assessment of what is saved: counts come from here.
    pub counted: Assessment,
    /// Whether the disk has what was read when the session was opened.
    pub synced: Synced,
    /// Changes that are not on disk yet, in order.
    pub pending: Vec<Pending>,
    /// Whether it may be written.
    pub access: Access,
    /// Why a sealed session is changed, while nothing is recorded with it.
    unsealing: Unsealing,
    /// How many lines of the file are not taken in.
    pub unread: usize,
    /// Changes that lie aside since an earlier start, and are not in the file yet.
    pub aside: Aside,
    /// Why what is pending could not be put aside either, if so.
    pub not_aside: Option<String>,
    /// Why saving fails, while it does.
    pub trouble: Option<String>,
    /// Whether an append takes longer than a person notices.
    pub slow: bool,
    /// The line on screen.
    pub at: LineKey,
    /// The line that was up first, where nobody was left anywhere on this machine: no person stopped there.
    begun_at: Option<LineKey>,
    /// The person at the keyboard, as events name them.
    pub who: String,
    /// The newest change of that person when the session was opened: what others did since is news for the whole sitting.
    last_own: Option<EventId>,
    /// The changes of this start in their order, each with the first line that it is about.
    pub(super) recorded: Vec<(EventId, LineKey)>,
    /// The command that was asked about: the same again does it.
    pub asked: Option<Command>,
    /// Whether the last line was answered: judging by word waits until a line is named.
    pub is_at_end: bool,
    /// The filter of the walk, if there is one.
    pub filter: Option<Filter>,
    /// The trail of the lines walked.
    trail: Trail,
    /// The requirements of its catalogs that match each other.
    related: Related,
    /// The line that was found or chosen in a list though the filter does not let it through.
    pub(super) outside_filter: Option<Box<LineKey>>,
    /// A side step to a related line.
    pub side_step: Option<SideStep>,
    /// The name last chosen as speaker; empty for none. [`Self::speaker`] tells whether that still holds.
    pub spoke: String,
    /// Today, `2026-03-14`: the day on which the session was opened, or that of its newest change where that is later.
    /// Days are counted from it, and what is due is held against it.
    pub today: String,
    /// The line that was answered last, while nothing else was done on the one that this led to: what is written next may
    /// be meant for it.
    pub led_on_from: Option<LineKey>,
    /// What a change took from that: the line on screen, and the one that led to it; first while the change is on its
    /// way, then by its event, so that taking the change back brings it again.
    pub(super) led_until: Option<[LineKey; 2]>,
    pub(super) led_before: Vec<(EventId, [LineKey; 2])>,
    /// The line on screen when the session stopped being a quick one, in this start.
    pub(super) left_quick_at: Option<LineKey>,
    /// The line of which it was said last that it does not pass to this speaker: choosing the same once more does that.
    pub(super) stays: Option<(LineKey, String)>,
    /// The line at which the session began, while nobody has seen it: it was not left by anybody, and the brief lies over
    /// it. No way leads back to it.
    pub unseen: Option<LineKey>,
    /// Whether parking a line goes on to the next one.
    pub(super) leaves_parked: bool,
    /// Drafts left by an earlier start, the newest last.
    pub drafts: Vec<Draft>,
    /// The draft of the form of its own data, left by an earlier start.
    pub form: Option<Draft>,
    /// Texts that were discarded, each with how many changes had been made by then; undo brings them back in turn.
    pub discarded: Vec<(Draft, usize)>,
    /// The files named as evidence that are not as they were; none until they were looked at.
    pub files: Option<Vec<(LineKey, FileChange)>>,
    /// How many changes were made in this start and not taken back: where in their order a text was discarded.
    pub made: usize,
}

impl Walk {
    /// Takes in what the runtime opened; stands where the user stood, else at what comes next.
    #[must_use]
    pub fn new(opened: OpenedWalk) -> Self {
        let judged = Assessment::new(&opened.catalogs, &opened.session);
        let newest = opened.session.events().next_back();
        let newest = newest.map_or_else(String::new, |event| day_of(&event.at));
        let is_form = |draft: &Draft| draft.field == FORM;
        let (mut forms, drafts): (Vec<_>, Vec<_>) = opened.drafts.into_iter().partition(is_form);
        let mut walk = Self {
            last_own: last_own(&opened.session, &opened.who),
            unsealing: Unsealing::new(&opened.session),
            related: Related::new(&opened.catalogs),
            outside_filter: None,
            side_step: None,
            name: opened.name,
            catalogs: opened.catalogs,
            saved: opened.session.clone(),
            shown: opened.session,
            counted: judged.clone(),
            judged,
            synced: opened.synced,
            pending: Vec::new(),
            access: opened.access,
            unread: opened.unread,
            aside: opened.aside,
            not_aside: None,
            trouble: None,
            slow: false,
            at: LineKey::default(),
            begun_at: None,
            who: opened.who,
            recorded: Vec::new(),
            asked: None,
            is_at_end: false,
            filter: None,
            trail: Trail::default(),
            spoke: opened.speaker,
            today: opened.today.max(newest),
            led_on_from: None,
            led_until: None,
            led_before: Vec::new(),
            left_quick_at: None,
            stays: None,
            unseen: None,
            leaves_parked: opened.leaves_parked,
            drafts,
            form: forms.pop(),
            discarded: Vec::new(),
            files: None,
            made: 0,
        };
        let place = opened
            .place
            .and_then(|key| LineKey::parse(&key))
            .and_then(|key| walk.serving(&key));
        let is_left = place.is_some();
        walk.at = place
            .or_else(|| walk.first_to_do())
            .or_else(|| walk.walked().next().map(|line| line.key.clone()))
            .unwrap_or_default();
        walk.begun_at = (!is_left).then(|| walk.at.clone());
        walk
    }

    /// Whether the line on screen is where somebody was left on this machine, now or before.
    #[must_use]
    pub fn is_where_one_stopped(&self) -> bool {
        self.begun_at.as_ref() != Some(&self.at)
    }

    /// Names the person at the keyboard otherwise.
    pub fn rename(&mut self, who: &str) {
        who.clone_into(&mut self.who);
        self.last_own = last_own(&self.shown, who);
    }

    /// What others changed since the person at the keyboard was here last, before this sitting.
    #[must_use]
    pub fn meanwhile(&self) -> Vec<Meanwhile> {
        let last = self.last_own;
        last.map_or_else(Vec::new, |last| meanwhile(&self.shown, &self.who, last))
    }

    /// The line on screen.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        self.judged.line(&self.at)
    }

    /// The requirement on screen.
    #[must_use]
    pub fn requirement(&self) -> Option<&Requirement> {
        self.line()
            .and_then(|line| requirement(&self.catalogs, line))
    }

    /// Judges an edit on a line, with everything that is shown.
    ///
    /// # Errors
    /// The edit cannot be made; the refusal says why.
    pub(super) fn judge(&self, line: &LineKey, edit: &Edit) -> Result<Vec<Change>, Refusal> {
        self.judged.judge(&self.catalogs, &self.shown, line, edit)
    }

    /// The person who speaks, if still among those interviewed.
    #[must_use]
    pub fn speaker(&self) -> Option<&str> {
        let mut people = self.judged.about.interviewees.iter();
        let found = people.find(|person| **person == self.spoke);
        found.map(String::as_str)
    }

    /// The lines of other catalogs that match the one on screen.
    #[must_use]
    pub fn related_lines(&self) -> Vec<&Line> {
        self.line().map_or_else(Vec::new, |line| {
            self.judged.related_lines(&self.related, line)
        })
    }

    /// The changes of the catalogs since the session was asked: `The catalog changed: 3 changed, 1 new, 1 gone`.
    #[must_use]
    pub fn catalog_changes(&self) -> Option<String> {
        let count = |code: Code| {
            let findings = self.judged.findings.iter();
            findings.filter(|finding| finding.code == code).count()
        };
        let counts = [
            (
                self.judged
                    .lines
                    .iter()
                    .filter(|line| line.reconfirm && line.is_to_reconfirm())
                    .count(),
                "changed",
            ),
            (count(Code::NewRequirement), "new"),
            (count(Code::UnknownRequirement), "gone"),
        ];
        let words: Vec<String> = counts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}"))
            .collect();
        (!words.is_empty()).then(|| format!("The catalog changed: {}", words.join(", ")))
    }

    /// Whether this is the session with this id.
    #[must_use]
    pub fn is(&self, session: &str) -> bool {
        let header = self.shown.header();
        header.is_some_and(|header| header.session == session)
    }

    /// How many answers of an earlier session wait to be confirmed; none where there is none.
    #[must_use]
    pub fn carried_over(&self) -> Option<usize> {
        let open = self.walked().filter(|line| line.is_to_reconfirm());
        let count = open.filter(|line| line.answer.carried.is_some()).count();
        (count > 0).then_some(count)
    }

    /// The line where a session begins that was never opened here: the first unanswered line, or the first to be
    /// confirmed that was carried over.
    fn first_to_do(&self) -> Option<LineKey> {
        let place = |key: &LineKey| self.judged.place(key);
        let carried = self.next_to_reconfirm().filter(|key| {
            let line = self.judged.line(key);
            line.is_some_and(|line| line.answer.carried.is_some())
        });
        let both = [self.next_open(), carried].into_iter().flatten();
        both.min_by_key(place)
    }

    /// The next line whose level is to be confirmed, round to the start; not the one on screen.
    #[must_use]
    pub fn next_to_reconfirm(&self) -> Option<LineKey> {
        let next = self
            .round()
            .find(|line| line.is_to_reconfirm() && line.key != self.at && self.is_walked(line));
        next.map(|line| line.key.clone())
    }

    /// The first unanswered line after this one, round to the start; parked ones last.
    #[must_use]
    pub fn next_open(&self) -> Option<LineKey> {
        self.next_open_but(&[])
    }

    /// The same, these lines not among them: they were answered a moment ago.
    #[must_use]
    pub fn next_open_but(&self, answered: &[LineKey]) -> Option<LineKey> {
        let open = |parked: bool| {
            self.round().filter(move |line| {
                line.state() == State::Unanswered
                    && line.answer.parked.is_some() == parked
                    && self.is_walked(line)
            })
        };
        open(false)
            .chain(open(true))
            .find(|line| !answered.contains(&line.key))
            .map(|line| line.key.clone())
    }

    /// The line that comes next, as screens and plain mode tell it: the one on screen while it waits for its answer, else
    /// the one that [`Self::next_open`] leads to; where the filter lets no unanswered line through, the next whatever it
    /// says.
    #[must_use]
    pub fn comes_next(&self) -> Option<&Line> {
        let waits = |line: &&Line| {
            line.state() == State::Unanswered
                && line.answer.parked.is_none()
                && self.is_walked(line)
        };
        let here = self.line().filter(waits);
        let narrowed = || self.next_open().and_then(|key| self.judged.line(&key));
        let any = || {
            let place = self.judged.next?;
            self.judged.lines.get(place)
        };
        here.or_else(narrowed).or_else(any)
    }

    /// All lines from the one after the line on screen, round to that line.
    fn round(&self) -> impl Iterator<Item = &Line> {
        let here = self.judged.place(&self.at).map_or(0, |place| place + 1);
        let lines = &self.judged.lines;
        lines.iter().skip(here).chain(lines.iter().take(here))
    }

    /// Moves by so many lines, not round.
    pub fn step(&mut self, by: isize) {
        let place = self.judged.place(&self.at).unwrap_or(0);
        let lines = &self.judged.lines;
        let (before, after) = lines.split_at(place.min(lines.len()));
        let far = by.unsigned_abs();
        let to = if by < 0 {
            let inside = before.iter().rev().filter(|line| self.is_walked(line));
            inside.take(far).last()
        } else {
            let inside = after.iter().skip(1).filter(|line| self.is_walked(line));
            inside.take(far).last()
        };
        if let Some(line) = to {
            self.at = line.key.clone();
        }
    }

    /// Moves to the first line of the next or previous run of lines for which `of` differs.
    pub fn step_run(&mut self, forward: bool, of: impl Fn(&Requirement) -> (&str, &str)) {
        let here = self.judged.place(&self.at).unwrap_or(0);
        let lines = &self.judged.lines;
        let (before, after) = lines.split_at(here.min(lines.len()));
        let marked = |line| {
            let asked = requirement(&self.catalogs, line).filter(|_| self.is_walked(line));
            Some(((line.catalog, of(asked?)), &line.key))
        };
        let mut before = before.iter().rev().filter_map(marked);
        let to = if forward {
            let own = after.first().and_then(marked).or_else(|| before.next());
            let own = own.map(|(mark, _)| mark);
            let mut after = after.iter().skip(1).filter_map(marked);
            after.find(|(mark, _)| Some(*mark) != own)
        } else {
            let last = before.next();
            let same = before.take_while(|(mark, _)| Some(*mark) == last.map(|(mark, _)| mark));
            same.last().or(last)
        };
        if let Some(key) = to.map(|(_, key)| key.clone()) {
            self.at = key;
        }
    }

    /// Applies an event of this program to what is shown.
    pub(super) fn apply(&mut self, event: Event) {
        self.unsealing.note(&event);
        let takes_back = |sum: &EventId| {
            self.shown
                .event(sum)
                .is_some_and(|target| matches!(target.act, Act::Set(_)))
        };
        self.made = match &event.act {
            Act::Undo(of) if of.iter().any(takes_back) => self.made.saturating_sub(1),
            _ => self.made + 1,
        };
        let day = day_of(&event.at);
        if day > self.today {
            self.today = day;
        }
        let touched = self.shown.apply(event);
        self.judged.renew(&self.catalogs, &self.shown, &touched);
    }

    /// Notes that events are on disk. Gives what they were.
    pub fn saved(&mut self, sums: &[EventId]) -> Vec<Pending> {
        let done: Vec<Pending> = self
            .pending
            .extract_if(.., |pending| sums.contains(&pending.sum))
            .collect();
        let events = done.iter().filter_map(|done| self.shown.event(&done.sum));
        let touched = self.saved.apply_all(events.cloned());
        self.synced = Synced::Yes;
        self.trouble = None;
        self.not_aside = None;
        self.slow = false;
        self.counted.renew(&self.catalogs, &self.saved, &touched);
        done
    }

    /// Takes in events that someone else wrote to the file.
    pub fn others(&mut self, events: Vec<Event>) {
        // The subject of the pending question may have changed.
        self.asked = None;
        for event in &events {
            self.unsealing.note(event);
        }
        let touched = self.saved.apply_all(events.clone());
        self.counted.renew(&self.catalogs, &self.saved, &touched);
        let touched = self.shown.apply_all(events);
        self.judged.renew(&self.catalogs, &self.shown, &touched);
        self.settle();
    }
}
