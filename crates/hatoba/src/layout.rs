//! Text on a terminal: lines of a hundred columns, tables, and characters that are two columns wide.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::ink::{Ink, Tint};

/// Columns of a line.
pub const COLUMNS: usize = 100;
/// Columns between the columns of a table.
const GAP: usize = 2;

/// Characters that do not begin a line in Japanese.
const NEVER_FIRST: &str = "、。・」』】〕》〉ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…,.;:?)]}%\u{ff0c}\u{ff0e}\u{ff1a}\u{ff1b}\u{ff01}\u{ff1f}\u{ff09}\u{ff3d}\u{ff5d}";
/// Characters that do not end a line in Japanese.
const NEVER_LAST: &str = "「『【〔《〈第([{\u{ff08}\u{ff3b}\u{ff5b}";

/// The columns that a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Whether a line may end between two characters.
fn breaks(before: char, after: char) -> bool {
    if after == ' ' || NEVER_FIRST.contains(after) || NEVER_LAST.contains(before) {
        return false;
    }
    let wide = |c: char| c.width() == Some(2);
    before == ' ' || wide(before) || (wide(after) && !before.is_ascii_digit())
}

/// The text in lines of so many columns. What cannot be parted takes a line of its own, however long.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    text.split('\n').flat_map(|line| wrap_line(line, columns)).collect()
}

fn wrap_line(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut chunk) = (String::new(), String::new());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        chunk.push(c);
        if chars.peek().is_some_and(|next| !breaks(c, *next)) {
            continue;
        }
        if width(&line) + width(chunk.trim_end()) > columns && !line.is_empty() {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(&chunk);
        chunk.clear();
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Adds a paragraph: `first` before its first line, as many spaces before the others.
pub fn paragraph(out: &mut String, first: &str, text: &str) {
    let indent = width(first);
    let mut before = first.to_owned();
    for line in wrap(text, COLUMNS.saturating_sub(indent)) {
        out.push_str(format!("{before}{line}").trim_end());
        out.push('\n');
        before = " ".repeat(indent);
    }
}

/// One cell of a table.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    text: String,
    tint: Tint,
}

impl Cell {
    /// A cell in a tint.
    pub fn new(text: impl Into<String>, tint: Tint) -> Cell {
        Cell { text: text.into(), tint }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::new(text, Tint::Plain)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::new(text, Tint::Plain)
    }
}

/// Rows under a heading. No column is wider than its longest line.
#[derive(Debug)]
pub struct Table {
    head: Vec<String>,
    rows: Vec<Vec<Cell>>,
    /// The column that takes what the others leave.
    grows: usize,
    /// The most that each of the others may take.
    most: usize,
}

impl Table {
    /// A table with these headings. The columns take no more than `most` columns of the terminal each, but for the one
    /// that takes what the others leave.
    pub fn new(head: Vec<String>, most: usize, grows: usize) -> Table {
        Table { head, rows: Vec::new(), grows, most }
    }

    /// A table without headings, whose last column takes what the others leave.
    pub fn plain(columns: usize) -> Table {
        Table::new(vec![String::new(); columns], COLUMNS, columns.saturating_sub(1))
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The widths of the columns.
    fn widths(&self, columns: usize) -> Vec<usize> {
        let natural = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at)).map(|cell| width(&cell.text));
            cells.chain(self.head.get(at).map(|head| width(head))).max().unwrap_or_default()
        };
        let mut widths: Vec<usize> = (0..self.head.len()).map(natural).collect();
        let others = widths.iter().enumerate().filter(|(at, _)| *at != self.grows);
        let taken: usize = others.map(|(_, width)| width.min(&self.most) + GAP).sum();
        for (at, width) in widths.iter_mut().enumerate() {
            let most = if at == self.grows { columns.saturating_sub(taken) } else { self.most };
            *width = most.min(*width);
        }
        widths
    }

    /// The table, in lines of so many columns at most.
    pub fn print(&self, ink: Ink, columns: usize) -> String {
        let widths = self.widths(columns);
        let mut out = String::new();
        if self.head.iter().any(|head| !head.is_empty()) {
            let head: Vec<Cell> = self.head.iter().map(|head| Cell::new(head.as_str(), Tint::Bold)).collect();
            print_row(&mut out, ink, &widths, &head);
            let rules = widths.iter().map(|width| "-".repeat(*width));
            out.push_str(&rules.collect::<Vec<_>>().join(&" ".repeat(GAP)));
            out.push('\n');
        }
        for row in &self.rows {
            print_row(&mut out, ink, &widths, row);
        }
        out
    }
}

fn print_row(out: &mut String, ink: Ink, widths: &[usize], row: &[Cell]) {
    let cells: Vec<(Vec<String>, Tint)> =
        row.iter().zip(widths).map(|(cell, width)| (wrap(&cell.text, *width), cell.tint)).collect();
    let height = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or_default();
    for at in 0..height {
        // spaces wait until something stands behind them
        let mut spaces = 0;
        for ((lines, tint), columns) in cells.iter().zip(widths) {
            let text = lines.get(at).map_or("", String::as_str);
            if !text.is_empty() {
                out.push_str(&" ".repeat(std::mem::take(&mut spaces)));
                out.push_str(&ink.paint(*tint, text));
            }
            spaces += columns.saturating_sub(width(text)) + GAP;
        }
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let cases: &[(&str, usize, &[&str])] = &[
            ("", 10, &[""]),
            ("one two three", 8, &["one two", "three"]),
            ("一二三四五六", 6, &["一二三", "四五六"]),
            ("一二三。四", 6, &["一二", "三。四"]),
            ("一二(三四", 6, &["一二", "(三四"]),
            ("第12条の3", 4, &["第12条", "の3"]),
            ("unpartable", 4, &["unpartable"]),
            ("a\nb", 9, &["a", "b"]),
        ];
        for (text, columns, want) in cases {
            assert_eq!(wrap(text, *columns), *want, "{text}");
        }
    }

    #[test]
    fn a_table_counts_wide_characters_twice() {
        let mut table = Table::new(vec!["業務".into(), "可否".into()], 10, 0);
        table.row(vec!["ツ 輸送".into(), "可".into()]);
        table.row(vec!["i".into(), "不可".into()]);
        let ink = Ink::of_stdout();
        let lines: Vec<String> = table.print(ink, 40).lines().map(str::to_owned).collect();
        assert_eq!(lines, ["業務     可否", "-------  ----", "ツ 輸送  可", "i        不可"]);
    }
}
