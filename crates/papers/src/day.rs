//! Days as papers write them: with the year of the era in Japanese.

use jiff::civil::Date;
use law::Lang;

/// The eras since 1868, the latest first: the first day, and the name. Of Meiji and Taisho no plan will speak; they cost nothing.
///
/// Source: Cabinet Orders No. 143 of 2019 (Reiwa), No. 1 of 1989 (Heisei); imperial edicts of 1926, 1912 and 1868.
const ERAS: [((i16, i8, i8), &str); 5] = [
    ((2019, 5, 1), "令和"),
    ((1989, 1, 8), "平成"),
    ((1926, 12, 25), "昭和"),
    ((1912, 7, 30), "大正"),
    ((1868, 10, 23), "明治"),
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day, month or year as the record writes it (`2022-04-28`, `2022-04`, `2022`), as a paper does: 令和4年4月28日, 28 April 2022.
/// What is none of these stays as it is.
pub fn told(written: &str, lang: Lang) -> String {
    let parts: Vec<&str> = written.split('-').collect();
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<i16>().ok());
    let small = |at: usize| number(at).and_then(|part| i8::try_from(part).ok());
    let Some(year) = number(0).filter(|_| parts.len() <= 3) else { return written.to_owned() };
    let (month, day) = (small(1), small(2));
    // a month or a year that an era ends in is of the era in which it ends
    let last = Date::new(year, month.unwrap_or(12), day.unwrap_or(1))
        .map(|date| if day.is_none() { date.last_of_month() } else { date });
    let Ok(last) = last else { return written.to_owned() };
    if (parts.len() > 1 && month.is_none()) || (parts.len() > 2 && day.is_none()) {
        return written.to_owned();
    }
    match lang {
        Lang::Ja => {
            let month = month.map(|month| format!("{month}月")).unwrap_or_default();
            let day = day.map(|day| format!("{day}日")).unwrap_or_default();
            format!("{}{month}{day}", year_of_era(last))
        }
        Lang::En => {
            let month = month.and_then(|month| MONTHS.get(usize::try_from(month - 1).ok()?));
            let parts = [day.map(|day| day.to_string()), month.map(|&month| month.to_owned())];
            parts.into_iter().flatten().chain([year.to_string()]).collect::<Vec<_>>().join(" ")
        }
    }
}

/// The year with its era; the first year of one is written 元年.
fn year_of_era(date: Date) -> String {
    let era = ERAS
        .iter()
        .find(|((year, month, day), _)| Date::new(*year, *month, *day).is_ok_and(|first| first <= date));
    match era {
        Some(((first, _, _), name)) if date.year() == *first => format!("{name}元年"),
        Some(((first, _, _), name)) => format!("{name}{}年", date.year() - first + 1),
        None => format!("{}年", date.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_eras() {
        for (written, ja, en) in [
            ("2022-04-28", "令和4年4月28日", "28 April 2022"),
            ("2019-05-01", "令和元年5月1日", "1 May 2019"),
            ("2019-04-30", "平成31年4月30日", "30 April 2019"),
            ("1989-01-07", "昭和64年1月7日", "7 January 1989"),
            ("1992-09", "平成4年9月", "September 1992"),
            ("2011", "平成23年", "2011"),
            ("2019", "令和元年", "2019"),
            ("soon", "soon", "soon"),
            ("2022-13-01", "2022-13-01", "2022-13-01"),
            ("2022-x", "2022-x", "2022-x"),
        ] {
            assert_eq!((told(written, Lang::Ja).as_str(), told(written, Lang::En).as_str()), (ja, en));
        }
    }
}
