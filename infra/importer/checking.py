"""What was there and what is here, counted on both sides."""

from collections import Counter
from collections.abc import Iterable, Sequence

from functions.auth.store.accounts import USERS
from functions.leaderboards.store.ratings import RATINGS
from functions.stats.store.matches import MATCHES
from functions.stats.store.players import PLAYERS
from infra.importer.records import OldMatch, OldPlayer, Source, new_id

AT_ONCE = 200

PLAYED = ("wins", "losses", "draws", "score")


def expected(players: Iterable[OldPlayer], matches: Sequence[OldMatch]) -> Counter[str]:
    """What the source has of the players that are to be here."""
    counts: Counter[str] = Counter(matches=len({match.old_id for match in matches}))
    for player in players:
        counts["accounts"] += 1
        counts["passwords"] += bool(player.password_hash and player.email)
        counts["verified"] += bool(player.verified_at and player.email)
        counts["ratings"] += bool(player.played or player.elo is not None)
        counts.update({name: getattr(player, name) for name in PLAYED})
    return counts


async def found(source: Source, players: Sequence[OldPlayer]) -> Counter[str]:
    """What there is here of them: four reads a player, one a match."""
    counts: Counter[str] = Counter()
    ids = [new_id(source.name, "player", player.old_id) for player in players]
    for start in range(0, len(ids), AT_ONCE):
        batch = ids[start : start + AT_ONCE]
        users = (await USERS.get_many(batch)).values()
        counts["accounts"] += len(users)
        counts["passwords"] += sum(user.password_hash is not None for user in users)
        counts["verified"] += sum(user.email_proven_at is not None for user in users)
        counts["ratings"] += len(await RATINGS.get_many(batch))
        for stats in (await PLAYERS.get_many(batch)).values():
            counts.update({name: getattr(stats.lifetime, name) for name in PLAYED})
    matches = list(dict.fromkeys(new_id(source.name, "match", match.old_id) for match in source.matches))
    for start in range(0, len(matches), AT_ONCE):
        counts["matches"] += len(await MATCHES.get_many(matches[start : start + AT_ONCE]))
    return counts


def missing(there: Counter[str], here: Counter[str]) -> list[str]:
    """What is less here than there. More is no mistake: who was imported before has played on."""
    return [f"{name}: {there[name]} there, {here[name]} here" for name in there if here[name] < there[name]]
