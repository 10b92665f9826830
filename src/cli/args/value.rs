//! Values of options whose form can be judged without a session. What a form lacks is said as `why: what to do`.

use crate::session::Verdict;

/// A value that an empty text clears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clearable<T>(pub(crate) Option<T>);

/// A rung and its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rung {
    /// 1 to 4.
    pub(crate) level: u8,
    /// Yes, no, or cleared.
    pub(crate) yes: Option<bool>,
}

/// An area and its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AreaTarget {
    /// The area as typed.
    pub(crate) area: String,
    /// 1 to 4, or cleared.
    pub(crate) target: Option<u8>,
}

fn level(text: &str, lowest: u8, mend: &str) -> Result<Clearable<u8>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Clearable(None));
    }
    let digits = text
        .strip_prefix("ML")
        .or_else(|| text.strip_prefix("ml"))
        .unwrap_or(text);
    match digits.parse() {
        Ok(level) if (lowest..=4).contains(&level) && digits.len() == 1 => {
            Ok(Clearable(Some(level)))
        }
        _ => Err(format!("there is no such level: {mend}")),
    }
}

pub(super) fn maturity(text: &str) -> Result<Clearable<u8>, String> {
    level(text, 0, "use 0 (not performed) or 1 to 4")
}

pub(super) fn one_to_four(text: &str) -> Result<Clearable<u8>, String> {
    level(text, 1, "use 1 to 4")
}

pub(super) fn rung(text: &str) -> Result<Rung, String> {
    let wrong = || "it is no rung with its answer: write it as 2=yes or 2=no".to_owned();
    let (number, answer) = text.split_once('=').ok_or_else(wrong)?;
    let Ok(Clearable(Some(level))) = one_to_four(number) else {
        return Err("there is no such rung: use 1 to 4".into());
    };
    let yes = match answer.trim().to_lowercase().as_str() {
        "yes" | "y" => Some(true),
        "no" | "n" => Some(false),
        "" => None,
        _ => return Err(wrong()),
    };
    Ok(Rung { level, yes })
}

pub(super) fn area_target(text: &str) -> Result<AreaTarget, String> {
    let (area, target) = text
        .split_once('=')
        .ok_or("it is no area with its target: write it as SP.03=2")?;
    Ok(AreaTarget {
        area: area.trim().to_owned(),
        target: one_to_four(target)?.0,
    })
}

pub(super) fn number(text: &str) -> Result<usize, String> {
    text.trim()
        .parse()
        .map_err(|_| "it is no number: use the one that show puts before the piece".into())
}

pub(super) fn verdict(text: &str) -> Result<Clearable<Verdict>, String> {
    if text.trim().is_empty() {
        return Ok(Clearable(None));
    }
    Verdict::parse(text.trim())
        .map(|verdict| Clearable(Some(verdict)))
        .ok_or_else(|| "there is no such verdict: use pass, fail, n/a or n/e".into())
}

#[cfg(test)]
mod tests {
    use super::{Clearable, maturity, one_to_four, rung};

    #[test]
    fn levels_are_digits_of_the_scale() {
        assert_eq!(maturity("0"), Ok(Clearable(Some(0))));
        assert_eq!(maturity("ML4"), Ok(Clearable(Some(4))));
        assert_eq!(maturity(""), Ok(Clearable(None)));
        for wrong in ["5", "-1", "03", "+3", "3.0", "three"] {
            assert!(maturity(wrong).is_err(), "{wrong}");
        }
        assert!(one_to_four("0").is_err());
    }

    #[test]
    fn a_rung_has_a_level_and_an_answer() {
        assert_eq!(rung("2=yes").map(|rung| rung.yes), Ok(Some(true)));
        assert_eq!(rung("2=n").map(|rung| rung.yes), Ok(Some(false)));
        for wrong in ["5=yes", "0=no", "2", "2=maybe", "=yes"] {
            assert!(rung(wrong).is_err(), "{wrong}");
        }
    }
}

/// Reads a reason: some words.
pub(super) fn reason(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("it is empty: say why in a few words".into()),
        words => Ok(words.to_owned()),
    }
}
