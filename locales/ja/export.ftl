# hatoba export: 分析用の表
export-no-form = 書き出す形式を指定してください。1つのファイルにする場合は --format sqlite、表ごとのファイルをフォルダーに収める場合は --format parquet です。
export-only = 分析用の表（sqlite、parquet）を書き出せるのは「hatoba export」のみです。--format text 又は --format json を指定してください。
export-there = { $path } は既にあります。-o で別の場所を指定するか、置き換える場合は --force を付けてください。
export-not-ours = { $path } はこの形式で書き出したものではないため、置き換えません。-o で別の場所を指定してください。
export-unwritten = { $place } に書き込めません（{ $detail }）。フォルダーがあるか、書き込みが許可されているかを確認してください。
export-misfit = { $place } の列 { $column } には { $value } を収められません。もう一方の形式で書き出すか、記録を訂正してください。
export-done = 記録 { $count }件を { $path } に書き出しました（表は{ $tables }）。各列の意味は、表「columns」と docs/export.md にあります。
record-flat-beyond = 記録 { $entry } の数 { $number } は、表に収められる上限（9223372036854775807）を超えています。記録を訂正してください。
record-flat-form = 記録 { $entry } を表の行にできません（{ $detail }）。「hatoba record verify」で台帳を検証してください。
export-behind = 数字の元となる記録と出典：hatoba export --format sqlite の表 { $tables }

## 種別に共通の表
export-table-about = この書き出し自体についての情報（1行）
export-table-tables = 表の一覧
export-table-columns = すべての表の列の一覧
export-table-terms = 列に現れる語とその意味
export-table-entries = すべての種別のすべての記録。記録者、記録時刻、出典の日付
export-table-cites = 各記録の出典（記録にある順）
export-list = { $kind }の{ $field }（1件ごとに1行）

## 項目から作る列
export-part-ja = { $field }（日本語）
export-part-en = { $field }（英語）
export-part-first = { $field }（あり得る最初の日）
export-part-last = { $field }（あり得る最後の日）
export-part-json = { $field }（JSON）

## 項目によらない列
export-column-entry = 記録の識別子
export-column-position = 台帳における位置（0から）。この位置から知られている
export-column-recorded = 記録時刻（協定世界時）
export-column-until = これを撤回又は訂正した記録の位置。有効である間は空
export-column-spoke = 出典の日付（記載のとおり）
export-column-spoke-first = 出典の日付（あり得る最初の日）
export-column-spoke-last = 出典の日付（あり得る最後の日）
export-column-valid-first = 内容が当てはまる最初の日。始まりの定めがない場合は空
export-column-valid-last = 内容が当てはまる最後の日。終わりの定めがない場合は空
export-column-public = 公開の可否
export-column-sources = 出典の識別子（空白区切り）。該当箇所は表 cites にある
export-column-remarks-ja = 備考（日本語）
export-column-remarks-en = 備考（英語）
export-column-at = 列挙における順番（0から）
export-column-kind = 記録の種別。項目は同名の表にある
export-column-version = 種別の版
export-column-office = 記録した部局
export-column-user = 記録した利用者
export-column-corrects = これが置き換える記録の識別子
export-column-json = このプログラムの知らない種別の記録の内容（JSON）
export-column-source = 出典の識別子
export-column-page = 出典の該当箇所
export-column-about-entries = 書き出した台帳の長さ（件）
export-column-about-root = これらの記録に対するマークル木の根（16進数。「hatoba record verify」が示すもの）
export-column-about-recorded = 最後の記録の記録時刻（協定世界時）
export-column-about-day = その日付（東京）
export-column-about-reconstructed = 出典の日付から事後に再構成した知見であるか
export-column-about-public = 公開の記録のみか（公開のページに示すもの）
export-column-about-licence = 公開の記録の利用条件。その他の記録は、閲覧を認められた部局に限る
export-column-about-program = 書き出したプログラムとその版
export-column-about-exercise = 演習の記録である場合、その演習。実際の記録の場合は空
export-column-name = 名称
export-column-of-table = 表
export-column-columns-at = 表における列の順番（0から）
export-column-sort = 値の型。text（文字列）、number（整数）、flag（0又は1）、day（日付）、moment（時刻）
export-column-needed = 常に値があるか
export-column-terms = 値となる語の種類（表 terms のもの）
export-column-ids = 値となる識別子の種類（最初の「/」の前の部分）
export-column-terms-sort = 語の種類。choice（選択肢）、fact（事実）、set（集合）又は法体系の区分
export-column-ja = 意味（日本語）
export-column-en = 意味（英語）
