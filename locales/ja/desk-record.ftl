# 記録のページ
desk-nav-record = 記録
desk-record-parts = 記録の区分
desk-record-search = 記録の検索
desk-record-entries = 台帳
desk-record-sources = 出典
desk-record-corrections = 訂正・撤回
desk-record-decisions = 決定とその根拠
desk-record-verify = 検証

# 検索
desk-record-q = 語・名称・識別子
desk-record-q-hint = 全ての語を含むものを探します。日本語は2文字から検索できます。「#120」は台帳のその位置の記録です。
desk-record-kind = 種類
desk-record-all-kinds = 全ての種類
desk-record-office = 官署
desk-record-all-offices = 全ての官署
desk-record-find = 検索
desk-record-filter = 表示
desk-record-found = { $count }件
desk-record-found-more = { $count }件（これより先は表示していません。語を加えてください）
desk-record-found-hint = 全ての語を含むものはありません。語を減らすか短くし、又は種類を限らずに検索してください。
desk-record-fit-called = 名称が一致
desk-record-fit-named = 名称に含む
desk-record-fit-said = 本文に含む
desk-record-fit-claimed = 出典が述べる事実
desk-record-claims = 申述{ $count }件、最新は
desk-record-more = 続きを表示
desk-record-none = 該当する記録はありません。

# 一覧
desk-record-latest = 最新の記録
desk-record-quarrels = { $count ->
    [0] この日に出典の食い違う事実はありません
   *[other] 出典が食い違い、未解決の事実（{ $count }件）
  }
desk-record-quarrels-none = 出典が食い違う場合は、いずれに従うかが定められています。
desk-record-by-kind = 種類別の記録数

# 記録の表
desk-record-head-entry = 記録
desk-record-head-kind = 種類
desk-record-head-says = 内容
desk-record-head-by = 記録した官署
desk-record-head-recorded = 記録時刻
desk-record-head-count = 記録数
desk-record-head-from = 開始日
desk-record-head-to = 終了日
desk-record-head-known = 判明日
desk-record-head-was = 訂正・撤回前
desk-record-head-now = 訂正・撤回した記録
desk-record-head-title = 出典
desk-record-head-published = 公表日
desk-record-head-reliability = 信頼性
desk-record-head-resting = これに基づく記録
desk-record-entries-of = 記録（全{ $size }件）
desk-record-newest-first = 新しい順に表示
desk-record-oldest-first = 最初の記録から表示
desk-record-gone = 訂正・撤回済み
desk-record-internal = 職員限り
desk-record-withdrawn = 撤回

# 個々の記録
desk-record-entry-title = 記録 #{ $position }：{ $kind }
desk-record-no-entry = その時点で判明していた記録に #{ $entry } はありません。
desk-record-gone-by = 次の記録により訂正又は撤回されました：
desk-record-corrects = 次の記録を訂正したものです：
desk-record-readers = 閲覧の範囲
desk-record-for-everyone = 一般公開
desk-record-for-officials = 職員限り
desk-record-rests-on = 出典
desk-record-no-source = 出典はありません。官署が自ら行い、又は決めたことの記録です。
desk-record-names = 関係するもの
desk-record-by-provision = 根拠となる条項：
desk-record-all-of-fact = この事実についての全ての申述
desk-record-resting = { $count ->
    [0] これに基づく記録はありません
   *[other] これに基づく記録（{ $count }件）
  }
desk-record-resting-more = 他{ $count }件
desk-record-in-log = 台帳における位置
desk-record-entry-id = 記録の識別子
desk-record-position = 位置（0から）
desk-record-hash = 葉のハッシュ値（RFC 6962）
desk-record-proof = 包含
desk-record-proof-of-entry = 台帳にこの記録があることの証明
desk-record-json = プログラム用
desk-record-as-kept = 保存されている記録（1バイトも変えずに表示）

# あるものについての記録
desk-record-facts-on = { $day }における読み
desk-record-and-more = 他{ $count }件
desk-record-its-page = 活動のページ
desk-record-history-of = これについて記録された全て（訂正前を含む）
desk-record-history-title = 記録の経過：{ $name }
desk-record-followed = 従うこととした出典
desk-record-who-said = 申述
desk-record-runs = 日ごとの読み
desk-record-statements = 申述（新しい順）

# 出典・訂正・決定
desk-record-sources-count = 出典 { $count }件
desk-record-to-document = 文書を開く
desk-record-corrections-count = { $count ->
    [0] 訂正又は撤回された記録はありません。
   *[other] 訂正又は撤回された記録は{ $count }件です。いずれも台帳に残っています。
  }
desk-record-decisions-count = { $count ->
    [0] 決定の記録はありません。
   *[other] 決定 { $count }件
  }
desk-record-no-ground = 根拠は記録されていません（本記録によらない決定）。

# 検証
desk-record-verify-lead = 台帳の変更は必ず発見されます。全ての記録のハッシュ値から一つの根が定まり、署名されたチェックポイントを持つ者は、いつでも照合できます。
desk-record-size = 記録数
desk-record-root = 根（SHA-256）
desk-record-key = チェックポイントの公開鍵
desk-record-verified = 直近の検証
desk-record-verify-now = 今すぐ検証
desk-record-verify-hint = 全ての記録のハッシュ値を計算し直し、チェックポイントと封印された内容を全て照合します。100万件で約30秒を要しますが、その間も作業を続けられます。
desk-record-never-verified = 起動後、検証は行われていません。
desk-record-verifying = 検証中
desk-record-verified-so-far = { $size }件中{ $done }件まで終了、開始時刻
desk-record-look-again = 再表示
desk-record-verified-at = 開始時刻
desk-record-sound = 異状なし
desk-record-unsound = 不一致
desk-record-not-verified = 検証できず
desk-record-misfit-state = 記録は正しいものの、この画面が用いる状態が記録と一致しません。停止して「hatoba record verify」を実行し、再び起動してください。
desk-record-checkpoints = { $count ->
    [0] 署名されたチェックポイントはありません
   *[other] 署名されたチェックポイント（{ $count }件）
  }
desk-record-checkpoints-hint = チェックポイントを外部の者に渡してください。公開鍵があれば、台帳がなくても「hatoba record check-proof」により、それ以前に変更がないことを確かめられます。
desk-record-checkpoints-kept = チェックポイント（新しい順）
desk-record-not-ours = 本台帳の鍵による署名ではありません
desk-record-files = ファイル
desk-record-checkpoint = チェックポイント
desk-record-consistency = それ以後に変更がないことの証明
desk-record-sign = 今のチェックポイントに署名して保存
desk-record-checkpoint-now = 今のチェックポイント（ファイル）
desk-record-no-checkpoint = 記録数{ $size }件のチェックポイントは保存されていません。
