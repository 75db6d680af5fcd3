"""Date ranges of the analytics endpoints: UTC, bare dates at midnight."""

from datetime import UTC, datetime, timedelta

from sandbox.call import Call
from sandbox.errors import Refused
from sandbox.world.ids import DAY, milliseconds


def moment(text: str, name: str) -> datetime:
    """A bare date (UTC midnight) or an ISO time. Raises 400 with only a message."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        message = f"{name} must be a valid date"
        raise Refused(400, message, {"message": message}) from None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def bounds(call: Call) -> tuple[int | None, int | None]:
    """The range asked for in ms, end excluded; a bare end date includes its day unless the quirk
    says otherwise.
    """
    start, end = call.text("start_date"), call.text("end_date")
    first = milliseconds(moment(start, "start_date")) if start else None
    last = None
    if end:
        stop = moment(end, "end_date")
        whole_day = len(end) == 10 and not call.quirks.end_date_exclusive
        last = milliseconds(stop + timedelta(days=1) if whole_day else stop)
    if first is not None and last is not None and first > last:
        message = "start_date must be before end_date"
        raise Refused(400, message, {"message": message})
    return first, last


def day_text(day: int) -> str:
    """A day number since 1970 as YYYY-MM-DD."""
    return datetime.fromtimestamp(day * DAY // 1000, UTC).date().isoformat()
