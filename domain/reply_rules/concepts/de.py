"""German words by what they mean (domain/reply_rules/concepts/__init__.py)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "NEG": "nicht|kein*|nie|niemals|nichts|niemand|weder|ohne|kaum|keineswegs",
    "NOMORE": (
        "nicht mehr|nie wieder|nie mehr|nichts mehr|nicht weiter|keinerlei|kunftig|"
        "in zukunft|zukunftig|ab sofort|nicht langer|keine weiteren|kein weiter*|mehr|"
        "nochmal*|erneut"
    ),
    "STOP": (
        "aufhor*|hor* auf|hort auf|stop*|unterlass*|unterbleib*|einstell*|verzicht*|"
        "sein lassen|bleiben lassen|schluss|absehen|abstand|beend*|genug|verschon*"
    ),
    "CONTACT": (
        "schreib*|kontakt*|mail*|anschreib*|angeschrieben|meld*|belastig*|behellig*|"
        "anruf*|anzurufen|schick*|send*|zusend*|bombard*|nerv*|stor*|horen|gehort|"
        "kontaktaufnahm*|anmail*|zugeschickt|gesendet|benachrichtig*|spam*|nachfass*|"
        "ansprech*"
    ),
    "MESSAGE": (
        "mail*|e mail*|email*|nachricht*|newsletter*|spam|werb*|angebot*|post|zuschrift*|"
        "kontaktaufnahm*|zusendung*|schreiben|erinnerung*|kontakt|akquise*|info*|"
        "mitteilung*"
    ),
    "ME": "mich|uns|mir|unser*|mein*|hier|diese adresse|ich|wir",
    "REMOVE": (
        "losch*|entfern*|streich*|gestrichen|austrag*|ausgetragen|rausnehm*|herausnehm*|"
        "nehmen|nimm|raus|runter|vernicht*|tilg*|sperr*|abmeld*|abgemeld*|vergiss|"
        "vergessen|ausschlies*|geloscht|ausgeschlossen"
    ),
    "DATA": (
        "daten|adresse*|mailadresse|kontaktdaten|name*|eintrag*|kontakt*|angaben|nummer|"
        "e mail adresse"
    ),
    "LIST": (
        "verteiler*|liste*|datenbank*|kartei|system*|crm|empfanger*|kampagne*|"
        "adressbestand|mailing*|bestand|unterlagen|sequenz|aussand*"
    ),
    "WANT": (
        "mochte*|will|wollen|wunsch*|brauch*|leg*|bitte*|einverstanden|lieber|verlang*|"
        "zustimm*|zugestimmt|eingewilligt"
    ),
    "RECEIVE": ("erhalt*|bekomm*|kriegen|horen|lesen|sehen|empfang*|beworben|postfach|behelligt"),
    "RESPONSIBLE": (
        "zustandig*|verantwortlich*|entscheid*|ansprechpartner*|ansprechperson|"
        "richtig* person|richtig* adresse|bereich|abteilung|aufgabe*|befugt|befugnis|"
        "betrau*|involviert|kummer*|meine baustelle|mein thema|mein ressort|kompetenz*|"
        "richtig* stelle|adressat*|weiterhelfen|zu tun"
    ),
    "LEFT": (
        "arbeitet nicht mehr|verlassen|ausgeschieden|gekundigt|gewechselt|ruhestand|rente|"
        "pensioniert|nicht mehr bei|nicht mehr im|nicht mehr tatig|nicht mehr beschaftigt|"
        "nicht mehr fur|ehemalig*|fruher*|neue stelle|anderer arbeitgeber|ausgetreten|"
        "nicht mehr dort|nicht mehr da"
    ),
    "WRONGTARGET": (
        "falsch*|verkehrt*|verwechs*|irrtum*|geirrt|irren|vertan|jemand ander*|"
        "andere person|andere firma|anderen|namensvetter|namensgleich*|nicht ich|"
        "fehlgeleitet|verwahlt|fehler"
    ),
    "NEED": (
        "bedarf|interess*|brauch*|passt|passend|passen|relevan*|plan*|budget|benotig*|"
        "sinn*|lohn*|mehrwert|nutz*|uberzeug*|fur uns|fur mich|in frage|infrage|notig|"
        "notwendig*|kauf*|investi*|wechsel*|anschaff*|thema|gebrauch*|verwend*|einsatz|"
        "vorhab*|weiterverfolg*|zielfuhrend"
    ),
    "ALREADY": (
        "bereits|schon|jetzig*|aktuell*|bestehend*|seit jahren|intern*|inhouse|selbst|"
        "selber|vertraglich|langjahrig*|hauseigen*"
    ),
    "PROVIDER": (
        "anbieter*|lieferant*|dienstleister*|losung*|tool*|system*|partner*|agentur*|"
        "software|vertrag*|jemand*|team|plattform|berater*|abgedeckt|versorgt|gelost|"
        "programm|im einsatz|ausgestattet|aufgestellt"
    ),
    "HAPPY": (
        "zufrieden|glucklich|bestens|versorgt|gut|passt|bleib*|reicht|funktionier*|lauft|genug*"
    ),
    "TIMEUNIT": (
        "monat*|quartal*|jahr*|wochen|fruhjahr*|fruhling*|sommer*|herbst*|winter*|januar|"
        "februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|q1|"
        "q2|q3|q4|halbjahr*|saison|ferien|weihnachten|ostern|jahreswechsel|geschaftsjahr"
    ),
    "RETURN": (
        "wieder|erneut|nochmal*|noch einmal|spater|zuruck*|melde*|kontakt*|nachhak*|"
        "erinner*|reden|sprechen|dann|bis|nach|vor|nachst*|sobald|kommend*|ansehen|"
        "anschauen|prufen|frag*|versuch*|fruhestens|erst|ab|wiedervorlage"
    ),
    "NOW": (
        "jetzt|momentan|derzeit|aktuell|zurzeit|zur zeit|moment|gerade|dieses jahr|heuer|"
        "noch|augenblick|gegenwartig|dieses quartal|diesen monat|vorerst"
    ),
    "TALK": (
        "telefon*|sprech*|sprach*|treff*|termin*|gesprach*|austausch*|demo*|zoom|teams|"
        "anruf*|anzurufen|kaffee|kalender*|besprech*|vorbei*|unterhalt*|meeting|call|"
        "videokonferenz|besuch*|kennenlern*|einladung"
    ),
    "TIME": (
        "montag*|dienstag*|mittwoch*|donnerstag*|freitag*|morgen|ubermorgen|nachste woche|"
        "diese woche|heute|uhr|vormittag*|nachmittag*|#|verfugbar*|frei|zeit|slot*|"
        "minuten|stunde|viertelstunde"
    ),
    "GIVE": (
        "send*|schick*|zusend*|zukommen|geben|gib|haben|bekomm*|erhalt*|zeig*|mochte*|"
        "brauch*|ubermittel*|bitte|gerne|gern|hatte*|mail*|lass*"
    ),
    "MATERIAL": (
        "preis*|angebot*|info*|unterlage*|details|broschur*|prasentation*|dokument*|test*|"
        "muster*|katalog*|kosten*|konditionen|prospekt*|datenblatt|probe*|zugang*|"
        "referenz*|beispiel*|vertrag*"
    ),
    "DELIVER": (
        "zugestellt|zustell*|ubermittel*|gesendet|geliefert|erreich*|angenommen|weitergeleitet"
    ),
    "MAILBOX": (
        "postfach|mailbox|empfanger*|adresse|mailadresse|benutzer|konto|domain|server|nachricht"
    ),
    "BROKEN": (
        "voll|existiert nicht|unbekannt*|nicht gefunden|abgelehnt|zuruckgewiesen|"
        "ungultig*|deaktiviert|uberschritten|gesperrt|blockiert|fehlgeschlagen|"
        "zuruckgesendet|unzustellbar|550|554|552|421|450|dauerhaft*|verzoger*|fehler*|"
        "nicht erreichbar|gescheitert|nicht vorhanden"
    ),
    "OFFICE": "buro|haus|hause|arbeitsplatz|platz|erreichbar|verfugbar|dienst|da",
    "HOLIDAY": (
        "urlaub*|ferien|elternzeit|mutterschutz|dienstreise|geschaftsreise|reise|reisen|"
        "unterwegs|messe|schulung|fortbildung|krank*|feiertag*|betriebsferien|abwesen*|"
        "geschlossen|sabbatical|kur|auszeit|konferenz|seminar"
    ),
    "RECEIPTS": (
        "eingegangen|erhalten|erfasst|registriert|ticket*|vorgang*|vorgangsnummer|"
        "bestatig*|automatisch*|schnellstmoglich|so schnell wie moglich|werktag*|stunden|"
        "nicht mehr aktiv|nicht mehr genutzt|nicht mehr gelesen|neue adresse|neue e mail|"
        "offnungszeiten|nicht antworten|bearbeit*|warteschlange|quarantane|spamfilter"
    ),
    "LEGAL": (
        "anwalt*|anwalte|rechtsanwalt*|rechtlich*|rechtsabteilung|rechtsweg|illegal*|"
        "rechtswidrig*|unzulassig*|gesetzeswidrig*|verboten|beschwerde*|beschwer*|"
        "datenschutz*|behorde*|dsgvo|uwg|abmahn*|gericht|klage*|anzeige*|widersprech*|"
        "widerspruch*|widerruf*|einwilligung*|zustimmung|verklag*|polizei"
    ),
    "SPAM": (
        "spam*|unerwunscht*|unverlangt*|belastig*|aufdringlich*|lastig*|nerv*|penetrant*|"
        "ungebeten*|unaufgefordert*|zumull*|mull|bombard*|stalk*|unverschamt*|frechheit"
    ),
    "BLOCK": (
        "blockier*|blockliste|geblockt|sperr*|gesperrt|spamordner|spamfilter|"
        "spam markier*|filter*|aussortier*"
    ),
    "KNOW": "weiss|ahnung|kenne|wusste|wissen",
    "WHO": "wer|wen|wem",
    "PRIVATE": (
        "student*|praktikant*|rentner*|ruhestandler*|privatperson|private adresse|"
        "privatadresse|private mail*|private e mail*|freiberufler*|aushilfe|azubi*|"
        "auszubildende*|mieter*|kindergarten|kita|schule*|kirche|pforte|pfortner|"
        "hausmeister|ehrenamtlich*|werkstudent*|leiharbeiter*|arbeitslos"
    ),
    "NAMEHERE": (
        "dieses namens|diesem namen|den namen|namens|solche person|diese person|"
        "diese stelle|so jemanden"
    ),
    "TODO": (
        "zu tun|mache ich|mach ich|mein tisch|meine baustelle|mein bier|meine welt|"
        "mein fach|meinem tisch|meine sache|meine hand|zu sagen|zu melden"
    ),
    "ADVERT": (
        "werb*|newsletter*|reklame|akquise*|kaltakquise*|spam|verkaufsmail*|"
        "vertriebsmail*|rundmail*"
    ),
    "THIS": "das|damit|dies|es|bitte|jetzt|endlich|diesem|diese",
    "NEVERMORE": "nie wieder|nie mehr",
    "LASTONE": "letzte*|letzt*",
    "WELCOME": "willkommen|erwunscht|gern gesehen",
    "AGREED": (
        "zugestimmt|eingewilligt|angemeldet|abonniert|erlaubnis|einwilligung|erlaubt|"
        "darum gebeten|bestellt"
    ),
    "SOURCE": "woher|wie kommen sie|wie sind sie|wer hat|wie haben sie|quelle",
    "DEPT": (
        "einkauf|it|personalabteilung|marketing|haustechnik|verwaltung|zentrale|"
        "geschaftsleitung|geschaftsfuhrung|vorstand|vermieter|buchhaltung|fachabteilung|"
        "chefsache|technik|beschaffung|vertrieb|konzern|konzernmutter|andere stelle|"
        "anderen stelle|andere abteilung|woanders|anderswo|jemanden aus|jemand aus|buro|"
        "leitung|inhaber|eigentumer"
    ),
    "TOGO": (
        "wenden|wende|bitte an|musste in|mussen sie|mussten sie|lauft uber|lauft woanders|"
        "lauft|fragen|sache|entscheid*|fallen in|gehort|liegt bei|zustandig|"
        "melden sie sich|schreiben sie|richten|kontaktieren|macht das|regelt"
    ),
    "NOSAY": (
        "zu sagen|befugnis*|bestimmen|eingebunden|befasst|verbindung|einfluss|am hut|"
        "nicht helfen|beitragen|mitreden|beurteilen|mitspracherecht|vollmacht"
    ),
    "WHYME": (
        "warum das bei mir|warum ich das|wieso ich das|warum sie mir|wieso das bei mir|"
        "warum mich|wie das bei mir"
    ),
    "ROLE": (
        "fahrer*|lehrer*|backer*|putz*|pfortner*|pfarrer*|kantine|gartner*|pflege|koch|"
        "kochin|musiker*|buchhalter*|empfang|kundendienst|pressestelle|pressearbeit|"
        "betriebsrat*|aufsichtsrat*|werkstatt|lager|techniker*|mechaniker*|kuster|kuche|"
        "ich fahre|ich backe|ich putze|lohnbuchhaltung|lohnabrechnung|ehrenamtlich|"
        "steuerkanzlei|hausmeister*|nachtschicht|bibliothek*"
    ),
    "ONLY": "nur|bloss|lediglich|blos",
    "WEEKDAY": "montag*|dienstag*|mittwoch*|donnerstag*|freitag*|ubermorgen|morgen",
    "CLOCK": (
        "uhr|vormittag*|nachmittag*|mittags|minuten|halbe stunde|viertelstunde|zeit|halb|fruh"
    ),
    "COMEBY": (
        "vorbeikommen|kommen sie vorbei|schauen sie vorbei|komm vorbei|vorbeischauen|"
        "besuchen sie|an unserem stand|sehen wir uns|auf der messe|kommen sie zu uns|"
        "fragen sie nach mir|halle"
    ),
    "CALENDAR": (
        "kalender*|terminvorschlag*|termine|einladung|meine zeiten|buchungslink|"
        "mein kalender|in den kalender|tragen sie sich"
    ),
    "RINGME": (
        "rufen sie mich|ruf mich|rufen sie an|auf dem handy|meine durchwahl|durchwahl|"
        "klingeln sie|telefonisch|anrufen|kurz sprechen|lieber sprechen|"
        "telefon ist besser"
    ),
    "PLEASE": "bitte|gern|gerne",
    "PRICE": "preis*|kosten|kostet|konditionen|tarif*",
    "TELLME": (
        "erzahlen sie|ich bin ganz ohr|her damit|ich hore|nur zu|bin dabei|sind dabei|"
        "legen sie los|lassen sie horen|lassen sie mal horen"
    ),
}
