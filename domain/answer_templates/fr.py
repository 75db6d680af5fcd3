"""French."""

from domain.answer_templates.template import Templates

TEMPLATES = Templates(
    language="fr",
    weekdays=(
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
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
    day="{weekday} {day} {month}",
    clock="{hour} h {minute}",
    month_alone="en {month}",
    greeting=("Bonjour {first_name},", "Bonjour,"),
    closing=("Bien cordialement,\n{sender}", "Bien cordialement,"),
    where=("chez {company}", "de votre côté"),
    mail=("mon message « {subject} »", "mon dernier message"),
    reply_prefix="RE : ",
    referral_subject="Sur la recommandation de {lead}",
    texts={
        "meeting_times": (
            "Avec plaisir. Est-ce que {time_1} ou {time_2} vous conviendrait ({zone}) "
            "?\n\nDites-moi ce que vous préférez et je vous envoie une invitation."
        ),
        "meeting_accept": (
            "Avec plaisir. Vous avez écrit :\n« {quote} »\n\nCela me convient, je vous envoie "
            "une invitation."
        ),
        "interested_snippet": (
            "Merci de votre intérêt.\n\n{snippet}\n\nQu'est-ce qui compte le plus pour vous ?"
        ),
        "interested_link": (
            "Merci de votre intérêt. Voici ce dont je vous parlais : {link}\n\nQu'est-ce qui "
            "compte le plus pour vous ?"
        ),
        "interested_draft": (
            "Merci de votre intérêt.\n\n[À COMPLÉTER : les documents demandés]\n\nQu'est-ce qui "
            "compte le plus pour vous ?"
        ),
        "interested_call": (
            "Merci de votre intérêt. Le plus simple serait un court échange : est-ce que "
            "{time_1} ou {time_2} vous conviendrait ({zone}) ?"
        ),
        "question_snippet": (
            "Merci de votre question. Vous avez écrit :\n« {quote} »\n\n{snippet}\n\nCela "
            "répond-il à votre question ?"
        ),
        "question_draft": (
            "Merci de votre question. Vous avez écrit :\n« {quote} »\n\n[À COMPLÉTER : la "
            "réponse à cette question]\n\nCela répond-il à votre question ?"
        ),
        "question_call": (
            "Merci de votre question. J'aimerais y répondre correctement : un court échange "
            "{time_1} ou {time_2} vous conviendrait-il ({zone}) ?"
        ),
        "not_now_date": "Merci de me l'avoir dit. Je reviendrai vers vous le {date}.",
        "not_now_quote": (
            "Merci de me l'avoir dit. Vous avez écrit :\n« {quote} »\n\nJe reviendrai vers vous "
            "à ce moment-là."
        ),
        "not_now_month": "Merci de me l'avoir dit. Je reviendrai vers vous {month}.",
        "referral_mail": (
            "{lead} m'a conseillé de vous écrire. Il s'agit de ce que j'y avais demandé : « "
            "{subject} ».\n\nÊtes-vous la bonne personne, et un court échange {time_1} ou "
            "{time_2} vous conviendrait-il ({zone}) ?"
        ),
        "referral_thanks": "Merci de m'avoir orienté vers {name}. Je prends contact de votre part.",
        "wrong_person": "Merci de me l'avoir dit, et pardon pour le dérangement.",
        "wrong_person_ask": (
            "Merci de me l'avoir dit, et pardon pour le dérangement. Savez-vous qui s'occupe de "
            "ce sujet {where} ?"
        ),
        "not_interested": (
            "Merci de votre réponse claire. Je ne vous relancerai pas et vous souhaite une bonne "
            "continuation."
        ),
        "follow_clicked_link": (
            "Je vous avais envoyé ce lien : {link}\n\nY avez-vous trouvé ce que vous cherchiez, "
            "ou voulez-vous que nous le parcourions ensemble ?"
        ),
        "follow_clicked": ("Je reviens sur {mail}. Quelle question reste ouverte {where} ?"),
        "follow_opened_often": (
            "Je reviens sur {mail}. Est-ce un sujet {where} en ce moment ? Un "
            "oui ou un non me suffit."
        ),
        "follow_opened": (
            "Je reviens sur {mail} au cas où il se serait perdu. Vaut-il un "
            "court échange, ou n'est-ce pas le bon moment ?"
        ),
    },
)
