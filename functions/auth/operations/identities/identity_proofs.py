"""One answer to: whose identity is this? For whoever takes more than one provider's proofs (linking)."""

from functions.auth.models.identities.proofs import EpicProof, SteamProof, VerifiedIdentity, WalletProof
from functions.auth.models.identities.wallets import WalletPurpose
from functions.auth.operations.identities import wallet_messages
from functions.auth.partners import epic, steam


async def verified_identity(
    proof: SteamProof | EpicProof | WalletProof, purpose: WalletPurpose, user_id: str
) -> VerifiedIdentity:
    """The identity that a proof proves. A sign-in of one provider asks that one's module itself, and packs no other.

    What a wallet has signed has to be for this purpose and account.
    Raises what is wrong with the proof (the errors in the provider's rules), ProviderNotOffered, PartnerUnavailable.
    """
    match proof:
        case SteamProof():
            return await steam.named(await steam.verified(proof))
        case EpicProof():
            return await epic.verified(proof)
        case WalletProof():
            return await wallet_messages.verified(proof, purpose, user_id)
