//! Days as offices write them: 2024年5月1日, 令和6年5月1日, R6.5.1, 2024/5/1, 令和6年度, 1 May 2024.

use jiff::civil::{Date, date};
use record::When;

use super::fold;

/// The eras since 1868: how each is written, the year before its first, and its first day.
const ERAS: [(&str, &str, i16, Date); 5] = [
    ("令和", "r", 2018, date(2019, 5, 1)),
    ("平成", "h", 1988, date(1989, 1, 8)),
    ("昭和", "s", 1925, date(1926, 12, 25)),
    ("大正", "t", 1911, date(1912, 7, 30)),
    ("明治", "m", 1867, date(1868, 1, 25)),
];

/// The months, as English texts write them: a word counts by its first three letters.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// What programs put after a day that has no time of day.
const MIDNIGHTS: [&str; 3] = [" 0:00", " 0:00:00", " 00:00:00"];

/// The day, month, year or fiscal year that a text means; `None` where it means none, or more than one.
pub(super) fn read(text: &str) -> Option<When> {
    let text = fold::narrow(text).to_lowercase();
    let text = MIDNIGHTS.iter().find_map(|midnight| text.strip_suffix(midnight)).unwrap_or(&text);
    // the day of the week, in brackets
    let text = text.split_once('(').map_or(text, |(before, _)| before).trim();
    When::parse(&text.to_uppercase()).or_else(|| english(text)).or_else(|| {
        let text = text.replace(' ', "");
        let (era, rest) = era(&text);
        numbers(rest, era)
    })
}

/// An era at the beginning of a text, and what follows.
fn era(text: &str) -> (Option<(i16, Date)>, &str) {
    let found = ERAS.iter().find_map(|(name, letter, before, first)| {
        // a letter and a number alone are no year
        let lettered = || text.strip_prefix(letter).filter(|rest| rest.contains(['.', '/', '-', '年']));
        let rest = text.strip_prefix(name).or_else(lettered)?;
        Some((Some((*before, *first)), rest.strip_prefix('.').unwrap_or(rest)))
    });
    found.unwrap_or((None, text))
}

/// A year, a month and a day as far as they are there, the year of an era or of ours.
fn numbers(text: &str, era: Option<(i16, Date)>) -> Option<When> {
    if let Some(fiscal) = text.strip_suffix("年度") {
        return When::parse(&format!("FY{:04}", year(fiscal, era)?));
    }
    let parts: Vec<&str> = if text.contains('年') {
        japanese(text)?
    } else {
        let sign = ['/', '.', '-'].into_iter().find(|sign| text.contains(*sign));
        sign.map_or_else(|| vec![text], |sign| text.split(sign).collect())
    };
    let (first, rest) = parts.split_first()?;
    let year = year(first, era)?;
    let small = |part: &&str| part.parse::<i8>().ok().filter(|_| part.len() <= 2 && is_digits(part));
    let rest: Vec<i8> = rest.iter().map(small).collect::<Option<_>>()?;
    match rest.as_slice() {
        [] => When::parse(&format!("{year:04}")),
        [month] => When::parse(&format!("{year:04}-{month:02}")),
        [month, day] => {
            let day = Date::new(year, *month, *day).ok()?;
            era.is_none_or(|(_, first)| day >= first).then_some(When::day(day))
        }
        _ => None,
    }
}

/// The parts of 2024年5月1日, 2024年5月 or 2024年.
fn japanese(text: &str) -> Option<Vec<&str>> {
    let (year, rest) = text.split_once('年')?;
    let mut parts = vec![year];
    if !rest.is_empty() {
        let (month, rest) = rest.split_once('月')?;
        parts.push(month);
        if !rest.is_empty() {
            parts.push(rest.strip_suffix('日')?);
        }
    }
    Some(parts)
}

/// A year in four digits, or the year of an era, whose first is also written 元.
fn year(text: &str, era: Option<(i16, Date)>) -> Option<i16> {
    let Some((before, _)) = era else {
        return (text.len() == 4 && is_digits(text)).then(|| text.parse().ok())?;
    };
    let number = if text == "元" { 1 } else { text.parse().ok()? };
    (1..=99).contains(&number).then_some(before + number)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// 1 May 2024, May 1, 2024, May 2024.
fn english(text: &str) -> Option<When> {
    let words: Vec<&str> = text.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
    let month = |word: &str| {
        let found = MONTHS.iter().position(|name| word.len() >= 3 && name.starts_with(word))?;
        i8::try_from(found + 1).ok()
    };
    let number = |word: &str| word.parse::<i8>().ok().filter(|_| is_digits(word));
    match *words.as_slice() {
        [name, written] => When::parse(&format!("{:04}-{:02}", year(written, None)?, month(name)?)),
        [first, second, written] => {
            let (name, day) = if is_digits(first) { (second, first) } else { (first, second) };
            Some(When::day(Date::new(year(written, None)?, month(name)?, number(day)?).ok()?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_offices_write_them() {
        let cases = [
            ("2024年5月1日", "2024-05-01"),
            ("２０２４年５月１日（水）", "2024-05-01"),
            ("令和6年5月1日", "2024-05-01"),
            ("令和 元年 5月 1日", "2019-05-01"),
            ("R6.5.1", "2024-05-01"),
            ("r6/5/1", "2024-05-01"),
            ("H.4.9.17", "1992-09-17"),
            ("平成4年9月", "1992-09"),
            ("昭和64年1月7日", "1989-01-07"),
            ("2024/5/1", "2024-05-01"),
            ("2024/5/1 0:00", "2024-05-01"),
            ("2024.5.1", "2024-05-01"),
            ("2024-05-01", "2024-05-01"),
            ("2024-5", "2024-05"),
            ("2024年", "2024"),
            ("2024", "2024"),
            ("FY2012", "FY2012"),
            ("2012年度", "FY2012"),
            ("平成24年度", "FY2012"),
            ("1 May 2024", "2024-05-01"),
            ("Sept. 3, 1992", "1992-09-03"),
            ("May 2024", "2024-05"),
        ];
        for (written, want) in cases {
            assert_eq!(read(written).map(|when| when.to_string()).as_deref(), Some(want), "{written}");
        }
        let wrong = [
            "",
            "5/1/2024",
            "24/5/1",
            "2024/13/1",
            "2024年2月30日",
            "令和元年4月30日",
            "令和0年",
            "令和6",
            "R6.5.1.2",
            "2024/5/1 13:00",
            "未定",
            "45413",
            "継続中",
            "1 Smarch 2024",
            "2024年5",
            "-1",
            "R",
            "R6",
            "年",
            "(水)",
            "2024--1",
        ];
        for written in wrong {
            let found = read(written);
            // an era and a number alone mean its year
            let is_year = written == "令和6" && found.is_some_and(|when| when.to_string() == "2024");
            assert!(found.is_none() || is_year, "{written}: {found:?}");
        }
    }
}
