"""Who is let through the gateway, and what the others are told: in the words of the real one."""

import base64
import json
import time
from pathlib import Path
from typing import Any

import httpx
import jwt

from emulators import identity
from tests.integration.emulators.gateway_server import (
    AUDIENCE,
    ISSUER,
    PLAYER,
    Functions,
    Signer,
    bearer,
    document,
    gateway,
    operation,
    provider,
)
from tests.integration.emulators.local_servers import Emulator
from tests.waiting import eventually

ME = "/api/v1/profiles/me"
GOOGLE_AUDIENCE = "https://api.ludus.test/"


def part(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def fields_of(answer: httpx.Response) -> dict[str, str]:
    return dict(answer.json()["headers"])


async def refusal(client: httpx.AsyncClient, token: str, path: str = ME) -> tuple[int, str]:
    answer = await client.get(path, headers=bearer(token))
    told = answer.json()
    assert told["code"] == answer.status_code
    assert answer.headers["content-type"] == "application/json"
    return answer.status_code, told["message"]


async def test_without_a_token(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"{ME}?a=1")
    assert (answer.status_code, answer.json()) == (401, {"code": 401, "message": "Jwt is missing"})
    realm = f'Bearer realm="{client.base_url}{ME}?a=1"'.replace("//api", "/api")
    assert answer.headers["www-authenticate"] == realm


async def test_with_another_scheme_there_is_no_token(client: httpx.AsyncClient) -> None:
    answer = await client.get(ME, headers={"authorization": "Basic YTpi"})
    assert answer.json()["message"] == "Jwt is missing"


async def test_a_good_token(client: httpx.AsyncClient, signer: Signer) -> None:
    for _ in range(2):
        assert (await client.get(ME, headers=bearer(signer.token()))).status_code == 200
    assert (await client.get(ME, headers=bearer(signer.token(aud=["other", AUDIENCE])))).status_code == 200
    assert (await client.get(ME, headers=bearer(signer.token(aud=f"https://{AUDIENCE}/")))).status_code == 200


async def test_a_token_in_the_query_or_in_googles_header(client: httpx.AsyncClient, signer: Signer) -> None:
    answer = await client.get(ME, params={"access_token": signer.token()})
    assert answer.status_code == 200
    assert "x-apigateway-api-userinfo" in fields_of(answer)
    assert "x-forwarded-authorization" not in fields_of(answer)
    assert (await client.get(ME, headers={"x-goog-iap-jwt-assertion": signer.token()})).status_code == 200


async def test_an_expired_token(client: httpx.AsyncClient, signer: Signer) -> None:
    now = int(time.time())
    answer = await client.get(ME, headers=bearer(signer.token(exp=now - 61)))
    assert (answer.status_code, answer.json()["message"]) == (401, "Jwt is expired")
    assert answer.headers["www-authenticate"].endswith('", error="invalid_token"')
    assert (await client.get(ME, headers=bearer(signer.token(exp=now - 30)))).status_code == 200
    assert await refusal(client, signer.token(nbf=now + 100)) == (401, "Jwt not yet valid")


async def test_a_token_of_another_key_or_changed(client: httpx.AsyncClient, signer: Signer) -> None:
    assert await refusal(client, Signer().token()) == (401, "Jwt verification fails")
    head, payload, signature = signer.token().split(".")
    changed = part({"iss": ISSUER, "aud": AUDIENCE, "sub": "eve", "exp": time.time() + 900})
    assert await refusal(client, f"{head}.{changed}.{signature}") == (401, "Jwt verification fails")
    assert await refusal(client, f"{head}.{payload}.") == (401, "Jwt verification fails")


async def test_a_token_of_another_issuer_or_audience(client: httpx.AsyncClient, signer: Signer) -> None:
    assert await refusal(client, signer.token(iss="https://evil.example")) == (401, "Jwt issuer is not configured")
    assert await refusal(client, signer.token(iss=None)) == (401, "Jwt issuer is not configured")
    assert await refusal(client, signer.token(aud="other")) == (403, "Audiences in Jwt are not allowed")
    assert await refusal(client, signer.token(aud=None)) == (403, "Audiences in Jwt are not allowed")


async def test_tokens_that_are_none(client: httpx.AsyncClient, signer: Signer) -> None:
    form = "Jwt is not in the form of Header.Payload.Signature"
    for token in ("x", "a.b", "a.b.c.d"):
        assert await refusal(client, token) == (401, form)
    assert await refusal(client, f"{signer.token()},Bearer x") == (401, "Jwt signature is an invalid Base64")
    bad_header = "Jwt header is an invalid Base64url input or an invalid JSON"
    assert await refusal(client, "a.b.c") == (401, bad_header)
    assert await refusal(client, f"{part([1])}.b.c") == (401, bad_header)
    bad_payload = "Jwt payload is an invalid Base64 or an invalid JSON"
    assert await refusal(client, f"{part({'alg': 'RS256'})}.{part(1)}.c") == (401, bad_payload)
    assert await refusal(client, f"{part({'alg': 1})}.{part({})}.c") == (401, "Jwt header [alg] field is not a string")
    unsigned = f"{part({'alg': 'none'})}.{part({'iss': ISSUER, 'aud': AUDIENCE})}."
    assert await refusal(client, unsigned) == (401, "Jwt header [alg] field value is invalid")


async def test_the_public_key_does_not_pass_for_a_secret(client: httpx.AsyncClient, signer: Signer) -> None:
    claims = {"iss": ISSUER, "aud": AUDIENCE, "exp": int(time.time()) + 900}
    forged = jwt.encode(claims, signer.jwk["n"], algorithm="HS256", headers={"kid": signer.kid})
    assert await refusal(client, forged) == (401, "Jwks doesn't have key to match kid or alg from Jwt")


async def test_two_authorizations_are_none(client: httpx.AsyncClient, signer: Signer) -> None:
    pairs = [("authorization", f"Bearer {signer.token()}"), ("authorization", "Bearer forged")]
    assert (await client.get(ME, headers=httpx.Headers(pairs))).status_code == 401
    answer = await client.get("/api/v1/echo", headers=httpx.Headers(pairs))
    assert fields_of(answer)["x-forwarded-authorization"].endswith(",Bearer forged")


async def test_each_of_several_tokens_has_to_be_good(client: httpx.AsyncClient, signer: Signer) -> None:
    answer = await client.get(ME, params={"access_token": "forged"}, headers=bearer(signer.token()))
    assert answer.status_code == 401


async def test_a_cookie_where_the_document_says_so(client: httpx.AsyncClient, signer: Signer) -> None:
    cookie = {"cookie": f'theme=dark; ludus_access="{signer.token()}"'}
    assert (await client.get("/api/v1/browser", headers=cookie)).status_code == 200
    assert (await client.get(ME, headers=cookie)).json()["message"] == "Jwt is missing"
    in_query = await client.get("/api/v1/browser", params={"access_token": signer.token()})
    assert in_query.json()["message"] == "Jwt is missing"


async def test_a_prefix_in_the_header_cookie_finds_the_last_cookie_only(
    client: httpx.AsyncClient, signer: Signer
) -> None:
    token = signer.token()
    for cookies, status in (
        (f"ludus_access={token}", 200),
        (f"theme=dark; ludus_access={token}", 200),
        (f"ludus_access={token}; theme=dark", 401),
    ):
        answer = await client.get("/api/v1/last-cookie", headers={"cookie": cookies})
        assert answer.status_code == status
    assert answer.json()["message"] == "Jwt signature is an invalid Base64"


async def test_either_of_two_providers(client: httpx.AsyncClient, signer: Signer, served: Emulator) -> None:
    server = identity.id_token(served.data, "match-server@studio.iam.gserviceaccount.com", GOOGLE_AUDIENCE)
    assert (await client.get("/api/v1/either", headers=bearer(server))).status_code == 200
    assert (await client.get("/api/v1/either", headers=bearer(signer.token()))).status_code == 200
    assert (await client.get(ME, headers=bearer(server))).json()["message"] == "Jwt issuer is not configured"
    assert (await client.get("/api/v1/either")).json()["message"] == "Jwt is missing"
    assert await refusal(client, signer.token(exp=1), "/api/v1/either") == (401, "Jwt is expired")
    stranger = signer.token(iss="https://evil.example")
    assert await refusal(client, stranger, "/api/v1/either") == (401, "Jwt issuer is not configured")


async def test_no_token_is_optional(client: httpx.AsyncClient, signer: Signer) -> None:
    """`{}` among the requirements means that in OpenAPI; Google's importer drops it."""
    assert (await client.get("/api/v1/optional")).json()["message"] == "Jwt is missing"
    answer = await client.get("/api/v1/optional", headers=bearer(signer.token()))
    assert "x-apigateway-api-userinfo" in fields_of(answer)
    assert await refusal(client, signer.token(exp=1), "/api/v1/optional") == (401, "Jwt is expired")


async def test_a_new_key_is_read_when_a_token_names_it(functions: Functions, tmp_path: Path) -> None:
    old, new = Signer("old"), Signer("new")
    with gateway(tmp_path, functions.origin, old, document()) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as client:
            assert (await client.get(ME, headers=bearer(old.token()))).status_code == 200
            (tmp_path / "jwks.json").write_text(json.dumps({"keys": [new.jwk]}))
            mismatch = "Jwks doesn't have key to match kid or alg from Jwt"
            assert await refusal(client, new.token()) == (401, mismatch)

            async def is_taken() -> bool:
                return (await client.get(ME, headers=bearer(new.token()))).status_code != 401

            await eventually(is_taken)
            assert await refusal(client, old.token()) == (401, mismatch)


async def test_keys_behind_an_address_are_fetched_once(functions: Functions, signer: Signer, tmp_path: Path) -> None:
    functions.keys = json.dumps({"keys": [signer.jwk]}).encode()
    functions.calls.clear()
    config = document(**{"/api/v1/other": {"get": operation("echo", [{"other": []}])}})
    elsewhere = {"x-google-issuer": "https://other.test", "x-google-jwks_uri": f"{functions.origin}/keys"}
    config["securityDefinitions"]["other"] = provider(**elsewhere)
    with gateway(tmp_path, functions.origin, signer, config) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as client:
            for subject in ("ada", "bob", "eve"):
                token = signer.token(iss="https://other.test", sub=subject)
                assert (await client.get("/api/v1/other", headers=bearer(token))).status_code == 200
    assert functions.calls == ["keys", "echo", "echo", "echo"]


async def test_keys_that_cannot_be_read(functions: Functions, signer: Signer, tmp_path: Path) -> None:
    config = document(**{"/api/v1/other": {"get": operation("echo", [{"other": []}])}})
    nowhere = {"x-google-issuer": "https://other.test", "x-google-jwks_uri": "http://127.0.0.1:9/keys"}
    config["securityDefinitions"]["other"] = provider(**nowhere)
    with gateway(tmp_path, functions.origin, signer, config) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as client:
            token = signer.token(iss="https://other.test")
            assert await refusal(client, token, "/api/v1/other") == (401, "Jwks remote fetch is failed")
            assert (await client.get(ME, headers=bearer(signer.token()))).status_code == 200
        assert "the keys of http://127.0.0.1:9/keys cannot be read" in emulator.log


async def test_the_default_audience_is_the_service(functions: Functions, signer: Signer, tmp_path: Path) -> None:
    config = document(**{"/api/v1/plain": {"get": operation("echo", PLAYER)}})
    del config["securityDefinitions"]["player"]["x-google-audiences"]
    with gateway(tmp_path, functions.origin, signer, config) as emulator:
        async with httpx.AsyncClient(base_url=emulator.url) as client:
            host = emulator.url.removeprefix("http://")
            good = signer.token(aud=f"https://{host}")
            assert (await client.get("/api/v1/plain", headers=bearer(good))).status_code == 200
            assert await refusal(client, signer.token(), "/api/v1/plain") == (403, "Audiences in Jwt are not allowed")
