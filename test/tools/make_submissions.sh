#!/bin/sh
# Makes catalogues/changning-2018/submissions/ anew from test/samples/changning/: our forms filled
# by openpyxl and recalculated by LibreOffice, and the tables that units keep themselves.
# Needs: npm ci, Python 3 with openpyxl (PYTHON=… to name it), LibreOffice (soffice).
set -eu
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
"$python" -c 'import openpyxl' 2>/dev/null || { echo "需要装有 openpyxl 的 Python 3，可用 PYTHON=… 指定"; exit 2; }
command -v soffice >/dev/null || { echo "需要 LibreOffice（soffice）"; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() { soffice "-env:UserInstallation=file://$work/profile" --headless "$@" >/dev/null 2>&1; }

npx tsx test/tools/make_forms.ts "$work"
"$python" test/tools/fill_forms.py "$work"
"$python" test/tools/own_layouts.py "$work"
mkdir "$work/done"
office --convert-to xlsx --outdir "$work/done" "$work"/filled/*.xlsx
# The sample that is a real .xls; the others of their own layout go as they are.
office --convert-to xls:"MS Excel 97" --outdir "$work/done" "$work"/own/县旅游办报送表.xlsx
rm "$work"/own/县旅游办报送表.xlsx
cp "$work"/own/* "$work/done/"

target=catalogues/changning-2018/submissions
find "$target" -mindepth 1 -maxdepth 1 -type d -exec rm -rf {} +
for file in "$work"/done/*; do
  name=$(basename "$file")
  unit=${name%报送表.*}
  unit=${unit%%_*}
  mkdir -p "$target/$unit"
  mv "$file" "$target/$unit/$name"
done
echo "已写入 $(find "$target" -mindepth 2 -type f | wc -l) 个报送件，来自 $(ls -d "$target"/*/ | wc -l) 个单位"
