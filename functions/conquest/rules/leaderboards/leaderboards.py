"""Pages of the boards."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from functions.conquest.models.leaderboards import ConquestPlayerLine, ConquestTribeLine
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.territories import Territory
from functions.conquest.models.tribes import Tribe
from functions.conquest.rules.leaderboards.standings import Standing
from functions.profiles.api.cards import PlayerCard
from shared.errors import Unavailable
from shared.http import cursors

L = TypeVar("L")

LONGEST = 100
"""Lines of a page."""

DEEPEST = 10_000
"""The last rank that a page shows."""


DEEPEST_OF_RECORD = 500
"""The same while the live board is not there: the record is read from its first rank on."""


def check_depth(first: int) -> None:
    """Whether a page after so many others can be read of the record. Raises Unavailable."""
    if first >= DEEPEST_OF_RECORD:
        raise Unavailable(
            f"The board is shown down to rank {DEEPEST_OF_RECORD} only for now; try again in a minute.", retry_after=60
        )


def first_of(cursor: str | None) -> int:
    """How many come before a page. Raises InvalidCursor."""
    first = cursors.read_place(cursor)
    if first > DEEPEST:
        raise cursors.InvalidCursor
    return first


def cut(lines: Sequence[L], first: int, limit: int) -> tuple[tuple[L, ...], str | None]:
    """The lines of a page that were read after `first`, and the cursor of the next: one line more was looked for."""
    more = len(lines) > limit and first + limit <= DEEPEST
    return tuple(lines[:limit]), cursors.write_place(first + limit) if more else None


def player_lines(
    placed: Iterable[Standing],
    first: int,
    players: Mapping[str, SeasonPlayer],
    cards: Mapping[str, PlayerCard],
    tribes: Mapping[str, Tribe],
) -> tuple[ConquestPlayerLine, ...]:
    """Lines of players after so many others. Who is not to be named has the points alone."""
    lines = []
    for rank, place in enumerate(placed, first + 1):
        card, player = cards.get(place.id), players.get(place.id)
        named = card if card is not None and card.is_named_on_boards else None
        tribe = tribes.get(player.tribe_id) if player is not None and player.tribe_id and named else None
        lines.append(
            ConquestPlayerLine(
                rank=rank,
                player_id=named.user_id if named else None,
                username=named.display_name if named else None,
                tribe_id=tribe.tribe_id if tribe else None,
                tribe_name=tribe.name if tribe else None,
                victory_points=place.points,
            )
        )
    return tuple(lines)


def tribe_lines(
    placed: Iterable[Standing], first: int, tribes: Mapping[str, Tribe], territories: Iterable[Territory]
) -> tuple[ConquestTribeLine, ...]:
    """Lines of tribes after so many others. Tribes that were disbanded are left out."""
    held = Counter(territory.tribe_id for territory in territories)
    shown = [(place, tribe) for place in placed if (tribe := tribes.get(place.id)) and tribe.disbanded_at is None]
    return tuple(
        ConquestTribeLine(
            rank=rank,
            tribe_id=tribe.tribe_id,
            tribe_name=tribe.name,
            tag=tribe.tag,
            emblem=tribe.emblem,
            total_vp=place.points,
            member_count=len(tribe.members),
            territories_controlled=held[tribe.tribe_id],
        )
        for rank, (place, tribe) in enumerate(shown, first + 1)
    )
