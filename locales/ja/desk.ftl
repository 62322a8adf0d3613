# 各ページの枠
desk-site = 波止場
desk-language = 日本語
desk-skip = 本文へ
desk-nav = 部門
desk-nav-operations = 活動
desk-nav-public = 公開
desk-way = ここまでの道
desk-sign-in = ログイン
desk-sign-out = ログアウト
desk-to-start = 最初のページへ
desk-footer = 記録{ $size }件、{ $day }

# 別の時点
desk-as-of = 見ている時点
desk-as-of-on = 事実の日
desk-as-of-known = 判明の日
desk-as-of-look = 見る
desk-as-of-too-long = { $written }: 記録は{ $size }件で、それより多かったことはありません。少ない数か、2012-12-21のような日を指定してください。
desk-past = 現在ではありません。
desk-past-now = { $day }の状態を、今日知られているとおりに示しています。
desk-past-then = { $day }の状態を、記録が全{ $all }件のうち{ $size }件だった時に知られていたとおりに示しています。
desk-past-reconstructed = { $day }の状態を、指定の日までに出典が述べていたとおりに、後の記録から再構成して示しています。
desk-past-leave = 現在に戻る

# 求めのとおりに答えられないとき
desk-refused = お答えできません({ $status })
desk-fault-no-page = { $path }というページはありません。
desk-fault-sign-in = ログインした職員のためのページです。
desk-fault-often = 短い時間に多くの要求がありました。{ $seconds }秒後にもう一度お試しください。入力した内容は失われていません。前の画面に戻って送信し直してください。
desk-fault-other-site = 別のサイトから送られたか、ここから送られたことを示すものがありません。ここのページを開いて、送り直してください。
desk-fault-too-large = 200万バイトを超えています。分けて送ってください。
desk-fault-method = このアドレスではその操作はできません。
desk-fault-broken = こちらで故障が起きました。途中まで書かれたものはありません。もう一度お試しのうえ、運用の担当者に知らせてください。
desk-no-such = その時点で{ $name }というものは知られていません。

# 活動
desk-operations = 活動

# 公開
desk-goes-on = 継続中

# 入力欄
desk-form-errors = 入力内容を確認してください
desk-form-needed = 必須

# 静的な写し
desk-copy = ファイルとして保存された写しです。他の日のページは、公開中のサーバーでご覧になれます。
desk-copy-which = 写しの基準日と確認方法
desk-copy-title = この写しについて
desk-copy-of = これらのページは、{ $day }現在の写しです。台帳の{ $size }件の記録から作成しました。同じ台帳からは同じファイルが作られます。写しに欠けや変更がないことは sha256sum --check SHA256SUMS で、作成者は、署名付きチェックポイントと、別の経路で入手した公開鍵とによって、確かめることができます。
desk-copy-manifest = 基準日、台帳及び全ファイルのSHA-256
desk-copy-checkpoint = 台帳の署名付きチェックポイント
desk-copy-key = 署名を確かめるための公開鍵
