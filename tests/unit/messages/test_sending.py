"""New messages."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from functions.messages.models.messages import MessageType, SendMessage
from functions.messages.rules.inbox import claims, sending
from shared.mail.templates import Text, write
from tests.messages import coins, thanks

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def test_a_fact_names_its_message():
    words = {"en": write({"en": Text("It is {what}", ("Yes.",))}, "en", what="done")}
    first, again = (sending.by_fact("a:b", "ada", MessageType.GENERIC, words, {}, NOW, 90) for _ in range(2))
    assert first == again
    assert (first.texts["en"].subject, first.texts["en"].body) == ("It is done", "Yes.")
    assert first.expire_at == NOW + timedelta(days=90)
    assert sending.to_everyone(first).message_id == f"all-{first.message_id}"


def test_a_type_that_is_not_there_yet_is_generic():
    assert sending.kind_of("moderation_decision") is MessageType.MODERATION_DECISION
    assert sending.kind_of("from_the_future") is MessageType.GENERIC


@pytest.mark.parametrize("wanted", [NOW, NOW - timedelta(days=1), NOW + timedelta(days=91)])
def test_a_message_cannot_be_over_before_it_begins_or_outlive_all_others(wanted):
    with pytest.raises(sending.ExpiryNotPossible) as refused:
        sending.expiry(wanted, NOW, 90)
    assert refused.value.details["latest"] == (NOW + timedelta(days=90)).isoformat()


def test_attachments_are_due_until_they_are_claimed():
    with_coins = SendMessage.model_validate(thanks(attachments=[coins()]))
    message = sending.by_staff(with_coins, "m", "ada", NOW, 90)
    assert claims.is_due(message)
    assert not claims.is_due(claims.claimed(message, (), NOW))
    with pytest.raises(claims.NothingToClaim):
        claims.is_due(sending.by_staff(SendMessage.model_validate(thanks()), "m", "ada", NOW, 90))


def test_a_message_is_not_too_long_in_all_its_languages_together():
    texts = {f"en-{letter}{letter}": {"subject": "", "body": "a" * 4000} for letter in "ABCDE"}
    assert len(SendMessage.model_validate(thanks(texts=texts)).texts) == 5
    texts["de"] = {"subject": "", "body": "a"}
    with pytest.raises(ValidationError, match="20001 characters in all languages"):
        SendMessage.model_validate(thanks(texts=texts))
