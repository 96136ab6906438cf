#!/bin/sh
# Fetches what a commit's checks have kept, and compares each archive with its name, which is the hash of its bytes.
set -eu
gcloud storage cp "gs://$PROJECT-archives/releases/$COMMIT.tar.gz" release.tar.gz
mkdir -p release archives
tar -xzf release.tar.gz -C release
sed -n 's/.*"\([a-z0-9-]*-\([0-9a-f]\{64\}\)[.]zip\)".*/\2  archives\/\1/p' release/dist/functions/archives.json >sums
test -s sums
sed "s|.*  archives/|gs://$PROJECT-archives/|" sums | gcloud storage cp --read-paths-from-stdin archives/
sha256sum --check --quiet sums
