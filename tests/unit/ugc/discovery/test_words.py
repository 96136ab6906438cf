"""The terms of texts in any script."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.ugc.rules.discovery.words import MOST_TERMS, Word, terms_of, words_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Castle of the Dragon-King, v2!", ("castle", "of", "the", "dragon", "king", "v2")),
        ("STRASSE Straße ＳＴＲＡＳＳＥ", ("strasse",)),  # noqa: RUF001
        ("don't", ("don", "t")),
        ("Ελλάς ЗАМОК", ("ελλάσ", "замок")),  # noqa: RUF001
        ("किला दुर्ग", ("किला", "दुर्ग")),
        ("cafe\u0301", ("café",)),
        ("ta\u200dnk ta\u00adnk", ("tank",)),
        ("日本の城", ("日本", "本の", "の城")),
        ("ﾄﾞﾗｺﾞﾝmap", ("ドラ", "ラゴ", "ゴン", "map")),
        ("용사의 성", ("용사", "사의", "성")),
        ("🏰🐉 ★ ?", ()),
        ("", ()),
    ],
)
def test_terms_are_words_or_pairs_of_letters(text, terms):
    assert terms_of("", (), text).terms == terms


def test_the_name_comes_first_then_tags_then_the_description():
    terms = terms_of("Dark Castle", ("castle", "co-op"), "A castle for co-op play in the dark")
    assert terms == (("dark", "castle", "co", "op", "a", "for", "play", "in", "the"), 2, 2)


def test_single_letters_of_a_name_without_spaces_count_too():
    assert terms_of("猫の城", (), "犬の町").terms == ("猫の", "の城", "猫", "の", "城", "犬の", "の町")


def test_a_long_text_has_no_more_terms_than_an_item_may():
    long = " ".join(f"word{number}" for number in range(1000))
    terms = terms_of("A name", ("tag",), long)
    assert len(terms.terms) == MOST_TERMS
    assert terms.terms[:4] == ("a", "name", "tag", "word0")
    assert terms_of(long, ("tag",), "") == (tuple(f"word{number}" for number in range(MOST_TERMS)), MOST_TERMS, 0)


def test_a_query_has_words_that_may_be_misspelt_and_pairs_that_stand_as_they_are():
    assert words_of("Dragon 日本 dragon") == (Word("dragon"), Word("日本", is_whole=True))
    assert len(words_of(" ".join("abcdefghijkl"))) == 8


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_whoever_asks_for_a_description_by_its_own_words_asks_for_its_terms(text):
    described = terms_of("", (), text).terms
    assert [word.text for word in words_of(text)] == list(described[:8])
    kinds = {unicodedata.category(letter)[0] for term in described for letter in term}
    assert kinds <= {"L", "N", "M", "C"}
    assert not any(letter.isspace() or unicodedata.category(letter) in {"Cc", "Cf"} for letter in "".join(described))
