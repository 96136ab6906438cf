"""The rules of keys as one file."""

from functions.progression.models.save_rules import SaveRulesFile
from functions.progression.operations import save_rules
from shared.declare import endpoint
from shared.http.responses import RawJson
from shared.identity.callers import Admin


@endpoint("GET /api/v1/admin/progression/rules", enveloped=False)
async def export_rules(admin: Admin) -> RawJson[SaveRulesFile]:
    """Export the rules of saves.

    Returns the rules of keys in saves as one file to keep: indented JSON without an envelope, sorted by `key`. Fields
    that have their defaults are left out.

    Cost: reads the rules.
    """
    return RawJson(await save_rules.export())
