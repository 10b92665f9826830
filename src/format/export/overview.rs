//! The sheet that shows the areas against their target: the counts as cells, and charts over them that say how many lines
//! stand at each level and how far the lowest and the aim lie apart.

use rust_xlsxwriter::{Chart, ChartSolidFill, ChartType, Color, Workbook, XlsxError};

use crate::assessment::{AreaResult, Line, State};

use super::{
    Export, cell,
    workbook::{LEVELS, filter, headings, write_row},
};

/// The sheet's name.
const NAME: &str = "Overview";

/// Headings and widths: what names an area, lines by state, levels.
const COLUMNS: [(&str, u8); 13] = [
    ("Catalog", 14),
    ("Area", 10),
    ("Title", 34),
    ("ML0", 7),
    ("ML1", 7),
    ("ML2", 7),
    ("ML3", 7),
    ("ML4", 7),
    ("Unanswered", 12),
    ("Not applicable", 14),
    ("Not evaluated", 14),
    ("Lowest", 9),
    ("Highest target", 14),
];
/// Where the levels, the lowest and the target stand.
const ML0: u16 = 3;
const UNANSWERED: u16 = 8;
/// The colour of what has no level yet.
const UNANSWERED_GROUND: u32 = 0x00D9_D9D9;
const LOWEST: u16 = 11;
const TARGET: u16 = 12;

impl Export<'_> {
    /// Adds the sheet.
    pub(super) fn overview(&self, book: &mut Workbook) -> Result<(), XlsxError> {
        let areas = self.assessment.areas(self.catalogs);
        let sheet = book.add_worksheet();
        sheet.set_name(NAME)?;
        headings(sheet, &COLUMNS)?;
        for (row, area) in (1..).zip(&areas) {
            let catalog = self.catalogs.get(area.catalog);
            let catalog = catalog.map_or("", |catalog| catalog.id.as_str());
            let names = [catalog, &area.area.id, &area.area.title].map(cell);
            write_row(sheet, row, &names)?;
            for (place, number) in (ML0..).zip(self.numbers(area)) {
                if let Some(number) = number {
                    sheet.write_number(row, place, number)?;
                }
            }
        }
        filter(sheet, areas.len(), COLUMNS.len())?;
        let last = u32::try_from(areas.len()).unwrap_or(u32::MAX).max(1);
        let below = last.saturating_add(2);
        let height = 120 + 24 * last.min(40);
        let mut levels = levels_chart(last);
        levels.set_width(720).set_height(height);
        levels.set_alt_text("Bars: how many lines of each area stand at each level");
        sheet.insert_chart(below, 0, &levels)?;
        let mut aims = aims_chart(last);
        aims.set_width(560).set_height(height);
        aims.set_alt_text("Net: the lowest level of each area, and the highest target in it");
        sheet.insert_chart(below, 8, &aims)?;
        Ok(())
    }

    /// The numbers of an area, in the order of their columns; none where nothing is known.
    fn numbers(&self, area: &AreaResult<'_>) -> Vec<Option<u32>> {
        let lines = self.assessment.lines.iter();
        let own =
            lines.filter(|line| (line.catalog, line.area) == (area.catalog, Some(area.place)));
        let own: Vec<State> = own.map(Line::state).collect();
        let count = |state: State| own.iter().filter(|own| **own == state).count();
        let mut numbers: Vec<usize> = (0..=4).map(|level| count(State::Answered(level))).collect();
        let progress = &area.progress;
        numbers.extend([
            progress.unanswered,
            progress.not_applicable,
            progress.not_evaluated,
        ]);
        let levels = [
            area.maturity.lowest,
            area.targets.map(|(_, highest)| highest),
        ];
        let counts = numbers.into_iter().map(|count| u32::try_from(count).ok());
        counts
            .chain(levels.map(|level| level.map(u32::from)))
            .collect()
    }
}

/// How many lines stand at each level, and how many at none yet.
fn levels_chart(last: u32) -> Chart {
    let mut chart = Chart::new(ChartType::BarStacked);
    chart.title().set_name("Lines by level");
    for (place, (ground, _)) in (ML0..).zip(LEVELS) {
        let series = chart.add_series();
        series
            .set_name((NAME, 0, place))
            .set_categories((NAME, 1, 1, last, 1))
            .set_values((NAME, 1, place, last, place));
        series.set_format(ChartSolidFill::new().set_color(Color::RGB(ground)));
    }
    let series = chart.add_series();
    series
        .set_name((NAME, 0, UNANSWERED))
        .set_categories((NAME, 1, 1, last, 1))
        .set_values((NAME, 1, UNANSWERED, last, UNANSWERED));
    series.set_format(ChartSolidFill::new().set_color(Color::RGB(UNANSWERED_GROUND)));
    // The first area on top, as in the table.
    chart.y_axis().set_reverse();
    chart
}

/// The lowest level and the highest target of each area.
fn aims_chart(last: u32) -> Chart {
    let mut chart = Chart::new(ChartType::Radar);
    chart.title().set_name("Lowest level and target");
    for place in [LOWEST, TARGET] {
        chart
            .add_series()
            .set_name((NAME, 0, place))
            .set_categories((NAME, 1, 1, last, 1))
            .set_values((NAME, 1, place, last, place));
    }
    chart.y_axis().set_min(0.0).set_max(4.0).set_major_unit(1.0);
    chart
}
