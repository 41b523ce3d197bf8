"""openpyxl writes the cells of document_cells.py: the same sheets, widths, heights and merged cells.

usage: openpyxl_write.py CELLS OUT [--write-only]
"""

import sys

import openpyxl
from clock import Clock
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

cells, out = sys.argv[1:3]
write_only = "--write-only" in sys.argv
side = Side(style="thin")
BORDER = Border(left=side, right=side, top=side, bottom=side)
FONT = Font(name="宋体", size=9)
HEAD = Font(name="黑体", size=9)
GROUND = PatternFill("solid", fgColor="DCE6F1")
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)


def look(font, alignment, fill=None):
    """A style's numbers, taken once: setting font, border and alignment of every cell takes thrice the time."""
    cell = WriteOnlyCell(book.active or book.create_sheet(), None)
    cell.font, cell.border, cell.alignment = font, BORDER, alignment
    if fill:
        cell.fill = fill
    return cell._style


def dress(cell, style):
    if style >= 4:
        cell._style = LOOKS[min(style, 6) - 4]


def begin(told):
    sheet = book.create_sheet(told["sheet"])
    for first, last, width, hidden in told["widths"]:
        for column in range(first, last + 1):
            dimension = sheet.column_dimensions[get_column_letter(column)]
            dimension.width, dimension.hidden = width, hidden
    if told["frozen"]:
        sheet.freeze_panes = told["frozen"]
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.print_title_rows = "3:4"
    return sheet


def write(sheet, told):
    number, height, row = told
    if height:
        sheet.row_dimensions[number].height = height
    values = [None] * row[-1][0] if row else []
    for column, held, style in row:
        value = held[0] if isinstance(held, list) else None if held is None else strings[held]
        if write_only:
            cell = WriteOnlyCell(sheet, value)
            values[column - 1] = cell
        else:
            cell = sheet.cell(number, column, value)
        dress(cell, style)
    if write_only:
        sheet.append(values)


def end(sheet, merges):
    """Merged cells stand behind the rows. Others hold each against all before it; it has a list of its own."""
    ranges = sheet.merged_cells.ranges
    more = [openpyxl.worksheet.cell_range.CellRange(merge) for merge in merges]
    # A list in openpyxl 3.0, a set since 3.1.
    ranges.extend(more) if isinstance(ranges, list) else ranges.update(more)


clock = Clock()
clock.start()
book = openpyxl.Workbook(write_only=write_only)
LOOKS = [look(HEAD, CENTRE, GROUND), look(FONT, CENTRE), look(FONT, LEFT)]
book.remove(book.worksheets[0])
clock.stop()
strings, sheet, merges, rows = [], None, [], 0
for told in clock.lines(cells):
    if isinstance(told, list):
        write(sheet, told)
        rows += 1
    elif "strings" in told:
        strings = told["strings"]
    else:
        if sheet and not write_only:
            end(sheet, merges)
        sheet, merges = begin(told), told["merges"]
        if write_only:
            end(sheet, merges)
clock.start()
if not write_only:
    end(sheet, merges)
book.save(out)
clock.stop()
clock.told(rows=rows)
