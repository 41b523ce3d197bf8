"""Workbooks as openpyxl reads them, as JSON: the second opinion on our own reader.

usage: dump_openpyxl.py FILE...  ->  {"file": {"sheet": {"cells": {"A1": [kind, text]}, "merges": [...]}}}
"""

import datetime
import json
import sys
import warnings

import openpyxl


def plain(value):
    if isinstance(value, bool):
        return ["boolean", "TRUE" if value else "FALSE"]
    if isinstance(value, (int, float)):
        return ["number", repr(value)]
    if isinstance(value, datetime.datetime):
        midnight = value.time() == datetime.time(0)
        return ["date", value.strftime("%Y-%m-%d" if midnight else "%Y-%m-%d %H:%M")]
    if isinstance(value, datetime.time):
        return ["date", value.strftime("%H:%M")]
    return ["text", str(value)]


def dump(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        cells = {}
        # openpyxl drops what lies under a merge: the corpus has nothing there.
        for cell in sheet._cells.values():
            if cell.value not in (None, "") and type(cell).__name__ == "Cell":
                kind, text = plain(cell.value)
                cells[cell.coordinate] = ["error" if cell.data_type == "e" else kind, text]
        sheets[sheet.title] = {
            "cells": cells,
            "merges": sorted(str(merge) for merge in sheet.merged_cells.ranges),
            "visible": sheet.sheet_state == "visible",
        }
    return sheets


warnings.simplefilter("ignore")
print(json.dumps({path: dump(path) for path in sys.argv[1:]}, ensure_ascii=False))
