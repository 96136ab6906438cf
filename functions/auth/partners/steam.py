"""What Steam says (ISteamUserAuth and ISteamUser of its Web API for publishers)."""

from functools import lru_cache
from pathlib import Path

from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.proofs import SteamProof, VerifiedIdentity
from functions.auth.rules.identities.proofs import NotDocumented, ProviderNotOffered, check_offered
from functions.auth.rules.identities.steam import persona_of, steam_id_of
from shared import partners
from shared.errors import PartnerUnavailable, Unavailable
from shared.partners import PartnerResponse
from shared.settings import settings
from shared.text.names import fitted

STEAM = "steam"


async def verified(proof: SteamProof) -> VerifiedIdentity:
    """Whose ticket this is, asked of Steam in one call; the answer has no name (see `named`).

    Raises SteamTicketRejected, SteamIdMismatch, SteamBanned, ProviderNotOffered, PartnerUnavailable.
    """
    configured = settings()
    if not configured.steam_app_id:
        raise ProviderNotOffered(provider=STEAM)
    question = {
        "appid": str(configured.steam_app_id),
        "ticket": proof.ticket.get_secret_value(),
        "identity": configured.steam_ticket_identity,
    }
    answer = await _ask("ISteamUserAuth/AuthenticateUserTicket/v1/", question)
    try:
        steam_id = steam_id_of(answer.json_if_ok(), proof.steam_id)
    except NotDocumented as problem:
        raise answer.nonsense(str(problem)) from None
    return VerifiedIdentity(provider=Provider.STEAM, subject=steam_id)


async def named(identity: VerifiedIdentity) -> VerifiedIdentity:
    """With what the player is called on Steam (one call); without, when Steam does not say: that stops nobody."""
    try:
        answer = await _ask("ISteamUser/GetPlayerSummaries/v2/", {"steamids": identity.subject})
        name = fitted(persona_of(answer.json_if_ok(), identity.subject))
    except PartnerUnavailable:
        return identity
    return identity.model_copy(update={"display_name": name})


async def _ask(method: str, question: dict[str, str]) -> PartnerResponse:
    """The key goes into a header, as addresses are logged on the way."""
    url = f"{settings().steam_api_origin}/{method}"
    return await partners.get(STEAM, url, question, {"x-webapi-key": _key(settings().steam_web_api_key_file)})


@lru_cache(maxsize=1)
def _key(file: Path) -> str:
    try:
        key = file.read_text().strip()
    except OSError as error:
        raise Unavailable("Steam's key cannot be read just now.", retry_after=5) from error
    check_offered(key, STEAM)
    return key
