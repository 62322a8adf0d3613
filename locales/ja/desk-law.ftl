# 法律のページ
desk-nav-law = 法律
desk-law-pages = 法律のページ
desk-law-provisions = 条項
desk-law-matrix = 業務と実施主体
desk-law-changes = 改正による違い
desk-law-own-words = 当方による要約です。効力を持つのは公式の条文のみです。
desk-law-unknown = { $name }という条項はありません。
desk-law-unknown-nearest = { $name }という条項はありません。{ $nearest }のことでしょうか。
desk-law-none-then = { $day }に効力のあるものはありません。

## 条項の名
desk-law-of = { $law }{ $name }
desk-law-name-ord = 施行令
desk-law-name-nsc = 国家安全保障会議設置法
desk-law-name-scj = 安全保障会議設置法
desk-law-name-civil = 民法
desk-law-name-penal = 刑法
desk-law-name-jcg = 海上保安庁法
desk-law-name-sdf = 自衛隊法
desk-law-part-article = 第{ $number }条
desk-law-part-article-branch = 第{ $number }条の{ $branch }
desk-law-part-paragraph = 第{ $number }項
desk-law-part-paragraph-branch = 第{ $number }項の{ $branch }
desk-law-part-item = 第{ $number }号
desk-law-part-item-branch = 第{ $number }号の{ $branch }
desk-law-part-table = 別表第{ $number }
desk-law-part-table-branch = 別表第{ $number }の{ $branch }
desk-law-part-supplementary = 附則
desk-law-part-letter = { $letter }
desk-law-letters = i=イ ro=ロ ha=ハ ni=ニ ho=ホ he=ヘ to=ト chi=チ ri=リ nu=ヌ ru=ル wo=ヲ wa=ワ ka=カ yo=ヨ ta=タ re=レ so=ソ tsu=ツ ne=ネ na=ナ ra=ラ mu=ム u=ウ 1=（１） 2=（２） 3=（３）
desk-law-joint = {""}

## 一覧
desk-law-articles-of = { $law }の条
desk-law-head-article = 条
desk-law-head-begins = 書き出し
desk-law-head-count = 条項の数
desk-law-head-provision = 条項
desk-law-head-summary = 要約
desk-law-under = { $name }の下の条項

## 一つの条項
desk-law-ours = 要約
desk-law-official = 公式の条文
desk-law-official-none = この日の公式の条文は取り込まれていません。
desk-law-official-link = e-Govの公式の条文
desk-law-versions = これまでの版
desk-law-in-force = 施行中
desk-law-head-days = 期間
desk-law-head-by = 改正
desk-law-parts = この下にある条項
desk-law-rules = この条項に基づく規則
desk-law-rests-on = 根拠：
desk-law-when = 対象：
desk-law-if = 次の場合に成り立つ：
desk-law-as-written = プログラムのための書き方
desk-law-head-name = 名称
desk-law-head-kind = 種類
desk-law-head-says = 内容
desk-law-cited = この条項による承認・報告

## 条件
desk-law-all = 次の全て：
desk-law-any = 次のいずれか：
desk-law-not = 次のようではない：
desk-law-every = { $set }のそれぞれについて：
desk-law-some = { $set }の少なくとも一つについて：
desk-law-unless = ただし、次の場合：
desk-law-then = これに代えて：
desk-law-whom = その相手
desk-law-by-rule = 規則
desk-law-is = { $dim }が{ $values }
desk-law-or = 又は
desk-law-listed = その相手が掲げられている：
desk-law-belongs = その相手が「{ $set }」に含まれる
desk-law-dim-form = 協力の形
desk-law-dim-pillar = 活動の柱
desk-law-dim-type = 活動の類型
desk-law-dim-performer = 実施主体
desk-law-dim-task = 業務
desk-law-dim-like = 業務（政令がこれに類するとするものを含む）
desk-law-dim-also = 同じ計画の他の業務

## 業務
desk-law-types = 類型：{ $types }

## 改正
desk-law-from = この日から
desk-law-to = この日まで
desk-law-compare = 比べる
desk-law-amendments = 法律の変わった日
desk-law-head-day = 日
desk-law-between = 二つの日の間
desk-law-all-changes = 全て（{ $count }件）
desk-law-before = 前：
desk-law-after = 後：
desk-law-more = あと{ $count }件
