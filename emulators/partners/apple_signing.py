"""What signs in the App Store's place: a chain of three certificates of its own, which only the local cloud trusts.

Extensions as Apple's have them, without which its own library refuses a chain.
"""

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jwt
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

INTERMEDIATE_OID = x509.ObjectIdentifier("1.2.840.113635.100.6.2.1")
LEAF_OID = x509.ObjectIdentifier("1.2.840.113635.100.6.11.1")
DER_NULL = b"\x05\x00"
NOT_BEFORE, NOT_AFTER = datetime(2020, 1, 1, tzinfo=UTC), datetime(2050, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Signer:
    """The key of the leaf, and the certificates from it to the root."""

    key: EllipticCurvePrivateKey
    certificates: tuple[x509.Certificate, ...]

    @property
    def root(self) -> str:
        """The root (DER, base64)."""
        return _encoded(self.certificates[-1])

    def sign(self, payload: Mapping[str, Any], certificates: int = 3, algorithm: str = "ES256") -> str:
        """A JWS with so many of the certificates; Apple's have three, and its algorithm."""
        chain = [_encoded(certificate) for certificate in (*self.certificates, self.certificates[-1])[:certificates]]
        key: Any = {"ES256": self.key, "none": None}.get(algorithm, "everybody knows this secret, it is in the source")
        return jwt.encode(dict(payload), key, algorithm=algorithm, headers={"x5c": chain})


def new_signer(*, marked: bool = True, not_after: datetime = NOT_AFTER) -> Signer:
    """A chain of a new root; without Apple's marks if it is not to be `marked`."""
    root_key, intermediate_key, leaf_key = (generate_private_key(SECP256R1()) for _ in range(3))
    root = _certificate("Local Root CA", root_key, None, root_key, None, NOT_AFTER)
    mark = INTERMEDIATE_OID if marked else None
    intermediate = _certificate("Local Intermediate CA", intermediate_key, root, root_key, mark, NOT_AFTER)
    mark = LEAF_OID if marked else None
    leaf = _certificate("Local App Store", leaf_key, intermediate, intermediate_key, mark, not_after, authority=False)
    return Signer(leaf_key, (leaf, intermediate, root))


def ensure_signer(file: Path) -> Signer:
    """The signer in a file, made if there is none. Raises OSError."""
    if not file.exists():
        signer = new_signer()
        private = signer.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        chain = (certificate.public_bytes(Encoding.PEM) for certificate in signer.certificates)
        draft = file.with_name(f".{file.name}")
        draft.write_bytes(b"".join((private, *chain)))
        draft.replace(file)
    content = file.read_bytes()
    key = load_pem_private_key(content, password=None)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise OSError(f"{file} does not hold an EC key: delete it, and a new one is made.")
    return Signer(key, tuple(x509.load_pem_x509_certificates(content)))


def new_keys() -> str:
    """A key of App Store Connect and its app, as JSON."""
    key = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    keys = {
        "issuer_id": "57246542-96fe-1a63-e053-0824d011072a",
        "key_id": "2X9R4HXF34",
        "private_key": key.decode(),
        "bundle_id": "dev.ludus.local",
        "app_apple_id": 1234567890,
    }
    return json.dumps(keys, indent=2)


def _certificate(
    name: str,
    key: EllipticCurvePrivateKey,
    issuer: x509.Certificate | None,
    issuer_key: EllipticCurvePrivateKey,
    mark: x509.ObjectIdentifier | None,
    not_after: datetime,
    *,
    authority: bool = True,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOT_BEFORE)
        .not_valid_after(not_after)
    )
    for extension, critical in _extensions(key, issuer_key, authority=authority):
        builder = builder.add_extension(extension, critical=critical)
    if mark:
        builder = builder.add_extension(x509.UnrecognizedExtension(mark, DER_NULL), critical=False)
    return builder.sign(issuer_key, SHA256())


def _extensions(
    key: EllipticCurvePrivateKey, issuer_key: EllipticCurvePrivateKey, *, authority: bool
) -> Sequence[tuple[x509.ExtensionType, bool]]:
    usage = x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
    return (
        (x509.BasicConstraints(ca=authority, path_length=None), True),
        (usage, True),
        (x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False),
        (x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), False),
    )


def _encoded(certificate: x509.Certificate) -> str:
    return b64encode(certificate.public_bytes(Encoding.DER)).decode()
