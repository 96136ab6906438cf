"""The account of tasks, compared with the one that Terraform makes."""

import re
from pathlib import Path

from shared.events import tasks

ROOT = Path(__file__).resolve().parents[3]


def test_tasks_are_signed_as_the_account_that_may_call_their_functions():
    made = re.findall(
        r'^ +task += \{ account = "([^"]+)"', (ROOT / "infra/terraform/identity.tf").read_text(), re.MULTILINE
    )
    assert made == [tasks.ACCOUNT]
