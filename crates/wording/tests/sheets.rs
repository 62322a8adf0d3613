//! The founding record's dispatches, contributions in kind and requests as tables, in Japanese and English, CSV and XLSX: the mapping
//! that the program proposes gives the same statements again.

#![expect(clippy::unwrap_used, clippy::panic, reason = "test code: an absent value is a failed test")]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use exchange::entries::{Draft, Item, Reader};
use exchange::sheet::{self, Leaf, Mapping, Step, Target};
use jiff::Timestamp;
use law::{Framework, Lang};
use record::{By, Id, Kind, Shape, State, Statement, When};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::Value;
use wording::{Labels, Messages, labels, sheets};

static JAPAN: LazyLock<Framework> = LazyLock::new(|| {
    let files = files("frameworks/japan", "md").into_iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).unwrap())
    });
    Framework::load(&files.collect::<Vec<_>>()).unwrap()
});

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
    files.sort();
    files
}

/// The drafts of the founding record.
fn founding() -> Vec<Draft> {
    let reader = Reader::new(&JAPAN);
    let all = files("founding", "toml").into_iter().chain(files("founding/operations", "toml"));
    let drafts = all.flat_map(|path| {
        let (items, found) = reader.read_toml(&std::fs::read_to_string(path).unwrap());
        assert!(found.is_empty(), "{found:?}");
        items.unwrap()
    });
    let draft = |item: Item| match item {
        Item::Draft(draft) => *draft,
        Item::Whole { .. } => panic!("{item:?}"),
    };
    drafts.map(draft).collect()
}

fn state(drafts: &[Draft]) -> State {
    let by = By { office: Id::parse("office/hq").unwrap(), user: None };
    let mut state = State::default();
    for draft in drafts {
        state.apply(draft.clone().into_entry(Timestamp::UNIX_EPOCH, &by, true).unwrap());
    }
    state
}

/// What stands in a cell of a table that people write.
#[derive(Clone, PartialEq, Eq)]
enum Written {
    Nothing,
    Text(String),
    Number(u64),
    Day(jiff::civil::Date),
}

/// Writes a table as an office would: in one language, with the names of things and not their ids.
struct Writer<'w> {
    kind: &'static Kind,
    messages: Messages,
    labels: Labels<'w>,
    state: &'w State,
}

impl Writer<'_> {
    /// What a draft has for a target.
    fn cell(&self, draft: &Draft, target: &Target) -> Written {
        let mut says = serde_json::to_value(&draft.says).unwrap();
        let own = says.as_object_mut().unwrap();
        own.insert("entry".to_owned(), serde_json::to_value(&draft.id).unwrap());
        own.insert("cites".to_owned(), serde_json::to_value(&draft.cites).unwrap());
        own.insert("spoke".to_owned(), serde_json::to_value(draft.spoke).unwrap());
        own.insert("remarks".to_owned(), serde_json::to_value(&draft.remarks).unwrap());
        let mut value = &says;
        for (at, step) in target.steps.iter().enumerate() {
            let next = match step {
                Step::Key(name) => value.get(name),
                Step::Number(number) => value.get(number),
            };
            let language = matches!(step, Step::Key("ja" | "en")) && at + 1 == target.steps.len();
            // one text for both languages stands in both columns, a source alone for a place in it
            value = match next {
                Some(next) => next,
                None if value.is_string() && (language || matches!(step, Step::Key("source"))) => value,
                None => return Written::Nothing,
            };
        }
        match target.leaf {
            Leaf::One(shape) => self.one(shape, value),
            Leaf::Many(shape) => {
                let parts = value.as_array().into_iter().flatten().map(|part| match self.one(shape, part) {
                    Written::Text(text) => text,
                    _ => String::new(),
                });
                let parts: Vec<String> = parts.collect();
                if parts.is_empty() { Written::Nothing } else { Written::Text(parts.join("、")) }
            }
        }
    }

    fn one(&self, shape: Shape, value: &Value) -> Written {
        let text = |text: &str| Written::Text(text.to_owned());
        match (shape, value) {
            (_, Value::Null) => Written::Nothing,
            (_, Value::Number(number)) => Written::Number(number.as_u64().unwrap()),
            (_, Value::Bool(is)) => {
                text(&self.messages.text(if *is { "record-yes" } else { "record-no" }, &[]))
            }
            (Shape::When, Value::String(written)) => {
                let when = When::parse(written).unwrap();
                if when.is_day() { Written::Day(when.first()) } else { text(written) }
            }
            (Shape::Choice(_), Value::String(word)) => text(&labels::choice(&self.messages, word)),
            (Shape::Value(dim), Value::String(word)) => text(&self.labels.dimension(dim, word)),
            (Shape::Id(_), Value::String(id)) => text(&self.name(id)),
            (_, Value::String(words)) => text(words),
            (_, other) => panic!("{other}"),
        }
    }

    /// The name of a thing, where it is of nothing else.
    fn name(&self, id: &str) -> String {
        let view = self.state.as_of(jiff::civil::date(2026, 11, 25), self.state.now());
        let lang = self.messages.lang();
        match view.thing(id).map(|thing| &thing.entry.says) {
            Some(Statement::Operation(says)) => {
                says.short.clone().unwrap_or_else(|| says.name.get(lang).to_owned())
            }
            Some(Statement::Entity(says)) => says.name.get(lang).to_owned(),
            _ => id.to_owned(),
        }
    }

    /// The columns that some draft fills: of one kind of thing the closest, as `round.ja` and not `round`.
    fn columns(&self, drafts: &[Draft]) -> Vec<Target> {
        let all = Target::all(self.kind).into_iter().filter(|target| {
            let numbered = target.path.contains(".1.");
            let several = |path: &str| {
                Target::all(self.kind).iter().any(|other| other.path.starts_with(&format!("{path}.")))
            };
            // the first part of a list under its number, words in both languages, places in sources with their pages
            let split = several(&target.path) || target.path == "cites";
            let first = target.steps.contains(&Step::Number(0)) && !numbered;
            !split && !first && !["public", "office", "user", "corrects"].contains(&target.root())
        });
        all.filter(|target| drafts.iter().any(|draft| self.cell(draft, target) != Written::Nothing)).collect()
    }

    fn heads(&self, columns: &[Target]) -> Vec<String> {
        columns.iter().map(|target| sheets::heading(&self.messages, self.kind, target)).collect()
    }
}

fn csv(heads: &[String], rows: &[Vec<Written>]) -> Vec<u8> {
    let text = |cell: &Written| match cell {
        Written::Nothing => String::new(),
        Written::Text(text) => text.clone(),
        Written::Number(number) => number.to_string(),
        Written::Day(day) => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
    };
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(text).collect()).collect();
    exchange::table::csv(&heads, &rows)
}

fn xlsx(heads: &[String], rows: &[Vec<Written>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let era = Format::new().set_num_format("[$-ja-JP]ggge\"年\"m\"月\"d\"日\"");
    sheet.write(0, 0, "国際平和協力業務の実績").unwrap();
    for (column, head) in (0_u16..).zip(heads) {
        sheet.write(2, column, head).unwrap();
    }
    for (row, cells) in (3_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Written::Nothing => continue,
                Written::Text(text) => sheet.write(row, column, text).unwrap(),
                Written::Number(number) => sheet.write(row, column, *number).unwrap(),
                Written::Day(day) => {
                    let (year, month, of_month) = (day.year(), day.month(), day.day());
                    let day = ExcelDateTime::from_ymd(
                        u16::try_from(year).unwrap(),
                        u8::try_from(month).unwrap(),
                        u8::try_from(of_month).unwrap(),
                    );
                    sheet.write_datetime_with_format(row, column, day.unwrap(), &era).unwrap()
                }
            };
        }
    }
    book.save_to_buffer().unwrap()
}

/// What a draft says, of which a table can tell.
fn said(draft: &Draft) -> Value {
    serde_json::json!([&draft.id, &draft.says, &draft.cites, draft.spoke, &draft.remarks])
}

#[test]
fn the_founding_record_comes_back_from_its_own_tables() {
    let founding = founding();
    let state = state(&founding);
    for (name, least) in [("dispatch", 60), ("goods", 30), ("request", 5)] {
        let kind = record::kind(name).unwrap();
        let drafts: Vec<Draft> =
            founding.iter().filter(|draft| draft.says.kind().0 == name).cloned().collect();
        assert!(drafts.len() >= least, "{name}: {}", drafts.len());
        let view = state.as_of(jiff::civil::date(2026, 11, 25), state.now());
        let names = sheets::Names::new(kind, &JAPAN, &state, view);
        for lang in [Lang::Ja, Lang::En] {
            let messages = Messages::new(lang);
            let labels = Labels::new(&messages, &JAPAN, &state, view);
            let writer = Writer { kind, messages: Messages::new(lang), labels, state: &state };
            let columns = writer.columns(&drafts);
            let heads = writer.heads(&columns);
            let rows: Vec<Vec<Written>> = drafts
                .iter()
                .map(|draft| columns.iter().map(|target| writer.cell(draft, target)).collect())
                .collect();
            for bytes in [csv(&heads, &rows), xlsx(&heads, &rows)] {
                let grid = sheet::read(&bytes, None).unwrap();
                let proposal = names.propose(&grid).unwrap();
                let text = sheets::mapping(&proposal, &messages);
                let mapping = Mapping::read(&text).unwrap_or_else(|found| panic!("{found:?}\n{text}"));
                let outcome = sheet::entries(&grid, &mapping, &Reader::new(&JAPAN));
                assert!(outcome.found.is_empty(), "{name} {lang:?}: {:#?}\n{text}", outcome.found);
                assert_eq!(outcome.made.len(), drafts.len());
                for (made, draft) in outcome.made.iter().zip(&drafts) {
                    assert_eq!(said(&made.draft), said(draft), "{lang:?} {}", made.spot);
                }
            }
        }
    }
}

#[test]
fn what_is_not_known_is_left_to_the_official() {
    let founding = founding();
    let state = state(&founding);
    let view = state.as_of(jiff::civil::date(2026, 11, 25), state.now());
    let names = sheets::Names::new(record::kind("dispatch").unwrap(), &JAPAN, &state, view);
    // a title of two cells stands above the headers
    let table = "派遣の実績,令和6年度,,,\n派遣先,部隊等,員数,自,難読\nUNDOF,輸送部隊,43,平成8年2月,x\n南極,輸送隊,約43,近く,y\n";
    let grid = sheet::read(table.as_bytes(), None).unwrap();
    let text = sheets::mapping(&names.propose(&grid).unwrap(), &Messages::new(Lang::Ja));
    let lines: Vec<&str> = text.lines().filter(|line| line.contains('=')).collect();
    let want = [
        "kind = \"dispatch\"",
        "header = 2",
        "id = \"dispatch/{operation}/{personnel}-{from}-{n}\"",
        "\"派遣先\" = \"operation\"",
        "\"部隊等\" = \"personnel\"",
        "\"員数\" = \"persons\"",
        "\"自\" = \"from\"",
        "# \"難読\" = \"\"",
        "# cites = [\"source/\"]",
        "# public = true",
        "\"UNDOF\" = \"op/undof\"",
        "# \"南極\" = \"\"",
        "\"輸送部隊\" = \"transport_unit\"",
        "\"輸送隊\" = \"transport_unit\"",
        "# \"約43\" = \"\"",
        "# \"近く\" = \"\"",
    ];
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.contains("--mapping")).collect();
    let missing: Vec<&&str> = want.iter().filter(|line| !lines.contains(*line)).collect();
    assert!(missing.is_empty(), "{missing:?}\n{text}");
    // as it stands nothing comes of it
    let mapping = Mapping::read(&text).unwrap();
    let outcome = sheet::entries(&grid, &mapping, &Reader::new(&JAPAN));
    let told: Vec<String> =
        outcome.found.iter().map(|finding| format!("{} {}", finding.place, finding.kind.id())).collect();
    assert_eq!(told, ["E2 sheet-unused-column", "A4 sheet-word", "C4 sheet-number", "D4 sheet-day"]);
}
