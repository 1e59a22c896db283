import pickle
from dataclasses import dataclass

import pytest

from data_layer.cache.sealing import LENGTH, Seal


@dataclass(frozen=True)
class View:
    name: str
    numbers: tuple[float, ...]


def test_what_was_signed_is_read_back():
    view = View("Kalundborg", (0.1, 2.5))
    assert Seal("secret").open("key", Seal("secret").close("key", view)) == view


class Trap:
    """A pickle that runs code when it is read, as anybody who can write to Redis could leave there."""

    def __reduce__(self):
        return pytest.fail, ("a pickle that was not signed here has been read",)


@pytest.mark.parametrize(
    "forged",
    [
        pickle.dumps(Trap()),
        bytes(LENGTH) + pickle.dumps(Trap()),
        Seal("another secret").close("key", View("x", ())),
        Seal("secret").close("another key", View("x", ())),
        Seal("secret").close("key", View("x", ()))[:-1],
        b"",
    ],
    ids=["bare", "zero signature", "another secret", "another name", "cut", "empty"],
)
def test_what_was_not_signed_here_for_this_name_is_not_read(forged):
    assert Seal("secret").open("key", forged) is None


def test_secrets_have_ids_of_their_own_that_do_not_show_them():
    assert Seal("a").id == Seal("a").id != Seal("b").id
    assert "secret" not in Seal("secret").id


def test_a_value_that_cannot_be_pickled_is_refused():
    with pytest.raises((TypeError, AttributeError, pickle.PicklingError)):
        Seal("secret").close("key", lambda: None)
