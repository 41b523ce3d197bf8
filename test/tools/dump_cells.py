"""Prints the texts of a workbook as openpyxl, a library that is not ours, reads them.

Usage: dump_cells.py BOOK.xlsx, prints {"sheet": {"A1": "text"}}; visible sheets only.
"""

import json
import sys

from openpyxl import load_workbook


def main(path):
    workbook = load_workbook(path)
    sheets = {
        sheet.title: {
            cell.coordinate: str(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        for sheet in workbook
        if sheet.sheet_state == "visible"
    }
    json.dump(sheets, sys.stdout, ensure_ascii=False)


main(sys.argv[1])
