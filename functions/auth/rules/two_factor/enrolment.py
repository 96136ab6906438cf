"""How an authenticator takes in a new secret."""


def otpauth_uri(secret: str, account: str, issuer: str) -> str:
    """What an authenticator reads (Google's Key Uri Format)."""
    import pyotp

    return pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name=issuer)


def qr_code(uri: str) -> str:
    """The URI as a QR code: the data URI of an SVG."""
    import segno

    return segno.make(uri, error="m", micro=False).svg_data_uri(scale=4)
