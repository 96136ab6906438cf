# Sized and protected. Needs besides: -var project_id=... , and better a domain, notification_emails and a budget.
environment = "prod"
protected   = true

# Whoever owns the project cannot rewrite the audit trail either. It cannot be undone: leave it false to try prod out.
lock_audit = true

# 1 GiB holds the boards of a million players and the pages of some ten thousand who play at once; an alert comes at 80 %.
# BASIC has no replica: while Google maintains or replaces it, answers are slower and limits rest for minutes (decisions/0010).
redis = { memory_gb = 1, tier = "BASIC" }

# Functions that keep an instance ready, at about 10 dollars a month each (decisions/0005). From some thousand daily players
# on, traffic does that for nothing.
# warm_functions = ["auth-login", "auth-refresh", "battlepass-get-my-progress", "leaderboards-get-global", "profiles-get-me"]

# domain              = "api.example.com"
# dns_zone            = "example-com"
# cors_origins        = ["https://play.example.com"]
# notification_emails = ["on-call@example.com"]
# budget              = { billing_account = "000000-000000-000000", amount = 500 }
# repository          = { owner = "example", name = "ludus" }
