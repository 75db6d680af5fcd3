"""Polish phrases (their little language: domain/reply_rules/patterns.py)."""

from collections.abc import Mapping
from typing import Final

from domain.reply_rules.signals import Signal

PHRASES: Final[Mapping[Signal, str]] = {
    Signal.OPT_OUT: """
        (unsubscribe|opt out|wypis*|wypisz*|wyrejestr*|zrezygnowac z|rezygnuje z) [mnie|nas|
        subskrypcji|newslettera|otrzymywania|z] ; (wypisz|wypiszcie|wypisac|wypisanie|wypisuje) ;
        ^[prosze] (stop|dosc|dosyc|koniec|wypisz|usunac|przestancie|przestan)$ ; (stop|dosc|
        dosyc)$ ; (dosc|dosyc) (juz|tego|tych|spamu) ; (usun*|skresl*|wykresl*|skasuj*|wykasuj*|
        wymaz*|wyrzuc*|zabier*|zdejm*) [mnie|nas|prosze|ten|moj*|nasz*|mi] .. (listy|lista|bazy|
        baza|dane|danych|adres*|kontakt*|mail*|e mail*|bazie|systemu|rejestru|subskrypc*|
        newsletter*|mailing*|adresowej) ; (usuncie|usun|usunac|usuniecie|usuniecia|skreslic|
        wykreslic|wykresl|wykreslcie|skreslcie) (mnie|nas|moj*|nasz*|z|danych|prosze|moich) ;
        (prosze|prosimy) [o|mnie|nas|natychmiast|uprzejmie] (usun*|wykresl*|skresl*|wypis*|
        zaprzesta*|nie (pisac|kontakt*|wysyl*|przysyl*|dzwon*|nekac|niepokoic|spam*)|przesta*) ;
        (nie|prosze nie|nigdy|niech) [prosze|juz|wiecej|zycze|zyczymy|chce|chcemy|chcialbym|mi|
        nam|do|mnie] [sobie|juz|wiecej|mi|nam|do|mnie|nas|nigdy|zadnych|otrzymywac|dostawac|z]
        [mnie|nas|wiecej|zadnych|otrzymywac|dalszych] (pis* do|pisz*|pisac|kontakt*|wysyl*|
        przysyl*|niepokoi*|dzwon*|nek*|spam*|nagabyw*|otrzymywac|dostawac|przeszkadz*|zaczepia*|
        zawrac*|zycz*|mail*|maile|wiadomosci|e mail*|korespondencji|reklam*|ofert*|newsletter*|
        slij*|wysylaj*|nadsyl*) [wiecej|juz|mnie|nas|mi|nam|do|ze|na|sie|sobie|zadnych|takich|
        dalszych|tego|tych] ; (prosze|prosimy) [juz|wiecej|mi|do|nam] [wiecej|juz|mi|do mnie|do
        nas|nam|o ]nie ; nie (zycze|zyczymy) sobie ; (zadnych|zadnej|zero|bez) [wiecej|dalszych|
        kolejnych|juz] (mail*|wiadomosci|e mail*|reklam*|ofert*|kontakt*|korespondencji|spamu|
        telefonow|newsletter*) ; (wiecej|juz) [do|mi|mnie|nas|nam|sie] [mnie|nas ]nie (pis*|
        kontakt*|wysyl*|przysyl*|dzwon*|niepokoi*) ; (przesta*|skoncz*|zaprzesta*|wstrzym*|daruj*)
        [prosze|juz|wreszcie|mi|do|z|natychmiast|sobie|panstwo|mnie] [mnie|nas|tym|tymi|mi|sobie]
        (pis*|wysyl*|przysyl*|spam*|kontakt*|nek*|niepokoi*|dzwon*|mail*|nagabyw*|tymi|te|
        wiadomosci|zawrac*|zasmiec*|meczyc|wysylki|korespondenc*|kolejne|dalsze) ; (przestancie|
        przestan|przestanie panstwo|skonczcie|skoncz|odpusccie|odpusc|dajcie spokoj) ; (daj*|
        zostaw*) [pan|panstwo|pani|mi|mnie|nas|nam] [mi|mnie|nas|nam|swiety|juz|w koncu] [swiety|
        wreszcie ](spokoj|w spokoju) ; (odczep*|odwal*|spada*|spierd*|wypierd*|wal* sie|odpierd*|
        spadaj*|odpieprz*|spieprz*|zjezdzaj*) ; w spokoju ; (wolal*|prosil*|prosze|zadam|zadamy|
        oczekuj*|domagam|wnosze) [o|bym|aby|zeby|sie|by] .. (usun*|nie|zaprzesta*|wykresl*|
        przesta*) .. (dane|danych|kontakt*|pis*|wysyl*|otrzymyw*|list*|baz*|wiadomosci|mail*) ;
        (sprzeciw*|cofam zgode|wycofuj* zgode|cofniecie zgody|prawo do bycia zapomnianym|prawo do
        usuniecia|odwoluje zgode|cofam) ; (zablok*|blokuj*|zglosz*|zglasz*|zglosil*|zglaszam) ..
        (spam|nadawc*|uodo|adres*|was|urzed*|domen*|prokuratur*|policj*) ; (uodo|prawnik*|
        adwokat*|kancelari*|droge prawna|prawne kroki|kroki prawne|pozew|puodo|uokik|do sadu|
        prokuratur*|skarg*) ; (niezamowion*|niechcian*|nieproszon*) (inform*|ofert*|mail*|
        wiadomosc*|korespondenc*|reklam*|e mail*|spam*) ; mam (dosc|dosyc) ; nie (macie|maja|masz)
        [panstwo|pan|pani] [mojej] zgody ; (nie|bez|nigdy) [macie|maja|ma|masz|panstwo|panstwa|
        wyrazalem|wyrazilam|mojej|naszej|wyrazalam] [mojej|naszej|panstwo|zadnej] (zgody|
        pozwolenia|prawa|upowaznienia|zgode) [na|do] ; (juz|wielokrotnie|kilkakrotnie) ..
        (prosil*|prosze|zglaszal*|pisal*|zadal*) [o|panstwa|zeby|aby] .. (usuniec*|wypis*|
        wykresl*|usun*|nie|zaprzest*|skresl*) ; (adres|skrzynka|mail) .. (tylko|wylacznie) ...
        (nie|prosze nie) ; nie (uzywac|wykorzystywac|uzywajcie|wykorzystujcie) [go|jej|tego|do] ;
        nie (chce|chcemy|potrzebuje|zycze) [takich|tych|panstwa|waszych|tego typu|dostawac|wiecej]
        (maili|mailow|wiadomosci|e maili|emaili|reklam) ; (to|jest) [zwykly|juz] (spam|nekanie|
        stalking) ; nekanie ; (skarge|skarga|zgloszenie) [zlozona|zloze] (do|na|w)
    """,
    Signal.OPT_OUT_DOUBT: """
        (rodo|gdpr|dane osobowe|danych osobowych|ochrona danych|inspektor ochrony) ; (spam*|nek*|
        natretn*|namoln*|uporczyw*|irytuj*|bezczeln*|nielegaln*|niezgodne z prawem|wstyd|meczac*|
        upierdliw*|natarczyw*) ; (drug*|trzeci*|czwart*|piat*|szost*|dziesiat*|kolejn*|enty)
        (mail*|raz|wiadomosc*|e mail*|przypomnienie) ; (znowu|znow|kolejny|jeszcze jeden) (mail|
        wiadomosc|wy|panstwo|raz|od was|to) ; juz [wam|panstwu|panu|pani|raz|kiedys|wielokrotnie|
        dwa razy|trzy razy|to|o to] (pisal*|mowil*|prosil*|odpowiad*|odmowil*|informowal*|
        odpisal*|zglaszal*) ; (nigdy|nie) [sie|na|o|wam|wyrazal*] .. (zapisyw*|wyrazal*|zgadzal*|
        zamawial*|prosil*|zgody|subskryb*|podawal*) ; bez (mojej|naszej|zgody) [zgody] ; (do
        kosza|kosz|folder spam|smietnik) ; strata czasu ; ile razy ; ^(reklama|spam)$ ; (usun*|
        wykresl*)
    """,
    Signal.DECLINE: """
        nie [jestem*|jestesmy|jest|ma|mam|mamy|sa|to|bedziemy|bede|planuj*|interesuj*|potrzebuj*|
        widze|widzimy|skorzyst*|do|dla|mysle|sadze|bardzo|korzyst*|wchodzi|szukam*|stac|chce|
        chcemy|zamierz*|jestesmy] [zainteres*|mnie|nas|nam|mi|takiej|tego|tym|takich|dla|do|na|w|
        takiego|to|obecnie|tej|sie|sobie|zadnej|z|niczego|w tym|potrzeby|budzetu|teraz]
        [zainteres*|potrzeb*|to|nas|mnie|dla|niczego] (zainteres*|interesuj*|potrzeb*|budzet*|
        srodkow|skorzyst*|planow*|pasuje|przyda*|dotycz*|gre|zastosowania|sensu|zamiaru|przekon*|
        odpowiada|na to|nic|niczego|kupi*|szuka*|stac|nas|mnie|pieniedzy|profil*|odpowiedni*|dla
        nas|zmieni*|zapotrzebowania|zdecyduj*|nowych|takich|ochoty|tej|oferty|usług|uslug|
        wspolprac*|koniecznosci) ; nie (interesuje|interesuja|potrzebuj*|potrzebne|skorzyst*|
        dziekuj*|dzieki|planujemy|zainteres*|zainteresowan*|szukam*|pasuje|dotyczy|jestesmy
        zainteres*|jestem zainteres*|widze|widzimy|przyda*|korzyst*|kupuj*|bedziemy zainteres*|
        bede zainteres*) ; niezainteresowan* ; (brak|bez|zero) [obecnie|aktualnie|na razie]
        (zainteres*|potrzeb*|budzet*|srodkow|zapotrzebow*|chet*|pieniedzy|sensu) ; ^nie$ ; ^nie ,
        ; nie dziekuj* ; (dziekuj*|dzieki) [ale|bardzo|jednak] (nie|ale|podziek*) ; (dziekuj*|
        dzieki) ale ; (podziekuj*|podziekowac|rezygnuj*|zrezygn*|odmawia*|odmow*|odrzuc*|
        odpuszcz*|spasuj*|pasuje$|zmuszen* odmowic) ; ^(pas|pasuje|nigdy|odpada|absolutnie nie|na
        pewno nie|raczej nie|niestety nie|wykluczone|bez szans|nie ma mowy|no nie|w zadnym
        wypadku) ; (raczej|niestety|zdecydowanie|na pewno|absolutnie|jednak|chyba) nie ;
        ^thumbsdown ; thumbsdown ; (nie ma mowy|mowy nie ma|po moim trupie|w zyciu|zapomnij*|
        wykluczone|odpada) ; (juz|obecnie|aktualnie|od lat) [mamy|mam|korzyst*|wspolprac*|uzyw*|
        posiad*|jestesmy|swojego|od|z|stalego|podobne|swoje|takie|ze|wlasn*|zaufan*] .. (dostawc*|
        rozwiazani*|system*|partner*|agencj*|firm*|narzedzi*|umow*|kogos|zaopatrzen*|wykonawc*|
        oprogramowan*|uslug*|kontrahent*|specjalist*|zespol*|kontrakt*|program*|obsluge|zadowol*)
        ; (mamy|mam|uzywamy|korzystamy|wspolpracujemy|posiadamy|uzywam|korzystam) juz ; juz (mamy|
        mam|korzyst*|wspolprac*|uzywam*|posiad*|obsluguje|zajmuje sie tym) ; (zadowolen*|
        usatysfakcj*) [jestesmy|jestem] z ; (jestesmy|jestem) (zadowolen*|usatysfakcj*|w pelni) ;
        (pozost*|zosta*) [my|przy|z] (przy|z) ; (wewnetrznie|we wlasnym zakresie|samodzielnie|
        wlasny zespol|wlasnymi silami|wlasnym zespolem|we wlasnym|wewnatrz firmy|in house|wlasne
        rozwiazanie) ; (wybra*|zdecydowal*|podpisa*) .. (inn*|konkurenc*|nie) ; (inn*) (dostawc*|
        rozwiazani*|firm*|oferte|partnera|wykonawc*|ofert*) ; (za|zbyt) (drog*|mal*|duz*|wysok*) ;
        (poza) (naszym|moim) (budzetem|zasiegiem) ; (powodzenia|sukcesow|owocnej|zycze powodzenia|
        wszystkiego dobrego) ; (zamkn*|zlikwid*|sprzed*|zakonczy*|upad*) .. (firm*|dzialalnosc*|
        sklep*|biznes*|spolk*) ; (firma|spolka|dzialalnosc|sklep) .. (zamknie*|zlikwid*|nie
        istnieje|sprzedan*|upad*|zawiesz*|zawieszona) ; (emerytur*|emeryt*) ; (jesli|jezeli|gdy|
        gdyby|w razie) .. (potrzeb*|zainteres*|zmien*) .. (odezw*|skontakt*|zglos*|bedziemy|damy|
        napisz*) ; (w razie) potrzeby .. (odezw*|skontakt*|zglos*|damy) ; szkoda (czasu|panstwa
        czasu|pana czasu|zachodu) ; (marn*|tracic|stracic) .. czas* ; (zmienia*|zmian*) .. nie ;
        nie [bardzo] (stac|ma sensu|warto|wchodzi w gre|zalezy|podejmiemy|rozwazam*|rozpatruj*|
        prosze (nalegac|namawiac)) ; bez sensu ; gdyby* ; (to co mamy|obecny system|obecne
        rozwiazanie|obecny dostawca|obecne narzedzie|dotychczasow*) [nam] (dziala|wystarcza|
        sprawdza sie|jest|spelnia|odpowiada) [nam] [dobrze|w pelni] ; (robimy|prowadzimy|
        ogarniamy) [to] (w|na|recznie) (excelu|papierze|recznie|sami) ; tak (zostanie|pozostanie)
        ; nie (bedzie|jest) (mozliwe|mozliwosci) ; nie (odpowiada|pasuje|spelnia|wpisuje sie|
        miesci sie|jest zgodne) [naszym|naszych|w|do|nam|z] ; (zarzad|szef|kierownictwo|dyrekcja|
        prezes|dyrektor|zespol) (nie chce|zdecydowal|odrzucil|nie wyraz*|nie jest|odmowil|nie
        zamierza|nie widzi) ; nie (wspolpracujemy|pracujemy|korzystamy) z ; (wspolpracujemy|
        pracujemy) (tylko|wylacznie) z ; nie (widze|widzimy|dostrzegam|znajduje) [w|tu|tym|dla]
        [tym|siebie] (wartosci|sensu|korzysci|potrzeby|zastosowania|uzytku|tego|powodu) ; (za|
        zbyt) (mal*|duz*|drog*|skomplikowan*) (na|dla|jak) ; (wybralismy|poszlismy|zdecydowalismy|
        podjelismy) .. (inn*|nie) ; nie (zamierzam*|chcemy|chce|bedziemy|planujemy) (tego|
        kontynu*|zmieni*|inwest*|kupow*|dalej|podejm*) ; (musze|musimy) (odmowic|podziekowac|
        rozczarowac) ; nie (dla nas|nasza bajka|nasz temat|nasz priorytet|szukamy)
    """,
    Signal.DECLINE_WEAK: """
        (niestety|przykro|obawiam) ; (watpie|sadze) ; ^przepraszam ; sceptycz* ; juz ; eyeroll ;
        (nie sadze|nie bardzo)
    """,
    Signal.LATER: """
        (odezw*|skontakt*|napis*|zadzwon*|wroc*|przypom*|zglos*|kontakt*|porozmawia*|pogada*|
        pytac|zapyta*|sprobu*|prosze o kontakt|wracaj*|ponow*|rozmawia*|wrocic|spotka*|odzywa*|
        zobaczymy|wrocimy|dac znac|rozwaz*|wroci*|pisac|pisz*|powroc*) [sie|prosze|do|mnie|nas|ze
        mna|z nami|pan|pani|panstwo|jeszcze|tematu|o kontakt|kontakt|do nas|do mnie|do tematu|
        moze|ponownie|do rozmowy|sie do|sie z] ... (pozniej|za (#|miesiac|tydzien|rok|dwa|trzy|
        kilka|pol|cztery|szesc|pare|kwartal|dwa trzy|jakis) [miesi*|tygodn*|lat*|roku|kwartal*|
        czas]|(w|od|po|na|do|pod|przed|z) [poczatku|koncu|koniec|poczatek|polowie|polowe|
        pierwszym|drugim|trzecim|czwartym|przyszlym|nastepnym|kolejnym|nowym|poczatkiem|miesiacu]
        (styczn*|lut*|marc*|marzec|kwietn*|kwiecien|maj*|czerw*|lip*|sierp*|wrze*|pazdzier*|
        listopad*|grud*|wiosn*|jesien*|latem|zim*|kwartal*|polrocz*|rok*|nowym|swiet*|wakacj*|
        urlop*|q1|q2|q3|q4|2026|2027|2028|przeprowadz*|sezon*|tygodni*|majowk*)|przyszl*|nastepn*|
        kolejn*|jesieni*|wiosn*|latem|zima|innym|kiedy indziej|ponownie|jeszcze raz|wtedy) ;
        (przyszl*|nastepn*|nowym|kolejn*) (rok*|kwarta*|polrocz*|miesi*|budzet*|sezon*|wiosn*) ;
        (drug*|pierwsz*|trzeci*|czwart*) (kwartal*|polrocz*|polow*) ; (w|od|po|do|na|przed|dopiero
        w|z) [poczatku|koncu|koniec|poczatek|polowie|poczatkiem] (styczn*|lut*|marc*|kwietn*|maju|
        maja|czerwc*|lipc*|sierpn*|wrzesn*|pazdzier*|listopad*|grudn*|2027|2028|q1|q2|q3|q4) ;
        (nie|to nie|jeszcze nie) [jest|to|w|mamy|na|jestesmy|teraz|dobry|ma] [dobry|najlepszy|
        odpowiedni|gotow*|w|to|ten|tej|na] (teraz|moment|czas|w tej chwili|chwil*|momenc*|jeszcze|
        w tym roku|dzisiaj|dzis|gotow*|priorytet*|pora|tym roku|kwartale) ; ^(teraz|obecnie|na
        razie|w tej chwili|poki co|jeszcze|dzis|w tym roku|aktualnie|chwilowo) nie ; (teraz|
        obecnie|na razie|w tej chwili|poki co|aktualnie) .. nie .. (ale|moze|pozniej|za|wroc*) ;
        (zly|zla|kiepski|niedobry|nienajlepszy|nie najlepszy|niefortunny) (moment|czas|pora|
        termin) ; (pozniej|innym razem|w przyszlosci|kiedy indziej|inny termin|w pozniejszym
        terminie|przy innej okazji) ; (za wczesnie|zbyt wczesnie|przedwczesn*) ; (dopoki|dopiero|
        jak tylko|kiedy|gdy|po|najpierw|zanim|poki|az) ... (zakoncz*|skoncz*|zamkn*|bedzie|
        bedziemy|budzet*|zatwierdz*|migracj*|przeprowadz*|wdroz*|wdrozen*|projekt*|rund*|zatrudn*|
        minie|ruszy|dziala*|przejdz*|zamknie*|ustal*|dokoncz*) ; (umow*|licencj*|kontrakt*|
        abonament*|subskrypcj*) .. (do|konczy|wygasa|obowiazuje|odnow*|trwa|przedluz*|wypowiedz*)
        ; (budzet*) .. (wyczerp*|przyszl*|zamkniet*|zamroz*|nowy|wydan*|dopiero|rozdysponow*|
        zatwierdz*|nowym|styczn*) ; (odklad*|odloz*|wstrzym*|przesun*|zawiesz*|zamroz*|przeklad*|
        na polke|w poczekalni|pauz*) ; (bardzo|zbyt|strasznie|mocno|tak) (zajet*|zapracow*|duzo
        pracy|zarobien*|zawalen*|oblozon*|zajec*) ; (nie mam czasu|nie mamy czasu|brak czasu|
        zawaleni|urwanie glowy|goracy okres|nawal|mnostwo pracy|duzo na glowie|brak mocy|
        zarobieni|pelne rece) ; (w trakcie|jestesmy w trakcie|w srodku|w samym srodku) ; za
        (miesiac|rok|dwa|trzy|kilka|pol|cztery|szesc|pare|kwartal|tydzien) [miesi*|tygodn*|lat*|
        roku] ; (odezwiemy|odezwe|skontaktujemy|skontaktuje|wrocimy|wroce|damy znac|dam znac|
        zglosimy|zglosze|bede w kontakcie|bedziemy w kontakcie|napisze|zadzwonie) ; (zachow*|
        zapis*|zanotow*|bede pamiet*|bedziemy pamiet*|trzymam) .. (kontakt*|namiar*|mail*|pamieci|
        uwadze|wiadomosc*|ofert*) ; (macierzynsk*|urlop rodzicielsk*) ; (potem|wtedy) (chetnie|
        tak|mozemy|moze|porozmawia*|wroc*) ; ^nie w tym (miesiacu|kwartale|roku|tygodniu) ;
        (prosze|daj*|dajcie) [mi|nam] [dac|o] [mi|nam] [troche|chwile] (czas|czasu) ; (dopiero|
        niedawno) (zaczalem|zaczelam|zaczynam|rozpoczalem|rozpoczelam|objalem|objelam|przyszedlem|
        przyszlam) ; (kiedy|gdy|jak|jesli) (bedzie|pojawi sie|bedziecie|bedziecie miec|wyjdzie|
        dodacie|wprowadzicie) ; (brak*|malo) (ludzi|personelu|kadr|rak do pracy|osob) ; (we|w)
        (wrzesniu|wtorkowym) ; (w drug*|drug*) (polowie|polrocz*|polrocze|czesc*) ; po (wakacjach|
        urlopie|swietach|przeprowadzce|targach|fuzji|audycie|sezonie|remoncie|nowym roku|
        wdrozeniu|zamknieciu|inwentaryzacji|feriach|lecie|dlugim weekendzie|majowce) ; (szczyt|
        wysoki) sezon* ; (zamkniecie|zamykanie) (roku|miesiaca|kwartalu) ; (czekamy|czekam|
        poczekajmy|poczekac) (na|az|do) ; nie [jest] [to] [dla nas|teraz|naszym] (priorytet*) ;
        (moze|byc moze) w przyszlym ; (now*|przyszl*) (budzet*|okres rozliczeniowy)
    """,
    Signal.LATER_WEAK: """
        (obecnie|aktualnie|na razie|w tej chwili|teraz|poki co|w tym roku|byc moze|moze|na ten
        moment|chwilowo|przyszlosc*|dzisiaj|narazie)
    """,
    Signal.WRONG: """
        (nie|juz nie|nigdy) [jestem|ja|to|zajmuj*|odpowiada*|pracuj*|decyd*|mam|jest|moj|moja|
        moje|do|ode|podejm*|naleze|kieruj*] [wlasciwa|odpowiednia|tu|tam|sie|juz|tym|tymi|za|o|
        mnie|osoba|z|w|tego|to|wlasciwym|ja|na|takich] [osoba|za|tym|tymi|to|w|osob*|adresat*|
        kierunek] (osoba|osob*|adresat*|wlasciw*|odpowiedni*|odpowiedzialn*|kompetenc*|zajmuj*|
        decyd*|decyzj*|dzial*|dzialka|obowiazk*|zakres*|tym|firm*|tam|tu|tutaj|wplywu|wspolnego|
        decyzyjn*|mnie|sprawy|temat*|moja|rol*|pracuj*|uprawnien*) ; nie (ja|zajmuje sie|pracuje
        juz|pracuje|decyduje|odpowiadam|jestem wlasciw*|jestem odpowiedni*|jestem osoba) [sie|juz|
        tu|tam|o|za|w|osoba] ; (niewlasciw*|zla|zly|zlego|zlej|nieodpowiedni*|nie ta) (osob*|
        adres*|kontakt*|dzial*|firm*|numer*|skrzynk*|adresat*) ; (pomylk*|pomyl*|omylk*) [sie|z|
        adres*|osob*] ; (juz nie|nie) [juz] pracuj* [juz] ; (odesz*|odszed*|zmienil*|zmieniam) [z|
        juz|prace|firme|stanowisko|dzial|pracodawce] ; (nie mam|nie ma) [z tym|nic|wplywu] ..
        (wspolnego|wplywu|do powiedzenia|do czynienia) ; (tylko|jedynie|zwykl*) [jestem|tu]
        (stazyst*|praktykant*|recepcj*|asystent*|programist*|student*|sekretark*|pracownik*) ;
        (osoba prywatna|prywatn*|zmarl*) ; nie (znam|ma tu|ma u nas|kojarze) .. (nikogo|osoby|
        nikt|kogo) ; (ktos inny|kto inny|kogos innego) ; nie (moja|moj|moje|moim|mojej|lezy w)
        [bajka|dzialka|dzial|gestii|kompetenc*] ; nie podejmuj* ; (inny|inna|innego|innej|innym|
        inne) (dzial|osoba|firma|oddzial|pion|zespol|dzialu|firmy|firmie|departament) ; (tylko|
        jedynie|zwykl*) [w|na|jestem|jako] (recepcji|portierni|sekretariacie|stazyst*|praktykant*|
        asystent*|sekretark*|najemc*|pracownikiem|uczniem|recepcjonist*) ; nie (moge|ja|mnie) [o
        tym|tutaj] (decyd*|decydowac|podejmowac|decyduje) ; nie (ze mna|do mnie) [trzeba|nalezy|
        prosze] ; (firma|spolka|dzialalnosc) nie (nalezy|jest) [juz] [juz] (do mnie|moja|nasza) ;
        nie nalezy juz do ; nie (jestem|pracuje) [juz] [w|pracownikiem|czescia|zwiazan*] (tej|juz|
        pracownikiem|w tej|tam|firmy|w firmie|zwiazan*) ; nie (jestem|pracuje) juz ; (zmienilem|
        zmienilam|zmienil*) (prace|firme|stanowisko|dzial|pracodawce) ; (jestesmy|jestem)
        (przedszkol*|szkola|szkol*|stowarzyszen*|emeryt*|osoba prywatna|zlobk*|przychodni*) ;
        (centrala|wlasciciel|wynajmujacy|spolka matka|zarzad grupy) (decyduje|o tym|zajmuje) ;
        chodzi* .. (inna|innej) firm*
    """,
    Signal.REFER: """
        (moj*|nasz*|mojego|mojej|naszego|naszej|do) [nowy|nowa|nowego] (koleg*|kolezan*|szef*|
        dyrektor*|kierowni*|menedzer*|wspolnik*|dzial*|nastepc*|zastep*|przelozon*|prezes*|
        specjalist*|manager*) .. (kontakt*|zajmuj*|decyd*|kopi*|pis*|rozmawia*|odpowiad*|
        odpowiedzialn*|cc|napis*|dw|pomoze|prowadzi) ; (kontakt*|skontakt*|napis*|zwroc*|zwrac*|
        rozmawia*|porozmawia*|pyt*|zapyt*|pis*|kierow*|skierow*|przesla*|wysla*|przesyl*|dzwon*|
        zadzwon*) [sie|prosze|ta|oferte|to|wiadomosc|o|te|bezposrednio|panstwa|swoja] [sie|do|z|
        oferte|bezposrednio] (do|z|na|ze) (moj*|nasz*|pan|pana|pani|panem|pania|dzial*|dyrektor*|
        kierowni*|koleg*|kolezank*|@mail|szef*|prezes*|mgr|inz) ; (przekaz*|przesla*|przesyl*|
        przekier*|podal*|puscil*|przekazuje|przekazalem|przekazalam|forward*) [panstwa|pana|pani|
        ten|te|to|wiadomosc|mail|oferte|temat|dalej] .. (koleg*|kolezan*|dzial*|szef*|osob*|
        kierowni*|dyrektor*|zespol*|do pan*|odpowiedn*|dalej|prezes*|zarzad*|panu|pani) ; (w
        kopii|w cc|do wiadomosci|w dw|do kopii) ; (dw|cc) ; (osob*|kontakt*|decydent*) [wlasciw*|
        odpowiedzialn*|decyzyjn*|do kontaktu|zajmuj*|kompetentn*|za to] [za|w|to|jest|do|sie|tym|
        u] (jest|to|bedzie|tym|za to) ; (tym|tematem|tym tematem|tymi|sprawa|sprawami) [sie]
        (zajmuje|zajmuja|kieruje) [sie] ; (zajmuje|decyduje|odpowiada|odpowiedzialn*) [sie] [u
        nas] (tym|o tym|za to) [pan|pani|moj*|nasz*|jest] ; (nastepc*|zastepc*|zastepuje|przejal*|
        przejela) ; @mail (to|zajmuje|jest|ktory) ; (na|do|adres|pod|to|mail|jest|z) @mail ;
        (prosze|prosimy|najlepiej|lepiej) [sie] (kontakt*|zwroc*|zwracac|pisac|napisac|rozmawiac|
        pytac|zapytac|skontakt*) [sie] [z|do|o|na|bezposrednio]
    """,
    Signal.MEET: """
        (mozemy|moglib*|moge|chetnie|umow*|porozmawia*|spotka*|zapraszam|prosze|czy|chcialb*|
        proponuj*|zadzwon*|pasuje|dogada*|zdzwon*|ustal*|zrob*|zorganiz*|mozna|da sie|tak) [sie|
        umowic|spotkac|porozmawiac|zadzwonic|zdzwonic|na|o|do|pan|pani|panstwo|mozemy|moglibysmy|
        jakas|krotka|krotki|krotkie|na jakies] ... (rozmow*|spotkan*|spotka*|telefon*|
        wideorozmow*|wideokonferenc*|demo|call*|zdzwon*|porozmawia*|teams*|zoom*|kaw*|termin*|
        prezentacj*|pogada*|umowic|umowmy|konsultacj*|videocall|online) ; (prosze|proszę)
        (zadzwonic|dzwonic|do mnie zadzwonic|o telefon|o kontakt telefoniczny|oddzwonic) ;
        (zadzwon*|dzwon*|oddzwon*) [do|pan|pani|prosze|cie] (do mnie|mnie|nas|jutro|w|we|po|na|o|
        pod) ; (przesl*|wysl*|prosze|podaj*|zapropon*|poda*|daj*|podrzuc*|wrzuc*) [mi|nam|o|
        prosze|swoje|kilka|jakies|link] .. (termin*|kalendarz*|link*|zaproszeni*|dostepnosc*|
        godzin*|calendly|slot*|date) ; (kiedy|o ktorej|jaki termin|ktory dzien|w jaki dzien|jakie
        terminy) .. (pasuje|dostepn*|mozemy|moze|mozna|czas|zadzwonic|porozmawiac|spotkac|wolny|
        odpowiada|zdzwon*|mozecie|moglib*|?) ; (poniedzial*|wtor*|srod*|czwart*|piat*|jutro|
        pojutrze|przyszly tydzien|przyszlym tygodniu|w tym tygodniu|po poludniu|rano|dzis|dzisiaj)
        .. (pasuje|moge|mozemy|odpowiada|dostepn*|wolne|wolny|wolna|godzin*|o #|mam|bylby|bylaby|
        ok|bedzie|super|pasowal*|dobry|dobrze|zadzwon*|jestem|moglbym|moglabym|idealn*|gra|da
        rade|najlepiej|lepiej) ; (moze|pasuje|mozemy|odpowiada|co powie*|moge|porozmawia*|spotka*|
        proponuje|zdzwon*|zadzwon*|najlepiej|do|jestem|mam|termin|zapraszam|wole|umowmy|bylby|
        ewentualnie|chetnie|to) [sie|w|we|na|o|dostepn*|byc|czas|panstwo|pan|pani|wolny|juz|mi|
        nam|za] [w|we|na|sie] [przyszly|najblizszy|przyszla|najblizsz*|ten] (poniedzial*|wtor*|
        srod*|czwart*|piat*|jutro|pojutrze|przyszlym tygodniu|przyszly tydzien|tym tygodniu) ;
        (poniedzial*|wtor*|srod*|czwart*|piat*|jutro) [#|rano|po poludniu|okolo] (o|po|od|miedzy|
        okolo|kolo|godz|godzina) # ; (poniedzial*|wtor*|srod*|czwart*|piat*|jutro) [o|o #|rano|po
        poludniu|#] [#] ? ; (spotkanie|rozmowa|demo|termin|call|spotkania|rozmowy) [jest|na|w|o|
        online|telefoniczn*] .. (pasuje|potwierdzam|ok|umow*|odpowiada|zaakcept*|aktualne|mozliw*|
        w poniedzial*|jutro|we wtorek|w srode|w czwartek|w piatek) ; calendly ; (dzwon*|zadzwon*|
        telefon*|numer*) .. @phone ; (przez telefon|telefonicznie|osobiscie|przy kawie|na kawe|na
        zoomie|na teamsach) ; (porozmawiajmy|spotkajmy|zdzwonmy|umowmy|pogadajmy|zdzwonimy) ;
        (umowic|umowmy|umawiamy|umowimy|umow) (sie|nas|spotkanie|rozmowe|termin|telefon) ; (wpad*|
        zapraszam|przyjedz*|zajrz*) .. (biura|do nas|do siedziby) ; potwierdzam (termin|spotkanie|
        rozmowe) ; (#|o #|godzina #) (pasuje|odpowiada|jest ok|bedzie ok|moze byc|super|bedzie
        dobrze|mi pasuje) ; (czas|woln*|dostepn*|kwadrans|pol godziny|okienko) [w|we|od|o|miedzy|
        mam|jestem|po] ... (#|poniedzial*|wtor*|srod*|czwart*|piat*|jutro) ; (poniedzial*|wtor*|
        srod*|czwart*|piat*|jutro|#|dwunastego|pietnastego) ... (czas|woln*|dostepn*|kwadrans|pol
        godziny|okienko) ; (jutro|poniedzialek|wtorek|srode|czwartek|piatek) (o dowolnej|kiedy|
        caly dzien|o #|po #|rano|po poludniu|o kazdej) ; (zlapac|zastac|znalezc|dzwonic|zadzwonic)
        [mnie|do mnie|na] .. (komork*|telefon*|numer*|@phone) ; (komorke|komorkowy) ; (wizyt*|
        odwiedz*|przyjech*|przyjad*) [w|do|na|nas|u] .. (zaklad*|fabryk*|biur*|firm*|siedzib*|nas)
        ; (umow*|zorganiz*|zaplan*) (wizyt*|spotkan*|demo|prezentac*|rozmow*) ; (przedstawi*|
        zaprezent*|pokaz*) .. (zarzad*|zespol*|dyrekc*|szef*|kierownict*) ; (osobiscie|twarza w
        twarz|na kawe|na lunch|na targach|na zywo|w cztery oczy) ; (rozmowa|wideorozmowa|
        spotkanie|termin|telefon) [w|o|na|we] .. pasuje ; (przesunac|przelozyc) na ; wpol do ; #
        go (moze|pasuje) ; (pokazac|przedstawic) [to] naszemu ; (wolny|wolne) termin*
    """,
    Signal.MEET_WEAK: """
        (rozmowa|spotkanie|demo|poniedzialek|wtorek|sroda|czwartek|piatek|jutro)
    """,
    Signal.INTEREST: """
        (zainteres*|interesuj*|ciekaw*|zaciekaw*|intryg*|obiecuj*|interesujac*|zaintryg*) ;
        (brzmi|wyglada|zapowiada) [sie|bardzo|calkiem|naprawde|to|jak] .. (ciekaw*|dobrze|
        interesuj*|super|swietnie|niezle|fajnie|obiecuj*|sensownie|rewelacyjnie|zachecajaco) ;
        (przesl*|wysl*|prosze o|prosimy o|podesl*|poprosz*|podaj*|podac|przyslac|przyslij*|
        poprosil*|moge|mozecie|moglby*|dostac|otrzymac|chetnie|macie|maja|chcialb*|udostepn*|
        przeslanie|potrzebuj*|dajcie|wyslanie|zobacz*|podrzuc*|prosze) [mi|nam|prosze|panstwo|o|
        do|wiecej|przeslac|wyslac|otrzymam|zobacze|dostac|dostane|przeslanie|na|pan|pani|jakis|
        jakies] ... (informac*|ofert*|cennik*|cen*|wycen*|material*|katalog*|prezentac*|szczegol*|
        broszur*|folder*|prob*|probk*|demo*|przyklad*|link*|wiecej|dokument*|warunk*|specyfik*|
        koszt*|film*|umow*|dostep*|pdf|case stud*|ulotk*|stawk*) ; (ile|jaki*|jaka) [jest|to|by|
        sa|bedzie|wynosi|bylby|bylaby|taka] .. (koszt*|cen*|wycen*|stawk*|abonament*|kosztuje|
        kosztow*|oplat*|cennik*) ; ile [to ]kosztuj* ; (cena|cennik|koszt|koszty|ceny|wycena|
        oferta) [za|na|dla|prosze] ? ; (test*|wyprob*|probn*|pilotaz*|okres probny|przetest*|
        wersj* prob*|sprobow*) ; (jak|jakie|co) [mozemy|mozna|moge|sa|dalej|sie|trzeba|zaczac] ..
        (zaczac|dalej|krok*|nastepn*|zaczynamy|zamowic|zapis*|rozpoczac|dzial* dalej|wyglada
        proces|zapisac|przystapic|kupic|kroki) ; ^(tak|tak chetnie|chetnie|jasne|oczywiscie|
        pewnie|zgoda|dobrze|super|czemu nie|dlaczego nie|z przyjemnoscia|prosze bardzo|tak prosze|
        bardzo chetnie|z checia|dzialamy|wchodze|wchodze w to|no jasne|jak najbardziej|ok chetnie|
        tak poprosze|poprosze|no pewnie|swietnie|biore|bierzemy|w porzadku|idealnie)$ ; (tak|
        jasne|ok|super|oczywiscie|dobrze) (chetnie|prosze|poprosze|jestem|jestesmy|interes*|
        zainteres*|dzialajmy|pewnie|oczywiscie|mozemy|przesl*|wysl*|z checia) ; ^(tak|chetnie) ;
        (zapis*|zarejestr*) (mnie|nas) ; (zapisz|zapiszcie|prosze zapisac|prosze zarejestrowac|
        zapisuje sie|licz* na|zapisze sie) ; ; (wiecej|dokladniejsz*|szczegolow*|blizsz*|
        dodatkow*) (informac*|szczegol*|dowiedz*|o|na temat|info|wiadomosci) ; (dowiedziec|
        wiedziec|uslyszec|zobaczyc|poznac) [sie] (wiecej|szczegoly) ; (opowiedz*|powiedz*|napisz*)
        [mi|nam|prosze|cos|o|tym] [o tym] wiecej ; (szuka*|potrzebuj*|poszuk*) [wlasnie|akurat|
        czegos|tego|dokladnie|takiego] (wlasnie|takiego|czegos|tego|dokladnie|narzedzia|
        rozwiazania) ; (wlasnie|dokladnie|akurat) (tego|takiego|to|czegos) ; (dobry|idealny|
        doskonaly|swietny) (moment|czas|timing) ; (spada* jak z nieba|w sama pore|trafiony|w
        punkt|jak znalazl) ; (otwar*|chetn*|gotow*) na ; (jestem|jestesmy) (za|chetn*|otwar*|
        zainteres*|na tak|ciekaw*|gotowi) ; (chetnie|z checia|chcialb*|chce|chcemy|pragne) [bym|
        sie|bysmy|bym sie] (dowied*|zobacz*|przetest*|sprobuj*|poznam|otrzym*|skorzyst*|zapozn*|
        poslucham|obejrz*|przeczyt*|kupi*|zamow*|wiecej|sprawdz*|rozwaz*|wezme) ; (rzuce okiem|
        zamieniam sie w sluch|dzialajmy|do dziela|przekonajcie mnie|prosze mnie przekonac|idziemy
        dalej|kontynuujmy|dzialamy dalej|ruszamy) ; (przyjm*|skorzyst*|biore|wezm*|poprosze) [z|o|
        ten|te|chetnie] [darmow*|bezplatn*] (audyt*|ofert*|prob*|test*|demo|analiz*|konsultac*|
        wycen*) ; (co|jak) [mam|mamy|musze|powinienem|powinnam|trzeba|nalezy|moge] [teraz|dalej]
        (zrobic|podpisac|wyslac|przygotowac|zamowic|przystapic|zaczac|robic) ; (nastepny|kolejny|
        nastepne|kolejne) krok* ; (zerkne|rzuce okiem|obejrze|przejrze|spojrze|zapoznam sie|
        poczytam|popatrze) ; (szef*|zespol|zarzad|dyrektor|kierownik*|przelozon*|wspolnik) ..
        (chcialb*|chce|prosi|jest zainteres*|pyta|chcieliby) .. (ofert*|wycen*|wiecej|zobacz*|
        propozyc*|cennik*|demo) ; (tego|wlasnie tego|dokladnie tego) [nam|mi|wlasnie] (trzeba|
        potrzeb*|szuka*|brak*) ; (zamieniam*|zamieniamy|caly|cala) [sie] [w] sluch ; (mnie|nas)
        (zapisac|zarejestrowac|dodac|wpisac|dopisac) ; (mogloby|moglaby|moglby|moze) [sie|nam|to]
        (przydac|pasowac|pomoc|zainteres*|sprawdzic) ; (gdzie|jak) (podpis*|moge sie zapisac|sie
        zapisac|zamowic|kupic|sie zarejestrowac|zamawiam) ; (kontynuujmy|zaczynajmy|dzialajmy|
        idzmy|idziemy) [dalej|z tym] ; (ile) (za|bierz*|kosztuj*|wychodz*|placi*|na|wynosi|to) ;
        za ile ; (miesieczn*|rocznie) ?
    """,
    Signal.INTEREST_WEAK: """
        (tak|jasne|ok|super|dobrze|swietnie|ciekawe|fajnie|oczywiscie|zgoda)
    """,
    Signal.ASK: """
        (jak|co|jaki*|jaka|kto|gdzie|kiedy|czy|dlaczego|ile|czym|skad|macie|jest|dziala*|mozna|
        oferuj*|obslug*|z czym|w jaki|do czego|na czym|wspiera*|kim|ktore|u kogo|da sie|integruj*|
        maja|moze|w czym|po co|o co|zgodn*|ilu) ... ? ; skad (macie|maja|ma|masz|pan|pani|panstwo|
        wzi*|pochodz*|znacie) ; (kto) (wam|panstwu|panu) .. (dal|podal|udostepnil) ; (rozni*|
        roznic*|porown*|w porownaniu|wzgledem) ; (pytani*|zapytani*|pytanko) ; nie (rozumiem|wiem|
        jest jasne|jestem pewien|jestem pewna|widze|do konca) .. (co|czy|jak|o co|czym|na czym|
        jasne) ; (wyjasni*|wytlumacz*|doprecyz*|sprecyz*) ; (najpierw|zanim|wczesniej) ..
        (wiedziec|pytani*|zapytac|dowiedziec|chcialb*|rozumie*) ; (wiedziec|powiedziec) (czy|jak|
        co|ile|kto) ; (chcialb*|chce) .. (wiedziec|zapytac|spytac) (czy|jak|co|o) ; ile czasu
    """,
    Signal.THANKS: """
        ^(dziekuje|dziekuje bardzo|bardzo dziekuje|dzieki|dziekujemy|ok|ok dziekuje|ok dzieki|
        przyjalem|przyjelam|rozumiem|otrzymalem|otrzymalam|dzien dobry|czesc|witam|test|
        zanotowane|dobrze dziekuje|dziekuje za informacje|dziekuje za wiadomosc|odebralem|
        odebralam|przyjeto)$ ; (wesolych swiat|szczesliwego nowego|gratuluj*|gratulacje|
        wszystkiego najlepszego|nie ma za co) ; ^(super|swietnie|dobrze|fajnie|jasne|widzialem|
        przeczytalem|okej|hm|w porzadku|spoko|ok super)$
    """,
    Signal.ELSEWHERE: """
        (w zalaczniku|zalaczam|zalaczeniu|faktur*|zamowieni*|zwolnienie lekarskie|dostaw*|
        przesylk*|reklamacj*|aplikuj*|cv|zyciorys|list motywacyjny|loteri*|spad* po|kasyno|paczk*|
        zalacznik) ; (przez pomylke|omylkowo) .. (wysla*|odpis*|odpowiedz*) ; (oferujemy|nasze
        uslugi|jestesmy wiodac*|oferta pracy|wolne stanowisko) ; pomagamy (firmom|agencjom|
        przedsiebior*) ; (mieszkanie|mieszkania|rower|roweru|kanapa|mamo|tato|kochanie|dentyst*|
        weterynarz*|urodzin*|dzis wieczorem|czynsz|ogloszenie|dzialk*|babci*) ; (zamowienie|
        dostawa|paczka|faktura|rezerwacja|przesylka) [nr|numer|#] ; (moje|nasze|moja) (zamowienie|
        cv|rezerwacja|faktura|aplikacja)
    """,
    Signal.SARCASM: """
        (super|swietnie|wspaniale|cudownie|rewelacja|ekstra|hura|och|ach|jak milo|o jak|brawo|
        fantastycznie|ale) [kolejn*|jeszcze|znowu|znow] (kolejn*|jeszcze|radosc|znowu|znow|
        nastepn*|niespodzianka|milo|szczescie|zaszczyt) ; (tego|wlasnie tego|tylko tego) [mi|nam|
        wlasnie] (brakowal*|potrzebow*) ; (tylko|jeszcze) (tego|was) (brakow*|mi brakow*) ; [moj
        ]dzien .. (uratowan*|lepszy|piekny) ; (uratowal*|poprawil*) .. dzien ; bo (uwielbiam|
        kocham) .. (spam|mail*|reklam*) ; (uwielbiam|kocham) (spam|takie maile|wasze maile|
        reklamy) ; (pomarzyc|chyba snisz|w snach|niedoczekanie) ; jak (oryginaln*|milo) ;
        (chatgpt|kopiuj wklej) ; na to czekal* ; (ktora czesc|jakiej czesci) [slowa] nie ;
        (naprawde|serio) (sadzicie|myslicie|wierzycie|sadzi|mysli) ; ^znowu wy
    """,
    Signal.NOTHING: """
        nie [trzeba|musi*|musza|musicie|ma potrzeby|chce|prosze] [mnie|nas|pan*] (wypis*|usuw*|
        przesta*|rezygn*|usun*|przeprasz*) ; (nie ma|bez|zaden|zadnego) (problem*|sprawy|
        pospiech*|zobowiazan*|watpliwosc*|pytania) ; (dlaczego|czemu) nie ; (czy|lub|albo|jesli)
        nie ; nie (tylko|najgorz*|najgorzej|taki zly|glupi*|wykluczam|mam nic przeciwko|szkodzi|ma
        za co|krepuj*|wahaj*|martw*|mowie nie|ma sprawy|brzmi zle|zle) ; nie .. lecz ; (dobry|
        dobrego|milego|udanego) (dzien|dnia|tygodnia|weekendu|wieczoru|wieczor) ; (dziekuj*|
        dzieki) [bardzo|serdecznie|panstwu|panu|pani|uprzejmie] za [panstwa|pana|pani|te|ten|
        kontakt|twoja|pańską] [mail|wiadomosc|maila|zainteresowanie|oferte|propozycje|kontakt|
        informacj*|e mail|mila|odpowiedz|pamiec] ; (zgodn*) .. (rodo|gdpr) ; (wskaznik|link|
        obsluga|obsluguje*) .. (wypis*|rezygnac*|spam*) ; (w|do|ze) (spamie|spamu|folderze spam) ;
        za zainteresowanie ; czemu by nie ; nie bede ukrywa* ; do wiadomosci$ ; przyjalem do
        wiadomosci
    """,
    Signal.BOUNCE: """
        (nie) [mozna|udalo|zostala|zostal|moze|moglismy|mogla|mozna bylo] [sie|bylo|byc]
        (dostarcz*|doreczy*|doreczon*|odnalez*|znalez*) ; niedostarcz* ; (blad|niepowodzenie|
        niepowodzenia|problem) [podczas|przy|w|z] (dostarcz*|doreczen*|wysyl*) ; (skrzynka|adres*|
        odbiorc*|uzytkownik*|domena|konto) [pocztowa|odbiorcy|e mail|email|mailowy] .. (pelna|
        przepelnion*|nie istnieje|nieznan*|nie znaleziono|odrzuc*|nieprawidlow*|zablokowan*|
        nieaktywn*|niedostepn*|nie zostal) ; (serwer*) [odbiorcy|pocztowy|zdalny] .. (odrzuc*|
        zwroc*|odmow*|odpowiedz*) ; (odrzucon*|zwrocon*) przez serwer ; (wiadomosc|poczta)
        (zwrocona|odrzucona|niedostarczona) ; (blad trwaly|zwrot do nadawcy|staly blad)
    """,
    Signal.MACHINE: """
        (automatycz*|autoodpowied*) ; (odpowiedz|wiadomosc|mail) (wygenerowan*|automat*|wyslan*
        automat*) ; (prosze|prosimy) (nie odpowiad*|na nia nie odpowiad*|nie odpisyw*) ; nie
        odpowiad* na (te|ta|ten) ; potwierdzenie (otrzymania|odbioru|przyjecia) ; wygenerowan*
        automatycznie ; noreply ; (zmienic|zaktualizowac|poprawic) [w|dane|adres] (ksiazce|
        ksiazke|kontakty|danych|bazie) ; nie (bedzie|beda) (czytan*|przekazan*|przekazywan*|
        rozpatrywan*) ; (dzien|dni|dniu) robocz* ; (wiadomosc|mail) (jest|zostala) wstrzyman*
    """,
    Signal.AWAY: """
        (nieobecn*) ; (poza) (biurem|firma|praca|domem|zasiegiem|miejscem pracy) ; (na|podczas|w)
        (urlop*|zwolnien*|wakacj*|delegacj*|szkolen*|macierzynsk*|podroz*|konferencj*|wyjazd*|
        zwolnieniu lekarskim|rodzicielsk*) ; (wrac*|wroce|powrot*|po powrocie|wracamy|z powrotem|
        bede z powrotem|bede znow|bede ponownie|bede dostepn*|wroci) ; (w pilnych|pilnych|pilne|
        nagle|w naglych) [sprawach|przypadkach|spraw*] ; (pilnych|pilne) spraw* ; (ograniczon*|
        utrudnion*|sporadyczn*) [mam|dostep|kontakt] [dostep|kontakt] ; (bez|brak) dostepu ;
        (nieczynn*|zamknie*) [do|od|w|z] ; nie (bede|jestem|bedzie mnie|ma mnie) [w|dostepn*|przy|
        odbieral*|czyt*] (biurze|pracy|dostepn*|biurku|firmie|osiagaln*) ; nie (ma|bedzie) mnie ;
        odpowiem po ; (do dnia|do #)
    """,
    Signal.RECEIPT: """
        (otrzymalismy|otrzymalem|otrzymalam|zarejestrowal*|przyjelismy|panstwa|twoje|panska|twoja|
        pana) .. (wiadomosc*|zgloszeni*|zapytani*|mail*|sprawa|formularz|prosb*) [zostal*|jest|do]
        [zarejestrowan*|przyjet*|otrzyman*] ; (zgloszenie*|ticket*|numer (zgloszenia|sprawy|
        referencyjny)|nr sprawy|sprawa nr|zgloszeni* nr) ; (najszybciej|jak najszybciej|mozliwie
        szybko|najkrotszym czasie|wkrotce|niezwlocznie|w ciagu # godzin|dni robocz*|godzin
        robocz*|w ciagu # dni|w ciagu) ; (skrzynka|adres|konto|e mail|poczta) .. (nie jest|juz
        nie|nie bedzie|nieaktywn*|wylaczon*|zmieni*|nieobslugiwan*|nie dziala|nieczynn*|zamknie*|
        nie czyt*) ; (nowy|nowego|nowym) (adres*|mail*|e mail*) ; (nie jest|juz nie) [juz]
        (czytan*|monitorowan*|obslugiwan*|uzywan*|pracuje|pracownik*|odczytywan*|sprawdzan*) ; nie
        pracuje juz ; (konsultant*|zespol*|pracownik*|biuro obslugi|dzial obslugi|doradc*) ..
        (odpowi*|skontakt*|odezw*|zajm*) ; dziekujemy za (kontakt|wiadomosc|zgloszenie|przeslanie|
        zapytanie|skontaktowanie) ; (godziny otwarcia|godzinach pracy) ; (prosze|prosimy)
        (korzystac|uzywac|pisac na)
    """,
}
