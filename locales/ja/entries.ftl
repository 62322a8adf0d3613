## 記録（TOML 又は JSON の行）の誤り
entries-encoding = この行は UTF-8 ではありません。UTF-8 で保存してください。
entries-long-line = この行は { $bytes } バイトで、上限の { $most } バイトを超えています。記録を分割してください。
entries-too-many-findings = 誤りが、ここに示した { $most } 件のほかにもあります。これらを直してから、もう一度実行してください。
entries-unknown-kind = 「{ $written }」という種類の記録はありません。記録の種類の一覧を確認し、名前を直してください。
entries-unknown-kind-nearest = 「{ $written }」という種類の記録はありません。「{ $nearest }」ではありませんか。
entries-unknown-key = 「{ $key }」というキーはここにはありません。削除するか、名前を直してください。
entries-unknown-key-nearest = 「{ $key }」というキーはここにはありません。「{ $nearest }」ではありませんか。
entries-unknown-default = 「{ $key }」というキーはどの種類の記録にもないため、既定値を置けません。削除するか、名前を直してください。
entries-unknown-default-nearest = 「{ $key }」というキーはどの種類の記録にもないため、既定値を置けません。「{ $nearest }」ではありませんか。
entries-missing = キー「{ $key }」がありません。加えてください。
entries-empty = 空の文字列です。内容を書くか、キーごと削除してください。
entries-date = 「{ $written }」は暦にある日付、月、年又は年度ではありません。2012-12-21、"2012-12"、2012、"FY2012" のように書いてください。
entries-backwards = 期間の終わり（{ $to }）が始まり（{ $from }）より前です。日付を入れ替えてください。
entries-number = { $written } は負の数です。0 以上の整数を書いてください。
entries-bad-id = 「{ $written }」は識別子ではありません。op/unmiss のように、英数字と . _ - から成る種別と名前を / でつないで、96 字以内で書いてください。
entries-bad-entry-id = 「{ $written }」は記録の識別子にできません。英数字と . _ - から成る語（/ でつないでもよい）を、96 字以内で書いてください。
entries-wrong-sort = 「{ $written }」はここには書けません。次のいずれかの種別の識別子が必要です：{ $sorts }。
entries-wrong-sort-nearest = 「{ $written }」はここには書けません。次のいずれかの種別の識別子が必要です：{ $sorts }。「{ $nearest }」ではありませんか。
entries-unknown-name = 「{ $written }」という{ $of }は法体系にありません。名前を直してください。
entries-unknown-name-list = 「{ $written }」という{ $of }は法体系にありません。次のいずれかです：{ $right }。
entries-unknown-name-nearest = 「{ $written }」という{ $of }は法体系にありません。「{ $nearest }」ではありませんか。
entries-choice = 「{ $written }」はここには書けません。次のいずれかです：{ $right }。
entries-choice-nearest = 「{ $written }」はここには書けません。「{ $nearest }」ではありませんか。書けるのは次のいずれかです：{ $right }。
entries-counted = 「{ $fact }」は数から計算されるため、直接は述べられません。もとになる数を記録してください。
entries-needs-of = 「{ $fact }」は、国・紛争当事者・機関ごとに述べる事実です。of = "state/SY" のように、どの国等についてかを加えてください。
entries-needless-of = 「{ $fact }」は、国・紛争当事者・機関ごとに述べる事実ではありません。of を削除してください。
entries-fact-or-set = 何についてこの出典に従うかがないか、二つあります。fact と set のうち一つだけを書いてください。
entries-twice = 識別子「{ $written }」の記録は、既に { $line } 行目にあります。重複する記録を削除するか、entry に別の識別子を書いてください。
entries-statement = キーと値は正しいものの、記録の形にできません（{ $detail }）。プログラムの誤りですので、ファイルを添えて報告してください。
entries-expected-entries = { $found }がありますが、ここには記録のリストが必要です。見出しを [[…]] のように二重の角括弧で書いてください。
entries-expected-entry = { $found }がありますが、ここには一つの記録（キーと値の表）が必要です。
entries-expected-kind = { $found }がありますが、ここには "plan" のような記録の種類の名前が必要です。
entries-expected-table = { $found }がありますが、ここには表が必要です。
entries-expected-text = { $found }がありますが、ここには引用符で囲んだ文字列が必要です。
entries-expected-words = { $found }がありますが、ここには文字列、又は ja = "…", en = "…" の表が必要です。
entries-expected-when = { $found }がありますが、ここには 2012-12-21、"2012-12"、2012、"FY2012" のような日付、月、年又は年度が必要です。
entries-expected-number = { $found }がありますが、ここには 0 以上の整数が必要です。
entries-expected-flag = { $found }がありますが、ここには true 又は false が必要です。
entries-expected-id = { $found }がありますが、ここには引用符で囲んだ識別子が必要です。
entries-expected-name = { $found }がありますが、ここには引用符で囲んだ名前が必要です。
entries-expected-cite = { $found }がありますが、ここには出典の識別子、又は source = "source/…", page = "…" の表が必要です。
