"""What make.py writes tables with: sheets of cells beside the entries that they should be read as."""
import datetime
import io
import json
import os
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter

HERE = os.path.dirname(os.path.abspath(__file__))
THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
WRAP = Alignment(wrap_text=True, vertical="center")

FORM = ["政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心",
        "便民服务站", "入户/现场", "社区/企事业单位/村公示栏（电子屏）", "精准推送", "其他"]


class Channel(str):
    """A channel cell's text that remembers which items are chosen."""
    names: list


def channel(text, names):
    c = Channel(text)
    c.names = names
    return c


def ticked(chosen, yes="■", no="□", sep=" ", items=FORM, spell=None):
    """A checklist in which `chosen` are ticked; `spell` writes an item in another way."""
    spell = spell or {}
    text = sep.join((yes if i in chosen else no) + spell.get(i, i) for i in items)
    return channel(text, [fold(i) for i in items if i in chosen])


def listed(chosen, sep="、", mark=""):
    return channel(sep.join(mark + i for i in chosen), [fold(i) for i in chosen])


def fold(name):
    return name.replace("（", "(").replace("）", ")")


KEY = {"l1": "level1", "l2": "level2", "l3": "level3", "content": "content", "basis": "basisText",
       "limit": "timeLimitText", "owner": "ownerText", "channel": "channelText", "domain": "domain"}


class Sheet:
    def __init__(self, book, name):
        self.book, self.name = book, name
        self.cells, self.merges, self.last = {}, [], 0
        self.hidden_rows, self.hidden_cols, self.state = [], [], None
        self.cols, self.at, self.entries, self.ticks = [], 1, [], {}

    def put(self, row, col, value):
        if value is not None and value != "":
            self.cells[row, col] = value
        self.last = max(self.last, row)

    def line(self, *values, at=1):
        """The next row, as it stands."""
        self.last += 1
        for i, v in enumerate(values):
            self.put(self.last, at + i, v)
        return self.last

    def skip(self, n=1):
        self.last += n

    def title(self, text, width=None):
        row = self.line(text)
        if width:
            self.merge(row, 1, row, width)
        return row

    def merge(self, r1, c1, r2, c2):
        self.merges.append((r1, c1, r2, c2))

    def down(self, key, r1, r2):
        c = self.at + self.cols.index(key)
        self.merge(r1, c, r2, c)

    def shape(self, cols, at=1, **ticks):
        """Which field stands in which column; `ticks` says which list a tick column's heading goes to."""
        self.cols, self.at, self.ticks = cols.split(), at, ticks

    def head(self, *labels, merged=True, rows=2):
        """A header of two rows: a text, or (group, [sub-labels])."""
        top = self.last + 1
        c = self.at
        for one in labels:
            if isinstance(one, tuple):
                self.put(top, c, one[0])
                for i, sub in enumerate(one[1]):
                    self.put(top + 1, c + i, sub)
                if merged and len(one[1]) > 1:
                    self.merge(top, c, top, c + len(one[1]) - 1)
                c += len(one[1])
            else:
                self.put(top, c, one)
                if merged and rows > 1:
                    self.merge(top, c, top + rows - 1, c)
                c += 1
        self.last = top + rows - 1
        return top

    def rec(self, want=None, same="", ditto="", counted=True, **f):
        """One record: cells by field, the entry from them. `same` is blank and has the value above, `ditto` is 同上."""
        self.last += 1
        before = self.entries[-1] if self.entries else {}
        e = {"row": self.last}
        for i, key in enumerate(self.cols):
            v = f.get(key)
            if key in ditto.split():
                v = "同上"
            self.put(self.last, self.at + i, v)
            carried = key in same.split() or key in ditto.split()
            if key in KEY:
                k = KEY[key]
                if carried:
                    e[k] = before.get(k)
                    if key == "channel":
                        e["channels"] = before.get("channels")
                else:
                    e[k] = v if v is not None else ""
                    if key == "channel":
                        e["channels"] = getattr(v, "names", None) if v else []
        for kind, names in self.ticks.items():
            got = []
            for key, label in names.items():
                if key in same.split():
                    if label in (before.get(kind) or []):
                        got.append(label)
                elif f.get(key):
                    got.append(label)
            e[kind] = got
        if "level3" not in e:
            e["level3"] = ""
        if "level2" not in e:
            e["level2"] = ""
        e.update(want or {})
        e = {k: v for k, v in e.items() if v is not None}
        if counted:
            self.entries.append(e)
        return self.last

    def more(self, **f):
        """A further row of the record above, which is no record of its own."""
        self.last += 1
        for key, v in f.items():
            self.put(self.last, self.at + self.cols.index(key), v)
        return self.last


class Book:
    def __init__(self, name, shows, kind="xlsx", file=None):
        self.name, self.shows, self.kind, self.file = name, shows, kind, file
        self.sheets = []
        self.no_entries = False

    def sheet(self, name="Sheet1"):
        s = Sheet(self, name)
        self.sheets.append(s)
        return s

    def save(self):
        file = (self.file or self.name) + "." + self.kind
        data = {"xlsx": self.xlsx, "csv": self.csv, "docx": self.docx}[self.kind]()
        with open(os.path.join(HERE, file), "wb") as out:
            out.write(data)
        told = [s for s in self.sheets if s.entries or self.no_entries]
        for i, s in enumerate(told):
            name = self.name if len(told) == 1 else f"{self.name}-{i + 1}"
            # Paragraphs before a table in Word stand in rows of their own above it.
            above = len(getattr(s, "before", []))
            for e in s.entries if above else []:
                e["row"] += above
            doc = {"workbook": file, "sheet": None if self.kind == "csv" else s.name,
                   "countScored": True, "shows": self.shows, "entries": s.entries}
            with open(os.path.join(HERE, name + ".json"), "w", encoding="utf-8") as out:
                out.write(json.dumps(doc, ensure_ascii=False, indent=1) + "\n")

    def xlsx(self):
        wb = openpyxl.Workbook()
        wb.remove(wb.active)
        for s in self.sheets:
            ws = wb.create_sheet(s.name)
            for (r, c), v in s.cells.items():
                cell = ws.cell(r, c, str(v) if isinstance(v, Channel) else v)
                cell.alignment, cell.border = WRAP, BOX
            for r1, c1, r2, c2 in s.merges:
                ws.merge_cells(start_row=r1, start_column=c1, end_row=r2, end_column=c2)
            for r in s.hidden_rows:
                ws.row_dimensions[r].hidden = True
            for c in s.hidden_cols:
                ws.column_dimensions[get_column_letter(c)].hidden = True
            if s.state:
                ws.sheet_state = s.state
        wb.properties.created = wb.properties.modified = datetime.datetime(2026, 1, 1)
        buf = io.BytesIO()
        wb.save(buf)
        return still(buf.getvalue())

    def csv(self):
        s = self.sheets[0]
        width = max(c for _, c in s.cells)
        rows = []
        for r in range(1, s.last + 1):
            cells = [str(s.cells.get((r, c), "")) for c in range(1, width + 1)]
            rows.append(",".join('"' + v.replace('"', '""') + '"' if any(x in v for x in ',"\n') else v for v in cells))
        return ("\r\n".join(rows) + "\r\n").encode("gb18030")

    def docx(self):
        body = []
        for s in self.sheets:
            body += [para(t) for t in getattr(s, "before", [])]
            body.append(table(s))
            body += [para(t) for t in getattr(s, "after", [])] or [para("")]
        w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        parts = {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
            "word/numbering.xml": f'<w:numbering {w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
            "word/document.xml": f'<w:document {w}><w:body>' + "".join(body) + '<w:sectPr/></w:body></w:document>',
        }
        buf = io.BytesIO()
        with zipfile.ZipFile(buf, "w", zipfile.ZIP_DEFLATED) as z:
            for name, text in parts.items():
                z.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + text, zipfile.ZIP_DEFLATED)
        return buf.getvalue()


NUMBERED = "\0numbered"


def esc(t):
    return str(t).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def para(t):
    if t == NUMBERED:
        return '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + esc(t) + "</w:t></w:r></w:p>"


def table(s):
    width = max(c for _, c in s.cells)
    top = {}
    under = {}
    for r1, c1, r2, c2 in s.merges:
        top[r1, c1] = (r2, c2)
        for r in range(r1 + 1, r2 + 1):
            under[r, c1] = c2
    rows = []
    for r in range(1, s.last + 1):
        cells, c = [], 1
        while c <= width:
            pr, text = "", s.cells.get((r, c), "")
            step = 1
            if (r, c) in top:
                r2, c2 = top[r, c]
                step = c2 - c + 1
                if step > 1:
                    pr += f'<w:gridSpan w:val="{step}"/>'
                if r2 > r:
                    pr += '<w:vMerge w:val="restart"/>'
            elif (r, c) in under:
                step = under[r, c] - c + 1
                if step > 1:
                    pr += f'<w:gridSpan w:val="{step}"/>'
                pr += "<w:vMerge/>"
                text = ""
            body = para(text) if text == NUMBERED else "".join(para(t) for t in str(text).split("\n"))
            cells.append(f"<w:tc><w:tcPr>{pr}</w:tcPr>{body}</w:tc>")
            c += step
        repeat = "<w:trPr><w:tblHeader/></w:trPr>" if r in getattr(s, "header_rows", []) else ""
        rows.append(f"<w:tr>{repeat}{''.join(cells)}</w:tr>")
    return "<w:tbl><w:tblPr/><w:tblGrid>" + '<w:gridCol w:w="1000"/>' * width + "</w:tblGrid>" + "".join(rows) + "</w:tbl>"


def still(data):
    """The same workbook with no time of day in it, so that making it again changes nothing."""
    src, buf = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(buf, "w", zipfile.ZIP_DEFLATED) as z:
        for info in src.infolist():
            body = src.read(info)
            if info.filename == "docProps/core.xml":
                import re
                body = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-01-01T00:00:00Z", body)
            z.writestr(zipfile.ZipInfo(info.filename, (2026, 1, 1, 0, 0, 0)), body, zipfile.ZIP_DEFLATED)
    return buf.getvalue()
