//! The picture: maturity by area against its target, as SVG. Shape, place and text carry the meaning.

use maud::{Markup, html};

use crate::assessment::AreaResult;

use super::super::{
    line_words::no_bar,
    words::{level_or_dash, mean_words, target_words},
};

const WIDTH: u32 = 760;
const ROW: u32 = 27;
const TOP: u32 = 46;
const FOOT: u32 = 44;
/// Where ML0 stands, and how far it is to the next level.
const ZERO: f64 = 214.0;
const STEP: f64 = 80.0;
/// Right edges of the columns.
const MEAN: u32 = 592;
const LOWEST: u32 = 644;
const TARGET: u32 = 700;

fn across(level: f64) -> f64 {
    ZERO + STEP * level
}

/// A number as it stands in the drawing.
fn at(value: f64) -> String {
    format!("{value:.1}")
}

/// Draws the areas of one catalog; `place` tells the drawings of several apart.
pub(super) fn chart(place: usize, areas: &[&AreaResult<'_>]) -> Markup {
    let rows = u32::try_from(areas.len()).unwrap_or_default();
    let bottom = TOP + ROW * rows;
    let height = bottom + FOOT;
    let partial = format!("partial-{place}");
    html! {
        svg.chart viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-labelledby={ "chart-" (place) " chart-text-" (place) } {
            title id={ "chart-" (place) } { "Maturity by area against target" }
            desc id={ "chart-text-" (place) } {
                @for area in areas {
                    (area.area.id) " " (area.area.title) ": mean " (mean_words(area.maturity.mean))
                    ", lowest " (level_or_dash(area.maturity.lowest))
                    ", target " (target_words(area.targets))
                    ", answered " (area.progress.answered) " of " (area.progress.applicable) ". "
                }
            }
            defs {
                pattern id=(partial) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect class="hatch-ground" width="6" height="6" {}
                    rect class="hatch-line" width="2.5" height="6" {}
                }
            }
            (frame(bottom))
            @for (row, area) in (0..).zip(areas) { (bar(area, TOP + ROW * row, &partial)) }
            (legend(bottom + 26, &partial))
        }
    }
}

/// The scale with its lines, and the heads of the columns.
fn frame(bottom: u32) -> Markup {
    html! {
        @for level in 0..=4_u8 {
            @let x = at(across(f64::from(level)));
            line.grid x1=(x) x2=(x) y1=(TOP - 10) y2=(bottom) {}
            text.head x=(x) y=(TOP - 18) text-anchor="middle" { "ML" (level) }
        }
        text.head x="0" y=(TOP - 18) { "Area" }
        @for (x, word) in [(MEAN, "Mean"), (LOWEST, "Lowest"), (TARGET, "Target"), (WIDTH, "Answered")] {
            text.head x=(x) y=(TOP - 18) text-anchor="end" { (word) }
        }
        line.rule x1="0" x2=(WIDTH) y1=(TOP - 10) y2=(TOP - 10) {}
        line.rule x1="0" x2=(WIDTH) y1=(bottom) y2=(bottom) {}
    }
}

fn bar(area: &AreaResult<'_>, top: u32, partial: &str) -> Markup {
    let (progress, maturity) = (&area.progress, &area.maturity);
    let (middle, base) = (top + ROW / 2, top + ROW / 2 + 4);
    let whole = progress.unanswered == 0;
    html! {
        text.area x="0" y=(base) { tspan.id { (area.area.id) } " " (area.area.title) }
        @if let (Some(mean), Some(lowest)) = (maturity.mean, maturity.lowest) {
            @let (low, length) = (at(across(f64::from(lowest))), at((across(mean) - ZERO).max(2.0)));
            @if whole {
                rect.bar x=(ZERO) y=(middle - 6) width=(length) height="12" {}
            } @else {
                rect.part x=(ZERO) y=(middle - 6) width=(length) height="12" fill={ "url(#" (partial) ")" } {}
            }
            @if let Some((from, to)) = area.targets { (target(from, to, middle)) }
            circle.lowest cx=(low) cy=(middle) r="4" {}
            text.value x=(MEAN) y=(base) text-anchor="end" { (mean_words(maturity.mean)) }
            text.value x=(LOWEST) y=(base) text-anchor="end" { (level_or_dash(maturity.lowest)) }
            text.value x=(TARGET) y=(base) text-anchor="end" { (target_words(area.targets)) }
        } @else {
            text.nothing x=(ZERO + 8.0) y=(base) { (no_bar(area)) }
        }
        text.value x=(WIDTH) y=(base) text-anchor="end" {
            @if progress.applicable > 0 { (progress.answered) "/" (progress.applicable) } @else { "–" }
        }
    }
}

/// A line across the row with a head; two of them, joined, where targets differ within the area.
fn target(from: u8, to: u8, middle: u32) -> Markup {
    let (top, bottom) = (middle - 10, middle + 10);
    let (first, last) = (across(f64::from(from)), across(f64::from(to)));
    html! {
        @if from != to { line.span x1=(at(first)) x2=(at(last)) y1=(top) y2=(top) {} }
        @for x in if from == to { vec![first] } else { vec![first, last] } {
            line.target x1=(at(x)) x2=(at(x)) y1=(top) y2=(bottom) {}
            path.tip d={ "M" (at(x - 4.0)) " " (top - 1) "h8l-4 5z" } {}
        }
    }
}

fn legend(y: u32, partial: &str) -> Markup {
    html! {
        g.legend {
            rect.bar x="0" y=(y - 5) width="26" height="10" {}
            text x="32" y=(y + 4) { "mean" }
            rect.part x="84" y=(y - 5) width="26" height="10" fill={ "url(#" (partial) ")" } {}
            text x="116" y=(y + 4) { "mean, area not all answered" }
            circle.lowest cx="304" cy=(y) r="4" {}
            text x="314" y=(y + 4) { "lowest" }
            (target_mark(374.0, y))
            text x="384" y=(y + 4) { "target" }
            text x=(WIDTH) y=(y + 4) text-anchor="end" { "answered / applicable" }
        }
    }
}

fn target_mark(x: f64, middle: u32) -> Markup {
    html! {
        line.target x1=(at(x)) x2=(at(x)) y1=(middle - 8) y2=(middle + 8) {}
        path.tip d={ "M" (at(x - 4.0)) " " (middle - 9) "h8l-4 5z" } {}
    }
}
