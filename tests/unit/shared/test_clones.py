"""A copy of a document has what is marked, and what is sent as one may be anything."""

from datetime import UTC, datetime

import pytest

from functions.commerce.api.personal_data import ENTITLEMENTS_CLONE
from functions.commerce.models.entitlements import Entitlement, EntitlementStatus
from shared.firestore.clones import DEEPEST, LONGEST_TEXT, Clone, check_values
from shared.model import Model, Moment

NOW = datetime(2026, 11, 20, tzinfo=UTC)


class Trophy(Model):
    """A trophy of a player."""

    player_id: str
    given_by: str
    level: int
    item: str
    note: str = ""
    at: Moment


CLONE: Clone[Trophy] = Clone(
    fields=("level", "at"),
    names=("item",),
    document_name="{item}:{player_id}",
    filled={"given_by": "clone-{player_id}:{place}"},
    cleaned=lambda trophy: trophy.model_copy(update={"item": trophy.item.partition("/")[0]}),
)
TROPHY = Trophy(player_id="ada", given_by="bob", level=3, item="cup/of-ada", note="for Ada", at=NOW)
COPY = {"level": 3, "item": "cup", "at": "2026-11-20T00:00:00Z"}


def rebuilt(**changes):
    return CLONE.rebuild(Trophy, COPY | changes, {"player_id": "eve"}, 4)


def test_a_copy_has_what_is_marked_and_clean():
    assert CLONE.copy(TROPHY) == COPY


def test_a_copy_becomes_a_document_of_another_player():
    name, trophy = rebuilt()
    assert name == "cup:eve"
    assert trophy == TROPHY.model_copy(
        update={"player_id": "eve", "given_by": "clone-eve:4", "item": "cup", "note": ""}
    )


def test_a_copy_joins_the_document_that_there_is():
    joining: Clone[Trophy] = Clone(fields=("level",), joins=True)
    name, trophy = joining.rebuild(Trophy, {"level": 9}, {"player_id": "ada"}, 0, TROPHY)
    assert (name, trophy) == ("ada", TROPHY.model_copy(update={"level": 9}))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"player_id": "mallory"}, "no field that is copied"),
        ({"given_by": "mallory"}, "no field that is copied"),
        ({"item": "cup#auth_users"}, "other characters"),
        ({"item": "{player_id.__class__}"}, "other characters"),
        ({"level": 2**63}, "64 bits"),
        ({"level": "high"}, "integer"),
        ({"item": "x" * (LONGEST_TEXT + 1)}, "characters"),
        ({"item": "a\x00b"}, "printed"),
        ({"item": "\ud800"}, "printed"),
        ({"at": "yesterday"}, "datetime"),
        ({"level": {"": 1}}, "empty"),
        ({"level": {"__name__": 1}}, "__"),
    ],
)
def test_what_was_changed_is_refused(changes, said):
    with pytest.raises(ValueError, match=said):
        rebuilt(**changes)


def test_what_is_nested_too_deep_is_refused():
    value: object = 1
    for _ in range(DEEPEST + 1):
        value = [value]
    with pytest.raises(ValueError, match="deep"):
        check_values(value)


def test_an_entitlement_is_copied_without_its_order():
    owned = Entitlement(
        entitlement_id="apple-2000000123:0",
        player_id="ada",
        order_id="apple-2000000123",
        sku_id="founders",
        kind="cosmetic",
        id="skin-neon-fox",
        status=EntitlementStatus.ACTIVE,
        granted_at=NOW,
    )
    copy = ENTITLEMENTS_CLONE.copy(owned)
    assert "2000000123" not in str(copy)
    name, entitlement = ENTITLEMENTS_CLONE.rebuild(Entitlement, copy, {"player_id": "eve"}, 2)
    made = {"entitlement_id": "clone-eve:2", "player_id": "eve", "order_id": "clone-eve"}
    assert (name, entitlement) == ("clone-eve:2", owned.model_copy(update=made))
