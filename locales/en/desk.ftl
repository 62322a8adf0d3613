# The frame of every page
desk-site = Hatoba
desk-language = English
desk-skip = Skip to the content
desk-nav = Sections
desk-nav-operations = Operations
desk-nav-public = For everyone
desk-way = The way here
desk-sign-in = Sign in
desk-sign-out = Sign out
desk-to-start = To the first page
desk-footer = { $size ->
    [one] { $size } entry in the record
   *[other] { $size } entries in the record
  }, { $day }

# Looking at another moment
desk-as-of = The moment at which you look
desk-as-of-on = As it was on
desk-as-of-known = as known on
desk-as-of-look = Look
desk-as-of-too-long = { $written }: the record has { $size } entries and never had more. Give fewer, or a day such as 2012-12-21.
desk-past = You are not looking at the present.
desk-past-now = { $day }, as known today.
desk-past-then = { $day }, as known when the record had { $size } of its { $all } entries.
desk-past-reconstructed = { $day }, as its sources had told by the day you asked for, reconstructed from entries made later.
desk-past-leave = Back to the present

# When a request is not answered as asked
desk-refused = Not answered ({ $status })
desk-fault-no-page = There is no page at { $path }.
desk-fault-sign-in = This is for officials who have signed in.
desk-fault-often = Too much was asked for from here in a short time. Try again in { $seconds } s. What you have entered is not lost: go back and send it again.
desk-fault-other-site = This was sent from another site, or nothing shows that it was not. Open the page here, and send it again.
desk-fault-too-large = This is more than two million bytes. Send less at a time.
desk-fault-method = This address does not do that.
desk-fault-broken = Something broke here. Nothing was half-written. Try again, and tell whoever runs this.
desk-no-such = Nothing known here is called { $name } at that moment.

# Operations
desk-operations = Operations

# For everyone
desk-goes-on = goes on

# Forms
desk-form-errors = There is a problem
desk-form-needed = needed

# A copy as files
desk-copy = A copy as files: other days can be looked at where the desk is open.
desk-copy-which = Of which day it is, and how to check it
desk-copy-title = This copy
desk-copy-of = These pages are a copy as files, of { $day }, made from { $size } entries of the log. The same record gives the same files. Whoever has the copy can check that it is whole with sha256sum --check SHA256SUMS, and whose it is by the checkpoint and a key that came another way.
desk-copy-manifest = the day, the log and every file with its SHA-256
desk-copy-checkpoint = the signed checkpoint of the log
desk-copy-key = the public half of the key that signed it
