//! What each element of the standard law XML means for the text.

/// What an element does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing: its children count.
    Pass,
    /// Left out, as numbers and captions are.
    Skip,
    /// Left out and counted.
    Count(Counted),
    /// Gives its number to the ids below it, has no wording itself.
    Segment,
    /// A provision of its own, or, in a table or list, lines of the provision around it.
    Unit,
    /// A unit's number: shown only where the unit is not a provision of its own.
    Label,
    /// Wording.
    Text,
    /// Wording on a line of its own.
    TextLine,
    /// Wording in a column of its own.
    TextColumn,
    /// Begins a line.
    Line,
    /// Begins a line; units in it are lines too.
    Lines,
    /// A table: of an annexed table, its rows are items.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a row.
    Cell,
    /// Begins a column.
    Column,
    /// The law's title.
    Title,
}

/// What is counted when it is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    /// Supplementary provisions.
    Supplementary,
    /// Annexes that are no tables.
    Annex,
    /// Figures, forms and quotations.
    Insert,
}

/// The role of an element inside `Law`.
pub(super) fn role(tag: &str) -> Role {
    match tag {
        "TOC" | "LawNum" | "EnactStatement" | "ArticleCaption" | "ParagraphCaption" | "PartTitle"
        | "ChapterTitle" | "SectionTitle" | "SubsectionTitle" | "DivisionTitle" | "Rt" => Role::Skip,
        "SupplProvision" => Role::Count(Counted::Supplementary),
        "AppdxNote" | "AppdxStyle" | "AppdxFormat" | "Appdx" | "AppdxFig" => Role::Count(Counted::Annex),
        "AmendProvision" | "FigStruct" | "Fig" | "StyleStruct" | "NoteStruct" | "FormatStruct"
        | "QuoteStruct" | "SupplNote" => Role::Count(Counted::Insert),
        "Article" | "Preamble" => Role::Segment,
        "Paragraph" | "Item" | "AppdxTable" => Role::Unit,
        "ArticleTitle" | "ParagraphNum" | "ItemTitle" => Role::Label,
        "Sentence" | "AppdxTableTitle" | "RelatedArticleNum" => Role::Text,
        "TableStructTitle" | "RemarksLabel" | "ClassTitle" => Role::TextLine,
        "TableHeaderColumn" => Role::TextColumn,
        "TableHeaderRow" | "ListSentence" | "Sublist1Sentence" | "Sublist2Sentence" | "Sublist3Sentence"
        | "ClassSentence" => Role::Line,
        "Remarks" | "List" | "Class" => Role::Lines,
        "TableStruct" | "Table" => Role::Table,
        "TableRow" => Role::Row,
        "TableColumn" => Role::Cell,
        "Column" => Role::Column,
        "LawTitle" => Role::Title,
        _ => subitem(tag),
    }
}

/// The role of `Subitem1` to `Subitem10`, their titles and sentences; anything else passes.
fn subitem(tag: &str) -> Role {
    let Some(rest) = tag.strip_prefix("Subitem") else { return Role::Pass };
    match rest.trim_start_matches(|c: char| c.is_ascii_digit()) {
        "" => Role::Unit,
        "Title" => Role::Label,
        _ => Role::Pass,
    }
}
