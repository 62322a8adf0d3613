//! All that can be reached from `/public`, as a reader reaches it: by links.

use std::collections::{BTreeMap, VecDeque};

use crate::common::{Got, Site};

/// Every page and file that links lead to, by its address.
pub fn all(site: &Site, lang: &str) -> BTreeMap<String, Got> {
    from(site, lang, "/public")
}

/// The same from another address.
pub fn from(site: &Site, lang: &str, first: &str) -> BTreeMap<String, Got> {
    let mut found: BTreeMap<String, Got> = BTreeMap::new();
    let mut left = VecDeque::from([first.to_owned()]);
    while let Some(address) = left.pop_front() {
        if found.contains_key(&address) {
            continue;
        }
        let got = site.get(&address, lang);
        // pages of other parts are looked at, and not followed
        if address.starts_with("/public") {
            left.extend(links(&got.text));
        }
        found.insert(address, got);
    }
    found
}

/// Where the links of a page lead on this site, without the places in pages and without changes of the language.
pub fn links(page: &str) -> Vec<String> {
    let addresses = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let here = addresses.filter(|address| address.starts_with('/') && !address.contains("lang="));
    here.map(|address| address.split('#').next().unwrap_or_default().replace("&amp;", "&")).collect()
}
