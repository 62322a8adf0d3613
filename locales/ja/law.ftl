## ある日の法令
law-edition = { $day } 時点の法令：{ $since } から施行されている版、{ $by }
law-not-yet = { $day } には、この法律はまだ施行されていません。施行日は { $since } です。
law-span-from = { $from } から
law-span-both = { $from } から { $to } まで
law-goal-may = { $actor }：{ $act }（できる{ $due }）
law-goal-must = { $actor }：{ $act }（義務{ $due }）
law-goal-must-not = { $actor }：{ $act }（禁止{ $due }）
law-uncertain-label = 確かでない点：

## 法体系のファイルで使う語
law-value-option = 実施できること
law-value-approval = 承認等の手続
law-value-limit = 限度
law-value-later = その後
law-value-report = 報告
law-value-stop = 中断・終了
law-value-weapons = 武器
law-value-other = その他

## law tasks
tasks-none = この法体系には、柱・類型・実施主体・業務の組合せを定める表がないため、業務の一覧を表示できません。
tasks-types = 類型：
tasks-head = 業務
tasks-then = { $task }(旧{ $then })
tasks-yes = 可
tasks-no = 不可
tasks-if = 条件[{ $note }]
tasks-or = 。又は、
tasks-run = { $first }から{ $last }まで
tasks-way-facts = 次を満たす場合：{ $facts }
tasks-way-likes = 当該活動に係る政令が{ $likes }に類する業務を定める場合
tasks-way-both = 当該活動に係る政令が{ $likes }に類する業務を定め、かつ、次を満たす場合：{ $facts }
tasks-closed = この柱でいずれの実施主体にも認められない業務：
tasks-cites = 根拠条項：
tasks-legend = 「可」は、法律上の業務と実施主体の区分に限った判断です。同意、承認その他の要件は事案ごとに判断します。
tasks-letters = 業務の記号と条項の番号は現行法のものです。当時の記号が異なるものには「旧」を付けて示します。
tasks-more = この表の規則は { $rule } です。条項の内容は「hatoba law show 条項番号」で確認できます。

## law show
show-unknown = { $id } という条項はありません。条項の一覧は「hatoba law list provisions」で確認できます。
show-unknown-nearest = { $id } という条項はありません。{ $nearest } ではありませんか。条項の一覧は「hatoba law list provisions」で確認できます。
show-a-rule = { $id } は規則の名前です。art6.p13.i1 のような条項番号を指定してください。規則の根拠条項は「hatoba law list rules」で確認できます。
show-not-in-force = { $day } には施行されていません。
show-was = 当時の { $was }
show-users = この条項を用いるもの
show-users-none = この条項を根拠とするものはありません。
show-kind-goal = 判断
show-kind-rule = 規則
show-kind-list = 機関の一覧
show-kind-view = 総覧
show-kind-deadline = 期限
show-official = 公式の条文（ファイルに施行日の記載なし）
show-official-since = 公式の条文（{ $since } 施行）
show-official-none = 公式の条文：この日の条文は取り込まれていません。「hatoba law import ファイル」で取り込めます。

## law diff
diff-heading = { $before } と { $after } の法令の違い
diff-none = 違いはありません。
diff-kind-provision = 条項 { $count }件
diff-kind-rule = 規則 { $count }件
diff-kind-goal = 判断 { $count }件
diff-kind-list-entry = 一覧に掲げる機関 { $count }件
diff-kind-view = 総覧 { $count }件
diff-kind-deadline = 期限 { $count }件
diff-new = 新設
diff-gone = 削除
diff-changed = 変更
diff-was = 当時の { $was }
diff-part-summary = {""}
diff-part-condition = ={" "}
diff-part-goal = {""}
diff-part-modality = 性質：
diff-part-kind = 区分：
diff-part-for = 対象：
diff-part-actor = 主体：
diff-part-act = 行為：
diff-part-due = 時期：
diff-part-title = 名称：
diff-part-item = 項目：
diff-part-needs = 必要となる条件：
diff-part-holds = 満たす条件：
diff-part-text = 内容：
diff-part-from = 起算：
diff-part-term = 期間：
diff-part-less-a-day-if = 一日短くなる解釈：
diff-part-opens-days-before = 受付開始（何日前）：
diff-part-when = 関係する判断：
diff-part-cites = 根拠：
diff-part-uncertain = 確かでない点：

## law list
list-goals = 判断 { $count }件
list-rules = 規則 { $count }件（と根拠条項）
list-lists = 機関の一覧 { $count }件
list-provisions = 条項 { $count }件（当方による要約）

## law check
check-running = 全ての日の全ての規則について証明しています…
check-digest = 指紋（SHA-256）：{ $digest }
check-files = ファイル { $files }件、条項の版 { $provisions }件
check-editions = 版 { $count }件（{ $days }）
check-rules = 規則と判断の版 { $rules }件、判断 { $goals }件
check-conditions = 一つずつ除いて確かめた条件 { $conditions }件
check-cells = 組合せ表の欄 { $cells }件、うち定まらないもの { $holes }件
check-sampled = 全数の証明が大きくなりすぎ、標本で確かめたもの { $count }件
check-complaints = { $count ->
    [0] 指摘はありません。
   *[other] 指摘 { $count }件：
}
check-doubtful = どの標本でも結論を変えなかった条件 { $count }件（不要かもしれないが、証明はされていない）：
check-idle = どの一覧・条件でも使われていない機関又は座標 { $count }件：
check-head-goal = 判断
check-head-since = いつから
check-head-leaves = 事実
check-head-nodes = 分岐
check-head-mixed = 両方向に働く事実
check-head-coarse = 不必要な「不明」
check-coarse = { $states } のうち { $coarse }
check-coarse-sampled = 標本 { $states } のうち { $coarse }

## 法体系のファイルの誤り
law-character = 「{ $name }」はここでは使えません。名前、引用符で囲んだ文言、日付、数又は記号が必要です。削除するか、引用符で囲んでください。
law-open-text = この文言は、同じ行で引用符が閉じられていません。同じ行に " を置いて閉じてください。
law-open-block = この law ブロックは閉じられていません。バッククォート三つの行で閉じてください。
law-day = { $day } は暦にある日付ではありません。2016-03-29 のように、実在する日付を書いてください。
law-backwards = 期間 { $span } は終わりが始まりより前です。早い日を先に書いてください。
law-expected = { $found } がありますが、ここには{ $expected }が必要です。
law-unknown = { $name } という{ $kind }はありません。宣言するか、名前を直してください。
law-unknown-nearest = { $name } という{ $kind }はありません。{ $nearest } ではありませんか。
law-twice = { $name } が二度宣言されています。一方を削除するか、名前を変えてください。
law-overlap = { $day } に { $name } の版が二つ有効になっています。前の版を、後の版が始まる日の前日で終わらせてください。
law-gap = { $user } が用いる { $name } には、{ $day } に有効な版がありません。その日の版を加えるか、{ $user } の期間を短くしてください。
law-cite = { $user } が根拠とする { $name } は、{ $day } にはありません。番号を直すか、その日の条項の見出しを加えてください。
law-uncited = { $name } に根拠条項がありません。条項の見出しの下に置くか、cites を加えてください。
law-unexplained = { $name } が { $day } に変わりますが、その日の改正が宣言されていません。改正を宣言するか、日付を直してください。
law-circle = { $name } が自分自身を必要としています（{ $path }）。循環を解いてください。
law-mixed = & と | が括弧なしに並んでいます。どちらかを括弧で囲んでください。
law-misused = { $name } は{ $is }のものですが、{ $used }のものとして使われています。宣言に合わせて、括弧内に主体を書くか、除いてください。
law-summary = { $name } に{ $language }の要約がありません。見出しの下に要約の行を書いてください。
law-too-many = { $name }が上限の { $limit } を超えています。これを超えては扱えません。
law-clash = { $name } の二つの例外が同時に成り立ち得ます。互いに重ならないように、どちらかを狭めてください。
law-dead = { $name } に、結論を変えない条件があります：{ $condition }。削除するか、直してください。
law-unused = { $name } はどこでも使われていません。使うか、削除してください。
law-undetermined = { $name } は、{ $day } の { $cell } について、根拠のある確定した答えを出しません。規則を加えてください。

## 英語で渡される語句
word-the-end-of-the-block = ブロックの終わり
word-none = 何もない状態
word-a-name = 名前
word-a-condition = 条件
word-a-text-in-quotes = 引用符で囲んだ文言
word-a-number = 数
word-a-day-such-as-2016-03-29 = 2016-03-29 のような日付
word-a-declaration = 宣言
word-a-dimension = 座標の名前
word-a-value-of-the-dimension = その座標の値
word-a-list-or-a-set = 一覧又は集合の名前
word-the-name-of-an-entity = 主体の名前
word-the-name-of-a-member = 集合の要素の名前
word-the-name-of-a-number = 数の名前
word-the-name-of-the-spans-not-counted = 算入しない期間の名前
word-a-provision-s-id = 条項番号
word-a-rule = 規則の名前
word-a-goal = 判断の名前
word-an-event = 起算点の名前
word-an-assumption = 前提の名前
word-yes-or-no = yes 又は no
word-ours-ask-watch-or-read = ours、ask、watch、read のいずれか
word-may-must-or-must-not = may、must 又は must_not
word-option-approval-limit-later-report-stop-weapons-or-other = option、approval、limit、later、report、stop、weapons 又は other
word-a-span-such-as-2016-03-29 = [2016-03-29..] のような期間
word-a-declaration-rule-goal-fact-set-list = 宣言（rule、goal、fact、set、list など）
word-a-framework-declaration = framework の宣言
word-organisation = 機関
word-rule = 規則
word-dimension = 座標
word-fact = 事実
word-entity-bound-here = 主体（ここで定めたもの）
word-list-or-set = 一覧又は集合
word-fact-or-rule = 事実又は規則
word-value-of-that-dimension = その座標の値
word-about-the-case = 事案についてのもの
word-about-an-entity = 主体ごとのもの
word-names-of-one-kind = 同じ種類の名前
word-values = 値
word-days-or-years = 日数又は年数
word-ja = 日本語
word-en = 英語
word-a-fence-that-says-law = 「law」と書いた囲み
