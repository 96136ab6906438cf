"""The SDK for TypeScript follows live data: its own tests, by Node's runner, where the toolchain is."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SDK = Path(__file__).resolve().parents[3] / "sdks" / "typescript"
PATIENCE = 600


def test_live_data_is_followed(tmp_path):
    tools = f"{SDK / 'node_modules/.bin'}{os.pathsep}{os.environ['PATH']}"
    if not (shutil.which("node") and shutil.which("tsc", path=tools) and (SDK / "node_modules/@types/node").is_dir()):
        pytest.skip("node or TypeScript is not here: see `make sdk-tools`")
    (tmp_path / "package.json").write_text('{"type": "module"}')
    for command in (
        ("tsc", "--project", ".", "--outDir", str(tmp_path)),
        ("node", "--test", str(tmp_path / "test/live.js")),
    ):
        done = subprocess.run(
            command,
            cwd=SDK,
            env=os.environ | {"PATH": tools},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stdout[-3000:]
