"""French words by what they mean (domain/reply_rules/concepts/__init__.py)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "NEG": "pas|ne|n|aucun*|jamais|rien|sans|ni|non|guere|nul*",
    "NOMORE": (
        "ne plus|plus jamais|plus de|plus rien|plus aucun|a l avenir|desormais|dorenavant|plus"
    ),
    "STOP": (
        "arret*|cess*|stop*|evit*|abst*|fini*|terminer|mettre fin|mettez fin|assez|"
        "epargn*|interromp*"
    ),
    "CONTACT": (
        "contact*|ecri*|mail*|envoy*|sollicit*|relanc*|derang*|importun*|harcel*|appel*|"
        "adress*|demarch*|spam*|recontact*|message*|embet*|ennuy*|insist*|joindre|"
        "entendre"
    ),
    "MESSAGE": (
        "mail*|e mail*|email*|message*|newsletter*|spam*|pub*|publicit*|offre*|relance*|"
        "sollicitation*|courriel*|courrier*|demarchage|prospection|communication*|envoi*"
    ),
    "ME": "me|nous|moi|m|mon|ma|mes|nos|notre|cette adresse|je|j",
    "REMOVE": (
        "retir*|enlev*|supprim*|ray*|effac*|radi*|desinscri*|desabonn*|oubli*|sortir|"
        "sortez|exclu*|detrui*|retrait|suppression"
    ),
    "DATA": "donnees|adresse*|coordonnees|nom|contact*|informations|fiche|numero|email|mail",
    "LIST": (
        "liste*|base*|fichier*|diffusion|crm|systeme*|campagne*|destinataires|mailing*|"
        "registre*|envois"
    ),
    "WANT": (
        "veux|voul*|souhait*|desir*|voudr*|aimer*|tien*|accept*|consen*|demand*|merci|pri*|veuillez"
    ),
    "RECEIVE": "recev*|recoi*|avoir|voir|entendre|lire|trouver|boite",
    "RESPONSIBLE": (
        "responsable*|en charge|charge*|decid*|decision*|interlocut*|bonne personne|"
        "bon contact|service|ressort|competen*|domaine|m occupe|occupe*|gere*|habilit*|"
        "perimetre|attribution*|mon role|mon poste|bonne adresse|concern*|rien a voir"
    ),
    "LEFT": (
        "ne travaille plus|fait plus partie|quitte*|parti*|demission*|retraite|change* de|"
        "plus chez|plus dans|plus partie|plus salarie*|plus en poste|ancien*|"
        "nouvel emploi|nouveau poste|plus la"
    ),
    "WRONGTARGET": (
        "mauvais*|erreur*|tromp*|confond*|confusion|quelqu un d autre|autre personne|"
        "autre societe|autre entreprise|homonyme|pas moi|meprise"
    ),
    "NEED": (
        "besoin*|interes*|utile|utilit*|concern*|budget|pertinen*|conven*|convien*|"
        "correspond*|projet|prevu|adapt*|achet*|invest*|chang*|necessaire|pour nous|"
        "pour moi|convain*|sens|valeur|envisag*|souhait*|suite|donner suite|cherch*|"
        "recherch*"
    ),
    "ALREADY": (
        "deja|actuel*|en interne|nous meme*|sous contrat|depuis des annees|en place|de longue date"
    ),
    "PROVIDER": (
        "prestataire*|fournisseur*|solution*|outil*|systeme*|partenaire*|agence|logiciel|"
        "contrat|quelqu un|equipe|equip*|plateforme|pourvu*|couvert*|accompagne*"
    ),
    "HAPPY": ("satisfait*|content*|heureu*|ravi*|bien|couvert*|convient|rest*|suffi*|fonctionn*"),
    "TIMEUNIT": (
        "mois|trimestre*|an|annee*|semaines|printemps|ete|automne|hiver|janvier|fevrier|"
        "mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|rentree|"
        "semestre*|vacances|noel|paques|saison|exercice"
    ),
    "RETURN": (
        "nouveau|plus tard|revenir|revenez|recontact*|rappel*|relanc*|reparl*|contact*|"
        "alors|jusqu*|apres|avant|prochain*|des que|reprend*|retent*|pas avant|a partir|"
        "courant|represent*|revoir"
    ),
    "NOW": (
        "maintenant|moment|instant|actuellement|cette annee|ce trimestre|ce mois|encore|"
        "immediat|a ce jour|ce jour|cette periode"
    ),
    "TALK": (
        "appel*|parl*|discut*|rencontr*|rendez vous|rdv|reunion|visio*|demo*|telephon*|"
        "cafe|agenda|creneau*|entretien|echang*|voir|visite*|invitation|dejeun*|point"
    ),
    "TIME": (
        "lundi|mardi|mercredi|jeudi|vendredi|demain|semaine prochaine|cette semaine|"
        "aujourd hui|matin|apres midi|midi|#|disponible*|dispo*|libre*|creneau*|minutes|"
        "heure*"
    ),
    "GIVE": (
        "envoy*|transm*|parvenir|donn*|avoir|recevoir|montr*|partag*|communiqu*|adress*|"
        "faire|voudr*|souhait*|aimer*|merci|besoin"
    ),
    "MATERIAL": (
        "prix|tarif*|devis|offre|info*|documentation|brochure|plaquette|presentation|"
        "essai|catalogue|cout*|conditions|exemple*|proposition|details|grille|fiche*|"
        "acces|echantillon*"
    ),
    "DELIVER": "remis*|delivr*|distribu*|achemin*|livr*|envoy*|transmis|abouti*|parven*",
    "MAILBOX": "boite|destinataire*|adresse|utilisateur|compte|domaine|serveur|message",
    "BROKEN": (
        "pleine|n existe pas|inconnu*|introuvable|rejete*|refuse*|invalide|desactive*|"
        "sature*|bloque*|echou*|echec|renvoye*|550|554|552|421|450|permanente|differe*|"
        "retarde*|erreur|inexistant*|impossible"
    ),
    "OFFICE": "bureau|poste|joignable*|disponible*|present*|la|connecte*",
    "HOLIDAY": (
        "conge*|vacances|deplacement|voyage|maternite|paternite|maladie|formation|salon|"
        "seminaire|absen*|ferme*|fermeture|ferie*|arret"
    ),
    "RECEIPTS": (
        "bien recu|a ete recu*|enregistre*|ticket*|dossier|numero de|accuse de reception|"
        "automatique*|meilleurs delais|plus brefs delais|jours ouvres|# heures|"
        "plus utilise*|plus consulte*|plus active|nouvelle adresse|horaires|"
        "ne pas repondre|trait*|quarantaine|file d attente"
    ),
    "LEGAL": (
        "avocat*|service juridique|voie juridique|action juridique|illegal*|illicite*|"
        "plainte*|cnil|rgpd|tribunal|poursuit*|porter plainte|consentement|m oppose|"
        "opposition|droit d|mise en demeure|police|legalement|infraction"
    ),
    "SPAM": (
        "spam*|indesirable*|harcel*|intrusi*|non sollicit*|importun*|penible*|agacant*|"
        "ras le bol|marre|pourri*|inond*|insupportable*|intempesti*"
    ),
    "BLOCK": "bloqu*|liste noire|filtr*|spams|indesirables",
    "KNOW": "sais|savons|idee|connais",
    "WHO": "qui|a qui",
    "PRIVATE": (
        "etudiant*|stagiaire*|retraite*|particulier*|adresse privee|adresse personnelle|"
        "mail personnel|independant*|interimaire|apprenti*|alternant*|locataire|creche|"
        "ecole|eglise|concierge|benevole*|standard*|accueil|gardien*"
    ),
    "NAMEHERE": "de ce nom|a ce nom|s appelle|ce poste|cette personne|tel service",
    "TODO": (
        "a voir|mes mains|mon rayon|de ma part|mon truc|mon affaire|mes affaires|"
        "de mon cote|mon metier|mon mot a dire"
    ),
    "ADVERT": (
        "pub|publicit*|newsletter*|demarchage|prospection|spam*|infolettre*|"
        "mails commerciaux|mail commercial"
    ),
    "THIS": "ca|cela|ce|cette|ces|maintenant|svp|s il|merci",
    "NEVERMORE": "plus jamais",
    "LASTONE": "dernier*|derniere*",
    "WELCOME": "bienvenu*|desire*|souhaite*",
    "AGREED": (
        "accepte|consenti|inscrit*|abonne*|autorise*|autorisation|permission|demande ca|"
        "rien demande"
    ),
    "SOURCE": "d ou|comment avez|comment tenez|qui vous a|ou avez",
    "DEPT": (
        "achats|service achats|informatique|rh|ressources humaines|marketing|direction|"
        "siege|comptabilite|service informatique|service concerne|proprietaire|bailleur|"
        "administration|ailleurs|autre service|patron|maison mere|logistique|"
        "services generaux"
    ),
    "TOGO": (
        "voir|voyez|adresse*|contact*|demand*|releve*|decide*|se decide*|concerne*|ecri*|"
        "passe par|gere*|prennent|prend|parl*|tourn*|il faut"
    ),
    "NOSAY": (
        "pouvoir|mon mot a dire|influence|implique*|lien avec|aider|autorite|"
        "voix au chapitre|mandat"
    ),
    "WHYME": ("pourquoi j ai recu|pourquoi je recois|pourquoi ca m|pourquoi moi|pourquoi ce mail"),
    "ROLE": (
        "chauffeur|enseignant*|professeur*|boulang*|menage|concierge|cure|cantine|"
        "jardinier*|infirmier*|cuisinier*|musicien*|comptable|accueil|service client|"
        "service presse|delegue*|atelier|technicien*|mecanicien*|je conduis|j enseigne|"
        "je fais le menage|la paie|bibliothec*|benevole*|camionnette"
    ),
    "ONLY": "seulement|juste|que|uniquement|simple",
    "WEEKDAY": "lundi|mardi|mercredi|jeudi|vendredi|demain",
    "CLOCK": "h|matin|apres midi|midi|minutes|demi heure|quart d heure|trou|libre*|creneau*",
    "COMEBY": (
        "passez|venez|rendre visite|au salon|a notre stand|se croise|passer nous voir|"
        "passez nous voir|on se voit"
    ),
    "CALENDAR": "agenda|calendrier|invitation|mes creneaux|mes disponibilites|calera|caler",
    "RINGME": (
        "appelez moi|rappelez moi|appelez|coup de fil|sur mon portable|ma ligne directe|"
        "de vive voix|telephonez|mon numero|passez moi un coup|parlons en"
    ),
    "PLEASE": "svp|s il vous plait|merci de|stp",
    "PRICE": "prix|tarif*|cout*|combien|devis",
    "TELLME": (
        "dites m en|je vous ecoute|racontez|allez y|je suis preneur|banco|dites moi tout|"
        "on y va|envoyez toujours"
    ),
}
