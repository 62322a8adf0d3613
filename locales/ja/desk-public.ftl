# 公開のページ

desk-public-title = 日本の国際平和協力
desk-public-lead = 日本は1992年から、平和維持、人道救援、選挙監視のために人と物を送ってきました。その公開の記録です。どの記述からも出典をたどれます。
desk-public-parts = 公開の記録のほかのページ
desk-public-part-operations = 活動
desk-public-part-in-kind = 物資協力
desk-public-part-numbers = 数字
desk-public-part-sources = 出典
desk-public-part-data = オープンデータ
desk-public-part-about = この記録について

# 言葉、日付、数
desk-public-and = 、
desk-public-between-names = ：
desk-public-unknown = 不明
desk-public-total = 合計
desk-public-range = { $value }（{ $low }–{ $high }）
desk-public-between = 開始の時期や出典の相違を考えると、{ $low }から{ $high }までの間です。
desk-public-withheld = 非表示
desk-public-day = { $year }年{ $month ->
    [m1] 1
    [m2] 2
    [m3] 3
    [m4] 4
    [m5] 5
    [m6] 6
    [m7] 7
    [m8] 8
    [m9] 9
    [m10] 10
    [m11] 11
   *[m12] 12
}月{ $day }日
desk-public-month = { $year }年{ $month ->
    [m1] 1
    [m2] 2
    [m3] 3
    [m4] 4
    [m5] 5
    [m6] 6
    [m7] 7
    [m8] 8
    [m9] 9
    [m10] 10
    [m11] 11
   *[m12] 12
}月
desk-public-year = { $year }年
desk-public-fiscal-year = { $year }年度
desk-public-span = { $from }～{ $to }
desk-public-span-from = { $from }から
desk-public-span-to = { $to }まで
desk-public-span-goes-on = { $from }から継続中
desk-public-span-unknown = 期間不明
desk-public-on-day = { $day }：{ $what }
desk-public-value-of = { $what }：{ $value }
desk-public-yen = { $value }円
desk-public-yen-about = 約{ $value }円
desk-public-rounds = { $count }回
desk-public-more = 続きを見る
desk-public-none-here = ここに記録はありません。
desk-public-no-source = 記録した機関による
desk-public-another-source = ほかの出典
desk-public-sources-here = このページの出典
desk-public-from = 出典
desk-public-on-this-page = このページの内容

# 図に入る長さの柱の名
desk-public-pillar-pko = 国連PKO
desk-public-pillar-icops = 連携平和安全活動
desk-public-pillar-ihro = 人道救援
desk-public-pillar-ieo = 選挙監視

# 表の見出し
desk-public-head-operation = 活動
desk-public-head-pillar = 柱
desk-public-head-days = 期間
desk-public-head-persons = 人数
desk-public-head-missions = 活動の数
desk-public-head-in-kind = 物資協力
desk-public-head-liaison = 連絡調整要員
desk-public-head-unknown = 人数不明
desk-public-head-country = 国
desk-public-head-area = 地域
desk-public-head-lead = 主導
desk-public-head-year = 年
desk-public-head-degrees = 北緯・東経（度）
desk-public-head-learned = 判明の日
desk-public-head-personnel = 要員の種類
desk-public-head-round = 次
desk-public-head-source = 出典
desk-public-head-abroad = 派遣中の人数
desk-public-head-for = 目的
desk-public-head-recipient = 譲渡先
desk-public-head-decided = 決定
desk-public-head-handed-over = 引渡し
desk-public-head-number = 公式の番号
desk-public-head-value = 値
desk-public-head-other-law = 根拠とした他の法律
desk-public-head-item = 物資
desk-public-head-quantity = 数量
desk-public-head-figure = 公式の数
desk-public-head-on = 時点
desk-public-head-ours = この記録
desk-public-head-difference = 差
desk-public-head-title = 題名
desk-public-head-publisher = 発行者
desk-public-head-published = 公表
desk-public-head-reliability = 信頼性
desk-public-head-remarks = 備考
desk-public-head-address = 所在
desk-public-head-column = 列
desk-public-head-meaning = 意味
desk-public-head-log = 記録の件数
desk-public-head-root = 記録全体のハッシュ値
desk-public-head-looked = ここで示す範囲
desk-public-head-licence = 利用条件
desk-public-head-condition = 要件に関する事実
desk-public-head-reading = 出典の述べるところ

# 最初のページ
desk-public-big-missions = 要員を派遣した活動
desk-public-big-persons = 派遣した人数
desk-public-big-in-kind = 物資協力
desk-public-official = 公式の数は{ $day }現在で{ $value }。
desk-public-official-about = 公式の数は{ $day }現在で約{ $value }。
desk-public-why-differ = 両者の比較
desk-public-readers = どこから読むか
desk-public-where = どこへ
desk-public-when = いつ
desk-public-latest = 最近の出来事
desk-public-as-table = 数値を表で見る
desk-public-how-counted = 数え方
desk-public-where-from = 地点の出典
desk-public-range-meaning = あり得る最少から最多まで
desk-public-also = 地図に名前がないもの：
desk-public-no-persons = 物資のみ
desk-public-fuzzy = 月又は年までしか分からない
desk-public-unit-persons = 人
desk-public-unit-in-kind = 件

# 図
desk-public-years-title = 派遣した人数（業務の開始年別）
desk-public-years-described = 1992年から年ごとの棒を、四つの柱に分けて示します。数値は下の表にあります。
desk-public-years-note = まとめて記された複数回の派遣は最初の回の年に数えるため、高く見える年があります。
desk-public-goods-years-title = 物資協力の件数（決定年別）
desk-public-goods-years-described = 年ごとの棒を、柱に分けて示します。数値は下の表にあります。
desk-public-goods-years-note = 決定の日が分からないものは、引渡しの日の年に数えます。
desk-public-skills-title = 派遣した人数（要員の種類別）
desk-public-skills-described = 要員の種類ごとの棒を、長い順に示します。数値は下の表にあります。
desk-public-skills-note = 複数回派遣した場合は、各回の人数を合計しています。
desk-public-by-country-title = 派遣した人数（国別）
desk-public-by-country-described = 国ごとの棒を、長い順に示します。数値は下の表にあります。
desk-public-by-country-note = 複数の国にわたるものは各国に数えるため、各国の数を足しても合計とは一致しません。
desk-public-recipients-title = 物資協力の件数（譲渡先別）
desk-public-recipients-described = 譲渡先ごとの棒を、長い順に示します。数値は下の表にあります。
desk-public-recipients-note = 他の法律によるものは数えていません。
desk-public-map-title = 要員を派遣した国、物資が使われた国
desk-public-map-described = 国ごとの円で、面積が人数を表します。全ての国と人数は下の表にあります。
desk-public-map-note = 陸地のみを示し、国境線は示していません。点は首都の位置で、国内のどこで業務を行ったかを示すものではありません。
desk-public-region-title = 活動した国
desk-public-region-described = 国境線のない陸地に、各国の首都の位置を点で示します。
desk-public-region-note = 国境線は示していません。点は首都の位置で、国内のどこで業務を行ったかを示すものではありません。
desk-public-time-title = 活動の年表
desk-public-time-described = 活動ごとに最初の日から最後の日までの帯を、柱に分けて示します。日付は下の表にあります。
desk-public-time-note = 矢印は継続中です。

# 活動
desk-public-operations-lead = 1992年の法律により要員を派遣した全ての活動を、新しい順に示します。
desk-public-operations-all = 全ての活動
desk-public-operations-of = 活動：{ $of }
desk-public-operations-note = 人数に連絡調整要員は含めていません。括弧内は、あり得る最少と最多です。
desk-public-by-pillar = 柱別
desk-public-by-year = 年別
desk-public-by-type = 種類別
desk-public-by-country = 国別
desk-public-story = 経緯
desk-public-story-note = 起きた順に並べています。文の後ろの番号から出典をたどれます。
desk-public-story-whole = この経緯の全{ $count }件を一つずつ見る
desk-public-record-title = { $name }：全ての記述
desk-public-record-lead = 起きた順に{ $count }件。
desk-public-rounds-title = 派遣した要員
desk-public-rounds-caption = 派遣した要員（回ごと）
desk-public-no-rounds = この時点で派遣の記録はありません。
desk-public-round-persons = { $approximate ->
    [yes] 約
   *[no] {""}
}{ $persons }{ $times ->
    [yes] {" "}× { $rounds }
   *[no] {""}
}{ $counted ->
    [no] （他で計上）
   *[yes] {""}
}
desk-public-mandate = 活動の任務
desk-public-mandates = この活動の任務の記録はほかに{ $count }件あり、最初のものは{ $day }からです。
desk-public-strength = 全参加国の軍事・警察要員の上限{ $count }人
desk-public-conditions = 法律の要件に関する事実
desk-public-conditions-note = 法律が参加の条件とする事実について、出典が{ $day }の状態として述べることです。法律の当てはめは政府が判断します。
desk-public-conditions-yes = そのとおり
desk-public-conditions-no = そうではない
desk-public-conditions-contested = 出典が一致しない

# 経緯の章
desk-public-chapter-asked = 要請
desk-public-chapter-decided = 決定
desk-public-chapter-went = 出発
desk-public-chapter-did = 出来事
desk-public-chapter-changed = 変更
desk-public-chapter-ended = 終結
desk-public-chapter-back = 帰国
desk-public-chapter-result = 成果

# 経緯の文
desk-public-told-by = { $what }［{ $by }］
desk-public-told-request = { $by }の要請：{ $what }
desk-public-told-opened = 外部の要請によらず検討を開始：{ $what }
desk-public-told-resolution = { $organ }：{ $number }{ $said ->
    [yes] 。{ $what }
   *[no] を採択
}
desk-public-told-agreement = 合意：{ $name }
desk-public-told-plan = 計画：{ $act }
desk-public-told-most = 、上限{ $count }人
desk-public-told-until = 、{ $day }まで
desk-public-told-approved = 承認：{ $by }
desk-public-told-not-approved = 不承認：{ $by }
desk-public-told-report = 報告（{ $to }）：{ $what }
desk-public-told-went = { $who }{ $named ->
    [yes] （{ $round }）
   *[no] {""}
}：{ $known ->
    [yes] { $rounds ->
        [1] { $persons }人
       *[other] 各回{ $persons }人、{ $rounds }回
    }
   *[no] 人数不明
}
desk-public-told-back = { $who }{ $named ->
    [yes] （{ $round }）
   *[no] {""}
}：{ $known ->
    [yes] { $rounds ->
        [1] { $persons }人
       *[other] 各回{ $persons }人、{ $rounds }回
    }
   *[no] 人数不明
}
desk-public-told-goods-decided = 物資協力{ $known ->
    [yes] （{ $to }）
   *[no] {""}
}：{ $what }
desk-public-told-goods-handed = 物資の引渡し{ $known ->
    [yes] （{ $to }）
   *[no] {""}
}：{ $what }
desk-public-told-many = { $from }から{ $to }まで、政令が{ $count }回続けて隊の設置や期間を改めた。
desk-public-told-all = 一つずつ見る

# 物資協力
desk-public-in-kind-lead = 日本が法律に基づき国連などに譲渡した物資です。テント、毛布、車両、地雷探知機など。
desk-public-in-kind-caption = 全ての物資協力（新しい順）
desk-public-items = 物資
desk-public-not-counted = 他の法律
desk-public-number = { $number }{ $inferred ->
    [yes] （推定）
   *[no] {""}
}

# 数字
desk-public-numbers-lead = この記録の合計を、公式の出典の数と並べて示します。公式の数に合わせることはせず、異なるときは、記録から分かる理由を示します。
desk-public-pillars-caption = 柱別の活動、人数、物資協力
desk-public-figures = 公式の数とこの記録
desk-public-figures-lead = 公式の数は、出典がその時点のものとして述べる数です。同じ日におけるこの記録の合計を並べています。
desk-public-figures-single = 個々の活動に関する数
desk-public-figures-single-note = 公式の数は活動の要員の一部だけを数えていることがあります。並べているのは、その活動の全員の合計です。
desk-public-reasons = 異なる理由
desk-public-reasons-of = { $figure }（{ $day }）

# 三つの入口
desk-public-world-title = 世界の方へ
desk-public-world-way = 日本が何をし、何を得意とし、それをどう確かめられるか。
desk-public-world-lead = 各国、国連、協力相手の方に、日本に何を期待できるかを、これまでと現在の実績で示します。
desk-public-world-much = どれだけ行ったか
desk-public-world-now = いまどこにいるか
desk-public-now-caption = 継続中の活動（{ $day }）
desk-public-none-now = この時点で継続中の活動はありません。
desk-public-world-skills = 何をするのか
desk-public-world-check = 確かめるには
desk-public-world-check-text = どの記述にも出典があり、記録は跡を残さずに変えることができません。データを取得して、数え直すことができます。
desk-public-people-title = 国内の方へ
desk-public-people-way = 誰が行き、誰が決め、何が得られたか。
desk-public-people-lead = 誰が何のために行き、どう決まり、どう終わったのか。公開の記録からお答えします。
desk-public-people-who = いま誰が行っているか
desk-public-people-many = これまでに何人が行ったか
desk-public-people-decides = 誰が決めるのか
desk-public-decides = 政府が閣議で計画を決め、国会に報告します。部隊の一部の業務には国会の承認が必要です。部隊の参加は、法律に定める五つの原則によります。
desk-public-principle-ceasefire = 紛争当事者の間で停戦の合意が成立していること。
desk-public-principle-consent = 受入国と紛争当事者が、活動の実施と日本の参加に同意していること。
desk-public-principle-impartiality = 特定の当事者に偏らないこと。
desk-public-principle-withdrawal = いずれかが満たされなくなったときは、日本は撤収できること。
desk-public-principle-weapons = 武器の使用は必要最小限とし、要員等の生命の保護のほか、受入れの同意が安定的に維持されている場合の一部の業務に限ること。
desk-public-people-think = どう思われているか
desk-public-support = { $value }％（{ $day }）。
desk-public-people-came = 何が得られたか
desk-public-hosts-title = 派遣先の国の方へ
desk-public-hosts-way = 日本から誰が来て、何をし、何を残したか。
desk-public-hosts-lead = 日本の要員が活動する国、活動した国の方に、誰が誰の同意で来て、何をしたか、誤りを誰に伝えればよいかを示します。
desk-public-hosts-here = 自分の国に誰が来たか
desk-public-hosts-caption = 国別の活動、人数、物資協力
desk-public-hosts-consent = 誰の同意によるか
desk-public-hosts-consent-text = 受入国の同意なしに要員が行くことはありません。その同意について出典が述べることと、いつからのものかを、各活動のページに示しています。
desk-public-hosts-left = 何が残されたか
desk-public-hosts-left-text = 道路、橋、機材、引き渡した物資は、各活動の経緯と次のページにあります：
desk-public-hosts-wrong = 誤りがあるときは
desk-public-hosts-wrong-text = 内閣府国際平和協力本部事務局に、異なることを述べる出典を添えてお知らせください。訂正は、元の記述と並べて新しい記述として加え、黙って変えることはしません。要員の行動については、それぞれの活動の窓口にお知らせください。

# 出典
desk-public-sources-lead = 公開の記録は、全て次の{ $count }件の出典によります。
desk-public-rests = この出典による記述（{ $count }件）
desk-public-rests-more = ほかに{ $count }件。

# この記録について
desk-public-about-lead = これは何か、どう数えたか、どう確かめられるか。
desk-public-about-what = これは何か
desk-public-about-what-text = 日本の国際平和協力についての記述を、それぞれ出典とともに集めたものです。出典のないことは記さず、出典が一致しないときは両方を示します。
desk-public-about-not = これらのページは、公開とされた記述だけから作られています。個人に関すること、検討中の文書、まだ決まっていないことは、元となるデータに含まれていません。
desk-public-about-counted = 数え方
desk-public-about-small = 小さい数
desk-public-about-small-text = 1回の派遣の要員の一部（階級、性別、役職など）を数えたものがあります。{ $least }人に満たない数は、個人が分かるおそれがあります。そのような数が一つでもあるとき、又は残りがそのような数になるときは、その回についての数を全て示しません。活動全体についての数が{ $least }人に満たないときは、いずれかの回の人数と同じ場合に限って示します。
desk-public-about-times = 二つの時点
desk-public-about-times-text = どのページも、ある日の状態を、ある日に知られていたとおりに読むことができます（上の二つの欄）。リンクは両方を引き継ぎます。
desk-public-about-reconstructed = 再構成：この記録を始める前の日については、その日までに出典が述べていたことを後から組み立てて示します。当時の機関が知っていたことを示すものではありません。
desk-public-about-places = 地図の点
desk-public-about-places-text = 国は、首都の主な空港の位置に示します。位置はOurAirports（パブリックドメイン）、陸地はNatural Earth（パブリックドメイン）によります。国境線は示しておらず、点は土地の帰属を示すものではありません。
desk-public-about-check = 確かめ方
desk-public-about-check-text = 記述は一件ずつ記録に加えられ、そのハッシュ値が木の形をなしています（RFC 6962の証明書の透明性と同じ仕組み）。下のハッシュ値を控えておけば、それまでの記述が一件も変えられず、除かれていないことを、後から確かめられます。署名付きのチェックポイントと、個々の記述の証明は、運用する機関から得られます。
desk-public-known-journal = 記録の最初の{ $size }件
desk-public-known-reconstructed = 記録の最初の{ $size }件（後からの再構成）
desk-public-about-wrong = 誤りがあるときは
desk-public-about-wrong-text = 内閣府国際平和協力本部事務局に、出典を添えてお知らせください。訂正は元の記述と並べて示し、両方を読むことができます。

# オープンデータ
desk-public-data-lead = これらのページの内容を、表計算ソフトやプログラムで使えるファイルとして公開しています。
desk-public-data-of = ファイルは{ $day }のもので、記録の最初の{ $size }件によります（ルート：{ $root }）。アドレスにonとknownを加えると、ほかの日のものが得られます。
desk-public-data-operations = 活動
desk-public-data-dispatches = 派遣した要員
desk-public-data-in-kind = 物資協力
desk-public-data-figures = 公式の数
desk-public-data-sources = 出典
desk-public-data-columns = 列の説明
desk-public-data-places = 場所
desk-public-data-places-text = 国ごとの点（GeoJSON）で、活動、人数、物資協力の数を含みます。複数の国にわたるものは各国に数えます。
desk-public-as-files = ファイルで：
desk-public-data-statistics = 統計
desk-public-data-dictionary = 各列の意味
desk-public-data-book = すべての表を一つにまとめたブック
desk-public-data-catalogue = すべてのファイルの目録（DCAT。他の目録からの取込み用）
desk-public-data-iati = 活動（IATI）
desk-public-data-iati-text = すべての派遣と物資協力を、国際援助透明性イニシアティブ（IATI 2.03）の活動として収録しています。規格が国別の割合を求める箇所は、割合が分からないため均等とし、初日が分からない場合は、何をもって代えたかをファイルに記しています。
desk-public-data-periods = 期間
desk-public-data-periods-text = 活動・派遣・任務の期間をカレンダー（iCalendar）にしたものです。言語はこのページと同じです。始まりしか分からないものは、その日だけを載せています。
desk-public-data-entries = 記録の各項目
desk-public-data-entries-text = 公開されているすべての項目を、記録にあるとおり、位置を付けて一行ずつJSONで収録しています。一つのファイルに一万件分の位置が入ります。
desk-public-data-moment = { $day }現在、記録の最初の{ $size }件による（ルート { $root }）。利用条件：{ $licence }。
desk-public-data-mandate = { $operation }：任務
desk-public-data-begins = { $what }（{ $day }から）
desk-public-data-sent = { $operation }：{ $personnel }{ $known ->
    [yes] （{ $round }）
   *[no] {""}
}
desk-public-data-sent-text = { $what }。{ $known ->
    [yes] 派遣人数：{ $approximate ->
        [yes] 約{ $persons }人
       *[no] { $persons }人
    }{ $rounds ->
        [1] {""}
       *[other] （1回当たり。全{ $rounds }回）
    }。
   *[no] 派遣人数は分かっていません。
}{ $elsewhere ->
    [yes] 他の活動で既に計上されています。
   *[no] {""}
}
desk-public-data-given-text = { $purpose }。{ $count ->
    [0] 物資の内訳は分かっていません。
   *[other] 物資：{ $items }。
}{ $other ->
    [yes] 他の法律による供与：{ $law }。
   *[no] {""}
}
desk-public-data-imprecise = 出典の記載は{ $day }
desk-public-data-of-operation = 不明（活動の開始は{ $day }）
desk-public-data-source-spoke = 不明（出典は{ $day }のもの）
desk-public-data-recorded-on = 不明（記録した日）
desk-public-data-about = 出典の記載は概数
desk-public-data-use = 利用するとき
desk-public-data-use-text = この記録の名と、日付、記録の件数を示してください。数に幅があるときは、最少と最多を併せて用いてください。出典の文書には、それぞれの権利があります。
desk-public-column-id = 行が示すもの（変わらない識別子）
desk-public-column-name-ja = 日本語の名称
desk-public-column-name-en = 英語の名称
desk-public-column-short = 略称
desk-public-column-pillar = 柱（pko、icops、ihro、ieo）
desk-public-column-type = 国連平和維持活動の種類
desk-public-column-from = 最初の日、月、年又は年度（FY）
desk-public-column-to = 最後の日（分かる範囲）
desk-public-column-number = 公式の番号
desk-public-column-places = 国（ISO 3166のコード）
desk-public-column-lead = 活動を主導するもの
desk-public-column-persons = 人数（活動は合計、派遣は1回の人数）
desk-public-column-persons-low = あり得る最少
desk-public-column-persons-high = あり得る最多
desk-public-column-sources = 出典（識別子と、その中の場所）
desk-public-column-position = 記録の中の位置（0から）
desk-public-column-operation = 活動（識別子）
desk-public-column-personnel = 要員の種類
desk-public-column-rounds = その人数の派遣の回数
desk-public-column-approximate = 出典が約としているか
desk-public-column-counted-elsewhere = ほかの行で数えているか
desk-public-column-round-ja = 次（日本語）
desk-public-column-round-en = 次（英語）
desk-public-column-ongoing = 継続中と分かっているか
desk-public-column-tasks = 業務（法律の号）
desk-public-column-purpose-ja = 目的（日本語）
desk-public-column-purpose-en = 目的（英語）
desk-public-column-recipient = 譲渡先（識別子）
desk-public-column-number-inferred = 番号が推定か
desk-public-column-decided = 閣議決定の日
desk-public-column-handed-over = 引渡しの日
desk-public-column-value-yen = 金額（円）
desk-public-column-other-law-ja = 根拠とした他の法律（日本語）
desk-public-column-other-law-en = 根拠とした他の法律（英語）
desk-public-column-items-ja = 物資と数量（日本語）
desk-public-column-items-en = 物資と数量（英語）
desk-public-column-measure = 数えているもの
desk-public-column-value = 数（示さないものは空欄）
desk-public-column-withheld = 個人が分かるおそれがあるため示さないか
desk-public-column-on = 時点
desk-public-column-about = 何についての数か（空欄は全体）
desk-public-column-what-ja = 数えているものの説明（日本語）
desk-public-column-what-en = 数えているものの説明（英語）
desk-public-column-title-ja = 題名（日本語）
desk-public-column-title-en = 題名（英語）
desk-public-column-publisher-ja = 発行者（日本語）
desk-public-column-publisher-en = 発行者（英語）
desk-public-column-address = ウェブ上の所在
desk-public-column-published = 公表の日
desk-public-column-language = 言語
desk-public-column-reliability = 信頼性（official、reputable、secondary、unverified）
desk-public-column-as-of = 行の示す日
desk-public-column-log-size = その時点の記録の件数
desk-public-column-licence = 利用条件
desk-public-column-log-root = その時点での記録の木のルート（チェックポイントと同じもの）
desk-public-column-section = 何を数えたか
desk-public-column-by = 何による区分か。空欄は全体
desk-public-column-key = 区分。空欄は全体、又は区分の分からないもの
desk-public-column-key-ja = 区分の日本語名
desk-public-column-key-en = 区分の英語名
desk-public-column-low = 取り得る最小の値
desk-public-column-high = 取り得る最大の値
desk-public-column-unit = 単位
desk-public-column-rows = 数えた行の数
desk-public-column-rounds-counted = 数えた派遣の回数
desk-public-column-rounds-unknown = 人数がどの出典にもない派遣の回数
desk-public-column-rows-undated = 既に始まったかどうか分からない行の数（最大の値にのみ含む）
desk-public-column-rows-disagreeing = 出典により数の異なる行の数
desk-public-column-rows-approximate = 概数の行の数
desk-public-column-rows-unverified = 確認されていない出典による行の数
desk-public-column-left-out = 除いたもの（他で計上したもの、他の法律によるもの）
desk-public-column-table = 表
desk-public-column-column = 列
desk-public-column-tag = 列のハッシュタグ（HXL）
desk-public-column-meaning-ja = 意味（日本語）
desk-public-column-meaning-en = 意味（英語）
