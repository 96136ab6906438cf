#!/bin/sh
# Fetches the folder that a commit's image is built from.
set -eu
gcloud storage cp "gs://$PROJECT-archives/releases/$COMMIT.tar.gz" release.tar.gz
mkdir -p release
tar -xzf release.tar.gz -C release
