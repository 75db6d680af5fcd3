"""Dutch phrases (their little language: domain/reply_rules/patterns.py)."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {
    Signal.OPT_OUT: """
        (afmeld*|uitschrijf*|afmelden|uitschrijven|unsubscribe|opt out|afgemeld) ; (meld|schrijf)
        (mij|me|ons) .. (af|uit) ; ^[graag|please|aub|gewoon] stop* [aub|a u b|alsjeblieft|
        alstublieft|hiermee|ermee|nu]$ ; stop$ ; stoppen$ ; stop (ermee|hiermee|daarmee|met) ;
        (hou|houd) [nou|nu|toch|eens] (op|ermee op|hiermee op|daarmee op|er mee op) ; (stop*|
        ophoud*|hou op|houd op|kap) [u|aub|nu|alstublieft|alsjeblieft|a u b|direct|onmiddellijk]
        met [het|deze|dit|uw|je|al|die|mij|ons|me] .. (mail*|stur*|benader*|spam*|e mail*|
        schrijv*|bericht*|contact*|lastig*|versturen|bellen|toesturen|zenden) ; (haal|verwijder*|
        schrap*|wis|gooi|streep|delete|neem|haalt|schrappen|halen) [u|aub|graag|alstublieft|
        alsjeblieft|svp|me|mij|ons] [mij|me|ons|mijn|onze|dit|al|alstublieft|alsjeblieft|aub|
        graag|direct] .. (lijst*|mailinglijst*|maillijst*|bestand*|database|systeem|verzendlijst*|
        mailing*|crm|gegevens|adres*|mailadres|e mailadres|data|adressenbestand|mail|
        contactgegevens|distributielijst) ; (uit|van) (uw|jullie|je|de|deze|die) [mail|e mail]
        (lijst*|mailinglijst*|bestand*|database|verzendlijst*|mailing*|maillijst*|systeem|
        adressenbestand) .. (haal*|verwijder*|schrap*|gehaald|verwijderd|te halen|geschrapt) ;
        (gegevens|adres|mailadres|e mailadres|data|lijst) [direct|onmiddellijk|te|per direct|
        graag|uit] .. (verwijder*|wissen|gewist|schrappen|wist) ; (geen|nooit|niet) [verdere|
        nieuwe|meer|van dit soort|dit soort|ongevraagde|zulke|dergelijke|enkele|commerciele|
        verder] (mail*|e mail*|berichten|reclame|contact|nieuwsbrie*|spam|bericht|post|
        correspondentie|aanbiedingen|acquisitie|mailtjes|opvolgmail*) [meer|ontvangen|van u|van
        jullie|sturen|te sturen|krijgen] ; (wil*|wens*|wilt|hoef*|zou|hoeven) [ik|wij|we|u|
        absoluut] [graag|echt|liever|beslist|hier|verder|u|ook] [niet|geen|niets|nooit] .. (niet
        meer|geen mail*|geen e mail*|nooit meer|geen bericht*|geen contact|niets meer|niet langer|
        geen reclame|niet benaderd|niet gemaild|niet gecontacteerd|meer horen|meer ontvangen|mails
        meer|contact meer|benaderd worden|gecontacteerd worden) ; (mail*|schrijf*|benader*|
        contacteer*|stuur*|bel*|val*|stoor*|spam*|bericht*|neem) [u|mij|me|ons|aub|alstublieft|
        hier|dit adres|ook|dan] [mij|me|ons|aub|alstublieft|alsjeblieft|maar] .. (niet meer|nooit
        meer|geen mails|geen mail meer|niks meer|niets meer|geen berichten|niet opnieuw|niet weer|
        niet langer|niet nogmaals|nooit weer|niet verder|geen contact) ; (niet|nooit) [meer|
        langer|verder|opnieuw|nogmaals|weer] [te] (mail*|benader*|contacter*|schrijv*|gemaild|
        benaderd|lastig*|lastigvallen|aanschrijv*|stur*|bellen|storen|contact op|contact opnemen|e
        mailen|toesturen) ; (laat|laten) [u|mij|me|ons|nou|nu] [me|mij|ons|nou|nu|toch|
        alstublieft|aub|gewoon|eens] (met rust|met vrede|gerust) ; met rust ; (val|vallen|valt) ..
        (lastig) ; (rot|sodemieter|flikker|donder|lazer|krijg|fuck|oprotten|opzouten|optiefen|
        tief|pleur|scheer) [toch|nou|nu|eens|je] (op|een eind op|off|weg|de|de tering) ; (zou|
        zouden) .. (fijn|prettig|mooi|waarderen|stellen|lief) .. (stop*|niet meer|ophoud*|geen) ;
        bezwaar [maak|tegen|maken] ; (intrek*|trek) .. toestemming ; (blokkeer*|geblokkeerd|
        gerapporteerd|rapporteer*|blokkeren) ; (advocaat|jurist|juridische stappen|aangifte|
        autoriteit persoonsgegevens|klacht|acm) ; (ongevraagd*|ongewenste|spam) .. (mail*|e mail*|
        reclame|bericht*|acquisitie) ; recht op (vergetelheid|verwijdering|wissing) ; verwijdering
        van ; (genoeg|zat|beu|klaar met) .. (mail*|bericht*|spam*|reclame) ; genoeg (is genoeg|
        hiervan) ; (bespaar|bespaart) (me|mij|ons|u) .. mail* ; (bel me niet register|
        verzetsregister) ; wegwezen ; van de lijst ; uit het bestand ; ik hoef [u|jullie|hier]
        niets meer ; (geen|zonder|nooit) [mijn|onze] (toestemming|permissie|recht) [om|gegeven|
        voor] ; (al|reeds|eerder) .. (gevraagd|verzocht|aangegeven|gezegd|verzoek) ...
        (verwijder*|afgemeld|afmeld*|uitgeschreven|niet meer|stoppen|schrappen|geen mail*) ;
        (adres|mailbox|postbus|inbox) is [alleen|uitsluitend|enkel|bedoeld] .. (alleen|
        uitsluitend|enkel|voor) ... (niet|geen) ; niet [voor] (verkoop|commerciele|reclame|
        marketing|acquisitie) [doeleinden] te gebruiken ; verschoond ; (wil|willen|hoef) [ik|wij|
        we] (deze|dit soort|jullie|uw|die|zulke) [soort] (mail*|e mail*|berichten|mailtjes) niet ;
        (dit is|is) (spam|intimidatie|stalking|lastigvallen) ; (klacht|melding) (indienen|in bij|
        bij)
    """,
    Signal.OPT_OUT_DOUBT: """
        (avg|gdpr|privacy*|persoonsgegevens|gegevensbescherming|inzageverzoek|inzage) ; (spam*|
        lastig*|irritant*|opdringerig*|vervelend*|storend|brutaal|schaamteloos|illegaal|verboden|
        ongepast|hinderlijk|drammerig) ; (derde|vierde|vijfde|zesde|zevende|tiende|zoveelste)
        (mail*|bericht|keer|e mail) ; (alweer|weer een|nog een|wederom) .. (mail*|bericht|u|
        jullie) ; (al|reeds) [meerdere|twee|drie|eerder|vaak|meermaals] (keren|keer|gezegd|
        aangegeven|gevraagd|afgewezen|malen|laten weten) ; (nooit|niet) .. (aangemeld|toestemming|
        ingeschreven|om gevraagd|gevraagd|geabonneerd) ; (verwijder*|wissen|schrap*) ;
        (prullenbak|spamfolder|spambox|spamfilter) ; zonder toestemming ; tijdverspilling ;
        ^reclame$ ; ongevraagd* ; hoe vaak
    """,
    Signal.DECLINE: """
        (geen|niet|nul|weinig) [enkele|echt|verdere|direct|concrete|enige|verder|bijzonder|zozeer|
        langer|meer|zo|in|echt in|nu] (interesse|behoefte|belangstelling|budget|noodzaak|gebruik|
        geld|zin|geinteresseerd|nodig|interessant|relevant|van toepassing|passend|geschikt|voor
        ons|voor mij|belang|iets voor|ons ding|mijn ding|toegevoegde waarde|meerwaarde|
        mogelijkheid|plannen|doelgroep|aan de orde|wat wij zoeken|wat we zoeken|van plan|waard|
        match|fit|onze doelgroep|op zoek) ; ongeinteresseerd ; (interesseert|interesseren|past|
        hoef*|nodig|aanspreekt|overtuigt|helpt|werkt|zoeken|boeit|hebben|heb|zien|zie|brengt|doen|
        doe) [ik|wij|we|het|dit|dat|mij|me|ons|er|daar|hier|bij ons] [echt|helaas|totaal|helemaal|
        gewoon|hier|dit|het|ons|eigenlijk|op dit|bij] [helaas|totaal|helemaal] (niet|niks|niets|
        geen|nergens) ; ^nee ; nee (bedankt|dank|dankjewel|dank je|dank u|hoor|sorry) ; ^no$ ;
        nee$ ; ^nope ; ^neen ; (bedankt|dank|dankjewel|dank u|dank je) [wel|maar] (maar|nee) [nee|
        niet|geen|we|wij|ik|dit|helaas] ; (sla|slaan) [ik|we|wij|dit|deze] [dit|deze|graag|liever|
        een keer] over ; (bedanken|bedank) [wij|ik|hiervoor|ervoor|voor de eer|vriendelijk|
        hartelijk] (hiervoor|voor de eer|ervoor|vriendelijk|voor) ; (wijs|wijzen) .. af ;
        (afwijzen|afslaan|afzien|afgewezen) ; (zien|zie) [wij|ik|hier|er|we] [hier|er] .. (van af|
        vanaf) ; ^thumbsdown ; thumbsdown ; ^pass$ ; ik pas ; ^liever niet ; liever niet$ ;
        (zeker|absoluut|echt|beslist|helemaal|gewoon) niet$ ; ^nooit$ ; geen denken aan ; over
        mijn lijk ; (al|reeds|momenteel) [een|jaren|goed|volledig|langer|met|gebruik van|prima|
        tevreden|bij|ruim|voldoende|sinds|uitstekend] .. (leverancier*|partner|oplossing|systeem|
        partij|pakket|bureau|tool|software|aanbieder|voorzien|tevreden|onder contract|
        dienstverlener|contract|klant|afgedekt|geregeld|ingevuld|in gebruik|collega|accountant) ;
        (hebben|werken|gebruiken|heb|werk|gebruik|zitten) [wij|we|ik|hier|daar] [hier|er|daar|
        hiervoor|daarvoor] (al|reeds) ; (tevreden|blij|gelukkig|happy) [zijn|ben|we|ik] (met|over)
        ; (goed|prima|volledig|uitstekend|al) (voorzien|geregeld|bediend|bezet|geholpen) ;
        (blijven|blijf) [wij|we|ik] [graag|liever|gewoon|dus] (bij|trouw) ; (intern|zelf|in huis|
        inhouse|eigen) [huis] (gedaan|opgelost|geregeld|gebouwd|ontwikkeld|team|afdeling|
        oplossing|doen|geregeld|systeem|mensen|beheer|in beheer|pakket) ; (doen|regelen|maken|
        lossen|bouwen) [we|wij|dit|dat|alles|het] [dit|dat|alles|het] (zelf|intern|in huis|
        inhouse) ; (voor|met) [een] (andere|ander) (partij|leverancier|oplossing|aanbieder|
        partner|pakket|bureau|systeem) [gekozen|gegaan|in zee|gekozen|besloten] ; (gekozen|
        besloten|gegaan) .. (andere|ander|niet|ervan af) ; (te|veel te) (duur|klein|groot|prijzig)
        ; (veel succes|succes) (verder|met|ermee|elders|toch) ; ^succes$ ; (niet|geen) (onze|de
        juiste) (doelgroep|branche|markt) ; (bedrijf|zaak|winkel|onderneming) .. (gestopt|
        gesloten|verkocht|failliet|opgeheven|bestaat niet meer) ; failliet ; (met pensioen|
        gepensioneerd) ; (als|indien|mocht*) [we|wij|ik|er|het|ooit] .. (nemen|neem|melden|laten)
        .. (contact|ons|weten|wij) ; (verspil*|verspilling) .. tijd ; (overstap*|wissel*|
        veranderen) .. (niet|geen) ; niet (van plan|aan de orde|aan besteed|zinvol) ; geen (zin|
        trek|belang) ; (hoeft|hoeven|hoef) .. niet ; niets voor (ons|mij) ; niks voor (ons|mij) ;
        vergeet het [maar] ; (helaas|jammer genoeg) (niet|geen) ; als (ik|we|wij) .. (had|hadden)
        ; (wat we hebben|huidige systeem|huidige oplossing|huidige leverancier|huidige software|
        ons systeem|huidige tool|huidige partij) [werkt|voldoet|bevalt|volstaat|is] [ons|prima|
        voor ons] [prima|goed|uitstekend|uitstekend|genoeg|voldoende] ; doen we [in|met|op]
        (excel|de hand|papier|handmatig) ; (dat|zo) blijft [zo|het] ; (sluit|past) [niet|dit|het]
        .. (niet aan|niet bij|niet in|niet binnen) ; sluit .. niet aan ; (voor|met) een ander*
        (gekozen|gegaan|besloten|in zee) ; (directie|baas|management|bestuur|team|leiding) (wil|
        heeft|ziet|wenst|kiest) .. (niet|geen|anders|besloten|afgewezen|nee) ; (werken) [wij|we]
        (niet|alleen|uitsluitend) met ; (zie|zien) [ik|wij|we] [er|hier|daar] .. (waarde|
        meerwaarde|nut|voordeel|toegevoegde waarde|heil) .. (niet|geen) ; (geen|niet) [de|het|een]
        (waarde|meerwaarde|nut|voordeel|heil) ; (te|veel te) (klein|duur|groot|ingewikkeld) voor ;
        (sla|slaan|wijs|wijzen) [ik|wij|we] .. (af|over) ; (zoeken|gebruiken|kopen|willen|nodig)
        [wij|we|ik] [dit|deze|dit soort|zulke|hier|dat] [soort] [diensten|dingen|producten|zaken]
        (niet|geen) ; niet (mee verder|verder mee|mogelijk|haalbaar|voor ons|nodig|iets voor|onze)
        ; (gaan|wil|willen) [we|wij|ik] [hier|er|dit|daar] (niet mee|niet) [verder|door] ;
        (voldoet|beantwoordt) .. niet ; (moet|moeten) [ik|wij|u|je] [u|je] (teleurstellen|
        afwijzen|nee zeggen|bedanken) ; (andere) (weg|richting|koers) (ingeslagen|gekozen|op) ;
        (nee|niet) [want|dus] ; dus nee
    """,
    Signal.DECLINE_WEAK: """
        helaas ; (denk|geloof|vrees) .. niet ; ^sorry ; sceptisch ; niet echt ; liever niet ;
        eyeroll
    """,
    Signal.LATER: """
        (neem|kom|mail|bel|schrijf|stuur|vraag|probeer|benader|contacteer|meld|nemen|komt|klop|
        herinner|praten|spreken|kijken|laten|bespreken|kunt|graag|mag|volg) [u|je|jullie|mij|me|
        ons|dan|gerust|eens|maar|graag|we|dit|er|aub|contact|hier|het] .. (later|over (#|een paar|
        twee|drie|vier|zes|negen|enkele|een|een half|half) (maand*|wek*|week|jaar|kwartaal)|in
        (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|
        q1|q2|q3|q4|het|de)|na (de|het|onze|januari|februari|maart|april|mei|juni|juli|augustus|
        september|oktober|november|december|mijn|q1|q2|q3)|volgend*|komend*|begin|eind|najaar|
        voorjaar|opnieuw|nog eens|nogmaals|weer|een andere keer|half|vanaf) ; (volgend*|komend*|
        nieuwe|aankomend*) (jaar|kwartaal|maand|voorjaar|najaar|zomer|herfst|boekjaar|lente|
        seizoen|winter) ; (in|vanaf|begin|eind|tot|na|medio|half|pas in) [het|de|begin|eind|
        tweede|derde|vierde|eerste|van] [tweede|derde|vierde|eerste] (januari|februari|maart|
        april|mei|juni|juli|augustus|september|oktober|november|december|q1|q2|q3|q4|voorjaar|
        najaar|kwartaal|zomer|herfst|jaarwisseling|2027|2028|lente|winter|helft) ; (niet|geen)
        [het|de|goed|juiste|een goed|een] (nu|moment|op dit moment|het moment|het juiste moment|
        goed moment|goede moment|vandaag|dit jaar|dit kwartaal|deze maand|juiste tijd|tijd nu|
        prioriteit|tijd) ; ^(nu|momenteel|op dit moment|voorlopig|nog) [even|nog|helaas] niet ;
        ^nog niet ; (nu|momenteel|op dit moment|voorlopig|nog|even) [even] niet .. (wel|misschien|
        later|maar|volgend*) ; (slecht|verkeerd|ongelukkig|onhandig) (moment|tijdstip|timing) ;
        komt .. (niet uit|slecht uit|ongelegen) ; (andere keer|ander moment|later dit jaar|later
        in|later eens|later weer|later nog|misschien later|^later) ; te vroeg ; (zodra|totdat|
        voordat|pas als|pas na|zolang|wanneer|eerst) ... (klaar|rond|afgerond|af|budget|voorbij|
        binnen|goedgekeurd|bekend|is|hebben|over|live|besloten|afgelopen|moeten|afronden) ;
        (contract|overeenkomst|licentie|abonnement) .. (loopt|tot|afloopt|verloopt|verleng*|vast|
        eindigt) ; (budget|budgetten|begroting) .. (op|volgend*|nieuw*|pas|vastgesteld|besteed|
        bevroren|rond) ; (uitstel*|uitgesteld|parker*|geparkeerd|in de ijskast|on hold|op een laag
        pitje|doorgeschoven|schuiven|pauze) ; (te druk|heel druk|erg druk|razend druk|hectisch|
        geen tijd|geen capaciteit|handen vol|tot over|smoordruk|drukte) ; (midden in|zitten
        midden|druk met|bezig met) ; over (#|een paar|twee|drie|vier|zes|negen|enkele|een half)
        (maand*|wek*|week|jaar) ; half jaar ; (komen|kom|neem|nemen) [ik|wij|we] .. (op terug|bij
        u terug|contact met u op|hierop terug|erop terug|terug) ; (bewaar|bewaren|houd|houden) ..
        (achterhoofd|gegevens|in gedachten|mail) ; in (het|ons|mijn) achterhoofd ;
        (zwangerschapsverlof|ouderschapsverlof) ; daarna (graag|wel|weer|mag) ; (dan|daarna)
        (graag|wel|misschien|weer) ; vacaturestop ; (wervingsstop|investeringsstop) ; ^(deze|dit)
        (maand|kwartaal|jaar|week) [helaas|even|nog] niet ; (geef|gun|gunnen) [me|mij|ons] .. tijd
        ; (net|pas|recent) (begonnen|gestart|aangenomen|in dienst) ; (als|zodra|wanneer) (er|
        jullie|het|u) .. (versie|beschikbaar|ondersteun*|integratie|klaar|nederlands) .. (graag|
        wel|weer|praten|contact|interesse|interessant) ; (onderbezet|onderbezetting|te weinig
        mensen|personeelstekort) ; (eerst) (moet|moeten|even|willen) ; (achter de rug) ; tweede
        helft ; na (de|het|onze|ons) (vakantie|zomer*|feestdagen|verhuizing|beurs|kerst|fusie|
        overgang|jaarwisseling|audit|seizoen|drukte|verbouwing|inventarisatie|bouwvak|
        zomervakantie) ; (hoogseizoen|jaarafsluiting|maandafsluiting|eindejaarsdrukte) ; (wacht|
        wachten|afwachten) [op|we|nog|even|eerst] .. (budget|goedkeuring|tot|akkoord|cijfers|
        besluit|af) ; geen (prioriteit|haast) ; (volgend|nieuw*) (budget|begrotingsjaar|
        budgetronde) ; (leggen|zetten|parkeren) [we|dit|het] .. (stil|opzij|even weg|in de wacht|
        terzijde)
    """,
    Signal.LATER_WEAK: """
        momenteel ; op dit moment ; nu ; voorlopig ; dit jaar ; vooralsnog ; misschien ; toekomst
        ; vandaag ; tijdelijk
    """,
    Signal.WRONG: """
        (niet|niet meer|geen|nooit|niks) [de|het|hier|meer|daar|daarvoor|hiervoor|langer|hierover|
        over] [de] (juiste|goede|verantwoordelijk*|aangewezen|bevoegd|werkzaam|werk|mijn afdeling|
        mijn taak|mijn vakgebied|mijn verantwoordelijkheid|mijn pakkie|mijn terrein|
        contactpersoon|degene|mijn rol|mijn gebied|beslissings*|ga ik|ga ik over|mijn werk|in
        dienst|werkend|te zeggen|mee te maken) ; (verkeerde|foute|verkeerd) (persoon|adres|
        afdeling|contactpersoon|bedrijf|mailadres|mens|iemand|verbonden|nummer|e mailadres|
        collega) ; (werk*|ben|zit|is) [ik|hier|daar|er|al] [al|sinds|daar|er|hier] .. (niet meer|
        niet langer|nooit) [werkzaam|bij|in dienst|daar|hier|werkt|voor] ; (niet meer|niet langer)
        [meer] (werk*|werkzaam|in dienst|bij|voor dit|verbonden|actief|betrokken|hier|daar|
        verantwoordelijk) ; (verlaten|vertrokken|uit dienst) ; (ga|gaan|beslis|bemoei) [ik|wij|we]
        (niet over|hier niet over|daar niet over|daar niet|hier niet|niet) ; ga .. niet over ;
        niet over gaat ; (heb|hebben) .. (niks|niets) [mee] (mee te maken|te maken|over te zeggen|
        te zeggen) ; (vergis*|vergist|vergissing|verwar*) ; (andere|nieuwe) (baan|functie|
        werkgever|afdeling) ; (slechts|maar|enkel|alleen) [de|een] (stagiair*|receptionist*|
        ontwikkelaar|student|vrijwilliger|conducteur) ; (privepersoon|overleden) ; (ken|kent) ..
        (niemand|niet) ; iemand anders ; bij [mij|ons] .. (verkeerd|aan het verkeerde) ; aan het
        verkeerde adres ; (andere|ander) (afdeling|bedrijf|team|persoon|vestiging|kantoor|collega|
        organisatie) ; (alleen|slechts|maar|enkel) [de|een|aan|bij|op] [de|een] (receptie|balie|
        stagiair*|assistent*|secretaresse|huurder|telefoniste|uitzendkracht|leerling|medewerker|
        receptionist*) ; (kan|mag|kunnen) [ik|wij|daar|hier] .. (niet|niets|niks) [over]
        (beslissen|besluiten) ; niet over (beslissen|gaan|beslis) ; (hou|houd|bezig) [ik|me|mij]
        .. (niet mee bezig|niet mee|niet bezig) ; (met|bij) mij [moet|moeten] .. (niet zijn|
        verkeerd) ; (bedrijf|zaak) is niet (meer|langer) van (mij|ons) ; (van|nieuwe) (baan|
        functie|werkgever|afdeling) (veranderd|gewisseld) ; (zijn|ben) [wij|ik|we] [een]
        (kinderdagverblijf|school|vereniging|gepensioneerd*|kerk|creche|huisartsenpraktijk) ; bent
        [u|hier|bij ons] verkeerd ; verkeerde (voor|te pakken|deur) ; (hoofdkantoor|moederbedrijf|
        verhuurder|directie|concern|eigenaar) (beslist|gaat|regelt|bepaalt) ; (geen|niet)
        (medewerker|werknemer|beslisser|beslissingsbevoegd*) [meer] ; ik beslis .. niet ;
        (vertrokken|weg) bij (dit|het|dat) bedrijf
    """,
    Signal.REFER: """
        (collega*|baas|manager|directeur|hoofd|inkoper|leidinggevende|opvolger|opvolgster|
        afdeling|zakenpartner|compagnon|inkoopafdeling) [van|de|is|gaat|die] .. (gaat over|
        hierover|daarover|verantwoordelijk|contact|benader*|cc|beslis*|in de cc|helpen|bereik*|
        mail*|gaat|regelt) ; (neem|neemt|nemen|kunt|zou|opnemen) [u|je|dan|hiervoor|daarvoor|het|
        best|beter|hierover] .. contact [op] [opnemen|te nemen] [op|opnemen] met ; (mail|schrijf|
        bel|benader|vraag|spreek|stuur|richt|contacteer|probeer|richten|vragen|wenden|wend|stuurt|
        praat) [u|je|dit|uw|hiervoor|het|maar|daarvoor|beter|even|graag|deze|eens|zich|best]
        [mail|bericht|aanbod|best|beter|even|eens|met|naar|aan|tot] [met|naar|aan|tot] (mijn|onze|
        de heer|mevrouw|dhr|mevr|mw|collega*|afdeling|@mail) ; (contact|gesprek) .. met (mijn|
        onze|de heer|mevrouw|dhr|mevr|mw|collega*) ; (stuur|stuurde|heb|doorgestuurd|doorsturen|
        geef|zet|doorgezet|doorgegeven|zend|gestuurd) .. (door naar|doorgestuurd|door aan|
        doorgezet|doorgegeven|aan mijn collega*|naar mijn collega*|naar onze|door) ; (in|op) (de
        cc|cc|kopie|de kopie) ; cc ; (contactpersoon|verantwoordelijk*|beslisser|juiste persoon|
        aanspreekpunt) [hiervoor|daarvoor|voor dit|bij ons|is|hierin] (is|hiervoor|daarvoor|bij
        ons) ; (daar|hier|dat|dit|die|daarvoor|hiervoor|hierover|daarover) (gaat|beslist|regelt|
        doet) [over|tegenwoordig] ; gaat .. (hierover|daarover|over) ; (opvolger|opvolgster|
        vervanger|vervangster) ; @mail (is|gaat|kan|beslist) ; (via|naar|op|aan|is|met) @mail
    """,
    Signal.MEET: """
        (kunnen|zullen|laten|mag|kan|wil|willen|zou|zouden|kunt|graag|wilt) [we|wij|u|ik|je|
        jullie|me] ... (bellen|afspreken|spreken|overleggen|kennismaken|videobellen|belletje|
        gesprek|afspraak|demo|meeting|call|teams|zoom|koffie|praten|inplannen|ontmoeten|elkaar
        zien|bespreken|kennismaking|langskomen|bijpraten|plannen) ; (bel|belt|bellen) [u|je|dan]
        (mij|me|ons) ; (bel|belt) (maar|gerust|even) ; (stuur|geef|doe|kies|plan|stel|prik|maak|
        zet|noem|deel|schiet|boek|stuurt|regel) [u|mij|me|maar|gerust|even|een|graag|ons|wat] ..
        (agenda*|beschikbaarheid|tijden|moment*|tijdstip*|datum*|data|uitnodiging|invite|afspraak|
        tijdslot*|kalender*|calendly|belafspraak|voorstel|teams link|opties|gesprek) ; (wanneer|
        welke dag|hoe laat|welk moment) .. (schikt|uit|tijd|bellen|beschikbaar|kunt|kun|past|
        spreken|komt|langskomen|gelegen) ; (maandag*|dinsdag*|woensdag*|donderdag*|vrijdag*|
        morgen|overmorgen|volgende week|deze week|vanmiddag|ochtend|middag|# uur|eind van de week|
        begin volgende week) .. (schikt|past|uit|kan ik|kan|beschikbaar|tijd|vrij|prima|goed|
        akkoord|bellen|is goed|werkt|lukt|zou kunnen|perfect|ideaal|oke|ok|langs|ruimte) ; (past|
        schikt|kan|komt|lukt|kunnen|zullen we|wat dacht|hoe is|hoe zit|graag|bijvoorbeeld|ben|heb|
        liever|bel|spreken|doen|bellen|tot|zeg|misschien|zie|om) [je|u|jullie|het|we|van|ik|er|me|
        mij|dan|anders] [tijd|op|om|van|vrij|beschikbaar|me|aanstaande|het] [op|om|a s|aanstaande|
        komende|volgende] (maandag*|dinsdag*|woensdag*|donderdag*|vrijdag*|morgen|overmorgen|
        volgende week|# uur|vanmiddag|deze week) ; (maandag*|dinsdag*|woensdag*|donderdag*|
        vrijdag*|morgen) [ochtend|middag|om|#] [om|uur|#|na] .. ? ; (maandag*|dinsdag*|woensdag*|
        donderdag*|vrijdag*|morgen) [ochtend|middag] (om|vanaf|tussen|na|rond) # ; (belafspraak|
        videogesprek|kennismakingsgesprek|kop koffie|kopje koffie|bakkie|koffie drinken|
        kennismaken|telefonisch|videobellen) ; (afspraak|gesprek|meeting|call|demo|overleg) [is|
        graag|op|in|kunnen|voor] (maken|plannen|inplannen|goed|prima|graag|staat|akkoord|op|om|
        volgende|inschieten|boeken) ; calendly ; (bereikbaar|bellen|bereiken|nummer) .. @phone ;
        (sta|staan) .. open voor een (gesprek|kennismaking|belletje|afspraak|call|demo) ; langs
        (komen|te komen) ; kom .. langs ; (tot|spreek|zie) (dan|je dan|u dan) ; (even|kort)
        (bellen|sparren|bijpraten|overleggen|belletje) ; (#|# uur|om #) [is|past|komt] (prima|
        goed|uit|past|schikt|mij|ok|oke|akkoord) ; (vrij|tijd|beschikbaar|bereikbaar|kwartiertje|
        halfuur|halfuurtje|gaatje|ruimte) [op|van|tussen|om|heb|ben|ik|de] ... (#|maandag|dinsdag|
        woensdag|donderdag|vrijdag|morgen) ; (maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|de
        #|#e) ... (vrij|tijd|beschikbaar|kwartiertje|halfuur*|gaatje|ruimte|een uurtje|kan ik|kan)
        ; (morgen|maandag|dinsdag|woensdag|donderdag|vrijdag) (kan|kan altijd|maakt niet uit|
        wanneer u|hele dag|om #|ochtend|middag|rond #|graag) ; (bereik*|bel*|tref*) [u|je|mij|me|
        ons] .. (mobiel|gsm|telefoon|@phone|06|nummer) ; (mobiel|telefonisch) [te|het best]
        (bereik*|bereiken) ; (bezoek|langskomen|langs) [aan|in|bij|plannen|te komen] .. (fabriek|
        kantoor|locatie|vestiging|ons|magazijn|komen) ; (plan*|organiseer|organiseren|regel*|maak)
        [we|een] .. (bezoek|afspraak|demo|presentatie|rondleiding) ; presenteren .. (directie|
        team|bestuur|collega*) ; (aan) (onze|de|het) (directie|team|bestuur|management) ..
        (presenteren|voorstellen|laten zien|tonen) ; (persoonlijk|face to face|kop koffie|lunchen|
        op de beurs|op locatie|onder vier ogen) ; wanneer (zijn|bent|ben) (jullie|u|je) [weer] in
        ; (kan|lukt|past) niet ... (maandag|dinsdag|woensdag|donderdag|vrijdag|morgen) [wel|erna|
        daarna] ; (verzetten|verschuiven|kan het naar) ; half (een|twee|drie|vier|vijf|tien|elf|
        negen) ; (gaatje|plek) .. week ; de # (is|past|kan)
    """,
    Signal.MEET_WEAK: """
        (afspraak|gesprek|call|meeting|demo|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen)
    """,
    Signal.INTEREST: """
        (interesse|geinteresseerd|interessant|benieuwd|nieuwsgierig|klinkt|belangstelling) ;
        (klinkt|ziet er|lijkt|vind) [heel|erg|best|wel|mij|me|ons|dit|ik|zeker|er|als] .. (goed|
        interessant|leuk|mooi|prima|top|goed uit|veelbelovend|wat|handig|fantastisch|perfect|
        nuttig|iets) ; (stuur|stuurt|mail|zend|ontvang*|deel|geef|doe|bezorg|krijgen|krijg|
        toesturen|sturen|hebben|toezenden|opsturen|mailen|graag|aanleveren|wil|heb) [u|je|mij|me|
        ons|maar|even|gerust|eens|graag|ik|we|wij|wel|er|hebben|jullie|een|de|wat|uw] ... (info*|
        brochure*|offerte*|prijs*|prijzen|prijslijst*|documentatie|details|voorstel|presentatie|
        materiaal|catalogus|meer|gegevens|folder|tarieven|tarief|aanbod|voorbeeld*|link|demo*|
        kosten*|proef*|trial|one pager|monster*|staaltje|overzicht|voorwaarden|case*|testaccount)
        ; (wat|hoeveel) [zijn|kost*|is|zou] .. (kost*|prijs|prijzen|tarief|tarieven|kosten) ;
        (wat|hoeveel) kost* ; (prijs|prijzen|tarieven|kosten|prijslijst) ? ; (proberen|
        uitproberen|testen|proefperiode|proefaccount|gratis proef|trial|pilot|uittesten|
        proefversie|proef|proefabonnement|testversie) ; (hoe|wat) .. (verder|aan de slag|volgende
        stap*|starten|beginnen|in zijn werk|aanmelden|bestellen|nodig van) ; ^(ja|jazeker|zeker|
        graag|prima|top|doe maar|ja graag|ja hoor|natuurlijk|akkoord|waarom niet|leuk|goed|
        perfect|absoluut|heel graag|kom maar op|is goed|stuur maar|ja prima|ok graag|oke graag|ok
        prima|laat maar komen|goed plan|jawel|uiteraard)$ ; (ja|zeker|prima|heel|leuk|ok|oke|top|
        goed) (graag|interesse|hoor|doe|stuur|zeker|leuk|prima|natuurlijk|klinkt|interessant) ;
        ^graag ; ; (sta*|staan) .. (open|voor open|ervoor open) ; (meer|nadere|extra|verdere|
        aanvullende) (info*|weten|horen|details|over|lezen|uitleg|gegevens) ; (vertel|leg) .. meer
        ; (op zoek|zoeken|zoek|nodig|kunnen) [we|wij|ik|naar|precies|dit] .. (naar|dit|precies|
        zoiets|gebruiken|nodig|wel) ; (precies|net|exact) (wat|dit) ; (goede|perfecte|juiste)
        (timing|moment) ; (kijk|kijken|bekijk*) .. (naar|graag|even naar|er naar|ernaar) ;
        (overtuig me|kom maar op|doe maar|stuur maar|laat maar (horen|zien|komen)) ; graag [wil|
        zou|meer|een|even|horen|ontvang*|weten|doen] (weten|horen|ontvang*|zien|lezen|proberen|
        doen|meer|een|wil|we|ik) ; (schrijf|zet|meld|noteer) (me|mij|ons) [maar|er] .. (in|op|aan)
        ; (audit|proef|test|aanbod|proefperiode|analyse|demo) [wil|nemen|neem|graag] .. (wel|
        graag|aan) ; (maak|stel|doe|stuur) [maar|me|mij|ons|even] .. (offerte|voorstel|
        prijsopgave|aanbieding) ; (indicatie|idee|inschatting) van de (kosten|prijs|prijzen) ;
        (wat|hoe) [moet|moeten|kan|kunnen|hoef] [ik|wij|we] [daarvoor|nu|dan|hiervoor|nog] (doen|
        tekenen|aanleveren|bestellen|verder|beginnen|inschrijven) ; volgende stap* ; (een en al
        oor|ga je gang|ga uw gang|laten we doorgaan|laten we beginnen|laten we het doen|laten we
        starten|overtuig me|overtuig ons|verras me|kom maar door|vertel maar) ; (kijk|bekijk|lees)
        [ik] [er|het] [even|graag|naar|wel] (naar|graag|even|met plezier) ; (baas|manager|
        directeur|team|directie|collega*) .. (wil|willen|zou graag|is geinteresseerd|vroeg|vraagt)
        .. (offerte|voorstel|meer|demo|zien|weten|info*) ; (dit|dat|zoiets) (is|zoeken|hebben)
        [precies|net] [wat] (we|wij|wat) (zoeken|nodig|we nodig) ; wat we (nodig|zoeken) ; (waar|
        hoe) (teken|kan ik|kunnen we|schrijf) [ik] (tekenen|inschrijven|bestellen|aanmelden|
        beginnen|me inschrijven) ; (zou|kan|kunnen) [ons|wel|goed|mij|voor ons] .. (helpen|passen|
        interessant|nuttig|van pas|gebruiken|wat zijn) ; (wat|hoeveel) (rekenen|kost*|vragen|komt|
        rekent|betaal*) ; per (maand|jaar|gebruiker) ? ; (monster|proefmonster|sample) ..
        (opsturen|sturen)
    """,
    Signal.INTEREST_WEAK: """
        (ja|goed|prima|top|ok|oke|leuk|mooi|handig|perfect)
    """,
    Signal.ASK: """
        (hoe|wat|welke|wie|waar|wanneer|waarom|kan|kunnen|kunt|is|zijn|heeft|hebben|werkt|doen|
        bieden|biedt|ondersteunt|werken|doet|hoeveel|waarmee|voldoet|geldt|moet|zit|hoelang|welk|
        waarin|waarvoor|draait|past|levert|leveren|bestaat|gaat|mag) ... ? ; (waar|hoe|wie) [hebt|
        heeft|hebben|heb|bent|kom*|haal*|haalt] .. (gegevens|adres|vandaan|mailadres|aan mijn|
        gegeven|e mailadres) ; (vraag|vragen|vraagje) ; (verschil*|vergelijk*|ten opzichte) ;
        (begrijp|snap|duidelijk|weet|zie) .. (niet|wat|of) ; (leg*|uitleggen|toelichten|
        verduidelijk*) ; (eerst|vooraf) .. (weten|begrijpen|of) ; (wil|zou|benieuwd) [graag|ik|
        wel|eerst] .. (weten|of) ; hoe lang
    """,
    Signal.THANKS: """
        ^(bedankt|dank|dank je|dank je wel|dank u|dank u wel|dankjewel|hartelijk dank|ok|oke|prima
        bedankt|ok bedankt|genoteerd|ontvangen|duidelijk|hallo|hoi|test|merci)$ ; (fijne|prettige|
        zalig) (feestdagen|kerst|kerstdagen) ; gelukkig nieuwjaar ; graag gedaan ; geen dank ;
        gefeliciteerd ; ^(top|super|prima|mooi|goed|fijn|gezien|gelezen|ok top|hm|leuk|oke prima)$
    """,
    Signal.ELSEWHERE: """
        (bijlage|factuur|bestelling|levering|sollicit*|cv|pakbon|ordernummer|bestelnummer|
        aanmaning|pakket|klacht|bijgevoegd|ziekmelding|loterij|casino) ; (per ongeluk|per abuis)
        .. (verstuurd|gestuurd|verzonden) ; (wij bieden|onze diensten|wij zijn een toonaangevend*|
        vacature) ; (wij|we) helpen (bedrijven|bureaus|ondernemers) ; (appartement|fiets|bankstel|
        mam|pap|schat|oma|opa|tandarts|dierenarts|oppas*|verjaardag|vanavond|huur|advertentie|
        marktplaats|zaterdag) ; (bestelling|levering|pakket|factuur|reservering|boeking) [nr|
        nummer|#] ; (mijn) (sollicitatie|bestelling|reservering|factuur)
    """,
    Signal.SARCASM: """
        (fijn|leuk|geweldig|heerlijk|super|top|jippie|hoera|fantastisch|o|oh|zo fijn) [nog|alweer|
        weer] (nog een|alweer|weer een|weer zo|nog zo) ; (precies|net) (wat|waar) .. (op zat te
        wachten|op wachtte|ontbrak|op zaten te wachten|nog miste) ; (zat|zaten) .. (niet|net|echt)
        op te wachten ; op te wachten ; mijn dag is (goed|gemaakt|gered) ; want ik (hou|ben dol)
        .. spam ; ja hoor ; (droom|dromen) (maar verder|lekker verder|verder) ; hoe (origineel|
        persoonlijk|attent) ; (chatgpt|mailmerge) ; (welk deel) van nee ; (denkt|denken|gelooft)
        (u|jullie|je) (echt|serieus) ; ^alweer jullie
    """,
    Signal.NOTHING: """
        (niet|hoeft niet|hoeven niet|hoef niet) [te] (stoppen|afmelden|uitschrijven|ophouden|
        verwijderen|opzeggen) ; (geen|niet) (probleem|erg|punt|zorgen|haast|vragen|bezwaar|alleen|
        slecht|verkeerd|gek|slecht|onaardig) ; waarom niet ; (of|als|zo) niet ; (nee|niet) .. maar
        (wel|graag|ja) ; (goede|fijne|prettige) (dag|middag|morgen|avond|week|weekend) ;
        goedemorgen ; goedemiddag ; (bedankt|dank|dank u|dank je|dankjewel) [wel] voor (uw|je|de|
        het|jullie) [mail|e mail|bericht|aanbod|interesse|informatie|aanvraag|vriendelijke|
        reactie|snelle|berichtje|mailtje] ; (uw|je|jullie) interesse ; avg (proof|compliant|
        bestendig|conform) ; (afmeld*|spam|bounce) (link|percentage|ratio|s) ; (in|uit|bij) [de|
        mijn|onze] (spam|spamfolder|spambox|ongewenste) ; niet onaardig ; niet gek
    """,
    Signal.BOUNCE: """
        (onbestelbaar|onbestelbare) ; (niet|kon niet|kan niet|kunnen) [worden|worden] [bezorgd|
        afgeleverd|besteld|gevonden] (bezorgd|afgeleverd|besteld|gevonden|bereikt) ; (kon|kan|
        konden) niet [worden|aan] .. (bezorgd|afgeleverd|gevonden|besteld) ; (bezorging|
        aflevering) (mislukt|niet) ; (postvak|mailbox|adres|e mailadres|ontvanger|geadresseerde|
        gebruiker|domein) .. (vol|bestaat niet|onbekend|niet gevonden|geweigerd|ongeldig|niet
        bereikbaar|uitgeschakeld|bestaat) ; (mailserver|server) .. (geweigerd|afgewezen|weigerde|
        geretourneerd) ; (retour afzender|teruggestuurd) ; permanente fout
    """,
    Signal.MACHINE: """
        automatisch* (antwoord|bericht|gegenereerd*|e mail|mail|verzonden|reactie|verstuurd|
        ontvangstbevestiging|afwezigheid*) ; automatisch ; (niet|gelieve niet|kunt niet) .. (op
        deze mail|op dit bericht|op deze e mail) .. (antwoord*|reageren|beantwoord*) ;
        ontvangstbevestiging ; afwezigheidsbericht ; geautomatiseerd* ; noreply ; (pas|wijzig|
        werk) [uw|je] (adresboek|contacten|gegevens) [aan|bij] ; adresboek ; (wordt|worden) niet
        (gelezen|doorgestuurd|behandeld|beantwoord|verwerkt) ; (bericht|mail) wordt vastgehouden ;
        binnen (een|#|twee) werkdag*
    """,
    Signal.AWAY: """
        (afwezig*|niet aanwezig|niet op kantoor|buiten kantoor|niet bereikbaar|out of office) ;
        (op|met|in) (vakantie|verlof|zwangerschapsverlof|ouderschapsverlof|zakenreis|reis|
        ziekteverlof|bevallingsverlof|sabbatical|bouwvak|kerstvakantie|zomervakantie|dienstreis) ;
        (vakantie|verlof) (tot|van|vanaf) ; (terug|weer) [op|ben ik|op kantoor|aanwezig|
        bereikbaar] (op|aanwezig|bereikbaar|kantoor|vanaf|beschikbaar|in het land|aan het werk|
        terug) ; (ben|zijn) [ik|we|wij] [vanaf|op] ... (terug|weer|bereikbaar|aanwezig) ; (bij|na|
        tijdens) (terugkomst|mijn terugkomst|terugkeer|mijn afwezigheid|mijn vakantie) ;
        (dringende|spoedeisende|urgente) (zaken|gevallen|vragen|kwesties|aangelegenheden) ; (bij|
        voor) spoed ; (beperkt*|geen|minder|nauwelijks) [tot] (bereikbaar|toegang|mail lezen|zicht
        op) ; (gesloten|feestdagen) ; wordt niet (gelezen|doorgestuurd)
    """,
    Signal.RECEIPT: """
        (we|wij|uw|je|ik) [hebben|heb|bericht|mail|vraag|is] .. (bericht|mail|vraag|aanvraag|e
        mail|verzoek|ticket|goed) .. (ontvangen|geregistreerd|in behandeling|binnen|aangemaakt|
        genomen) ; (ticket*|zaaknummer|referentienummer|meldingsnummer|kenmerk|aanvraagnummer) ;
        (zo snel mogelijk|zo spoedig mogelijk|binnen # werkdagen|binnen # uur|werkdag*|spoedig|
        binnen twee|binnen een) ; (mailbox|adres|e mailadres|mailadres|postbus|account|inbox|
        postvak) .. (niet meer|niet langer|opgeheven|gewijzigd|niet gelezen|buiten gebruik) ;
        (nieuw*|ander) (mailadres|e mailadres|adres|emailadres) ; niet (meer|langer) (gelezen|in
        gebruik|gebruikt|gecontroleerd|werkzaam|gemonitord|in dienst|beheerd) ; (team|medewerker*|
        klantenservice|collega*) .. (nemen|neemt|reager*|antwoord*|behandel*|contact) ; (bedankt|
        dank|hartelijk dank|dank u) [wel] voor (uw|je) (bericht|mail|vraag|aanvraag|e mail) ;
        (openingstijden|kantooruren) ; gebruik (voortaan|vanaf nu|in het vervolg|in plaats)
    """,
}
