"""Who the functions are called for: accounts with live sessions, a game server, a season, and full boards."""

import random
import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from emulators.load import players
from emulators.load.players import COUNTRIES, Player
from functions.auth.operations.administration import operators
from functions.auth.rules.game_servers.server_keys import server_claims, split_server_key
from functions.battlepass.models.seasons import Season
from functions.battlepass.store import calendar as battlepass
from functions.leaderboards.models.ratings import STARTING_ELO
from functions.leaderboards.rules import elo as ratings
from functions.leaderboards.rules import ratings as rating_rules
from functions.leaderboards.store import boards as leaderboards
from functions.matches.events import MatchCompleted
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity import tokens
from shared.redis import board_maintenance
from shared.redis.boards import Card
from shared.scopes import Scope
from tests.bench import in_process

PASSWORD, open_accounts = players.PASSWORD, players.open_accounts

REACTIONS = ("stats-record-match", "leaderboards-rate-match", "battlepass-award-match-xp")
"""The functions that react to a match; the third makes two reactions: the season's XP and the profile's."""


async def open_season() -> Season:
    """A season that is on."""

    async def open_one(tx: Transaction) -> Season:
        season = Season(
            season_id="season-1",
            season_number=1,
            name="First Light",
            theme="Aurora",
            start_date=tx.now - timedelta(days=10),
            end_date=tx.now + timedelta(days=80),
            xp_per_tier=1000,
            created_at=tx.now,
        )
        battlepass.add_season(tx, season, ())
        return season

    return await transaction.run(open_one)


async def open_server_key() -> str:
    """A game server's key."""

    async def make(tx: Transaction) -> str:
        return operators.create_server_key(tx, "bench")

    return await transaction.run(make)


async def open_server() -> str:
    """A game server's access token."""
    key_id, _ = split_server_key(await open_server_key())
    return tokens.sign(server_claims(key_id, key_id, tuple(Scope), datetime.now(UTC), 3600))


async def fill_boards(players: Iterable[Player], total: int) -> None:
    """Put these players on the live boards, and strangers until `total` players are there; open the boards."""
    player_ids = [player.id for player in players]
    ids = player_ids + [str(uuid.uuid4()) for _ in range(total - len(player_ids))]
    for start in range(0, total, 1000):
        cards = [_card(player_id) for player_id in ids[start : start + 1000]]
        if not await leaderboards.BOARDS.apply(cards, leaderboards.PAGE):
            raise RuntimeError("Redis did not take the boards within REDIS_TIMEOUT: set it higher")
    await board_maintenance.open_to_readers(leaderboards.BOARDS)


def _card(player_id: str) -> Card:
    reached = datetime.now(UTC) - timedelta(seconds=random.randrange(10**7))
    elo = int(min(ratings.HIGHEST_ELO, max(ratings.LOWEST_ELO, random.gauss(STARTING_ELO, 250))))
    played = {"elo": elo, "peak_elo": elo + 20, "wins": 12, "losses": 9, "draws": 1}
    rated = rating_rules.unrated(player_id, f"Player {player_id[:8]}", random.choice(COUNTRIES), reached)
    rated = rated.model_copy(update=played | {"standing": ratings.standing(elo, reached)})
    return leaderboards.card(rated, None)


def match_between(first: Player, second: Player) -> MatchCompleted:
    """A match of two, with what a game counts; the first won."""
    part = {"score": 3, "kills": 7, "deaths": 4, "shots": 120, "hits": 71, "streak": 3, "questions": 10, "answers": 9}
    return MatchCompleted.model_validate(
        {
            "match_id": str(uuid.uuid4()),
            "played_at": datetime.now(UTC),
            "map": "arena",
            "winner_id": first.id,
            "duration_seconds": 312.5,
            "players": [{"player_id": player.id, **part} for player in (first, second)],
        }
    )


def pairs(players: Sequence[Player]) -> Iterator[tuple[Player, Player]]:
    """Players two by two, for ever; each wins as often as not, and nobody plays two matches at nearly one time."""
    while True:
        for number in range(0, len(players) - 1, 2):
            yield players[number], players[number + 1]
        for number in range(0, len(players) - 1, 2):
            yield players[number + 1], players[number]


async def play(match: MatchCompleted) -> None:
    """Let every reaction to a match happen, here. Raises RuntimeError when one fails."""
    for name in REACTIONS:
        answer = await in_process.call(name, in_process.push(match))
        if answer.status != 204:
            raise RuntimeError(f"{name} answered {answer.status} to {match.match_id}")
