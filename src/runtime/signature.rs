//! Signatures by `ssh-keygen -Y`: the keys that people have already, and no cryptography of our own.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use super::{error::WorldError, files::private, temporary::TEMPORARY};

/// The namespace of our signatures: one made in another namespace does not verify.
const NAMESPACE: &str = "walkdown";

/// A key to sign with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningKey {
    /// Its file: the key, or its public half where an agent has the key.
    pub path: PathBuf,
    /// Whether its passphrase may be asked for on the terminal: not where screens are drawn there.
    pub may_ask: bool,
}

/// Signs a text with a key: gives the signature as text.
///
/// # Errors
/// There is no `ssh-keygen`, or it cannot sign with this key.
pub(super) fn sign(
    SigningKey { path: key, may_ask }: &SigningKey,
    text: &str,
) -> Result<String, WorldError> {
    let mut command = Command::new("ssh-keygen");
    command.args(["-Y", "sign", "-n", NAMESPACE, "-f"]).arg(key);
    if !may_ask {
        // It asks a program then, and this one answers nothing.
        command.env("SSH_ASKPASS_REQUIRE", "force");
        command.env("SSH_ASKPASS", "false");
    }
    let output = feed(command, text).map_err(WorldError::io("signing with", key))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout)
            .trim_end()
            .to_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let why = said
        .trim()
        .lines()
        .last()
        .unwrap_or("ssh-keygen gave no reason");
    Err(WorldError::io("signing with", key)(io::Error::other(
        why.to_owned(),
    )))
}

/// The result of checking a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signature {
    /// The signature is the text's and was made with this key: `ED25519 key SHA256:…`.
    Good(String),
    /// The signature is not the text's.
    Bad,
    /// The signature could not be checked, and why.
    Unknown(String),
}

/// Checks a signature of a text. Whose key it is, only who knows the key can say.
#[must_use]
pub fn check_signature(text: &str, signature: &str) -> Signature {
    let aside =
        std::env::temp_dir().join(format!("{TEMPORARY}{}.sig", super::random_id::random_id()));
    let checked = private()
        .write(true)
        .create_new(true)
        .open(&aside)
        .and_then(|mut file| file.write_all(format!("{signature}\n").as_bytes()))
        .and_then(|()| {
            let mut command = Command::new("ssh-keygen");
            let checking = ["-Y", "check-novalidate", "-n", NAMESPACE, "-s"];
            command.args(checking).arg(&aside);
            feed(command, text)
        });
    let _ = std::fs::remove_file(&aside);
    match checked {
        Ok(output) if output.status.success() => {
            let said = String::from_utf8_lossy(&output.stdout);
            let key = said.trim().split_once(" with ").map_or("", |(_, key)| key);
            Signature::Good(key.to_owned())
        }
        Ok(_) => Signature::Bad,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Signature::Unknown("ssh-keygen is not here".into())
        }
        Err(error) => Signature::Unknown(super::error::plain(&error)),
    }
}

fn feed(mut command: Command, text: &str) -> io::Result<Output> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // Where it ended already, its status says why.
        let _ = input.write_all(text.as_bytes());
    }
    child.wait_with_output()
}
