//! The right word that is nearest to a wrong one.

/// So many characters of the longer word may share one edit.
const CHARACTERS_PER_EDIT: usize = 3;

/// The word nearest to `word` among `words`, for "did you mean". Nearness is counted in edits: a character
/// put in, left out or replaced, or two neighbours exchanged. A word is near if it takes at most one edit for
/// every three characters of the longer of the two. Of words equally near the first is given; `None` if none
/// is near.
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wrong: Vec<char> = word.chars().collect();
    let near = words.filter_map(|right| {
        let letters: Vec<char> = right.chars().collect();
        let most = wrong.len().max(letters.len()) / CHARACTERS_PER_EDIT;
        // the difference in length is the least that the edits can be
        let count = (wrong.len().abs_diff(letters.len()) <= most).then(|| edits(&wrong, &letters))?;
        (count <= most).then_some((count, right))
    });
    near.min_by_key(|&(count, _)| count).map(|(_, right)| right)
}

/// The edits from one word to the other, by the Damerau-Levenshtein distance in its restricted form (letters
/// that were exchanged are not edited again).
fn edits(from: &[char], to: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut left_from = None;
    for (row, &a) in from.iter().enumerate() {
        let mut line = Vec::with_capacity(to.len() + 1);
        let mut beside = row + 1;
        line.push(beside);
        let mut left_to = None;
        let corners = last.iter().zip(last.iter().skip(1));
        for (column, (&b, (&corner, &above))) in to.iter().zip(corners).enumerate() {
            let mut count = (corner + usize::from(a != b)).min(above + 1).min(beside + 1);
            if left_from == Some(b)
                && left_to == Some(a)
                && let Some(&exchanged) = column.checked_sub(1).and_then(|column| before.get(column))
            {
                count = count.min(exchanged + 1);
            }
            line.push(count);
            beside = count;
            left_to = Some(b);
        }
        before = std::mem::replace(&mut last, line);
        left_from = Some(a);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counted_edits() {
        let cases: &[(&str, &str, usize)] = &[
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "", 3),
            ("abc", "abc", 0),
            ("abc", "acb", 1),
            ("abcd", "badc", 2),
            ("ca", "abc", 3),
            ("kitten", "sitting", 3),
            ("impartail", "impartial", 1),
            ("operation", "opration", 1),
            ("派遣先", "派先遣", 1),
            ("aab", "aba", 1),
        ];
        for &(from, to, want) in cases {
            let (from_letters, to_letters): (Vec<char>, Vec<char>) =
                (from.chars().collect(), to.chars().collect());
            assert_eq!(edits(&from_letters, &to_letters), want, "{from} {to}");
            assert_eq!(edits(&to_letters, &from_letters), want, "{to} {from}");
        }
    }

    #[test]
    fn nearest_words() {
        let words = ["form", "performer", "tasks", "places", "persons", "on", "hosts", "posts"];
        let cases: &[(&str, Option<&str>)] = &[
            ("from", Some("form")),
            ("preformer", Some("performer")),
            ("task", Some("tasks")),
            ("person", Some("persons")),
            ("onn", Some("on")),
            ("om", None),
            ("in", None),
            ("on", Some("on")),
            ("costs", Some("hosts")),
            ("recipient", None),
            ("plcaess", Some("places")),
            ("", None),
        ];
        for &(word, want) in cases {
            assert_eq!(nearest(word, words.into_iter()), want, "{word}");
        }
        assert_eq!(nearest("派遣し", ["派遣", "派遣先"].into_iter()), Some("派遣"));
    }
}
