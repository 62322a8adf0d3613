# 文書

paper-name = { $paper ->
    [plan] 実施計画（案）
    [change] 実施計画の変更
    [procedures] 実施要領（案）
    [in-kind] 物資協力の決定（案）
    [approval] 国会承認を求める件（案）
    [report-decided] 国会報告（決定・変更）
    [report-period] 国会報告（期間の変更）
    [report-ended] 国会報告（終了）
    [memorandum] 法律上の判断に関する覚書
    [briefing] 状況説明
    [results] 成果と教訓
   *[other] { $paper }
}
paper-mark = 案
paper-foot = 有効日 { $on }、記録 { $size }件、根 { $root }
paper-author = 国際平和協力本部事務局
paper-holds = { $holds ->
    [yes] 満たす
    [no] 満たさない
   *[other] 未確定
}

# 文書を作成できないとき

paper-no-template = 「{ $name }」という様式はありません。使える様式：{ $known }
paper-template = 様式 { $file } の{ $line }行目：{ $cause }。様式を直すか、取り除けば内蔵の様式が使われます。
paper-markup = 様式 { $file } の出力の{ $line }行目「{ $text }」：文書では使えない書式（{ $what ->
    [html] HTML
    [image] 画像
    [link] リンク
    [code] コード
    [quote] 引用
    [heading] 見出し（「# 」の表題が最初に一つ、深さは4まで）
   *[other] その他
}）です。
paper-layout = 体裁 { $file } の{ $line }行目：{ $cause }
paper-no-font = 日本語の書体が見つかりません。BIZ UD明朝、IPAex明朝又は Noto Serif CJK を入れるか、--fonts に書体のフォルダを指定してください。
paper-file = 文書のファイルを作成できません：{ $cause }
paper-written = { $file } を作成しました（{ $missing ->
    [0] 未記入の事項はありません
   *[other] 未記入の事項 { $missing }件。表紙に一覧があります
}）。
paper-unreadable = { $path } を読み取れません：{ $cause }
paper-ending = 書き出すファイル「{ $file }」の末尾を .pdf、.docx 又は .txt にしてください。
paper-no-pdf = このプログラムはPDFなしで構築されています。.docx か .txt を指定するか、PDFありで構築してください。
paper-answer = { $answer ->
    [yes] 該当
    [no] 非該当
   *[other] 未確定
}
