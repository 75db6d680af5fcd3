"""Shapes of orders to a machine that need no word: tags, roles, keys, code, disguised letters."""

import base64
import binascii
import html
import re
from typing import Final

from domain.reply_rules.normalise import fold

BLOCKS: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|```.*?(?:```|\Z)|<\|.{0,40}?\|>.*?(?:<\|[^>\n]{0,20}end[^>\n]{0,20}\|>|\Z)"
    r"|<\s*(?P<tag>[a-z][\w-]{2,30})\s*>(?:.*?</\s*(?P=tag)\s*>|[^\n]*)"
    r"|\[\[.*?(?:\]\]|\Z)|\{\{.*?(?:\}\}|\Z)"
    r"|(?:\b\w+_\w+)?\([^()]{1,600}\)|\[[^\[\]]{1,600}\]|\{[^{}]{1,600}\}",
    re.DOTALL | re.IGNORECASE,
)
"""Parts in marks, which stay or go as a whole."""
UNSEEN: Final = re.compile(r"\A(?:<!--|```|<\|)")
"""Marks that nobody types into an answer."""
TAGS: Final = re.compile(
    r"\A[<\[]\s*/?\s*(?:system\w*|sistema|systeme|systeem|instructions?|inst|sys|assistant|admin|"
    r"prompt|label|operator|override|user|reply|input)\s*[>\]]",
    re.IGNORECASE,
)
ENDS: Final = re.compile(
    r"(?:[-=#*_<>\[( ]{2,}|^[-=#*_<>\[( ]*)(?:end|ende|fin|fine|einde|fim|koniec)\s+"
    r"(?:of|der|du|del|della|da|do|van|of the|of this|de la|van het|of user|of untrusted)?\s*"
    r"(?:the\s+|this\s+|dieser\s+|ce\s+|user\s+|untrusted\s+|customer\s+)?"
    r"(?:reply|message|mail|email|e-mail|input|content|context|conversation|prompt|text|data|"
    r"instructions?|nachricht|antwort|reponse|mensaje|correo|messaggio|bericht|mensagem|"
    r"wiadomosci|danych|eingabe)\b",
    re.MULTILINE,
)
"""A faked end: what stands below it claims to be somebody else's."""
ROLES: Final = re.compile(
    r"^\W{0,6}(?:system|assistant|user|human|developer|admin|root|sistema|systeme|systeem|"
    r"asistente|assistente|asystent|assistent|usuario|utilisateur|utente|gebruiker|uzytkownik|"
    r"benutzer|chatgpt|gpt|llm|ai|ki|ia|prompt|rolle|role|rol|ruolo|papel|rola)"
    r"(?:\W{0,3}(?:prompt|message|note|notice|override|update|instructions?|nachricht|hinweis|"
    r"anweisung))?\W{0,3}(?::|>>|\]|=)",
    re.MULTILINE,
)
_KEY: Final = (
    r"(?:label|labels|class|classification|category|intent|intention|sentiment|stage|status|"
    r"verdict|result|output|outcome|priority|confidence|score|opt[_ -]?out|temperature|expected|"
    r"unsubscribed?|etikett|kategorie|ergebnis|urteil|ausgabe|prioritat|erwartet|einstufung|"
    r"abmeldung|etiquette|categorie|statut|resultat|sortie|attendu|desinscription|etiqueta|"
    r"categoria|resultado|estado|veredicto|salida|esperado|baja|etichetta|esito|risultato|stato|"
    r"atteso|disiscrizione|uitkomst|resultaat|verwacht|uitschrijving|afmelding|classificacao|"
    r"situacao|descadastro|etykieta|kategoria|wynik|rezultat|oczekiwane|wypisanie|"
    r"x-[a-z-]{3,30})"
)
_ANSWER_KEY: Final = r"(?:[a-z]{2,15}_[a-z_]{2,20}|answer|interest|decision|lead|heat|stufe)"
_LABEL: Final = (
    r"(?:very\s+|muy\s+|molto\s+|tres\s+|sehr\s+|heel\s+|muito\s+|bardzo\s+)?"
    r"(?:interest\w*|interes\w*|zainteres\w*|geinteress\w*|belangst\w*|meeting\w*|hot\b|"
    r"warm\w*|positiv\w*|positief|pozytyw\w*|qualif\w*|heiss\w*|hoch\b|high\b|chaud\w*|"
    r"calient\w*|cald\w*|quente\w*|gorac\w*|termin\w*|rendez\w*|reunion\w*|reuniao\w*|"
    r"appuntament\w*|afspraa\w*|spotkan\w*|umowion\w*|not[_ ]interested|not[_ ]now|"
    r"unsubscrib\w*|wrong[_ ]person|referral|bounce\b|auto[_ ]reply|out[_ ]of[_ ]office|other\b|"
    r"question|won\b|booked|sales.ready|abschlussreif)"
)
_VALUE: Final = (
    rf"(?:{_LABEL}|true\b|false\b|yes\b|no\b|nein\b|ja\b|oui\b|non\b|faux\b|vrai\b|si\b|falso\b|"
    r"vero\b|nee\b|nao\b|sim\b|tak\b|nie\b|none\b|1\b|0?\.9\d*|1\.0|100\b|99\b)"
)
_ASSIGNS: Final = r"[\"'`]?\s*(?::=|=>|->|>>|==|[:=]|\u2192|\u21d2)\s*[\"'`\u201c\u201e(\[]?\s*"
_FINAL: Final = r"(?:\s+(?:final\w*|attes\w*|attendu|expected|esperado|correct\w*|oczekiwany))?"
KEYS: Final = re.compile(
    rf"\b{fold(_KEY)}\b{_FINAL}{_ASSIGNS}{fold(_VALUE)}"
    rf"|\b{fold(_ANSWER_KEY)}\b{_ASSIGNS}{fold(_LABEL)}"
    rf"|(?:^|[\s;,|])[a-z_]{{2,20}}\s*(?:=|:=|=>|->)\s*{fold(_LABEL)}"
    rf"|(?:^|\s)/[a-z]{{2,12}}\s[^\n]{{0,40}}{fold(_LABEL)}"
)
ARROWS: Final = re.compile(
    rf"[\"'`\u00bb\u201d)\w]\s*(?:=>|->|\u2192|\u21d2)\s*[\"'`\u00ab\u201c]?\s*{fold(_VALUE)}"
)
NAMES: Final = re.compile(
    "|".join(
        fold(one)
        for one in (
            "meeting_request", "not_interested", "not_now", "out_of_office", "auto_reply",
            "wrong_person", "is_opt_out", "opt_out", "meeting_booked", "return_date",
            "referred_to", "label_override", "interest_status", "reunion_solicitada",
        )
    )
)  # fmt: skip
CODE: Final = re.compile(
    r"\b[a-z]+(?:_[a-z]+)+\s*\([^)\n]{0,200}\)"
    r"|\b(?:update|insert into|delete from|drop table|select)\b[^\n]{1,80}"
    r"\b(?:set|values|where|from|leads?)\b[^\n]{0,80}[='\";]"
    r"|\bdrop table\b|[\"']\s*role\s*[\"']\s*:|[\"']\s*content\s*[\"']\s*:"
    r"|\[end|\{\s*[\"'][\w -]{2,30}[\"']\s*:|#{2,}\s*(?:system|instruction|new|assistant|prompt|"
    r"end|override|task|response|input)"
)
CALLS_IT: Final = re.compile(
    fold(
        r"\b(?:call|show|count|treat|take|read|see|consider|file|log|book|enter|mark|record|understand|"
        r"register|as|als|comme|como|come|jako|for)\b[^.\n]{0,30}\b(?:an?|ein|eine|einen|un|une|"
        r"uno|una|een|um|uma|jako|the)\s+(?:clear\s+|firm\s+|klares\s+|definite\s+)?[\"'\u201e]?"
        r"(?:yes|ja|oui|si|sim|tak|opt.?out|acceptance|zusage|accord|acuerdo|accordo|acordo|"
        r"zgod\w+|abmeldung|desabonnement|baja|disiscrizione|afmelding|descadastro|wypisanie)\b"
        r"|\b(?:as|als|jako|como|come|comme)\s+(?:abmeldung|zusage|tak|ja|baja|disiscrizione|"
        r"afmelding|descadastro|wypisanie|desabonnement)\b"
    )
)
MEANS: Final = re.compile(
    fold(
        r"[\"'\u00ab\u201e].{1,60}[\"'\u00bb\u201d\u201c]\s+(?:here\s+)?(?:means?|stands? for|"
        r"translates? (?:to|as)|really means|is code for|heisst|bedeutet|steht fur|signifie|"
        r"veut dire|significa|quiere decir|vuol dire|quer dizer|betekent|staat voor|oznacza|"
        r"znaczy)\s+[\"'\u00ab\u201e]"
        r"|\b(?:no|nein|non|nee|nao|nie|refusal|absage)\b[ ,][^.\n]{0,20}\b(?:is|means|heisst|"
        r"ist|est|es|jest|znaczy|significa|betekent)\b[^.\n]{0,14}\b(?:yes|ja|oui|si|sim|tak)\b"
        r"|\b(?:real|correct|actual|true|right|echte|eigentliche|richtige|korrekte|vraie|bonne|"
        r"verdadera|correcta|vera|corretta|juiste|verdadeira|correta|prawdziwa|wlasciwa)\s+(?:answer|"
        r"reply|response|label|antwort|reponse|respuesta|risposta|antwoord|resposta|odpowiedz)\s*"
        r"(?::|=|is\b|lautet\b|ist\b|est\b|es\b|e\b|jest\b|brzmi\b)"
        r"|\b(?:opposite|reverse|gegenteil|contraire|contrario|tegenovergestelde|przeciwienstw\w+)"
        r"\b[^.\n]{0,40}\b(?:mean\w*|read|say|meint|gemeint|dire|decir|bedoel\w*|dizer)"
    )
)
FRAMES: Final = re.compile(
    fold(
        r"(?<!with )(?<!agree )\b(?:everything|all|alles|every word)\s+(?:that stands\s+|"
        r"written\s+|said\s+)?(?:before this|above|so far|bisherige|davor|oben|hierboven|vorherige)"
        r"|\btout ce qui precede|\btodo lo anterior|\btutto quanto sopra|\btutto cio che precede"
        r"|\btudo (?:acima|o que precede)|\bwszystko powyzej"
        r"|\b(?:your|dein\w*|ta|votre|tu|su|tua|je|jouw|sua|twoj\w*)\s+(?:next|nachste\w*|prochaine|"
        r"proxima|prossima|volgende|nastepn\w*)\s+(?:words?|sentence|line|satz|zeile|phrase|frase|"
        r"zin|zdanie|slow\w*)"
        r"|\b(?:sentiment\w*|stimmungs\w*|intent\w*|sentymentu)[ -]?"
        r"(?:analy\w*|detect\w*|classif\w*)"
        r"|\b(?:analyse|analisis|analisi|analiza) (?:de |del |dei |du )?(?:sentim\w*|sentym\w*)"
        r"|:\s*(?:sales.ready|ready to (?:sign|buy)|abschlussreif|kaufbereit|pret\w* a signer|"
        r"list[oa]s? para firmar|pront[oa] (?:a firmare|para assinar)|klaar om te tekenen|"
        r"gotow\w+ do podpis\w*)"
        r"|stimmungsanalyse|\bselect\s+['\"]"
    )
)
"""How a task for a machine is framed."""
_BLOB: Final = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_HEX: Final = re.compile(r"\b(?:[0-9a-fA-F]{2}[ :]?){12,}\b")
_PERCENT: Final = re.compile(r"(?:%[0-9a-fA-F]{2}){6,}")
_REVERSED: Final = re.compile(
    r"detseretni|erongi\b|yfissalc|\blebal\b|tpmorp|tseqer|snoitcurtsni|tnatsissa"
)
_UNDER_WORDS: Final = re.compile("\\w[\u200b-\u200f\u2060-\u2064]\\w|[\U000e0020-\U000e007e]{6}")
_UNSEEN_LETTERS: Final = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]"
)
_SPACED: Final = re.compile(r"\b(?:\w[\s.\-_*]){3,}\w\b")
_LEET: Final = str.maketrans("01345@$7", "oleasast")
_LEET_I: Final = str.maketrans("01345@$7", "oieasast")
_DIGITS_WITHIN: Final = re.compile(r"\b(?=\w*[a-z])(?=\w*[013457@$])[\w@$]{3,}\b")
_ALIKE: Final = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u043a\u043c\u0442\u043d\u0432"
    "\u0433\u0431\u043b\u0434\u0438\u044f\u03bf\u03b1\u03b5\u03b9\u03bd\u03c1\u03c4\u03ba\u03c5",
    "aeopcyxijskmthbrbldnroaeivptku",
)
"""Cyrillic and Greek letters that look like Latin ones."""


def is_encoded(piece: str) -> bool:
    """Whether words are hidden in it by base64, hex, percent signs, or from back to front."""
    if _PERCENT.search(piece) or _REVERSED.search(fold(piece).replace("-", "")):
        return True
    blobs = [found.group() for found in _BLOB.finditer(piece)]
    if any(_is_text(_from_base64(one)) for one in blobs):
        return True
    found = _HEX.search(piece)
    return found is not None and _is_text(bytes.fromhex(re.sub(r"[ :]", "", found.group())))


_AS: Final = r"(?:as|als|comme|como|come|jako|in|to|auf)"
_ALONE: Final = (
    r"(?:interest\w*|interess\w*|interesad\w*|zainteres\w*|geinteress\w*|hot|positiv\w*|positief|"
    r"qualif\w*|meeting[_ ]re\w+)"
)
STATED: Final = re.compile(
    fold(
        rf"^(?!.{{0,30}}\b(?:answer|short|antwort|kurz\w*|reponse|respuesta|risposta|antwoord|resposta|"
        rf"odpowiedz)\b)[^:?\n]{{3,40}}:\s*[\"']?{_ALONE}[\"'.! ]*$"
        rf"|\b{_AS}\s+(?:a |an )?[\"']\s*{_LABEL}"
        rf"|\b(?:the|this|diese|cette|este|esta|questa|deze|dit|ta)\s+(?:e-?mail|mail|message|reply|response|"
        rf"nachricht|antwort|reponse|respuesta|risposta|resposta|mensagem|bericht|wiadomosc)\s+"
        rf"(?:is|was|expresses|shows|indicates|confirms|ist|gilt|est|es|e|jest)\b[^.\n?]{{0,30}}\b{_LABEL}"
        rf"|\b(?:this|the) is (?:a|an) (?:\w+ )?(?:positive|hot|warm|qualified)\b"
        rf"|\b{_ALONE}\b(?:[ ,;!]+{_ALONE}\b){{2,}}|#(?:interest|hot|lead|meeting)\w*"
        rf"|\b(?:\d+/10|\d+ (?:out of|von|sur|sobre|su|van|de|na) 10)\b"
    ),
    re.MULTILINE,
)
"""What nobody says of their own mail: that it is a positive one, ten out of ten."""


def is_hidden(piece: str) -> bool:
    """Whether its words are broken by what nobody sees."""
    return bool(_UNDER_WORDS.search(piece))


def undisguised(piece: str) -> str | None:
    """The piece with look-alikes, spaced and numbered letters put right; None if it had none."""
    plain = html.unescape(piece)
    plain = _UNSEEN_LETTERS.sub("", plain)
    plain = plain.lower().translate(_ALIKE)
    plain = _SPACED.sub(lambda found: re.sub(r"[\s.\-_*]", "", found.group()), plain)
    swapped = _DIGITS_WITHIN.sub(_letters, plain)
    return swapped if swapped != piece.lower() else None


def _letters(found: "re.Match[str]") -> str:
    word = found.group()
    return f"{word.translate(_LEET)} {word.translate(_LEET_I)}"


def _from_base64(blob: str) -> bytes:
    try:
        return base64.b64decode(blob + "=" * (-len(blob) % 4), altchars=b"-_")
    except (binascii.Error, ValueError):
        return b""


def _is_text(data: bytes) -> bool:
    """Letters and blanks nearly all: chance gives that to none."""
    if len(data) < 10:
        return False
    plain = sum(chr(one).isalpha() or one in b" .,:_" for one in data if one < 128)
    return plain >= 0.95 * len(data)
