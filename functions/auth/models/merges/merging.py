"""Merging one account into another: what is asked, what is kept, what is answered."""

from pydantic import Field

from functions.auth.models.identities.identities import Identity
from shared.merging import KeptPart, MergePart
from shared.model import Id, Model, Moment
from shared.text.reasons import Reason


class MergeRequest(Model):
    """The accounts to merge. Without `perform`, the answer is a preview and nothing changes."""

    source_id: Id = Field(description="The account that is given up.")
    target_id: Id = Field(description="The account that stays.")
    reason: Reason
    perform: bool = Field(False, description="Whether to merge; the default is a preview.")


class UndoRequest(Model):
    """Why a merge is undone."""

    reason: Reason


class MergeRecord(Model):
    """A merge, with all that undoing it needs. `auth_merges/{merge_id}`.

    `email_adopted` says that the source's address has become the target's own, with its password; `not_returned` is
    what the source did not get back when the merge was undone: what another account had by then, or money was spent.
    """

    merge_id: str
    source_id: str
    target_id: str
    reason: str
    merged_by: str
    merged_at: Moment
    undo_until: Moment
    identities: tuple[Identity, ...]
    email_adopted: bool
    parts: tuple[KeptPart, ...]
    undone_by: str = ""
    undone_at: Moment | None = None
    not_returned: tuple[str, ...] = ()


class Merge(Model):
    """A merge, or its preview: `performed` says which. A merge can be undone until `undo_until`."""

    merge_id: str | None
    performed: bool
    source_id: str
    target_id: str
    undo_until: Moment | None
    undone_at: Moment | None
    parts: tuple[MergePart, ...]
    not_returned: tuple[str, ...] = Field(
        description="What an undo could not give back: identities and addresses of other accounts, and spent money."
    )
