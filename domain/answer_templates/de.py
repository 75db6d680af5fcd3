"""German."""

from domain.answer_templates.template import Templates

TEMPLATES = Templates(
    language="de",
    weekdays=(
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
        "Sonntag",
    ),
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    day="{weekday}, {day}. {month}",
    clock="{hour}:{minute} Uhr",
    month_alone="im {month}",
    greeting=("Hallo {first_name},", "Guten Tag,"),
    closing=("Beste Grüße\n{sender}", "Beste Grüße"),
    where=("bei {company}", "für Sie"),
    mail=("meine Mail „{subject}“", "meine letzte Mail"),
    reply_prefix="AW: ",
    referral_subject="Auf Empfehlung von {lead}",
    texts={
        "meeting_times": (
            "sehr gern. Passt Ihnen {time_1} oder {time_2} ({zone})?\n\nSagen Sie mir, was "
            "besser ist, und ich schicke eine Einladung."
        ),
        "meeting_accept": (
            "sehr gern. Sie schrieben:\n„{quote}“\n\nDas passt mir, ich schicke eine Einladung."
        ),
        "interested_snippet": (
            "vielen Dank für Ihr Interesse.\n\n{snippet}\n\nWas ist Ihnen dabei am wichtigsten?"
        ),
        "interested_link": (
            "vielen Dank für Ihr Interesse. Hier ist, worüber ich geschrieben hatte: "
            "{link}\n\nWas ist Ihnen dabei am wichtigsten?"
        ),
        "interested_draft": (
            "vielen Dank für Ihr Interesse.\n\n[AUSFÜLLEN: die gewünschten Unterlagen]\n\nWas "
            "ist Ihnen dabei am wichtigsten?"
        ),
        "interested_call": (
            "vielen Dank für Ihr Interesse. Am schnellsten geht es in einem kurzen Gespräch: "
            "Passt Ihnen {time_1} oder {time_2} ({zone})?"
        ),
        "question_snippet": (
            "vielen Dank für Ihre Frage. Sie schrieben:\n„{quote}“\n\n{snippet}\n\nIst Ihre "
            "Frage damit beantwortet?"
        ),
        "question_draft": (
            "vielen Dank für Ihre Frage. Sie schrieben:\n„{quote}“\n\n[AUSFÜLLEN: die Antwort "
            "auf diese Frage]\n\nIst Ihre Frage damit beantwortet?"
        ),
        "question_call": (
            "vielen Dank für Ihre Frage. Ich möchte sie gern richtig beantworten: Passt Ihnen "
            "ein kurzes Gespräch am {time_1} oder am {time_2} ({zone})?"
        ),
        "not_now_date": "danke für die Rückmeldung. Ich melde mich am {date} wieder.",
        "not_now_quote": (
            "danke für die Rückmeldung. Sie schrieben:\n„{quote}“\n\nIch melde mich dann wieder."
        ),
        "not_now_month": "danke für die Rückmeldung. Ich melde mich {month} wieder.",
        "referral_mail": (
            "{lead} hat mir empfohlen, Ihnen zu schreiben. Es geht um das, was ich dort gefragt "
            "hatte: „{subject}“.\n\nSind Sie dafür die richtige Person, und passt Ihnen ein "
            "kurzes Gespräch am {time_1} oder am {time_2} ({zone})?"
        ),
        "referral_thanks": (
            "vielen Dank für den Hinweis auf {name}. Ich melde mich dort und beziehe mich auf Sie."
        ),
        "wrong_person": "danke für den Hinweis, und entschuldigen Sie die Störung.",
        "wrong_person_ask": (
            "danke für den Hinweis, und entschuldigen Sie die Störung. Wissen Sie vielleicht, "
            "wer {where} dafür zuständig ist?"
        ),
        "not_interested": (
            "danke für die klare Antwort. Ich melde mich nicht weiter und wünsche Ihnen alles Gute."
        ),
        "follow_clicked_link": (
            "ich hatte Ihnen diesen Link geschickt: {link}\n\nWar dabei, was Sie wissen wollten, "
            "oder sollen wir es gemeinsam durchgehen?"
        ),
        "follow_clicked": (
            "ich komme auf {mail} zurück. Welche Frage dazu ist {where} noch offen?"
        ),
        "follow_opened_often": (
            "ich komme auf {mail} zurück. Ist das {where} gerade ein Thema? Ein "
            "Ja oder Nein genügt."
        ),
        "follow_opened": (
            "ich komme auf {mail} zurück, falls sie untergegangen ist. Lohnt "
            "sich ein kurzes Gespräch, oder ist es der falsche Zeitpunkt?"
        ),
    },
)
