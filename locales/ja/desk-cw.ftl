# 担当者のための案件のページ
desk-nav-today = 本日
desk-nav-dossiers = 案件
desk-nav-holds = 法律が求めること
desk-nav-due = 期限
desk-nav-abroad = 派遣中
desk-cw-all = すべて
desk-cw-show = 表示
desk-cw-show-all = 表示する
desk-cw-unknown = { $written }は選択肢にありません。
desk-cw-no-office = 担当の定めなし
desk-cw-no-part = { $name }は記録にありますが、どの案件にも属しません。要請、活動、派遣、物資、計画又は決定からお探しください。
desk-cw-times = × { $count }
desk-cw-mine = 自分の組織
desk-cw-owner = 担当
desk-cw-when-due = 期限：
desk-cw-answered = 対応の記録：
desk-cw-unknown-number = 不明
desk-cw-as-table = 同じ内容の表

## 表の見出し
desk-cw-head-office = 担当
desk-cw-head-step = 手続
desk-cw-head-dossiers = これを待つ案件
desk-cw-head-provisions = 条項
desk-cw-head-days = 期間
desk-cw-head-state = 状況
desk-cw-head-answers = 記録

## 期日までの近さ
desk-cw-overdue = 期限超過
desk-cw-near = 間近
desk-cw-at-once = 直ちに
desk-cw-due-today = 本日
desk-cw-due-tomorrow = 明日
desk-cw-due-week = 一週間以内

## 本日
desk-cw-today-title = 本日 { $day }
desk-cw-first = { $day } 09:00までにすべきこと
desk-cw-first-none = それまでにすべきことはありません。
desk-cw-today-due = 今後60日の期限
desk-cw-today-due-none = ほかに期限はありません。
desk-cw-today-due-all = 期限の一覧({ $count }件、緊急度順)
desk-cw-today-raised = 法律が求めることとその理由
desk-cw-today-raised-all = 懸案の一覧({ $count }件)と対応
desk-cw-today-where = 派遣先と人員
desk-cw-where-all = 派遣ごとの内訳と年ごとの推移
desk-cw-where-more = このほか{ $count }件の活動に派遣中の要員がいます。
desk-cw-today-waiting = 手続を待つ案件
desk-cw-waiting-caption = 次にすべき手続
desk-cw-waiting-none = 手続を待つ案件はありません。
desk-cw-waiting-all = 案件の一覧
desk-cw-today-changes = 前回からの変更
desk-cw-since-size = 前回「確認済み」とした時点(記録{ $size }件)からの変更です。
desk-cw-since-day = { $day }の初めからの変更です。「確認済み」とされたことはまだありません。
desk-cw-new-entries = 新しい記録{ $count }件(新しい順)
desk-cw-mark-seen = 確認済みにする

## 期限
desk-cw-due-title = 期限の一覧
desk-cw-due-past = 期限を過ぎたもの
desk-cw-due-near = 二週間以内
desk-cw-due-later = それより先
desk-cw-due-calendar = カレンダーのファイル(iCalendar)
desk-cw-due-subscribe = カレンダーで購読するには、このデスクの { $path } を指定し、利用者名と、パスワードとして閲覧用のトークン（「アカウント」で作成）を入力してください。
desk-cw-filter-office = 担当

## 法律が求めること
desk-cw-holds-title = 要件は今も満たされているか
desk-cw-holds-count = { $count ->
    [0] 対応すべき懸案はありません。
   *[other] 対応すべき懸案は{ $count }件です(重大なものから順に示します)。
}不明な点は確認を求めるのみで、それだけで派遣が終わることはありません。
desk-cw-more-matters = ほかに{ $count }件あります。活動又は求められることで絞り込んでください。
desk-cw-filter-operation = 活動
desk-cw-filter-asks = 求められること

## 案件の一覧
desk-cw-dossiers-title = 案件
desk-cw-dossiers-caption = 案件の一覧(次の手続とその担当)
desk-cw-dossiers-none = 該当する案件はありません。
desk-cw-more-dossiers = ほかに{ $count }件あります。段階、担当又は形態で絞り込んでください。
desk-cw-quiet = 当初の記録にある{ $count }件の案件は、長年にわたり動きがなく、終わり方が記録にありません。
desk-cw-filter-owes = 次の手続の担当
desk-cw-filter-form = 協力の形態
desk-cw-filter-show = 範囲
desk-cw-filter-open = 継続中
desk-cw-filter-over = 終わったものを含む

## 一件の案件
desk-cw-dossier-pages = この案件のページ
desk-cw-to-assessment = 法的要件の判断と理由
desk-cw-to-options = 協力の方法の比較
desk-cw-to-steps = 手続
desk-cw-stage-since = { $day }から
desk-cw-contributions = 協力の内容
desk-cw-law = 法律の現在の判断
desk-cw-owed = 今すべき手続
desk-cw-owed-none = 今すべき手続はありません。
desk-cw-can = そのほかに今できる手続
desk-cw-taken = 済み
desk-cw-steps-all = すべての手続
desk-cw-steps-over = 案件は終わっており、新たな記録はできません。
desk-cw-gate = 政策判断
desk-cw-gate-open = まだ判断されていない項目({ $count }件)
desk-cw-entries = 記録されたこと
desk-cw-results = 調査と成果
desk-cw-lessons = 教訓
desk-cw-settled = 処理済み、完了又は記録のない懸案({ $count }件)

## 派遣中
desk-cw-abroad-title = { $day }に派遣中の人員
desk-cw-abroad-where = 派遣先
desk-cw-abroad-numbers = 活動別・種類別の人数
desk-cw-abroad-caption = 派遣中の人員(活動別・種類別)
desk-cw-abroad-rounds = 派遣ごとの内訳と記録
desk-cw-abroad-years = 年ごとの推移
desk-cw-abroad-point = { $name }：{ $count }人
desk-cw-abroad-and = { $known }と、人数の分からない派遣{ $unknown }件
desk-cw-map-title = 派遣先の地図
desk-cw-map-described = 人員のいる活動ごとに点を置いた地図です。人数が多いほど点が大きくなります。
desk-cw-map-note = 点は、最初に挙げられた国の首都の位置にあります。地図は陸地のみを示し、国境を示すものではありません。人数が確かでないときは、点は最も多い場合の人数を表します。
desk-cw-map-position = 北緯・東経(度)
desk-cw-map-also = 地図に名を示せないもの：
desk-cw-years-title = 各年の一日当たり最大の派遣人員
desk-cw-years-described = 法律の施行以後の各年の棒グラフです。下が人員、上が連絡調整要員です。
desk-cw-years-note = 各年のうち、確実に派遣中であった人員が最も多い日の人数です。人数の分からない派遣は含みません。
desk-cw-years-year = 年
desk-cw-years-total = 計
desk-cw-years-range = 確実な人数から最大の人数まで
desk-cw-years-persons = 上限に数える人員
desk-cw-years-liaison = 連絡調整要員

# 文書

desk-cw-papers = 文書
desk-cw-papers-lead = 記録から作成する文書の案です。記載のない事項は、文書の中と表紙に示します。様式は事務局のものに差し替えられます。
desk-cw-head-paper = 文書
desk-cw-head-missing = 未記入の事項
desk-cw-head-files = ファイル
desk-cw-paper-broken = 文書を作成できません。{ $cause }
