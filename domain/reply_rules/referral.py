"""The person or address that a reply names instead of its writer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_LONGEST: Final = 3_000
_UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĘĚĞĹŁĽŃŇÓŐŘŚŠŞŤŮŰŹŻŽ"
_WORD: Final = rf"[{_UPPER}][\w'’-]*[\w]"
_PARTICLE: Final = r"(?:de la|van der|van den|van de|von der|van|von|de|der|den|del|della|da|di|dos|das|do|du|le|la|ter|ten|el|bin|y|e|zu|af)"
_TITLE: Final = (
    r"(?:Mrs?|Ms|Miss|Dr|Prof|Herrn?|Frau|Hr|Fr|Monsieur|Madame|Mme|Mlle|M|Sr|Sra|Srta|Señora?|Don|Doña|Senhora?"
    r"|Dra|D|Sig|Sig\.ra|Sig\.na|Signora?|Signor|Dott|Dott\.ssa|Ing|Avv|Dhr|Mevr|Mw|Mevrouw|meneer|mevrouw|de heer"
    r"|Pan|Pani|Panem|Panią|Pana|Panu|pan|pani|panem|panią|pana|panu|mgr|inż|sig|sig\.ra|signor|signora|señora?|sr|sra"
    r"|monsieur|madame|senhora?|herrn?|frau|dott|ing|eng|Eng|Engª)\.?"
)
_NAME: Final = rf"(?:{_TITLE}\s+(?:{_PARTICLE}\s+)?)?{_WORD}(?:\s+(?:{_PARTICLE}\s+)?(?:[{_UPPER}]\.\s+)?{_WORD}){{0,3}}"
_MAIL: Final = r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"

_ASK: Final = (
    # English
    r"contact|contacting|that'd be|that would be|that is|that's|you'd have to ask|have to ask|something for|fragen sie den inhaber|meine stelle hat(?: jetzt)?|richtig wäre|das wäre|liegt jetzt bei|sería|ese sería|ce serait|essayez|sarebbe|provi con|tente [oa]|seria [oa]|isso seria [oa]|probeer|u zoekt|dat is|chodzi o|spróbować u|to jest|pruebe con|parlez-en à|demandez au patron,?|pregunte al dueño,? el|chieda al titolare,?|vraag de eigenaar,?|pergunte ao dono,?|ask the owner,?|s'appelle|se llama|si chiama|heet|chama-se|nazywa się|heißt|gave your details to|passed your (?:mail|details) (?:on )?to|sprechen sie mit|lieber an(?: die| den)?|pasé sus datos a|di sus datos a|donné vos coordonnées à|dato i suoi contatti a|passei os seus dados ao?|przekazałem pana dane|przesłałem koledze|odpowiada|ask for|copying in the person in charge,?|our cto,|cto,|head of it,|fragen sie mal|frag mal|ask|asking|e-?mail|emailing|write to|writing to|speak (?:to|with)|talk (?:to|with)|reach out to"
    r"|reach|call|ring|ping|try|message|address (?:this|it) to|direct (?:this|it|your \w+) to|cc'?(?:ing|d)?|copying(?: in)?|copied(?: in)?"
    r"|adding|added|looping in|looped in|loop in|including|bringing in|tagging|forwarded (?:this|it|your \w+)(?: on| along)? to|forwarding (?:this|it|your \w+)(?: on| along)? to"
    r"|pass(?:ed|ing) (?:this|it|your \w+)(?: on| along)? to|send (?:it|this|that|them|your \w+) to|sent (?:it|this) (?:on )?to|sharing (?:this|it) with|shared (?:this|it) with"
    r"|(?:successor|replacement|replaced by|person(?: \w+){0,4}|contact(?: person)?|colleague|boss|manager|director|handled by|run by|led by|decided by|belongs to|sits with|lies with|goes through|one to (?:ask|talk to|contact)|in charge|responsible|decision maker|buyer)(?: for \w+| here| now)? (?:is|would be|are)"
    r"|successor,?|handled by|run by|led by|decided by|sits with|lies with|goes through|taken over by|up to|in the hands of|get in touch with|in touch with|connect with|check with|liaise with|refer you to|introduce you to|meet|touch base with|go to|turn to|best with|colleague|boss|manager|director|cto|ceo|cfo|coo|cmo|assistant|partner|co-?founder|successor|replacement|for|to"
    # German
    r"|wenden sie sich(?: bitte)?(?: direkt| besser)? an|wende dich(?: bitte)? an|kontaktieren sie(?: bitte)?|sprechen sie(?: bitte)? mit|schreiben sie(?: bitte)?(?: an)?|fragen sie(?: bitte)?|frag(?: bitte)?|sprich mit|melden sie sich(?: bitte)? bei|rufen sie(?: bitte)?|mit|an|bei|ist|kollegen?|kollegin|chef(?:in)?|nachfolger(?:in)?|vertretung|leiter(?:in)?|hilft ihnen|hilft|vertritt mich|übernimmt|kümmert sich|entscheidet|zuständig ist|macht|hat|cc|dazu kann ihnen|betreut|verantwortet|für"
    # French
    r"|contacter|contactez|adressez-vous à|adresser à|vous adresser à|écrivez(?:-lui)? à|écrire à|voyez(?: plutôt)?(?: directement)? avec|voir avec|parlez(?:-en)? (?:à|avec)|demander à|demandez à|appelez|joindre|en copie|copie|mets|met|est|suivi par|géré par|traité par|c'est|collègue|responsable|remplaçante?|successeur|directeur|directrice|auprès de|avec|à|ajoute|transmets? à|transféré à|transmis à|par|d'urgence :|par"
    # Spanish
    r"|contacte con|contactar con|contacta con|contacte a|contactar a|hable con|hablar con|habla con|hablad con|escriba a|escribir a|escribe a|escribid a|diríjase a|dirigirse a|dirija\w* a|consulte con|pregunte a|pregunta a|preguntar a|preguntad a|póngase en contacto con|ponerse en contacto con|llame a|lo lleva|la lleva|lleva|llevan|decide|en copia a|copia a|copio a|añado a|incluyo a|es|compañer[oa]|jef[ea]|responsable|sustituye|sucesor[a]?|encarga|gestiona|con|a|urgentes,|por"
    # Italian
    r"|contatti|contattare|contatta|contattate|scriva a|scrivere a|scrivi a|scrivete a|si rivolga a|rivolgersi a|rivolgetevi a|rivolgervi a|rivolgiti a|parli con|parlare con|parla con|parlate con|chieda a|chiedere a|chiedi a|chiedete a|senta|sentire|senti|sentite|chiami|chiamare|in copia|metto in copia|collega|responsabile|sostitut[oa]|successore|direttore|direttrice|è|occupa|segue|seguito da|seguita da|gestito da|decide|inoltrato a|inoltro a|girato a|giro a|con|da|al|alla|a|urgenze"
    # Dutch
    r"|neem contact op met|contact op met|contact opnemen met|opnemen met|mail|vraag(?: het)?(?: aan)?|vragen aan|spreek met|spreken met|praten met|praat met|bel|bellen met|benader|schrijf(?: naar)?|zet|zit bij|ligt bij|terecht bij|moet je|moet u|is|collega|baas|manager|opvolg(?:er|ster)|vervang(?:er|ster)|doorgestuurd naar|stuur door naar|door aan|naar|aan|met|bij|spoed:|gaat|beslist|doet|regelt"
    # Portuguese
    r"|contacte(?: com)?(?: [oa])?|contate(?: [oa])?|contactar(?: com)?(?: [oa])?|contatar(?: [oa])?|fale com(?: [oa])?|falar com(?: [oa])?|falem com(?: [oa])?|pergunte (?:ao?|à)|perguntar (?:ao?|à)|escreva (?:ao?|à|para)(?: [oa])?|ligue (?:ao?|à|para)(?: [oa])?|procure(?: [oa])?|dirija-se (?:ao?|à)|em cópia(?: [oa])?|coloco(?: [oa])?|ponho(?: [oa])?|copio(?: [oa])?|incluo(?: [oa])?|é(?: com)?(?: [oa])?|colega|chefe|responsável|substitut[oa]|sucessora?|quem \w+ (?:\w+ ){0,3}é [oa]|(?:re)?encaminhei (?:\w+ ){0,3}(?:ao?|à|para)(?: [oa])?|com(?: [oa])?|urgências:|tratad[oa] (?:pel[oa])"
    # Polish
    r"|kontaktować się z|skontaktować się z|kontakt z|skontaktuj się z|rozmawiać z|porozmawiać z|porozmawiaj z|proszę pytać|zapytać|pytać|napisać do|pisać do|pisz do|zwrócić się do|zwracać się do|zadzwonić do|proszę do|do|dodaję|zajmuje się(?: tym)?|odpowiada(?: za to)?|decyduje(?: o tym)?|prowadzi(?: to)?|jest|kolegą|koleżanką|koleg[iaą]|koleżank[iaą]|następc[aąy]|zastępca|zastępuje mnie|sprawach:?|szef|dyrektor|kierownik|przekazałem|przekazałam|do wiadomości|z|ze"
)
_WHO: Final = (
    r"(?:my|our|the|her|his|new|your|to|in|please|with|"
    r"mein\w*|unser\w*|de[rnm]|die|das|neue\w*|Kolleg\w*|Chef\w*|Vorgesetzt\w*|Geschäftsführer\w*|Leiter\w*|Ansprechpartner\w*|Nachfolger\w*|bitte|"
    r"mon|ma|notre|collègue|responsable|chef\w*|directeur|directrice|la|le|"
    r"mi|nuestr[oa]|compañer[oa]|jef[ea]|el|colega|al|"
    r"mio|mia|nostro|nostra|collega|il|capo|"
    r"mijn|onze|het|collega|baas|aan|"
    r"meu|minha|nosso|nossa|o|a|ao|à|"
    r"moj\w+|nasz\w*|kolegą|koleżanką|szefem|"
    r"colleague|boss|manager|head of \w+|director|cto|ceo|cfo|coo|cmo|vp|assistant|partner|co-?founder|teammate|lead|buyer)"
)
_VAGUE: Final = frozenset(
    "for to is are would be includes including meet reach call ring ping try mail mit an bei ist hat macht cc für met mets "
    "est c'est avec à par con a por è da al alla occupa segue senta senti è es copia is zet naar aan bij met gaat doet "
    "é com z ze do jest copy lleva llevan decide moet".split()
)
_AFTER_ASK: Final = re.compile(
    rf"(?i:(?<!\w)(?P<verb>{_ASK})[\s:,]+(?:{_WHO}[\s,:]+){{0,4}})(?P<name>{_NAME})"
)
_BEFORE_VERB: Final = re.compile(
    rf"(?P<name>{_NAME})(?i:,?\s*(?:\([^)]{{0,60}}\)\s*)?(?:,[^,.\n]{{2,40}},\s*)?(?:"
    r"is (?:the|now|our|my|looking|responsible|in charge|who|handling|your|dealing|better|best|cc|copied|covering)|handles?\b|runs\b|manages\b|decides\b|takes care|looks after|took over|has taken over|would be|deals with|owns\b|leads\b|covers\b|will (?:help|handle|take|assist|be able|decide|be happy)|can help|can answer|should be|makes (?:these|those|the|such)|knows\b|does (?:our|the|all)"
    r"|does\b|did\b|would know|will know|knows|has been doing|has my (?:old )?(?:job|role|position)|will get back|to have a look|sits in|runs\b"
    r"|macht was|macht das|müsste|weiß|hat jetzt|führt|schaut es sich|kommt auf Sie|der Inhaber|die Inhaberin|tranche|saurait|regarde|fait ça|tient|lo sabrá|lo mira|ahora|lo hace|lo sa\b|guarda e|weet dat|bekijkt|zit nu|doet dat|vê e|sabe\b|popatrzy|odpisze|będzie wiedzie|robi to|siedzi w"
    r"|replaced me|succeeded me|is (?:replacing|succeeding)|in [\w ]{2,20} is\b|one for you|takes\b|(?:is|'s) (?:your|the) (?:man|guy|person|woman|go-to|one|right)|'s (?:remit|area|department|desk|job|team)|(?:'s|is) (?:who|whom)"
    r"|ist mein|der Richtige|die Richtige|kann Ihnen|mehr sagen|m'a (?:succédé|remplacé)|ha preso il mio|ha sostituito|ficou no|(?:\(w kopii\) )?się tym|met \w+ opgevolgd|heeft mij|me sustituyó|ocupa mi|occupa il mio|assumiu|ocupa o meu|mnie zastąpił|objął|objęła"
    r"|ist (?:dafür|hierfür|zuständig|jetzt|verantwortlich|bei uns|Ihre?|der|die)|kümmert sich|entscheidet|betreut|hilft|übernimmt|verantwortet|macht das|hat (?:das|meine|die)|kann (?:Ihnen|dir|das)|vertritt"
    r"|s'occupe|s'en occupe|gère|décide|est (?:responsable|en charge|la personne|le bon|mon|ma|notre)|pourra|a repris|suit ce|pilote|me remplace"
    r"|se encarga|lleva|decide|gestiona|es (?:la persona|el responsable|la responsable|quien|mi|nuestr)|se ocupa|puede ayudar|me sustituye|podrá"
    r"|se ne occupa|si occupa|gestisce|è (?:il|la|responsabile)|segue (?:quest|la|il)|mi sostituisce|potrà|può aiutar"
    r"|gaat (?:hier|daar)|regelt|beslist|is (?:hiervoor|daarvoor|verantwoordelijk|de|onze|mijn)|doet (?:dit|dat|onze)|kan u|neemt"
    r"|trata d|cuida d|é (?:o|a|quem) |decide|gere|substitui|pode ajudar|responde por"
    r"|zajmuje się|decyduje|odpowiada|jest (?:osobą|odpowiedzial|u nas|moim|naszym)|prowadzi|kieruje|przejął|przejęła|zastępuje))"
)
_NEAR_MAIL: Final = re.compile(
    rf"(?P<name>{_NAME})\s*(?:[,:(<\[–-]|\bat\b|\bunter\b|\bon\b|\bà\b|\bvia\b|\bpod\b|\bis\b|\bop\b|\bem\b|\bin\b)*\s*[(<\[]?\s*(?P<mail>{_MAIL})"
)
_MAIL_IS: Final = re.compile(
    rf"(?P<mail>{_MAIL})[)>\]]?,?\s+(?:is|ist|es|è|c'est|é|to)\s+(?P<name>{_NAME})"
)
_MAY_NAME: Final = re.compile(rf"(?<![.!?\n])[ @+(]\s?[{_UPPER}][\w'’-]|^[{_UPPER}]\w+ [a-zà-ÿ]|@")
"""A capital within a sentence, or a word that may be a name at its beginning."""
_TAGGED: Final = re.compile(rf"(?:^|\n)\s*[@+]\s?(?P<name>{_NAME})")
_ANY_MAIL: Final = re.compile(_MAIL)
_IN_COPY: Final = re.compile(
    rf"(?P<name>{_NAME})\s+(?i:(?:is |ist |est |está |è |is |está |jest )?(?:now )?(?:in|en|em|do|w|i|op) (?:the |de |die )?(?:cc|copy|copie|kopie|copia|cópia|kopii|dw))"
)
_NOBODY: Final = frozenset(
    """i you he she we they it me him her us them my your our the this that these those a an and or but so if then when who what
    thanks thank hi hello dear hey best regards kind sincerely yes no not please sorry monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december hr it cto ceo cfo coo
    marketing sales support finance procurement purchasing legal operations engineering accounting reception management ops
    q1 q2 q3 q4 cc ai tool crm erp google microsoft linkedin teams zoom instantly
    ich sie er wir ihr es mich uns ihnen ihre ihren ihr du dich das die der den dem bitte danke hallo guten mit freundlichen grüßen
    einkauf vertrieb geschäftsführung buchhaltung personalabteilung abteilung zentrale kollege kollegen kollegin chef chefin vorgesetzten
    mail e-mail email nachricht angebot anfrage bereich firma unternehmen interesse thema themen website plattform software zeit
    zuständigkeit montag dienstag mittwoch donnerstag freitag januar februar märz mai juni juli oktober dezember urlaub urlaubs büro
    je vous nous il elle merci bonjour cordialement achats direction service votre notre lundi mardi mercredi jeudi vendredi
    usted yo él ella gracias hola saludos compras dirección lunes martes miércoles jueves viernes enero
    lei io grazie buongiorno saluti cordiali acquisti ufficio lunedì martedì mercoledì giovedì venerdì
    ik u wij bedankt groet inkoop afdeling maandag dinsdag woensdag donderdag vrijdag
    eu você obrigado obrigada olá compras cumprimentos segunda terça quarta quinta sexta
    państwo państwa państwem pan pani dziękuję pozdrawiam dzień zakupy dział panem panią pana panu
    adding moving copying including looping dodaję metto pongo coloco ponho mets añado incluyo copio ping ask contact call
    hiermit dazu da dafür wo wie was wer nachfolger nachfolgerin fällen richtige ansprechpartner team info infos budget vip excel api
    non não nao qual quem wat quien qual isto isso how where why which attached yours ça où quel quelle cela ce c'est
    fragen frag sprechen wenden schreiben voyez adressez contactez hable escriba contacte parli scriva fale vraag neem mail proszę
    head dpo vp id mon ma mi mio mia mijn meu minha aktuell momentan derzeit zuständig kollegium
    herr herrn frau mr mrs ms dr from sent to subject von an betreff""".split()
)
_TITLES: Final = frozenset(
    "mr mrs ms miss dr prof herr herrn frau hr fr monsieur madame mme mlle m sr sra srta señor señora don doña senhor senhora dra sig "
    "sig.ra signor signora dott ing avv dhr mevr mw mevrouw meneer pan pani panem panią pana panu de heer eng".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named instead. `is_sure`: the sentence itself says that this one is to be asked."""

    name: str | None
    mail: str | None
    is_sure: bool

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.mail) if part)


def named_instead(text: str) -> Named | None:
    """The first person or address that is named; None where nobody is."""
    read = text[:_LONGEST]
    if not _MAY_NAME.search(read):
        return None
    name, mail = _with_mail(read)
    is_sure = mail is not None
    if name is None:
        name, is_name_sure = next(_names(read), (None, False))
        is_sure = is_sure or is_name_sure
    return Named(name, mail, is_sure) if name or mail else None


def _with_mail(read: str) -> tuple[str | None, str | None]:
    if "@" not in read:
        return None, None
    for pattern in (_NEAR_MAIL, _MAIL_IS):
        for match in pattern.finditer(read):
            name = _person(match["name"])
            if name:
                return name, match["mail"].rstrip(".")
    found = _ANY_MAIL.search(read)
    return None, found.group().rstrip(".") if found else None


def _names(read: str) -> Iterator[tuple[str, bool]]:
    for pattern in (_TAGGED, _IN_COPY, _BEFORE_VERB, _AFTER_ASK):
        at = 0
        while match := pattern.search(read, at):
            at = match.start("name") + 1
            name = _person(match["name"])
            if name:
                yield name, pattern is not _AFTER_ASK or _says_so(match["verb"])


def _says_so(verb: str) -> bool:
    return verb.lower() not in _VAGUE and not verb.isspace()


def _person(words: str) -> str | None:
    """The words without what is no name at either end; None where nothing is left."""
    parts = re.sub(r"['’]s\b", "", words).split()
    while (
        parts
        and parts[0].lower().rstrip(".") in _NOBODY
        and parts[0].lower().rstrip(".") not in _TITLES
    ):
        parts.pop(0)
    while parts and parts[-1].lower().rstrip(".") in _NOBODY:
        parts.pop()
    bare = [part for part in parts if part.lower().rstrip(".") not in _TITLES]
    if not bare or not bare[0][0].isupper() or bare[0].isupper() and len(bare[0]) > 4:
        return None
    return " ".join(parts)
