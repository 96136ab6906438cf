"""What new instances of the functions of privacy are asked first."""

import uuid

from functions.privacy.models.tasks import EraseAccount, MakeExport
from functions.privacy.store.erasures import ERASURES
from shared.identity.callers import Role
from tests.bench import in_process
from tests.bench.callers import Maker, get, job, player, staff
from tests.bench.in_process import Request
from tests.erasures import mark_due

ACCOUNT, EXPORT, CONSENTS = "/api/v1/privacy/account", "/api/v1/privacy/export", "/api/v1/privacy/consents"


def _asks(method: str, path: str, body: object = None) -> Maker:
    async def make() -> Request:
        return Request(method, path, (await player()).token, body)

    return make


async def waiting() -> str:
    """The token of a player whose account is going to be erased."""
    ada = await player()
    await mark_due(ada.id, waits=True)
    return ada.token


async def _stops() -> Request:
    return Request("POST", f"{ACCOUNT}/cancel", await waiting(), {})


async def _certificate() -> Request:
    ada = await player()
    await mark_due(ada.id)
    return Request(path=f"/api/v1/admin/privacy/erasures/{ada.id}", token=await staff(Role.SUPPORT))


async def _own_certificate() -> Request:
    ada = await player()
    await mark_due(ada.id, certificate_id=uuid.uuid4().hex)
    certificate_id = (await ERASURES.get(ada.id)).certificate_id  # type: ignore[union-attr]  # just written
    return Request(path=f"/api/v1/privacy/certificates/{certificate_id}")


async def due() -> Request:
    """The erasure of an account whose time has come."""
    ada = await player()
    await mark_due(ada.id)
    return Request("POST", body=EraseAccount(player_id=ada.id).model_dump())


async def asked() -> tuple[str, str, Request]:
    """A file that a player has asked for: its id, the player's token, and the task."""
    ada = await player()
    ask = Request("POST", EXPORT, ada.token, {})
    export_id = str((await in_process.call("privacy-request-export", ask)).data["export_id"])
    return export_id, ada.token, Request("POST", body=MakeExport(player_id=ada.id, export_id=export_id).model_dump())


async def _make() -> Request:
    return (await asked())[2]


async def made() -> Request:
    """The download of a file that is ready."""
    export_id, token, work = await asked()
    assert (await in_process.call("privacy-make-export", work)).status == 204
    return Request(path=f"{EXPORT}/{export_id}/download", token=token)


REQUESTS = {
    "privacy-cancel-erasure": _stops,
    "privacy-download-export": made,
    "privacy-erase-account": due,
    "privacy-erase-due": job,
    "privacy-get-certificate": _certificate,
    "privacy-get-consents": get(CONSENTS),
    "privacy-get-own-certificate": _own_certificate,
    "privacy-get-erasure": get(ACCOUNT),
    "privacy-get-export": get(EXPORT),
    "privacy-make-export": _make,
    "privacy-request-erasure": _asks("DELETE", ACCOUNT),
    "privacy-request-export": _asks("POST", EXPORT, {}),
    "privacy-update-consents": _asks("PATCH", CONSENTS, {"terms_version": uuid.uuid4().hex}),
}
