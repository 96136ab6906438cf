"""What no person does, or no honest one: counted in who does it, for somebody to look at. All is chosen (README)."""

from datetime import datetime, timedelta

from functions.conquest.models.battles import Battle
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.rules.battles import units as armies
from functions.conquest.rules.players.notices import WORTH_TELLING

PROMPT = timedelta(seconds=1)
PROMPT_TRAININGS = 20
"""So many trainings in a row, each begun within a second after the one before was done, are looked at."""

FED_RAIDS = 5
"""So many raids that took gold of one player who had no unit at home are looked at."""

MOST_TARGETS = 20
"""Players of whom raids are counted: the latest."""


def trained(player: SeasonPlayer, now: datetime) -> SeasonPlayer:
    """A player who begins a training now: how many times in a row that was too prompt for a person.

    What took less than a minute does not count: one waits for it. A batch that is done is followed up once.
    """
    ended = [batch.ends_at for batch in player.trained if batch.ends_at - batch.started_at >= WORTH_TELLING]
    if not ended or (last := max(ended)) == player.followed_up:
        return player
    prompt = player.prompt + 1 if now - last < PROMPT else 0
    return player.model_copy(update={"prompt": prompt, "followed_up": last})


def raided(raider: SeasonPlayer, target_id: str, battle: Battle) -> SeasonPlayer:
    """A player after a raid: how many took gold of this target while nobody defended it."""
    if not battle.gold_looted or armies.size(battle.defender_units):
        return raider
    counts = {name: count for name, count in raider.fed_by.items() if name != target_id}
    counts |= {target_id: raider.fed_by.get(target_id, 0) + 1}
    latest = dict(list(counts.items())[-MOST_TARGETS:])
    return raider.model_copy(update={"fed_by": latest})


def is_noticed(before: int, after: int, most: int) -> bool:
    """Whether a count has just reached what is looked at, or once more as much."""
    return after > before and after % most == 0
