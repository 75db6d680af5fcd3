"""Polish."""

from sandbox.world.texts.phrasebook import Phrasebook

BOOK = Phrasebook(
    greetings=("Cześć {first},", "Dzień dobry,", "Witam,", "Dzień dobry {first},", ""),
    closings=(
        "Pozdrawiam,\n{me}",
        "Z poważaniem,\n{me}\n{title}, {company}",
        "Pozdrawiam serdecznie\n{me}",
        "{me}",
        "Wysłane z iPhone'a",
        "",
    ),
    months=(
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ),
    date="{day} {month}",
    quote="{when}, {sender} <{address}> napisał(a):",
    reply_prefix="Odp: ",
    auto_subject="Automatyczna odpowiedź: ",
    unsubscribe="Jeśli nie chcą Państwo otrzymywać moich wiadomości, proszę o znak.",
    topics={
        "INTERESTED": (
            "Brzmi ciekawie, proszę o więcej informacji.",
            "Tak, właśnie czegoś takiego szukamy.",
            "Dobry moment, pracujemy nad tym w tym kwartale. Proszę napisać więcej.",
            "Jak wyglądałby pierwszy miesiąc współpracy?",
            "Proszę przesłać prezentację, pokażę ją w zespole.",
            "Ok, proszę o szczegóły.",
        ),
        "NOT_INTERESTED": (
            "Dziękuję, nie jesteśmy zainteresowani.",
            "Mamy już dostawcę i jesteśmy zadowoleni.",
            "To nie jest teraz nasz priorytet.",
            "Nie mamy na to budżetu w tym roku.",
            "Nie, dziękuję.",
            "To nie dla nas. Powodzenia.",
        ),
        "QUESTION": (
            "Ile to kosztuje dla zespołu 40 osób?",
            "Czy jest integracja z Comarch?",
            "Gdzie przechowywane są dane?",
            "Jaki jest minimalny okres umowy?",
            "Jakie firmy w Polsce z tego korzystają?",
            "Skąd mają Państwo mój adres?",
        ),
        "MEETING": (
            "Chętnie, czy pasuje czwartek o 10?",
            "Zdzwońmy się w przyszłym tygodniu, wtorek albo środa po południu.",
            "Termin można wybrać tutaj: https://cal.example/{slug}",
            "Proszę o zaproszenie na piątek rano.",
            "W poniedziałek mam dwadzieścia minut, proszę zadzwonić.",
        ),
        "OUT_OF_OFFICE": (
            "Jestem poza biurem do {date}. W pilnych sprawach proszę pisać: {name} ({address}).",
            "Dziękuję za wiadomość. Jestem na urlopie, wracam {date}.",
            "Jestem w podróży służbowej, odpowiem od {date}.",
            "Przebywam na urlopie rodzicielskim do {date}.",
        ),
        "AUTO_REPLY": (
            "Otrzymaliśmy Państwa wiadomość, odpowiemy w ciągu 48 godzin. Numer sprawy: #{number}.",
            "Ta skrzynka nie jest już obsługiwana. Prosimy o kontakt przez formularz.",
            "{first_self} nie pracuje już w {company}. Wiadomość nie została przekazana.",
        ),
        "OPT_OUT": (
            "Proszę usunąć mnie z listy.",
            "Proszę o wypisanie.",
            "Proszę więcej do mnie nie pisać.",
            "Nie wyrażałem zgody. Proszę usunąć moje dane (RODO).",
            "Wypisz mnie",
            "Przestańcie wysyłać maile, to spam.",
            "Nie życzę sobie dalszego kontaktu.",
        ),
        "WRONG_PERSON": (
            "To pomyłka, pracuję w księgowości.",
            "Nie zajmuję się tym tematem.",
            "Od dwóch lat nie pracuję w tym dziale.",
            "Nie jestem właściwą osobą, przepraszam.",
        ),
        "REFERRAL": (
            "Proszę napisać do {name}, to jej temat: {address}",
            "Właściwa osoba to {name} ({address}), można się na mnie powołać.",
            "Dodaję {name} do wiadomości.",
        ),
        "FOLLOW_UP": (
            "Świetnie, do usłyszenia.",
            "Zaproszenie przyjęte.",
            "Dziękuję, wszystko jasne. Porozmawiajmy w poniedziałek.",
        ),
    },
    subjects=(
        "Krótkie pytanie, {{firstName}}",
        "{{companyName}} i następny kwartał",
        "Pomysł dla {{companyName}}",
        "Rzut oka?",
    ),
    mails=(
        "Dzień dobry {{firstName}},\n\nwidzę, że {{companyName}} rozwija się w mieście {{city}}. "
        "Takie zespoły tracą co tydzień godziny na przekazywaniu pracy.\n\nCzy dziesięć minut "
        "rozmowy miałoby sens? Przykład: https://go.northwind.example/przyklad",
        "Dzień dobry {{firstName}},\n\nwracam do tematu. Mogę też przesłać dwustronicowe "
        "podsumowanie.",
        "{{firstName}}, to moja ostatnia wiadomość. Jeśli to zły moment, proszę dać znać, kiedy "
        "wrócić.",
    ),
    manual=(
        "Dzień dobry {name},\n\ndziękuję za odpowiedź. Przesyłam krótki opis. Czy czwartek o "
        "10 będzie dobry?",
        "Dzień dobry {name},\n\ndobre pytanie: tak, wdrożenie trwa jeden dzień. Pokazać?",
    ),
)
