"""The drills: by alert, scenes at both sides of its threshold."""

from tests.integration.terraform.alert_series import (
    FIRESTORE,
    PUSHED,
    REDIS,
    RUN,
    TASKS,
    Scene,
    answers,
    burst,
    cache,
    distribution,
    flow,
    journey,
    latencies,
    level,
    lines,
    loud,
    quiet,
    times,
)


def counted(metric: str, most: int = 0, **labels: str) -> tuple[Scene, ...]:
    """Of an alert on more than `most` log lines."""
    silent = quiet(lines(metric, most, **labels))
    return loud(lines(metric, most + 1, **labels), **labels), silent


def failing(share: float, function: str = "auth-login", **labels: str) -> tuple[Scene, ...]:
    """Of an alert on a share of answers that fail."""
    return loud(answers(function, share * 1.1), **labels), quiet(answers(function, share * 0.9))


def slow(function: str, limit: float, **labels: str) -> tuple[Scene, ...]:
    """Of an alert on the 95th percentile of a function's latencies."""
    return loud(latencies(function, limit, 0.06), **labels), quiet(latencies(function, limit, 0.04))


def share_of(name: str, function: str, percent: float) -> tuple[Scene, ...]:
    """Of a journey: above its share, below it, and a failure or four in a quiet hour."""
    return (
        loud(journey(function, 10_000, percent * 110), journey=name),
        quiet(journey(function, 10_000, percent * 90)),
        quiet(journey(function, 4, 4)),
    )


TASK_ATTEMPTS = "cloudtasks_googleapis_com:queue_task_attempt_count"
TASK_DELAYS = "cloudtasks_googleapis_com:queue_task_attempt_delays"
PUSHES = "pubsub_googleapis_com:subscription_push_request_latencies"
AGE = "pubsub_googleapis_com:subscription_oldest_unacked_message_age"
UNDELIVERED = "pubsub_googleapis_com:subscription_num_undelivered_messages"
CALLS = "firestore_googleapis_com:api_request_latencies"
INSTANCES = "run_googleapis_com:container_instance_count"
PARKED = {"monitored_resource": "pubsub_subscription", "subscription_id": "dead-letters-parked"}
SCANS = RUN | {"service_name": "ugc-scan-file", "revision_name": "ugc-scan-file-1"}
FAILED_JOB = {"monitored_resource": "cloud_scheduler_job", "job": "platform-relay-outbox"}
REFUSED_TASK = TASKS | {"response_code": "403"}

DRILLS: dict[str, tuple[Scene, ...]] = {
    "audit_differences": counted("audit_differences", problem="missing"),
    "award_failures": failing(0.01, "battlepass-award-match-xp"),
    "burn_fast": failing(0.0144, service="auth"),
    "burn_slow": failing(0.006, service="auth"),
    "cache_hits": (loud(cache(89, 11)), quiet(cache(91, 9)), quiet(cache(10, 40))),
    "dead_letters": counted("dead_letters", function="stats-record-match"),
    "drops_messages": (*counted("drops_revoked"), *counted("drops_not_followed")),
    "drops_not_reported": counted("drops_not_reported", status="UNAUTHORIZED"),
    "error_rate": failing(0.01, service="auth"),
    "failed_after_commits": counted("failed_after_commits", function="matches-report-match"),
    "failed_jobs": (
        loud(burst("logging_googleapis_com:user_ludus_failed_jobs", 3, **FAILED_JOB), job=FAILED_JOB["job"]),
        quiet(burst("logging_googleapis_com:user_ludus_failed_jobs", 2, **FAILED_JOB)),
    ),
    "failed_relays": counted("failed_relays", 2, topic="match.completed"),
    "failed_tasks": (
        loud(burst(TASK_ATTEMPTS, 3, **REFUSED_TASK), queue_id="conquest-abcd", response_code="403"),
        quiet(burst(TASK_ATTEMPTS, 2, **REFUSED_TASK)),
        quiet(flow(TASK_ATTEMPTS, 100, **(TASKS | {"response_code": "200"}))),
        quiet(flow(TASK_ATTEMPTS, 100, **(TASKS | {"response_code": "OK"}))),
    ),
    "failed_webhooks": (
        *counted("disabled_webhooks", webhook_id="crm"),
        *counted("failed_webhooks", webhook_id="crm"),
    ),
    "instances": (
        loud(level(INSTANCES, 8, **SCANS), service_name="ugc-scan-file"),
        quiet(level(INSTANCES, 7, **SCANS)),
    ),
    "journeys": (
        *share_of("sign_in", "auth-steam-login", 0.5),
        *share_of("link", "auth-link-identity", 2),
        *share_of("submission", "matches-report-match", 1),
        *share_of("upload", "profiles-make-image-variants", 1),
        *share_of("publish", "ugc-publish-item", 5),
        *share_of("drop_claim", "drops-handle-twitch-message", 1),
    ),
    "late_events": (
        loud(level(AGE, 601, **PUSHED), subscription_id=PUSHED["subscription_id"]),
        quiet(level(AGE, 600, **PUSHED)),
        quiet(level(AGE, 86_400, **PARKED)),
    ),
    "late_notices": counted("late_notices", 1),
    "latency": (
        *slow("auth-login", 500, service="auth"),
        quiet(latencies("stats-record-match", 500, 0.5)),
    ),
    "not_acknowledged": counted("not_acknowledged", provider="google"),
    "order_differences": counted("order_differences", kind="amount_differs"),
    "other_errors": counted("other_errors", message="ugc.scan_given_up"),
    "outbox_age": (loud(distribution("outbox_age", 300, 0.02)), quiet(distribution("outbox_age", 300, 0.005))),
    "overdue_reviews": counted("overdue_reviews", priority="high"),
    "parked": (loud(level(UNDELIVERED, 1, **PARKED), **PARKED), quiet(level(UNDELIVERED, 0, **PARKED))),
    "partner_failures": tuple(
        scene
        for metric in ("partners_unreachable", "partners_busy", "partners_puzzling", "slow_partners")
        for scene in counted(metric, 5, partner="steam")
    ),
    "partner_refusals": counted("partner_refusals", partner="stripe"),
    "premium_mismatch": (
        loud(
            flow("logging_googleapis_com:user_ludus_premium_mismatches", 1.1, **RUN),
            answers("battlepass-claim-reward", 0),
        ),
        quiet(
            flow("logging_googleapis_com:user_ludus_premium_mismatches", 0.9, **RUN),
            answers("battlepass-claim-reward", 0),
        ),
    ),
    "push_failures": (*counted("lost_pushes", 5), *counted("refused_pushes", 5)),
    "queue_depth": (
        loud(level("cloudtasks_googleapis_com:queue_depth", 10_001, **TASKS), queue_id=TASKS["queue_id"]),
        quiet(level("cloudtasks_googleapis_com:queue_depth", 10_000, **TASKS)),
    ),
    "redis_connections": (
        loud(level("redis_googleapis_com:clients_connected", 52_001, **REDIS)),
        quiet(level("redis_googleapis_com:clients_connected", 52_000, **REDIS)),
    ),
    "redis_memory": (
        loud(level("redis_googleapis_com:stats_memory_usage_ratio", 0.81, **REDIS)),
        quiet(level("redis_googleapis_com:stats_memory_usage_ratio", 0.8, **REDIS)),
    ),
    "redis_unreachable": (
        loud(flow("logging_googleapis_com:user_ludus_redis_unreachable", 61, **RUN)),
        quiet(flow("logging_googleapis_com:user_ludus_redis_unreachable", 59, **RUN)),
    ),
    "refunds_overdue": counted("refunds_overdue"),
    "season_delay": (loud(distribution("season_delay", 30, 0.02)), quiet(distribution("season_delay", 30, 0.005))),
    "slow_claims": slow("battlepass-claim-reward", 1000),
    "slow_work": (
        loud(times(TASK_DELAYS, 5000, 0.06, **TASKS), work="battles"),
        quiet(times(TASK_DELAYS, 5000, 0.04, **TASKS)),
        quiet(times(TASK_DELAYS, 5000, 0.5, a_minute=1, **TASKS)),
        quiet(times(TASK_DELAYS, 5000, 0.5, **(TASKS | {"queue_id": "mail-abcd"}))),
        loud(times(PUSHES, 1e6, 0.06, **PUSHED), work="events"),
        quiet(times(PUSHES, 1e6, 0.04, **PUSHED)),
        quiet(times(PUSHES, 1e6, 0.5, a_minute=1, **PUSHED)),
        loud(times(CALLS, 0.1, 0.06, **FIRESTORE), api_method="Commit", work="queries"),
        quiet(times(CALLS, 0.1, 0.04, **FIRESTORE)),
        quiet(times(CALLS, 0.1, 0.5, a_minute=1, **FIRESTORE)),
        quiet(times(CALLS, 0.1, 1, **(FIRESTORE | {"api_method": "google.firestore.v1.Firestore.Listen"}))),
        *slow("commerce-verify-receipt", 5000, work="verification"),
    ),
    "unpublished_keys": counted("unpublished_keys"),
    "unreadable_keys": counted("unreadable_keys"),
}
