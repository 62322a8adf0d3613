//! Numbers of the standard law XML to the parts of our provision ids.

use super::ImportFault;

/// The subitems' letters in their order, in romaji.
const IROHA: [&str; 48] = [
    "i", "ro", "ha", "ni", "ho", "he", "to", "chi", "ri", "nu", "ru", "wo", "wa", "ka", "yo", "ta", "re",
    "so", "tsu", "ne", "na", "ra", "mu", "u", "wi", "no", "o", "ku", "ya", "ma", "ke", "fu", "ko", "e", "te",
    "a", "sa", "ki", "yu", "me", "mi", "shi", "we", "hi", "mo", "se", "su", "n",
];

/// A `Num` attribute as we write it: `24_2` becomes `24-2`; a range of deleted articles, `3:7`, stays.
pub(super) fn number(element: &str, found: &str) -> Result<String, ImportFault> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if found.split(':').all(|end| end.split('_').all(digits)) {
        return Ok(found.replace('_', "-"));
    }
    let found = super::places::excerpt(found);
    Err(ImportFault::Value {
        field: format!("{element} Num"),
        found,
        expected: "a number such as 24 or 24_2",
    })
}

/// A subitem's number as its letter in romaji: `1` becomes `i`, `1-2` becomes `i-2`. Beyond the letters the number stays.
pub(super) fn letter(number: &str) -> String {
    let (first, branch) = number.split_once('-').map_or((number, None), |(first, rest)| (first, Some(rest)));
    let index = first.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let first = index.and_then(|index| IROHA.get(index)).copied().unwrap_or(first);
    branch.map_or_else(|| first.to_owned(), |branch| format!("{first}-{branch}"))
}

/// The depth of a subitem element: `Subitem1` is 1.
pub(super) fn subitem_depth(tag: &str) -> Option<u32> {
    tag.strip_prefix("Subitem").and_then(|depth| depth.parse().ok())
}

/// The value of a row's label, such as 二, （二）, ２ or 十二: a whole number under a hundred.
pub(super) fn label_value(label: &str) -> Option<usize> {
    let bare = label.trim_matches(|c: char| c.is_whitespace() || "（）()".contains(c));
    let (tens, units) = match bare.split_once('十') {
        Some(("", rest)) => (1, rest),
        Some((tens, rest)) => (digits(tens)?, rest),
        None => return digits(bare),
    };
    if tens > 9 {
        return None;
    }
    Some(tens * 10 + if units.is_empty() { 0 } else { digits(units).filter(|units| *units < 10)? })
}

/// One kanji digit, or one or two Western ones of either width.
fn digits(text: &str) -> Option<usize> {
    let kanji = |c: char| "一二三四五六七八九".chars().position(|digit| digit == c).map(|at| at + 1);
    let wide = |c: char| "０１２３４５６７８９".chars().position(|digit| digit == c);
    let value = |c: char| wide(c).or_else(|| c.to_digit(10).and_then(|digit| digit.try_into().ok()));
    let mut chars = text.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some(only), None, None) => kanji(only).or_else(|| value(only)).filter(|n| *n > 0),
        (Some(tens), Some(units), None) => Some(value(tens)? * 10 + value(units)?).filter(|n| *n > 0),
        _ => None,
    }
}
