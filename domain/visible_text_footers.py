"""What devices, gateways and legal departments add to a mail, in the eight languages."""

import re
from typing import Final

from domain.visible_text_lines import runs_on

_SENT: Final = (
    r"(?:(?:sent|written|composed|typed)(?: \w+){0,2}? (?:from|via|with|by|using|on)"
    r"|(?:gesendet|verschickt|geschickt|geschrieben|verfasst) (?:von|vom|mit|aus|über|via)"
    r"|(?:message |ce message a été )?envoyée? (?:de|depuis|à partir|avec|par|via|du)"
    r"|(?:mensaje |mensagem )?enviad[oa] (?:desde|de|do|da|a partir|con|com|pelo|via|através)"
    r"|(?:messaggio )?inviat[oa] (?:da|dal|dalla|con|tramite|via)"
    r"|(?:verstuurd|verzonden|gestuurd) (?:vanaf|van|met|via|vanuit)"
    r"|(?:wiadomość )?wysłan[aeoy] (?:z|ze|przez|za)|skickat från|sendt fra|desde mi|depuis mon"
    r"|dal mio|do meu|vanaf mijn)"
)
_SENT_LAST: Final = r"(?:gesendet|verschickt|geschickt|geschrieben|verfasst|verzonden|verstuurd)"
_PLATFORM: Final = r"(?:ios|android|iphone|ipad|mac|macos|windows|mobile|phone|telefon\w*)"
_GET: Final = (
    r"(?:get|download|try|holen sie sich|laden sie|télécharger?|téléchargez|obtenir|obtenez|obtén|"
    r"obtener|obtenga|descargar?|scarica|ottieni|pobierz|uzyskaj|obter|obtenha|baixar|baixe)"
)
_DEVICE: Final = (
    r"(?:iphone|ipad|i-phone|ios|android|samsung|galaxy|huawei|xiaomi|redmi|pixel|oneplus|nokia|"
    r"blackberry|windows phone|smartphone|mobile|mobil|mobiltelefon|mobilger\w+|handy|tablet|"
    r"phone|portable|téléphone|móvil|movil|celular|teléfono|telefono|cellulare|telefoon|mobiel|"
    r"telemóvel|telefonu|telefon|smartfona|komórki|smartphonu|outlook|yahoo|gmail|proton ?mail|"
    r"proton|gmx|web\.de|freemail|t-online|mail\.ru|orange|laposte|libero|virgilio|o2|onet|wp|"
    r"thunderbird|mailspring|spark|superhuman|front|bluemail|blue mail|aqua mail|nine|airmail|"
    r"zoho|icloud|aol|hey|posteo|fairemail|k-9|unterwegs|mail (?:for|für) windows|"
    r"the move|the road|apple watch|windows|at&t|verizon|t-mobile|vodafone|device|gerät|"
    r"mobilen?|mail app|appareil)"
)
_TAIL: Final = (
    r"[^.!?\n]{0,40}[.!]?(?:\s*(?:please|excuse|sorry|bitte|désolé|disculp|scus|przepr|excus|"
    r"desculp)[^\n]{0,80})?(?:\s*<?https?://\S{1,120})?"
)
_MOBILE: Final = re.compile(
    rf"(?i)[-–—_*(\[<~ ]*(?:{_SENT}\b[^.!?\n]{{0,50}}?\b{_DEVICE}\b{_TAIL}"  # noqa: RUF001
    rf"|(?:diese (?:nachricht|e-?mail|mail) wurde |von |vom |mit |vanaf |van )[^.!?\n]{{0,40}}?\b"
    rf"{_DEVICE}\b[^.!?\n]{{0,40}}?\b{_SENT_LAST}{_TAIL}"
    rf"|(?:{_GET}\b[^.!?\n]{{0,30}})?\boutlook\b[^.!?\n]{{0,20}}?\b{_PLATFORM}\b"
    rf"(?:(?:<\S{{1,80}}>)?[^.!?\n]{{0,20}}(?:beziehen|herunterladen|abrufen|downloaden|ophalen|laden|holen|app))?"
    rf"{_TAIL}"
    rf"|{_GET}\b[^.!?\n]{{0,30}}\b(?:yahoo mail|aqua mail|bluemail|proton ?mail|gmx)\b{_TAIL}"
    r"|yahoo mail\s?[:-][^\n]{0,60}"
    r"|(?:please )?(?:excuse|pardon|forgive)\b[^\n]{0,30}\b(?:brevity|typos|errors)\b[^\n]{0,40}"
    r"|sorry for (?:any )?typos[^\n]{0,30}|bitte entschuldigen sie tippfehler[^\n]{0,30})"
    r"[)\]>*~_ ]*"
)
_IMAGE: Final = re.compile(
    r"(?i)\s*(?:(?:\[(?:cid:|image:|inline image|bild:|logo|photo|icon|signature_|"
    r"facebook|linkedin|twitter|instagram|youtube|https?://|"
    r"[^\]]{0,200}description automatically generated)"
    r"[^\]]{0,300}\]|<[\w -]{1,60}\.(?:png|jpe?g|gif)>|<mime-attachment[^>]{0,60}>)"
    r"\s*(?:<[^>]{1,300}>)?\s*)+"
)
_LEGAL: Final = re.compile(
    r"(?:"
    # English
    r"(?:this|the) (?:e-?mail|message|communication|transmission|information)[^.]{0,120}\b"
    r"(?:confidential|privileged|intended (?:only|solely|exclusively) for)"
    r"|(?:if you (?:are|were) not|unless you are) the (?:intended|named|correct) (?:recipient|"
    r"addressee)|confidentiality (?:notice|note)\b|\bdisclaimer\s*:"
    r"|if you (?:have )?received? this (?:e-?mail|message|communication|transmission) (?:in error|"
    r"by mistake)"
    r"|consider the environment before print|think before you print"
    r"|registered in (?:england|scotland|ireland)|company (?:no|number|registration)\W{1,3}\d"
    r"|this (?:e-?mail|message) (?:has been|was) (?:scanned|checked)|"
    r"scanned (?:by|for) (?:virus|mailscan|\w+ anti)"
    r"|virus-?free\W|(?:e-?mail|message) (?:and|including) any (?:attachments?|files)"
    r"|(?:opinions|views) expressed (?:in this|are (?:solely )?those)"
    r"|you (?:are receiving|received) this (?:e-?mail|message|newsletter) because"
    r"|to unsubscribe from (?:this|our|these)[^\n]{0,60}(?:click|visit|https?:|list)"
    # German
    r"|diese (?:e-?mail|nachricht)[^.]{0,90}\b(?:vertraulich|rechtlich geschützt|bestimmt für)"
    r"|nicht der (?:richtige|beabsichtigte|vorgesehene|bezeichnete) (?:adressat|empfänger)"
    r"|irrtümlich erhalten|geschäftsführ(?:er|ung|erin)(?:in)?\s*:|handelsregister|"
    r"amtsgericht \w|registergericht|sitz der gesellschaft|\bhr[ab] ?\d{2,}|ust-?id|"
    r"vorstand\s*:|aufsichtsrat|virenfrei|vertraulichkeitshinweis|denken sie an die umwelt|"
    r"umwelt[^.]{0,60}(?:drucken|ausdruck)|auf viren (?:geprüft|überprüft)|"
    r"datenschutz(?:hinweise|erklärung|informationen)?\b[^\n?]{0,60}(?:finden sie|unter) "
    r"[^\n?]{0,40}(?:https?:|www|hier)"
    # French
    r"|(?:ce|le présent) (?:message|courriel|mail|e-?mail)[^.]{0,120}\b(?:confidentiel|"
    r"destiné exclusivement|à l'attention exclusive|strictement personnel)"
    r"|n'êtes pas (?:le|la) destinataire|reçu ce (?:message|courriel|mail) par erreur|"
    r"avis de confidentialité|pensez à l'environnement|n'imprimez (?:ce|cet)|sans virus\W|"
    r"avant d'imprimer|capital de [\d .]+|\brcs \w+ [a-z]? ?\d|siret"
    # Spanish
    r"|(?:este|el presente) (?:mensaje|correo|e-?mail)[^.]{0,140}\b(?:confidencial|"
    r"dirigid[oa] exclusivamente|destinatario)|si (?:usted )?no es (?:usted )?el destinatario|"
    r"aviso (?:legal|de confidencialidad)|ha recibido este (?:mensaje|correo) por error|"
    r"protección de datos[^.]{0,90}(?:reglamento|rgpd|lopd|responsable|ley)|"
    r"antes de imprimir|libre de virus"
    # Italian
    r"|(?:questo|il presente|questa|la presente) (?:messaggio|e-?mail|comunicazione)[^.]{0,140}\b"
    r"(?:riservat[oaie]|confidenzial\w+|destinat[oaie] esclusivamente)|"
    r"(?:non (?:è|siete|foste) (?:il|i) destinatar)|ricevuto (?:questo|il presente) messaggio per "
    r"errore|avviso di riservatezza|d\.? ?lgs|regolamento ue 2016|prima di stampare|privo di virus"
    # Dutch
    r"|(?:dit|deze) (?:e-?mail|bericht|e-?mailbericht)[^.]{0,120}\b(?:vertrouwelijk|uitsluitend "
    r"bestemd)|niet de (?:beoogde|bedoelde) ontvanger|ten onrechte (?:heeft )?ontvangen|"
    r"denk aan het milieu|(?:kvk|k\.v\.k\.)[^\n]{0,12}\d{6,}|virusvrij|aan dit bericht kunnen geen"
    # Portuguese
    r"|(?:esta|a presente|este) (?:mensagem|e-?mail|correio)[^.]{0,140}\b(?:confidencia\w+|"
    r"destina(?:-se|da?|do) exclusiv|destinatário)|se (?:não|você não) (?:é|for) o destinatário|"
    r"recebeu esta mensagem por (?:engano|erro)|aviso de confidencialidade|antes de imprimir|"
    r"livre de vírus|sem vírus"
    # Polish
    r"|(?:niniejsza|ta|treść tej) (?:wiadomoś\w+|korespondencj\w+)[^.]{0,140}\b(?:poufn\w+|"
    r"przeznaczon\w+ wyłącznie)|nie (?:są|jest) (?:państwo|pan|adresatem|zamierzonym)[^.]{0,30}"
    r"(?:adresat|odbiorc)|klauzula (?:poufności|informacyjna)|otrzyma\w+ (?:tę|tą) wiadomość "
    r"(?:przez pomyłkę|omyłkowo)|sąd rejonowy|\bkrs\W{1,3}\d{5,}|\bregon\W{1,3}\d|"
    r"kapitał zakładowy|wolny od wirusów|zanim wydrukujesz|administratorem (?:pani|państwa|danych)"
    r")"
)
_SHORTEST_LEGAL: Final = 18
_LEGAL_TITLES: Final = frozenset(("disclaimer", "legal notice", "aviso legal", "legal disclaimer"))
_LONGEST_SAID: Final = 300
_FIRST_PERSON: Final = re.compile(
    r"\b(?:I|I'm|I've|me|my|ich|mich|mir|meine[nrms]?|je|j'ai|moi|mes|yo|mis|pido|io|mio|mia|"
    r"ik|mij|mijn|eu|meu|minha|mnie|moje|moja|mój)\b"
)
"""Small print speaks of nobody's self. A small i is "and" in Polish and "the" in Italian."""
_LEGAL_WORDS: Final = (
    "confiden",
    "privileged",
    "intended",
    "recipient",
    "disclaimer",
    "in error",
    "by mistake",
    "before",
    "registered",
    "company ",
    "scanned",
    "checked",
    "virus",
    "attachment",
    "including any",
    "expressed",
    "because",
    "unsubscribe",
    "vertraulich",
    "rechtlich",
    "bestimmt",
    "adressat",
    "empfänger",
    "irrtümlich",
    "geschäftsführ",
    "gericht",
    "handelsregister",
    "sitz der",
    "hrb",
    "hra",
    "ust",
    "vorstand",
    "aufsichtsrat",
    "vire",
    "umwelt",
    "datenschutz",
    "destin",
    "strictement",
    "exclusive",
    "par erreur",
    "l'environnement",
    "imprim",
    "capital",
    "rcs",
    "siret",
    "aviso",
    "error",
    "protección",
    "riservat",
    "avviso",
    "lgs",
    "regolamento",
    "stampare",
    "privo",
    "vertrouwelijk",
    "bestemd",
    "ontvang",
    "milieu",
    "kvk",
    "k.v.k",
    "aan dit bericht",
    "engano",
    "erro",
    "vírus",
    "poufn",
    "wyłącznie",
    "nie są",
    "nie jest",
    "klauzula",
    "pomyłk",
    "omyłk",
    "sąd",
    "krs",
    "regon",
    "kapitał",
    "wirus",
    "wydruk",
    "administrator",
    "print",
)
"""One of them is in every text that _LEGAL finds: looking for words is quick, patterns are not."""


def is_mobile_footer(line: str) -> bool:
    """ "Sent from my iPhone", "Outlook für iOS beziehen": a whole line and nothing else."""
    return len(line) <= 170 and _MOBILE.fullmatch(line.strip()) is not None


def is_image(line: str) -> bool:
    """The stand-in for a picture: [cid:image001.png@…]."""
    return line.lstrip()[:1] in ("[", "<") and _IMAGE.fullmatch(line) is not None


def is_legal(paragraph: str) -> bool:
    """A confidentiality notice, company register, virus or list footer, not somebody's words."""
    if len(paragraph) < _SHORTEST_LEGAL:
        return paragraph.strip(" *_:-").lower() in _LEGAL_TITLES
    low = paragraph[:4000].lower().replace("’", "'")  # noqa: RUF001
    if not any(word in low for word in _LEGAL_WORDS) or not _LEGAL.search(low):
        return False
    return len(low) > _LONGEST_SAID or not _FIRST_PERSON.search(paragraph)


def legal_start(lines: list[str], top: int, bottom: int) -> int:
    """First line of the small print in a paragraph; `bottom` when there is none.

    Somebody's words may stand in the same paragraph above it.
    """
    if not is_legal(" ".join(lines[top:bottom])):
        return bottom
    start = next((i for i in range(top, bottom) if is_legal(lines[i])), top)
    while start > top and runs_on(lines[start - 1]):
        start -= 1
    return start
