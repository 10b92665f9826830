//! The provider against the owner: where the provider is below the owner's target, which lines are still unanswered,
//! and which of the owner's requirements lean on the provider. A document of two sessions, and a chapter of the report
//! of a session that has both.

use crate::assessment::{Leaning, Line, Provided, Side, State, leanings};

use super::{
    document::{
        Block,
        ColumnKind::{Number, Short, Text as Texts},
        Document, Fact, Facts, FactsKind, Heading, Purpose, Style, Table, Text, Title,
    },
    wording::{Wording, wording},
};

/// Two sessions, the provider's and the owner's, each with the name of its file.
#[derive(Debug)]
pub struct RelatePaper<'a> {
    provider: (Side<'a>, &'a str),
    owner: (Side<'a>, &'a str),
    program: &'a str,
    words: &'static dyn Wording,
}

impl<'a> RelatePaper<'a> {
    /// The paper on these; `program` is this one with its version.
    #[must_use]
    pub fn new(
        provider: (Side<'a>, &'a str),
        owner: (Side<'a>, &'a str),
        program: &'a str,
    ) -> Self {
        Self {
            provider,
            owner,
            program,
            words: wording(),
        }
    }

    /// The tree, for any writer.
    #[must_use]
    pub fn document(&self) -> Document {
        let labels = &self.words.labels().relate;
        let (provider, owner) = (self.provider.0, self.owner.0);
        let found = leanings(provider, owner);
        let name = self.words.provider_for(
            &provider.assessment.about.title(),
            &owner.assessment.about.title(),
        );
        let side = |(side, file): (Side<'_>, &str)| {
            let about = &side.assessment.about;
            self.words
                .side(&about.title(), &side.catalog.id, about.target, file)
        };
        let sides = vec![
            Fact::new(labels.provider, side(self.provider)),
            Fact::new(labels.owner, side(self.owner)),
        ];
        let mut blocks = vec![
            Block::Title(Title {
                kind: labels.kind.to_owned(),
                name: name.clone(),
                ..Title::default()
            }),
            entry(sides),
        ];
        let plain = |line: &Line| Text::default().with(Style::Name, line.label());
        blocks.extend(chapter(owner, &found, 2, self.words, &plain));
        blocks.push(heading(2, labels.all));
        blocks.push(Block::Table(whole(&found, self.words)));
        Document {
            language: self.words.language(),
            program: self.program.to_owned(),
            name: format!("{} – {name}", labels.kind),
            blocks,
            ..Document::default()
        }
    }
}

/// The chapter on two sides: the counts, the provider's gaps, and the lines rated by the provider although the owner
/// claims they cannot apply. Headings have this level; `name` names lines.
pub(super) fn chapter(
    owner: Side<'_>,
    found: &[Leaning<'_>],
    level: u8,
    words: &'static dyn Wording,
    name: &dyn Fn(&Line) -> Text,
) -> Vec<Block> {
    let labels = &words.labels().relate;
    let answers = || {
        let all = found.iter();
        all.flat_map(|leaning| leaning.provided.iter().map(move |one| (leaning, one)))
    };
    let below: Vec<_> = answers().filter(|(_, one)| one.below.is_some()).collect();
    let open = answers().filter(|(_, one)| one.line.state() == State::Unanswered);
    let outside = found.iter().filter(|leaning| leaning.provided.is_empty());
    let rated = |(leaning, one): &(&Leaning<'_>, &Provided<'_>)| {
        leaning.is_not_applicable() && one.line.maturity().is_some()
    };
    let refused: Vec<_> = answers().filter(rated).collect();
    let counts = [
        (labels.below, below.len()),
        (labels.open, open.count()),
        (labels.outside, outside.count()),
        (labels.refused, refused.len()),
    ];
    let counts = counts.map(|(label, count)| Fact::new(label, count.to_string()));
    let all = owner.catalog.requirements.iter();
    let all = all.filter(|asked| asked.in_force()).count();
    let mut blocks = vec![
        Block::Paragraph(Purpose::Body, words.lean_on(found.len(), all).into()),
        entry(counts.into()),
    ];
    let title = |leaning: &Leaning<'_>| {
        let id = Text::default().with(Style::Name, leaning.asked.id.as_str());
        id.and(" ").with(Style::Soft, leaning.asked.title.as_str())
    };
    if !below.is_empty() {
        let heads = [
            (Texts, labels.owner_asks),
            (Short, labels.aims_at),
            (Short, labels.provider),
            (Short, labels.found),
            (Number, labels.missing),
        ];
        let rows = below.iter().map(|(leaning, one)| {
            let missing = one.below.unwrap_or_default();
            vec![
                title(leaning),
                words.level(leaning.target).into(),
                name(one.line),
                level_of(one.line, words).into(),
                missing.to_string().into(),
            ]
        });
        blocks.push(heading(level, labels.gaps));
        blocks.push(Block::Table(Table::new(heads).with_rows(rows)));
    }
    if !refused.is_empty() {
        let heads = [
            (Texts, labels.owner_refuses),
            (Short, labels.provider),
            (Short, labels.found),
        ];
        let rows = refused.iter().map(|(leaning, one)| {
            let found = level_of(one.line, words).into();
            vec![title(leaning), name(one.line), found]
        });
        blocks.push(heading(level, labels.refused));
        blocks.push(Block::Table(Table::new(heads).with_rows(rows)));
    }
    blocks
}

/// Every requirement of the owner that leans on the provider: a row for each line of the provider; the owner's own columns
/// stand in the first.
fn whole(found: &[Leaning<'_>], words: &'static dyn Wording) -> Table {
    let labels = &words.labels().relate;
    let heads = [
        (Short, labels.owner),
        (Short, labels.found),
        (Short, labels.aims_at),
        (Short, labels.provider),
        (Short, labels.found),
        (Short, ""),
    ];
    let rows = found.iter().flat_map(|leaning| {
        let levels = leaning.lines.iter().map(|line| level_of(line, words));
        let levels: Vec<String> = levels.collect();
        let mut own: [Text; 3] = [
            leaning.asked.id.as_str().into(),
            levels.join(", ").into(),
            words.level(leaning.target).into(),
        ];
        if leaning.provided.is_empty() {
            let none: [Text; 3] = [
                labels.outside_short.into(),
                Text::default(),
                Text::default(),
            ];
            return vec![own.into_iter().chain(none).collect::<Vec<Text>>()];
        }
        let given = leaning.provided.iter().map(|one| {
            let sign = one.below.map_or("", |_| labels.below_short);
            let theirs: [Text; 3] = [
                one.line.label().into(),
                level_of(one.line, words).into(),
                sign.into(),
            ];
            let own = std::mem::take(&mut own);
            own.into_iter().chain(theirs).collect()
        });
        given.collect()
    });
    Table::new(heads).with_rows(rows)
}

fn level_of(line: &Line, words: &'static dyn Wording) -> String {
    let labels = &words.labels().relate;
    match line.state() {
        State::Answered(level) => words.level(Some(level)) + line.answer.mark(),
        State::Unanswered => labels.none_yet.into(),
        State::NotApplicable => labels.not_applicable.into(),
        State::NotEvaluated => labels.not_evaluated.into(),
    }
}

fn entry(facts: Vec<Fact>) -> Block {
    Block::Facts(Facts {
        kind: FactsKind::Entry,
        facts,
    })
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        text: text.into(),
        ..Heading::default()
    })
}
