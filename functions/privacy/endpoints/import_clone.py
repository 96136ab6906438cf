"""Make a new player of a clone."""

from functions.auth.api.new_accounts import EmailTaken
from functions.privacy.models.clones import ImportClone, NewPlayer
from functions.privacy.operations import cloning
from functions.privacy.rules.clones import CloneRefused, ClonesRefused
from shared.declare import MEGABYTE, Resources, endpoint
from shared.extension_points import CLONING, PERSONAL_DATA
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin
from shared.telemetry.context import RequestContext


@endpoint(
    "POST /api/v1/admin/privacy/clones",
    status=201,
    errors=(ClonesRefused, CloneRefused, EmailTaken),
    extension_points=(CLONING, PERSONAL_DATA),
    resources=Resources(memory=1024),
    max_body=4 * MEGABYTE,
)
async def import_clone(admin: Admin, body: ImportClone, context: RequestContext, tx: Transaction) -> NewPlayer:
    """Import a clone of a player.

    Makes a new player of what `POST /api/v1/admin/privacy/players/{user_id}/clone` answered in another environment. Who
    reads the mail of `email` signs in as the player, by a mailed code. The same clone for the same address is imported
    once: again, the answer is the same. It is refused in prod, whole, and where anything in it is not as this version
    writes it.

    Cost: two reads; writes the account, its address, its profile, an entry of the account's history, the import, and
    one each entry, in one commit.
    """
    return await cloning.create(tx, admin.id, body, context)
