"""Bodies for load: any number of distinct ones, 70 % about 1 KB and 30 % replies of about 8 KB.

A story of ten events for one lead and one campaign, over and over: mails, opens, clicks, replies
that answer those very mails. Body n depends on the seed, the start and n alone.
"""

from dataclasses import dataclass
from functools import lru_cache

import orjson

from sandbox.keys import NORTHWIND
from sandbox.payloads import varied
from sandbox.world.account_documents import account
from sandbox.world.cast import CAST
from sandbox.world.documents import Doc
from sandbox.world.ids import DAY, dashed, iso, milliseconds, mix, thread_id, uuid4, v7
from sandbox.world.people import person
from sandbox.world.shape import ANCHOR

STORY = 10
START = milliseconds(ANCHOR) - 7 * DAY
REFERRAL = "Referral"
_PARAGRAPH = (
    "thanks for writing. We looked at this last year and found that the integration with our "
    "planning system would be the hard part. How do you handle time zones, and who else in our "
    "field works with you? Could you send two dates next week, and the price for forty seats? "
)
_QUOTE = "> We help teams of your size to answer their customers on the same day, without new tools"
_NOTE = (
    "met at the autumn fair in hall 4, asked for the case study and for a call after the budget "
    "round; the assistant is the one to write to when there is no answer within a week. "
)


@dataclass(frozen=True, slots=True)
class _Part:
    """One event of the story: its name, its step, what it carries, and whose e-mail id."""

    event_type: str
    step: int
    words: str
    mail: int


_PARTS = (
    _Part("email_sent", 0, "mail", 0),
    _Part("email_opened", 0, "", 0),
    _Part("email_opened", 0, "", 0),
    _Part("reply_received", 0, "reply", 3),
    _Part("lead_interested", 0, "status", 3),
    _Part("email_sent", 1, "mail", 5),
    _Part("link_clicked", 1, "", 5),
    _Part("reply_received", 1, "reply", 7),
    _Part("", 1, "status", 7),
    _Part("auto_reply_received", 1, "reply", 9),
)
_ENDS = ("lead_meeting_booked", "lead_not_interested", "lead_unsubscribed", REFERRAL)


class LoadBodies:
    """Makes them. `leads` people take part; `workspace_id` and its campaigns are the demo's."""

    def __init__(
        self, seed: int, *, start: int | None = None, leads: int = 20_000,
        workspace_id: str = NORTHWIND,
    ) -> None:  # fmt: skip
        self.seed, self.leads, self.workspace_id = seed, leads, workspace_id
        self.start = START if start is None else start
        self.campaigns = [
            (uuid4(1, "campaign", n, c.name), c.name)
            for n, c in enumerate(CAST)
            if c.workspace_id == workspace_id and c.status
        ]
        self.senders = [account(n, workspace_id, self.start)["email"] for n in range(12)]

    def document(self, number: int, variation: int = 0) -> Doc:
        """The body of event `number`."""
        story, place = divmod(number, STORY)
        part, dice = _PARTS[place], self._dice(story)
        lead = dice % self.leads
        campaign_id, campaign_name = self._campaign(lead)
        email = _address(lead, self.leads)
        body: Doc = {
            "timestamp": iso(self._at(story, place, dice)),
            "event_type": part.event_type or _ENDS[dice >> 8 & 3],
            "workspace": self.workspace_id,
            "campaign_id": campaign_id,
            "unibox_url": None,
            "campaign_name": campaign_name,
        }
        if part.words != "status":
            body["email_account"] = self.senders[lead % len(self.senders)]
            body["is_first"] = place != 2
        if part.words not in ("mail", "status"):
            body["unibox_url"] = _unibox(self.seed, lead, self.workspace_id)
        body |= {"lead_email": email, **_lead(lead, email, campaign_id)}
        if variation:
            body |= varied(variation)
        body |= {"step": part.step + 1, "variant": 1 + (dice >> 4) % 2}
        return body | self._words(part, story, dice)

    def body(self, number: int, variation: int = 0) -> bytes:
        """The same as it is sent."""
        return orjson.dumps(self.document(number, variation))

    def event(self, number: int) -> "Loaded":
        """Event `number` for the sender."""
        story, place = divmod(number, STORY)
        dice = self._dice(story)
        campaign_id, _ = self._campaign(dice % self.leads)
        name = _PARTS[place].event_type or _ENDS[dice >> 8 & 3]
        return Loaded(self, number, name, self.workspace_id, campaign_id)

    def _dice(self, story: int) -> int:
        return mix(story ^ self.seed << 20)

    def _campaign(self, lead: int) -> tuple[str, str]:
        return self.campaigns[lead % len(self.campaigns)]

    def _words(self, part: _Part, story: int, dice: int) -> Doc:
        at = self._at(story, part.mail, dice)
        body: Doc = {"email_id": dashed(*v7(at, mix(story << 4 | part.mail) ^ mix(self.seed)))}
        if part.words == "mail":
            body["email_subject"] = f"Question {story} about your planning"
            body["email_html"] = f"<div>Hello, story {story}.<br/>{_NOTE * 2}</div>"
        elif part.words == "reply":
            first = f"Hello, about number {story}.{part.step}: {part.event_type}"
            body |= _reply(first, dice >> 12 & 7)
        return body

    def _at(self, story: int, place: int, dice: int) -> int:
        return self.start + story * 400 + place * 397 + dice % 97


@lru_cache(maxsize=32_768)
def _address(lead: int, leads: int) -> str:
    who = person(lead * 8)
    name, _, domain = who.email.lower().partition("@")
    return f"{name}.{lead}@{domain}"


@lru_cache(maxsize=32_768)
def _unibox(seed: int, lead: int, workspace_id: str) -> str:
    return (
        "https://app.instantly.ai/app/unibox?thread_search=thread:"
        f"{thread_id(seed, lead)}&selected_wks={workspace_id}"
    )


@lru_cache(maxsize=8_192)
def _lead(lead: int, email: str, campaign_id: str) -> Doc:
    who = person(lead * 8)
    return {
        "email": email,
        "phone": f"+44 20 7946 {lead % 10_000:04d}",
        "website": f"https://{who.domain}",
        "campaign": campaign_id,
        "lastName": who.last,
        "firstName": who.first,
        "companyName": who.company,
        "personalization": "",
        "city": who.city,
        "employees": lead % 900 + 3,
        "isCustomer": lead % 7 == 0,
        "note": _NOTE,
    }


def _reply(first: str, pattern: int) -> Doc:
    text, page = _long(pattern)
    return {
        "reply_text_snippet": first,
        "reply_subject": "Re: Question about your planning",
        "reply_text": f"{first}\n\n{text}",
        "reply_html": f'<div dir="ltr"><div>{first}</div>{page}',
    }


@lru_cache(maxsize=8)
def _long(pattern: int) -> tuple[str, str]:
    """The rest of a reply with its quoted thread, as text and as HTML, about 7 KB together."""
    said = [f"{_PARAGRAPH}({pattern}.{n})" for n in range(4)]
    quoted = [f"{_QUOTE} ({pattern}.{n})." for n in range(21)]
    text = "\n\n".join(said) + "\n\nOn Tue, 24 Nov 2026 at 09:00 we wrote:\n" + "\n".join(quoted)
    page = "".join(f"<div>{s}</div><div><br></div>" for s in said)
    quote = "<br>".join(q.removeprefix("> ") for q in quoted)
    return text, f'{page}<div class="gmail_quote"><blockquote>{quote}</blockquote></div></div>'


@dataclass(frozen=True, slots=True)
class Loaded:
    """One of the bodies as an event for the sender; `label`: no custom interest status."""

    bodies: LoadBodies
    number: int
    event_type: str
    workspace_id: str
    campaign_id: str | None
    label: int | None = None

    def document(self, variation: int = 0) -> Doc:
        """The body."""
        return self.bodies.document(self.number, variation)
