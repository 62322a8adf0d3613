## TOML・JSON の書き方の誤り
doc-too-large = 全体で { $bytes } バイトあり、上限の { $most } バイトを超えています。分割してください。
doc-too-deep = リストや表の入れ子が { $most } 段を超えています。入れ子を減らしてください。
doc-too-many-flaws = 誤りが、ここに示した { $most } 件のほかにもあります。これらを直してから、もう一度実行してください。
doc-expected-value = { $found ->
    [end] 途中で終わっています
   *[other] 「{ $found }」があります
}が、ここには値（引用符で囲んだ文字列、数、true、false、リスト又は表）が必要です。
doc-expected-key = { $found ->
    [end] 途中で終わっています
   *[other] 「{ $found }」があります
}が、ここには二重引用符で囲んだキーが必要です。
doc-expected-colon = { $found ->
    [end] 途中で終わっています
   *[other] 「{ $found }」があります
}が、キーと値の間にはコロンが必要です。
doc-expected-comma = { $found ->
    [end] 途中で終わっています
   *[other] 「{ $found }」があります
}が、ここにはコンマ又は「{ $close }」が必要です。
doc-trailing-comma = このコンマの後に何もありません。コンマを削除してください。
doc-unclosed = この括弧は閉じられていません。「{ $close }」で閉じてください。
doc-wrong-bracket = 「{ $found }」がありますが、ここには「{ $close }」が必要です。
doc-unclosed-text = この文字列は閉じられていません。二重引用符で閉じてください。
doc-control = 制御文字 { $found } が文字列の中にそのまま書かれています。\n や \u0009 のように書いてください。
doc-escape = 「{ $written }」という書き方はありません。円記号（バックスラッシュ）は \\ と書いてください。
doc-unicode-escape = \u の後には、\u3042 のように16進数4桁が必要です。
doc-lone-surrogate = 二つで一組の \u の片方しかありません。両方を書くか、文字をそのまま書いてください。
doc-leading-zero = 数は 0 で始められません。0 を除くか、引用符で囲んでください。
doc-number = 「{ $written }」は数ではありません。直すか、引用符で囲んでください。
doc-number-range = { $written } は大きすぎて扱えません。名前であれば引用符で囲んでください。
doc-word = 「{ $written }」という語がありますが、ここには値が必要です。文字列は二重引用符で囲んでください。
doc-duplicate-key = キー「{ $key }」が同じ表に二度あります。一つにしてください。
doc-comment = JSON にコメントは書けません。削除するか、TOML で書いてください。
doc-odd-space = 文字列の外に全角空白又は改行禁止空白があります。半角の空白に直してください。
doc-after-end = 値の終わりの後に余分なものがあります。削除してください。
doc-toml = TOML として正しくありません：{ $detail }。

## 公式の条文のファイルの誤り
import-path = 箇所：{ $path }
import-empty = ファイルが空です。もう一度ダウンロードしてください。
import-too-large = ファイルは { $found } バイトで、上限の { $limit } バイトを超えています。法令を一つずつ取り込んでください。
import-encoding = { $found } があり、UTF-8 ではありません。UTF-8 で保存してください。
import-unknown-format = ファイルが「{ $found }」で始まっています。法令標準 XML、e-Gov 法令 API（バージョン2）の応答又は id と text の JSON Lines を指定してください。
import-syntax = { $expected }ではありません（{ $found }）。もう一度ダウンロードしてください。
import-not-a-law = { $found } がありますが、{ $expected }が必要です。法令のファイルを指定してください。
import-missing = { $inside } に{ $expected }がありません。もう一度ダウンロードしてください。
import-value = { $field } が { $found } ですが、{ $expected }が必要です。
import-conflict = { $field } が、ある箇所では { $found }、別の箇所では { $expected } となっています。もう一度ダウンロードしてください。
import-stray-text = { $inside } の直下に「{ $found }」という文言があり、このままでは失われます。Sentence 要素の中にあるはずのものです。もう一度ダウンロードしてください。
import-unclosed = { $inside } が閉じられないままファイルが終わっています。もう一度ダウンロードしてください。
import-trailing = 法令の終わりの後に { $found } があります。法令を一つずつ取り込んでください。
import-too-deep = 要素の入れ子が { $limit } 段を超えています。法令のファイルを指定してください。
import-too-many = 条項が上限の { $limit } 件を超えています。法令を一つずつ取り込んでください。
import-duplicate = { $found } という条項が二つあります。一つにしてください。
import-no-provisions = 条項が一つもありません。法令全体のファイルを指定してください。

## 取込みの結果
import-law = 法令：{ $title }（{ $law }）
import-unnamed = ファイルに記載なし
import-day = 施行日：{ $day }
import-undated = ファイルに記載なし（最も古い条文として扱います）
import-count = 条項 { $count }件を読み取りました。
import-skipped = 取り込まなかったもの：附則 { $supplementary }件、別記・様式等 { $annexes }件、図表等の挿入 { $inserts }件、文言のない条項 { $empty }件
import-covered = 法体系にあるこの法令のその日の条項 { $all }件のうち、{ $have }件に公式の条文が付きました。
import-nothing-of-ours = 法体系には、この法令の条項はありません。
import-not-covered = ファイルにない条項 { $count }件：{ $named }{ $more ->
    [0] {""}
   *[other] {" "}ほか { $more }件
}
import-kept = 保存先：{ $path }

## 保存した条文
store-file = { $file } を読み書きできません（{ $reason }）。--data 又は HATOBA_DATA のフォルダーを確認してください。
store-text = 保存した条文 { $file } が壊れています（{ $reason }）。削除して、もう一度取り込んでください。
store-law-id = 「{ $found }」は法令IDではありません。404AC0000000079 のように、英数字とハイフンの法令IDが必要です。

## 事案ファイルの誤り
case-too-large = 事案ファイルは { $bytes } バイトで、上限の { $most } バイトを超えています。分割してください。
case-too-many-findings = 誤りが、ここに示した { $most } 件のほかにもあります。これらを直してから、もう一度実行してください。
case-unknown-key = 「{ $key }」というキーはここにはなく、その名前の事実もありません。削除するか、名前を直してください。
case-unknown-key-nearest = 「{ $key }」というキーはここにはありません。「{ $nearest }」ではありませんか。
case-misplaced-fact = { $about ->
    [entity] 「{ $key }」は、国・紛争当事者・機関ごとに述べる事実です。その国等の表に移してください。
   *[case] 「{ $key }」は、事案全体について述べる事実です。[operation]、[facts] 又は協力の表に移してください。
}
case-not-assumption = 「{ $key }」は解釈上の未決の問題ではないため、前提として置けません。事実として書いてください。
case-not-assumption-nearest = 「{ $key }」は解釈上の未決の問題ではありません。「{ $nearest }」ではありませんか。
case-counted = 「{ $key }」は事案の数から計算されるため、直接は書けません。もとになる数を書いてください。
case-missing = キー「{ $key }」がありません。加えてください。
case-date = 「{ $written }」は暦にある日付ではありません。2022-04-28 のように（月や年でよい所では 2022-04、2022、FY2022 のように）書いてください。
case-backwards = 期間の終わり（{ $to }）が始まり（{ $from }）より前です。日付を入れ替えてください。
case-fact-word = 「{ $written }」は事実の値ではありません。true、false、"yes"、"no"、"silent"、"contested" のいずれかを書いてください。
case-bad-id = 「{ $written }」は識別子にできません。空白と @ を含まない短い語にしてください。
case-unknown-name = 「{ $name }」という{ $of }はありません。名前を直すか、宣言してください。
case-unknown-name-list = 「{ $name }」という{ $of }はありません。次のいずれかです：{ $right }。
case-unknown-name-nearest = 「{ $name }」という{ $of }はありません。「{ $nearest }」ではありませんか。
case-twice = 「{ $name }」は既に宣言されています。一方の識別子を変えてください。
case-number = { $written } は範囲外です。{ $least } から { $most } までの整数を書いてください。
case-too-many = { $of }が上限の { $most } 件を超えています。事案を分割してください。
case-no-subject = この期待には、何を期待するかがないか、複数あります。goal、deadline、no_goal_of_kind のうち一つだけを書いてください。
case-expected-table = { $found }がありますが、ここには表が必要です。
case-expected-list = { $found }がありますが、ここにはリストが必要です。
case-expected-text = { $found }がありますが、ここには引用符で囲んだ文字列が必要です。
case-expected-words = { $found }がありますが、ここには文字列、又は ja = "…", en = "…" の表が必要です。
case-expected-day = { $found }がありますが、ここには 2022-04-28 のような日付が必要です。
case-expected-when = { $found }がありますが、ここには 2022-04-28、"2022-04"、2022、"FY2022" のような日付、月、年又は年度が必要です。
case-expected-count = { $found }がありますが、ここには整数が必要です。
case-expected-fact = { $found }がありますが、ここには事実の値（true、false、"silent"、"contested"、申述又はそのリスト）が必要です。
case-expected-claim = { $found }がありますが、ここには申述（is = true, source = "…" のように is を含む表）が必要です。
case-expected-yes-no = { $found }がありますが、ここには true 又は false が必要です。
case-expected-entity = { $found }がありますが、ここには機関若しくは国の識別子、又は id を含む表が必要です。
case-expected-task = { $found }がありますが、ここには "tsu" のような業務、又は task = "na", like = "tsu" の表が必要です。
case-expected-spans = { $found }がありますが、ここには期間（from と to の表）のリストが必要です。
case-expected-name = { $found }がありますが、ここには引用符で囲んだ名前が必要です。
case-expected-reason = { $found }がありますが、ここには "agreement"、"consents_assignment@X" のような事実又は集合が必要です。
case-expected-change = { $found }がありますが、ここには "fact@X"、"!fact@X"、"+set@X"、"-set@X" のような変更が必要です。

## 英語で渡される語句
word-json = 正しい JSON
word-well-formed-xml = 正しい XML
word-law-full-text-or-id-and-text-in-each-line = law_full_text、又は各行の id と text
word-tag = tag
word-the-element = 要素
word-attribute-num = 属性 Num
word-a-day-such-as-2025-05-28 = 2025-05-28 のような日付
word-law-id-day-and-amending-law-such-as-404ac0000000079-20250528-507ac0000000044 = 404AC0000000079_20250528_507AC0000000044 のような法令履歴ID
word-a-law-id-such-as-404ac0000000079 = 404AC0000000079 のような法令ID
word-a-number-such-as-24-or-24-2 = 24 や 24_2 のような番号
word-an-id-such-as-art6-p13-i1 = art6.p13.i1 のような条項番号
word-text = 文字列
word-the-file = ファイル
word-the-line = 行
word-the-answer = 応答
word-law-element = Law 要素
word-law-id-nor-era-year-lawtype-and-num = 法令IDも Era・Year・LawType・Num も
word-law-law-data-response-or-dataroot = Law、law_data_response 又は DataRoot
word-another-law = もう一つの Law 要素
word-null = null
word-true-or-false = true 又は false
word-a-list = リスト
word-an-object = オブジェクト
word-broken = 読み取れない値
word-bool = true 又は false
word-integer = 整数
word-float = 小数
word-date = 日付
word-array = リスト
word-table = 表
word-pillar = 柱
word-type = 類型
word-form = 協力の形態
word-performer = 実施主体
word-task = 業務
word-like = 業務
word-source = 出典
word-role = 立場
word-goal = 判断
word-kind = 判断の区分
word-deadline = 期限
word-answer = 答え
word-provision = 条項
word-assumption = 解釈上の前提
word-set = 集合
word-entities = 国・機関等
word-sources = 出典
word-contributions = 協力
word-claims = 申述

## 参照用の表の誤り
reference-empty = 行が一つもありません。もう一度ダウンロードしてください。
reference-too-large = ファイルは { $found } バイトで、上限の { $limit } バイトを超えています。
reference-too-many = 行が上限の { $limit } 行を超えています。一つの表のファイルを指定してください。
reference-encoding = { $found } があり、UTF-8 ではありません。UTF-8 で保存してください。
reference-syntax = 正しい JSON ではありません（{ $found }）。もう一度ダウンロードしてください。
reference-shape = { $found }がありますが、行ごとのオブジェクトの一覧が必要です。
reference-missing = この列がありません。このデータセットのファイルを指定するか、列を加えてください。
reference-unknown = このデータセットにこのような列はありません。このデータセットのファイルを指定するか、列を除いてください。
reference-twice = この列が二度あります。一つにしてください。
reference-cells = この行のセルは { $found } 個ですが、列の数と同じ { $expected } 個が必要です。
reference-type = { $found }がありますが、{ $expected }が必要です。
reference-value = 「{ $found }」とありますが、{ $expected }が必要です。
reference-blank = 空欄ですが、値が必要です。
reference-duplicate = { $first } 行目にも番号 { $found } があります。番号は行ごとに異なる必要があります。
reference-exchanged = この列には { $other } の値が、{ $other } にはこの列の値が入っています。列の名前を直してください（国連の列の辞書では、一部の表についてこの二つの説明が入れ替わっています。）。
reference-sum = 計が { $found } ですが、内訳の和は { $expected } です。
reference-backwards = 終わり { $found } が始まり { $first } より前です。
reference-store-changed = 保存した { $file } は、取り込んだものと異なります。バックアップから戻すか、並んでいるファイルと共に削除して、もう一度取り込んでください。
reference-store-table = 保存した表 { $file } は、このプログラムでは読めません（誤り { $count } 件）。もう一度取り込んで、誤りを確認してください。
word-a-whole-number-such-as-250 = 250 のような整数
word-a-year-such-as-2019 = 2019 のような年
word-degrees-up-to-180-such-as-15-9833 = 15,9833 のような180度以内の値
word-degrees-up-to-90-such-as-15-9833 = 15,9833 のような90度以内の値
word-a-day-such-as-2025-04-04 = 2025-04-04 のような日付
word-three-letters-such-as-jpn = JPN のような3文字
word-nothing = 値のない項目
