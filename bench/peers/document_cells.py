"""The cells of the papers that we drew, for the peers to write: nothing for them to reckon.

usage: document_cells.py FOLDER OUT

Lines of JSON. Of every .docx in FOLDER: {"file"}, then {"heading"} and {"widths", "rows"} in turn,
where a row is [header, kept on one page, [[text, columns, merge, centred, marked], ...]]. Of every
.xlsx: {"strings"}, then {"sheet", "widths", "frozen", "merges"} and its rows as
[row, height, [[column, string number or [number], style], ...]].
"""

import json
import os
import re
import sys
import zipfile
from xml.sax.saxutils import unescape

folder, out = sys.argv[1:]
ENTITIES = {"&quot;": '"', "&apos;": "'"}


def text_of(xml):
    return unescape(xml, ENTITIES)


def letters_of(run):
    return "".join(
        "\n" if words is None else text_of(words)
        for words in (match.group(1) for match in re.finditer(r"<w:br/>|<w:t(?: [^>]*)?>([^<]*)</w:t>", run))
    )


def attribute(xml, name):
    match = re.search(name + r'="([^"]*)"', xml)
    return match and match.group(1)


def cell_of(cell):
    merge = re.search(r'<w:vMerge w:val="(\w+)"', cell)
    columns = re.search(r'<w:gridSpan w:val="(\d+)"', cell)
    return [
        letters_of(cell),
        int(columns.group(1)) if columns else 1,
        merge and merge.group(1),
        '<w:jc w:val="center"/>' in cell,
        'w:fill="FFEB9C"' in cell,
    ]


def table_of(table):
    rows = []
    for row in re.findall(r"<w:tr>.*?</w:tr>", table, re.S):
        cells = [cell_of(cell) for cell in re.findall(r"<w:tc>.*?</w:tc>", row, re.S)]
        rows.append(["<w:tblHeader/>" in row, "<w:cantSplit/>" in row, cells])
    return {"widths": [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"', table)], "rows": rows}


def word(path, write):
    with zipfile.ZipFile(path) as package:
        xml = package.read("word/document.xml").decode()
    write({"file": os.path.relpath(path, folder)})
    for block in re.findall(r"<w:tbl>.*?</w:tbl>|<w:p>.*?</w:p>", xml, re.S):
        write(table_of(block) if block.startswith("<w:tbl>") else {"heading": letters_of(block)})


def column_of(reference):
    number = 0
    for letter in re.match(r"[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number


INLINE = re.compile(r"<is><t[^>]*>([^<]*)</t></is>")
CELL = re.compile(
    r'<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w+)")?(?:/>|>(?:<v>([^<]*)</v>|<is><t[^>]*>([^<]*)</t></is>)</c>)'
)
ROW = re.compile(r'<row r="(\d+)"([^>]*)>(.*?)</row>', re.S)


def excel(path, write):
    columns = {}
    with zipfile.ZipFile(path) as package:
        shared = package.read("xl/sharedStrings.xml").decode()
        strings = [text_of(words) for words in re.findall(r"<si><t[^>]*>([^<]*)</t></si>", shared)]
        names = re.findall(r'<sheet [^>]*name="([^"]*)"', package.read("xl/workbook.xml").decode())
        sheets = [f"xl/worksheets/sheet{index + 1}.xml" for index in range(len(names))]
        # Long tables hold their words in the cells; for the peers each is a shared string, too.
        inline = {}
        for sheet in sheets:
            for words in INLINE.findall(package.read(sheet).decode()):
                inline.setdefault(words, len(strings) + len(inline))
        write({"strings": strings + [text_of(words) for words in inline]})
        for sheet, name in zip(sheets, names):
            xml = package.read(sheet).decode()
            head, rest = xml.split("<sheetData>", 1)
            widths = [
                [int(first), int(last), float(width), "hidden" in more]
                for first, last, width, more in re.findall(
                    r'<col min="(\d+)" max="(\d+)" width="([\d.]+)"([^>]*)/>', head
                )
            ]
            merges = re.findall(r'<mergeCell ref="([^"]*)"', rest)
            pane = re.search(r'topLeftCell="([^"]*)"', head)
            write({"sheet": text_of(name), "widths": widths, "frozen": pane and pane.group(1), "merges": merges})
            for match in ROW.finditer(rest):
                number, more, cells = match.groups()
                height = attribute(more, "ht")
                row = []
                for letters, style, kind, value, words in CELL.findall(cells):
                    column = columns.get(letters) or columns.setdefault(letters, column_of(letters))
                    if kind == "inlineStr":
                        held = inline[words]
                    else:
                        held = None if value == "" else int(value) if kind == "s" else [float(value)]
                    row.append([column, held, int(style or 0)])
                write([int(number), height and float(height), row])


with open(out, "w", encoding="utf-8") as file:

    def write(line):
        file.write(json.dumps(line, ensure_ascii=False) + "\n")

    for place, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = os.path.join(place, name)
            if name.endswith(".docx"):
                word(path, write)
            if name.endswith(".xlsx"):
                excel(path, write)
