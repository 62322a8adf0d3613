# 事案ファイルのキーの説明（JSON Schema に付く）

## 事案ファイル
case-key-case-title = 事案の名称。
case-key-case-on = 判断の基準日。コマンドで日を指定した場合はその日が優先し、いずれもなければ本日とする。
case-key-case-remarks = 備考。判断には用いない。
case-key-case-sources = 申述のもとになる出典。申述は id で出典を示す。
case-key-case-request = 要請。誰が何を要請したか。
case-key-case-operation = 活動と、その紛争当事者及び関係国。
case-key-case-agreements = 合意文書。参考であり、判断には用いない。
case-key-case-contributions = 検討する協力。一つもなければ、すべての形態・実施主体・業務について判断する。
case-key-case-abroad = 既に他の業務に従事している人数。書かれていないものは不明とする。
case-key-case-events = 期限の起算日等。同じ名前の事実があれば、その日以後は成立したものとして扱う。
case-key-case-assumptions = 法体系が前提とする事実や解釈のうち、この事案で異なる扱いとするもの。
case-key-case-facts = 事案に関するその他の事実。法体系の事実の名前で書く。
case-key-words-ja = 日本語の文言。
case-key-words-en = 英語の文言。
case-key-source-id = 申述で用いる短い識別子。
case-key-source-title = 標題。
case-key-source-address = 公表されている場所（URL 等）。
case-key-source-date = 公表の日、月又は年。
case-key-source-publisher = 公表した者。
case-key-source-language = 書かれている言語。

## 要請と活動
case-key-request-from = 要請した者。法体系の機関の id、このファイルの国・紛争当事者、又は名前を付けたその他の者。要請を行った機関の集合となる。
case-key-request-when = 要請の日、月、年又は年度。
case-key-request-basis = 要請の根拠（文言）。
case-key-request-what = 要請の内容（文言）。
case-key-operation-name = 活動の名称。
case-key-operation-lead = 活動を行う主体。
case-key-operation-aim = 目的（文言）。法律上の要件は事実として書く。
case-key-operation-area = 地域（文言）。
case-key-operation-pillar = 活動の柱。書かなければ、すべての柱について判断する。
case-key-operation-type = 活動の類型（類型のある柱の場合）。書かなければ、すべての類型について判断する。
case-key-operation-complete = 集合に属する者がすべて挙げられているか。ほかにもあり得る集合では、「全員」についての判断は未確定にとどまる。
case-key-operation-resolutions = 根拠となる決議。決議をした機関は、機関の集合に加わる。
case-key-operation-parties = 紛争当事者。
case-key-operation-states = 関係国と、その同意の有無等。
case-key-resolution-organ = 決議をした国連の機関。
case-key-resolution-number = 決議の番号。
case-key-resolution-date = 決議の日、月又は年。
case-key-party-id = 識別子。ISO の国コード又は短い語。国でもある紛争当事者は、双方の一覧で同じ識別子とする。
case-key-party-name = 名称。法体系にある機関でない場合は必要。
case-key-state-id = 識別子。ISO の国コード又は短い語。
case-key-state-name = 名称。ファイル内のほかの一覧にある場合を除き必要。
case-key-state-roles = 属する集合。host、transit など、集合の成員の名前で書く。
case-key-other-id = 識別子。短い語。
case-key-other-name = 名称。
case-key-agreement-title = 標題。
case-key-agreement-date = 日、月又は年。

## 協力
case-key-contribution-name = 出力で用いる名称。
case-key-contribution-form = 協力の形態。書かなければ、すべての形態について判断する。
case-key-contribution-performer = 実施主体。書かなければ、すべての実施主体について判断する。
case-key-contribution-tasks = 計画に含まれる業務。書かなければ、すべての業務について判断する。
case-key-contribution-places = 業務を行う国。派遣先国の集合となり、派遣先国と経由国はすべて挙げられたものとして扱う。
case-key-contribution-persons = 派遣する人数。
case-key-contribution-liaison = ほかに連絡調整に当たる人数。
case-key-contribution-crew = ほかに輸送の委託に係る乗組員の人数。
case-key-contribution-from = 始まりの日。月又は年の場合はその初日。
case-key-contribution-to = 終わりの日。月又は年の場合はその末日。
case-key-contribution-equipment = 装備（文言）。
case-key-contribution-goods = 譲渡する物資。
case-key-contribution-recipient = 物資の譲渡先（識別子）。譲渡先の集合となり、すべて挙げられたものとして扱う。
case-key-contribution-recipients = 物資の譲渡先と、それぞれに関する事実。
case-key-contribution-law = 他の法律による協力の場合の、その法律（文言）。
case-key-recipient-id = 識別子。法体系の機関の id 又は短い語。
case-key-recipient-name = 名称。法体系にある機関でない場合は必要。
case-key-task-task = 業務。
case-key-task-like = 政令が類するものとする業務。
case-key-goods-item = 品目。
case-key-goods-quantity = 数量。
case-key-goods-unit = 単位。

## 期日と申述
case-key-events-plan-decided = 実施計画が決定された日。
case-key-events-diet-asked = 国会に承認を求めた日。
case-key-events-diet-sent-on = 先議の議院から議案が送付された日。
case-key-events-diet-approved = 国会の承認があった日。
case-key-events-dispatched = 派遣が開始された日。
case-key-events-diet-recess = 国会の休会の期間。期限によっては日数に算入しない。
case-key-span-from = 初日。月又は年の場合はその初日。
case-key-span-to = 末日。月又は年の場合はその末日。書かなければ終わりがない。
case-key-claim-is = 申述の内容。そうであるか、そうでないか。
case-key-claim-who = 申述をした者。
case-key-claim-source = 出典の id。
case-key-claim-from = 申述が及ぶ初日。書かなければ限りがない。
case-key-claim-to = 申述が及ぶ末日。書かなければ限りがない。
case-key-claim-note = 備考。

## 期待される答えのファイル
case-key-expectations-basis = 期待される答えのもとになった資料。
case-key-expectations-expect = 答えについて成り立つべきこと。
case-key-expect-on = 事案の基準日に代えて、この日に判断する。
case-key-expect-goal = 答えを期待する判断。
case-key-expect-deadline = 日を期待する期限。
case-key-expect-no-goal-of-kind = 一つも判断されてはならない区分。
case-key-expect-contribution = 協力の番号（1から）。書かなければすべて。
case-key-expect-task = 業務。書かなければすべて。
case-key-expect-answer = 期待される答え。
case-key-expect-opens = 期限の期間について期待される初日。
case-key-expect-closes = 期限について期待される末日。
case-key-expect-because = 理由に含まれるべき事実。
case-key-expect-needs = 判明していない事実として示されるべきもの。
case-key-expect-cites = 引用されるべき条項。
case-key-expect-assumes = 示されるべき前提。
case-key-expect-change = 示されるべき変化の組合せ一つ。
