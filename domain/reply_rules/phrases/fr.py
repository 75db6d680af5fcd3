"""French phrases (their little language: domain/reply_rules/patterns.py)."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {
    Signal.OPT_OUT: """
        (desinscri*|desabonn*|desinscrire|unsubscribe|opt out|desabonnement|desinscription) ;
        ^[svp|merci] stop* [svp|merci|maintenant|s il vous plait]$ ; stop$ ; ^stop ; (stop|
        stopper|stoppez) [aux|les|a|vos|ces|avec|cette] [vos|les|ces] (mail*|email*|e mail*|
        message*|spam*|relance*|envois|pub*|sollicitation*|courriel*) ; (retir*|enlev*|supprim*|
        ray*|effac*|radi*|sort*|exclu*|otez|ote) [moi|nous|de|mon|mes|notre|nos|cette|merci|me]
        [moi|nous|de|mon|mes|notre|nos|cette|votre|vos] .. (liste*|base*|fichier*|mailing*|
        donnees|adresse*|coordonnees|diffusion|contact*|prospect*|email|mail|crm|nom|envois|
        campagne*|systeme*) ; (me|nous|m) (retir*|enlev*|supprim*|ray*|effac*|radi*|desinscri*|
        desabonn*|sort*) ; (suppression|effacement|retrait|radiation) [immediate] (de|des) [mes|
        nos|mon|ma|toutes|toute] [mes] (donnees|coordonnees|adresse|contact|mail|email|
        informations) ; (ne|n) [me|nous|m|plus|veuillez|pas] [me|nous|m|plus|jamais|pas]
        (contact*|ecri*|envoy*|sollicit*|relanc*|derang*|importun*|embet*|harcel*|spam*|appel*|
        adress*|mail*|recontact*|demarch*|transmet*|m ecri*|rappel*|insist*) [moi|nous] [plus|pas|
        jamais] [me|rien|de|jamais|a|ce|cette] ; (ne|n) .. plus [jamais|de|me|nous|rien|aucun|
        etre|en|m|du tout] [me|nous|de|m|vos|plus|tels] (contact*|ecri*|envoy*|sollicit*|recev*|
        derang*|appel*|mail*|email*|message*|relanc*|importun*|demarch*|spam*|embet*|entend*|
        adress*|recontact*|etre contact*|etre sollicit*|etre derang*|etre relanc*|courriel*|
        publicite*|pub) ; (plus|aucun|aucune|pas|stop aux|jamais) [de|d|autre|autres|nouveau|
        nouvelle|recevoir] [vos|tels|ce type de|autre] (mail*|email*|e mail*|message*|relance*|
        sollicitation*|publicite*|pub|newsletter*|courriel*|spam*|demarchage|prospection|
        communication*|prise de contact|envoi*) [de votre part|svp|merci|commerciaux|
        publicitaires|de vous|a l avenir] ; (cess*|arret*|arrete*|evit*|abstenez|abstenir|cessez)
        [de|d|vos|ces|vous de|immediatement|svp|tout|toute|avec|s il vous plait|maintenant] [me|
        nous|m|ce|cette|vos|ces|de] .. (contact*|ecri*|envoy*|sollicit*|relanc*|derang*|importun*|
        harcel*|spam*|mail*|email*|message*|envoi*|appel*|demarch*|prospect*|embet*|ennuy*|
        courriel*|communication|pub*|insist*) ; (arretez|arrete|cessez|stop|assez) [moi|merci|
        maintenant|svp|ca|tout|avec ca|s il vous plait] $ ; (laiss*|fich*|fout*) [moi|nous|donc|
        nous donc|moi donc|enfin] (tranquille*|en paix|la paix|moi la paix|nous la paix|le camp) ;
        (la paix|fous moi|foutez moi|fichez moi|lache moi|lachez moi|lachez nous|fiche moi|degag*|
        va te faire|allez vous faire|allez voir ailleurs|casse toi|cassez vous|du balai|barrez
        vous|dehors|de l air|ta gueule|emmerd*) ; (souhait*|veu*|voul*|desir*|voudr*|aimer*|
        prefer*|tien*|merci de) [ne|pas|plus|ne pas|ne plus|je] (ne|pas|plus|recev*|etre|qu on) ..
        (contact*|recev*|sollicit*|mail*|email*|message*|relanc*|derang*|newsletter|
        communication*|liste*|pub*|entendre) ; (merci|priere|veuillez|prie|pries|serait|pourriez|
        demande|exige|souhaite|bien vouloir) [de|bien|bien vouloir|vous|gentil|sympa|aimable] ..
        ne [pas|plus] .. (contact*|ecri*|envoy*|sollicit*|relanc*|derang*|recev*|adress*|insist*|
        importun*|mail*|appel*) ; (oppos*|m oppose) .. (prospection|traitement|utilisation|
        demarchage|donnees|droit) ; droit (d opposition|a l oubli|a l effacement|d effacement|de
        suppression|de retrait) ; (oubliez|oublie) (moi|nous) [merci]$ ; (bloqu*|blackliste*|
        signal*|blacklist*) .. (adresse|expediteur|domaine|spam|indesirable*|vous|cnil|mail*) ;
        (cnil|avocat*|juridique*|plainte|porter plainte|mise en demeure|poursuite*|signal spam|
        bloctel|tribunal) ; (sollicitation*|mail*|message*|demarchage|prospection|publicite|
        courriel*) [commerciale*] (non sollicit*|non desir*|abusi*|indesirable*|intempestif*|
        illegal*) ; (ras le bol|marre|assez) (de|d|des) ; en (ai|a) (marre|assez) ; (ca|cela)
        suffit (maintenant|comme ca|merci) ; ^(ca|cela) suffit$ ; (retir*|revoqu*) .. consentement
        ; (hors|sortez moi|sors moi) de (ma|ta|votre|vos) (boite|liste*) ; (pas|aucune|sans|
        jamais) [l|mon|ma|notre|donne|d] [mon|l] (autorisation|permission|accord|droit|
        consentement) [de|d|pour] [utiliser|m|me|nous|ecrire|contacter] ; (deja|plusieurs fois) ..
        (demande*|dit|signale*) [a|de|d] [etre|ne|me|m] .. (retire*|desinscri*|supprim*|desabonn*|
        contact*|plus|effac*|radi*|recevoir) ; (adresse|boite|messagerie) [est|mail] .. (dediee|
        reservee|exclusivement|uniquement) ... (ne|pas) ; ne pas [l|la|les|cette adresse] utiliser
        ; (ne veux|ne veut|ne voulons|veux) [pas|plus] [de] (ces|vos|ce genre|tels|de vos|de ces)
        [type|genre|de] (mail*|email*|message*|courriel*) ; ne veux pas de ; (pas|plus) de (vos|
        ces) (mail*|email*|message*|courriel*|relance*) ; (c est|cela s appelle) [du|de] [pur]
        (harcelement|spam) ; harcelement ; depose* [une] plainte
    """,
    Signal.OPT_OUT_DOUBT: """
        (rgpd|gdpr|donnees personnelles|dpo|protection des donnees|acces aux donnees|droit d
        acces) ; (spam*|indesirable*|harcel*|penible*|insistant*|lourd*|intrusi*|abus*|agacant*|
        illegal*|inadmissible|inacceptable|scandaleux|honte|deranger|relou) ; (deuxieme|troisieme|
        quatrieme|cinquieme|sixieme|dixieme|enieme|2eme|3eme|4eme|5eme|3e|4e|5e) (mail|relance|
        message|email|fois|courriel) ; (encore|toujours) (un|une|vous|le meme) [mail|relance|
        message|email|pub] ; deja (dit|repondu|demande|refuse|signale|indique|fait savoir|
        desinscrit) ; (jamais|pas) (demande|inscrit|donne mon|autorise|accepte|sollicite|consenti|
        souscrit|abonne) ; sans (mon|notre|ma) (accord|consentement|autorisation|permission) ;
        (retir*|supprim*|effac*) ; (poubelle|corbeille|spams|indesirables) ; perte de temps ;
        combien de fois ; ^pub$ ; non sollicite* ; insist*
    """,
    Signal.DECLINE: """
        (pas|plus|aucun|aucune|jamais|guere|peu|sans|nullement|non) [vraiment|du tout|tellement|
        forcement|d|de|un|une|tres|plus|reellement|particulierement|notre|par|le|la] (interesse*|
        interet|besoin*|interessant*|concerne*|utile*|pertinent*|budget|preneur|l utilite|adapte*|
        necessaire|envisageable|suite|client*|convaincu*|l intention|projet|priorite|cible|prevu*|
        demandeur*|la cible|sujet|moyens|dispose*|acheteur*|correspond*|candidat*|a la recherche|d
        actualite pour nous|argent) ; (interesse*|besoin|convient|correspond*|concerne*|convainc*|
        souhait*|utilis*|recherch*|cherch*|donn*|envisag*|achet*|travaill*|sert|apporte*|retien*|
        retenir*|parle|attir*|seduit) [nous|je|moi|absolument|vraiment] pas [du tout|besoin|suite|
        a|donner|vraiment|malheureusement|de|d] ; ^non$ ; ^non , ; ^non merci ; non merci ; ^no$ ;
        ^nan ; non c est non ; sans facon ; ^jamais ; ^surtout pas ; ^certainement pas ;
        ^absolument pas ; ^pas question ; hors de question ; (merci|desole|navre|bonjour) [mais|
        pour|beaucoup|monsieur] non ; (pas merci|merci mais|merci bien mais) ; (decline*|refus*|
        renonc*) ; (donner*|donne|donnerons|donnera|donnons) [pas|nous] .. suite ; (pas|ne) ..
        donner suite ; (laiss*|passe*) [mon|notre|mon tour|notre tour|pour cette fois] tour ; je
        passe [mon tour]$ ; ^thumbsdown ; thumbsdown ; (pas pour (moi|nous)) ; tres peu pour (moi|
        nous) ; (deja|actuellement) [un|une|notre|d|avec|tout|ce|equipe*|bien|pourvu*|en place|
        des|le|la|par|dote*] .. (prestataire*|fournisseur*|solution*|partenaire*|outil*|agence*|
        logiciel*|systeme|equipe*|servi*|contrat|en place|pourvu*|client*|accompagn*|engage*|
        utilis*|dispos*|couvert*|necessaire|faut) ; (avons|ai|travaill*|utilis*|dispos*|sommes|
        suis|a) [nous] deja ; (satisf*|content*|heureux|ravi*) [de|du|d|avec|par] [notre|nos|mon|
        prestataire|fournisseur|solution|ce|la|leur] ; (bien|deja|parfaitement|tres bien|
        entierement) (equipe*|servi*|couvert*|accompagne*|pourvu*|satisfait*|entoure*|fourni*|
        lotis) ; (rest*) [nous|donc] (avec|fidele*|chez|sur) [notre|nos|mon] ; (en interne|nous
        memes|par nous memes|moi meme|internalis*) ; (gere*|fait*|develop*|traite*|fais*|occup*)
        .. (interne|nous memes|moi meme) ; (choisi|opte|retenu|signe|parti*) [pour|avec|un|une|
        chez|sur|nous] .. (autre|concurrent*|ailleurs|different*) ; (autre|concurrent)
        (prestataire|fournisseur|solution|partenaire|choix|outil) ; (trop|hors) (cher*|couteux|
        petit*|gros|onereux|budget|de notre budget) ; (bonne|beaucoup de|bon|plein de) (chance|
        continuation|courage|succes|reussite) ; pas (les moyens|dans nos moyens|dans nos|notre|
        mon|de notre|la cible|le bon profil) ; (ferme*|cesse*|vendu*|liquid*|cessation|depose* le
        bilan|radiee|faillite|dissoute) .. (entreprise|societe|activite|boutique|magasin|bilan|
        definitivement) ; (entreprise|societe|boutique) .. (ferme*|vendu*|n existe plus|
        liquidation|dissoute|cesse*) ; (retraite|retraitee) ; (si|en cas de|quand|lorsque) [nous|
        j|besoin|un jour|jamais|le besoin] .. (revien*|contacter*|ferons|ferai|reviendr*|signe*|
        recontact*|manquer*) ; (perd*|gagn*) .. (temps) ; (inutile|pas la peine|pas necessaire)
        [de|d|d insister] ; ne (nous|m|me|nous) (interess*|concern*|correspond*|convien*) .. pas ;
        (n|ne) [en|y|nous|m] (avons|ai|voulons|veux|voyons|vois|sommes|suis|est|envisage*|
        souhaite*|cherch*) [nous|actuellement|malheureusement|vraiment] [pas|plus|aucun*] [besoin|
        interesse*|l|d|de|l utilite|dans|interet|usage|changer|a|en] (besoin|interesse*|l utilite|
        interet|usage|changer|la recherche|recherche|preneur*|utilite|cela|ca|de ca|l interet|
        votre) ; (changer|changement) .. (pas|aucun*) ; pas (l intention|envie|prevu) ; rien a
        (faire|voir|cirer) ; m en (fiche|fous) ; s en (fiche|fout) ; on verra ca ; si (j|nous)
        (avais|avions|etais|etions) ; (outil|solution|systeme|prestataire|logiciel|fournisseur)
        (actuel*|en place) [nous|me|fonctionne|donne|repond|suffit] (convient|suffit|satisfait|va|
        bien|satisfaction|tres bien|parfaitement|entierement) ; (fait|faisons|gere*|gerons|tient|
        tenons) (ca|cela|tout) (sur|avec|a|dans|avec) (excel|la main|papier|un tableur) ; (nous|
        me) suffit ; (ne sera|n est|serait|ce n est|ne va) [malheureusement] pas (possible|
        envisageable|faisable|realisable|etre possible|dans nos) ; (entre|rentre|correspond|cadre|
        colle|repond|figure|s inscrit) pas [dans|a|avec|parmi] (notre|nos|mes|les|aux) ; (n entre|
        ne rentre|ne correspond|ne cadre|ne repond|ne s inscrit|ne fait) pas ; (direction|patron|
        hierarchie|comite|conseil|equipe) (ne souhaite|a decide|a refuse|ne veut|n a pas|a dit
        non|prefere) ; (travaill*|collabor*|fais*) [pas|que|uniquement|exclusivement] (pas|que|
        uniquement|exclusivement) avec ; (vois|voyons|percois|percevons) pas (l interet|l utilite|
        la valeur|en quoi|ce que|la plus value|le besoin) ; (trop|bien trop) (petit*|cher|chere|
        gros|complique) (pour|nous) ; (choisi|opte|parti*|pris) [une|pour|pour une|sur une]
        (autre|differente) (voie|direction|solution|option|orientation) ; (pas|plus) (poursuivre|
        continuer|donner suite|aller plus loin|avancer|investir|changer) ; on (reste|continue)
        (comme|avec|ainsi|sur) ; (rien) [la dedans|dans|de] .. (pour nous|interess*) ; (pas|point)
        (un sujet|le sujet|notre sujet|notre metier|notre secteur|notre priorite|dans notre
        strategie|notre style|notre besoin|notre marche) ; (serons|serai|suis|sommes) au regret ;
        (au regret de) ; c est non ; je prefere (refuser|decliner|ne pas)
    """,
    Signal.DECLINE_WEAK: """
        malheureusement ; (je|nous) (regrett*|crains) ; ^desole* ; navre* ; sceptique ; (pense|
        crois) [pas] ; pas vraiment ; deja ; eyeroll
    """,
    Signal.LATER: """
        (recontact*|rappel*|relanc*|revenez|reviens|revenir|reparl*|contact*|ecri*|reecri*|
        represent*|repass*|revoi*|revoy*|reprend*|reprenons|reprenez|retent*|reessay*|redemand*|
        sollicit*|faites|appel*|retourn*|en reparle|discut*|parler|voir) [moi|nous|vers|me|en|de|
        signe|bientot] [vers|moi|nous|en|plutot|a|svp|de] ... (plus tard|dans (#|un|une|deux|
        trois|quatre|six|neuf|quelques|le|l|la) [a|ou] [#|deux|trois] (mois|semaine*|an|ans|
        annee*|trimestre*|courant)|(en|fin|debut|mi|courant|a partir de|apres|d ici|vers|au|a|
        pour|dans|a la|a l) [le|la|les|l|mois de|debut|fin|mi|nos|notre|de|du] (janvier|fevrier|
        mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|q1|q2|q3|q4|t1|t2|t3|
        t4|rentree|printemps|automne|ete|hiver|an prochain|annee|vacances|fetes|trimestre|
        semestre|prochain*|2026|2027|2028|paques|noel|demenagement|cloture|courant)|prochain*|a ce
        moment|a nouveau|de nouveau|ulterieur*) ; (annee|an|trimestre|mois|semestre|rentree|
        exercice|saison|printemps|automne|ete) prochain* ; (prochain*) (trimestre|semestre|annee|
        rentree|exercice|mois|budget|saison) ; (deuxieme|second|troisieme|quatrieme|premier|1er|
        2e|2eme|3e|3eme) (trimestre|semestre) ; (en|fin|debut|courant|mi|a partir de|apres|d ici|
        pas avant|avant|jusqu en|jusqu a|des) [le|la|les|l|mois de|debut|fin|mi] (janvier|fevrier|
        mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|rentree|printemps|
        automne|ete|2027|2028|q1|q2|q3|q4|annee) ; (pas|plus) [le|du tout|le bon|la bonne|une|
        encore|vraiment|un bon] (maintenant|moment|tout de suite|pour le moment|pour l instant|en
        ce moment|bon moment|bonne periode|aujourd hui|cette annee|actuellement|ce trimestre|
        immediat|dans l immediat|encore|la priorite|une priorite|prets|pret|ce mois) ; ^pas
        (maintenant|encore|pour l instant|pour le moment|tout de suite|aujourd hui|cette annee|
        dans l immediat|en ce moment) ; (mauvais|mauvaise) (moment|periode|timing) ; (tombe*|
        tombez) .. mal ; (plus tard|ulterieurement|une autre fois|autre moment|prochainement|en
        temps voulu) ; trop tot ; premature* ; (tant que|une fois|apres que|des que|lorsque|quand|
        avant que|attend*) ... (termine*|fini*|fait*|passe*|cloture*|boucle*|valide*|budget|
        migration|projet|recrut*|livr*|renouvel*|regl*|sera|aura|aurons|serons|leve*|decid*) ;
        (contrat|engagement|abonnement|licence) .. (jusqu|court|expire*|echeance|renouvel*|
        termine|fin|engage*|prend fin) ; engage* jusqu ; (budget*|enveloppe) .. (epuise*|
        prochain*|consomme*|boucle*|gele*|vot*|cloture*|alloue*|cette annee|arret*|janvier) ;
        (report*|repouss*|decal*|suspend*|gel*|pause|stand by|standby|attente|differ*) ;
        (deborde*|surcharge*|sous l eau|pas le temps|pas de temps|tres occupe*|trop occupe*|tres
        pris*|plein rush|rush|charrette|tete sous l eau|pleine periode|pas la disponibilite) ; (en
        plein|en pleine|en cours de|au milieu) [d] (migration|demenagement|changement|reorgan*|
        projet|transition|restructur*|deploiement|fusion|bilan|refonte|cloture|recrutement*) ;
        dans (#|un|une|deux|trois|quatre|six|neuf|quelques) (mois|semaine*|an|ans|trimestre*) ;
        (reviend*|reviens|recontacter*|ferai|ferons|reprend*) [vers|signe|vous|contact] .. (vous|
        moment|vers vous|quand|si|lorsque|signe) ; (garde*|conserv*|note*) .. (coordonnees|mail|
        sous le coude|contact|message|tete|precieusement|de cote) ; sous le coude ; conge
        (maternite|parental|mat) ; gel des (embauches|recrutements|budgets) ; a (ce moment la|la
        rentree) ; ^pas ce (mois|trimestre) ; (laissez|donnez|laisse|donne) [moi|nous] [un peu|le|
        du|de] .. temps ; (viens|venons) (de|d) (prendre|arriver|commencer|rejoindre|demarrer) ;
        (quand|lorsque|des que|une fois que) [vous|il|la|votre] .. (version|disponible|compatible|
        android|prete|integration|proposerez|aurez) ; (sous effectif|en sous effectif|manque de
        personnel|effectif reduit) ; (met*|mettons|mets|laisse*|laissons) .. (de cote|en attente|
        en pause|en suspens|au frigo) ; (seconde|deuxieme|premiere) (moitie|partie) (de|du) ;
        apres (les|la|l|nos|notre|le) (vacances|fetes|rentree|ete|salon|cloture|demenagement|
        fusion|inventaire|audit|saison|soldes|travaux|conges|pont*|bilan*) ; (haute|pleine) saison
        ; (cloture|fin) (annuelle|d annee|de mois|d exercice) ; (attend*|attendons) (le|la|l|que|
        notre|les) ; (pas|aucune) (priorite|prioritaire) ; (prochain*|nouveau) (budget|cycle|
        exercice) ; (revoir|reevaluer|reexaminer|reconsiderer) .. (plus tard|prochain*|en|apres|
        dans|a la)
    """,
    Signal.LATER_WEAK: """
        (pour l instant|pour le moment|en ce moment|actuellement|a ce jour|cette annee|dans l
        immediat|peut etre|eventuellement|momentanement|a l heure actuelle) ; avenir
    """,
    Signal.WRONG: """
        (pas|plus|ne suis pas|jamais) [la|le|l|du tout|directement|moi|de mon|de ma|mon|ma|moi
        qui|en] (bonne personne|bon interlocuteur|bonne interlocutrice|bon contact|personne
        concernee|personne en charge|decideur*|decisionnaire*|en charge|responsable*|charge*|
        interlocut*|ressort|competence|domaine|departement|service|bonne adresse|m occupe*|
        occupe*|gere*|competent*|bon service|l interlocut*|la personne|mon ressort|mon role|moi
        qui|moi qu|du ressort|perimetre|bon destinataire|decide*|habilite*) ; (mauvais|mauvaise|
        erreur de|trompe* de|trompe* d) (personne|interlocut*|adresse|destinataire|contact|
        service|numero|societe|entreprise|bureau) ; (trompe*|tromper|confond*|erreur|meprise)
        [vous|de|avec|sur] [vous|de|sur|la] (de|sur|personne|vous|avec|la personne|d adresse) ;
        (fais|fait|travaill*|suis|fait|appartien*|exerc*) [plus] plus [partie|chez|dans|pour|en
        poste|la|salarie*|a|de|cette] ; (ne|n) (travaill*|suis|fais|est|fait) .. plus [partie|
        chez|dans|pour|en poste|la|salarie*] ; (quitte*) [la|l|cette|mon] (societe|entreprise|
        poste|fonctions|groupe|boite) ; ai quitte ; (ne|n) [m|s] (occupe*|gere*|decide*|traite*|
        intervien*) pas ; (pas|rien) [du tout] [mon|de mon|a voir avec|de ma] (domaine|ressort|
        service|responsabilite|metier|competence|departement|poste) ; (rien|aucun*) [a|pouvoir|de]
        (voir avec|decision|dire) ; (change*) .. (poste|fonction*|entreprise|service|employeur|
        societe) ; (simple|juste|qu|seulement|que) [un|une|la|le|l] (stagiaire|assistant*|
        developpeu*|standard*|apprenti*|etudiant*|alternant*|accueil) ; (particulier|decede*) ;
        (ne|n) connais .. (pas|personne) ; quelqu un d autre ; (aucun|pas de|pas le|n ai pas le)
        pouvoir [de|la] (decision|decider) ; (pas|n est pas) [a|avec] moi (qui|qu il|que|de)
        (decide*|gere*|faut|devez|decider|s occupe*|traite) ; (change*) [de|d] (travail|poste|
        service|entreprise|employeur|metier|fonction*|emploi|departement) ; (autre|autres)
        (service|departement|entreprise|societe|equipe|bureau|direction) ; (seulement|juste|
        uniquement|simple*|qu) [a l|au|a la|un|une|l|la|le] (accueil|standard|secretariat|
        stagiaire|assistant*|reception|interimaire|locataire|apprenti*|comptable|secretaire|
        employe*) ; (bonne|mauvaise) porte ; (sommes|suis) [nous|un|une] [un|une] (creche|ecole|
        association|particulier|eglise|cabinet medical|retraite) ; (faire|faites|fait) (erreur|
        fausse route) ; (societe|entreprise|boite) (n est plus|ne m appartient|vendue) ; ne m
        appartient plus ; (siege|groupe|maison mere|proprietaire) (decide|qui decide|gere|s en
        occupe) ; (parti*|partie) [de|a la] (la societe|la retraite|l entreprise) ; (plus|pas)
        (salarie*|employe*|collaborateur|collaboratrice|dans l entreprise|dans cette entreprise|en
        poste|dans la societe|chez eux) ; (pas|aucunement) (habilite*|autorise*|decisionnaire*) ;
        confond* ; (cela|ca) (concerne|releve) [d|du|de] (un autre|une autre|le service|mon)
    """,
    Signal.REFER: """
        (mon|ma|notre|nos|mes|le|la|au|votre) [cher|chere|nouveau] (collegue*|responsable*|
        directeur*|directrice*|chef*|manager|associe*|superieur*|service*|remplacant*|successeu*|
        equipe|patron*|direction|assistant*|dsi|daf|drh|pdg|dg|homologue) .. (contact*|charge*|
        occupe*|decide*|gere*|copie|interlocut*|transm*|adress*|ecri*|joindre|concerne*|voir|
        responsable|competent*|cc|repondra|informations) ; (contact*|ecri*|adress*|rapproch*|
        voyez|voir|parl*|envoy*|appel*|tourn*|demand*|joign*|sollicit*|transmet*) [vous|plutot|
        directement|s il vous plait|svp|cela|votre|vos] [plutot|directement|a|aupres|vers|avec|
        mail|message|demande|offre|proposition] [a|aupres de|vers|avec|de] (mon|ma|notre|nos|
        monsieur|madame|m|mme|mr|@mail|la direction|le service) [collegue*|responsable*|
        directeur*|directrice*|chef*|service*|associe*|remplacant*|equipe] ; (transm*|transfer*|
        transfere*|fait suivre|fais suivre|forward*|redirig*|relay*|passe*|communiqu*|faire
        suivre) .. (collegue*|service*|responsable*|direct*|equipe*|associe*|personne*|madame|
        monsieur|mme|concerne*|chef*|a mon|a ma|a notre|au|m) ; (en|mis en|mets en|met en|ajoute*|
        mise en|ici en) (copie|cc) ; cc ; (interlocut*|personne|bon contact|contact|responsable)
        [a|en charge|qui|pour|de|competent*|du|des] [contacter|de ce|ce sujet|cela|s en|contact*|
        sujet|achats] (est|sera|serait|contacter) ; (c est|est) .. qui (s en occupe*|gere*|
        decide*|s occupe*|est en charge|est responsable|traite*|pilote*|suit|s en charge*|a
        repris) ; (remplac*|successeu*|succed*) [est|moi|par|m a|a] ; a repris (mon poste|mes|le)
        ; @mail (est|s occupe*|gere*|qui|sera) ; (a|adresse|sur|contacter|via|est|mail|avec) @mail
        ; (voir|voyez|verrez) (avec|directement) ; (ecrivez|adressez vous|tournez vous|contactez|
        parlez) .. (plutot|directement)
    """,
    Signal.MEET: """
        (pouvons|peut|pourrait|pourrions|pouvez|peux|puis|disponible*|seriez|serais|aimer*|
        souhait*|voudr*|propos*|faire|fixer|fixons|faisons|organis*|planifi*|prevoir|prevoyons|
        caler|calons|prendre|prenons|convenir|cale|prends|cala|veux|serait|etes|partant*|dispo|
        volontiers|ok|d accord|serions|ravi*|accord) [nous|on|vous|moi|je|me|pour|un|une|en|d|de|
        de vous|tu] ... (appel*|telephon*|rendez vous|rdv|reunion|echang*|visio*|demo*|discut*|
        rencontr*|creneau*|parler|call|entretien|cafe|teams|zoom|point|reparler|nous voir|se voir|
        visioconference|dejeun*|presentation|voyons) ; (appel*|rappel*|telephon*|passez) [moi|
        nous|me|un coup] (moi|nous|me|un coup de fil|demain|lundi|mardi|mercredi|jeudi|vendredi|
        au|sur|quand|cet|ce) ; (appelez|rappelez|appelle|rappelle) (moi|nous) ; (envoy*|propos*|
        donn*|indiqu*|transm*|partag*|calez|pass*|file*|communiqu*|fai*) [moi|nous|vos|votre|
        quelques|des|un|une|le|ton|tes|me|m] .. (disponibilite*|dispo|dispos|creneau*|date*|
        agenda|calendrier|invitation|horaire*|lien|calendly|rendez vous|rdv|creneaux) ; (quand|
        quel jour|quelle heure|quels creneaux|a quel moment|quelles sont vos disponibilites|
        quelles dispos) .. (disponible*|libre*|appel*|parler|convien*|arrange*|discut*|rencontr*|
        echang*|dispo|joindre|disponibilite*|voir|?) ; (lundi|mardi|mercredi|jeudi|vendredi|
        demain|semaine prochaine|cet apres midi|cette semaine|matin|apres midi|fin de semaine|# h|
        apres demain) .. (convien*|m irait|va|me va|arrange*|possible|parfait|dispo*|libre*|ok|
        bien|irait|marche|bon|conviendrait|suis|joignable|peux|me convient|on peut|m arrange|
        serait|appelez|rappelez) ; (disponible*|dispo|libre*|propose*|convient|plutot|va|irait|
        appelons|voyons|parlons|voir|disons|serait|possible|pour|vers|on se|rendez vous|rdv|a|
        joignable*|peux|peut) [vous|vous irait|vous convient|le|ce|pour|de|nous|des|plutot|moi|se
        voir|se parler] [le|ce|pour|de|des|du|la] (lundi|mardi|mercredi|jeudi|vendredi|demain|
        semaine prochaine|cet apres midi|apres demain|cette semaine) ; (lundi|mardi|mercredi|
        jeudi|vendredi|demain) [prochain|matin|apres midi|#|soir] (a|vers|entre|des|apres) # ;
        (lundi|mardi|mercredi|jeudi|vendredi|demain) [prochain|matin|apres midi|a|vers] [#|#h|h]
        .. ? ; (rendez vous|rdv|visio*|appel|demo|reunion|creneau|entretien) [est|telephonique|de|
        la|pour|me] .. (ok|convient|parfait|note|accepte*|bien|fix*|prochain*|possible|lundi|
        mardi|mercredi|jeudi|vendredi|demain|volontiers) ; (volontiers|avec plaisir|partant*|ok|d
        accord|oui) [pour] (un|une|pour) [petit|petite|court|courte|bref] (echange|appel|call|
        rendez vous|rdv|visio*|demo*|reunion|cafe|point) ; calendly ; (joignable*|joindre|appel*|
        rappel*) .. @phone ; (parlons en|discutons|voyons nous|echangeons|rencontrons nous|
        retrouvons nous|parlons nous) ; (de vive voix|par telephone|au telephone|en visio*|autour
        d un cafe) ; passez (nous voir|me voir|au bureau) ; a (lundi|mardi|mercredi|jeudi|
        vendredi|demain) ; prendre un cafe ; (# minutes|quart d heure|demi heure) ; on s appelle ;
        on se (parle|voit|rappelle|cale|telephone|retrouve) ; (#|# h|midi) [me|nous] (convient|
        conviennent|va|irait|est parfait|est bien|marche|serait|ok|c est bon|ca me va) ; (libre*|
        disponible*|dispo|joignable*) [le|de|entre|a|des|pour|demain|apres] ... (#|lundi|mardi|
        mercredi|jeudi|vendredi|demain|matin) ; (lundi|mardi|mercredi|jeudi|vendredi|demain|le #)
        ... (libre*|disponible*|dispo|quart d heure|demi heure|un creneau|un moment|du temps|
        joignable) ; (demain|lundi|mardi|mercredi|jeudi|vendredi) (a l heure|quand vous|n importe
        quelle|toute la journee|a #|vers #|matin|apres midi|midi) ; (joindre|appeler|rappeler|
        trouver|contacter) [moi|nous] .. (portable|mobile|telephone|ligne directe|@phone|bureau) ;
        (joignable|joindre|appeler) .. # ; (visite|visiter|passer) [a|de|dans|nous|notre|chez] ..
        (usine|atelier|locaux|voir|bureau|bureaux|site|nous voir|magasin) ; (organis*|planifi*|
        prevoy*|programm*) une (visite|demo|reunion|presentation|rencontre) ; presenter ..
        (direction|equipe|comite|collegues|chef|patron) ; (de vive voix|en personne|en face a
        face|autour d un|un cafe|dejeuner|sur place|en presentiel|au salon) ; (se voir|nous voir|
        se rencontrer|nous rencontrer|se parler|nous parler) ; (appelez|appelle|telephonez|
        rappelez) [moi|nous] [donc|quand|directement|plutot|demain] ; (quelle*|vos|votre) [sont]
        [vos] (disponibilite*|agenda|dispos) ; (lundi|mardi|mercredi|jeudi|vendredi) ..
        (impossible|peux pas|pas possible) ... (lundi|mardi|mercredi|jeudi|vendredi|suivant|
        demain|plutot) ; (decaler|reporter|deplacer) [l appel|le|la|notre|rendez vous] (a|au|a #|
        jeudi|lundi|mardi|mercredi|vendredi) ; ok pour le # ; quand etes vous (disponible|libre*|
        dispo) ; une visio ; (montrer|presenter) [ca|cela] a notre
    """,
    Signal.MEET_WEAK: """
        (appel|rendez vous|rdv|reunion|demo|visio|lundi|mardi|mercredi|jeudi|vendredi|demain)
    """,
    Signal.INTEREST: """
        (interesse*|interessant*|interet|inintéressant*|seduit*|curieux|curieuse|intrigu*|attire*|
        prometteur*|tentant|alléchant*) ; (m|nous|me) interess* ; (pas|point) inintéressant ;
        (semble*|parai*|a l air|me parle|l air|sonne|trouve*|c est|ca a) [plutot|tres|vraiment|ca|
        assez|votre|bien|tout a fait] .. (interess*|bien|pertinent*|prometteur*|utile*|pas mal|
        super|sympa*|genial|parfait|excellent|alléchant|top) ; (envoy*|transm*|faire parvenir|
        adress*|faites|partag*|fourn*|communiqu*|recevoir|avoir|donn*|mail*|transmet*|parvenir|
        besoin d|obtenir|attend*|envoie*|file*) [moi|nous|m|me|nous faire|vous|votre|vos|plus d|
        des|un|une|la|le|les|de|parvenir] ... (info*|documentation|brochure*|devis|tarif*|prix|
        plaquette|presentation|catalogue|details|doc|docs|documents|offre*|proposition|exemple*|
        elements|fiche*|cas clients|conditions|grille|lien|essai|acces|plus|video|maquette|
        echantillon*|contrat|livre blanc|chiffrage|cotation|bon de commande) ; (quel*|combien|c
        est quoi) [est|sont|serait|coute*|ca|cela|vos|le|les|seraient] .. (tarif*|prix|cout*|
        coute*|budget|grille|conditions tarifaires|abonnement) ; combien (ca coute|coute|ca|cela|
        est ce|c est|facturez) ; (prix|tarif*|devis|cout) ? ; (essay*|test*|essai|pilote|periode d
        essai|version d essai|poc|prueba|demo gratuite|mettre en place) ; (comment|quell*|quoi)
        [on|se|peut|sont|est|la|les|fait] .. (procede*|proceder|prochain*|etape*|suite|commenc*|
        demarr*|inscri*|avancer|souscri*|fait on|commander|marche a suivre|lance*) ; ^(oui|ok|
        volontiers|avec plaisir|bien sur|pourquoi pas|d accord|parfait|carrement|absolument|tout a
        fait|oui volontiers|oui merci|allez y|banco|je suis partant|partant|oui avec plaisir|ok
        pour moi|oui bien sur|super|go|yes|ca marche|oui s il vous plait|oui svp|evidemment|et
        comment)$ ; (oui|ok|super|parfait|tout a fait|bien sur|oui bonjour) (volontiers|avec
        plaisir|bien sur|envoyez|pourquoi pas|svp|s il vous plait|merci de|je suis|nous sommes|
        cela|ca|interess*|j aimerais|carrement|allons|on) ; ^(volontiers|avec plaisir|carrement|
        partant*) ; ; (plus|davantage|complement) [d|de|amples] (info*|savoir|detail*|
        renseignement*|precision*|sur|informations) ; en savoir (plus|davantage|un peu plus) ;
        (dites|parlez|racontez|dis) (m en|nous en|moi|nous) [en] [plus|davantage] ; (cherch*|
        recherch*|besoin) [justement|actuellement|nous|exactement|precisement|de] (justement|
        exactement|un|une|ce|de ca|ca|quelque chose|depuis) ; (exactement|precisement|justement)
        ce ; tomb* (bien|a pic|pile|a point|a merveille) ; (bon|parfait) (timing|moment) ; (je
        suis|nous sommes|suis|sommes) (partant*|preneu*|ouvert*|tente*|interesse*|curieu*|disposes
        a|favorable*|chaud*) ; preneu* ; (aimer*|souhait*|voudr*|veux|voulons) [bien|nous|en|
        beaucoup|le|l] (savoir|voir|essay*|test*|decouvrir|en apprendre|recevoir|connaitre|avoir|
        comprendre) ; (regarder*|regarde*|etudier*|jetter*|jeter|examiner*) .. (volontiers|avec
        plaisir|oeil|proposition|offre) ; (allez y|on y va|allons y|lancons|banco|je signe|on
        signe|feu vert|convainquez) ; (de quoi|qu) avez vous besoin ; (inscri*|ajoute*|comptez|
        enregistr*|mettez) [moi|nous|sur] (moi|nous|sur) [a|au|pour|sur|la|svp|s il vous plait] ;
        (je|nous) (m inscris|nous inscrivons|prends|prenons|signe|signons|commande|accepte|
        acceptons) ; (veux|voulons|veut|accepte*|profite*) [bien|volontiers] [l|le|la|les|de|d|un|
        une|votre] (audit|essai|test|offre|demo|devis|echantillon|diagnostic|analyse) ; veux bien
        ; (etabli*|faire|fait*|prepar*|propos*|chiffr*) [m|nous|moi|vous] .. (devis|proposition|
        offre|chiffrage|cotation) ; (responsable|direction|chef|patron|equipe|directeur|
        directrice|collegues) .. (souhaite*|veut|aimer*|voudr*|demande*|interesse*) ..
        (proposition|devis|offre|plus|documentation|savoir|voir) ; (que|qu|quoi) [dois|doit|
        devons|faut|est ce que] [je|on|nous|il] .. (faire|signer|envoyer|fournir) ; (regarder*|
        regarde|jetter*|jeter|jette) [ai|ons|je|nous] [un|cela|ca|oeil|coup] ; (tout ouie|tout
        oreilles|convainquez|surprenez|epatez|montrez) [moi|nous] ; (on|je|nous) (continue|
        continuons|avance|avancons|y va|fonce|fonctonne|est partant|demarre|commence) ;
        (prochaine*|suivante*) (etape*) ; (ou|comment) [est ce que|puis|peut|dois|pouvons] [je|on|
        nous] [m|me|nous] (inscri*|sign*|command*|abonn*|achet*|commenc*) ; (pourrait|pourraient|
        devrait) [bien|nous|m|vraiment] (nous|convenir|interess*|etre utile|servir|aider|
        correspondre|coller) ; (ce|exactement ce) (dont|qu il) (nous|j) .. (besoin|faut|cherch*) ;
        combien (pour|par|demandez|prenez|ca|cela|coute*|facture*|est ce) ; a combien ; (fiche
        technique|tarif|devis|brochure) .. ?
    """,
    Signal.INTEREST_WEAK: """
        (oui|ok|super|parfait|bien|d accord|volontiers|merci beaucoup|genial)
    """,
    Signal.ASK: """
        (comment|quel*|qui|ou|quand|pourquoi|est|est ce|avez|pouvez|peut|peuvent|combien|proposez|
        etes|d ou|faites|travaillez|que|qu|quoi|fonctionne|a|existe|faut|compatible|gerez|puis|
        votre|vos|cela|c|sont|y|quid|en quoi|disposez|sur|offrez|ca) ... ? ; (d ou|qui vous|
        comment) (avez|tenez|vient|sortez|a donne|viennent|provien*) .. (adresse|mail|donnees|
        coordonnees|contact|email|nom) ; (difference*|differe*|compar*|par rapport) ; question* ;
        (comprends|compris|sais|vois|clair) .. (pas|si|ce que|bien) ; (expliqu*|precis*|clarifi*|
        eclair*) ; (avant|d abord|au prealable) .. (savoir|question*|comprendre|precis*|aimerais|
        voudrais) ; (savoir|sais) (si|quel*|comment|ce que|qui|ou|quand) ; combien de temps
    """,
    Signal.THANKS: """
        ^(merci|merci beaucoup|merci bien|ok|ok merci|d accord|d accord merci|bien recu|bien note|
        c est note|recu|note|entendu|bonjour|salut|merci a vous|tres bien|tres bien merci|test|
        parfait merci|je vous remercie|merci pour l info)$ ; (joyeux noel|bonne annee|joyeuses
        fetes|bonnes fetes|felicitations|de rien|je vous en prie) ; ^(super|parfait|genial|bien|
        top|ok super|vu|lu|ca marche merci|hm|c est note merci)$
    """,
    Signal.ELSEWHERE: """
        (ci joint*|piece jointe|facture*|commande*|livraison|candidature|cv|bon de livraison|
        colis|reclamation|arret maladie|avoir joint|relance de paiement|loterie|heritage|casino|
        colis) ; (par erreur|par megarde) .. (envoy*|repond*|parti*) ; (nous proposons|nos
        services|nous sommes une agence|nous offrons|offre d emploi|stage|poste a pourvoir|
        alternance) ; nous (aidons|accompagnons) (les|des) (entreprises|agences|societes|pme) ;
        (appartement|velo|canape|maman|papa|cheri*|dentiste|veterinaire|babysit*|anniversaire|ce
        soir|loyer|annonce) ; (commande|livraison|colis|facture|reservation) [n|numero|#] ; (ma|
        notre) (candidature|commande|reservation|facture)
    """,
    Signal.SARCASM: """
        (super|genial|chouette|formidable|youpi|ah|oh|bravo|quelle|quel|fantastique|merveilleux|
        chic|cool|encore) [encore|un|une] (encore|joie|bonheur|chance|plaisir|surprise|encore un|
        encore une) ; (il ne manquait plus|ne manquait que|exactement ce que j attendais|j
        attendais que) ; (ma journee|me voila) .. (sauvee|faite|comble*|illumine*|ravi) ; (car|
        parce que|puisque) j (adore|aime) .. (spam*|mail*|pub*|demarch*) ; (adore|ador*) ..
        (spam*|etre spam*|demarch*|pub) ; (reve*|revez) (toujours|encore) ; comme c est (original|
        personnel|gentil|mignon) ; (bien essaye|bien tente) ; dans vos reves ; quand les poules ;
        (chatgpt|robot|copier coller|publipostage) ; (partie|quelle partie) (de|du) non ; (croyez|
        pensez) vous (vraiment|serieusement) ; vous croyez vraiment ; ^encore vous
    """,
    Signal.NOTHING: """
        (pas|ne pas|inutile de) [besoin de|la peine de|me] (arreter|desinscri*|supprim*|retirer|
        desabonn*|vous excuser) ; (n arretez|ne cessez|ne supprimez|ne me desinscri*|ne me retir*|
        n arrete) .. pas ; (pas de|aucun|aucune|sans|nul) (probleme*|souci*|soucis|doute|
        engagement|urgence|inquietude|objection|obligation) ; pourquoi pas ; (si non|ou pas|ou
        non|sinon|si ce n est) ; pas (seulement|mal|que|encore sur|impossible|contre|inutile) ;
        (bonne|belle) (journee|soiree|semaine|continuation|fin) ; (merci|remercie*) [beaucoup|
        bien|vous|infiniment|par avance] (pour|de) (votre|vos|l|le|la|ce|cette|ton|ta) [mail|
        message|email|offre|interet|proposition|retour|courriel|information*|attention|demarche|
        prise|sollicitation] ; (votre|ton) interet ; (rgpd|gdpr) (compatible|conforme*|compliant)
        ; conforme* .. (rgpd|gdpr) ; (taux|lien|liens|gestion) (de|des) (desinscription*|
        desabonnement*|spam*|rebond*) ; (gere*|geres) .. (desinscription*|desabonnement*|spam*) ;
        (dans|de) (mes|les|ma|nos|mon) (spam*|indesirable*|courrier indesirable) ; s il vous plait
        ; sans (cesse|arret) ; (ne|n) .. pas inintéressant ; (n hesitez|hesitez|hesite) pas ; plus
        d (info*|information*|detail*) ; en plus ; entre pas
    """,
    Signal.BOUNCE: """
        (non|pas) (remis|distribue*|delivre*|livre*|achemine*|distribuable) ; (echec|erreur|
        probleme) (de|d|lors de) [la] (remise|distribution|livraison|envoi|l envoi|acheminement) ;
        (n a pas|ne peut pas|na pas|n ont pas|n a) [pu|ete] [pu|etre] [etre] (remis|distribue*|
        delivre*|livre*|achemine*|etre remis|etre distribue*|etre delivre*|ete remis|ete
        distribue*|ete delivre*|trouve*) ; (boite|adresse|destinataire|utilisateur|domaine|
        serveur) [aux lettres|de messagerie|email|mail|du|est|distant] .. (pleine|introuvable|
        inconnu*|n existe pas|refuse*|rejete*|invalide|desactive*|sature*|inexistant*|pas trouve*)
        ; (retour a l expediteur|erreur permanente|erreur definitive) ; (serveur) .. (rejete|
        refuse|refusé|repondu) ; (rejete|refuse) par .. serveur
    """,
    Signal.MACHINE: """
        (reponse|message|mail|courriel|email|notification|accuse) [de reponse] automat* ;
        automatiq* ; (ne|merci de ne) [pas] .. repondre a (ce|cet|cette) ; (ne pas|pas) repondre
        [a ce] ; accuse de reception ; noreply ; genere* automatiq* ; (mettre|mettez) a jour
        (votre|vos) (carnet|contacts|repertoire|fichiers) ; (carnet d adresses) ; (ne sera|ne
        seront|n est) pas (lu|lue|transfere|transmis|traite|traitee|lus|suivi) ; (sous|dans) (un|
        deux|#) (jour|jours) (ouvre|ouvres) ; (message|mail) (est|a ete) (retenu|bloque)
    """,
    Signal.AWAY: """
        (absent*|absence) ; (hors|pas|loin|absente* du|hors de|plus) [du|de mon|au|de] (bureau|
        bureaux) ; (en|conge*|de|en deplacement) (conge*|vacances|deplacement|arret maladie|
        maternite|formation|voyage|parental|rtt|conges|arret|seminaire) ; (de retour|mon retour|
        serai de retour|notre retour|reviens|reviendrai|revenons|a mon retour|retour le|retour au
        bureau|reprendrai|rentrerai|rentre le|reprise) ; (en cas d|pour toute|pour les|urgence|
        urgences|urgent*) (urgence|urgences|demande urgente|question urgente) ; (acces|connexion)
        [tres|a ma|a mes|a] .. (limite*|restreint*|messagerie|mails|emails) ; (ferme*|fermes|
        fermeture|fermeture annuelle) [du|jusqu|pour|au|a|nos] ; (jusqu au|du # au|du # .. au) ;
        (conges annuels|injoignable*|pas joignable|indisponible*|ne serai pas|ne sera pas lu) ;
        repondrai (a mon|des mon|des que)
    """,
    Signal.RECEIPT: """
        (avons|ai|votre) [bien] .. (recu|enregistre*|prise en compte|ete recu*|pris en compte|bien
        ete|transmis*) ; (ticket*|numero de dossier|dossier|reference|numero de demande|numero)
        [est|n|no|numero|:] [#] ; (meilleurs delais|plus brefs delais|plus vite|prochainement|sous
        # heures|sous # jours|jours ouvres|heures ouvrees|des que possible|rapidement|plus
        rapidement) ; (adresse|boite|messagerie|mail|compte|email) .. (plus|n est plus|plus
        utilise*|plus consulte*|plus lu*|change*|plus active|desactive*|plus relevee|fermee) ;
        (nouvelle|nouveau) (adresse|mail|email|contact) ; (plus|n est plus) (utilise*|consulte*|
        lue|active|relevee|surveillee|dans l entreprise|salarie*|en service|parmi|collabora*) ;
        (fait|fais) plus partie ; (a quitte) ; (equipe|conseiller*|service client|service|
        collaborateu*|experts) .. (repondr*|reviend*|trait*|contacter*|prendr*) ; (merci|
        remercions|remercie) [vous|de|d|pour|avoir] .. (contact*|message|demande|avoir contacte) ;
        (demande|message|requete) .. (traite*|enregistre*|recu*|pris en|prise en|bien ete) ;
        (horaires d ouverture|nos bureaux) ; (desormais|dorenavant)
    """,
}
