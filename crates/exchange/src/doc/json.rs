//! JSON, read by hand: quickly where the text is right, and on past every mistake where it is not.

mod duplicates;
mod number;
mod recover;
mod skip;
mod text;

use super::{DEEPEST_LEVELS, Entry, Flaw, FlawKind, LARGEST_TEXT_BYTES, Node, Table, Value, offset};

/// Reads a JSON text: its value, and every flaw in the order of the text.
///
/// There is no value if the text holds none that could be read, or is longer than [`LARGEST_TEXT_BYTES`].
/// After a mistake reading goes on at the next comma or closing bracket of the same level. A byte order mark
/// at the start is passed over.
pub fn read_json(text: &str) -> (Option<Node<'_>>, Vec<Flaw>) {
    if text.len() > LARGEST_TEXT_BYTES {
        let kind = FlawKind::TooLarge { bytes: text.len() };
        return (None, vec![Flaw { start: 0, end: 0, kind }]);
    }
    let mut reader = Reader::new(text);
    reader.blank();
    let node = reader.value(1);
    reader.blank();
    if reader.at < text.len() && node.value != Value::Broken {
        reader.flaw(reader.at, text.len(), FlawKind::AfterEnd);
    }
    let mut flaws = reader.flaws;
    flaws.sort_by_key(|flaw| flaw.start);
    let node = if node.value == Value::Broken { None } else { Some(node) };
    (node, flaws)
}

/// The reader's place in the text, and what it has found.
struct Reader<'s> {
    text: &'s str,
    bytes: &'s [u8],
    /// Offset of the next byte.
    at: usize,
    flaws: Vec<Flaw>,
    /// Items and entries of all that is open; they move into a vector of the right size when it closes.
    items: Vec<Node<'s>>,
    entries: Vec<Entry<'s>>,
    /// Arrays and tables that are open.
    arrays: usize,
    tables: usize,
    /// A missing comma has already been answered for by the flaw before it.
    excused: bool,
    /// The end of the text has been told as a flaw; once is enough.
    ended: bool,
}

/// What comes after an item of an array or table.
enum Next {
    /// Perhaps another item, after the comma at this offset (if there is one).
    Item(Option<usize>),
    /// Nothing: the array or table is over.
    Done,
}

impl<'s> Reader<'s> {
    fn new(text: &'s str) -> Self {
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self {
            text,
            bytes: text.as_bytes(),
            at,
            flaws: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            arrays: 0,
            tables: 0,
            excused: false,
            ended: false,
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Passes over white space (and, with a flaw, over what people take for it).
    #[inline]
    fn blank(&mut self) {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(b'/' | 0x80..) if self.odd_blank() => {}
                _ => return,
            }
        }
    }

    /// The value that begins here, which if it is an array or table has this level.
    fn value(&mut self, level: usize) -> Node<'s> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'"') => self.text_value(),
            Some(b'{') if level <= DEEPEST_LEVELS => self.table(level),
            Some(b'[') if level <= DEEPEST_LEVELS => self.array(level),
            Some(b'{' | b'[') => self.too_deep(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') if self.word(b"true") => Value::Bool(true),
            Some(b'f') if self.word(b"false") => Value::Bool(false),
            Some(b'n') if self.word(b"null") => Value::Null,
            _ => self.no_value(),
        };
        Node { value, start: offset(start), end: offset(self.at) }
    }

    /// Passes over this word, if it stands here whole.
    fn word(&mut self, word: &[u8]) -> bool {
        let end = self.at + word.len();
        let whole = self.bytes.get(self.at..end) == Some(word)
            && !self.bytes.get(end).is_some_and(|&byte| is_word(byte));
        if whole {
            self.at = end;
        }
        whole
    }

    fn text_value(&mut self) -> Value<'s> {
        let told = self.flaws.len();
        let text = self.string();
        if self.flaws.len() == told { Value::Text(text) } else { Value::Broken }
    }

    fn array(&mut self, level: usize) -> Value<'s> {
        let open = self.at;
        self.at += 1;
        self.arrays += 1;
        let first = self.items.len();
        let mut comma = None;
        loop {
            self.blank();
            let next = match self.peek() {
                Some(b']') => self.close(comma),
                None | Some(b',' | b'}') => self.no_item(open, ']'),
                Some(_) => {
                    let item = self.value(level + 1);
                    self.items.push(item);
                    self.after_item(open, ']')
                }
            };
            match next {
                Next::Item(at) => comma = at,
                Next::Done => break,
            }
        }
        self.arrays -= 1;
        Value::Array(self.items.drain(first..).collect())
    }

    fn table(&mut self, level: usize) -> Value<'s> {
        let open = self.at;
        self.at += 1;
        self.tables += 1;
        let first = self.entries.len();
        let mut comma = None;
        loop {
            self.blank();
            let next = match self.peek() {
                Some(b'}') => self.close(comma),
                None | Some(b',' | b']') => self.no_item(open, '}'),
                Some(byte) => {
                    let start = self.at;
                    let key = if byte == b'"' { Some(self.string()) } else { self.bare_key() };
                    if let Some(key) = key {
                        let (key_start, key_end) = (offset(start), offset(self.at));
                        let value = self.entry_value(level);
                        self.entries.push(Entry { key, key_start, key_end, value });
                    }
                    self.after_item(open, '}')
                }
            };
            match next {
                Next::Item(at) => comma = at,
                Next::Done => break,
            }
        }
        self.tables -= 1;
        let entries: Vec<_> = self.entries.drain(first..).collect();
        self.duplicates(&entries);
        Value::Table(Table { entries })
    }

    /// The colon and the value after a key of a table of this level.
    fn entry_value(&mut self, level: usize) -> Node<'s> {
        self.blank();
        if self.peek() == Some(b':') {
            self.at += 1;
            self.excused = false;
        } else if !self.no_colon() {
            return Node { value: Value::Broken, start: offset(self.at), end: offset(self.at) };
        }
        self.blank();
        self.value(level + 1)
    }

    /// The closing bracket that stands here, after a comma or without one.
    fn close(&mut self, comma: Option<usize>) -> Next {
        if let Some(comma) = comma {
            self.flaw(comma, comma + 1, FlawKind::TrailingComma);
        }
        self.excused = false;
        self.at += 1;
        Next::Done
    }

    /// What comes after an item of the array or table that was opened at `open`.
    #[inline]
    fn after_item(&mut self, open: usize, close: char) -> Next {
        self.blank();
        match self.peek() {
            Some(b',') => {
                self.excused = false;
                self.at += 1;
                Next::Item(Some(self.at - 1))
            }
            Some(byte) if char::from(byte) == close => self.close(None),
            _ => self.no_comma(open, close),
        }
    }
}

/// Whether this byte can stand in a word or a number.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'.')
}
