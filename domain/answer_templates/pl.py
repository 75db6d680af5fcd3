"""Polish."""

from domain.answer_templates.template import Templates

TEMPLATES = Templates(
    language="pl",
    weekdays=(
        "poniedziałek",
        "wtorek",
        "środa",
        "czwartek",
        "piątek",
        "sobota",
        "niedziela",
    ),
    months=(
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ),
    day="{weekday}, {day} {month}",
    clock="godz. {hour}:{minute}",
    month_alone="na początku {month}",
    greeting=("Dzień dobry {first_name},", "Dzień dobry,"),
    closing=("Pozdrawiam,\n{sender}", "Pozdrawiam,"),
    where=("w firmie {company}", "u Państwa"),
    mail=("mojej wiadomości „{subject}”", "mojej ostatniej wiadomości"),
    reply_prefix="Odp: ",
    referral_subject="Z polecenia: {lead}",
    texts={
        "meeting_times": (
            "Bardzo chętnie. Czy pasuje Państwu jeden z tych terminów ({zone}): {time_1} albo "
            "{time_2}?\n\nProszę dać znać, który, a wyślę zaproszenie."
        ),
        "meeting_accept": (
            "Bardzo chętnie. Napisali Państwo:\n„{quote}”\n\nTo mi pasuje, wyślę zaproszenie."
        ),
        "interested_snippet": (
            "Dziękuję za zainteresowanie.\n\n{snippet}\n\nCo jest dla Państwa najważniejsze?"
        ),
        "interested_link": (
            "Dziękuję za zainteresowanie. Oto, czego dotyczyła moja wiadomość: {link}\n\nCo jest "
            "dla Państwa najważniejsze?"
        ),
        "interested_draft": (
            "Dziękuję za zainteresowanie.\n\n[DO UZUPEŁNIENIA: materiały, o które "
            "poproszono]\n\nCo jest dla Państwa najważniejsze?"
        ),
        "interested_call": (
            "Dziękuję za zainteresowanie. Najszybciej będzie porozmawiać: czy pasuje jeden z "
            "tych terminów ({zone}): {time_1} albo {time_2}?"
        ),
        "question_snippet": (
            "Dziękuję za pytanie. Napisali Państwo:\n„{quote}”\n\n{snippet}\n\nCzy to odpowiada "
            "na pytanie?"
        ),
        "question_draft": (
            "Dziękuję za pytanie. Napisali Państwo:\n„{quote}”\n\n[DO UZUPEŁNIENIA: odpowiedź na "
            "to pytanie]\n\nCzy to odpowiada na pytanie?"
        ),
        "question_call": (
            "Dziękuję za pytanie. Odpowiem na nie najlepiej w krótkiej rozmowie. Czy pasuje "
            "jeden z tych terminów ({zone}): {time_1} albo {time_2}?"
        ),
        "not_now_date": "Dziękuję za informację. Odezwę się w tym terminie: {date}.",
        "not_now_quote": (
            "Dziękuję za informację. Napisali Państwo:\n„{quote}”\n\nOdezwę się wtedy."
        ),
        "not_now_month": "Dziękuję za informację. Odezwę się {month}.",
        "referral_mail": (
            "Kontakt do Państwa wskazał(a) {lead}. Chodzi o temat, którego dotyczyła moja "
            "wiadomość: „{subject}”.\n\nCzy to właściwy adres, i czy pasuje krótka rozmowa w "
            "jednym z tych terminów ({zone}): {time_1} albo {time_2}?"
        ),
        "referral_thanks": (
            "Dziękuję za wskazanie kontaktu: {name}. Odezwę się tam i powołam na Państwa."
        ),
        "wrong_person": "Dziękuję za informację i przepraszam za kłopot.",
        "wrong_person_ask": (
            "Dziękuję za informację i przepraszam za kłopot. Czy wiedzą Państwo, kto zajmuje się "
            "tym {where}?"
        ),
        "not_interested": (
            "Dziękuję za jasną odpowiedź. Nie będę się więcej przypominać i życzę wszystkiego "
            "dobrego."
        ),
        "follow_clicked_link": (
            "Przesłany wcześniej link to: {link}\n\nCzy jest tam to, czego Państwo szukali, czy "
            "przejdziemy przez to razem?"
        ),
        "follow_clicked": ("Wracam do {mail}. Jakie pytanie jest jeszcze otwarte {where}?"),
        "follow_opened_often": (
            "Wracam do {mail}. Czy to teraz temat {where}? Wystarczy tak albo nie."
        ),
        "follow_opened": (
            "Wracam do {mail}, na wypadek gdyby umknęła. Czy warto krótko "
            "porozmawiać, czy to nie ten moment?"
        ),
    },
)
