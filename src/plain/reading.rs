//! Reading: the question, its rungs, what a good answer covers, and what stands.

use crate::{
    assessment::area,
    catalog::Requirement,
    format::{level_shorts, official_words},
    interview::{Refused, Walk},
    session::{LineKey, Mode, Rung, about},
};

use super::{reply::Reply, sitting::Sitting, words};

/// The meaning of the levels, in a sentence.
pub(super) fn levels() -> String {
    let levels = (0..).zip(level_shorts());
    let levels = levels.map(|(level, word): (u8, _)| format!("{level} {word}"));
    levels.collect::<Vec<_>>().join(", ")
}

impl Sitting {
    /// The question: id, title, question, the next rung, what stands, and a few words.
    pub(super) fn question(&mut self, reply: &mut Reply) {
        let walk = &self.walk;
        let Some(asked) = walk.requirement() else {
            return reply.say(&words::wording().refused(walk, &Refused::NoLine));
        };
        let place = (asked.area.clone(), asked.topic.clone());
        if self.already_read.place != place {
            reply.say(&place_words(walk, asked));
        }
        self.already_read.place = place;
        for text in question_words(walk, asked) {
            reply.say(&text);
        }
        let is_quick = walk.judged.about.mode == Mode::Quick;
        // In quick mode it is not read, however often one comes here.
        self.already_read.rung = next_rung(walk).filter(|_| !is_quick);
        if is_quick && !std::mem::replace(&mut self.already_read.levels, true) {
            reply.say(&format!("{}.", levels()));
        }
        if !self.already_read.words {
            self.remind(reply);
        }
    }

    /// The everyday words: with the first question, and after a word that is none.
    pub(super) fn remind(&mut self, reply: &mut Reply) {
        let walk = &self.walk;
        let text = if walk.judged.about.mode == Mode::Quick {
            "Words: 0 to 4, ladder, na, park, undo, next, brief, quit, help."
        } else {
            "Words: 0 to 4, yes, no, statement, evidence, na, park, next, brief, help."
        };
        self.already_read.words = true;
        reply.say(text);
    }

    /// The next rung, or what the rungs support where there is none.
    pub(super) fn tell_next_rung(&mut self, reply: &mut Reply, then: &str) {
        let walk = &self.walk;
        let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
            return;
        };
        let next = line.answer.next_rung();
        let heard = next.map(|level| (line.key.clone(), level));
        let text = match (next, line.answer.supported()) {
            (Some(level), _) => match asked.rung(level) {
                Some(rung) => format!("Rung ML{level}: {rung}"),
                None => format!("Rung ML{level}."),
            },
            (None, Some(level)) => format!("The rungs support ML{level}: take sets it."),
            (None, None) => return,
        };
        self.already_read.rung = heard;
        reply.say(&(text + then));
    }

    /// Whether the next rung of the line on screen was read since one came here; a guided session reads it.
    pub(super) fn has_heard_rung(&self) -> bool {
        if self.walk.judged.about.mode == Mode::Guided {
            return true;
        }
        let next = next_rung(&self.walk);
        next.is_none() || self.already_read.rung == next
    }

    /// The question again.
    pub(super) fn show(&mut self, reply: &mut Reply, _: &str) {
        self.already_read.place = Default::default();
        self.arrived(reply);
    }

    /// Reads why the next level is not reached: the first rung that is not met.
    pub(super) fn why(&mut self, reply: &mut Reply, _: &str) {
        let walk = &self.walk;
        let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
            return;
        };
        let rungs = (1_u8..).zip(line.answer.rungs);
        let rungs = rungs.skip(line.answer.given_rungs());
        let unmet =
            rungs
                .filter(|(_, answer)| *answer != Some(Rung::Yes))
                .map(|(level, answer)| {
                    let why = match answer {
                        Some(Rung::NoneYet) => "there was no case for its rung yet",
                        Some(_) => "its rung is answered no",
                        None => "its rung is not answered",
                    };
                    (level, why)
                });
        let text = match unmet.min_by_key(|(level, _)| *level) {
            None => "Every rung is met.".to_owned(),
            Some((level, why)) => format!(
                "Why not ML{level}: {why}. {}",
                asked
                    .rung(level)
                    .unwrap_or("This catalog has no ladder here.")
            ),
        };
        reply.say(&text);
    }

    pub(super) fn ladder(&mut self, reply: &mut Reply, _: &str) {
        let walk = &self.walk;
        let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
            return;
        };
        let mut texts: Vec<String> = (1_u8..)
            .zip(&asked.ladder)
            .map(|(level, rung)| {
                let answer = line.answer.rung(level);
                let word = answer.map_or("not answered", Rung::words);
                format!("ML{level}, {word}: {rung}")
            })
            .collect();
        let of = walk.catalog().and_then(|catalog| catalog.stand_in(asked));
        texts.extend(of.map(|of| format!("Ladder: {}.", of.words())));
        if texts.is_empty() {
            texts.push("This catalog has no ladder: judge by the maturity scale.".into());
        }
        let next = line.answer.next_rung();
        self.already_read.rung = next.map(|level| (line.key.clone(), level));
        reply.say_all(texts);
    }

    pub(super) fn guidance(&mut self, reply: &mut Reply, _: &str) {
        let Some(asked) = self.walk.requirement() else {
            return;
        };
        let mut texts = Vec::new();
        if !asked.guidance.is_empty() {
            texts.push(asked.guidance.to_string());
        }
        if reply.licensed {
            let official = official_words(asked).into_iter();
            texts.extend(official.map(|(heading, wording)| format!("{heading}: {wording}")));
        }
        let lists = [
            ("Leans on", asked.leans_on.join(", ")),
            ("See also", asked.see_also.join("; ")),
            ("Documentation asked for", asked.documentation.to_string()),
            (
                "Recalled from memory, check your copy of the standard",
                asked.unverified.join(", "),
            ),
        ];
        let lists = lists.into_iter().filter(|(_, text)| !text.is_empty());
        texts.extend(lists.map(|(name, text)| format!("{name}: {text}")));
        if texts.is_empty() {
            texts.push("There is no guidance here.".into());
        }
        reply.say_all(texts);
    }

    pub(super) fn ask_to_see(&mut self, reply: &mut Reply, _: &str) {
        let Some(asked) = self.walk.requirement() else {
            return;
        };
        let items = asked.evidence.iter();
        let mut texts: Vec<String> = items
            .map(|(level, items)| format!("Ask to see, ML{level}: {}", items.join("; ")))
            .collect();
        if texts.is_empty() {
            texts.push("The catalog names no evidence here.".into());
        }
        reply.say_all(texts);
    }

    /// Reads the whole answer of the line on screen.
    pub(super) fn answer(&mut self, reply: &mut Reply, _: &str) {
        let line = self.walk.line();
        let texts = line.map(|line| words::in_full(&self.walk, line));
        reply.say_all(texts.unwrap_or_default());
    }
}

/// Area and topic.
fn place_words(walk: &Walk, asked: &Requirement) -> String {
    let area = walk.line().and_then(|line| area(&walk.catalogs, line));
    let title = area.map_or("", |area| area.title.as_str());
    let topic = match asked.topic.as_str() {
        "" => String::new(),
        topic => format!(" Topic {topic}."),
    };
    format!("Area {} {title}.{topic}", asked.area)
}

/// The question of the line on screen, and its answers, a paragraph each.
fn question_words(walk: &Walk, asked: &Requirement) -> Vec<String> {
    let Some(line) = walk.line() else {
        return Vec::new();
    };
    let number = walk.walked().position(|other| other.key == line.key);
    let number = number.map_or(String::new(), |number| {
        format!(" Number {} of {}.", number + 1, walk.walked().count())
    });
    let mut texts = vec![
        format!("{} {}.{number}", line.label(), asked.title),
        asked.question.to_string(),
    ];
    let selection = about(&walk.shown).selection;
    let catalog = walk.catalogs.get(line.catalog);
    texts.extend(selection.and_then(|own| {
        let note = own.note(&catalog?.id, &asked.id)?;
        Some(format!("Profile's note: {note}"))
    }));
    if !asked.owner_sets.is_empty() {
        texts.push(format!("The owner sets: {}", asked.owner_sets));
    }
    // What yes and no answer is never unsaid; in quick mode nobody answers it.
    let is_quick = walk.judged.about.mode == Mode::Quick;
    let rung = line.answer.next_rung().filter(|_| !is_quick);
    texts.extend(rung.and_then(|level| {
        let rung = asked.rung(level)?;
        Some(format!("Rung ML{level}: {rung}"))
    }));
    texts.push(words::standing(walk, line));
    texts
}

/// The next rung of the line on screen.
fn next_rung(walk: &Walk) -> Option<(LineKey, u8)> {
    let line = walk.line()?;
    Some((line.key.clone(), line.answer.next_rung()?))
}
