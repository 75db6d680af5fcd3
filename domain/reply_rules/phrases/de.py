"""German phrases (their little language: domain/reply_rules/patterns.py)."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {
    Signal.OPT_OUT: """
        abmeld* ; abbestell* ; austrag* ; (melde|meldet|melden sie) (mich|uns) .. ab ; (trage|
        tragt|tragen sie) (mich|uns) .. aus ; unsubscribe ; opt out ; ^stop* ; stop$ ; stopp$ ;
        ^schluss [jetzt|damit] ; (streich*|losch*|entfern*|nehm*|nimm|nehmt|werf*) [sie|bitte|
        doch|mal|uns|mich] [mich|uns|bitte|diese|meine|unsere|umgehend|sofort] .. (verteiler*|
        liste*|datenbank*|kartei|adressliste*|mailingliste*|system*|crm|kontaktliste*|
        datenbestand*|sequenz|kampagne) ; (aus|von) (ihrem|eurem|deinem|dem|der|ihrer|eurer|
        deiner|ihren|euren|allen) [mail|e mail|email] (verteiler*|liste*|datenbank*|mailingliste*|
        adressliste*|listen|system*) .. (nehm*|streich*|losch*|entfern*|entfernt|raus|rausnehmen|
        geloscht|gestrichen|austragen|genommen) ; (verteiler*|liste*|datenbank*) (nehm*|streich*|
        losch*|entfern*|geloscht|gestrichen|entfernt|genommen|zu nehmen|zu streichen|zu loschen) ;
        (losch*|loscht|entfern*|tilg*|vernicht*) [sie|bitte|mal|doch|umgehend|sofort|uns|mich]
        [bitte|umgehend|sofort] (meine|meinen|unsere|alle|diese|samtliche|mich|uns|unseren|die) ..
        [daten|adresse|kontakt*|mail*|e mail*|eintrag|personenbezogen*] ; (daten|adresse|
        kontaktdaten|mailadresse) .. (losch*|entfern*|geloscht|entfernt|vernichten) ; (loschung|
        loschen) (meiner|unserer|aller|samtlicher) [personenbezogenen] (daten|kontaktdaten|
        adresse) ; (keine|keinerlei|kein|nie|nicht|niemals) [weitere|weiteren|weiterer|mehr|
        solche|diese|derartige|solcherlei|ihre|unerwunschte] (mail*|e mail*|email*|werbung|werbe*|
        nachricht*|kontaktaufnahm*|kontaktversuch*|post|zuschrift*|newsletter|kontakt|spam|
        anschreiben|anfragen|akquise*|werbenachricht*|schreiben|zusendung*) [mehr|von ihnen|von
        euch|erhalten|bekommen|senden|schicken|wunsch*|dieser art] ; (mail*|e mail*|email*|
        werbung|werbe*|nachricht*|newsletter|werbemails|spam|post) .. (nicht mehr|keine mehr|nie
        wieder|nie mehr|zu unterlassen|unterlassen|abbestellen|einstellen|verzichten) ; (schreib*|
        kontaktier*|mail*|anschreib*|belastig*|behellig*|kontakt*|anruf*|ruf*|sprech*|melde*|
        nerv*|storen|bombardier*|zuspamm*|spamm*|schick*|send*) [sie|ihr|du|bitte|doch] [bitte|
        doch] (mich|uns|mir|hier|diese|dieser|diesem|an|nichts|keine) .. (nicht|nie|niemals|keine|
        nichts|nicht mehr|nie wieder|nie mehr) [bitte|mehr] [mehr|wieder|noch mal|nochmal|langer|
        weiter|an|weiterhin|kunftig] ; (mochte|mochten|will|wollen|wunsche|wunschen|mocht|wollte|
        brauche) [ich|wir|nicht|auch|bitte|definitiv|wirklich] (nicht|keine|nichts|nie|keinen|
        keinerlei|von ihnen) ... (kontaktiert|angeschrieben|erhalten|bekommen|horen|mails|kontakt|
        werbung|post|belastigt|angemailt|kontaktaufnahme|angerufen|newsletter|nachrichten|mail|
        lesen|mails mehr|zugeschickt|beworben) ; (lass*|lasst) [sie|ihr|du] [doch|bitte|mal|
        endlich|jetzt] (mich|uns) [bitte|doch|endlich|einfach|jetzt] (in ruhe|zufrieden|in
        frieden) ; (mich|uns) [bitte|einfach|endlich] in (ruhe|frieden) [zu] (lass*) ; in ruhe
        lassen ; in ruhe ; (hor*|hort) [sie|ihr|doch|bitte|endlich] [bitte|endlich|doch|jetzt|mal]
        (auf|damit auf) ; (aufhor*|aufzuhor*) ; (unterlass*|unterlasst) [sie|es|ihr] [bitte|
        kunftig|doch|das|diese|zukunftig|weitere|es] ; zu unterlassen ; (verschon*|erspar*) (sie|
        mich|uns|ihr|mir) [mich|uns|mir] ; verzicht* .. (mail*|kontakt*|nachricht*|zusendung*|
        werb*) ; (absehen|sehen sie) .. (mail*|kontakt*|nachricht*|zusendung*|werbung|ab) ;
        (widersprech*|widerspruch) ; widerruf* .. (einwilligung|zustimmung) ; (sperr*|blockier*|
        blacklist*|geblockt|blocke|gesperrt) .. (adresse|absender|sie|euch|domain|dich|mails|mail)
        ; (sperren|blockieren) [sie|wir|ich] ; (abmahn*|unterlassungs*|anwalt*|rechtsanwalt*|
        anzeige|strafanzeige|rechtliche schritte|rechtlich*|uwg|bundesnetzagentur|
        verbraucherzentrale|aufsichtsbehorde|datenschutzbehorde|landesdatenschutz*|
        datenschutzbeauftragte*) ; (unverlangt*|unaufgefordert*|unerwunscht*|unerlaubt*) ..
        (werb*|mail*|e mail*|email*|zusendung*|kontakt*) ; (verpiss*|verzieh*|hau ab|haut ab|geh
        weg|geht weg|zieh leine|leck mich|fick*|schleich dich|schnauze|klappe) ; (nie wieder|nie
        mehr|niemals wieder) ; nicht mehr (kontakt*|anschreib*|schreib*|melden|mailen|belastig*|
        anruf*|angeschrieben|behellig*|zusend*|zuschick*|benachrichtig*) ; (von|aus|mit)
        (weiteren|zukunftigen|kunftigen) (mail*|e mail*|kontakt*|nachricht*|werb*) .. (absehen|
        verschon*|abzusehen|verzichten) ; (ohne|kein) (einwilligung|einverstandnis|zustimmung) ;
        raus aus (dem|ihrem|eurem|der|ihrer) (verteiler|liste) ; (raus|runter) [bitte|mit mir|mit
        uns|nehmen] .. (verteiler|liste) ; aus dem verteiler ; (genug|schnauze voll|nase voll|
        satt) .. (mail*|spam|werb*|nachricht*) ; es reicht ; reicht jetzt ; (keine|nicht) ..
        (zusenden|zuschicken|zukommen lassen) ; (spart|sparen sie|spar) (euch|sich|dir|ihnen) ..
        (mail*|nachfass*|erinnerung*) ; verschon* ; ab jetzt nicht mehr ; (mail*|nachricht*|das)
        .. (einstellen|stoppen|bleiben lassen|sein lassen) ; (stoppen|stoppt|beenden) [sie|ihr|
        bitte] [das|diese|die|bitte|den] ; (lassen sie|lass|lasst) (das|es) [bitte|einfach|doch|
        endlich] [sein|bleiben|bitte] ; (erlaubnis|einwilligung|genehmigung|berechtigung|
        zustimmung) .. (adresse|mail*|daten|kontakt*|zu nutzen|zu verwenden) ; (keine|ohne|nie)
        [meine|unsere|eine|ihnen|jegliche] (erlaubnis|einwilligung|genehmigung|berechtigung|
        zustimmung) ; (schon|bereits|mehrfach|mehrmals|wiederholt) .. (loschung|abmeldung|
        austragung|abgemeldet|ausgetragen|um loschung|gebeten|nicht mehr|unterlassung) ..
        (gebeten|gebeten|verlangt|gefordert|immer noch|warum|zu loschen|anzuschreiben) ; um
        (loschung|abmeldung|austragung|entfernung|streichung|unterlassung) [gebeten|wird gebeten|
        meiner|bitten|bitte] ; (will|mochte|wunsche|brauche) [ich|wir] (diese|solche|ihre|eure|so)
        [art von|werbe*] (mail*|e mail*|nachricht*|werbung|post|newsletter) [von ihnen|uberhaupt|
        auch|hier] nicht ; belastigung ; (adresse|postfach|mailadresse|e mail adresse) .. (nur|
        ausschliesslich) fur ... (nicht|kein*) ; (nicht|keine*) .. (werbezwecke*|werbung|vertrieb|
        verkauf|akquise) .. (nutzen|verwenden|missbrauch*) ; (beschwerde|beschwere|melde sie) ..
        (bei|an|behorde|datenschutz*|mich) ; das ist [schlicht|reine*|purer] (spam|belastigung|
        nogtigung)
    """,
    Signal.OPT_OUT_DOUBT: """
        (dsgvo|datenschutz*|auskunft*|art 15|artikel 15|personenbezogen*) ; (spam|spammer|
        belastig*|unseri*|frechheit|unverschamt*|nervt|nervig|nerven|aufdringlich*|penetrant*|
        lastig*|zumutung|dreist*|illegal|verboten) ; (dritte|vierte|funfte|sechste|siebte|zehnte|x
        te|hundertste) (mail|nachricht|e mail|email|erinnerung|anfrage) ; (schon wieder|wieder
        eine|noch eine|immer noch) .. (mail|nachricht|ihnen|werbung|pitch|erinnerung) ; (bereits|
        schon) [mehrfach|mehrmals|zweimal|dreimal|oft|einmal] (gesagt|mitgeteilt|geschrieben|
        abgelehnt|abgesagt|geantwortet|gebeten) ; (nie|nicht|nirgends) (angemeldet|zugestimmt|
        eingewilligt|bestellt|angefragt|abonniert|darum gebeten|zugesagt) ; wie oft .. noch ;
        (losch*|entfern*|streich*) ; (papierkorb|mulleimer|tonne|spamfilter|spamordner) ;
        (zeitverschwendung|zeit verschwend*|zeit stehlen|zeit gestohlen) ; (ungefragt|ungebeten*|
        kaltakquise) ; ^werbung$ ; unerwunscht
    """,
    Signal.DECLINE: """
        (kein|keinen|keine|keinerlei|null|wenig|kaum|ohne|fehlt das) [aktuelles|weiteres|grosses|
        grundsatzliches|generelles|wirkliches|akuten|aktuellen|weiteren|konkreten|momentan|
        derzeit|echten|grossen] (interesse|bedarf|verwendung|nutzen|mehrwert|budget|geld|mittel|
        verwendungszweck|etat|anwendungsfall|relevanz|notwendigkeit|kapazitat fur sowas|
        einsatzmoglichkeit*) ; (interesse|bedarf|budget) .. (nicht vorhanden|besteht nicht|nicht|
        haben wir nicht|gibt es nicht|keins|keinen|keines|gleich null) ; (interessiert|
        interessieren|reizt|uberzeugt|brauch*|benotig*|hilft|passt|lohnt|betrifft|kommt|relevant|
        geeignet|notig|tangiert|bringt|spricht|will|mocht*|uberzeug*) [mich|uns|das|leider|es|
        sich|wir|ich|fur|so etwas|sowas|fur uns|fur mich|zu uns|dich|an|ihr|dafur|aktuell|hier|so|
        also|jetzt|im moment] [leider|aktuell|derzeit|gar|uberhaupt|wirklich|also|auch|so|ehrlich|
        einfach|eher|das|fur uns|uns|mich|zu uns|fur mich|momentan|zurzeit|ehrlich gesagt|dafur|
        sich] [gar|uberhaupt|wirklich|leider] (nicht|nichts|nie|kein|keine|keinen|null|wenig|
        keineswegs) ; (nicht|kein|keine|nichts|uninteressant|keineswegs|wenig) [wirklich|weiter|
        besonders|mehr|fur mich|fur uns|das richtige|was|so|daran] (interessiert|interessant|
        relevant|passend|notig|notwendig|benotigt|gebraucht|fur uns|fur mich|in frage|infrage|
        unser ding|mein ding|unser thema|mein thema|unser fall|passt|uberzeugt|von interesse|
        erforderlich|gewunscht|zielfuhrend|sinnvoll|unser bereich|zu uns|lohnend|unsere baustelle|
        der richtige fit) ; kommt .. nicht in (frage|betracht) ; (nicht|kein|keinen) (gebrauchen|
        gebrauch) ; (brauch*|benotig*|wollen|will|mochte*|sehe*|sehen|kauf*|nutz*) [wir|ich]
        [leider|aktuell|derzeit|momentan|im moment|hier|fur uns|so|da|das|es|auch|dafur|darin]
        [aktuell|derzeit|momentan|leider] (nicht|nichts|keine|keinen|kein|keinerlei) [das|so
        etwas|sowas|bedarf|mehrwert|nutzen|neue|neuen|neues|weiteren|dienstleister|agentur|losung|
        software|tool|berater] ; ^nein ; nein danke ; nein vielen dank ; ^nee ; ^ne danke ; ^no$ ;
        ^no danke ; ^niemals ; ^nie im leben ; ^auf keinen fall ; ^danke nein ; (danke|vielen
        dank) [aber] nein ; nein ist nein ; (dankend|leider|hoflich|hiermit) (absag*|ablehn*|ab|
        verzicht*) ; (lehn*) [ich|wir|das|ihr|dankend|dies|hiermit|angebot|leider|es] .. ab ;
        (ablehn*|absag*|abgelehnt|abzulehnen|absage) ; (verzichte|verzichten) [wir|ich|dankend|
        darauf] ; muss .. (absagen|ablehnen|passen|enttauschen) ; (mussen|muss|wir|ich) [wir|ich]
        [leider|da] passen ; ^ich passe ; ^wir passen ; ^thumbsdown ; thumbsdown ; (lieber|eher|
        doch|bitte|besser) nicht$ ; ^nicht$ ; (bereits|schon|seit) [einen|eine|ein|langer|jahren|
        langem|gut|bestens|einem|langjahrig*|sehr|uber|mit] .. (anbieter|partner|dienstleister|
        losung|agentur|lieferant*|system|tool|software|vertrag|versorgt|abgedeckt|zufrieden|im
        einsatz|gelost|vergeben|berater|kunde|kooperation|eingefuhrt|entschieden|ausgestattet|in
        betreuung|betreut|hauseigen*) ; (haben|nutzen|verwenden|arbeiten|setzen|habe|nutze) [wir|
        ich] (bereits|schon|seit|intern*|inhouse|hausintern|dafur|da|dafur schon) ; (bestens|gut|
        sehr gut|hervorragend|rundum|voll|optimal|ausreichend|vollstandig) (versorgt|aufgestellt|
        bedient|abgedeckt|betreut|ausgestattet|zufrieden|beraten|bedient) ; (zufrieden|glucklich)
        [mit|damit|so|sind] ; (bleiben|bleibe|bleibt) [wir|ich] [aber|daher|lieber|auch|vorerst]
        (bei|dabei|treu) ; (intern*|inhouse|selbst|selber|eigen*|hauseigen*|hausintern*) (gelost|
        abgedeckt|entwickelt|gebaut|losung|abteilung|team|gemacht|machen|losen|entwickeln|
        programmiert|abgewickelt|tool|agentur|system|umgesetzt|erledigt) ; (machen|losen|
        erledigen|regeln) [wir] [das|alles|dies] (selbst|selber|intern|inhouse|im haus) ;
        (anderen|andere|anderes|konkurrenz|wettbewerber|mitbewerber) [anbieter|losung|
        dienstleister|partner|tool|agentur|weg|system|produkt] (entschieden|gewahlt|beauftragt|
        gebunden|ausgewahlt|unterschrieben|genommen) ; (gegen|dagegen) .. entschieden ; (fur
        einen|fur eine|fur ein|fur etwas) ander* .. entschieden ; (zu|viel zu) (teuer|klein|gross|
        kostspielig|unpassend|riskant|aufwandig|aufwendig) ; (kann|konnen|konnten) .. nicht
        leisten ; (viel erfolg|alles gute|viel gluck) [weiterhin|noch|trotzdem|bei|mit|anderswo|
        woanders|fur] ; (zeit|muhe) (sparen|schenken) ; (sparen|spar|spart) (sie|dir|euch) (sich|
        die|ihnen) ; (nicht|keine) (unsere|die richtige) (zielgruppe|branche|baustelle) ;
        (gehoren|gehore|sind) nicht zur zielgruppe ; (wechseln|wechsel|umstieg|anderung) ..
        (nicht|kein|ausgeschlossen|nicht geplant) ; (planen|geplant|vorgesehen|anstehend) ..
        (nicht|nichts|kein|keine|keinen) ; (nicht|nichts) (geplant|vorgesehen) ; (firma|
        unternehmen|betrieb|laden|geschaft) .. (aufgelost|geschlossen|eingestellt|verkauft|
        insolven*|aufgegeben|gibt es nicht mehr|existiert nicht mehr) ; insolven* ; (in rente|im
        ruhestand|pensioniert) ; (wenn|falls|sollte*) [wir|ich|mal|es|sich|einmal|bedarf|
        interesse|irgendwann|je] ... (melden|melde|kommen|komme) [wir|ich] [uns|mich|auf sie zu] ;
        (melden|melde) [wir|ich] (uns|mich) (bei bedarf|falls|wenn) ; (bei bedarf|bei interesse) ;
        haben [wir|ich] .. (nichts davon|wenig davon) ; (verkauf*|aufschwatz*|andreh*) .. (nicht|
        nichts) ; nicht (zielfuhrend|vorstellbar|vorstellen) ; sagt (mir|uns) nicht zu ; (keine|
        kein) (lust|zeit fur sowas|zeit fur so etwas|lust auf) ; lohnt (sich|nicht) .. nicht ;
        (macht|ergibt) .. keinen sinn ; ^vergiss es ; vergessen sie es ; (gott bewahre|um himmels
        willen) ; haben [wir|ich] (schon|bereits|uns) (alles|genug|entschieden) ; wir haben schon
        ; wenn (ich|wir) .. hatt* ; ware .. interessant wenn ; (bin|sind|waren) [wir|ich]
        [bereits|schon|bestens|da|dort|gut|da bestens|damit] (versorgt|bedient|abgedeckt|
        eingedeckt|ausgestattet) ; (suchen|brauchen|benotigen|planen|wollen|kaufen|nutzen|
        vergeben) [wir|ich] [derzeit|aktuell|momentan|leider|auch|zurzeit|grundsatzlich] (keine*|
        nichts|nicht) ; (arbeiten|kooperieren) [wir] [grundsatzlich|generell|leider] (nicht|nur|
        ausschliesslich) mit ; (jetzig*|aktuell*|bestehend*|derzeitig*|bisherig*|unser) (system|
        losung|anbieter|software|tool|prozess|partner|dienstleister) [lauft|funktioniert|reicht|
        ist|passt|genugt|erfullt] [uns|fur uns] (gut|einwandfrei|aus|ausreichend|vollig|prima|
        bestens|super|seinen zweck|alles) ; (lauft|funktioniert|reicht|genugt|passt) [das|es|uns|
        alles|bei uns|so] (gut|prima|aus|uns|vollig|bestens|einwandfrei) ; (machen|erledigen|
        verwalten) [wir|das] .. (excel|papier|von hand|handisch|per hand) ; (dabei|so|es) (bleibt|
        bleiben) [es|wir|auch] ; (geschaftsleitung|geschaftsfuhrung|chef*|vorstand|leitung|team)
        (hat|mochte|will|lehnt|ist) .. (nicht|abgelehnt|dagegen|ab|entschieden|kein) ; (anders*|
        anderweitig|andere losung|andern) (entschieden|orientiert|gelost|vergeben) ; (entspricht|
        erfullt|deckt) .. nicht ; (sehe*|erkenne*) [ich|wir] .. (keinen|keine|nicht) (mehrwert|
        nutzen|sinn|vorteil|bedarf|grund|anwendung|den sinn|den mehrwert) ; (zu|viel zu) (klein|
        wenig|gross|teuer) (fur|dafur|als) ; (kein|nicht) (thema|unser thema|in unsere strategie|
        unsere strategie|in unser konzept|ins konzept|in unser portfolio) [fur uns|bei uns] ;
        passt .. nicht (in|zu|ins) ; (weiterverfolgen|weiter verfolgen|fortfuhren|weitermachen|
        fortsetzen) .. (nicht|kein) ; (nicht|kein) .. (weiterverfolgen|weiter verfolgen|
        fortfuhren|umsetzen|realisieren) ; (leider|danke) [aber|daher] (nicht|nein|kein) [moglich|
        fur uns|interessant] ; nicht moglich ; (muss|mussen) [ich|wir] [sie|ihnen] (enttauschen|
        absagen|eine absage erteilen) ; (absage) ; danke wir (sind|haben|brauchen)
    """,
    Signal.DECLINE_WEAK: """
        leider ; bedauer* ; (nicht|kaum) (wirklich|so) ; ^eher nicht ; (schon|bereits) ; (glaube|
        denke|furchte|vermute) .. nicht ; skeptisch ; ^tut mir leid ; schwierig ; eyeroll
    """,
    Signal.LATER: """
        (melden|meldet|melde|kommen|komm|schreib*|kontaktier*|ruf*|frag*|sprech*|versuch*|
        probier*|hak*|erinner*|kontakt*|telefonier*|sprechen|unterhalten|reden|nachhak*|nachfass*|
        wiederhol*|aufgreif*|anklopf*|klopf*) [sie|ihr|wir|ich|du|euch|dich] [sich|dich|euch|mich|
        uns|es|bitte|gerne|gern|doch] [bitte|gerne|gern|doch|mal|mich|uns|noch|wieder|nochmal|
        erneut|einfach|bei mir|bei uns] ... (spater|in # (monat*|woche*|jahr*)|in (ein|zwei|drei|
        vier|funf|sechs|neun|zwolf|paar|einigen|wenigen|einem|etwa|rund|ca|einer) .. (monat*|
        woche*|jahr*|quartal*|halbes|tagen)|(im|ab|bis|anfang|ende|mitte|seit|fruhestens|nachsten|
        nach|zum|vor) [nachst*|kommend*|dem|den|der|ersten|zweiten|dritten|vierten|neuen] (januar|
        februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|q1|q2|q3|q4|
        fruhjahr|fruhling|sommer*|herbst|winter|jahr*|quartal*|halbjahr*|sommerferien|urlaub|
        ferien|monat*|ostern|weihnachten|umzug|umstellung|messe|feiertagen|geschaftsjahr|
        jahreswechsel|saison|woche)|nachst* (jahr|jahres|quartal|monat|fruhjahr|woche|herbst|
        sommer|fruhling|geschaftsjahr)|kommend* (jahr|quartal|monat|fruhjahr|herbst|sommer)|
        wieder|nochmal|noch mal|noch einmal|erneut|anderes mal|andermal|nach) ; (nachst*|kommend*|
        neuen|folgend*|ubernachst*) (jahr|jahres|quartal|fruhjahr|herbst|sommer|geschaftsjahr|
        monat|halbjahr|fruhling|monaten|saison) ; (im|ab|anfang|ende|mitte|fruhestens|erst|
        frustens|vor|bis) [im|ab|anfang|ende|mitte|der|dem|zum|zweiten|dritten|vierten|ersten]
        (januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|q1|q2|
        q3|q4|fruhjahr|fruhling|sommer|herbst|winter|quartal|halbjahr|jahr|2026|2027|2028) ;
        (zweiten|dritten|vierten|ersten) (quartal|halbjahr) ; (derzeit|momentan|aktuell|zurzeit|
        zur zeit|im moment|gerade|jetzt|im augenblick|gegenwartig|dieses jahr|heuer) .. (nicht|
        kein|keine|keinen|schlecht|ungunstig|andere prioritaten|zu viel|zuviel) .. (spater|dann|
        wieder|danach|vielleicht|andern|aber) ; (nicht|noch nicht|passt nicht|geht nicht|nicht so
        gut|schlecht) [gerade|jetzt|so|ganz|der|die|der richtige|so gunstig] (jetzt|im moment|
        momentan|derzeit|aktuell|zur zeit|zurzeit|gerade|dieses jahr|dieses quartal|diesen monat|
        heute|so weit|soweit|richtige zeitpunkt|passende zeitpunkt|richtige zeit|gute zeit) ;
        ^(jetzt|momentan|aktuell|derzeit|gerade|im moment|zurzeit|zur zeit|noch|heute) [gerade|
        leider|eher|passt es|ist es|noch] (nicht|schlecht|ungunstig|unpassend) ; ^noch nicht ;
        noch nicht$ ; (schlechter|falscher|ungunstiger|unpassender|blod*) (zeitpunkt|moment|zeit)
        ; zeitpunkt .. (ungunstig|schlecht|unpassend|nicht|falsch) ; (spater|andermal|anderes mal|
        ein andermal) ; (zu fruh|verfruht|etwas fruh) ; (solange|bevor|bis|erst wenn|sobald|erst
        nach|nachdem|wenn) ... (abgeschlossen|durch|fertig|steht|vorbei|umgestellt|budget|
        freigegeben|umgezogen|ist|lauft aus|auslauft|entschieden|genehmigt|live|da|erledigt|
        wieder|sind|haben|geklart) ; (vertrag*|laufzeit|lizenz*|abo) .. (bis|lauft|auslauft|endet|
        verlanger*|kundbar|gebunden) ; (budget*|haushalt*|etat*|mittel) .. (ausgeschopft|
        aufgebraucht|verplant|nachst*|neu*|steht|freigabe|gesperrt|eingefroren|erst) ;
        (verschieb*|vertag*|zuruckstell*|zuruckgestellt|verschoben|vertagt|auf eis|auf
        wiedervorlage|wiedervorlage|pausier*|aufschieb*|hinten angestellt) ; (viel los|viel zu
        tun|keine zeit|land unter|ausgelastet|uberlastet|eingespannt|stress*|im stress|voll
        ausgelastet|keine kapazitat*|keine luft|zu viel auf dem tisch|alle hande voll|keine
        ressourcen) ; (mitten in|stecken in|mitten im|gerade in) [der|dem|einer|einem] ; (in|nach)
        (#|ein paar|zwei|drei|vier|funf|sechs|neun|zwolf|einigen|wenigen|einem|einem halben)
        (monat*|woche*|jahr*|quartal*) ; (halben|halbes) jahr ; (komme|kommen|melde|melden) [ich|
        wir] [dann|gerne|gern|zu gegebener] (auf sie|mich|uns|wieder|dann|zu gegebener|bei ihnen)
        [zuruck|zeit|wenn|sobald|zu|dann] ; (behalte|behalten|merke|merken|notier*|speicher*|
        hinterleg*|abgelegt|vorgemerkt) .. (hinterkopf|vor|kontakt|akten|im kopf|auf|ab|
        hinterkopf) ; im hinterkopf ; zu gegebener zeit ; elternzeit ; mutterschutz ; danach
        (gern|gerne|wieder) ; dann (gern|gerne) ; (einstellungsstopp|investitionsstopp|
        budgetstopp) ; (erst|fruhestens) (im|ab|nach|wieder|wenn|nachst*|in) ; spater .. (wieder|
        nochmal|gerne) ; (komm*|meld*) .. (wieder|nochmal|noch einmal|erneut) ; ^(diesen|diese|
        dieses) (monat|woche|quartal|jahr) [leider|noch] nicht ; (geben|gib|lassen) [sie|mir|uns|
        mich] [mir|uns|bitte|mich] .. (zeit|einarbeiten|ankommen) ; (neu|gerade erst|frisch) [in|
        im|auf|hier] [der|dem|dieser] (position|job|unternehmen|amt|rolle|angefangen|stelle|
        gestartet|begonnen) ; (wenn|sobald|falls) [es|sie|das|ihr] .. (version|unterstutzt|
        unterstutzen|verfugbar|gibt|integration|ausgereift|auf deutsch) .. (gern*|melden|wieder|
        reden|sprechen|interessant|sie) ; (unterbesetzt|personalmangel|zu wenig leute|personell) ;
        (zweiten|ersten|nachsten|kommenden) (jahreshalfte|halbjahr|quartal) ; jahreshalfte ; nach
        (den|dem|der|unserer|unserem) (ferien|sommer*|urlaub*|feiertagen|messe|umzug|saison|
        fusion|umstellung|jahreswechsel|weihnachten|ostern|inventur|umbau|sommerpause|einfuhrung|
        prufung) ; (nachst*|neue*|kommend*) (budget*|geschaftsjahr|haushaltsjahr|planungsrunde) ;
        (hochsaison|jahresabschluss|monatsabschluss|weihnachtsgeschaft|inventur) ; (abwarten|
        warten) [wir|noch|erst|auf] .. (ab|budget|freigabe|bis|genehmigung|entscheidung|zahlen) ;
        (gern|gerne) [dann|wieder|nochmal|danach|spater] [im|in|ab|nach|wieder|noch einmal|erneut|
        spater|zu einem] (spateren|wieder|noch einmal|nochmals|erneut|zeitpunkt|herbst|fruhjahr|
        januar) ; spateren zeitpunkt ; (zum|zu einem) (jetzigen|aktuellen) zeitpunkt ; (hat|haben)
        [das|aktuell|derzeit|momentan|im moment] .. keine (prioritat|kapazitat*) ; keine prioritat
    """,
    Signal.LATER_WEAK: """
        derzeit ; momentan ; aktuell ; zurzeit ; zur zeit ; im moment ; gerade ; vorerst ; dieses
        jahr ; (eventuell|vielleicht|moglicherweise) ; im augenblick ; in absehbarer zeit ; bis
        auf weiteres ; zukunft
    """,
    Signal.WRONG: """
        (nicht|nicht mehr|kein|nie|keine) [dafur|die|der|hier|mehr|da|das|bei uns|in diesem
        bereich|langer|fur solche themen|fur das thema|fur dieses thema|fur diesen bereich]
        (zustandig|verantwortlich|richtige ansprechpartner*|richtiger ansprechpartner|richtige
        person|richtige adresse|richtige kontakt|richtige abteilung|ansprechpartner*|
        ansprechperson|entscheider*|entscheidungstrager|mein bereich|meine abteilung|mein thema|
        meine aufgabe|mein fachgebiet|mein ressort|mein job|richtige stelle|richtig|richtigen|
        entscheidungsbefugt|mein gebiet|involviert) ; (falsch*|falscher|verkehrt*)
        (ansprechpartner*|person|adresse|adressat*|abteilung|kontakt|stelle|empfanger*|firma|
        mailadresse|mann|frau|unternehmen|tur|e mail*|nummer) ; (bin|sind) .. (falsch|nicht die
        richtige|nicht der richtige|verkehrt|raus aus) ; (bei mir|bei uns) .. (falsch|verkehrt|
        nicht richtig) ; (nicht mehr|nicht langer|seit .. nicht mehr) [bei|in|fur|dort|hier|da]
        [der|dieser|diesem|dem|uns|im] [firma|unternehmen|hause|abteilung] [arbeit*|tatig|
        beschaftigt|angestellt|dabei|mitarbeiter*|im unternehmen|angehor*] ; (arbeite*|bin|ist)
        [ich] [schon|seit] ... nicht mehr ; (nicht mehr|langer nicht) (tatig|beschaftigt|dort|
        hier|angestellt|dabei|im unternehmen|bei|fur|im team|in der) ; (unternehmen|firma) ..
        (verlassen|ausgeschieden|gewechselt) ; (verlassen|ausgeschieden|verlasse) ; (person|
        adresse|empfanger|tur|adressat*) (geirrt|verwechselt|vertan) ; (geirrt|verwechs*|vertan|
        verwahlt|irrtum|verirrt) ; (damit|dafur) [habe ich|hab ich|bin ich|haben wir] (nichts zu
        tun|nicht zu tun) ; (habe|hab|haben) [ich|wir] .. (nichts zu tun|nichts zu sagen|nicht zu
        entscheiden) ; nichts damit zu tun ; (entscheide|kummere|betreue|verantworte) ich [das|
        mich|so etwas|darum] [darum] nicht ; (nicht|nichts) .. (meinem bereich|meine
        zustandigkeit|meiner hand|meinem tisch|meinen aufgabenbereich|meinen bereich|meine
        verantwortung) ; (abteilung|stelle|job|arbeitgeber|position) gewechselt ; (nur|bloss|
        lediglich) [der|die|das|ein|eine] (praktikant*|azubi|auszubildende*|werkstudent*|
        hausmeister|sekretar*|aushilfe|empfang|entwickler*|buchhalt*|privatperson) ; bin
        privatperson ; keine firma ; verstorben ; (gibt es|kenne ich) .. (hier nicht|bei uns
        nicht|nicht) ; arbeite [ich] (nicht|nie) [dort|da|bei|fur] ; (kann|darf|konnte|habe) [ich|
        da|das|dazu|hier] .. (nicht|nichts|keine) (entscheiden|zu entscheiden|
        entscheidungsbefugnis|entscheidungsgewalt|beurteilen|zu sagen) ; nichts entscheiden ;
        entscheide [ich|das|hier] .. nicht ; (andere*|anderen) (abteilung|bereich|firma|
        unternehmen|standort|team|ressort) ; (nur|bloss|lediglich) [am|im|die|der|ein|eine|in der]
        (empfang|assistent*|praktikant*|aushilfe|azubi|zentrale|sekretariat|vertretung|mieter*|
        lager|rezeption|leiharbeiter|telefonistin|schreibkraft|angestellte*) ; (gehort|fallt|
        liegt) [nicht|das] [in|zu|bei] .. (nicht|andere*|abteilung|meinen|meinem) ; (firma|
        unternehmen|betrieb) [gehort|habe ich] .. (nicht mehr|verkauft|ubergeben|ubernommen) ;
        nicht mit mir .. (sprechen|reden) ; (mit mir|bei mir) .. (nicht|falsch) ; (sind|bin) [wir|
        ich] [ein|eine] (kindergarten|kita|schule|verein|arztpraxis|privatperson|kirche|rentner*)
        ; (stelle|job|arbeitgeber|abteilung|position|firma|aufgabe|bereich) [intern] (gewechselt|
        wechsel*) ; (habe|bin) [ich] [inzwischen|intern|mittlerweile] (gewechselt|ausgeschieden|in
        rente|im ruhestand) ; (zentrale|konzern|hauptsitz|vermieter|muttergesellschaft|
        mutterkonzern|vorstand) (entscheidet|macht|kummert) ; kummert sich .. (agentur|zentrale|
        dienstleister) ; (ausser|oberhalb|uber) meiner (gehaltsklasse|zustandigkeit|befugnis*) ;
        meinten .. andere*
    """,
    Signal.REFER: """
        (meine*|unsere*|die|der|den|unser|mein|dem) [liebe*|neue*] (kollege*|kollegin*|chef*|
        vorgesetzte*|geschaftsfuhr*|leiter*|leitung|abteilung|einkauf*|it abteilung|
        marketingabteilung|personalabteilung|mitarbeiter*|assistent*|nachfolge*|vertretung|
        marketingleit*|partner*|vertriebsleit*|teamleit*|zentrale|fachabteilung) .. (kontakt*|
        zustandig*|weiterhelf*|wenden|entscheid*|kummer*|verantwort*|betreu*|melden|ansprech*|
        schreiben|in cc|in kopie|cc|weiter|ansprechpartner*|ubernommen) ; (wend*|wende) [sie|dich|
        euch|sich|dazu|dafur|diesbezuglich|hierzu|bitte] [sich|dich|bitte|euch|diesbezuglich|dazu|
        hierzu|dafur|hierfur|direkt|besser|am besten|lieber|stattdessen] [bitte|direkt|besser|
        lieber|doch|am besten] an ; (schreib*|kontaktier*|sprech*|frag*|erreich*|meld*|ruf*|
        richt*|schick*|send*|mail*|adressier*) [sie|ihr|du] [bitte|dazu|dafur|sich|ihre|ihr|das|
        die|mail|anfrage|angebot|es|diese] .. (mit|an|bei|meine*|unsere*|herrn|frau|kollege*|
        kollegin) [meine*|unsere*|den|die|der|dem|herrn|frau] [neue*] (kollege*|kollegin*|chef*|
        vorgesetzte*|geschaftsfuhr*|leiter*|abteilung|einkauf*|it|herrn|frau|herr|@mail|marketing|
        nachfolge*|partner*|zentrale) ; (leite*|gebe|geb|reiche|weitergeleitet|weitergegeben|
        weiterleit*|weitergeb*|gegeben|ubergeb*|weitergereicht|leiten|geben) .. (weiter|
        weitergeleitet|kolleg*|chef*|geschaftsleitung|fachabteilung|zustandig*|an frau|an herrn|an
        meinen|an meine|an unsere*|an die|an den) ; (in|im|auf) (cc|kopie|copy) ; cc ; (setze|
        nehme|hole|habe|hab) .. (cc|kopie|in den verteiler|dazu|mit auf|mit rein) ; (zustandig|
        verantwortlich|ansprechpartner*|ansprechperson|entscheider*) [dafur|hierfur|bei uns|in
        unserem|hier|fur das thema|fur diesen|fur solche] (ist|sind|ware|waren) ; (dafur|hierfur|
        darum) (ist|kummert|sind|zustandig|verantwortlich) [sich] [ist|bei uns] ; (nachfolger*|
        nachfolge|vertretung) [ist|von mir|in der] ; @mail (ist|kummert|entscheidet|ware) ; (an|
        unter|uber|via|ist|adresse|einkauf|mail) @mail ; (richtige ansprechpartner*|richtiger
        ansprechpartner|richtige kontakt) (ist|ware|dafur) ; (entscheidet|kummert|macht|betreut|
        verantwortet|ubernimmt|ubernommen) [sich|das|bei uns|dies|den|hat|darum|um] ... (herr|
        frau|kollege*|kollegin*|chef*)
    """,
    Signal.MEET: """
        (konnen|konnten|wollen|sollen|lass*|lasst|mochte*|wurde*|wurd|magst|hatte*|mogen|wollt|
        kann) [wir|sie|uns|ich|du|ihr|gern*|mich] ... (telefonier*|sprechen|treffen|termin|
        zusammensetz*|austausch*|kennenlern*|besprech*|videocall|call|zoom|teams|meeting|
        videokonferenz|gesprach|anrufen|plaudern|unterhalten|quatschen|verabreden|videotelefon*|
        abstimmen|terminier*|telefonat|demo|vorfuhrung|prasentation|kaffee|reden|vorstellen|
        vorbeikommen|vereinbaren) ; (rufen|ruf|ruft) [sie|mich|doch|ihr] [mich|uns|doch|bitte|
        gern*|einfach|mal] [doch|bitte|gern*|einfach|mal] .. (an|durch|zuruck) ; (ruf|rufen|
        klingel*) .. (an|durch)$ ; (telefonat|telefontermin|termin*|gesprach|meeting|videocall|
        demo|treffen|austausch|videokonferenz|kennenlerngesprach|online termin|prasentation) [am|
        um|nachst*|fur|in|ware|mit|zu|bitte|gerne|gern] [vereinbar*|ausmach*|vorschlag*|buch*|
        bitte|gern*|passt|klingt|montag|dienstag|mittwoch|donnerstag|freitag|einrichten|machen|
        mach*|fix*|einstellen|abstimmen|woche|moglich|in ordnung|finden|schicken] ; (vereinbar*|
        ausmach*|vorschlag*|buch*|schlag*|schick*|send*|nenn*|mach*|gib|geben|einstell*|such*) ..
        (termin*|terminvorschlag*|kalender*|kalenderlink|zeiten|zeitfenster|slot*|einladung|
        besprechungseinladung|verfugbarkeit*|uhrzeit*|calendly|telefonat|teams link|zoom link|
        termine) ; (wann|welche uhrzeit|welcher tag|zu welcher zeit|welche zeiten) .. (zeit|passt|
        passen|telefonier*|sprechen|erreich*|verfugbar|treffen|konnen|hatten|hatte|ginge|frei|
        termin|anrufen|klappt|moglich) ; (montag*|dienstag*|mittwoch*|donnerstag*|freitag*|morgen|
        ubermorgen|nachste woche|kommende woche|ende der woche|heute|vormittag*|nachmittag*|kw #|#
        uhr|diese woche|anfang nachster woche|mo|di|mi|do|fr) ... (passt|passen|passend|ginge|
        geht|gehen|klappt|wurde gehen|hatte ich|habe ich zeit|zeit|frei|verfugbar|ware gut|ware
        super|ware ok|ware perfekt|ware ideal|telefonier*|sprechen|telefonisch|ist gut|ist ok|
        anrufen|treffen|moglich|kann ich|erreichbar|recht|an|perfekt|super|gut|ist mir|lieber|
        einrichten|passe) ; (passt|ginge|geht|klappt|wie ware|wie sieht|wie wars|vielleicht|gerne|
        gern|zum beispiel|am besten|bin|hatte|hatten|ware|lieber|vorschlag|sagen wir|konnte|kann|
        konnten|machen wir|dann|treffen|sprechen) [es|ihnen|dir|euch|bei ihnen|bei dir|es dir|es
        ihnen|es mit|es am|ich|sie|wir|mit|uns|mir|zeit|da] [am|nachst*|kommend*|diesen|um|ab|der|
        mit|vielleicht|es|bei|fur|zeit|gleich|auch|bis|gegen] [am|um|ab|gegen|nachst*|kommend*]
        (montag*|dienstag*|mittwoch*|donnerstag*|freitag*|morgen|ubermorgen|nachste woche|kommende
        woche|# uhr|diese woche|ende der woche|heute|vormittag*|nachmittag*|#) ; (montag*|
        dienstag*|mittwoch*|donnerstag*|freitag*|morgen|ubermorgen) [vormittag|nachmittag|fruh|den
        #|mittag] (um|ab|gegen|zwischen) # ; (montag*|dienstag*|mittwoch*|donnerstag*|freitag*|
        morgen) [um|ab|gegen|#|uhr|vormittag|nachmittag|nachste woche] .. ? ; calendly ; (bin|
        sind) [ich|wir] [telefonisch] .. (erreichbar|zu erreichen) ; (erreich*|anruf*) .. @phone ;
        @phone (an|anrufen|erreich*) ; (auf einen kaffee|zum kaffee|kaffee trinken) ; (vorbei|
        vorbeikommen|vorbeischauen|kommen sie vorbei) ; (gern*|gerne) [auch|mal|kurz|in einem|ein|
        per] (telefonier*|sprechen|telefonisch|gesprach|termin|telefonat|personlich|persnlich|
        video*|treffen|austauschen|kennenlernen|call|demo) ; lassen sie uns ; lass uns ; termin
        (ist|passt|steht|bestatig*|angenommen) ; (bis|freue mich auf) (dann|das gesprach|unser
        gesprach|den termin|dienstag|montag|mittwoch|donnerstag|freitag) ; (zeigen|zeig|zeigt|
        fuhren|vorfuhren) [sie|mir|uns|mal] .. (mal|live|demo|vor) ; (kurz*|kleine*|halbe|viertel)
        (stunde|telefonat|call|gesprach|viertelstunde|minuten|austausch) ; # minuten .. (zeit|
        gehen|passen|ok|reichen|nehme|hatte) ; telefonier* ; (live|online) demo ; (#|# uhr|mittag)
        (passt|geht|klappt|ginge|ist gut|ware gut|ist ok|wurde passen|ist perfekt|recht) ; (um|
        gegen|ab) # [uhr] (passt|geht|klappt|ginge|ware|kann|konnte) ; (zeit|frei|verfugbar|
        erreichbar|luft|slot|viertelstunde|stunde|lucke) [am|um|von|ab|zwischen|den|ware|hatte|
        hatten|gerne|ich] ... (#|montag*|dienstag*|mittwoch*|donnerstag*|freitag*|morgen|
        vormittag*|nachmittag*) ; (montag*|dienstag*|mittwoch*|donnerstag*|freitag*|morgen|am #)
        ... (zeit|frei|viertelstunde|halbe stunde|verfugbar|luft|eine stunde) ; (morgen|montag*|
        dienstag*|mittwoch*|donnerstag*|freitag*) (jederzeit|egal wann|wann sie wollen|ganztags|
        ganztagig|ab #|um #|gegen #|nachmittag|vormittag|fruh|mittag) ; (erreich*|erwisch*|find*)
        [sie|mich|uns|ihr] .. (handy|mobil|telefon*|nummer|durchwahl|buro|@phone|#) ; (rufen|ruf|
        ruft) [sie|ihr] [mich|uns|gern*|einfach|doch|bitte] ; besuch* [im|in|bei|vereinbaren|uns|
        sie] (im werk|in der|bei uns|vereinbaren|uns|werk|ihres|eures|vor ort) ; vor ort [termin|
        treffen|besuch] ; (stellen|prasentieren|zeigen|vorstellen|vorfuhren) .. (geschaftsleitung|
        team|geschaftsfuhrung|vorstand|uns vor|kollegen|chef*) ; (personlich|vor ort|live)
        [besprechen|treffen|kennenlernen|sprechen|unterhalten] ; (auf einen|zum|beim|bei einem|
        einen) (kaffee|mittagessen|messe) ; (in der nahe|bei uns in der gegend|vorbeischauen) ;
        (montag*|dienstag*|mittwoch*|donnerstag*|freitag*) [geht|kann|passt] [leider|bei mir|ich]
        [leider] nicht ... (montag*|dienstag*|mittwoch*|donnerstag*|freitag*|morgen|danach) ;
        kommen sie .. (vorbei|zu uns) ; (verschieben|verlegen|schieben) [wir|auf|das|den|unseren|
        den termin|unser] .. (#|montag*|dienstag*|mittwoch*|donnerstag*|freitag*|halb) ; halb
        (eins|zwei|drei|vier|funf|zehn|elf|neun) ; der # (ist ok|passt|geht|ware|klappt) ;
        vorfuhren
    """,
    Signal.MEET_WEAK: """
        (termin*|telefonat|gesprach|call|meeting|demo|treffen|montag|dienstag|mittwoch|donnerstag|
        freitag|morgen)
    """,
    Signal.INTEREST: """
        (interesse|interessiert|interessieren|interessant|spannend|neugierig|gespannt|reizvoll|
        vielversprechend|klingt gut|hort sich gut|ansprechend|uninteressant) ; nicht uninteressant
        ; (klingt|hort sich|sieht|hort|kling|liest sich|wirkt|finde|finden) [ja|sehr|das|ich|wir|
        echt|wirklich|ganz|recht|richtig|durchaus|nach etwas|sich|schon] .. (gut|interessant|
        spannend|super|toll|vielversprechend|vernunftig|nutzlich|klasse|prima|cool|hilfreich|
        genial|perfekt|gut aus|gut an|spannend an|sinnvoll|ordentlich|attraktiv|brauchbar|stark) ;
        (send*|schick*|mail*|ubersend*|ubermittel*|lass*|zusend*|zukommen|bekomm*|haben|bitte um|
        brauch*|benotig*|gib|geben|zuschick*|zuzusenden|erhalten|gerne|gern|hatte*|wunsch*|
        mochte*|freu*|bitten um) [sie|mir|uns|ihr|ich|wir|doch|gern*|bitte|mal] ... (info*|
        unterlage*|angebot*|prospekt*|broschur*|preis*|preisliste*|details|prasentation*|katalog*|
        material*|datenblatt*|kostenvoranschlag*|muster*|testzugang*|zugang|link|video|deck|mehr|
        konditionen|demo zugang|one pager|factsheet|fallstudie*|whitepaper|doku*|vertrag|
        beispiel*|kosten*|testversion*|probe*|exemplar|produktblatt) ; (was|wieviel|wie viel|wie
        hoch|wie teuer) [kostet|kosten|wurde|sind|ist|liegen|liegt|wurd|waren|zahlt|ware] ..
        (kost*|preis*|kosten|teuer|das|der spass|es|ihr|ihre|die|pro|gebuhr*|uns|eure|ihr angebot|
        lizenz*|konditionen|mich) ; (preis*|kosten|konditionen|preisliste|preisinfo*|preise) [fur|
        pro|bitte|ware|waren|nennen] ? ; was kostet ; haben sie (eine|einen|ein|auch|mal|
        vielleicht) (preisliste|preis*|broschur*|prospekt*|katalog*|angebot*|muster|demo*|test*|
        infomaterial|beispiel*) ; (kostenlos*|gratis|unverbindlich*) .. test* ; (testen|
        ausprobier*|testzugang|probezugang|testphase|testversion|pilot*|probemonat|teststellung|
        probeweise|demozugang|testaccount) ; (wie|was) [geht|gehts|waren|sind|ware|konnen] ..
        (weiter|los|nachsten schritte|nachste schritt|vorgehen|voran|starten|loslegen|anfangen) ;
        ^(ja|jep|jo|joa|jawohl|klar|gerne|gern|sehr gerne|sehr gern|na klar|unbedingt|auf jeden
        fall|warum nicht|einverstanden|perfekt|super|passt|machen wir|bin dabei|sind dabei|
        definitiv|ja gerne|ja bitte|ja klar|klar gerne|immer her damit|her damit|absolut|ok gerne|
        okay gerne|ja sehr gerne|nur zu|gebongt|na gut)$ ; (ja|klar|super|prima|sehr|jep|ok|okay|
        aber|na|doch) (gern*|bitte|klar|sicher|gerne|unbedingt|interessiert|schick*|send*|warum
        nicht|doch|machen wir|klingt|legen wir los) ; ^gern* ; ; (bin|sind|waren|ware) [ich|wir]
        (dabei|interessiert|offen|gespannt|neugierig|gern dabei|nicht abgeneigt|bereit) ; nicht
        abgeneigt ; (mehr|naheres|genaueres|weiteres|weitere) (info*|daruber|dazu|erfahren|wissen|
        horen|details|uber|lesen|unterlagen) ; (erzahl*|berichte*|erklar*) [sie|mir|uns|mal] ..
        mehr ; (suchen|such|brauchen|brauch) [wir|ich] [gerade|schon|dringend|genau|aktuell|
        tatsachlich|schon langer|so etwas|sowas] (genau|so etwas|sowas|etwas|das|eine|einen|nach|
        dringend|gerade) ; genau (das|so etwas|sowas|was) .. (such*|brauch*|gefehlt|richtige|
        fehlt) ; kommt (wie gerufen|genau richtig|gerade recht|zur rechten zeit|genau zur
        richtigen|im richtigen) ; (rechter|richtige*|rechten|perfekt*) (zeitpunkt|moment|zeit|
        timing) ; (schauen|schaue|sehen|guck*|ansehen|anschau*) [wir|ich|uns|mir] [uns|mir|das]
        [gern*|mal] .. (an|mal an|ansehen|anschauen) ; (gern*|mal|naher|genauer) (ansehen|
        anschauen|prufen|testen|anhoren|lesen|sehen) ; (her damit|schieben sie los|legen sie los|
        legen wir los|leg los|loslegen|los gehts|auf gehts|machen wir) ; (uberzeugen|uberzeug) sie
        (mich|uns) ; was (brauchen|benotigen) sie von (mir|uns) ; (wurde*|wurd) .. (gern*) ..
        (sehen|testen|wissen|erfahren|nutzen|ausprobieren|probieren|mehr) ; (melden|melde|trag*|
        schreib*|setz*|nehm*) [sie|ihr] (mich|uns) .. (an|ein|auf die|auf die liste|auf) ;
        (anmelden|eintragen|registrieren) [bitte|mochte|wurde] ; (audit|test|probe*|angebot|
        testzugang|analyse|muster) [nehme|nehmen] [ich|wir] [gern*|an] ; (nehme*|nehmen) [ich|wir]
        [das|den|die|ihr] .. (angebot|audit|test*|gern*|an) ; ganz ohr ; (bin|sind) [ich|wir]
        (ganz ohr|gespannt) ; (schick*|send*|zeig*) [sie] [mir|uns|mal|gern*] [mal] (ruber|her|zu|
        mal|es|rein|das|los) ; (konnten|konnte|konnen|kann) [wir|ich] [uns|mir] [gut|durchaus|sehr
        gut] (vorstellen|gebrauchen|brauchen|nutzen) ; (pilotprojekt|testlauf|probelauf|testphase|
        probemonat) ; (chef*|team|geschaftsleitung|kollegen|vorgesetzte*) .. (mochte|will|wunscht|
        ist interessiert|findet|hatte gern*|interesse) .. (angebot|interessant|gut|mehr|sehen|
        info*) ; (was|wie) [muss|mussen|soll|sollen|kann|konnen] [ich|wir] [jetzt|dafur|dazu|noch]
        (tun|machen|unterschreiben|bestellen|weitermachen|starten|buchen) ; (wo|wie) (kann|konnen|
        soll|darf) (ich|wir) (unterschreiben|bestellen|buchen|mich anmelden|uns anmelden|starten|
        kaufen) ; nachste* schritt* ; (das|genau das|so etwas) (brauchen|suchen|fehlt|brauche|
        suche) (wir|ich|uns) ; wir (brauchen|suchen) (so etwas|genau|dringend|das) ; (schau*|
        guck*) [ich|wir] [es|mir|uns|das] .. (an|gern*) ; (warum nicht|wieso nicht|na gut|also
        gut|na schon) [dann] (schick*|send*|zeig*|her|erzahl*|machen|uberzeug*|wir) ; (gern*|
        bitte) [ein|eine|das|die] (angebot|unterlagen|preis*|info*|kostenvoranschlag|mehr) ;
        (freue|freuen) [mich|uns|wir|ich] .. (angebot|unterlagen|ruckmeldung|info*|material|mehr)
        ; (konnte|konnten|wurde) .. (passen|interessant|helfen|nutzlich|gebrauchen|was sein) ;
        (was|wieviel|wie viel|wie teuer) (verlangen|nehmen|berechnen|zahlt|zahlen|kommt|wollen) ;
        (pro|im) (monat|jahr|nutzer|platz|lizenz) ? ; (rufen|ruft) sie auf
    """,
    Signal.INTEREST_WEAK: """
        (ja|klar|gut|super|prima|ok|okay|perfekt|toll)
    """,
    Signal.ASK: """
        (wie|was|welche*|wer|wo|wann|warum|wieso|woher|wofur|womit|kann|konnen|lauft|ist|sind|
        gibt|bieten|funktioniert|unterstutz*|habt|haben|hat|gilt|braucht|muss|geht|wird|werden|
        arbeiten|arbeitet|lasst|welches|worum|inwiefern|seit|darf|passt|macht|bietet|worin|was
        genau|wozu|gehort|kommt) ... ? ; woher (haben|hast|habt|kennen|stammt|stammen) ; (wer|was)
        (sind sie|genau|bist du|seid ihr|ist das|steckt) ; (frage|fragen|ruckfrage*) [vorab|dazu|
        hatte|habe|habe ich|vorher|noch] ; (unterschied|unterscheid*|vergleich*) ; (verstehe|klar|
        verstanden|weiss|ersichtlich) [noch|mir|ist|ich|aber] .. (nicht|was|ob|wie) ; (erklar*|
        erlauter*|konkretisier*|prazisier*) ; (mich|uns) [wurde|wurd] interessier* .. (ob|wie|was|
        wo) ; (vorher|zuerst|erst|vorab|zunachst) .. (wissen|klaren|wissen ob|verstehen|frage) ;
        (wissen|sagen|verraten) [mochte|wollen|konnen|sie|wir|mir|uns|ich] [mir|uns|gerne|gern]
        (ob|wie|was|wo|welche*|wer) ; wie lange
    """,
    Signal.THANKS: """
        ^(danke|vielen dank|dankeschon|danke schon|danke sehr|besten dank|herzlichen dank|merci|
        ok|okay|ok danke|okay danke|alles klar|verstanden|zur kenntnis genommen|notiert|erhalten|
        danke fur die info|hallo|guten tag|test)$ ; (frohe|schone) (weihnachten|ostern|feiertage|
        festtage) ; (kein ding|keine ursache|gern geschehen) ; gluckwunsch ; ^(super|toll|gut|
        prima|ok super|passt|na dann|alles klar danke|gelesen|gesehen|aha|hm|interessant danke)$
    """,
    Signal.ELSEWHERE: """
        (anbei|anhang|rechnung*|bestellung*|lieferung|krankmeldung|bewerbung|lebenslauf|
        lieferschein|bestellnummer|rechnungsnummer|mahnung|paket|reklamation|angehangt|gutschrift|
        unterschriebene) ; (versehentlich|aus versehen|irrtumlich) .. (geschickt|gesendet|
        geantwortet|antwort) ; (wir bieten|unsere dienstleistung*|unser angebot|wir sind ein
        fuhrend*|stellenangebot|gewonnen|casino|erbschaft|gewinnspiel|unsere agentur|bieten ihnen)
        ; wir (helfen|unterstutzen) (unternehmen|firmen|betrieben|agenturen|kunden) ; (wohnung|
        fahrrad|sofa|mama|papa|schatz|oma|opa|zahnarzt|tierarzt|babysit*|elternabend|
        kindergeburtstag|heizung|heute abend|mietvertrag|kleinanzeige*) ; (bestellung|lieferung|
        paket|sendung|rechnung|buchung|reservierung) [nr|nummer|#] ; (bewerbe|bewerben) (mich|uns)
        ; kleinanzeige*
    """,
    Signal.SARCASM: """
        (toll|super|klasse|wunderbar|grossartig|herrlich|juhu|hurra|oh|wie schon|na toll|na super|
        grossartig|fein|danke) [noch|schon|wieder|endlich|fur die] (wieder|schon wieder|noch eine|
        noch so|eine weitere|eine mail|mal|noch ein|weitere|die) ; mein tag ist (gerettet|perfekt)
        ; (genau|gerade) (darauf|das|sowas) .. (gewartet|gefehlt|hat mir noch) ; (habe|hab|haben|
        hatte|hatten) .. (nur|gerade) (darauf|auf sie|auf ihre mail) gewartet ; (weil|da) [ich|
        wir] (spam|werbung|so gern*|ja sonst) ; (als ob|ja klar|ja sicher|na klar) .. (spam|
        werbung|mail*|gewartet) ; wie (originell|kreativ|personlich|aufmerksam) ; traumen sie
        weiter ; traum weiter ; (chatgpt|textbaustein*|serienmail*|massenmail*) ; teil von nein ;
        (glauben|meinen|denken) sie (wirklich|ernsthaft|im ernst) ; ^schon wieder ; wer gibt ihnen
        das recht
    """,
    Signal.NOTHING: """
        (nicht|keinesfalls|bitte nicht|nicht vom) (aufhoren|abmelden|loschen|austragen|streichen|
        verteiler) ; (mussen|brauchen|musst) [sie|mich|uns|du] .. nicht .. (loschen|streichen|
        abmelden|aufhoren|entschuldigen) ; (kein|keine) (problem|sorge|frage|eile|thema|ursache|
        einwande|stress|angst|scheu|umstande|hektik) ; (nicht|keine) .. sondern ; warum nicht ;
        nicht (nur|schlecht|ubel|verkehrt|falsch|ausgeschlossen|unbedingt|dumm|uberraschend|
        sicher|dass) ; (falls|wenn|ob|oder) nicht ; nicht wahr ; oder nicht ; wieso nicht ;
        (schonen|guten) (tag|abend|morgen|feierabend) ; schones wochenende ; (vielen|besten|
        herzlichen|lieben|schonen) dank [fur] [ihre|ihr|deine|die|euer|eure|das|dein|den|ihren]
        [mail|e mail|email|nachricht|angebot|interesse|anfrage|info*|kontakt*|ruckmeldung|
        freundlich*|nette|hinweis] ; danke fur [ihre|ihr|deine|die|euer|eure|das|dein|den|ihren]
        [freundliche|nette|schnelle] [mail|e mail|email|nachricht|angebot|interesse|anfrage|info*|
        kontakt*|ruckmeldung|hinweis] ; (ihr|dein|euer) interesse ; (dsgvo|datenschutz) (konform*|
        gerecht*) ; (abmelde|abmeldungs|spam|bounce) (quote|rate|link|raten) ; (abmeldequote*|
        abmelderate*|abmeldelink*|abmeldungen|spamquote|abmeldung) .. (im griff|verwalt*|
        funktion*|?) ; (im|in den|aus dem|unserem|meinem) (spam|spamordner|spamfilter|junk)
        [ordner|filter|gelandet] ; (abmelden|austragen|abmeldungen|opt out) .. (funktion*|kunden|
        nutzer|empfanger|mitarbeiter) .. ? ; seit jahren (auf der suche|gesucht)
    """,
    Signal.BOUNCE: """
        unzustellbar* ; (nicht|konnte nicht|konnte|wurde nicht) .. (zugestellt|zustellen|
        zustellbar|gefunden werden|ubermittelt werden|erreicht werden) ; (fehler|problem) bei der
        (nachrichtenzustellung|zustellung|ubermittlung) ; nachrichtenzustellung ; zustellungs* ;
        (postfach|mailbox|empfanger*|adresse|e mail adresse|mailadresse|benutzer|domain|domane) ..
        (voll|existiert nicht|unbekannt|nicht gefunden|nicht gefunden werden|uberfullt|abgelehnt|
        gesperrt|deaktiviert|ungultig|nicht vorhanden|speicherplatz|nicht erreichbar) ;
        (mailserver|server|gegenstelle) .. (abgelehnt|abgewiesen|zuruckgewiesen|gemeldet|ablehn*)
        ; (permanenter|dauerhafter) fehler ; zuruckgewiesen ; unbekannter empfanger
    """,
    Signal.MACHINE: """
        automatisch* (antwort*|generiert*|erstellt*|nachricht*|erzeugt*|versendet*|e mail|mail|
        empfangs*|beantwortet) ; (automatisch|maschinell) ; (nicht|bitte nicht) auf diese (mail|e
        mail|nachricht|email) (antwort*) ; eingangsbestatigung ; abwesenheits* ; noreply ;
        (andern|aktualisieren|korrigieren) sie [bitte] (ihr|ihre|den|die) [adressbuch]
        (adressbuch|kontakte|unterlagen|datenbank|eintrag|daten) ; (adressbuch) ; (mail|nachricht|
        e mail|mails) (wird|werden) nicht (weitergeleitet|gelesen|bearbeitet|beantwortet) ; nicht
        (weitergeleitet|gelesen|bearbeitet)$ ; (wird|bleibt) zuruckgehalten ; (innerhalb|binnen)
        (eines|von|# ) (werktags|werktagen|stunden|tagen)
    """,
    Signal.AWAY: """
        (nicht|ausser) (im|in) (buro|hause|haus|dienst|hause) ; (ausser haus|ausser hause|
        ausserhalb|auswarts) ; abwesen* ; (im|in|in den|in die|auf|aus dem|den) (urlaub|ferien|
        elternzeit|mutterschutz|dienstreise|geschaftsreise|reisen|betriebsferien|weihnachtsurlaub|
        betriebsurlaub|sommerurlaub|krankenstand|fortbildung|schulung|sabbatical) ; (urlaub|
        urlaubs*|elternzeit|mutterschutz|betriebsferien|krank|erkrankt|krankgeschrieben|
        dienstreise|geschaftsreise) ; (wieder|zuruck) [im|erreichbar|fur sie|ab|am|fur|fur sie da]
        (da|im buro|im dienst|erreichbar|fur sie da|personlich|zuruck|im haus|fur sie|an bord) ;
        (bin|sind) [ich|wir] [ab|am|erst] ... (wieder|zuruck) ; (nach|bei|wahrend) (meiner|
        unserer) (ruckkehr|abwesenheit|wiederkehr) ; (ruckkehr|abwesenheit) ; (in|bei) [sehr]
        (dringend*|eiligen) (fallen|fragen|angelegenheiten|anliegen|fall) ; (nicht|keinen|
        eingeschrankt*|nur|begrenzt*|bedingt|kaum|schwer) [regelmassig|sporadisch|unregelmassig]
        (erreichbar|zugriff|zugang|gelesen|abgerufen|zu erreichen) ; (wird|werden) [ihre mail|ihre
        nachricht|nicht|nicht automatisch] .. (nicht weitergeleitet|nicht gelesen) ; (geschlossen|
        betriebsruhe|feiertage) ; vom # .. bis
    """,
    Signal.RECEIPT: """
        (wir|ich|ihre|deine) [haben|habe|hat] .. (nachricht|anfrage|mail|e mail|anliegen|ticket|
        email) .. (erhalten|eingegangen|bearbeit*|erfasst|weitergeleitet|registriert|gelangt|
        aufgenommen) ; (ticket*|vorgangsnummer|vorgang|anfragenummer|fallnummer|
        bearbeitungsnummer|aktenzeichen|referenznummer) ; (schnellstmoglich|umgehend|zeitnah|so
        schnell wie moglich|so bald wie moglich|baldmoglichst|in kurze|in den nachsten tagen|
        innerhalb von|werktag*) ; (postfach|adresse|mailadresse|e mail adresse|mailbox|account|
        email) .. (nicht mehr|nicht gelesen|nicht uberwacht|stillgelegt|abgeschaltet|deaktiviert|
        geandert|nicht langer) ; (neue|neuen|folgende) (e mail adresse|adresse|mailadresse|email
        adresse|anschrift|email) ; (nicht mehr) .. (gelesen|bearbeitet|genutzt|verwendet|
        uberwacht|abgerufen|im unternehmen|tatig|beschaftigt) ; (mitarbeiter*|kundenservice|team|
        service) .. (melden|meldet|antworten|bearbeit*|kummert) ; (vielen dank|danke) fur ihre
        (nachricht|anfrage|mail|e mail|kontaktaufnahme) ; (bearbeitung|bearbeiten) ; nutzen sie
        [bitte|das|unser|kunftig] ; (offnungszeiten|geschaftszeiten|burozeiten)
    """,
}
