"""German."""

from sandbox.world.texts.phrasebook import Phrasebook

BOOK = Phrasebook(
    greetings=("Hallo {first},", "Guten Tag,", "Hi {first},", "Guten Morgen,", "Servus,", ""),
    closings=(
        "Viele Grüße\n{me}",
        "Mit freundlichen Grüßen\n{me}\n{title}, {company}",
        "Beste Grüße\n{me}",
        "VG {me}",
        "Von meinem iPhone gesendet",
        "",
    ),
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    date="{day}. {month}",
    quote="Am {when} schrieb {sender} <{address}>:",
    reply_prefix="AW: ",
    auto_subject="Automatische Antwort: ",
    unsubscribe="Falls Sie nichts mehr von mir hören möchten, sagen Sie kurz Bescheid.",
    topics={
        "INTERESTED": (
            "das klingt interessant. Können Sie mir mehr Unterlagen schicken?",
            "ja gerne, genau so etwas suchen wir gerade.",
            "guter Zeitpunkt, wir überarbeiten das Thema in diesem Quartal. Erzählen Sie mehr.",
            "hört sich spannend an. Wie würde der Einstieg konkret aussehen?",
            "gerne mehr Infos, ich zeige es dann im Team.",
            "Ja, bitte Details schicken.",
            "wir hatten letztes Jahr einen Anbieter, der nicht gepasst hat. Was machen Sie anders?",
        ),
        "NOT_INTERESTED": (
            "danke, aber wir haben keinen Bedarf.",
            "kein Interesse.",
            "wir arbeiten bereits mit einem Partner zusammen und sind zufrieden.",
            "leider passt das nicht zu uns. Trotzdem viel Erfolg!",
            "dafür ist dieses Jahr kein Budget mehr da.",
            "das lösen wir intern, daher nein danke.",
        ),
        "QUESTION": (
            "was kostet das bei etwa 40 Mitarbeitenden?",
            "gibt es eine Schnittstelle zu SAP oder HubSpot?",
            "wo werden die Daten gespeichert? Für uns käme nur die EU in Frage.",
            "wie lange ist die Mindestlaufzeit?",
            "welche Referenzen haben Sie im Maschinenbau?",
            "woher haben Sie eigentlich meine Adresse?",
        ),
        "MEETING": (
            "gerne. Passt Ihnen Donnerstag um 10 Uhr?",
            "lassen Sie uns nächste Woche telefonieren, Dienstag oder Mittwoch nachmittags.",
            "buchen Sie sich gern direkt einen Termin: https://cal.example/{slug}",
            "schicken Sie mir bitte eine Einladung für Freitag, ab 14 Uhr habe ich Zeit.",
            "20 Minuten am Montag wären möglich. Rufen Sie mich an?",
        ),
        "OUT_OF_OFFICE": (
            "Vielen Dank für Ihre Nachricht. Ich bin bis zum {date} nicht im Büro. In dringenden "
            "Fällen wenden Sie sich bitte an {name} ({address}).",
            "Ich bin im Urlaub und ab dem {date} wieder erreichbar. Ihre E-Mail wird nicht "
            "weitergeleitet.",
            "Ich befinde mich in Elternzeit bis {date}. Meine Vertretung ist {name}, {address}.",
            "Abwesend bis {date}.",
        ),
        "AUTO_REPLY": (
            "Vielen Dank für Ihre Anfrage. Wir melden uns innerhalb von zwei Werktagen bei Ihnen. "
            "Ihre Vorgangsnummer lautet #{number}.",
            "Dieses Postfach wird nicht mehr gelesen. Bitte nutzen Sie unser Kontaktformular.",
            "{first_self} ist nicht mehr für {company} tätig. Ihre Nachricht wurde nicht "
            "weitergeleitet.",
        ),
        "OPT_OUT": (
            "bitte nehmen Sie mich aus Ihrem Verteiler.",
            "Bitte keine weiteren Mails.",
            "Austragen bitte!",
            "ich habe dem nie zugestimmt. Löschen Sie meine Daten nach DSGVO.",
            "Hören Sie auf, mir zu schreiben. Das ist Spam.",
            "Abmelden",
            "kontaktieren Sie mich in Zukunft bitte nicht mehr.",
        ),
        "WRONG_PERSON": (
            "da sind Sie bei mir falsch, ich bin in der Buchhaltung.",
            "ich habe die Abteilung vor zwei Jahren verlassen.",
            "dafür bin ich leider nicht zuständig.",
            "Sie verwechseln mich vermutlich mit jemandem.",
        ),
        "REFERRAL": (
            "bitte wenden Sie sich dazu an {name}: {address}",
            "der richtige Ansprechpartner ist {name} ({address}), Sie können sich auf mich "
            "beziehen.",
            "ich leite das an {name} weiter, dort liegt das Thema.",
        ),
        "FOLLOW_UP": (
            "passt, bis dann.",
            "super, die Einladung habe ich angenommen.",
            "danke, damit ist meine Frage beantwortet. Lassen Sie uns am Montag sprechen.",
        ),
    },
    subjects=(
        "Kurze Frage, {{firstName}}",
        "{{companyName}} und das nächste Quartal",
        "Idee für {{companyName}}",
        "Einen Blick wert?",
    ),
    mails=(
        "Hallo {{firstName}},\n\nmir ist aufgefallen, dass {{companyName}} in {{city}} wächst. "
        "Teams wie Ihres verlieren jede Woche Stunden bei Übergaben, für die niemand zuständig "
        "ist.\n\nWären zehn Minuten am Telefon sinnvoll? Ein kurzes Beispiel: "
        "https://go.northwind.example/fall",
        "Hallo {{firstName}},\n\nich wollte kurz nachhaken. Gerne schicke ich auch eine "
        "Zusammenfassung auf zwei Seiten.",
        "{{firstName}}, das ist meine letzte Nachricht. Wenn es gerade nicht passt, sagen Sie mir "
        "gern, wann ich mich wieder melden soll.",
    ),
    manual=(
        "Hallo {name},\n\nvielen Dank für die Rückmeldung. Anbei eine kurze Übersicht. Passt "
        "Ihnen Donnerstag um 10 Uhr?",
        "Hallo {name},\n\ngute Frage. Kurz gesagt: ja, die Einrichtung dauert etwa einen Tag. "
        "Soll ich es Ihnen zeigen?",
    ),
)
