"""Mail, through the gateway, on the whole local cloud: event, queue, handler, mail box, and back."""

import uuid

import httpx

from emulators.cloud import LocalCloud
from tests.mailbox import token_in
from tests.waiting import wait_until

PASSWORD, NEW = "Long-Journey-1", "Three-Small-Words-7"


def mail(cloud: LocalCloud, address: str, subject: str) -> dict[str, str]:
    """Wait for a mail."""

    def delivered() -> dict[str, str] | None:
        answer = httpx.get(f"{cloud.address('mail')}/api/messages", params={"to": address})
        return next((message for message in answer.json()["messages"] if message["subject"] == subject), None)

    return wait_until(delivered)


def test_a_new_player_verifies_the_address_and_forgets_the_password(whole_cloud: LocalCloud, gateway: str) -> None:
    address = f"{uuid.uuid4().hex}@example.com"
    with httpx.Client(base_url=f"{gateway}/api/v1/auth") as http:
        registration = {"email": address, "password": PASSWORD, "display_name": "Ada", "language": "de"}
        assert http.post("/register", json=registration).status_code == 201
        token = token_in(mail(whole_cloud, address, "E-Mail-Adresse bestätigen"))
        assert http.post("/email/verification/confirm", json={"token": token}).status_code == 200
        assert http.post("/password-reset", json={"email": address}).status_code == 202
        token = token_in(mail(whole_cloud, address, "Passwort zurücksetzen"))
        assert http.post("/password-reset/confirm", json={"token": token, "password": NEW}).status_code == 200
        assert http.post("/login", json={"email": address, "password": PASSWORD}).status_code == 401
        assert http.post("/login", json={"email": address, "password": NEW}).status_code == 200
        mail(whole_cloud, address, "Dein Passwort wurde geändert")
