# firestore.json is generated: the indexes that the stores' queries need, the fields that no query asks for, and the
# collections of which documents end.

locals {
  firestore = jsondecode(file("${path.module}/firestore.json"))

  indexes = {
    for index in local.firestore.indexes :
    join(" ", concat([index.collection], [for field in index.fields : "${field.path}:${field.kind}"])) => index
  }

  # Documents that end by themselves, a day or so after this moment. A session has it from its token.
  ttl_fields = merge(
    { for name in local.firestore.expiring : "${name}.expire_at" => { collection = name, field = "expire_at" } },
    { "auth_sessions.expires_at" = { collection = "auth_sessions", field = "expires_at" } },
  )

  # A field whose values only grow holds a collection to 500 writes a second while it is indexed.
  exempt_fields = { for one in local.firestore.exemptions : "${one.collection}.${one.field}" => one }
}

resource "google_firestore_database" "main" {
  name                              = "(default)"
  location_id                       = coalesce(var.firestore_location, var.region)
  type                              = "FIRESTORE_NATIVE"
  concurrency_mode                  = "OPTIMISTIC"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_ENABLED"
  delete_protection_state           = var.protected ? "DELETE_PROTECTION_ENABLED" : "DELETE_PROTECTION_DISABLED"
  deletion_policy                   = var.protected ? "ABANDON" : "DELETE"

  depends_on = [time_sleep.apis]
}

# What clients listen to (functions/realtime/README.md): copies, so nothing of it is backed up or protected.
resource "google_firestore_database" "live" {
  name                              = "live"
  location_id                       = coalesce(var.firestore_location, var.region)
  type                              = "FIRESTORE_NATIVE"
  concurrency_mode                  = "OPTIMISTIC"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_DISABLED"
  delete_protection_state           = "DELETE_PROTECTION_DISABLED"
  deletion_policy                   = "DELETE"

  depends_on = [time_sleep.apis]
}

# Nobody queries live documents; those that nobody may listen to any more end by themselves.
resource "google_firestore_field" "live" {
  for_each = {
    for pair in setproduct(["realtime_players", "realtime_tribes", "realtime_tribe_documents", "realtime_worlds"], ["*", "expire_at"]) :
    join(" ", pair) => { collection = pair[0], field = pair[1] }
  }

  database   = google_firestore_database.live.name
  collection = each.value.collection
  field      = each.value.field
  skip_wait  = true

  index_config {}

  dynamic "ttl_config" {
    for_each = each.value.field == "expire_at" ? [1] : []

    content {}
  }
}

moved {
  from = google_firestore_field.live["*"]
  to   = google_firestore_field.live["realtime_players *"]
}

moved {
  from = google_firestore_field.live["expire_at"]
  to   = google_firestore_field.live["realtime_players expire_at"]
}

resource "google_firestore_backup_schedule" "daily" {
  database  = google_firestore_database.main.name
  retention = "604800s" # seven days

  daily_recurrence {}
}

resource "google_firestore_backup_schedule" "weekly" {
  database  = google_firestore_database.main.name
  retention = "8467200s" # fourteen weeks, the longest there is

  weekly_recurrence {
    day = "SUNDAY"
  }
}

# Firestore changes one index or field of a database after another, and answers 409 to the others meanwhile. The provider asks
# again; a deployment does not wait until each is built. A query whose index is not there yet fails (infra/README.md, Upgrade).
resource "google_firestore_index" "main" {
  for_each = local.indexes

  database    = google_firestore_database.main.name
  collection  = each.value.collection
  query_scope = "COLLECTION"
  skip_wait   = true

  dynamic "fields" {
    for_each = each.value.fields

    content {
      field_path   = fields.value.path
      order        = fields.value.kind == "CONTAINS" ? null : fields.value.kind
      array_config = fields.value.kind == "CONTAINS" ? "CONTAINS" : null
    }
  }
}

resource "google_firestore_field" "main" {
  for_each = merge(local.exempt_fields, local.ttl_fields)

  database   = google_firestore_database.main.name
  collection = each.value.collection
  field      = each.value.field
  skip_wait  = true

  # Without any: no query asks for it.
  index_config {}

  dynamic "ttl_config" {
    for_each = contains(keys(local.ttl_fields), each.key) ? [1] : []

    content {}
  }
}

resource "google_firebaserules_ruleset" "firestore" {
  source {
    files {
      name    = "firestore.rules"
      content = file("${path.module}/firestore.rules")
    }
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [google_firestore_database.main]
}

# Whoever opened Firestore in a console before has such a release already, and there is one of this name only.
import {
  for_each = var.firestore_rules_exist ? toset(["projects/${var.project_id}/releases/cloud.firestore"]) : []
  to       = google_firebaserules_release.firestore
  id       = each.value
}

resource "google_firebaserules_release" "firestore" {
  name         = "cloud.firestore"
  ruleset_name = google_firebaserules_ruleset.firestore.name

  lifecycle {
    replace_triggered_by = [google_firebaserules_ruleset.firestore]
  }
}

# The same rules: those of live documents begin with the database's name.
resource "google_firebaserules_release" "live" {
  name         = "cloud.firestore/${google_firestore_database.live.name}"
  ruleset_name = google_firebaserules_ruleset.firestore.name

  lifecycle {
    replace_triggered_by = [google_firebaserules_ruleset.firestore]
  }
}

# Clients sign in with a custom token that `realtime` signs, and by no other way. Sign-up as such stays allowed: a custom token
# of a player who never listened before makes a user. It is billed by monthly users, beyond the first 50,000.
resource "google_identity_platform_config" "listeners" {
  autodelete_anonymous_users = true

  sign_in {
    allow_duplicate_emails = false

    anonymous {
      enabled = false
    }

    email {
      enabled = false
    }

    phone_number {
      enabled = false
    }
  }

  depends_on = [time_sleep.apis]
}
