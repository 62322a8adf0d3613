//! Texts as words that can be looked for: what stands without spaces gets them.

/// What ends a text: no phrase goes over it.
pub const END: char = '\u{1f}';

/// A text for searching: small letters, wide letters as plain ones, a space between all Chinese characters and kana, one space between
/// words, and one at each end. A phrase is in the text if its spread form is in that of the text: 兵站 in 後方支援と兵站, *north* in NORTH-South.
pub fn spread(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 3 + 2);
    out.push(' ');
    let mut in_word = false;
    for c in text.chars().map(plain) {
        if is_whole(c) || c == END {
            if in_word {
                out.push(' ');
            }
            out.push(c);
            out.push(' ');
            in_word = false;
        } else if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
            in_word = true;
        } else if in_word {
            out.push(' ');
            in_word = false;
        }
    }
    if in_word {
        out.push(' ');
    }
    out
}

/// A wide letter, digit or sign as the plain one.
pub fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        other => other,
    }
}

/// Whether a character is a word of its own: Chinese characters and kana are not parted by spaces.
fn is_whole(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
}

/// The words under which a spread text is found: words as they are, and of characters without spaces each with the one after it.
pub fn keys(spread: &str) -> Vec<String> {
    let words: Vec<&str> =
        spread.split(' ').filter(|word| !word.is_empty() && !word.starts_with(END)).collect();
    let keys = words.iter().enumerate().map(|(at, word)| match words.get(at + 1) {
        Some(next) if is_character(word) && is_character(next) => format!("{word}{next}"),
        _ => (*word).to_owned(),
    });
    keys.collect()
}

/// Where a phrase is looked for: in texts that have all of these keys, the last of which may only begin one.
pub fn wanted(spread: &str) -> (Vec<String>, Option<String>) {
    let mut keys = keys(spread);
    let mut last = keys.pop();
    // a character at the end of a phrase is the second half of the key before it
    if keys.last().zip(last.as_ref()).is_some_and(|(before, last)| is_pair(before) && is_character(last)) {
        last = None;
    }
    (keys, last)
}

fn is_character(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(is_whole) && chars.next().is_none()
}

fn is_pair(word: &str) -> bool {
    word.chars().count() == 2 && word.chars().all(is_whole)
}

/// Whether a spread phrase has anything to look for.
pub fn is_phrase(phrase: &str) -> bool {
    phrase.chars().any(|c| c != ' ' && c != END)
}

/// Whether a phrase is in a text, both spread; a word at its end may go on.
pub fn has(text: &str, phrase: &str) -> bool {
    let phrase = phrase.trim_end();
    !phrase.is_empty() && text.contains(phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_spread() {
        for (text, want) in [
            ("兵站", " 兵 站 "),
            ("後方支援（兵站）を担う", " 後 方 支 援 兵 站 を 担 う "),
            ("UNDOFの輸送", " undof の 輸 送 "),
            ("S/RES/1996 (2011)", " s res 1996 2011 "),
            ("ＰＫＯ　５原則", " pko 5 原 則 "),
            ("ゴラン高原", " ゴ ラ ン 高 原 "),
            ("Peace-keeping", " peace keeping "),
            ("佐々木", " 佐 々 木 "),
            ("Côte d’Ivoire", " côte d ivoire "),
            ("", " "),
            ("。、", " "),
            ("兵\u{1f}站", " 兵 \u{1f} 站 "),
        ] {
            assert_eq!(spread(text), want, "{text}");
        }
    }

    #[test]
    fn two_characters_are_found_and_not_taken_for_others() {
        let text = spread("施設部隊の兵站支援");
        for (phrase, there) in [
            ("兵站", true),
            ("站支", true),
            ("兵", true),
            ("兵支", false),
            ("施設 ", true),
            ("部隊の兵站支援", true),
            ("隊兵", false),
        ] {
            assert_eq!(has(&text, &spread(phrase)), there, "{phrase}");
        }
        let english = spread("Logistics for the mission");
        assert!(has(&english, &spread("logist")) && has(&english, &spread("Logistics for")));
        assert!(!has(&english, &spread("istics")) && !has(&english, " "));
    }

    #[test]
    fn every_phrase_of_a_text_is_found_by_keys() {
        let text = "南スーダンUNMISSの兵站・施設 2011年";
        let have = keys(&spread(text));
        let chars: Vec<char> = text.chars().collect();
        for from in 0..chars.len() {
            for to in from + 1..=chars.len() {
                let phrase: String = chars[from..to].iter().collect();
                let spread = spread(&phrase);
                if spread.trim().is_empty() || !has(&super::spread(text), &spread) {
                    continue;
                }
                let (all, begins) = wanted(&spread);
                assert!(all.iter().all(|key| have.contains(key)), "{phrase}: {all:?}");
                let begun = |begin: &String| have.iter().any(|key| key.starts_with(begin.as_str()));
                assert!(begins.iter().all(begun), "{phrase}: {begins:?}");
            }
        }
    }
}
