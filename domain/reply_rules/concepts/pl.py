"""Polish words by what they mean (domain/reply_rules/concepts/__init__.py)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "NEG": "nie|nigdy|nic|zadn*|bez|ani|nikt",
    "NOMORE": (
        "wiecej|nigdy wiecej|juz|wiecej nie|dalszych|kolejnych|w przyszlosci|na przyszlosc|od teraz"
    ),
    "STOP": (
        "przesta*|zaprzest*|skoncz*|dosc|wstrzym*|powstrzym*|zakoncz*|oszczedz*|daruj*|zaniech*"
    ),
    "CONTACT": (
        "pis*|kontakt*|mail*|wysyl*|przysyl*|dzwon*|niepoko*|nek*|spam*|nagabyw*|zaczep*|"
        "przesyl*|slac|slij*|slijcie|nachodz*|zasypyw*|wiadomosci|korespond*"
    ),
    "MESSAGE": (
        "mail*|e mail*|email*|wiadomosc*|newsletter*|spam*|reklam*|ofert*|korespondenc*|"
        "kontakt*|informacj* handlow*|promocj*|mailing*"
    ),
    "ME": "mnie|nas|nam|mi|moj*|nasz*|ten adres|mna",
    "REMOVE": (
        "usun*|usuw*|wykresl*|skresl*|wypis*|wymaz*|skasow*|kasow*|zapomn*|wyrzuc*|"
        "wykasuj*|wyrejestr*|zniszcz*"
    ),
    "DATA": "dan*|adres*|nazwisko|kontakt*|numer*|wpis*|namiar*|informacj*",
    "LIST": "list*|baz*|system*|crm|kampani*|odbiorc*|mailing*|rejestr*|spis*|wysylk*",
    "WANT": "chc*|zycz*|wol*|prosz*|prosimy|zgadz*|zgod*|pragn*|zada*|potrzeb*",
    "RECEIVE": "otrzym*|dostaw*|widzie*|czytac|slyszec|znajdow*|skrzynk*",
    "RESPONSIBLE": (
        "odpowiedzialn*|odpowiadam|decyd*|decyzj*|osob*|dzial*|kompetenc*|zajmuj*|zakres*|"
        "obowiazk*|rola|stanowisk*|upowaznion*|wlasciw*|kontaktow*|gesti*|wplyw*|"
        "wspolnego|dotyczy"
    ),
    "LEFT": (
        "nie pracuje|juz nie pracuje|odesz*|odszed*|zwoln*|emerytur*|zmienil*|nie pracuje|"
        "juz nie pracuje|nie pracuje juz|byl* pracownik*|nowa praca|innej firmie|opuscil*|"
        "rozstal*"
    ),
    "WRONGTARGET": (
        "pomyl*|omyl*|blad*|bledn*|niewlasciw*|kogos innego|inna osob*|inna firm*|"
        "innej firm*|zly adres|zla osoba|to nie ja|zbieznosc"
    ),
    "NEED": (
        "potrzeb*|zainteres*|interes*|przyda*|pasuj*|budzet*|plan*|przekon*|kup*|inwest*|"
        "zmien*|zmian*|sens*|wartosc*|dla nas|dla mnie|szuka*|odpowiad*|skorzyst*|dotycz*|"
        "zapotrzeb*|prioryt*|zamierz*"
    ),
    "ALREADY": "juz|obecn*|wewnetrzn*|sami|wlasn*|od lat|stal*|umow*|dotychczasow*",
    "PROVIDER": (
        "dostawc*|rozwiazan*|narzedzi*|system*|partner*|agencj*|oprogramow*|umow*|kogos|"
        "zespol*|platform*|usług*|uslug*|firm*|zaopatrz*|wykonawc*"
    ),
    "HAPPY": ("zadowol*|szczesliw*|dobrze|pozosta*|zostaj*|wystarcz*|dziala|sprawdz*|usatysfakcj*"),
    "TIMEUNIT": (
        "miesi*|kwartal*|rok|roku|lat|tygodni*|wiosn*|lat*|jesien*|zim*|styczn*|lut*|"
        "marc*|kwietn*|maj*|czerw*|lip*|sierp*|wrze*|pazdzier*|listopad*|grud*|polrocz*|"
        "swiet*|wakacj*|sezon*|ferie"
    ),
    "RETURN": (
        "ponownie|znowu|pozniej|wroc*|kontakt*|przypom*|odezw*|porozmawia*|wtedy|do|po|"
        "przed|przyszl*|nastepn*|kiedy|gdy|dopiero|najwczesniej|za|kolejn*"
    ),
    "NOW": (
        "teraz|obecnie|chwil*|moment*|aktualnie|w tym roku|w tym kwartale|w tym miesiacu|"
        "jeszcze|razie|dzis|poki"
    ),
    "TALK": (
        "rozm*|porozm*|spotk*|spotyk*|telefon*|dzwon*|zadzwon*|zdzwon*|wideo*|demo*|kaw*|"
        "kalendarz*|termin*|wizyt*|umow*|pogad*|zaprosz*|call"
    ),
    "TIME": (
        "poniedzial*|wtor*|srod*|czwart*|piat*|jutro|pojutrze|przyszlym tygodniu|"
        "tym tygodniu|dzis*|rano|poludni*|#|dostepn*|woln*|godzin*|minut*|kwadrans|"
        "termin*"
    ),
    "GIVE": (
        "wysl*|przesl*|przysl*|podesl*|da*|mie*|macie|otrzym*|pokaz*|udostepn*|chc*|"
        "prosz*|poprosz*|potrzeb*|podaj*"
    ),
    "MATERIAL": (
        "cen*|cennik*|ofert*|info*|broszur*|katalog*|prezentac*|dokument*|test*|probk*|"
        "koszt*|warunk*|przyklad*|propozycj*|szczegol*|wycen*|material*|dostep*"
    ),
    "DELIVER": "dostarcz*|doreczo*|doreczen*|wyslan*|przyjet*|dotarl*",
    "MAILBOX": "skrzynk*|odbiorc*|adres*|uzytkownik*|konto|domen*|serwer*|wiadomosc*",
    "BROKEN": (
        "pelna|przepelnion*|nie istnieje|nieznan*|nie znalezion*|odrzucon*|nieprawidlow*|"
        "wylaczon*|przekroczon*|zablokowan*|nieudan*|zwrocon*|550|554|552|421|450|trwaly|"
        "opozni*|blad*|nieosiagaln*|niemozliw*"
    ),
    "OFFICE": "biur*|prac*|stanowisk*|dostepn*|osiagaln*|obecn*",
    "HOLIDAY": (
        "urlop*|wakacj*|delegacj*|podroz*|wyjazd*|macierzynsk*|zwolnien*|chorob*|szkolen*|"
        "targ*|konferencj*|nieobecn*|nieczynn*|swiet*"
    ),
    "RECEIPTS": (
        "otrzymal*|zarejestrowan*|zgloszen*|ticket*|numer*|potwierdz*|automatycz*|"
        "najszybciej|wkrotce|dni robocz*|godzin*|nie jest juz|nieaktywn*|nowy adres|"
        "nowym adres*|godziny otwarcia|nie odpowiadac|kolejk*|kwarantann*|obslug*"
    ),
    "LEGAL": (
        "prawnik*|adwokat*|prawn*|nielegaln*|bezprawn*|skarg*|skarze|uodo|rodo|sadu|"
        "sadow*|policj*|prokuratur*|zgody|zgode|sprzeciw*|prawo do|kancelari*|uokik|"
        "naruszen*"
    ),
    "SPAM": (
        "spam*|niechcian*|niezamowion*|natretn*|nachaln*|nek*|uporczyw*|smiec*|dosc|"
        "meczac*|irytuj*|bombard*|stalk*|wkurza*|namoln*"
    ),
    "BLOCK": "blok*|zablok*|czarna list*|filtr*|oznacz*",
    "KNOW": "wiem|pojecia|znam|wiemy",
    "WHO": "kto|kogo|kim|komu",
    "PRIVATE": (
        "student*|stazyst*|praktykant*|emeryt*|osoba prywatna|prywatn*|prywatny adres|"
        "freelancer*|uczen|uczniem|najemc*|przedszkol*|szkol*|kosciol|portier*|"
        "wolontariusz*|bezrobotn*"
    ),
    "NAMEHERE": (
        "tym nazwisku|takim nazwisku|tego nazwiska|takiej osoby|taka osob*|takiego stanowiska"
    ),
    "TODO": (
        "wspolnego|moja dzialka|moja bajka|moja sprawa|moj temat|do powiedzenia|"
        "moim stole|moje podworko|moja broszka"
    ),
    "ADVERT": "reklam*|newsletter*|spam*|promocj*|oferty handlow*|informacje handlow*",
    "THIS": "to|tego|tym|juz|prosze|wreszcie|te",
    "NEVERMORE": "nigdy wiecej",
    "LASTONE": "ostatni*",
    "WELCOME": "mile widzian*|pozadan*|niemile",
    "AGREED": ("wyrazal*|wyrazil*|zgody|zgode|zapisyw*|zapisal*|pozwol*|prosil* o to|zamawial*"),
    "SOURCE": "skad|jak zdoby*|kto panu|kto wam|kto panstwu",
    "DEPT": (
        "zakupy|zakupow|zakupami|it|kadr|kadry|marketing|marketingu|zarzad|zarzadu|"
        "centrala|centrali|ksiegowosc|ksiegowosci|wlasciciel*|kierownictw*|administracj*|"
        "gdzie indziej|innego dzialu|informatyk*|logistyk*|szefostw*|dyrekcj*"
    ),
    "TOGO": (
        "prosze do|zwroc*|kontakt*|pyta*|decyd*|decyzj*|nalezy|zajmuj*|pisac|pisz*|"
        "idzie przez|kierow*|sprawa|dzwon*|skontakt*"
    ),
    "NOSAY": (
        "wplywu|uprawnien|upowaznien|zaangazowan*|zwiazku|powiazan|pomoc|pomoge|glosu|powiedzenia"
    ),
    "WHYME": (
        "dlaczego to do mnie|czemu to do mnie|dlaczego to dostalem|dlaczego to dostalam|"
        "czemu pisz* do mnie|skad to u mnie"
    ),
    "ROLE": (
        "kierowc*|nauczyciel*|piekarz*|sprzat*|portier*|proboszcz*|stolowk*|ogrodnik*|"
        "pielegniar*|kucharz*|kucharka|muzyk*|ksiegow*|recepcj*|obsluga klienta|"
        "biuro prasowe|zwiazkow*|warsztat*|magazynier*|technik*|mechanik*|jezdze|ucze|"
        "place|plac|bibliotek*|wolontariusz*|dostawczak*"
    ),
    "ONLY": "tylko|jedynie|zwykl*",
    "WEEKDAY": "poniedzial*|wtor*|srod*|czwart*|piat*|jutro|pojutrze",
    "CLOCK": "godzin*|rano|poludni*|minut*|pol godziny|kwadrans|woln*|okienk*|chwil*",
    "COMEBY": (
        "wpadn*|zapraszam|przyjedz*|zajrz*|na targach|naszym stoisku|odwiedz*|"
        "prosze przyjsc|do zobaczenia"
    ),
    "CALENDAR": (
        "kalendarz*|zaproszeni*|moje godziny|ustali termin|ustali godzine|zarezerw*|terminarz*"
    ),
    "RINGME": (
        "prosze dzwonic|prosze zadzwonic|zadzwon*|dzwonic|na komorke|telefonicznie|"
        "bezposredni|przez telefon|wole pogadac|oddzwon*"
    ),
    "PLEASE": "prosze|poprosze|prosimy",
    "PRICE": "cen*|koszt*|cennik*|ile|stawk*",
    "TELLME": (
        "slucham|opowiad*|dawaj*|wchodze|wchodzimy|jestem za|jestesmy za|dzialajmy|smialo|"
        "prosze mowic|pokaz co macie"
    ),
}
