#!/bin/sh
# Writes which image each service runs: the one that it runs, where nothing that it is made of changed, else this commit's.
set -eu
mkdir -p images
# The stack makes it empty: then all services get this commit's. Where it cannot be read, nothing is planned.
gcloud storage cp "gs://$PROJECT-plans/applied-images.json" images/applied.json
images=$PWD/images
cd release
python3 -m infra.deploy.images "$images" "$DIGEST"
cp "$images/images.json" dist/functions/images.json
