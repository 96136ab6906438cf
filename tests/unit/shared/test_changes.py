"""What audits keep of what a transaction changes."""

from datetime import UTC, datetime

from shared.firestore import changes
from shared.model import Model, Moment

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)


class Account(Model):
    """A document."""

    user_id: str
    status: str
    titles: tuple[str, ...] = ()
    password_hash: str = ""
    email: str = ""
    since: Moment = NOON


def test_only_fields_that_differ_are_kept_with_both_values():
    before = {"user_id": "ada", "status": "active", "titles": ["a"], "since": NOON}
    after = Account(user_id="ada", status="banned", titles=("a",))
    kept = {
        change.field: (change.old, change.new)
        for change in changes.changes({"users/ada": before}, {"users/ada": after})
    }
    assert kept == {"status": ('"active"', '"banned"')}


def test_secrets_and_addresses_are_not_kept():
    after = Account(user_id="ada", status="active", password_hash="x", email="ada@example.com")
    fields = {change.field for change in changes.changes({}, {"users/ada": after})}
    assert fields.isdisjoint({"password_hash", "email"})
    assert "status" in fields


def test_what_is_deleted_has_old_values_alone():
    (change,) = changes.changes({"users/ada": {"status": "active"}}, {"users/ada": None})
    assert (change.old, change.new) == ('"active"', None)


def test_long_values_and_many_fields_are_cut():
    many = {f"users/{number}": Account(user_id=str(number), status="x" * 1000) for number in range(100)}
    kept = changes.changes({}, many)
    assert len(kept) == changes.MOST_FIELDS
    assert max(len(change.new or "") for change in kept) == changes.LONGEST_VALUE
    assert len(changes.things(many)) == changes.MOST_THINGS


def test_an_entry_is_about_documents_and_their_players():
    assert changes.things({"orders/1": Account(user_id="ada", status="x")}) == ("ada", "orders/1")


def test_many_documents_leave_no_player_out_of_an_entry():
    many = {f"orders/{number}": Account(user_id="ada", status="x") for number in range(2 * changes.MOST_THINGS)}
    assert changes.things(many)[:2] == ("ada", "orders/0")
