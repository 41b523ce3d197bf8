"""openpyxl over one folder, as measure.ts does it.

usage: openpyxl_read.py FOLDER [--read-only]
"""

import hashlib
import io
import json
import os
import sys
import time

import openpyxl

folder = sys.argv[1]
read_only = "--read-only" in sys.argv
digest = hashlib.sha1()
seconds = 0.0
count = merges = 0
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name), "rb") as file:
        data = io.BytesIO(file.read())
    start = time.perf_counter()
    book = openpyxl.load_workbook(data, read_only=read_only)
    sheet = book.worksheets[0]
    # The rows of a read-only sheet are read as they are asked for; its dimension may lie.
    if read_only:
        sheet.reset_dimensions()
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    seconds += time.perf_counter() - start
    merges += 0 if read_only else len(sheet.merged_cells.ranges)
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value not in (None, ""):
                count += 1
                digest.update(f"{r},{c},{value}\n".encode())

with open("/proc/self/status") as status:
    rss = next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))
print(json.dumps({"ms": seconds * 1000, "cells": count, "merges": merges, "hash": digest.hexdigest(), "rss": rss}))
