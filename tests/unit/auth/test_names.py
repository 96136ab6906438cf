"""What a partner calls a player, made fit for a profile."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.auth.rules.names import fit_name, given_name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ada", "Ada"),
        ("  Ada   Lovelace \n", "Ada Lovelace"),
        ("Ada\u202eLove\u2066lace\u2069", "AdaLovelace"),
        ("A\u200bd\u200da\ufeff", "Ada"),
        ("Ada\x00\x07\x1b[31m", "Ada[31m"),
        ("Zoe\u0308", "Zoë"),
        ("a" + "\u0301" * 40 + "da", "á\u0301\u0301da"),
        ("女王様", "女王様"),
        ("x" * 70, "x" * 50),
        ("ab", ""),
        ("\u202e\u202e\u202e", ""),
        ("\u3164\u3164\u3164", ""),
        ("\u3164Ada\u2800", "Ada"),
        ("\ufe0f \ufe0f", ""),
        ("   ", ""),
        (None, ""),
        (7, ""),
        (["Ada"], ""),
    ],
)
def test_names(written, name):
    assert fit_name(written) == name


@given(st.text(max_size=200))
def test_whatever_a_partner_says_a_profile_can_have(written):
    name = fit_name(written)
    assert name == "" or 3 <= len(name) <= 50
    assert name.isprintable()
    assert name == name.strip()
    assert not any(unicodedata.category(character).startswith("C") for character in name)


def test_whom_nobody_has_named():
    assert given_name("0f8a1b2c-0000") == "Player 0f8a1b2c"
