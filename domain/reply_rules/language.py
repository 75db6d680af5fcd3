"""Which language a reply is in, by its small words.

Short replies often fit several: then all that fit are read, and where none fits, all eight.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from domain.reply_rules.normalise import fold

_WORDS: Final[Mapping[str, str]] = {
    "en": "the and you your are is not this that for with have from was will would please thanks "
    "thank but our we they their been what how i im my me it of to be do dont can if no us sorry "
    "hi hello dear regards interested call let send yes sure could should about stop again off",
    "de": "der die das und ist nicht ich wir sie ihr ihre ihren ihrer uns mir mich mit von fur auf "
    "ein eine einen kein keine danke bitte haben habe sind zu im am bei wenn aber auch noch wir "
    "mein meine unser unsere dem den des als sehr geehrte herr frau hallo gruss grusse nein ja "
    "schon wie was wer wird werden kann konnen nach bis ab zum zur es an nur doch mal gerne gern "
    "du dir dich euch euer vielen nicht kann interesse oder aus um uber dass weitere wieder",
    "fr": "le la les des et est pas je nous vous votre vos mon mes notre nos que qui pour avec "
    "dans "
    "sur une un du de au aux ne merci bonjour cordialement suis sommes avons ai ce cette ces plus "
    "mais si oui non est il elle on par etes avez moi se sont j l d c n s qu m deja bien bonne "
    "monsieur madame en tres pouvez quel quelle ca",
    "es": "el la los las y es no que de en un una por para con su sus mi mis nos usted ustedes le "
    "les lo se gracias hola saludos soy somos estamos estoy tenemos tengo pero si del al muy mas "
    "ya como cuando esta este esto hay yo me te ha he han favor buenas buenos dias estimado "
    "puede pueden nuestro nuestra vuestro vuestra os tu correo porque donde",
    "it": "il lo la i gli le e di che non un una per con del della dei delle al alla sono siamo ho "
    "abbiamo grazie buongiorno saluti ciao mi ci vi si suo sua vostra vostro nostro nostra mio "
    "mia ma se piu gia come quando questo questa anche da in nel nella cordiali salve puo potete "
    "essere ha hanno lei noi voi e l d c dell all nell sull un mail prego molto stato",
    "nl": "de het een en is niet ik wij we u uw je jij jullie ons onze mijn mij met van voor op in "
    "dat die dit maar ook nog als bij naar te zijn heb hebben bedankt dank groet groeten beste "
    "hallo geen wel kan kunt kunnen graag mag wil willen zou er om aan uit door over nu dan wat "
    "wie hoe al ben bent alstublieft alsjeblieft meer nee ja deze vriendelijke",
    "pt": "o a os as e de que nao um uma por para com seu sua seus meu minha nos voce voces lhe se "
    "obrigado obrigada ola bom dia sou somos estamos estou temos tenho mas sim do da dos das no na "
    "ao muito mais ja como quando esta este isso ha eu me te em nossa nosso pelo pela "
    "atenciosamente "
    "cumprimentos abracos favor agora ate foi tem pode podem num numa nem voces vosso vossa",
    "pl": "i w z na nie jest sie do to ze jak ale czy po za od dla przez o mi mnie nas nam pan "
    "pani "
    "panstwo panstwa prosze dziekuje dziekujemy pozdrawiam mam mamy jestem jestesmy moj nasz nasza "
    "juz tak tylko bardzo dzien dobry witam co kto gdzie kiedy bedzie sa pana jeszcze tego tym ten "
    "ta te moze mozemy prosimy bym by lub oraz szanowni panie dzieki",
}
_LANGUAGES_OF: Final[dict[str, list[str]]] = {}
for _language, _words in _WORDS.items():
    for _word in dict.fromkeys(fold(_words).split()):
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

_SIGNS: Final[Mapping[str, str]] = {
    "ß": "de", "ä": "de", "ö": "de", "ü": "de", "ł": "pl", "ą": "pl", "ę": "pl", "ś": "pl",
    "ż": "pl", "ź": "pl", "ć": "pl", "ń": "pl", "ñ": "es", "¿": "es", "¡": "es", "ã": "pt",
    "õ": "pt", "œ": "fr", "ê": "fr", "è": "fr", "û": "fr", "î": "fr", "ì": "it", "ò": "it",
}  # fmt: skip
ALL: Final = frozenset(_WORDS)


def languages(text: str, prose: str) -> tuple[str | None, frozenset[str]]:
    """The likeliest language (None: no idea), and all whose phrases are worth a try."""
    points: Counter[str] = Counter()
    for word in prose.split():
        of = _LANGUAGES_OF.get(word, ())
        for language in of:
            points[language] += 6 // len(of)
    for letter in set(text.lower()) & _SIGNS.keys():
        points[_SIGNS[letter]] += 6
    if not points:
        return None, ALL
    (best, most), *_ = sorted(points.items(), key=lambda pair: (-pair[1], pair[0]))
    if most < 24:
        return best, ALL
    return best, frozenset(one for one in points if points[one] * 2 >= most) | {"en"}
