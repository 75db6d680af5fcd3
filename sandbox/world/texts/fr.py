"""French."""

from sandbox.world.texts.phrasebook import Phrasebook

BOOK = Phrasebook(
    greetings=("Bonjour {first},", "Bonjour,", "Hello,", "Cher {first},", ""),
    closings=(
        "Cordialement,\n{me}",
        "Bien à vous,\n{me}\n{title}, {company}",
        "Bonne journée,\n{me}",
        "{me}",
        "Envoyé de mon iPhone",
        "",
    ),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    date="{day} {month}",
    quote="Le {when}, {sender} <{address}> a écrit :",
    reply_prefix="RE: ",
    auto_subject="Réponse automatique : ",
    unsubscribe="Si vous ne souhaitez plus recevoir mes messages, dites-le moi simplement.",
    topics={
        "INTERESTED": (
            "Votre message tombe bien, nous réfléchissons justement à ce sujet. Pouvez-vous m'en "
            "dire plus ?",
            "Oui, je veux bien recevoir une présentation.",
            "Cela m'intéresse. Comment se passe le premier mois ?",
            "Pourquoi pas, envoyez-moi les détails.",
            "Je suis preneur d'un exemple dans notre secteur.",
            "Intéressant, je transmets à mon équipe si vous avez une plaquette.",
        ),
        "NOT_INTERESTED": (
            "Merci, mais nous ne sommes pas intéressés.",
            "Nous avons déjà un prestataire et en sommes satisfaits.",
            "Ce n'est pas une priorité pour nous cette année.",
            "Pas de budget pour ce type de projet, désolé.",
            "Non merci.",
            "Cela ne correspond pas à nos besoins, bonne continuation.",
        ),
        "QUESTION": (
            "Quel est le tarif pour une équipe de 40 personnes ?",
            "Où sont hébergées les données ?",
            "Êtes-vous compatibles avec Salesforce ?",
            "Y a-t-il un engagement minimum ?",
            "Qui sont vos clients en France ?",
            "Comment avez-vous obtenu mon adresse ?",
        ),
        "MEETING": (
            "Avec plaisir, êtes-vous disponible jeudi à 10h ?",
            "Appelons-nous la semaine prochaine, mardi ou mercredi après-midi.",
            "Vous pouvez réserver un créneau ici : https://cal.example/{slug}",
            "Envoyez-moi une invitation pour vendredi matin.",
            "J'ai vingt minutes lundi, cela vous convient ?",
        ),
        "OUT_OF_OFFICE": (
            "Je suis absent du bureau jusqu'au {date}. En cas d'urgence, merci de contacter {name} "
            "({address}).",
            "Actuellement en congés, je serai de retour le {date}.",
            "Merci pour votre message. Je suis en déplacement et répondrai à partir du {date}.",
            "Je suis en congé parental jusqu'au {date}.",
        ),
        "AUTO_REPLY": (
            "Nous avons bien reçu votre message et vous répondrons sous 48 heures. Référence : "
            "#{number}.",
            "Cette adresse n'est plus consultée. Merci d'utiliser le formulaire de notre site.",
            "{first_self} ne fait plus partie de {company}. Votre message n'a pas été transféré.",
        ),
        "OPT_OUT": (
            "Merci de me retirer de votre liste.",
            "Désinscrivez-moi.",
            "Ne me contactez plus.",
            "Je n'ai jamais donné mon accord. Supprimez mes données (RGPD).",
            "Stop",
            "Arrêtez de m'envoyer des mails, c'est du spam.",
            "Je souhaite ne plus recevoir vos messages.",
        ),
        "WRONG_PERSON": (
            "Vous vous trompez de personne, je travaille à la comptabilité.",
            "Je ne m'occupe pas de ce sujet.",
            "J'ai quitté ce service il y a deux ans.",
            "Ce n'est pas moi qu'il faut contacter, désolé.",
        ),
        "REFERRAL": (
            "Voyez plutôt avec {name}, qui gère ce sujet : {address}",
            "La bonne personne est {name} ({address}), vous pouvez venir de ma part.",
            "Je mets {name} en copie.",
        ),
        "FOLLOW_UP": (
            "Parfait, à jeudi.",
            "C'est noté, j'ai accepté l'invitation.",
            "Merci, c'est plus clair. Parlons-en lundi.",
        ),
    },
    subjects=(
        "Une question, {{firstName}}",
        "{{companyName}} et le prochain trimestre",
        "Une idée pour {{companyName}}",
        "Un coup d'œil ?",
    ),
    mails=(
        "Bonjour {{firstName}},\n\nj'ai vu que {{companyName}} se développe à {{city}}. Les "
        "équipes comme la vôtre perdent des heures chaque semaine en transmissions mal "
        "définies.\n\nDix minutes au téléphone ? Un exemple : https://go.northwind.example/cas",
        "Bonjour {{firstName}},\n\nje me permets de vous relancer. Je peux aussi vous envoyer une "
        "synthèse de deux pages.",
        "{{firstName}}, c'est mon dernier message. Si le moment est mal choisi, dites-moi quand "
        "revenir vers vous.",
    ),
    manual=(
        "Bonjour {name},\n\nmerci pour votre retour. Voici une courte présentation. Jeudi à "
        "10h vous conviendrait-il ?",
        "Bonjour {name},\n\nbonne question : oui, et la mise en place prend une journée. "
        "Voulez-vous une démonstration ?",
    ),
)
