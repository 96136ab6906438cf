locals {
  # The name of a queue that was deleted cannot be given again for days: another deployment has others.
  queue_suffix = "-${random_string.queues.result}"

  # A resolver of attacks that died is followed within five seconds: its task comes again at once.
  shortest_backoffs = { conquest = 1 }

  queues = { for queue in local.manifest.queues : queue => lookup(var.queues, queue, null) }

  # Tasks are queued by the service that handles them, and call its function as the tasks' account.
  queue_users = merge([
    for function in values(local.by_trigger.task) : {
      "${function.trigger.queue} ${function.service}" = { queue = function.trigger.queue, service = function.service }
    }
  ]...)
}

resource "random_string" "queues" {
  length  = 4
  upper   = false
  special = false
}

# Functions move on to a new queue before the old one goes.
resource "google_cloud_tasks_queue" "main" {
  for_each = local.queues

  name     = "${each.key}${local.queue_suffix}"
  location = var.region

  rate_limits {
    max_dispatches_per_second = try(each.value.dispatches_per_second, 50)
    max_concurrent_dispatches = try(each.value.concurrent_dispatches, 100)
  }

  retry_config {
    max_attempts       = try(each.value.attempts, 20)
    min_backoff        = "${try(each.value.min_backoff_seconds, lookup(local.shortest_backoffs, each.key, 10))}s"
    max_backoff        = "${try(each.value.max_backoff_seconds, 600)}s"
    max_doublings      = 6
    max_retry_duration = "0s" # attempts alone count
  }

  stackdriver_logging_config {
    sampling_ratio = 1
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [time_sleep.apis]
}

resource "google_cloud_tasks_queue_iam_member" "enqueuers" {
  for_each = local.queue_users

  location = var.region
  name     = google_cloud_tasks_queue.main[each.value.queue].name
  role     = "roles/cloudtasks.enqueuer"
  member   = google_service_account.services[each.value.service].member
}

# Whoever queues a task that calls with an account's token has to be allowed to act as that account.
resource "google_service_account_iam_member" "tasks_users" {
  for_each = toset([for user in values(local.queue_users) : user.service])

  service_account_id = google_service_account.callers["task"].name
  role               = "roles/iam.serviceAccountUser"
  member             = google_service_account.services[each.value].member
}
