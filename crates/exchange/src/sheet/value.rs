//! What stands in a cell as the value of a field.

use std::collections::BTreeMap;

use law::nearest;
use record::Shape;

use super::finding::FindingKind;
use super::grid::Cell;
use super::target::{Leaf, Target};
use super::{days, fold};
use crate::doc::{Node, Value};

/// What parts several values in one cell.
const SEPARATORS: [char; 8] = ['、', '，', ',', '；', ';', '／', '\n', '・'];
/// How many parts are tried together as one name.
const MOST_JOINED: usize = 8;
/// The years that are no count of days: a number alone in a cell for a day.
const YEARS: std::ops::RangeInclusive<i64> = 1000..=9999;
/// Whole numbers up to this one are exact in a spreadsheet.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// What the words of a field mean.
pub(super) type Words = BTreeMap<String, Node<'static>>;

/// A cell for a target, at an offset; `None`: the mapping says that this word means nothing.
pub(super) fn read(
    cell: &Cell,
    target: &Target,
    words: Option<&Words>,
    at: u32,
) -> Result<Option<Node<'static>>, FindingKind> {
    match cell {
        Cell::Error(written) => return Err(FindingKind::Formula { written: written.clone() }),
        Cell::NoResult => return Err(FindingKind::NoResult),
        _ => {}
    }
    let field = Field { target, words, at };
    match field.meant(&cell.shown()) {
        Meaning::Unsaid => {}
        Meaning::Nothing => return Ok(None),
        Meaning::Value(node) => return Ok(Some(node)),
    }
    match target.leaf {
        Leaf::One(shape) => field.one(cell, shape).map(Some),
        Leaf::Many(shape) => {
            let shown = cell.shown();
            let mut items = Vec::new();
            let named = matches!(shape, Shape::Id(_) | Shape::Value(_) | Shape::Choice(_));
            let is_known = |part: &str| !matches!(field.meant(part), Meaning::Unsaid);
            let parts = if named { parts(&shown, &is_known) } else { vec![&*shown] };
            for part in parts {
                match field.meant(part) {
                    Meaning::Value(Node { value: Value::Array(several), .. }) => items.extend(several),
                    Meaning::Value(node) => items.push(node),
                    Meaning::Unsaid if !part.is_empty() => {
                        items.push(field.one(&Cell::Text(part.to_owned()), shape)?);
                    }
                    Meaning::Unsaid | Meaning::Nothing => {}
                }
            }
            Ok((!items.is_empty()).then(|| field.node(Value::Array(items))))
        }
    }
}

/// The words of a cell that cannot be read as they stand: of a list those parts that cannot, of which some are known to be one.
pub(super) fn unread(cell: &Cell, target: &Target, is_known: &dyn Fn(&str) -> bool) -> Vec<String> {
    let cannot = |cell: &Cell| matches!(read(cell, target, None, 0), Err(kind) if kind.is_of_a_word());
    match target.leaf {
        Leaf::One(_) => cannot(cell).then(|| fold::narrow(&cell.shown())).into_iter().collect(),
        Leaf::Many(_) => {
            let shown = cell.shown();
            let parts = parts(&shown, is_known).into_iter().filter(|part| !part.is_empty());
            let parts = parts.filter(|part| cannot(&Cell::Text((*part).to_owned())));
            parts.map(fold::narrow).collect()
        }
    }
}

/// The parts of a cell with several values: what stands in brackets belongs together, and so does what is known as one although it has
/// a separator within, as some names do.
fn parts<'t>(text: &'t str, is_known: &dyn Fn(&str) -> bool) -> Vec<&'t str> {
    let (mut ends, mut depth) = (Vec::new(), 0_usize);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            letter if depth == 0 && SEPARATORS.contains(&letter) => ends.push((at, at + letter.len_utf8())),
            _ => {}
        }
    }
    ends.push((text.len(), text.len()));
    let (mut parts, mut from, mut rest) = (Vec::new(), 0, ends.as_slice());
    while let Some((end, next)) = rest.first().copied() {
        let upto = |end: usize| text.get(from..end).unwrap_or_default().trim();
        let longer = rest.iter().take(MOST_JOINED).skip(1).rposition(|(end, _)| is_known(upto(*end)));
        let taken = longer.map_or(0, |at| at + 1);
        let (end, next) = rest.get(taken).copied().unwrap_or((end, next));
        parts.push(upto(end));
        from = next;
        rest = rest.get(taken + 1..).unwrap_or_default();
    }
    parts
}

/// What the mapping says of a word.
enum Meaning {
    /// It does not say.
    Unsaid,
    /// It means that nothing stands there.
    Nothing,
    /// It means this.
    Value(Node<'static>),
}

/// A cell's field, what its words mean, and where the cell stands.
struct Field<'f> {
    target: &'f Target,
    words: Option<&'f Words>,
    at: u32,
}

impl Field<'_> {
    fn node(&self, value: Value<'static>) -> Node<'static> {
        Node { value, start: self.at, end: self.at }
    }

    /// What the mapping says that a word means: nothing, where it says an empty text. What is wrong with it shows in this cell.
    fn meant(&self, word: &str) -> Meaning {
        let Some(node) = self.words.and_then(|words| words.get(&fold::narrow(word))) else {
            return Meaning::Unsaid;
        };
        match &node.value {
            Value::Text(text) if text.is_empty() => Meaning::Nothing,
            Value::Array(items) => {
                let items = items.iter().map(|item| self.node(item.value.clone())).collect();
                Meaning::Value(self.node(Value::Array(items)))
            }
            value => Meaning::Value(self.node(value.clone())),
        }
    }

    fn one(&self, cell: &Cell, shape: Shape) -> Result<Node<'static>, FindingKind> {
        let shown = cell.shown();
        let text = |text: &str| Value::Text(text.to_owned().into());
        let value = match shape {
            Shape::When => day(cell)?,
            Shape::Number => number(cell)?,
            Shape::Flag => match (cell, fold::folded(&shown).as_str()) {
                (Cell::Flag(is), _) => Value::Bool(*is),
                (_, "true") => Value::Bool(true),
                (_, "false") => Value::Bool(false),
                _ => {
                    let field = self.target.path.clone();
                    return Err(FindingKind::Flag { written: shown.into_owned(), field });
                }
            },
            Shape::Id(_) | Shape::Entry if is_id(&shown) => text(&shown),
            Shape::Choice(right) if right.contains(&&*shown) => text(&shown),
            // a name that the law may have; that it does not is told with the nearest
            Shape::Value(_) | Shape::Fact | Shape::Set if is_name(&shown) => text(&shown),
            Shape::Id(_) | Shape::Entry | Shape::Choice(_) | Shape::Value(_) | Shape::Fact | Shape::Set => {
                return Err(self.unknown(&shown, shape));
            }
            _ => text(&shown),
        };
        Ok(self.node(value))
    }

    fn unknown(&self, written: &str, shape: Shape) -> FindingKind {
        let known = self.words.into_iter().flat_map(|words| words.keys().map(String::as_str));
        let right = if let Shape::Choice(right) = shape { right } else { &[] };
        let nearest = nearest(&fold::narrow(written), known.chain(right.iter().copied())).map(str::to_owned);
        FindingKind::Word { written: written.to_owned(), field: self.target.path.clone(), nearest }
    }
}

/// Whether a text can only be an id.
pub(super) fn is_id(text: &str) -> bool {
    let sound = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'_' | b'-');
    text.contains('/') && text.bytes().all(sound)
}

/// Whether a text is written as the law writes its names.
pub(super) fn is_name(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn day(cell: &Cell) -> Result<Value<'static>, FindingKind> {
    let read = match cell {
        Cell::When(when) => Some(*when),
        Cell::Number(_) => match number(cell) {
            Ok(Value::Integer(year)) if YEARS.contains(&year) => record::When::parse(&year.to_string()),
            _ => None,
        },
        _ => days::read(&cell.shown()),
    };
    let when = read.ok_or_else(|| FindingKind::Day { written: cell.shown().into_owned() })?;
    Ok(Value::Text(when.to_string().into()))
}

fn number(cell: &Cell) -> Result<Value<'static>, FindingKind> {
    let read = match cell {
        Cell::Number(number) => {
            let whole = number.fract() == 0.0 && (0.0..=EXACT).contains(number);
            #[expect(clippy::cast_possible_truncation, reason = "a whole number that is exact")]
            whole.then_some(*number as i64)
        }
        Cell::Text(text) => {
            let digits = fold::narrow(text).replace([',', ' '], "");
            let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            if sound { digits.parse().ok() } else { None }
        }
        _ => None,
    };
    let wrong = || FindingKind::Number { written: cell.shown().into_owned() };
    read.map(Value::Integer).ok_or_else(wrong)
}
