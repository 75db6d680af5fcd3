"""Spanish phrases (their little language: domain/reply_rules/patterns.py)."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {
    Signal.OPT_OUT: """
        (unsubscribe|opt out|desuscri*|desinscri*|baja|desapunt*) ; ^baja ; (dar*|dame|denme|
        dadme|deme|dese|den|quiero|solicit*|pido|tramit*|causar) [me|nos] [de|la|mi|nuestra] [de]
        baja ; dar* de baja ; ^[por favor] (stop|basta|alto) ; (basta|stop)$ ; (basta|alto|
        suficiente) (ya|con|de) ; ya basta ; (elimin*|borr*|quit*|saquen|saque|sacad|sacar*|
        sacame|retir*|suprim*|exclu*|remov*|tach*) [me|nos|por favor|de inmediato|inmediatamente]
        [me|nos|mi|mis|nuestro*|nuestra*|este|esta|todos|por favor] .. (lista*|base*|datos|correo|
        email|direccion|contacto*|mail|base de datos|registros|sistema|listado|distribucion|
        envios|e mail|informacion|suscrip*) ; (eliminenme|eliminame|eliminadme|borrenme|borrame|
        quitenme|quitame|quitadme|saquenme|sacame|sacadme|retirenme|retirame|excluyanme|
        eliminarme|borrarme|quitarme|eliminarnos|sacarme|borradme|sacarnos|eliminenos|quitennos|
        borreme|elimineme|quiteme|saqueme|retireme|desuscribanme|olvidadme|olvidenme) ; (no|nunca|
        jamas) [me|nos|vuelva*|volver*|quiero|queremos|deseo|deseamos|quisiera|vuelvan|vuelvas|
        volvais|por favor|insist*|sigan|sigas|siga|hace falta que|es necesario que] [a|me|nos|que|
        mas|recibir|seguir] [me|nos|sigan|siga|sigas|vuelva*|recibiendo] (contact*|escrib*|mand*|
        envi*|molest*|llam*|recib*|quiero recibir|deseo recibir|insist*|mandeis|remit*|correo*|
        comunic*|dirij*|envie*|escribir*|spam*|bombarde*|hag*) [me|nos|mas|correo*|este tipo|a
        esta|nada] [mas|nada|nunca|otra|este|estos|esta|correo*|mensaje*|publicidad|mail*|email*|
        ofertas|a esta|promocion*|propaganda|sus|tus|vuestros] ; (no|nunca|jamas) [me|nos|vuelva*|
        vuelvan|vuelvas|volvais|quiero|deseo|queremos|deseamos] [a] [que] [me|nos] (contacten|
        escriban|contactar*|escribir*|contactes|escribas|contacteis|escribais|molesten|molestes|
        molesteis|envien|envies|envieis|manden|mandes|mandeis|llamen|llames|llameis|moleste|
        escriba|contacte|envie|mande|llame|vuelva a|molestar) [mas|nada|me|nos|de nuevo|otra vez]
        ; (no|ni|ningun*|sin) .. (mas|otro|recibir|recibiendo) [sus|tus|estos|este|esta|de|tipo]
        [tipo de|estos] (correo*|email*|mail*|mensaje*|publicidad|comunicacion*|propaganda|spam|
        informacion comercial|emails|ofertas|newsletters|llamadas) ; (ni un|ningun|cero|no mas|no
        mande*|no envie*) (correo*|email*|mail*|mensaje*|publicidad|spam|contacto) [mas] ; (dej*|
        par*|ces*|basta|acab*|termin*|evit*|abste*|deten*) [ya|por favor|inmediatamente|usted|
        ustedes] [de|con|los|el|vuestros|sus|tus] [me|nos] (molest*|escrib*|envi*|mand*|contact*|
        spam*|llam*|acos*|insist*|correo*|email*|mail*|spam|bombarde*|inundar*|mensaje*|
        publicidad|hostig*|fastidi*|enviarme|escribirme|mandarme|contactarme|mandarnos) ; (dej*|
        dejad*|dejen*) [me|nos|ya] .. (en paz|tranquil*) ; (dejame|dejadme|dejenme|dejennos|
        dejadnos|dejeme) [ya|en paz|tranquil*] [en paz|tranquil*] ; en paz ; (paren|parad|para)
        (ya|por favor|de una vez) ; (vayanse|idos|largo de aqui|piérdete|que te den|que os den|a
        la mierda|vayase|largate|pierdete|a tomar por|no jodas|no me jodas|a paseo) ; (agradec*|
        gustar*|preferir*|rueg*|solicit*|pid*|exij*|pedir*) [que|le|les|os|por favor] .. (no|dej*|
        eliminen|borren|ces*|den de baja|retiren) [me|nos|de] .. (contact*|escrib*|envi*|datos|
        mand*|molest*|correo*|lista*) ; derecho (de|a) [la|al] (supresion|oposicion|olvido|
        cancelacion) ; (me opongo|revoco|revocar|retiro mi consentimiento|retirar mi
        consentimiento) ; (bloque*|reportar*|denunci*|reporte*|reportado|denuncia|abogad*|aepd|
        agencia de proteccion|acciones legales|medidas legales|demanda|juridic*|spam) ..
        (remitente|correo|spam|usted*|direccion|aepd|legales|abogad*|datos|denuncia*) ; (denunci*|
        abogad*|acciones legales|lista robinson|robinson) ; (correo*|email*|mail*|publicidad|
        mensaje*) (no (deseado*|solicitad*|autorizad*)|basura) ; (hart*|cansad*|harto) de ;
        (supresion|eliminacion|borrado|cancelacion) de (mis|nuestros|los|mi) [datos|correo|
        direccion] ; (no teneis|no tienen|no tiene|no tienes) (permiso|autorizacion|derecho|mi
        consentimiento) ; (me dejan|me dejais|me dejas) (en paz|tranquil*) ; (no|sin|ningun*)
        [tienen|teneis|tiene|tienes|dispone*|cuentan con|mi|nuestro] [mi|nuestro] (permiso|
        autorizacion|consentimiento|derecho) [para|a|de] ; ya [os|les|le|te|lo] (pedi|he pedido|
        habia pedido|solicite|dije|pedimos|habia solicitado|he solicitado|hemos pedido) ...
        (borra*|elimin*|baja|quit*|no|dej*|supr*|retir*|contact*|sac*) ; (direccion|correo|buzon)
        [es|electronica] .. (solo|exclusiva*|unicamente) ... (no|evite*) ; no (usarla|usarlo|
        utilizarla|utilizarlo|use*|utilice*) [con|para|esta direccion] ; no (quiero|queremos|
        deseo) (estos|esos|sus|vuestros|tus|este tipo de|esta clase de|mas) (correos|emails|mails|
        mensajes|correo) ; (esto es|es|son) (acoso|spam) ; (queja|denuncia|reclamacion) (ante|a|
        en) ; pondre una (queja|denuncia|reclamacion)
    """,
    Signal.OPT_OUT_DOUBT: """
        (rgpd|gdpr|lopd*|proteccion de datos|datos personales|derecho de acceso|privacidad) ;
        (spam|spammers|acoso|pesad*|insistent*|molest*|abusiv*|intrusiv*|ilegal*|vergonzoso|
        verguenza|invasiv*|cansin*|insistencia) ; (segundo|tercer|tercera|cuarto|cuarta|quinto|
        quinta|sexto|sexta|enesimo|enesima|decimo) (correo|email|mensaje|mail|vez) ; (otro|otra|de
        nuevo|van) (correo|email|mensaje|mail|vez|seis|cinco|cuatro|tres|siete|ocho|diez) ; ya
        [os|les|le|te|lo|se] (dije|he dicho|pedi|respondi|conteste|comunique|he pedido|solicite|
        dijimos|indique|habia dicho|habia pedido) ; (nunca|no|jamas) [me|he|os|les|nos|hemos]
        (suscri*|pedi*|autori*|solicit*|di mi|apunt*|registr*|consent*) ; sin (mi|nuestro|nuestra)
        (permiso|consentimiento|autorizacion|solicitud) ; (papelera|basura|correo no deseado|
        bandeja de spam) ; (perdida de tiempo|perder el tiempo|pierd*) ; cuantas veces ;
        ^publicidad$ ; ^spam ; no (solicitad*|deseado*) ; (elimin*|borr*)
    """,
    Signal.DECLINE: """
        no [me|nos|estamos|estoy|lo|le|la|tenemos|tengo|hay|es|veo|vemos|creo|creemos|esta|va|
        encaja|se|os|ahora|te|les|los|somos|queremos|realmente|vamos|voy|podemos] [a|muy|
        realmente|que|ningun|nada|lo|de|nos|me|por ahora|de nuestro|del|algo|para|con|actualmente|
        un|una] [a|nos|me|lo|sea|es|que] (interes*|necesi*|hace falta|hacen falta|convenc*|encaj*|
        sirve*|aplica|convien*|utiliz*|presupuesto|buscando|contrat*|quiero|queremos|compr*|
        cuadra*|apetec*|ajusta|util|relevante*|cambiar|precis*|contempl*|considera*|nada|trabaj*|
        dispon*|continuar|seguir adelante|avanzar|uso|necesario|gusta|plante*|vale|va|aporta|
        corresponde|sentido|pued*|permit*|para nosotros|nuestro sector|nuestro perfil|adelante|
        posible|dinero|recursos|planes|valor|ver*|llama la atencion|prioridad|publico|encajamos|
        cliente) ; (sin|ningun|ninguna|nulo|poco|cero) (interes|necesidad|intencion|presupuesto|
        ganas|utilidad) ; no tengo interes ; no gracias ; ^no$ ; ^no , ; no muchas gracias ; ^nop
        ; ^nunca ; ^jamas ; ^que no$ ; gracias [pero] no ; (gracias|agradec*) pero ; de momento no
        gracias ; (va|sera) a ser que no ; (rechaz*|declin*|descart*|desestim*) ; (paso de|no
        procede|no ha lugar|yo paso|nosotros pasamos) ; ^paso ; (lo|la) (dejamos|dejo) (pasar|
        correr) ; ^thumbsdown ; thumbsdown ; (ni hablar|ni loco|ni de broma|ni de cona|para nada|
        en absoluto|de ninguna manera|ni en sueños|ni pensarlo) ; (mejor|preferimos|prefiero|creo
        que|me temo que|temo que) (no|que no)$ ; que no$ ; ya [tenemos|tengo|contamos|cuento|
        trabajamos|disponemos|utilizamos|usamos|estamos|somos|lo|hemos|trabajo|dispongo|hay] ..
        (proveedor*|solucion|sistema|agencia|herramienta|socio|partner|contrat*|cubiert*|
        contento*|content*|servicio|software|satisfech*|alguien|decidid*|elegid*|otro|otra|
        programa|resuelto|empresa|atendid*|gestoria|hecho|equipo|clientes) ; (ya) (tenemos|
        contamos con|trabajamos con|usamos|utilizamos|disponemos|tengo|uso|utilizo|cuento con|lo
        tenemos|lo hacemos|estamos cubiertos|estamos servidos|trabajo con) ; (content*|satisfech*|
        encantad*|felices|a gusto) con (nuestr*|el|la|lo|mi|quien) ; (bien|perfectamente)
        (cubiert*|atendid*|servid*|asi) ; (estamos|estoy) (cubiert*|servid*|bien asi|bien como|
        satisfech*) ; (seguir*|continu*|quedamos|seguimos) con [nuestr*|el|mi|lo] [actual|
        proveedor|mismo|que tenemos] ; (internamente|con medios propios|en casa|nosotros mismos|
        dentro de casa|medios propios|equipo propio|propio equipo|equipo interno|de forma interna|
        yo mismo) ; (elegid*|optado|decidid*|apostado|contratado|escogid*|ido) .. (otr*|
        competencia|no) ; (otr*) (proveedor|opcion|empresa|solucion|agencia|alternativa) ;
        (demasiado|muy|fuera de|excesivamente) (car*|pequen*|presupuesto|grande*|elevad*|nuestro
        presupuesto) ; (mucha|buena) suerte ; (mucho exito|muchos exitos|os vaya bien|les vaya
        bien|le vaya bien|te vaya bien|os deseo|les deseo) ; (cerr*|vend*|quebr*|liquid*) ..
        (empresa|negocio|tienda|concurso|definitiva*) ; (empresa|negocio|tienda) .. (cerr*|ya no
        existe|quebr*|vendi*|liquid*|concurso) ; (jubilad*|jubile) ; (si|cuando) .. (necesit*|
        interes*) .. (contact*|avis*|pondr*|llam*|buscar*|dire*|sabemos|os lo) ; (no pierda*|
        perder|ahorr*) .. tiempo ; (no insista*|no insistas|no insistais) ; (cambiar|cambio) ..
        (no|ningun) ; fuera de (nuestro|mi) (alcance|presupuesto|ambito) ; (no da|no llega|no
        alcanza) ; si (tuviera*|tuviese*|fuera*) ; (lo que tenemos|sistema actual|herramienta
        actual|proveedor actual|solucion actual) [ya] (funciona|nos sirve|nos basta|nos va|nos
        vale|cumple|cubre|va) [muy|perfectamente] [bien] ; (hacemos|llevamos|gestionamos|hago)
        [todo|esto|eso] (con|en|a) (excel|mano|papel|hojas) ; (lo|la) (hacemos|llevamos|
        gestionamos) (con|en|a|nosotros) (excel|mano|papel|mismos) ; (asi|con ello) (seguir*|
        continuar*|nos quedamos) ; (no sera|no va a ser|no es|no resulta) posible ; no (entra|
        encaja|cuadra|esta|figura|forma parte) [dentro|en] [de|en|con] (nuestr*|los|las) ;
        (direccion|jefe|gerencia|comite|junta|equipo) (no quiere|ha decidido|no desea|rechaz*|no
        esta|prefiere no|no lo ve|no quiso|dijo que no) ; no trabajamos (con|asi) ; (trabajamos)
        (solo|unicamente|exclusivamente) con ; no (veo|vemos|le veo|le vemos|encuentro|acabo de
        ver) (el|la|que|valor|utilidad|sentido|ventaja|en que|beneficio|como) ; (demasiado|muy)
        (pequen*|car*|grande*|complicad*) (para|como) ; (hemos|he) (tomado|elegido|optado|
        decidido|escogido|ido) [por|otro|otra|un] .. (camino|otro|otra|opcion|no|via) ; no
        (seguir*|continuar*|avanzar|proseguir|segui*) (adelante|con) ; no (cumple|responde a|
        satisface|se ajusta|se adapta|cubre) ; (no) [es|son] (nuestro|lo nuestro|un tema|tema|
        prioridad|nuestra prioridad) ; (me|nos) (vemos|veo) (obligad*|en la obligacion) ; (tengo|
        tenemos) que (rechazar|declinar|decir que no)
    """,
    Signal.DECLINE_WEAK: """
        (lamentablemente|desgraciadamente|por desgracia) ; ^lo siento ; lo (siento|lamento) ;
        (dudo|temo) ; no creo ; tal vez no ; esceptic* ; ya ; eyeroll
    """,
    Signal.LATER: """
        (escrib*|contact*|llam*|habla*|volv*|vuelv*|retom*|busca*|avis*|pregunt*|record*|recuerd*|
        mand*|hablemos|ver*|vemos|revis*|intent*|prob*|consult*|insist*|comunic*|pon*|revisamos|lo
        vemos|hablamos|plante*) [me|nos|a|lo|se|usted|con|en|por favor|contactar*|escribir*|
        hablar|llamar*|tema|el|ponerse] ... (mas adelante|mas tarde|despues|dentro de (#|un|una|
        dos|tres|cuatro|seis|unos|unas|varios|algunos) [par de] (mes*|semana*|ano*|dias)|en (#|un|
        una|dos|tres|cuatro|seis|unos|unas) [par de|pocos|pocas] (mes*|semana*|ano*)|(en|para|a
        partir de|desde|a principios de|a finales de|pasad*|tras|hacia|a mediados de|a) [el|la|
        las|los|de] (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|
        octubre|noviembre|diciembre|otono|primavera|verano|invierno|proximo*|proxima|ano que
        viene|ano|nuevo ano|vacaciones|q1|q2|q3|q4|segundo|tercer|cuarto|primer|trimestre|
        semestre|navidad*|semana santa|fiestas|vuelta|2026|2027|2028)|proximo*|otro momento|en
        unos meses|que viene|vuelta de) ; (proximo|siguiente|nuevo) (ano|trimestre|semestre|mes|
        ejercicio|curso|presupuesto) ; (ano|mes|trimestre|semestre|curso) (que viene|proximo|
        siguiente|entrante) ; (segundo|primer|tercer|cuarto) (semestre|trimestre) ; (en|para|a
        partir de|hasta|desde|antes de|a finales de|a principios de|pasad*|despues de|tras) [el|
        la|las|los|de|que] (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|
        setiembre|octubre|noviembre|diciembre|otono|primavera|verano|q1|q2|q3|q4|2027|2028) ; (no|
        ahora no|todavia no) [es|en|nos viene|me viene|el|buen|un buen|mejor|podemos|puedo|lo|por|
        era|es el] [es|el|un|bien|buen|mejor|en|por] (ahora|momento|este momento|buen momento|
        mejor momento|todavia|aun|este ano|hoy|momento adecuado|estos momentos|prioridad|este
        trimestre) ; ^(ahora|de momento|por ahora|por el momento|todavia|aun|hoy|este ano) (no|
        mismo no) ; (ahora|de momento|por ahora|hoy por hoy|actualmente|por el momento) [mismo]
        (no|imposible) .. (pero|quiza*|tal vez|mas adelante|vuelv*) ; (mal|mala) (momento|epoca|
        timing) ; (mas adelante|mas tarde|en otro momento|en un futuro|en otra ocasion|otra
        ocasion|otro momento|proximamente) ; (demasiado pronto|prematuro|pronto para) ; (hasta
        que|una vez|cuando|en cuanto|despues de que|mientras|tras) ... (cerremos|cerrar|termin*|
        acab*|haya*|tengamos|pase|pasen|aprob*|finalic*|finaliz*|presupuesto|mudanza|migracion|
        ronda|proyecto|lanz*|vuelva|complet*|contrate*|sepamos) ; (contrato|licencia|suscripcion|
        permanencia) .. (hasta|vence|termina|acaba|renov*|finaliza|caduca|vigente) ; presupuesto*
        .. (agotad*|cerrad*|proximo|queda|que viene|congelad*|gastad*|aprob*|enero|comprometid*|
        renuev*) ; (aplaz*|pospon*|pospuest*|posterg*|paraliz*|en pausa|stand by|congelad*|en
        espera|paus*|aparcad*|aparcar*|parad*) ; (muy|demasiado|hasta arriba|super|bastante|tan)
        (ocupad*|liad*|liados|trabajo|saturad*|agobiad*|de trabajo) ; (hasta arriba|saturad*|
        desbordad*|sin tiempo|no tengo tiempo|no tenemos tiempo|no doy abasto|a tope|cierre de
        ano|temporada alta|pico de trabajo) ; (en plen*|en medio de|inmers*|metid* en|en mitad de)
        [un|una|el|la|de] ; (dentro de|en) (#|un|una|dos|tres|cuatro|seis|unos|unas|varios) [par
        de|pocos] (mes*|semana*|ano*|trimestre*) ; (contactar*|avisar*|escribir*|dire*|retomar*|
        buscar*|volver*|pondr*|llamar*) [a|les|os|te|le|me|nos|en] .. (nosotros|cuando|si|
        contacto|mas adelante|yo) ; (guard*|anot*|conserv*|tendre*|tengo|tendr*) .. (contacto|
        cuenta|correo|datos|en mente|presente|informacion) ; (baja (maternal|paternal|por
        maternidad)|permiso de maternidad) ; despues (si|ya|hablamos) ; ^este (mes|trimestre) no ;
        (deme|dame|dadme|denme|necesito) [un poco de|algo de|un] tiempo ; (acabo|acabamos) de
        (llegar|empezar|incorporar*|entrar|asumir|aterrizar) ; (cuando|en cuanto|una vez que)
        (haya|tengan|tengais|este|exista|salga|soporten|soporte) ; (falta de personal|faltos de
        personal|cortos de personal|bajo minimos|con poco personal) ; (aparcamos|aparcado|dejamos|
        dejarlo|dejemoslo|en el congelador|en stand by) [lo] ; segunda (mitad|parte) ; (tras|
        despues de|pasad*) (las|el|los|la|nuestra|nuestro) (vacaciones|verano|fiestas|navidad*|
        mudanza|feria|cierre|fusion|auditoria|temporada|inventario|puente|campana|obras|semana
        santa) ; (temporada|campana) (alta|de navidad|de verano) ; cierre (del|de) (ano|mes|
        ejercicio) ; (esperar|esperamos|espero|esperando|a la espera) [a|de|al|la|el] (que|
        presupuesto|aprobacion|nuevo|decision|fondos) ; (no|sin) [es] [una] prioridad ; (proximo|
        nuevo|siguiente) (presupuesto|ciclo|ejercicio)
    """,
    Signal.LATER_WEAK: """
        (ahora mismo|de momento|por ahora|por el momento|en este momento|actualmente|este ano|hoy
        por hoy|en estos momentos|quiza*|tal vez|a lo mejor|futuro|ahora|todavia|aun)
    """,
    Signal.WRONG: """
        (no|tampoco|ya no|nunca) [soy|es|somos|la|yo|quien|llevo|me|fui|estoy|tengo|trabajo|
        decido|gestiono|depende|soy yo|era|he sido] [yo|la|el|de|quien|a|en|nada|capacidad|que|
        del|al|el que|la que] [de] (persona (adecuada|indicada|correcta|encargada|responsable|
        idonea)|indicad*|adecuad*|responsable|encargad*|interlocutor*|decid*|decisor*|mi (area|
        departamento|competencia|responsabilidad|ambito|tema|funcion|trabajo)|encargo|ocupo|
        competencia|dedico|llevo|gestiono|contacto adecuado|contacto correcto|ahi|alli|aqui|la
        empresa|esa empresa|trabajo (ahi|alli|aqui|en|para|con)|trabajando|empresa|formo parte|que
        ver|poder|de mi|corresponde|toca|puesto|compete|depende|decision|persona|destinatario|
        tomo|esa area) ; (ya no|hace .. que no) [trabaj*|estoy|formo|pertenezc*|soy|llevo|ocup*|
        estamos|labor*] [alli|ahi|aqui|parte|en] ; hace .. que no ; (equivoc*|erron*|confund*|
        error de persona|error de direccion) [de|con|persona|usted|se] [persona|direccion|
        contacto|destinatario|departamento|empresa|numero|sitio|correo] ; (persona|contacto|
        direccion|departamento|empresa|numero|correo|destinatario) (equivocad*|erron*|incorrect*)
        ; se (ha|han) equivocado ; te has equivocado ; os habeis equivocado ; (deje|dejo|sali|
        abandone|he dejado|me fui|cambie|he cambiado) [de|la|esa|el|mi] (empresa|compania|puesto|
        trabajo|departamento|cargo) ; (nada|que) que ver con ; (solo|simple|simplemente) [soy|un|
        una|el|la] (becari*|recepcionista|asistente|desarrollador*|estudiante|practicas|
        particular|administrativ*|secretari*) ; (particular|fallecid*|fallecio) ; no (conozco|
        conocemos|hay|existe) .. (nadie|persona|nombre) ; otra persona ; no (es|soy) (de|cosa) mi*
        ; no (me|nos) (ocup*|encarg*|corresponde|compete) ; (otro|otra|otros) (departamento|area|
        empresa|equipo|oficina|persona|seccion|division) ; (solo|solamente|simplemente) [soy|
        estoy|un|una|la|el|en] [un|una|la|el|en] (recepcion|auxiliar|asistente|becari*|secretari*|
        administrativ*|inquilin*|emplead*|aprendiz|recepcionista|conserje|tecnico) ; no (puedo|me
        corresponde|soy quien|tengo capacidad|esta en mi mano|me toca) [para|de] (decidir*|
        decidirlo|decide|decision) ; no puedo decidir ; (no es|no soy) (conmigo|yo) (con quien|
        quien|el que|la que) ; (empresa|negocio|compania) (ya no es|no es) (mia|nuestra|mio) ; (he
        cambiado|cambie|me cambie) de (trabajo|empresa|puesto|departamento|area|funcion) ; (somos|
        soy) un* (guarderia|colegio|asociacion|particular|jubilad*|iglesia|escuela|consulta) ; (la
        central|la matriz|la sede|el grupo|el dueno|el propietario|casa matriz) (decide|lo decide|
        lleva|gestiona) ; (ya no|no) [soy|formo|estoy] (emplead*|trabajador*|parte de|de la
        empresa|en plantilla|en la empresa|en esa empresa|en esta empresa|alli|ahi) ; (buscan|
        buscaban|busca|quieren|querian) [a] otr* ; (confund*) [con|me|nos]
    """,
    Signal.REFER: """
        (mi|mis|nuestro|nuestra|nuestros|el|la|al|del) [nuevo] (companer*|colega*|jef*|
        responsable*|director*|directora|gerente|socio|socia|departamento|encargad*|sucesor*|
        sustitut*|equipo de|superior|area de) .. (contact*|lleva*|encarg*|decid*|copia|escrib*|
        hable*|habla*|gestion*|adecuad*|correo|cc|ocup*|dirij*|puede|podra) ; (contact*|escrib*|
        dirij*|dirig*|habl*|consult*|pregunt*|remit*|envi*|llam*|comuniqu*|pong*|mand*|diri*|
        dirijase) [se|te|me|con|en contacto|usted|su|tu|la|esto|directamente|mejor|ustedes|le|les|
        por favor|el|es] [mejor|directamente|propuesta|oferta|correo|mensaje|esto|en contacto]
        (con|a|al) (mi|mis|nuestr*|el|la|don|dona|sr|sra|senor|senora|@mail|departamento|
        companer*|jef*) ; (reenvi*|pas*|traslad*|deriv*|remit*|compart*|transmit*|he pasado|he
        reenviado) [he|lo|le|su|tu|este|el|la|ya|esto] .. (companer*|responsable*|departamento|
        jef*|equipo|direccion|al|a mi|a nuestr*|encargad*|colega*|director*|compras) ; (en|pongo|
        con|añado|incluyo|anado) [en] (copia|cc) ; cc ; (persona|contacto|responsable|encargad*|
        interlocutor*|decisor) [adecuad*|indicad*|correct*|que lleva|de esto|de este|para esto|de|
        para|del tema|de compras] (es|seria) ; (quien|la que|el que|ella|el) (lleva*|decide*|se
        encarga|gestiona|se ocupa|maneja|toma) ; (sustituy*|sucesor*|me sustituye|mi puesto) ;
        @mail (es|lleva|quien) ; (a|al|es|en|correo|con|mediante) @mail ; (dirij*|dirig*) [se|te|
        anse] a
    """,
    Signal.MEET: """
        (podemos|podriamos|podria*|puedo|puede*|quier*|querria*|gustar*|encantar*|le va|te va|os
        va|vemos|hablamos|agend*|program*|concert*|organiz*|quedar|quedamos|cuadr*|hacemos|
        tenemos|hagamos|tengamos|dispuest*|disponible*|si|acord*|fijamos|propong*|vamos|apetec*)
        [nos|que|me|una|un|en|a|tener|por|lo|le|te|hacer|podemos|podriamos|hablar] ... (llamada|
        reunion*|hablar|llam*|videollamada|demo|cita|zoom|teams|call|vernos|conocernos|quedar|
        cafe|hueco|agenda|charlar|conversar|reunirnos|presentacion|telefono|comentarlo|
        demostracion|entrevista|platicar|charla) ; (llame*|llam*|marque*) [me|nos] (me|nos|manana|
        lunes|martes|miercoles|jueves|viernes|al|a|el|cuando|esta|por) ; (llamame|llameme|
        llamadme|llamenme|llamanos|llamenos|llameme) ; (envi*|pas*|mand*|propon*|compart*|dime|
        digame|diga*|indi*|dame|deme) [me|nos] .. (disponibilidad|hueco*|calendario|agenda|
        horario*|enlace|calendly|fecha*|invitacion|convocatoria|huecos|cita|hora) ; (cuando|que
        dia|a que hora|que hora*|que dias) .. (disponib*|puede*|podemos|hablar*|libre*|viene bien|
        hablamos|vemos|llam*|reunir*|tienen|convien*|quedamos|va bien|?) ; (lunes|martes|
        miercoles|jueves|viernes|manana|semana que viene|proxima semana|esta semana|esta tarde|por
        la tarde|por la manana|pasado manana|semana proxima|hoy) .. (me va|nos va|va bien|viene
        bien|puedo|podemos|podria|perfecto|disponib*|libre*|bien|a las|tengo|hablamos|me viene|
        encaja|vale|me cuadra|llam*|hablar|genial|me parece|estoy|ok|cuando) ; (puedo|podria|
        podemos|disponible*|viene bien|va bien|hablamos|vemos|nos vemos|que tal|como|mejor|tengo|
        para|quedamos|propongo|llamada|reunion|le parece|te parece|cita|vale|libre) [el|el
        proximo|este|hueco|libre|de|los|bien|te|le|os|viene|va|nos|para] [el|este|proximo|bien|la]
        (lunes|martes|miercoles|jueves|viernes|manana|semana que viene|proxima semana|esta tarde|
        esta semana) ; (lunes|martes|miercoles|jueves|viernes|manana) [#|por la manana|por la
        tarde|proximo] (a las|sobre las|a partir|entre|de|a la) # ; (lunes|martes|miercoles|
        jueves|viernes|manana) .. a las ? ; (lunes|martes|miercoles|jueves|viernes|manana) [a las
        #|por la tarde|por la manana] ? ; (reunion|llamada|cita|demo|videollamada) [el|para|
        confirmad*|me|de|nos|por|queda] .. (bien|confirmad*|agendad*|acept*|perfect*|parece|#
        minutos|corta|breve|rapida|lunes|martes|miercoles|jueves|viernes) ; calendly ; (llam*|
        localiz*|telefono) .. @phone ; (por telefono|en persona|tomar un cafe|tomamos un cafe|por
        zoom|por teams) ; (hablemos|hablamos|charlemos|reunamonos|veamonos|nos vemos|agendemos|
        quedemos|charlamos|platicamos) ; (pasate|pasese|pasen|pasaos|venga|venid) .. (oficina|por
        aqui) ; (agend*|concert*|program*) (una|un|cita|llamada|reunion|la|algo) ; (a las|sobre
        las|a la) (#|una|dos|tres|cuatro|cinco|nueve|diez|once|doce) [me|nos|de la] [va|viene|
        parece|tarde] [va|viene|parece] (bien|perfecto|genial) ; (libre*|disponible*|hueco|tiempo|
        cuarto de hora|media hora|rato) [el|de|entre|a|desde|por|manana] ... (#|lunes|martes|
        miercoles|jueves|viernes|manana) ; (lunes|martes|miercoles|jueves|viernes|manana|dia #)
        ... (libre*|disponible*|hueco|cuarto de hora|media hora|un rato|tengo tiempo) ; (manana|
        lunes|martes|miercoles|jueves|viernes) (a la hora que|cuando quiera*|a cualquier hora|todo
        el dia|a las|sobre las|por la tarde|por la manana|a primera hora|a mediodia) ; (me|nos)
        (encuentra|localiza|encontrara|pilla) [en|al|por] .. (@phone|#|movil|telefono|despacho) ;
        (llam*|localiz*) [me|nos] .. (movil|celular|telefono|@phone) ; (visita*|visitar|
        visitarnos|visitarle*) [a|en|la|nuestra] .. (fabrica|planta|oficina|instalaciones|taller|
        nave|almacen|nosotros) ; (organic*|program*|concert*|organiz*) [una|un] (visita|reunion|
        demo|presentacion|encuentro|llamada) ; present* .. (direccion|equipo|comite|jef*|consejo)
        ; (en persona|cara a cara|un cafe|comer juntos|en la feria|presencial*|de viva voz) ;
        (disponibilidad) (tiene*|teneis|tienes|para|esta|la) ; qu* disponibilidad ; (lunes|martes|
        miercoles|jueves|viernes) no (puedo|podemos|me va) ... (lunes|martes|miercoles|jueves|
        viernes|manana|despues) ; (pasamos|movemos|cambiamos) .. (a las|al lunes|al martes|al
        miercoles|al jueves|al viernes) ; y media ; el # (vale|me va|esta bien|perfecto) ;
        (huecos|hueco) .. (semana|tiene*) ; (llameme|llamame) .. (despues|a partir) de (las|la)
    """,
    Signal.MEET_WEAK: """
        (llamada|reunion|cita|demo|lunes|martes|miercoles|jueves|viernes|videollamada)
    """,
    Signal.INTEREST: """
        (interes*|intrig*|curios*|suena|atractiv*|llamativ*) ; (suena|parece*|tiene|ve|pinta|
        resulta|encuentro) [muy|nos|me|todo|realmente|bastante|buena|que] .. (bien|interesant*|
        genial|buena pinta|util|prometedor*|estupend*|perfect*|fenomenal|buen|mal|excelente|
        excelentes) ; (envi*|mand*|pas*|hag*|remit*|facilit*|compart*|recib*|gustaria recibir|
        necesit*|quier*|querria|quisier*|tien*|puede*|adjunt*|proporcion*|dar*|dame|deme|hacerme|
        haganos|haga|querer|dejar*|solicit*|tendr*) [me|nos|usted|ustedes|enviar*|mandar*|recibir|
        pasar*|tener|lo|por favor|ver|facilitar*] ... (informacion|info|presupuesto|precio*|
        tarifa*|catalogo|folleto|propuesta|detalle*|presentacion|cotizacion|dossier|documentacion|
        material|muestra*|ejemplo*|oferta|enlace|video|prueba|mas datos|condiciones|ficha*|caso*|
        datos tecnicos|lista de precios|brochure|contrato|acceso|pdf|coste*|costo*) ; (cuanto|que|
        cual*) [es|seria|son|serian|tiene|tienen|nos|me] [el|su|los|la|vuestro|vuestra|sus]
        (cuesta*|costaria*|vale|precio*|coste*|costo*|tarifa*|cobr*|sale|saldria|presupuesto) ;
        (precio*|tarifa*|coste|presupuesto|costo) [por|para|de|por favor] ? ; (prob*|prueba|
        pilot*|demo gratuita|periodo de prueba|testear|version de prueba|test) ; (como|cuales|que|
        cual) [se|podemos|puedo|son|es|hay] .. (siguiente*|procede*|empez*|seguimos|proximo*|
        paso*|contrat*|inscri*|registr*|apunt*|adelante|arrancamos|seguir|comenz*) ; ^(si|claro|
        vale|perfecto|adelante|por supuesto|de acuerdo|genial|por que no|si por favor|si claro|
        estupendo|encantad*|con gusto|con mucho gusto|venga|me apunto|me interesa|si gracias|dale|
        desde luego|fenomenal|hecho|venga va|va|cuenta conmigo|si quiero|ok perfecto|claro que si|
        vamos)$ ; (si|claro|ok|vale|perfecto|genial) (por favor|claro|gracias|adelante|me|nos|
        quiero|queremos|envi*|mand*|encantad*|interes*|vamos|que si|con gusto|por supuesto) ; ^si
        ; (apunt*|inscrib*|registr*|suscrib*) (me|nos|conmigo) ; (apuntame|apunteme|inscribame|
        inscribeme|apuntadme|inscribidme|contad conmigo|cuente conmigo|cuenta conmigo|cuenten con)
        ; ; (mas|mayor) (informacion|info|detalle*|datos|sobre) ; (saber|conocer|ver|leer|
        aprender|oir|escuchar) mas ; (cuente*|cuent*|expliqu*|dig*|hable*) [me|nos] (mas|un poco
        mas) ; (busc*|necesit*) (algo|justo|precisamente|una|un|justamente|esto|exactamente) ;
        (justo|exactamente|precisamente) lo que ; (buen|perfecto|mejor) momento ; (llega*|viene*)
        (como anillo|en buen|justo|de perlas|al pelo) ; (abiert*|dispuest*|encantad*|interesad*|
        curios*) (a|de|en|con) ; (me|nos) (gustar*|encantar*|apetec*|apunto|atrae|llama) [mucho|
        la|que|saber|ver|prob*|recib*|conoc*] ; (quiero|queremos|querria|quisiera|deseo) (saber|
        ver|probar*|recibir|conocer|contratar|mas|una|un|el|la) ; (le|les|os) echo un vistazo ;
        (adelante|vamos alla|manos a la obra|convenceme|convenzame|soy todo oidos|todo oidos) ;
        (acept*|quier*|querem*|me quedo con|tom*) [la|el|su|vuestra|esa] [auditoria|prueba|oferta]
        (auditoria|prueba|oferta|demo|muestra|propuesta|consulta) [gratuita|gratis] ; (que|como)
        [tengo|tenemos|hay|debo|debemos|necesito] [que|hacer] (hacer|firmar|enviar|para empezar|
        para contratar) ; (siguiente|proximo|siguientes|proximos) paso* ; (echo|echare|echar*|
        echamos) [un|le un] (ojo|vistazo) ; (le|lo) (echo|miro|mirare|vere|veo|reviso|revisare)
        [un|con] [ojo|vistazo|gusto|interes] ; (jef*|equipo|direccion|director*|compañeros|socio)
        .. (quiere|quieren|desea|le interesa|pidio|le gustaria|quisiera) ; (es|seria|parece)
        [justo|exactamente] lo que (necesit*|busc*|nos hace) ; (convenc*|sorprend*|demuestr*|
        ensen*) (me|nos) ; (convenzame|sorprendame|convenceme|sorprendeme|ensename|ensename) ;
        (sigamos|continuemos|adelante|empecemos|arranquemos|hagamoslo|seguimos adelante) ; (donde|
        como) (firm*|me apunto|contrat*|compr*|pid*|empezamos|me registro|nos registramos) ;
        (podria|pueda|puede) [ser|que] (interes*|util|encajar|servir*|ayudar*|venir* bien|
        funcionar*) [nos|me] ; cuanto (al|por|cobr*|cuest*|vale*|pid*|sale) ; (al|por) (mes|ano|
        usuario) ?
    """,
    Signal.INTEREST_WEAK: """
        (si|claro|vale|perfecto|ok|genial|bien|estupendo|interesante)
    """,
    Signal.ASK: """
        (como|que|cual*|quien*|donde|cuando|por que|cuanto*|tiene*|tienen|es|son|hay|puede*|
        pueden|funciona*|ofrec*|trabaj*|incluy*|se|integra*|esta|estan|cumple*|sois|teneis|podeis|
        haceis|permite*|existe|hacen|soporta*|conoc*|en que|a que|de que|de donde|cubr*|vale|
        sirve*|requier*|ha|han|admit*|quienes|exporta*|dispone*) ... ? ; (de donde|como|quien)
        [os|les|te|le|ha|han|habeis] (sac*|han sacado|tien*|consigui*|habeis|obtuv*|dio|dado|
        obten*|consegu*|conseguido|sacado|obtenido) ; (diferenci*|compar*|frente a|respecto a) ;
        (pregunta|duda*|preguntas|consulta) ; (no) (entiend*|entendi*|queda claro|se si|comprend*|
        me queda claro|tengo claro) .. (que|si|como|claro|bien) ; (explic*|aclar*|concret*|
        precis*|especific*) [me|nos] ; (antes de|primero|antes) .. (saber|pregunta*|duda*|
        entender|quisiera|querria|conocer) ; (saber|sabe*) (si|como|que|cual|cuanto*|quien) ;
        (quisiera|querria|gustaria) saber ; cuanto tiempo
    """,
    Signal.THANKS: """
        ^(gracias|muchas gracias|mil gracias|ok|vale|ok gracias|vale gracias|de acuerdo|recibido|
        entendido|anotado|hola|buenos dias|enterado|perfecto gracias|gracias por la informacion|
        tomo nota|test|prueba)$ ; (feliz (navidad|ano)|felices fiestas|enhorabuena|felicidades|de
        nada) ; ^(genial|vale|perfecto|estupendo|bien|ok perfecto|visto|leido|hm|de acuerdo
        gracias|super)$
    """,
    Signal.ELSEWHERE: """
        (adjunto|factura*|pedido|albaran|candidatura|curriculum|cv|paquete|reclamacion|entrega del
        pedido|loteria|herencia|casino|justificante) ; por (error|equivocacion) .. (envi*|mand*|
        respond*) ; (ofrecemos|nuestros servicios|somos una empresa lider|oferta de empleo|
        vacante|solicito el puesto|me postulo) ; (ayudamos|asesoramos) a (empresas|agencias|pymes|
        negocios) ; (piso|apartamento|bici|bicicleta|sofa|mama|papa|carino|dentista|veterinario|
        canguro|cumpleanos|esta noche|partido|alquiler|anuncio) ; (pedido|envio|paquete|factura|
        reserva) [n|numero|#] ; (mi|nuestra) (candidatura|reserva|factura)
    """,
    Signal.SARCASM: """
        (que|genial|estupendo|fantastico|maravilloso|bravo|yupi|oh|ah|vaya|hombre) [otro|otra|mas]
        (ilusion|alegria|bien otro|bien otra|otro|otra|sorpresa|emocion|felicidad|original|
        detalle|honor) ; (justo|precisamente) lo que (me faltaba|nos faltaba|necesitaba otro|
        faltaba) ; (lo que me faltaba|me faltaba) ; (me alegra*|has alegrado|me habeis alegrado|me
        han alegrado|salvado) el dia ; (me|nos) encanta* [el|recibir|que me|vuestro] (spam|
        correo*|publicidad|llenen|bombardeen) ; (porque|como) .. (encanta|adoro) .. (spam|
        publicidad|correo*) ; (sigue|siga|sigan) sonando ; (si hombre|si claro y) ; en tus suenos
        ; (chatgpt|copia y pega) ; (que parte) del no ; (de verdad|en serio) (creen|creeis|
        piensa*|cree*) ; ^otra vez ustedes
    """,
    Signal.NOTHING: """
        no [hace falta|es necesario|tiene*|quiero|me|nos|deje*|dejen] (darme de baja|borrarme|
        eliminarme|que me den de baja|dejen de|deje de|dejes de|pare*|borren|eliminen|dar de baja|
        disculp*|te disculp*) ; (no hay|sin|ningun) (problema*|inconveniente|compromiso|prisa|
        pega|duda) ; por que no ; (o|si) no ; no (solo|esta mal|suena nada mal|suena mal|esta nada
        mal|es mala|dude*|os preocup*|te preocup*|se preocup*|obstante|pasa nada|me importa|me
        importaria|nos importaria|es que) ; no .. (sino|esta mal) ; (buen|buena|buenos|buenas)
        (dia*|tarde*|noche*|semana|fin) ; (gracias|agradezco|agradecemos) [por|le|les|su|tu|de]
        [por] (su|tu|el|la|vuestr*|contactar*|escribir*|responder*) [correo|mail|mensaje|interes|
        oferta|propuesta|email|informacion|amable|contacto|atencion] ; (su|tu|vuestro) interes ;
        (cumpl*|conforme*|adaptad*) .. (rgpd|gdpr|lopd) ; (tasa|enlace|gestion*) .. (baja*|spam|
        rebote*) ; (gestion*|trat*) [las|los] (bajas|desuscrip*) ; (en|de|a) (spam|la carpeta de
        spam|correo no deseado|mi bandeja de spam|la bandeja de spam)
    """,
    Signal.BOUNCE: """
        (no) [se|ha|pudo|ha podido|puede|podido|fue|se pudo|se ha podido|se puede] [pudo|podido|ha
        podido|puede|fue|ser] (entreg*|enviar*|encontr*|posible entregar) ; (error|fallo|
        notificacion) (de|en la) (entrega|envio) ; (buzon|direccion|destinatario|usuario|dominio|
        casilla|cuenta) .. (llen*|no existe|desconocid*|no encontrad*|rechazad*|invalid*|no
        disponible|deshabilitad*|no se encontro|inexistente|no valida) ; (servidor|servidores)
        [remoto|de correo|de destino|del] .. (rechaz*|devolv*|devuelt*|respondi*|denego) ;
        (rechazad*|devuelt*) por el servidor ; mensaje (devuelto|rechazado) ; (error permanente|
        devuelto al remitente) ; no se encontro la direccion
    """,
    Signal.MACHINE: """
        (respuesta|mensaje|correo|email|notificacion) [de respuesta|electronico|generado]
        automatic* ; (automatic*|autorespuesta) ; (no|favor de no|por favor no) respond* [a]
        [este|a este|directamente|al] [correo|mensaje|email] ; acuse de recibo ; noreply ;
        generado automaticamente ; actualic* (su|sus|la|tu) (agenda|contactos|libreta|base) ; (no
        sera|no seran|no se) (leido|leidos|reenviado|tramitado|procesado|lee|atendido|tramita) ;
        (dia|dias) habil* ; (mensaje|correo) (esta|queda) retenido
    """,
    Signal.AWAY: """
        (fuera|ausente*|ausencia) [de] [la|mi|oficina] [oficina|trabajo] ; (de|por|en)
        (vacaciones|viaje|baja|permiso|licencia|baja medica|baja por|viaje de negocios|excedencia|
        formacion) ; (vuelvo|regreso|regresare|volvere|mi vuelta|mi regreso|de vuelta|estare de
        vuelta|me reincorporo|reincorpor*|retorno|a la vuelta|regresamos|volvemos|reincorporacion)
        ; (asuntos|caso|temas|casos|para algo|cuestiones|cualquier) [de] (urgente*|urgencia*) ;
        urgencias ; (acceso|conexion) [muy] (limitad*|restringid*|intermitente|esporadic*) ; sin
        acceso ; (cerrad*|cerramos|cerraremos|cierre) [por|hasta|del|durante|desde] ; (no)
        (estare|estoy|estaremos|atender*|leer*|podre) [en|a|mi|disponible|atendiendo|la|el] (la
        oficina|oficina|disponible|puesto|correo|mensajes|atender) ; contestare (a mi|cuando|a la)
    """,
    Signal.RECEIPT: """
        (hemos|he|su|tu) [recibido|ha|consulta|mensaje|solicitud] .. (recibido|registrad*|
        recibid*|tramit*|en tramite|ha sido) .. (mensaje|consulta|solicitud|correo|ticket|
        incidencia|email|recibid*|registrad*|correctamente) ; recibido su ; (ticket*|numero de
        (caso|referencia|solicitud|incidencia|ticket)|expediente|incidencia|referencia) ; (lo
        antes posible|mas brevemente|a la mayor brevedad|en breve|brevedad|en un plazo|# horas|
        horas habiles|dias habiles|dias laborables|cuanto antes) ; (buzon|direccion|correo|cuenta|
        bandeja|email|casilla) .. (ya no|no se revisa|no esta|no es atendid*|deshabilitad*|
        desactivad*|ha cambiado|dejar*|no se atiende|no se utiliza) ; (nuev*|otra) (direccion|
        correo|email|cuenta|mail) ; ya no (se|forma parte|trabaja|esta|pertenece|es|revis*|
        utiliz*|labora) ; (equipo|agente|asesor*|companer*|atencion al cliente|departamento) ..
        (respond*|contact*|atend*|comunicar*|pondra*) ; gracias por (contactar*|ponerse en
        contacto|escribir*|comunicarse|su mensaje|su consulta|su solicitud) ; (horario de
        atencion|nuestro horario) ; (escriba|utilice|use|dirijase) [a|por favor|desde|el|en]
    """,
}
