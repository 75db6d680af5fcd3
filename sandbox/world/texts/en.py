"""English."""

from sandbox.world.texts.phrasebook import Phrasebook

BOOK = Phrasebook(
    greetings=("Hi {first},", "Hello {first},", "Hey,", "{first},", "Hi there,", ""),
    closings=(
        "Best,\n{me}",
        "Thanks,\n{me}",
        "Regards,\n{me}\n{title}, {company}",
        "{me}",
        "Cheers\n{me}",
        "Sent from my iPhone",
        "",
    ),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    date="{day} {month}",
    quote="On {when}, {sender} <{address}> wrote:",
    reply_prefix="Re: ",
    auto_subject="Automatic reply: ",
    unsubscribe="If you would rather not hear from me, just let me know.",
    topics={
        "INTERESTED": (
            "This looks relevant for us. Can you send me a bit more about how it works?",
            "Yes please, we have been looking for something like this.",
            "Good timing, we are reviewing our setup this quarter. Tell me more.",
            "Sounds interesting. What would the first month look like?",
            "I like the idea. Please send over a short deck and I will share it with the team.",
            "Sure, happy to learn more.",
            "ok send me the details",
            "We tried a competitor last year and it did not stick, so I am curious how yours "
            "differs. Go ahead and send what you have.",
        ),
        "NOT_INTERESTED": (
            "Thanks for reaching out, but this is not a fit for us.",
            "Not interested, thanks.",
            "We already have a vendor for this and are happy with them.",
            "No budget for this until next year at the earliest, so I will pass.",
            "Appreciate the note. It is a no from our side.",
            "We built this in-house, so there is no need.",
            "I'll pass, but good luck with it!",
        ),
        "QUESTION": (
            "How does pricing work for a team of 40?",
            "Do you integrate with HubSpot, and does it sync both ways?",
            "Where is the data stored? We need it to stay in the EU.",
            'What do you mean by "warm" here exactly?',
            "Which other companies of our size use this?",
            "Is there a minimum contract length?",
            "Interesting, but who are you and how did you get my address?",
        ),
        "MEETING": (
            "Sure, how about Thursday at 10?",
            "Can we talk next week? Tuesday or Wednesday afternoon works for me.",
            "Let's set up a call. Send me an invite for any time after 3 pm.",
            "Happy to jump on a quick call, please use my calendar: https://cal.example/{slug}",
            "I have 20 minutes on Friday morning, would that work?",
            "Please book something with my assistant for next week.",
        ),
        "OUT_OF_OFFICE": (
            "I am out of the office until {date} with limited access to email. For anything "
            "urgent please contact {name} at {address}.",
            "Thank you for your message. I am on annual leave and will be back on {date}.",
            "I'm travelling this week and will reply when I return on {date}.",
            "I am on parental leave until {date}. My colleague {name} ({address}) is covering.",
            "Out of office. Back {date}.",
        ),
        "AUTO_REPLY": (
            "Thank you for contacting us. Your message has been received and a ticket has been "
            "opened. We aim to answer within two business days.",
            "This mailbox is no longer monitored. Please use the form on our website.",
            "Please note that {first_self} no longer works at {company}. Your message has not "
            "been forwarded.",
            "We have received your email. Reference: #{number}.",
        ),
        "OPT_OUT": (
            "Please remove me from your list.",
            "Unsubscribe",
            "Stop emailing me.",
            "Take me off whatever list this is, and do not contact me again.",
            "I never signed up for this. Delete my data, please (GDPR).",
            "Do not send me any more messages. This is spam.",
            "remove",
            "Kindly opt me out of further communication.",
        ),
        "WRONG_PERSON": (
            "I think you have the wrong person, I work in accounting.",
            "I left that team two years ago, so this is not for me.",
            "I'm not responsible for this area, sorry.",
            "Wrong {first_self}, I'm afraid!",
            "This isn't something I handle.",
        ),
        "REFERRAL": (
            "You'd better talk to {name}, she runs this for us: {address}",
            "I am not the right contact, but {name} ({address}) is. Feel free to mention me.",
            "Copying {name} who looks after this.",
            "Please send this to {address}, {name} decides on these things.",
        ),
        "FOLLOW_UP": (
            "That works, see you then.",
            "Perfect, I have accepted the invite.",
            "Thanks, that answers my question. Let's talk on Monday.",
            "Great, looking forward to it.",
        ),
    },
    subjects=(
        "Quick question, {{firstName}}",
        "{{companyName}} and the next quarter",
        "Idea for {{companyName}}",
        "Worth a look?",
    ),
    mails=(
        "Hi {{firstName}},\n\nI noticed {{companyName}} is growing in {{city}}. Teams like yours "
        "lose hours every week on handovers that nobody owns.\n\nWould a ten minute call make "
        "sense? Here is a short example: https://go.northwind.example/case",
        "Hi {{firstName}},\n\njust bringing this back up. Happy to send a two page summary if "
        "that is easier.",
        "{{firstName}}, one last note from me. If the timing is wrong, tell me when to come back.",
    ),
    manual=(
        "Hi {name},\n\nthanks for coming back to me. Attached is a short overview. Would "
        "Thursday at 10:00 suit you for a call?",
        "Hi {name},\n\ngood question. In short: yes, and it takes about a day to set up. "
        "Shall I show you?",
    ),
)
