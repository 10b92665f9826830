//! How a text speaks, told by pattern: where its sentences end, and whether a rung asks twice.

/// Counts sentence ends: a stop, question or exclamation mark before a blank or the end.
pub(super) fn sentences(text: &str) -> usize {
    let mut after = text.chars().skip(1).chain([' ']);
    text.chars()
        .filter(|c| {
            after
                .next()
                .is_some_and(|next| matches!(c, '.' | '!' | '?') && next.is_whitespace())
        })
        .count()
}

/// Verbs that open a question.
const OPENS: [&str; 14] = [
    "are", "can", "could", "did", "do", "does", "had", "has", "have", "is", "was", "were", "will",
    "would",
];
/// Whom a question goes on to ask about.
const ASKED: [&str; 14] = [
    "a", "all", "any", "anyone", "each", "every", "it", "somebody", "that", "the", "there", "they",
    "you", "your",
];

/// The words where a rung goes on to a second question: `and has that`.
pub(super) fn joins_questions(rung: &str) -> Option<String> {
    let words: Vec<String> = rung
        .split_whitespace()
        .map(|word| {
            word.trim_matches(|c: char| !c.is_alphanumeric() && c != '?')
                .to_lowercase()
        })
        .collect();
    let found = words.windows(3).find(|run| match run {
        [first, verb, whom] => {
            let joins = ["and", "or", "but"].contains(&first.as_str()) || first.ends_with('?');
            joins && OPENS.contains(&verb.as_str()) && ASKED.contains(&whom.as_str())
        }
        _ => false,
    })?;
    Some(found.join(" "))
}

#[cfg(test)]
mod tests {
    use super::joins_questions;

    #[test]
    fn a_second_question_is_found() {
        for (rung, joined) in [
            (
                "Do you follow it, and has that changed the list?",
                Some("and has that"),
            ),
            (
                "Is it written down? Does the team know it?",
                Some("down? does the"),
            ),
            (
                "Do those who build and those who serve know the list?",
                None,
            ),
            ("Is there a list that people have and know?", None),
        ] {
            assert_eq!(joins_questions(rung).as_deref(), joined, "{rung}");
        }
    }
}
