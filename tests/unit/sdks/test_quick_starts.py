"""What a README shows first is the very program that the tests run."""

import re
from pathlib import Path

import pytest

SDKS = Path(__file__).resolve().parents[3] / "sdks"


@pytest.mark.parametrize(
    ("folder", "file", "tested", "shown"),
    [
        ("csharp", "Tests/QuickStart.cs", "", ""),
        ("go", "cmd/quickstart/main.go", "", ""),
        ("python", "tests/quick_start.py", "", ""),
        ("typescript", "test/quick_start.ts", "../src/index.js", "ludus-sdk"),
    ],
)
def test_a_readme_shows_the_quick_start_that_is_run(folder, file, tested, shown):
    program = (SDKS / folder / file).read_text(encoding="utf-8").replace(tested, shown)
    assert f"\n{program}```\n" in (SDKS / folder / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "file",
    [
        "csharp/Tests/QuickStart.cs",
        "go/cmd/quickstart/main.go",
        "python/tests/quick_start.py",
        "typescript/test/quick_start.ts",
    ],
)
def test_a_quick_start_has_about_twenty_lines(file):
    lines = (SDKS / file).read_text(encoding="utf-8").splitlines()
    says_something = [line for line in lines if re.search(r"\w", line)]
    assert len([line for line in says_something if not line.startswith(("using ", "import ", "from "))]) <= 20
