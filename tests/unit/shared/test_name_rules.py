# ruff: noqa: RUF001  letters that look like others are what this is about
"""One rule for names, whoever says them: what a player sets, and what a partner calls a player."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.text.confusables import imitates_staff, mixes_scripts
from shared.text.names import DisplayName, fitted

NAME = TypeAdapter(DisplayName)
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
ASTRONAUT = "👩\u200d🚀"

WHOLE = [
    "ကြောင်",
    "བསྒྲུབས",
    "می\u200cخواهم",
    ASTRONAUT * 3,
    f"Ada {ASTRONAUT}",
    f"Ada {ENGLAND}",
    ENGLAND * 3,
    "क्\u200dषमा",
    "Việt Anh",
    "İbrahim",
    "O'Brien-Smith",
    "DJ Иван",
    "東京タワーKing",
    "김철수Lee",
    "Mod Squad",
    "Support Main Eve",
    "Badminton",
    "Dev Patel",
    "Modern Warfare",
    "Adm1ral",
    "Δημήτρης",
    "<b>Ada</b> & Co",
]


@pytest.mark.parametrize("name", WHOLE)
def test_a_name_of_any_script_stays_whole_in_both(name):
    name = unicodedata.normalize("NFC", name)
    assert NAME.validate_python(name) == name
    assert fitted(name) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  Ada   Lovelace ", "Ada Lovelace"),
        ("Zoe\u0308", "Zoë"),
        ("A\u200dda", "Ada"),
        ("Ada\u200c\u200d", "Ada"),
        (f"{ASTRONAUT}\u200d {ASTRONAUT} Ada", f"{ASTRONAUT} {ASTRONAUT} Ada"),
    ],
)
def test_both_are_tidied_alike(written, name):
    assert NAME.validate_python(written) == name
    assert fitted(written) == name


@pytest.mark.parametrize(
    "name",
    [
        "Admin",
        "ADMIN",
        "admin 7",
        "Admin77",
        "[ADMIN] Bob",
        "Bob_Admin",
        "A d m i n",
        "a.d.m.i.n",
        "Adm1n",
        "4dm!n",
        "@dmin",
        "AdmIn",
        "Admln",
        "Àdmïn",
        "Аdmin",
        "аdmіn",
        "АDМІN",
        "ᴀᴅᴍɪɴ",
        "𝓐𝓭𝓶𝓲𝓷",
        "ＡＤＭＩＮ",
        "Ⓐⓓⓜⓘⓝ",
        "Ad\u200dmin",
        "Adrnin",
        "Moderator",
        "M0derat0r Eve",
        "Mоderator",
        "GameMaster",
        "Game Master",
        "Support",
        "Ludus Support",
        "The Official Support Team",
        "$taff",
        "ѕtaff",
        "System",
    ],
)
def test_nobody_is_called_as_staff_is(name):
    assert imitates_staff(unicodedata.normalize("NFC", name)) or mixes_scripts(name)
    with pytest.raises(ValidationError, match=r"staff|mixes"):
        NAME.validate_python(name)
    assert fitted(name) == ""


@pytest.mark.parametrize("name", ["Pаypal", "Аda Lovelace", "Ivаn", "Ωmega", "Иvan", "\u0410\u0392C Cup"])
def test_no_word_has_letters_of_two_scripts_that_look_alike(name):
    assert mixes_scripts(name)
    with pytest.raises(ValidationError, match="mixes"):
        NAME.validate_python(name)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("x" * 70, "x" * 50),
        ("x" * 49 + "e\u0301e", "x" * 49 + "é"),
        ("x" * 49 + ASTRONAUT, "x" * 49),
        ("x" * 47 + ENGLAND, "x" * 47),
        ("x" * 49 + "👍\U0001f3fd", "x" * 49),
        ("a" + "\u0323" * 40 + "da", "ạ" + "\u0323" * 6 + "da"),
        ("\u202eadA \x00Eve", "adA Eve"),
        (None, ""),
        (7, ""),
        ("ab", ""),
        ("0 \u200d 0a", "0 0a"),
    ],
)
def test_what_a_partner_says_is_cut_to_what_is_left_of_it(written, name):
    assert fitted(written) == name


LETTERS = st.sampled_from([*"aé 1Иñ<", "\u0301", "\u200d", "\u200c", "\ufe0f", "👩", "🚀", "\u0e31", "\u1031", ENGLAND])
TEXTS = st.text(max_size=80) | st.lists(LETTERS, max_size=70).map("".join)


@given(TEXTS)
def test_whatever_a_partner_says_a_player_could_have_set(written):
    name = fitted(written)
    assert name == "" or NAME.validate_python(name) == name
    assert fitted(name) == name


@given(TEXTS)
def test_whatever_a_player_sets_a_partner_could_have_said(written):
    try:
        name = NAME.validate_python(written)
    except ValidationError:
        return
    assert NAME.validate_python(name) == name
    assert fitted(name) == name
