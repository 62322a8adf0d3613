# 入口: どの入力欄にも共通のもの
door-name = 利用者名
door-password = パスワード
door-code-field = 確認コード
door-code-hint = スマートフォンのアプリに表示される6桁の数字です。端末を失くしたときは、回復用コードの一つを入力してください。
door-office = 所属機関

# 入口が開かないとき
door-wrong = 利用者名、パスワード、確認コードのいずれかが正しくありません。確認コードは一度しか使えません。使ったばかりのときは、次のコードを待ってください。
door-wait = 試行が多すぎます。{ $minutes }分後にもう一度お試しください。
door-gone = このコードは使用済みか、期限切れか、発行されていないものです。新しいコードを求めてください。
door-code = アプリに今表示されているコードと一致しません。
door-password-short = { $least }文字以上にしてください。
door-password-long = { $most }文字以内にしてください。
door-password-common = 最初に試される類のパスワードです。互いに関係のない4つの言葉を並べるなど、別のものにしてください。
door-password-has-name = パスワードに利用者名を含めることはできません。
door-there = アカウントは既にあります。
door-token-name = トークンに60文字以内の名前を付けてください。
door-token-scope = トークンの用途を選んでください。
door-token-expiry = 明日以降、1年以内の日を指定してください。
door-closed = 封じられたものを開けません。封じたときと鍵が違うことを、運用の担当者に知らせてください。
door-unreadable = 保管されたもの({ $kind })を読めません。運用の担当者に知らせてください。
door-hash = パスワードを保管できませんでした。運用の担当者に知らせてください。
door-token-wrong = そのようなトークンはないか、失効したか、ここでは使えません。
door-token-not-for-that = このトークンはその用途のものではありません。
door-prove-first = 先に画面で本人であることを示してください。トークンではできません。
door-no-role = まだ役割がありません。管理者が付与します。
door-may-not = お持ちの役割では認められていません。
door-office-may-not = 所属機関はこれを記録できません。
door-not-near = 初期設定は、このプログラムが動いている機械から行います。その機械でリンクを開くか、そこに通じるトンネルを使ってください。

# もう一度の本人確認
door-prove-title = 本人確認
door-prove-lead = この先は、重大な、又は取り消せない操作です。もう一度本人であることを示してください。10分間有効です。
door-prove-button = 進む

# 最初のアカウントと招待
door-set-up-title = アカウントの作成
door-one-time-code = 一度限りのコード
door-one-time-hint = 英数字20文字です。間の線はあってもなくても構いません。
door-go-on = 進む
door-first-lead = 初期設定を行い、最初の管理者になります。ほかの職員を招き、役割を付与するのは管理者です。そのことは記録に残ります。
door-invited = { $name }のアカウントを作ります。
door-new-name-hint = ラテン文字、数字、ピリオド、線。記録に永く残るので、hq-admin-1のように、個人が分からない名前にしてください。
door-new-password = 新しいパスワード
door-new-password-hint = 12文字以上。複雑さより長さが大切です。いくつかの言葉を並べるとよいでしょう。
door-again = 同じパスワードをもう一度
door-not-again = 二つのパスワードが一致しません。
door-name-unsound = ラテン文字、数字、ピリオド、線で、40文字以内にしてください。
door-name-taken = その名前の利用者が既に記録にあり、この操作はできません。別の名前にしてください。
door-no-office = 示された機関から選んでください。
door-factor = スマートフォンの確認コード
door-factor-lead = スマートフォンでワンタイムコードのアプリを開き、この図を読み取ってください。30秒ごとに新しいコードが表示されます。
door-factor-picture = アプリに渡す秘密の値(図)
door-factor-secret = 図を読み取れないアプリには、次の値を入力してください:
door-shown = アプリに今表示されているコード
door-shown-hint = 6桁の数字。
door-make-account = アカウントを作る
door-codes-title = 回復用コード
door-codes-lead = スマートフォンを失くしたとき、それぞれ一度だけログインに使えます。表示は今回限りです。印刷するか書き写して、スマートフォンとは別の場所に保管してください。
door-codes-kept = 保管しました
