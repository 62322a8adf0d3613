# 活動、活動に関する法の判断、協力の方法:職員のページ

## 共通
desk-ops-unknown = 不明
desk-ops-more = ほか{ $count }件
desk-ops-next = 次へ
desk-ops-as-table = 同じ内容の表
desk-ops-answer = { $answer ->
    [yes] 該当
    [no] 非該当
    [contested] 出典が食い違う
    [silent] 申述なし
    [assumed] 前提
   *[unknown] 未確定
}
desk-ops-head-entries = 記録
desk-ops-head-answer = 判定
desk-ops-head-since = いつから
desk-ops-head-what = 内容
desk-ops-head-when = 時期
desk-ops-head-day = 期日
desk-ops-head-office = 担当
desk-ops-head-places = 国
desk-ops-head-days = 期間
desk-ops-head-tasks = 業務
desk-ops-head-performer = 実施主体
desk-ops-head-persons = 人数
desk-ops-head-provision = 規定
desk-ops-head-rests = 根拠となる事実

## 活動の一覧
desk-ops-filter = 活動の絞り込み
desk-ops-show = 表示
desk-ops-all = すべて
desk-ops-any = 指定なし
desk-ops-none = 該当する活動はありません。
desk-ops-with = 協力あり
desk-ops-without = 協力なし
desk-ops-head-operation = 活動
desk-ops-head-pillar = 四本柱
desk-ops-head-standing = 継続・終了
desk-ops-head-contributions = 協力
desk-ops-head-there = 現地の人数
desk-ops-standing = { $standing ->
    [goes_on] 継続中
    [ended] 終了
    [ahead] 開始前
   *[unknown] 期間不明
}
desk-ops-counts = { $all }件中{ $shown }件、継続中{ $on }件{ $pillars ->
    [none] {""}
   *[other] 。{ $pillars }
}。
desk-ops-of-pillar = { $name } { $count }件
desk-ops-given = { $rounds ->
    [0] {""}
   *[other] 派遣{ $rounds }回
}{ $goods ->
    [0] {""}
   *[other] { $rounds ->
        [0] {""}
       *[other] {"、"}
    }物資協力{ $goods }件
}
desk-ops-nothing-given = 記録上、協力はありません。
desk-ops-persons = { $range ->
    [one] { $least }人
   *[range] { $least }~{ $most }人
}{ $unknown ->
    [0] {""}
   *[other] (ほかに人数不明{ $unknown }件)
}

## 活動
desk-ops-on-this-page = このページの内容
desk-ops-head-lead = 実施機関
desk-ops-head-area = 地域
desk-ops-head-ended = 終了の経緯
desk-ops-ended-by = { $day } { $by }:{ $what }{ $why ->
    [none] {""}
   *[other] 。理由:{ $why }
}
desk-ops-head-principles = 原則の状況
desk-ops-principles-tag = { $stand ->
    [held] すべて充足
    [failed] 充足しないものあり
   *[open] 未確定のものあり
}
desk-ops-principles = { $stand ->
    [held] { $day }において、求められる原則はすべて充足しています。
    [failed] { $day }において、求められる原則に充足しないものがあります。
   *[open] { $day }において、求められる原則に充足を確認できないものがあります。
}
desk-ops-map = 所在地
desk-ops-map-described = 業務を行う国又は行った国を、首都の位置の点で示します。
desk-ops-map-note = 点は首都の位置です。国境は描いていません。
desk-ops-head-degrees = 北緯・東経(度)
desk-ops-also = ほかに
desk-ops-where-from = 位置の出典

## 原則の状況
desk-ops-board = 原則と要件
desk-ops-board-none = 派遣した者も派遣する予定の者もないため、原則を当てはめる対象はありません。
desk-ops-board-note = 表示日について記録から算出しています。申述のない事実や出典の食い違う事実はそのまま示し、充足とは扱いません。
desk-ops-board-alike = 原則の状況は上と同じです。
desk-ops-board-over = 終了しています。最後の日({ $day })の法令と事実を当てはめています。
desk-ops-head-principle = 原則
desk-ops-stands = { $standing ->
    [settled] 申述あり
    [contested] 出典が食い違う
    [silent] 申述なし
    [assumed] 前提
   *[unknown] 未確定
}
desk-ops-boards = 原則の状況の切替え
desk-ops-head-fact = 事実
desk-ops-head-who = 申述者
desk-ops-not-required = 求められない
desk-ops-since-always = 変化の記録なし
desk-ops-by = まとめて掲げる規定
desk-ops-requirements = 法の要件{ $count }件{ $open ->
    [0] :すべて充足
   *[other] :うち充足未確認{ $open }件
}
desk-ops-requirements-caption = 法の要件(規定別)
desk-ops-facts-caption = 事実、いつからか、申述者

## 経過
desk-ops-times = 経過と判明時期
desk-ops-times-title = 経過と判明時期
desk-ops-times-described = 任務、決定、協力、事実の時期を帯又は点で示し、判明した日を別の印で示します。
desk-ops-times-note = それぞれ最近のもののみ示しています。後から述べられたものは、述べられた日に判明したものとしています。
desk-ops-times-all = この活動に関する記録のすべて(時期順)
desk-ops-times-count = この活動に触れる記録は{ $count }件です。
desk-ops-times-caption = 時期順の記録
desk-ops-lane-facts = 変化した事実
desk-ops-head-learned = 判明した日
desk-ops-head-sort = 種別
desk-ops-fuzzy = 月又は年のみ判明

## 任務
desk-ops-mandates = 任務
desk-ops-mandates-all = 任務{ $count }件の一覧、業務量の推移、我が国の発言
desk-ops-tasks-caption = { $name }の任務の内容と、{ $day }の法令の下での実施主体
desk-ops-loads = 任務ごとの業務量の推移
desk-ops-loads-note = 「法」は法の業務に対応するもの、「可」はそのうち{ $day }の法令で我が国が実施できるもの、「未定」はまだ判断できないものの数です。「増減」は、内容が記録にある直前の任務との比較です。

## 協力
desk-ops-contributions = 協力
desk-ops-rounds = 派遣
desk-ops-goods = 物資協力
desk-ops-head-round = 区分と次隊
desk-ops-round = { $about ->
    [yes] 約
   *[no] {""}
}{ $rounds ->
    [1] { $persons }人
   *[other] { $persons }人×{ $rounds }回
}{ $elsewhere ->
    [yes] (他で計上)
   *[no] {""}
}
desk-ops-head-goods = 目的
desk-ops-head-recipient = 相手方
desk-ops-head-decided = 決定日
desk-ops-head-handed = 引渡日

## 計画と決定
desk-ops-decisions = 計画と決定
desk-ops-decisions-none = 記録はありません。
desk-ops-decisions-caption = 計画と決定(新しい順)
desk-ops-older = 過去の計画と決定{ $count }件
desk-ops-head-act = 行為
desk-ops-head-by = 決定者等
desk-ops-until = 期間は{ $day }まで。
desk-ops-approved = 承認
desk-ops-refused = 不承認
desk-ops-why = 理由:{ $why }

## 懸案と案件
desk-ops-matters = 懸案と期日
desk-ops-matters-none = 懸案も期日もありません。
desk-ops-matters-caption = 求められていること(重大なものから)
desk-ops-due-caption = 今後の期日
desk-ops-head-matter = 懸案
desk-ops-head-because = 理由
desk-ops-head-due = 期限
desk-ops-past = 経過
desk-ops-dossiers = 案件
desk-ops-dossiers-none = 属する案件はありません。
desk-ops-asked = この段階で求められ、まだないもの:

## 出典
desk-ops-sources = 出典
desk-ops-sources-none = 記録に出典がありません。
desk-ops-sources-caption = 出典(多く用いられている順)
desk-ops-sources-all = 出典{ $count }件と、それぞれを用いる記録の数
desk-ops-head-source = 出典
desk-ops-head-publisher = 公表者
desk-ops-head-rests-on = 用いている記録と申述の数

## 法による判定
desk-ops-assessment = 法による判定
desk-ops-day = { $day }現在、{ $since }施行の{ $law }による。
desk-ops-before = { $day }には、{ $law }はまだ施行されていません（{ $since }施行）。
desk-ops-several = 貢献とその形態ごとの判定
desk-ops-head-contribution = 貢献又は形態
desk-ops-head-duty = 要否
desk-ops-why-yes = 可とする理由
desk-ops-why-no = 不可とする理由
desk-ops-why-unknown = まだ判断できない理由
desk-ops-whole = 全体を見る（すべての判断と規定）
desk-ops-holds = 必要な{ $count }件の事実がすべてそろっています。
desk-ops-nothing-missing = これから記録できる事実で決まるものはありません。
desk-ops-ours = 我が国が判断し、又は決定すること
desk-ops-ask = 他に求めること
desk-ops-watch = 我が国では左右できないこと
desk-ops-read = 解釈を変える場合
desk-ops-any-of = 次のいずれかで足ります。
desk-ops-rules = 根拠規定：
desk-ops-assumes = 反対の記録がないため前提としていること
desk-ops-tree = 判断の組立て
desk-ops-tree-note = 結論から事実までを順に示します。問いそのものから明らかな点は省いています。番号は根拠となる記録へのリンクです。
desk-ops-provisions = 関係する規定
desk-ops-no-official = 公式条文は取り込まれていません。要約は本システムによるものです。
desk-ops-kept = 保存されている判定
desk-ops-kept-note = 判定時に依拠した事実とともに保存されています。当時の記録で再度判定すれば同じ結果になるはずであり、現在の記録での結果と比べることができます。
desk-ops-kept-verdict = { $day }についての判定：{ $verdict }
desk-ops-run-again = 再度判定する

## 協力の方法
desk-ops-options = 協力の方法
desk-ops-ways-caption = 協力の方法の比較
desk-ops-cases = 事例（{ $count }件）
desk-ops-head-from = 起点
desk-ops-head-to = 終点
