"""What gateways and mail programs put above a mail from outside, in the eight languages."""

import re
from typing import Final

from domain.visible_text_lines import runs_on

_TAG: Final = re.compile(
    r"(?i)\W{0,3}[\[(]\s*(?:ext|external|extern|externe|externo|esterno|zewnętrzn[ya])\s*:?\s*"
    r"(?:e-?mail|sender|message|mail|absender|nachricht|mensaje|mensagem|wiadomość)?\s*[\])]\W{0,3}"
)
_OPENS: Final = re.compile(
    r"(?i)\W*(?:(?:caution|warning|external|attention|notice|be careful|important|achtung|vorsicht|"
    r"warnung|hinweis|extern\w*|avertissement|atención|aviso|precaución|cuidado|atenção|attenzione|"
    r"avviso|let op|waarschuwing|opgelet|uwaga|ostrzeżenie)\b\s?[^\w\s]"
    r"|(?:caution|warning|external|extern\w*) (?:e-?mail|sender|message|absender|nachricht)"
    r"|(?:this|the) (?:e-?mail|message|sender) (?:originated|was sent|comes?|came|is)\b"
    r"|diese (?:e-?mail|nachricht) (?:kommt|stammt|wurde)|(?:ce|cet) (?:message|e-?mail|courriel)\b"
    r"|este (?:correo|mensaje|e-?mail)\b|questa e-?mail|questo messaggio"
    r"|(?:deze e-?mail|dit bericht) (?:komt|is)|ta wiadomość|esta mensagem)"
)
_OUTSIDE: Final = re.compile(
    r"(?i)extern|outside|extérieur|außerhalb|ausserhalb|fuera de|fora d|al di fuori|estern|buiten|"
    r"zewn|spoza|unknown sender|do not recognize"
)
_MAILED: Final = re.compile(
    r"(?i)mail|message|sender|nachricht|absender|courriel|mensa|correo|messaggi|mittente|bericht|"
    r"wiadomo|remet"
)
_SELDOM: Final = re.compile(
    r"(?i)\W*(?:you don't often get e-?mail from|some people who received this message don't often|"
    r"sie erhalten nicht (?:oft|häufig) (?:eine )?e-?mails? von|einige personen, die diese|"
    r"vous n'obtenez pas souvent|certaines personnes ayant reçu|"
    r"no suele recibir correos|algunas de las personas que recibieron|"
    r"non si ricevono spesso messaggi|non ricevi spesso|u ontvangt niet vaak e-?mail|"
    r"você não costuma receber|não costuma receber|rzadko otrzymujesz|nie otrzymujesz często)"
)
_GOES_ON: Final = re.compile(
    r"(?i)click|link|attachment|sender|klick|anhang|anhänge|cliqu|liens|pièces? jointe|enlace|"
    r"adjunto|allegat|mittente|bijlage|koppeling|anexo|załącznik|nadawc|odnośnik|phish|password"
)


def banner_end(lines: list[str], top: int, bottom: int) -> int:
    """Where a warning at the top of a paragraph ends; `top` when there is none."""
    end = top
    while end < bottom and _is_banner(lines[end][:600].replace("’", "'")):  # noqa: RUF001
        end += 1
        while end < bottom and (runs_on(lines[end - 1]) or _GOES_ON.search(lines[end])):
            end += 1
    return end


def _is_banner(line: str) -> bool:
    if _TAG.fullmatch(line) or _SELDOM.match(line):
        return True
    return bool(_OPENS.match(line) and _OUTSIDE.search(line) and _MAILED.search(line))


def tag_end(line: str) -> int:
    """Where "[External]" at the beginning of a line ends; 0 when nothing else follows it."""
    found = _TAG.match(line) if line.lstrip(" *")[:1] in ("[", "(") else None
    return found.end() if found and found.end() < len(line) else 0
