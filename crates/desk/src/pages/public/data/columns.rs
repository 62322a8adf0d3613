//! What the columns of each table are called, and by which hashtag of the Humanitarian Exchange Language (HXL 1.1) other programs know them.

/// A column: its name, and its hashtag with attributes.
pub type Column = (&'static str, &'static str);

/// Of which day a row is, how long the log was, its root then, under which licence: at the end of every table.
pub const LAST: [Column; 4] = [
    ("as_of", "#date+as_of"),
    ("log_size", "#meta+log+size+num"),
    ("log_root", "#meta+log+root"),
    ("licence", "#meta+licence"),
];

const OPERATIONS: [Column; 16] = [
    ("id", "#activity+id"),
    ("name_ja", "#activity+name+i_ja"),
    ("name_en", "#activity+name+i_en"),
    ("short", "#activity+name+short"),
    ("pillar", "#sector+code"),
    ("type", "#activity+type"),
    ("from", "#date+start"),
    ("to", "#date+end"),
    ("number", "#activity+number+num"),
    ("places", "#country+code+list"),
    ("lead", "#org+lead+id+list"),
    ("persons", "#capacity+persons+num"),
    ("persons_low", "#capacity+persons+min+num"),
    ("persons_high", "#capacity+persons+max+num"),
    ("sources", "#meta+source+id+list"),
    ("position", "#meta+log+position+num"),
];
const DISPATCHES: [Column; 16] = [
    ("id", "#activity+id+dispatch"),
    ("operation", "#activity+id+operation"),
    ("personnel", "#capacity+type"),
    ("persons", "#capacity+persons+num"),
    ("rounds", "#capacity+rounds+num"),
    ("approximate", "#meta+approximate"),
    ("counted_elsewhere", "#meta+counted_elsewhere"),
    ("round_ja", "#description+round+i_ja"),
    ("round_en", "#description+round+i_en"),
    ("from", "#date+start"),
    ("to", "#date+end"),
    ("ongoing", "#status+ongoing"),
    ("places", "#country+code+list"),
    ("tasks", "#service+code+list"),
    ("sources", "#meta+source+id+list"),
    ("position", "#meta+log+position+num"),
];
const IN_KIND: [Column; 19] = [
    ("id", "#activity+id"),
    ("purpose_ja", "#description+purpose+i_ja"),
    ("purpose_en", "#description+purpose+i_en"),
    ("recipient", "#org+recipient+id"),
    ("operation", "#activity+id+operation"),
    ("number", "#activity+number+num"),
    ("number_inferred", "#meta+number+inferred"),
    ("decided", "#date+decided"),
    ("handed_over", "#date+handed_over"),
    ("value_yen", "#value+yen+num"),
    ("approximate", "#meta+approximate"),
    ("other_law_ja", "#description+other_law+i_ja"),
    ("other_law_en", "#description+other_law+i_en"),
    ("pillar", "#sector+code"),
    ("places", "#country+code+list"),
    ("items_ja", "#item+list+i_ja"),
    ("items_en", "#item+list+i_en"),
    ("sources", "#meta+source+id+list"),
    ("position", "#meta+log+position+num"),
];
const STATISTICS: [Column; 17] = [
    ("section", "#indicator+code"),
    ("by", "#group+type"),
    ("key", "#group+code"),
    ("key_ja", "#group+name+i_ja"),
    ("key_en", "#group+name+i_en"),
    ("value", "#indicator+value+num"),
    ("low", "#indicator+value+min+num"),
    ("high", "#indicator+value+max+num"),
    ("unit", "#indicator+unit"),
    ("rows", "#meta+rows+num"),
    ("rounds_counted", "#meta+rounds+num"),
    ("rounds_unknown", "#meta+rounds+unknown+num"),
    ("rows_undated", "#meta+rows+undated+num"),
    ("rows_disagreeing", "#meta+rows+disagreeing+num"),
    ("rows_approximate", "#meta+rows+approximate+num"),
    ("rows_unverified", "#meta+rows+unverified+num"),
    ("left_out", "#meta+left_out+num"),
];
const FIGURES: [Column; 12] = [
    ("id", "#meta+id"),
    ("measure", "#indicator+code"),
    ("value", "#indicator+value+num"),
    ("withheld", "#meta+withheld"),
    ("on", "#date+figure"),
    ("about", "#activity+id"),
    ("pillar", "#sector+code"),
    ("approximate", "#meta+approximate"),
    ("what_ja", "#indicator+name+i_ja"),
    ("what_en", "#indicator+name+i_en"),
    ("sources", "#meta+source+id+list"),
    ("position", "#meta+log+position+num"),
];
const SOURCES: [Column; 10] = [
    ("id", "#meta+source+id"),
    ("title_ja", "#meta+source+name+i_ja"),
    ("title_en", "#meta+source+name+i_en"),
    ("publisher_ja", "#org+publisher+i_ja"),
    ("publisher_en", "#org+publisher+i_en"),
    ("address", "#meta+source+url"),
    ("published", "#date+published"),
    ("language", "#meta+source+lang"),
    ("reliability", "#meta+source+reliability"),
    ("position", "#meta+log+position+num"),
];
const DICTIONARY: [Column; 5] = [
    ("table", "#meta+table"),
    ("column", "#meta+column"),
    ("tag", "#meta+tag"),
    ("meaning_ja", "#description+meaning+i_ja"),
    ("meaning_en", "#description+meaning+i_en"),
];

/// The columns of a table, but for the last ones.
pub fn of(table: &str) -> &'static [Column] {
    match table {
        "operations" => &OPERATIONS,
        "dispatches" => &DISPATCHES,
        "in-kind" => &IN_KIND,
        "statistics" => &STATISTICS,
        "figures" => &FIGURES,
        "dictionary" => &DICTIONARY,
        _ => &SOURCES,
    }
}
