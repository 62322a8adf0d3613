//! Which language the output is in.

use law::Lang;

use crate::cli::Language;

/// The variables that say which language a system speaks; the first that says anything counts.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language asked for (by option or `HATOBA_LANG`), or else the system's: Japanese where it is Japanese, English elsewhere.
pub fn choose(asked: Option<Language>) -> Lang {
    let of_system = || {
        of_locale(VARIABLES.into_iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty())))
    };
    asked.map_or_else(of_system, |asked| match asked {
        Language::Ja => Lang::Ja,
        Language::En => Lang::En,
    })
}

fn of_locale(locale: Option<String>) -> Lang {
    let locale = locale.unwrap_or_default().to_ascii_lowercase();
    let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
    if matches!(language, "ja" | "japanese") { Lang::Ja } else { Lang::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales() {
        for (locale, lang) in [
            ("ja_JP.UTF-8", Lang::Ja),
            ("ja", Lang::Ja),
            ("Japanese_Japan.932", Lang::Ja),
            ("en_GB.UTF-8", Lang::En),
            ("jam_JM", Lang::En),
            ("C.UTF-8", Lang::En),
            ("", Lang::En),
        ] {
            assert_eq!(of_locale(Some(locale.to_owned())), lang, "{locale}");
        }
        assert_eq!(of_locale(None), Lang::En);
    }
}
