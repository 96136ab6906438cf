"""E-mail addresses: the one form that they are compared in, and the one that mail servers take."""

import unicodedata

DOTTED_I = "\u0130"
"""The one letter whose lower case is two characters."""


def normalized(email: str) -> str:
    """The form in which two spellings of one mailbox are equal; its domain is readable (U-labels).

    Domains are those of IDNA 2008, non-transitional (UTS 46): `straße.example` and `strasse.example` are two, and
    `xn--strae-oqa.example` is the first of them. The local part is in lower case and not case-folded, for the same
    reason: `straße` and `strasse` may be two mailboxes. So may be `İ` and what Unicode has for its lower case, an `i`
    with another dot above: it stays.
    """
    local, _, domain = email.strip().rpartition("@")
    return f"{_in_lower_case(unicodedata.normalize('NFC', local))}@{_readable(domain)}"


def _in_lower_case(local: str) -> str:
    return unicodedata.normalize("NFC", DOTTED_I.join(part.lower() for part in local.split(DOTTED_I)))


def deliverable(email: str) -> str:
    """The address with its domain as A-labels, which every mail server takes; its local part stays as it is."""
    local, _, domain = email.rpartition("@")
    return f"{local}@{_a_labels(domain)}"


def _a_labels(domain: str) -> str:
    """The domain in ASCII; one that IDNA 2008 does not allow is only put into lower case."""
    if domain.isascii():
        return domain.lower()
    import idna

    try:
        return idna.encode(domain, uts46=True).decode()
    except idna.IDNAError:
        return domain.lower()


def _readable(domain: str) -> str:
    ascii_domain = _a_labels(domain)
    if "xn--" not in ascii_domain:
        return ascii_domain
    import idna

    try:
        return idna.decode(ascii_domain)
    except idna.IDNAError:
        return ascii_domain
