//! The links of a page, turned into links between files.

/// How links begin in a page of ours. Everywhere else in it a quotation mark is escaped, so that this stands before links only.
const BEGINS: &str = " href=\"";

/// The page with other links: `turn` gives what a link of this site becomes; with `None` it is a link no more, and its words stay.
pub fn turned(page: &str, turn: &mut dyn FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(BEGINS) {
        let (link, after) = after.split_once('"').unwrap_or((after, ""));
        out.push_str(before);
        rest = after;
        // a place on the page itself, or another site
        let is_ours = link.starts_with('/') && !link.starts_with("//");
        let new = if is_ours { turn(&link.replace("&amp;", "&")) } else { Some(link.to_owned()) };
        if let Some(new) = new {
            out.push_str(BEGINS);
            out.push_str(&new);
            out.push('"');
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_of_this_site_are_turned() {
        let page = "<a href=\"/x?a=1&amp;b=2#c\">x</a> <a class=\"s\" href=\"#s1\">1</a> <a href=\"https://example.org/\">o</a> \
                    <a class=\"who\" href=\"/gone\">g</a> href=&quot;/y&quot;";
        let mut seen = Vec::new();
        let new = turned(page, &mut |link| {
            seen.push(link.to_owned());
            (link != "/gone").then(|| "y.html".to_owned())
        });
        assert_eq!(seen, ["/x?a=1&b=2#c", "/gone"]);
        assert_eq!(
            new,
            "<a href=\"y.html\">x</a> <a class=\"s\" href=\"#s1\">1</a> <a href=\"https://example.org/\">o</a> \
             <a class=\"who\">g</a> href=&quot;/y&quot;"
        );
    }
}
