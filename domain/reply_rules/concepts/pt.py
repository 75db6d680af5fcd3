"""Portuguese words by what they mean (domain/reply_rules/concepts/__init__.py)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "NEG": "nao|nunca|jamais|nada|nenhum*|sem|nem|tampouco",
    "NOMORE": (
        "mais|nunca mais|nao mais|de novo|novamente|daqui para a frente|doravante|nada mais"
    ),
    "STOP": (
        "parem|pare|parar|deixe de|deixem de|deixar de|cess*|abst*|chega|suspend*|evit*|"
        "interromp*|poupe*"
    ),
    "CONTACT": (
        "contat*|contact*|escrev*|mail*|envi*|mand*|incomod*|lig*|perturb*|chate*|"
        "importun*|insist*|spam*|assedi*|procur*|email*|e mail*"
    ),
    "MESSAGE": (
        "email*|e mail*|mail*|mensagen*|mensagem|newsletter*|spam|publicidade|oferta*|"
        "comunicac*|propaganda|contato*|contacto*|promoc*|divulgac*|mailing*"
    ),
    "ME": "me|nos|mim|meu*|minha*|noss*|este endereco|eu",
    "REMOVE": (
        "remov*|retir*|tir*|exclu*|apag*|elimin*|risc*|descadastr*|cancel*|esquec*|delet*|"
        "sair|limp*|destru*"
    ),
    "DATA": (
        "dados|endereco*|nome|contato*|contacto*|e mail|email|registo*|registro*|numero|cadastro"
    ),
    "LIST": (
        "lista*|base*|sistema*|crm|campanha*|destinatarios|mailing*|cadastro*|registos|"
        "envios|arquivo*"
    ),
    "WANT": "quer*|desej*|gostar*|prefir*|solicit*|pec*|agradec*|autoriz*|pretend*|exij*",
    "RECEIVE": "receb*|ver|ler|ouvir|encontr*|chegu*|caixa",
    "RESPONSIBLE": (
        "responsave*|encarreg*|decid*|decisao|decisoes|interlocutor*|pessoa certa|pessoa|"
        "departamento|setor|area|competencia|trat*|cuid*|ger*|compete|funcao|funcoes|"
        "cargo|contacto certo|a ver|cabe|pelouro"
    ),
    "LEFT": (
        "ja nao trabalha|nao trabalha mais|ja nao pertence|ja nao faz parte|sai|saiu|"
        "deixei|demit*|reform*|aposent*|mudei|ja nao trabalho|nao trabalho mais|"
        "ja nao estou|ja nao faco|ex colaborador*|novo emprego|outra empresa|desliguei|"
        "nao estou mais|nao faco mais"
    ),
    "WRONGTARGET": (
        "engan*|errad*|erro|equivoc*|confund*|confusao|outra pessoa|outra empresa|"
        "outro alguem|nao sou eu|homonim*"
    ),
    "NEED": (
        "precis*|necess*|interess*|util*|serve|encaix*|orcamento|verba|relevan*|plan*|"
        "convenc*|compr*|invest*|mud*|troc*|sentido|valor|falta|para nos|para mim|"
        "adequad*|procur*|busc*|aplica|prioridade|previst*|contrat*|avanc*|prossegu*"
    ),
    "ALREADY": (
        "ja|atual*|actual*|internamente|interna|interno|nos mesmos|proprio*|propria*|"
        "ha anos|sob contrato|habitual"
    ),
    "PROVIDER": (
        "fornecedor*|soluc*|ferramenta*|sistema*|parceir*|agencia|software|contrat*|"
        "alguem|equipa|equipe|plataforma|servid*|servico|empresa que|cobert*"
    ),
    "HAPPY": "satisfeit*|content*|feli*|bem|servid*|fic*|continu*|basta*|funciona*|cheg*",
    "TIMEUNIT": (
        "mes|meses|trimestre*|ano|anos|semanas|primavera|verao|outono|inverno|janeiro|"
        "fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|"
        "semestre*|ferias|natal|pascoa|exercicio|epoca"
    ),
    "RETURN": (
        "novo|novamente|mais tarde|mais para a frente|voltar*|volte*|contact*|contat*|"
        "lembr*|falamos|entao|ate|depois|antes|proxim*|quando|retom*|a partir|apos|"
        "que vem|daqui"
    ),
    "NOW": (
        "agora|momento|atualmente|actualmente|este ano|este trimestre|este mes|ainda|hoje|"
        "enquanto|ja"
    ),
    "TALK": (
        "lig*|fal*|convers*|reuni*|chamada|videochamada|demo*|telefon*|telemovel|cafe|"
        "agenda|encontr*|visit*|marc*|convite|call|bate papo"
    ),
    "TIME": (
        "segunda|terca|quarta|quinta|sexta|amanha|proxima semana|semana que vem|"
        "esta semana|hoje|manha|tarde|#|disponi*|livre*|horario*|minutos|hora*|vaga"
    ),
    "GIVE": (
        "envi*|mand*|pass*|d*ar|ter|tem|receb*|mostr*|partilh*|compartilh*|forn*|quer*|"
        "gostar*|precis*|fac*|remet*"
    ),
    "MATERIAL": (
        "preco*|orcamento|oferta|info*|brochura|catalogo|apresentac*|documentac*|teste|"
        "amostra*|custo*|condic*|exemplo*|proposta|detalhes|tabela|valor*|acesso"
    ),
    "DELIVER": "entreg*|enviad*|envio|aceit*|recebid*",
    "MAILBOX": ("caixa|destinatario*|endereco|utilizador|usuario|conta|dominio|servidor|mensagem"),
    "BROKEN": (
        "chei*|lotad*|nao existe|desconhecid*|nao encontrad*|rejeitad*|recusad*|invalid*|"
        "desativad*|excedid*|bloquead*|falh*|devolvid*|550|554|552|421|450|permanente|"
        "atras*|erro|inexistente|impossivel"
    ),
    "OFFICE": "escritorio|empresa|posto|disponivel|contactavel|presente|trabalho",
    "HOLIDAY": (
        "ferias|licenca|viagem|baixa|formacao|feira|congresso|ausen*|encerrad*|feriado*|"
        "recesso|folga"
    ),
    "RECEIPTS": (
        "recebemos|foi recebid*|registad*|registrad*|ticket*|protocolo|numero de|"
        "confirmac*|automatic*|mais breve|mais rapido|dias uteis|horas|ja nao e utilizad*|"
        "desativad*|novo endereco|novo e mail|horario*|nao responda|trat*|quarentena|"
        "chamado"
    ),
    "LEGAL": (
        "advogad*|vias legais|acao legal|medidas legais|departamento juridico|ilegal*|"
        "denunci*|queixa*|reclamac*|cnpd|anpd|lgpd|rgpd|tribunal|policia|consentimento|"
        "oponho|oposicao|direito a|direito de|processar|procon"
    ),
    "SPAM": (
        "spam*|indesejad*|nao solicitad*|assedi*|chat*|incomod*|insistent*|invasiv*|lixo|"
        "fart*|bombarde*|insuportave*|importun*|cansad*"
    ),
    "BLOCK": "bloque*|lista negra|filtr*|marcar como spam",
    "KNOW": "sei|ideia|conheco|saberia|sabemos",
    "WHO": "quem|a quem",
    "PRIVATE": (
        "estudante*|estagiari*|reformad*|aposentad*|particular|email pessoal|"
        "e mail pessoal|endereco pessoal|freelancer|aprendiz|inquilin*|creche|escola|"
        "igreja|porteir*|voluntari*|desempregad*"
    ),
    "NAMEHERE": "esse nome|este nome|desse nome|chame|tal pessoa|essa pessoa|esse cargo",
    "TODO": ("a ver|minhas maos|minha praia|assunto meu|meu assunto|a dizer|minha mesa|meu mundo"),
    "ADVERT": ("publicidade|propaganda|newsletter*|spam|promoc*|divulgac*|mala direta|marketing"),
    "THIS": "isto|isso|ja|por favor|agora|estes|esses",
    "NEVERMORE": "nunca mais",
    "LASTONE": "ultim*",
    "WELCOME": "bem vindo*|bem vind*|desejad*",
    "AGREED": (
        "autorizei|autorizac*|inscrevi|inscrit*|subscrevi|permissao|consenti*|pediu isto|pedi isto"
    ),
    "SOURCE": "de onde|como tem|como conseg*|quem lhe|quem vos|onde conseg*|como obt*",
    "DEPT": (
        "compras|informatica|rh|recursos humanos|marketing|direcao|diretoria|sede|"
        "contabilidade|administracao|senhorio|proprietario|gerencia|outro lado|"
        "outro sitio|outra area|chefia|chefes|matriz|manutencao|logistica|financeiro"
    ),
    "TOGO": (
        "fal*|dirij*|dirig*|contact*|contat*|pergunt*|decid*|cabe|trat*|escrev*|procur*|"
        "e com|passa pel*|gere|consulte"
    ),
    "NOSAY": "autoridade|poder|influencia|envolvid*|ligacao|vinculo|ajudar|mando nada|voz",
    "WHYME": (
        "por que recebi|porque recebi|por que me chega|porque me escrev*|por que a mim|"
        "porque isto me"
    ),
    "ROLE": (
        "motorista|professor*|padeir*|limpeza|porteir*|padre|cantina|jardineir*|"
        "enfermeir*|cozinheir*|music*|contabilista|contador*|rececao|recepcao|"
        "apoio ao cliente|atendimento|imprensa|sindicat*|oficina|tecnic*|mecanic*|conduzo|"
        "dou aulas|folha de pagamento|processamento de salarios|bibliotecari*|voluntari*|"
        "carrinha"
    ),
    "ONLY": "so|apenas|somente|simples",
    "WEEKDAY": "segunda|terca|quarta|quinta|sexta|amanha",
    "CLOCK": "horas|manha|tarde|minutos|meia hora|quarto de hora|as|livre*|vaga|bocadinho",
    "COMEBY": ("passe|venha|visite nos|visite|passar por ca|na feira|nosso stand|apareca|vem ca"),
    "CALENDAR": (
        "agenda|calendario|convite|os meus horarios|marque com|combina a hora|reserve aqui"
    ),
    "RINGME": (
        "ligue me|ligue|liga me|um toque|no telemovel|por telefone|uma chamada|"
        "telefone me|me ligue|me liga|da um toque"
    ),
    "PLEASE": "por favor|se faz favor|pf",
    "PRICE": "preco*|tarifa*|custo*|quanto|valor*",
    "TELLME": (
        "conte me|conta|estou a ouvir|alinho|estamos dentro|estou dentro|avance|"
        "pode mandar|diga me mais|bora|gostei"
    ),
}
