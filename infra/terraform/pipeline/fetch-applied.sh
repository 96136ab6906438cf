#!/bin/sh
# Fetches what runs now.
set -eu
gcloud storage cp "gs://$PROJECT-plans/applied.tar.gz" release.tar.gz
mkdir -p release
tar -xzf release.tar.gz -C release
