//! The findings by kind, in the order of working them off.

use super::code::{Code, Finding};

/// The findings by kind, the worst kind first; within a kind they stay in their order. No kind is empty.
#[must_use]
pub fn by_kind(findings: &[Finding]) -> Vec<(Code, Vec<&Finding>)> {
    let mut kinds: Vec<(Code, Vec<&Finding>)> = Code::ALL
        .map(|code| (code, Vec::new()))
        .into_iter()
        .collect();
    for finding in findings {
        let own = kinds.iter_mut().find(|(code, _)| *code == finding.code);
        if let Some((_, own)) = own {
            own.push(finding);
        }
    }
    kinds.retain(|(_, own)| !own.is_empty());
    kinds
}

#[cfg(test)]
mod tests {
    use super::{Code, Finding, by_kind};
    use crate::session::LineKey;

    #[test]
    fn the_worst_kind_comes_first_and_within_it_the_order_stays() {
        let finding = |id: &str, code| Finding {
            code,
            message: String::new(),
            key: LineKey::shared("made-up", id),
        };
        // Each kind twice, the mildest first.
        let all: Vec<Finding> = Code::ALL
            .into_iter()
            .rev()
            .flat_map(|code| [finding("B", code), finding("A", code)])
            .collect();
        let kinds = by_kind(&all);
        let codes: Vec<Code> = kinds.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, Code::ALL);
        for (_, own) in &kinds {
            let ids: Vec<&str> = own.iter().map(|own| own.key.requirement.as_str()).collect();
            assert_eq!(ids, ["B", "A"]);
        }
        assert_eq!(by_kind(&[]), []);
        let one = [finding("A", Code::NoRisk)];
        assert_eq!(by_kind(&one), [(Code::NoRisk, vec![&one[0]])]);
    }
}
