# どのコマンドにも共通する文言
cli-day = 「{ $written }」は暦にある日付ではありません。2016-03-29 のように指定してください。
cli-no-home = データの保存場所をシステムから取得できません。--data 又は HATOBA_DATA でフォルダーを指定してください。
cli-no-framework = { $folder } に Markdown ファイル（.md）がありません。--framework 又は HATOBA_FRAMEWORK で法体系のフォルダーを指定するか、いずれも指定せずに付属の法体系を使ってください。
cli-unreadable = { $path } を読み取れません（{ $reason }）。パスを確認してください。
cli-reason-not-found = ファイル又はフォルダーがありません
cli-reason-not-permitted = 読み取りが許可されていません
cli-reason-folder = ファイルではなくフォルダーです
cli-reason-no-folder = フォルダーではなくファイルです
cli-reason-encoding = UTF-8 ではありません
cli-no-csv = このコマンドには表形式（csv）の出力がありません。--format text 又は --format json を指定してください。表形式で出力できるのは「hatoba stats」です。

# 机
serve-no-address = { $address }で待ち受けられません: { $reason }。--listen で別のアドレス(例 127.0.0.1:8751)を指定してください。
serve-ready = 開きました: http://{ $address }/ (Ctrl+Cで閉じます)
serve-set-up = アカウントがまだないか、追加が求められました。1時間以内にこの機械で次のリンクを開いた人が管理者になります: { $link }
serve-ended = 閉じました。受け付けたものはすべて台帳にあります。
