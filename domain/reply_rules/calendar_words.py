"""Months, weekdays and the small words around dates in eight languages, as `fold` leaves them."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.normalise import fold

MONTHS: Final[Mapping[str, int]] = {
    fold(beginning): number
    for number, beginnings in enumerate(
        (
            "jan gennai gen ene styczn stycze janv",
            "feb fev fév févr febr lut",
            "mar mär mrz maart maar mrt marz mars març marc",
            "apr avr abr kwi",
            "may mai mei mag maj maio mayo maggio",
            "jun juin giu cze",
            "jul juil lug lip lugl",
            "aug août aout ago sie ag",
            "sep set wrz wrze settem sett",
            "oct okt out ott paź paz",
            "nov lis listop",
            "dec déc dez dic gru",
        ),
        start=1,
    )
    for beginning in beginnings.split()
}
_MONTH_WORDS: Final = (
    "january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept"
    "|sep|october|oct|november|nov|december|dec|januar|jänner|februar|märz|mrz|mai|juni|juli"
    "|oktober|okt|dezember|dez|janvier|janv|février|févr|mars|avril|avr|juin|juillet|juil|août"
    "|septembre|octobre|novembre|décembre|enero|ene|febrero|marzo|abril|abr|mayo|junio|julio"
    "|agosto|septiembre|setiembre|octubre|noviembre|diciembre|dic|gennaio|gen|febbraio|aprile"
    "|maggio|mag|giugno|giu|luglio|lug|settembre|set|ottobre|ott|dicembre|januari|februari|maart"
    "|mrt|mei|augustus|janeiro|fevereiro|fev|março|maio|junho|julho|setembro|outubro|out|novembro"
    "|dezembro|stycznia|styczeń|stycz|sty|lutego|luty|lut|marca|marzec|kwietnia|kwiecień|kwi|maja"
    "|maj|czerwca|czerwiec|cze|lipca|lipiec|lip|sierpnia|sierpień|sie|września|wrzesień|wrz"
    "|października|październik|paź|listopada|listopad|lis|grudnia|grudzień|gru"
)
MONTH: Final = "(?:" + "|".join(sorted(fold(_MONTH_WORDS).split("|"), key=len, reverse=True)) + ")"

WEEKDAYS: Final[Mapping[str, int]] = {
    fold(word): number
    for number, words in enumerate(
        (
            "monday montag lundi lunes lunedì maandag segunda segunda-feira poniedziałek "
            "poniedziałku poniedziałkiem poniedziałku",
            "tuesday tue tues dienstag mardi martes martedì dinsdag terça terça-feira wtorek "
            "wtorku",
            "wednesday wed mittwoch mercredi miércoles mercoledì woensdag quarta quarta-feira "
            "środa "
            "środę środy",
            "thursday thu thurs donnerstag jeudi jueves giovedì donderdag quinta quinta-feira "
            "czwartek czwartku",
            "friday fri freitag vendredi viernes venerdì vrijdag sexta sexta-feira piątek piątku",
            "saturday samstag sonnabend samedi sábado sabato zaterdag sobota sobotę soboty",
            "sunday sonntag dimanche domingo domenica zondag niedziela niedzielę niedzieli",
        )
    )
    for word in words.split()
}
WEEKDAY: Final = "(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + ")"

NUMBERS: Final[Mapping[str, int]] = {
    fold(word): number
    for number, words in {
        1: "a one einer ein einem une un una uno een uma um jeden tydzien",
        2: "two zwei deux dos due twee duas dois dwa couple",
        3: "three drei trois tres tre drie três trzy",
        4: "four vier quatre cuatro quattro quatro cztery",
        6: "six sechs seis sei zes sześć",
    }.items()
    for word in words.split()
}

UNTIL: Final = fold(
    r"(?:until|till|til|untill|through|thru|bis|jusqu.?(?:au|a|en)?|hasta|fino|tot|t/m|tem|ate|"
    r"do|au|al|to|a|as|-|and|und|et|y|e|en|i)"
)
"""Words straight before the last day of an absence (or, in English, before the first day back)."""
INCLUSIVE: Final = fold(
    r"(?:einschließlich|einschl\.?|inklusive|inkl\.?|inclus\w*|incl\.?|ambos|en met|t/m|compres\w*|"
    r"including|through|thru|włącznie|wlacznie)"
)
BACK: Final = fold(
    r"\b(?:back|return\w*|available again|reachable|resum\w*|in the office again|zurück\w*|"
    r"wieder|rückkehr\w*|kehre|erreichbar|retour|revien\w*|reviendrai|repren\w*|joignable|rentr\w*|"
    r"vuelv\w*|volver\w*|regres\w*|vuelta|reincorpor\w*|disponible|torn\w*|rientr\w*|ritorn\w*|"
    r"riapr\w*|disponibil\w*|raggiungibil\w*|terug\w*|weer|bereikbaar|volt\w*|retom\w*|disponivel|"
    r"contactavel|wrac\w*|wroc\w*|wróc\w*|powr\w*|dostepn\w*|dostępn\w*|answer\w*|reply|"
    r"respond\w*|antwort\w*|beantwort\w*|lese|repond\w*|respuest\w*|contest\w*|rispond\w*|"
    r"antwoord\w*|beantwoord\w*|odpowi\w*|odpisz\w*|schreibtisch|in office|at my desk|ponownie|"
    r"znow\w*|reopen\w*)\b"
)
STARTS: Final = fold(
    r"(?:from|as of|ab|ab dem|vom|von|du|des|del|desde|dal|dalla|van|vanaf|od|de|between|zwischen|"
    r"entre|tussen|tra|since|seit|a partir d\w+|a partire da\w*|da|dès|starting|op|on|am|vor)"
)

END_OF: Final = fold(
    r"(?:end of (?:the |this |next )?|ende (?:des |der |dieses |dieser )?|fin (?:du |de la |"
    r"de |del )|"
    r"fine |fim (?:do |da )|finales de |eind(?:e)? (?:van )?(?:de |deze |het )?|konca |koniec |"
    r"konca )"
)
SPANS: Final[Mapping[str, str]] = {
    fold(word): span
    for span, words in {
        "week": "week woche semaine semana settimana tygodnia tydzien",
        "month": "month monats monat mois mes mese maand miesiaca miesiac",
        "year": "year jahres jahr annee ano anno jaar roku",
    }.items()
    for word in words.split()
}
DAY_OF: Final = fold(
    r"(?:on the|the|am|ab dem|ab|dem|le|du|el dia|el|il giorno|il|dal|op de|op|de|no dia|dia|dnia|"
    r"until the|bis zum|vor dem)"
)
"""Words before a day that stands without its month."""
WEEK_NUMBER: Final = fold(r"(?:kw|calendar week|week|semaine|semana|settimana|tydzień|tygodniu)")
NEXT_WEEK: Final = fold(
    "(?:next week|nächste woche|nächster woche|kommende woche|semaine prochaine|semana que viene"
    "|proxima semana|semana que vem|settimana prossima|prossima settimana|volgende week"
    "|przyszły tydzień|przyszłym tygodniu|następnym tygodniu)"
)
TOMORROW: Final = fold("(?:tomorrow|demain|mañana|domani|morgen|amanhã|jutro)")
TODAY: Final = fold(
    "(?:today|heute|aujourd.hui|hoy|oggi|vandaag|hoje|dziś|dzisiaj|this week|diese woche"
    "|dieser woche|cette semaine|esta semana|questa settimana|deze week|tym tygodniu)"
)
"""Words for today, and, of two words, for this week."""
WITHIN: Final = fold(
    "(?:in|for|for the next|für|pour|dans|dentro de|durante|per|tra|fra|over|za|daqui a|em)"
)
UNTIL_WORDS: Final = frozenset(
    ("until", "till", "bis", "jusqu'en", "hasta", "fino", "tot", "ate", "do")
)
UNTIL_MONTH: Final = fold(
    "(?:in|until|till|im|bis|ab|en|jusqu.en|hasta|fino a|a|tot|ate|em|do|w|od|from)"
)
BETWEEN: Final = fold(
    "(?:zum|den|dem|au|le|el|il|a|al|o|the|and|dnia|met|next|nächsten|nächster|kommenden|prochain"
    "|proximo|prossimo|volgende|proxima|przyszlego|einem|on)"
)
"""What may stand between "until" and its day."""
NOT_BACK: Final = r"\bnot\b|\bwont\b|won't|nicht|pas |\bne |\bno |\bnon |niet|nao|nie "
