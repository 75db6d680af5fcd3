"""English."""

from domain.answer_templates.template import Templates

TEMPLATES = Templates(
    language="en",
    weekdays=(
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
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
    day="{weekday} {day} {month}",
    clock="{hour}:{minute}",
    month_alone="in {month}",
    greeting=("Hi {first_name},", "Hello,"),
    closing=("Best regards,\n{sender}", "Best regards,"),
    where=("at {company}", "for you"),
    mail=("my mail “{subject}”", "my last mail"),
    reply_prefix="Re: ",
    referral_subject="Recommended by {lead}",
    texts={
        "meeting_times": (
            "Gladly. Would {time_1} or {time_2} suit you ({zone})?\n\nTell me which one, and I "
            "will send an invitation."
        ),
        "meeting_accept": (
            "Gladly. You wrote:\n“{quote}”\n\nThat works for me, and I will send an invitation."
        ),
        "interested_snippet": (
            "Thank you for your interest.\n\n{snippet}\n\nWhat matters most to you in this?"
        ),
        "interested_link": (
            "Thank you for your interest. Here is what I wrote about: {link}\n\nWhat matters "
            "most to you in this?"
        ),
        "interested_draft": (
            "Thank you for your interest.\n\n[TO FILL IN: the material that was asked "
            "for]\n\nWhat matters most to you in this?"
        ),
        "interested_call": (
            "Thank you for your interest. It is quickest on a short call: would {time_1} or "
            "{time_2} suit you ({zone})?"
        ),
        "question_snippet": (
            "Thank you for your question. You asked:\n“{quote}”\n\n{snippet}\n\nDoes that answer "
            "it?"
        ),
        "question_draft": (
            "Thank you for your question. You asked:\n“{quote}”\n\n[TO FILL IN: the answer to "
            "this question]\n\nDoes that answer it?"
        ),
        "question_call": (
            "Thank you for your question. I would like to answer it properly: would a short call "
            "{time_1} or {time_2} suit you ({zone})?"
        ),
        "not_now_date": "Thank you for telling me. I will come back to you on {date}.",
        "not_now_quote": (
            "Thank you for telling me. You wrote:\n“{quote}”\n\nI will come back to you then."
        ),
        "not_now_month": "Thank you for telling me. I will come back to you {month}.",
        "referral_mail": (
            "{lead} suggested that I write to you. It is about what I had asked there: "
            "“{subject}”.\n\nAre you the right person for this, and would a short call {time_1} "
            "or {time_2} suit you ({zone})?"
        ),
        "referral_thanks": (
            "Thank you for pointing me to {name}. I will get in touch there and mention you."
        ),
        "wrong_person": "Thank you for telling me, and sorry for the trouble.",
        "wrong_person_ask": (
            "Thank you for telling me, and sorry for the trouble. Do you happen to know who "
            "looks after this {where}?"
        ),
        "not_interested": (
            "Thank you for the clear answer. I will not follow up, and wish you all the best."
        ),
        "follow_clicked_link": (
            "I had sent you this link: {link}\n\nDid it answer what you wanted to know, or shall "
            "we go through it together?"
        ),
        "follow_clicked": (
            "I am coming back to {mail}. Which question about it is still open {where}?"
        ),
        "follow_opened_often": (
            "I am coming back to {mail}. Is this a topic {where} at the moment? A "
            "yes or no is enough."
        ),
        "follow_opened": (
            "I am coming back to {mail} in case it got lost. Is it worth a short "
            "talk, or not the right time?"
        ),
    },
)
