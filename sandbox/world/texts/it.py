"""Italian."""

from sandbox.world.texts.phrasebook import Phrasebook

BOOK = Phrasebook(
    greetings=("Ciao {first},", "Buongiorno,", "Gentile {first},", "Salve,", ""),
    closings=(
        "Cordiali saluti,\n{me}",
        "Un saluto,\n{me}\n{title}, {company}",
        "Grazie,\n{me}",
        "{me}",
        "Inviato da iPhone",
        "",
    ),
    months=(
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ),
    date="{day} {month}",
    quote="Il giorno {when} {sender} <{address}> ha scritto:",
    reply_prefix="R: ",
    auto_subject="Risposta automatica: ",
    unsubscribe="Se preferisce non ricevere altri messaggi, basta dirmelo.",
    topics={
        "INTERESTED": (
            "Mi interessa, può mandarmi qualche informazione in più?",
            "Sì, cercavamo proprio una soluzione così.",
            "Arriva al momento giusto, ci stiamo lavorando in questo trimestre. Mi dica di più.",
            "Sembra interessante. Come funzionerebbe il primo mese?",
            "Mi mandi una presentazione, la condivido con i soci.",
            "Ok, attendo i dettagli.",
        ),
        "NOT_INTERESTED": (
            "La ringrazio, ma non siamo interessati.",
            "Abbiamo già un fornitore e ci troviamo bene.",
            "Al momento non è una priorità.",
            "Non abbiamo budget per quest'anno.",
            "No, grazie.",
            "Non fa per noi, buona fortuna.",
        ),
        "QUESTION": (
            "Quanto costa per uno studio di 40 persone?",
            "Dove vengono conservati i dati?",
            "Si integra con il nostro gestionale?",
            "C'è una durata minima del contratto?",
            "Quali altri studi lo usano?",
            "Come avete avuto il mio indirizzo?",
        ),
        "MEETING": (
            "Volentieri, va bene giovedì alle 10?",
            "Sentiamoci la prossima settimana, martedì o mercoledì pomeriggio.",
            "Può prenotare qui: https://cal.example/{slug}",
            "Mi mandi un invito per venerdì mattina.",
            "Ho venti minuti lunedì, mi chiama lei?",
        ),
        "OUT_OF_OFFICE": (
            "Sono fuori ufficio fino al {date}. Per urgenze può scrivere a {name} ({address}).",
            "Grazie per il messaggio. Sono in ferie e rientrerò il {date}.",
            "Sono in trasferta, risponderò dal {date}.",
            "Sono in congedo fino al {date}.",
        ),
        "AUTO_REPLY": (
            "Abbiamo ricevuto il suo messaggio, risponderemo entro 48 ore. Pratica: #{number}.",
            "Questa casella non è più presidiata. Usi il modulo sul nostro sito.",
            "{first_self} non lavora più presso {company}. Il messaggio non è stato inoltrato.",
        ),
        "OPT_OUT": (
            "La prego di cancellarmi dalla lista.",
            "Cancellatemi.",
            "Non scrivetemi più.",
            "Non ho mai dato il consenso. Cancellate i miei dati (GDPR).",
            "Basta mail, è spam.",
            "Non desidero ricevere altre comunicazioni.",
            "Disiscrivetemi per favore.",
        ),
        "WRONG_PERSON": (
            "Ha sbagliato persona, io mi occupo di contabilità.",
            "Non seguo io questo tema.",
            "Ho lasciato quell'ufficio due anni fa.",
            "Non sono la persona giusta, mi dispiace.",
        ),
        "REFERRAL": (
            "Ne parli con {name}, che se ne occupa: {address}",
            "La persona giusta è {name} ({address}), faccia pure il mio nome.",
            "Metto in copia {name}.",
        ),
        "FOLLOW_UP": (
            "Perfetto, a giovedì.",
            "Ho accettato l'invito, grazie.",
            "Grazie, ora è chiaro. Ci sentiamo lunedì.",
        ),
    },
    subjects=(
        "Una domanda, {{firstName}}",
        "{{companyName}} e il prossimo trimestre",
        "Un'idea per {{companyName}}",
        "Dia un'occhiata",
    ),
    mails=(
        "Buongiorno {{firstName}},\n\nho visto che {{companyName}} sta crescendo a {{city}}. "
        "Gruppi come il vostro perdono ore ogni settimana in passaggi di "
        "consegne.\n\nHanno senso dieci minuti al telefono? Un esempio: https://go.northwind.example/caso",
        "Buongiorno {{firstName}},\n\nle riscrivo nel caso le fosse sfuggito. Posso anche mandarle "
        "un riassunto di due pagine.",
        "{{firstName}}, è il mio ultimo messaggio. Se non è il momento, mi dica quando.",
    ),
    manual=(
        "Buongiorno {name},\n\ngrazie della risposta. Le allego una breve panoramica. Giovedì "
        "alle 10 le andrebbe bene?",
        "Buongiorno {name},\n\nottima domanda: sì, e si avvia in un giorno. Le mostro come?",
    ),
)
