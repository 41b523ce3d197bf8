"""Writes texts into cells of workbooks with openpyxl, a library that is not ours.

Usage: fill_cells.py JOBS.json, a list of {"from", "to", "sheet", "cells": {"D7": "text"}}.
openpyxl keeps no values of formulas: whoever opens the result must reckon them anew.
"""

import json
import sys
from pathlib import Path

from openpyxl import load_workbook


def main(path):
    for job in json.loads(Path(path).read_text(encoding="utf-8")):
        workbook = load_workbook(job["from"])
        sheet = workbook[job["sheet"]]
        for address, value in job["cells"].items():
            sheet[address].value = value
        workbook.save(job["to"])


main(sys.argv[1])
