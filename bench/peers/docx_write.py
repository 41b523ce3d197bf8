"""python-docx writes the cells of document_cells.py: the same tables, widths and header rows.

usage: docx_write.py CELLS OUT [FILES]   FILES: so many of the files only
"""

import os
import sys

import docx
from clock import Clock
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips
from docx.table import _Cell

cells, out = sys.argv[1:3]
most = int(sys.argv[3]) if len(sys.argv) > 3 else None
SIZE = Pt(8)
EAST = qn("w:eastAsia")


def begin():
    document = docx.Document()
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Mm(297), Mm(210)
    page.left_margin = page.right_margin = Mm(18)
    return document


def set_font(run, name):
    run.font.size = SIZE
    run.font.name = name
    run._r.rPr.rFonts.set(EAST, name)


def write_cell(table, tc, told, width, header):
    text, columns, merge, centred, marked = told
    cell = _Cell(tc, table)
    cell.width = width
    if columns > 1:
        tc.grid_span = columns
    if merge:
        tc.vMerge = merge
    if header or marked:
        ground = OxmlElement("w:shd")
        ground.set(qn("w:val"), "clear")
        ground.set(qn("w:fill"), "DCE6F1" if header else "FFEB9C")
        tc.tcPr.append(ground)
    paragraph = cell.paragraphs[0]
    set_font(paragraph.add_run(text), "黑体" if header else "宋体")
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = 0


def write_row(table, tr, told, widths):
    header, whole, row = told
    for name, wanted in (("w:cantSplit", whole), ("w:tblHeader", header)):
        if wanted:
            tr.get_or_add_trPr().append(OxmlElement(name))
    places = tr.tc_lst
    for place in places[len(row) :]:
        tr.remove(place)
    column = 0
    for tc, cell in zip(places, row):
        write_cell(table, tc, cell, Twips(sum(widths[column : column + cell[1]])), header)
        column += cell[1]


def write_table(document, widths, rows):
    table = document.add_table(len(rows), len(widths), "Table Grid")
    table.autofit = False
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths):
        column.w = Twips(width)
    for tr, row in zip(table._tbl.tr_lst, rows):
        write_row(table, tr, row, widths)


def save(document, name):
    path = os.path.join(out, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    document.save(path)


clock = Clock()
files = rows = 0
document = name = None
for told in clock.lines(cells):
    if "file" in told:
        if document:
            save(document, name)
        if files == most:
            document = None
            break
        document, name = begin(), told["file"]
        files += 1
    elif "heading" in told:
        document.add_paragraph(told["heading"])
    else:
        write_table(document, told["widths"], told["rows"])
        rows += sum(not header for header, _, _ in told["rows"])
if document:
    clock.start()
    save(document, name)
    clock.stop()
clock.told(files=files, rows=rows)
