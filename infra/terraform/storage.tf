locals {
  # Bucket => what it is for, and how its files end.
  buckets = {
    uploads  = { about = "what players send: private, deleted after a day", delete_after_days = 1 }
    media    = { about = "finished images, public; replaced ones and old versions go after 30 days", keep_versions_days = 30, keep_replaced_days = 30, public = true }
    ugc      = { about = "what players make: private; what they sent, and old versions, go after 30 days", keep_versions_days = 30, delete_incoming_after_days = 30 }
    receipts = { about = "what stores said of purchases, sealed: private, written once each; deleted after eleven years", delete_after_days = 4018 }
    saves    = { about = "data of large saves, compressed: private, written once each" }
    exports  = { about = "files of players' data: private, deleted after a week", delete_after_days = 7 }
    erasures = { about = "whose accounts were erased, a few bytes each: kept for as long as any backup", delete_after_days = 200 }
    audit    = { about = "the sealed audit trail: written once each, and kept for longer than its entries", keep_for_days = coalesce(var.audit_days, 400) + 30 }
    backups  = { about = "exports of Firestore, beside its own daily backups", delete_after_days = 90, class = "NEARLINE" }
    archives = { about = "the functions' archives, a few KB each; all stay, so that each can be rolled back to", keep_versions_days = 30 }
  }
}

resource "google_storage_bucket" "main" {
  for_each = local.buckets

  name                        = "${var.project_id}-${each.key}"
  location                    = var.region
  storage_class               = lookup(each.value, "class", "STANDARD")
  uniform_bucket_level_access = true
  public_access_prevention    = lookup(each.value, "public", false) ? "inherited" : "enforced"
  force_destroy               = !var.protected
  labels                      = { holds = each.key }

  versioning {
    enabled = can(each.value.keep_versions_days)
  }

  soft_delete_policy {
    retention_duration_seconds = can(each.value.keep_versions_days) || can(each.value.keep_for_days) ? 604800 : 0
  }

  # What nobody can replace or delete before its time; once it is locked, not even who owns the project can change that.
  dynamic "retention_policy" {
    for_each = can(each.value.keep_for_days) && var.protected ? [each.value.keep_for_days] : []

    content {
      is_locked        = var.lock_audit
      retention_period = retention_policy.value * 86400
    }
  }

  dynamic "lifecycle_rule" {
    for_each = can(each.value.delete_after_days) ? [each.value.delete_after_days] : []

    content {
      action {
        type = "Delete"
      }
      condition {
        age = lifecycle_rule.value
      }
    }
  }

  dynamic "lifecycle_rule" {
    for_each = can(each.value.keep_versions_days) ? [each.value.keep_versions_days] : []

    content {
      action {
        type = "Delete"
      }
      condition {
        days_since_noncurrent_time = lifecycle_rule.value
      }
    }
  }

  # What players sent is copied when it was scanned: only the copy is served.
  dynamic "lifecycle_rule" {
    for_each = can(each.value.delete_incoming_after_days) ? [each.value.delete_incoming_after_days] : []

    content {
      action {
        type = "Delete"
      }
      condition {
        age            = lifecycle_rule.value
        matches_prefix = ["incoming/"]
      }
    }
  }

  # A picture that was replaced has its custom time set to that moment.
  dynamic "lifecycle_rule" {
    for_each = can(each.value.keep_replaced_days) ? [each.value.keep_replaced_days] : []

    content {
      action {
        type = "Delete"
      }
      condition {
        days_since_custom_time = lifecycle_rule.value
      }
    }
  }

  lifecycle_rule {
    action {
      type = "AbortIncompleteMultipartUpload"
    }
    condition {
      age = 1
    }
  }

  # Browsers send files to a signed URL, from the pages of the configured origins alone, and staff from the console.
  dynamic "cors" {
    for_each = [for origins in [lookup({ uploads = concat(var.cors_origins, local.console_origins), ugc = var.cors_origins }, each.key, [])] : origins if length(origins) > 0]

    content {
      origin          = cors.value
      method          = ["PUT"]
      response_header = ["Content-MD5", "Content-Range", "Content-Type", "Range", "x-goog-content-length-range", "x-goog-if-generation-match"]
      max_age_seconds = 3600
    }
  }

  # Images are shown on canvases and in WebGL, which need CORS to read them.
  dynamic "cors" {
    for_each = each.key == "media" ? [1] : []

    content {
      origin          = ["*"]
      method          = ["GET", "HEAD"]
      response_header = ["Content-Type", "Cache-Control"]
      max_age_seconds = 86400
    }
  }

  depends_on = [time_sleep.apis]
}

# Everybody may read a file whose name they know; nobody may list.
resource "google_storage_bucket_iam_member" "public_media" {
  bucket = google_storage_bucket.main["media"].name
  role   = "roles/storage.legacyObjectReader"
  member = "allUsers"
}

resource "google_storage_bucket_object" "archives" {
  for_each = var.upload_archives && contains(local.standing, "functions") ? local.archives : {}

  bucket       = google_storage_bucket.main["archives"].name
  name         = each.value
  source       = "${var.archives}/${each.value}"
  content_type = "application/zip"
  # A function's earlier archives stay, to roll back to.
  deletion_policy = "ABANDON"

  lifecycle {
    create_before_destroy = true
  }
}
