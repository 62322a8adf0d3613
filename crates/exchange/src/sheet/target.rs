//! Where a column goes: a field of a kind, or a part of one, as a path such as `operation`, `round.ja` or `items.2.quantity`.

use record::{Field, Kind, Shape};

use crate::entries::ENVELOPE_FIELDS;

/// The highest number of a part of a list that has a column of its own.
const MOST_PARTS: usize = 99;
/// How many parts of a list are offered columns of their own.
const PARTS_OFFERED: usize = 9;
/// The languages of words.
const LANGUAGES: [&str; 2] = ["ja", "en"];

/// One step of the way to a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To what stands under a key.
    Key(&'static str),
    /// To a part of a list, from 0.
    Number(usize),
}

/// What stands at the end of the way.
#[derive(Clone, Copy, Debug)]
pub enum Leaf {
    /// One value.
    One(Shape),
    /// Several in one cell.
    Many(Shape),
}

impl Leaf {
    /// The shape of each value.
    pub fn shape(self) -> Shape {
        match self {
            Leaf::One(shape) | Leaf::Many(shape) => shape,
        }
    }
}

/// A field of a kind or of its envelope, or a part of one, that a column can go to.
#[derive(Clone, Debug)]
pub struct Target {
    /// The path, as a mapping has it.
    pub path: String,
    /// The way to it.
    pub steps: Vec<Step>,
    /// What stands there.
    pub leaf: Leaf,
}

impl Target {
    /// What a path means in a kind; `None`: nothing.
    pub fn parse(kind: &'static Kind, path: &str) -> Option<Target> {
        let mut names = path.split('.');
        let first = names.next()?;
        let field = fields(kind).find(|field| field.name == first)?;
        let (mut shape, mut steps) = (field.shape, vec![Step::Key(field.name)]);
        let mut names = names.peekable();
        loop {
            let next = names.peek().copied();
            shape = match (shape, next) {
                (Shape::List(of), Some(name)) => {
                    let number = part(name);
                    if number.is_some() {
                        names.next();
                    } else if !matches!(of, Shape::Table(_)) {
                        return None;
                    }
                    steps.push(Step::Number(number.unwrap_or(1) - 1));
                    *of
                }
                (Shape::List(of), None) => {
                    // a source can stand alone for a place in it
                    let alone = if first == "cites" { Shape::Id(&["source"]) } else { *of };
                    let flat = !matches!(alone, Shape::Table(_) | Shape::List(_));
                    return flat.then(|| Target { path: path.to_owned(), steps, leaf: Leaf::Many(alone) });
                }
                (Shape::Table(inner), Some(name)) => {
                    names.next();
                    let field = inner.iter().find(|field| field.name == name)?;
                    steps.push(Step::Key(field.name));
                    field.shape
                }
                (Shape::Words, Some(name)) => {
                    names.next();
                    steps.push(Step::Key(LANGUAGES.into_iter().find(|lang| *lang == name)?));
                    Shape::Text
                }
                (Shape::Table(_), None) | (_, Some(_)) => return None,
                (shape, None) => {
                    return Some(Target { path: path.to_owned(), steps, leaf: Leaf::One(shape) });
                }
            };
        }
    }

    /// Every target of a kind, in the order of its fields; of lists of tables the first few parts.
    pub fn all(kind: &'static Kind) -> Vec<Target> {
        let mut paths = Vec::new();
        for field in fields(kind) {
            offered(field.name, field.shape, &mut paths);
        }
        paths.iter().filter_map(|path| Target::parse(kind, path)).collect()
    }

    /// The names of the fields on the way, with the number of a part of a list, from 1, where it is not the only one.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, Option<usize>)> {
        let numbered = self.path.split('.').any(|name| name.parse::<usize>().is_ok());
        self.steps.iter().enumerate().filter_map(move |(at, step)| match step {
            Step::Key(name) => {
                let number = match self.steps.get(at + 1) {
                    Some(Step::Number(number)) if numbered => Some(number + 1),
                    _ => None,
                };
                Some((*name, number))
            }
            Step::Number(_) => None,
        })
    }

    /// The field of the kind to which it belongs.
    pub fn root(&self) -> &'static str {
        match self.steps.first() {
            Some(Step::Key(name)) => name,
            _ => "",
        }
    }
}

/// The fields of a kind, then those of every entry.
pub fn fields(kind: &'static Kind) -> impl Iterator<Item = &'static Field> {
    kind.fields.iter().chain(ENVELOPE_FIELDS)
}

/// The number of a part of a list, from 1.
fn part(name: &str) -> Option<usize> {
    let number = name.parse().ok().filter(|_| name.bytes().all(|byte| byte.is_ascii_digit()))?;
    (1..=MOST_PARTS).contains(&number).then_some(number)
}

/// The paths that begin with one, to every value of a shape.
fn offered(path: &str, shape: Shape, paths: &mut Vec<String>) {
    match shape {
        Shape::Words => {
            paths.push(path.to_owned());
            paths.extend(LANGUAGES.map(|lang| format!("{path}.{lang}")));
        }
        Shape::Table(fields) => {
            for field in fields {
                offered(&format!("{path}.{}", field.name), field.shape, paths);
            }
        }
        Shape::List(of) if matches!(of, Shape::Table(_)) => {
            // one part needs no number; a list of places in sources can be one of sources
            paths.push(path.to_owned());
            offered(path, *of, paths);
            for number in 1..=PARTS_OFFERED {
                offered(&format!("{path}.{number}"), *of, paths);
            }
        }
        _ => paths.push(path.to_owned()),
    }
}
