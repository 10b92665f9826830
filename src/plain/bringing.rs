//! The words that bring a colleague's copy or a filled-in sheet in: the files that may be meant, what one would bring,
//! and the one question.

use std::path::PathBuf;

use crate::interview::{Access, Bring, Bringing, Brings, Effect, Source, Sources, Verb};

use super::{
    brought::Told,
    effect::PlainEffect,
    reply::Reply,
    sitting::{Awaits, Sitting},
    words,
};

/// The word that brings it in.
fn word(what: Bringing) -> &'static str {
    match what {
        Bringing::Copy => "merge",
        Bringing::Sheet => "import",
    }
}

impl Sitting {
    /// Looks at what a file brings, or reads the files that may be meant.
    pub(super) fn bring(&mut self, reply: &mut Reply, what: Bringing, typed: &str) {
        if let Access::Follower(_) | Access::ReadOnly(_) = self.walk.access {
            self.cannot_write(reply);
            return;
        }
        if !self.walk.pending.is_empty() {
            return reply
                .fail("Nothing was taken in: something is not saved yet. save tries again.");
        }
        if typed.is_empty() {
            return reply.does(Effect::FindSources(what, None));
        }
        let found = self.sources.as_ref().filter(|found| found.what == what);
        let file = match typed.parse::<usize>() {
            Err(_) => PathBuf::from(typed),
            Ok(number) => {
                let place = number.checked_sub(1);
                let of_number = |found: &Sources| Some(found.found.get(place?)?.path.clone());
                let Some(file) = found.and_then(of_number) else {
                    let word = word(what);
                    return reply.fail(&format!(
                        "There is no such number: {word} alone reads them."
                    ));
                };
                file
            }
        };
        reply.does_plainly(PlainEffect::LookAtBringing(what, file));
    }

    /// Reads the files that were found, with numbers.
    pub(super) fn take_sources(&mut self, reply: &mut Reply, sources: Sources) {
        let word = word(sources.what);
        if sources.found.is_empty() {
            let none = sources.what.none_in(&sources.folder_words());
            reply.say(&format!("{none} {word} FILE takes another."));
        } else {
            let told = |(number, source): (usize, &Source)| {
                let shown = sources.shown(&source.path);
                format!("{number}. {shown}, changed {}.", source.changed)
            };
            let mut said = vec![match sources.what {
                Bringing::Copy => "Copies of this session, the newest change first:".to_owned(),
                Bringing::Sheet => "Sheets, the newest change first:".to_owned(),
            }];
            said.extend((1..).zip(&sources.found).map(told));
            said.push(format!(
                "{word} NUMBER reads what one brings and asks, {word} FILE takes another."
            ));
            reply.say_all(said);
        }
        self.sources = Some(sources);
    }

    /// Says what the file would bring, and asks.
    pub(super) fn would_bring(&mut self, reply: &mut Reply, bring: Bring, brings: &Brings) {
        let said = brings.account(
            Verb::Conflicts.entry().words.first().unwrap_or(&""),
            [Verb::History, Verb::Undo].map(|verb| *verb.entry().words.first().unwrap_or(&"")),
            words::changed,
        );
        if let Brings::Refused(..) = brings {
            reply.fail(&format!("{}.", brings.done(&bring.file_name())));
            return reply.say_all(said);
        }
        reply.say_all(said);
        let told = Told {
            has_news: brings.is_anything(),
            may_hold: !bring.overwrite && brings.could_hold(),
            bring,
        };
        if !told.has_news && !told.may_hold {
            return reply.say(&format!("{} brings nothing new.", told.bring.file_name()));
        }
        self.ask_whether(reply, told);
    }

    fn ask_whether(&mut self, reply: &mut Reply, told: Told) {
        reply.say(&told.question());
        self.awaits = Awaits::Bringing(Box::new(told));
    }

    /// Takes a line as the answer to whether a file is brought in.
    pub(super) fn bring_or_not(&mut self, reply: &mut Reply, told: Told, line: &str) {
        match line.trim().to_lowercase().as_str() {
            "yes" | "y" if told.has_news => {
                self.awaits = Awaits::Reopening;
                reply.does(Effect::Bring(told.bring));
            }
            "overwrite" if told.may_hold => {
                let bring = Bring {
                    overwrite: true,
                    ..told.bring
                };
                reply.does(Effect::LookAtBringing(bring));
            }
            "" | "no" | "n" | "cancel" => reply.say("Nothing was taken in."),
            "more" => {
                reply.more();
                self.ask_whether(reply, told);
            }
            _ => {
                reply.fail(&told.question());
                self.awaits = Awaits::Bringing(Box::new(told));
            }
        }
    }

    /// Says what the file brought, over the session that was opened again.
    pub(super) fn brought(&mut self, reply: &mut Reply, bring: &Bring, brings: &Brings) {
        self.awaits.answered();
        let done = format!("{}.", brings.done(&bring.file_name()));
        match brings {
            Brings::Refused(..) => reply.fail(&done),
            _ => reply.say(&done),
        }
    }
}
