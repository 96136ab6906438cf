"""What players are told of tribes, in English and German."""

from datetime import datetime

from functions.conquest.events import TribeChanged
from functions.conquest.models.tribes import Tribe, TribeChange, TribeInvite, TribeRole
from functions.conquest.rules.players.notices import kept, news
from functions.conquest.rules.tribes.tribes import with_role
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

TRIBE_INVITED = "tribe_invited"
TRIBE_SENT_AWAY = "tribe_sent_away"
TRIBE_DISBANDED = "tribe_disbanded"
MEMBER_JOINED = "member_joined"
MEMBER_LEFT = "member_left"
MADE_CHIEFTAIN = "made_chieftain"
MADE_CAPTAIN = "made_captain"
MADE_WARRIOR = "made_warrior"
EMBLEM_REMOVED = "emblem_removed"

TEXTS = {
    TRIBE_INVITED: {
        "en": Text("{tribe} invites you", ("You can join the tribe for 24 hours.",)),
        "de": Text("{tribe} lädt dich ein", ("24 Stunden lang kannst du dem Stamm beitreten.",)),
    },
    TRIBE_SENT_AWAY: {
        "en": Text("You are no longer in {tribe}", ("Your units have come home. You can join another tribe.",)),
        "de": Text(
            "Du gehörst nicht mehr zu {tribe}",
            ("Deine Einheiten sind zu Hause. Du kannst einem anderen Stamm beitreten.",),
        ),
    },
    TRIBE_DISBANDED: {
        "en": Text("{tribe} is no more", ("The chieftain has ended the tribe. Your units have come home.",)),
        "de": Text("{tribe} gibt es nicht mehr", ("Der Stamm wurde aufgelöst. Deine Einheiten sind zu Hause.",)),
    },
    MEMBER_JOINED: {
        "en": Text("{tribe} has a new member", ("Somebody has accepted an invitation to your tribe.",)),
        "de": Text("{tribe} hat ein neues Mitglied", ("Jemand hat eine Einladung in deinen Stamm angenommen.",)),
    },
    MEMBER_LEFT: {
        "en": Text("{tribe} has lost a member", ("Their units have left the tribe's territories.",)),
        "de": Text("{tribe} hat ein Mitglied verloren", ("Die Einheiten haben die Gebiete des Stamms verlassen.",)),
    },
    MADE_CHIEFTAIN: {
        "en": Text("You lead {tribe} now", ("You are the chieftain of your tribe.",)),
        "de": Text("Du führst jetzt {tribe} an", ("Du bist Häuptling deines Stamms.",)),
    },
    MADE_CAPTAIN: {
        "en": Text("You are a captain of {tribe}", ("You can invite warriors, and choose how garrisons stand.",)),
        "de": Text(
            "Du bist Hauptmann von {tribe}",
            ("Du kannst Krieger einladen und bestimmst, wie Garnisonen stehen.",),
        ),
    },
    EMBLEM_REMOVED: {
        "en": Text("The emblem of {tribe} was removed", ("It did not keep to the rules. You can send another one.",)),
        "de": Text(
            "Das Wappen von {tribe} wurde entfernt",
            ("Es verstieß gegen die Regeln. Du kannst ein anderes hochladen.",),
        ),
    },
    MADE_WARRIOR: {
        "en": Text("You are a warrior of {tribe}", ("The chieftain has changed your role in the tribe.",)),
        "de": Text("Du bist Krieger von {tribe}", ("Deine Rolle im Stamm wurde geändert.",)),
    },
}
"""By notice, then by language."""

ROLES = {
    TribeRole.CHIEFTAIN: MADE_CHIEFTAIN,
    TribeRole.CAPTAIN: MADE_CAPTAIN,
    TribeRole.WARRIOR: MADE_WARRIOR,
}

TO_THE_OTHERS = {
    TribeChange.JOINED: MEMBER_JOINED,
    TribeChange.LEFT: MEMBER_LEFT,
    TribeChange.SENT_AWAY: MEMBER_LEFT,
    TribeChange.DISBANDED: TRIBE_DISBANDED,
}
"""What those are told who were in the tribe with whom it is about. It names nobody: who they are, the tribe says."""


def of_invite(tribe: Tribe, invite: TribeInvite, player_id: str) -> PlayerNotice:
    """Tells a player of an invitation: once a day and tribe, however often it is renewed."""
    fact = f"{tribe.tribe_id}:{invite.invited_at.date().isoformat()}"
    values = {"tribe": tribe.name, "role": invite.role.value, "invite_id": invite.invite_id}
    return kept(news(TRIBE_INVITED, fact, player_id, values))


def of_change(change: TribeChanged) -> list[PlayerNotice]:
    """Tells whom a change is about, who leads the tribe since, and the others."""
    fact = f"{change.tribe_id}:{change.changed_at:%Y%m%dT%H%M%S%f}"
    values = {"tribe": change.tribe_name, "tribe_id": change.tribe_id}
    about = change.player_id
    told = {
        player_id: news(name, fact, player_id, values, collapse=change.tribe_id)
        for player_id in change.other_ids
        if (name := TO_THE_OTHERS.get(change.change))
    }
    if change.change is TribeChange.DISBANDED:
        told = {player_id: kept(notice) for player_id, notice in told.items()}
    if change.change is TribeChange.SENT_AWAY:
        told[about] = kept(news(TRIBE_SENT_AWAY, fact, about, values))
    if change.change is TribeChange.PROMOTED and change.role is not None:
        told[about] = kept(news(ROLES[change.role], fact, about, values))
    if change.new_chieftain_id is not None:
        told[change.new_chieftain_id] = kept(news(MADE_CHIEFTAIN, fact, change.new_chieftain_id, values))
    return list(told.values())


def of_removed_emblem(tribe: Tribe, now: datetime) -> list[PlayerNotice]:
    """Tells who leads a tribe that staff took its emblem away."""
    fact = f"{tribe.tribe_id}:{now:%Y%m%dT%H%M%S%f}"
    values = {"tribe": tribe.name, "tribe_id": tribe.tribe_id}
    return [kept(news(EMBLEM_REMOVED, fact, leads, values)) for leads in with_role(tribe, TribeRole.CHIEFTAIN)]
