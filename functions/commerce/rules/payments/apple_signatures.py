"""What the App Store signs: JWS (ES256) whose certificates chain to Apple's root, checked by Apple's own library.

https://developer.apple.com/documentation/appstoreserverapi/jwstransaction. The certificates are taken as they were when
it was signed. Whether one was revoked since is not asked: that is one more server that can be down, and nothing is
granted or taken back by a signature alone, as the App Store is asked how the transaction stands.
"""

from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from functions.commerce.models.apple import AppleKeys
from functions.commerce.models.orders import Environment

if TYPE_CHECKING:
    from appstoreserverlibrary.signed_data_verifier import SignedDataVerifier

APPLE_ROOT_CA_G3 = (
    "MIICQzCCAcmgAwIBAgIILcX8iNLFS5UwCgYIKoZIzj0EAwMwZzEbMBkGA1UEAwwSQXBwbGUgUm9vdCBDQSAtIEczMSYwJAYDVQQLDB1BcHBsZSBD"
    "ZXJ0aWZpY2F0aW9uIEF1dGhvcml0eTETMBEGA1UECgwKQXBwbGUgSW5jLjELMAkGA1UEBhMCVVMwHhcNMTQwNDMwMTgxOTA2WhcNMzkwNDMwMTgx"
    "OTA2WjBnMRswGQYDVQQDDBJBcHBsZSBSb290IENBIC0gRzMxJjAkBgNVBAsMHUFwcGxlIENlcnRpZmljYXRpb24gQXV0aG9yaXR5MRMwEQYDVQQK"
    "DApBcHBsZSBJbmMuMQswCQYDVQQGEwJVUzB2MBAGByqGSM49AgEGBSuBBAAiA2IABJjpLz1AcqTtkyJygRMc3RCV8cWjTnHcFBbZDuWmBSp3ZHtf"
    "TjjTuxxEtX/1H7YyYl3J6YRbTzBPEVoA/VhYDKX1DyxNB0cTddqXl5dvMVztK517IDvYuVTZXpmkOlEKMaNCMEAwHQYDVR0OBBYEFLuw3qFYM4ia"
    "pIqZ3r6966/ayySrMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMAoGCCqGSM49BAMDA2gAMGUCMQCD6cHEFl4aXTQY2e3v9GwOAEZL"
    "uN+yRhHFD/3meoyhpmvOwgPUnPWTxnS4at+qIxUCMG1mihDK1A3UT82NQz60imOlM27jbdoXt2QfyFMm+YhidDkLF1vLUagM6BgD56KyKA=="
)
"""Apple Root CA - G3 (DER, base64), until 2039 (https://www.apple.com/certificateauthority/AppleRootCA-G3.cer)."""


class NotApples(ValueError):
    """What the App Store did not sign for this game, or what is not as it documents it."""


def parse_keys(raw: bytes) -> AppleKeys:
    """The keys in a mounted file. Raises ValueError or TypeError for what cannot sign."""
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    keys = AppleKeys.model_validate_json(raw)
    if not isinstance(load_pem_private_key(keys.private_key.encode(), password=None), EllipticCurvePrivateKey):
        raise TypeError("private_key is not the content of a .p8 file of App Store Connect")
    return keys


def transaction_in(signed: str, environment: Environment, keys: AppleKeys, root: str) -> Mapping[str, Any]:
    """The transaction in a JWS, if it is the game's and of this environment. Raises NotApples."""
    return _payload(signed, _verifier(environment, keys, root).verify_and_decode_signed_transaction)


def notification_in(signed: str, environment: Environment, keys: AppleKeys, root: str) -> Mapping[str, Any]:
    """The notification in a JWS, if it is for the game and of this environment. Raises NotApples."""
    return _payload(signed, _verifier(environment, keys, root).verify_and_decode_notification)


def _verifier(environment: Environment, keys: AppleKeys, root: str) -> "SignedDataVerifier":
    """It checks for one of two environments: in Apple's others, those of Xcode, nothing is signed by Apple."""
    from appstoreserverlibrary.models.Environment import Environment as StoreEnvironment
    from appstoreserverlibrary.signed_data_verifier import SignedDataVerifier

    store = {Environment.LIVE: StoreEnvironment.PRODUCTION, Environment.SANDBOX: StoreEnvironment.SANDBOX}
    return SignedDataVerifier([b64decode(root)], False, store[environment], keys.bundle_id, keys.app_apple_id)


def _payload(signed: str, check: Callable[[str], object]) -> Mapping[str, Any]:
    import jwt

    try:
        check(signed)
        payload: Mapping[str, Any] = jwt.decode(signed, options={"verify_signature": False})
    except Exception as error:  # noqa: BLE001  the library raises what it meets; it vouches for nothing then
        raise NotApples(f"{type(error).__name__}: {error}") from None
    return payload
