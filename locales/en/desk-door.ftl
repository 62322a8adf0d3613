# At the door: what every form there asks for
door-name = User name
door-password = Password
door-code-field = Code
door-code-hint = Six digits from the app on your phone. If the phone is lost: one of your recovery codes.
door-office = Office

# Why the door stays shut
door-wrong = Name, password or code are not right. A code works once: wait for the next one if you have just used it.
door-wait = Too many attempts. Try again in { $minutes } min.
door-gone = This code has been used, has expired, or never was one. Ask for a new one.
door-code = This is not the code that the app shows now.
door-password-short = At least { $least } characters.
door-password-long = At most { $most } characters.
door-password-common = This is among the first passwords that are tried. Take another, such as four words that have nothing to do with each other.
door-password-has-name = The password must not have the user name in it.
door-there = There is an account already.
door-token-name = The token needs a name of at most sixty characters.
door-token-scope = Choose what the token is for.
door-token-expiry = Give a day after today, at most a year ahead.
door-closed = What was sealed here does not open. Tell whoever runs this that the key is not the one it was sealed with.
door-unreadable = Something kept here ({ $kind }) cannot be read. Tell whoever runs this.
door-hash = The password could not be kept. Tell whoever runs this.
door-token-wrong = No such token, or it holds no more, or it is of no use here.
door-token-not-for-that = This token is not for that.
door-prove-first = Show first, on the pages, that it is still you. A token cannot.
door-no-role = You have no role yet. An administrator gives you one.
door-may-not = None of your roles permits that.
door-office-may-not = Your office may not enter this.
door-not-near = The desk is set up from the machine on which it runs. Open the link there, or reach it through a tunnel that ends there.

# Proving once more
door-prove-title = Still you?
door-prove-lead = What comes next is grave or cannot be undone. Show once more who you are. It holds for ten minutes.
door-prove-button = Go on

# The first account, and invitations
door-set-up-title = Your account
door-one-time-code = One-time code
door-one-time-hint = Twenty letters and digits, with or without the strokes between.
door-go-on = Go on
door-first-lead = You are setting this desk up, and become its first administrator: you bring the others in and give them their roles. The record keeps that you did.
door-invited = This will be the account of { $name }.
door-new-name-hint = Letters of the Latin alphabet, digits, full stop, stroke. It stands in the record for good: take one that does not tell who you are, such as hq-admin-1.
door-new-password = New password
door-new-password-hint = At least twelve characters. Longer is better than strange: several words do well.
door-again = The same password once more
door-not-again = The two passwords are not the same.
door-name-unsound = Letters of the Latin alphabet, digits, full stop, stroke; at most forty.
door-name-taken = The record has a user of that name who may not do this. Take another name.
door-no-office = Choose one of these offices.
door-factor = The code from your phone
door-factor-lead = Open an app for one-time codes on your phone and take this picture with it. It shows a new code every thirty seconds.
door-factor-picture = The secret for the app, as a picture
door-factor-secret = If the app takes no picture, type this in:
door-shown = The code that the app shows now
door-shown-hint = Six digits.
door-make-account = Make the account
door-codes-title = Recovery codes
door-codes-lead = Each of these lets you in once if your phone is lost. They are shown this one time: print them or write them down, and keep them where your phone is not.
door-codes-kept = I have kept them
