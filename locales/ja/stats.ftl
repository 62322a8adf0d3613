# `hatoba stats` の出力。

stats-total = 計
stats-not-known = 不明
stats-no-operation = 特定の活動によらないもの
stats-between = ：
stats-and = 、
stats-range = （{ $low }～{ $high }）
stats-about = 約 { $value }

stats-by-pillar = 柱別
stats-by-year = 開始年別
stats-by-country = 国別
stats-by-personnel = 要員の種別
stats-by-operation = 活動別・要員の種別
stats-by-recipient = 物資協力（譲渡先別）
stats-goods-by-operation = 物資協力（活動別）
stats-figures = 公式の数と、同じ日におけるこの記録の合計
stats-figures-single = 個別の活動及び物資協力についての数
stats-left-out = 数えないもの
stats-undated = この日までに開始していない可能性があるもの（合計に含まず、幅の上限にのみ含む）
stats-no-first-day = 開始日の記録がない活動（任務に数えない）
stats-disagreeing = 記述が一致しないもの
stats-rules = 数え方

stats-head-pillar = 柱
stats-head-year = 年
stats-head-country = 国
stats-head-personnel = 要員
stats-head-operation = 活動
stats-head-recipient = 譲渡先
stats-head-missions = 任務
stats-head-ongoing = 継続中
stats-head-persons = 人数
stats-head-unknown = 人数不明の回
stats-head-liaison = 連絡調整要員
stats-head-in-kind = 物資協力
stats-head-rounds = 回数
stats-head-note = 注
stats-head-figure = 項目
stats-head-value = 数
stats-head-on = 時点
stats-head-rows = 記録の合計
stats-head-difference = 差
stats-note = { $what } { $sources }

stats-left-out-row = { $unit ->
    [contributions] { $id }：他の法律による（{ $count }件）
   *[persons] { $id }：他で数えている（{ $count }人）
}
stats-stated = { $begins ->
    [none] {""}
   *[other] { $begins } から{" "}
}{ $value }（#{ $position } { $source }）
stats-disagreeing-row = { $id }：{ $used }を採用。ほかの記述：{ $others }

stats-rows-same = { $day }における記録の合計は { $sum }で、一致します。
stats-rows-fewer = { $day }における記録の合計は { $sum }で、公式の数より { $count } 少なくなっています。
stats-rows-more = { $day }における記録の合計は { $sum }で、公式の数より { $count } 多くなっています。
stats-parts = 内訳：{ $parts }。
stats-part = { $unknown ->
    [0] { $kind } { $sum }
   *[other] { $kind } { $sum }と人数不明の { $unknown }回
}
stats-remarks = 備考：{ $text }

stats-reason-approximate = 出典は「約」又は「超」としています。
stats-reason-contradicted = { $source }は { $day }現在で { $value }としており、一致しません。
stats-reason-unknown = 人数が不明な回が { $count }回あります。
stats-reason-undated = { $measure ->
    [persons_abroad] その日に継続していたか不明なものが { $count }件あり、合計に含めていません。
   *[other] この日までに開始していない可能性があるものが { $count }件あり、合計に含めていません。
}
stats-reason-disagreeing = 記述によって数が異なるものが { $count }件あります。
stats-reason-approximate-rows = 数が概数であるものが { $count }件あります。
stats-reason-unverified = 確認した出典のないものが { $count }件あります。
stats-reason-partly = 複数回の派遣のうち、一部の回がこの日より後に開始した可能性のあるものが { $count }件あります。
stats-reason-left-out = { $unit ->
    [contributions] 他の法律によるもの（{ $count }件）を合計に含めていません。
   *[persons] 他で数えている要員（{ $count }人）を合計に含めていません。
}
stats-reason-liaison = 連絡調整要員（{ $count }人）を合計に含めていません。
stats-reason-no-first-day = 開始日の記録がなく、数えていない活動が { $count }件あります。
stats-reason-highest = 記録にある番号は { $number }{ $inferred ->
    [yes] （推定）
   *[no] {""}
}までありますが、そのうち { $count }件が記録にありません。

stats-rule-day = この日までに開始したものを数えます。月、年又は年度しか分からないものは、その期間が終わったときから数えます。日付のない派遣及び物資は、出典がそれを述べた日から数えます。まとめて述べられた複数回の派遣がこの日までに終わっていないときは、最初の1回のみを確実なものとします。
stats-rule-rows = 同じものについての記述が一致しないときは、最初に挙げた出典の信頼性が最も高い記述を、それが同じであれば最も新しい記述を採用します。数を述べる記述は、述べない記述に優先します。ほかの記述も一覧に示します。
stats-rule-range = 括弧内は、一致しない全ての記述と、この日までに開始した可能性のあるものを考慮した最小と最大で、括弧の前は、採用した記述により確実な数です。
stats-rule-unknown = 人数が不明な回は、0人とはせず別に数えます。実際の人数は合計より多くなります。
stats-rule-rounds = 人数は1回の人数に回数を乗じたもので、全員を最初の回が始まった年に数えます。他で既に数えたものは加えません。
stats-rule-liaison = 連絡調整要員は別に示します。公式の合計には、これを含むものと含まないものとがあり得ます。
stats-rule-goods = 物資協力は、閣議決定の日から（その日が不明であれば引渡しの日から）数えます。他の法律によるものは数えません。
stats-rule-figures = 公式の数は出典のとおりであり、計算したものではなく、記録をそれに合わせることもしません。出典によって異なるときは、それぞれを示します。記録の合計と異なるときは、その理由となり得る記録上の事情を、増減いずれの方向のものも示します。
stats-rule-countries = 複数の国にわたるものは各国に数えるため、各国の数を足しても合計とは一致しません。
