//! Numbers and lengths of text, as drawings need them.

use std::fmt::Write as _;

/// The largest size that text has in a drawing's own units: `draw.css` sets it on a narrow screen, where 600 units are
/// about 330 pixels. Whatever is laid out for this size has room on every other screen, as text only becomes smaller.
pub const LARGEST: f64 = 21.0;

/// How wide a text is drawn at a size, a little generously: Japanese characters are square, others about half of that.
pub fn width(text: &str, size: f64) -> f64 {
    let part = |c: char| match c {
        '\u{1100}'.. => 1.0,
        'M' | 'W' | 'm' | 'w' | '@' | '%' => 0.88,
        'A'..='Z' => 0.68,
        _ => 0.56,
    };
    text.chars().map(|c| size * part(c)).sum()
}

/// A text in lines that are no wider than `room` at a size; broken at spaces where there are any.
pub fn lines(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for c in text.chars() {
        line.push(c);
        if width(&line, size) > room && line.chars().count() > 1 {
            let at = line.trim_end().rfind(' ').map_or(line.len() - c.len_utf8(), |space| space + 1);
            let rest = line.split_off(at);
            lines.push(std::mem::replace(&mut line, rest).trim_end().to_owned());
        }
    }
    lines.push(line);
    lines
}

/// A text that is no wider than `room` at a size: its beginning, when it is.
pub fn short(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let start = lines(text, size, room - size).into_iter().next().unwrap_or_default();
    format!("{start}…")
}

/// A coordinate with one decimal, as short as it can be written. What is no number lies at zero.
pub fn unit(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.1}");
    match text.strip_suffix(".0").unwrap_or(&text) {
        "-0" => "0".to_owned(),
        short => short.to_owned(),
    }
}

/// A count with its thousands apart.
pub fn figures(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The data of an SVG path, written piece by piece.
#[derive(Debug, Default)]
pub struct Path(String);

impl Path {
    /// A rectangle by its left upper corner; nothing when it has no area.
    pub fn rectangle(&mut self, x: f64, y: f64, width: f64, height: f64) {
        if width > 0.0 && height > 0.0 {
            let (x, y, width, height) = (unit(x), unit(y), unit(width), unit(height));
            // writing to a String does not fail
            let _ = write!(self.0, "M{x} {y}h{width}v{height}h-{width}z");
        }
    }

    /// A straight line.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64)) {
        let _ = write!(self.0, "M{} {}L{} {}", unit(from.0), unit(from.1), unit(to.0), unit(to.1));
    }

    /// An upright line with a short bar across each end: from the least to the most of a number.
    pub fn whisker(&mut self, x: f64, from: f64, to: f64) {
        self.line((x, from), (x, to));
        self.line((x - 3.0, to), (x + 3.0, to));
    }

    /// What was written.
    pub fn data(&self) -> &str {
        &self.0
    }

    /// Whether nothing was.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_nan() {
        assert_eq!(unit(12.04), "12");
        assert_eq!(unit(-0.04), "0");
        assert_eq!(unit(f64::NAN), "0");
        assert_eq!(unit(3.25), "3.2");
        assert_eq!(figures(0), "0");
        assert_eq!(figures(1_234_567), "1,234,567");
    }

    #[test]
    fn long_texts_are_broken_at_spaces_or_anywhere() {
        assert_eq!(lines("advice on elections", 10.0, 100.0), ["advice on", "elections"]);
        assert_eq!(lines("選挙の監視", 10.0, 30.0), ["選挙の", "監視"]);
        assert_eq!(lines("", 10.0, 30.0), [""]);
        assert_eq!(short("選挙の監視", 10.0, 50.0), "選挙の監視");
        assert_eq!(short("選挙の監視", 10.0, 40.0), "選挙の…");
    }

    #[test]
    fn japanese_is_wider() {
        assert!(width("南スーダン", 10.0) > width("South", 10.0));
    }
}
