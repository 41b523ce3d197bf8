"""A third set: shapes of the field notes that the first two did not combine."""
from kit import Book, listed, ticked

V = "√"
LIMIT20 = "信息形成或者变更之日起20个工作日内"
OGI = "《中华人民共和国政府信息公开条例》"
ITEM = ("公开事项", ["一级事项", "二级事项"])
AUD, MODE = ("公开对象", ["全社会", "特定群体"]), ("公开方式", ["主动", "依申请"])
TICKS = dict(audience={"all": "全社会", "some": "特定群体"}, mode={"act": "主动", "apply": "依申请"})
WEB = ticked(["政府网站", "两微一端"])
books = []


def book(*a, **k):
    b = Book(*a, **k)
    books.append(b)
    return b


# 52 the ticks merged down, the first level typed again for each page
b = book("52-ticks-merged-down", ["√ merged down over several records", "the first level typed again for each page in one merged cell", "特定群体 says who, merged down"])
s = b.sheet("Sheet1")
s.title("某县农村危房改造领域政务公开标准目录", 12)
s.shape("no l1 l2 content basis limit owner channel all some act apply", **TICKS)
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE)
L = {"level1": ["政策文件政策文件", "政策文件"]}
B = "《农村危房改造激励措施实施办法》（建村〔2018〕115号）"
a = s.rec(no=1, l1="政策文件\n\n政策文件", l2="中央政策", content="文件名、文号、全文", basis=B, limit=LIMIT20, owner="县住房和城乡建设局", channel=WEB, all=V, act=V, want={**L, "level1": None})
s.rec(no=2, l2="省级政策", content="文件名、文号、全文", basis=B, limit=LIMIT20, owner="县住房和城乡建设局", channel=WEB, same="all act", want={"level1": None})
z = s.rec(no=3, l2="县级政策", content="文件名、文号、全文", basis=B, limit=LIMIT20, owner="县住房和城乡建设局", channel=WEB, same="all act", want={"level1": None})
for k in ("l1", "all", "act"): s.down(k, a, z)
a = s.rec(no=4, l1="危房改造对象", l2="对象认定", content="认定程序、结果", basis=B, limit="公示不少于5日", owner="乡镇人民政府", channel=WEB, some="√申请人", act=V)
z = s.rec(no=5, same="l1 some act", l2="资金发放", content="补助标准、金额", basis=B, limit=LIMIT20, owner="乡镇人民政府", channel=WEB)
for k in ("l1", "some", "act"): s.down(k, a, z)

# 53 two domains one below the other, each with a title and columns in an order of its own
b = book("53-two-orders-in-one-sheet", ["two titled tables in one sheet, the second with its columns in another order", "serials begin anew", "signature after the last"])
s = b.sheet("汇总")
s.title("生态环境领域基层政务公开标准目录", 8)
s.shape("no l1 l2 content basis limit owner channel")
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体")
for i, (x, y, c) in enumerate([("行政许可", "环境影响评价审批", "受理、拟审批、决定公告"), ("环境质量", "水环境质量", "断面水质状况")]):
    s.rec(no=i + 1, l1=x, l2=y, content=c, basis="《中华人民共和国环境保护法》", limit=LIMIT20, owner="市生态环境局某分局", channel=WEB, want={"domain": "生态环境"})
s.skip(1)
s.title("安全生产领域基层政务公开标准目录", 8)
s.shape("no basis l1 l2 content owner channel limit")
s.head("序号", "公开依据", ITEM, "公开内容（要素）", "公开主体", "公开渠道和载体", "公开时限")
for i, (x, y, c) in enumerate([("政策文件", "规章标准", "标准全文"), ("依法行政", "行政处罚", "处罚决定")]):
    s.rec(no=i + 1, l1=x, l2=y, content=c, basis="《中华人民共和国安全生产法》", limit="7个工作日内", owner="区应急管理局", channel=WEB, want={"domain": "安全生产"})
s.line("填表人：", None, None, "负责人：", None, "2024年5月")

# 54 a letter's text in cells above the table and a signature below it
b = book("54-letter-in-cells", ["a letter's lines stand in cells above the table", "signature and date below, in the right half", "the mode as 公开属性, 是否涉密 as a further column"])
s = b.sheet("Sheet1")
s.line("关于报送本单位政务公开事项的报告")
s.line("县政务服务管理局：")
s.line("根据《某县推进基层政务公开标准化规范化工作实施方案》要求，我局对公开事项、公开内容、公开时限进行了梳理，现将有关情况报告如下：")
s.line("一、高度重视。成立了以局长为组长的工作领导小组。")
s.line("二、公开事项详见下表。")
s.shape("no l1 l2 content basis m2 limit owner office channel secret")
s.line("序号", "一级事项", "二级事项", "公开内容", "公开依据", "公开属性", "公开时限", "公开主体", "责任科室", "公开渠道", "是否涉密")
for i, (x, y, c) in enumerate([("机构信息", "机构职能", "三定方案"), ("规划计划", "年度计划", "年度工作要点"), ("行政执法", "执法结果", "处罚决定书")]):
    s.rec(no=i + 1, l1=x, l2=y, content=c, basis=OGI, m2="主动公开", limit=LIMIT20, owner="县水务局", office="办公室", channel=listed(["政府网站"]), secret="否", want={"mode": ["主动"]})
s.line("县水务局", at=8)
s.line("2024年4月8日", at=8)

# 55 blank rows between all records, a blank column before the table
b = book("55-spacers", ["a blank column before the table, blank rows between records", "小计 and 总计", "serials 1-1, 1-2, 2-1"])
s = b.sheet("表")
s.skip(2)
s.line("某区税务局办税公开事项表", at=2)
s.skip(1)
s.shape("no l1 l2 content limit owner channel", at=2)
s.line("编号", "公开类别", "公开项目", "公开内容", "时限", "责任股室", "公开途径", at=2)
for g, (k, items) in enumerate([("纳税服务", ["办税指南", "纳税人权利义务"]), ("税收政策", ["税收法律法规"])]):
    for i, t in enumerate(items):
        s.skip(1)
        s.rec(no=f"{g + 1}-{i + 1}", l1=k, l2=t, content="全文", limit="及时更新", owner="纳税服务股", channel=listed(["政府网站", "办税服务厅"]), want={"level1": [k, t], "level2": [t, ""], "channels": None, "channelText": None})
    s.line("小计", None, len(items), at=2)
s.line("总计", None, 3, at=2)

# 56 legends and rules in every header cell
b = book("56-long-header-cells", ["rules inside every header cell", "县（市、区）级 and 乡镇（街道）级", "公开对象 holds ticks and a definition"])
s = b.sheet("Sheet1")
s.title("XX区义务教育领域政务公开标准目录（试行）", 14)
s.shape("no l1 l2 content basis limit owner channel all some act apply county town", **TICKS, tier={"county": "县（市、区）级", "town": "乡镇（街道）级"})
s.head("序号", ("公开事项（按一级、二级填写）", ["一级事项", "二级事项"]), "公开内容（要素）（逐项列明）", "公开依据（写明文号）", "公开时限（写明工作日）", "公开主体（写全称）", "公开渠道和载体（在标注范围内至少选择其一公开，法律法规规章另有规定的从其规定）", ("公开对象（用“√”标注）", ["全社会", "特定群体（请写明）"]), ("公开方式（用“√”标注）", ["主动", "依申请"]), ("公开层级（用“√”标注）", ["县（市、区）级", "乡镇（街道）级"]))
s.ticks = dict(s.ticks, audience={"all": "全社会", "some": "特定群体（请写明）"})
for i, (x, y, c) in enumerate([("招生管理", "招生计划", "各校招生人数、范围"), ("招生管理", "招生范围", "学区划分"), ("学生管理", "学生评优奖励", "评选办法、结果")]):
    s.rec(no=i + 1, l1=x, l2=y, content=c, basis="《中华人民共和国义务教育法》", limit=LIMIT20, owner="区教育局、各义务教育学校", channel=WEB, all=V, act=V, county=V, town=V if i == 2 else None)

# 57 labels cut in half by a line break and typed in two rows without merges
b = book("57-labels-in-two-rows", ["header labels written over two rows without merges: 公开内容 above （要素）, 公开渠道 above 和载体", "first level blank on later rows, nothing merged", "one record without content"])
s = b.sheet("Sheet1")
s.line("城乡居民养老保险公开目录")
s.shape("no l1 l2 content basis limit owner channel all act", audience={"all": "全社会"}, mode={"act": "主动"})
s.line("序号", "公开事项", None, "公开内容", "公开", "公开", "公开", "公开渠道", "公开对象", "公开方式")
s.line(None, "一级事项", "二级事项", "（要素）", "依据", "时限", "主体", "和载体", "全社会", "主动")
s.rec(no=1, l1="待遇支付", l2="待遇申领", content="条件、材料", basis="《中华人民共和国社会保险法》", limit=LIMIT20, owner="县人社局", channel=WEB, all=V, act=V)
s.rec(no=2, same="l1", l2="待遇发放", basis="《中华人民共和国社会保险法》", limit=LIMIT20, owner="县人社局", channel=WEB, all=V, act=V)
s.rec(no=3, l1="参保登记", l2="新参保", content="条件、材料", basis="《中华人民共和国社会保险法》", limit=LIMIT20, owner="县人社局", channel=WEB, all=V, act=V)
