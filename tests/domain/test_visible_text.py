"""A mail's parts, by the rules that tell them apart."""

import time

import pytest

from domain.visible_text import visible_text
from domain.visible_text_attributions import attribution_start
from domain.visible_text_cards import is_name
from domain.visible_text_footers import is_legal, is_mobile_footer
from domain.visible_text_headers import FORWARDED, ORIGINAL, Field, field_of, separator_of
from domain.visible_text_lines import lines_of
from domain.visible_text_signatures import is_closing

ATTRIBUTIONS = [
    "On Tue, Mar 3, 2026 at 10:15 AM Tom Weber <tom@routes.example> wrote:",
    "On 3/3/26 10:15, Tom Weber wrote:",
    "Am Di., 3. März 2026 um 10:15 Uhr schrieb Tom Weber <tom@routes.example>:",
    "Am 03.03.2026 schrieb Tom Weber:",
    "Tom Weber <tom@routes.example> schrieb am Di., 3. März 2026, 10:15:",
    "Am Dienstag, 3. März 2026 um 10:15:22 MEZ hat Tom <tom@routes.example> Folgendes geschrieben:",
    "Le mar. 3 mars 2026 à 10:15, Tom Weber <tom@routes.example> a écrit :",
    "El mar, 3 mar 2026 a las 10:15, Tom Weber (<tom@routes.example>) escribió:",
    "En martes, 3 de marzo de 2026, 10:15:22 CET, Tom Weber <tom@routes.example> escribió:",
    "Il giorno mar 3 mar 2026 alle ore 10:15 Tom Weber <tom@routes.example> ha scritto:",
    "Il 03/03/2026 10:15, Tom Weber ha scritto:",
    "Op di 3 mrt 2026 om 10:15 schreef Tom Weber <tom@routes.example>:",
    "Op 3 mrt 2026, om 10:15 heeft Tom <tom@routes.example> het volgende geschreven:",
    "Em ter., 3 de mar. de 2026 às 10:15, Tom Weber <tom@routes.example> escreveu:",
    "Tom Weber <tom@routes.example> escreveu no dia terça, 3/03/2026 à(s) 10:15:",
    "wt., 3 mar 2026 o 10:15 Tom Weber <tom@routes.example> napisał(a):",
    "W dniu 3.03.2026 o 10:15, Tom Weber pisze:",
    "Wiadomość napisana przez Tom <tom@routes.example> w dniu 3 mar 2026, o godz. 10:15:",
]
STORIES = [
    "As I wrote:",
    "On Monday you wrote to my boss:",
    "On 3 March 2026 our board wrote to the supplier:",
    "Am 3. März schrieb ich Ihnen folgendes:",
    "Le 3 mars nous avons écrit à votre chef :",
    "As Tom wrote on 3 March:",
    "What we need:",
]


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_the_line_above_a_quote_is_known(line: str) -> None:
    """In eight languages and many orders, also when it is wrapped in its second half."""
    assert attribution_start([line], 0, 0) == 0
    words = line.split()
    for cut in range(len(words) // 2, len(words)):
        wrapped = [" ".join(words[:cut]), " ".join(words[cut:])]
        assert visible_text("\n".join(["No.", "", *wrapped, "> Hi"])).reply == "No.", wrapped


@pytest.mark.parametrize("line", STORIES)
def test_somebody_telling_a_story_is_no_header(line: str) -> None:
    """What follows such a line was written by the person."""
    assert visible_text(f"{line}\n\nno.").reply == f"{line}\n\nno."


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("From: Tom", Field.FROM), ("*Von:* Tom", Field.FROM), ("De : Tom", Field.FROM),
        ("Gesendet: heute", Field.SENT), ("Enviada em: hoje", Field.SENT), ("À : Ada", Field.TO),
        ("Objet : x", Field.SUBJECT), ("Temat: x", Field.SUBJECT), ("DW: x", Field.COPY),
        ("Note: x", None), ("From", None), (": x", None),
    ],
)  # fmt: skip
def test_header_fields_are_known(line: str, field: Field | None) -> None:
    """By their names in the eight languages, with bold marks and French spaces."""
    assert field_of(line) is field


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("-----Original Message-----", ORIGINAL),
        ("-------- Ursprüngliche Nachricht --------", ORIGINAL),
        ("---------- Forwarded message ---------", FORWARDED),
        ("Anfang der weitergeleiteten Nachricht:", FORWARDED),
        ("------ This is a copy of the message, including all the headers. ------", ORIGINAL),
        ("The original message was fine", None),
        ("-------------", None),
    ],
)
def test_separators_are_known(line: str, titles: frozenset[str] | None) -> None:
    """What programs put above a quoted or forwarded mail, and nothing that people say."""
    assert separator_of(line) is titles


@pytest.mark.parametrize(
    ("block", "is_header"),
    [
        ("From: Monday 9am\nTo: Wednesday 5pm", False),
        ("Date : 12 mars\nDe : Marseille\nÀ : Lyon", False),
        ("From: Tom <tom@routes.example>\nSent: Mar 3 2026, 10:15", True),
        ("Subject: x\nDate: today\nFrom: Tom", True),
        ("Von: Tom\n\nGesendet: Montag 10:15\n\nAn: Ada\n\nBetreff: x", True),
    ],
)
def test_a_block_of_fields_is_a_header_when_it_looks_like_a_mail(
    block: str, is_header: bool
) -> None:
    """A journey or opening hours have the same words and none of the rest."""
    whole = f"Hello.\n\n{block}\n\nWhat follows."
    assert (visible_text(whole).reply == "Hello.") is is_header


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone", "Von meinem iPhone gesendet", "Envoyé de mon iPhone",
        "Enviado desde mi iPhone", "Inviato da iPhone", "Verstuurd vanaf mijn iPhone",
        "Enviado do meu iPhone", "Wysłane z iPhone'a", "Get Outlook for iOS<https://aka.ms/x>",
        "Outlook für iOS beziehen", "Outlook voor iOS downloaden", "Gesendet mit der GMX Mail App",
        "Sent from my mobile. Please excuse brevity.", "Von unterwegs gesendet",
    ],
)  # fmt: skip
def test_what_devices_add_is_known(line: str) -> None:
    """In each of the eight languages."""
    assert is_mobile_footer(line)
    assert visible_text(f"Yes\n\n{line}").reply == "Yes"


@pytest.mark.parametrize(
    "line",
    [
        "Sent you my dates from my phone yesterday, did they arrive?", "Get it from Outlook",
        "Von meinem Handy aus bin ich unter dieser Nummer zu erreichen.", "Outlook for us is good",
        "Enviado! Gracias por todo, hablamos por teléfono.",
    ],
)  # fmt: skip
def test_people_speak_of_devices_too(line: str) -> None:
    """A sentence stays."""
    assert visible_text(f"Hi\n\n{line}").reply == f"Hi\n\n{line}"


@pytest.mark.parametrize(
    "text",
    [
        "The numbers that I can share are confidential.", "I received this email by mistake.",
        "Wo finde ich Ihre Hinweise zum Datenschutz?", "Remove me: to unsubscribe I clicked here.",
        "Bórrenme según la ley de protección de datos, por favor, es mi derecho (mis datos).",
    ],
)  # fmt: skip
def test_people_speak_of_law_too(text: str) -> None:
    """Their own words are no small print, whatever they speak of."""
    assert not is_legal(text)
    assert visible_text(f"Hi,\n\n{text}").reply == f"Hi,\n\n{text}"


def test_small_print_in_the_same_paragraph_takes_no_words_along() -> None:
    """Only from the line on where it begins."""
    text = "Tuesday works.\nThis email is confidential and intended solely for the addressee."
    assert visible_text(text).reply == "Tuesday works."


@pytest.mark.parametrize("line", ["VG", "Mit freundlichen Grüßen / Best regards", "Cordialement,"])
def test_closings_are_known(line: str) -> None:
    """Short ones and those in two languages."""
    assert is_closing(line)


def test_names_are_known() -> None:
    """With titles and small particles, and never with a digit or a sentence."""
    assert all(is_name(name) for name in ("Anna", "Dr. Anna Schmidt", "Jan van der Berg"))
    assert not any(is_name(text) for text in ("call me", "Anna 2", "Sounds good.", ""))


def test_the_parts_are_kept_apart() -> None:
    """Quote, card and small print are not thrown away."""
    found = visible_text(
        "Yes.\n\nBest,\nAnna\nHead of Sales\nHarbor Ltd\n\nSent from my iPhone\n\n"
        "On 3/3/26 10:15, Tom Weber wrote:\n> Hi"
    )
    assert found.reply == "Yes.\n\nBest,\nAnna"
    assert found.signature == "Head of Sales\nHarbor Ltd"
    assert found.footer == "Sent from my iPhone"
    assert found.quoted == "On 3/3/26 10:15, Tom Weber wrote:\n> Hi"


def test_lines_lose_what_nobody_sees() -> None:
    """Marks of direction, zero width and hard spaces, every kind of line end; emoji stay whole."""
    assert lines_of("a\u200b\u00a0b\r\nc\rd\u2028e \t\n👨‍👩‍👧") == ["a b", "c", "d", "e", "👨‍👩‍👧"]


@pytest.mark.parametrize(
    "piece",
    [">", " ", ">\n", "\n", ":\n", "wrote:\n", "From: a@b\n", "-- \n", "____\n", "> a\nb\n"],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    """Eight times as much takes nowhere near sixty-four times as long."""

    def seconds(count: int) -> float:
        text = piece * count
        began = time.process_time()
        visible_text(text)
        return time.process_time() - began

    small = max(min(seconds(4_000) for _ in range(3)), 0.002)
    assert min(seconds(32_000) for _ in range(2)) < 32 * small
