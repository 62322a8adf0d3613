# hatoba publish
publish-done = { $folder }に{ $day }現在のファイル{ $files }件があります(記録{ $size }件に基づく)。書き込み{ $written }件、削除{ $removed }件、残りは変更がありません。
publish-missing = { $name }は、リンク先のページが存在しないことを示しています。リンクの元となった記録を訂正してください。
publish-not-empty = { $path }は空ではなく、公開用に書き出されたものもありません。空のフォルダー、まだ存在しないフォルダー、又は以前に書き出したフォルダーを指定してください。
publish-not-ours = { $path }には、このプログラムが書いたものではないSHA256SUMSがあります。別のフォルダーを指定してください。
publish-foreign = { $path }は、ここから書き出されたものではなく、このままでは上書きされます。移動してから、もう一度実行してください。
publish-busy = { $path }には、現在、別の書き出しが行われています。終わるまでお待ちください。
publish-unwritten = { $path }に書き込めません({ $detail })。書き出し済みのものはそのまま読めます。原因を取り除いてから、もう一度実行してください。
publish-page = { $address }のページを作成できません。{ $detail }
publish-clash = { $one }と{ $other }のページは、大文字と小文字を区別しない環境では同じファイルになります。いずれかのIDを変更してください。
