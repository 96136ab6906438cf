"""What staff does: who, which function, to what, from where, and how it ended.

An entry is written in the commit of what it tells, once, and never changed but by an erasure, which makes its personal
parts blank. `admin` seals entries some minutes later (`functions/admin/README.md`): their fields stay what they are.
"""

import secrets
import uuid
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from pydantic import Field, SecretBytes, SecretStr
from pydantic_core import to_json

from shared.firestore.changes import Change, changes, things
from shared.firestore.collection import Collection
from shared.model import Model, Moment

DONE = "done"

NOT_TOLD = ("events_outbox/", "audit_", "auth_audit/", "idempotency_", "messages_broadcast_ranges/")
"""Documents that an entry need not tell of: what goes out, audits themselves, and whom a broadcast still goes to."""

LONGEST_TEXT = 200
"""Characters of a text of a body that are kept."""

MOST_ITEMS = 20
"""Items of a list of a body that are kept."""

SMALLER = ((MOST_ITEMS, LONGEST_TEXT), (5, 60), (2, 20))
"""How many items and characters are kept of a body that would be too long: the first that fits."""

LONGEST_BODY = 4000
"""Characters of a body that are kept."""

PERSONAL = {"origin_salt": ("ip", "user_agent"), "subject_salt": ("body", "changes", "query")}
"""The personal parts of an entry by the salt under which each is sealed. An erasure makes a part and its salt blank."""


class StaffAction(Model):
    """One request of somebody with a role besides the player's. `audit_actions/{action_id}`.

    `target` has the parameters of the path and the ids of the query, `query` its others, such as a name that was looked
    for; `body` is the request's body as JSON, without secrets and
    long texts; `about` are ids of what it asks for and of what it wrote, and of the players whose that is; `changes`
    has the old and new values of what it wrote; `outcome` is `done`, `replayed` or the code of the error; `PERSONAL`
    says what is personal. Entries are sealed: a new field has an empty default, and none is ever renamed.
    """

    origin_salt: str = ""
    subject_salt: str = ""
    about: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    action_id: str
    actor_id: str
    roles: tuple[str, ...]
    session_id: str = ""
    function: str
    method: str
    path: str
    target: dict[str, str]
    query: dict[str, str] = Field({})
    body: str = ""
    outcome: str = DONE
    request_id: str
    ip: str
    user_agent: str
    at: Moment
    expire_at: Moment


ACTIONS = Collection("audit_actions", StaffAction)


def new_salt() -> str:
    """What a personal part of an entry is digested with: without it, nobody can try what the digest is of."""
    return secrets.token_hex(16)


@dataclass(slots=True)
class Pending:
    """The entry of the request that is on; `written` as soon as a commit had it."""

    action: StaffAction
    written: bool = False

    def tell(self, **changes: object) -> None:
        """Say more about the action before it is written."""
        self.action = self.action.model_copy(update=changes)


_PENDING: ContextVar[Pending | None] = ContextVar("pending", default=None)
pending = _PENDING.get
expect = _PENDING.set


def tell_about(ids: Iterable[str]) -> None:
    """Say of this request whom it has found: an erasure finds the entry by them."""
    if entry := pending():
        entry.tell(about=tuple(dict.fromkeys((*entry.action.about, *ids))))


def unwritten() -> Pending | None:
    """The entry that the next commit of this request has to take with it, if there is one."""
    entry = pending()
    return entry if entry and not entry.written else None


def begin_next() -> None:
    """Give what this request commits from now on an entry of its own: it has several commits, each complete."""
    if (entry := pending()) and entry.written:
        entry.tell(action_id=uuid.uuid4().hex, origin_salt=new_salt(), subject_salt=new_salt())
        entry.written = False


def stands(entry: Pending | None) -> None:
    """The commit that took the entry has happened."""
    if entry:
        entry.written = True


def told(
    action: StaffAction, before: Mapping[str, Mapping[str, Any] | None], after: Mapping[str, Model | None]
) -> StaffAction:
    """The entry with the old and the new values of the documents that its commit writes, by path."""
    written = {path: document for path, document in after.items() if not path.startswith(NOT_TOLD)}
    about = tuple(dict.fromkeys((*action.about, *things(written))))
    return action.model_copy(update={"about": about, "changes": changes(before, written)})


def kept(body: Model) -> str:
    """What is kept of a body as JSON: what was sent, without secrets, long texts and long lists."""
    for items, characters in SMALLER:
        written = to_json(_kept(body, items, characters)).decode()
        if len(written) <= LONGEST_BODY:
            return written
    return to_json(sorted(body.model_fields_set)).decode()


def _kept(value: Any, items: int, characters: int) -> Any:
    if isinstance(value, Model):
        sent = ((name, getattr(value, name)) for name in type(value).model_fields if name in value.model_fields_set)
        return {
            name: _kept(part, items, characters) for name, part in sent if not isinstance(part, SecretStr | SecretBytes)
        }
    if isinstance(value, Mapping):
        some = list(value.items())[:items]
        return {str(name)[:characters]: _kept(part, items, characters) for name, part in some}
    if isinstance(value, list | tuple | set | frozenset):
        return [_kept(part, items, characters) for part in list(value)[:items]]
    return value[:characters] if isinstance(value, str) else value
