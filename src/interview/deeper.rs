//! A quick session becomes a guided one, and a quick one again: every answer stays.

use crate::{
    interview::{
        beginning::profile_along,
        outcome::{Nothing, Outcome, Question, Refused},
        record::{After, ChangeTold, Record, Told},
        walk::Walk,
    },
    session::{
        AboutEdit, Change, Level, LineKey, Mode, Refusal, Write, about_table::MODE, judge_about,
    },
};

impl Walk {
    /// Whether the session is a guided one that was quick before, and can be so again.
    #[must_use]
    pub fn was_quick(&self) -> bool {
        let own = LineKey::default();
        let mut writes = self.shown.writes(&own, MODE.name).iter();
        let is_quick = |write: &Write| write.live && write.value() == Mode::Quick.word();
        self.judged.about.mode != Mode::Quick && writes.any(is_quick)
    }

    /// How many lines apply, of all or of those in the profile.
    fn applicable(&self, of_all: bool) -> usize {
        let inside = self.judged.lines.iter();
        let inside = inside.filter(|line| of_all || !line.outside);
        let applies = inside.filter(|line| {
            let level = line.answer.level.as_ref();
            !matches!(level, Some(Level::NotApplicable(_) | Level::NotEvaluated))
        });
        applies.count()
    }

    /// The line that was on screen when the session stopped being a quick one, where it is one again.
    pub(super) fn left_quick(&mut self, before: Mode) -> Option<LineKey> {
        let is_again = before != Mode::Quick && self.judged.about.mode == Mode::Quick;
        let left = is_again.then(|| self.left_quick_at.take())?;
        left.filter(|line| self.judged.line(line).is_some_and(|line| !line.outside))
    }
}

/// Makes a guided session of a quick one, which goes on at the line that is chosen, else at the one on screen; of one that
/// was quick before it makes a quick one again, once that was asked about.
pub(super) fn deepen(walk: &mut Walk, chosen: Option<&LineKey>, asked: bool) -> Outcome {
    let again = walk.judged.about.mode == Mode::Guided;
    if again && !walk.was_quick() {
        return Outcome::Nothing(Nothing::Guided);
    }
    let to = if again { Mode::Quick } else { Mode::Guided };
    let (changes, widens) = match held(walk, to) {
        Ok(held) => held,
        Err(refusal) => return Outcome::Refused(Refused::Judge(refusal, None)),
    };
    if again && !asked {
        return Outcome::Asks(Question::QuickAgain);
    }
    walk.filter = None;
    if again {
        let told = Told::of_session(ChangeTold::QuickAgain);
        return Outcome::Record(Record::new(changes, told));
    }
    let at = chosen.cloned().unwrap_or_else(|| walk.at.clone());
    walk.left_quick_at = Some(walk.at.clone());
    let told = Told::of_session(ChangeTold::Guided {
        lines: [walk.applicable(false), walk.applicable(widens)],
        at: at.clone(),
    });
    Outcome::Record(Record {
        after: After::Stand(at),
        ..Record::new(changes, told)
    })
}

/// The changes that make it a session of this mode, and whether its profile goes along: of the base requirements it becomes
/// one of all, and the other way round; another profile stays.
fn held(walk: &Walk, mode: Mode) -> Result<(Vec<Change>, bool), Refusal> {
    let profile = profile_along(mode, &walk.judged.about);
    let mut changes = judge_about(&walk.shown, &AboutEdit::Mode(mode))?;
    if let Some(profile) = profile {
        let edit = AboutEdit::Profile(profile.into());
        changes.extend(judge_about(&walk.shown, &edit)?);
    }
    Ok((changes, profile.is_some()))
}
