# `hatoba dossier`・`options`・`holds`・`due`・`abroad`・`exercise` の文と、段階を進められない理由。

settings-misread = { $line }行{ $column }文字目：{ $detail }
casework-procedure-unknown = { $place } にある { $what }「{ $name }」は存在しない。名前を直すこと。

## 段階と懸案
casework-stage = { $stage ->
    [received] 受付
    [assessed] 判断済み
    [consulted] 協議済み
    [planned] 計画案
    [decided] 決定済み
    [under_way] 実施中
    [suspended] 中断
    [ended] 終了
    [accounted_for] 報告済み
    [declined] 辞退
    [lapsed] 失効
   *[none] まだ何も知られていない
}
casework-asks = { $asks ->
    [suspend] 業務の中断が求められる。
    [end] 派遣を終える閣議決定が求められる。
    [halt] 業務を一時休止できる。
    [change] 実施計画を変える閣議決定が求められる。
    [council] 国家安全保障会議の審議が先に要る。
    [approval] 国会の承認を求める必要がある。
    [report] 国会への報告が必要である。
    [account] 成果の記録が求められる。
    [ask] 要件が今も満たされるか分からない。確かめること。
    [basis] 今の事実では、派遣は適法でない。
    [period] 期間が過ぎたか、終わりが分からない。計画を確かめること。
    [mandate] マンデートの期限が過ぎた。その後を確かめること。
    [lead] 活動を率いる側が変更した。計画を確かめること。
    [outside_plan] 実施計画の範囲を超えている。
   *[other] { $asks }
}
casework-days = { $until ->
    [none] { $since }から
   *[other] { $since }から{ $until }まで
}
casework-matter-state = { $state ->
    [open] 未処理
    [acknowledged] 確認済み
    [decided] 方針決定
    [settled] 処理済み
    [closed] 完了
   *[unrecorded] 記録なし
}
casework-matter-line = { $state } · { $owner ->
    [none] {""}
   *[other] { $owner } ·{" "}
}{ $due ->
    [none] {""}
   *[other] 期限：{ $due } ·{" "}
}{ $key }
casework-handled = { $entries } による
casework-because = { $reads ->
    [yes] 次のとおりであるため：{ $what }
    [no] 次のとおりでないため：{ $what }
    [unknown] 不明：{ $what }
   *[none] { $what }
} { $entries }
casework-because-outside = { $what ->
    [place] 場所
    [task] 業務
    [number] 人数
    [period] 期間
   *[equipment] 装備
}：{ $has }（計画では：{ $allows }）
casework-because-plan = { $on }に決定された実施計画の期間{ $to ->
    [none] {""}
   *[other] 、{ $to }まで
}（{ $id }）
casework-because-plan-end = { $on }に決定された実施計画の期間の終わり（{ $id }）
casework-because-mandate = { $by ->
    [none] {""}
   *[other] { $by }による
}マンデート{ $to ->
    [none] {""}
   *[other] 、{ $to }まで
}（{ $id }）
casework-because-decision = { $what }（{ $id }）
casework-cause-report-plan = 実施計画の決定
casework-cause-report-period = 期間の変更
casework-cause-council = 実施計画の決定
casework-cause-report-end = 業務の終了
casework-cause-effects = 業務の終了
casework-more = ほか{ $count }件
casework-due = { $kind ->
    [period] 実施計画の期間の終わり
    [mandate] 活動のマンデートの期限
    [rotation] 派遣の回の終わり
    [review] 見直し：{ $what ->
        [plan] 実施計画
       *[other] { $what }
    }
    [needed_by] 必要とされる期日
    [law] { $what }
   *[step] { $what }
}

## 段階を進められない理由
casework-no-step = この案件に「{ $name }」という段階はない。今できること：{ $open }。
casework-not-the-step = その記録では「{ $name }」をとったことにならない。{ $takes ->
    [none] {""}
   *[other] その記録でとれる段階：{ $takes }。
}
casework-not-yours = { $office } はこれを記録できない。記録するのは { $offices }。{ $why }
casework-waits = 「{ $name }」の前に { $before } が要る。今できること：{ $open }。
casework-taken = 「{ $name }」は { $entry } で済んでいる。訂正するには、「corrects」に { $entry } を指定して正しい内容を記録すること。
casework-past = この案件は「{ $stage }」であり、「{ $name }」にはもう遅い。今できること：{ $open }。
casework-not-owed = 今分かっている限り、法律はここでは「{ $name }」を求めていない。事実が違うなら、先にその事実を記録すること。今できること：{ $open }。
casework-over = この案件は「{ $stage }」であり、これ以上の記録は加えられない。
casework-changed = ご覧になった後に、この案件に { $entries } が記録された。それを読み、「seen」を { $size } としてやり直すこと。何も記録していない。
casework-elsewhere = { $others } は別の案件に属する。その案件に記録するか、この案件のものを指定すること：{ $own }。
casework-ahead = 「{ $name }」を { $on } にとったはずはない。今日は { $today } である。
casework-too-early = 「{ $name }」を { $on } にとったはずはない。その前に要る「{ $before }」は { $day } にとられた。
casework-no-matter = この案件に「{ $key }」という懸案はない。{ $there ->
    [none] 懸案は一つもない。
   *[other] 今ある懸案：{ $there }。
}
casework-outside-plan = 実施計画の範囲を超える：{ $breaches }。先に計画を変えるか、派遣の内容を変えること。
casework-breach = { $what ->
    [place] 場所
    [task] 業務
    [number] 人数
    [period] 期間
   *[equipment] 装備
} { $has }（計画では { $allows }）[{ $clause }]

## 案件
dossier-head-id = 案件
dossier-head-stage = 段階
dossier-head-next = 次にすること
dossier-head-due = 次の期日
dossier-none = 進行中の案件はない。
dossier-pending = 懸案{ $count ->
   *[other] { $count }
}件
dossier-no-part = { $name } は記録にあるが、どの案件にも属さない。要請、活動、派遣、物資、計画、決定のいずれかを指定すること。
dossier-stage = 段階：{ $stage }
dossier-law = { $about }: { $act } — { $outcome ->
    [yes] 法律上できる
    [no] 法律上できない
    [partly] 業務の一部だけできる
   *[unknown] まだ判断できない
}{ $open ->
    [1] （実施主体又は業務が記録されていないため、最も有利な場合）
   *[other] {""}
}
dossier-matters = 懸案
dossier-other-matters = このほかに{ $count ->
   *[other] { $count }
}件が処理済み・完了・記録なし（「hatoba holds { $id } --all」）。
dossier-due = 期日
dossier-steps = 手続
dossier-open = 未了
dossier-can = 可能
dossier-waits = { $steps } の後
dossier-not-owed = この場合、法律は求めていない
dossier-passed = 記録にない
dossier-quiet = 終わりが記録になく、何年も動きのない案件が{ $count ->
   *[other] { $count }
}件ある（「hatoba dossier list --all」）。
dossier-rests-on = { $goal }：{ $verdict }（事実は{ $valid }現在、最初の{ $size }件による。判断 { $tree }…）
dossier-step-done = { $kind } { $id } を #{ $position } として記録した。台帳は{ $size }件。
dossier-step-checked = この段階に進める。何も記録していない。
dossier-step-busy = 同時に他の記録が続いている。何も記録していない。やり直すこと。
dossier-no-field = 「{ $written }」は項目と値の組でない。--set 項目=値 と書くこと。
dossier-no-goal = その日の法律は、この案件について { $goal } を問わない。--goal で別の問いを指定するか、派遣・譲渡の内容を記録すること。
dossier-no-ground = { $name } は、根拠を示した決定でない。
dossier-judged = { $act }: { $verdict }
dossier-replay-same = 当時知られていた事実で、判断は同じバイト列（{ $digest }）になる：{ $then }。
dossier-replay-changed = 当時知られていた事実で、判断は記録されたバイト列にならず、{ $digest } になる：{ $then }。作成したプログラムの判断が異なる。
dossier-replay-other-law = 法律のファイルが当時と異なるため、同じバイト列にはならない。当時知られていた事実での判断：{ $then }。
dossier-replay-nothing-new = 今知られている事実での判断：{ $now }。判断を左右した事実の読みは変わっていない。
dossier-replay-news = 今知られている事実での判断：{ $now }。読みが変わったもの：
dossier-replay-fact = { $what }: { $then ->
    [yes] 肯定
    [no] 否定
    [unknown] 不明
   *[none] 無関係
} → { $now ->
    [yes] 肯定
    [no] 否定
    [unknown] 不明
   *[none] 無関係
}{ $news ->
    [0] {""}
   *[other] {" "}{ $news }
}

dossier-no-operation = { $name } は記録にあるが、どの活動にも属さず、マンデートがない。活動、又は活動についての計画・派遣・要請を指定すること。

## 政策判断
dossier-gate-count = 政策判断: { $all }問のうち{ $judged }問が判断済み。判断は人が行い、ここでは何も計算しない。
dossier-gate-bare = 判断がなく、比べられる過去の判断もないもの
dossier-gate-open = まだ判断されていない。
dossier-gate-judged = { $by }: { $favours ->
    [for] 肯定
    [against] 否定
   *[neither] いずれでもない
}。{ $what }{ $office ->
    [none] {""}
   *[other] (記録: { $office })
}
dossier-gate-office = 以下の判断を記録した機関: { $office }。
dossier-gate-ends = 終了の条件: { $ends }
dossier-gate-review = { $due ->
    [1] 再判断の期日({ $day })が来ている
   *[other] 再判断の期日: { $day }
}
dossier-gate-past = 過去の例(助言ではない):
dossier-gate-compared = { $title }({ $common })
dossier-gate-same-operation = 同じ活動
dossier-gate-same-pillar = 同じ柱
dossier-gate-same-form = 同じ協力の形
dossier-gate-same-personnel = 同じ種類の要員
dossier-gate-more = ほかに過去の判断{ $count ->
   *[other] { $count }
}件(--format json で全件)

## マンデート
dossier-mandate-none = この活動のマンデートは記録にない。
dossier-mandate-count = 記録にあるマンデートは{ $count ->
   *[other] { $count }
}件。任務は記録にある限りであり、全てとは限らない。
dossier-mandate-days = { $from ->
    [none] { $to ->
        [none] 日付不明
       *[other] { $to }まで
    }
   *[other] { $to ->
        [none] { $from }から
       *[other] { $from }から{ $to }
    }
}
dossier-mandate-over = { $day }に期限が過ぎた。その後のことは記録にない。
dossier-mandate-strength = { $strength ->
    [none] 定員は記録にない。
   *[other] 軍・警察要員{ $strength }人まで。
}
dossier-mandate-no-tasks = 任務は記録にない。
dossier-mandate-realism = 任務{ $tasks ->
   *[other] { $tasks }
}件のうち、法の業務に当たるもの{ $mapped }件。うち我が国が行えるもの{ $lawful }件{ $unknown ->
    [0] {""}
   *[other] 、まだ判断できないもの{ $unknown }件
}{ $none ->
    [0] {""}
   *[other] 、行える者のないもの{ $none }件
}。
dossier-head-paragraph = 段落
dossier-head-task = マンデートの任務
dossier-head-mapped = 法の業務
dossier-head-who = 行える者
dossier-mandate-new = (新)
dossier-mandate-may = 可: { $who }
dossier-mandate-may-perhaps = 未確定: { $who }
dossier-mandate-nobody = 行える者がない
dossier-mandate-unmapped = 当たる業務がない
dossier-mandate-load = { $from ->
    [none] {""}
   *[other] { $from }からの{" "}
}{ $before } と比べて、継続{ $kept }件、新規{ $added }件、挙げられなくなったもの{ $dropped }件{ $strength ->
    [none] {""}
    [same] 、定員は同じ
   *[other] 、定員{ $strength }人
}
dossier-mandate-dropped = 挙げられなくなったもの:
dossier-mandate-told = 任務が記録にある直近のマンデート
dossier-mandate-others = その他のマンデート
dossier-mandate-others-note = 「該当」は法の業務に当たる任務、「可」はうち{ $day }に我が国が行えるもの、「未定」はまだ判断できないもの。「増減」は、任務が記録にある直前のマンデートと比べて、新たな任務と挙げられなくなった任務の数。--all で全てを詳しく示す。
dossier-head-days = 期間
dossier-head-resolution = 決議
dossier-head-tasks = 任務
dossier-head-in-law = 該当
dossier-head-can = 可
dossier-head-open = 未定
dossier-head-change = 増減
dossier-head-strength = 定員
dossier-mandate-unknown = –
dossier-mandate-change = +{ $added } -{ $dropped }
dossier-mandate-positions = 表明された立場
dossier-mandate-positions-on = このマンデートについて表明された立場
dossier-mandate-position = { $day } { $by ->
    [none] (表明者の記録なし)
   *[other] { $by }
}{ $about ->
    [none] {""}
   *[other] 、{ $about }について
}({ $reflected ->
    [yes] 文書に反映された
    [no] 文書に反映されなかった
   *[none] 反映の有無は記録にない
}):

## 効果
dossier-effects-surveys = 調査
dossier-effects-outcomes = 業務の成果
dossier-effects-none = 記録がない。
dossier-effects-asked = この段階で求められるもの
dossier-effects-nothing = 求められるものはない。
dossier-effects-missing = 未了
dossier-effects-survey = { $sort }: { $what }{ $places ->
    [none] {""}
   *[other] ({ $places })
}
dossier-effects-outcome = { $sort }: { $what }{ $value ->
    [none] {""}
   *[other] {" "}— { $value }{ $unit }
}{ $how ->
    [none] {""}
   *[other] (測り方: { $how })
}

## 協力の方法
options-no-way = 「{ $name }」という協力の方法はない。{ $nearest ->
    [none] {""}
   *[other] 「{ $nearest }」のことか。
}指定できるもの: { $all }。
options-no-request = 記録には、これについての要請がない。
options-stage = 段階: { $stage }。{ $edition ->
    [none] 法律の施行前である。
   *[other] { $edition }から施行の法律による。
}{ $needed ->
    [none] 必要とされる期日は記録にない。
   *[told] {""}
}
options-ways = この法律による協力の方法
options-head-way = 方法
options-head-law = 法律上
options-head-approvals = 承認
options-head-quickest = 最短
options-head-usual = 通常
options-head-cases = 実例
options-law = { $outcome ->
    [yes] 可
    [no] 不可
    [partly] 一部可
    [outside] 法の対象外
    [not_in_force] 施行前
   *[unknown] 未確定
}{ $outcome ->
    [unknown] { $count ->
        [0] {""}
       *[other] (不明{ $count })
    }
   *[other] {""}
}
options-started = { $day }開始
options-no-case = 実例なし
options-too-few = 実例不足
options-in-time = 間に合う
options-in-time-perhaps = 最短で間に合う
options-too-late = 間に合わない
options-cases-note = 残る各区間に、最短の実例又は実例の中央値と同じ日数がかかる場合の、業務の開始日又は引渡しの日。実例は、区間ごとの数(要請から決定まで + 決定から開始まで)。過去との比較であり、見込みを約束するものではない。
options-approvals = 必要な承認(「?」は、要否がまだ分からないもの)
options-more = 一つの方法の詳細と全ての実例: hatoba options { $id } --way ID。ID は { $ways } のいずれか。
options-elsewhere = 他の法律による方法(ここでは判断しない)
options-other = { $name } — { $law }。{ $owner }
options-considered = これまでの検討
options-none-considered = 記録がない。
options-considered-line = { $way }: { $choice }。{ $why }({ $office })
options-way = { $name } — { $says }
options-says = { $outcome ->
    [yes] 法律上できる
    [no] 法律上できない
    [partly] 法律上、業務の一部だけできる
    [outside] この法律の対象外
    [not_in_force] 法律の施行前
   *[unknown] 法律上できるか、まだ分からない
}
options-needs = 必要なもの: { $needs }。協力の形: { $form }。
options-tasks = { $from ->
    [request] 要請にある業務について法律に照らした: { $tasks }。
    [way] この方法の対象である業務について法律に照らした: { $tasks }。
    [open] 要請にはこの方法に当たる業務の指定がないため、全ての業務を法律に照らした。
   *[none] この形では、法律は業務を区別しない。
}
options-performer = 実施主体: { $performer }。
options-performers = 実施主体
options-head-performer = 実施主体
options-head-yes = 可
options-head-unknown = 未確定
options-head-no = 不可
options-best = 以下は「{ $performer }」について述べる。
options-why-yes = できる理由
options-why-no = できない理由
options-why-unknown = まだ足りないもの
options-changes = 変わる必要のあること
options-lever = { $lever ->
    [ours] {" "}— 政府の認定・決定による
    [ask] {" "}— 関係者に求める
    [read] {" "}— 解釈による
   *[watch] {" "}— 政府では左右できない
}
options-duties = 承認と制限
options-assumes = 反対の記録がないため、前提としたもの
options-steps = 段階
options-standing = { $standing ->
    [taken] 済み { $entries }
    [not_owed] 不要
    [perhaps] 要否不明
    [can] 任意
   *[ahead] これから
}
options-step = { $name } — { $owner }{ $owed ->
    [no] 。この場合、法律は求めていない
    [unknown] 。法律が求めるか、まだ分からない
   *[other] {""}
}{ $due ->
    [none] {""}
   *[other] 。期限: { $due }
}
options-earlier = 実例でかかった日数
options-leg = { $from } → { $to }
options-leg-line = { $leg }: { $count ->
    [0] 実例なし
    [1] 実例1件、{ $min }日
   *[other] 実例{ $count }件、{ $spread ->
        [one] いずれも{ $min }日
       *[range] { $min }日から{ $max }日
    }、{ $median ->
        [none] 中央値を出すには少ない
       *[other] 中央値{ $median }日
    }
}
options-days = { $days ->
   *[other] { $days }
}日
options-inexact = 資料に月又は年しかないため数えないもの: { $list }
options-reversed = 後の段階が先に来たとされるため数えないもの: { $list }
options-first-day = 開始できる日
options-first-line = { $step }: 最短で{ $quickest }。{ $usual ->
    [none] 通常の場合は、実例が少なく分からない
   *[other] 通常なら{ $usual }
}。{ $time ->
    [as_usual] 期日に間に合う。
    [at_the_quickest] 最短の場合にだけ期日に間に合う。
    [never] 期日に間に合わない。
   *[none] {""}
}残る区間: { $ahead }。
options-first-started = { $step }: { $started }。
options-first-none = { $step }: 所要日数を示す実例がなく、分からない。残る区間: { $ahead }。

## 懸案
holds-nothing = 求められていることはない。
holds-no-news = 変わったことはない。
holds-raised = 新たに生じたもの
holds-changed = 状態が変わったもの
holds-gone = 消えたもの（原因が訂正又は撤回された） { $entries }

## 期日
due-no-office = 「{ $name }」という機関はない。{ $nearest ->
    [none] {""}
   *[other] 「{ $nearest }」のことか。
}ある機関：{ $all }。
due-nothing = 期日はない。
due-head-day = 日
due-head-what = 内容
due-head-dossier = 案件
due-head-rests-on = 根拠
due-day = { $opens ->
    [none] {""}
   *[other] { $opens }から
}{ $day }({ $past ->
    [past] { $left ->
       *[other] { $left }
    }日前
   *[ahead] { $left ->
        [0] 今日
       *[other] あと{ $left }日
    }
})
due-ics-name = Hatoba 期日
due-ics-description = { $id }：{ $title }。根拠 { $entries }。

## 海外にいる要員
abroad-persons = 海外にいる要員：確実なもの{ $least ->
   *[other] { $least }
}人、多くて{ $most }人{ $unknown ->
    [0] {""}
   *[other] 、ほかに人数不明の回{ $unknown }
}。法律上の上限：{ $cap ->
    [none] なし
   *[other] { $cap }人
}。
abroad-liaison = 連絡調整要員：確実なもの{ $least ->
   *[other] { $least }
}人、多くて{ $most }人{ $unknown ->
    [0] {""}
   *[other] 、ほかに人数不明の回{ $unknown }
}。{ $cap ->
   *[other] {""}
}
abroad-perhaps = （可能性）
abroad-head-operation = 活動
abroad-head-sort = 種類
abroad-head-persons = 人数
abroad-head-places = 場所
abroad-head-dispatch = 派遣

## 演習
exercise-word = 【演習】
exercise-banner = 【演習】{ $title } · { $day } · すべて架空
exercise-none = このデータのフォルダーで行っている演習はない。「hatoba exercise start フォルダー」で始めるか、--data で演習のフォルダーを指定すること。
exercise-there = { $place } には既に台帳がある。--data で別のフォルダーを指定すること。
exercise-no-day = { $path } の名前が日付でない。その日の記録は 2027-02-03.toml のように名付けること。
exercise-outside = { $path } は演習の期間（{ $starts }から{ $ends }）の外にある。
exercise-no-clock = { $path } に日付がない。別のフォルダーで演習を始め直すこと。
exercise-over = 演習は終わった。「hatoba exercise review」で振り返ること。
exercise-backwards = 時計は{ $clock }であり、{ $day }には戻せない。
exercise-tasks = 参加者がすること
exercise-started = 台本の{ $count ->
   *[other] { $count }
}件が届いた。「--data { $data }」（又は HATOBA_DATA）を付けて「hatoba dossier list」「hatoba dossier show」「hatoba dossier step」「hatoba holds」「hatoba due」を使う。「hatoba exercise advance」で日を進め、「hatoba exercise review」で振り返る。
exercise-advanced = { $day }になった。{ $count ->
    [0] 届いたものはない。
   *[other] { $count }件が届いた。
}
exercise-next = { $day ->
    [none] 演習は終わった。
   *[other] 次に動きがあるのは{ $day }。
}
exercise-questions = 話し合うこと
exercise-review-days = 日ごとの経過
exercise-review-nothing = 参加者の記録はない。
exercise-review-stage = { $id } は「{ $stage }」
exercise-review-matters = 生じた懸案
exercise-review-matter = { $raised }に発生、{ $gone ->
    [none] { $answered ->
        [none] 対応なし
       *[other] { $answered }に対応
    }
   *[other] { $gone }に原因が訂正された
}
exercise-review-due = 期日
exercise-review-kept = { $state ->
    [missed] 徒過{ $met ->
        [none] {""}
       *[other] 、{ $met }からは期日でない
    }
    [met] { $met }からは期日でない
   *[ahead] これから
}
exercise-review-left = 残されたこと
exercise-review-open = できたのに進められなかった段階：{ $list }
exercise-review-unjudged = 判断されなかった問い：{ $list }
exercise-review-unanswered = 回答のない協議：{ $list }
