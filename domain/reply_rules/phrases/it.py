"""Italian phrases (their little language: domain/reply_rules/patterns.py)."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {
    Signal.OPT_OUT: """
        (unsubscribe|opt out|disiscri*|disiscriv*|cancellatemi|cancellami|cancellarmi|
        cancellateci|cancellarci|rimuovetemi|rimuovimi|rimuovermi|eliminatemi|eliminami|
        eliminarmi|toglietemi|toglimi|togliermi|toglieteci|escludetemi|escludermi|depennatemi|mi
        cancelli|mi rimuova|mi tolga|mi elimini|mi disiscriva|ci rimuova|ci tolga|mi rimuovete|mi
        cancellate|levatemi|levami|disiscrivetemi|disinscri*|disdetta|rimuoverci|eliminateci|
        depennare|depennarmi) ; ^[per favore] (stop|basta|fermatevi|smettetela|smettila|smetta|
        cancellami|rimuovi|cancellazione|disiscrizione) ; (basta|stop|smettetela|smettila|smetta)$
        ; (basta|stop) (con|alle|mail|email|con le|con queste|a queste|spam|pubblicita) ;
        (cancell*|rimuov*|elimin*|togli*|depenn*|esclud*|tolg*|lev*) [mi|ci|subito|immediatamente|
        per favore|il|la|i|gentilmente] [mio|mia|miei|nostro|nostra|nostri|questo|il mio|i miei|
        mi] .. (lista*|liste|elenco|database|mailing|indirizz*|dati|contatt*|mail|email|
        nominativo|newsletter|vostri|archiv*|sistema|invii) ; (cancellazione|rimozione|
        eliminazione) [immediata] (dei|del|dai|dalla|dalle|da) [miei|mio|nostri|vostri|vostra|
        vostre|vostro] [dati|indirizzo|database|lista] ; (non|mai) [mi|ci|voglio|vogliamo|
        desidero|desideriamo|vorrei|voler|intendo|scriv*|intendiamo|gradisc*|mandatemi|inviatemi|
        si] [più|mai|mi|ci|che|ricevere|essere|di] [più|mi|ci|ricevere|essere] (scriv*|contatt*|
        mand*|invi*|ricev*|disturb*|chiam*|import*|telefon*|molest*|insist*|sped*|essere contatt*|
        essere disturb*|mail*|sollecit*|solleciti|spamm*) [più|oltre|mi|ci|altre|altro|nulla|mai|
        niente|vostre|altri|piu|mail|email] ; (non) .. (mai piu|piu niente|piu nulla|piu mail|piu
        email|piu messaggi|altre mail|altre email|altri messaggi|comunicazioni commerciali|vostre
        mail|vostre comunicazioni|pubblicita) ; (niente|nessun*|stop|basta|senza) [più|altre|
        altri|altra|ulteriori|ulteriore|alle] (mail|email|e mail|messagg*|comunicazion*|
        pubblicita|spam|newsletter|contatt*|solleciti|telefonate) ; (smett*|smetta*|smettere|
        cess*|piant*|finit*|finiscil*|evit*|asten*|ferm*|interromp*) [di|la|tela|immediatamente|
        subito|per favore|questa|con|ogni|ora|lo] [di|la|con|mi|ci|le|invio|queste] .. (scriv*|
        mand*|invi*|contatt*|disturb*|spam*|import*|mail*|email|chiam*|molest*|bombard*|
        comunicazion*|tormentar*|infastid*|messagg*|sollecit*|insist*|perseguit*) ; (smettetela|
        smettila|piantatela|piantala|finitela|la smetta|la smettete|finiamola) ; (lasciami|
        lasciatemi|lasciateci|mi lasci|mi lasciate|lasciaci) (in pace|stare|perdere|tranquill*) ;
        in pace ; (non) (mi|ci) (rompete|rompere|rompa|rompi|scocciate|scocciare|assillate) ;
        (vaffanculo|andate al|vai al|vada al|vai a quel|vada a quel|andate a quel|fanculo|
        levatevi|sparite|sparisci|togliti|levati|fuori dalle) [a|al|dai|pure|dalle|di] [quel|
        diavolo|quel paese|piedi|palle|mezzo|cagare] ; (gradirei|vorrei|prefer*|chied*|preg*|
        richied*|esig*|invit*|diffid*) [di|che|la|vi|a|voi|non|essere] .. (non|cancell*|rimoss*|
        cancellat*|rimuov*|eliminat*|togliere|smettere|esclus*) [più|piu|essere|ricev*|dai|dalla|
        i|dal] .. ; (mi oppongo|opposizione al trattamento|revoco|revocare|diritto (all oblio|alla
        cancellazione|di cancellazione|di opposizione)|ritiro il consenso) ; (blocc*|segnal*|
        denunci*|bloccat*) .. (spam|mittente|indirizzo|garante|dominio|mail|autorita|voi) ;
        (garante|avvocat*|vie legali|denuncia|diffida|querela|registro delle opposizioni) ;
        (mail*|email*|pubblicita|comunicazion*|messagg*) [commerciali] (non (richiest*|desiderat*|
        autorizzat*|sollecitat*)|indesiderat*) ; (stuf*|stanc*|stufo|stufi) (di|delle|dei|con) ;
        (avete|ha) rotto ; non (avete|ha|hai) (il permesso|l autorizzazione|il consenso|il mio
        consenso|alcun consenso|autorizzazione) ; (non|senza|nessun*) [avete|ha|hai|ho dato|vi ho
        dato|il|mio|ho mai dato] [il|l|alcun*|nessun*] [mio] (permesso|autorizzazione|consenso|
        diritto) [di|per|a|ad] ; (gia|piu volte) [vi|le] .. (chiesto|richiesto|detto|domandato)
        ... (cancell*|rimoss*|rimuov*|toglie*|tolto|smettere|non|disiscri*|eliminat*) ;
        (indirizzo|casella|mail) [e|è|è] .. (solo|esclusiva*|riservat*|dedicat*) ... (non|evit*) ;
        non (usarlo|utilizzarlo|usatelo|utilizzatelo|usare|usarla|utilizzarla|utilizzare|lo usi*)
        [per] ; non (voglio|vogliamo|desidero) (queste|questi|le vostre|vostre|piu queste|simili|
        le sue|questo genere|mail|email) ; (e|è|questo e|questa e) (spam|molestia|stalking) ;
        (reclamo|segnalazione|esposto|denuncia) (al|a|alla) (garante|autorita|polizia)
    """,
    Signal.OPT_OUT_DOUBT: """
        (gdpr|privacy|dati personali|protezione dei dati|dpo|accesso ai dati|trattamento dei dati)
        ; (spam*|molest*|fastidi*|insistent*|invadent*|invasiv*|illegal*|vergogn*|assill*|
        scocciat*|importun*|insopportabil*) ; (second*|terz*|quart*|quint*|sest*|decim*|ennesim*)
        (mail|email|messaggio|volta|sollecito|e mail) ; (ancora|un altra|ennesima) (una|mail|
        email|vostra|voi|volta) ; (gia) [vi|le|lo|l|ti] [ho|avevo|abbiamo] (detto|scritto|chiesto|
        risposto|rifiutato|comunicato|richiesto) ; (mai|non) [mi|ho|abbiamo|sono] [mai] (iscritt*|
        chiesto|autorizzat*|richiesto|dato il|consenso|registrat*|dato) ; senza (il mio|il nostro|
        mio|nostro|alcun) (consenso|permesso|autorizzazione) ; (cestino|spazzatura|cestinat*) ;
        (perdita di tempo|perdere tempo) ; quante volte ; ^(pubblicita|spam)$ ; non (richiest*|
        desiderat*) ; indesiderat* ; (rimuov*|cancell*)
    """,
    Signal.DECLINE: """
        non [mi|ci|sono|siamo|abbiamo|ho|è|e|fa|si|ne|vedo|c|lo|sarei|saremmo|credo|la|vogliamo|
        rientra|intendiamo|intendo|posso|possiamo|serve|stiamo] [al|proprio|più|piu|molto|affatto|
        particolarmente|abbiamo|ne|sia|e|è|nulla|alcun*|un|per|davvero|minimamente|di|in|nessun*|
        assolutamente|ancora|nostro|mai|che|tra|a|il] [nostro|di|al|per|a] (interess*|bisogno|
        serve|necessit*|utile|adatt*|fa per|budget|servono|occorr*|convince*|rientr*|pertinent*|
        cerc*|adegu*|valut*|nostra|nostro|rilevant*|convenient*|fondi|intenzion*|trattiamo|
        volgiamo|target|cambiare|acquist*|soldi|risorse|previst*|noi|me|utilizz*|usiamo|procedere|
        proseguire|proced*|in linea|soddisf*|idoneo|possibil*|priorita|spazio|acquirent*|senso|
        valore|compri*|esigenz*) ; (nessun*|senza|zero|privo di|poco) [alcun|reale|particolare]
        (interesse|bisogno|necessita|esigenza|budget|intenzione|utilita) ; no grazie ; ^no$ ; ^no
        , ; ^no grazie ; no (la|vi|ti) ringrazio ; ^nope ; ^mai ; ^assolutamente no ; ^certo che
        no ; grazie (ma|no) ; grazie (ma no|no) ; (ringrazi*|grazie) [mille|comunque|molte] ma ;
        (declin*|rifiut*|rinunci*) ; (io passo|noi passiamo|lasciamo perdere|lascio perdere|come
        se avessi accettato|come se avessimo accettato|come se) ; ^passo ; ^thumbsdown ;
        thumbsdown ; (neanche per sogno|neppure|nemmeno per|manco morto|non se ne parla|per
        carita|ma va|figuriamoci|neanche per idea) ; (direi|penso|temo|credo|meglio|preferisco|
        preferiremmo|preferiamo) (di no|no)$ ; di no$ ; (gia|attualmente) [un|uno|una|abbiamo|
        coperti|con|nostro|dei|ben|in|il|la|altri|tutto|qualcuno|soddisfatti|serviti] ..
        (fornitor*|soluzion*|sistem*|agenzia|strument*|partner|contratt*|copert*|servit*|
        soddisfatt*|consulent*|software|piattaform*|collabor*|dotat*|seguit*|uso|gestional*|posto|
        a posto|attrezzat*|struttur*) ; (abbiamo|ho|usiamo|utilizziamo|lavoriamo|siamo|
        collaboriamo|disponiamo|sono|utilizzo|c e|ci|ne abbiamo) [gia] gia ; gia (abbiamo|usiamo|
        utilizziamo|collaboriamo|siamo|seguiti|serviti|coperti|dotati|lavoriamo|provvediamo|
        forniti|provvisti|clienti) ; (soddisfatt*|content*|felici|bene cosi) (di|del|con|dell|
        della|dei|cosi|delle) ; (siamo|sono) (a posto|apposto|coperti|soddisfatt*|ben serviti|
        content*|gia serviti|bene cosi) ; a posto cosi ; (restiamo|rimaniamo|continuiamo|
        proseguiamo|resto) (con|fedeli) [il|la|nostro|l|al|attuale] ; (internamente|al nostro
        interno|in casa|da soli|per conto nostro|in autonomia|noi stessi|all interno|risorse
        interne|team interno|struttura interna|in proprio|inhouse) ; (scelt*|optat*|decis*|
        firmat*|affidat*|preferit*) .. (altr*|diversa|concorrent*|di no|di non) ; altr*
        (fornitore|soluzione|azienda|partner|agenzia|strada|operatore) ; (troppo|fuori) (car*|
        costos*|piccol*|budget|grand*|portata|dal nostro budget) ; (in bocca al lupo|buona
        fortuna|buon proseguimento|vi auguro|le auguro|auguri per|buon lavoro) ; (chius*|cessat*|
        vendut*|fallit*) .. (attivita|azienda|negozio|ditta|societa) ; (azienda|attivita|ditta|
        societa|negozio) .. (chius*|cessat*|non esiste piu|fallit*|vendut*|liquidazione) ;
        (pensione|pensionat*) ; (se|qualora|quando|nel caso) .. (bisogno|interess*|servir*|
        necess*|serve) .. (contatt*|far*|cercher*|sapre*|vi|sentire|viva) ; (perd*|sprec*) ..
        tempo ; (inutile|non serve) (insistere|che) ; (cambiare|cambio) .. (non|nessun) ; (non)
        (insista|insistete|insistere) ; se (avessi*|avessimo|fossi*) ; (quello che abbiamo|sistema
        attuale|soluzione attuale|fornitore attuale|strumento attuale|software attuale) [gia]
        (funziona|ci basta|va|ci soddisfa|copre|e|ci va) [molto|gia|piu che|benissimo] [bene] ;
        (facciamo|gestiamo|faccio) [tutto|questo|gia] (con|in|a|su) (excel|mano|carta|fogli) ;
        (lo|la) (facciamo|gestiamo) (con|in|a|noi) (excel|mano|carta|noi|stessi) ; va bene cosi ;
        (non sara|non e|non risulta) possibile ; non (risponde|soddisfa|rispecchia|corrisponde|
        rientra|si adatta|incontra|e in linea|fa al caso|e adatto) [alle|ai|le|i|nei|nelle|al|con|
        a] [nostr*|esigenze|caso] ; (direzione|capo|titolare|comitato|azienda|management|
        consiglio) (non intende|ha deciso|non vuole|ha detto|preferisce|ha rifiutato|non e) ; non
        (lavoriamo|collaboriamo) con ; (lavoriamo) (solo|esclusivamente|unicamente) con ; non
        (vedo|vediamo|ne vedo|trovo) (il|l|la|utilita|valore|vantaggi*|senso|motivo|come|alcun*|
        un) ; (troppo) (piccol*|car*|grand*|complicat*) (per|rispetto) ; (abbiamo|ho) (scelto|
        preso|optato|deciso|intrapreso) [di|per|un|un altra|altre] .. (altr*|strada|non|diversa|
        no) ; non (intendo|intendiamo|vogliamo|voglio|desideriamo) (proseguire|procedere|andare|
        continuare|cambiare|investire|acquistare|approfondire) ; (devo|dobbiamo) (declinare|
        rifiutare|dire di no|rinunciare|deluder*) ; non (e|fa) (per noi|al caso nostro|cosa per|
        nostra priorita|un tema|il nostro)
    """,
    Signal.DECLINE_WEAK: """
        (purtroppo|sfortunatamente) ; ^mi (dispiace|spiace) ; mi (dispiace|spiace) ; (dubito|temo)
        ; non credo ; non (proprio|tanto) ; scettic* ; gia ; eyeroll
    """,
    Signal.LATER: """
        (scriv*|contatt*|ricontatt*|chiam*|richiam*|risent*|sent*|riparl*|parl*|rived*|torn*|
        riscriv*|ripass*|riprov*|prov*|fat*|rinvi*|aggiorn*|riaggiorn*|ripropon*|riprend*|valut*|
        ricord*|ne riparliamo|ci sentiamo|ci risentiamo|mi cerchi|vediamo|risentirci|faccia*|si
        faccia|cerc*|discut*) [mi|ci|ne|pure|magari|si|lo|di nuovo|a|la|vi|tra] ... (piu avanti|
        piu tardi|in seguito|dopo|tra (#|un|una|due|tre|quattro|sei|qualche|alcuni|un paio di)
        (mes*|settiman*|ann*)|fra (#|un|una|due|tre|quattro|sei|qualche|alcuni|un paio di) (mes*|
        settiman*|ann*)|(a|in|da|verso|entro|dopo|ad|nel|per|a partire da|dal|a fine|a inizio|a
        meta|non prima di|con|dall|all) [il|la|l|le|lo|inizio|fine|meta|di] (gennaio|febbraio|
        marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|autunno|
        primavera|estate|inverno|prossim*|anno|ferie|vacanze|q1|q2|q3|q4|secondo|terzo|quarto|
        primo|trimestre|semestre|feste|natale|pasqua|rientro|2026|2027|2028)|prossim*|altro
        momento|nuovo anno|anno nuovo|anno prossimo) ; (prossim*|nuovo) (anno|trimestre|semestre|
        mese|esercizio|budget|primavera|autunno|estate|stagione) ; (anno|mese|trimestre|semestre)
        (prossim*|nuovo|venturo) ; (secondo|primo|terzo|quarto) (trimestre|semestre) ; (a|in|da|
        verso|entro|dopo|ad|nel|fino a|a partire da|dal|a fine|a inizio|per|prima di) [il|la|l|
        fine|inizio|meta] (gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|
        ottobre|novembre|dicembre|autunno|primavera|q1|q2|q3|q4|2027|2028) ; (non) [è|e|il|un|
        adesso|ora|al|per|in|siamo|lo|possiamo|ancora] [il|un|ancora|e|buon] (momento|adesso|ora|
        ancora|pronti|quest anno|oggi|momento giusto|momento adatto|periodo|questo momento|
        priorita|subito) ; ^(adesso|ora|per ora|per il momento|al momento|ancora|oggi|quest anno|
        attualmente) no ; ^(adesso|ora|per ora|per il momento|al momento|ancora) no ; (per ora|per
        il momento|al momento|ora|adesso|attualmente) (no|non) .. (ma|magari|piu avanti|forse) ;
        (brutto|cattivo|pessimo) (momento|periodo) ; (piu avanti|piu in la|in un altro momento|in
        futuro|in seguito|un altra volta|altro momento|a tempo debito) ; (troppo presto|prematur*)
        ; (finche|una volta|quando|appena|non appena|dopo che|prima di|fino a quando|fino a che|
        solo dopo) ... (chius*|terminat*|finit*|conclus*|avremo|saremo|approvat*|budget|passat*|
        trasloco|migrazione|complet*|completat*|decis*|assunt*|round|fatto|avra|sara) ;
        (contratto|licenza|abbonamento) .. (fino|scad*|termin*|rinnov*|vincolat*) ; budget ..
        (esaurit*|prossim*|finit*|bloccat*|congelat*|nuovo|approvat*|chius*|gennaio|speso) ;
        (rimand*|rinvi*|posticip*|sospes*|in pausa|stand by|congelat*|in attesa|slitt*) ; (molto|
        troppo|super|strapien*|piuttosto|piena) (impegnat*|pres*|occupat*|incasinat*|lavoro|
        periodo) ; (sommers*|oberat*|non ho tempo|non abbiamo tempo|senza tempo|alta stagione|
        pienissim*|strapien*|presi dal) ; (nel pieno|nel mezzo|in piena|in pieno|alle prese|a meta
        di) [di|del|della|dei|con] ; (tra|fra) (#|un|una|due|tre|quattro|sei|qualche|alcuni)
        (mes*|settiman*|ann*|trimestr*) ; (ci faremo|vi contatt*|mi faro|la contatt*|la
        ricontatt*|vi ricontatt*|vi faremo|ci risentiremo|mi rifaro|torneremo|faremo sapere)
        [sentire|noi|vivi|vivo|io|quando|sapere] ; (teng*|conserv*|tener*|terr*|salv*|archivi*) ..
        (present*|contatt*|mail|a mente|in considerazione|recapit*) ; (maternita|congedo) ; poi
        (volentieri|si|magari|ne) ; dopo (volentieri|si|ne|ci) ; ^questo (mese|trimestre) no ;
        (dia|date|datemi|dammi|mi dia|mi lasci|lasciatemi|serve|ci dia) [mi|ci|un po di|un po|il|
        del] (tempo|tempo di) ; (appena|da poco) (arrivat*|iniziat*|entrat*|insediat*|cominciat*|
        assunt*) ; (quando|appena|non appena|se) (ci sara|avrete|sara|uscira|supporter*|ci fosse|
        disponibile) ; (sotto organico|a corto di personale|personale ridotto) ; (mettiamo|
        mettiamolo|lasciamo|teniamo|accantoniamo) .. (da parte|in sospeso|in attesa|in pausa|in
        stand by) ; seconda (meta|parte) ; (dopo|passate|passata|finite) (le|l|la|il|i|gli|nostra)
        (ferie|vacanze|estate|feste|festivita|trasloco|fiera|chiusura|fusione|audit|stagione|
        inventario|natale|pasqua|ponte|saldi) ; alta stagione ; chiusura (di|dell|d) (anno|
        bilancio|esercizio|mese) ; (aspett*|attend*|in attesa) (che|il|l|la|di|budget|
        approvazione|del|dell) ; non [e] [una] (priorita|prioritario) ; (prossimo|nuovo) (budget|
        ciclo|esercizio)
    """,
    Signal.LATER_WEAK: """
        (al momento|per ora|per il momento|in questo momento|attualmente|quest anno|forse|magari|
        in futuro|adesso|ora come ora|ancora|momentaneamente)
    """,
    Signal.WRONG: """
        (non) [sono|è|e|mi|lavoro|faccio|mi occupo|siamo|ho|decido|piu|spetta|dipende|rientra]
        [più|piu|io|la|il|nulla|parte|a|di|da|nelle|nel|l|in|mie|mia|mio|potere] [a|la|di|persona|
        mia|mie|il|mio] (persona (giusta|corretta|adatta|indicata|competente)|referent*|
        responsabil*|interlocut*|giust*|competent*|decid*|occup*|incaricat*|mio (settore|ufficio|
        reparto|compito|campo|ambito)|mia (area|competenza|responsabilita|mansione)|mie
        (competenze|mansioni)|competenza|lavoro|azienda|parte|contatto giusto|a che fare|che fare|
        decisional*|ruolo|ufficio|gest*|me|qui|li|voce in capitolo) ; (non) (lavoro|sono|faccio|mi
        occupo|lavora|collaboro) [piu] [piu|parte] (in|per|da|li|qui|di|con|presso|dell|piu) ;
        (sbagliat*|errat*|confus*|confond*) [persona|indirizzo|destinatario|contatto|numero|
        azienda|ufficio|di] ; (persona|indirizzo|contatto|destinatario|ufficio|reparto|azienda|
        numero|mail) (sbagliat*|errat*) ; (ha|avete|hai) sbagliato ; (lasciato|cambiato) [l|il|la]
        (azienda|lavoro|societa|posto|ruolo|ditta|mansione|reparto|ufficio) ; (nulla|niente) a che
        (fare|vedere) ; (solo|semplice|soltanto) [un|una|il|la|lo] (stagista|tirocinante|
        segretari*|centralinist*|sviluppator*|student*|apprendista|receptionist) ; (privato
        cittadino|decedut*) ; (non) (conosco|c e|esiste) .. (nessun*|questa persona|nome) ;
        (qualcun altro|un altra persona) ; (non|mi) (compete|spetta|riguarda) [a me] ; non
        (decido|gestisco|seguo|tratto) io ; non (me ne|mi) occup* ; scambi* .. (per|persona|
        qualcun) ; (altro|altra|altri) (reparto|ufficio|azienda|settore|persona|dipartimento|
        divisione|sede) ; (solo|soltanto|semplicemente) [un|una|alla|in|il|la] (reception|
        accettazione|segreteria|centralino|stagista|assistente|segretaria|inquilino|apprendista|
        impiegat*|dipendente|tirocinante) ; non (posso|spetta a me|sono io|tocca a me|ho il potere
        di|sta a me) [a] (decidere|decido|decider*|che decido|decide) ; (non e|non sono) (con me|
        io|io che|me) (che|quello|quella|a|il) ; (azienda|ditta|societa|attivita) (non e piu|
        ceduta|venduta) (mia|nostra) ; non e piu (mia|nostra) ; (ho cambiato|cambiato|cambiai)
        (lavoro|azienda|ruolo|reparto|ufficio|mansione|incarico) ; (siamo|sono) un* (asilo|scuola|
        associazione|privato|pensionat*|chiesa|studio medico|nido) ; (confondet*|confond*|confuso)
        ; (la sede|la casa madre|il gruppo|il proprietario|la capogruppo|la direzione centrale)
        (decide|gestisce|si occupa) ; non [sono|faccio|lavoro] piu (dipendente|parte|in azienda|in
        quell azienda|li|con loro|in questa) ; (cercate|cercava*) (un altro|un altra|qualcun) ;
        sbagliato (porta|persona|indirizzo|azienda|destinatario)
    """,
    Signal.REFER: """
        (mio|mia|nostro|nostra|miei|il|la|al|alla|dal|nuovo|nuova) (collega*|responsabile|
        direttore|direttrice|capo|socio|socia|titolare|ufficio|amministratore|successore|
        sostitut*|referente|superiore) .. (contatt*|occup*|decid*|segu*|copia|scriv*|parl*|gest*|
        cc|rivolg*|sentire|sara|potra|di riferimento) ; (contatt*|scriv*|rivolg*|parl*|sent*|
        chied*|invi*|mand*|chiam*|provi|si metta|mettersi|metti*|girar*|inoltr*) [a|si|pure|con|
        ti|la|lo|tevi|direttamente|direttamente a|vi|in contatto|il|vostra|sua|offerta|proposta|
        mail] [a|con|in contatto|direttamente|offerta|proposta|mail|pure] (con|a|al|alla|all|il|
        la|il mio|la mia|il nostro|mio|mia) [mio|mia|nostro|nostra|sig|signor*|dott*|dr|nuov*]
        (collega*|responsabile|direttore|direttrice|capo|socio|titolare|ufficio|sig|signor*|dott*|
        dottoressa|dr|@mail|nostro|nostra|mio|mia|dr) ; (inoltr*|gir*|pass*|trasmes*|trasmett*|
        condivis*|sottopost*|ho girato|ho inoltrato|passato) [ho|la|lo|vostra|sua|il|questa|tutto|
        le] .. (collega*|responsabile|ufficio|direzione|titolare|al|alla|capo|a chi|amministra*|
        socio) ; (in) (copia|cc) ; cc ; (persona|referente|responsabile|contatto|interlocutore)
        [giusta|giusto|di riferimento|competente|corretta|adatta|per questo|per|da contattare|e]
        (è|e|sarebbe) ; (se ne|chi se ne|che se ne) occup* ; (segue|decide|gestisce) (queste|
        questo|lui|lei|la|il) ; (sostitu*|successore|al mio posto) ; @mail (e|si|che) ; (a|ad|all|
        su|indirizzo|mail|e|al|con|per|presso) @mail ; (si rivolga|rivolgersi|rivolgetevi|
        rivolgiti) [a|al|alla]
    """,
    Signal.MEET: """
        (possiamo|potremmo|potrei|posso|puo|potete|vogliamo|volentieri|vorrei|vorremmo|
        disponibil*|organizz*|fiss*|facciamo|programm*|sentiamo*|vediamo*|sentirci|parliamone|
        proponiamo|propongo|prenot*|concord*|si|piacere|fare|le va|ti va|vi va|mi piacerebbe|
        incontriamo*|ok|va bene|riesce|riuscite|riusciamo|parlarne|avrei|serve) [ci|una|un|fare|
        sentirci|vederci|organizzare|fissare|per|a|di|parlarne|in|si|parlare|sentire|pianificare]
        ... (chiamat*|call|telefon*|incontr*|riunion*|appuntament*|videochiamat*|demo|sentirci|
        sentire|sentiamo|vederci|parlarne|parlare|zoom|teams|meet|caffe|colloquio|confront*|slot|
        ci vediamo|dimostrazione|presentazione|conferenza|chiacchierata|videocall) ; (mi|ci)
        (chiam*|telefon*|richiam*|chiami|telefoni) ; (chiamami|chiamatemi|chiamateci|telefonatemi|
        richiamami|telefonami|richiamatemi) ; (mand*|invi*|propon*|indic*|condivid*|dic*|dimmi|mi
        dia|dammi|suggeri*|pass*|gir*) [mi|ci|temi|teci|pure] .. (disponibilita|calendario|agenda|
        slot|date|orari*|link|calendly|invito|appuntament*|data|un orario|fasce) ; (quando|che
        giorno|a che ora|che ora|quale giorno|quali giorni) .. (disponibil*|liber*|sentirci|
        sentire|parlare|vederci|chiamar*|possiamo|puo|sentiamo|comodo|andrebbe|potremmo|?) ;
        (lunedi|martedi|mercoledi|giovedi|venerdi|domani|settimana prossima|prossima settimana|
        questa settimana|pomeriggio|mattina|dopodomani|oggi) .. (va bene|andrebbe|andrebbe bene|
        sarebbe|posso|possiamo|disponibil*|liber*|ok|perfetto|alle|ho|mi va|comodo|riesco|
        sentiamo|vediamo|sono|sentirci|benissimo|chiam*) ; (va bene|posso|possiamo|disponibile*|
        liber*|sentiamo|sentirci|vederci|vediamo|facciamo|che ne dice|che ne dite|che ne dici|ad
        esempio|propongo|meglio|andrebbe|chiamata|incontro|ci vediamo|ci sentiamo|sentirsi|riesco|
        per|magari|appuntamento|fino a) [di|a|per|il|ci|bene|sono|solo|vediamo|sentirci] (lunedi|
        martedi|mercoledi|giovedi|venerdi|domani|settimana prossima|la prossima settimana|
        dopodomani|questo pomeriggio|questa settimana) ; (lunedi|martedi|mercoledi|giovedi|
        venerdi|domani) [#|mattina|pomeriggio|prossimo] (alle|verso le|dalle|dopo le|tra le|ore|
        all) [#] ; (lunedi|martedi|mercoledi|giovedi|venerdi|domani) [mattina|pomeriggio|alle #|
        prossimo] ? ; (appuntamento|call|riunione|incontro|chiamata|demo|videochiamata) [per|di|
        il|mi|confermat*|va] .. (ok|bene|confermat*|accettat*|perfetto|volentieri|minuti|lunedi|
        martedi|mercoledi|giovedi|venerdi|prossim*|breve|conoscitiva) ; calendly ; (chiam*|numero|
        raggiungibile|cellulare|telefono) .. @phone ; (di persona|al telefono|per telefono|a voce|
        un caffe|su zoom|su teams|su meet) ; (sentiamoci|vediamoci|parliamone|incontriamoci|
        sentiamo|ci sentiamo|aggiorniamoci al telefono) ; (passi|passate|passa|venite|venga) ..
        (ufficio|da noi|a trovarci) ; mezz ora ; (alle|verso le|per le|dalle) (#|due|tre|quattro|
        cinque|nove|dieci|undici|sedici|quindici|quattordici|mezzogiorno) [va|mi va|per me va|
        andrebbe|sarebbe|e|ok] (bene|perfetto|benissimo|ok|ottimo|va bene) ; (liber*|disponibil*|
        tempo|quarto d ora|mezz ora|buco|slot|spazio) [il|dalle|tra|alle|di|per|domani|dopo] ...
        (#|lunedi|martedi|mercoledi|giovedi|venerdi|domani) ; (lunedi|martedi|mercoledi|giovedi|
        venerdi|domani|il #) ... (liber*|disponibil*|quarto d ora|mezz ora|un buco|ho tempo|uno
        slot|ci sono) ; (domani|lunedi|martedi|mercoledi|giovedi|venerdi) (a qualsiasi|quando
        vuole|quando volete|a qualunque|tutto il giorno|alle|verso le|mattina|pomeriggio) ; (mi|
        ci) (trova|trovi|trovate) [al|allo|sul|in] .. (@phone|#|cellulare|numero|ufficio) ;
        (chiam*|raggiung*|contatt*) [mi|ci] .. (cellulare|telefonino|telefono|@phone|fisso) ;
        (visita|visitare|venire) [in|presso|da|a] .. (stabilimento|azienda|sede|fabbrica|ufficio|
        trovarci|capannone|noi) ; (organizz*|fiss*|programm*|pianific*) una (visita|demo|riunione|
        presentazione|chiamata|call) ; present* .. (direzione|team|consiglio|capo|titolare|
        colleghi) ; (di persona|faccia a faccia|un caffe|a pranzo|in fiera|in presenza|a quattr
        occhi) ; (quando) (passate|passa|venite|siete|e|sei) .. (da|a|in|qui|zona|torino|milano|
        roma) ; disponibilita (avete|ha|hai|per) ; (lunedi|martedi|mercoledi|giovedi|venerdi) non
        posso ; facciamo (il|lunedi|martedi|mercoledi|giovedi|venerdi|domani|alle|per) ;
        (spostare|spostiamo|anticipare) .. (alle|a lunedi|a martedi|a mercoledi|a giovedi|a
        venerdi) ; e mezza ; (ok|va bene) l # ; (buco|spazio) .. settimana ; passi (in|da)
        (ufficio|negozio|noi) ; caffe
    """,
    Signal.MEET_WEAK: """
        (chiamata|call|riunione|appuntamento|demo|lunedi|martedi|mercoledi|giovedi|venerdi|domani|
        incontro)
    """,
    Signal.INTEREST: """
        (interess*|incuriosi*|curios*|intrig*|promettent*|allettant*) ; (sembra*|suona|pare|trovo|
        mi sembra|ha l aria|e) [molto|davvero|proprio|ben|decisamente|una|un] .. (interessant*|
        bell*|ottim*|utile|promettent*|buon*|perfett*|bene|fantastic*|valida|valido|male) ;
        (mand*|invi*|fornis*|giri*|pass*|condivid*|ricev*|avere|vorrei|vorremmo|può|puo|potete|
        potreste|potrebbe|ha|avete|mi fa|fatemi|farmi|farci|faccia|dia|serve|allega*|aspett*|
        attend*|gradirei|desidero) [mi|ci|temi|teci|inviar*|mandar*|ricevere|avere|pure|farmi|
        girar*|fornir*|un|una] ... (info*|brochure|preventiv*|prezz*|listin*|catalogo|document*|
        material*|dettagli*|present*|offerta|propost*|tariff*|esemp*|costi|campion*|link|video|
        prova|demo gratuita|scheda|schede|condizioni|quotazione|depliant|caso*|contratto|accesso|
        pdf|costo) ; (quanto|qual*|che|quali) [e|è|sono|sarebbe|vi|ci|sarebbero|i|il|la|l|mi] [il|
        i|vostr*|la|le|l|vostro] (cost*|prezz*|tariff*|preventiv*|listin*|viene|spes*|canone|
        verrebbe) ; (prezz*|costo|costi|tariffe|preventivo|listino) [per|di] ? ; (prova*|test*|
        pilota|provarlo|versione di prova|periodo di prova|prova gratuita|sperimentare) ; (come|
        quali|che|cosa) [si|possiamo|posso|sono|devo|dobbiamo|faccio] .. (procede*|procedere|
        iniziar*|passi|prosegu*|inizia*|partire|iscriv*|attiv*|comincia*|prossim*|registr*|
        aderire|ordinare|abbon*) ; ^(si|certo|volentieri|va bene|d accordo|perfetto|ottimo|
        certamente|perche no|con piacere|molto volentieri|si grazie|si certo|si volentieri|
        assolutamente si|ok volentieri|ok va bene|procediamo|andiamo|ci sto|aggiudicato|affare
        fatto|fantastico|si per favore|si prego|prego|proceda|procedete)$ ; (si|certo|ok|va bene|
        perfetto|ottimo) (volentieri|grazie|certo|prego|mi|ci|mandi*|invi*|interess*|vorrei|
        vorremmo|perche no|proced*|per favore) ; ^(si|volentieri) ; (iscriv*|registr*|prenot*)
        (mi|mici|ci|temi|mi pure) ; (iscrivetemi|iscrivimi|mi iscriva|registratemi|contate su|
        contateci|contami|mi iscriva|segnatemi|ci iscriva) ; ; (piu|maggiori|ulteriori|altre|
        qualche) (info*|dettagl*|document*|notizie|chiariment*) ; (saper*|conoscer*|capir*|
        scoprir*|approfond*|vedere) (di piu|ne di piu|meglio|piu) ; saperne di piu ; approfondir*
        ; (mi|ci) (racconti|dica|spieghi|parli|dite|raccontate) [qualcosa] [di] piu ; (cerc*|
        serv*|bisogno) [proprio|giusto|appunto|di|esattamente|qualcosa|una|un] (proprio|giusto|di
        una|di un|qualcosa|esattamente|soluzione|di questo) ; (proprio|esattamente|giusto)
        (quello|cio|quel|cosa) [che] ; (momento|tempismo) (giusto|perfetto|ottimo) ; (capita*|
        casca*|arriva*|cade) .. (proposito|fagiolo|a pennello|momento giusto) ; (apert*|
        disponibil*|dispost*|favorevol*) [a|ad] (valutar*|sentir*|provar*|ascoltar*|approfond*|
        una) ; (mi|ci) (piacer*|interesser*|farebbe piacere|attira*|ispir*) [molto] [saper*|
        veder*|prov*|ricev*|conosc*] ; (vorrei|vorremmo|voglio|desidero) (saper*|veder*|provar*|
        ricev*|conosc*|piu|capir*|acquistar*|una|un|il) ; (ci|gli) do un occhiata ; (sono tutt
        orecchi|convincetemi|convincimi|mi convinca|tutto orecchi) ; (accett*|vorrei|prend*|
        approfitt*) [l|la|il|della|dell|volentieri|vostra] (audit|prova|offerta|demo|analisi|
        consulenza|campione|preventivo|test) ; (cosa|che cosa|come) [devo|dobbiamo|bisogna|serve|
        posso] (fare|firmare|inviare|procedere|per iniziare|per aderire) ; (prossimo|prossimi|
        successivo) pass* ; (do|diamo|dare|darei|daro|dia) [un|ci un] (occhiata|sguardo) ; un
        occhiata ; (capo|team|direzione|titolare|responsabile|colleghi|socio) .. (vuole|vorrebbe|
        vogliono|desidera|interessa|ha chiesto|e interessat*|chiede) ; (e|sarebbe) (proprio|
        esattamente|quello|cio) (quello|cio|che) [che|di cui] (ci serve|cerc*|serve|abbiamo
        bisogno|ho bisogno) ; tutt (orecchi|orecchie) ; (convinc*|stupit*|stupi*) [mi|ci|temi|
        teci] ; (procediamo|andiamo avanti|proseguiamo|continuiamo|partiamo|iniziamo|cominciamo|
        facciamolo) ; (dove|come) (firm*|mi iscrivo|ci iscriviamo|acquist*|ordin*|ci registriamo|
        aderi*|compro) ; (potrebbe|puo) [anche|davvero|esser*|fare al] (interess*|util*|servirci|
        servire|fare al caso|tornare utile|aiutarci|funzionare|andar bene) ; quanto (al|per|
        chied*|cost*|viene|fate|prend*) ; (al|per) (mese|anno|utente) ? ; (che costo|quale costo)
    """,
    Signal.INTEREST_WEAK: """
        (si|certo|ok|va bene|perfetto|ottimo|bene|fantastico|interessante)
    """,
    Signal.ASK: """
        (come|cosa|quale|quali|chi|dove|quando|perche|e|si|avete|potete|ha|puo|funziona*|offrite|
        quanto*|c e|ci sono|siete|lavorate|fate|che|supporta*|gestisce|gestite|a cosa|di cosa|in
        cosa|include|comprende|da dove|serve|rispetta*|esiste|sono|vale|prevede|fornite|permette|
        integra*|quanti|compatibile|copre|richiede) ... ? ; (da dove|come|chi) [vi|le|ti|ha|avete|
        ha dato] (avete|ha|preso|trovato|viene|dato|arriva|aveva|avuto|ottenuto|fornito) ;
        (differen*|confront*|rispetto a|paragon*) ; (domanda|domande|dubbio|curiosita) ; (non)
        [mi|ho|è|e|si] (capi*|chiaro|e chiaro|capito|capisco|comprend*|so) .. (se|cosa|come|
        chiaro|di cosa|bene) ; (spieg*|chiar*|precis*|specific*) [mi|ci] ; (prima di|prima|
        innanzitutto) .. (saper*|domand*|capir*|vorrei|chieder*) ; (saper*|capire) (se|come|cosa|
        quale|quanto|chi) ; (vorrei|volevo|gradirei) (sapere|capire|chiedere) (se|come|cosa|quale|
        quanto) ; quanto tempo
    """,
    Signal.THANKS: """
        ^(grazie|grazie mille|molte grazie|ok|ok grazie|va bene grazie|ricevuto|perfetto grazie|
        capito|d accordo grazie|buongiorno|salve|ciao|test|la ringrazio|vi ringrazio|prendo nota|
        grazie a voi|grazie dell informazione|preso atto)$ ; (buon natale|buone feste|buon anno|
        complimenti|congratulazioni|auguri|di nulla|prego figurati) ; ^(ottimo|perfetto|bene|
        benissimo|visto|letto|ok perfetto|hm|va bene|fantastico)$
    """,
    Signal.ELSEWHERE: """
        (allegat*|fattur*|ordine|bolla|candidatura|curriculum|cv|pacco|reclamo|consegna dell
        ordine|lotteria|eredita|casino|certificato) ; per (errore|sbaglio) .. (mandat*|inviat*|
        rispost*) ; (offriamo|i nostri servizi|siamo un azienda leader|offerta di lavoro|posizione
        aperta|mi candido) ; aiutiamo (aziende|le aziende|imprese|agenzie) ; (appartamento|bici|
        bicicletta|divano|mamma|papa|tesoro|dentista|veterinario|babysitter|compleanno|stasera|
        partita|affitto|annuncio) ; (ordine|spedizione|pacco|fattura|prenotazione) [n|numero|#] ;
        (il mio|la mia) (curriculum|candidatura|prenotazione|fattura|ordine)
    """,
    Signal.SARCASM: """
        (che|fantastico|meraviglioso|evviva|wow|bello|ottimo|oh|ah|bravi|complimenti|grande) [un|
        un altra|bello|gioia] (gioia|bello un|bella sorpresa|un altra|un altra mail|altra mail|
        emozione|sorpresa|felicita|originale|fortuna|onore|ennesima) ; (proprio|giusto) (quello
        che|cio che) mi mancava ; mi mancava (proprio|giusto) ; ci mancava ; (mi|ci) (avete|ha|
        hai) [svoltato|rallegrato|migliorato] .. giornata ; (perche|siccome) .. (adoro|amo) ..
        (spam|mail) ; (adoro|amo) (lo spam|le mail|ricevere spam) ; (continui|continuate) a
        sognare ; nei (tuoi|vostri|suoi) sogni ; si certo come no ; come no ; (chatgpt|copia e
        incolla) ; (quale parte) (di|del) no ; (pensate|crede*|pensa) (davvero|sul serio) ;
        ^ancora voi
    """,
    Signal.NOTHING: """
        non [c e|serve|occorre|dovete|deve|e necessario] [bisogno di|di] (cancellarmi|smettere|
        rimuovermi|cancellare|disiscriver*|scusar*|fermar*|smettete|cancellatemi|rimuovetemi) ;
        (non c e|nessun|senza|non ci sono) (problem*|fretta|impegno|dubbio|obiezion*|di che) ;
        perche no ; (o|se) no ; non (solo|male|c e male|e male|sembra male|e affatto male|
        dispiace|mi dispiacerebbe|esit*|si preoccup*|ti preoccup*|vi preoccup*|sarebbe male|vedo l
        ora|fa niente|importa|e da escludere) ; (buon|buona|buone) (giornata|lavoro|giorno|sera|
        serata|settimana|weekend) ; (grazie|ringrazio|ringraziamo) [mille|per|la|vi|della|molto|
        di] [per|della|dell] (la|il|l|averci|avermi|vostr*|sua|suo|tua|tuo) [mail|messaggio|email|
        interesse|offerta|propost*|informazion*|attenzione|contattat*|disponibilita|gentile|
        cortese|contatto|scritto] ; (il|suo|vostro) interesse ; (conform*|a norma|compatibil*) ..
        (gdpr|privacy) ; (tasso|link|gestione|gestite|gestisce) .. (disiscriz*|cancellazion*|spam|
        bounce|rimbalz*) ; (nello|in|nella|dallo) (spam|posta indesiderata|cartella spam) ; non ..
        (affatto|per niente) (male|disinteress*) ; e va bene cosi
    """,
    Signal.BOUNCE: """
        (non) [e|è|puo|è stato|stato|e stato|ha] [stato|potuto|possibile|essere|stata] [possibile|
        essere|stato] (consegn*|recapit*|trovat*|inviat*) ; (impossibile) (recapitare|consegnare|
        inviare|trovare) ; (errore|mancat*|fallit*) [di|nella|la] (consegna|recapito|invio) ;
        (consegna) [non] (riuscita|fallita|non riuscita) ; (casella|indirizzo|destinatario|utente|
        dominio|cassetta|account) [di posta|email|del|postale] .. (pien*|inesistent*|non esiste|
        sconosciut*|non trovat*|rifiutat*|non valid*|disabilitat*|non raggiungibile|non
        disponibil*) ; (server) [remoto|di posta|del|di] .. (respint*|rifiutat*|restituit*|ha
        risposto) ; (messaggio) (respinto|rifiutato|restituito) ; (errore permanente|mittente) ;
        non recapitabile
    """,
    Signal.MACHINE: """
        (risposta|messaggio|mail|email|notifica|avviso) [di risposta|generata|generato|inviata|
        inviato] (automatic*|automaticamente) ; automatic* ; (non|si prega di non|preghiamo di
        non) (rispond*) [a] ; risponditore ; conferma di (ricezione|ricevimento) ; noreply ;
        generat* automaticamente ; (aggiorn*) (la|i|il|gli) (rubrica|contatti|indirizzi) ; (non
        sara|non viene|non vengono|non saranno) (letta|letto|letti|inoltrat*|trattat*) ; (giorno|
        giorni) lavorativ* ; (messaggio|mail) (e|è) trattenut*
    """,
    Signal.AWAY: """
        (fuori|assent*|assenza|lontan*) [dall|ufficio|sede|dal] [ufficio|sede|lavoro] ; fuori
        (ufficio|sede|stanza) ; (in|per|di) (ferie|vacanza|vacanze|malattia|maternita|trasferta|
        viaggio|congedo|permesso|paternita|viaggio di lavoro|formazione|aspettativa) ; (torn*|
        rientr*|rientro|ritorno|tornero|rientrero|saro di nuovo|al mio rientro|al mio ritorno|di
        ritorno|torniamo|riapriamo|riapr*|riprender*) ; (urgenz*|urgent*|casi urgenti|necessita
        urgenti) ; (accesso|connessione) [molto] (limitat*|ridott*|saltuari*|discontinu*) ; senza
        accesso ; (chius*|chiusur*|chiuderemo) [per|fino|dal|estiva|natalizia|i] ; (non) (saro|
        sono|saremo|potro|leggero) [in|piu|alla] (ufficio|sede|raggiungibil*|disponibil*|leggere|
        scrivania|reperibil*|le mail) ; rispondero (al|appena|quando)
    """,
    Signal.RECEIPT: """
        (abbiamo|ho|la|vostra|sua|tua) [sua|ricevuto|richiesta|messaggio|mail|vostra] ..
        (ricevut*|registrat*|preso in carico|presa in carico|stata ricevuta|in carico|in
        lavorazione|inoltrata al) ; (ticket*|numero di (pratica|richiesta|riferimento|ticket|
        protocollo)|pratica|protocollo|segnalazione|richiesta n) ; (al piu presto|quanto prima|
        appena possibile|il prima possibile|a breve|entro # ore|entro # giorni|giorni lavorativi|
        ore lavorative|nel piu breve tempo) ; (casella|indirizzo|mail|email|account|posta) .. (non
        e piu|non viene|non piu|disattivat*|dismess*|cambiat*|non e monitorat*|non e presidiat*|
        non letta|non viene letta) ; (nuovo|nuova) (indirizzo|mail|email|casella|recapito) ; non
        (e|viene|fa|lavora|collabora) piu ; (operator*|team|servizio clienti|assistenza|addett*|
        collega*|ufficio) .. (rispond*|contatter*|ricontatter*|gestir*|provveder*) ; grazie per
        (averci contattato|averci scritto|aver contattato|il messaggio|la richiesta|il suo
        messaggio|la sua richiesta|la tua richiesta|la vostra richiesta|il tuo messaggio) ; (orari
        di apertura|orario di ufficio) ; (utilizz*|usare|usi|scriva|scrivere|scrivete) [a|il|d
        ora]
    """,
}
