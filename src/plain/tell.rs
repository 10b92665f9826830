//! What is said of the session and of the line that one stands on: short, the rest when it is asked for.

use crate::{
    assessment::{AreaResult, area, gaps, requirement},
    format::failed_words,
    session::{Mode, about},
};

use super::{
    Plain,
    say::count,
    stands::{stands, state_words},
};

/// What the levels mean, in a sentence.
pub(super) const LEVELS: &str =
    "0 not performed, 1 initial, 2 managed, 3 defined and practised, 4 improving";

/// How many gaps the summary names.
const GAPS: usize = 3;

impl Plain {
    /// The question: id, title, question, the next rung, what stands, and a few words.
    pub(super) fn question(&mut self) {
        let Some(walk) = &self.walk else { return };
        let (Some(line), Some(asked)) = (walk.line(), walk.requirement()) else {
            self.say("This session has no requirement to walk: set profile changes that.");
            return;
        };
        let title = area(&walk.catalogs, line).map_or("", |area| area.title.as_str());
        let place = (asked.area.clone(), asked.topic.clone());
        let mut texts = Vec::new();
        if self.told != place {
            let topic = if asked.topic.is_empty() {
                String::new()
            } else {
                format!(" Topic {}.", asked.topic)
            };
            texts.push(format!("Area {} {title}.{topic}", asked.area));
        }
        let number = walk.walked().position(|other| other.key == line.key);
        let number = number.map_or(String::new(), |number| {
            format!(" Number {} of {}.", number + 1, walk.walked().count())
        });
        texts.push(format!("{} {}.{number}", line.label(), asked.title));
        texts.push(asked.question.clone());
        let selection = about(&walk.shown).selection;
        let catalog = walk.catalogs.get(line.catalog);
        let note = selection.and_then(|own| {
            let note = own.note(&catalog?.id, &asked.id)?;
            Some(format!("Profile's note: {note}"))
        });
        texts.extend(note);
        if !asked.owner_sets.is_empty() {
            texts.push(format!("The owner sets: {}", asked.owner_sets));
        }
        let quick = walk.judged.about.mode == Mode::Quick;
        // What yes and no answer is never unsaid.
        let rung = line.answer.next_rung().filter(|_| !quick);
        if let Some((level, rung)) = rung.and_then(|level| Some((level, asked.rung(level)?))) {
            texts.push(format!("Rung ML{level}: {rung}"));
        }
        texts.push(stands(walk, line));
        // In quick mode it is not read, however often one comes here.
        self.heard_rung = rung.map(|level| (line.key.clone(), level));
        self.told = place;
        for text in texts {
            self.say(&text);
        }
        if quick && !std::mem::replace(&mut self.told_levels, true) {
            self.say(&format!("{LEVELS}."));
        }
        if !self.reminded {
            self.remind();
        }
    }

    /// The everyday words: with the first question, and after a word that is none.
    pub(super) fn remind(&mut self) {
        let Some(walk) = &self.walk else { return };
        let text = if walk.judged.about.mode == Mode::Quick {
            "Words: 0 to 4, ladder, na, park, undo, next, brief, quit, help."
        } else {
            "Words: 0 to 4, yes, no, statement, evidence, na, park, next, brief, help."
        };
        self.reminded = true;
        self.say(text);
    }

    /// The next rung, or what the rungs support where there is none.
    pub(super) fn tell_next_rung(&mut self, then: &str) {
        let Some(walk) = &self.walk else { return };
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
        self.heard_rung = heard;
        self.say(&(text + then));
    }

    /// Whether the next rung of the line that one stands on was read since one came here; a guided session reads it.
    pub(super) fn has_heard_rung(&self) -> bool {
        let walk = self.walk.as_ref();
        if walk.is_some_and(|walk| walk.judged.about.mode == Mode::Guided) {
            return true;
        }
        let line = self.answer_now();
        let next = line.and_then(|line| Some((line.key.clone(), line.answer.next_rung()?)));
        next.is_none() || self.heard_rung == next
    }

    /// What a person calls the session.
    pub(super) fn title(&self) -> String {
        let Some(walk) = &self.walk else {
            return String::new();
        };
        let about = &walk.counted.about;
        let parts = [about.organization.trim(), about.scope.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            walk.name.clone()
        } else {
            parts.join(", ")
        }
    }

    /// How far the session is: `5 of 123 answered, 118 unanswered, 1 parked`.
    pub(super) fn progress(&self) -> String {
        let Some(walk) = &self.walk else {
            return String::new();
        };
        let counts = walk.counted.progress();
        let more = [
            (counts.not_applicable, "not applicable"),
            // What the profile leaves out nobody misses.
            (counts.left_out, "left out by hand"),
            (counts.parked, "parked"),
            (counts.flagged, "flagged"),
            (counts.conflicts, "in conflict"),
            (counts.to_reconfirm, "to reconfirm"),
        ];
        let more = more.iter().filter(|(count, _)| *count > 0);
        let more = more.map(|(count, word)| format!(", {count} {word}"));
        let more = more.collect::<Vec<_>>().concat();
        format!(
            "{} of {} answered, {} unanswered{more}",
            counts.answered, counts.applicable, counts.unanswered
        )
    }

    /// Area by area, a sentence each; those that are left out are only counted.
    pub(super) fn overview(&mut self) {
        let Some(walk) = &self.walk else { return };
        let areas = walk.counted.areas(&walk.catalogs);
        let (inside, outside): (Vec<_>, Vec<_>) =
            areas.into_iter().partition(|area| area.progress.total > 0);
        let (begun, untouched): (Vec<_>, Vec<_>) = inside.into_iter().partition(|area| {
            let counts = area.progress;
            counts.answered + counts.not_applicable + counts.parked + counts.flagged > 0
        });
        let mut texts = vec![format!("All: {}.", self.progress())];
        texts.extend(begun.iter().map(area_words));
        if !untouched.is_empty() {
            let ids: Vec<&str> = untouched.iter().map(|area| area.area.id.as_str()).collect();
            texts.push(format!("Not begun: {}.", ids.join(", ")));
        }
        if !outside.is_empty() {
            let ids: Vec<&str> = outside.iter().map(|area| area.area.id.as_str()).collect();
            texts.push(format!("Left out: {}.", ids.join(", ")));
        }
        self.say_all(texts);
    }

    /// The end: counts, and the gaps that weigh most.
    pub(super) fn summary(&mut self) {
        let Some(walk) = &self.walk else { return };
        let maturity = walk.counted.maturity();
        let begin = match walk.counted.progress().unanswered {
            0 => "Every line is answered. ",
            _ => "",
        };
        let mut texts = vec![format!("{begin}{}.", self.progress())];
        if let (Some(lowest), Some(mean)) = (maturity.lowest, maturity.mean) {
            texts.push(format!(
                "Maturity: lowest ML{lowest}, mean {mean:.2}. {} at target, {} below.",
                maturity.at_target, maturity.below_target
            ));
        }
        let gaps = gaps(&walk.catalogs, &walk.counted.lines);
        let most = gaps.get(..GAPS).unwrap_or(&gaps);
        texts.push(match (gaps.len(), walk.counted.progress().answered) {
            (0, 0) => "Nothing is answered yet.".into(),
            (0, _) => "No answer is below its target.".into(),
            (1, _) => "The one gap, and what to do next:".into(),
            (count, _) if count <= GAPS => "The gaps, and what to do next:".into(),
            (count, _) => {
                format!("The gaps that weigh most, {GAPS} of {count}, and what to do next:")
            }
        });
        let mut listed = Vec::new();
        for (number, gap) in (1..).zip(most) {
            let title = requirement(&walk.catalogs, gap.line).map_or("", |asked| &asked.title);
            let against = if gap.target > gap.maturity {
                format!("target ML{}", gap.target)
            } else {
                "verdict fail".into()
            };
            let next = if gap.is_verdict_alone() {
                format!(" Failed: {}.", failed_words(gap).replace('…', "..."))
            } else if gap.next_rung.is_empty() {
                String::new()
            } else {
                format!(" Next, ML{}: {}", gap.next_level, gap.next_rung)
            };
            texts.push(format!(
                "{number}. {} {title}: ML{}, {against}.{next}",
                gap.line.label(),
                gap.maturity,
            ));
            listed.push(gap.line.key.clone());
        }
        let gap = if listed.is_empty() {
            ""
        } else {
            "go NUMBER goes to a gap, "
        };
        let deeper = if walk.judged.about.mode == Mode::Quick {
            ", deeper makes a guided session of it, and every answer stays"
        } else {
            ""
        };
        texts.push(format!(
            "{gap}overview and findings say more, report writes the report{deeper}."
        ));
        self.listed = listed;
        self.say_all(texts);
    }

    /// A list of lines with numbers, which `go` understands; so many are read at once.
    pub(super) fn list_lines(&mut self, keys: Vec<crate::session::LineKey>, at_once: usize) {
        let Some(walk) = &self.walk else { return };
        let mut texts = Vec::new();
        for (number, key) in (1..).zip(&keys) {
            let place = walk.judged.place(key);
            let Some(line) = place.and_then(|place| walk.judged.lines.get(place)) else {
                continue;
            };
            let title = requirement(&walk.catalogs, line).map_or("", |asked| &asked.title);
            texts.push(format!(
                "{number}. {} {title}: {}.",
                line.label(),
                state_words(line)
            ));
        }
        self.listed = keys;
        let rest = texts.split_off(at_once.min(texts.len()));
        self.say_all(texts);
        self.keep_for_more(rest);
    }
}

fn area_words(result: &AreaResult<'_>) -> String {
    let (progress, maturity) = (result.progress, result.maturity);
    let mut parts = vec![format!(
        "{} {}: {} of {} answered",
        result.area.id, result.area.title, progress.answered, progress.applicable
    )];
    if progress.not_applicable > 0 {
        parts.push(format!("{} not applicable", progress.not_applicable));
    }
    if let (Some(lowest), Some(mean)) = (maturity.lowest, maturity.mean) {
        parts.push(format!("lowest ML{lowest}, mean {mean:.2}"));
        parts.push(match (maturity.below_target, maturity.at_target) {
            (0, 0) => "no target".into(),
            (0, _) => "all at target".into(),
            (below, _) => count(below, "line below target", "lines below target"),
        });
    }
    parts.join(", ") + "."
}
