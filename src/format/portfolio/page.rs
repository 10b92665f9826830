//! Sessions side by side as a document: a row each, then by area. Where the session before of the same system is among
//! them, its figure stands before the arrow.

use std::collections::HashMap;

use crate::{
    assessment::{AreaFigures, Figures},
    format::document::{
        Block,
        ColumnKind::{Number, Short, Text as Texts},
        Document, Heading, List, ListKind, Purpose, Style, Table, Text, Title, columns_within,
        html,
    },
};

use super::{PortfolioPaper, Row};

impl PortfolioPaper<'_> {
    /// The tree, for any writer.
    #[must_use]
    pub fn document(&self) -> Document {
        let labels = &self.words.labels().portfolio;
        let portfolio = self.portfolio;
        let counted = self.words.side_by_side(
            portfolio.count(),
            portfolio.sessions.len(),
            portfolio.skipped.len(),
        );
        let mut blocks = vec![
            Block::Title(Title {
                kind: labels.kind.to_owned(),
                name: counted.clone(),
                ..Title::default()
            }),
            heading(labels.sessions),
            Block::Paragraph(Purpose::Lead, labels.lead.into()),
            Block::Table(self.overall()),
        ];
        for (place, catalog) in portfolio.catalogs().into_iter().enumerate() {
            blocks.push(heading(&self.words.by_area(catalog)));
            let lead = Block::Paragraph(Purpose::Lead, labels.lead_areas.into());
            blocks.extend((place == 0).then_some(lead));
            blocks.push(Block::Table(self.by_area(catalog)));
        }
        if !portfolio.skipped.is_empty() {
            blocks.push(heading(labels.left_out));
            let items = portfolio.skipped.iter();
            let items = items.map(|(_, problem)| Text::said(problem));
            blocks.push(Block::List(List::new(ListKind::Bullets, items)));
        }
        Document {
            language: self.words.language(),
            program: self.program.to_owned(),
            name: format!("{} – {counted}", labels.kind),
            blocks,
            ..Document::default()
        }
    }

    /// In columns, no wider than a terminal of so many columns.
    #[must_use]
    pub fn columns(&self, room: Option<usize>) -> String {
        columns_within(&self.document(), room)
    }

    /// As one page of HTML that needs nothing else.
    #[must_use]
    pub fn html(&self) -> String {
        html(&self.document())
    }

    fn overall(&self) -> Table {
        let (words, labels) = (self.words, self.words.labels());
        let (common, labels) = (&labels.common, &labels.portfolio);
        let heads = [
            (Texts, labels.session),
            (Texts, common.against),
            (Short, common.target),
            (Short, labels.answered),
            (Short, labels.lowest),
            (Number, labels.gaps),
            (Number, labels.conflicts),
            (Short, labels.sealed),
            (Short, labels.changed),
            (Texts, labels.file),
        ];
        let row = |Row {
                       now,
                       before,
                       copies,
                   }: Row<'_, '_>| {
            let progress = &now.progress;
            let trend = |figure: fn(&Figures) -> String| since(before.map(figure), figure(now));
            let sealed = now.sealed.as_ref();
            let name = match copies {
                [] => Text::said(&now.title),
                [first, more @ ..] => {
                    Text::said(&words.copy_of(&now.title, self.file(first), more.len()))
                }
            };
            let cells: [Text; 10] = [
                name,
                Text::said(&words.against_profile(&now.catalogs, &now.profile)),
                words.level(now.target).into(),
                words.answered(progress).into(),
                since(
                    before.map(|one| words.level(one.maturity.lowest)),
                    words.level(now.maturity.lowest),
                )
                .into(),
                trend(|one| one.gaps.to_string()).into(),
                progress.conflicts.to_string().into(),
                sealed
                    .map_or_else(
                        || labels.not_sealed.to_owned(),
                        |(at, since)| words.sealed_on(at, *since),
                    )
                    .into(),
                words.day(&now.changed).into(),
                Text::default().with(Style::Code, now.path.as_str()),
            ];
            cells.into()
        };
        Table::new(heads).with_rows(self.sessions().map(row))
    }

    fn by_area(&self, catalog: &str) -> Table {
        let areas = self.portfolio.areas.iter().enumerate();
        let places: Vec<usize> = areas
            .filter(|(_, area)| area.catalog == catalog)
            .map(|(place, _)| place)
            .collect();
        let mut table = Table::new([(Texts, self.words.labels().portfolio.session)]);
        let heads = places.iter().filter_map(|place| {
            let area = self.portfolio.areas.get(*place)?;
            Some((Short, area.id.as_str()))
        });
        table.add_columns(heads);
        let asks = |now: &Figures| places.iter().any(|place| now.areas.contains_key(place));
        let mut titles: HashMap<&str, usize> = HashMap::new();
        for now in self.portfolio.sessions.iter().filter(|now| asks(now)) {
            *titles.entry(&now.title).or_default() += 1;
        }
        let row = |Row { now, before, .. }: Row<'_, '_>| {
            let of = |place: &usize| {
                let before = before.and_then(|before| before.areas.get(place));
                now.areas
                    .get(place)
                    .map_or_else(Text::default, |now| self.cell(now, before))
            };
            // Two rows that read the same are told apart by their files.
            let name = Text::said(&now.title);
            let name = match titles.get(now.title.as_str()) {
                Some(2..) => name
                    .and(" ")
                    .with(Style::Soft, format!("({})", self.file(now))),
                _ => name,
            };
            let cells = std::iter::once(name).chain(places.iter().map(of));
            cells.collect()
        };
        let rows = self.sessions().filter(|row| asks(row.now));
        table.with_rows(rows.map(row))
    }

    /// The lowest level of an area, and how many lines are below their target.
    fn cell(&self, now: &AreaFigures, before: Option<&AreaFigures>) -> Text {
        let labels = &self.words.labels().portfolio;
        let level = |area: &AreaFigures| match (area.maturity.lowest, area.progress.applicable) {
            (Some(lowest), _) => lowest.to_string(),
            (None, 0) if area.progress.not_applicable > 0 => labels.not_applicable.to_owned(),
            (None, 0) => labels.not_evaluated.to_owned(),
            (None, _) => "–".to_owned(),
        };
        let cell = Text::default().with(
            Style::Grade(now.maturity.lowest),
            since(before.map(level), level(now)),
        );
        match now.maturity.below_target {
            0 => cell,
            below => cell.and(format!(" ▾{below}")),
        }
    }
}

/// A figure, with the one before it where that was another.
fn since(before: Option<String>, now: String) -> String {
    match before.filter(|before| *before != now) {
        Some(before) => format!("{before} → {now}"),
        None => now,
    }
}

fn heading(text: &str) -> Block {
    Block::Heading(Heading {
        level: 2,
        text: text.into(),
        ..Heading::default()
    })
}
