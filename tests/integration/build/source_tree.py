"""What the build's tests start from: a copy of the sources, and commands in processes of their own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
COPIED = ("shared", "functions", "infra", "sdks", "requirements.in", "requirements.txt")
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".terraform", "node_modules", "dist")


def copy_tree(to: Path) -> Path:
    """A copy of the sources that the build reads."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, to / name, ignore=LEFT_OUT)
        elif (ROOT / name).exists():
            shutil.copy2(ROOT / name, to / name)
    return to


def build(tree: Path, *arguments: str, hash_seed: int = 0) -> subprocess.CompletedProcess[str]:
    """Run `python -m infra.build` on a tree."""
    return subprocess.run(
        [sys.executable, "-m", "infra.build", *arguments],
        cwd=tree,
        env={
            **os.environ,
            "PYTHONPATH": "",
            "PYTHONHASHSEED": str(hash_seed),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=1200,
    )


def run_python(code: str, *arguments: str, cwd: Path, isolated: bool = False) -> subprocess.CompletedProcess[str]:
    """Run a program in a fresh interpreter; an isolated one finds nothing but installed packages."""
    flags = ["-I"] if isolated else []
    return subprocess.run(
        [sys.executable, *flags, "-c", code, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=1200,
    )


def write_endpoint(tree: Path, service: str, function: str, source: str) -> None:
    """Add an endpoint to a tree, and its service when it is the first."""
    folder = tree / "functions" / service / "endpoints"
    folder.mkdir(parents=True, exist_ok=True)
    for package in (folder.parent, folder):
        (package / "__init__.py").touch()
    (folder / f"{function}.py").write_text(source, encoding="utf-8")
