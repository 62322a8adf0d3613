//! Personal fields: sealed with a key of that person's own, which is sealed by a master key.
//!
//! A person's key lies in a file of its own in the folder of keys, never with what it seals. Destroying that file erases the person
//! wherever the ciphertext has been copied. What the log holds is SHA-256 over a random salt, the field's name and the text.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use record::{Entry, Id, Personal};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize as _, Zeroizing};

use crate::Sealed;

/// Where random bytes come from: the system, or in tests a seed.
pub type Random<'r> = &'r mut dyn FnMut(&mut [u8]);

const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;
/// What a commitment is over, so that it is never taken for another hash.
const DOMAIN: &[u8] = b"hatoba personal field 1\0";

/// Why something was not sealed or not opened. What was personal does not stand in it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// A file of the folder of keys cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A key does not open what it should: it is damaged, or the master key is another.
    #[error("the key of {person} does not open it")]
    Closed {
        /// Whose.
        person: String,
    },
    /// What was opened is not what the log commits to.
    #[error("what was sealed of {person} is not what the log commits to")]
    Differs {
        /// Whose.
        person: String,
    },
    /// A statement has personal fields and names no person.
    #[error("personal fields of nobody")]
    Nobody,
}

impl SealError {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            SealError::File { .. } => "seal-file",
            SealError::Closed { .. } => "seal-closed",
            SealError::Differs { .. } => "seal-differs",
            SealError::Nobody => "seal-nobody",
        }
    }

    /// The arguments of the message: `path`, `detail`, `person`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            SealError::File { path, source } => {
                vec![("path", path.display().to_string()), ("detail", source.to_string())]
            }
            SealError::Closed { person } | SealError::Differs { person } => {
                vec![("person", person.clone())]
            }
            SealError::Nobody => Vec::new(),
        }
    }
}

/// The folder of keys, with the master key that opens them.
pub struct Keyring {
    folder: PathBuf,
    master: Zeroizing<[u8; KEY_BYTES]>,
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// One sealed field, inside the ciphertext.
#[derive(Serialize, Deserialize)]
struct Field {
    name: String,
    salt: [u8; 32],
    text: String,
}

impl Drop for Field {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

impl Keyring {
    /// The keys in a folder, which is made when the first key is.
    pub fn new(folder: impl Into<PathBuf>, master: Zeroizing<[u8; KEY_BYTES]>) -> Keyring {
        Keyring { folder: folder.into(), master }
    }

    /// Where a person's key lies. The name of the file says nothing of the person.
    pub fn path_of(&self, person: &str) -> PathBuf {
        let digest = Sha256::new().chain_update(b"hatoba person key\0").chain_update(person).finalize();
        self.folder.join(record::hex(&digest) + ".key")
    }

    /// Seals every open personal field of an entry: the fields become commitments, and their texts come back encrypted. `None`
    /// where there is nothing personal.
    ///
    /// # Errors
    /// When the person's key cannot be read or made.
    pub fn seal(&self, entry: &mut Entry, random: Random<'_>) -> Result<Option<Sealed>, SealError> {
        let mut fields = Vec::new();
        entry.says.personal(&mut |name, field| {
            if let Personal::Open(text) = field {
                let mut salt = [0; 32];
                random(&mut salt);
                let commitment = commitment(&salt, name, text);
                fields.push(Field { name: name.to_owned(), salt, text: std::mem::take(text) });
                *field = Personal::Sealed(commitment);
            }
        });
        if fields.is_empty() {
            return Ok(None);
        }
        let person = person_of(entry).ok_or(SealError::Nobody)?.to_string();
        let key = match self.key(&person)? {
            Some(key) => key,
            None => self.make(&person, random)?,
        };
        let closed = || SealError::Closed { person: person.clone() };
        let text = Zeroizing::new(serde_json::to_vec(&fields).map_err(|_| closed())?);
        let bytes = lock(&key, entry.id.as_str().as_bytes(), &text, random).ok_or_else(closed)?;
        Ok(Some(Sealed { person, bytes }))
    }

    /// The texts of an entry's personal fields, by name, checked against what the log commits to; `None` when the person's key is
    /// gone.
    ///
    /// # Errors
    /// When the key does not open them, or they are not what the log commits to.
    pub fn open(&self, entry: &Entry, sealed: &Sealed) -> Result<Option<Vec<(String, String)>>, SealError> {
        let person = sealed.person.clone();
        // whose it is stands beside the ciphertext, and decides what is erased when someone is forgotten
        if person_of(entry).is_none_or(|own| own.as_str() != person) {
            return Err(SealError::Differs { person });
        }
        let Some(key) = self.key(&person)? else { return Ok(None) };
        let closed = || SealError::Closed { person: person.clone() };
        let text = unlock(&key, entry.id.as_str().as_bytes(), &sealed.bytes).ok_or_else(closed)?;
        let mut fields: Vec<Field> = serde_json::from_slice(&text).map_err(|_| closed())?;
        let mut committed = Vec::new();
        entry.says.clone().personal(&mut |name, field| {
            if let Personal::Sealed(commitment) = field {
                committed.push((name, *commitment));
            }
        });
        let as_said = committed.len() == fields.len()
            && committed.iter().zip(&fields).all(|((name, digest), field)| {
                *name == field.name && *digest == commitment(&field.salt, name, &field.text)
            });
        if !as_said {
            return Err(SealError::Differs { person });
        }
        let texts = fields.iter_mut().map(|field| (field.name.clone(), std::mem::take(&mut field.text)));
        Ok(Some(texts.collect()))
    }

    /// Destroys a person's key: overwritten, then deleted. Whether there was one.
    ///
    /// # Errors
    /// When the file cannot be overwritten or deleted.
    pub fn destroy(&self, person: &str) -> Result<bool, SealError> {
        let path = self.path_of(person);
        let wrong = |source| SealError::File { path: path.clone(), source };
        let length = match fs::metadata(&path) {
            Ok(found) => found.len(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(wrong(error)),
        };
        let overwrite = || {
            let mut file = OpenOptions::new().write(true).open(&path)?;
            file.write_all(&vec![0; usize::try_from(length).unwrap_or(0)])?;
            file.sync_all()?;
            fs::remove_file(&path)?;
            sync_folder(&self.folder)
        };
        overwrite().map_err(wrong)?;
        Ok(true)
    }

    fn key(&self, person: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SealError> {
        let path = self.path_of(person);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(SealError::File { path, source }),
        };
        let key = unlock(self.master.as_slice(), person.as_bytes(), &bytes);
        key.map(Some).ok_or_else(|| SealError::Closed { person: person.to_owned() })
    }

    fn make(&self, person: &str, random: Random<'_>) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let mut key = Zeroizing::new(vec![0; KEY_BYTES]);
        random(&mut key);
        let path = self.path_of(person);
        let closed = || SealError::Closed { person: person.to_owned() };
        let bytes = lock(self.master.as_slice(), person.as_bytes(), &key, random).ok_or_else(closed)?;
        match write_new(&path, &bytes) {
            Ok(()) => Ok(key),
            // another writer was quicker: its key is the person's
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.key(person)?.ok_or_else(closed)
            }
            Err(source) => Err(SealError::File { path, source }),
        }
    }
}

/// Whose the personal fields of an entry are: the person whom it introduces.
fn person_of(entry: &Entry) -> Option<&Id> {
    entry.says.own().filter(|own| own.sort() == "person")
}

fn commitment(salt: &[u8; 32], name: &str, text: &str) -> [u8; 32] {
    let hash = Sha256::new().chain_update(DOMAIN).chain_update(salt).chain_update(name);
    hash.chain_update([0]).chain_update(text).finalize().into()
}

/// Encrypts under a key: a random nonce, then the ciphertext. `None` for a key of another length.
fn lock(key: &[u8], about: &[u8], text: &[u8], random: Random<'_>) -> Option<Vec<u8>> {
    let cipher = XChaCha20Poly1305::new_from_slice(key).ok()?;
    let mut nonce = [0; NONCE_BYTES];
    random(&mut nonce);
    let sealed = cipher.encrypt(XNonce::from_slice(&nonce), Payload { msg: text, aad: about }).ok()?;
    Some([nonce.as_slice(), &sealed].concat())
}

fn unlock(key: &[u8], about: &[u8], bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let cipher = XChaCha20Poly1305::new_from_slice(key).ok()?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE_BYTES)?;
    let text = cipher.decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: about }).ok()?;
    Some(Zeroizing::new(text))
}

/// Writes a new file that only its owner may read, whole or not at all, and makes it durable.
///
/// # Errors
/// `AlreadyExists` when there is one, or what the system says.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = path.with_file_name(name);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || {
        let mut file = options.open(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        // a link, not a rename: it fails where the file is there already
        fs::hard_link(&beside, path)
    };
    let written = write();
    let _ = fs::remove_file(&beside);
    written?;
    sync_folder(folder)
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}
