"""The collector looks seldom while a sync reads, and as before afterwards."""

import gc

import pytest

from tasks.garbage import FEW, rare_collections


def test_the_collector_is_as_before_when_the_last_sync_ended() -> None:
    """Several at once: the first that ends changes nothing for the others."""
    before = gc.get_threshold()
    assert before != FEW
    one, other = rare_collections(), rare_collections()
    with one:
        with other:
            assert gc.get_threshold() == FEW
            assert gc.get_freeze_count() > 1000
        assert gc.get_threshold() == FEW
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_a_sync_that_fails_leaves_it_as_before() -> None:
    """Also after an error."""
    before = gc.get_threshold()
    with pytest.raises(RuntimeError), rare_collections():
        raise RuntimeError
    assert gc.get_threshold() == before
