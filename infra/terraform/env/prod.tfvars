# Sized and protected. Needs besides: -var project_id=... , and better a domain, notification_emails and a budget.
environment = "prod"
protected   = true

redis = { memory_gb = 5, tier = "STANDARD_HA" }

network = { connector = { machine_type = "e2-micro", min_instances = 2, max_instances = 6 } }

# One instance a service that answers at once, where a player waits most: about 10 dollars a month each.
warm_functions = [
  "auth-login",
  "auth-refresh",
  "battlepass-get-my-progress",
  "leaderboards-get-global",
  "profiles-get-me",
]

# domain              = "api.example.com"
# dns_zone            = "example-com"
# cors_origins        = ["https://play.example.com"]
# notification_emails = ["on-call@example.com"]
# budget              = { billing_account = "000000-000000-000000", amount = 500 }
# rotation_trigger    = "ludus-rotate-keys"
