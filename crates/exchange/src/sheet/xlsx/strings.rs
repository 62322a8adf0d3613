//! The texts of a workbook, which its cells name by number.

use super::super::finding::Finding;
use super::xml::{self, Event};

/// Reads the texts, without the readings (furigana) that Japanese programs keep beside them.
pub fn read(part: &str, text: &str) -> Result<Vec<String>, Finding> {
    let mut strings: Vec<String> = Vec::new();
    let (mut in_text, mut in_reading) = (false, false);
    xml::each(part, text, |event| {
        match event {
            Event::Start { name: "si", .. } => strings.push(String::new()),
            Event::Start { name: "rPh", .. } => in_reading = true,
            Event::End("rPh") => in_reading = false,
            Event::Start { name: "t", .. } => in_text = true,
            Event::End("t") => in_text = false,
            Event::Text(text) if in_text && !in_reading => {
                if let Some(last) = strings.last_mut() {
                    last.push_str(text);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(strings)
}
