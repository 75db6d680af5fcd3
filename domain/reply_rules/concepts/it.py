"""Italian words by what they mean (domain/reply_rules/concepts/__init__.py)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "NEG": "non|mai|niente|nulla|nessun*|senza|ne|neanche|nemmeno",
    "NOMORE": "piu|mai piu|nulla piu|niente piu|d ora in poi|in futuro|ancora|oltre",
    "STOP": ("smett*|basta|ferm*|cess*|evit*|asten*|interromp*|finit*|piant*|sospend*|risparmi*"),
    "CONTACT": (
        "contatt*|scriv*|mail*|invi*|mand*|disturb*|chiam*|import*|molest*|sollecit*|"
        "insist*|spam*|telefon*|sped*|sentir*|perseguit*|assill*"
    ),
    "MESSAGE": (
        "mail*|email*|messagg*|newsletter*|spam|pubblicit*|offert*|comunicazion*|"
        "sollecit*|promozion*|contatt*|invii"
    ),
    "ME": "mi|ci|me|noi|mio|mia|miei|nostr*|questo indirizzo",
    "REMOVE": (
        "cancell*|rimuov*|rimoss*|elimin*|togli*|tolg*|tolto|depenn*|esclud*|dimentic*|"
        "distrugg*|lev*|via"
    ),
    "DATA": "dati|indirizz*|nome|nominativo|contatt*|recapit*|numero|mail|scheda",
    "LIST": (
        "lista|liste|elenc*|database|archiv*|sistema|crm|campagn*|destinatari|mailing|"
        "registr*|invii|rubrica"
    ),
    "WANT": "vogli*|desider*|vorre*|gradi*|prefer*|chied*|preg*|autorizz*|richied*|intend*",
    "RECEIVE": "ricev*|vedere|leggere|sentire|trovar*|arriv*|casella",
    "RESPONSIBLE": (
        "responsabil*|incaric*|decid*|decision*|interlocutor*|persona giusta|persona|"
        "reparto|ufficio|competen*|occup*|gest*|referente|mansion*|ruolo|settore|"
        "contatto giusto|che fare|spetta|compete|compit*"
    ),
    "LEFT": (
        "non lavora piu|non fa piu parte|lasciato|dimess*|pension*|cambiato|"
        "non lavoro piu|non sono piu|non faccio piu|ex dipendente|nuovo lavoro|"
        "altra azienda|andato via|non collaboro piu|uscit*"
    ),
    "WRONGTARGET": (
        "sbagli*|errat*|error*|confus*|confond*|altra persona|altra azienda|qualcun altro|"
        "omonim*|non sono io|equivoco"
    ),
    "NEED": (
        "bisogno|interess*|serv*|util*|adatt*|budget|rilevan*|convinc*|acquist*|invest*|"
        "cambi*|senso|valore|necessit*|per noi|per me|fa al caso|cercando|cerc*|esigenz*|"
        "priorit*|previst*|proced*|proseguir*|conven*"
    ),
    "ALREADY": (
        "gia|attual*|internamente|interno|interna|noi stessi|da anni|sotto contratto|"
        "di fiducia|proprio"
    ),
    "PROVIDER": (
        "fornitor*|soluzion*|strument*|sistem*|partner|agenzia|software|contratt*|"
        "qualcuno|team|piattaforma|copert*|servizio|consulent*|gestionale|a posto"
    ),
    "HAPPY": "soddisfatt*|content*|felic*|bene|copert*|a posto|rest*|basta*|funzion*|trovi*",
    "TIMEUNIT": (
        "mese|mesi|trimestre|anno|anni|settimane|primavera|estate|autunno|inverno|gennaio|"
        "febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|"
        "dicembre|semestre|ferie|natale|pasqua|stagione|esercizio|rientro"
    ),
    "RETURN": (
        "nuovo|piu avanti|tornar*|risent*|ricontatt*|richiam*|ricord*|parl*|allora|fino|"
        "dopo|prima|prossim*|quando|ripren*|riprov*|sentiamo|a partire|riparl*|rivediam*"
    ),
    "NOW": (
        "ora|adesso|momento|attualmente|quest anno|questo trimestre|questo mese|ancora|oggi|periodo"
    ),
    "TALK": (
        "chiam*|parl*|sent*|incontr*|riunione|appuntament*|videochiamata|call|demo*|"
        "telefon*|caffe|agenda|slot|colloquio|visit*|confront*|ved*|invito"
    ),
    "TIME": (
        "lunedi|martedi|mercoledi|giovedi|venerdi|domani|settimana prossima|"
        "prossima settimana|questa settimana|oggi|mattin*|pomeriggio|#|disponib*|liber*|"
        "slot|minuti|ora|mezz ora|orari"
    ),
    "GIVE": (
        "mand*|invi*|gir*|pass*|aver*|ha|avete|ricev*|mostr*|condivid*|forn*|vorre*|far*|"
        "dar*|serv*|piacer*|bisogno"
    ),
    "MATERIAL": (
        "prezz*|preventiv*|offert*|info*|brochure|catalogo|presentazione|document*|prova|"
        "campion*|cost*|condizioni|esemp*|proposta|dettagli|tariff*|listin*|materiale|"
        "accesso"
    ),
    "DELIVER": "consegn*|recapit*|inviat*|invio|accett*|inoltrat*",
    "MAILBOX": "casella|destinatario|indirizzo|utente|account|dominio|server|messaggio",
    "BROKEN": (
        "pien*|non esiste|sconosciut*|non trovat*|respint*|rifiutat*|non valid*|"
        "disabilitat*|superat*|bloccat*|fallit*|restituit*|550|554|552|421|450|permanente|"
        "ritard*|errore|inesistente|impossibile"
    ),
    "OFFICE": "ufficio|sede|scrivania|raggiungibile|disponibile|reperibile|presente",
    "HOLIDAY": (
        "ferie|vacanz*|permesso|viaggio|trasferta|maternita|paternita|malattia|formazione|"
        "fiera|assen*|chius*|festiv*|congedo"
    ),
    "RECEIPTS": (
        "ricevut*|registrat*|ticket*|pratica|numero di|conferma|automatic*|al piu presto|"
        "prima possibile|giorni lavorativi|ore|non e piu attiv*|non piu utilizzat*|"
        "nuovo indirizzo|orari*|non rispond*|gestit*|quarantena|presa in carico"
    ),
    "LEGAL": (
        "avvocat*|vie legali|ufficio legale|azioni legali|illegal*|illecit*|denunci*|"
        "reclamo|esposto|garante|gdpr|tribunale|polizia|consenso|mi oppongo|opposizione|"
        "diritto di|diffid*|privacy"
    ),
    "SPAM": (
        "spam*|indesiderat*|non richiest*|molest*|assill*|invadent*|spazzatura|stuf*|"
        "bombard*|insistent*|fastidi*|insopportabil*|persecu*"
    ),
    "BLOCK": "blocc*|lista nera|blacklist|filtr*|segnal*",
    "KNOW": "so|saprei|idea|conosco|sappiamo",
    "WHO": "chi|a chi",
    "PRIVATE": (
        "student*|stagist*|pensionat*|privato|mail personale|indirizzo personale|"
        "indirizzo privato|libero professionista|apprendista|inquilin*|asilo|scuola|"
        "chiesa|portinai*|volontari*|tirocinant*|disoccupat*"
    ),
    "NAMEHERE": ("quel nome|questo nome|si chiami|tale persona|questa persona|quella posizione"),
    "TODO": (
        "a che fare|a che vedere|mie mani|mio tavolo|mio campo|affar mio|cosa mia|"
        "voce in capitolo|mio mondo"
    ),
    "ADVERT": "pubblicit*|newsletter*|spam|promozion*|mail commerciali|propaganda",
    "THIS": "questo|questa|queste|adesso|ora|per favore|subito|la",
    "NEVERMORE": "mai piu",
    "LASTONE": "ultim*",
    "WELCOME": "benvenut*|gradit*|desiderat*",
    "AGREED": ("autorizza*|iscritt*|acconsent*|permesso|consenso|chiesto questo|richiesto questo"),
    "SOURCE": "da dove|come avete|come ha|chi vi ha|chi le ha|dove avete",
    "DEPT": (
        "acquisti|informatica|risorse umane|marketing|direzione|sede|sede centrale|"
        "contabilita|amministrazione|proprietario|titolare|altrove|altro ufficio|"
        "informatici|logistica|casa madre|capi|ufficio acquisti|manutenzione"
    ),
    "TOGO": (
        "rivolg*|contatt*|chied*|parl*|decid*|spetta|roba da|compete|scriv*|sent*|"
        "passa da|gestisc*|riguarda|vada"
    ),
    "NOSAY": (
        "potere|autorita|influenza|coinvolt*|legame|legami|rapporti con|aiutar*|c entro|voce"
    ),
    "WHYME": (
        "perche sia arrivata|perche mi arriva|perche ho ricevuto|perche proprio a me|"
        "perche mi scriv*"
    ),
    "ROLE": (
        "autista|insegnante|professor*|fornai*|pulizie|custode|portineria|parroc*|mensa|"
        "giardinier*|infermier*|cuoc*|musicist*|contabile|reception|servizio clienti|"
        "ufficio stampa|sindacalist*|officina|tecnico|meccanico|guido|insegno|paghe|"
        "bibliotecari*|volontari*|furgone"
    ),
    "ONLY": "solo|soltanto|soltanto|semplice|semplicemente",
    "WEEKDAY": "lunedi|martedi|mercoledi|giovedi|venerdi|domani|domattina",
    "CLOCK": "ore|mattin*|pomeriggio|minuti|mezz ora|quarto d ora|alle|attimo|liber*|buco",
    "COMEBY": ("passi|venga|passate|venite a|ci venga|a trovarci|in fiera|nostro stand|passare da"),
    "CALENDAR": "agenda|calendario|invito|i miei orari|trova un orario|fissi con|prenoti",
    "RINGME": (
        "mi chiami|chiamami|chiamatemi|uno squillo|sul cellulare|per telefono|al telefono|"
        "mi telefoni|parliamoci|mi faccia uno squillo"
    ),
    "PLEASE": "per favore|per cortesia|cortesemente|grazie",
    "PRICE": "prezz*|tariff*|cost*|quanto|listino",
    "TELLME": (
        "mi racconti|racconti|la ascolto|sono tutt orecchi|ci sto|ci stiamo|avanti|"
        "dica pure|mandi pure|vai"
    ),
}
