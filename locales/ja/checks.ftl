# この記録と国連自身の表との照合：`hatoba reference` と照合のページ。

checks-set-un-missions = 国連平和維持活動の一覧（国際連合 Peace and Security Data Hub、DPPADPOSS-PKO）
checks-set-un-fatalities = 1948年以降の国連平和維持活動及び特別政治ミッションにおける死亡者（国際連合 Peace and Security Data Hub、DPPADPOSS-FATALITIES）
checks-set-un-contributions = 国別・ミッション別の制服要員の年平均（国連の月別の数から算出されたもの）

checks-topic-listed = ミッション
checks-topic-begins = 業務の最初の日
checks-topic-ends = 業務の最後の日
checks-topic-mandate = 最初の任務
checks-topic-persons = 制服要員（年平均）
checks-topic-fatality = 死亡者

checks-outcome-agrees = 一致
checks-outcome-possible = 矛盾せず
checks-outcome-differs = 不一致
checks-outcome-only-table = 国連の表のみ
checks-outcome-only-record = この記録のみ
checks-outcome-not-comparable = 比較不能

checks-nothing = －
checks-goes-on = 継続中
checks-range = { $low }～{ $high }
checks-at-least = { $low } 以上
checks-death = { $day }　{ $personnel }、{ $incident }
checks-rounds = その日に現地にあった、又はあった可能性のある派遣 { $count }件

checks-personnel-military = 軍事要員
checks-personnel-police = 警察要員
checks-personnel-military-observer = 軍事監視要員
checks-personnel-international-civilian = 国際文民職員
checks-personnel-local = 現地文民職員
checks-personnel-other = その他
checks-incident-illness = 病気
checks-incident-accident = 事故
checks-incident-malicious-act = 悪意ある行為
checks-incident-self-inflicted = 自傷
checks-incident-to-be-determined = 未確定
checks-incident-unknown = 不明

checks-why-led-by = 記録では、国連ではなく{ $names }が行うものである。
checks-why-pillar = 記録では、国連平和維持活動ではなく、{ $pillar }である。
checks-why-not-listed = 記録では国連平和維持活動であるが、国連の一覧にこの略称のものはない（一覧は特別政治ミッションを含まない。）。
checks-why-no-operation = 記録には、これに対する協力がない。
checks-why-no-day-theirs = 表に日付がない。
checks-why-no-day-ours = 記録に日付がない。
checks-why-later-mandate = 記録にある最初の任務は、後のものである可能性がある。
checks-why-no-row = 表に該当する行がない。
checks-why-year-incomplete = 表のこの年は一部の月が欠けている。全ての国の計は { $sum }人で、表の各年の中央の値は { $median }人である。
checks-why-no-number = 記録に、人数が分からない派遣がある。
checks-why-event = 記録に、その日の出来事がある（{ $event }）。
checks-why-someone-there = 記録では、その日にその種別の要員が現地にいた、又はいた可能性がある。死亡についての記述はない。
checks-why-nobody-there = 記録では、その日にその種別の要員は現地にいない。この法律に基づき派遣された者ではない。

checks-rule-outcome = 「一致」は、双方が確実に同じであること、「矛盾せず」は、表の値が、記録の許す範囲にあること、「不一致」は、その範囲にないことをいう。数は、合わせるために変えることをしない。
checks-rule-days = 記録の日付は、ミッションのものではなく、この国の業務のものである。業務の始まりと終わりが、国連の一覧によるミッションの期間の内にあるかを見る。一覧の日付の多くは、月の初日である。
checks-rule-mean = 記録の年平均は、制服要員の延べ人日を、その年の日数で除したものである。表の値は整数で、端数の処理が示されていないため、差が1人未満のものを全て含むとみる。
checks-rule-rounds = 同じ種別の派遣は、順に交代するものとみる。最後の日まで分かるものは並べて数え、そのほかのものは一つに限り数え、最後の日が分からないものは、後の派遣の開始により終わったものとする。ある日の最小の数は、確実に現地にあった数である。
checks-rule-year = 全ての国の計が、表の各年の中央の値の10分の9に満たない年は、比較しない。
checks-rule-death = 死亡者は、記録において、その日にそのミッションにあった派遣と並べる。氏名は、いずれにもない。

checks-head-topic = 照合の事項
checks-head-mission = ミッション
checks-head-table = 国連の表
checks-head-record = この記録
checks-head-outcome = 結果
checks-head-why = 理由
checks-others = 国連の一覧のみにあるミッション { $count }件：{ $names }
checks-deaths = この国の国籍の死亡者は、表に { $count }人ある。記録によれば、この法律に基づき派遣された可能性がある者は { $perhaps }人、そうでない者は { $none }人である。
checks-rules = 照合の方法

## 表の取込み、一覧及び差分
reference-cell = { $row } 行目の { $column } 列
reference-row = { $row } 行目
reference-refused = ファイルに誤りが { $count } 件あるため、何も取り込んでいません。直してから、もう一度取り込んでください。
reference-day-differs = 各行の日付は { $own } ですが、--published は { $given } です。--published を除いてください。
reference-day-missing = 各行に表の日付がありません。--published 2021-12-31 のように指定してください。
reference-read = 読み取った表：{ $set }、{ $rows }行
reference-day = 表の日付：{ $day }
reference-note-same-key = { $name } は複数の行（{ $rows }）にあります。いずれもそのまま保存します。
reference-note-exchanged = { $name }：{ $rows } 行目では、経度と緯度が互いに逆になっています。いずれもそのまま保存します。
reference-since = { $day }の表との差：追加 { $added }行、削除 { $gone }行、変更 { $changed }行（hatoba reference diff で表示）
reference-kept = 保存先：{ $path }
reference-there = 同じ日付の同じファイルが既に { $path } に保存されています。その際の出典等をそのまま用います。
reference-none = 取り込んだ表がありません。hatoba reference import SET FILE --source TEXT により、un-missions、un-fatalities、un-contributions を取り込んでください。
reference-no-licence = 記載なし
reference-head-set = データセット
reference-head-name = 日付
reference-head-rows = 行数
reference-head-source = 出典
reference-head-licence = 利用許諾
reference-head-digest = SHA-256
reference-one-vintage = { $set } には、比較する二つの版がありません。hatoba reference list で保存済みの表を確認してください。
reference-no-vintage = 「{ $written }」に当たる表が一つに定まりません。保存済みの表：{ $names }
reference-differences = { $set }　{ $older } と { $newer }：追加 { $added }行、削除 { $gone }行、変更 { $changed }行、同一 { $same }行
reference-nothing = なし
reference-from = { $set }（{ $day }）。出典：{ $source }。利用許諾：{ $licence }

## 誰でも見られるページ
checks-page-title = 国連の表との照合
checks-page-link = この記録と国連自身の表との照合
checks-page-lead = この記録の内容を、国際連合自身の数（ミッション、日付、制服要員、死亡者）と照合したものです。異なる場合は双方を示し、数を変えることはしません。
checks-page-none = 国際連合の表が取り込まれていないため、照合していません。この窓口の管理者は、次の命令により表を取り込み、窓口を再び開いてください。
checks-page-summary = 照合の結果
checks-page-files = 全ての照合のファイル：
checks-page-more = ほかの { $count }件は、ファイルにあります。
checks-page-tables = 表とその出典
checks-both = 双方にあるミッション { $count }件：{ $names }
checks-column-topic = 照合の事項（listed：有無、begins：始まり、ends：終わり、mandate：任務、persons：人数、fatality：死亡者）
checks-column-mission = ミッションの略称
checks-column-operation = この記録の活動の識別子
checks-column-year = 照合する年（死亡者については、その年）
checks-column-table-value = 国連の表の値（名称、日付、goes_on（継続中）、平均人数）
checks-column-record-low = この記録の許す最小の値又は最初の日（平均は人数）
checks-column-record-high = この記録の許す最大の値又は最後の日（人数の分からない派遣がある場合は空欄）
checks-column-outcome = 結果（agrees：一致、possible：矛盾せず、differs：不一致、only-table：国連の表のみ、only-record：この記録のみ、not-comparable：比較不能）
checks-column-why = この記録又は表による理由
checks-column-details = 死亡者については識別子、種別、原因及び現地にあった派遣、理由についてはその対象
checks-column-table = 照合したデータセット
checks-column-table-published = その表の日付
