# With a domain: the console at console.<domain>, and players' pages at account.<domain>. Each has a host and a bucket of its own: a
# player's file at the console's origin would run as staff, and so would a fault of players' pages. The API is below /api there, too, so
# cookies of sessions are those of one origin.
# What the files are sent with, and which paths are the API's, is in sites.json: the local cloud reads the same.

locals {
  site = jsondecode(file("${path.module}/sites.json"))
  # Where pictures are from, besides the site's own: those that moderators look at.
  console_images = join(" ", concat([local.media_origin], coalesce(var.object_store, "gcs") == "s3" ? [var.s3_endpoint] : []))
  # Staff sends pictures of the library from the console, to signed URLs of this bucket alone.
  console_origins = var.domain == null ? [] : ["https://${local.edge_host.console}"]
  sites = var.domain == null ? {} : {
    console = { folder = var.console, images = local.console_images, uploads = "https://storage.googleapis.com/${var.project_id}-uploads/" }
    account = { folder = var.account, images = "", uploads = "" }
  }
  site_files = merge([
    for site, its in local.sites : { for name in fileset(its.folder, "**") : "${site}/${name}" => { site = site, name = name, source = "${its.folder}/${name}" } }
  ]...)
  # A file below assets/ has the hash of its content in its name.
  site_assets = { for key, file in local.site_files : key => file if startswith(file.name, "assets/") }
  site_pages  = { for key, file in local.site_files : key => file if !startswith(file.name, "assets/") }
  # A file of another kind is refused by the plan: `nosniff` lets nobody guess.
  site_types = {
    css  = "text/css; charset=utf-8"
    html = "text/html; charset=utf-8"
    js   = "text/javascript; charset=utf-8"
    json = "application/json"
    png  = "image/png"
    svg  = "image/svg+xml"
  }
}

resource "google_storage_bucket" "site" {
  for_each = local.sites

  name                        = "${var.project_id}-${each.key}"
  location                    = var.region
  uniform_bucket_level_access = true
  force_destroy               = true # every file of it can be built again
  labels                      = { holds = each.key }

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

# Everybody may read a file whose name they know; nobody may list. Nothing in them is secret: what staff and players see comes from the API.
resource "google_storage_bucket_iam_member" "public_site" {
  for_each = local.sites

  bucket = google_storage_bucket.site[each.key].name
  role   = "roles/storage.legacyObjectReader"
  member = "allUsers"
}

# Files of earlier builds stay: a page that is open asks for those that it was built with.
resource "google_storage_bucket_object" "site_assets" {
  for_each = local.site_assets

  bucket          = google_storage_bucket.site[each.value.site].name
  name            = each.value.name
  source          = each.value.source
  source_md5hash  = filemd5(each.value.source)
  content_type    = local.site_types[regex("[a-z]+$", each.value.name)]
  cache_control   = "public, max-age=31536000, immutable"
  deletion_policy = "ABANDON"
}

# After the files that they name.
resource "google_storage_bucket_object" "site_pages" {
  for_each = local.site_pages

  bucket         = google_storage_bucket.site[each.value.site].name
  name           = each.value.name
  source         = each.value.source
  source_md5hash = filemd5(each.value.source)
  content_type   = local.site_types[regex("[a-z]+$", each.value.name)]
  cache_control  = "no-cache"

  depends_on = [google_storage_bucket_object.site_assets]
}

resource "google_compute_backend_bucket" "site" {
  for_each = local.sites

  name             = "ludus-${each.key}"
  bucket_name      = google_storage_bucket.site[each.key].name
  enable_cdn       = true
  compression_mode = "AUTOMATIC"
  custom_response_headers = concat(
    [for name, value in local.site.headers : "${name}: ${replace(replace(replace(value, "{images}", each.value.images), "{uploads}", each.value.uploads), " ;", ";")}"],
    ["Strict-Transport-Security: max-age=31536000; includeSubDomains"],
  )

  cdn_policy {
    cache_mode         = "USE_ORIGIN_HEADERS"
    request_coalescing = true
  }

  lifecycle {
    precondition {
      condition     = contains(keys(local.site_files), "${each.key}/index.html")
      error_message = "There is no ${each.key} in ${each.value.folder}: run `make ${each.key}` first."
    }
  }
}

# Certificates of their own: the API's stays as it is while Google makes these.
resource "google_compute_managed_ssl_certificate" "site" {
  for_each = local.sites

  name = "ludus-${each.key}-${substr(sha256(local.edge_host[each.key]), 0, 8)}"

  managed {
    domains = [local.edge_host[each.key]]
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [time_sleep.apis]
}
