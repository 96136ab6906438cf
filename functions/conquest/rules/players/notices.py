"""What players are told of the war on their devices while they are away, in English and German."""

from datetime import timedelta

from functions.conquest.models.players import SeasonPlayer, Training, Upgrade
from functions.conquest.models.tasks import TellDone
from functions.conquest.models.tribes import Tribe, TribeInvite
from functions.conquest.rules.buildings.economy import level_of
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

KIND = "conquest"
WORTH_TELLING = timedelta(minutes=1)
"""What took less is not told: the player has just asked for it."""

TRAINING_COMPLETED = "training_completed"
BUILDING_UPGRADED = "building_upgraded"
TRIBE_INVITED = "tribe_invited"
TRIBE_SENT_AWAY = "tribe_sent_away"

TEXTS = {
    TRAINING_COMPLETED: {
        "en": Text("Your units are trained", ("{quantity} {unit} have joined your army.",)),
        "de": Text("Deine Einheiten sind ausgebildet", ("{quantity} {unit} gehören jetzt zu deiner Armee.",)),
    },
    BUILDING_UPGRADED: {
        "en": Text("Your {building} has level {level}", ("The upgrade of your {building} to level {level} is done.",)),
        "de": Text("{building}: Stufe {level}", ("Der Ausbau ist fertig: {building} hat jetzt Stufe {level}.",)),
    },
    TRIBE_INVITED: {
        "en": Text("{tribe} invites you", ("You can join the tribe for 24 hours.",)),
        "de": Text("{tribe} lädt dich ein", ("24 Stunden lang kannst du dem Stamm beitreten.",)),
    },
    TRIBE_SENT_AWAY: {
        "en": Text("You are no longer in {tribe}", ("Your units have come home. You can join another tribe.",)),
        "de": Text("Du gehörst nicht mehr zu {tribe}", ("Deine Einheiten sind zu Hause.",)),
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
        return _news(BUILDING_UPGRADED, f"{work.season_id}:{work.building}:{work.level}", work.player_id, values)
    batch = next((batch for batch in player.trained if batch.queue_id == work.queue_id), None)
    if batch is None:
        return None
    values = {"unit": batch.unit.value, "quantity": str(batch.quantity)}
    return _news(TRAINING_COMPLETED, batch.queue_id, work.player_id, values)


def of_invite(tribe: Tribe, invite: TribeInvite, player_id: str) -> PlayerNotice:
    """Tells a player of an invitation: once a day and tribe, however often it is renewed."""
    fact = f"{tribe.tribe_id}:{invite.invited_at.date().isoformat()}"
    values = {"tribe": tribe.name, "role": invite.role.value, "invite_id": invite.invite_id}
    return _news(TRIBE_INVITED, fact, player_id, values)


def of_sending_away(tribe: Tribe, player_id: str) -> PlayerNotice:
    """Tells a player who was sent away, by the tribe as it was before."""
    fact = f"{tribe.tribe_id}:{tribe.members[player_id].joined_at:%Y%m%dT%H%M%S%f}"
    return _news(TRIBE_SENT_AWAY, fact, player_id, {"tribe": tribe.name})


def _news(name: str, fact: str, player_id: str, values: dict[str, str]) -> PlayerNotice:
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
    )
