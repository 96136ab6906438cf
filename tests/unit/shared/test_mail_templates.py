"""Mail templates: the language that there is, values that stay text, subjects of one line."""

import pytest
from pydantic import TypeAdapter, ValidationError

from shared.mail.languages import Language
from shared.mail.templates import Text, one_line, write

TEXTS = {
    "en": Text("Hello {name}", ("Open this:", "It is for {name}."), ("Bye.",), "Open"),
    "de": Text("Hallo {name}", ("Öffne das:",), ("Tschüss.",), "Öffnen"),
}


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "Hello Ada"),
        ("de", "Hallo Ada"),
        ("de-AT", "Hallo Ada"),
        ("DE", "Hallo Ada"),
        ("fr", "Hello Ada"),
        ("", "Hello Ada"),
    ],
)
def test_a_language_that_there_is_else_english(language, subject):
    mail = write(TEXTS, language, name="Ada")
    assert mail.subject == subject
    assert f'lang="{(subject[:2] == "Ha" and "de") or "en"}"' in mail.html


def test_both_forms_have_the_same_words_in_order():
    mail = write(TEXTS, "en", link="https://game.example/reset#token=abc", code="abc.def", name="Ada")
    assert mail.text == ("Open this:\n\nIt is for Ada.\n\nhttps://game.example/reset#token=abc\n\nabc.def\n\nBye.\n")
    places = [mail.html.index(part) for part in ("<p>Open this:", "<p>It is for", "<a href=", ">abc.def<", "<p>Bye.")]
    assert places == sorted(places)
    assert ">Open</a>" in mail.html


def test_values_are_text_and_nothing_else():
    hostile = "<script>alert(1)</script>\"'&{name}{0.__class__}"
    mail = write(TEXTS, "en", link='https://x/"><b>', code="<i>", name=hostile)
    assert hostile in mail.text
    for forbidden in ("<script", '"><b>', "<i>"):
        assert forbidden not in mail.html
    assert "{0.__class__}" in mail.html


def test_a_template_cannot_reach_into_a_value():
    with pytest.raises(KeyError):
        write({"en": Text("{name.__class__}", ())}, "en", name="Ada")


def test_a_value_that_is_missing_is_an_error():
    with pytest.raises(KeyError):
        write(TEXTS, "en")


@pytest.mark.parametrize("text", ["a\r\nBcc: eve@example.com", "a\nb", "a\x00b", "a\u2028b", "a\u202eb", "  a\tb "])
def test_a_header_is_one_line(text):
    clean = one_line(text)
    assert clean.isprintable()
    assert clean.startswith("a ")


@pytest.mark.parametrize("tag", ["en", "de-AT", "zh-Hant-TW", "sr-Latn"])
def test_language_tags(tag):
    assert TypeAdapter(Language).validate_python(tag) == tag


@pytest.mark.parametrize("tag", ["", "e", "de_AT", "de\n", "../de", "x" * 36, "de-", "<b>"])
def test_what_is_no_language_tag(tag):
    with pytest.raises(ValidationError):
        TypeAdapter(Language).validate_python(tag)
