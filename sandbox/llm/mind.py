"""What the simulated model answers: a simple sense of words, and whatever form is asked for.

It knows nothing of how we read replies; where it differs from that is what comparing is for.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from sandbox.llm.writer import answers

Json = dict[str, Any]
SENSE: Final = (
    ("out_of_office", r"out of (?:the )?office|abwesen|vacances|absence|vacaciones|ferie|urlop"),
    ("bounce", r"undeliverable|delivery (?:has )?failed|mailer-daemon|unzustellbar"),
    ("unsubscribe", r"unsubscribe|remove me|stop (?:mail|writ|email)|take me off|abmelden|austragen"
     r"|désinscri|dar(?:me)? de baja|cancellami|afmelden|wypisz"),
    ("meeting_request", r"\bcall\b|\bmeet|calendar|termin\b|rendez-vous|reuni|riunion|afspraak"
     r"|spotkani"),
    ("not_interested", r"not interested|no interest|no thank|kein interesse|pas intéress"
     r"|no me interesa|non (?:sono|siamo) interessat|geen interesse|nie jestem zainteresowan"),
    ("not_now", r"not now|next (?:quarter|year)|later|später|plus tard|más adelante|później"),
    ("referral", r"please contact|talk to|colleague|kollege|collègue|compañero|collega"),
    ("wrong_person", r"wrong person|no longer (?:work|with)|falsche person|not responsible"),
    ("interested", r"interested|sounds good|send (?:me|us)|price|interessant|intéress|interesad"),
    ("question", r"\?"),
)  # fmt: skip
"""The first that fits decides."""
OBEYED: Final = re.compile(
    r"(?:label|classify|mark|answer|respond|output|categori[sz]e)\b[^\n]{0,60}?\b"
    r"(interested|meeting[_ ]request|question|not[_ ]interested|not[_ ]now|unsubscribe|other)\b",
    re.IGNORECASE,
)


def answer(question: str, schema: Json, *, obeys: bool = False) -> Json:
    """A document of this JSON schema about what stands in the question."""
    data = _data(question)
    document: Json = filled(schema, schema)
    if "label" in document:
        document |= _reading(data, obeys=obeys)
    if "answers" in document:
        document["answers"] = answers(question, obeys=obeys)
    return document


def _data(question: str) -> str:
    """What stands between the first line that comes twice, as a careful model reads it."""
    lines = question.splitlines()
    for number, line in enumerate(lines):
        if line and line in lines[number + 1 :]:
            end = number + 1 + lines[number + 1 :].index(line)
            return "\n".join(lines[number + 1 : end])
    return question


def _reading(data: str, *, obeys: bool) -> Json:
    told = OBEYED.search(data) if obeys else None
    if told:
        label = told[1].lower().replace(" ", "_")
        return {"label": label, "opt_out": "no", "confidence": 0.99, "reasons": ["as told"]}
    label = _label(data)
    address = re.search(r"\[address-\d+\]", data)
    return {
        "label": label,
        "opt_out": "yes" if label == "unsubscribe" else "no",
        "confidence": 0.9 if label != "other" else 0.4,
        "reasons": [f"sounds like {label}"],
        "referred_to": address[0] if address and label == "referral" else None,
        "return_date": None,
    }


def _label(data: str) -> str:
    lowered = data.lower()
    return next((name for name, words in SENSE if re.search(words, lowered)), "other")


def filled(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Any:
    """Something that fits a schema: the first choice, a short text, one item."""
    if "$ref" in schema:
        return filled(root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root)
    if "anyOf" in schema:
        kinds = [one for one in schema["anyOf"] if one.get("type") != "null"]
        return None if len(kinds) < len(schema["anyOf"]) else filled(kinds[0], root)
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type")
    if kind == "object":
        return {name: filled(one, root) for name, one in schema.get("properties", {}).items()}
    if kind == "array":
        return [filled(schema.get("items", {}), root)]
    return {"string": "Thank you for your reply.", "boolean": False}.get(str(kind), 0)
