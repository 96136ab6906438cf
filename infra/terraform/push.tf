# What realtime may do at Firebase Cloud Messaging: send, and have devices follow topics. Google's own role for it administers all else, too.
resource "google_project_iam_custom_role" "push" {
  count = contains(local.services, "realtime") ? 1 : 0

  role_id     = "ludusPush"
  title       = "Ludus: send push messages"
  permissions = ["cloudmessaging.messages.create", "cloudmessaging.topicSubscriptions.create", "cloudmessaging.topicSubscriptions.delete"]

  depends_on = [time_sleep.apis]
}

resource "google_project_iam_member" "realtime_pushes" {
  count = length(google_project_iam_custom_role.push)

  project = var.project_id
  role    = google_project_iam_custom_role.push[0].name
  member  = google_service_account.services["realtime"].member
}
