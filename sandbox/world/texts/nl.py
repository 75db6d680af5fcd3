"""Dutch."""

from sandbox.world.texts.phrasebook import Phrasebook

BOOK = Phrasebook(
    greetings=("Hoi {first},", "Beste {first},", "Hallo,", "Goedemiddag,", ""),
    closings=(
        "Groet,\n{me}",
        "Met vriendelijke groet,\n{me}\n{title}, {company}",
        "Mvg,\n{me}",
        "{me}",
        "Verstuurd vanaf mijn iPhone",
        "",
    ),
    months=(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    date="{day} {month}",
    quote="Op {when} schreef {sender} <{address}>:",
    reply_prefix="Re: ",
    auto_subject="Automatisch antwoord: ",
    unsubscribe="Hoor je liever niets meer van mij? Laat het gerust weten.",
    topics={
        "INTERESTED": (
            "Klinkt interessant, kun je meer informatie sturen?",
            "Ja graag, hier zijn we precies naar op zoek.",
            "Goede timing, we kijken hier dit kwartaal naar. Vertel meer.",
            "Hoe zou de eerste maand eruitzien?",
            "Stuur maar een presentatie, dan deel ik die met het team.",
            "Prima, stuur de details maar.",
        ),
        "NOT_INTERESTED": (
            "Bedankt, maar we hebben geen interesse.",
            "We hebben al een leverancier en zijn tevreden.",
            "Dit heeft nu geen prioriteit voor ons.",
            "Daar is dit jaar geen budget voor.",
            "Nee, dank je.",
            "Dit past niet bij ons. Succes verder.",
        ),
        "QUESTION": (
            "Wat kost dit voor een team van 40 mensen?",
            "Werkt het samen met Exact?",
            "Waar staat de data?",
            "Is er een minimale looptijd?",
            "Welke bedrijven in de Benelux gebruiken dit?",
            "Hoe kom je aan mijn adres?",
        ),
        "MEETING": (
            "Leuk, schikt donderdag om 10 uur?",
            "Laten we volgende week bellen, dinsdag of woensdagmiddag.",
            "Je kunt hier een moment kiezen: https://cal.example/{slug}",
            "Stuur maar een uitnodiging voor vrijdagochtend.",
            "Maandag heb ik twintig minuten, bel je me?",
        ),
        "OUT_OF_OFFICE": (
            "Ik ben afwezig tot {date}. Voor dringende zaken kun je terecht bij {name} "
            "({address}).",
            "Bedankt voor je bericht. Ik ben met vakantie en ben {date} weer terug.",
            "Ik ben op reis en reageer vanaf {date}.",
            "Ik ben met verlof tot {date}.",
        ),
        "AUTO_REPLY": (
            "We hebben je bericht ontvangen en reageren binnen twee werkdagen. Kenmerk: #{number}.",
            "Deze mailbox wordt niet meer gelezen. Gebruik het formulier op onze site.",
            "{first_self} werkt niet meer bij {company}. Je bericht is niet doorgestuurd.",
        ),
        "OPT_OUT": (
            "Haal me alsjeblieft van je lijst.",
            "Graag uitschrijven.",
            "Stuur me geen mails meer.",
            "Ik heb hier nooit toestemming voor gegeven. Verwijder mijn gegevens (AVG).",
            "Afmelden",
            "Stop met mailen, dit is spam.",
            "Neem geen contact meer met mij op.",
        ),
        "WRONG_PERSON": (
            "Je hebt de verkeerde voor je, ik doe de boekhouding.",
            "Hier ga ik niet over.",
            "Ik werk al twee jaar niet meer op die afdeling.",
            "Ik ben niet de juiste persoon, sorry.",
        ),
        "REFERRAL": (
            "Je kunt beter bij {name} zijn: {address}",
            "{name} ({address}) gaat hierover, je mag mijn naam noemen.",
            "Ik zet {name} in de cc.",
        ),
        "FOLLOW_UP": (
            "Prima, tot dan.",
            "Top, ik heb de uitnodiging geaccepteerd.",
            "Dank, dat is duidelijk. We spreken elkaar maandag.",
        ),
    },
    subjects=(
        "Korte vraag, {{firstName}}",
        "{{companyName}} en het volgende kwartaal",
        "Idee voor {{companyName}}",
        "Even kijken?",
    ),
    mails=(
        "Hoi {{firstName}},\n\nik zag dat {{companyName}} groeit in {{city}}. Teams zoals dat van "
        "jullie verliezen elke week uren aan overdrachten zonder eigenaar.\n\nZullen we tien "
        "minuten bellen? Een voorbeeld: https://go.northwind.example/case",
        "Hoi {{firstName}},\n\nik kom er nog even op terug. Ik kan ook een samenvatting van twee "
        "pagina's sturen.",
        "{{firstName}}, dit is mijn laatste bericht. Komt het nu niet uit, zeg dan wanneer wel.",
    ),
    manual=(
        "Hoi {name},\n\nbedankt voor je reactie. Hierbij een kort overzicht. Schikt donderdag "
        "om 10 uur?",
        "Hoi {name},\n\ngoede vraag: ja, en het kost ongeveer een dag. Zal ik het laten zien?",
    ),
)
