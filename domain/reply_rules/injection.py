"""Text in a reply that talks to a machine: it is left out, and nothing after it counts as warm."""

import re
from dataclasses import dataclass
from typing import Final

from domain.reply_rules.normalise import fold

_IGNORE: Final = (
    r"\b(?:ignor\w*|disregard\w*|forget|override|overrul\w*|bypass|vergiss|vergessen sie|missacht\w*"
    r"|oubli\w*|ne tenez pas compte|olvid\w*|omit\w*|dimentic\w*|tralasci\w*|negeer\w*|vergeet"
    r"|esquec\w*|desconsider\w*|zignoruj\w*|zapomnij\w*|pomin\w*)\b[^.\n]{0,60}"
)
_ORDERS: Final = (
    r"(?:instru\w+|prompts?|rules?|guidelines?|orders?|commands?|directives?|anweisung\w*|anleitung\w*"
    r"|vorgaben|regeln|befehl\w*|consignes?|regles?|directives?|ordenes|indicacion\w*|reglas|istruzion\w*"
    r"|regole|instructies|opdracht\w*|regels|instruc\w+|ordens|regras|polecen\w*|instrukc\w*|zasad\w*"
    r"|lo anterior|tout ce qui precede|das vorherige|alles (?:bisherige|vorherige|davor)|everything (?:above|before)|all (?:above|previous|prior)"
    r"|quanto sopra|il testo precedente|o anterior|het bovenstaande|wszystk\w+ powyzej|powyzsz\w*|the above|previous (?:text|context|message))"
)
_LABELS: Final = (
    r"(?:interested|meeting[_ ]request|question|not[_ ]interested|not[_ ]now|out[_ ]of[_ ]office"
    r"|auto[_ ]reply|unsubscribe|wrong[_ ]person|referral|bounce|other|hot(?: lead)?|positive|positiv\w*"
    r"|opt[_ -]?out|warm|qualified|interessiert|interesse|interessé|interesado|interessato|geinteresseerd"
    r"|interessado|zainteresowan\w*|high priority|meeting[_ ]booked|interess\w*|spotkanie)"
)
_CLASSIFY: Final = (
    r"(?:classif\w*|label\w*|categori\w*|mark|tag|flag|rate|score|treat|set|output|respond|return|answer|print"
    r"|stuf\w*|einstuf\w*|klassifi\w*|markier\w*|bewerte\w*|einordn\w*|kategor\w*|classe\w*|etiquet\w*|etiket\w*|marqu\w*"
    r"|clasif\w*|catalog\w*|marca\w*|considera\w*|classific\w*|etichett\w*|segna\w*|contrassegn\w*|beoordeel\w*|labelen"
    r"|rotul\w*|oznacz\w*|sklasyfik\w*|zaklasyfik\w*|przypisz\w*|ustaw\w*|antworte\w*|repond\w*|responde\w*|rispond\w*|antwoord\w*|odpowiedz|imposta\w*|zet|defin\w*|ponga|pon|mettez|setze\w*|wpisz)"
)
_MACHINE: Final = (
    r"(?:\bai\b|\bki\b|\bia\b|\bllm\b|chatgpt|gpt|assistant\w*|asistente|assistente|asystent\w*|classifier|klassifikator|clasificador"
    r"|classificateur|classificatore|classificador|classificeerder|klasyfikator\w*|sprachmodell|language model|modele|modelo|modello|taalmodel|model jezykowy|system prompt|\bbot\b|sztuczn\w+ inteligenc\w*)"
)
_SIGNS: Final = re.compile(
    "|".join(
        (
            _IGNORE + _ORDERS,
            r"^\W{0,6}(?:system|assistant|developer|admin|root|user|instruction\w*|sistema|systeme|systeem)\W{0,4}(?:prompt|message|note|override|update|instruction\w*|nachricht|hinweis)?\W{0,3}:",
            r"<\s*/?\s*(?:system|assistant|instruction\w*|user|admin|im_start|prompt|label)\b",
            r"\[/?(?:system|inst|instruction\w*|assistant|admin)\b|\binst\]|<<\s*sys|<\|",
            r"#{2,}\s*(?:system|instruction\w*|new|assistant|prompt|end)",
            r"[\"'{]?\s*\b(?:label|opt_out|is_opt_out|class|category|intent|etikett|etiquette|etiqueta|etichetta|etykieta|categoria)\b[\"']?\s*(?:[:=]|is\b|ist\b|should be|must be|auf\b|=>|->)\s*[\"']?(?:"
            + _LABELS
            + r"|true|false|yes|no)\b",
            _CLASSIFY
            + r"\b[^.\n]{0,50}\b(?:as|als|comme|como|come|jako|to|with|in|con|mit|met|auf|w|naar|op|na|da|label|=)\b[^.\n\w]{0,4}(?:[^.\n]{0,30}[\"'`“«„(]\s*)?"
            + _LABELS
            + r"\b",
            r"\b(?:label|classif\w*|categori\w*|mark|tag|set|output|respond with|answer with|return|reply with|say)\b[^.\n]{0,40}[\"'`:=]\s*"
            + _LABELS
            + r"\b",
            r"(?:note|hinweis|nota|notitie|attention|message|nachricht|anweisung|instruction\w*|instruccion\w*|istruzion\w*|instructie|opmerking|remarque|uwaga|notatka|consigne|aviso|polecenie|instrukcja|befehl|aan|an die|to the|para o|para el|per l|pour l|dear|lieber?|dla|do)\W{1,3}(?:[\w']+\W{1,2}){0,4}?"
            + _MACHINE,
            r"\b(?:you are|act as|du bist|tu es|vous etes|eres|sei|je bent|voce e|jestes)\b[^.\n]{0,25}"
            + _MACHINE,
            r"\b(?:new|updated|following|hidden|secret|neue|nouvelle\w*|nueva\w*|nuov\w*|nieuwe|nova\w*|nowe)\s+(?:instru\w+|anweisung\w*|istruzion\w*|consigne\w*|instruc\w*|polecen\w*|opdracht\w*|system prompt)\b",
            r"\b(?:reveal|print|show|repeat|output|leak|send me|list|verrate|gib|zeige|affiche\w*|muestra|revela\w*|mostra\w*|toon|mostre|pokaz|wypisz)\b[^.\n]{0,40}\b(?:system prompt|your (?:prompt|instructions)|api[ _-]?keys?|other leads|all leads|systemprompt|prompt)\b",
            r"\b(?:regardless of|no matter|irrespective of|unabhangig vo\w+|quel que soit|sin importar|ongeacht|independentemente)\b[^.\n]{0,50}\b(?:label|classif\w*|"
            + _LABELS
            + r")",
            _MACHINE + r"[^.\n]{0,60}" + _CLASSIFY + r"\b[^.\n]{0,60}" + _LABELS,
            r"\b(?:confidence|konfidenz|confiance)\W{0,3}(?:of|von|de|[:=])?\W{0,3}(?:1\b|1[.,]0|0[.,]9|100|99)",
            r"begin (?:system|instruction|prompt)|end of (?:reply|email|message|user|input)|prompt injection|jailbreak|\bdan mode\b|developer mode",
        )
    ),
    re.MULTILINE,
)
_QUICK: Final = re.compile(
    r"ignor|disregard|forget|overrid|overrul|bypass|verg[ie]|missacht|oubli|tenez|olvid|omit|dimentic|tralasc|negeer"
    r"|esquec|desconsid|zapomn|pomin|system|assist|asist|asyst|instru|istruz|<|\[|#|label|opt_|class|clasif|klass|klasy|categ|kategor"
    r"|etiket|etiquet|etichet|etykiet|mark|oznacz|prompt|\bai\b|\bki\b|\bia\b|llm|gpt|model|bot\b|confiden|konfid|regardless|jailbreak|einstuf|stuf|anweis|intent|tag\b|flag"
)
_PIECE: Final = re.compile(r"[^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*(?:[.!?]+\s*|\n+|$)")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text before anything that talked to a machine, and what stands after it."""

    before: str
    after: str = ""
    is_injected: bool = False


def cleaned(text: str) -> Cleaned:
    """Sentences that give orders to a machine are taken out; the rest keeps its place."""
    if not _QUICK.search(fold(text)):
        return Cleaned(text)
    before: list[str] = []
    after: list[str] = []
    is_injected = False
    for piece in _PIECE.findall(text):
        if _SIGNS.search(fold(piece).strip()):
            is_injected = True
        else:
            (after if is_injected else before).append(piece)
    return Cleaned("".join(before), "".join(after), is_injected)
