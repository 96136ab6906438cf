# Who rotates the key that signs access tokens: a build of its own account, each night. No function may write a key.

locals {
  rotated_secrets = toset(["jwks", "jwt-next-key", "jwt-signing-key"])

  # What rotating takes, on those secrets alone: role => why.
  roles_of_rotation = {
    "roles/secretmanager.secretAccessor"     = "reads the keys, to see which is next"
    "roles/secretmanager.secretVersionAdder" = "adds the versions of a rotation; it can neither delete nor disable any"
    "roles/secretmanager.viewer"             = "sees how old a version is, which says what is due"
  }

  rotation_grants = merge([
    for secret in local.rotated_secrets : {
      for role in keys(local.roles_of_rotation) : "${secret} ${role}" => { secret = secret, role = role }
    }
  ]...)
}

resource "google_service_account" "rotation" {
  account_id   = "ludus-keys"
  display_name = "Ludus: rotates the keys that sign tokens"

  depends_on = [time_sleep.apis]
}

resource "google_secret_manager_secret_iam_member" "rotation" {
  for_each = local.rotation_grants

  secret_id = google_secret_manager_secret.main[each.value.secret].id
  role      = each.value.role
  member    = google_service_account.rotation.member
}

resource "google_project_iam_member" "rotation" {
  project = var.project_id
  role    = "roles/logging.logWriter"
  member  = google_service_account.rotation.member
}

# The job publishes as Cloud Scheduler's own agent, and the trigger builds: neither needs an account that may start builds.
resource "google_cloud_scheduler_job" "rotation" {
  count = local.pipeline

  name             = "rotate-keys"
  description      = "Does what is due of a rotation of the key that signs tokens; it may run twice, and is written so"
  region           = var.region
  schedule         = "17 3 * * *"
  time_zone        = "UTC"
  attempt_deadline = "60s"

  pubsub_target {
    topic_name = google_pubsub_topic.pipeline["ludus-rotations"].id
    data       = base64encode("{}")
  }
}

moved {
  from = google_project_iam_member.rotation["roles/logging.logWriter"]
  to   = google_project_iam_member.rotation
}
