# Where it stands

variable "project_id" {
  description = "The Google Cloud project: one for each environment."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id has 6 to 30 lower-case letters, digits and hyphens, and begins with a letter."
  }
}

variable "environment" {
  description = "Which kind of deployment this is. The functions know it as ENVIRONMENT."
  type        = string

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "environment is dev or prod."
  }
}

variable "region" {
  description = "Where functions, buckets, queues, jobs and Redis live."
  type        = string
  default     = "europe-west1"

  validation {
    condition = contains([
      "asia-northeast1", "australia-southeast1", "europe-west1", "europe-west2", "us-central1", "us-east1", "us-east4",
      "us-west2", "us-west3", "us-west4",
    ], var.region)
    error_message = "region is one of the ten where API Gateway is: asia-northeast1, australia-southeast1, europe-west1, europe-west2, us-central1, us-east1, us-east4, us-west2, us-west3 or us-west4."
  }
}

variable "firestore_location" {
  description = "Where Firestore keeps its data: a region, or a multi-region (eur3, nam5). Null: the region. It can never be changed."
  type        = string
  default     = null
}

variable "firestore_rules_exist" {
  description = "Whether the project has released security rules of Firestore before this stack: the first apply takes that release over instead of failing. infra/bootstrap says it."
  type        = bool
  default     = false
}

variable "protected" {
  description = "Whether destroying refuses to delete what players have made: Firestore's data and the buckets' files."
  type        = bool
}

variable "lock_audit" {
  description = "Whether nobody at all can replace or delete the sealed audit trail before its entries have expired. It cannot be undone: the bucket stays until then, and audit_days can only grow. Only where protected."
  type        = bool
  default     = false
}

variable "labels" {
  description = "Further labels for everything that takes labels."
  type        = map(string)
  default     = {}
}

# Functions

variable "archives" {
  description = "The folder with one archive a function and their index archives.json, from `make archives`; relative to this folder, or absolute."
  type        = string
  default     = "../../dist/functions"
}

variable "console" {
  description = "The folder with the built console, from `make console`; relative to this folder, or absolute. With a domain it is served at console.<domain>, without one it is not looked at."
  type        = string
  default     = "../../dist/console"
}

variable "account" {
  description = "The folder with the built players' pages, from `make account`; relative to this folder, or absolute. With a domain they are served at account.<domain>, without one they are not looked at."
  type        = string
  default     = "../../dist/account"
}

variable "upload_archives" {
  description = "Whether Terraform uploads the archives. False where `make upload` has done so before, so that a saved plan needs no files."
  type        = bool
  default     = true
}

variable "runtime" {
  description = "What functions run on: \"function\", a Cloud Function each, or \"image\", services of one image (infra/README.md, Functions or one image)."
  type        = string
  default     = "function"

  validation {
    condition     = contains(["function", "image"], var.runtime)
    error_message = "runtime is function or image; which Python it is, `python` says."
  }
}

variable "grouping" {
  description = "Services of the image: \"function\", one for each function, or \"service\", for each service one of its endpoints and one of its handlers."
  type        = string
  default     = "function"

  validation {
    condition     = contains(["function", "service"], var.grouping) && (var.grouping == "function" || var.runtime == "image")
    error_message = "grouping is function or service; service needs runtime = \"image\"."
  }
}

variable "waiting_cpu" {
  description = "vCPU of functions that mostly wait: those of 512 MiB at most and 80 requests an instance. Below 1, Cloud Run gives an instance one request at a time; they may then have as many more instances. Shared services have a whole one."
  type        = number
  default     = 0.2

  validation {
    condition     = var.waiting_cpu >= 0.08 && var.waiting_cpu <= 1
    error_message = "waiting_cpu is from 0.08 to 1."
  }
}

variable "beside" {
  description = "What stands beside what is called, while one is changed for the other: \"functions\", \"images\" (a service for each function) or \"groups\" (shared services)."
  type        = set(string)
  default     = []

  validation {
    condition     = length(setsubtract(var.beside, ["functions", "images", "groups"])) == 0
    error_message = "beside holds functions, images or groups."
  }
}

variable "python" {
  description = "The Python of Cloud Functions; the image has its own (infra/image/Dockerfile)."
  type        = string
  default     = "python311"

  validation {
    condition     = can(regex("^python3(1[1-4])$", var.python))
    error_message = "python is python311, python312, python313 or python314."
  }
}

variable "warm_functions" {
  description = "Functions that keep the least number of instances that their declaration asks for (min_instances); all others scale to zero."
  type        = set(string)
  default     = []
}

variable "cors_origins" {
  description = "Browser origins that may call the API and upload files, such as https://play.example.com."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for origin in var.cors_origins : can(regex("^https?://[^/*]+$", origin))])
    error_message = "An origin is scheme and host, without a path and without *: https://play.example.com."
  }
}

variable "forwarded_hops" {
  description = "How many entries from the right of X-Forwarded-For the gateway's caller is at a function. Null: 2. The load balancer's own entries are recognized, not counted."
  type        = number
  default     = null

  validation {
    condition     = var.forwarded_hops == null ? true : var.forwarded_hops >= 0 && floor(var.forwarded_hops) == var.forwarded_hops
    error_message = "forwarded_hops is a whole number, 0 or more."
  }
}

variable "queues" {
  description = "Rates and retries of Cloud Tasks queues, by queue; those that are not named have the defaults."
  type = map(object({
    dispatches_per_second = optional(number, 50)
    concurrent_dispatches = optional(number, 100)
    attempts              = optional(number, 20)
    min_backoff_seconds   = optional(number, 10)
    max_backoff_seconds   = optional(number, 600)
  }))
  default = {}
}

variable "scanner" {
  description = "The scanner for viruses: its image (`make scanner-image` says which), how many instances, and from where it may read files. Without an image there is none."
  type = object({
    image          = optional(string)
    max_instances  = optional(number, 2)
    object_origins = optional(list(string), ["https://storage.googleapis.com"])
  })
  default = {}

  validation {
    condition     = var.scanner.image == null ? true : can(regex("@sha256:[0-9a-f]{64}$", var.scanner.image))
    error_message = "scanner.image ends with the digest of the image: …@sha256:…"
  }
}

variable "first_secrets" {
  description = "The first versions of secrets, by secret (`make first-keys` writes them). Needed by the first apply only; never in the plan or the state."
  type        = map(string)
  default     = {}
  ephemeral   = true
  sensitive   = true
}

variable "first_seed" {
  description = "A random text from which an apply makes the keys of secrets that are new with it and seal what is stored. `make apply` and the pipeline draw another one each time; never in the plan or the state."
  type        = string
  default     = null
  ephemeral   = true
  sensitive   = true
}

# Redis and the network

variable "redis" {
  description = "Memorystore: its size in GiB, its tier (STANDARD_HA has a replica in another zone). Disabled, functions run without it: slower, and without rate limits."
  type = object({
    enabled   = optional(bool, true)
    memory_gb = optional(number, 1)
    tier      = optional(string, "BASIC")
    version   = optional(string, "REDIS_7_2")
  })
  default = {}

  validation {
    condition     = contains(["BASIC", "STANDARD_HA"], var.redis.tier) && var.redis.memory_gb >= 1 && var.redis.memory_gb <= 300
    error_message = "redis.tier is BASIC or STANDARD_HA, redis.memory_gb 1 to 300."
  }
}

variable "network" {
  description = "Address ranges of the network: the functions' subnet, of which each instance takes up to four addresses while revisions change, and Redis's. Another subnet range needs another `subnet_name`."
  type = object({
    subnet_name  = optional(string, "ludus-functions")
    subnet_range = optional(string, "10.8.16.0/20")
    redis_range  = optional(string, "10.8.2.0/29")
  })
  default = {}

  validation {
    condition     = alltrue([for range in [var.network.subnet_range, var.network.redis_range] : can(cidrhost(range, 0))])
    error_message = "Ranges are written as 10.8.16.0/20."
  }

  validation {
    condition     = can(cidrhost(var.network.subnet_range, 0)) && tonumber(split("/", var.network.subnet_range)[1]) <= 22
    error_message = "A subnet_range of functions is a /22 or larger: a /20 holds a thousand instances."
  }
}

# The edge

variable "domain" {
  description = "The API's own domain, such as api.example.com: a load balancer with a certificate, Cloud Armor, Cloud CDN at media.<domain>, the console at console.<domain>, and players' pages at account.<domain>. Null: the gateway's own address, and none of these."
  type        = string
  default     = null

  validation {
    condition     = var.domain == null ? true : can(regex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$", var.domain))
    error_message = "domain is a host name such as api.example.com."
  }
}

variable "gateway_open" {
  description = "With a domain: whether functions also answer at the gateway's own address, past Cloud Armor. True while a domain is new and its certificate not there yet."
  type        = bool
  default     = false
}

variable "edge_key" {
  description = "The number of the key that the load balancer shows to the functions. One higher is another key; the one before it stays good until the next."
  type        = number
  default     = 1

  validation {
    condition     = var.edge_key >= 1 && floor(var.edge_key) == var.edge_key
    error_message = "edge_key is a whole number, 1 or more."
  }
}

variable "dns_zone" {
  description = "The name of the Cloud DNS zone in this project that holds the domain; its records are then made here. Null: they are made elsewhere, from the output `address`."
  type        = string
  default     = null
}

variable "login_limit" {
  description = "How many requests a minute one address may send to whatever signs in, registers, or asks for codes and passwords, before Cloud Armor bans it, and for how many seconds."
  type = object({
    requests_per_minute = optional(number, 30)
    ban_seconds         = optional(number, 900)
  })
  default = {}
}

variable "address_limit" {
  description = "How many requests a minute one address may send at all; Cloud Armor answers 429 above it."
  type        = number
  default     = 3000
}

variable "owasp_rules" {
  description = "With a domain: whether Cloud Armor logs requests that look like an attack by the OWASP Core Rule Set. It refuses none of them. Two rules, a dollar a month each."
  type        = bool
  default     = false
}

# The pipeline

variable "repository" {
  description = "The GitHub repository that deploys by Cloud Build, after it was connected to this project (infra/README.md, Pipeline). Null: people deploy."
  type        = object({ owner = string, name = string })
  default     = null
}

# Watching

variable "docs_url" {
  description = "Where the site of `make docs` is served, such as https://docs.example.com: alerts link to their runbooks there. Without it they name the file."
  type        = string
  default     = ""

  validation {
    condition     = var.docs_url == "" || can(regex("^https?://", var.docs_url))
    error_message = "docs_url is an address, such as https://docs.example.com."
  }
}

variable "notification_emails" {
  description = "Who gets alerts by e-mail."
  type        = list(string)
  default     = []
}

variable "notification_channels" {
  description = "Further notification channels (Slack, PagerDuty) that exist already: projects/<project>/notificationChannels/<id>."
  type        = list(string)
  default     = []
}

variable "uptime_checks" {
  description = "Whether Google asks the gateway for /health every minute from three continents (which keeps that function awake)."
  type        = bool
  default     = true
}

variable "slo_alerts" {
  description = "Whether alerts say that a service burns its error budget: two conditions, each of which costs."
  type        = bool
  default     = true
}

variable "budget" {
  description = "The month's budget: alerts at 50 %, 80 % and 100 % of it, and when 100 % are foreseen. Null: none."
  type = object({
    billing_account = string
    amount          = number
    currency        = optional(string)
  })
  default = null
}
