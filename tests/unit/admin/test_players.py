"""What support is shown of one player."""

from functions.admin.models.players import PartState, PlayerPart
from functions.admin.rules import players as rules
from shared.errors import Unavailable
from shared.model import Model


class Seen(Model):
    """What a service shows."""

    level: int


def test_a_part_is_what_the_service_answered():
    assert rules.part_of(Seen(level=3)) == PlayerPart(state=PartState.SHOWN, data={"level": 3})
    assert rules.part_of(None) == PlayerPart(state=PartState.NOTHING_KEPT)


def test_a_service_that_failed_says_by_which_error_and_no_more():
    assert rules.part_of(Unavailable()).error == "UNAVAILABLE"
    assert rules.part_of(KeyError("secret")) == PlayerPart(state=PartState.FAILED, error="INTERNAL")


def test_a_player_is_unknown_only_if_all_services_say_so():
    nothing, failed = rules.part_of(None), rules.part_of(Unavailable())
    assert not rules.is_known({"auth": nothing, "stats": nothing})
    assert rules.is_known({"auth": failed, "stats": nothing})
