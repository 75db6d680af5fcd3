"""Portuguese."""

from domain.answer_templates.template import Templates

TEMPLATES = Templates(
    language="pt",
    weekdays=(
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ),
    months=(
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ),
    day="{weekday}, {day} de {month}",
    clock="{hour}h{minute}",
    month_alone="em {month}",
    greeting=("Olá {first_name},", "Bom dia,"),
    closing=("Com os melhores cumprimentos,\n{sender}", "Com os melhores cumprimentos,"),
    where=("na {company}", "do vosso lado"),
    mail=("meu e-mail “{subject}”", "meu último e-mail"),
    reply_prefix="RE: ",
    referral_subject="Por recomendação de {lead}",
    texts={
        "meeting_times": (
            "Com todo o gosto. Convém-lhe {time_1} ou {time_2} ({zone})?\n\nDiga-me qual prefere "
            "e envio um convite."
        ),
        "meeting_accept": "Com todo o gosto. Escreveu:\n“{quote}”\n\nConvém-me, envio um convite.",
        "interested_snippet": (
            "Obrigado pelo interesse.\n\n{snippet}\n\nO que é mais importante para si?"
        ),
        "interested_link": (
            "Obrigado pelo interesse. Eis aquilo de que lhe falei: {link}\n\nO que é mais "
            "importante para si?"
        ),
        "interested_draft": (
            "Obrigado pelo interesse.\n\n[A PREENCHER: o material pedido]\n\nO que é mais "
            "importante para si?"
        ),
        "interested_call": (
            "Obrigado pelo interesse. O mais rápido é uma breve chamada: convém-lhe {time_1} ou "
            "{time_2} ({zone})?"
        ),
        "question_snippet": (
            "Obrigado pela pergunta. Escreveu:\n“{quote}”\n\n{snippet}\n\nFica assim respondida "
            "a sua pergunta?"
        ),
        "question_draft": (
            "Obrigado pela pergunta. Escreveu:\n“{quote}”\n\n[A PREENCHER: a resposta a esta "
            "pergunta]\n\nFica assim respondida a sua pergunta?"
        ),
        "question_call": (
            "Obrigado pela pergunta. Gostaria de lhe responder bem: convém-lhe uma breve chamada "
            "{time_1} ou {time_2} ({zone})?"
        ),
        "not_now_date": "Obrigado por me dizer. Volto ao contacto em {date}.",
        "not_now_quote": (
            "Obrigado por me dizer. Escreveu:\n“{quote}”\n\nVolto ao contacto nessa altura."
        ),
        "not_now_month": "Obrigado por me dizer. Volto ao contacto {month}.",
        "referral_mail": (
            "{lead} sugeriu que lhe escrevesse. Trata-se do que lá tinha perguntado: "
            "“{subject}”.\n\nÉ a pessoa certa, e convém-lhe uma breve chamada {time_1} ou "
            "{time_2} ({zone})?"
        ),
        "referral_thanks": (
            "Obrigado por me indicar {name}. Vou entrar em contacto e referir o seu nome."
        ),
        "wrong_person": "Obrigado por me dizer, e desculpe o incómodo.",
        "wrong_person_ask": (
            "Obrigado por me dizer, e desculpe o incómodo. Sabe quem trata deste assunto {where}?"
        ),
        "not_interested": (
            "Obrigado pela resposta clara. Não voltarei a insistir e desejo-lhe tudo de bom."
        ),
        "follow_clicked_link": (
            "Tinha-lhe enviado este link: {link}\n\nEncontrou o que procurava, ou vemos isto em "
            "conjunto?"
        ),
        "follow_clicked": ("Volto ao {mail}. Que pergunta continua em aberto {where}?"),
        "follow_opened_often": (
            "Volto ao {mail}. É um tema {where} neste momento? Um sim ou um não chega."
        ),
        "follow_opened": (
            "Volto ao {mail}, caso se tenha perdido. Vale uma breve conversa, ou "
            "não é a altura certa?"
        ),
    },
)
