"""Functions and triggers wait until what their services may do is known everywhere."""

import re
from pathlib import Path

TERRAFORM = Path(__file__).parents[3] / "infra" / "terraform"
LATER = {"google_cloud_run_v2_service_iam_member"}
"""Grants on what functions run on, which come after it."""


def test_every_grant_to_a_service_is_waited_for() -> None:
    written = "\n".join(file.read_text() for file in sorted(TERRAFORM.glob("*.tf")))
    blocks = re.findall(r'^resource "(google_\w+_iam_member)" "(\w+)" \{\n(.*?)^\}', written, re.MULTILINE | re.DOTALL)
    granted = {
        f"{kind}.{name}"
        for kind, name, body in blocks
        if kind not in LATER and re.search(r"member += google_service_account\.services\[", body)
    }
    (grants,) = re.findall(r'"time_sleep" "grants" \{.*?depends_on = \[(.*?)\]\n\}', written, re.DOTALL)
    assert granted
    assert granted - set(re.findall(r"google_\w+\.\w+", grants)) == set()
