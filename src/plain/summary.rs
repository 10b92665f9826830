//! The progress of the session: counts, areas, findings, and the heaviest gaps.

use crate::{
    assessment::{AreaResult, Gap, Maturity, by_kind, gaps, requirement},
    format::{counted, failed_words, finding_words},
    interview::Walk,
    session::{LineKey, Mode},
};

use super::{reply::Reply, sitting::Sitting, words};

/// How many gaps the summary names.
const GAPS: usize = 3;

impl Sitting {
    /// The title of the session for a person.
    pub(super) fn title(&self) -> String {
        let walk = &self.walk;
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
        let walk = &self.walk;
        let counts = walk.counted.progress();
        let more = [
            (counts.not_applicable, "not applicable"),
            // Lines outside the profile are not counted as left out.
            (counts.left_out, "left out by hand"),
            (counts.parked, "parked"),
            (counts.flagged, "flagged"),
            (counts.conflicts, "in conflict"),
            (counts.said_differently, "said differently"),
            (counts.to_reconfirm, "to reconfirm"),
            (counts.returned, "returned"),
            (counts.reviewed, "reviewed"),
        ];
        let more = more.iter().filter(|(count, _)| *count > 0);
        let more = more.map(|(count, word)| format!(", {count} {word}"));
        let more = more.collect::<Vec<_>>().concat();
        format!(
            "{} of {} answered, {} unanswered{more}",
            counts.answered, counts.applicable, counts.unanswered
        )
    }

    pub(super) fn status(&mut self, reply: &mut Reply, _: &str) {
        let walk = &self.walk;
        let (about, maturity) = (&walk.counted.about, walk.counted.maturity());
        let mut head: Vec<String> = walk.catalogs.iter().map(|own| own.id.clone()).collect();
        head.push(format!("profile {}", about.profile));
        head.push(about.roles.join(" and "));
        head.push(about.mode.word().into());
        head.extend(about.target.map(|target| format!("target ML{target}")));
        head.retain(|part| !part.is_empty());
        let found = found_words(&maturity).unwrap_or_else(|| "No maturity yet.".into());
        let next = walk.comes_next().map_or("Nothing is open.".into(), |line| {
            format!("Next: {}.", line.label())
        });
        let texts = vec![
            format!("{}: {}.", self.title(), head.join(", ")),
            format!("{}.", self.progress()),
            found,
            format!(
                "{}. {next}",
                counted(walk.counted.findings.len(), "finding")
            ),
        ];
        reply.say_all(texts);
    }

    /// Area by area, a sentence each; those that are left out are only counted.
    pub(super) fn overview(&mut self, reply: &mut Reply, _: &str) {
        let walk = &self.walk;
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
        reply.say_all(texts);
    }

    /// The end: counts, and the gaps that weigh most.
    pub(super) fn summary(&mut self, reply: &mut Reply) {
        let walk = &self.walk;
        let maturity = walk.counted.maturity();
        let begin = match walk.counted.progress().unanswered {
            0 => "Every line is answered. ",
            _ => "",
        };
        let mut texts = vec![format!("{begin}{}.", self.progress())];
        texts.extend(found_words(&maturity));
        let gaps = gaps(&walk.catalogs, &walk.counted.lines);
        let (most, others) = gaps.split_at(GAPS.min(gaps.len()));
        texts.push(match (gaps.len(), walk.counted.progress().answered) {
            (0, 0) => "Nothing is answered yet.".into(),
            (0, _) => "No answer is below its target.".into(),
            (1, _) => "The one gap, and what to do next:".into(),
            (count, _) if count <= GAPS => "The gaps, and what to do next:".into(),
            (count, _) => {
                format!("The gaps that weigh most, {GAPS} of {count}, and what to do next:")
            }
        });
        let mut numbered = (1..).zip(&gaps);
        let words = |(number, gap): (usize, &Gap<'_>)| gap_words(walk, number, gap);
        texts.extend(numbered.by_ref().take(most.len()).map(words));
        let rest: Vec<String> = numbered.map(words).collect();
        let listed: Vec<LineKey> = gaps.iter().map(|gap| gap.line.key.clone()).collect();
        let gap = match (most, others) {
            ([], _) => "",
            (_, []) => "go NUMBER goes to a gap, ",
            _ => "more reads the other gaps, go NUMBER goes to one, ",
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
        reply.say_all(texts);
        reply.keep_for_more(rest);
    }

    /// The findings, by kind; their numbers go on from one kind to the next.
    pub(super) fn findings(&mut self, reply: &mut Reply, _: &str) {
        let walk = &self.walk;
        let (mut texts, mut last) = (Vec::new(), Vec::new());
        let mut listed = Vec::new();
        for (code, found) in by_kind(&walk.counted.findings) {
            texts.append(&mut last);
            texts.push(format!("{}: {}.", finding_words(code), found.len()));
            for finding in found {
                listed.push(finding.key.clone());
                let (label, message) = (finding.label(), &finding.message);
                last.push(format!("{}. {label}: {message}.", listed.len()));
            }
        }
        if texts.is_empty() {
            texts.push("The program noticed nothing.".into());
        }
        self.listed = listed;
        reply.say_list(texts, last);
    }

    /// A list of lines with numbers, which `go` understands; so many are read at once.
    pub(super) fn list_lines(&mut self, reply: &mut Reply, keys: Vec<LineKey>, at_once: usize) {
        let walk = &self.walk;
        let mut texts = Vec::new();
        for (number, key) in (1..).zip(&keys) {
            let Some(line) = walk.judged.line(key) else {
                continue;
            };
            let title = requirement(&walk.catalogs, line).map_or("", |asked| &asked.title);
            texts.push(format!(
                "{number}. {} {title}: {}.",
                line.label(),
                words::state_words(line)
            ));
        }
        self.listed = keys;
        let rest = texts.split_off(at_once.min(texts.len()));
        reply.say_list([], texts);
        reply.keep_for_more(rest);
    }
}

/// A gap: what stands against what was aimed at, and what to do next.
fn gap_words(walk: &Walk, number: usize, gap: &Gap<'_>) -> String {
    let title = requirement(&walk.catalogs, gap.line).map_or("", |asked| &asked.title);
    let against = if gap.target > gap.maturity {
        format!("target ML{}", gap.target)
    } else {
        "verdict fail".into()
    };
    let next = if gap.is_verdict_alone() {
        format!(" Failed: {}.", words::unclipped(&failed_words(gap)))
    } else if gap.next_rung.is_empty() {
        String::new()
    } else {
        format!(" Next, ML{}: {}", gap.next_level, gap.next_rung)
    };
    let to_do = match (gap.action(), gap.step) {
        (Some(action), _) => format!(" Action: {}", words::unclipped(action)),
        (None, Some(step)) => format!(" To do: {step}"),
        (None, None) => String::new(),
    };
    format!(
        "{number}. {} {title}: ML{}, {against}.{next}{to_do}",
        gap.line.label(),
        gap.maturity,
    )
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
            (below, _) => words::count(below, "line below target", "lines below target"),
        });
    }
    parts.join(", ") + "."
}

/// The maturity found, in a sentence or two; none before the first one.
fn found_words(maturity: &Maturity) -> Option<String> {
    let (lowest, mean) = (maturity.lowest?, maturity.mean?);
    Some(format!(
        "Maturity: lowest ML{lowest}, mean {mean:.2}. {} at target, {} below.",
        maturity.at_target, maturity.below_target
    ))
}
