"""How players are told of the war, and of their own buildings and units, in English and German."""

from datetime import timedelta

from functions.conquest.models.players import SeasonPlayer, Training, Upgrade
from functions.conquest.models.tasks import TellDone
from functions.conquest.rules.buildings.economy import level_of
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

KIND = "conquest"
WORTH_TELLING = timedelta(minutes=1)
"""What took less is not told: the player has just asked for it."""

TRAINING_COMPLETED = "training_completed"
BUILDING_UPGRADED = "building_upgraded"

TEXTS = {
    TRAINING_COMPLETED: {
        "en": Text("Your units are trained", ("{quantity} {unit} have joined your army.",)),
        "de": Text("Deine Einheiten sind ausgebildet", ("{quantity} {unit} gehören jetzt zu deiner Armee.",)),
    },
    BUILDING_UPGRADED: {
        "en": Text("Your {building} has level {level}", ("The upgrade of your {building} to level {level} is done.",)),
        "de": Text("{building}: Stufe {level}", ("Der Ausbau ist fertig: {building} hat jetzt Stufe {level}.",)),
    },
}
"""By notice, then by language."""


def work_of(season_id: str, player_id: str, work: Upgrade | Training) -> TellDone:
    """What is to be told when an upgrade or a batch is done."""
    told = {"season_id": season_id, "player_id": player_id}
    took_long = work.ends_at - work.started_at >= WORTH_TELLING
    if isinstance(work, Upgrade):
        return TellDone(**told, building=work.building, level=work.level, took_long=took_long)
    return TellDone(**told, queue_id=work.queue_id, took_long=took_long)


def of_done(player: SeasonPlayer, work: TellDone) -> PlayerNotice | None:
    """What is told of something that is done, by the player as of now; None: it is not, or was cancelled."""
    if work.building is not None:
        if level_of(player, work.building) < work.level:
            return None
        values = {"building": work.building.value, "level": str(work.level)}
        return news(BUILDING_UPGRADED, f"{work.season_id}:{work.building}:{work.level}", work.player_id, values)
    batch = next((batch for batch in player.trained if batch.queue_id == work.queue_id), None)
    if batch is None:
        return None
    values = {"unit": batch.unit.value, "quantity": str(batch.quantity)}
    return news(TRAINING_COMPLETED, batch.queue_id, work.player_id, values)


def news(name: str, fact: str, player_id: str, values: dict[str, str], collapse: str = "") -> PlayerNotice:
    """Something of the moment: told on the devices of a player who does not listen, and nowhere else."""
    return PlayerNotice(
        notice_id=f"{name}:{player_id}:{fact}",
        player_id=player_id,
        service="conquest",
        name=name,
        values=values,
        kind=KIND,
        by_mail=False,
        in_inbox=False,
        when_away=True,
        collapse=f"{name}:{collapse}" if collapse else "",
    )


def kept(told: PlayerNotice, *, by_mail: bool = False) -> PlayerNotice:
    """The same, for the inbox, too, so that a player who comes back later reads it; or even for the mail."""
    return told.model_copy(update={"in_inbox": True, "by_mail": by_mail})
