# What calls the functions that are not endpoints. Each is called at its own Cloud Run address, which counts as inside.

resource "google_pubsub_subscription" "handlers" {
  for_each = merge(local.by_trigger.event, local.by_trigger.upload) # to the latter come their dead letters' replays

  name                       = each.key
  topic                      = google_pubsub_topic.events[each.value.trigger.topic].id
  ack_deadline_seconds       = max(10, min(600, each.value.timeout))
  enable_message_ordering    = each.value.trigger.ordered
  message_retention_duration = "604800s" # seven days
  labels                     = { service = each.value.service }

  push_config {
    push_endpoint = local.deployed[each.key].uri

    oidc_token {
      service_account_email = google_service_account.callers["event"].email
      audience              = local.deployed[each.key].audience
    }
  }

  retry_policy {
    minimum_backoff = "10s"
    maximum_backoff = "600s"
  }

  # The functions themselves give up after three attempts; Pub/Sub does for those that never answer. What keeps dead
  # letters is tried as often as there is, and what it cannot take is parked.
  dead_letter_policy {
    dead_letter_topic = (each.value.trigger.topic == local.dead_letter_topic
      ? google_pubsub_topic.parked.id
      : google_pubsub_topic.events[local.dead_letter_topic].id
    )
    max_delivery_attempts = each.value.trigger.topic == local.dead_letter_topic ? 100 : 5
  }

  expiration_policy {
    ttl = "" # never
  }

  depends_on = [google_cloud_run_v2_service_iam_member.callers, google_cloud_run_v2_service_iam_member.replays]
}

resource "google_eventarc_trigger" "uploads" {
  for_each = local.by_trigger.upload

  name            = each.key
  location        = lower(google_storage_bucket.main[each.value.trigger.bucket].location)
  service_account = google_service_account.callers["upload"].email
  labels          = { service = each.value.service }

  matching_criteria {
    attribute = "type"
    value     = "google.cloud.storage.object.v1.finalized"
  }

  matching_criteria {
    attribute = "bucket"
    value     = google_storage_bucket.main[each.value.trigger.bucket].name
  }

  destination {
    cloud_run_service {
      service = local.deployed[each.key].service
      region  = var.region
      path    = local.deployed[each.key].path
    }
  }

  depends_on = [google_cloud_run_v2_service_iam_member.callers, time_sleep.grants]
}
