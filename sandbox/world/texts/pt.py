"""Portuguese."""

from sandbox.world.texts.phrasebook import Phrasebook

BOOK = Phrasebook(
    greetings=("Olá {first},", "Bom dia,", "Boa tarde,", "Caro {first},", ""),
    closings=(
        "Cumprimentos,\n{me}",
        "Com os melhores cumprimentos,\n{me}\n{title}, {company}",
        "Obrigado,\n{me}",
        "{me}",
        "Enviado do meu iPhone",
        "",
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
    date="{day} de {month}",
    quote="{sender} <{address}> escreveu no dia {when}:",
    reply_prefix="Re: ",
    auto_subject="Resposta automática: ",
    unsubscribe="Se preferir não receber mais mensagens, basta dizer.",
    topics={
        "INTERESTED": (
            "Parece interessante, pode enviar mais informação?",
            "Sim, andamos à procura de algo assim.",
            "Boa altura, estamos a rever isto neste trimestre. Conte-me mais.",
            "Como seria o primeiro mês?",
            "Envie uma apresentação que eu partilho com a equipa.",
            "Pode enviar os detalhes.",
        ),
        "NOT_INTERESTED": (
            "Obrigado, mas não temos interesse.",
            "Já trabalhamos com outro fornecedor e estamos satisfeitos.",
            "Neste momento não é uma prioridade.",
            "Não há orçamento para isso este ano.",
            "Não, obrigado.",
            "Não se aplica ao nosso caso. Boa sorte.",
        ),
        "QUESTION": (
            "Qual é o preço para uma equipa de 40 pessoas?",
            "Integra com o Salesforce?",
            "Onde ficam guardados os dados?",
            "Existe fidelização?",
            "Que empresas em Portugal usam isto?",
            "Como obtiveram o meu contacto?",
        ),
        "MEETING": (
            "Com todo o gosto, pode ser quinta-feira às 10h?",
            "Falamos na próxima semana, terça ou quarta à tarde.",
            "Pode marcar aqui: https://cal.example/{slug}",
            "Envie-me um convite para sexta de manhã.",
            "Tenho vinte minutos na segunda, liga-me?",
        ),
        "OUT_OF_OFFICE": (
            "Estou ausente do escritório até {date}. Para assuntos urgentes contacte {name} "
            "({address}).",
            "Obrigado pela mensagem. Estou de férias e regresso a {date}.",
            "Estou em viagem e responderei a partir de {date}.",
            "Estou de licença até {date}.",
        ),
        "AUTO_REPLY": (
            "Recebemos a sua mensagem e responderemos em 48 horas. Referência: #{number}.",
            "Esta caixa de correio já não é lida. Use o formulário do nosso site.",
            "{first_self} já não trabalha na {company}. A sua mensagem não foi reencaminhada.",
        ),
        "OPT_OUT": (
            "Por favor retire-me da sua lista.",
            "Remover",
            "Não me enviem mais emails.",
            "Nunca dei consentimento. Apaguem os meus dados (RGPD).",
            "Cancelar subscrição.",
            "Parem de me escrever, isto é spam.",
            "Não pretendo receber mais contactos vossos.",
        ),
        "WRONG_PERSON": (
            "Enganou-se na pessoa, eu trabalho na contabilidade.",
            "Não sou eu que trato deste assunto.",
            "Saí desse departamento há dois anos.",
            "Não sou a pessoa indicada, desculpe.",
        ),
        "REFERRAL": (
            "Fale antes com {name}, que trata disso: {address}",
            "A pessoa certa é {name} ({address}), pode dizer que vai da minha parte.",
            "Coloco {name} em cópia.",
        ),
        "FOLLOW_UP": (
            "Perfeito, até lá.",
            "Já aceitei o convite.",
            "Obrigado, ficou claro. Falamos na segunda.",
        ),
    },
    subjects=(
        "Uma pergunta, {{firstName}}",
        "{{companyName}} e o próximo trimestre",
        "Uma ideia para {{companyName}}",
        "Vale a pena ver?",
    ),
    mails=(
        "Olá {{firstName}},\n\nvi que a {{companyName}} está a crescer em {{city}}. Equipas como a "
        "vossa perdem horas todas as semanas em passagens de trabalho.\n\nFaz sentido uma chamada "
        "de dez minutos? Um exemplo: https://go.northwind.example/caso",
        "Olá {{firstName}},\n\nvolto ao assunto. Também posso enviar um resumo de duas páginas.",
        "{{firstName}}, é a minha última mensagem. Se não for boa altura, diga-me quando voltar.",
    ),
    manual=(
        "Olá {name},\n\nobrigado pela resposta. Envio um breve resumo. Pode ser quinta às 10h?",
        "Olá {name},\n\nboa pergunta: sim, e fica pronto num dia. Quer ver?",
    ),
)
