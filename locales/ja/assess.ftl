# `hatoba assess` の出力。

assess-on-command_line = コマンドで指定した日
assess-on-file = 事案ファイルの日付
assess-on-today = 本日
assess-day = 基準日：{ $on }（{ $from }）。適用法令：{ $law }（{ $since } から施行されている版）
assess-before = 基準日：{ $on }（{ $from }）。{ $law }は、この日にはまだ施行されていません（施行日は { $since }）。同法に基づいて行えることはありません。

assess-outcome-yes = 可
assess-outcome-no = 不可
assess-outcome-partly = 一部可
assess-outcome-unknown = 未確定
assess-outcome-outside = 本法の対象外
assess-outcome-not_in_force = 施行前

assess-why-yes = 可とする理由
assess-why-no = 不可とする理由
assess-why-unknown = 可否は未確定
assess-holds = 要件となる事実 { $count }件がすべてそろっています（--explain で判断の全体を表示）。
assess-also = このほか、次のみによっても不可：{ $facts }
assess-provision = { $provision }：{ $text }
assess-cites = { $more ->
    [0] 根拠条項：{ $cites }
   *[other] 根拠条項：{ $cites } ほか { $more }件
  }
assess-outside = 他の法律による協力です。ここでは可否を判断せず、本法の実績にも数えません。
assess-of-tasks = （{ $tasks }）
assess-like = （{ $task }に類するもの）
assess-dot = ／

assess-tasks = 業務
assess-table = 業務ごとの可否（柱・実施主体別）
assess-table-empty = 行い得る業務はありません（すべての組合せが不可）。
assess-table-performer = 実施主体
assess-table-yes = 可
assess-table-unknown = 未確定

assess-approvals = 承認・報告・限度
assess-not-owed = 要しないもの：{ $acts }
assess-later = その事由が生じたときに要するもの：{ $acts }
assess-act = { $actor }：{ $act }
assess-due = （{ $due }）
assess-waits = { $more ->
    [0] 。次の事実による：{ $waits }
   *[other] 。次の事実による：{ $waits } ほか { $more }件
  }
assess-may-yes = できる
assess-may-no = できない
assess-may-unknown = 未確定
assess-must-yes = 要する
assess-must-no = 要しない
assess-must-unknown = 未確定
assess-must_not-yes = 抵触
assess-must_not-no = 抵触なし
assess-must_not-unknown = 未確定

assess-deadlines = 期限
assess-window = { $opens } から { $closes } まで
assess-assuming = （前提：{ $assumed }）

assess-principle-yes = 満たす
assess-principle-no = 満たさない
assess-principle-unknown = 未確定
assess-principle-not-required = 法律上は要求されない
assess-principles-none = 全体としては法律上要求されない（同意等の要件は、個別の条項による）

assess-missing = 判明していない事実
assess-more = ほか { $count }件
assess-whether = { $text }か
assess-ask-next = まず確認すべきこと：{ $text }か。そうであれば「{ $yes }」、そうでなければ「{ $no }」。

assess-changes = 可となるための条件
assess-to-be = { $text }こと
assess-ours = 我が国が行うこと：{ $what }
assess-ask = 関係国・機関に求めること：{ $what }
assess-watch = 我が国では左右できないこと：{ $what }
assess-read = 解釈の変更を要すること：{ $what }
assess-more-changes = { $count ->
    [0] このほか、より多くの事実の変化を要する道があり得ます。
   *[other] このほか { $count }通り（さらに長いものもあり得ます）
  }
assess-all-of = 次のすべて
assess-any-of = 次のいずれか
assess-never = 事実がどのように判明しても可とはなりません。基準日、活動の柱、実施主体又は業務を変える必要があります。

assess-assumes = 前提とした事実・解釈（事案ファイルで変更できます）
assess-uncertain = 資料から確定できない点

assess-member = { $about }は{ $text }に含まれる
assess-no-member = { $about }は{ $text }に含まれない
assess-leave = { $about }を{ $text }から外す
assess-complete = { $text }がすべて挙げられている
assess-not-complete = { $text }が、挙げられたもののほかにもある
assess-another = これを満たす{ $text }が一つ以上挙げられている
assess-no-other = これを満たす{ $text }は挙げられていない
assess-another-of = { $text }に次のいずれか（{ $names }）が加わる
assess-none-of = { $text }に次のいずれも含まれない（{ $names }）
assess-not-so = 「{ $text }」ということはない
assess-contested = 【争いあり】{ $text }
assess-sides = （肯定：{ $yes }、否定：{ $no }）
assess-by = （{ $who }）
assess-source = 出典：{ $id }
assess-likewise = { $text }（{ $others }も同じ）
assess-comma = 、
assess-semicolon = ；
assess-full-stop = 。

assess-tree = 判断の全体：{ $goal }
assess-node-all = 次のすべて
assess-node-any = 次のいずれか
assess-node-not = 次でないこと
assess-node-every = その全員について
assess-node-some = そのいずれかについて
assess-node-given = 法文自体による
assess-legend = + 成り立つ、- 成り立たない、? 未確定
assess-node-unless = 原則（次の場合を除く）

assess-immaterial = 争いがあるが結論を左右しない：{ $text }
assess-sources = 出典
assess-no-cases = 事案がありません。事案ファイル（.toml、.json、.jsonl）、それらを含むフォルダー、又は標準入力の JSON Lines を表す - を指定してください。
