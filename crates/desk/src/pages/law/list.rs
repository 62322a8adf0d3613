//! The provisions: by article, and those of one article.

use law::{Framework, Provision};
use maud::{Markup, html};

use super::{anchor, below, beside, path};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// An article, with its provisions that are in force.
struct Article<'f> {
    /// Its id.
    anchor: &'f str,
    /// The law that it stands in.
    law: &'f str,
    found: Vec<&'f Provision>,
}

/// `/law`: every article on the day, with how it begins in our own words.
pub fn all(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let framework = visit.desk.framework();
    let articles = articles(framework, look.on);
    let main = html! {
        p { (wording::provisions::edition(visit.words, framework, look.on)) }
        p.dim { (visit.say("desk-law-own-words")) }
        (beside(visit, "/law"))
        @for chunk in articles.chunk_by(|a, b| a.law == b.law) {
            @if let Some(first) = chunk.first() { (law(visit, first.law, chunk)) }
        }
    };
    Ok(Reply::page(Page::of_record(framework.head.name.get(visit.lang()), main).show(visit)))
}

/// The articles in force, those of one law beside each other, laws in the order in which they first stand.
fn articles(framework: &'static Framework, on: jiff::civil::Date) -> Vec<Article<'static>> {
    let mut articles: Vec<Article<'static>> = Vec::new();
    for provision in framework.provisions.iter().filter(|found| framework.in_force(&found.span, on)) {
        let (law, rest) = anchor::split(framework, &provision.anchor);
        let first = rest.split('.').next().unwrap_or(rest);
        // under the supplementary provisions articles are counted anew
        let length = match rest.strip_prefix("suppl.") {
            Some(rest) => "suppl.".len() + rest.split('.').next().map_or(0, str::len),
            None => first.len(),
        };
        let start = provision.anchor.len() - rest.len();
        let Some(anchor) = provision.anchor.get(..start + length) else { continue };
        match articles.iter_mut().find(|article| article.anchor == anchor) {
            Some(article) => article.found.push(provision),
            None => articles.push(Article { anchor, law, found: vec![provision] }),
        }
    }
    let order: Vec<&str> = articles.iter().map(|article| article.law).collect();
    articles.sort_by_key(|article| order.iter().position(|law| *law == article.law));
    articles
}

fn law(visit: &Visit<'_>, prefix: &str, articles: &[Article<'_>]) -> Markup {
    let name = anchor::law_name(visit, prefix);
    let heads = ["desk-law-head-article", "desk-law-head-begins", "desk-law-head-count"];
    let rows: Vec<Vec<Markup>> = articles.iter().map(|article| row(visit, article)).collect();
    html! {
        h2 { (name) }
        (parts::table(&visit.tell("desk-law-articles-of", &[("law", name.into())]), &heads.map(|id| visit.say(id)), &rows))
    }
}

fn row(visit: &Visit<'_>, article: &Article<'_>) -> Vec<Markup> {
    let (_, rest) = anchor::split(visit.desk.framework(), article.anchor);
    let begins = article.found.first().map_or("", |first| first.text.get(visit.lang()));
    // the only provision of an article is looked at itself
    let to = match article.found.as_slice() {
        [only] => only.anchor.as_str(),
        _ => article.anchor,
    };
    vec![
        html! { a href=(visit.link(&path(to))) { (anchor::after(visit, "", &format!(".{rest}"))) } },
        html! { (begins) },
        html! { span.number { (article.found.len()) } },
    ]
}

/// `/law/art6`: the provisions of an article, a paragraph or an item on the day.
pub fn article(look: &Look<'_>, above: &str) -> Reply {
    let visit = look.visit;
    let framework = visit.desk.framework();
    let main = html! {
        p { (wording::provisions::edition(visit.words, framework, look.on)) }
        (under(look, above).unwrap_or_else(|| html! {
            p { (visit.tell("desk-law-none-then", &[("day", look.on.to_string().into())])) }
        }))
    };
    let page =
        Page::of_record(anchor::name(visit, above), main).under(visit.say("desk-law-provisions"), "/law");
    Reply::page(page.show(visit))
}

/// The provisions under another that are in force, as a table; nothing where there are none.
pub fn under(look: &Look<'_>, above: &str) -> Option<Markup> {
    let visit = look.visit;
    let framework = visit.desk.framework();
    let there = below(framework, above).filter(|found| framework.in_force(&found.span, look.on));
    let rows: Vec<Vec<Markup>> = there
        .map(|found| {
            let name = anchor::after(visit, above, &found.anchor);
            vec![
                html! { a href=(visit.link(&path(&found.anchor))) { (name) } },
                html! { (found.text.get(visit.lang())) },
            ]
        })
        .collect();
    let heads = ["desk-law-head-provision", "desk-law-head-summary"].map(|id| visit.say(id));
    let caption = visit.tell("desk-law-under", &[("name", anchor::name(visit, above).into())]);
    (!rows.is_empty()).then(|| parts::table(&caption, &heads, &rows))
}
