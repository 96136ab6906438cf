"""The emblem of a tribe, by value."""

from functions.conquest.models.tribes import EmblemUpload, Tribe, TribeRole
from functions.conquest.rules.tribes.tribes import require_role, with_role
from shared.errors import DomainError, NotFound
from shared.media.pictures import Picture


class NoEmblemUpload(NotFound):
    """No upload of an emblem is known."""

    code = "NO_EMBLEM_UPLOAD"
    message = "No emblem was sent in the last days: POST /v1/tribes/{tribe_id}/emblem/upload-url begins."


class NoEmblem(DomainError):
    """The tribe has no emblem, and awaits none."""

    status = 409
    code = "NO_EMBLEM"
    message = "The tribe has no emblem, and awaits none."


def require_chieftain(tribe: Tribe, player_id: str) -> None:
    """Raises NotInThisTribe, TribeRoleNeeded."""
    require_role(tribe, player_id, (TribeRole.CHIEFTAIN,))


def awaiting(tribe: Tribe, player_id: str, upload_id: str) -> Tribe:
    """A tribe that awaits an emblem of its chieftain's; the one that it shows stays until then."""
    return tribe.model_copy(update={"emblem_upload": EmblemUpload(upload_id=upload_id, sent_by=player_id)})


def wanted(tribe: Tribe, upload_id: str) -> bool:
    """Whether a tribe awaits this upload, and who sent it still leads it."""
    upload = tribe.emblem_upload
    return (
        tribe.disbanded_at is None
        and upload is not None
        and upload.upload_id == upload_id
        and upload.sent_by in with_role(tribe, TribeRole.CHIEFTAIN)
    )


def showing(tribe: Tribe, picture: Picture) -> Tribe:
    """A tribe with the emblem that it awaited."""
    sent_by = tribe.emblem_upload.sent_by if tribe.emblem_upload else None
    return tribe.model_copy(update={"emblem_picture": picture, "emblem_sent_by": sent_by})


def without(tribe: Tribe) -> Tribe:
    """A tribe that has no emblem and awaits none."""
    return tribe.model_copy(update={"emblem_picture": None, "emblem_sent_by": None, "emblem_upload": None})


def is_of(tribe: Tribe, player_id: str) -> bool:
    """Whether a player sent the emblem that a tribe shows, or may send the one that it awaits."""
    return player_id in {tribe.emblem_sent_by, tribe.emblem_upload.sent_by if tribe.emblem_upload else None}
