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
_ABOUT: Final = (
    r"(?:lead|prospect|customer|client|sender|recipient|contact|user|person|email|mail|"
    r"message|reply"
    r"|response|absender|kunde|kunden|empfanger|interessent|antwort|nachricht|prospect|expediteur"
    r"|destinataire|reponse|cliente|remitente|respuesta|mensaje|mittente|risposta|messaggio|klant"
    r"|afzender|antwoord|bericht|remetente|resposta|mensagem|klient|nadawca|odpowiedz|wiadomosc)"
)
_WARM: Final = (
    r"(?:interested|positive|hot|qualified|warm|high[ -]priority|very interested|"
    r"interessiert|positiv"
    r"|heiss|interesse|interesse\w*|positif|positive|chaud|interesad\w+|positiv\w+|caliente"
    r"|interessat\w+|geinteresseerd|positief|interessad\w+|zainteresowan\w+|pozytywn\w+|goracy)"
)
_CHOOSE: Final = (
    r"(?:choose|pick|select|assign|wahle|wahlen sie|choisis\w*|selectionn\w*|elige|elija|"
    r"selecciona\w*"
    r"|asigna\w*|scegli\w*|seleziona\w*|assegna\w*|kies|selecteer|escolh\w*|selecion\w*|atribu\w*"
    r"|wybierz|wybrac|przydziel\w*|vergib|vergeben sie|weise|attribue\w*|gib|geef|daj|"
    r"donne\w*|dale)"
)
_KIND: Final = (
    r"(?:label|category|class|tag|status|score|kategorie|klasse|categorie|etiquette|categoria"
    r"|etiqueta|etichetta|etykiet\w*|kategori\w*|wertung|bewertung|punktzahl)"
)
SIGNS: Final = (
    r"\b(?:meeting_request|not_interested|not_now|out_of_office|auto_reply|wrong_person|is_opt_out"
    r"|opt_out|meeting_booked|return_date|referred_to)\b",
    rf"\b{_ABOUT}\b[^.\n]{{0,30}}\b(?:is|was|has been|should be|must be|ist|wurde|est|sera|"
    rf"doit etre"
    rf"|esta|es|debe ser|e|deve essere|moet|wordt|deve ser|jest|ma byc)\b[^.\n]{{0,25}}\b{_WARM}\b",
    rf"\b{_CHOOSE}\b[^.\n]{{0,40}}\b(?:{_KIND}\b|{LABELS}\b)",
    rf"\b(?:correct|right|final|only|richtige|korrekte|bonne|correcte|correcta|corretta|"
    rf"juiste|correta"
    rf"|prawidlowa|wlasciwa)\s+(?:answer|{_KIND}|antwort|reponse|respuesta|risposta|"
    rf"antwoord|resposta"
    r"|odpowiedz)\b",
    r"\b(?:for|fur|pour|para|per|voor|dla|note to|an|aan)\b[^.\n]{0,15}\b(?:automat\w+|machine\w*"
    r"|ai|ki|ia)\b[^.\n]{0,6}\b(?:system\w*|reader\w*|tool\w*|filter\w*|classifier\w*|sistema\w*"
    r"|systeme\w*|systemen|agent\w*|leser\w*|lecteur\w*|lezers?|lettor\w*|leitor\w*)\b",
    r"\b(?:classifier\w*|klassifi\w+|clasificador\w*|classificat\w+|classificad\w+|llm|parser"
    r"|algorit\w+|labell?er|labell?ing|triage|language models?|sprachmodell\w*)\b[^.\n]{0,80}"
    rf"\b{_WARM}\b",
    rf"\b{_WARM}\b[^.\n]{{0,60}}\b(?:classifier|klassifikator|llm|parser|labell?er)\b",
    r"\bopt[ -]?out\b[^.\n]{0,15}(?:true|yes|false|=|\bja\b|\boui\b|\bsi\b|\bno\b|"
    r"\bnein\b|\bnon\b|\btak\b|\bsim\b)",
    r"\b(?:answer|output|respond|return|print|say|antworte\w*|ausgabe|ausgeben|reponds?|"
    r"reponse|responde\w*"
    r"|respuesta|rispondi|risposta|antwoord|uitvoer|responda|resposta|odpowiedz|wypisz)\b\W{1,4}"
    rf"(?:(?:only|just|nur|with|mit|solo|seulement|con|avec|met|tylko|apenas|the word|"
    rf"das wort|is)\W+)*{LABELS}\b",
    r"\b(?:invert|reverse|swap|flip|vertausche|inverse|invierte|inverti|keer om|inverta|"
    r"odwroc)\b[^.\n]{0,30}"
    rf"\b(?:{_KIND}|meaning|sinn|sens|sentido|senso|betekenis)\b",
    r"\b(?:your|deine|ta|tu|votre|ihre|la tua|jouw|sua|tua|twoja) (?:output|answer|"
    r"verdict|response|antwort"
    r"|reponse|respuesta|risposta|antwoord|resposta|odpowiedz|"
    r"ausgabe)\b[^.\n]{0,15}\b(?:must|should|has to"
    r"|will|is|lautet|muss|soll|doit|debe|deve|moet|powinna|ma)\b",
    r"\byour (?:task|instructions|guidelines|training|creators?|developers?|programming)\b",
    r"\b(?:execute|invoke|run|call) (?:the |this |a )?(?:function|tool|command|query|"
    r"api)\b|\bdrop table\b",
    r"\b[a-z0-9+/]{16,}={1,2}|\b(?:base64|rot13)\b|\bexpected (?:label|output|answer)\b",
    r"^\W*(?:hey|hi|hello|dear|hallo|lieb\w+|cher|chere|querid\w+|car[oa]|beste|drog\w+|"
    r"estimad\w+|prezad\w+"
    r"|szanown\w+|attention|achtung|atencion|attenzione|uwaga|"
    r"aandacht)\W+(?:[\w']+\W+){0,2}?(?:chatgpt|claude"
    r"|gemini|copilot|openai|anthropic|ai|ki|ia|bot|model|modell?|modele|modelo|modello|"
    r"machine|maschine|robot"
    r"|system|systeme|sistema|systeem|classifier|algorithm\w*)\b",
    rf"[:=>]\s*[\"'`]?{LABELS}[\"'`]?\W*$",
    r"\b(?:record|note|register|log|file|store|notier\w*|vermerk\w*|enregistr\w*|"
    r"registr\w*|anota\w*"
    r"|annota\w*|noteer\w*|zapisz|zanotuj)\b[^.\n]{0,50}\b(?:as|als|comme|como|come|jako)\b"
    rf"[^.\n\w]{{0,4}}{LABELS}\b",
    r"\b(?:that|this|into a|as a|as the|dieses|ein|ce|cette|un|esta|esa|una|questa|dit|"
    r"dat|een|essa|te|ta)"
    r" (?:label|etikett|etiquette|etiqueta|etichetta|etykiet\w+)\b",
    r"^\W*(?:assistant|asistente|assistente|asystent|assistent|usuario|utilisateur|utente|gebruiker"
    r"|uzytkownik|benutzer|human|model|bot|chatbot|gpt|openai)\s?:",
    r"\b(?:every|all|any) (?:sentences?|words?|text|lines?) (?:before|above|after|so far)\b"
    r"|\beverything (?:before|above)\b|\balles (?:davor|oben|bisherige|hierboven)\b|"
    r"\btout ce qui precede\b"
    r"|\btodo lo anterior\b|\btutto (?:cio che precede|quanto sopra)\b|\btudo (?:acima|"
    r"o que precede)\b"
    r"|\bwszystko powyzej\b",
    r"\b(?:automat\w+|artificial|kunstlich\w*|automatisch\w*)\W+(?:reader|leser|lecteur|"
    r"lector|lettore|lezer"
    r"|leitor|czytelnik\w*|system|assistant|agent|classifier|intelligen\w+)\b",
    r"\b(?:if|wenn|falls|si|se|als|jesli|jezeli|in case)\b[^.\n]{0,20}\b(?:you re|"
    r"you are|youre|du|sie|tu|vous|eres"
    r"|es usted|sei|je|u|voce|jestes)\b[^.\n]{0,20}\b(?:ai|ki|ia|llm|bot|robot|machine|"
    r"maschine|computer|program\w*"
    r"|language model|sprachmodell|modele|modelo|modello|model)\b",
    r"\b(?:program|software|script|engine|tool|filter|system|service|robot|bot|machine|"
    r"computer|programm|skript"
    r"|logiciel|robot|programa|sistema|programma|systeem|oprogramowanie) (?:that|which|"
    r"who|das|der|qui|que|che|dat"
    r"|die|ktor\w+) (?:reads?|sorts?|classif\w+|process\w*|handles?|liest|sortiert|lit|"
    r"trie|lee|clasific\w+|legge"
    r"|smista|leest|sorteert|le|czyta|sortuje)\b",
    r"\b(?:for|to|fur|an|pour|para|per|voor|aan|dla|do) (?:the|your|any|den|die|le|les|"
    r"el|il|de|het|o)? ?(?:filter"
    r"|bot|bots|robot|robots|sorter|classifier|parser|algorithm|algorithmus|roboter|"
    r"robots|algoritm\w+)\b",
    r"\b(?:summari[sz]e|summary|zusammenfass\w+|resum\w+|riassum\w+|samenvat\w+|"
    r"streszcz\w+)\b[^.\n]{0,60}"
    rf"\b(?:{_WARM}|meeting|accepted|agreed|zugesagt|termin|rendez|reunion|spotkanie)\b",
    r"\b(?:the|this|der|die|le|la|el|il|de|o|het) "
    rf"{_ABOUT} (?:has |hat |a |ha |heeft |have )?(?:agreed|accepted|confirmed|wants|"
    rf"requests?|requested"
    r"|would like|asked for|booked|approved|loves?|zugesagt|mochte|will|bestatigt|"
    r"accepte|confirme|veut|souhaite"
    r"|acepta\w*|confirma\w*|quiere|accetta\w*|conferma\w*|vuole|akkoord|wil|aceit\w+|"
    r"quer)\b[^.\n]{0,60}"
    r"\b(?:meeting|demo|call|appointment|proposal|offer|termin|treffen|reunion|rendez|"
    r"cita|incontro|riunione"
    r"|afspraak|reuniao|yes)\b",
    rf"\b{_ABOUT} (?:is|contains|constitutes|indicates|means|confirms|represents|counts as)"
    r" (?:an? |the )?(?:\w+ )?(?:meeting|request for|acceptance|positive|agreement|yes)\b",
    r"\b(?:pretend|role[- ]?play|simulate|tu so als|stell dir vor du|fais comme si|finge|fai finta"
    r"|doe alsof|finja|udawaj)\b",
    r"\b(?:new|neue|nouvelle|nueva|nuova|nieuwe|nova|nowe)\s+(?:task|aufgabe|tache|tarea|attivita"
    r"|compito|taak|tarefa|zadanie)\b",
    r"<!--|-->|```|\{\{|\}\}|\[\[|\]\]|\[end|\bend of (?:context|conversation)\b",
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
    r"if |wenn|falls|jesli|jezeli|in case|filter|program|software|script|engine|tool|"
    r"service|robot|computer|logiciel"
    r"|summar|zusammenf|resum|riassum|samenvat|streszcz|sorter|classifier|parser|"
    r"opt.?out|:|>|label|record|register|notier|vermerk|enregistr|registr|anota|annota|"
    r"noteer|zapisz|zanotuj"
    r"|every|all |any |alles|tout ce|todo lo|tutto|tudo|wszystko|artificial|kunstlich|"
    r"output|answer|invert|revers|swap|flip|vertausch|odwroc|your |deine|ta |tu |"
    r"execute|invoke|drop table"
    r"|=|base64|rot13|expected|claude|gemini|openai|anthropic|machine|maschine|robot|"
    r"algor|interested|meeting request|classif|algorit|labell|triage|sprachm|language m|"
    r"meeting_|not_|out_of|auto_|wrong_|return_d|referred_|lead\b|prospect|choose|pick|"
    r"select|assign|wahl|choisi"
    r"|select|elige|elija|scegli|kies|escolh|wybierz|wybra|correct|korrekt|richtig|bonne|"
    r"corret|juist|prawidl"
    r"|wlasciw|automat|pretend|role|simulat|finge|finja|alsof|udawaj|task|aufgabe|tache|"
    r"tarea|compito|taak|tarefa"
    r"|zadani|`|\{|customer|client|sender|recipient|absender|kunde|expediteur|remitente|"
    r"mittente|klant|afzender"
    r"|remetente|klient|nadawca|reply|message|antwort|reponse|respuesta|risposta|antwoord|"
    r"resposta|odpowied"
    r"|comme si|"
    r"ignor|disregard|forget|overrid|overrul|bypass|verg[ie]|missacht|oubli|tenez|olvid|omit|"
    r"dimentic|tralasc|negeer|esquec|desconsid|zapomn|pomin|system|assist|asist|asyst|instru|"
    r"istruz|<|\[|#|label|opt_|class|clasif|klass|klasy|categ|kategor|etiket|etiquet|etichet|"
    r"etykiet|mark|oznacz|prompt|\bai\b|\bki\b|\bia\b|llm|gpt|model|bot\b|confiden|konfid|"
    r"regardless|jailbreak|einstuf|stuf|anweis|intent|tag\b|flag"
)
"""None of SIGNS is in a text without one of these."""
WARM_LABELS: Final = (
    r"(?<!not )(?<!not_)\b(?:interest\w*|meeting\w*|hot|positiv\w*|warm|qualified|interess\w*"
    r"|zainteres\w*|geinteress\w*|spotkanie|high priority)"
)
COLD_LABELS: Final = (
    r"\b(?:not[_ ]interested|unsubscribe|other|bounce|auto[_ ]reply|out[_ ]of[_ ]office|not[_ ]now"
    r"|wrong[_ ]person|referral|question|spam|negativ\w*|opt[_ -]?out)\b"
)
