"""Mails in the words of other services, by value."""

import pytest
from pydantic import ValidationError

from shared.events.notice_texts import UnknownNotice, rendered
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

TEXTS = {
    "guilds": {
        "invited": {
            "en": Text("{guild} invites you", ("{who} asks you to join {guild}.",)),
            "de": Text("{guild} lädt dich ein", ("{who} bittet dich in die Gilde {guild}.",)),
        }
    }
}


def invited(**changes: object) -> PlayerNotice:
    given = {
        "notice_id": "invitation:g1:p1",
        "player_id": "p1",
        "service": "guilds",
        "name": "invited",
        "values": {"guild": "Moon", "who": "Ada"},
    }
    return PlayerNotice.model_validate(given | changes)


@pytest.mark.parametrize(("language", "subject"), [("de-AT", "Moon lädt dich ein"), ("fr", "Moon invites you")])
def test_it_has_the_player_s_language_else_english(language, subject):
    assert rendered(invited(), TEXTS, language).subject == subject


def test_a_value_is_text_whatever_it_holds():
    mail = rendered(invited(values={"guild": "<b>{who}\r\nBcc: x@y.example", "who": "<script>"}), TEXTS, "en")
    assert mail.subject == "<b>{who} Bcc: x@y.example invites you"
    assert "<script>" not in mail.html
    assert "<b>" not in mail.html
    assert "&lt;script&gt;" in mail.html


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"service": "chess"}, "chess tells players 'invited', but there is no functions/chess/api/notices.py"),
        ({"name": "expelled"}, "functions/guilds/api/notices.py has no notice 'expelled'; it has invited"),
        ({"values": {"who": "Ada"}}, "functions/guilds/api/notices.py asks for 'guild', and who was given"),
    ],
)
def test_what_is_missing_is_said(changes, message):
    with pytest.raises(UnknownNotice, match=message):
        rendered(invited(**changes), TEXTS, "en")


@pytest.mark.parametrize(
    "changes",
    [
        {"notice_id": "a/b"},
        {"notice_id": ""},
        {"values": {"guild": "x" * 201}},
        {"values": {f"v{number}": "" for number in range(11)}},
    ],
)
def test_a_notice_is_small_and_its_fact_a_name(changes):
    with pytest.raises(ValidationError):
        invited(**changes)


def test_two_services_may_have_facts_of_one_name():
    assert invited().key != invited(service="chess").key
