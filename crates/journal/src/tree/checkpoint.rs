//! What is signed of a tree: whose it is, how large it is, and its root.

use super::{Hash, Note, Result, Signer, TreeError, Verifier, error::shown, note::check_text, text};
use std::{fmt, str::FromStr};

/// A tree at one size, as C2SP tlog-checkpoint has it. Written as the text of a note.
///
/// One read from a text says nothing yet; one that [`Checkpoint::open`] gave was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Hash,
    extensions: Vec<String>,
}

impl Checkpoint {
    /// A checkpoint of the journal named `origin`, with `size` entries and this root.
    ///
    /// # Errors
    /// [`TreeError::Origin`] when the name is empty or holds a control character; [`TreeError::EmptyRoot`] when there are no entries and the
    /// root is not [`Hash::EMPTY`].
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self> {
        if !is_line(origin) {
            return Err(TreeError::Origin { written: shown(origin) });
        }
        if size == 0 && root != Hash::EMPTY {
            return Err(TreeError::EmptyRoot { written: root });
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions: Vec::new() })
    }

    /// The same with a further line, which C2SP advises against: nobody who watches journals checks what it says.
    ///
    /// # Errors
    /// [`TreeError::Extension`] when the line is empty or holds a control character.
    pub fn with_extension(mut self, line: &str) -> Result<Self> {
        if !is_line(line) {
            return Err(TreeError::Extension { written: shown(line) });
        }
        self.extensions.push(line.to_owned());
        Ok(self)
    }

    /// The name of the journal.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many entries there are.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root over them (RFC 6962, 2.1).
    pub fn root(&self) -> &Hash {
        &self.root
    }

    /// Further lines.
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }

    /// Signs it.
    ///
    /// # Errors
    /// [`TreeError::Stranger`] when the key's name is not the checkpoint's origin; [`TreeError::TooLarge`] when the lines are very long.
    pub fn sign(&self, signer: &Signer) -> Result<Note> {
        self.is_of(signer.name())?;
        Note::sign(&self.to_string(), signer)
    }

    /// Reads the checkpoint in a note, if one of the trusted keys signed it, and that key's name is the checkpoint's origin.
    ///
    /// C2SP only advises that names and origins be the same. Here they must be, so that a key which is trusted for one journal cannot
    /// speak for another. Several keys of one name are the way from an old key to a new one.
    ///
    /// # Errors
    /// As [`Note::verify`] and [`Checkpoint::from_str`]; [`TreeError::Stranger`] when only keys of another name signed.
    pub fn open(note: &Note, trusted: &[Verifier]) -> Result<Self> {
        let signers: Vec<&str> = note.verify(trusted)?.into_iter().map(Verifier::name).collect();
        let checkpoint: Self = note.text().parse()?;
        let name = signers.iter().find(|name| **name == checkpoint.origin).or(signers.first());
        checkpoint.is_of(name.copied().unwrap_or_default())?;
        Ok(checkpoint)
    }

    /// Whether it is of the journal with that name.
    pub(super) fn is_of(&self, name: &str) -> Result<()> {
        if self.origin == name {
            return Ok(());
        }
        Err(TreeError::Stranger { origin: shown(&self.origin), name: shown(name) })
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, self.root.to_base64())?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl FromStr for Checkpoint {
    type Err = TreeError;

    /// # Errors
    /// [`TreeError::NoteUnended`] and [`TreeError::Control`] as in [`Note::sign`]; [`TreeError::CheckpointLines`] when there are not three lines;
    /// [`TreeError::Number`] and [`TreeError::HashText`] when the second is no number or the third no hash; and as [`Checkpoint::new`]
    /// and [`Checkpoint::with_extension`].
    fn from_str(written: &str) -> Result<Self> {
        check_text(written)?;
        let lines: Vec<&str> = written.lines().collect();
        let [origin, size, root, extensions @ ..] = lines.as_slice() else {
            return Err(TreeError::CheckpointLines { lines: lines.len() });
        };
        let checkpoint = Self::new(origin, text::number(size)?, Hash::from_base64(root)?)?;
        extensions.iter().try_fold(checkpoint, |checkpoint, line| checkpoint.with_extension(line))
    }
}

fn is_line(text: &str) -> bool {
    !text.is_empty() && !text.contains(|c: char| c < ' ')
}
