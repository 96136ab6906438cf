"""Names that look like others': the game's staff, or a word of another script (UTS 39)."""

import re
import unicodedata

STAFF_WORDS = frozenset(
    "admin admins administrator administrators gamemaster moderator moderators sysadmin".split()  # noqa: SIM905
)
"""Words that no player's name has."""

STAFF_NAMES = frozenset(
    "developer developers gm helpdesk mod moderation mods official root staff support system".split()  # noqa: SIM905
)
"""Words that are nobody's whole name, alone or among themselves and `FILLING`: `Mod Squad` may be a name."""

FILLING = frozenset("customer game ludus real service team the".split())  # noqa: SIM905

LOOK_ALIKE = str.maketrans("0134578@$!|l", "oieastbasiii")
"""Digits and signs that are read as letters; l, I and 1 are one."""

ALIKE = ("LATIN", "GREEK", "CYRILLIC")
"""Scripts that share the look of most capitals: no word has two of them (UTS 39, 5.2, moderately restrictive)."""

_SMALL_CAPITAL = re.compile("LATIN LETTER SMALL CAPITAL ([A-Z])")
_WORD = re.compile(r"[^\W_]+")


def imitates_staff(name: str) -> bool:
    """Whether a name is read as that of somebody who works for the game, in whatever letters."""
    for reading in _readings(name):
        words = _WORD.findall(reading)
        whole = "".join(words)
        if STAFF.intersection((*words, whole)) or whole in STAFF_ALONE:
            return True
        if STAFF_ALONE.intersection(words) and set(words) <= STAFF_ALONE | AROUND:
            return True
    return False


def mixes_scripts(name: str) -> bool:
    """Whether a word of a name has letters of two scripts that look alike. `DJ Иван` has one a word."""
    if name.isascii():
        return False
    from confusable_homoglyphs.categories import alias  # type: ignore[import-untyped]

    return any(len({alias(letter) for letter in word} & set(ALIKE)) > 1 for word in _WORD.findall(name))


def as_seen(name: str) -> str:
    """What names that look alike have in common: its letters and digits as they are read, without case and spaces."""
    return "".join(_WORD.findall(_as_read(_plain(name)))) or name


def _readings(name: str) -> set[str]:
    """What a name is read as: in plain letters, with its digits as letters, and without those around a word."""
    plain = _plain(name)
    without = " ".join(word.strip("0123456789") for word in _WORD.findall(plain))
    return {_as_read(plain), _as_read(without)}


def _as_read(text: str) -> str:
    return text.translate(LOOK_ALIKE).replace("rn", "m").replace("vv", "w")


def _plain(name: str) -> str:
    """The Latin letters that a name looks like, in lower case and without accents."""
    letters = unicodedata.normalize("NFKD", name)
    letters = "".join(character for character in letters if unicodedata.category(character) not in {"Mn", "Me", "Cf"})
    return "".join(character if character.isascii() else _latin(character) for character in letters).casefold()


def _latin(character: str) -> str:
    """The ASCII letters that a character is confused with (Unicode's confusables.txt), or itself."""
    from confusable_homoglyphs.confusables import confusables_data  # type: ignore[import-untyped]

    if small := _SMALL_CAPITAL.fullmatch(unicodedata.name(character, "")):
        return small[1]
    looks = (alike["c"] for alike in confusables_data.get(character, ()))
    return str(next((look for look in looks if look.isascii() and look.isalnum()), character))


STAFF = frozenset(map(_as_read, STAFF_WORDS))
STAFF_ALONE = frozenset(map(_as_read, STAFF_NAMES))
AROUND = frozenset(map(_as_read, FILLING))
