"""Writes the submissions of units that keep to a table of their own, as they come in practice:
other headings, another order, banners, merged cells, two header rows, an .xls and a .csv in
GB18030. Usage: own_layouts.py FOLDER (with plan.json); the files go to FOLDER/own/.

The .xls is written as .xlsx here; make_submissions.sh turns it into a real .xls.
"""

import csv
import json
import sys
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def main(folder):
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    out = folder / "own"
    out.mkdir(exist_ok=True)
    writers = {"ticks": ticks, "boxes": boxes, "plain": plain, "xls": plain_domain, "csv": text}
    for book in plan["books"]:
        if book["layout"] in writers:
            (sheet,) = book["sheets"]
            writers[book["layout"]](out, book, sheet, plan["offered"])


def ticks(out, book, sheet, _offered):
    """Two header rows, channels to tick, the domain merged down the rows."""
    offered = ["政府网站", "公共资源交易平台", "依法指定媒介", "公共信用平台"]
    head = ["序号", "类别", "公开事项", "是否涉及", "责任单位", "公开依据", "公开内容", "公开时限", "公开方式", "", "公开渠道"]
    head += [""] * (len(offered) - 1) + ["监督渠道", "备注"]
    sub = [""] * 8 + ["主动公开", "依申请公开"] + offered + ["", ""]
    blank = [""] * (7 + len(offered))
    rows = [
        [n, sheet["title"], r["title"]]
        + (
            ["否", *blank, r["reason"]]
            if "reason" in r
            else ["是", r["owners"], r["basis"], r["content"], r["limit"], "√", ""]
            + ["√" if name in r["channels"] else "" for name in offered]
            + [r["supervision"], r.get("remark", "")]
        )
        for n, r in enumerate(sheet["rows"], 1)
    ]
    width = len(head)
    workbook = Workbook()
    page = workbook.active
    page.title = "公开目录"
    page.append(["附件"])
    page.append([f"昌宁{book['unit']}政府信息主动公开目录"])
    page.append([f"填报单位：昌宁{book['unit']}（盖章）"] + [""] * 7 + ["填报日期：2018年10月25日"])
    for row in [head, sub, *rows]:
        page.append(row)
    page.append(["", "", "合计", f"共{len(rows)}项"])
    merge(page, 2, 1, 2, width)
    merge(page, 3, 1, 3, 8)
    merge(page, 3, 9, 3, width)
    for column in [*range(1, 9), width - 1, width]:
        merge(page, 4, column, 5, column)
    merge(page, 4, 9, 4, 10)
    merge(page, 4, 11, 4, 10 + len(offered))
    merge(page, 6, 2, 5 + len(rows), 2)
    dress(page, 4, 5 + len(rows), [5, 10, 16, 6, 12, 26, 40, 16, 6, 6] + [8] * len(offered) + [14, 20])
    workbook.save(out / f"{book['name']}.xlsx")


def boxes(out, book, sheet, offered):
    """One header row; every channel listed with ■ or □; the domain stands in the title only."""
    head = ["序号", "事项名称", "公开内容", "公开主体", "公开时限", "公开依据", "公开方式", "公开渠道和载体", "监督渠道"]
    head += ["是否涉及", "备注"]
    rows = [
        [n, r["title"]]
        + (
            [""] * 7 + ["不涉及", r["reason"]]
            if "reason" in r
            else [r["content"], r["owners"], r["limit"], r["basis"], "主动公开"]
            + ["\n".join(("■" if c in r["channels"] else "□") + c for c in offered)]
            + [r["supervision"], "涉及", r.get("remark", "")]
        )
        for n, r in enumerate(sheet["rows"], 1)
    ]
    workbook = Workbook()
    page = workbook.active
    page.append([f"{sheet['title']}政府信息公开目录"])
    page.append(["填报单位：县卫计局"])
    for row in [head, *rows]:
        page.append(row)
    merge(page, 1, 1, 1, len(head))
    merge(page, 2, 1, 2, len(head))
    dress(page, 3, 3 + len(rows), [5, 16, 40, 14, 16, 26, 9, 20, 14, 8, 20])
    workbook.save(out / f"{book['name']}.xlsx")


def plain(out, book, sheet, _offered):
    """Basis before content, channels in one list, the domain merged down the rows."""
    head = ["序号", "公开领域", "公开事项", "公开依据", "公开内容(要素)", "责任主体", "公开渠道", "时限", "方式", "监督渠道"]
    head += ["是否涉及", "备注"]
    rows = [
        [n, sheet["title"], r["title"]]
        + (
            [""] * 7 + ["不涉及", r["reason"]]
            if "reason" in r
            else [r["basis"], r["content"], r["owners"], "、".join(r["channels"]), r["limit"]]
            + ["主动公开", r["supervision"], "涉及", r.get("remark", "")]
        )
        for n, r in enumerate(sheet["rows"], 1)
    ]
    workbook = Workbook()
    page = workbook.active
    page.title = "Sheet1"
    page.append([f"昌宁{book['unit']}公共资源配置领域信息公开清单"])
    page.append(["", "", "填报单位", f"昌宁{book['unit']}", "", "", "", "填报日期", "2018年10月24日"])
    for row in [head, *rows]:
        page.append(row)
    merge(page, 1, 1, 1, len(head))
    merge(page, 4, 2, 3 + len(rows), 2)
    last = [n for n, r in enumerate(sheet["rows"]) if "reason" not in r][-1]
    # Two rows at the end that share their supervision, merged as people do.
    if last > 0 and "reason" not in sheet["rows"][last - 1]:
        merge(page, 3 + last, 10, 4 + last, 10)
    dress(page, 3, 3 + len(rows), [5, 10, 16, 26, 40, 12, 18, 16, 9, 14, 8, 20])
    workbook.save(out / f"{book['name']}.xlsx")


def plain_domain(out, book, sheet, _offered):
    """A small table; unit and domain stand in the banner alone."""
    head = ["事项", "是否涉及", "公开内容", "公开依据", "公开时限", "公开方式", "责任主体", "公开渠道和载体", "监督渠道", "备注"]
    rows = [
        [r["title"]]
        + (
            ["不涉及"] + [""] * 7 + [r["reason"]]
            if "reason" in r
            else ["涉及", r["content"], r["basis"], r["limit"], "主动", r["owners"]]
            + ["；".join(r["channels"]), r["supervision"], r.get("remark", "")]
        )
        for r in sheet["rows"]
    ]
    workbook = Workbook()
    page = workbook.active
    page.title = sheet["title"]
    page.append([f"昌宁县{sheet['title']}政府信息公开目录"])
    page.append([f"填报单位：{book['unit']}　　填报人：填报人甲（样例）"])
    for row in [head, *rows]:
        page.append(row)
    merge(page, 1, 1, 1, len(head))
    merge(page, 2, 1, 2, len(head))
    dress(page, 3, 3 + len(rows), [16, 8, 40, 26, 16, 9, 14, 18, 14, 20])
    workbook.save(out / f"{book['name']}.xlsx")


def text(out, book, sheet, _offered):
    """A .csv as a Chinese Excel writes it: GB18030 with CRLF."""
    head = ["序号", "公开事项", "是否涉及", "公开内容", "公开依据", "公开时限", "公开方式", "责任主体", "公开渠道和载体", "监督渠道", "备注"]
    with (out / f"{book['name']}.csv").open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([f"{sheet['title']}政府信息主动公开目录"] + [""] * (len(head) - 1))
        writer.writerow([f"填报单位：昌宁{book['unit']}"] + [""] * (len(head) - 1))
        writer.writerow(head)
        for n, r in enumerate(sheet["rows"], 1):
            if "reason" in r:
                writer.writerow([n, r["title"], "不涉及"] + [""] * 7 + [r["reason"]])
                continue
            writer.writerow(
                [n, r["title"], "涉及", r["content"], r["basis"], r["limit"], "主动公开", r["owners"]]
                + ["、".join(r["channels"]), r["supervision"], r.get("remark", "")]
            )


def merge(page, top, left, bottom, right):
    page.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def dress(page, first, last, widths):
    """A bold title, borders, wrapping, widths, rows as high as their text, one page wide."""
    page.cell(max(first - 2, 1), 1).font = Font(name="宋体", size=16, bold=True)
    page.row_dimensions[max(first - 2, 1)].height = 26
    page.page_setup.orientation = "landscape"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_setup.fitToHeight = 0
    for number, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(number)].width = width
    for row in page.iter_rows(min_row=first, max_row=last, max_col=len(widths)):
        lines = 1
        for cell, width in zip(row, widths):
            cell.border = BOX
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            if cell.coordinate not in page.merged_cells:
                parts = str(cell.value or "").split("\n")
                lines = max(lines, sum(1 + 2 * len(part) // width for part in parts))
        page.row_dimensions[row[0].row].height = 16 * lines + 4


main(Path(sys.argv[1]))
