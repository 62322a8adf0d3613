//! A page of a terminal as a picture: `hatoba assess FILE | cargo xtask picture > docs/assess.svg`.

use std::fmt::Write;

/// Height of a line, in units of the picture.
const LINE: usize = 19;
/// Width of a character, likewise.
const CHARACTER: usize = 9;
/// Room around the text, likewise.
const MARGIN: usize = 16;
/// Columns of the page.
const COLUMNS: usize = 100;

/// What the words that begin a line are coloured with, light on dark.
const COLOURS: [(&str, &str); 6] = [
    ("OPEN", "#7ee787"),
    ("CLOSED", "#ff7b72"),
    ("NOT YET KNOWN", "#e3b341"),
    ("must?", "#e3b341"),
    ("must", "#ffffff"),
    ("──", "#79c0ff"),
];

/// The picture of a text, its lines as they are.
pub fn svg(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let (width, height) = (COLUMNS * CHARACTER + 2 * MARGIN, (lines.len() + 1) * LINE + MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"ui-monospace, monospace\" font-size=\"15\" fill=\"#d0d7de\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#0d1117\"/>\n"
    );
    for (number, line) in lines.iter().enumerate() {
        let y = MARGIN + (number + 1) * LINE;
        let colour = COLOURS.iter().find(|(word, _)| line.starts_with(word));
        let first = colour.map(|(word, colour)| format!("<tspan fill=\"{colour}\">{word}</tspan>"));
        let rest = colour.and_then(|(word, _)| line.strip_prefix(word)).unwrap_or(line);
        let (first, rest) = (first.unwrap_or_default(), escaped(rest));
        // writing to a String does not fail
        let _ = writeln!(out, "<text x=\"{MARGIN}\" y=\"{y}\" xml:space=\"preserve\">{first}{rest}</text>");
    }
    out + "</svg>\n"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_holds_every_line() {
        let picture = svg("OPEN  1  a < b\n\nlast\n");
        assert_eq!(picture.matches("<text").count(), 3);
        assert!(picture.contains("<tspan fill=\"#7ee787\">OPEN</tspan>  1  a &lt; b"));
    }
}
