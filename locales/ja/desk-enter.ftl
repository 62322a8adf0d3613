# 入力
desk-enter = 入力
desk-enter-which = 何を記録しますか。所属の機関と役割で記録できる種類を示しています。案件の手続は、その案件のページから行います。
desk-enter-no-kind = { $name }という種類の記録はありません。
desk-enter-not-that = 「{ $label }」は、所属の機関又は役割では記録できません。
desk-enter-nobody = どの機関も記録しない種類です。プログラムだけが書きます。
desk-enter-not-yours = 所属の機関では記録しません。記録するのは{ $offices }です。{ $why }
desk-enter-no-role = ここで「{ $label }」を記録できる役割がありません。
desk-enter-of = { $kind }の記録
desk-enter-correct = { $kind }の訂正
desk-enter-lead = 何が変わるかを確認するまで、記録はされません。
desk-enter-step-owner = 通常は{ $owner }が行います。

## 様式
desk-enter-said = 内容
desk-enter-sources = 根拠
desk-enter-own = この記録について
desk-enter-field-cites = 出典
desk-enter-field-source = 出典
desk-enter-field-page = 箇所
desk-enter-field-spoke = 出典が述べた日
desk-enter-field-public = 閲覧できる者
desk-enter-field-remarks = 備考
desk-enter-field-corrects = 訂正する記録
desk-enter-public-no = 職員のみ
desk-enter-public-yes = すべての者
desk-enter-public-hint = すべての者が閲覧できるものは、記録と同時に公開のページとデータに載ります。
desk-enter-ja = 日本語
desk-enter-en = 英語
desk-enter-when = 日、月、年又は年度: 2012-12-21、2012-12、2012、FY2012
desk-enter-number = 整数
desk-enter-id = 記録にあるもののID: { $sorts }
desk-enter-own-id = まだ使われていない固有のID: { $sorts }。英数字と「.」「_」「-」を使えます。
desk-enter-entry = 記録の名前。その記録のページに示されています。
desk-enter-personal = 記録の際に本人専用の鍵で封印します。下書きには残しません。
desk-enter-not-said = 述べない
desk-enter-choose = 選択してください
desk-enter-fixed = 手続で定まっています。
desk-enter-what-judged = 空欄の場合は、判断の結果を記します。
desk-enter-goal = 法律の問い
desk-enter-goal-decisive = この案件で決め手となるもの
desk-enter-no-goal = その日の法律は、この案件について{ $goal }を問いません。別の問いを選ぶか、派遣・譲渡の内容を先に記録してください。
desk-enter-matter = { $asks } { $about }、{ $since }から
desk-enter-row = { $label } { $number }
desk-enter-inside = { $outer }: { $inner }
desk-enter-add = 行を増やす: { $label }
desk-enter-rows-hint = 空欄の行は記録しません。
desk-enter-preview = 何が変わるかを見る
desk-enter-keep = 下書きに残す
desk-enter-kept = 下書きに残しました。
desk-enter-lost = 接続が切れています。入力した内容はこのページに残り、接続が戻ると下書きに残します。

## 誤り
desk-enter-missing = { $label }: 入力してください。
desk-enter-wrong = { $label }: { $told }
desk-enter-no-source = 出典: 一つ以上を示してください。この種類の記録は出典に基づきます。
desk-enter-many = 項目が{ $most }を超えています。超えた分は読んでいません。
desk-enter-name = この様式にない項目が送られました。様式を開き直して入力してください。
desk-enter-twice = { $label }: 二度送られました。初めのものを示しています。
desk-enter-rows = { $label }: 一覧は{ $most }行までです。残りは別の記録としてください。
desk-enter-long = { $label }: 65,536バイトを超えています。短くしてください。
desk-enter-control = { $label }: 文章にない文字が含まれていました。取り除きましたので、確認してください。
desk-enter-unknown-id = 記録に「{ $name }」というIDのものはありません。IDを直すか、それを先に記録してください。
desk-enter-no-such-entry = 「{ $entry }」という記録はありません。名前はその記録のページに示されています。
desk-enter-forged = ここで作られた様式でないか、壊れています。開き直してください。
desk-enter-before = この様式は{ $entry }として記録済みで、今の内容はそれと異なります。新たには何も記録していません。記録した内容を改めるには、その記録を訂正してください。
desk-enter-taken = 「{ $name }」は{ $entry }で済んでいます。
desk-enter-correct-entry = { $entry }を訂正する
desk-enter-to-dossier = 案件へ

## 記録の前
desk-enter-check = 確認: { $title }
desk-enter-not-yet = まだ何も記録していません。
desk-enter-others = その間に他の記録がありました
desk-enter-others-hint = 同じものについての記録です。記録する前に読んでください。
desk-enter-says = 記録する内容
desk-enter-withdraws = 撤回する記録
desk-enter-changes = 変わること
desk-enter-changes-nothing = 法律の答え、懸案、今後の期日に変わりはありません。
desk-enter-changes-answers = 法律の答え
desk-enter-changes-matters = 懸案
desk-enter-changes-days = 今後の期日
desk-enter-moved = { $what }: { $before } → { $after }
desk-enter-none = なし
desk-enter-answer = { $answer ->
    [yes] はい
    [no] いいえ
    [partly] 一部の業務に限る
    [unknown] 判断できない
   *[none] 問われない
}
desk-enter-news = { $what ->
    [raised] 新規:
    [gone] 解消:
   *[changed] 変更（{ $state }）:
} { $asks } { $about }
desk-enter-record = 記録する
desk-enter-edit = 入力に戻る

## 記録の後
desk-enter-recorded-title = 記録しました
desk-enter-recorded = { $kind }を{ $entry }として記録しました。
desk-enter-another = 続けて記録する
desk-enter-correct-this = 訂正する
desk-enter-withdraw-this = 撤回する

## 下書き
desk-enter-drafts = 下書き
desk-enter-drafts-some = 下書き{ $count }件
desk-enter-drafts-lead = 本人だけに見えます。最後に保存した日から30日間残します。
desk-enter-drafts-none = ありません。
desk-enter-drafts-full = 下書きは{ $most }件までです。記録するか、不要なものを破棄してください。
desk-enter-draft-what = 下書き
desk-enter-draft-saved = 保存
desk-enter-draft-do = 破棄
desk-enter-discard = 破棄する
desk-enter-left-out = 個人に関する項目は下書きに残しません。入力し直してください。

## 表による一括入力
desk-table-way = 表から入力
desk-table-of = { $label }：表から入力
desk-table-lead = 表計算ソフトで見出しの行を含めてセルをコピーし、ここに貼り付けてください。列の対応付けの案を示しますので、確認し、直してください。各行が何になるかを確認するまで、記録はされません。
desk-table-cells = 表
desk-table-cells-hint = セルはタブ、コンマ又はセミコロンで区切り、{ $most } MBまでです。位置は表計算ソフトと同じく示します（C7は7行目の3列目）。
desk-table-mapping = 列の対応付け
desk-table-mapping-hint = 左に表の記載、右にそれが表す項目又は語を書きます。#で始まる行は無視されます。
desk-table-propose = 対応付けの案を作る
desk-table-proposed = この対応付けは推測によるものです。全ての行を確認し、直し、補ってください。
desk-table-look = 各行の内容を見る
desk-table-record = 新しい行を記録する
desk-table-rows = 各行とその記載
desk-table-head-cell = セル
desk-table-head-entry = 記載
desk-table-head-standing = 記録
desk-table-new = 新規
desk-table-more = ほかに{ $count }行あり、これらと併せて記録されます。
desk-table-would = { $count }行が記録されます（{ $there }行は既に記録にあります）。まだ何も記録していません。
desk-table-recorded = { $count ->
    [0] 全ての行が既に記録にあるため、新たに記録したものはありません。
   *[other] { $count }行を記録しました。
}
desk-table-another = 別の表を入力する
desk-table-at = { $place }：{ $told }
desk-table-different = { $entry }の名では、#{ $position }に別の記載があります。行に別の名を付けるか、その記載を訂正してください。
desk-table-other-kind = 対応付けの種類が、この入力欄の種類「{ $label }」（kind = "{ $kind }"）と異なります。
desk-table-one-by-one = 「{ $label }」は、決定、権限の付与又は取消しのできない措置に当たるため、一件ずつ入力します。
