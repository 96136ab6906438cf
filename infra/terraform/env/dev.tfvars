# Small and scaled to zero; what is in it may be lost. Needs besides: -var project_id=...
environment = "dev"
protected   = false

# The smallest there is. `{ enabled = false }` does without.
redis = { memory_gb = 1, tier = "BASIC" }

cors_origins = ["http://localhost:3000"]
trace_ratio  = 1

uptime_checks = false
