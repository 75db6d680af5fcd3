"""Portuguese phrases (their little language: domain/reply_rules/patterns.py)."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {
    Signal.OPT_OUT: """
        (unsubscribe|opt out|descadastr*|desinscrev*|desinscri*|cancelar (a|minha|subscri*|
        inscri*|assinatura)|cancelem (a|minha)) ; ^[por favor] (parem|pare|para|stop|basta|chega|
        remover|remova|descadastrar|sair)$ ; (basta|stop|chega|parem|pare)$ ; (chega|basta) (de|
        com|ja) ; (parem|pare|para|deixem|deixe|cessem|cesse|evite*|chega|basta|parar|deixar|
        deixa|abstenha*|pararem|deixarem) [ja|por favor|imediatamente|la] [de|com|os|as] [me|nos|
        esses|estes|os|as|seus] (envi*|mand*|escrev*|contact*|contat*|incomod*|spam*|emails|e
        mails|mails|mensagens|ligar|perturb*|chate*|assedi*|importun*|insist*|encher|mandar|
        mailings|publicidade) ; (remov*|retir*|tir*|exclu*|apag*|elimin*|risc*|delet*|descadastr*)
        [me|nos|por favor|o|a|os|imediatamente] [meu|minha|meus|me|nos|nosso|nossa|este|esse] ..
        (lista*|base*|dados|e mail|email|contato*|contacto*|endereco|cadastro|nome|sistema|
        mailing|banco de dados|numero|distribuicao|registo*|registro*) ; (removam|remova|retirem|
        retire|tirem|tire|excluam|exclua|apaguem|eliminem|desinscrevam|descadastrem|riscar) (me|
        nos) ; (me|nos) (removam|remova|remove|retirem|retire|tirem|tire|excluam|exclua|
        descadastre*|tira) ; (ser|seja|sejam) (removid*|retirad*|excluid*|apagad*|eliminad*|
        descadastrad*) ; (nao|nunca|jamais|nem) [me|nos|quero|queremos|desejo|desejamos|voltem|
        volte|voltar|gostaria|pretendo|pretendemos|autorizo|preciso|mais|tornem|por favor|
        continuem|torne|volta|voltes] [a|mais|que|de|me|nos|continuar a] [me|nos|mais|voltem a]
        (contat*|contact*|escrev*|envi*|mand*|receb*|incomod*|lig*|perturb*|insist*|chate*|ser
        contat*|ser contact*|ser incomod*|ser perturb*|emails|e mails|mensagens|mails|spam|
        procur*|importun*|envie*) [me|nos|mais|nada|outra|novamente|este|estes|esses|e mails|
        emails|mensagens|a escrever|seus|vossos|os|as] ; (nao|nunca|nem) (me|nos) [voltem a|volte
        a|tornem a] (escrev*|contat*|contact*|envi*|mand*|lig*|chate*|incomod*) ; (nao|nenhum*|
        sem|nada de|nem) [quero|queremos|envie*|mande*|enviem|mandem|mais] (mais|receber|outro|
        outros) .. (email*|e mail*|mail*|mensage*|publicidade|comunicac*|propaganda|contacto*|
        contato*|spam|newsletter*|ligac*) ; (deix*|larg*) [me|nos] .. (em paz|sossegad*|quieto|da
        mao|do pe) ; em paz ; (va|vao|vai|vaite|vai te|vao se) (se|embora|a merda|catar|passear|
        foder|tomar|pastar|ver se) ; (some daqui|suma|desaparece|desaparecam|me erra|me erre|nao
        encha|nao enche|nao torra|vaza|vai te lixar|va bugiar|sumam) ; (gostaria|prefiro|peco|
        solicito|exijo|agradec*|agradecia|pedimos|solicitamos|favor) [que|de|a|ser|o|me|se|
        imediatamente] .. (nao|remoc*|remov*|retir*|deix*|exclu*|apag*|elimin*|par*) [me|nos|mais|
        de|o|a|os|as] .. (contat*|contact*|envi*|mand*|receb*|lista*|dados|base|e mail*|email*|
        mailing|escrev*) ; (remocao|exclusao|eliminacao|apagamento|cancelamento) [imediat*] (dos|
        do|da|de|deste) [meus|meu|minha] [dados|email|e mail|lista|nome] ; direito (ao
        esquecimento|ao apagamento|de oposicao|a eliminacao) ; (oponho me|revogo|revogar|retiro o
        consentimento|retirar o consentimento|me oponho) ; (bloque*|denunci*|reportar*|bloqueei|
        reportei) .. (remetente|spam|anpd|procon|voces|dominio|cnpd|e mail|email*|endereco|
        autoridade*) ; (anpd|cnpd|procon|advogad*|juridic*|acao judicial|medidas legais|queixa|
        processo|processar|denuncia|vias legais) ; (emails|e mails|mensagens|publicidade|contato*|
        comunicac*) (nao (solicitad*|desejad*|autorizad*)|indesejad*) ; (fart*|cansad*|cheio|saco
        cheio|farta) (de|dos|destes|desses) ; nao (tem|tem a minha|teem|têm|possuem|autorizei|dei)
        [a|minha|o|meu] [minha|meu] (autorizacao|permissao|consentimento) ; (tire*|tira) ..
        (dessa|desta|da sua) lista ; (nao|sem|nunca) [tem|teem|têm|tenho|dei|possui|possuem] [a|o|
        qualquer] [minha|meu|nossa] (autorizacao|permissao|consentimento|direito) [para|de] ; ja
        [vos|lhe|lhes|te] (pedi|tinha pedido|solicitei|havia pedido|pedimos|disse|tinha dito|havia
        solicitado|requisitei) ... (remov*|exclu*|retir*|apag*|elimin*|nao|parar|cancel*|
        descadastr*|sair|tirassem) ; (endereco|e mail|email|caixa) [e|de] .. (so|apenas|exclusivo|
        somente|exclusivamente|unicamente) ... (nao|evit*) ; nao o (usem|utilizem|use|utilize) ;
        nao (usem|utilizem|use|usar|utilizar) [o|este|esse|a] ; nao (quero|queremos|desejo)
        (estes|esses|os seus|os vossos|mais esses|mais estes|este tipo|esse tipo|mais seus|seus|
        vossos) [de] (e mails|emails|mails|mensagens|e mail|contacto|contato) ; parem com isso ;
        pare com isso ; (isto|isso) e (spam|assedio) ; (queixa|denuncia|reclamacao) (a|na|ao|
        junto|no) ; faco queixa
    """,
    Signal.OPT_OUT_DOUBT: """
        (lgpd|rgpd|gdpr|dados pessoais|protecao de dados|privacidade|encarregado de dados|acesso
        aos meus dados) ; (spam|spammer*|assedio|chat*|incomod*|insistente*|inconveniente*|
        abusiv*|invasiv*|ilegal|vergonha|irritante*|insistencia) ; (segund*|terceir*|quart*|
        quint*|sext*|decim*|enesim*) (email|e mail|mensagem|vez|contato|mail) ; (outro|mais um|
        outra|ainda) (email|e mail|mensagem|mail) ; ja [vos|lhe|te|o|lhes] (disse|pedi|respondi|
        solicitei|informei|falei|recusei|avisei|dissemos|pedimos|tinha pedido|havia pedido|tinha
        dito) ; (nunca|nao) [me|nos] (inscrevi|cadastrei|pedi|autorizei|solicitei|subscrevi|dei|
        assinei|registei|consenti) ; sem (minha|a minha|meu|o meu|nosso) (permissao|autorizacao|
        consentimento) ; (lixo|lixeira|caixa de spam) ; (perda de tempo|perder tempo|perder o meu)
        ; quantas vezes ; ^(publicidade|spam|propaganda)$ ; nao solicitad* ; indesejad* ; (remov*|
        apag*)
    """,
    Signal.DECLINE: """
        nao [me|nos|estamos|estou|temos|tenho|ha|e|vejo|vemos|acho|se|faz|creio|existe|vai|somos|
        queremos|quero|pretendo|pretendemos|vamos|vou|vamos|sou|achamos|tem|esta|podemos|posso|
        seria] [de|a|mais|qualquer|nenhum|que|no|nada|muito|os|com|para|interesse|essa|esse|ao|
        realmente|parte|um|uma|propriamente|atualmente|nos|me] [nos|me|de|a|seja|faca] (interess*|
        precis*|necessi*|necessari*|convenc*|serv*|aplic*|conv*|utiliz*|orcamento|budget|verba|
        procura|contrat*|compr*|encaix*|adequa*|us*|relevante*|mudar|troc*|consider*|faz sentido|
        sentido|enquadr*|perfil|viavel|avanc*|prossegu*|investir|dinheiro|para nos|para mim|
        prioridade|possivel|valor|agrad*|planos|continuar|nosso (caso|ramo|setor|foco)|vantagem|
        previst*|acrescent*|publico|plane*|faz falta|seguir) ; (sem|nenhum*|zero|pouco|falta de)
        [qualquer] (interesse|necessidade|orcamento|verba|intencao|vontade|utilidade|budget) ; nao
        tenho interesse ; nao (obrigad*|muito obrigad*|agradeco|agradecemos|quero|queremos) ;
        ^nao$ ; ^nao , ; ^nunca ; ^jamais ; ^nem pensar ; (obrigad*|agradec*) (mas|porem) ;
        obrigad* [mas] nao ; (obrigad*) mas (nao|ja|estamos|temos) ; (recus*|declin*|rejeit*|
        dispens*) ; (vou|vamos) (passar|dispensar|recusar|declinar) ; ^(passo|passamos|dispenso|
        dispensamos|to fora|estou fora|fora) ; (eu passo|nos passamos|to fora) ; ^thumbsdown ;
        thumbsdown ; (de jeito nenhum|nem morto|de forma alguma|de maneira nenhuma|nem a pau|nem
        que a vaca|nem por sombras|nem por isso) ; (melhor|prefiro|preferimos|acho que|creio que)
        nao$ ; que nao$ ; ja [temos|tenho|contamos|trabalhamos|usamos|utilizamos|estamos|somos|
        dispomos|possuimos|fazemos|conto|uso|trabalho|possuo|existe|ha] .. (fornecedor*|solucao|
        sistema|agencia|ferramenta|parceir*|contrat*|empresa|software|servico|bem servid*|
        satisfeit*|cobert*|alguem|atendid*|parceria|cliente*|programa|consultor*|equipa|equipe|
        outr*|servid*) ; (ja) (temos|usamos|utilizamos|trabalhamos|contamos|dispomos|fazemos|
        tenho|uso|possuimos|somos|estamos|fechamos) ; (satisfeit*|content*|felizes|feliz|
        contentes) com (o|a|nosso|nossa|os|as|quem) ; (bem|ja|totalmente) (servid*|atendid*|
        assistid*|cobert*|resolvid*) ; (ficamos|continuamos|permanecemos|vamos ficar|seguimos|
        mantemos|continuaremos|ficaremos) (com|o|a) [o|nosso|a] ; (internamente|equipa interna|
        equipe interna|nos mesmos|nos proprios|time interno|dentro de casa|por conta propria|eu
        mesmo|equipa propria|equipe propria|in house|em casa) ; (escolh*|optamos|optei|decidi*|
        fechamos|fechei|contratamos|contratei|optado) .. (outr*|concorrent*|nao|concorrencia) ;
        outr* (fornecedor|solucao|empresa|parceiro|opcao|agencia|caminho) ; (muito|demasiado|fora
        do|demais|alem do) (car*|pequen*|orcamento|grande|nosso orcamento|dispendios*) ; (caro|
        cara) demais ; (boa sorte|sucesso|boas vendas) (com|para|no|na|nos|a todos|a vossa|na sua)
        ; (fech*|encerr*|vend*|fali*) .. (empresa|loja|atividade|negocio|atividades|portas) ;
        (empresa|loja|negocio) .. (fech*|encerr*|faliu|vendid*|ja nao existe|nao existe mais|
        insolven*) ; (aposentad*|reformad*) ; (se|caso|quando) .. (precis*|interess*|necess*) ..
        (contact*|contat*|entr*|avis*|procur*|lig*|diz*) ; (perc*|perd*|poup*) .. tempo ; (mudar|
        trocar) .. (nao|nenhum*) ; nao (da|rola|insista*|serve|dá|vale a pena|cabe|e para (mim|
        nos)) ; se (tivesse*|tivessemos|fosse*) ; (o que temos|sistema atual|solucao atual|
        fornecedor atual|ferramenta atual|sistema actual) [ja] (funciona|serve|chega|basta|atende|
        satisfaz|cumpre) [nos|muito|perfeitamente] [bem] ; (fazemos|gerimos|faco|controlamos)
        [tudo|isso|isto] (em|no|com|a|na) (excel|mao|papel|planilha*) ; (assim|desse jeito)
        (continuar*|ficaremos|vai continuar|fica) ; (nao sera|nao vai ser|nao e) possivel ; nao
        (responde|corresponde|atende|encaixa|se encaixa|se enquadra|faz parte|entra|esta alinhado|
        satisfaz|vai ao encontro) [as|aos|a|no|na|com|nas|nos|da|do|dentro] ; (direcao|chefe|
        gerencia|diretoria|administracao|equipa|equipe|conselho) (nao pretende|decidiu|nao quer|
        recusou|nao deseja|prefere|optou|nao aprovou|disse) ; nao trabalhamos (com|assim) ;
        trabalhamos (so|apenas|exclusivamente|somente) com ; nao (vejo|vemos|encontro|enxergo) (o|
        a|valor|utilidade|sentido|vantage*|beneficio|como|necessidade|em que) ; (pequen*|grande*|
        car*) demais (para|pra) ; (demasiado|muito) (pequen*|car*|grande*|complicad*) (para|pra) ;
        nao (pretendo|pretendemos|vamos|iremos|queremos|desejamos|tencionamos) (avancar|
        prosseguir|continuar|seguir|dar|mudar|investir|contratar|procura*) ; nao (procuramos|
        procuro|buscamos|precisamos|necessitamos) ; (escolhemos|optamos|seguimos|tomamos) [por|
        outro|um] .. (outr*|caminho|nao) ; (tenho|temos) (de|que) (recusar|declinar|dizer que nao)
        ; nao (e|faz) (para nos|o nosso|prioridade|um tema|nossa praia|nossa prioridade)
    """,
    Signal.DECLINE_WEAK: """
        (infelizmente|lamentavelmente) ; ^lamento ; (lamento|lamentamos) ; (duvido|receio) ; nao
        (acho|creio|me parece) ; cetic* ; ja ; eyeroll ; ^desculpe
    """,
    Signal.LATER: """
        (escrev*|contat*|contact*|lig*|fal*|volt*|retom*|procur*|mand*|envi*|entr*|me chame|chame|
        chama|pergunt*|relembr*|lembr*|vej*|conversa*|tent*|avis*|retorn*|revisit*|vemos|reavali*|
        voltamos|voltar*|recontact*|reentr*|podemos) [me|nos|a|conosco|comigo|em contato|em
        contacto|a falar|de novo|novamente|a contactar|connosco|isso|isto|por favor|ao assunto|a
        entrar em contacto|entrar|lo|a entrar em contato|disso|sobre isso] ... (mais tarde|mais
        para a frente|mais a frente|mais adiante|depois|daqui a|dentro de|em (#|um|uma|dois|duas|
        tres|quatro|seis|alguns|algumas) (mes*|semana*|ano*)|(em|para|a partir de|no|na|ate|apos|
        pelo|depois d*|no inicio|no final|final de|inicio de|la para) [o|a|de|do|da|inicio de|
        final de|fim de|meados de|as] (janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|
        setembro|outubro|novembro|dezembro|outono|primavera|verao|inverno|proxim*|ano que vem|ano|
        q1|q2|q3|q4|segundo|terceiro|quarto|primeiro|trimestre|semestre|ferias|natal|pascoa|
        festas|carnaval|2026|2027|2028)|proxim*|outra altura|outro momento|que vem|ano novo) ;
        (proxim*|novo) (ano|trimestre|semestre|mes|exercicio|orcamento|ciclo|outono|primavera) ;
        (ano|mes|trimestre|semestre) (que vem|seguinte|proximo|que entra) ; (segundo|primeiro|
        terceiro|quarto) (semestre|trimestre) ; (em|para|a partir de|ate|desde|antes de|final de|
        inicio de|depois de|apos|so em|la para|fim de) [o|a|de] (janeiro|fevereiro|marco|abril|
        maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|2027|2028|q1|q2|q3|q4|outono|
        primavera) ; (nao|agora nao|ainda nao) [e|este|o|esta|neste|no|um|por|de|podemos|estamos|
        da|posso] [e|o|um|de|bom|melhor] (agora|momento|neste momento|bom momento|melhor momento|
        ainda|este ano|hoje|altura|boa altura|a melhor altura|melhor altura|momento certo|
        prioridade|pronto*|esse momento|momento ideal) ; ^(agora|de momento|por agora|por
        enquanto|por ora|ainda|hoje|neste momento|no momento|para ja|este ano) nao ; (agora|de
        momento|por agora|por enquanto|no momento|neste momento|atualmente|para ja) nao .. (mas|
        talvez|quem sabe|mais tarde) ; (mau|ma) (momento|altura|timing) ; (mais tarde|mais para a
        frente|mais adiante|noutra altura|em outro momento|outra hora|outra ocasiao|noutra
        ocasiao|futuramente|no futuro|mais a frente|outro momento|outra altura|outra oportunidade)
        ; (muito|demasiado) cedo ; (ate|quando|assim que|depois que|depois de|enquanto|logo que|so
        depois|apos) ... (fech*|termin*|acab*|tivermos|pass*|aprov*|conclu*|orcamento|mudanca|
        migracao|ronda|rodada|projeto|lanc*|finaliz*|estiver|contratar*|funcion*|arranc*|
        soubermos|renov*) ; (contrato|licenca|assinatura|subscricao|fidelizacao) .. (ate|vence|
        termina|acaba|renov*|expira|vigente|em vigor) ; (orcamento|verba|budget) .. (esgot*|
        fechad*|proximo|que vem|congelad*|gast*|aprov*|janeiro|comprometid*|acabou|renov*|so em) ;
        (adi*|posterg*|suspens*|em pausa|stand by|standby|congelad*|em espera|paus*|na gaveta|de
        lado) ; (muito|demasiado|super|bastante|completamente|bem|tao) (ocupad*|atarefad*|
        assoberbad*|trabalho|correri*|sobrecarregad*|apertad*|corrid*) ; (cheio de trabalho|sem
        tempo|nao tenho tempo|nao temos tempo|epoca alta|na correria|correria|afogad* em|atolad*|
        soterrad*) ; (em plen*|no meio de|em meio a|no meio d*|a meio d*) ; (daqui a|dentro de|em)
        (#|um|uma|dois|duas|tres|quatro|seis|alguns|algumas|uns|umas) (mes*|semana*|ano*|
        trimestre*) ; (entrarei|entraremos|voltarei|voltaremos|retornarei|retomaremos|avisarei|
        avisaremos|avisamos|contactarei|contactaremos|procurarei|procuramos|retomo|retorno) [em|a|
        o|voce|quando|com] ; (guard*|anot*|mant*|arquiv*|tenho|fico com|salv*) .. (contato|
        contacto|email|e mail|mente|em mente|consideracao|registo) ; licenca [de] maternidade ;
        (licenca maternidade|licenca parental) ; depois (sim|vemos|falamos|voltamos) ; ^este (mes|
        trimestre) nao ; (de|deem|da|preciso de|dê|deixe) [me|nos|um pouco de|um] tempo ; (acabei|
        acabamos) de (chegar|entrar|comecar|assumir|iniciar) ; (quando|assim que|logo que)
        (houver|tiverem|existir|sair|suportarem|estiver) ; (falta de pessoal|pouca gente|com falta
        de|equipa reduzida|equipe reduzida|desfalcad*) ; segunda (metade|parte) ; (depois d*|apos|
        passad*) (as|o|a|os|ferias|festas|nossa|nosso|natal) [ferias|verao|festas|mudanca|feira|
        fecho|fusao|auditoria|epoca|inventario|natal|carnaval|pascoa|obras|epoca alta] ; (epoca|
        alta) (alta|temporada) ; fecho (do|de|das) (ano|contas|mes) ; (esperar|aguardar|
        aguardamos|a espera|esperamos|aguardando) (o|a|pelo|pela|que|do|da|orcamento|aprovacao) ;
        (nao|sem) [e] [uma] prioridade ; (proximo|novo) (orcamento|ciclo|exercicio) ; (deixamos|
        colocamos|pomos|fica) .. (de lado|em espera|em pausa|na gaveta|em suspenso)
    """,
    Signal.LATER_WEAK: """
        (no momento|neste momento|de momento|por enquanto|por agora|atualmente|este ano|talvez|
        quem sabe|agora|no futuro|futuro|ainda|para ja|por ora|actualmente)
    """,
    Signal.WRONG: """
        (nao|ja nao|nunca) [sou|e|somos|sou eu|tenho|trabalho|estou|cuido|trato|decido|faco|
        depende|me|mais|respondo|e comigo|passa] [eu|a|o|mais|quem|com|de|parte|por|da|do|nada|em|
        na|no|disso|essa|esse|poder|mim|minha|que] [a|de|da|do|que|ver|minha|mim|responsabilidade]
        (pessoa (certa|indicada|correta|responsavel|adequada)|responsavel|encarregad*|indicad*|
        cert*|correto|decid*|decisor*|minha (area|responsabilidade|competencia|funcao)|meu
        (departamento|setor|cargo|trabalho|assunto|pelouro)|cuid*|trat*|empresa|comigo|ver com|tem
        a ver|contato certo|contacto certo|aqui|la|lido|decisao|parte|mim|respond*|geri*|ocupo|
        destinatari*|interlocutor*) ; (ja nao|nao) (trabalho|estou|faco|sou|colaboro|trabalha|
        exerco) [mais] [na|em|la|aqui|nessa|parte|ai|mais|com|nesta|no|ali] ; (trabalho|estou|
        faco) [la|ai|parte] mais nao ; (sai|deixei|sair) [da|a|do|de] [essa|esta] (empresa|
        companhia|cargo|funcao|emprego) ; (engan*|errad*|equivoc*|confund*) [de|na|a|se|com|da|me]
        [pessoa|endereco|contato|contacto|destinatario|empresa|numero|departamento|email|e mail] ;
        (pessoa|contato|contacto|endereco|departamento|empresa|numero|email|e mail) (errad*|
        incorret*) ; (enganou se|enganaram se|engano|por engano) ; (nada|tenho) a ver com ;
        (mudei|troquei) de (emprego|empresa|funcao|area|departamento|setor) ; (sou|apenas|so|
        somente|mero|simples) [so|apenas|um|uma|o|a] (estagiari*|rececionista|recepcionista|
        assistente|programador*|estudante|aprendiz|auxiliar|secretari*|particular|desenvolvedor*|
        porteiro) ; (particular|pessoa fisica|falec*) ; nao (conheco|existe|ha|conhecemos) ..
        (ninguem|pessoa|nome) ; outra pessoa ; nao (decido|trato|cuido|giro|compete|me compete) ;
        nao e (meu|minha|comigo|da minha|do meu) ; (outro|outra|outros) (departamento|setor|
        empresa|equipa|equipe|area|pessoa|seccao|divisao) ; (so|somente|apenas|sou so) [estou|sou|
        na|no|a|o|um|uma] [na|no|a|um|uma] (rececao|recepcao|portaria|estagiari*|assistente|
        secretari*|inquilin*|auxiliar|atendimento|aprendiz|funcionari*) ; nao (posso|me cabe|sou
        eu quem|tenho poder|me compete|sou eu que) [para|de] (decidir|decide|decisao|decido|trato)
        ; (nao e|nao sou) (comigo|eu) (que|quem) ; (empresa|negocio) (ja nao e|nao e mais) (minha|
        meu|nossa) ; (mudei|troquei|mudado) de (emprego|trabalho|empresa|funcao|area|departamento|
        setor|cargo) ; (somos|sou) um* (creche|escola|associacao|particular|reformad*|aposentad*|
        igreja|jardim de infancia|infantario) ; (a sede|a matriz|a casa mae|o grupo|o senhorio|o
        dono|a direcao central) (decide|trata|gere) ; (ja nao|nao) (sou|estou|faco|trabalho)
        [mais] (funcionari*|colaborador*|parte|nessa empresa|nesta empresa|na empresa|mais la|mais
        ai) ; sai (da|dessa|desta|do) ; ja sai ; (procura*|queria*) outr* (empresa|pessoa) ;
        confund*
    """,
    Signal.REFER: """
        (meu|minha|nosso|nossa|meus|o|a|ao|da|do) [novo|nova] (coleg*|responsavel|chefe|diretor*|
        gerente|socio|socia|departamento|encarregad*|sucessor*|substitut*|gestor*|setor|superior)
        .. (contat*|contact*|cuida|trata|decid*|copia|escrev*|fal*|ger*|cc|respons*|indicad*|
        dirij*|e o|e a|podera|pode ajudar) ; (contact*|contat*|escrev*|fal*|dirij*|dirig*|procur*|
        pergunt*|envi*|mand*|lig*|encaminh*|trat*|consult*|remet*|entre em) [se|me|com|em contato|
        em contacto|direta*|a|sua|isso|isto|para|o|por favor|esse|a sua|a vossa|proposta]
        [proposta|oferta|e mail|email|diretamente|em contato|mensagem] (com|a|ao|para|o|por) [a|o]
        (meu|minha|nosso|nossa|sr|sra|senhor*|dr|dra|departamento|setor|coleg*|@mail|dona|eng) ;
        (encaminh*|reencaminh*|pass*|repass*|envi*|partilh*|compartilh*|transmit*|remet*) [o|a|
        seu|sua|este|esta|esse|ja|vosso|isto|isso] .. (coleg*|respons*|departamento|chefe|equipa|
        equipe|direcao|ao meu|a minha|ao nosso|diretor*|gerente|setor|area|socio) ; (em|com)
        (copia|cc) ; cc ; (pessoa|contato|contacto|responsavel|interlocutor*|decisor) [certa|
        certo|indicad*|corret*|adequad*|por isso|por esta|pela|para isso|para|por|a contactar|
        pelo] (e|seria) ; (quem) (trata|decide|cuida|gere|responde|resolve|ve|cuida disso) ;
        (trata|cuida|decide) (disso|deste|disto|desse|dessa) ; (substitu*|sucessor*|no meu lugar)
        ; @mail (e|que|trata) ; (para|ao|e|em|no|com|mail|email|atraves|a) @mail ; (dirija se|
        dirijam se|fale|falem|escreva|contacte|contate|procure) [direta*|antes|por favor] (a|ao|
        com|para)
    """,
    Signal.MEET: """
        (podemos|poderiamos|posso|pode|podem|vamos|gostaria|gostava|gostariamos|adoraria|quer|
        querem|marcar|agendar|combinar|disponivel*|disponibilidade|falamos|faco|conversamos|que
        tal|sim|prefiro|bora|consegue*|conseguimos|aceito|topo|seria|marquemos|agendemos) [nos|me|
        uma|um|por|em|de|marcar|fazer|ter|falar|agendar|para|bom|combinar|conversar|a] ...
        (chamada|reuniao|reunir|falar|ligar|ligacao|videochamada|videoconferencia|demo|conversa*|
        call|zoom|teams|meet|cafe|agenda|encontro|encontrar|demonstracao|apresentacao|telefon*|
        bate papo|papo|entrevista|videocall|conhecer pessoalmente) ; (ligue*|liga|telefone*|
        chame*) [me|nos|para mim] (me|nos|amanha|segunda|terca|quarta|quinta|sexta|para|a|ao|
        quando|por|na|no) ; (me|nos) (liga|ligue|ligar|telefone|chame) ; (ligue me|ligue me|liguem
        me|telefone me|me liga) ; (envi*|mand*|pass*|sugir*|propon*|partilh*|compartilh*|diga*|
        indiqu*|me diga|manda) [me|nos] .. (disponibilidade*|horario*|agenda|calendario|link|
        calendly|data*|convite|datas|vaga*|hora*|dia) ; (quando|que dia|a que horas|que horas|qual
        dia|qual horario) .. (disponivel*|pode*|podemos|falar|livre*|fica bem|falamos|reunir*|
        conversar|melhor|ligar|tem tempo|?) ; (segunda|terca|quarta|quinta|sexta|amanha|proxima
        semana|semana que vem|esta semana|tarde|manha|depois de amanha|segunda feira|terca feira|
        quarta feira|quinta feira|sexta feira|hoje) .. (funciona|pode ser|fica bem|posso|podemos|
        perfeito|disponivel*|livre*|bom|as #|da jeito|serve|convem|estou|tenho|consigo|da certo|
        otimo|combinado|dá|ligue|esta bom|e bom|ok|calha bem|por mim) ; (posso|podemos|pode ser|
        que tal|disponivel*|livre*|falamos|falar|reuniao|chamada|vemo nos|para|prefiro|ate|
        marcamos|sugiro|tenho|como esta|fica bem|marcar|por exemplo|vamos|consigo|melhor|ligue|
        seria|agenda) [na|no|a|o|livre|para|tempo|de|de|pode ser|sua agenda|as] [na|no|a|proxima]
        (segunda|terca|quarta|quinta|sexta|amanha|proxima semana|semana que vem|esta semana|
        segunda feira|terca feira|quarta feira|quinta feira|sexta feira) ; (segunda|terca|quarta|
        quinta|sexta|amanha) [feira] [#|de manha|a tarde|de tarde] (as|pelas|entre|a partir|depois
        das|a) # ; (segunda|terca|quarta|quinta|sexta|amanha) [feira] [as #|a tarde|de manha] ? ;
        (reuniao|chamada|demo|videochamada|call|encontro) [para|de|na|no|confirmad*|as] ..
        (confirmad*|marcad*|agendad*|aceit*|perfeit*|minutos|rapida|curta|combinad*|segunda|terca|
        quarta|quinta|sexta|amanha|semana) ; calendly ; (ligar|ligue*|numero|telefone|telemovel|
        celular|whatsapp) .. @phone ; (por telefone|pessoalmente|tomar um cafe|um cafe|pelo zoom|
        pelo teams|presencialmente) ; (conversemos|falemos|vamos (conversar|falar|marcar|agendar)|
        vemo nos|marquemos) ; (agend*|marc*) (uma|um|a|o|chamada|reuniao|call|conversa|demo|para|
        algo) ; (passe*|venha*|passa) .. (escritorio|por ca|ate ca|aqui) ; (vinte|quinze|# )
        minutos (na|no|de|para) ; (as|pelas|a|por volta das) (#|duas|tres|quatro|dez|onze|nove|
        uma) [horas|h|da tarde] [esta|fica|e|me|por mim] (bom|bem|perfeito|otimo|optimo|ok|serve|
        da jeito|da) ; (livre*|disponivel*|tempo|quarto de hora|meia hora|vaga|contactavel|um
        bocado) [no|na|das|entre|as|a|de|amanha] ... (#|segunda|terca|quarta|quinta|sexta|amanha)
        ; (segunda|terca|quarta|quinta|sexta|amanha|dia #) ... (livre*|disponivel*|quarto de hora|
        meia hora|uma vaga|tenho tempo|uns minutos) ; (amanha|segunda|terca|quarta|quinta|sexta)
        [feira] (a qualquer hora|quando quiser*|o dia todo|as|pelas|de manha|a tarde|por volta) ;
        (contactavel|encontra me|me encontra|apanha me|ligar me|me ligar) [no|na|para|ao] ..
        (@phone|#|telemovel|celular|telefone) ; (ligar|ligue*|liguem) [me|para|o|ao|no] ..
        (telemovel|celular|@phone|telefone|fixo) ; (visita|visitar|vir) [a|as|ao|nossa|nosso|nos]
        .. (fabrica|escritorio|instalacoes|empresa|visitar|armazem|obra) ; (organiz*|marc*|agend*|
        plane*) uma (visita|demo|reuniao|apresentacao|chamada|conversa) ; apresent* .. (direcao|
        equipa|equipe|diretoria|administracao|chef*) ; (pessoalmente|cara a cara|um cafe|almocar|
        na feira|presencial|frente a frente|encontrar nos|encontrarmo nos) ; disponibilidade (tem|
        teem|para|na) ; qu* disponibilidade ; (quando) (passam|passa|vem|estao|estara) .. (por|em|
        ca|no|na) ; (passar|mudar|adiar) para (as|a) ; e meia ; dia # (pode|esta|e|fica) ; (vaga|
        espaco|tempo) .. semana ; (ligu*|ligar) me depois das ; passar por ca
    """,
    Signal.MEET_WEAK: """
        (chamada|reuniao|demo|segunda|terca|quarta|quinta|sexta|amanha|call|videochamada)
    """,
    Signal.INTEREST: """
        (interess*|curios*|intrig*|promissor*|atraente) ; (parece*|soa|acho|achei|pare|tem|
        achamos|parece me) [muito|me|nos|bem|bastante|realmente|bom|uma|ser] .. (interessant*|bom|
        bem|boa|otim*|optim*|util|promissor*|excelente|perfeit*|legal|bacana|boa ideia|fixe|mau|
        mal|giro|ideal) ; (envi*|mand*|pass*|forne*|partilh*|compartilh*|receb*|gostaria de
        receber|quero|queria|queremos|poderia*|pode|podem|tem|teem|preciso|precis*|remet*|
        disponibiliz*|encaminh*|faca*|fazer|agradec*|solicit*|me manda|apresent*|mandar) [me|nos|
        enviar*|mandar*|receber|lhe|por favor|ter|de|uma|um|ver|chegar|partilhar] ... (informac*|
        info|orcamento|preco*|tabela*|catalogo|brochura|folheto|proposta|detalhe*|apresentacao|
        cotacao|material|amostra*|exemplo*|oferta|link|video|teste|condicoes|valores|portfolio|
        documentac*|mais dados|caso*|ficha*|contrato|acesso|pdf|custos|custo|estudo*|mais info*|
        prospeto) ; (quanto|qual|quais|que) [e|o|os|seria|sao|a|custo*] [o|os|a|vosso|seu|vossos|
        as] (cust*|preco*|valor*|tarifa*|fica|sai|mensalidade|orcamento|condic*|investimento|
        sairia|ficaria|planos) ; (preco*|valor*|orcamento|custo*) [por|para|de|por favor] ? ;
        (testar|teste|experiment*|piloto|periodo experimental|demo gratuita|trial|periodo de
        teste|versao de teste|prova) ; (como|quais|qual|o que) [podemos|posso|se|sao|e|faco|os|o]
        .. (avanc*|comec*|proxim*|proced*|passo*|inscrev*|aderir|contrat*|funciona a|seguir|
        prosseguir|faco para|adquir*|fechamos) ; ^(sim|claro|com certeza|perfeito|vamos|por que
        nao|porque nao|claro que sim|com prazer|com todo o gosto|com gosto|otimo|optimo|bora|pode
        ser|combinado|aceito|topo|avancemos|sim por favor|sim claro|manda|quero|estou dentro|
        alinho|pode mandar|pode enviar|fechado|sem duvida|bora la|vamos a isso|certo vamos|podem
        enviar|ok pode ser|ok vamos|vamos nessa)$ ; (sim|claro|ok|perfeito|otimo|optimo|certo)
        (por favor|claro|envi*|mand*|quero|queremos|gostaria*|interess*|com|pode*|vamos|tenho|
        temos|bora|agradeco) ; ^sim ; (inscrev*|registe*|registre*|cadastre*) (me|nos) ; (inscreva
        me|inscrevam me|me inscreva|contem comigo|conte comigo|pode me inscrever|podem inscrever
        me) ; ; (mais) (informac*|info|detalhe*|dados|sobre|pormenores|infos) ; (saber|conhecer|
        ver|ler|entender|ouvir) (mais|melhor) ; (conte*|explique*|fale*|diga*) [me|nos] [um pouco]
        mais ; (procur*|precis*) (exatamente|de algo|justamente|mesmo|algo|uma|disso|disto|de uma|
        de um|isso) ; (exatamente|mesmo|justamente|precisamente) (o que|disto|disso|isso|aquilo) ;
        (na hora certa|momento certo|boa altura|em boa hora|mesmo a tempo|no momento certo|calhou
        bem|veio a calhar|bom momento|altura certa) ; (abert*|dispost*|disponiveis) [a|para]
        (avaliar|ouvir|conversar|testar|ver|explorar|conhecer) ; (gostaria|gostava|gostariamos|
        adorava|adoraria|quero|queria|queremos|desejo) [muito|de] [de|a ](saber|ver|testar|receb*|
        conhecer|experimentar|mais|contratar|um|uma|entender|adquirir|avancar) ; (vou|vamos) dar
        uma (olhada|vista) ; (sou todo ouvidos|todo ouvidos|convenca me|me convenca|somos todos
        ouvidos) ; (avancemos|vamos em frente|prossigamos|podem avancar|vamos avancar|seguir em
        frente) ; (aceit*|quero|queremos|aproveit*) [a|o|essa|vossa|sua] [auditoria] (auditoria|
        oferta|proposta|teste|demo|amostra|analise|consultoria) ; (o que|que|como) [tenho|temos|
        preciso|devo|e preciso] [de|que] (fazer|assinar|enviar|para comecar|para aderir) ;
        (proximo|proximos) passo* ; (dou|vou dar|damos|darei) uma (olhada|vista de olhos|
        espreitadela|olhadela) ; (uma olhada|vista de olhos) ; (chefe|equipa|equipe|direcao|
        diretor*|socio|colegas) .. (quer|querem|gostaria*|pediu|deseja|tem interesse|interess*) ;
        (e|seria) (disto|disso|mesmo isto|exatamente isto|exatamente isso|isto|isso) (que|mesmo)
        (precis*|procur*) ; (disto|disso) qu precis* ; (todo ouvidos|todos ouvidos|convenca*|
        surpreend*) ; (avancemos|continuemos|prossigamos|vamos a isso|vamos avancar|comecemos|
        vamos comecar|vamos fazer) ; (onde|como) (assino|me inscrevo|me cadastro|compro|aderi*|
        encomendo|contrato|assinamos) ; (pode|poderia|podera) [ate|ser|nos] (interess*|util|
        servir|ajudar|dar jeito|funcionar|encaixar|ser util) ; quanto (por|ao|cobr*|cust*|pedem|
        fica|sai|e) ; (por|ao) (mes|ano|utilizador|usuario) ?
    """,
    Signal.INTEREST_WEAK: """
        (sim|claro|ok|perfeito|otimo|optimo|bom|legal|interessante|certo)
    """,
    Signal.ASK: """
        (como|que|qual|quais|quem|onde|quando|por que|porque|quanto*|tem|e|ha|pode|podem|
        funciona*|oferec*|trabalh*|inclui*|integra*|sao|estao|esta|cumpre*|fazem|permite*|existe*|
        suporta*|em que|de que|de onde|cobre*|serve|requer|voces|isso|isto|o que|posso|exporta*|
        conseguem|da para|vai|sera|aceita*|possui*|teem|vem|vale|atende*|respeita*) ... ? ; (de
        onde|como|quem|onde) [voces|vos|te|lhe|e que] (tir*|consegui*|obtiv*|arranj*|deu|tem|veio|
        tiveram|obteve|teve|encontr*|achou|acharam|foram buscar|pegaram|conseguiu) ; (diferenc*|
        compar*|difere|em relacao a|face a) ; (pergunta*|duvida*|questao|questoes) ; (nao)
        (entend*|percebi|percebo|ficou claro|sei|compreend*|esta claro|me ficou) .. (que|se|como|
        claro|bem|o que) ; (explic*|esclarec*|especific*|clarific*|detalh*) [me|nos] ; (antes de|
        primeiro|antes) .. (saber|pergunta*|duvida*|entender|gostaria|perceber|queria) ; (saber|
        sabe*|perceber|entender) (se|como|que|qual|quanto*|quem|o que) ; quanto tempo
    """,
    Signal.THANKS: """
        ^(obrigado|obrigada|muito obrigado|muito obrigada|ok|ok obrigado|ok obrigada|recebido|
        entendido|anotado|certo|ola|bom dia|oi|boa tarde|blz|beleza|teste|valeu|ciente|obrigado
        pela informacao|grato|grata|agradeco|agradecido|certo obrigado|tomei nota|percebido|esta
        bem|esta bem obrigado)$ ; (feliz (natal|ano)|boas festas|parabens|de nada) ; ^(otimo|
        optimo|perfeito|bom|boa|visto|lido|ok perfeito|hm|esta bem|fixe|legal|bacana)$
    """,
    Signal.ELSEWHERE: """
        (em anexo|anexo|segue em anexo|fatura*|nota fiscal|pedido|encomenda|boleto|candidatura|
        curriculo|cv|entrega|reclamacao|loteria|heranca|casino|atestado|vaga de) ; por (engano|
        erro|lapso) .. (envi*|mand*|respond*) ; (oferecemos|nossos servicos|somos uma empresa
        lider|oferta de emprego|vaga de emprego|candidato me) ; ajudamos (empresas|agencias|
        negocios) ; (apartamento|bicicleta|sofa|mae|pai|querid*|dentista|veterinario|baba|
        aniversario|esta noite|jogo|renda|aluguel|anuncio) ; (encomenda|pedido|entrega|fatura|
        reserva) [n|numero|#] ; (meu|minha) (curriculo|candidatura|reserva|encomenda)
    """,
    Signal.SARCASM: """
        (que|otimo|optimo|fantastico|maravilhoso|bravo|oba|uau|ah|oh|parabens|mas que|ebaa|eba)
        [mais|outro|outra] (alegria|maravilha|bom mais|outro|outra|mais um|mais uma|emocao|
        felicidade|surpresa|original|honra|sorte) ; (era|e) (mesmo|exatamente|so) o que [me
        ](faltava|precisava) ; (o que me faltava|so me faltava|era so o que faltava|so faltava) ;
        (ganhei|salvou|salvaram|alegrou) [o|meu] [meu] dia ; (adoro|amo) [receber] (spam|emails|
        propaganda) ; (porque|como) .. (adoro|amo) .. (spam|emails|propaganda) ; (continue|
        continuem) (a sonhar|sonhando) ; (nos teus sonhos|nos seus sonhos|vai sonhando|ate parece|
        sei sei) ; (chatgpt|copia e cola) ; (que parte) (do|de) nao ; (acham|acha|pensam) (mesmo|
        realmente) ; voces outra vez
    """,
    Signal.NOTHING: """
        nao [e preciso|e necessario|precisa*|quero|me|ha necessidade de|deixe*|parem|pare] [de]
        (remov*|parar|apag*|deixar de|descadastr*|cancelar|pedir desculpa|desculpar|retirar|pare|
        parem) [me] ; (sem|nao ha|nenhum) (problema*|compromisso|pressa|duvida|stress|
        inconveniente) ; (por que|porque) nao ; (ou|se) nao ; nao (so|apenas|e mau|e ma|e nada
        mau|parece mal|hesite*|se preocupe*|ha de que|faz mal|obstante|me importo|importa|esta
        mal|soa nada mal|soa mal|somente|sendo) ; nao .. (mas sim|senao|mal de todo|desinteress*)
        ; (bom|boa|boas) (dia|tarde|noite|semana|fim de semana|fds|continuacao) ; (obrigad*|
        agradeco|agradecemos) [desde ja|muito|por|pelo|pela|o|a] [pelo|pela|o|a|por] [seu|sua|
        vosso|vossa|teu] (e mail|email|mensagem|contato|contacto|interesse|oferta|proposta|
        informac*|atencao|escrever|contactar|gentil*|retorno|resposta) ; (seu|vosso|teu) interesse
        ; (conform*|adequad*|compativel) .. (lgpd|rgpd|gdpr) ; (taxa|link|gestao|gerem|gere) ..
        (cancelamento*|descadastr*|spam|bounce*) ; (no|do|em|na) (spam|lixo eletronico|caixa de
        spam|pasta de spam|minha caixa de spam)
    """,
    Signal.BOUNCE: """
        (nao) [foi|pode|pôde|possivel|ser|pude*] [possivel|ser] (entreg*|encontrad*|envi*) ;
        (falha|erro|notificacao) [na|de|ao|no] (entrega|entregar|envio) ; (caixa|endereco|
        destinatario|usuario|utilizador|dominio|conta) [de correio|de email|de e mail|postal|do|
        de] .. (chei*|nao existe|desconhecid*|nao encontrad*|rejeitad*|invalid*|indisponivel|
        desativad*|inexistente|lotada|nao foi encontrad*) ; (servidor) [remoto|de|do] .. (rejeit*|
        recus*|devolv*|respond*) ; (rejeitad*|devolvid*|recusad*) pelo servidor ; mensagem
        (devolvida|rejeitada|nao entregue) ; (erro permanente|devolvido ao remetente)
    """,
    Signal.MACHINE: """
        (resposta|mensagem|email|e mail|notificacao) [de resposta|gerad*] automatic* ; automatic*
        ; (nao|por favor nao|favor nao) respond* [a] [este|esta|esse|essa|diretamente] ;
        (confirmacao|aviso) de (rececao|recepcao|recebimento) ; noreply ; gerad* automaticamente ;
        atualiz* (os|a|as|o) (contactos|contatos|agenda|seus) ; (nao sera|nao serao|nao e) (lid*|
        encaminhad*|tratad*|processad*) ; (dia|dias) (util|uteis) ; (mensagem|e mail) (esta|fica)
        retid*
    """,
    Signal.AWAY: """
        (fora|ausente*|ausencia) [do|de|da] [escritorio|empresa] ; (de|em|por|a|no) (ferias|
        viagem|baixa|licenca|viagem de trabalho|viagem de negocios|folga|licenca maternidade|
        licenca medica|formacao) ; (volto|regresso|regressarei|voltarei|meu regresso|meu retorno|
        de volta|retorno em|retorno no|retornarei|estarei de volta|regressamos|voltamos|retorno
        dia|retorno a) ; (assunto*|caso*|questoes|situacoes) urgente* ; (em caso de|caso de)
        urgencia ; urgencias ; (acesso|conexao) [muito|ao] (limitad*|restrit*|intermitente|
        esporadic*|reduzid*) ; sem acesso ; (encerrad*|fechad*|recesso) [por|ate|para|do|de|entre|
        durante] ; nao (estarei|estou|estaremos|poderei|vou estar) [no|ao|em|na|disponivel|a]
        (escritorio|disponivel|lugar|ler|contactavel|posto|computador) ; (responderei|respondo)
        (assim|no|ao|quando|apos|quando) ; contactavel
    """,
    Signal.RECEIPT: """
        (recebemos|recebi|registamos|registramos|sua|seu|o seu|a sua) [o|a|sua|seu|foi] ..
        (mensagem|pedido|contato|contacto|solicitacao|email|e mail|ticket|recebid*|registad*|
        registrad*) [com sucesso|foi|e] ; (ticket*|numero de (pedido|protocolo|ticket|referencia|
        atendimento)|protocolo|chamado|pedido n) ; (o mais breve|mais breve possivel|o mais
        rapido|assim que possivel|brevemente|em breve|com a maior brevidade|# horas|dias uteis|
        horas uteis|quanto antes|logo que possivel) ; (caixa|endereco|email|e mail|conta|correio)
        .. (ja nao|nao e mais|nao esta|desativad*|nao e lid*|deixou de|mudou|descontinuad*|
        monitorizad*|monitorad*|nao e monitor*) ; (nov*|outro) (endereco|email|e mail|conta) ; (ja
        nao|nao) [e|faz|trabalha|esta|pertence|colabora] [mais] [lid*|monitor*|parte|utiliz*|na
        empresa|usad*|conosco] ; nao trabalha mais ; (equipa|equipe|atendente|apoio ao cliente|
        suporte|assistente) .. (respond*|contact*|contat*|entrar*|analis*|retorn*) ; obrigad* por
        (nos contactar|entrar em contato|entrar em contacto|contactar|contatar|escrever|sua
        mensagem) ; obrigad* (pelo seu (contacto|contato)|pela sua mensagem) ; (horario de
        (atendimento|funcionamento)) ; (utilize|use|escreva) [o|a|para|por favor|antes|agora]
    """,
}
