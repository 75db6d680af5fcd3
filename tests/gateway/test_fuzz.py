"""No body, and no rubbish around one, makes the door fail; each authentic one is kept."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.gateway.conftest import Door
from tests.gateway.running import bodies

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
NEARLY_JSON = st.builds(
    lambda text, cut, more: text[: int(len(text) * cut)] + more,
    JSON.map(lambda value: str(value).replace("'", '"').encode("utf-8", "surrogatepass")),
    st.floats(0, 1),
    st.binary(max_size=20),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(body=st.binary(max_size=2000) | NEARLY_JSON)
def test_every_body_is_kept_byte_by_byte(door: Door, body: bytes) -> None:
    """Whatever it is: 200, one more row with these bytes."""
    answer = door.running.post(body)
    assert answer.status_code == 200
    assert answer.json()["kept"] is True
    sent[body] += 1


sent: Counter[bytes] = Counter()


def test_all_of_them_are_in_the_inbox(door: Door) -> None:
    """Each as often as it was sent."""
    assert sent
    stored = Counter(bodies(door.database))
    assert not sent - stored


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    secret=st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=100),
    body=st.binary(max_size=200),
)
def test_no_secret_by_chance(door: Door, secret: str, body: bytes) -> None:
    """Strangers get 401, never 5xx."""
    assert door.running.post(body, secret=secret).status_code == 401
