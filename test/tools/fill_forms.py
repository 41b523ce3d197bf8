"""Fills the forms that make_forms.ts rendered, as a clerk would, with openpyxl.

Columns are found by the text of their headings and rows by the matter id in column A, so the
script stays right when columns move. Usage: fill_forms.py FOLDER (with plan.json and forms/);
the filled workbooks go to FOLDER/filled/.
"""

import json
import sys
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

TICK = "√"


def main(folder):
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    (folder / "filled").mkdir(exist_ok=True)
    for book in plan["books"]:
        if "form" not in book:
            continue
        workbook = load_workbook(folder / book["form"])
        sheets = {marks["domain"]: (sheet, marks) for sheet, marks in form_sheets(workbook)}
        for answer in book["sheets"]:
            fill_sheet(*sheets[answer["domain"]], answer, plan["head"])
        workbook.save(folder / "filled" / f"{book['name']}.xlsx")


def form_sheets(workbook):
    """The sheets to fill in, known by the marks in A1."""
    for sheet in workbook.worksheets:
        text = str(sheet["A1"].value or "")
        if text.startswith("mulu:"):
            marks = json.loads(text[len("mulu:") :])
            if marks["kind"] == "form":
                yield sheet, marks


def fill_sheet(sheet, marks, answer, head):
    for label, value in head.items():
        beside(sheet, label).value = value
    if "reason" in answer:
        beside(sheet, "本领域是否涉及").value = "不涉及"
        beside(sheet, "不涉及的原因").value = answer["reason"]
        return
    beside(sheet, "本领域是否涉及").value = "涉及"
    columns = headings(sheet, *marks["header"])
    rows = {sheet.cell(row, 1).value: row for row in range(marks["header"][1] + 1, sheet.max_row + 1)}
    spare = max(row for id_, row in rows.items() if id_ and id_ != "") + 1
    for row in answer["rows"]:
        if row.get("spare"):
            fill_row(sheet, spare, columns, row)
            sheet.cell(spare, columns["公开事项"]).value = row["title"]
            spare += 1
        else:
            fill_row(sheet, rows[row["id"]], columns, row)


def fill_row(sheet, number, columns, row):
    def put(heading, value):
        if value is not None:
            sheet.cell(number, columns[heading]).value = value

    # openpyxl pins the height of every row; one that is filled in must grow as it does in Excel.
    sheet.row_dimensions[number].height = None
    if "reason" in row:
        put("本单位是否涉及", "不涉及")
        put("备注", row["reason"])
        return
    put("本单位是否涉及", "涉及")
    put("公开内容（要素）", row.get("content"))
    put("公开依据", row.get("basis"))
    put("公开时限", row["limit"])
    put("主动", TICK)
    put("责任主体", row.get("owners"))
    put("监督渠道", row["supervision"])
    put("备注", row.get("remark"))
    for channel in row["channels"]:
        if channel in columns:
            put(channel, TICK)
        else:
            put("其他（请写明）", channel)


def headings(sheet, first, last):
    """Column number by the lowest heading over it (a sub-heading, or the heading itself)."""
    found = {}
    for row in range(first, last + 1):
        for column in range(2, sheet.max_column + 1):
            text = str(sheet.cell(row, column).value or "").replace("\n", "").strip()
            if text:
                found.setdefault(text, column)
    return found


def beside(sheet, label):
    """The cell to the right of a label of the head, past its merged cells."""
    for row in sheet.iter_rows(max_row=12):
        for cell in row:
            if str(cell.value or "").rstrip("：:") == label:
                right = cell.column
                for area in sheet.merged_cells.ranges:
                    if cell.coordinate in area:
                        right = range_boundaries(area.coord)[2]
                return sheet.cell(cell.row, right + 1)
    raise KeyError(f"{sheet.title}: {label}")


main(Path(sys.argv[1]))
