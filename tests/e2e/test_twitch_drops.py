"""A drop on the whole local cloud: earned before its viewer links the game, granted by the link, known at Twitch."""

import json
import re
import uuid
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import httpx

from emulators.cloud import LocalCloud
from tests.waiting import wait_until
from tests.whole_cloud import Tokens


def test_a_drop_waits_for_its_viewer_and_is_granted_by_the_link(
    whole_cloud: LocalCloud, gateway: str, tokens: Tokens
) -> None:
    twitch = f"{whole_cloud.address('partners')}/twitch"
    body = {"email": f"{uuid.uuid4().hex}@example.com", "password": "Long-Journey-1", "display_name": "Ada"}
    player = data_of(httpx.post(f"{gateway}/api/v1/auth/register", json=body))["access_token"]
    user_id, benefit_id, now = str(uuid.uuid4().int % 10**12), str(uuid.uuid4()), datetime.now(UTC)
    campaign = {
        "campaign_id": f"launch-{uuid.uuid4().hex}",
        "name": "Launch week",
        "starts_at": (now - timedelta(days=1)).isoformat(),
        "ends_at": (now + timedelta(days=1)).isoformat(),
        "benefits": [
            {"benefit_id": benefit_id, "name": "Coins", "items": [{"kind": "currency", "id": "coins", "quantity": 100}]}
        ],
    }
    with api(gateway, tokens["admin"]) as admin:
        data_of(admin.post("/admin/drops/campaigns", json=campaign))
    drops = {"drops": [{"user_id": user_id, "benefit_id": benefit_id}]}
    (drop,) = httpx.post(f"{twitch}/dev/entitlements", json=drops).raise_for_status().json()["entitlement_ids"]
    with api(gateway, player) as http:
        url = data_of(http.get("/drops/twitch/link"))["authorize_url"]
        answer = httpx.get(f"{url}&answer=yes&user_id={user_id}&login=cool_ada")
        page = httpx.get(answer.headers["location"], timeout=60).raise_for_status()
        (form,) = re.findall(r'action="([^"]+)" data-body="([^"]+)"', page.text)
        data_of(httpx.post(unescape(form[0]), json=json.loads(unescape(form[1])), timeout=60))
        wait_until(lambda: granted(http) == [drop])
        linked = data_of(http.get("/player/linked-accounts"))["items"]
        assert "cool_ada" in {account["display_name"] for account in linked}
        wait_until(lambda: fulfilled(f"{twitch}/dev/entitlements/{drop}"))
        assert data_of(http.delete("/auth/link/twitch"))
        wait_until(lambda: user_id not in httpx.get(f"{twitch}/dev/tokens").json()["user_ids"])


def granted(http: httpx.Client) -> list[str]:
    claims = data_of(http.get("/drops/campaigns"))["claims"]
    return [claim["entitlement_id"] for claim in claims if claim["status"] == "granted"]


def fulfilled(url: str) -> bool:
    return bool(httpx.get(url).raise_for_status().json()["fulfillment_status"] == "FULFILLED")


def api(gateway: str, token: str) -> httpx.Client:
    return httpx.Client(base_url=f"{gateway}/api/v1", headers={"Authorization": f"Bearer {token}"}, timeout=60)


def data_of(answer: httpx.Response) -> dict[str, Any]:
    assert answer.is_success, answer.text
    return dict(answer.json()["data"])
