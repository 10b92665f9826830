//! The person, and the day, that a typed text means.

use jiff::civil::Date;
use serde_json::Value;

use crate::session::{
    Edit, Refusal, counted_from, day,
    field::{Kind, PartKind, SAID_BY},
};

use super::{outcome::Refused, walk::Walk};

impl Walk {
    /// The day that a typed text means, as it is stored: as it is written, or counted from today.
    ///
    /// # Errors
    /// It is no day.
    pub fn day(&self, typed: &str) -> Result<String, Refusal> {
        let today: Option<Date> = self.today.parse().ok();
        let counted = today.and_then(|today| counted_from(today, typed));
        let written = || day(typed.trim()).map_err(|_| Refusal::DateFromToday(typed.to_owned()));
        counted.map_or_else(written, |day| Ok(day.to_string()))
    }
}

/// The edit as its texts are meant: names for the people, the one who does something, owes it, has seen or said it; and
/// days that are counted from today.
pub(super) fn as_meant(walk: &Walk, edit: &Edit) -> Result<Edit, Box<Refused>> {
    let mut edit = edit.clone();
    let people = walk.judged.people();
    let mean = |name: &mut Value| -> Result<(), Box<Refused>> {
        if let Value::String(typed) = name {
            *typed = meant(&people, typed)?;
        }
        Ok(())
    };
    let count = |typed: &mut String| -> Result<(), Box<Refused>> {
        if !typed.trim().is_empty() {
            let day = walk.day(typed);
            *typed = day.map_err(|why| Box::new(Refused::Judge(why, None)))?;
        }
        Ok(())
    };
    match &mut edit {
        Edit::Action { owner, due, .. } => {
            if let Some(owner) = owner {
                *owner = meant(&people, owner)?;
            }
            due.iter_mut().try_for_each(count)?;
        }
        Edit::WholeAction(action) => {
            action.owner = meant(&people, &action.owner)?;
            count(&mut action.due)?;
        }
        Edit::Text(field, day) | Edit::Field(field, Value::String(day))
            if field.kind == Kind::Date =>
        {
            count(day)?;
        }
        Edit::Field(field, Value::String(typed)) if *field == &SAID_BY => {
            *typed = one_meant(&people, typed)?;
        }
        Edit::Field(field, Value::Object(items)) => match field.kind {
            Kind::Ways(_) => {
                let by = items.values_mut().filter_map(|way| way.get_mut("by"));
                by.into_iter().try_for_each(mean)?;
            }
            kind => {
                for part in kind.parts() {
                    match (part.kind, items.get_mut(part.name)) {
                        (PartKind::Person, Some(name)) => mean(name)?,
                        (PartKind::Date, Some(Value::String(day))) => count(day)?,
                        _ => {}
                    }
                }
            }
        },
        _ => {}
    }
    Ok(edit)
}

/// The person that a text means: a known person, by number, by name in whatever case, by the name alone where a
/// function stands behind it, or by a beginning that only one has, of the whole name or of a later word of it; else the
/// text itself, as a new person. What stands in quotes is a name as it is written, that of a new person too.
///
/// # Errors
/// The text is a number that no person has, or a first or last name that several people have.
pub fn meant(people: &[&str], text: &str) -> Result<String, Box<Refused>> {
    let text = text.trim();
    let typed = text.to_lowercase();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let quoted = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    if let Some(exact) = quoted.map(str::trim).filter(|exact| !exact.is_empty()) {
        let same = |person: &&&str| person.to_lowercase() == exact.to_lowercase();
        let known = people.iter().find(same).copied();
        return Ok(known.unwrap_or(exact).to_owned());
    }
    if let Ok(number) = text.parse::<usize>() {
        let known = number.checked_sub(1).and_then(|place| people.get(place));
        return known
            .map(|person| (*person).to_owned())
            .ok_or_else(|| Box::new(Refused::NoPerson(number)));
    }
    if let Some(person) = people.iter().find(|person| person.to_lowercase() == typed) {
        return Ok((*person).to_owned());
    }
    let fitting = |fits: &dyn Fn(&str) -> bool| -> Vec<&str> {
        let fitting = people.iter().copied();
        fitting.filter(|person| fits(person)).collect()
    };
    if let [only] = fitting(&|person| name_alone(person) == typed).as_slice() {
        return Ok((*only).to_owned());
    }
    match fitting(&|person| begins(person, &typed)).as_slice() {
        [only] => return Ok((*only).to_owned()),
        several if several.iter().any(|person| is_word(person, &typed)) => {
            let names = several.iter().map(|person| (*person).to_owned()).collect();
            return Err(Box::new(Refused::SeveralPeople(text.to_owned(), names)));
        }
        _ => {}
    }
    Ok(text.to_owned())
}

/// The one person that a text means who is to speak: answers are said by one person, so several at a time are refused. What
/// stands behind a comma is a function, unless it is a person known here.
///
/// # Errors
/// The text is a number that no person has, a name that several have, or names several people.
pub(super) fn one_meant(people: &[&str], text: &str) -> Result<String, Box<Refused>> {
    let name = meant(people, text)?;
    let is_new = !people.contains(&name.as_str()) && !text.trim().starts_with('"');
    if is_new && names_several(people, &name) {
        return Err(Box::new(Refused::OnePerson(name)));
    }
    Ok(name)
}

/// Whether a text names several people.
fn names_several(people: &[&str], text: &str) -> bool {
    if text.contains([';', '\n']) {
        return true;
    }
    let parts = text.to_lowercase().replace(" and ", ",");
    let mut parts = parts.split([',', '&', '/', '+']).map(str::trim);
    let is_known = |part: &str| {
        let first = |person: &&str| person.split_whitespace().next().map(str::to_lowercase);
        let mut known = people.iter();
        known.any(|person| {
            person.to_lowercase() == part
                || name_alone(person) == part
                || first(person).as_deref() == Some(part)
        })
    };
    parts.next();
    parts.any(is_known)
}

/// The fewest letters that stand for a later word of a name: fewer are an initial, or a new name.
const LETTERS: usize = 3;

/// Whether a name begins with a text, or a later word of it does. Of the function behind a name no word counts.
fn begins(person: &str, typed: &str) -> bool {
    let is_long = typed.chars().count() >= LETTERS;
    let mut later = words(person).skip(1);
    person.to_lowercase().starts_with(typed)
        || later.any(|rest| {
            let is_whole = rest.split_whitespace().next() == Some(typed);
            is_whole || is_long && rest.starts_with(typed)
        })
}

/// Whether a text is all of a word of a person's name, or the name alone.
fn is_word(person: &str, typed: &str) -> bool {
    let mut words = words(person);
    words.any(|rest| rest.split_whitespace().next() == Some(typed)) || name_alone(person) == typed
}

/// The name in small letters from each of its words on, without what stands behind the name.
fn words(person: &str) -> impl Iterator<Item = String> {
    let name = match name_alone(person) {
        alone if alone.is_empty() => person.to_lowercase(),
        alone => alone,
    };
    let words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    (0..words.len()).map(move |first| words.get(first..).unwrap_or_default().join(" "))
}

/// A name in small letters, without what stands behind it: `c. ito` of `C. Ito, service` and of `C. Ito (service)`.
/// Empty where nothing stands behind it.
fn name_alone(person: &str) -> String {
    let ends = [person.find(','), person.find(" (")];
    let end = ends.into_iter().flatten().min();
    let name = end.and_then(|end| person.get(..end)).unwrap_or_default();
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Refused, meant, one_meant};

    #[test]
    fn one_person_speaks_at_a_time() {
        let people = ["Ama Osei", "Petra Lind, plant"];
        for typed in [
            "Petra, Ama",
            "Ama Osei; Petra Lind",
            "Jo Li; Bo Ek",
            "Jo Li and Ama",
            "Petra Lind & Ama Osei",
        ] {
            let refused = Err(Box::new(Refused::OnePerson(typed.to_owned())));
            assert_eq!(one_meant(&people, typed), refused, "{typed}");
        }
        for (typed, name) in [
            ("2", "Petra Lind, plant"),
            ("petra lind, plant", "Petra Lind, plant"),
            ("Jo Li, plant", "Jo Li, plant"),
            ("\"Petra, Ama\"", "Petra, Ama"),
            ("ama", "Ama Osei"),
        ] {
            assert_eq!(one_meant(&people, typed), Ok(name.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_person_is_named_by_number_or_by_name() {
        let people = ["A. Weber", "B. Klein"];
        for (typed, name) in [
            ("1", "A. Weber"),
            (" 2 ", "B. Klein"),
            ("b. klein", "B. Klein"),
            ("b", "B. Klein"),
            ("C. Ito", "C. Ito"),
            ("", ""),
        ] {
            assert_eq!(meant(&people, typed), Ok(name.to_owned()), "{typed}");
        }
        for number in [0, 3] {
            let nobody = Err(Box::new(Refused::NoPerson(number)));
            assert_eq!(meant(&people, &number.to_string()), nobody);
        }
    }

    #[test]
    fn a_beginning_is_the_person_whom_only_one_can_be() {
        let people = [
            "C. Ito, service",
            "D. Maier (IT, Werk 2)",
            "E. Roth, IT",
            "E. Roth, purchase",
            "F. Lang, IT",
            "F. Lang",
            ", nobody",
            "Plant IT (night shift)",
        ];
        for (typed, name) in [
            ("C. Ito", "C. Ito, service"),
            ("c. ito ", "C. Ito, service"),
            ("C.", "C. Ito, service"),
            ("D. Maier", "D. Maier (IT, Werk 2)"),
            ("Plant", "Plant IT (night shift)"),
            ("F. Lang", "F. Lang"),
            ("C. Ito, purchase", "C. Ito, purchase"),
            ("ito", "C. Ito, service"),
            ("mai", "D. Maier (IT, Werk 2)"),
            // Initials and what stands behind a name are no names.
            ("Ma", "Ma"),
            ("service", "service"),
            ("\"Mai\"", "Mai"),
            ("\"c. ito, Service\"", "C. Ito, service"),
            ("\"\"", "\"\""),
        ] {
            assert_eq!(meant(&people, typed), Ok(name.to_owned()), "{typed}");
        }
        let roths = vec!["E. Roth, IT".to_owned(), "E. Roth, purchase".to_owned()];
        let several = Err(Box::new(Refused::SeveralPeople(
            "E. Roth".to_owned(),
            roths,
        )));
        assert_eq!(meant(&people, "E. Roth"), several);
        let osei = ["Ama Osei", "Kofi Osei", "Osei-Bonsu", "Lee Vang", "Kim Lee"];
        let several = |typed: &str, names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            Err(Box::new(Refused::SeveralPeople(typed.to_owned(), names)))
        };
        assert_eq!(
            meant(&osei, "osei"),
            several("osei", osei.get(..3).unwrap_or_default())
        );
        assert_eq!(
            meant(&osei, "lee"),
            several("lee", osei.get(3..).unwrap_or_default())
        );
        assert_eq!(meant(&osei, "van"), Ok("Lee Vang".to_owned()));
        assert_eq!(meant(&osei, "ose"), Ok("ose".to_owned()));
    }
}
