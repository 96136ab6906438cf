"""Who signed a notice that the game's own scripts send."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.rules.payments.relayed_notices import is_signed
from shared.identity.signatures import signature_of

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
KEY, OTHER, BODY = b"k" * 32, b"o" * 32, b'{"id": "1"}'
HEADER = signature_of([KEY], BODY, int(NOW.timestamp()))


def test_what_any_key_signed_is_signed():
    assert is_signed([KEY], BODY, HEADER, NOW)
    assert is_signed([OTHER, KEY], BODY, HEADER, NOW)
    assert is_signed([KEY], BODY, HEADER.replace(",v1=", ",v1=00,v1="), NOW)


@pytest.mark.parametrize("late", [timedelta(seconds=301), -timedelta(seconds=301)])
def test_what_is_of_another_time_is_not(late):
    assert not is_signed([KEY], BODY, HEADER, NOW + late)
    assert is_signed([KEY], BODY, HEADER, NOW + late * 299 / 301)


def test_other_keys_other_bytes_and_no_keys_do_not_sign():
    assert not is_signed([OTHER], BODY, HEADER, NOW)
    assert not is_signed([KEY], BODY + b" ", HEADER, NOW)
    assert not is_signed([], BODY, HEADER, NOW)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "t=",
        "v1=00",
        "t=x,v1=00",
        "t=1,t=1,v1=00",
        "t=\u0661,v1=00",
        "t=" + "9" * 5000,
        "t=1764504000,v1=\u00e9",
        ",=,",
    ],
    ids=lambda header: header[:12],
)
def test_what_is_no_signature(header):
    assert not is_signed([KEY], BODY, header, NOW)
