"""The table of cases and languages in sdks/README.md."""

import re
from collections.abc import Mapping, Sequence

BEGIN, END = "<!-- cases -->", "<!-- end of cases -->"
PASSED, FAILED, NOT_RUN = "✓", "✗", "-"

Table = dict[str, dict[str, str]]


def read_table(readme: str) -> Table:
    """The mark of each language by case."""
    head, _, *rows = [line for line in _part(readme).splitlines() if line.startswith("|")]
    languages = _cells(head)[1:]
    return {cells[0]: dict(zip(languages, cells[1:], strict=True)) for cells in map(_cells, rows)}


def with_results(
    readme: str, cases: Sequence[str], languages: Mapping[str, str], language: str, results: Mapping[str, str]
) -> str:
    """The text with what a run of one language found; what earlier runs found of others stays."""
    table = read_table(readme)
    lines = [f"| Case | {' | '.join(languages.values())} |", f"|---|{'---|' * len(languages)}"]
    for case in cases:
        marks = table.get(case, {})
        if case in results:
            marks[languages[language]] = FAILED if results[case] else PASSED
        lines.append(f"| {case} | {' | '.join(marks.get(name, NOT_RUN) for name in languages.values())} |")
    return readme.replace(_part(readme), "\n" + "\n".join(lines) + "\n")


def _part(readme: str) -> str:
    match = re.search(f"{BEGIN}(.*?){END}", readme, re.DOTALL)
    assert match, f"sdks/README.md has no {BEGIN}"
    return match[1]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]
