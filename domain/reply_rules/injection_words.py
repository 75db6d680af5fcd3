"""Words by which a text talks to a machine, folded (domain/reply_rules/injection.py)."""

from typing import Final

IGNORE: Final = (
    r"\b(?:ignor\w*|disregard\w*|forget|override|overrul\w*|bypass|vergiss|vergessen sie|"
    r"missacht\w*|oubli\w*|ne tenez pas compte|olvid\w*|omit\w*|dimentic\w*|tralasci\w*|negeer\w*|"
    r"vergeet|esquec\w*|desconsider\w*|zignoruj\w*|zapomnij\w*|pomin\w*)\b[^.\n]{0,60}"
)
ORDERS: Final = (
    r"(?:instru\w+|prompts?|rules?|guidelines?|orders?|commands?|directives?|anweisung\w*|"
    r"anleitung\w*|vorgaben|regeln|befehl\w*|consignes?|regles?|directives?|ordenes|indicacion\w*|"
    r"reglas|istruzion\w*|regole|instructies|opdracht\w*|regels|instruc\w+|ordens|regras|"
    r"polecen\w*|instrukc\w*|zasad\w*|lo anterior|tout ce qui precede|das vorherige|"
    r"alles (?:bisherige|vorherige|davor)|everything (?:above|before)|all (?:above|previous|"
    r"prior)|quanto sopra|il testo precedente|o anterior|het bovenstaande|wszystk\w+ powyzej|"
    r"powyzsz\w*|the above|previous (?:text|context|message))"
)
LABELS: Final = (
    r"(?:interested|meeting[_ ]request|question|not[_ ]interested|not[_ ]now|out[_ ]of[_ ]office|"
    r"auto[_ ]reply|unsubscribe|wrong[_ ]person|referral|bounce|other|hot(?: lead)?|positive|"
    r"positiv\w*|opt[_ -]?out|warm|qualified|interessiert|interesse|interessé|interesado|"
    r"interessato|geinteresseerd|interessado|zainteresowan\w*|high priority|meeting[_ ]booked|"
    r"interess\w*|spotkanie)"
)
CLASSIFY: Final = (
    r"(?:classif\w*|label\w*|categori\w*|mark|tag|flag|rate|score|treat|set|output|respond|return|"
    r"answer|print|stuf\w*|einstuf\w*|klassifi\w*|markier\w*|bewerte\w*|einordn\w*|kategor\w*|"
    r"classe\w*|etiquet\w*|etiket\w*|marqu\w*|clasif\w*|catalog\w*|marca\w*|considera\w*|"
    r"classific\w*|etichett\w*|segna\w*|contrassegn\w*|beoordeel\w*|labelen|rotul\w*|oznacz\w*|"
    r"sklasyfik\w*|zaklasyfik\w*|przypisz\w*|ustaw\w*|antworte\w*|repond\w*|responde\w*|"
    r"rispond\w*|antwoord\w*|odpowiedz|imposta\w*|zet|defin\w*|ponga|pon|mettez|setze\w*|wpisz)"
)
MACHINE: Final = (
    r"(?:\bai\b|\bki\b|\bia\b|\bllm\b|chatgpt|gpt|assistant\w*|asistente|assistente|asystent\w*|"
    r"classifier|klassifikator|clasificador|classificateur|classificatore|classificador|"
    r"classificeerder|klasyfikator\w*|sprachmodell|language model|modele|modelo|modello|taalmodel|"
    r"model jezykowy|system prompt|\bbot\b|sztuczn\w+ inteligenc\w*)"
)
SIGNS: Final = (
    IGNORE + ORDERS,
    (
        r"^\W{0,6}(?:system|assistant|developer|admin|root|user|instruction\w*|sistema|systeme|"
        r"systeem)\W{0,4}(?:prompt|message|note|override|update|instruction\w*|nachricht|"
        r"hinweis)?\W{0,3}:"
    ),
    (r"<\s*/?\s*(?:system|assistant|instruction\w*|user|admin|im_start|prompt|label)\b"),
    (r"\[/?(?:system|inst|instruction\w*|assistant|admin)\b|\binst\]|<<\s*sys|<\|"),
    (r"#{2,}\s*(?:system|instruction\w*|new|assistant|prompt|end)"),
    (
        r"["
        r'"'
        r"'{]?\s*\b(?:label|opt_out|is_opt_out|class|category|intent|etikett|etiquette|"
        r"etiqueta|etichetta|etykieta|categoria)\b["
        r'"'
        r"']?\s*(?:[:=]|is\b|ist\b|should be|must be|"
        r"auf\b|=>|->)\s*["
        r'"'
        r"']?(?:"
    )
    + LABELS
    + (r"|true|false|yes|no)\b"),
    CLASSIFY
    + (
        r"\b[^.\n]{0,50}\b(?:as|als|comme|como|come|jako|to|with|in|con|mit|met|auf|w|naar|op|"
        r"na|da|label|=)\b[^.\n\w]{0,4}(?:[^.\n]{0,30}["
        r'"'
        r"'`“«„(]\s*)?"
    )
    + LABELS
    + (r"\b"),
    (
        r"\b(?:label|classif\w*|categori\w*|mark|tag|set|output|respond with|answer with|return|"
        r"reply with|say)\b[^.\n]{0,40}["
        r'"'
        r"'`:=]\s*"
    )
    + LABELS
    + (r"\b"),
    (
        r"(?:note|hinweis|nota|notitie|attention|message|nachricht|anweisung|instruction\w*|"
        r"instruccion\w*|istruzion\w*|instructie|opmerking|remarque|uwaga|notatka|consigne|"
        r"aviso|polecenie|instrukcja|befehl|aan|an die|to the|para o|para el|per l|pour l|dear|"
        r"lieber?|dla|do)\W{1,3}(?:[\w']+\W{1,2}){0,4}?"
    )
    + MACHINE,
    (
        r"\b(?:you are|act as|du bist|tu es|vous etes|eres|sei|je bent|voce e|"
        r"jestes)\b[^.\n]{0,25}"
    )
    + MACHINE,
    (
        r"\b(?:new|updated|following|hidden|secret|neue|nouvelle\w*|nueva\w*|nuov\w*|nieuwe|"
        r"nova\w*|nowe)\s+(?:instru\w+|anweisung\w*|istruzion\w*|consigne\w*|instruc\w*|"
        r"polecen\w*|opdracht\w*|system prompt)\b"
    ),
    (
        r"\b(?:reveal|print|show|repeat|output|leak|send me|list|verrate|gib|zeige|affiche\w*|"
        r"muestra|revela\w*|mostra\w*|toon|mostre|pokaz|wypisz)\b[^.\n]{0,40}\b(?:system prompt|"
        r"your (?:prompt|instructions)|api[ _-]?keys?|other leads|all leads|systemprompt|"
        r"prompt)\b"
    ),
    (
        r"\b(?:regardless of|no matter|irrespective of|unabhangig vo\w+|quel que soit|"
        r"sin importar|ongeacht|independentemente)\b[^.\n]{0,50}\b(?:label|classif\w*|"
    )
    + LABELS
    + (r")"),
    MACHINE + (r"[^.\n]{0,60}") + CLASSIFY + (r"\b[^.\n]{0,60}") + LABELS,
    (
        r"\b(?:confidence|konfidenz|confiance)\W{0,3}(?:of|von|de|[:=])?\W{0,3}(?:1\b|1[.,]0|"
        r"0[.,]9|100|99)"
    ),
    (
        r"begin (?:system|instruction|prompt)|end of (?:reply|email|message|user|input)|"
        r"prompt injection|jailbreak|\bdan mode\b|developer mode"
    ),
)
"""Each alone says that a sentence is an order to a machine."""
QUICK: Final = (
    r"ignor|disregard|forget|overrid|overrul|bypass|verg[ie]|missacht|oubli|tenez|olvid|omit|"
    r"dimentic|tralasc|negeer|esquec|desconsid|zapomn|pomin|system|assist|asist|asyst|instru|"
    r"istruz|<|\[|#|label|opt_|class|clasif|klass|klasy|categ|kategor|etiket|etiquet|etichet|"
    r"etykiet|mark|oznacz|prompt|\bai\b|\bki\b|\bia\b|llm|gpt|model|bot\b|confiden|konfid|"
    r"regardless|jailbreak|einstuf|stuf|anweis|intent|tag\b|flag"
)
"""None of SIGNS is in a text without one of these."""
