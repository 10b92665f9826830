//! The person that a typed text means.

/// The person that a text names: one who is known, by number, by name in whatever letters, or by the name alone where
/// what one does stands behind it; else the text itself.
#[must_use]
pub fn named(people: &[&str], text: &str) -> String {
    let text = text.trim();
    let typed = text.to_lowercase();
    let same = |person: &&&str| person.to_lowercase() == typed;
    let known = match text.parse::<usize>() {
        Ok(number) => number.checked_sub(1).and_then(|place| people.get(place)),
        Err(_) => people.iter().find(same).or_else(|| {
            let is_named = |person: &&&str| !typed.is_empty() && name_alone(person) == typed;
            let mut alone = people.iter().filter(is_named);
            alone.next().filter(|_| alone.next().is_none())
        }),
    };
    known.map_or(text, |person| person).to_owned()
}

/// The person that a text names, as [`named`] has it.
///
/// # Errors
/// The text is a number, and nobody has it.
pub fn person(people: &[&str], text: &str) -> Result<String, String> {
    let name = named(people, text);
    match text.trim().parse::<usize>() {
        Ok(number) if name == text.trim() => {
            Err(format!("nobody has the number {number}: type a name"))
        }
        _ => Ok(name),
    }
}

/// A name in small letters, without what stands behind it: `c. ito` of `C. Ito, service` and of `C. Ito (service)`.
/// Empty where nothing stands behind it.
#[must_use]
pub fn name_alone(person: &str) -> String {
    let ends = [person.find(','), person.find(" (")];
    let end = ends.into_iter().flatten().min();
    let name = end.and_then(|end| person.get(..end)).unwrap_or_default();
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_person_is_named_by_number_or_by_name() {
        let people = ["A. Weber", "B. Klein"];
        for (typed, name) in [
            ("1", "A. Weber"),
            (" 2 ", "B. Klein"),
            ("3", "3"),
            ("0", "0"),
            ("b. klein", "B. Klein"),
            ("C. Ito", "C. Ito"),
            ("", ""),
        ] {
            assert_eq!(named(&people, typed), name, "{typed}");
        }
    }

    #[test]
    fn a_name_alone_is_the_person_whom_only_one_can_be() {
        let people = [
            "C. Ito, service",
            "D. Maier (IT, Werk 2)",
            "E. Roth, IT",
            "E. Roth, purchase",
            "F. Lang, IT",
            "F. Lang",
            ", nobody",
        ];
        for (typed, name) in [
            ("C. Ito", "C. Ito, service"),
            ("c. ito ", "C. Ito, service"),
            ("D. Maier", "D. Maier (IT, Werk 2)"),
            // Of two nobody knows which, and a whole name is its own.
            ("E. Roth", "E. Roth"),
            ("F. Lang", "F. Lang"),
            ("C. Ito, purchase", "C. Ito, purchase"),
            ("C.", "C."),
            ("", ""),
        ] {
            assert_eq!(named(&people, typed), name, "{typed}");
        }
    }
}
