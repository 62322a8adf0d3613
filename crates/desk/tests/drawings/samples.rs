//! Figures with made-up numbers.

use desk::draw::{
    Frame, Link,
    bars::{Amount, Row, Rows, RowsWords, Year, Years, YearsWords},
    map::{Area, Map, MapWords, Point},
    timeline::{Edge, Item, Lane, Mark, Time, Timeline, TimelineWords},
    tree::{Finding, Outcome},
};
use jiff::civil::{Date, date};

/// Words around a figure.
pub fn frame<'a>(id: &'a str, title: &'a str) -> Frame<'a> {
    Frame {
        id,
        title,
        description: "1992年から2026年まで。最も多いのは2004年です。",
        twin: "数値を表で見る",
        note: "見本の数値です。",
        source: Some(Link { text: "出典", href: "/sources/1" }),
    }
}

pub const YEARS_WORDS: YearsWords<'_> = YearsWords {
    year: "年",
    total: "合計",
    unit: "人",
    range: "資料により異なる範囲（最少–最多）",
    unknown: "不明",
};

pub const PILLARS: [&str; 4] =
    ["国連平和維持活動", "国際連携平和安全活動", "人道的な国際救援活動", "国際的な選挙監視活動"];

/// 34 years and one, four kinds.
pub fn pillars() -> Vec<Year> {
    let year = |year: i16| {
        let n = u32::try_from(i32::from(year) - 1992).unwrap();
        let wave = [620, 600, 90, 210, 45, 45, 60, 130, 30, 40, 690, 700, 405, 60, 50, 30, 40, 45, 220, 350]
            [n as usize % 20];
        let amounts = vec![
            if year == 1998 { None } else { Some(Amount::exactly(wave)) },
            Some(Amount::exactly(if year >= 2019 { 2 } else { 0 })),
            Some(if year == 1994 {
                Amount::between(380, 410)
            } else {
                Amount::exactly(if n % 9 == 7 { 140 } else { 0 })
            }),
            Some(Amount::exactly(if n % 6 == 3 { 41 } else { 0 })),
        ];
        Year { year, amounts }
    };
    (1992..=2026).map(year).collect()
}

pub fn by_pillar(years: &[Year]) -> Years<'_> {
    Years {
        frame: frame("pillars", "年別・四本柱別の派遣人数"), words: YEARS_WORDS, series: &PILLARS, years
    }
}

pub const ROWS_WORDS: RowsWords<'_> = RowsWords {
    category: "業務",
    amount: "延べ人数",
    range: "資料により異なる範囲（最少–最多）",
    unknown: "不明",
};

pub fn tasks() -> [Row<'static>; 6] {
    let row = |name, href, amount| Row { name, href, amount };
    [
        row("停戦監視", Some("/tasks/i"), Some(Amount::exactly(1568))),
        row("施設の整備（道路、橋、宿営地）", Some("/tasks/ta"), Some(Amount::between(5000, 5600))),
        row("輸送", None, Some(Amount::exactly(2310))),
        row("Election observation and advice on the conduct of elections", None, Some(Amount::exactly(410))),
        row("司令部業務", None, Some(Amount::exactly(96))),
        row("医療", None, None),
    ]
}

pub fn by_task<'a>(rows: &'a [Row<'a>]) -> Rows<'a> {
    Rows { frame: frame("tasks", "業務別の延べ派遣人数"), words: ROWS_WORDS, rows }
}

pub const TIMELINE_WORDS: TimelineWords<'_> = TimelineWords {
    lane: "区分",
    item: "事項",
    when: "期間",
    learned: "知った日",
    fuzzy: "月または年までしか分からない端",
};

fn span(
    label: &'static str,
    from: Edge,
    to: Edge,
    when: &'static str,
    learned: Option<(Date, &'static str)>,
) -> Item<'static> {
    Item { label, href: Some("/operations/x"), time: Time::Span(from, to), when, learned }
}

pub fn lanes() -> Vec<Lane<'static>> {
    let day = |year, month, day| Edge::Day(date(year, month, day));
    let event = |label, at: Edge, when| Item { label, href: None, time: Time::On(at), when, learned: None };
    vec![
        Lane {
            name: "活動",
            items: vec![
                span(
                    "UNMISS",
                    day(2011, 7, 9),
                    Edge::Open,
                    "2011年7月9日から",
                    Some((date(2011, 7, 8), "2011年7月8日")),
                ),
                span("UNDOF", day(1974, 5, 31), Edge::Open, "1974年5月31日から", None),
            ],
        },
        Lane {
            name: "同意",
            items: vec![
                span(
                    "南スーダン政府の同意",
                    day(2011, 11, 8),
                    Edge::Month(date(2017, 5, 1)),
                    "2011年11月8日から2017年5月まで",
                    Some((date(2011, 11, 15), "2011年11月15日")),
                ),
                span(
                    "停戦合意",
                    Edge::Year(date(2014, 1, 1)),
                    day(2016, 7, 8),
                    "2014年から2016年7月8日まで",
                    Some((date(2018, 9, 12), "2018年9月12日")),
                ),
            ],
        },
        Lane {
            name: "派遣",
            items: vec![
                span("司令部要員", day(2011, 11, 28), Edge::Open, "2011年11月28日から", None),
                span(
                    "施設部隊",
                    day(2012, 1, 11),
                    day(2017, 5, 27),
                    "2012年1月11日から2017年5月27日まで",
                    None,
                ),
                event("閣議決定", day(2011, 11, 15), "2011年11月15日"),
                event("計画の変更", Edge::Month(date(2016, 11, 1)), "2016年11月"),
                event("終結", day(2017, 3, 10), "2017年3月10日"),
            ],
        },
    ]
}

pub fn times<'a>(lanes: &'a [Lane<'a>], marks: &'a [Mark<'a>]) -> Timeline<'a> {
    Timeline {
        frame: frame("times", "南スーダン：いつ成り立ち、いつ知ったか"),
        words: TIMELINE_WORDS,
        lanes,
        marks,
    }
}

pub const MARKS: [Mark<'_>; 2] = [
    Mark { day: date(2016, 7, 12), label: "基準日 2016-07-12" },
    Mark { day: date(2018, 9, 12), label: "認識時点 2018-09-12" },
];

pub const MAP_WORDS: MapWords<'_> = MapWords {
    place: "活動",
    amount: "人",
    position: "北緯・東経（度）",
    unknown: "不明",
    also: "地図に名前がないもの：",
};

/// 40 places.
pub fn places() -> Vec<Point<'static>> {
    let all: [(&str, f64, f64, u32); 40] = [
        ("UNTAC", 104.9, 11.6, 1332),
        ("UNMISS", 31.6, 4.85, 3980),
        ("UNDOF", 35.8, 33.1, 1501),
        ("UNTAET", 125.6, -8.6, 2287),
        ("MINUSTAH", -72.3, 18.5, 2196),
        ("ONUMOZ", 32.6, -25.9, 169),
        ("UNMIS", 32.5, 15.6, 12),
        ("UNMIN", 85.3, 27.7, 24),
        ("MFO", 34.3, 28.0, 18),
        ("UNAVEM II", 13.2, -8.8, 3),
        ("ONUSAL", -89.2, 13.7, 30),
        ("UNMIK", 21.2, 42.7, 0),
        ("ルワンダ難民", 29.2, -1.7, 401),
        ("東ティモール避難民", 124.6, -10.2, 113),
        ("アフガニスタン難民", 73.0, 33.6, 138),
        ("イラク難民", 36.0, 31.9, 50),
        ("イラク被災民", 44.4, 33.3, 98),
        ("ボスニア選挙", 18.4, 43.9, 30),
        ("コソボ選挙", 21.0, 42.4, 6),
        ("パレスチナ選挙", 35.2, 31.9, 77),
        ("コンゴ選挙", 15.3, -4.3, 8),
        ("ネパール選挙", 85.0, 27.9, 24),
        ("UNMIT", 125.5, -8.4, 8),
        ("UNAMI", 44.5, 33.4, 1),
        ("UNIFIL", 35.1, 33.3, 2),
        ("MINURSO", -13.2, 27.1, 1),
        ("UNFICYP", 33.4, 35.2, 1),
        ("UNMOGIP", 74.8, 34.1, 1),
        ("MONUSCO", 29.2, -1.6, 5),
        ("UNISFA", 28.4, 9.6, 1),
        ("UNSOS", 45.3, 2.0, 2),
        ("MINUSCA", 18.6, 4.4, 2),
        ("UNMIL", -10.8, 6.3, 2),
        ("UNOCI", -4.0, 5.3, 1),
        ("UNAMA", 69.2, 34.5, 5),
        ("ウクライナ被災民", 21.0, 52.2, 142),
        ("スーダン", 37.2, 19.6, 10),
        ("UNITAMS", 32.6, 15.5, 1),
        ("ソロモン", 159.9, -9.4, 3),
        ("ハイチ選挙", -72.2, 18.6, 4),
    ];
    all.iter()
        .map(|(label, longitude, latitude, amount)| Point {
            label,
            name: label,
            href: Some("/operations/x"),
            longitude: *longitude,
            latitude: *latitude,
            amount: (*amount > 0).then_some(*amount),
        })
        .collect()
}

pub fn world<'a>(id: &'a str, area: Area, points: &'a [Point<'a>]) -> Map<'a> {
    let note = "陸地のみを示し、国境線は示していません。位置は活動の中心地です。";
    Map {
        frame: Frame { note, ..frame(id, "これまでに協力した活動") }, words: MAP_WORDS, area, points
    }
}

pub fn findings() -> Vec<Finding<'static>> {
    let cite = |text| vec![Link { text, href: "/law/japan/6-1" }];
    let leaf = |outcome, word, text| Finding {
        outcome,
        word,
        text,
        citations: cite("第3条第1号"),
        open: false,
        parts: vec![],
    };
    let parties = Finding {
        outcome: Outcome::Unknown,
        word: "不明",
        text: "紛争当事者の間で武力紛争を停止する合意が保たれている",
        citations: cite("第6条第13項第1号"),
        open: true,
        parts: vec![
            leaf(Outcome::Yes, "該当", "停戦合意がある"),
            leaf(Outcome::Unknown, "不明", "合意が守られていることを示す申述がまだない"),
        ],
    };
    vec![Finding {
        outcome: Outcome::Unknown,
        word: "不明",
        text: "この要請に応じて派遣することができる",
        citations: cite("第6条第1項"),
        open: true,
        parts: vec![
            parties,
            leaf(Outcome::No, "非該当", "派遣先国の同意が安定的に維持されている"),
            leaf(Outcome::Yes, "該当", "国連の要請がある"),
        ],
    }]
}
