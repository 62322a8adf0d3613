# Papers

paper-name = { $paper ->
    [plan] Implementation plan (draft)
    [change] Change of the plan
    [procedures] Implementation procedures (draft)
    [in-kind] Decision on a contribution in kind (draft)
    [approval] Request to the Diet for approval (draft)
    [report-decided] Report to the Diet: decided or changed
    [report-period] Report to the Diet: period changed
    [report-ended] Report to the Diet: ended
    [memorandum] Memorandum on the legal assessment
    [briefing] Briefing note
    [results] Results and lessons
   *[other] { $paper }
}
paper-mark = Draft. Working translation; the Japanese text is the paper.
paper-foot = Valid on { $on }, { $size } entries, root { $root }
paper-author = Secretariat of the International Peace Cooperation Headquarters
paper-holds = { $holds ->
    [yes] fulfilled
    [no] not fulfilled
   *[other] not known
}

# Where a paper cannot be made

paper-no-template = There is no paper called “{ $name }”. There are: { $known }
paper-template = Template { $file }, line { $line }: { $cause }. Correct it; or take it away, and the one that comes with the program is used.
paper-markup = Template { $file }: line { $line } of what it came to, “{ $text }”, has what papers do not have: { $what ->
    [html] HTML
    [image] a picture
    [link] a link
    [code] code
    [quote] a quotation
    [heading] a heading that is not right (one title with “# ” first, none deeper than four)
   *[other] something else
}.
paper-layout = Layout { $file }, line { $line }: { $cause }
paper-no-font = No typeface for Japanese was found. Install BIZ UD Mincho, IPAex Mincho or Noto Serif CJK, or name a folder of typefaces with --fonts.
paper-file = The file of the paper could not be put together: { $cause }
paper-written = { $file } was written; { $missing ->
    [0] no matter is missing
    [one] 1 matter is missing, and the cover says which
   *[other] { $missing } matters are missing, and the cover lists them
}.
paper-unreadable = { $path } cannot be read: { $cause }
paper-ending = Let the file “{ $file }” end in .pdf, .docx or .txt.
paper-no-pdf = This program was built without PDF. Write a .docx or .txt, or build it with the feature pdf.
paper-answer = { $answer ->
    [yes] Yes
    [no] No
   *[other] Not known
}
