"""What Google refuses only when it is applied: names, descriptions and labels that are too long."""

from collections.abc import Iterator
from typing import Any

LIMITS = {
    "google_service_account": {"account_id": 30, "display_name": 100, "description": 256},
    "google_project_iam_custom_role": {"title": 100, "description": 256},
    "google_cloud_run_v2_service": {"name": 49, "description": 512},
    "google_cloudfunctions2_function": {"name": 63},
    "google_cloud_scheduler_job": {"description": 500},
    "google_cloud_tasks_queue": {"name": 100},
    "google_pubsub_topic": {"name": 255},
    "google_pubsub_subscription": {"name": 255},
    "google_secret_manager_secret": {"secret_id": 255},
    "google_storage_bucket": {"name": 63},
    "google_logging_metric": {"name": 100, "description": 8000, "filter": 20_000},
    "google_monitoring_alert_policy": {"display_name": 512},
    "google_monitoring_notification_channel": {"display_name": 512, "description": 1024},
    "google_billing_budget": {"display_name": 60},
}
"""Characters at most, as the reference of each API says of the field."""

NESTED = {("condition", "title"): 100, ("condition", "description"): 256, ("rule", "description"): 64}
"""The same of blocks: conditions of grants, and rules of Cloud Armor."""

LABEL = 63
DOCUMENTATION = 8192


def too_long_in(kind: str, attributes: dict[str, Any]) -> Iterator[str]:
    """The attributes of a resource that are longer than they may be."""
    yield from (name for name, most in LIMITS.get(kind, {}).items() if _length(attributes.get(name)) > most)
    for name, value in (attributes.get("labels") or {}).items():
        if _length(name) > LABEL or _length(value) > LABEL:
            yield f"label {name}"
    for (block, name), most in {**NESTED, ("documentation", "content"): DOCUMENTATION}.items():
        listed = attributes.get(block)
        if any(_length(entry.get(name)) > most for entry in listed or () if isinstance(entry, dict)):
            yield f"{block}.{name}"


def _length(value: Any) -> int:
    """Bytes, which are never fewer than characters."""
    return len(value.encode()) if isinstance(value, str) else 0
