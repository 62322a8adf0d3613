## 省庁等の表（CSV、XLSX）
sheet-too-large = ファイルは { $bytes } バイトで、上限の { $most } バイトを超えています。表を分割してください。
sheet-old-workbook = 旧形式（.xls）のブックか、パスワードで保護されたブックです。開いてパスワードを解除し、.xlsx 又は CSV で保存してください。
sheet-no-table = ブック（.xlsx）でも、UTF-8、UTF-16 又は Shift_JIS のテキストでもありません。.xlsx 又は UTF-8 の CSV で保存してください。
sheet-encoding = この行に UTF-8 でも Shift_JIS でも読めない文字があります。.xlsx 又は UTF-8 の CSV で保存してください。
sheet-open-quote = このセルの始めの引用符が閉じられていません。閉じるか、セルの中の引用符を二つ重ねて書いてください。
sheet-after-quote = セルを閉じる引用符の後に「{ $found }」があります。区切り文字又は行末が必要です。セルの中の引用符は二つ重ねて書いてください。
sheet-too-many-rows = 行数が上限の { $most } 行を超えています。表を分割してください。
sheet-too-many-cells = 内容のあるセルが上限の { $most } 個を超えています。表を分割してください。
sheet-too-many-columns = 読み取れる最後の列（{ $most } 列目）より右に内容があります。削除するか、表を分割してください。
sheet-long-cell = このセルの文字列が上限の { $most } バイトを超えています。短くしてください。
sheet-unpacked = ブックを展開すると上限の { $most } バイトを超えます。必要なシートだけを残してください。
sheet-part = ブックが壊れています。{ $part } がないか、読み取れません。表計算ソフトで開いて保存し直してください。
sheet-no-sheet = ブックに「{ $written }」というシートはありません。あるのは次のとおりです（括弧内は非表示）：{ $sheets }
sheet-which-sheet = 表示されているシートが一つではありません。--sheet 又はマッピングの sheet = "…" で一つを指定してください（括弧内は非表示）：{ $sheets }
sheet-needless-sheet = シートが指定されましたが、CSV にシートはありません。指定を外してください。
sheet-no-rows = 見出しの下に行がありません。見出しを 1 行に置き、その下に記録を 1 行ずつ書いてください。
sheet-merged = このセルから { $to } までが結合されており、内容がどの行と列に属するか定まりません。結合を解除し、それぞれに書いてください。
sheet-header-twice = 見出し「{ $header }」は { $other } にもあります。列ごとに異なる見出しを付けてください。
sheet-no-header = 見出しのない列に内容があります。見出しを書くか、内容を削除してください。
sheet-unknown-key = マッピングに「{ $key }」というキーはありません。削除するか、名前を直してください。
sheet-unknown-key-nearest = マッピングに「{ $key }」というキーはありません。「{ $nearest }」ではありませんか。
sheet-expected-text = ここには引用符で囲んだ文字列が必要です。
sheet-expected-row = ここには 1 以上の行番号が必要です。
sheet-expected-texts = ここには引用符で囲んだ文字列、又はそのリストが必要です。
sheet-expected-table = ここには [columns] のような見出しに続く、キーと値の表が必要です。
sheet-no-kind = マッピングに記録の種類がありません。kind = "dispatch" のように書いてください。
sheet-unknown-kind = 「{ $written }」という種類の記録はありません。名前を直してください。
sheet-unknown-kind-nearest = 「{ $written }」という種類の記録はありません。「{ $nearest }」ではありませんか。
sheet-unknown-field = 種類 { $kind } に、列を対応させられる項目「{ $written }」はありません。名前を直してください。
sheet-unknown-field-nearest = 種類 { $kind } に、列を対応させられる項目「{ $written }」はありません。「{ $nearest }」ではありませんか。
sheet-unmapped = 「{ $field }」は全ての記録に必要ですが、対応する列がありません。[columns] に列を書くか、全ての行に共通であれば [constants] に書いてください。
sheet-field-twice = 「{ $field }」又はその一部に対応する列が既にあります。一つの列だけにしてください。
sheet-no-column = 表に「{ $header }」という列はありません。見出しを直すか、この行を削除してください。
sheet-no-column-nearest = 表に「{ $header }」という列はありません。「{ $nearest }」ではありませんか。
sheet-unused-column = 列「{ $header }」についてマッピングに定めがありません。[columns] に対応する項目を書くか、ignore に見出しを書いてください。
sheet-placeholder = 識別子に使う「{ $written }」には、列も定数もありません。列を書くか、識別子から外してください。
sheet-empty-cell = 全ての記録に必要な「{ $field }」がありません。セルに記入してください。
sheet-formula = このセルの数式の結果がエラー（{ $written }）です。数式を直してください。
sheet-no-result = このセルの数式の結果がファイルにありません。表計算ソフトで開いて保存し直してください。
sheet-day = 「{ $written }」は日付、月、年又は年度ではありません。2024-05-01、2024年5月1日、令和6年5月1日、2024/5/1、2024-05、FY2024 のように書くか、セルの書式を日付にしてください。
sheet-number = 「{ $written }」は 0 以上の整数ではありません。数だけを書くか、その意味をマッピングの [values] に書いてください。
sheet-flag = 「{ $written }」がはい・いいえのどちらか分かりません。マッピングの [values.{ $field }] に "{ $written }" = true のように書いてください。
sheet-word = 「{ $written }」の意味がマッピングにありません。[values.{ $field }] に書くか、セルを直してください。
sheet-word-nearest = 「{ $written }」の意味がマッピングにありません。「{ $nearest }」ではありませんか。そうでなければ、[values.{ $field }] に書いてください。
sheet-twice = { $other } の行も同じ記録（{ $id }）になります。一方を削除するか、識別子が異なるようにしてください（書式に {"{n}"} を加えるなど）。
sheet-too-many-findings = 誤りが、ここに示した { $most } 件のほかにもあります。これらを直してから、もう一度実行してください。

## 表の列の見出し（{ $field } は項目名）
sheet-heading-ja = { $field }（日本語）
sheet-heading-en = { $field }（英語）
sheet-heading-number = { $field }{ $number }
sheet-heading-part = { $field }：{ $part }

## 種類にかかわらず全ての記録が持つ項目
sheet-field-entry = 記録の識別子
sheet-field-cites = 出典
sheet-field-source = 資料
sheet-field-page = 出典の箇所
sheet-field-spoke = 出典の時点
sheet-field-corrects = 訂正する記録
sheet-field-public = 公開
sheet-field-office = 記録部局
sheet-field-user = 記録者

## 省庁等で使われる列のほかの見出し（| で区切る）
sheet-alias-operation = 派遣先 | 派遣先の活動 | 活動名 | ミッション | ミッション名
sheet-alias-personnel = 要員種別 | 要員の種類 | 部隊 | 部隊等 | 派遣要員 | 種別
sheet-alias-persons = 派遣人数 | 要員数 | 員数
sheet-alias-from = 開始 | 開始年月日 | 派遣開始 | 派遣開始日 | 自
sheet-alias-to = 終了 | 終了年月日 | 派遣終了 | 派遣終了日 | 至
sheet-alias-places = 国 | 国名 | 派遣国 | 派遣先国 | 地域
sheet-alias-cites = 根拠資料 | 出典資料
sheet-alias-remarks = 備考欄 | 注 | 注記 | 摘要
sheet-alias-request-by = 要請元 | 要請機関 | 要請国・機関
sheet-alias-request-what = 要請内容 | 要請の内容 | 件名
sheet-alias-received = 受領 | 受領年月日 | 要請日 | 要請年月日
sheet-alias-needed-by = 期限 | 必要時期
sheet-alias-goods-recipient = 供与先 | 譲渡先機関 | 供与先機関
sheet-alias-decided = 閣議決定 | 閣議決定日 | 閣議決定年月日
sheet-alias-handed-over = 引渡し | 引渡日 | 引渡年月日
sheet-alias-value-yen = 金額 | 価額 | 総額
sheet-alias-items-what = 品目 | 品名 | 物資名
sheet-alias-items-quantity = 数量 | 個数
sheet-alias-items-unit = 単位

## プログラムが提案するマッピングの注釈
sheet-note-head = 表を「{ $kind }」の記録に対応させるマッピングの案です。このままでは何も記録されません。
    全ての行を確認し、必要な訂正と補充をしてください。確認した内容のとおりに扱います。
    左は表に書かれているもの、右はそれに当たる項目又は語です。# で始まる行は効力を持ちません。
    記録しない列は、見出しを ignore に書いてください。
sheet-note-id = 識別子の列がないため、行ごとの識別子をこのように作ります。波括弧の項目には行の内容が入り、{"{n}"} にはほかが同じ行の中での番号が入ります。
sheet-note-unknown-column = { $place }：不明です。右に項目を書いて # を外すか、見出しを ignore に書いてください。
sheet-note-near = { $place }：似た名前からの推測です。確認してください。
sheet-note-constants = 行に書かれていないときに全ての行に当てはまるもの（表の出典、公開の可否など）です。
sheet-note-missing = 全ての記録に必要な「{ $field }」の列が見当たりません。上に列を書くか、全ての行に共通の内容をここに書いてください。
sheet-note-values = 「{ $field }」の欄の語の意味です。空の文字列は、何も書かれていないものとして扱うことを示します。
sheet-note-unknown-word = { $place }：不明です。右に意味を書いて # を外すか、セルを直してください。
sheet-note-more = このほかにも語がありますが、ここには挙げていません。

## record sheet
sheet-proposed = マッピングの案を { $path } に書き出しました。全ての行を確認し、訂正の上、--mapping で指定してください。
sheet-row-new = { $place }  { $id }
sheet-row-there = { $place }  既に記録にあります：#{ $position } { $there }
sheet-would = 新たに記録されるのは { $count } 行です（既に記録にあるもの { $there } 行）。まだ何も記録していません。記録するには --record を指定してください。
