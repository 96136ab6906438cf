"""What is not indexed by itself: moments, which grow, and maps, whose keys are data, unless a query asks for them.

And which documents end.
"""

from infra.build.firestore import collections, exemptions, expiring
from infra.build.queries import Query
from shared.firestore.collection import Collection
from shared.model import Model, Moment


class Chest(Model):
    """A document with everything in it."""

    chest_id: str
    items: dict[str, int]
    names: tuple[str, ...]
    opened_at: Moment
    locked_at: Moment | None


class Visit(Model):
    """A document that ends by itself."""

    expire_at: Moment | None = None


CHESTS = Collection("arenas_chests", Chest)
VISITS = Collection("arenas_visits", Visit)


def test_moments_and_maps_are_exempt() -> None:
    assert list(exemptions([CHESTS], [])) == [(CHESTS.name, name) for name in ("items", "opened_at", "locked_at")]


def test_what_a_query_asks_for_by_itself_is_indexed() -> None:
    alone = Query(CHESTS.name, (("opened_at", "<"),), (("opened_at", "ASCENDING"),))
    beside = Query(CHESTS.name, (("chest_id", "=="),), (("locked_at", "ASCENDING"),))
    fields = list(exemptions([CHESTS], [alone, beside]))
    assert fields == [(CHESTS.name, name) for name in ("items", "locked_at")]


def test_stores_of_several_modules_are_known() -> None:
    names = {collection.name for collection in collections()}
    assert {"auth_users", "cosmetics_inventory", "events_outbox", "stats_players"} <= names


def test_documents_that_say_when_they_end_are_deleted() -> None:
    assert list(expiring([CHESTS, VISITS])) == [VISITS.name]
    assert {"audit_actions", "auth_sent_mails", "idempotency_answers"} <= set(expiring(collections()))
