//! The same bars as a radar: an axis for each, so that the shape of the whole is seen at once. Lines differ by their
//! strokes and marks, so it reads in black and white.

use std::f64::consts::TAU;

use maud::{Markup, html as markup};

use super::super::{Bar, Chart};
use super::chart::at;

/// With fewer axes there is no shape, with more the names run into each other.
const AXES: std::ops::RangeInclusive<usize> = 3..=24;
const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 440.0;
const MIDDLE: (f64, f64) = (380.0, 205.0);
const RADIUS: f64 = 150.0;

/// Where things stand around the middle.
#[derive(Clone, Copy)]
struct Round {
    axes: f64,
    steps: f64,
}

impl Round {
    fn point(self, axis: u32, value: f64) -> (f64, f64) {
        let turn = TAU * f64::from(axis) / self.axes;
        let far = RADIUS * value / self.steps;
        (MIDDLE.0 + far * turn.sin(), MIDDLE.1 - far * turn.cos())
    }

    fn line(self, values: impl Iterator<Item = f64>) -> String {
        let points = (0..).zip(values).map(|(axis, value)| {
            let (x, y) = self.point(axis, value);
            format!("{},{}", at(x), at(y))
        });
        points.collect::<Vec<_>>().join(" ")
    }
}

/// Draws the radar of a chart; nothing where it has no title for one, or too few or too many bars.
pub(super) fn radar(chart: &Chart) -> Markup {
    let steps = u32::try_from(chart.scale.len().saturating_sub(1)).unwrap_or(1);
    if chart.radar.is_empty() || !AXES.contains(&chart.bars.len()) {
        return markup! {};
    }
    let round = Round {
        axes: f64::from(u32::try_from(chart.bars.len()).unwrap_or(1)),
        steps: f64::from(steps.max(1)),
    };
    let target = |bar: &Bar| bar.marks.map_or(0.0, |(low, _)| low);
    let length = |bar: &Bar| bar.length.map_or(0.0, |(length, _)| length);
    let id = &chart.anchor;
    markup! {
        figure.wide tabindex="0" {
            figcaption { (chart.radar) }
            svg.chart.radar viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-labelledby={ (id) "-radar" } aria-describedby={ (id) "-text" } {
                title id={ (id) "-radar" } { (chart.radar) }
                @for (ring, mark) in (0..=steps).zip(&chart.scale).skip(1) {
                    polygon.grid points=(round.line(chart.bars.iter().map(|_| f64::from(ring)))) {}
                    text.head x=(at(MIDDLE.0 + 4.0)) y=(at(round.point(0, f64::from(ring)).1 + 11.0)) { (mark) }
                }
                @for (axis, bar) in (0..).zip(&chart.bars) { (name(bar, axis, round)) }
                polygon.shape points=(round.line(chart.bars.iter().map(length))) {}
                @if chart.bars.iter().any(|bar| bar.marks.is_some()) {
                    polygon.aim points=(round.line(chart.bars.iter().map(target))) {}
                }
                @for (axis, bar) in (0..).zip(&chart.bars) {
                    @if let Some((_, lowest)) = bar.length {
                        @let (x, y) = round.point(axis, lowest);
                        circle.lowest cx=(at(x)) cy=(at(y)) r="4" {}
                    }
                }
                (legend(chart))
            }
        }
    }
}

/// An axis with its name behind its end, on the side where there is room.
fn name(bar: &Bar, axis: u32, round: Round) -> Markup {
    let (x, y) = round.point(axis, round.steps);
    let (name_x, name_y) = round.point(axis, round.steps * 1.07);
    let side = match name_x - MIDDLE.0 {
        right if right > 8.0 => "start",
        left if left < -8.0 => "end",
        _ => "middle",
    };
    markup! {
        line.grid x1=(MIDDLE.0) y1=(MIDDLE.1) x2=(at(x)) y2=(at(y)) {}
        text.area x=(at(name_x)) y=(at(name_y + 4.0)) text-anchor=(side) { tspan.id { (bar.id) } tspan.name { " " (bar.name) } }
    }
}

fn legend(chart: &Chart) -> Markup {
    let (words, y) = (&chart.legend, HEIGHT - 16.0);
    markup! {
        g.legend {
            line.edge x1="226" x2="252" y1=(y) y2=(y) {}
            text x="258" y=(y + 4.0) { (words.bar) }
            line.aim x1="344" x2="370" y1=(y) y2=(y) {}
            text x="376" y=(y + 4.0) { (words.mark) }
            circle.lowest cx="474" cy=(y) r="4" {}
            text x="484" y=(y + 4.0) { (words.point) }
        }
    }
}
