//! How cells show their numbers: as numbers, or as days.

use std::collections::HashMap;

use super::super::finding::Finding;
use super::xml::{self, Event};

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As a number, or as a time of day.
    Number,
    /// As a day.
    Day,
    /// As a month: no day is shown.
    Month,
    /// As a year alone.
    Year,
}

/// Reads the styles: the format of each, in the order by which cells name them.
pub fn read(part: &str, text: &str) -> Result<Vec<Format>, Finding> {
    let mut own: HashMap<u32, Format> = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    xml::each(part, text, |event| {
        match event {
            Event::Start { name: "numFmt", element } => {
                let id = xml::attribute(element, "numFmtId").and_then(|id| id.parse().ok());
                if let (Some(id), Some(code)) = (id, xml::attribute(element, "formatCode")) {
                    own.insert(id, of_code(&code));
                }
            }
            Event::Start { name: "cellXfs", .. } => in_cells = true,
            Event::End("cellXfs") => in_cells = false,
            Event::Start { name: "xf", element } if in_cells => {
                let id = xml::attribute(element, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                formats.push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(formats)
}

/// The formats that have a number and no code (ECMA-376, Part 1, 18.8.30), as Japanese programs show them.
fn built_in(id: u32) -> Format {
    match id {
        14..=16 | 22 | 27..=31 | 35 | 36 | 50 | 51 | 53 | 54 | 56..=58 => Format::Day,
        17 | 34 | 52 | 55 => Format::Month,
        _ => Format::Number,
    }
}

/// What a format's code shows: its letters outside quotes and brackets, up to the first part.
fn of_code(code: &str) -> Format {
    let mut bare = String::new();
    let (mut quoted, mut bracketed, mut letters) = (false, false, code.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            _ if quoted => {}
            // the letter after these stands for itself
            '\\' | '_' | '*' => drop(letters.next()),
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ if bracketed => {}
            ';' => break,
            letter => bare.push(letter.to_ascii_lowercase()),
        }
    }
    let has = |any: &[char]| bare.contains(any);
    if bare.contains("general") || has(&['0', '#', '?', '@']) && !has(&['d', 'y', 'g']) {
        return Format::Number;
    }
    match (has(&['d']), has(&['y', 'e', 'g']), has(&['m'])) {
        (true, _, _) => Format::Day,
        (false, true, true) => Format::Month,
        (false, true, false) => Format::Year,
        // a month without its year, or minutes
        _ => Format::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes() {
        let cases = [
            ("General", Format::Number),
            ("0.00E+00", Format::Number),
            ("#,##0;[Red]-#,##0", Format::Number),
            ("#,##0\"days\"", Format::Number),
            ("h:mm:ss", Format::Number),
            ("[h]:mm", Format::Number),
            ("yyyy\\-mm\\-dd", Format::Day),
            ("[$-ja-JP]ggge\"年\"m\"月\"d\"日\";@", Format::Day),
            ("[$-411]ge\\.m\\.d", Format::Day),
            ("yyyy/m/d h:mm", Format::Day),
            ("m\"月\"d\"日\"", Format::Day),
            ("yyyy\"年\"m\"月\"", Format::Month),
            ("ggge\"年度\"", Format::Year),
            ("@", Format::Number),
        ];
        for (code, want) in cases {
            assert_eq!(of_code(code), want, "{code}");
        }
    }
}
