//! Persons sent and contributions in kind as activities of the International Aid Transparency Initiative.

use exchange::iati::{
    Activities, Activity, Dated, Edge, Output, Partner, Place, Reporter, Role, Status, Value, write,
};
use jiff::civil::Date;
use record::{Dispatch, Entry, Goods, Id, Operation, Statement, When, Words};
use wording::{FluentValue, Messages, grouped, labels};

use super::head;
use super::tables::item_text;
use crate::fault::Fault;
use crate::pages::public::{gone, notes};
use crate::public::PublicLook;

/// The name of the file.
pub const NAME: &str = "iati.xml";
/// The kinds of statement that are contributions.
const KINDS: [&str; 2] = ["dispatch", "goods"];

/// Whether there is any contribution: the standard has no file without an activity.
pub fn are_there(look: &PublicLook<'_>) -> bool {
    KINDS.iter().any(|kind| look.view().entries(kind).next().is_some())
}

/// Every contribution in the record: each dispatch, each contribution in kind.
pub fn file(look: &PublicLook<'_>) -> Result<Vec<u8>, Fault> {
    let view = look.view();
    let things = KINDS.iter().flat_map(|kind| view.things(kind));
    let activities: Vec<Activity> = things.filter_map(|thing| activity(look, thing.entry)).collect();
    let generated = activities.iter().map(|one| one.updated).max();
    let generated = generated.ok_or_else(|| gone(NAME))?;
    let publisher = look.publisher();
    let reporter = Reporter {
        id: publisher.iati.id.clone(),
        sort: publisher.iati.sort.clone(),
        name: publisher.name.clone(),
    };
    let of = ["as-of", "log-size", "log-root", "licence"]
        .into_iter()
        .zip(head(look)?)
        .map(|(name, (_, value))| (name, value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
    let file = Activities { generated, of: of.collect(), reporter: &reporter, activities };
    write(&file).map_err(|error| Fault::Broken(error.to_string()))
}

/// What a dispatch is called: the operation, as what they went, and which round.
pub fn sent_as(look: &PublicLook<'_>, words: &Messages, says: &Dispatch) -> String {
    let operation = look.labels_in(words).operation(says.operation.as_str());
    let round = says.round.as_ref().map_or("", |round| round.get(words.lang()));
    let args = [
        ("operation", operation.into()),
        ("personnel", labels::choice(words, says.personnel.word()).into()),
        ("round", round.into()),
        ("known", if round.is_empty() { "no" } else { "yes" }.into()),
    ];
    words.text("desk-public-data-sent", &args)
}

fn activity(look: &PublicLook<'_>, entry: &Entry) -> Option<Activity> {
    let mut one = match &entry.says {
        Statement::Dispatch(says) => sent(look, entry, says),
        Statement::Goods(says) => given(look, entry, says),
        _ => return None,
    };
    one.documents = entry.cites.iter().filter_map(|cite| document(look, &cite.source)).collect();
    Some(one)
}

/// The day on which the reader stands: nothing that comes after it has been done.
fn now(look: &PublicLook<'_>) -> Date {
    look.on.min(look.today())
}

fn both(look: &PublicLook<'_>, told: impl Fn(&Messages) -> String) -> Words {
    let [ja, en] = look.both(told);
    Words { ja, en }
}

fn operation<'l>(look: &'l PublicLook<'_>, id: &Id) -> Option<&'l Operation> {
    match look.view().thing(id.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Operation(says)) => Some(says),
        _ => None,
    }
}

fn sent(look: &PublicLook<'_>, entry: &Entry, says: &Dispatch) -> Activity {
    let of = operation(look, &says.operation);
    let pillar = of.and_then(|of| of.pillar.as_deref());
    let start = start(look, entry, says.from, of.and_then(|of| of.from));
    let ended = says.to.or(of.and_then(|of| of.to));
    let places = Some(&says.places).filter(|places| !places.is_empty()).or(of.map(|of| &of.places));
    let rounds = says.rounds.unwrap_or(1);
    let description = both(look, |words| {
        let persons = says.persons.map_or_else(String::new, |persons| grouped(&persons.to_string()));
        let flag = |flag: bool| FluentValue::from(if flag { "yes" } else { "no" });
        let args = [
            ("what", sent_as(look, words, says).into()),
            ("known", flag(says.persons.is_some())),
            ("persons", persons.into()),
            ("rounds", rounds.into()),
            ("approximate", flag(says.approximate == Some(true))),
            ("elsewhere", flag(says.counted_elsewhere == Some(true))),
        ];
        words.text("desk-public-data-sent-text", &args)
    });
    // what is counted elsewhere already is no output here
    let count = says.persons.filter(|_| says.counted_elsewhere != Some(true));
    let until = says.to.map_or(start.day, When::last).max(start.day);
    let output = count.map(|persons| Output {
        what: both(look, |words| labels::choice(words, says.personnel.word())),
        count: persons.saturating_mul(rounds),
        from: start.day,
        to: until,
    });
    let partners = of.map_or(&[][..], |of| &of.lead);
    Activity {
        title: both(look, |words| sent_as(look, words, says)),
        description,
        partners: named(look, partners, Role::Accountable),
        status: status(look, &start, ended),
        days: days(look, start, says.to),
        places: places_of(look, places.map_or(&[][..], Vec::as_slice)),
        outputs: output.into_iter().collect(),
        ..plain(look, entry, says.id.as_str(), pillar, Some(&says.operation))
    }
}

fn given(look: &PublicLook<'_>, entry: &Entry, says: &Goods) -> Activity {
    let of = says.operation.as_ref().and_then(|id| operation(look, id));
    let pillar = says.pillar.as_deref().or(of.and_then(|of| of.pillar.as_deref()));
    let start = start(look, entry, says.decided.or(says.handed_over), None);
    let places = Some(&says.places).filter(|places| !places.is_empty()).or(of.map(|of| &of.places));
    let until = says.handed_over.map_or(start.day, When::last).max(start.day);
    let outputs = says.items.iter().filter_map(|item| {
        let unit = |words: &Words, get: fn(&Words) -> &str| match &item.unit {
            Some(unit) => format!("{} ({})", get(words), get(unit)),
            None => get(words).to_owned(),
        };
        let what = Words { ja: unit(&item.what, |words| &words.ja), en: unit(&item.what, |words| &words.en) };
        Some(Output { what, count: item.quantity?, from: start.day, to: until })
    });
    let outputs = outputs.collect();
    Activity {
        title: says.purpose.clone(),
        description: both(look, |words| goods_text(words, says)),
        partners: named(look, says.recipient.as_slice(), Role::Implementing),
        status: status(look, &start, says.handed_over),
        value: value(look, says),
        days: days(look, start, says.handed_over.filter(|_| says.decided.is_some())),
        places: places_of(look, places.map_or(&[][..], Vec::as_slice)),
        outputs,
        ..plain(look, entry, says.id.as_str(), pillar, says.operation.as_ref())
    }
}

fn goods_text(words: &Messages, says: &Goods) -> String {
    let lang = words.lang();
    let items: Vec<String> = says.items.iter().map(|item| item_text(item, |text| text.get(lang))).collect();
    let law = says.other_law.as_ref().map_or("", |law| law.get(lang));
    let args = [
        ("purpose", says.purpose.get(lang).into()),
        ("items", items.join(&words.text("desk-public-and", &[])).into()),
        ("count", items.len().into()),
        ("law", law.into()),
        ("other", if law.is_empty() { "no" } else { "yes" }.into()),
    ];
    words.text("desk-public-data-given-text", &args)
}

/// What every activity has.
fn plain(look: &PublicLook<'_>, entry: &Entry, id: &str, pillar: Option<&str>, of: Option<&Id>) -> Activity {
    let iati = &look.publisher().iati;
    let of = of.filter(|of| operation(look, of).is_some());
    let of = of.map(|of| {
        let name = both(look, |words| look.labels_in(words).operation(of.as_str()));
        (of.to_string(), name)
    });
    let pillar_tag = pillar.map(|pillar| {
        let name = both(look, |words| look.labels_in(words).dimension("pillar", pillar));
        (format!("pillar/{pillar}"), name)
    });
    Activity {
        id: id.to_owned(),
        updated: entry.recorded,
        humanitarian: iati.is_humanitarian(pillar),
        title: Words::default(),
        description: Words::default(),
        partners: Vec::new(),
        status: Status::Implementation,
        days: Vec::new(),
        places: Vec::new(),
        sector: iati.sector(pillar).to_owned(),
        tags: of.into_iter().chain(pillar_tag).collect(),
        value: None,
        documents: Vec::new(),
        outputs: Vec::new(),
    }
}

/// The first day; where nobody gives it, that of the operation, or the day on which the source spoke: with a remark that says so.
fn start(look: &PublicLook<'_>, entry: &Entry, own: Option<When>, operation: Option<When>) -> Dated {
    let said = |id: &'static str, when: When| {
        both(look, |words| words.text(id, &[("day", when.to_string().into())]))
    };
    let (day, remark) = match (own, operation, entry.spoke) {
        (Some(when), ..) if when.is_day() => (when.first(), None),
        (Some(when), ..) => (when.first(), Some(said("desk-public-data-imprecise", when))),
        (None, Some(when), _) => (when.first(), Some(said("desk-public-data-of-operation", when))),
        (None, None, Some(when)) => (when.first(), Some(said("desk-public-data-source-spoke", when))),
        (None, None, None) => {
            let day = entry.recorded.to_zoned(jiff::tz::TimeZone::UTC).date();
            (day, Some(both(look, |words| words.text("desk-public-data-recorded-on", &[]))))
        }
    };
    let what = if day <= now(look) { Edge::ActualStart } else { Edge::PlannedStart };
    Dated { what, day, remark }
}

/// The beginning and, where it is known and not before that, the end.
fn days(look: &PublicLook<'_>, start: Dated, to: Option<When>) -> Vec<Dated> {
    let end = to.filter(|to| to.last() >= start.day).map(|to| {
        let remark = (!to.is_day()).then(|| {
            both(look, |words| words.text("desk-public-data-imprecise", &[("day", to.to_string().into())]))
        });
        let what = if to.last() <= now(look) { Edge::ActualEnd } else { Edge::PlannedEnd };
        Dated { what, day: to.last(), remark }
    });
    std::iter::once(start).chain(end).collect()
}

fn status(look: &PublicLook<'_>, start: &Dated, ended: Option<When>) -> Status {
    if start.what == Edge::PlannedStart {
        return Status::Pipeline;
    }
    match ended {
        Some(ended) if ended.last() <= now(look) => Status::Closed,
        _ => Status::Implementation,
    }
}

fn value(look: &PublicLook<'_>, says: &Goods) -> Option<Value> {
    let past = |when: &When| when.last() <= now(look);
    let handed_over = says.handed_over.filter(past);
    let when = handed_over.or(says.decided.filter(past))?;
    let approximate = says.approximate == Some(true);
    Some(Value {
        amount: says.value_yen?,
        currency: "JPY",
        day: when.last(),
        handed_over: handed_over.is_some(),
        remark: approximate.then(|| both(look, |words| words.text("desk-public-data-about", &[]))),
    })
}

/// States by their codes, and what stands for those that are none of today's.
fn places_of(look: &PublicLook<'_>, places: &[Id]) -> Vec<Place> {
    let regions = &look.publisher().iati.regions;
    let states = places.iter().filter(|id| id.sort() == "state" && id.name().len() == 2);
    let place = |id: &Id| {
        let region = regions.get(id.name());
        let code = region.map_or_else(|| id.name().to_owned(), Clone::clone);
        Some(Place { code, region: region.is_some(), name: entity(look, id)? })
    };
    states.filter_map(place).collect()
}

fn named(look: &PublicLook<'_>, who: &[Id], role: Role) -> Vec<Partner> {
    who.iter().filter_map(|id| Some(Partner { role, name: entity(look, id)? })).collect()
}

fn entity(look: &PublicLook<'_>, id: &Id) -> Option<Words> {
    match look.view().thing(id.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Entity(says)) => Some(says.name.clone()),
        _ => None,
    }
}

/// A source that is on the web.
fn document(look: &PublicLook<'_>, id: &Id) -> Option<(String, Words)> {
    let source = notes::find(look, id.as_str())?;
    let address = source.address.as_ref().filter(|address| address.starts_with("http"))?;
    Some((address.clone(), source.title.clone()))
}
