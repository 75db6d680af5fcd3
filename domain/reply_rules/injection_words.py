"""Words of orders to a machine, by meaning, in eight languages (domain/reply_rules/injection.py).

`stem*` is any word that begins so. Words are folded like the text they are looked for in.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from domain.reply_rules.normalise import fold


class Sense:
    """What a word can be about: a bit each (plain numbers: they are asked for very often)."""

    MACHINE: Final = 1 << 0
    """Whoever reads by machine, by a name that no person bears."""
    SYSTEM: Final = 1 << 1
    """The same by a name that people use of their own things, too."""
    AUTOMATIC: Final = 1 << 2
    READS: Final = 1 << 3
    LABEL: Final = 1 << 4
    """Verbs and nouns of labelling: hardly anybody says them to a salesman."""
    RECORD: Final = 1 << 5
    """Verbs of writing down and counting as: people say them as well."""
    JUDGE: Final = 1 << 6
    CHOOSE: Final = 1 << 7
    WARM: Final = 1 << 8
    HOT: Final = 1 << 9
    MEETING: Final = 1 << 10
    OUT: Final = 1 << 11
    """Words of opting out."""
    NOT: Final = 1 << 12
    LEAD: Final = 1 << 13
    """The writer, as only salesmen and machines call them."""
    CUSTOMER: Final = 1 << 14
    MAIL: Final = 1 << 15
    RULE: Final = 1 << 16
    PROMPT: Final = 1 << 17
    IGNORE: Final = 1 << 18
    BEFORE: Final = 1 << 19
    TOLD: Final = 1 << 20
    ROLE: Final = 1 << 21
    """Verbs of playing a role."""
    OUTPUT: Final = 1 << 22
    ONLY: Final = 1 << 23
    REFUSAL: Final = 1 << 24
    REPORT: Final = 1 << 25
    """How a report begins."""
    OPERATOR: Final = 1 << 26
    ME: Final = 1 << 27
    """The writer speaks of themself."""
    GREETING: Final = 1 << 28
    IF: Final = 1 << 29
    HIGHEST: Final = 1 << 30
    SHOW: Final = 1 << 31
    OTHERS: Final = 1 << 32
    WISH: Final = 1 << 33
    """What a report says that the writer does or wants."""


S = Sense
WORDS: Final[Mapping[int, str]] = {
    S.MACHINE: (
        "ki|ia|llm*|gpt*|chatgpt*|salesgpt|claude|gemini|copilot|openai|anthropic|"
        "bot|bots|chatbot*|robot*|roboter*|classifier*|klassifikator*|clasificador*|"
        "classificateur*|classificatore*|classificador*|klasyfikator*|parser*|algorithm*|"
        "algoritm*|algorytm*|algorithme*|sprachmodell*|taalmodel*|machine|machines|maschine*|"
        "maszyn*|macchina|macchine|maquina*|computer*|komputer*|ordinateur*|ordenador*|"
        "computador*|asystent*|assistant*|asistente*|assistente*|autoresponder*|labeller*|"
        "labeler*|sztuczn*"
    ),
    S.SYSTEM: (
        "system*|sistema*|systeme*|systeem|systemen|software|program|programme|programs|"
        "programma*|programm|programs|programa*|programu|oprogramowan*|logiciel*|tool|tools|"
        "filter*|script*|skript*|agent|agents|agente*|agenten|crm|model|models|modell*|modele*|"
        "modelo*|modelu|engine*|reader*|intelligen*|inteligen*|intelligenz*|pipeline*|inbox"
    ),
    S.AUTOMATIC: "automat*|automatis*|triag*|triaging|maschinell*",
    S.READS: (
        "zusammenfass*|resum*|riassum*|samenvat*|streszcz*|processing|procesamiento|elaborazione|verwerking|processamento|przetwarzani*|"
        "traitement|verarbeitung|auswertung|read|reads|reading|process*|sort|sorts|sorting|parse*|handles|scan*|analys*|analyz*|"
        "summari*|evaluat*|liest|mitliest|lesen|lesend*|auswert*|verarbeit*|sortier*|lit|lisez|"
        "lis|traite*|trie|tri|lee|lees|lea|procese*|procesa*|clasifica|legge|leggi|smista*|"
        "elabora*|leest|lezen|verwerkt|sorteert|le|leia|processa*|czyta*|sortuj*|przetwarz*|"
        "automates|automatise*|automati*"
    ),
    S.LABEL: (
        "classif*|klassifi*|clasifi*|klasyfi*|sklasyf*|zaklasyf*|label*|etikett*|etiquet*|"
        "etichet*|etiket*|etykiet*|categori*|kategori*|categorie*|einstuf*|stufe|stuf|"
        "eingestuft|rotul*|misclassif*|sentiment*|intent|stimmungs*|label_override|tag|tagged|"
        "einordnen|etiketo*"
    ),
    S.RECORD: (
        "mark|marked|flag|flagged|treat|treated|count|counts|counted|file|filed|log|logged|"
        "record|recorded|register|registered|put|set|assign*|consider*|interpret*|enter|book|"
        "booked|note|noted|save|store|take|earn|earns|trag*|eintrag*|eingetrag*|fuhre|fuhren|"
        "verbuch*|wert*|gewert*|zahlt|zahlen|zahle|gezahlt|vermerk*|notier*|setz*|setze|behandl*|betracht*|"
        "markier*|mets|mettez|mettre|rang*|compt*|comptabilis*|considere*|enregistr*|inscri*|"
        "marque|marquez|marquer|notez|notons|noter|notar|noten|anot*|apunt*|registr*|pon|ponga|ponme|poner|contad|contar|cuenta|cuenten|contatelo|contate|contalo|contem|contabil*|trat*|marca|marcar|marcad|"
        "segna*|segnal*|insert*|inseri*|metti*|mettere|consider*|annot*|conteggi*|contrassegn*|"
        "opnem*|tel|telt|tellen|noteer*|verwerk*|zet|zetten|plaats*|markeer*|beschouw*|coloc*|"
        "colocar|dopis*|zapis*|oznacz*|uzna*|licz*|policz*|wpis*|traktuj*|ustaw*|przypisz*|"
        "zalicz*|defin*|impost*"
    ),
    S.JUDGE: (
        "rate|rated|rating|score|scored|scores|grade|graded|bewert*|beurteil*|punktzahl|punkte|"
        "note|notes|noter|evalu*|puntua*|pontuac*|puntaje*|valor*|valut*|punteggi*|beoordeel*|beoordel*|"
        "nota|avali*|ocen*|punkt*|confiden*|konfiden*|confianc*|confianz*|fiduci*|priorit*|"
        "bewijs"
    ),
    S.CHOOSE: (
        "choose|pick|select|wahl*|choisi*|elig*|elij*|selecc*|scegli*|selez*|kies|kiest|"
        "selecteer*|escolh*|selec*|wybierz*|wybrac"
    ),
    S.WARM: (
        "interes*|zainteres*|geinteress*|belangstell*|positiv*|positief|pozytyw*|"
        "qualif*|qualifi*|enthusias*|begeister*|ravi|enthousias*|entusias*|zachwyc*|animad*|"
        "kaufbereit*|yes|oui|zusage|zusag*|accord|acuerdo|acceptance|agreement|sim|tak|"
        "ja|oportunidad|opportunit*|buyer|buying|vip|won|einverstand*|eager|keen|abschlussreif*|signer|firmar*|firmare|assinar|tekenen|podpis*"
    ),
    S.HOT: (
        "hot|heiss*|chaud*|calient*|cald*|warm|warme|warmen|warmer|quent*|gorac*|goraceg*|"
        "tibi*|tief"
    ),
    S.MEETING: (
        "meeting*|termin*|rendez*|rdv|reunion*|reunio*|reuniao|appuntament*|riunion*|afspra*|"
        "spotkan*|demo*|demonstra*|callback*|ruckruf*|call|llamad*|telefon*|ligacao|rappel*|"
        "richiamat*|teruggebel*|rozmow*|cita|contract|contrat*|kontrakt*|vertrag*|umow*"
    ),
    S.OUT: (
        "unsubscrib*|abmeld*|desabonn*|desinscri*|baja|bajas|disiscri*|cancellazion*|descadast*|"
        "afmeld*|uitschrijv*|wypisan*|optout|opted|abbestell*|removal|withdrawn|"
        "rezygnac*"
    ),
    S.NOT: (
        "not|no|nicht|kein*|pas|non|niet|geen|nao|nie|un|sin|never|nie|dont|nem|ne|don|doesn|didn|isn|aren|wasn"
    ),
    S.LEAD: (
        "lead|leads|prospect*|recipient*|sender*|absender*|empfanger*|expediteur*|destinatair*|"
        "remitent*|destinatari*|mittent*|afzender*|ontvanger*|remetent*|nadawc*|odbiorc*|"
        "interessent*|author|writer|verfasser*|auteur|autor|autore|schrijver"
    ),
    S.CUSTOMER: (
        "customer*|client*|kunde|kunden|klant*|klient*|contact*|kontakt*|contatt*|contat*|user*|"
        "person|account*|cliente*"
    ),
    S.MAIL: (
        "message*|mail*|email*|reply|replies|response*|thread*|text|conversation*|nachricht*|"
        "antwort*|reponse*|courriel*|mensaje*|respuesta*|correo*|messaggi*|rispost*|bericht*|"
        "antwoord*|mensage*|resposta*|wiadomosc*|odpowiedz*"
    ),
    S.RULE: (
        "instruct*|instruk*|instruc*|istruz*|anweis*|anleit*|consigne*|rule|rules|rulebook|regel|"
        "regeln|regels|regle|regles|regla|reglas|regole|regras|regra|zasad*|guideline*|"
        "richtlin*|policy|policies|protocol*|protokol*|rubric*|regulam*|regolament*|reglement*|"
        "norma|normas|directive*|direttiv*|orders|befehl*|vorgabe*|polecen*|opdracht*|commands|"
        "programming|training|leitlin*|wytyczn*|richtlijn*|indicaciones|ordens|ordenes|tresc"
    ),
    S.PROMPT: "prompt*|systemprompt|jailbreak*|devmode",
    S.IGNORE: (
        "ignor*|disregard*|forget|override|overrule*|bypass|skip|vergiss|vergesst|vergessen|"
        "missacht*|uberspring*|uberles*|oubli*|saute|passe|olvid*|omit*|salta*|saltate|"
        "dimentic*|tralasci*|lascia|lasciate|negeer*|negeren|vergeet|sla|esquec*|desconsider*|"
        "pule|pular|zignor*|zapomnij*|pomin*|trek|invalid|ungultig*"
    ),
    S.BEFORE: (
        "previous*|above|prior|earlier|preceding|vorherig*|vorher|bisher*|obig*|davor|zuvor|"
        "fruher*|precedent*|dessus|anterior*|arriba|sopra|acima|vorige|eerder*|bovenstaand*|"
        "hierboven|powyzs*|powyzej|poprzedni*|wczesniej*|everything|alles|tout|todo|tutto|tudo|"
        "wszystk*|untrusted"
    ),
    S.TOLD: "told|gesagt|dit|dicho|dijeron|detto|gezegd|dito|disseram|disse|powiedzian*",
    S.ROLE: (
        "pretend|pretends|roleplay*|simulate|impersonat*|finge|finja|finjas|fingi|fingere|udawaj*"
    ),
    S.OUTPUT: (
        "output*|answer*|respond*|return|print|repeat|verdict*|ausgab*|ausgeb*|antworte*|"
        "ergebnis*|urteil*|repond*|reponds|resultat*|respond*|resultado*|salida|veredict*|"
        "rispond*|risultat*|esito|antwoord*|uitkomst*|uitvoer*|respond*|odpowiedz*|wynik*|"
        "result|results|status|stato|estado|statut|situac*|stan|outcome*|decision|stage|write|"
        "zeg|say|dis|diga|di|sag"
    ),
    S.ONLY: (
        "only|solely|exclusively|nur|ausschliesslich|allein|uniquement|seulement|exclusivement|"
        "solo|solamente|unicamente|soltanto|esclusivamente|alleen|enkel|uitsluitend|apenas|"
        "somente|exclusivamente|tylko|wylacznie|always|must|immer|toujours|siempre|sempre|"
        "altijd|zawsze|word|wort|mot|palabra|parola|woord|palavra|slowo|slowem"
    ),
    S.REFUSAL: (
        "refusal*|rejection*|refus*|absage*|ablehnung*|negativas|rechazo*|rifiut*|afwijz*|"
        "recusa*|odmow*|declin*|asking"
    ),
    S.REPORT: (
        "summary|summarised|note|notes|internal|zusammenfassung|notiz|hinweis|intern*|resume|"
        "synthese|nota|resumen|resumo|riassunto|sintesi|samenvatting|notitie|podsumowanie|"
        "notatka|crm|correction|korrektur|update|notice|verified|real|actual|new|nouveau|nuevo|"
        "nuovo|nieuw|novo|nowa|neue"
    ),
    S.OPERATOR: (
        "operator*|operateur*|operador*|operatore*|betreiber*|beheerder*|administrator*|admin*|"
        "developer*|moderator*|account|manager"
    ),
    S.ME: (
        "we|my|our|ich|wir|mein*|unser*|nous|mon|ma|mes|notre|nos|mi|mis|nuestr*|mio|mia|"
        "miei|nostr*|ik|wij|mijn|onze|ons|meu|minha|nosso|nossa|moj|moja|moje|mojej|moim|mojego|"
        "nasz|nasza|nasze|naszej|naszego|moja"
    ),
    S.GREETING: (
        "dear|hey|hi|hello|attention|note|notice|to|for|an|liebe|lieber|liebes|hallo|hinweis|"
        "achtung|cher|chere|message|destine|querid*|estimad*|aviso|para|al|alla|agli|car|"
        "caro|cara|avviso|per|beste|voor|aan|prezad*|aos|ao|drog*|uwaga|do|dla|pour|aux|au|ps|"
        "readers|an|szanown*|all|alle"
    ),
    S.IF: (
        "if|when|falls|wenn|si|se|sei|als|jesli|jezeli|whoever|whatever|quien|wer|celui|chi|wie|"
        "quem|kto|any|sofern"
    ),
    S.HIGHEST: (
        "highest|maximum|maximal*|max|top|hochst*|maxim*|massim*|hoogste|najwyzs*|alta|alto|"
        "convinc*|convint*|segur*|certa|zeker*|pewn*|sure|hoch|haute|haut|oben|arriba|cima|topo|bovenaan|szczyt|gory|przod"
    ),
    S.SHOW: (
        "show|reveal|print|repeat|list|dump|leak|display|send|zeig*|gib|nenn*|affich*|donne*|"
        "liste*|muestr*|ensen*|mostr*|stamp*|elenc*|toon*|pokaz*|wypisz*|wyswietl*"
    ),
    S.OTHERS: (
        "other|others|all|ander*|aller|alle|autres|tous|otros|demas|altri|tutti|outros|inn*|"
        "wszystkich|kundenliste|addresses|adress*"
    ),
    S.WISH: (
        "wants|buy|wishes|consents|agrees|requests|requested|asked|confirms|confirmed|accepts|accepted|agreed|"
        "mochte|wunscht|bestatigt|souhaite|veut|demande|accepte|confirme|quiere|desea|pide|"
        "acepta|solicita|confirma|vuole|chiede|desidera|accetta|conferma|wil|wenst|vraagt|quer|"
        "deseja|aceita|chce|prosi|akceptuje|zamawia"
    ),
}  # fmt: skip
_MOST: Final = 8
_SHORTEST: Final = 2


@lru_cache(maxsize=50_000)
def sense(word: str) -> int:
    """All that this folded word can be about."""
    whole, beginnings = _tables()
    found = whole.get(word, 0)
    for length in range(_SHORTEST, len(word) + 1):
        found |= beginnings.get(word[:length], 0)
    if _COMPOUND.match(word):
        found |= Sense.MACHINE
    return found


_COMPOUND: Final = re.compile(
    r"(?:e?mail|post|spam|ki|lese|sortier|antwort|sprach|taal|crm|vertriebs|verkoop)"
    r"(?:robot|bot$|maschine|computer|programm|assistent|algorit|klassifi|filter|modell?)"
)
"""German and Dutch write them in one."""


@cache
def _tables() -> tuple[dict[str, int], dict[str, int]]:
    whole: dict[str, int] = {}
    beginnings: dict[str, int] = {}
    for meaning, words in WORDS.items():
        for word in fold(words).split("|"):
            table = beginnings if word.endswith("*") else whole
            stem = word.rstrip("*")
            table[stem] = table.get(stem, 0) | meaning
    return whole, beginnings
