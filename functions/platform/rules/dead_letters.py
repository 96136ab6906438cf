"""What may be done with deliveries that failed."""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from functions.platform.models.dead_letters import (
    BulkReplay,
    DeadLetter,
    DeadLetterState,
    DeadLetterSummary,
    Discard,
    Replay,
)
from shared.errors import DomainError, NotFound
from shared.events.dead_letters import REPLAY_OF, REPLAY_TO, DeadLettered
from shared.firestore.migrations import Fields

PAYLOAD_KEPT = 800_000
"""Bytes of a dead letter's payload that are kept: a message may have ten megabytes, a document has one."""


REPLAY_PATIENCE = timedelta(hours=1)
"""After which a replay of which nothing was heard counts as lost: Pub/Sub gives a delivery up sooner."""


REPLAYS_KEPT = 20


LETTERS_KEPT = timedelta(days=31)
"""How long letters are kept, whatever becomes of them: an event may name a person."""


REPLAYS_LAST = timedelta(days=90)
"""How long it is kept what is known of bulk replays."""


A_COMMIT = 1_600_000
"""Bytes of payload that a commit of a bulk replay holds, each twice: Firestore takes 10 MB, its emulator 4."""


class UnknownDeadLetter(NotFound):
    """There is no such dead letter."""

    code = "UNKNOWN_DEAD_LETTER"
    message = "There is no such dead letter; they are deleted after 31 days."


class UnknownReplay(NotFound):
    """There is no such bulk replay."""

    code = "UNKNOWN_REPLAY"
    message = "There is no such bulk replay; they are deleted after 90 days."


class ReplayUnderWay(DomainError):
    """A replay of the dead letter is under way."""

    status = 409
    code = "REPLAY_UNDER_WAY"
    message = "A replay of this dead letter is under way; look again when it has ended, in an hour at the latest."


class NotReplayable(DomainError):
    """The dead letter cannot be replayed; the message says why."""

    status = 409
    code = "NOT_REPLAYABLE"
    message = "This dead letter cannot be delivered again."


class DeadLetterSettled(DomainError):
    """The dead letter was replayed and handled."""

    status = 409
    code = "DEAD_LETTER_SETTLED"
    message = "This dead letter was replayed and handled; there is nothing to discard."


def dead_letter(buried: DeadLettered, now: datetime) -> DeadLetter:
    """What is kept of a delivery that was given up, under an id that is the same for the same delivery."""
    whole = buried.payload.encode()
    return DeadLetter(
        dead_letter_id=hashlib.sha256(buried.key.encode()).hexdigest()[:32],
        died_at=now,
        expire_at=now + LETTERS_KEPT,
        payload=whole[:PAYLOAD_KEPT].decode(errors="ignore"),
        truncated=len(whole) > PAYLOAD_KEPT,
        **buried.model_dump(exclude={"delivery_id", "payload"}),
    )


def end_of(letter: DeadLetter) -> datetime:
    """When a letter is deleted; of those that were kept without an end, too."""
    return letter.expire_at or letter.died_at + LETTERS_KEPT


def with_end(fields: Fields) -> Fields:
    """A stored letter with an end: letters were kept without one."""
    return fields if fields.get("expire_at") else {**fields, "expire_at": fields["died_at"] + LETTERS_KEPT}


def unchanged(fields: Fields) -> Fields:
    """The same: older releases know letters with an end."""
    return fields


def why_not_replayable(letter: DeadLetter) -> str:
    """Why a letter cannot be delivered again; empty when it can."""
    if letter.truncated:
        return f"Its payload was larger than the {PAYLOAD_KEPT} bytes that are kept."
    if letter.encoding != "text":
        return "Its payload is not text, which no handler can read."
    if not letter.source_topic:
        return "It is not known which topic it came by."
    return ""


def may_be_replayed(letter: DeadLetter) -> bool:
    """Whether a letter is still dead, and can be delivered again."""
    return letter.state is DeadLetterState.DEAD and not why_not_replayable(letter)


def is_under_way(letter: DeadLetter, now: datetime) -> bool:
    """Whether a replay may still be taken or refused."""
    last = letter.replays[-1] if letter.state is DeadLetterState.REPLAYING else None
    return last is not None and now - last.requested_at < REPLAY_PATIENCE


def replaying(letter: DeadLetter, delivery_id: str, actor_id: str, now: datetime) -> DeadLetter:
    """The letter on its way to its handler. Raises ReplayUnderWay, NotReplayable."""
    if why_not := why_not_replayable(letter):
        raise NotReplayable(why_not)
    if is_under_way(letter, now):
        raise ReplayUnderWay
    replay = Replay(delivery_id=delivery_id, requested_by=actor_id, requested_at=now)
    return letter.model_copy(
        update={
            "state": DeadLetterState.REPLAYING,
            "replays": (*letter.replays, replay)[-REPLAYS_KEPT:],
            "discard": None,
            "expire_at": end_of(letter),
        }
    )


def replayed(letter: DeadLetter, delivery_id: str, now: datetime) -> DeadLetter | None:
    """The letter whose handler has taken it; None where no such replay was awaited (any more)."""
    ended = _ended(letter, delivery_id, now, "done", "")
    if ended is None:
        return None
    return letter.model_copy(
        update={"state": DeadLetterState.REPLAYED, "replays": ended, "discard": None, "expire_at": end_of(letter)}
    )


def died_again(letter: DeadLetter, delivery_id: str, error: str, now: datetime) -> DeadLetter | None:
    """The letter whose replay failed; dead, unless another replay is under way or has succeeded.

    None where no such replay was awaited (any more).
    """
    ended = _ended(letter, delivery_id, now, "failed", error)
    if ended is None:
        return None
    was_the_last = letter.state is DeadLetterState.REPLAYING and ended[-1].delivery_id == delivery_id
    state = DeadLetterState.DEAD if was_the_last else letter.state
    return letter.model_copy(update={"state": state, "error": error, "replays": ended})


def _ended(
    letter: DeadLetter, delivery_id: str, now: datetime, outcome: Literal["done", "failed"], error: str
) -> tuple[Replay, ...] | None:
    awaited = [
        replay for replay in letter.replays if replay.delivery_id == delivery_id and replay.outcome == "under_way"
    ]
    if not awaited:
        return None
    end = awaited[0].model_copy(update={"outcome": outcome, "error": error, "finished_at": now})
    return tuple(end if replay.delivery_id == delivery_id else replay for replay in letter.replays)


def discarded(letter: DeadLetter, actor_id: str, reason: str, now: datetime) -> DeadLetter:
    """The letter given up for good; one that was stays as it is. Raises ReplayUnderWay, DeadLetterSettled."""
    if letter.state is DeadLetterState.DISCARDED:
        return letter
    if letter.state is DeadLetterState.REPLAYED:
        raise DeadLetterSettled
    if is_under_way(letter, now):
        raise ReplayUnderWay
    discard = Discard(discarded_by=actor_id, discarded_at=now, reason=reason)
    return letter.model_copy(
        update={"state": DeadLetterState.DISCARDED, "discard": discard, "expire_at": end_of(letter)}
    )


def replay_attributes(letter: DeadLetter) -> dict[str, str]:
    """What a letter carries when it is published again: its trace, which letter it is, and whom alone it is for."""
    traced = ("request_id", "traceparent")
    kept: dict[str, str] = {name: letter.attributes[name] for name in traced if name in letter.attributes}
    return {**kept, REPLAY_TO: letter.function, REPLAY_OF: letter.dead_letter_id}


def in_one_commit(letters: Sequence[DeadLetter]) -> Sequence[DeadLetter]:
    """The first letters that fit into one commit, one at least where there are any."""
    size = 0
    for number, letter in enumerate(letters):
        size += len(letter.payload.encode())
        if size > A_COMMIT and number:
            return letters[:number]
    return letters


def advanced(run: BulkReplay, sent: int, skipped: int, position: str, *, more: bool, now: datetime) -> BulkReplay:
    """A bulk replay that has come by more letters."""
    return run.model_copy(
        update={
            "sent": run.sent + sent,
            "skipped": run.skipped + skipped,
            "position": position,
            "finished_at": None if more else now,
        }
    )


def summary(letter: DeadLetter) -> DeadLetterSummary:
    """A letter as a list shows it."""
    shown = letter.model_dump(include=set(DeadLetterSummary.model_fields) - {"replays"})
    return DeadLetterSummary(**shown, replays=len(letter.replays))
