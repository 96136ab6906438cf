# Small and scaled to zero; what is in it may be lost. Needs besides: -var project_id=...
environment = "dev"
protected   = false

# Without Redis, which costs 37 dollars a month: answers come from Firestore, slower, boards are computed when they are asked
# for, and nobody is limited. To have what prod has: redis = { memory_gb = 1, tier = "BASIC" }
redis = { enabled = false }

cors_origins = ["http://localhost:3000"]
trace_ratio  = 1

uptime_checks = false
slo_alerts    = false
