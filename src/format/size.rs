//! The size of a file in words.

/// A size in bytes as a person reads it: `812 B`, `1.2 kB`, `3.4 GB`; a thousand is a thousand.
#[must_use]
pub fn size_words(bytes: u64) -> String {
    let units = ["kB", "MB", "GB", "TB", "PB", "EB"];
    if bytes < 1000 {
        return format!("{bytes} B");
    }
    // Tenths of the unit, rounded down: a file is never said to be larger than it is.
    let mut tenths = bytes / 100;
    let mut unit = 0;
    while tenths >= 10_000 && unit + 1 < units.len() {
        tenths /= 1000;
        unit += 1;
    }
    let unit = units.get(unit).copied().unwrap_or_default();
    format!("{}.{} {unit}", tenths / 10, tenths % 10)
}

/// A size to the byte: `48 213 bytes`.
#[must_use]
pub(super) fn size_in_bytes(size: u64) -> String {
    let digits = size.to_string();
    let mut words = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            words.push('\u{a0}');
        }
        words.push(digit);
    }
    format!("{words}\u{a0}{}", if size == 1 { "byte" } else { "bytes" })
}

#[cfg(test)]
mod tests {
    use super::size_words;

    #[test]
    fn sizes_are_short() {
        for (bytes, words) in [
            (0, "0 B"),
            (999, "999 B"),
            (1000, "1.0 kB"),
            (1_999, "1.9 kB"),
            (999_999, "999.9 kB"),
            (1_000_000, "1.0 MB"),
            (3_450_000_000, "3.4 GB"),
            (u64::MAX, "18.4 EB"),
        ] {
            assert_eq!(size_words(bytes), words);
        }
    }
}
