//! The description of a kind: one for its reader, its form, its page and its API.

use crate::{EntryId, Id, Personal, When, Words};

/// A kind of statement.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Its name in entries.
    pub name: &'static str,
    /// The version that is written today, from 1.
    pub version: u32,
    /// What an id of its own begins with (`op`, `dispatch`), for kinds whose statements introduce something.
    pub own: Option<&'static str>,
    /// Whether it must cite a source. What an office does or decides itself need not.
    pub cited: bool,
    /// Its fields, in the order in which they are written.
    pub fields: &'static [Field],
    /// From a version before today's to the one after it; `None` when the value is none of that version.
    pub upcast: fn(u32, serde_json::Value) -> Option<serde_json::Value>,
}

/// One field of a kind, or of a table in one.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What may stand there.
    pub shape: Shape,
    /// Whether it must be there.
    pub needed: bool,
}

/// What may stand in a field.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One line or more of text.
    Text,
    /// Words in both languages.
    Words,
    /// A day, month, year or fiscal year.
    When,
    /// A whole number from 0.
    Number,
    /// Yes or no.
    Flag,
    /// The id of something, of one of these sorts; none named: of any.
    Id(&'static [&'static str]),
    /// The id of an entry.
    Entry,
    /// The name of a fact of the law.
    Fact,
    /// The name of a set of the law.
    Set,
    /// A value of a dimension of the law.
    Value(&'static str),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Personal: sealed.
    Personal,
    /// A list.
    List(&'static Shape),
    /// A table with these fields.
    Table(&'static [Field]),
}

/// What can be the value of a field.
pub trait Part {
    /// What may stand there.
    const SHAPE: Shape;

    /// Names every id in it, with the shape that it should have.
    fn ids<'p>(&'p self, _shape: Shape, _each: &mut dyn FnMut(Shape, &'p Id)) {}

    /// Shows every personal field in it.
    fn personal(&mut self, _name: &'static str, _each: &mut dyn FnMut(&'static str, &mut Personal)) {}
}

macro_rules! plain {
    ($($ty:ty = $shape:expr;)*) => {
        $(impl Part for $ty {
            const SHAPE: Shape = $shape;
        })*
    };
}

plain! {
    String = Shape::Text;
    Words = Shape::Words;
    When = Shape::When;
    u64 = Shape::Number;
    bool = Shape::Flag;
    EntryId = Shape::Entry;
}

impl Part for Id {
    const SHAPE: Shape = Shape::Id(&[]);

    fn ids<'p>(&'p self, shape: Shape, each: &mut dyn FnMut(Shape, &'p Id)) {
        each(shape, self);
    }
}

impl Part for Personal {
    const SHAPE: Shape = Shape::Personal;

    fn personal(&mut self, name: &'static str, each: &mut dyn FnMut(&'static str, &mut Personal)) {
        each(name, self);
    }
}

impl<T: Part> Part for Option<T> {
    const SHAPE: Shape = T::SHAPE;

    fn ids<'p>(&'p self, shape: Shape, each: &mut dyn FnMut(Shape, &'p Id)) {
        if let Some(part) = self {
            part.ids(shape, each);
        }
    }

    fn personal(&mut self, name: &'static str, each: &mut dyn FnMut(&'static str, &mut Personal)) {
        if let Some(part) = self {
            part.personal(name, each);
        }
    }
}

impl<T: Part> Part for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);

    fn ids<'p>(&'p self, shape: Shape, each: &mut dyn FnMut(Shape, &'p Id)) {
        let of_one = if let Shape::List(one) = shape { *one } else { shape };
        for part in self {
            part.ids(of_one, each);
        }
    }

    fn personal(&mut self, name: &'static str, each: &mut dyn FnMut(&'static str, &mut Personal)) {
        for part in self {
            part.personal(name, each);
        }
    }
}

/// Makes a struct of fields that also describes itself. `needs` must be there, `may` can be left out, `lists` can be empty.
/// A field's shape is that of its type, unless `= shape` says it more closely.
macro_rules! fields {
    ($(#[$doc:meta])* $name:ident {
        $(needs { $($(#[$ndoc:meta])* $need:ident: $nty:ty $(= $nshape:expr)?,)* })?
        $(may { $($(#[$mdoc:meta])* $may:ident: $mty:ty $(= $mshape:expr)?,)* })?
        $(lists { $($(#[$ldoc:meta])* $list:ident: $lty:ty $(= $lshape:expr)?,)* })?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($($(#[$ndoc])* pub $need: $nty,)*)?
            $($($(#[$mdoc])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $may: Option<$mty>,)*)?
            $($($(#[$ldoc])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $list: Vec<$lty>,)*)?
        }

        impl $name {
            /// The fields, in the order in which they are written.
            pub const FIELDS: &'static [$crate::shape::Field] = &[
                $($($crate::shape::Field {
                    name: stringify!($need),
                    shape: $crate::shape::shape_of!($nty $(, $nshape)?),
                    needed: true,
                },)*)?
                $($($crate::shape::Field {
                    name: stringify!($may),
                    shape: $crate::shape::shape_of!($mty $(, $mshape)?),
                    needed: false,
                },)*)?
                $($($crate::shape::Field {
                    name: stringify!($list),
                    shape: $crate::shape::Shape::List(&$crate::shape::shape_of!($lty $(, $lshape)?)),
                    needed: false,
                },)*)?
            ];
        }

        impl $crate::shape::Part for $name {
            const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Table(Self::FIELDS);

            fn ids<'p>(
                &'p self,
                _shape: $crate::shape::Shape,
                each: &mut dyn FnMut($crate::shape::Shape, &'p $crate::Id),
            ) {
                let _ = &each;
                $($($crate::shape::Part::ids(&self.$need, $crate::shape::shape_of!($nty $(, $nshape)?), each);)*)?
                $($($crate::shape::Part::ids(&self.$may, $crate::shape::shape_of!($mty $(, $mshape)?), each);)*)?
                $($($crate::shape::Part::ids(&self.$list, $crate::shape::shape_of!($lty $(, $lshape)?), each);)*)?
            }

            fn personal(
                &mut self,
                _name: &'static str,
                each: &mut dyn FnMut(&'static str, &mut $crate::Personal),
            ) {
                let _ = &each;
                $($($crate::shape::Part::personal(&mut self.$need, stringify!($need), each);)*)?
                $($($crate::shape::Part::personal(&mut self.$may, stringify!($may), each);)*)?
                $($($crate::shape::Part::personal(&mut self.$list, stringify!($list), each);)*)?
            }
        }
    };
}

/// The shape that was given, or else that of the type.
macro_rules! shape_of {
    ($ty:ty) => {
        <$ty as $crate::shape::Part>::SHAPE
    };
    ($ty:ty, $shape:expr) => {
        $shape
    };
}

/// Makes an enum of words.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The words, in order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word that is written.
            pub const fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)*
                }
            }
        }

        impl $crate::shape::Part for $name {
            const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Choice(Self::WORDS);
        }
    };
}

pub(crate) use {choice, fields, shape_of};
