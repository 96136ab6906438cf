locals {
  apis = toset(concat(var.ugc_safe_search == true ? ["vision.googleapis.com"] : [], [
    "apigateway.googleapis.com",
    "artifactregistry.googleapis.com",
    "billingbudgets.googleapis.com",
    "cloudbuild.googleapis.com",
    "cloudfunctions.googleapis.com",
    "cloudscheduler.googleapis.com",
    "cloudtasks.googleapis.com",
    "cloudtrace.googleapis.com",
    "compute.googleapis.com",
    "dns.googleapis.com",
    "eventarc.googleapis.com",
    "fcm.googleapis.com",
    "firebaserules.googleapis.com",
    "firestore.googleapis.com",
    "iam.googleapis.com",
    "iamcredentials.googleapis.com",
    "identitytoolkit.googleapis.com",
    "logging.googleapis.com",
    "monitoring.googleapis.com",
    "pubsub.googleapis.com",
    "redis.googleapis.com",
    "run.googleapis.com",
    "secretmanager.googleapis.com",
    "servicecontrol.googleapis.com",
    "servicemanagement.googleapis.com",
    "storage.googleapis.com",
  ]))
}

resource "google_project_service" "apis" {
  for_each = local.apis

  service                    = each.value
  disable_on_destroy         = false
  disable_dependent_services = false
}

# A service that was switched on answers "not enabled" for a minute or so.
resource "time_sleep" "apis" {
  create_duration = "90s"

  depends_on = [google_project_service.apis]
}

# Service agents that a fresh project makes only at first use: too late for the grants that they need.
resource "google_project_service_identity" "agents" {
  provider = google-beta
  for_each = toset(["eventarc.googleapis.com", "pubsub.googleapis.com"])

  service = each.value

  depends_on = [time_sleep.apis]
}

data "google_storage_project_service_account" "this" {}
