//! From what was typed to the value of a field, by its kind. What cannot be read is said as `why: what to do`.

use serde_json::{Value, json};

use super::{Field, Kind};
use crate::session::{level::Rung, objection::Objection};

/// Reads what was typed for a whole field. An empty text clears it. Texts and days are taken as they are: the judge
/// looks at them.
///
/// # Errors
/// The text is no value of this kind.
pub fn typed(field: &Field, text: &str) -> Result<Value, Objection> {
    match field.kind {
        Kind::Level => level(text, 0, "use 0 (not performed) or 1 to 4"),
        Kind::OneToFour => level(text, 1, "use 1 to 4"),
        Kind::Rungs => rung(text),
        Kind::Word(words) => word(field.label, words, text),
        Kind::Ways(ways) => way(ways, text),
        Kind::Flag => word("answer", &["yes", "no"], text).map(|word| json!(word == "yes")),
        Kind::Text | Kind::Date | Kind::Evidence => Ok(json!(text)),
        Kind::Parts { parts, .. } => {
            let first = parts.first().map_or("", |part| part.name);
            Ok(json!({ first: text }))
        }
    }
}

/// Reads a level that can be claimed or aimed at; none for an empty text.
///
/// # Errors
/// There is no such level.
pub fn one_to_four(text: &str) -> Result<Option<u8>, Objection> {
    let level = level(text, 1, "use 1 to 4")?;
    Ok(level.as_u64().and_then(|level| u8::try_from(level).ok()))
}

fn level(text: &str, lowest: u8, mend: &'static str) -> Result<Value, Objection> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Value::Null);
    }
    let digits = match text.split_at_checked(2) {
        Some((ml, digits)) if ml.eq_ignore_ascii_case("ML") => digits.trim_start(),
        _ => text,
    };
    match digits.parse::<u8>() {
        Ok(level) if (lowest..=4).contains(&level) && digits.len() == 1 => Ok(json!(level)),
        _ => Err(Objection::new("there is no such level", mend)),
    }
}

fn rung(text: &str) -> Result<Value, Objection> {
    let wrong = || {
        Objection::new(
            "it is no rung with its answer",
            "write it as 2=yes, 2=no or 2=none-yet",
        )
    };
    let (number, answer) = text.split_once('=').ok_or_else(wrong)?;
    let Ok(Some(level)) = one_to_four(number) else {
        return Err(Objection::new("there is no such rung", "use 1 to 4"));
    };
    let answer = match answer.trim().to_lowercase().as_str() {
        "yes" | "y" => Some(Rung::Yes),
        "no" | "n" => Some(Rung::No),
        "none-yet" => Some(Rung::NoneYet),
        "" => None,
        _ => return Err(wrong()),
    };
    Ok(json!({ level.to_string(): answer.map(Rung::to_value) }))
}

/// A word of a list, in any case, without its slashes or with full stops for them: `N.A.`.
fn word(label: &str, words: &[&str], text: &str) -> Result<Value, Objection> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['/', '.', ' '], "");
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    let known = words.iter().find(|word| plain(word) == plain(text));
    known
        .map(|word| json!(word))
        .ok_or_else(|| use_one(format!("there is no such {label}"), words))
}

/// A way of seeing, with who did it: `test=M. Roth`; nothing after the sign clears it.
fn way(ways: &[&str], text: &str) -> Result<Value, Objection> {
    let (way, by) = match text.split_once('=') {
        Some((way, by)) => (way, Some(by.trim())),
        None => (text, None),
    };
    let way = word("way", ways, way)?;
    let Some(way) = way.as_str() else {
        return Err(use_one("it names no way".into(), ways));
    };
    Ok(match by {
        Some("") => json!({ way: null }),
        by => json!({ way: { "by": by.unwrap_or_default() } }),
    })
}

fn use_one(why: String, words: &[&str]) -> Objection {
    Objection::new(why, format!("use {}", listed(words)))
}

/// `pass, fail or n/a`.
fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{one_to_four, typed};
    use crate::session::field::{CLASS, LEVEL, RUNGS, SEEN, VERDICT};

    #[test]
    fn levels_are_digits_of_the_scale() {
        assert_eq!(typed(&LEVEL, "0"), Ok(json!(0)));
        for level in ["ML4", "ml4", "Ml 4", " 4 "] {
            assert_eq!(typed(&LEVEL, level), Ok(json!(4)), "{level}");
        }
        assert_eq!(typed(&LEVEL, ""), Ok(Value::Null));
        for wrong in ["5", "-1", "03", "+3", "3.0", "ML", "ML ML3", "three"] {
            assert!(typed(&LEVEL, wrong).is_err(), "{wrong}");
        }
        assert!(one_to_four("0").is_err());
    }

    #[test]
    fn a_rung_has_a_level_and_an_answer() {
        assert_eq!(typed(&RUNGS, "2=yes"), Ok(json!({ "2": true })));
        assert_eq!(typed(&RUNGS, "2=n"), Ok(json!({ "2": false })));
        assert_eq!(typed(&RUNGS, "3=None-yet"), Ok(json!({ "3": "none-yet" })));
        assert_eq!(typed(&RUNGS, "3="), Ok(json!({ "3": null })));
        for wrong in ["5=yes", "0=no", "2", "2=maybe", "=yes"] {
            assert!(typed(&RUNGS, wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn words_are_taken_in_any_case_and_others_are_refused_with_the_list() {
        for typed_as in ["NA", "n.a.", "N/A"] {
            assert_eq!(typed(&VERDICT, typed_as), Ok(json!("n/a")), "{typed_as}");
        }
        assert_eq!(typed(&CLASS, "Major"), Ok(json!("major")));
        assert_eq!(
            typed(&CLASS, "grave").map_err(|why| why.to_string()),
            Err("there is no such class: use major, minor, observation or strength".into())
        );
        assert_eq!(typed(&SEEN, "test"), Ok(json!({ "test": { "by": "" } })));
        assert_eq!(
            typed(&SEEN, "test = M. Roth"),
            Ok(json!({ "test": { "by": "M. Roth" } }))
        );
        assert_eq!(typed(&SEEN, "test="), Ok(json!({ "test": null })));
        assert!(typed(&SEEN, "hearsay").is_err());
    }
}
