"""Names and texts that others read: nothing hidden in them."""

import unicodedata

import pytest
from pydantic import ValidationError

from shared.model import Model
from shared.text.names import Bio, DisplayName


class Written(Model):
    name: DisplayName = "Ada"
    bio: Bio = ""


@pytest.mark.parametrize(
    "name",
    [
        "Ada",
        "  Ada  ",
        "Åda Łovelace",
        "李小龙",
        "\u0645\u062d\u0645\u062f",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "👩\u200d🚀👩\u200d🚀",
        "a b",
        "x" * 50,
        "<b>Ada</b>",
        "\u2764\ufe0f\u2764\ufe0f\u2764\ufe0f",
        "\u845b\U000e0100\u98fe\u5e02",
        "\u0930\u0935\u093f",
        "Vie\u0302\u0323t",
        "\u0e1b\u0e39\u0e48\u0e22\u0e48\u0e32",
        "\u0f62\u0f90\u0f72\u0f7e\u0f0b\u0f62",
    ],
)
def test_a_name_in_any_script(name):
    assert Written(name=name).name == unicodedata.normalize("NFC", name.strip())


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Ad",
        " Ad ",
        "x" * 51,
        "Ada\n99",
        "Ada\x00",
        "Ada\t99",
        "Ada\u007f",
        "A\u0085da",
        "A\u2028da",
        "\u202eadA",
        "Ada\u2066",
        "Ada\u200f",
        "Ada\u200b",
        "Ada\ufeff",
        "A\u00adda",
        "\u200d\u200d\u200d",
        "Ad\u200c",
        "\u3164\u3164\u3164",
        "\uffa0\u115f\u1160",
        "\u2800\u2800\u2800",
        "Ad\ufe0f",
        "\ufe0f\ufe0f\ufe0f",
        "\U000e0100\U000e0101\U000e0102",
        "A\u034fda",
        "A" + "\u0302" * 8 + "da",
    ],
)
def test_what_is_no_name(name):
    with pytest.raises(ValidationError):
        Written(name=name)


@pytest.mark.parametrize("bio", ["", "I play.\nA lot.", "x" * 200, "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"])
def test_a_bio(bio):
    assert Written(bio=bio).bio == bio


@pytest.mark.parametrize("bio", ["x" * 201, "a\u3164b", "a" + "\u0302" * 7, "a\x00b", "a\x0bb", "a\u202eb", "a\u2069b"])
def test_what_is_no_bio(bio):
    with pytest.raises(ValidationError):
        Written(bio=bio)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x85", "\u2028", "\u2029"])
def test_line_ends_of_any_system_are_kept_as_line_feeds(end):
    assert Written(bio=f"Hi{end}there{end}{end}").bio == "Hi\nthere"
    assert Written(bio=f"{'x' * 199}{end}").bio == "x" * 199
    assert Written(bio=f"{'x' * 99}{end}{'y' * 100}").bio == f"{'x' * 99}\n{'y' * 100}"
