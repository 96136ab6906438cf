"""The rules of keys, all at once."""

from functions.progression.models.save_rules import SaveRulesChanges, SaveRulesFile
from functions.progression.operations import save_rules
from functions.progression.rules.rules_file import InvalidSaveRules, SaveRulesChanged
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint("PUT /api/v1/admin/progression/rules", errors=(InvalidSaveRules, SaveRulesChanged))
async def import_rules(
    admin: Admin,
    body: SaveRulesFile,
    tx: Transaction,
    dry_run: bool = False,  # noqa: FBT001, FBT002  a parameter of the query
) -> SaveRulesChanges:
    """Import the rules of saves.

    Declares keys of saves as the file has them: how they are merged, which only the game's servers set, and how fast
    numbers may rise. Keys that the file does not have are no longer declared. With `dry_run=true` nothing is written.
    The rules hold from the next save on; what is saved already stays as it is.

    A file with a `version` is refused with `SAVE_RULES_CHANGED` where the rules have another one by now. All that is
    wrong with a file is said at once.

    Cost: reads the rules; writes them where they change.
    """
    return await save_rules.bring_in(tx, body, admin.id, dry_run=dry_run)
