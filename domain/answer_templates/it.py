"""Italian."""

from domain.answer_templates.template import Templates

TEMPLATES = Templates(
    language="it",
    weekdays=(
        "lunedì",
        "martedì",
        "mercoledì",
        "giovedì",
        "venerdì",
        "sabato",
        "domenica",
    ),
    months=(
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    day="{weekday} {day} {month}",
    clock="ore {hour}:{minute}",
    month_alone="a {month}",
    greeting=("Buongiorno {first_name},", "Buongiorno,"),
    closing=("Cordiali saluti,\n{sender}", "Cordiali saluti,"),
    where=("in {company}", "da voi"),
    mail=("mio messaggio «{subject}»", "mio ultimo messaggio"),
    reply_prefix="R: ",
    referral_subject="Su indicazione di {lead}",
    texts={
        "meeting_times": (
            "Molto volentieri. Le andrebbe bene {time_1} oppure {time_2} ({zone})?\n\nMi dica "
            "cosa preferisce e Le mando un invito."
        ),
        "meeting_accept": (
            "Molto volentieri. Lei ha scritto:\n«{quote}»\n\nPer me va bene, Le mando un invito."
        ),
        "interested_snippet": (
            "La ringrazio per l'interesse.\n\n{snippet}\n\nChe cosa è più importante per Lei?"
        ),
        "interested_link": (
            "La ringrazio per l'interesse. Ecco ciò di cui Le avevo scritto: {link}\n\nChe cosa "
            "è più importante per Lei?"
        ),
        "interested_draft": (
            "La ringrazio per l'interesse.\n\n[DA COMPLETARE: il materiale richiesto]\n\nChe "
            "cosa è più importante per Lei?"
        ),
        "interested_call": (
            "La ringrazio per l'interesse. La via più breve è una telefonata: Le andrebbe bene "
            "{time_1} oppure {time_2} ({zone})?"
        ),
        "question_snippet": (
            "Grazie per la domanda. Lei ha scritto:\n«{quote}»\n\n{snippet}\n\nHo risposto alla "
            "Sua domanda?"
        ),
        "question_draft": (
            "Grazie per la domanda. Lei ha scritto:\n«{quote}»\n\n[DA COMPLETARE: la risposta a "
            "questa domanda]\n\nHo risposto alla Sua domanda?"
        ),
        "question_call": (
            "Grazie per la domanda. Vorrei risponderLe bene: Le andrebbe una breve telefonata "
            "{time_1} oppure {time_2} ({zone})?"
        ),
        "not_now_date": "Grazie per avermelo detto. Le scriverò di nuovo {date}.",
        "not_now_quote": (
            "Grazie per avermelo detto. Lei ha scritto:\n«{quote}»\n\nLe scriverò di nuovo allora."
        ),
        "not_now_month": "Grazie per avermelo detto. Le scriverò di nuovo {month}.",
        "referral_mail": (
            "{lead} mi ha consigliato di scriverLe. Si tratta di ciò che avevo chiesto: "
            "«{subject}».\n\nÈ Lei la persona giusta, e Le andrebbe una breve telefonata "
            "{time_1} oppure {time_2} ({zone})?"
        ),
        "referral_thanks": "Grazie per avermi indicato {name}. Prenderò contatto citando Lei.",
        "wrong_person": "Grazie per avermelo detto, e mi scusi per il disturbo.",
        "wrong_person_ask": (
            "Grazie per avermelo detto, e mi scusi per il disturbo. Sa chi se ne occupa {where}?"
        ),
        "not_interested": (
            "Grazie per la risposta chiara. Non La disturberò oltre e Le auguro il meglio."
        ),
        "follow_clicked_link": (
            "Le avevo mandato questo link: {link}\n\nHa trovato quello che cercava, o preferisce "
            "che lo guardiamo insieme?"
        ),
        "follow_clicked": ("Torno sul {mail}. Quale domanda è ancora aperta {where}?"),
        "follow_opened_often": (
            "Torno sul {mail}. È un tema {where} in questo momento? Basta un sì o un no."
        ),
        "follow_opened": (
            "Torno sul {mail} nel caso si fosse perso. Vale una breve "
            "chiacchierata, o non è il momento?"
        ),
    },
)
