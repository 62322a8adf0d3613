//! Content lines: escaped and folded while they are written (RFC 5545 sections 3.1 and 3.3.11).

/// The longest line, in octets without its line break.
const LINE_OCTETS: usize = 75;

/// The lines so far.
#[derive(Default)]
pub struct Lines {
    /// What is written.
    text: String,
    /// The octets of the line that is being written.
    octets: usize,
}

impl Lines {
    /// Writes a line whose value is no text: a number, a day, a URI, or a word of the format.
    pub fn whole(&mut self, line: &str) {
        self.characters(line);
        self.end();
    }

    /// Writes a line with a text, in a language if one is given.
    pub fn text(&mut self, property: &str, language: Option<&str>, text: &str) {
        self.property(property, language);
        self.escaped(text);
        self.end();
    }

    /// Writes a line with a list of texts.
    pub fn texts(&mut self, property: &str, language: &str, texts: &[&str]) {
        self.property(property, Some(language));
        for (at, text) in texts.iter().enumerate() {
            if at > 0 {
                self.unit(",");
            }
            self.escaped(text);
        }
        self.end();
    }

    /// All that was written.
    pub fn into_text(self) -> String {
        self.text
    }

    fn property(&mut self, name: &str, language: Option<&str>) {
        self.characters(name);
        if let Some(language) = language {
            self.characters(";LANGUAGE=");
            self.characters(language);
        }
        self.unit(":");
    }

    /// Writes a text so that it comes out of the reader as it is, but for control characters (see [`plain`]).
    fn escaped(&mut self, text: &str) {
        for c in plain(text) {
            match c {
                '\n' => self.unit("\\n"),
                '\\' => self.unit("\\\\"),
                ';' => self.unit("\\;"),
                ',' => self.unit("\\,"),
                other => self.unit(other.encode_utf8(&mut [0; 4])),
            }
        }
    }

    fn characters(&mut self, text: &str) {
        for c in text.chars() {
            self.unit(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// Writes what no line break may part: a character, or a backslash with what it escapes. The standard lets the latter
    /// be parted, but not every reader joins lines before it looks for backslashes.
    fn unit(&mut self, unit: &str) {
        if self.octets + unit.len() > LINE_OCTETS {
            self.text.push_str("\r\n ");
            self.octets = 1;
        }
        self.text.push_str(unit);
        self.octets += unit.len();
    }

    fn end(&mut self) {
        self.text.push_str("\r\n");
        self.octets = 0;
    }
}

/// The characters of a text that iCalendar can hold: any line break as one line feed, and no control character but the
/// tab. What breaks a line in Unicode but not in RFC 5545 (U+0085, U+2028, U+2029) is taken for a line break too, as some
/// readers end a content line there.
pub fn plain(text: &str) -> impl Iterator<Item = char> {
    let mut before = None;
    text.chars().filter_map(move |c| {
        let after_return = before.replace(c) == Some('\r');
        match c {
            '\n' if after_return => None,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(c),
            c => (!c.is_control()).then_some(c),
        }
    })
}
