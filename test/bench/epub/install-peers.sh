#!/bin/sh
# The programs that `npm run bench:epub` compares with, on Debian. epub-gen-memory comes with `npm ci`.
set -eu
apt-get install -y --no-install-recommends epubcheck pandoc calibre
PUPPETEER_SKIP_DOWNLOAD=1 npm install --global --ignore-scripts @vivliostyle/cli@11.0.0
