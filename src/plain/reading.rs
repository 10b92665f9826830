//! Reading: what was asked, what stands, what came of it, and what the words do.

use crate::{format::official_words, session::Rung};

use super::{Plain, say::count, stands::in_full, word::Word};

impl Plain {
    /// Takes a word that only reads; false if it is another.
    pub(super) fn reading(&mut self, word: Word) -> bool {
        if self.walk.is_none() {
            return false;
        }
        match word {
            Word::Show => {
                if let Some(walk) = &mut self.walk {
                    walk.is_at_end = false;
                }
                self.told = Default::default();
                self.question();
            }
            Word::Why => self.why(),
            Word::Ladder => self.ladder(),
            Word::Guidance => self.guidance(),
            Word::AskToSee => self.ask_to_see(),
            Word::Answer => {
                let walk = self.walk.as_ref();
                let texts = walk.and_then(|walk| Some(in_full(walk, walk.line()?)));
                let texts = texts.unwrap_or_default();
                self.say_all(texts);
            }
            Word::History => self.history(),
            Word::Overview => self.overview(),
            Word::Findings => self.findings(),
            Word::Status => self.status(),
            Word::Brief => self.brief(),
            Word::Summary => self.summary(),
            _ => return false,
        }
        true
    }

    /// Why not the next level: the first rung that is not met.
    fn why(&mut self) {
        let Some(walk) = &self.walk else { return };
        let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
            return;
        };
        let rungs = (1_u8..).zip(line.answer.rungs);
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
        self.say(&text);
    }

    fn ladder(&mut self) {
        let Some(walk) = &self.walk else { return };
        let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
            return;
        };
        let mut texts: Vec<String> = (1_u8..)
            .zip(&asked.ladder)
            .map(|(level, rung)| {
                let answer = line.answer.rungs.get(usize::from(level) - 1).copied();
                let word = answer.flatten().map_or("not answered", Rung::words);
                format!("ML{level}, {word}: {rung}")
            })
            .collect();
        if asked.general_ladder {
            texts.push(
                "The catalog has no ladder here: this is the general one of the maturity scale."
                    .into(),
            );
        }
        if texts.is_empty() {
            texts.push("This catalog has no ladder: judge by the maturity scale.".into());
        }
        let next = line.answer.next_rung();
        self.heard_rung = next.map(|level| (line.key.clone(), level));
        self.say_all(texts);
    }

    fn guidance(&mut self) {
        let Some(asked) = self.walk.as_ref().and_then(|walk| walk.requirement()) else {
            return;
        };
        let mut texts = Vec::new();
        if !asked.guidance.is_empty() {
            texts.push(asked.guidance.clone());
        }
        if self.licensed {
            let official = official_words(asked).into_iter();
            texts.extend(official.map(|(heading, wording)| format!("{heading}: {wording}")));
        }
        let lists = [
            ("Leans on", asked.leans_on.join(", ")),
            ("See also", asked.see_also.join("; ")),
            ("Documentation asked for", asked.documentation.clone()),
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
        self.say_all(texts);
    }

    fn ask_to_see(&mut self) {
        let Some(asked) = self.walk.as_ref().and_then(|walk| walk.requirement()) else {
            return;
        };
        let items = asked.evidence.iter();
        let mut texts: Vec<String> = items
            .map(|(level, items)| format!("Ask to see, ML{level}: {}", items.join("; ")))
            .collect();
        if texts.is_empty() {
            texts.push("The catalog names no evidence here.".into());
        }
        self.say_all(texts);
    }

    fn status(&mut self) {
        let Some(walk) = &self.walk else { return };
        let (about, maturity) = (&walk.counted.about, walk.counted.maturity());
        let mut head: Vec<String> = walk.catalogs.iter().map(|own| own.id.clone()).collect();
        head.push(format!("profile {}", about.profile));
        head.push(about.roles.join(" and "));
        head.push(about.mode.word().into());
        head.extend(about.target.map(|target| format!("target ML{target}")));
        head.retain(|part| !part.is_empty());
        let found = match (maturity.lowest, maturity.mean) {
            (Some(lowest), Some(mean)) => format!(
                "Maturity: lowest ML{lowest}, mean {mean:.2}. {} at target, {} below.",
                maturity.at_target, maturity.below_target
            ),
            _ => "No maturity yet.".into(),
        };
        let next = walk
            .counted
            .next
            .and_then(|place| walk.counted.lines.get(place));
        let next = next.map_or("Nothing is open.".into(), |line| {
            format!("Next: {}.", line.label())
        });
        let texts = vec![
            format!("{}: {}.", self.title(), head.join(", ")),
            format!("{}.", self.progress()),
            found,
            format!(
                "{}. {next}",
                count(walk.counted.findings.len(), "finding", "findings")
            ),
        ];
        self.say_all(texts);
    }
}
