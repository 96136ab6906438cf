# Secrets are containers here. What is in them comes from `make first-keys` and from people, and is neither in the plan nor in
# the state; Redis's password is in the state once, because Google's provider reads it from the instance.

locals {
  # Secrets that functions declare (settings.tf.json), and containers that there have been from the start: by name, the file
  # that holds it, and what it is.
  declarable_secrets = merge(
    {
      jwt-next-key       = { file = "/secrets/jwt-next/signing.pem", about = "the private key that signs next; no function reads it" }
      twitch-credentials = { file = "/secrets/twitch/credentials.json", about = "Twitch: client id and secret" }
    },
    { for name, secret in local.declared_secrets : name => { file = secret.file, about = secret.about } },
  )

  # Secrets that every function has.
  common_secrets = merge(
    { jwks = { file = "/secrets/jwks/jwks.json", about = "the public keys that tokens verify against: the current and the next" } },
    var.redis.enabled ? {
      redis-url = { file = null, about = "Memorystore's address with its password; an environment variable" }
      redis-ca  = { file = "/secrets/redis/ca.pem", about = "the certificate authorities of Memorystore's TLS" }
    } : {},
  )

  # Secrets that every endpoint has.
  endpoint_secrets = var.domain == null || var.gateway_open ? {} : {
    edge-keys = { file = "/secrets/edge/keys", about = "what the load balancer shows to the functions: the current key and the one before it, a line each" }
  }

  secrets = merge(local.declarable_secrets, local.common_secrets, local.endpoint_secrets)

  # Secrets of which `make first-keys` writes the first version.
  generated_secrets = toset(["jwks", "jwt-next-key", "jwt-signing-key", "payer-key", "receipt-key", "totp-encryption-key", "twitch-token-key", "webhook-secret-key"])

  # Those of them that seal what is stored. An apply draws the keys that `first_secrets` has not: 32 bytes in base64url each, so that a
  # release may bring another one.
  sealing_secrets = setsubtract(local.generated_secrets, local.rotated_secrets)
  drawn_keys = {
    for secret in local.sealing_secrets : secret => replace(replace(base64sha256("${var.first_seed} ${secret}"), "+", "-"), "/", "_") if var.first_seed != null
  }

  # Secrets that only people have, of functions that do without one until then: their first version says that it is missing.
  awaited_secrets = setsubtract(keys(local.declared_secrets), local.generated_secrets)

  secret_readers = merge(flatten([
    [
      for secret in keys(local.common_secrets) : {
        for service in local.services : "${secret} ${service}" => { secret = secret, service = service }
      }
    ],
    [
      for secret in keys(local.endpoint_secrets) : {
        for service in distinct([for function in values(local.by_trigger.http) : function.service]) :
        "${secret} ${service}" => { secret = secret, service = service }
      }
    ],
    [
      for function in values(local.functions) : {
        for secret in function.secrets : "${secret} ${function.service}" => { secret = secret, service = function.service }
      }
    ],
  ])...)
}

resource "google_secret_manager_secret" "main" {
  for_each = local.secrets

  secret_id           = each.key
  annotations         = { about = each.value.about }
  deletion_protection = var.protected && contains(local.generated_secrets, each.key)

  replication {
    user_managed {
      replicas {
        location = var.region
      }
    }
  }

  depends_on = [time_sleep.apis]
}

resource "google_secret_manager_secret_iam_member" "readers" {
  for_each = local.secret_readers

  secret_id = google_secret_manager_secret.main[each.value.secret].id
  role      = "roles/secretmanager.secretAccessor"
  member    = google_service_account.services[each.value.service].member
}

# Functions do not start without a version of what they mount. Later versions are added by key rotation.
resource "google_secret_manager_secret_version" "first" {
  for_each = setunion(local.generated_secrets, local.awaited_secrets)

  secret                 = google_secret_manager_secret.main[each.value].id
  secret_data_wo         = lookup(merge(local.drawn_keys, var.first_secrets), each.value, "No key was given with the first apply: see infra/README.md, Key rotation.")
  secret_data_wo_version = 1
  deletion_policy        = "ABANDON"
}

resource "google_secret_manager_secret_version" "redis" {
  for_each = var.redis.enabled ? local.redis_secrets : {}

  secret         = google_secret_manager_secret.main[each.key].id
  secret_data_wo = each.value
  # Another value is another number, and that is a new version.
  secret_data_wo_version = nonsensitive(parseint(substr(sha256(each.value), 0, 7), 16))
  deletion_policy        = "DISABLE"

  lifecycle {
    create_before_destroy = true
  }
}
