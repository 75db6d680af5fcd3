"""Dutch."""

from domain.answer_templates.template import Templates

TEMPLATES = Templates(
    language="nl",
    weekdays=(
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ),
    months=(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    day="{weekday} {day} {month}",
    clock="{hour}:{minute} uur",
    month_alone="in {month}",
    greeting=("Hallo {first_name},", "Goedendag,"),
    closing=("Met vriendelijke groet,\n{sender}", "Met vriendelijke groet,"),
    where=("bij {company}", "bij u"),
    mail=("mijn mail “{subject}”", "mijn vorige mail"),
    reply_prefix="RE: ",
    referral_subject="Op aanraden van {lead}",
    texts={
        "meeting_times": (
            "Graag. Schikt {time_1} of {time_2} ({zone})?\n\nLaat me weten wat u liever hebt, "
            "dan stuur ik een uitnodiging."
        ),
        "meeting_accept": (
            "Graag. U schreef:\n“{quote}”\n\nDat schikt mij, ik stuur een uitnodiging."
        ),
        "interested_snippet": (
            "Dank voor uw interesse.\n\n{snippet}\n\nWat is voor u hierbij het belangrijkst?"
        ),
        "interested_link": (
            "Dank voor uw interesse. Dit is waar ik over schreef: {link}\n\nWat is voor u "
            "hierbij het belangrijkst?"
        ),
        "interested_draft": (
            "Dank voor uw interesse.\n\n[IN TE VULLEN: het gevraagde materiaal]\n\nWat is voor u "
            "hierbij het belangrijkst?"
        ),
        "interested_call": (
            "Dank voor uw interesse. Het snelst gaat het in een kort gesprek: schikt {time_1} of "
            "{time_2} ({zone})?"
        ),
        "question_snippet": (
            "Dank voor uw vraag. U schreef:\n“{quote}”\n\n{snippet}\n\nIs uw vraag daarmee "
            "beantwoord?"
        ),
        "question_draft": (
            "Dank voor uw vraag. U schreef:\n“{quote}”\n\n[IN TE VULLEN: het antwoord op deze "
            "vraag]\n\nIs uw vraag daarmee beantwoord?"
        ),
        "question_call": (
            "Dank voor uw vraag. Ik beantwoord die graag goed: schikt een kort gesprek op "
            "{time_1} of {time_2} ({zone})?"
        ),
        "not_now_date": "Dank voor het bericht. Ik kom er op {date} op terug.",
        "not_now_quote": "Dank voor het bericht. U schreef:\n“{quote}”\n\nIk kom er dan op terug.",
        "not_now_month": "Dank voor het bericht. Ik kom er {month} op terug.",
        "referral_mail": (
            "{lead} raadde me aan u te schrijven. Het gaat om wat ik daar had gevraagd: "
            "“{subject}”.\n\nBent u de juiste persoon, en schikt een kort gesprek op {time_1} of "
            "{time_2} ({zone})?"
        ),
        "referral_thanks": (
            "Dank voor de verwijzing naar {name}. Ik neem contact op en noem u daarbij."
        ),
        "wrong_person": "Dank voor het bericht, en excuus voor de moeite.",
        "wrong_person_ask": (
            "Dank voor het bericht, en excuus voor de moeite. Weet u misschien wie dit {where} "
            "doet?"
        ),
        "not_interested": (
            "Dank voor het duidelijke antwoord. Ik kom er niet op terug en wens u het allerbeste."
        ),
        "follow_clicked_link": (
            "Ik had u deze link gestuurd: {link}\n\nStond erin wat u wilde weten, of zullen we "
            "het samen doornemen?"
        ),
        "follow_clicked": ("Ik kom terug op {mail}. Welke vraag daarover staat {where} nog open?"),
        "follow_opened_often": (
            "Ik kom terug op {mail}. Speelt dit {where} op dit moment? Een ja of nee is genoeg."
        ),
        "follow_opened": (
            "Ik kom terug op {mail} voor het geval die is ondergesneeuwd. Is het "
            "een kort gesprek waard, of is het niet het juiste moment?"
        ),
    },
)
