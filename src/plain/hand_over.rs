//! The words that hand a session over, and the seal.

use crate::{
    format::{SIGNS, capital, changes_and_seals, clean_line, counted, sealed_words},
    interview::{Access, Deliverable, Effect, left_to_close},
    session::{Event, conflicts, sealed},
};

use super::{
    reply::Reply,
    sitting::{Awaits, Sitting},
};

impl Sitting {
    /// Names what can be handed over, and the word for each.
    pub(super) fn hand_over(_: &mut Self, reply: &mut Reply, _: &str) {
        reply.say_all(vec![
            format!(
                "report FILE writes the report: {}.",
                Deliverable::Report.endings()
            ),
            "report client FILE writes it, or the answers, without your remarks and flags.".into(),
            "report plan FILE writes the gaps and the steps that close them, area by area.".into(),
            format!(
                "report FILE writes the answers alone where FILE is {}.",
                Deliverable::Answers.endings()
            ),
            "report evidence FILE writes the register of evidence.".into(),
            "agenda FILE writes what to have at hand, agenda open FILE what each person owes."
                .into(),
            "seal signs the session off as it stands; the report is written after it, so that it names the seal.".into(),
            "verify says whether the file is untouched, and each evidence file still the same."
                .into(),
            "report worksheet FILE writes what a colleague or the client fills in, without what you found.".into(),
            "import FILE takes a filled-in worksheet, csv or form in.".into(),
            "merge FILE joins a colleague's copy into this session.".into(),
        ]);
    }

    /// Has the file of the session looked at.
    pub(super) fn verify(_: &mut Self, reply: &mut Reply, _: &str) {
        reply.does(Effect::Verify);
    }

    /// Signs the session off, once it is said twice.
    pub(super) fn seal(&mut self, reply: &mut Reply, _: &str) {
        if let Access::Follower(_) | Access::ReadOnly(_) = self.walk.access {
            self.cannot_write(reply);
            return;
        }
        if !self.walk.pending.is_empty() {
            return reply.fail("It is not sealed: something is not saved yet. save tries again.");
        }
        if matches!(self.awaits, Awaits::Sealing) {
            self.awaits = Awaits::World;
            return reply.does(Effect::Seal(None));
        }
        let mut left = vec![format!(
            "{}.",
            capital(&left_to_close(&self.walk).join(", "))
        )];
        let open = conflicts(&self.walk.shown).len();
        if open > 0 {
            let open = counted(open, "conflict");
            left.push(format!(
                "{open} open: the word conflicts settles first, seal seals the session so."
            ));
        }
        let left = left.join(" ");
        if let Some(sealed) = sealed(&self.walk.shown) {
            reply.say(&format!("It is {}.", sealed_words(&sealed)));
            reply.say(&format!("Its digest: {}.", sealed.sum));
        }
        reply.say(&format!(
            "{left} A seal signs the session off as it stands; write the report after it: one written before does not name the seal. From then on each change needs its reason. Signed with an ssh key it is by the command {SIGNS}. Say seal again to do it."
        ));
        self.awaits = Awaits::Sealing;
    }

    /// The session was sealed, or why not.
    pub(super) fn sealed(&mut self, reply: &mut Reply, sealed: Result<Event, String>) {
        self.awaits.answered();
        match sealed {
            Ok(event) => {
                reply.say(&format!(
                    "Sealed by {}: {} in all. Keep this digest apart from the file: {}. A report written before does not name the seal: the word report writes it anew.",
                    clean_line(&event.who),
                    changes_and_seals(&self.walk.shown),
                    event.sum
                ));
                self.walk.others(vec![event]);
            }
            Err(why) => reply.fail(&format!("It is not sealed: {why}.")),
        }
    }
}
