//! Reading the cells: every encoding, separator and sort of cell, and every file that is refused.

use std::io::{Cursor, Write as _};

use encoding_rs::SHIFT_JIS;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::super::*;

/// The cells of a grid, as `C7=what`.
fn told(grid: &Grid) -> Vec<String> {
    let cells = grid.rows.iter().flat_map(|row| {
        let spot = move |column: u32| Spot { row: row.number, column };
        row.cells.iter().map(move |(column, cell)| format!("{}={}", spot(*column), cell.shown()))
    });
    cells.collect()
}

fn refused(bytes: &[u8], sheet: Option<&str>) -> String {
    match read(bytes, sheet) {
        Err(Finding { place, kind }) => format!("{place} {} {:?}", kind.id(), kind.args()),
        Ok(grid) => panic!("{grid:?}"),
    }
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn the_same_table_in_every_encoding_and_with_every_separator() {
    let text = "派遣先,人数\r\nＵＮＤＯＦ①,\"1,200\"\r\n\r\n髙橋,\"二\n行\"\"\"";
    let want = ["A1=派遣先", "B1=人数", "A2=ＵＮＤＯＦ①", "B2=1,200", "A4=髙橋", "B4=二\n行\""];
    let encodings = [
        text.as_bytes().to_vec(),
        format!("\u{feff}{text}").into_bytes(),
        utf16(text, false),
        utf16(text, true),
        SHIFT_JIS.encode(text).0.into_owned(),
    ];
    for bytes in encodings {
        assert_eq!(told(&read(&bytes, None).unwrap()), want);
    }
    for separator in ["\t", ";"] {
        let parted = text.replace("人数", "数").replace(",\"", &format!("{separator}\""));
        let parted = parted.replace("派遣先,", &format!("派遣先{separator}"));
        assert_eq!(told(&read(parted.as_bytes(), None).unwrap())[2..], want[2..], "{parted}");
    }
    // a title with commas does not decide it, and one column is a table too
    let titled = "a, b, c, d\nx;y\n1;2\n3;4\n";
    assert_eq!(
        told(&read(titled.as_bytes(), None).unwrap())[1..],
        ["A2=x", "B2=y", "A3=1", "B3=2", "A4=3", "B4=4"]
    );
    assert_eq!(told(&read(b"x\n1\n", None).unwrap()), ["A1=x", "A2=1"]);
    // what our own tables guard from spreadsheets is as it was
    assert_eq!(told(&read(b"x\n'=1+1\n'a\n", None).unwrap()), ["A1=x", "A2==1+1", "A3='a"]);
}

#[test]
fn texts_that_are_refused() {
    let cases: &[(&[u8], &str)] = &[
        (b"", " sheet-no-rows []"),
        (b"\n\n , \n", " sheet-no-rows []"),
        (b"a,b\nc,\"d\ne,f\n", "B2 sheet-open-quote []"),
        (b"a,b\n\"c\"d,e\n", "A2 sheet-after-quote [(\"found\", \"d\")]"),
        (b"a,b\nc,\xff\xff\n", "A2 sheet-encoding []"),
        (b"a\0,\0b\0", " sheet-no-table []"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", " sheet-old-workbook []"),
        (b"PK\x03\x04 and no more", " sheet-no-table []"),
    ];
    for (bytes, want) in cases {
        assert_eq!(refused(bytes, None), *want, "{bytes:?}");
    }
    assert_eq!(refused(b"a,b\n1,2\n", Some("S")), " sheet-needless-sheet []");
    let wide = format!("a{}b\n", ",".repeat(256));
    assert_eq!(refused(wide.as_bytes(), None), "IW1 sheet-too-many-columns [(\"most\", \"256\")]");
    let long = "x\n".repeat(MOST_ROWS + 1);
    assert_eq!(refused(long.as_bytes(), None), "A20001 sheet-too-many-rows [(\"most\", \"20000\")]");
    let full = format!("x{}\n", ",x".repeat(255)).repeat(1954);
    assert_eq!(refused(full.as_bytes(), None), "A1954 sheet-too-many-cells [(\"most\", \"500000\")]");
    let cell = "x".repeat(LONGEST_CELL_BYTES + 1);
    assert_eq!(
        refused(format!("a\n{cell}\n").as_bytes(), None),
        "A2 sheet-long-cell [(\"most\", \"65536\")]"
    );
    let large = vec![b'\n'; LARGEST_FILE_BYTES + 1];
    assert!(refused(&large, None).starts_with(" sheet-too-large "));
}

/// A workbook with every sort of cell.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("派遣").unwrap();
    let day = ExcelDateTime::from_ymd(2024, 5, 1).unwrap();
    let formats = ["yyyy-mm-dd", "[$-ja-JP]ggge\"年\"m\"月\"d\"日\"", "yyyy\"年\"m\"月\"", "yyyy\"年\"", "0"];
    sheet.write(0, 0, "派遣先").unwrap();
    sheet.write(1, 0, 43).unwrap();
    sheet.write(1, 1, 1.5).unwrap();
    sheet.write(1, 2, true).unwrap();
    sheet.write_formula(1, 3, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write_formula(1, 4, rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A")).unwrap();
    for (column, format) in (0_u16..).zip(formats) {
        let format = Format::new().set_num_format(format);
        sheet.write_datetime_with_format(3, column, &day, &format).unwrap();
    }
    sheet.write_datetime_with_format(3, 5, &day, &Format::new().set_num_format_index(27)).unwrap();
    sheet.merge_range(4, 0, 5, 1, "二つ", &Format::new()).unwrap();
    let hidden = book.add_worksheet().set_name("作業用").unwrap();
    hidden.set_hidden(true);
    hidden.write(0, 0, "x").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook() {
    let grid = read(&workbook(), None).unwrap();
    assert_eq!(grid.sheet.as_deref(), Some("派遣"));
    assert_eq!(
        told(&grid),
        [
            "A1=派遣先",
            "A2=43",
            "B2=1.5",
            "C2=TRUE",
            "D2=2",
            "E2=#N/A",
            "A4=2024-05-01",
            "B4=2024-05-01",
            "C4=2024-05",
            "D4=2024",
            "E4=45413",
            "F4=2024-05-01",
            "A5=二つ",
        ]
    );
    assert!(matches!(grid.rows[1].get(5), Some(Cell::Error(_))));
    assert_eq!(grid.merged, [(Spot { row: 5, column: 1 }, Spot { row: 6, column: 2 })]);
    assert_eq!(told(&read(&workbook(), Some("作業用")).unwrap()), ["A1=x"]);
    let sheets = "[(\"written\", \"派遣先\"), (\"sheets\", \"派遣, (作業用)\")]";
    assert_eq!(refused(&workbook(), Some("派遣先")), format!(" sheet-no-sheet {sheets}"));
    let mut two = Workbook::new();
    for name in ["一", "二"] {
        two.add_worksheet().set_name(name).unwrap().write(0, 0, name).unwrap();
    }
    assert_eq!(
        refused(&two.save_to_buffer().unwrap(), None),
        " sheet-which-sheet [(\"sheets\", \"一, 二\")]"
    );
}

/// A workbook of hand-written parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let usual = [
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook><workbookPr date1904="1"/><sheets><sheet name="S" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/a.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="s.xml"/><Relationship Id="r3" Type="x/styles" Target="../xl/styles.xml"/></Relationships>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ),
        (
            "xl/s.xml",
            r#"<sst uniqueCount="18446744073709551615"><si><t>海</t><rPh sb="0" eb="1"><t>ウミ</t></rPh><r><t>と空 &amp; &#x6CE2;</t></r></si></sst>"#,
        ),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let replaced = |name: &str| parts.iter().any(|(other, _)| *other == name);
    for (name, text) in usual.iter().filter(|(name, _)| !replaced(name)).chain(parts) {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_as_other_programs_write_it() {
    // cells without places, days from 1904, readings of Japanese words, texts in their cells, formulas without a result
    let sheet = r#"<worksheet><sheetData><row><c t="s"><v>0</v></c><c s="1"><v>44197</v></c></row>
        <row><c t="inlineStr"><is><t> a </t></is></c><c><f>B9</f></c><c t="str"><f>""</f><v></v></c><c t="d"><v>2024-05-01T00:00:00</v></c></row>
        <row r="9"><c r="C9" s="1"><v>0.5</v></c><c r="A9" t="s"><v>99</v></c></row></sheetData></worksheet>"#;
    let grid = read(&packed(&[("xl/worksheets/a.xml", sheet)]), None).unwrap();
    assert_eq!(told(&grid), ["A1=海と空 & 波", "B1=2025-01-02", "A2=a", "B2=", "D2=2024-05-01", "C9=0.5"]);
    assert_eq!(grid.rows[1].get(2), Some(&Cell::NoResult));
}

#[test]
fn workbooks_that_are_refused() {
    let part = |name: &str| format!(" sheet-part [(\"part\", \"{name}\")]");
    assert_eq!(refused(&packed(&[]), None), part("xl/worksheets/a.xml"));
    let wrong = [("xl/worksheets/a.xml", "<worksheet><row></worksheet>")];
    assert_eq!(refused(&packed(&wrong), None), part("xl/worksheets/a.xml"));
    assert_eq!(refused(&packed(&[("_rels/.rels", "<Relationships/>")]), None), part("_rels/.rels"));
    // what unpacks to much more than it is: 65 MiB of spaces; and one long text that many cells have
    let spaces = format!("<worksheet>{}</worksheet>", " ".repeat(65 * 1024 * 1024));
    let most = format!("[(\"most\", \"{LARGEST_UNPACKED_BYTES}\")]");
    let bomb = packed(&[("xl/worksheets/a.xml", &spaces)]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(refused(&bomb, None), format!(" sheet-unpacked {most}"));
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(LONGEST_CELL_BYTES));
    let rows = "<row><c t=\"s\"><v>0</v></c></row>".repeat(2000);
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let many = packed(&[("xl/s.xml", &strings), ("xl/worksheets/a.xml", &sheet)]);
    assert_eq!(refused(&many, None), format!("A1025 sheet-unpacked {most}"));
    let far = r#"<worksheet><sheetData><row><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    let far = packed(&[("xl/worksheets/a.xml", far)]);
    assert_eq!(refused(&far, None), "XFD1048576 sheet-too-many-columns [(\"most\", \"256\")]");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, None);
    }

    #[test]
    fn any_text(text in "([a-z\",;\t\r\n派']|\"\"){0,200}") {
        if let Ok(grid) = read(text.as_bytes(), None) {
            let spots: Vec<(u32, u32)> = grid
                .rows
                .iter()
                .flat_map(|row| row.cells.iter().map(|(column, _)| (row.number, *column)))
                .collect();
            prop_assert!(spots.is_sorted_by(|before, after| before < after));
        }
    }

    /// A workbook of which some bytes were changed, packed; and one of which some letters of its parts were.
    #[test]
    fn changed_workbooks(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        letters in prop::collection::vec((any::<prop::sample::Index>(), "[<>/=\"&;0-9a-zA-Z ]{0,3}"), 1..8),
    ) {
        let mut bytes = workbook();
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes, None);
        let mut sheet: Vec<char> = r#"<worksheet><sheetData><row r="1"><c r="A1" s="1" t="n"><f>1</f><v>45413</v></c><c r="B1" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>"#.chars().collect();
        for (index, with) in letters {
            let at = index.index(sheet.len());
            sheet.splice(at..=at, with.chars());
            sheet.push(' ');
        }
        let sheet: String = sheet.into_iter().collect();
        for part in ["xl/worksheets/a.xml", "xl/s.xml", "xl/styles.xml", "xl/workbook.xml"] {
            let _ = read(&packed(&[(part, &sheet)]), None);
        }
    }
}
