//! An official who reads pages.

use crate::common::{Browser, Got, Site};

/// An official's browser at a desk with the founding record.
pub struct Official<'s>(Browser<'s>);

impl Official<'_> {
    /// One who may read.
    pub fn of(site: &Site) -> Official<'_> {
        Official(site.official("reader"))
    }

    /// A page in a language.
    pub fn read(&mut self, path: &str, lang: &'static str) -> Got {
        self.0.lang = lang;
        self.0.get(path)
    }

    /// A page that is there, small enough, with one first heading and headings in order, and with nothing that was not worded.
    pub fn sound(&mut self, path: &str, lang: &'static str) -> String {
        let got = self.read(path, lang);
        assert_eq!(got.status, 200, "{path}: {}", got.text);
        let text = got.text;
        assert!(text.len() < 50_000, "{path} in {lang}: {} bytes", text.len());
        assert!(!text.contains("desk-ops-") && !text.contains("style=\""), "{path} in {lang}");
        let levels = text.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10));
        let levels: Vec<u32> = levels.collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{path}");
        assert!(
            levels.iter().zip(levels.iter().skip(1)).all(|(one, next)| *next <= one + 1),
            "{path}: {levels:?}"
        );
        text
    }
}
