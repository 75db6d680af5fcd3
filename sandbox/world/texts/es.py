"""Spanish."""

from sandbox.world.texts.phrasebook import Phrasebook

BOOK = Phrasebook(
    greetings=("Hola {first}:", "Buenos días,", "Buenas tardes,", "Hola,", ""),
    closings=(
        "Un saludo,\n{me}",
        "Saludos,\n{me}\n{title}, {company}",
        "Gracias,\n{me}",
        "{me}",
        "Enviado desde mi iPhone",
        "",
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
    date="{day} de {month}",
    quote="El {when}, {sender} <{address}> escribió:",
    reply_prefix="Re: ",
    auto_subject="Respuesta automática: ",
    unsubscribe="Si prefieres que no te escriba más, dímelo y listo.",
    topics={
        "INTERESTED": (
            "Me interesa, ¿puedes enviarme más información?",
            "Sí, justo estamos buscando algo así.",
            "Buen momento, lo estamos revisando este trimestre. Cuéntame más.",
            "Suena bien. ¿Cómo sería el primer mes?",
            "Mándame una presentación y la comparto con el equipo.",
            "Vale, envíame los detalles.",
        ),
        "NOT_INTERESTED": (
            "Gracias, pero no nos interesa.",
            "Ya trabajamos con otro proveedor y estamos contentos.",
            "Ahora mismo no es una prioridad para nosotros.",
            "No tenemos presupuesto para esto este año.",
            "No, gracias.",
            "No encaja con lo que hacemos. Suerte.",
        ),
        "QUESTION": (
            "¿Qué precio tiene para un equipo de 40 personas?",
            "¿Se integra con HubSpot?",
            "¿Dónde se guardan los datos?",
            "¿Hay permanencia?",
            "¿Con qué hoteles trabajáis?",
            "¿De dónde habéis sacado mi correo?",
        ),
        "MEETING": (
            "Perfecto, ¿te va bien el jueves a las 10?",
            "Hablemos la semana que viene, martes o miércoles por la tarde.",
            "Puedes reservar hueco aquí: https://cal.example/{slug}",
            "Envíame una invitación para el viernes por la mañana.",
            "Tengo veinte minutos el lunes, ¿te llamo?",
        ),
        "OUT_OF_OFFICE": (
            "Estoy fuera de la oficina hasta el {date}. Para temas urgentes, escriba a {name} "
            "({address}).",
            "Gracias por su mensaje. Estoy de vacaciones y volveré el {date}.",
            "Me encuentro de viaje y responderé a partir del {date}.",
            "Estoy de baja por paternidad hasta el {date}.",
        ),
        "AUTO_REPLY": (
            "Hemos recibido su mensaje y le responderemos en 48 horas. Referencia: #{number}.",
            "Este buzón ya no se atiende. Utilice el formulario de nuestra web.",
            "{first_self} ya no trabaja en {company}. Su mensaje no ha sido reenviado.",
        ),
        "OPT_OUT": (
            "Por favor, bórrame de tu lista.",
            "Dame de baja.",
            "No me escribáis más.",
            "No he dado mi consentimiento. Eliminad mis datos (RGPD).",
            "Baja",
            "Dejad de enviarme correos, esto es spam.",
            "No deseo recibir más mensajes vuestros.",
        ),
        "WRONG_PERSON": (
            "Te equivocas de persona, yo llevo contabilidad.",
            "Yo no me ocupo de este tema.",
            "Hace dos años que dejé ese departamento.",
            "No soy la persona adecuada, lo siento.",
        ),
        "REFERRAL": (
            "Habla mejor con {name}, que lleva este tema: {address}",
            "La persona indicada es {name} ({address}), dile que vas de mi parte.",
            "Pongo en copia a {name}.",
        ),
        "FOLLOW_UP": (
            "Perfecto, nos vemos entonces.",
            "Listo, he aceptado la invitación.",
            "Gracias, queda claro. Hablamos el lunes.",
        ),
    },
    subjects=(
        "Una pregunta, {{firstName}}",
        "{{companyName}} y el próximo trimestre",
        "Una idea para {{companyName}}",
        "¿Le echas un vistazo?",
    ),
    mails=(
        "Hola {{firstName}}:\n\nhe visto que {{companyName}} está creciendo en {{city}}. Equipos "
        "como el vuestro pierden horas cada semana en traspasos sin dueño.\n\n¿Tendría sentido una "
        "llamada de diez minutos? Un ejemplo: https://go.northwind.example/caso",
        "Hola {{firstName}}:\n\nte escribo de nuevo por si se te pasó. También puedo mandarte un "
        "resumen de dos páginas.",
        "{{firstName}}, es mi último mensaje. Si no es buen momento, dime cuándo escribirte.",
    ),
    manual=(
        "Hola {name}:\n\ngracias por responder. Te adjunto un resumen. ¿Te va bien el jueves a "
        "las 10?",
        "Hola {name}:\n\nbuena pregunta: sí, y se pone en marcha en un día. ¿Te lo enseño?",
    ),
)
