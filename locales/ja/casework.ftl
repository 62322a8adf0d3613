# `hatoba dossier`・`holds`・`due`・`abroad`・`exercise` の文と、段階を進められない理由。

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
        [0] 計画
       *[other] { $what }
    }
    [needed_by] 必要とされる期日
    [law] { $what }
   *[step] { $what }
}

## 段階を進められない理由
casework-no-step = この案件に「{ $name }」という段階はない。今できること：{ $open }。
casework-not-yours = { $office } はこれを記録できない。記録するのは { $offices }。{ $why }
casework-waits = 「{ $name }」の前に { $before } が要る。今できること：{ $open }。
casework-taken = 「{ $name }」は { $entry } で済んでいる。訂正は、「corrects」を付けた記録を「hatoba record add」で加えること。
casework-over = この案件は「{ $stage }」であり、これ以上の記録は加えられない。
casework-changed = ご覧になった後に、この案件に { $entries } が記録された。それを読み、--seen { $size } を付けてやり直すこと。何も記録していない。
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
dossier-steps = 段階
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

## 懸案
holds-nothing = 求められていることはない。
holds-no-news = 変わったことはない。
holds-raised = 新たに生じたもの
holds-changed = 状態が変わったもの
holds-gone = 消えたもの（原因が訂正又は撤回された） { $entries }

## 期日
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
       *[other] 、{ $met }に処理
    }
    [met] { $met }に処理又は変更
   *[ahead] これから
}
exercise-review-left = 残されたこと
exercise-review-open = できたのに進められなかった段階：{ $list }
exercise-review-unjudged = 判断されなかった問い：{ $list }
exercise-review-unanswered = 回答のない協議：{ $list }
