"""What a player sees of an inbox."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.messages.models.announcements import Announcement
from functions.messages.models.inboxes import Inbox
from functions.messages.models.messages import Message, MessageState, MessageText, MessageType
from functions.messages.rules.inbox import reading as rules

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
TEXTS = {"en": MessageText(subject="Hello", body="You."), "de": MessageText(subject="Hallo", body="Du.")}
EMPTY = Inbox(player_id="ada", updated_at=NOW)


def message(minutes_ago: int, **changes: object) -> Message:
    fields = {
        "message_id": f"message-{minutes_ago:02}",
        "player_id": "ada",
        "type": MessageType.GENERIC,
        "texts": TEXTS,
        "created_at": NOW - timedelta(minutes=minutes_ago),
        "expire_at": NOW + timedelta(days=1),
    }
    return Message.model_validate(fields | changes)


def to_everyone(minutes_ago: int) -> Announcement:
    return Announcement(
        message_id=f"all-{minutes_ago:02}",
        texts=TEXTS,
        created_at=NOW - timedelta(minutes=minutes_ago),
        expire_at=NOW + timedelta(days=1),
    )


def pages(own: list[Message], everyones: list[Announcement], inbox: Inbox, state: MessageState | None, limit: int):
    """All pages, as the store would find them."""
    seen, after = [], None
    for _ in range(100):
        later = [item for item in own if after is None or rules.place_of(item) < after]
        shown, after = rules.page(later[: limit + 1], everyones, inbox, state, limit, after, NOW)
        assert len(shown) <= limit
        seen += [item.message_id for item in shown]
        if after is None:
            return seen
    raise AssertionError("the pages have no end")


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 50])
def test_pages_of_any_size_show_everything_once_in_order(limit):
    own = [message(minutes) for minutes in (1, 3, 5, 6, 9)]
    everyones = [to_everyone(minutes) for minutes in (0, 4, 7, 12)]
    expected = ["all-00", "message-01", "message-03", "all-04", "message-05", "message-06", "all-07", "message-09"]
    assert pages(own, everyones, EMPTY, None, limit) == [*expected, "all-12"]


@pytest.mark.parametrize("limit", [1, 3])
def test_what_is_over_or_in_another_state_is_left_out_of_pages_and_nothing_with_it(limit):
    own = [message(1), message(2, expire_at=NOW), message(4), message(5, state="read"), message(6)]
    inbox = EMPTY.model_copy(update={"read_until": NOW - timedelta(minutes=3)})
    assert pages(own, [], inbox, MessageState.READ, limit) == ["message-04", "message-05", "message-06"]
    assert pages(own, [], inbox, MessageState.UNREAD, limit) == ["message-01"]


def test_what_is_done_with_a_message_to_everyone_is_kept_until_it_is_over():
    over, there = to_everyone(9), to_everyone(2)
    inbox = EMPTY
    for announcement, moment in ((over, NOW), (there, NOW + timedelta(hours=23))):
        read = rules.read(rules.as_message(announcement, inbox), moment)
        inbox = rules.with_announcement(inbox, read, moment)
    assert set(inbox.announcements) == {over.message_id, there.message_id}
    assert rules.unread_of([over, there], inbox, NOW) == 0
    later = NOW + timedelta(days=1)
    new = to_everyone(1).model_copy(update={"expire_at": NOW + timedelta(days=9)})
    inbox = rules.with_announcement(inbox, rules.as_message(new, inbox), later)
    assert set(inbox.announcements) == {new.message_id}


def test_archiving_reads_and_stays():
    archived = rules.archived(message(1), NOW)
    assert (archived.state, archived.read_at) == (MessageState.ARCHIVED, NOW)
    assert rules.read(archived, NOW + timedelta(hours=1)) == archived
    assert rules.archived(archived, NOW + timedelta(hours=1)) == archived


@pytest.mark.parametrize(("wanted", "spoken"), [("de", "de"), ("DE-at", "de"), ("fr", "en"), ("", "en")])
def test_the_text_is_in_the_reader_s_language_or_english(wanted, spoken):
    assert rules.text_in(TEXTS, wanted) == (spoken, TEXTS[spoken])


def test_without_english_the_first_language_is_shown():
    assert rules.text_in({"ja": TEXTS["de"]}, "fr")[0] == "ja"


def test_a_message_of_another_is_unknown():
    with pytest.raises(rules.UnknownMessage):
        rules.required(message(1, player_id="bob"), EMPTY, "message-01", NOW)
    merged = EMPTY.model_copy(update={"merged_ids": ("bob",)})
    assert rules.required(message(1, player_id="bob"), merged, "message-01", NOW)
