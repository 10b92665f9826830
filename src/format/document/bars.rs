//! A bar in characters, for writers without a drawing.

use super::Bar;

/// How many boxes a bar has for each step of its scale.
const BOXES: usize = 2;

/// Boxes up to where a bar goes; words where it has none.
pub(super) fn boxes(bar: &Bar, steps: usize) -> String {
    let Some((length, _)) = bar.length else {
        return bar.none.to_owned();
    };
    let all = u32::try_from(steps * BOXES).unwrap_or_default();
    let filled = |step: u32| f64::from(step) + 0.5 <= length * 2.0;
    (0..all)
        .map(|step| if filled(step) { '■' } else { '□' })
        .collect()
}
