"""Words on lists are found however they are written, and words that hold them are not."""

import pytest

from shared.text import words
from shared.text.words import Matches, WordList

STUDIO = WordList(blocked=("Zorgblat", "free gold"), watched=("snorkle",), allowed=("cock",))


@pytest.mark.parametrize(
    "text",
    [
        "zorgblat", "ZORGBLAT!", "a zorgblat, b", "z0rgbl4t", "z.o.r.g.b.l.a.t", "z o r g b l a t", "zor\u200bgblat",
        "\uff5a\uff4f\uff52\uff47\uff42\uff4c\uff41\uff54", "zo\u00adrgblat", "z\u043ergbl\u0430t", "zörgblat",
        "zo\u0336rgblat", "get free gold now", "x" * 3_995 + " zorgblat y",
        "\U0001d4e9\U0001d4f8\U0001d4fb\U0001d4f0\U0001d4eb\U0001d4f5\U0001d4ea\U0001d4fd",
    ],
)  # fmt: skip
def test_what_the_studio_blocks_is_found(text):
    assert words.matches(text, (), [STUDIO]).blocked


@pytest.mark.parametrize(
    "text", ["", "zorgblatter is a town", "gold for free", "a fine map of the north", "日本の地図", "ab " * 3_000]
)
def test_what_is_on_no_list(text):
    assert words.matches(text, ("en", "de"), [STUDIO]) == Matches()


def test_the_studio_s_words_and_the_library_s_are_told_apart():
    matched = words.matches("zorgblat, snorkle and shit", ("en",), [STUDIO])
    assert (matched.blocked, matched.is_whole) == (("zorgblat",), True)
    assert {"snorkle", "shit"} <= set(matched.watched)
    assert words.matches("shit", (), [STUDIO]) == Matches()
    assert words.matches("shit", ("en",), []).watched


def test_a_word_that_holds_another_is_none_and_an_allowed_one_is_on_no_list():
    assert words.matches("Scunthorpe, Essex, class, assassin, cockpit, Penistone", ("en",), []) == Matches()
    assert words.matches("cock", ("en",), []).watched
    assert words.matches("a cock crows", ("en",), [STUDIO]) == Matches()
    allowed = WordList(allowed=("ZORGBLAT",))
    assert words.matches("zorgblat", (), [STUDIO, allowed]) == Matches()


def test_of_another_language_only_where_it_is_spoken():
    assert words.matches("arschloch", ("de",), []).watched
    assert words.matches("con el mapa", ("es", "en"), []) == Matches()
    assert words.languages() >= {"en", "de", "fr", "ja"}


def test_a_text_that_is_too_long_says_so():
    assert not words.matches("a" * (words.LONGEST + 1), (), [STUDIO]).is_whole
