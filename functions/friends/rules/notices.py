"""What players are told of friends, in English and German."""

from collections.abc import Iterable

from functions.friends.events import FriendAdded, FriendRequested
from shared.event import Event
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

FRIEND_REQUESTED = "friend_requested"
FRIEND_ACCEPTED = "friend_accepted"

TEXTS = {
    FRIEND_REQUESTED: {
        "en": Text("{name} wants to be your friend", ("Accept or decline it in your list of friends.",)),
        "de": Text("{name} möchte mit dir befreundet sein", ("Nimm an oder lehne ab: in deiner Freundesliste.",)),
    },
    FRIEND_ACCEPTED: {
        "en": Text("{name} is your friend now", ("Your friend request was accepted.",)),
        "de": Text("{name} ist jetzt mit dir befreundet", ("Deine Freundschaftsanfrage wurde angenommen.",)),
    },
}
"""By notice, then by language."""


def notices(facts: Iterable[Event], name: str) -> list[PlayerNotice]:
    """Tells the other player of what a player of this name did: of a request once a day, however often it is made."""
    told = []
    for fact in facts:
        if isinstance(fact, FriendRequested):
            day = fact.requested_at.date().isoformat()
            told.append(_notice(FRIEND_REQUESTED, fact.player_id, fact.asked_id, day, name))
        if isinstance(fact, FriendAdded):
            (other,) = set(fact.player_ids) - {fact.accepted_by}
            day = fact.since.date().isoformat()
            told.append(_notice(FRIEND_ACCEPTED, fact.accepted_by, other, day, name))
    return told


def _notice(what: str, by_id: str, told_id: str, day: str, name: str) -> PlayerNotice:
    return PlayerNotice(
        notice_id=f"{what}:{by_id}:{told_id}:{day}",
        player_id=told_id,
        service="friends",
        name=what,
        values={"name": name, "player_id": by_id},
        by_mail=False,
    )
