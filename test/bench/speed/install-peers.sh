#!/bin/sh
# The programs that `npm run bench:speed` compares with, on Debian. pagedjs-cli and Chromium come with `npm ci`.
set -eu
apt-get install -y --no-install-recommends weasyprint pandoc texlive-xetex texlive-lang-chinese texlive-latex-recommended lmodern
npm install --global @vivliostyle/cli@11.0.0
# Typst has no Debian package: take the program for your system from github.com/typst/typst/releases.
command -v typst || echo 'typst: not installed' >&2
