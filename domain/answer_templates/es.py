"""Spanish."""

from domain.answer_templates.template import Templates

TEMPLATES = Templates(
    language="es",
    weekdays=(
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ),
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    day="{weekday} {day} de {month}",
    clock="{hour}:{minute} h",
    month_alone="en {month}",
    greeting=("Hola, {first_name}:", "Buenos días:"),
    closing=("Un saludo,\n{sender}", "Un saludo,"),
    where=("en {company}", "por su parte"),
    mail=("mi correo «{subject}»", "mi último correo"),
    reply_prefix="RE: ",
    referral_subject="Por recomendación de {lead}",
    texts={
        "meeting_times": (
            "Con mucho gusto. ¿Le viene bien el {time_1} o el {time_2} ({zone})?\n\nDígame cuál "
            "prefiere y le envío una invitación."
        ),
        "meeting_accept": (
            "Con mucho gusto. Usted escribió:\n«{quote}»\n\nMe viene bien, le envío una invitación."
        ),
        "interested_snippet": (
            "Gracias por su interés.\n\n{snippet}\n\n¿Qué es lo más importante para usted?"
        ),
        "interested_link": (
            "Gracias por su interés. Esto es de lo que le hablaba: {link}\n\n¿Qué es lo más "
            "importante para usted?"
        ),
        "interested_draft": (
            "Gracias por su interés.\n\n[COMPLETAR: el material solicitado]\n\n¿Qué es lo más "
            "importante para usted?"
        ),
        "interested_call": (
            "Gracias por su interés. Lo más rápido sería una breve llamada: ¿le viene bien el "
            "{time_1} o el {time_2} ({zone})?"
        ),
        "question_snippet": (
            "Gracias por su pregunta. Usted escribió:\n«{quote}»\n\n{snippet}\n\n¿Responde esto "
            "a su pregunta?"
        ),
        "question_draft": (
            "Gracias por su pregunta. Usted escribió:\n«{quote}»\n\n[COMPLETAR: la respuesta a "
            "esta pregunta]\n\n¿Responde esto a su pregunta?"
        ),
        "question_call": (
            "Gracias por su pregunta. Me gustaría responderle bien: ¿le viene bien una breve "
            "llamada el {time_1} o el {time_2} ({zone})?"
        ),
        "not_now_date": "Gracias por decírmelo. Volveré a escribirle el {date}.",
        "not_now_quote": (
            "Gracias por decírmelo. Usted escribió:\n«{quote}»\n\nVolveré a escribirle entonces."
        ),
        "not_now_month": "Gracias por decírmelo. Volveré a escribirle {month}.",
        "referral_mail": (
            "{lead} me recomendó que le escribiera. Se trata de lo que pregunté allí: "
            "«{subject}».\n\n¿Es usted la persona adecuada, y le viene bien una breve llamada el "
            "{time_1} o el {time_2} ({zone})?"
        ),
        "referral_thanks": "Gracias por indicarme el contacto de {name}. Le escribiré de su parte.",
        "wrong_person": "Gracias por decírmelo, y disculpe la molestia.",
        "wrong_person_ask": (
            "Gracias por decírmelo, y disculpe la molestia. ¿Sabe quién se ocupa de este tema "
            "{where}?"
        ),
        "not_interested": (
            "Gracias por su respuesta clara. No insistiré más y le deseo todo lo mejor."
        ),
        "follow_clicked_link": (
            "Le había enviado este enlace: {link}\n\n¿Encontró lo que buscaba, o prefiere que lo "
            "veamos juntos?"
        ),
        "follow_clicked": ("Vuelvo sobre {mail}. ¿Qué pregunta queda abierta {where}?"),
        "follow_opened_often": (
            "Vuelvo sobre {mail}. ¿Es un tema {where} en este momento? Un sí o un no me basta."
        ),
        "follow_opened": (
            "Vuelvo sobre {mail} por si se perdió. ¿Merece una breve "
            "conversación, o no es buen momento?"
        ),
    },
)
