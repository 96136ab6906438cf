"""Firestore as it is in a cloud: over TLS, with a token of the function's account. The server is of this test."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import grpc
import pytest
from google.cloud.firestore_v1 import types

from infra.build.archives import ROOT
from tests.certificates import certified_localhost
from tests.integration.emulators.cloud_storage import private_key

ACCOUNT = "ludus-stats@ludus-test.iam.gserviceaccount.com"
READ = """
import asyncio, sys
from shared import clients
from shared.firestore import client
from shared.firestore.collection import batch_get
client.HOST = sys.argv[1]
async def read():
    found = await batch_get(["arenas/dust"])
    await clients.close()
    print(found["arenas/dust"].fields)
asyncio.run(read())
"""

Calls = list[tuple[str, dict[str, str | bytes]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return certified_localhost(tmp_path)


@pytest.fixture
def firestore(folder: Path) -> Iterator[tuple[int, Calls]]:
    """A server with one document, and the calls that came."""
    calls: Calls = []

    def read(request: bytes, context: grpc.ServicerContext) -> Iterator[bytes]:
        asked = types.BatchGetDocumentsRequest.deserialize(request)
        calls.append((asked.documents[0], dict(context.invocation_metadata())))
        document = types.Document(name=asked.documents[0], fields={"size": types.Value(integer_value=7)})
        yield types.BatchGetDocumentsResponse.serialize(types.BatchGetDocumentsResponse(found=document))

    server = grpc.server(ThreadPoolExecutor(1))
    method = {"BatchGetDocuments": grpc.unary_stream_rpc_method_handler(read)}
    server.add_generic_rpc_handlers([grpc.method_handlers_generic_handler("google.firestore.v1.Firestore", method)])
    pem = (folder / "server.pem").read_bytes()
    port = server.add_secure_port("127.0.0.1:0", grpc.ssl_server_credentials([(pem, pem)]))
    server.start()
    yield port, calls
    server.stop(None)


def test_calls_bear_the_token_of_the_account_over_tls(folder, firestore):
    port, calls = firestore
    account = {"type": "service_account", "client_email": ACCOUNT, "private_key": private_key(ACCOUNT)}
    (folder / "account.json").write_text(json.dumps(account | {"token_uri": "http://127.0.0.1:9/token"}))
    environment = {name: value for name, value in os.environ.items() if name != "FIRESTORE_EMULATOR_HOST"}
    environment |= {
        "GOOGLE_APPLICATION_CREDENTIALS": str(folder / "account.json"),
        "GOOGLE_CLOUD_PROJECT": "ludus-test",
        "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH": str(folder / "ca.pem"),
        "PYTHONPATH": str(ROOT),
    }
    reader = [sys.executable, "-c", READ, f"localhost:{port}"]
    done = subprocess.run(reader, env=environment, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "{'size': 7}", done.stderr
    ((document, metadata),) = calls
    assert document == "projects/ludus-test/databases/(default)/documents/arenas/dust"
    assert metadata["google-cloud-resource-prefix"] == "projects/ludus-test/databases/(default)"
    kind, _, token = str(metadata["authorization"]).partition(" ")
    claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
    assert (kind, claims["iss"]) == ("Bearer", ACCOUNT)
    assert claims["exp"] > claims["iat"]
