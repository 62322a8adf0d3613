# `hatoba assess` の出力。

assess-on-command_line = コマンドで指定した日
assess-on-file = 案件ファイルの日
assess-on-today = 本日
assess-day = { $on } 時点({ $from })。{ $law }({ $edition } から施行の版)による
assess-before = { $on } 時点では、{ $law }は施行されていない({ $since } 施行)。同法に基づいて行えることはない

assess-outcome-yes = 可
assess-outcome-no = 不可
assess-outcome-unknown = 未定
assess-outcome-outside = 本法の対象外
assess-outcome-not_in_force = 施行前

assess-why-yes = 可とする理由
assess-why-no = 不可とする理由
assess-why-unknown = まだ可否が定まらない
assess-holds = 要件となる { $count } 件の事実が揃っている(--explain で表示)
assess-cites = { $more ->
    [0] 根拠規定 { $cites }
   *[other] 根拠規定 { $cites } ほか { $more }
  }
assess-outside = 他の法律による協力であり、ここでは判断せず、本法の実績にも数えない。

assess-tasks = 業務
assess-table = 行い得る業務(四本柱・実施主体別)
assess-table-empty = なし。すべての組合せが不可。
assess-table-performer = 実施主体
assess-table-yes = 可
assess-table-unknown = 未定

assess-approvals = 承認・報告・限度
assess-not-owed = 要しないもの:{ $acts }
assess-later = その時に至れば要するもの:{ $acts }
assess-act = { $actor }: { $act }
assess-due = ({ $due })
assess-waits = { $more ->
    [0] {" "}― 次による: { $waits }
   *[other] {" "}― 次による: { $waits } ほか { $more } 件
  }
assess-may-yes = できる
assess-may-no = できない
assess-may-unknown = 未定
assess-must-yes = 要する
assess-must-no = 要しない
assess-must-unknown = 未定
assess-must_not-yes = 抵触
assess-must_not-no = 抵触なし
assess-must_not-unknown = 未定

assess-deadlines = 期限

assess-principle-yes = 満たす
assess-principle-no = 満たさない
assess-principle-unknown = 未定
assess-principle-not-required = 法律上要求されない

assess-missing = 判明していない事実
assess-more = ほか { $count } 件
assess-ask-next = まず確認すべきこと:{ $text }か。そうであれば「{ $yes }」、そうでなければ「{ $no }」。

assess-changes = 何が変われば可となるか
assess-ours = 我が国が行うこと:{ $what }
assess-ask = 求めること:{ $what }
assess-watch = 見守るほかないこと:{ $what }
assess-read = 解釈が異なれば:{ $what }
assess-more-changes = { $count ->
    [0] ほかの道は四つ以上の変化を要する
   *[other] ほかに { $count } 通り(さらに長いものもあり得る)
  }
assess-never = 事実が明らかになっても可とはならない。日、活動の区分、実施主体又は業務を変える必要がある。

assess-assumes = 前提とした解釈等(案件ごとに変更できる)
assess-uncertain = 資料から確定できない点

assess-member = { $about }は{ $text }に含まれる
assess-no-member = { $about }は{ $text }に含まれない
assess-leave = { $about }を{ $text }から外す
assess-complete = { $text }がすべて挙げられている
assess-not-complete = { $text }がほかにもある
assess-another = これを満たす{ $text }がほかにもある
assess-no-other = { $text }はほかにない
assess-another-of = { $text }に次のいずれかが加わる:{ $names }
assess-none-of = { $text }に次のいずれもない:{ $names }
assess-not-so = 次のとおりではない:{ $text }
assess-contested = 【争いあり】{ $text }
assess-sides = 肯定:{ $yes }、否定:{ $no }
assess-likewise = { $text }({ $others }も同じ)
assess-comma = 、
assess-semicolon = ;
assess-and = {" "}かつ{" "}
assess-or = {" "}又は{" "}

assess-tree = 判断の全体:{ $goal }
assess-node-all = すべて
assess-node-any = いずれか
assess-node-not = 次でないこと
assess-node-every = その全員について
assess-node-some = そのいずれかについて
assess-node-unless = 原則。ただし次の場合を除く
