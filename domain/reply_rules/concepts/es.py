"""Spanish words by what they mean (domain/reply_rules/concepts/__init__.py)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "NEG": "no|nunca|jamas|nada|ningun*|sin|ni|tampoco",
    "NOMORE": (
        "mas|nunca mas|no mas|de nuevo|otra vez|en adelante|en el futuro|nada mas|"
        "volver* a|vuelva* a"
    ),
    "STOP": (
        "dej* de|dejen|dejad|dejar|pare|paren|parad|ces*|basta|abst*|detengan|suspend*|"
        "acab*|termin*|evit*|ahorr*"
    ),
    "CONTACT": (
        "contact*|escri*|mail*|envi*|mand*|molest*|llam*|correo*|comuni*|insist*|acos*|"
        "spam*|bombarde*|dirij*|saber de|remit*|persegui*"
    ),
    "MESSAGE": (
        "correo*|email*|mail*|mensaje*|newsletter*|spam|publicidad|oferta*|comunicacion*|"
        "propaganda|boletin*|contacto|promocion*|envios"
    ),
    "ME": "me|nos|mi|mis|nuestr*|esta direccion|este correo|yo|a mi",
    "REMOVE": (
        "elimin*|borr*|quit*|sac*|retir*|suprim*|exclu*|baja|olvid*|cancel*|supresion|"
        "tach*|destru*|desapunt*"
    ),
    "DATA": ("datos|direccion|nombre|contacto*|correo|ficha|registro*|numero|informacion|email"),
    "LIST": (
        "lista*|base*|listado*|sistema*|crm|campana*|destinatarios|registros|mailing|envios|agenda"
    ),
    "WANT": ("quier*|dese*|gustar*|quisier*|prefer*|solicit*|rueg*|pid*|autoric*|autoriz*|exij*"),
    "RECEIVE": "recib*|ver|leer|saber|encontr*|llegu*|llega*|bandeja",
    "RESPONSIBLE": (
        "responsable*|encarg*|decid*|decision*|interlocutor*|persona adecuada|"
        "persona indicada|persona correcta|persona|departamento|area|competencia|ocup*|"
        "gestion*|compete|corresponde|funcion*|mi puesto|contacto correcto|que ver|"
        "incumbe"
    ),
    "LEFT": (
        "ya no trabaja|ya no forma|ya no pertenece|deje|dejo|dejado|sali|salio|jubil*|"
        "cambi* de|ya no trabajo|ya no estoy|ya no formo|ya no pertenezco|me fui|"
        "no trabajo|antigu*|nuevo empleo|otra empresa|ya no soy|ex emplead*"
    ),
    "WRONGTARGET": (
        "equivoc*|error*|confund*|confusion|otra persona|otra empresa|erron*|no soy yo|"
        "mal dirigid*|tocay*"
    ),
    "NEED": (
        "necesi*|interes*|util*|sirve|encaj*|presupuesto|relevan*|plan*|convenc*|compr*|"
        "invert*|cambi*|sentido|valor|hace falta|para nosotros|para mi|adecuad*|buscando|"
        "busc*|aplica|prioridad|previst*|contrat*|adelante|seguir"
    ),
    "ALREADY": (
        "ya|actual*|internamente|nosotros mismos|propio*|bajo contrato|desde hace|"
        "de toda la vida|habitual"
    ),
    "PROVIDER": (
        "proveedor*|solucion*|herramienta*|sistema*|socio*|agencia|software|contrato*|"
        "alguien|equipo|plataforma|cubiert*|servicio|programa|empresa que"
    ),
    "HAPPY": (
        "content*|satisfech*|feli*|bien|cubiert*|encantad*|seguir*|basta*|funcion*|"
        "a gusto|nos quedamos"
    ),
    "TIMEUNIT": (
        "mes|meses|trimestre*|ano|anos|semanas|primavera|verano|otono|invierno|enero|"
        "febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|"
        "noviembre|diciembre|semestre*|vacaciones|navidad*|ejercicio|temporada|curso"
    ),
    "RETURN": (
        "nuevo|mas adelante|volver*|vuelv*|contact*|recorda*|recuerd*|hablamos|entonces|"
        "hasta|despues|antes|proxim*|cuando|retom*|escrib*|llam*|a partir|pasad*|tras|"
        "que viene"
    ),
    "NOW": (
        "ahora|momento|actualmente|este ano|este trimestre|este mes|todavia|aun|hoy|"
        "actualidad|estos momentos"
    ),
    "TALK": (
        "llam*|habl*|reunion*|reunir*|cita|videollamada|demo*|telefon*|cafe|agenda|hueco|"
        "convers*|charl*|ver*|visit*|quedar|quedamos|invitacion|encuentro"
    ),
    "TIME": (
        "lunes|martes|miercoles|jueves|viernes|manana|proxima semana|semana que viene|"
        "esta semana|hoy|tarde|mediodia|#|disponib*|libre*|hueco*|minutos|hora*|rato"
    ),
    "GIVE": (
        "envi*|mand*|pas*|dar*|dame|ten*|tien*|recib*|muestr*|compart*|facilit*|querr*|"
        "quier*|gustar*|necesit*|hac*|remit*"
    ),
    "MATERIAL": (
        "precio*|presupuesto|oferta|info*|folleto|catalogo|presentacion|documentacion|"
        "prueba|muestra*|coste*|costo*|condiciones|ejemplo*|propuesta|detalles|tarifa*|"
        "dossier|acceso"
    ),
    "DELIVER": "entreg*|enviad*|envio|recib*|acept*|lleg*",
    "MAILBOX": ("buzon|destinatario*|direccion|usuario|cuenta|dominio|servidor|mensaje|casilla"),
    "BROKEN": (
        "llen*|no existe|desconocid*|no encontrad*|rechazad*|invalid*|deshabilitad*|"
        "excedid*|bloquead*|fallid*|fallo|devuelt*|550|554|552|421|450|permanente|retras*|"
        "error|inexistente|imposible"
    ),
    "OFFICE": "oficina|despacho|puesto|disponible|localizable|aqui",
    "HOLIDAY": (
        "vacaciones|permiso|viaje|baja medica|baja maternal|baja paternal|formacion|feria|"
        "congreso|ausen*|cerrad*|festiv*|licencia"
    ),
    "RECEIPTS": (
        "hemos recibido|ha sido recibid*|registrad*|ticket*|expediente|numero de|"
        "acuse de recibo|automatic*|lo antes posible|mayor brevedad|dias habiles|horas|"
        "ya no se usa|ya no esta activ*|ya no se revisa|nueva direccion|horario*|"
        "no responda|tramit*|cuarentena"
    ),
    "LEGAL": (
        "abogad*|acciones legales|medidas legales|via legal|vias legales|ilegal*|denunci*|"
        "queja*|reclamacion*|aepd|rgpd|lopd|tribunal*|juzgado|policia|consentimiento|"
        "me opongo|derecho de|oposicion|proteccion de datos|autoridad*"
    ),
    "SPAM": (
        "spam|no deseado*|no solicitad*|acos*|molest*|pesad*|invasiv*|basura|harto|harta|"
        "hartos|bombarde*|insistent*|intrusiv*|insoportable*"
    ),
    "BLOCK": "bloque*|lista negra|filtr*|marcare*|correo no deseado",
    "KNOW": "se quien|idea|conozco|sabria|sabemos",
    "WHO": "quien|quienes|a quien",
    "PRIVATE": (
        "estudiante*|becari*|jubilad*|particular*|correo personal|direccion personal|"
        "correo privado|autonom*|aprendiz|inquilin*|guarderia|colegio|escuela|iglesia|"
        "conserje|voluntari*|practicas|en paro"
    ),
    "NAMEHERE": "ese nombre|este nombre|se llame|tal persona|esa persona|ese puesto",
    "TODO": (
        "que ver|mi mesa|mis manos|mi tema|cosa mia|mi negociado|mi mundo|voz ni voto|ni pincho"
    ),
    "ADVERT": "publicidad|propaganda|newsletter*|boletin*|spam|comercial*|promocion*",
    "THIS": "esto|eso|ya|por favor|ahora|estos|de una vez",
    "NEVERMORE": "nunca mas|jamas",
    "LASTONE": "ultim*",
    "WELCOME": "bienvenid*|desead*",
    "AGREED": (
        "autoric*|autoriz*|suscri*|apuntado|permiso|consenti*|pedi esto|pidio esto|registre*"
    ),
    "SOURCE": "de donde|como tien*|como han|quien les|quien le|como ha|donde han",
    "DEPT": (
        "compras|informatica|rrhh|recursos humanos|marketing|direccion|central|sede|"
        "contabilidad|administracion|propietario|casero|gerencia|jefes|otro sitio|"
        "otro lado|otra area|finanzas|logistica|matriz|mantenimiento"
    ),
    "TOGO": (
        "hable*|dirij*|dirig*|contact*|pregunt*|cosa de|decide*|corresponde|lleva*|"
        "escrib*|consult*|acud*|es de|pasa por|gestiona"
    ),
    "NOSAY": (
        "autoridad|poder|pinto nada|influencia|implicad*|relacion con|vinculo|ayudar*|voz|potestad"
    ),
    "WHYME": (
        "por que me llega|por que me ha llegado|por que recibo|por que a mi|por que me escrib*"
    ),
    "ROLE": (
        "conductor*|profesor*|maestr*|panader*|limpieza|conserje|parroc*|comedor|"
        "jardiner*|enfermer*|cociner*|musico|contable|recepcion|atencion al cliente|"
        "prensa|sindical*|taller|tecnic*|mecanic*|conduzco|doy clase*|nominas|"
        "bibliotecari*|voluntari*|furgoneta"
    ),
    "ONLY": "solo|solamente|unicamente|simplemente",
    "WEEKDAY": "lunes|martes|miercoles|jueves|viernes|manana",
    "CLOCK": (
        "hora*|tarde|mediodia|minutos|media hora|cuarto de hora|hueco|rato|libre*|a las|"
        "primera hora"
    ),
    "COMEBY": (
        "pase por|pasese|pasarse|visitenos|venga|vente|pase cuando|en la feria|"
        "nuestro stand|nos vemos"
    ),
    "CALENDAR": (
        "agenda|calendario|invitacion|mis horarios|reserve aqui|resérveme|reserve usted|"
        "cuadra la hora|me conecto|conectarme"
    ),
    "RINGME": (
        "llameme|llamame|llameme al|un toque|al movil|por telefono|una llamada|"
        "localizarme|telefoneeme|deme un toque|llamenos"
    ),
    "PLEASE": "por favor|porfa",
    "PRICE": "precio*|tarifa*|coste*|costo*|cuanto",
    "TELLME": (
        "cuenteme|cuentame|contame|le escucho|soy todo oidos|me apunto|nos apuntamos|"
        "adelante|dale|dígame|me sumo|mandelo|mandalo"
    ),
}
