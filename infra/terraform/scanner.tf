# The scanner (infra/image/scanner): a private service with clamd and ffmpeg, and a job that brings signatures into a bucket.
# Off unless `scanner.image` is set; then nobody has judged what players upload, and a moderator looks at all of it.

locals {
  scanners = var.scanner.image == null ? toset([]) : toset(["scanner"])

  # Account => what it does, and its role on the bucket of signatures.
  scanner_accounts = {
    scanner    = { about = "scans files that a signed URL gives it", role = "roles/storage.objectViewer" }
    signatures = { about = "brings signatures for viruses", role = "roles/storage.objectUser" }
  }
}

resource "google_service_account" "scanner" {
  for_each = { for name, account in local.scanner_accounts : name => account if length(local.scanners) > 0 }

  account_id   = "ludus-${each.key}"
  display_name = "Ludus: ${each.value.about}"

  depends_on = [time_sleep.apis]
}

# What is in it can be fetched again.
resource "google_storage_bucket" "signatures" {
  for_each = local.scanners

  name                        = "${var.project_id}-signatures"
  location                    = var.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = true
  labels                      = { holds = "signatures" }

  soft_delete_policy {
    retention_duration_seconds = 0
  }

  depends_on = [time_sleep.apis]
}

resource "google_storage_bucket_iam_member" "signatures" {
  for_each = google_service_account.scanner

  bucket = google_storage_bucket.signatures["scanner"].name
  role   = local.scanner_accounts[each.key].role
  member = each.value.member
}

# It may read signatures and nothing else: files come by URLs that the functions of ugc sign. Who is not their account is refused
# by IAM; internal ingress would refuse the functions, too, as they reach Cloud Run without the network.
resource "google_cloud_run_v2_service" "scanner" {
  for_each = local.scanners

  name                = "ludus-scanner"
  location            = var.region
  description         = "Scans what players upload for viruses, and takes frames of videos"
  labels              = { service = "ugc", trigger = "inside" }
  deletion_protection = false
  ingress             = "INGRESS_TRAFFIC_ALL"

  template {
    service_account                  = google_service_account.scanner["scanner"].email
    timeout                          = "300s"
    max_instance_request_concurrency = 2

    scaling {
      min_instance_count = 0
      max_instance_count = var.scanner.max_instances
    }

    containers {
      image = var.scanner.image

      resources {
        limits            = { cpu = "1", memory = "4Gi" } # 1.4 GiB of signatures, two files of 256 MiB and what comes out of them, a video and 1 GiB for its decoder
        cpu_idle          = true
        startup_cpu_boost = true
      }

      env {
        name  = "SIGNATURES_BUCKET"
        value = google_storage_bucket.signatures["scanner"].name
      }

      env {
        name  = "OBJECT_ORIGINS"
        value = join(",", var.scanner.object_origins)
      }

      startup_probe {
        period_seconds    = 5
        failure_threshold = 40

        http_get {
          path = "/health"
        }
      }
    }
  }

  depends_on = [google_storage_bucket_iam_member.signatures]
}

resource "google_cloud_run_v2_service_iam_member" "scanner" {
  for_each = google_cloud_run_v2_service.scanner

  location = each.value.location
  name     = each.value.name
  role     = "roles/run.invoker"
  member   = google_service_account.services["ugc"].member
}

resource "google_cloud_run_v2_job" "signatures" {
  for_each = local.scanners

  name                = "ludus-signatures"
  location            = var.region
  labels              = { service = "ugc" }
  deletion_protection = false

  template {
    template {
      service_account = google_service_account.scanner["signatures"].email
      timeout         = "1800s"
      max_retries     = 1

      containers {
        image   = var.scanner.image
        command = ["python", "-m", "infra.image.scanner.refresh"]

        resources {
          limits = { cpu = "1", memory = "2Gi" } # the signatures and their differences are files in memory
        }

        env {
          name  = "SIGNATURES_BUCKET"
          value = google_storage_bucket.signatures["scanner"].name
        }
      }
    }
  }

  depends_on = [google_storage_bucket_iam_member.signatures]
}

resource "google_cloud_run_v2_job_iam_member" "signatures" {
  for_each = google_cloud_run_v2_job.signatures

  location = each.value.location
  name     = each.value.name
  role     = "roles/run.invoker"
  member   = google_service_account.scanner["signatures"].member
}

# ClamAV's servers want to be asked seldom, and by one for all.
resource "google_cloud_scheduler_job" "signatures" {
  for_each = google_cloud_run_v2_job.signatures

  name        = "ludus-signatures"
  description = "Brings new signatures for viruses"
  region      = var.region
  schedule    = "17 */6 * * *"
  time_zone   = "Etc/UTC"

  http_target {
    http_method = "POST"
    uri         = "https://run.googleapis.com/v2/${each.value.id}:run"

    oauth_token {
      service_account_email = google_service_account.scanner["signatures"].email
    }
  }
}

# clamd does not start with signatures of seven days: from three days on somebody has time to see to it.
resource "google_monitoring_alert_policy" "signatures" {
  for_each = local.scanners

  display_name          = "Ludus: the signatures for viruses are old"
  combiner              = "OR"
  severity              = "ERROR"
  notification_channels = local.channels

  conditions {
    display_name = "The scanner says so, or the job that refreshes them fails"

    condition_matched_log {
      filter = "jsonPayload.message=\"scanner.signatures_old\" OR (resource.type=\"cloud_run_job\" AND resource.labels.job_name=\"ludus-signatures\" AND severity>=ERROR)"
    }
  }

  documentation {
    subject   = "Ludus ${var.environment}: the signatures for viruses are old"
    content   = "Look at the runs of the job ludus-signatures: `gcloud run jobs executions list --job ludus-signatures`. After seven days no scanner starts, and all uploads are flagged as scan_error."
    mime_type = "text/markdown"
  }

  alert_strategy {
    auto_close = "86400s"

    notification_rate_limit {
      period = "21600s"
    }
  }

  depends_on = [time_sleep.apis]
}
