# `hatoba record` の出力と、記録の内容に関する誤り。

cli-no-journal = { $place } に台帳がありません。「hatoba record init」で作るか、--data、HATOBA_DATA 又は HATOBA_DATABASE の指定を確認してください。
cli-no-database = --database 又は HATOBA_DATABASE の値が PostgreSQL の URL ではありません。postgres:// で始まる URL を指定してください。ファイルに保存する場合は、どちらも指定せず --data でフォルダーを指定してください。

## 基準日と、いつの時点で判明していた内容か
record-as-of-now = { $day ->
    [none] {""}
   *[other] 基準日：{ $day }。
}現在の台帳（記録 { $all }件）による内容。
record-as-of-then = { $day ->
    [none] {""}
   *[other] 基準日：{ $day }。
}台帳の記録が { $size }件であった時点の内容（現在は { $all }件）。
record-as-of-reconstructed = { $day ->
    [none] {""}
   *[other] 基準日：{ $day }。
}台帳ができる前の時点の内容を、そのときまでに公表されていた記録 { $size }件から再構成したもの（現在は { $all }件）。

## record init
record-init-done = { $place } に台帳を作りました（記録 { $size }件）。
    ルートハッシュ：{ $root }
    チェックポイントの公開鍵：{ $key }
    鍵のフォルダー：{ $keys }
    公開鍵は、証明を確かめる人に渡してください。鍵のフォルダーはバックアップに含まれません。台帳とは別の安全な場所に写しを保管してください。
record-init-there = { $place } には、既に台帳があります（記録 { $size }件）。そのまま使うか、--data で別のフォルダーを指定してください。

## record show
record-show-unknown = { $name } という識別子は台帳にありません。op/undof のように、種別と名前を / でつないで指定してください。
record-show-nearest = { $name } という識別子は台帳にありません。{ $nearest } ではありませんか。
record-show-later = { $name } は、指定された時点では、まだ台帳にないか、訂正若しくは撤回されています。経過は「hatoba record history { $name }」で確認できます。
record-show-other = 異なる記録もあります：
record-show-facts = 事実の読み
record-head-fact = 事実
record-head-reading = 読み
record-head-evidence = 申述（記録の番号と出典）
record-topic-member = { $of }が「{ $set }」に含まれる
record-topic-closed = 「{ $set }」が全て挙げられている
record-yes = はい
record-no = いいえ
record-silent = 申述なし
record-contested = 争いあり
record-inexact = （時期に幅あり）
record-weighed = （#{ $position } による）
record-sealed = （封印）
record-erased = （消去済み）
record-spoke = { $day } 公表
record-field = { $name }：{ $value }
record-show-field = { $name }：
record-between = {"／"}
record-and = 、
record-bracketed = { $what }（{ $more }）
record-show-section = { $kind } { $count }件
record-item = { $what } { $quantity }{ $unit }

## record history
record-history-none = 「{ $path }」について述べた記録は、この時点ではありません。事実又は集合の名前の初めの部分が正しいか、確認してください。
record-history-corrects = 訂正前の記録：{ $entry }
record-history-gone = #{ $position } により訂正又は撤回

## record add、import
record-so-many-entries = 見られる記録は { $size ->
   *[other] { $size }
}件で、{ $written }件はありません。{ $size } 以下の件数を指定してください。
record-no-id = 「{ $name }」は識別子ではありません。office/hq のように、種別と名前を / でつないで指定してください。
record-add-checked = 誤りはありません（記録 { $count }件）。--check が指定されているため、何も記録していません。
record-add-done = { $count ->
    [0] 新たに加えた記録はありません
   *[other] 記録 { $count }件を加えました
}{ $there ->
    [0] {""}
   *[other] （{ $there }件は、既に同じ内容で記録されています）
}。台帳の記録は { $size }件です。
record-add-more = このほか、記録できない理由が { $count }件あります。これらを直してから、もう一度実行してください。

## 記録できない理由
record-unknown-id = 「{ $name }」は台帳にありません。識別子を直すか、これを定める記録を、同じファイルのこれより前に加えてください。
record-wrong-sort = 「{ $name }」はここには書けません。次のいずれかの種別の識別子が必要です：{ $sorts }。
record-no-source = 「{ $kind }」の記録には出典が必要です。cites に出典の識別子を書いてください。
record-no-such-entry = 訂正又は撤回しようとする記録「{ $entry }」が台帳にありません。識別子を、対象の履歴で確認してください。
record-gone = 記録「{ $entry }」は、既に{ $by ->
    [none] 同じファイルの前の記録
   *[other] {" "}#{ $by }{" "}
}により訂正又は撤回されています。訂正後の記録の識別子を書いてください。
record-other-kind = 記録「{ $entry }」は「{ $found }」であり、「{ $kind }」では訂正できません。同じ種類の記録で訂正するか、撤回した上で新たに記録してください。
record-final = 記録「{ $entry }」（撤回、個人情報の消去又は創設記録の終わり）は、訂正も撤回もできません。必要な内容を新たに記録してください。
record-forgotten = 「{ $name }」の個人情報は消去されているため、この人について記録を加えられません。再び必要な場合は、別の識別子を用いてください。
record-backwards = 期間の終わり（{ $to }）が始まり（{ $from }）より前です。日付を入れ替えてください。
record-ground = 決定が基にしたものの記載に誤りがあります：{ $what ->
    [size] 台帳の記録の数が、現在の台帳より多く書かれています
    [weighing] 挙げられた評価方針は、その時点より後に記録されています
   *[other] { $what } は64桁の16進数でなければなりません
  }。評価の結果に示された値を書いてください。
record-unknown-kind = 「{ $kind }」（版 { $version }）という種類の記録を、このプログラムは扱えません。種類の名前を直すか、新しい版の Hatoba で記録してください。
record-twice = 識別子「{ $entry }」の記録が二つあり、内容が異なります。一方の entry に別の識別子を書いてください。
record-full = 台帳の記録が上限に達したため、これ以上加えられません。開発者に連絡してください。

## 記録の形の誤り
record-entry-form = 記録として読み取れません（{ $detail }）。記録を出力した元から、もう一度取得してください。
record-entry-version = 記録の形式は版 { $found } ですが、このプログラムが扱えるのは版 { $known } までです。新しい版の Hatoba を使ってください。
record-entry-statement = 「{ $kind }」（版 { $version }）の記録として読み取れません（{ $detail }）。記録を出力した元から、もう一度取得してください。
record-entry-not-sealed = 個人情報（{ $field }）が封印されないまま書かれています。「hatoba record add」で記録し直してください。

## 創設記録の順序の誤り
record-lay-silent = 記録「{ $entry }」は、出典がいつ述べたかを示していません。spoke を書くか、公表日（published）のある出典を cites の初めに書いてください。
record-lay-later = 記録「{ $entry }」は { $spoke } に述べられたものですが、{ $later } に初めて述べられた「{ $name }」を挙げています。いずれかの日付を直してください。
record-lay-circle = 記録「{ $entry }」は、ほかの記録を介して自らを前提としています。循環を除いてください。

## record verify
record-verified = 台帳に改変はありません。記録 { $size }件、チェックポイント { $checkpoints }件、封印された個人情報のある記録 { $opened }件を確かめました。
    ルートハッシュ：{ $root }
record-verified-unknown = このプログラムが内容を扱えない種類又は版の記録が { $count }件あります（そのまま保管されています）。内容を扱うには、新しい版の Hatoba を使ってください。
record-misfit-bytes = #{ $position } の記録が、書き込まれたときのものと異なります。台帳をそのまま保全し、バックアップから別の場所に復元してください。
record-misfit-entry = #{ $position } の記録を読み取れません（{ $detail }）。台帳をそのまま保全し、バックアップから別の場所に復元してください。
record-misfit-sealed = #{ $position } の記録に付された封印が、その記録に対応するものではありません（封印が改変されたか、鍵が別のものです）。鍵のフォルダーを確認し、正しければ台帳を保全した上で、バックアップから別の場所に復元してください。
record-misfit-signature = 記録 { $size }件のチェックポイントの署名が、この台帳の鍵によるものではありません。鍵のフォルダーを確認し、正しければ台帳を保全した上で、バックアップから別の場所に復元してください。
record-misfit-root = 記録 { $fits }件までは合っていますが、{ $size }件のチェックポイントと合いません。その間の記録が改変されています。台帳をそのまま保全し、バックアップから別の場所に復元してください。
record-misfit-short = 記録 { $checkpoint }件のチェックポイントがありますが、記録は { $size }件しかありません。その後の記録が切り捨てられています。台帳をそのまま保全し、バックアップから別の場所に復元してください。
record-misfit-decision = 記録 #{ $position } の決定が基にした台帳のルートハッシュが、それ以前の記録と一致しません。いずれかの記録又はこの決定が改変されています。バックアップ又は公表済みのチェックポイントと照合してください。
record-misfit-state = 台帳の記録は正しいものの、保存されていた状態のスナップショットが記録と一致しませんでした。スナップショットは削除され、状態は次の起動時に記録から作り直されます。失われたものはありません。

## record prove、prove-consistency、check-proof
record-prove-unknown = 「{ $entry }」という番号又は識別子の記録はありません。{ $size ->
    [0] 台帳に記録がありません。
   *[other] #0 から #{ $last } までの番号、又は記録の識別子を指定してください。
}
record-prove-size = { $then } は台帳の記録の件数として使えません。1 から { $size } までの件数を指定してください。
record-proof-consistent = 正しい証明です。記録が { $then }件であったときの内容は、{ $size }件の台帳に一つも変わらずに含まれています。
    { $then }件のルートハッシュ：{ $earlier }
    { $size }件のルートハッシュ：{ $root }
record-proof-holds = 正しい証明です。次の記録は、{ $size }件の台帳の #{ $position } にあります。
    ルートハッシュ：{ $root }
    { $entry }
record-proof-no-entry = この証明には記録そのものが含まれていません。--entry で、出力された記録のファイルを指定してください。

## record export、backup、restore、move
record-export-done = 記録 { $count }件を { $path } に書き出しました。
record-file-there = { $path } は既にあります。上書きしませんので、別の名前を指定してください。
record-file-unwritten = { $path } に書き込めません（{ $detail }）。フォルダーがあるか、書き込みが許可されているかを確認してください。
record-backup-done = 記録 { $size }件を { $path } に保存しました。鍵は含まれていません。鍵のフォルダー { $keys } の写しは、別の安全な場所に保管してください。
record-move-memory = メモリー上の台帳はプログラムの終了とともに失われる。PostgreSQL のデータベースの URL か、ファイルのパスを指定する。
record-restore-keys = 鍵のフォルダー { $keys } に、このバックアップを作った台帳の鍵（checkpoint.key）がありません。台帳の鍵のフォルダーを --keys 又は HATOBA_KEYS で指定してください。
record-restore-differs = 復元した台帳が、バックアップと一致しません。この台帳は使わず、復元先のディスクを確認した上で、別の場所に復元してください。
record-restore-done = { $place } に台帳を復元し、全ての記録を確かめました（記録 { $size }件）。
    ルートハッシュ：{ $root }
record-move-done = 台帳を { $place } に移し、全ての記録を確かめました（記録 { $size }件）。元の台帳はそのまま残っています。今後は新しい場所を指定して使い、元の台帳には記録しないでください。
    ルートハッシュ：{ $root }

## record forget
record-forget-done = { $name } の個人情報を消去しました。鍵を破棄したため、封印された内容は、過去のバックアップにあるものも含めて読み取れません。
record-forget-no-key = { $name } の鍵はありません（封印された個人情報がないか、既に消去されています）。消去したことは記録されています。
record-forget-unknown = { $name } という個人は台帳にありません。person/4f2a のような個人の識別子を指定してください。

## 鍵のファイルの誤り
record-key-unreadable = 鍵のファイル { $path } を読み書きできません（{ $detail }）。--keys 又は HATOBA_KEYS のフォルダーと、その許可を確認してください。
record-key-wrong = 鍵のファイル { $path } の内容が鍵ではありません。保管している鍵の写しから戻してください。

## 記録の種類
kind-claim = 申述
kind-member = 集合への所属
kind-closed = 集合の完結
kind-withdrawal = 撤回
kind-follow = 出典の採用
kind-weighing = 出典の優先順位
kind-source = 出典
kind-entity = 国・紛争当事者・機関
kind-operation = 活動
kind-resolution = 決議
kind-mandate = 任務（マンデート）
kind-agreement = 合意
kind-request = 要請
kind-dispatch = 派遣
kind-goods = 物資協力
kind-plan = 実施計画等
kind-decision = 決定
kind-approval = 承認
kind-report = 報告
kind-clause = 条項の文案
kind-judgement = 政策判断
kind-consultation = 協議
kind-alternative = 検討した協力の方法
kind-survey = 調査
kind-outcome = 成果
kind-handling = 懸案の処理
kind-milestone = 経過
kind-position = マンデートへの立場
kind-figure = 公表数値
kind-event = 出来事
kind-office = 部局
kind-user = 利用者
kind-person = 個人
kind-forgotten = 個人情報の消去
kind-founding = 創設記録の終わり

## 欄の名前。ある種類に限って異なるものは「field-種類-欄」
field-about = 対象
field-act = 区分
field-address = 所在
field-adopted = 採択日
field-agrees = 同意
field-answer = 処理
field-answered = 回答日
field-approximate = 概数
field-area = 地域
field-basis = 根拠
field-birth = 生年月日
field-by = 主体
field-choice = 判断
field-conduct = 服務
field-contact = 連絡先
field-counted-elsewhere = 他で計上済み
field-decided = 閣議決定日
field-digest = 指紋（SHA-256）
field-dossier = 限定する案件
field-edition = 適用した法令の日
field-ended = 利用終了
field-ends = 終了の条件
field-entries = 記録の件数
field-equipment = 装備
field-fact = 事実
field-favours = 積極的な要素
field-follows = 採用する出典
field-forms = 協力の形
field-framework = 法体系の指紋
field-from = 開始日
field-given = 承認の有無
field-goal = 判断
field-grants = 役割
field-handed-over = 引渡日
field-health = 健康
field-how = 測り方
field-id = 識別子
field-is = 成否
field-item = 論点
field-items = 物資
field-language = 言語
field-latin = 氏名（ローマ字）
field-lead = 統括する者
field-liaison = 連絡調整要員(最大)
field-made = 合意日
field-matter = 懸案
field-measure = 項目
field-member = 国等
field-name = 名称
field-needed-by = 必要とされる期日
field-number = 番号
field-number-inferred = 番号は推定
field-of = 国等
field-of-type = 類型
field-on = 日付
field-ongoing = 継続中
field-operation = 活動
field-operations = 活動
field-order = 政令番号
field-organ = 採択機関
field-other-law = 他の法律によるもの
field-paragraph = 箇所
field-parties = 当事者
field-performer = 実施主体
field-person = 個人
field-personnel = 要員
field-persons = 人数
field-pillar = 柱
field-places = 国・地域
field-post = 所属・階級・役職
field-provision = 条項
field-published = 公表日
field-publisher = 公表者
field-purpose = 目的
field-quantity = 数量
field-received = 受領日
field-recipient = 譲渡先
field-reflected = 反映
field-reliability = 信頼性
field-remarks = 備考
field-request = 要請
field-resolution = 決議
field-rests-on = 判断の前提
field-review = 見直しの日
field-role = 役割
field-root = ルートハッシュ
field-round = 派遣回
field-rounds = 回数
field-set = 集合
field-short = 略称
field-size = 記録の件数
field-sort = 種類
field-step = 段階
field-strength = 制服要員の上限
field-task = 業務
field-tasks = 業務
field-title = 標題
field-to = 終了日
field-transits = 経由国
field-tree = 判断の指紋
field-unit = 単位
field-valid = 事実の基準日
field-value = 数
field-value-yen = 金額（円）
field-verdict = 結論
field-way = 方法
field-weighing = 出典の優先順位
field-what = 内容
field-who = 述べた者
field-why = 理由
field-with = 相手
field-withdraws = 撤回する記録
field-works-for = 所属部局

field-agreement-to = 失効日
field-approval-by = 承認者
field-approval-to = 有効期限
field-closed-is = 全て挙げたか
field-decision-by = 決定者
field-judgement-by = 判断者
field-mandate-tasks = 任務
field-member-is = 属するか
field-office-of = 上位の部局
field-operation-number = 番号（本部の数え方）
field-person-name = 氏名
field-plan-by = 決定者
field-plan-persons = 人数の上限
field-report-to = 報告先
field-request-by = 要請者
field-resolution-number = 決議番号
field-weighing-by = 基準

## 選択肢
choice-accepted = 先方の受入れ
choice-acknowledged = 確認済み
choice-after = 終了後
choice-airlift-unit = 空輸隊
choice-alternatives = 他の支援の方法
choice-announced = 表明又は準備の指示
choice-approval-asked = 承認の要求
choice-approval-sent = 後議の院への送付
choice-before = 決定前
choice-cabinet = 内閣
choice-cabinet-order = 内閣（政令）
choice-capability = 能力と負担
choice-ceasefire = 停戦合意
choice-changed = 変更
choice-civilian-police = 文民警察要員
choice-closed = 完了
choice-communities = 女性・若者・地域社会
choice-complete = 展開・引渡しの完了
choice-conduct = 服務と規律
choice-considered = 検討中
choice-coordination-centre = 現地支援調整所
choice-councillors = 参議院
choice-countries = 参加国数
choice-decided = 決定
choice-departed = 最初の出発
choice-diet = 国会
choice-drafted = 案の作成
choice-dropped = 見送り
choice-during = 実施中
choice-effect = 効果
choice-election-observers = 選挙監視要員
choice-election-staff = 選挙管理要員
choice-ended = 終了
choice-engineer-unit = 施設部隊
choice-exit = 任務と終了時期についての受入国との合意
choice-extended = 期間の延長
choice-flights = 飛行回数
choice-halted = 一時休止
choice-headquarters = 国際平和協力本部長
choice-in-kind = 物資協力の件数（累計）
choice-instructors = 教官
choice-intended = 意向の表明
choice-interest = 国益
choice-lead = 国連その他の活動を統括する者
choice-lesson = 教訓
choice-liaison-officers = 軍事連絡要員
choice-liaison-staff = 連絡調整要員
choice-limits = 追求しないこと
choice-meaning = 活動の意義
choice-military-observers = 停戦監視要員・軍事監視要員
choice-ministry = 省庁
choice-movement-control-unit = 輸送調整部隊
choice-needs = 受入国と関係者の必要
choice-newest = 新しさ
choice-nexus = 人道・開発・平和の連携
choice-no = 不可
choice-official = 公式（決定・実施した機関自身によるもの）
choice-operations = 協力した活動の数（累計）
choice-ordered = 派遣命令
choice-other = その他
choice-output = 実績
choice-peace = 和平合意
choice-persons-abroad = 派遣中の人数
choice-persons-sent = 派遣人数（累計）
choice-pre-deployment = 展開前評価
choice-preferred = 採用
choice-prepared = 準備の指示
choice-prime-minister = 内閣総理大臣
choice-principles = 参加に関する原則の全体
choice-procedures = 実施要領の作成
choice-promulgated = 政令の公布
choice-realism = 任務（マンデート）の現実性
choice-reduced = 縮小
choice-refused = 拒否
choice-relief-unit = 救援隊
choice-reliability = 信頼性
choice-reported = 結果の報告
choice-representatives = 衆議院
choice-reputable = 内容に責任を負う公表者によるもの
choice-requested = 要請
choice-resumed = 再開
choice-returned = 最後の帰国
choice-safety = 要員の安全
choice-secondary = 二次資料
choice-security-council = 国家安全保障会議（2013年12月より前は安全保障会議）
choice-staff-officers = 司令部要員
choice-status = 地位協定
choice-strength = 活動の制服要員数
choice-support-percent = 現状以上の参加を支持する割合（％）
choice-surveyed = 現地調査
choice-suspended = 中断
choice-tonnes = 輸送量（トン）
choice-trained = 訓練した人数（累計）
choice-transport-unit = 輸送部隊
choice-unknown = 未確定
choice-unverified = 未確認
choice-us-dollars = 金額（米ドル）
choice-yen = 金額（円）
choice-yes = 可
