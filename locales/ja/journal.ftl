# 台帳・封印・ハッシュ木に関する誤り。

## 台帳の保存
journal-conflict = 台帳の記録は { $size }件で、想定した { $expected }件と異なります。ほかの人が先に記録しました。何も記録していませんので、もう一度実行してください。
journal-store = 台帳を保存している{ $engine ->
    [sqlite] ファイル
    [postgres] PostgreSQL のデータベース
   *[other] { $engine }
}が応答しないか、読み書きできません（{ $detail }）。保存先が使えるか、空きがあるかを確認して、もう一度実行してください。
journal-not-a-journal = { $place } は Hatoba の{ $expected ->
    [journal] 台帳
    [keep] 一時保存
   *[other] { $expected }
}ではありません。手を加えていませんので、別の場所を指定してください。
journal-newer-schema = 台帳の保存形式は版 { $found } ですが、このプログラムが扱えるのは版 { $known } までです。手を加えていませんので、新しい版の Hatoba を使ってください。
journal-damaged = 台帳を保存している{ $engine ->
    [sqlite] ファイル
    [postgres] PostgreSQL のデータベース
   *[other] { $engine }
}が壊れています（{ $detail }）。そのまま保全し、バックアップから別の場所に復元してください。
journal-location = 台帳の場所として読み取れません。{ $expected }を指定してください。
journal-certificates = { $place ->
    [system] このシステムの証明書
   *[other] 証明書 { $place }{" "}
}を読み取れません（{ $detail }）。PEM 形式の証明書のファイルを指定し直してください。

## 台帳の内容
ledger-broken = #{ $position } の記録を読み取れません（{ $detail }）。「hatoba record verify」で確認し、改変があればバックアップから別の場所に復元してください。
ledger-unwritten = 記録として書けません（{ $detail }）。内容を直してください。
ledger-refused = 記録できないものが { $count }件あるため、何も記録していません。「hatoba record add --check」で理由を確認してください。
ledger-different = 識別子「{ $entry }」の記録は #{ $position } に既にあり、内容が異なります。訂正する場合は、別の識別子を entry に書き、corrects に「{ $entry }」と書いてください。
ledger-busy = { $attempts }回試みましたが、その都度ほかの人が先に記録しました。何も記録していませんので、しばらく待ってからもう一度実行してください。
ledger-closed = プログラムが終了中のため、これ以上記録できない。再び起動し、受理されなかったものを記録する。
ledger-other-root = 決定が基にした台帳は、この台帳ではありません。最初の { $size } 件のルートハッシュが異なります。この台帳のその時点の値を書いてください（record prove-consistency で確かめられます）。
ledger-not-empty = 復元先には、既に記録が { $size }件ある台帳があります。手を加えていませんので、空の場所を指定してください。
ledger-backup = バックアップの { $line }行目：{ $what ->
    [form] バックアップの行の形ではありません
    [header] Hatoba のバックアップの初めの行ではありません
    [entry] 記録として読み取れません
    [size] 記録の件数が、初めの行又はチェックポイントと合いません
    [root] 記録が、チェックポイントのルートハッシュと合いません
    [signature] チェックポイントの署名が、この鍵によるものではありません
    [short] ここで途切れており、終わりのチェックポイントがありません
   *[other] { $what }
}。何も復元していません。別のバックアップと、その台帳の鍵のフォルダーを使ってください。
ledger-file = ファイルを読み書きできません（{ $detail }）。場所と許可、ディスクの空きを確認して、もう一度実行してください。

## 個人情報の封印
seal-file = 個人の鍵のファイル { $path } を読み書きできません（{ $detail }）。鍵のフォルダーとその許可を確認してください。
seal-closed = { $person } の鍵で封印を開けません。鍵が壊れているか、マスター鍵が別のものです。鍵のフォルダー（--keys、HATOBA_KEYS、HATOBA_MASTER_KEY_FILE）を確認してください。
seal-differs = { $person } の封印された内容が、台帳の記録に対応するものではありません。「hatoba record verify」で確認し、バックアップから別の場所に復元してください。
seal-nobody = 個人情報がありますが、誰のものか示されていません。「person」の記録として書いてください。

## ハッシュ木・鍵・チェックポイント・証明
tree-hash-text = 「{ $written }」は32バイトのハッシュの Base64 ではありません。出力されたままのファイルを使ってください。
tree-number = 「{ $written }」は件数又は番号ではありません。0 で始まらない、2の64乗未満の10進数が必要です。出力されたままのファイルを使ってください。
tree-frontier = 記録 { $size }件の木の縁の節が { $nodes }個であることはありません。「hatoba record verify」で確認してください。
tree-frontier-bytes = 木の縁として保存された { $bytes } バイトは、長さが正しくありません。state.snapshot を削除して、もう一度実行してください。
tree-subtree = #{ $start } から #{ $end } の手前までの記録は、一つの部分木になりません。範囲を直してください。
tree-outside = #{ $index } は、#{ $start } から #{ $end } の手前までの範囲にありません。範囲の中の番号を指定してください。
tree-beyond = 部分木は #{ $end } の手前までですが、木には記録が { $size }件しかありません。範囲を直してください。
tree-shrunk = 後の台帳の記録（{ $second }件）が、前の台帳の記録（{ $first }件）より少なくなっています。二つの順序を確認してください。
tree-nothing-to-prove = 記録のない台帳からは常に続いているため、証明するものがありません。1件以上の時点を指定してください。
tree-length = 証明のハッシュは { $found }個ですが、{ $expected }個必要です。出力されたままの証明を使ってください。
tree-first-root = 証明から得られる前のルートハッシュは { $computed } ですが、示されているのは { $expected } です。証明は成り立ちません。台帳が改変されたか、証明が別のものです。
tree-root = 証明から得られるルートハッシュは { $computed } ですが、チェックポイントにあるのは { $expected } です。証明は成り立ちません。記録が改変されたか、証明が別のものです。
tree-key-name = 「{ $written }」は鍵の名前にできません。空白、+ 及び制御文字を含まない、{ $most } バイト以内の名前が必要です。
tree-key-text = 「{ $written }」は公開鍵ではありません。「名前+番号+鍵」の形の公開鍵か、そのファイル（checkpoint.pub）を指定してください。
tree-key-kind = 公開鍵の種類が { $kind } ですが、Ed25519（0x01）が必要です。台帳の公開鍵（checkpoint.pub）を指定してください。
tree-key-id = 公開鍵の番号が「{ $written }」ですが、名前と鍵からは { $expected } となります。いずれかが変わっています。公開鍵をもう一度受け取ってください。
tree-key-point = Ed25519 の公開鍵として使えない値です。公開鍵をもう一度受け取ってください。
tree-too-large = { $bytes } バイトあり、上限の { $most } バイトを超えています。証明又はチェックポイントのファイルか、確認してください。
tree-control = { $line }行目に制御文字 { $found } があります。出力されたままのファイルを使ってください。
tree-note-unended = 最後の行が改行で終わっていません。途中で切れていないか確認し、出力されたままのファイルを使ってください。
tree-note-unsigned = 空行の後に署名がありません。出力されたままのファイルを使ってください。
tree-too-many-signatures = 署名が { $found }件あり、上限の { $most }件を超えています。出力されたままのファイルを使ってください。
tree-signature-line = 「{ $written }」は署名の行ではありません。「— 名前 Base64」の形が必要です。出力されたままのファイルを使ってください。
tree-forged = 「{ $name }」による署名が正しくありません。本文又は署名が改変されています。このファイルを信用しないでください。
tree-untrusted = 指定した鍵による署名がありません（署名した鍵：{ $names }）。どの台帳の公開鍵か確認してください。
tree-origin = 「{ $written }」は台帳の名前にできません。出力されたままのチェックポイントを使ってください。
tree-empty-root = 記録のない台帳のルートハッシュは { $written } になりません。このチェックポイントを信用しないでください。
tree-extension = 「{ $written }」はチェックポイントの行にできません。出力されたままのチェックポイントを使ってください。
tree-checkpoint-lines = チェックポイントの行は { $lines }行ですが、3行以上必要です。出力されたままのチェックポイントを使ってください。
tree-stranger = 台帳「{ $origin }」のチェックポイントであり、「{ $name }」のものではありません。どの台帳のものか確認してください。
tree-proof-head = 「{ $written }」で始まっていますが、「{ $expected }」で始まる証明が必要です。「hatoba record prove」又は「prove-consistency」の出力を指定してください。
tree-proof-extra = 「{ $written }」は、付加された記録の Base64 ではありません。出力されたままの証明を使ってください。
tree-proof-index = 「{ $written }」ではなく、「index」と記録の番号が必要です。出力されたままの証明を使ってください。
tree-proof-unsigned = 空行の後にチェックポイントがありません。出力されたままの証明を使ってください。
tree-proof-blocks = 空行で区切られた部分が { $found }個ありますが、5個必要です。出力されたままの証明を使ってください。
tree-too-many-hashes = 証明のハッシュが { $found }個あり、上限の { $most }個を超えています。出力されたままの証明を使ってください。

## 英語で渡される語句
word-the-path-of-a-file-or-a-url-that-begins-with-postgres = ファイルのパス、又は postgres:// で始まる URL
word-postgres-user-password-host-port-database-with-codes-for-signs-such-as-in-user-and-password = postgres://user:password@host:port/database の形の URL（user と password の中の @ : / ? などは % で始まる符号）
word-sslmode-disable-prefer-require-verify-ca-or-verify-full = sslmode=disable、prefer、require、verify-ca 又は verify-full
