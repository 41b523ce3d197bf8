"""XlsxWriter writes the cells of document_cells.py: the same sheets, widths, heights and merged cells.

usage: xlsxwriter_write.py CELLS OUT [--constant-memory]
"""

import sys

import xlsxwriter
from clock import Clock
from xlsxwriter.utility import xl_cell_to_rowcol

cells, out = sys.argv[1:3]
constant = "--constant-memory" in sys.argv

clock = Clock()
clock.start()
book = xlsxwriter.Workbook(out, {"constant_memory": constant, "strings_to_formulas": False, "strings_to_urls": False})
COMMON = {"font_name": "宋体", "font_size": 9, "valign": "vcenter", "text_wrap": True, "border": 1}
PLAIN = book.add_format({"font_name": "宋体", "font_size": 9})
LEFT = book.add_format(COMMON)
CENTRE = book.add_format({**COMMON, "align": "center"})
HEAD = book.add_format({**COMMON, "align": "center", "font_name": "黑体", "bg_color": "#DCE6F1"})
clock.stop()


def dress(style):
    return None if style == 0 else PLAIN if style < 4 else HEAD if style == 4 else CENTRE if style == 5 else LEFT


def begin(told):
    sheet = book.add_worksheet(told["sheet"])
    for first, last, width, hidden in told["widths"]:
        sheet.set_column(first - 1, last - 1, width, None, {"hidden": hidden})
    if told["frozen"]:
        sheet.freeze_panes(told["frozen"])
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2, 3)
    # merge_range() would write the cells again and hold each merge against all before it.
    sheet.merge.extend(
        xl_cell_to_rowcol(first) + xl_cell_to_rowcol(last)
        for first, last in (merge.split(":") for merge in told["merges"])
    )
    return sheet


def write(sheet, told):
    number, height, row = told
    if height:
        sheet.set_row(number - 1, height)
    for column, held, style in row:
        if held is None:
            sheet.write_blank(number - 1, column - 1, None, dress(style))
        elif isinstance(held, list):
            sheet.write_number(number - 1, column - 1, held[0], dress(style))
        else:
            sheet.write_string(number - 1, column - 1, strings[held], dress(style))


strings, sheet, rows = [], None, 0
for told in clock.lines(cells):
    if isinstance(told, list):
        write(sheet, told)
        rows += 1
    elif "strings" in told:
        strings = told["strings"]
    else:
        sheet = begin(told)
clock.start()
book.close()
clock.stop()
clock.told(rows=rows)
