"""Makes the filter of common passwords: `python -m infra.build.breached` writes it anew.

From the passwords of zxcvbn's frequency lists (the 30,000 that were found most often in public breaches, the most
frequent first), as a Bloom filter of 2 KB: a word that is on the list is always found, another one in 500 times.
"""

import base64
from collections.abc import Iterable
from pathlib import Path

WORDS = 1250
BYTES = 2048
FILE = Path("functions/auth/rules/breached_words.py")
LINE = 96

_TEXT = '''\
"""The {words} words that most breached passwords are made of, as a Bloom filter: see infra/build/breached.py."""

FILTER = (
{lines}
)
'''


def listed(passwords: Iterable[str]) -> list[str]:
    """The words of the most frequent passwords that the policy would let in with a little around them."""
    from functions.auth.rules.new_passwords import LONGEST_WORD, SHORTEST_WORD, word_of

    words = dict.fromkeys(word_of(one) for one in passwords)
    fit = (one for one in words if SHORTEST_WORD <= len(one) <= LONGEST_WORD and not one.isdecimal())
    return [one for one in fit if one.isascii() and one.isalnum()][:WORDS]


def module() -> str:
    """The source of the module that holds the filter."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # type: ignore[import-untyped]

    from functions.auth.rules.new_passwords import places

    bits = bytearray(BYTES)
    for word in listed(FREQUENCY_LISTS["passwords"]):
        for place in places(word, BYTES * 8):
            bits[place >> 3] |= 1 << (place & 7)
    text = base64.b85encode(bytes(bits)).decode()
    rows = [f'    b"{text[at : at + LINE]}"' for at in range(0, len(text), LINE)]
    return _TEXT.format(words=WORDS, lines="\n".join(rows))


if __name__ == "__main__":
    FILE.write_text(module())
