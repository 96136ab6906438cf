"""The studio's rules of keys: taken out as a file, and brought in again."""

from functions.progression.models.save_rules import SaveRulesChanges, SaveRulesFile
from functions.progression.rules import rules_file
from functions.progression.store import rules as store
from shared.firestore.transaction import Transaction


async def export() -> bytes:
    """The rules as a file (one read)."""
    return rules_file.written(await store.rules())


async def bring_in(tx: Transaction, file: SaveRulesFile, admin_id: str, *, dry_run: bool) -> SaveRulesChanges:
    """Make the rules what a file says, unless it is a dry run; returns what that changes.

    Raises InvalidSaveRules, SaveRulesChanged.
    """
    before = await store.rules_in(tx)
    after = rules_file.changed(before, file, admin_id, tx.now)
    if after != before and not dry_run:
        store.save(tx, after)
    return rules_file.changes(before, after, dry_run=dry_run)
