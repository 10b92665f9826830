//! What everyday words are called in catalogs: who looks for a virus means malware.

/// Everyday words, and the beginning of what catalogs call the same; as texts are compared, small and without hyphens.
const CALLED: [(&[&str], &str); 11] = [
    (
        &["virus", "viruses", "antivirus", "ransomware", "trojan"],
        "malware",
    ),
    (&["usb", "stick", "sticks"], "portable media"),
    (&["wifi", "wlan"], "wireless"),
    (&["vpn"], "remote"),
    (&["login", "logins", "logon"], "account"),
    (&["firewall", "firewalls"], "segment"),
    (&["encryption", "encrypted"], "crypto"),
    (&["update", "updates"], "patch"),
    (&["pc", "pcs", "laptop", "laptops"], "workstation"),
    (&["supplier", "suppliers", "vendor"], "subcontract"),
    (&["incident", "incidents"], "event"),
];

/// The words that a text may have for the one typed: itself, then what catalogs call it.
pub(in crate::assessment) fn meant(word: &str) -> impl Iterator<Item = &str> {
    let called = CALLED
        .iter()
        .filter(move |(words, _)| words.contains(&word));
    std::iter::once(word).chain(called.map(|(_, called)| *called))
}
