//! A level as boxes.

/// A box for each level: filled up to the maturity found, hollow up to the target, dots above.
pub(super) fn boxes(level: u8, target: Option<u8>) -> String {
    let boxes = (1..=4).map(|step| match step {
        step if step <= level => '■',
        step if target.is_some_and(|target| step <= target) => '□',
        _ => '·',
    });
    boxes.chain([' ']).collect()
}
