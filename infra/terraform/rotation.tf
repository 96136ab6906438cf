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

  # What its builds take besides: role => why.
  project_roles_of_rotation = merge(
    { "roles/logging.logWriter" = "writes the build's log" },
    var.rotation_trigger == null ? {} : {
      "roles/cloudbuild.builds.editor" = "starts the build; it may act as itself only"
    },
  )
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
  for_each = local.project_roles_of_rotation

  project = var.project_id
  role    = each.key
  member  = google_service_account.rotation.member
}

resource "google_service_account_iam_member" "rotation_acts_as_itself" {
  service_account_id = google_service_account.rotation.name
  role               = "roles/iam.serviceAccountUser"
  member             = google_service_account.rotation.member
}

resource "google_cloud_scheduler_job" "rotation" {
  count = var.rotation_trigger == null ? 0 : 1

  name             = "rotate-keys"
  description      = "Does what is due of a rotation of the key that signs tokens; it may run twice, and is written so"
  region           = var.region
  schedule         = "17 3 * * *"
  time_zone        = "UTC"
  attempt_deadline = "60s"

  http_target {
    http_method = "POST"
    uri         = "https://cloudbuild.googleapis.com/v1/projects/${var.project_id}/locations/${var.region}/triggers/${var.rotation_trigger}:run"
    headers     = { Content-Type = "application/json" }
    body        = base64encode("{}")

    oauth_token {
      service_account_email = google_service_account.rotation.email
    }
  }
}
