//! Texts that stand twice in a catalog.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;

use super::{
    super::{model::Catalog, requirement::Requirement},
    found::{At, Found},
};

/// Titles that stand twice, and questions or rungs that are equal once the words of title, id and area are out.
pub(super) fn repeats(catalog: &Catalog, rows: &[usize], found: &mut Found) {
    let mut titles: HashMap<String, usize> = HashMap::new();
    let mut seen: HashMap<String, (usize, String)> = HashMap::new();
    let in_force = |(requirement, _): &(&Requirement, _)| requirement.in_force();
    let areas = catalog.areas.iter();
    let areas: HashMap<&str, &str> = areas
        .map(|area| (area.id.as_str(), area.title.as_str()))
        .collect();
    for (requirement, row) in catalog.requirements.iter().zip(rows).filter(in_force) {
        let mut at = At {
            row: *row,
            id: &requirement.id,
            found,
        };
        if let Some(first) = titles.insert(requirement.title.to_lowercase(), *row) {
            at.text(
                "title",
                format!("the same title stands in row {first}"),
                "give each row its own",
            );
        }
        let area = areas.get(requirement.area.as_str()).copied().unwrap_or("");
        let dropped: Vec<String> = [&requirement.title, &requirement.id, area]
            .into_iter()
            .flat_map(words)
            .collect();
        let texts = std::iter::once(("question".to_owned(), &requirement.question)).chain(
            (1..)
                .map(|level: u8| format!("ladder_{level}"))
                .zip(&requirement.ladder)
                .filter(|_| !requirement.general_ladder),
        );
        let steps = (1..).map(|level: u8| format!("step_{level}"));
        let texts = texts.chain(steps.zip(&requirement.steps));
        for (column, text) in texts.filter(|(_, text)| !text.is_empty()) {
            // Compared are the words as they stand, without the title as a phrase, and without any word of
            // title, id and area: whoever copies a rung may have changed one or the other.
            let phrase = text
                .to_lowercase()
                .replace(&requirement.title.to_lowercase(), " ");
            let kept = words(text).filter(|word| !dropped.contains(word));
            let cores = [join(words(text)), join(words(&phrase)), join(kept)];
            if let Some((first, other)) = cores.iter().find_map(|core| seen.get(core)) {
                let reason =
                    format!("says the same as row {first}, {other}, but for title, id and area");
                at.text(&column, reason, "write it for this requirement alone");
            }
            for core in cores {
                seen.entry(core).or_insert_with(|| (*row, column.clone()));
            }
        }
    }
}

fn join(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.unicode_words().map(str::to_lowercase)
}
