"""Training: one batch after another. Source: CryptoTribes appendix B; the workshop's part is chosen."""

from datetime import datetime, timedelta

from functions.conquest.models.game import Building, Game, Unit
from functions.conquest.models.players import SeasonPlayer, Training
from functions.conquest.rules.buildings.economy import army_cap, level_of, paid, scaled, units_of
from shared.errors import DomainError, NotFound


class UnitNotUnlocked(DomainError):
    """The barracks are not high enough for this unit."""

    code = "UNIT_NOT_UNLOCKED"
    message = "This unit needs a higher level of the barracks; details.required says which."


class ArmyCapExceeded(DomainError):
    """The army would be larger than the barracks hold."""

    code = "ARMY_CAP_EXCEEDED"
    message = "Your barracks hold no such army; details.cap counts units at home, away and in training."


class TrainingQueueFull(DomainError):
    """As many batches wait as may."""

    code = "TRAINING_QUEUE_FULL"
    message = "As many batches are in training as may be at once; collect or cancel one first."


class UnknownBatch(NotFound):
    """There is no such batch in training."""

    code = "UNKNOWN_TRAINING"
    message = "There is no such batch in your training queue: it was collected or cancelled, or never begun."


class TrainingNotDone(DomainError):
    """The training takes longer."""

    status = 409
    code = "TRAINING_NOT_DONE"
    message = "This batch is not trained yet; details.ends_at says when it is."


def seconds_of(game: Game, player: SeasonPlayer, unit: Unit, quantity: int) -> int:
    """How long a batch takes: each level of the workshop after the first takes off a share, of nine tenths at most."""
    less = min(900, game.workshop_speed * (level_of(player, Building.WORKSHOP) - 1))
    return scaled(game, game.units[unit].train_seconds * quantity * (1000 - less) // 1000)


def begin(
    game: Game, player: SeasonPlayer, unit: Unit, quantity: int, queue_id: str, now: datetime
) -> tuple[SeasonPlayer, Training]:
    """Pay for a batch and put it at the end of the queue.

    Raises UnitNotUnlocked, ArmyCapExceeded, TrainingQueueFull, InsufficientResources.
    """
    rule, barracks = game.units[unit], level_of(player, Building.BARRACKS)
    if barracks < rule.barracks_level:
        raise UnitNotUnlocked(required=rule.barracks_level, level=barracks)
    if len(player.training) >= game.training_queue:
        raise TrainingQueueFull(most=game.training_queue)
    if (wanted := units_of(player) + quantity) > (cap := army_cap(game, player)):
        raise ArmyCapExceeded(cap=cap, wanted=wanted)
    cost = rule.cost * quantity
    after = paid(player, cost)
    started_at = max([now, *(batch.ends_at for batch in player.training)])
    ends_at = started_at + timedelta(seconds=seconds_of(game, player, unit, quantity))
    batch = Training(queue_id=queue_id, unit=unit, quantity=quantity, cost=cost, started_at=started_at, ends_at=ends_at)
    return after.model_copy(update={"training": (*after.training, batch)}), batch


def cancel(game: Game, player: SeasonPlayer, queue_id: str, now: datetime) -> tuple[SeasonPlayer, int]:
    """Take a batch out of the queue for a share of its price; those behind it come sooner. Raises UnknownBatch."""
    gone = in_training(player, queue_id)
    if gone is None:
        raise UnknownBatch(queue_id=queue_id)
    refund = gone.cost * game.refund // 1000
    left = tuple(batch for batch in player.training if batch is not gone)
    after = player.model_copy(update={"gold": player.gold + refund, "training": _moved_up(left, now)})
    return after, refund


def in_training(player: SeasonPlayer, queue_id: str) -> Training | None:
    """A batch that is not done."""
    return next((batch for batch in player.training if batch.queue_id == queue_id), None)


def trained(player: SeasonPlayer, queue_id: str) -> Training:
    """A batch that is done. Raises TrainingNotDone, and UnknownBatch for one that was cancelled, or is long done."""
    if (batch := in_training(player, queue_id)) is not None:
        raise TrainingNotDone(ends_at=batch.ends_at.isoformat())
    batch = next((batch for batch in player.trained if batch.queue_id == queue_id), None)
    if batch is None:
        raise UnknownBatch(queue_id=queue_id)
    return batch


def _moved_up(queue: tuple[Training, ...], now: datetime) -> tuple[Training, ...]:
    free, moved = now, []
    for batch in queue:
        start = batch.started_at if batch.started_at <= now else min(batch.started_at, free)
        ends_at = start + (batch.ends_at - batch.started_at)
        moved.append(batch.model_copy(update={"started_at": start, "ends_at": ends_at}))
        free = max(free, ends_at)
    return tuple(moved)
