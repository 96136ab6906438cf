"""Which requests the load balancer sent."""

import pytest

from shared.errors import Misdirected, Unavailable
from shared.http import edge

CURRENT, BEFORE = b"c" * 48, b"b" * 48


@pytest.fixture
def keys(configure, tmp_path):
    file = tmp_path / "keys"
    file.write_bytes(CURRENT + b"\n" + BEFORE)
    configure(edge_keys_file=file, public_origin="https://api.example.com")
    edge.KEYS.forget()
    yield file
    edge.KEYS.forget()


@pytest.mark.parametrize("shown", [CURRENT, BEFORE])
def test_the_current_key_and_the_one_before_it_pass(keys, shown):
    edge.require_load_balancer(shown)


@pytest.mark.parametrize("shown", [b"", b"c", CURRENT[:-1], CURRENT + b"c", CURRENT + b"\n" + BEFORE, b"\xff" * 48])
def test_whatever_else_is_told_where_the_api_is(keys, shown):
    with pytest.raises(Misdirected) as caught:
        edge.require_load_balancer(shown)
    assert caught.value.details == {"public_origin": "https://api.example.com"}


def test_another_key_needs_no_deployment(keys):
    edge.require_load_balancer(BEFORE)
    keys.write_bytes(b"n" * 48 + b"\n" + CURRENT)
    edge.KEYS._read_at = float("-inf")
    edge.require_load_balancer(b"n" * 48)
    edge.require_load_balancer(CURRENT)
    with pytest.raises(Misdirected):
        edge.require_load_balancer(BEFORE)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"short", CURRENT + b"\nshort"])
def test_a_file_without_good_keys_lets_nobody_in(keys, content):
    keys.write_bytes(content)
    with pytest.raises(Unavailable):
        edge.require_load_balancer(content)
