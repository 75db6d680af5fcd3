"""What a phrase in a reply can tell: the words of the rules, before any label is chosen."""

from enum import StrEnum


class Signal(StrEnum):
    """One fact that a phrase speaks for. `_WEAK` ones count only where nothing says otherwise."""

    BOUNCE = "bounce"
    """A mail server reports that it could not deliver."""
    MACHINE = "machine"
    """The mail says of itself that nobody wrote it."""
    AWAY = "away"
    """Somebody is away for a while."""
    RECEIPT = "receipt"
    """Words of receipts, tickets, mailboxes that nobody reads and moved addresses."""

    OPT_OUT = "opt_out"
    """Asks not to be written to again."""
    OPT_OUT_DOUBT = "opt_out_doubt"
    """May ask so, threatens, or asks where the address comes from."""

    DECLINE = "decline"
    DECLINE_WEAK = "decline_weak"
    """Reasons that usually mean no: another supplier, no budget, good as it is."""
    LATER = "later"
    LATER_WEAK = "later_weak"
    """"At the moment": softens a no, alone it is a not now."""
    WRONG = "wrong"
    """Is not the one to ask, or has left."""
    LEFT = "left"
    """Somebody is gone for good."""
    REFER = "refer"
    """Passes on to, or names, somebody else."""
    REFER_WEAK = "refer_weak"
    """Words of passing on that need a name or an address beside them."""

    MEET = "meet"
    MEET_WEAK = "meet_weak"
    """Times and places: a meeting where something else is positive."""
    INTEREST = "interest"
    INTEREST_WEAK = "interest_weak"
    """A yes, or praise."""
    ASK = "ask"
    """Wants to know something first."""
    THANKS = "thanks"
    ELSEWHERE = "elsewhere"
    """About something else: newsletters, offers of their own, sent by mistake."""

    SARCASM = "sarcasm"
    """Takes back every kind word around it."""
    NOTHING = "nothing"
    """Looks like another phrase and says nothing; covers what lies within it."""


HOT = frozenset({Signal.MEET, Signal.MEET_WEAK, Signal.INTEREST, Signal.INTEREST_WEAK})
