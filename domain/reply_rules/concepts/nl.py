"""Dutch words by what they mean (domain/reply_rules/concepts/__init__.py)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "NEG": "niet|geen|nooit|niets|niks|zonder|niemand|nergens",
    "NOMORE": (
        "niet meer|nooit meer|geen meer|niet langer|niets meer|voortaan|in het vervolg|"
        "meer|niet opnieuw|nooit weer"
    ),
    "STOP": (
        "stop*|hou* op|ophoud*|staak|staken|achterwege|kap*|beeindig*|bespaar|bespaart|genoeg"
    ),
    "CONTACT": (
        "contact*|schrijv*|schrijf*|mail*|stur*|stuur*|benader*|bel|bellen|lastig*|"
        "bericht*|spam*|toezend*|zend*|aanschrijv*|horen|gemaild|benaderd|toegestuurd|"
        "aangeschreven"
    ),
    "MESSAGE": (
        "mail*|e mail*|email*|bericht*|nieuwsbrie*|spam*|reclame*|aanbieding*|contact|"
        "post|correspondentie|acquisitie|herinnering*|mailing*"
    ),
    "ME": "mij|me|ons|mijn|onze|dit adres|ik|wij|we",
    "REMOVE": (
        "verwijder*|haal*|schrap*|wis|wissen|gewist|uitschrijv*|afmeld*|vergeet|streep|"
        "weghalen|eruit|vernietig*|uitsluit*"
    ),
    "DATA": "gegevens|adres*|mailadres|e mailadres|naam|contactgegevens|nummer|data",
    "LIST": (
        "lijst*|bestand*|database|systeem|crm|campagne*|mailing*|verzendlijst*|"
        "administratie|adressenbestand"
    ),
    "WANT": "wil|wens*|zou|hoef*|liever|verzoek*|gelieve|wilt|graag|toestemming",
    "RECEIVE": "ontvang*|krijg*|horen|zien|lezen|vinden|inbox|mailbox",
    "RESPONSIBLE": (
        "verantwoordelijk*|beslis*|contactpersoon|juiste persoon|persoon|afdeling|"
        "bevoegd*|ga over|gaan over|gaat over|aanspreekpunt|taak|vakgebied|terrein|"
        "functie|rol|goede persoon|juiste adres|te maken|zeggenschap|pakkie"
    ),
    "LEFT": (
        "werkt hier niet|niet meer werkzaam|vertrokken|weg bij|ontslag*|pensioen|"
        "gepensioneerd|niet meer bij|niet meer werkzaam|niet meer in dienst|andere baan|"
        "nieuwe baan|andere functie|verlaten|oud medewerker|werk* .. niet meer|"
        "werk er niet"
    ),
    "WRONGTARGET": (
        "verkeerd*|vergis*|verwar*|verwiss*|iemand anders|ander persoon|ander bedrijf|"
        "naamgenoot|fout|niet ik"
    ),
    "NEED": (
        "nodig|behoefte|interesse*|belangstelling|relevant|past|passen*|budget|plan*|"
        "overtuig*|kop*|koop|invest*|verander*|overstap*|zin|waarde|voor ons|voor mij|"
        "zoek*|nut|gebruik*|geschikt|prioriteit|iets voor|meerwaarde|verder mee"
    ),
    "ALREADY": "al|reeds|huidig*|intern|zelf|in huis|al jaren|onder contract|vaste|eigen",
    "PROVIDER": (
        "leverancier*|oplossing*|tool|systeem|partner*|bureau|software|contract*|iemand|"
        "team|platform|partij|voorzien|geregeld|pakket|dienstverlener*|aanbieder"
    ),
    "HAPPY": "tevreden|blij|gelukkig|goed|prima|voorzien|blijv*|volstaa*|werkt|voldo*",
    "TIMEUNIT": (
        "maand*|kwarta*|jaar|jaren|weken|voorjaar|lente|zomer|najaar|herfst|winter|"
        "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
        "december|halfjaar|vakantie|kerst|pasen|seizoen|boekjaar|jaarwisseling"
    ),
    "RETURN": (
        "opnieuw|weer|nog eens|later|terug*|contact|herinner*|praten|dan|tot|na|voor|"
        "volgend*|zodra|komend*|benader*|vanaf|pas|nogmaals|oppakken"
    ),
    "NOW": (
        "nu|momenteel|moment|dit jaar|dit kwartaal|deze maand|nog|voorlopig|vooralsnog|vandaag"
    ),
    "TALK": (
        "bel|bellen|belt|praten|spreken|overleg*|afspra*|afspreken|demo*|zoom|teams|"
        "telefon*|koffie|agenda|gesprek*|kennismak*|bezoek*|langs*|uitnodiging|meeting|"
        "videobellen"
    ),
    "TIME": (
        "maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|overmorgen|volgende week|"
        "deze week|vandaag|ochtend|middag|uur|#|beschikba*|vrij|tijd|minuten|kwartier*|"
        "halfuur*"
    ),
    "GIVE": (
        "stuur*|stur*|mail*|geef|geven|heb*|ontvang*|toon|deel|bezorg*|krijg*|wil|graag|"
        "nodig|zend*|maak"
    ),
    "MATERIAL": (
        "prijs*|prijzen|offerte|info*|brochure|catalogus|presentatie|documentatie|proef*|"
        "voorbeeld*|kosten|voorwaarden|voorstel|details|tarie*|folder|aanbod|toegang|demo"
    ),
    "DELIVER": "bezorg*|afgelever*|aflever*|besteld|verzonden|geaccepteerd|bestell*",
    "MAILBOX": (
        "postvak|mailbox|ontvanger*|geadresseerde|adres|gebruiker|account|domein|server|"
        "bericht|postbus"
    ),
    "BROKEN": (
        "vol|bestaat niet|onbekend*|niet gevonden|geweigerd|afgewezen|ongeldig*|"
        "uitgeschakeld|overschreden|geblokkeerd|mislukt|teruggestuurd|550|554|552|421|450|"
        "permanent*|vertraagd|fout*|onbereikbaar"
    ),
    "OFFICE": "kantoor|bureau|bereikbaar|beschikbaar|aanwezig|werk",
    "HOLIDAY": (
        "vakantie|verlof|zakenreis|reis|zwanger*|ziek*|cursus|training|beurs|afwezig*|"
        "gesloten|feestdag*|congres"
    ),
    "RECEIPTS": (
        "ontvangen|geregistreerd|ticket*|zaaknummer|nummer|bevestig*|automatisch*|"
        "zo snel mogelijk|zo spoedig mogelijk|werkdag*|uur|niet meer in gebruik|"
        "niet meer gelezen|nieuw adres|nieuw e mailadres|openingstijden|niet beantwoorden|"
        "behandel*|quarantaine|wachtrij"
    ),
    "LEGAL": (
        "advocaat|juridisch*|illegaal|illegale|klacht*|aangifte|avg|autoriteit|rechter|"
        "rechtbank|politie|toestemming|bezwaar|recht op|onrechtmatig*|verboden|wet"
    ),
    "SPAM": (
        "spam*|ongewenst*|ongevraagd*|lastig*|opdringerig*|irritant*|hinderlijk*|stalk*|"
        "rommel|beu|zat|vervelend*|bombard*"
    ),
    "BLOCK": "blokk*|geblokkeerd|zwarte lijst|spamfilter|spamfolder|filter*",
    "KNOW": "weet|idee|ken|weten",
    "WHO": "wie|bij wie",
    "PRIVATE": (
        "student*|stagiair*|gepensioneerd*|particulier*|prive adres|privemail|prive mail|"
        "priveadres|zzp*|uitzendkracht|leerling|huurder|kinderdagverblijf|school|kerk|"
        "conciërge|vrijwillig*|werkloos"
    ),
    "NAMEHERE": "die naam|deze naam|zo iemand|die persoon|die functie",
    "TODO": (
        "te maken|mijn bord|mijn bordje|mijn afdeling|mijn ding|mijn zaak|te zeggen|"
        "mijn pakkie|mijn wereld"
    ),
    "ADVERT": ("reclame*|nieuwsbrie*|newsletter*|spam*|acquisitie|verkoopmail*|commerciele mail*"),
    "THIS": "dit|dat|hiermee|ermee|nu|alstublieft|aub|daarmee",
    "NEVERMORE": "nooit meer|nooit weer",
    "LASTONE": "laatste",
    "WELCOME": "welkom|gewenst",
    "AGREED": (
        "toestemming|aangemeld|ingeschreven|geabonneerd|akkoord gegeven|hierom gevraagd|om gevraagd"
    ),
    "SOURCE": "waar heb*|waar komt|hoe komt|hoe komen|wie heeft|hoe heb*",
    "DEPT": (
        "inkoop|it|personeelszaken|hr|marketing|directie|hoofdkantoor|boekhouding|"
        "administratie|verhuurder|eigenaar|elders|andere afdeling|facilitair|beheer|bazen|"
        "leiding|ict|logistiek"
    ),
    "TOGO": (
        "wend|richt|contact|vraag*|beslis*|ligt bij|hoort bij|gaat via|loopt via|mail|"
        "benader|moet u|moet je|is voor|regelt|schrijf"
    ),
    "NOSAY": "zeggenschap|bevoegdheid|invloed|betrokken|binding|helpen|te zeggen|volmacht",
    "WHYME": "waarom ik dit|waarom dit bij mij|waarom u mij|waarom ik deze|waarom bij mij",
    "ROLE": (
        "chauffeur*|leraar|lerares|docent*|bakker*|schoonmaak*|portier*|dominee|kantine|"
        "tuinman|verpleegkundige*|kok|muzikant|boekhouder|receptie|balie|klantenservice|"
        "persdienst|ondernemingsraad|werkplaats|magazijn|monteur|ik rijd|ik geef les|"
        "loonadministratie|bibliotheca*|vrijwillig*|bestelwagen"
    ),
    "ONLY": "alleen|slechts|enkel|maar|gewoon",
    "WEEKDAY": "maandag*|dinsdag*|woensdag*|donderdag*|vrijdag*|morgen|morgenochtend",
    "CLOCK": "uur|ochtend|middag|minuten|halfuur*|kwartier*|gaatje|vrij|even|om",
    "COMEBY": (
        "kom langs|langskomen|komt u langs|kom gerust|op de beurs|onze stand|loop binnen|bezoek ons"
    ),
    "CALENDAR": "agenda|kalender|uitnodiging|mijn tijden|prikt een|boek hier|plan iets",
    "RINGME": (
        "bel me|belt u|bel mij|belletje|op mijn mobiel|telefonisch|bel voor|bel gerust|"
        "bel maar|praat ik liever|telefoontje"
    ),
    "PLEASE": "graag|aub|alstublieft|svp|alsjeblieft",
    "PRICE": "prijs*|prijzen|kosten|tarie*|hoeveel",
    "TELLME": (
        "vertel|ik luister|kom maar op|ik doe mee|we doen mee|laat maar horen|doe maar|"
        "ga je gang|stuur maar"
    ),
}
