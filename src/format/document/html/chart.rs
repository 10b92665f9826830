//! A chart as SVG: a bar for each thing. Shape, place and text carry the meaning, so it reads in black and white.

use maud::{Markup, html as markup};

use super::super::{Bar, Chart, Legend};
use super::{parts::table, radar::radar};

const WIDTH: u32 = 760;
const ROW: u32 = 27;
const TOP: u32 = 46;
const FOOT: u32 = 44;
/// Where 0 stands, and how wide the scale is.
const ZERO: f64 = 214.0;
const SCALE: f64 = 290.0;
/// How far the columns of figures stand from each other; the last one ends at the right edge.
const COLUMN: u32 = 66;

/// Where values stand in the drawing.
#[derive(Clone, Copy)]
struct Across {
    step: f64,
    columns: usize,
}

impl Across {
    fn new(chart: &Chart) -> Self {
        let steps = u32::try_from(chart.scale.len().saturating_sub(1)).unwrap_or(1);
        Self {
            step: SCALE / f64::from(steps.max(1)),
            columns: chart.heads.len().saturating_sub(1),
        }
    }

    fn value(self, value: f64) -> f64 {
        ZERO + self.step * value
    }

    /// The right edge of a column.
    fn column(self, place: usize) -> u32 {
        let behind = self.columns.saturating_sub(place + 1);
        WIDTH.saturating_sub(COLUMN * u32::try_from(behind).unwrap_or_default())
    }
}

/// A number as it stands in the drawing.
pub(super) fn at(value: f64) -> String {
    format!("{value:.1}")
}

/// Draws a chart, and writes its table.
pub(super) fn chart(chart: &Chart) -> Markup {
    let across = Across::new(chart);
    let rows = u32::try_from(chart.bars.len()).unwrap_or_default();
    let bottom = TOP + ROW * rows;
    let foot = if chart.legend.bar.is_empty() { 4 } else { FOOT };
    let height = bottom + foot;
    let id = &chart.anchor;
    let partial = format!("{id}-partial");
    markup! {
        figure.wide tabindex="0" {
            figcaption { (chart.title) }
            svg.chart viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-labelledby={ (id) "-title " (id) "-text" } {
                title id={ (id) "-title" } { (chart.title) }
                desc id={ (id) "-text" } { @for bar in &chart.bars { (bar.told) " " } }
                defs {
                    pattern id=(partial) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        rect class="hatch-ground" width="6" height="6" {}
                        rect class="hatch-line" width="2.5" height="6" {}
                    }
                }
                (frame(chart, across, bottom))
                @for (row, one) in (0..).zip(&chart.bars) { (bar(one, across, TOP + ROW * row, &partial, !chart.legend.point.is_empty())) }
                @if !chart.legend.bar.is_empty() { (legend(&chart.legend, bottom + 26, &partial)) }
            }
        }
        (radar(chart))
        (table(&chart.table))
    }
}

/// The scale with its lines, and the heads of the columns.
fn frame(chart: &Chart, across: Across, bottom: u32) -> Markup {
    markup! {
        @for (mark, value) in chart.scale.iter().zip(0_u32..) {
            @let x = at(across.value(f64::from(value)));
            line.grid x1=(x) x2=(x) y1=(TOP - 10) y2=(bottom) {}
            text.head x=(x) y=(TOP - 18) text-anchor="middle" { (mark) }
        }
        @for (place, head) in chart.heads.iter().enumerate() {
            @match place.checked_sub(1) {
                None => { text.head x="0" y=(TOP - 18) { (head) } }
                Some(place) => { text.head x=(across.column(place)) y=(TOP - 18) text-anchor="end" { (head) } }
            }
        }
        line.rule x1="0" x2=(WIDTH) y1=(TOP - 10) y2=(TOP - 10) {}
        line.rule x1="0" x2=(WIDTH) y1=(bottom) y2=(bottom) {}
    }
}

fn bar(bar: &Bar, across: Across, top: u32, partial: &str, has_point: bool) -> Markup {
    let (middle, base) = (top + ROW / 2, top + ROW / 2 + 4);
    markup! {
        text.area x="0" y=(base) { tspan.id { (bar.id) } " " (bar.name) }
        @if let Some((length, point)) = bar.length {
            @let wide = at((across.value(length) - ZERO).max(2.0));
            @if bar.is_partial {
                rect.part x=(ZERO) y=(middle - 6) width=(wide) height="12" fill={ "url(#" (partial) ")" } {}
            } @else {
                rect.bar x=(ZERO) y=(middle - 6) width=(wide) height="12" {}
            }
            @if let Some((from, to)) = bar.marks { (marks(across.value(from), across.value(to), middle)) }
            @if has_point { circle.lowest cx=(at(across.value(point))) cy=(middle) r="4" {} }
        } @else {
            text.nothing x=(ZERO + 8.0) y=(base) { (bar.none) }
        }
        @for (place, figure) in bar.figures.iter().enumerate() {
            text.value x=(across.column(place)) y=(base) text-anchor="end" { (figure) }
        }
    }
}

/// A line across the row with a head; two of them, joined, where they differ.
fn marks(first: f64, last: f64, middle: u32) -> Markup {
    let (top, bottom) = (middle - 10, middle + 10);
    let is_one = at(first) == at(last);
    markup! {
        @if !is_one { line.span x1=(at(first)) x2=(at(last)) y1=(top) y2=(top) {} }
        @for x in if is_one { vec![first] } else { vec![first, last] } { (mark(x, top, bottom)) }
    }
}

fn mark(x: f64, top: u32, bottom: u32) -> Markup {
    markup! {
        line.target x1=(at(x)) x2=(at(x)) y1=(top) y2=(bottom) {}
        path.tip d={ "M" (at(x - 4.0)) " " (top - 1) "h8l-4 5z" } {}
    }
}

fn legend(words: &Legend, y: u32, partial: &str) -> Markup {
    markup! {
        g.legend {
            rect.bar x="0" y=(y - 5) width="26" height="10" {}
            text x="32" y=(y + 4) { (words.bar) }
            rect.part x="84" y=(y - 5) width="26" height="10" fill={ "url(#" (partial) ")" } {}
            text x="116" y=(y + 4) { (words.partial) }
            circle.lowest cx="304" cy=(y) r="4" {}
            text x="314" y=(y + 4) { (words.point) }
            (mark(374.0, y - 8, y + 8))
            text x="384" y=(y + 4) { (words.mark) }
            text x=(WIDTH) y=(y + 4) text-anchor="end" { (words.figures) }
        }
    }
}
