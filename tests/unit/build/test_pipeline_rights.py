"""Who plans may read each kind of thing in the stack, and who applies may change it: a row for each kind."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
TERRAFORM = ROOT / "infra" / "terraform"

RIGHTS = {
    "google_api_gateway_api": ("roles/apigateway.viewer", "roles/apigateway.admin"),
    "google_api_gateway_api_config": ("roles/apigateway.viewer", "roles/apigateway.admin"),
    "google_api_gateway_gateway": ("roles/apigateway.viewer", "roles/apigateway.admin"),
    "google_artifact_registry_repository": ("roles/artifactregistry.reader", "roles/artifactregistry.admin"),
    "google_artifact_registry_repository_iam_member": ("roles/iam.securityReviewer", "roles/artifactregistry.admin"),
    "google_billing_budget": ("roles/billing.viewer", "roles/billing.costsManager"),
    "google_cloud_run_v2_job": ("roles/run.viewer", "roles/run.admin"),
    "google_cloud_run_v2_job_iam_member": ("roles/iam.securityReviewer", "roles/run.admin"),
    "google_cloud_run_v2_service": ("roles/run.viewer", "roles/run.admin"),
    "google_cloud_run_v2_service_iam_member": ("roles/iam.securityReviewer", "roles/run.admin"),
    "google_cloud_scheduler_job": ("roles/cloudscheduler.viewer", "roles/cloudscheduler.admin"),
    "google_cloud_tasks_queue": ("roles/cloudtasks.viewer", "roles/cloudtasks.admin"),
    "google_cloud_tasks_queue_iam_member": ("roles/iam.securityReviewer", "roles/cloudtasks.admin"),
    "google_cloudbuild_trigger": ("roles/cloudbuild.builds.viewer", "roles/cloudbuild.builds.editor"),
    "google_cloudfunctions2_function": ("roles/cloudfunctions.viewer", "roles/cloudfunctions.admin"),
    "google_compute_backend_bucket": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_backend_bucket_signed_url_key": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_backend_service": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_global_address": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_global_forwarding_rule": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_managed_ssl_certificate": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_network": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_region_network_endpoint_group": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_security_policy": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_ssl_policy": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_subnetwork": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_target_http_proxy": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_target_https_proxy": ("roles/compute.viewer", "roles/compute.admin"),
    "google_compute_url_map": ("roles/compute.viewer", "roles/compute.admin"),
    "google_dns_record_set": ("roles/dns.reader", "roles/dns.admin"),
    "google_eventarc_trigger": ("roles/eventarc.viewer", "roles/eventarc.admin"),
    "google_firebaserules_release": ("roles/firebaserules.viewer", "roles/firebaserules.admin"),
    "google_firebaserules_ruleset": ("roles/firebaserules.viewer", "roles/firebaserules.admin"),
    "google_firestore_backup_schedule": ("datastore.backupSchedules.get", "roles/datastore.owner"),
    "google_firestore_database": ("datastore.databases.getMetadata", "roles/datastore.owner"),
    "google_firestore_field": ("datastore.indexes.get", "roles/datastore.owner"),
    "google_firestore_index": ("datastore.indexes.get", "roles/datastore.owner"),
    "google_identity_platform_config": (
        "firebaseauth.configs.get",
        "firebase.projects.update firebaseauth.configs.create firebaseauth.configs.get firebaseauth.configs.update",
    ),
    "google_logging_metric": ("roles/logging.viewer", "roles/logging.admin"),
    "google_logging_project_bucket_config": ("roles/logging.viewer", "roles/logging.admin"),
    "google_logging_project_exclusion": ("roles/logging.viewer", "roles/logging.admin"),
    "google_monitoring_alert_policy": ("roles/monitoring.viewer", "roles/monitoring.admin"),
    "google_monitoring_custom_service": ("roles/monitoring.viewer", "roles/monitoring.admin"),
    "google_monitoring_dashboard": ("roles/monitoring.viewer", "roles/monitoring.admin"),
    "google_monitoring_notification_channel": ("roles/monitoring.viewer", "roles/monitoring.admin"),
    "google_monitoring_slo": ("roles/monitoring.viewer", "roles/monitoring.admin"),
    "google_monitoring_uptime_check_config": ("roles/monitoring.viewer", "roles/monitoring.admin"),
    "google_project": ("roles/browser", "roles/resourcemanager.projectIamAdmin"),
    "google_project_iam_custom_role": ("roles/iam.roleViewer", "roles/iam.roleAdmin"),
    "google_project_iam_member": ("roles/iam.securityReviewer", "roles/resourcemanager.projectIamAdmin"),
    "google_project_service": ("roles/serviceusage.serviceUsageViewer", "roles/serviceusage.serviceUsageAdmin"),
    "google_project_service_identity": (
        "roles/serviceusage.serviceUsageViewer",
        "roles/serviceusage.serviceUsageAdmin",
    ),
    "google_pubsub_schema": ("roles/pubsub.viewer", "roles/pubsub.admin"),
    "google_pubsub_subscription": ("roles/pubsub.viewer", "roles/pubsub.admin"),
    "google_pubsub_subscription_iam_member": ("roles/iam.securityReviewer", "roles/pubsub.admin"),
    "google_pubsub_topic": ("roles/pubsub.viewer", "roles/pubsub.admin"),
    "google_pubsub_topic_iam_member": ("roles/iam.securityReviewer", "roles/pubsub.admin"),
    "google_redis_instance": ("redis.instances.get redis.instances.getAuthString", "roles/redis.admin"),
    "google_secret_manager_secret": ("roles/secretmanager.viewer", "roles/secretmanager.admin"),
    "google_secret_manager_secret_iam_member": ("roles/iam.securityReviewer", "roles/secretmanager.admin"),
    "google_secret_manager_secret_version": ("roles/secretmanager.viewer", "roles/secretmanager.admin"),
    "google_service_account": ("roles/iam.serviceAccountViewer", "roles/iam.serviceAccountAdmin"),
    "google_service_account_iam_member": ("roles/iam.securityReviewer", "roles/iam.serviceAccountAdmin"),
    "google_storage_bucket": ("storage.buckets.get", "roles/storage.admin"),
    "google_storage_bucket_iam_member": ("roles/iam.securityReviewer", "roles/storage.admin"),
    "google_storage_bucket_object": ("roles/storage.objectViewer", "roles/storage.admin"),
    "google_storage_project_service_account": ("roles/browser", "roles/storage.admin"),
}
"""What reads a kind of thing, and what makes and changes it: a role, or permissions of a role of its own."""

BY_HAND = {"google_billing_budget"}
"""What is not of the project: infra/README.md says which roles the owner of the billing account gives."""

ON_BUCKETS = {"google_storage_bucket_object"}
"""What the planner reads in named buckets alone."""


def kinds() -> set[str]:
    """The kinds of Google's resources and data in the stack."""
    written = "\n".join(file.read_text() for file in TERRAFORM.glob("*.tf"))
    return set(re.findall(r'^(?:resource|data) "(google_\w+)"', written, re.MULTILINE))


def planner(*, on_buckets: bool) -> set[str]:
    """The roles of the account that plans, and the permissions of its own role; or its roles on buckets."""
    pipeline = (TERRAFORM / "pipeline.tf").read_text()
    if on_buckets:
        return set(re.findall(r'account = "planner", role = "([^"]+)"', pipeline))
    _, _, own = pipeline.partition('"google_project_iam_custom_role" "planner"')
    return set(re.findall(r'"(roles/[\w.]+)" += "', pipeline)) | set(
        re.findall(r'"([\w.]+)",', own.partition("permissions = [")[2].partition("]")[0])
    )


def deployer() -> set[str]:
    """The roles of the account that applies, and the permissions of its own role."""
    bootstrap = (ROOT / "infra" / "bootstrap").read_text()
    (roles,) = re.findall(r"^for role in (.*?); do", bootstrap.replace("\\\n", " "), re.MULTILINE)
    own = re.search(r"^permissions=(\S+)", bootstrap, re.MULTILINE)
    return {f"roles/{role}" for role in roles.split()} | set(own[1].split(",") if own else ())


def test_each_kind_of_thing_has_a_row() -> None:
    assert kinds() == RIGHTS.keys()


@pytest.mark.parametrize("kind", sorted(RIGHTS.keys() - BY_HAND))
def test_the_planner_reads_it_and_the_deployer_changes_it(kind: str) -> None:
    reading, changing = RIGHTS[kind]
    assert set(reading.split()) <= planner(on_buckets=kind in ON_BUCKETS)
    assert set(changing.split()) <= deployer()


@pytest.mark.parametrize("kind", sorted(BY_HAND))
def test_what_an_owner_gives_is_written_down(kind: str) -> None:
    text = (ROOT / "infra" / "README.md").read_text()
    assert all(f"`{role}`" in text for role in RIGHTS[kind])


def test_the_deployer_has_no_more_of_players_sign_ins_than_their_configuration() -> None:
    assert not {right for right in deployer() if "firebaseauth.users" in right or "getSecret" in right}
    assert not deployer() & {"roles/firebase.admin", "roles/firebaseauth.admin", "roles/identityplatform.admin"}
