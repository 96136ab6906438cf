"""The keys of game servers, listed, rotated and revoked by commands, here and in a project."""

import os
import re
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import grpc
import pytest

from emulators.cloud import LocalCloud
from infra.deploy import operators
from infra.deploy.__main__ import arguments
from shared.firestore import client
from shared.firestore.audit import ACTIONS
from shared.settings import settings
from tests.integration.deploy.test_operators import command
from tests.local_api import data_of

TRADE = "auth-server-token"


@pytest.fixture
def here(cloud: LocalCloud) -> dict[str, str]:
    return os.environ | cloud.environment | {"LOG_LEVEL": "ERROR"}


def answer(here: dict[str, str], *arguments: str) -> str:
    done = command(here, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def id_of(key: str) -> str:
    return key.removeprefix("lsk_").partition(".")[0]


async def trade(api, key: str) -> str:
    return data_of(await api(TRADE, json={"key": key}))["access_token"]


async def test_a_key_is_made_listed_rotated_and_revoked(api, here):
    name = f"eu-{uuid.uuid4().hex[:8]}"
    first = answer(here, "server-key", name, "matches,xp", "--days", "90")
    key_id = id_of(first)
    (line,) = [line for line in answer(here, "server-keys").splitlines() if key_id in line]
    assert re.search(rf"{key_id}  valid +matches,xp +{name}  \(made \S+ ends \S+\)", line)

    second = answer(here, "rotate-server-key", key_id)
    assert id_of(second) == key_id
    token = await trade(api, second)
    await trade(api, first)
    assert "two secrets" in answer(here, "server-keys")

    third = answer(here, "rotate-server-key", key_id, "--keep", "0")
    assert [(await api(TRADE, json={"key": key})).status_code for key in (first, second, third)] == [401, 401, 200]

    said = answer(here, "revoke-server-key", key_id, "its machine was sold")
    assert said == f"{key_id} ({name}) is revoked; tokens that were issued for it are refused at once."
    assert (await api(TRADE, json={"key": third})).status_code == 401
    assert (await api("matches-report-match", token=token, json={})).status_code == 401
    assert answer(here, "revoke-server-key", key_id, "once more") == said
    assert re.search(rf"{key_id}  revoked ", answer(here, "server-keys"))

    entries = await ACTIONS.select(("target.key_id", "==", key_id), limit=10)
    assert sorted((entry.function, entry.body) for entry in entries if "once more" not in entry.body) == [
        ("make revoke-server-key", '{"reason": "its machine was sold"}'),
        ("make rotate-server-key", '{"keep_old_seconds": 0}'),
        ("make rotate-server-key", '{"keep_old_seconds": 3600}'),
        ("make server-key", next(entry.body for entry in entries if entry.function == "make server-key")),
    ]
    assert all(entry.actor_id.startswith("operator:") for entry in entries)
    assert not any(secret in entry.model_dump_json() for entry in entries for secret in (first, second, third))
    assert await ACTIONS.select(("function", "==", "make server-keys"), limit=1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("rotate-server-key", "nothing"),
        ("revoke-server-key", "nothing", "why not"),
        ("rotate-server-key", "nothing", "--keep", "-1"),
        ("revoke-server-key", "nothing", ""),
    ],
)
def test_what_cannot_be_done_is_refused(here, arguments):
    refused = command(here, *arguments)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("Refused: "), refused.stderr
    assert "Traceback" not in refused.stderr


class TestInAProject:
    """Google is not there: the project is one of the emulator's, or a server that refuses as Google does."""

    @pytest.fixture
    def project(self, cloud: LocalCloud, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
        """A project in the emulator, which is what its address leads to instead of Google's."""
        connect = client._connect

        def to_emulator() -> client.FirestoreConnection:
            with monkeypatch.context() as emulated:
                emulated.setenv(operators.EMULATOR, cloud.environment[operators.EMULATOR])
                return connect()

        monkeypatch.setattr(client, "_connect", to_emulator)
        monkeypatch.setattr(operators.shutil, "which", lambda _name: None)  # nobody is signed in with gcloud
        for name in (operators.EMULATOR, "PUBSUB_EMULATOR_HOST", "GOOGLE_CLOUD_PROJECT"):
            monkeypatch.setenv(name, os.environ[name])
        yield f"studio-{uuid.uuid4().hex[:8]}"
        settings.cache_clear()

    def run(self, *given: str) -> int:
        return operators.run(arguments().parse_args(given))

    def test_it_goes_to_that_project_and_no_other(self, cloud, project, capsys, monkeypatch):
        assert self.run("server-key", "eu-west", "matches", "--project", project, "--yes") == 0
        key = capsys.readouterr().out.strip()
        assert self.run("server-keys", "--project", project) == 0
        assert id_of(key) in capsys.readouterr().out
        assert not {name for name in os.environ if name.endswith("EMULATOR_HOST")}
        assert self.run("revoke-server-key", id_of(key), "a test", "--project", project, "--yes") == 0
        assert "within 60 seconds" in capsys.readouterr().out
        assert self.run("server-keys", "--project", f"{project}-2") == 0
        assert id_of(key) not in capsys.readouterr().out

    @pytest.mark.parametrize(("said", "done"), [("y", 0), ("Yes", 0), ("", 1), ("n", 1), (None, 1)])
    def test_a_change_is_confirmed_by_whoever_sees_the_project_s_name(self, project, capsys, monkeypatch, said, done):
        def answered() -> str:
            if said is None:
                raise EOFError
            return said

        monkeypatch.setattr("builtins.input", answered)
        assert self.run("server-key", "eu-west", "matches", "--project", project) == done
        printed = capsys.readouterr()
        assert f"server-key in project {project}, as " in printed.err
        assert ("Refused: " in printed.err, bool(printed.out)) == (bool(done), not done)

    @pytest.mark.parametrize(
        ("status", "message"),
        [
            (grpc.StatusCode.PERMISSION_DENIED, "Permission denied on resource project studoi."),
            (grpc.StatusCode.NOT_FOUND, "The database (default) does not exist for project studoi"),
        ],
    )
    def test_a_mistyped_project_is_refused(self, project, capsys, monkeypatch, status, message):
        def refuse(_request: bytes, context: grpc.ServicerContext) -> Any:
            context.abort(status, message)

        server = grpc.server(ThreadPoolExecutor(1))
        method = {"BatchGetDocuments": grpc.unary_stream_rpc_method_handler(refuse)}
        server.add_generic_rpc_handlers([grpc.method_handlers_generic_handler("google.firestore.v1.Firestore", method)])
        port = server.add_insecure_port("127.0.0.1:0")
        server.start()
        monkeypatch.setattr(client, "_channel", lambda: grpc.aio.insecure_channel(f"127.0.0.1:{port}"))
        try:
            assert self.run("server-key", "eu-west", "matches", "--project", "studoi", "--yes") == 1
        finally:
            server.stop(None)
        printed = capsys.readouterr()
        assert printed.out == ""
        assert f"Refused: Firestore of project studoi says {status.name}: {message}" in printed.err
        assert "roles/datastore.user" in printed.err

    def test_without_google_credentials_it_says_how_to_sign_in(self, here, tmp_path: Path):
        environment = here | {"GOOGLE_APPLICATION_CREDENTIALS": str(tmp_path / "none.json")}
        refused = command(environment, "server-keys", "--project", "studio")
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "gcloud auth application-default login" in refused.stderr
        assert "Traceback" not in refused.stderr
