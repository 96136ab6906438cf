# With a domain: the console at console.<domain>. Its files have a host and a bucket of their own, because a player's file at the
# same origin would run as staff. The API is below /api there, too, so cookies of sessions are those of one origin.
# What the files are sent with, and which paths are the API's, is in sites.json: the local cloud reads the same.

locals {
  site          = jsondecode(file("${path.module}/sites.json"))
  console_files = var.domain == null ? toset([]) : fileset(var.console, "**")
  # A file below assets/ has the hash of its content in its name.
  console_assets = toset([for name in local.console_files : name if startswith(name, "assets/")])
  console_pages  = setsubtract(local.console_files, local.console_assets)
  # A file of another kind is refused by the plan: `nosniff` lets nobody guess.
  console_types = {
    css  = "text/css; charset=utf-8"
    html = "text/html; charset=utf-8"
    js   = "text/javascript; charset=utf-8"
    svg  = "image/svg+xml"
  }
  # Where the pictures are from that moderators look at.
  console_images = join(" ", concat([local.media_origin], coalesce(var.object_store, "gcs") == "s3" ? [var.s3_endpoint] : []))
}

resource "google_storage_bucket" "console" {
  count = local.edge

  name                        = "${var.project_id}-console"
  location                    = var.region
  uniform_bucket_level_access = true
  force_destroy               = true # every file of it can be built again
  labels                      = { holds = "console" }

  versioning {
    enabled = true
  }

  website {
    main_page_suffix = "index.html"
  }

  lifecycle_rule {
    action {
      type = "Delete"
    }
    condition {
      days_since_noncurrent_time = 30
    }
  }

  depends_on = [time_sleep.apis]
}

# Everybody may read a file whose name they know; nobody may list. Nothing in them is secret: what staff see comes from the API.
resource "google_storage_bucket_iam_member" "public_console" {
  count = local.edge

  bucket = google_storage_bucket.console[0].name
  role   = "roles/storage.legacyObjectReader"
  member = "allUsers"
}

# Files of earlier builds stay: a page that is open asks for those that it was built with.
resource "google_storage_bucket_object" "console_assets" {
  for_each = local.console_assets

  bucket          = google_storage_bucket.console[0].name
  name            = each.key
  source          = "${var.console}/${each.key}"
  source_md5hash  = filemd5("${var.console}/${each.key}")
  content_type    = local.console_types[regex("[a-z]+$", each.key)]
  cache_control   = "public, max-age=31536000, immutable"
  deletion_policy = "ABANDON"
}

# After the files that they name.
resource "google_storage_bucket_object" "console_pages" {
  for_each = local.console_pages

  bucket         = google_storage_bucket.console[0].name
  name           = each.key
  source         = "${var.console}/${each.key}"
  source_md5hash = filemd5("${var.console}/${each.key}")
  content_type   = local.console_types[regex("[a-z]+$", each.key)]
  cache_control  = "no-cache"

  depends_on = [google_storage_bucket_object.console_assets]
}

resource "google_compute_backend_bucket" "console" {
  count = local.edge

  name             = "ludus-console"
  bucket_name      = google_storage_bucket.console[0].name
  enable_cdn       = true
  compression_mode = "AUTOMATIC"
  custom_response_headers = concat(
    [for name, value in local.site.headers : "${name}: ${replace(value, "{images}", local.console_images)}"],
    ["Strict-Transport-Security: max-age=31536000; includeSubDomains"],
  )

  cdn_policy {
    cache_mode         = "USE_ORIGIN_HEADERS"
    request_coalescing = true
  }

  lifecycle {
    precondition {
      condition     = contains(local.console_files, "index.html")
      error_message = "There is no console in ${var.console}: run `make console` first."
    }
  }
}

# A certificate of its own: the API's stays as it is while Google makes this one.
resource "google_compute_managed_ssl_certificate" "console" {
  count = local.edge

  name = "ludus-console-${substr(sha256(local.edge_host.console), 0, 8)}"

  managed {
    domains = [local.edge_host.console]
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [time_sleep.apis]
}
