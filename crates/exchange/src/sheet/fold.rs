//! The same word however it was typed: in full or half width, with or without spaces, in capitals or not.

/// Letters of full width from `！` to `～` stand this far from those of ASCII.
const FULL: u32 = 0xfee0;

/// A text with letters, digits and signs in half width, and one space for all that stand together; none around it.
pub fn narrow(text: &str) -> String {
    let half = |letter: char| match letter {
        '\u{3000}' => ' ',
        '！'..='～' => u32::from(letter).checked_sub(FULL).and_then(char::from_u32).unwrap_or(letter),
        letter => letter,
    };
    text.chars().map(half).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As [`narrow`], in small letters and without spaces and what stands for them: what is compared where a person would see no difference.
pub fn folded(text: &str) -> String {
    narrow(text).to_lowercase().replace([' ', '_', '-'], "")
}
