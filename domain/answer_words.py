"""Small words, words of time, and topics of questions, in the eight languages; without accents."""

from typing import Final

TOPICS: Final = {
    "price": "price pricing cost costs fee budget preis preise kosten kostet prix tarif coute "
    "precio precios coste cuesta prezzo prezzi costa costo prijs kost preco custo custa cena "
    "kosztuje koszt cennik",
    "data": "data stored hosted hosting gdpr dsgvo privacy daten gespeichert datenschutz donnees "
    "hebergees rgpd datos guardan dati conservati gegevens bewaard avg dados guardados dane "
    "przechowywane rodo",
    "integration": "integrate integrates integration connect compatible integriert anbindung "
    "schnittstelle compatibles integre integra integracion integrazione koppeling koppelt "
    "samen integracao integracja laczy",
    "contract": "contract minimum term cancel notice commitment vertrag laufzeit kundigung "
    "kundigen engagement duree permanencia contrato duracion durata contratto vincolo looptijd "
    "opzegtermijn fidelizacao umowa umowy okres",
    "references": "customers clients references referenzen kunden clientes referencias clienti "
    "referenze klanten referenties klienci referencje who",
    "source": "address email found adresse herkunft donde correo sacado indirizzo avuto adres "
    "contacto obtiveram skad",
    "setup": "setup onboarding implementation einrichtung einfuhrung mise demarrage "
    "implementacion avvio inrichting implementacao wdrozenie",
}
"""Words that ask for the same thing."""

_SMALL = (
    "the and for you your are with what how does can has have would from our this that about "
    "der die das und wie was ist sie ihr ihre mit fur von ein eine kann noch "
    "les des une est vous votre que quel quelle pour avec dans sur "
    "los las una que con para por como esta este hay "
    "gli che con per una come sono questo "
    "het een van wat hoe met voor zijn kan "
    "uma que com para como esta "
    "jest czy jak dla nie jakie"
)
_TIMES = (
    "week month quarter year summer autumn winter spring later until after january next "
    "woche monat quartal jahr sommer herbst winter fruhjahr spater nachste nachsten ende anfang "
    "semaine mois trimestre annee ete automne hiver printemps rentree apres prochain prochaine "
    "semana mes trimestre ano verano otono invierno primavera despues proximo proxima "
    "settimana mese anno estate autunno inverno dopo prossimo prossima "
    "maand kwartaal jaar zomer herfst lente volgend volgende later "
    "mes verao outono inverno depois proximo "
    "tygodniu tydzien miesiac kwartal kwartale roku rok lato jesien zima wiosna pozniej "
    "przyszlym"
)
SMALL_WORDS: Final = frozenset(_SMALL.split())
TIME_WORDS: Final = frozenset(_TIMES.split())
