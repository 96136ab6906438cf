"""What staff of the demo has to look into: a save that rose too fast, and events that functions gave up on."""

from datetime import UTC, datetime

from emulators.seed.matches import demo_matches
from emulators.seed.people import People
from functions.matches.events import MatchCompleted
from functions.platform.operations import dead_letters
from shared.events.dead_letters import DeadLettered
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

SAVE, RULES = "/api/v1/player/progression", "/api/v1/admin/progression/rules"
CHEAT = "tavita"
GOLD = {"key": "/gold", "merge": "max", "rise": {"per_hour": 500, "at_once": 2000, "at_first": 1000}}


async def ensure_flagged_save(people: People) -> int:
    """Declare how fast gold may rise, and have a save in which it rose faster; returns how many are new."""
    if (await people.get(CHEAT, f"{SAVE}/slots"))["items"]:
        return 0
    if (await people.get("admin", RULES))["version"] == 0:
        await people.post("admin", RULES, {"keys": [GOLD]}, method="PUT")
    for version, gold in enumerate((200, 250_000)):
        await people.post(CHEAT, SAVE, {"expected_version": version, "data": {"gold": gold, "level": 7}}, method="PUT")
    return 1


async def ensure_dead_letters(people: People) -> int:
    """Keep two deliveries that were given up, unless there are dead letters; returns how many are new.

    One is of the demo's first match, which counts once: its replay succeeds. What cannot be read can only be discarded.
    """
    if (await people.get("admin", "/api/v1/admin/dead-letters?limit=1"))["items"]:
        return 0
    match = _first_match(people)
    letters = (
        _letter("stats-record-match", match.key, match.model_dump_json(), "ServiceUnavailable: 503, three times"),
        _letter("leaderboards-rate-match", "demo-unreadable", "{", "ValidationError: the payload is no JSON"),
    )

    async def keep(tx: Transaction) -> None:
        for letter in letters:
            await dead_letters.keep(tx, letter)

    await transaction.run(keep)
    return len(letters)


def _first_match(people: People) -> MatchCompleted:
    report = demo_matches()[0].report
    ids = {player.player_id: people.id_of(player.player_id.removeprefix("demo-")) for player in report.players}
    players = [player.model_copy(update={"player_id": ids[player.player_id]}) for player in report.players]
    winner = ids[report.winner_id] if report.winner_id else None
    return MatchCompleted(
        match_id=report.match_id, played_at=datetime.now(UTC), winner_id=winner, players=tuple(players)
    )


def _letter(function: str, fact: str, payload: str, error: str) -> DeadLettered:
    return DeadLettered(
        delivery_id=f"demo-{function}",
        function=function,
        source_topic=MatchCompleted.topic,
        fact=fact,
        payload=payload,
        attributes={},
        error=error,
    )
