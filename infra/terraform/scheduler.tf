resource "google_cloud_scheduler_job" "main" {
  for_each = local.by_trigger.schedule

  name             = each.key
  description      = "Runs ${each.key}; it may run twice, and is written so"
  region           = var.region
  schedule         = each.value.trigger.cron
  time_zone        = each.value.trigger.timezone
  attempt_deadline = "${max(15, min(1800, each.value.timeout + 15))}s"
  paused           = false

  retry_config {
    retry_count          = 2
    min_backoff_duration = "10s"
    max_backoff_duration = "60s"
    max_doublings        = 2
  }

  http_target {
    http_method = "POST"
    uri         = local.deployed[each.key].uri

    oidc_token {
      service_account_email = local.deployed[each.key].caller.email
      audience              = local.deployed[each.key].audience
    }
  }
}
