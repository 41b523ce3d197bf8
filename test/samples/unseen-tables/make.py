"""Tables of towns, counties and offices that the reader was not written against, and what each should be read as.

Run with a Python that has openpyxl: python3 test/samples/unseen-tables/make.py
Every file is made anew, byte for byte the same. Written from descriptions of published catalogues,
before anything was known of how the reader would take them; the format is that of the samples beside them.
"""
from kit import NUMBERED, Book, channel, listed, ticked

TICKS = dict(audience={"all": "全社会", "some": "特定群体"}, mode={"act": "主动", "apply": "依申请公开"},
             tier={"county": "县级", "town": "乡级"})
STD = "no l1 l2 content basis limit owner channel all some act apply county town"
AUD, MODE, TIER = ("公开对象", ["全社会", "特定群体"]), ("公开方式", ["主动", "依申请公开"]), ("公开层级", ["县级", "乡级"])
ITEM = ("公开事项", ["一级事项", "二级事项"])
LIMIT20 = "信息形成或者变更之日起20个工作日内"
OGI = "《中华人民共和国政府信息公开条例》（国务院令第711号）"
V = "√"
WEB = ticked(["政府网站"])
WEB3 = ticked(["政府网站", "两微一端", "公开查阅点"])
VILL = ticked(["政府网站", "社区/企事业单位/村公示栏（电子屏）"], sep="\n")
CT = dict(all=V, act=V, county=V)
TT = dict(all=V, act=V, town=V)

books = []


def book(*a, **k):
    b = Book(*a, **k)
    books.append(b)
    return b


# 01 metadata of a web page above the table, cut labels, no label over the serial
b = book("01-metadata-above-and-cut-labels", ["a page's metadata above the header, with a 公开方式 and 公开范围 of its own", "公开主, 公开渠道和, 全社, 特定群, 方式: labels cut", "no label over the serial column"])
s = b.sheet()
s.line("索引号：", "01456789-2/2024-00118", None, "组配分类：", "政务公开标准目录")
s.line("发布机构：", "青川坝区卫生健康局", None, "成文日期：", "2024-05-11")
s.line("公开方式：", "主动公开", None, "公开范围：", "面向全社会")
s.line("文号：", "无", None, "效力状态：", "有效")
s.title("青川坝区卫生健康领域基层政务公开标准目录", 12)
s.shape("no l1 l2 content basis limit owner channel all some act apply", audience={"all": "全社", "some": "特定群"}, mode={"act": "主动", "apply": "依申请"})
s.head("", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主", "公开渠道和", ("公开对象", ["全社", "特定群"]), ("方式", ["主动", "依申请"]))
s.rec(no=1, l1="法定主动公开内容", l2="机构信息", content="机构职能、内设科室、办公地址、联系电话", basis=OGI, limit=LIMIT20, owner="区卫生健康局", channel=WEB3, all=V, act=V, want={"audience": None})
s.rec(no=2, same="l1", l2="政策文件", content="卫生健康政策文件及解读", basis=OGI, limit=LIMIT20, owner="区卫生健康局", channel=WEB3, all=V, act=V, want={"audience": None})
s.rec(no=3, l1="行政许可", l2="公共场所卫生许可", content="1.办事指南；\n2.许可结果", basis="《公共场所卫生管理条例》（国发〔1987〕24号）", limit="自作出决定之日起7个工作日内", owner="区卫生健康局", channel=WEB, all=V, act=V, want={"audience": None})
s.rec(no=4, same="l1", l2="医疗机构设置审批", content="1.办事指南；\n2.许可结果", basis="《医疗机构管理条例》（国务院令第149号）", limit="自作出决定之日起7个工作日内", owner="区行政审批局", channel=WEB, all=V, apply=V, want={"audience": None, "mode": ["依申请"]})

# 02 a banner row for every domain, one header
b = book("02-banner-per-domain", ["a banner row opens each domain; the header stands once", "serials begin anew under every banner", "乡镇人民政府 with its offices in brackets"])
s = b.sheet("目录")
s.title("石盘镇基层政务公开标准目录（2023年版）", 14)
s.line("填报单位：石盘镇人民政府", None, None, None, None, None, "填报时间：2023年11月")
s.shape(STD, **TICKS)
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE, TIER)
def dom(t): r = s.line(t); s.merge(r, 1, r, 14)
dom("一、社会救助领域")
D = {"domain": "社会救助"}
s.rec(no=1, l1="综合业务", l2="监督检查", content="社会救助信访通讯地址、投诉举报电话", basis="《社会救助暂行办法》（国务院令第649号）", limit="制定或获取信息之日起10个工作日内", owner="石盘镇人民政府（社会事务办公室）", channel=VILL, want=D, **TT)
s.rec(no=2, l1="最低生活保障", l2="办事指南", content="办理事项、条件、救助标准、申请材料", basis="《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）", limit="制定或获取信息之日起10个工作日内", owner="石盘镇人民政府（社会事务办公室）", channel=VILL, want=D, **TT)
s.rec(no=3, l1="最低生活保障", l2="审核信息", content="初审对象名单及相关信息", basis="《社会救助暂行办法》（国务院令第649号）", limit="公示7个工作日", owner="石盘镇人民政府", channel=ticked(["社区/企事业单位/村公示栏（电子屏）"], sep="\n"), want=D, **TT)
dom("二、养老服务领域")
D = {"domain": "养老服务"}
s.rec(no=1, l1="养老服务业务办理", l2="老年人补贴", content="补贴名称、依据、对象、标准", basis="《中华人民共和国老年人权益保障法》", limit=LIMIT20, owner="石盘镇人民政府", channel=VILL, want=D, **TT)
s.rec(no=2, l1="养老服务行业管理信息", l2="养老机构评估信息", content="评估事项申请数量、结果", basis="《养老机构管理办法》（民政部令第66号）", limit=LIMIT20, owner="石盘镇人民政府", channel=VILL, want=D, **TT)
dom("三、农村危房改造领域")
D = {"domain": "农村危房改造"}
s.rec(no=1, l1="任务分配", l2="任务分配结果", content="分配方案、分配结果", basis="《关于加强农村危房改造质量安全管理工作的通知》（建村〔2017〕47号）", limit=LIMIT20, owner="石盘镇人民政府", channel=VILL, want=D, **TT)

# 03 header in row 6 from column C on, the serial's label in the second header row
b = book("03-header-at-c6", ["header in row 6, from column C", "序号 stands in the second header row", "a mark legend inside the header cell"])
s = b.sheet("公开目录")
s.skip(1)
s.line("附件2", at=3)
s.skip(1)
s.line("永丰街道城市综合执法领域政务公开事项标准目录", at=3)
s.shape(STD, at=3, **TICKS)
s.skip(1)
s.head("", ITEM, "公开内容\n（要素）", "公开依据", "公开\n时限", "公开\n主体", "公开渠道和载体\n（“■”表示必选项，“□”表示可选项）", AUD, MODE, TIER, merged=False)
s.put(7, 3, "序号")
s.merge(6, 4, 6, 5)
s.rec(no=1, l1="机构设置", l2="机构职能", content="单位职责、领导分工、内设科室", basis=OGI, limit=LIMIT20, owner="街道综合行政执法队", channel=WEB, **TT)
s.rec(no=2, l1="执法信息", l2="执法依据", content="法律、法规、规章及裁量基准", basis="《中华人民共和国行政处罚法》", limit=LIMIT20, owner="街道综合行政执法队", channel=WEB3, **TT)
s.rec(no=3, same="l1", l2="执法结果", content="处罚决定书文号、案件名称、处罚种类", basis="《国务院办公厅关于全面推行行政执法公示制度的指导意见》（国办发〔2018〕118号）", limit="作出执法决定之日起20个工作日内，其中行政许可、行政处罚信息7个工作日内", owner="街道综合行政执法队", channel=WEB3, **TT)
s.skip(2)
s.line("备注：涉及国家秘密、商业秘密、个人隐私的除外。", at=3)

# 04 three levels, merged cells cut at a page break, header again, 口
b = book("04-three-levels-cut-at-page", ["三级事项; the first level's merge is cut at the page break and blank after it", "header again in the middle", "口 for the unticked box"])
s = b.sheet()
L3 = ("公开事项", ["一级事项", "二级事项", "三级事项"])
s.title("云岭县就业领域基层政务公开标准目录", 13)
s.shape("no l1 l2 l3 content basis limit owner channel all some act apply", audience={"all": "全社会", "some": "特定群众"}, mode=TICKS["mode"])
H = ("序号", L3, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", ("公开对象", ["全社会", "特定群众"]), MODE)
s.head(*H)
MK = ticked(["政府网站", "政务服务中心"], no="口", sep="\n", spell={"入户/现场": "人户/现场"})
EMP = "《中华人民共和国就业促进法》、《人力资源市场暂行条例》（国令第700号）"
r1 = s.rec(no=1, l1="就业信息服务", l2="就业政策法规咨询", l3="就业创业政策项目", content="政策名称、主要内容", basis=EMP, limit=LIMIT20, owner="县人力资源和社会保障局", channel=MK, all=V, act=V)
r2 = s.rec(no=2, same="l1 l2", l3="对象范围", content="享受对象、条件", basis=EMP, limit=LIMIT20, owner="县人力资源和社会保障局", channel=MK, all=V, act=V)
r3 = s.rec(no=3, same="l1", l2="岗位信息发布", l3="招聘单位", content="招聘人数、薪酬、联系方式", basis=EMP, limit=LIMIT20, owner="县人力资源和社会保障局", channel=MK, all=V, act=V)
s.down("l1", r1, r3); s.down("l2", r1, r2)
s.head(*H)
s.rec(no=4, same="l1 l2", l3="求职信息登记", content="登记条件、材料、时间地点", basis=EMP, limit=LIMIT20, owner="县人力资源和社会保障局", channel=MK, all=V, act=V)
s.entries[-1]["level2"] = "岗位信息发布"
r4 = s.rec(no=5, l1="职业培训", l2="培训目录", l3="职业培训机构目录", content="机构名称、培训内容", basis=EMP, limit=LIMIT20, owner="县人力资源和社会保障局", channel=MK, all=V, act=V)
r5 = s.rec(no=6, same="l1", l2="补贴标准", l3="职业培训补贴", content="补贴对象、标准", basis=EMP, limit=LIMIT20, owner="县人力资源和社会保障局", channel=MK, some=V, act=V)
s.down("l1", r4, r5)

# 05 every 公 lost
b = book("05-one-character-lost", ["every 公 of labels and texts lost", "市级 and 县级 ticks", "two limits in one cell"])
s = b.sheet()
s.title("重大建设项目领域基层政务开标准目录", 14)
s.shape(STD, audience=TICKS["audience"], mode={"act": "主动", "apply": "依申请开"}, tier={"county": "市级", "town": "县级"})
s.head("序号", ("开事项", ["一级事项", "二级事项"]), "开内容（要素）", "开依据", "开时限", "开主体", "开渠道和载体", ("开对象", ["全社会", "特定群体"]), ("开方式", ["主动", "依申请开"]), ("开层级", ["市级", "县级"]))
CH = channel("■政府网站 □政府报 □两微一端 □发布会/听证会 □广播电视 □纸质媒体 □开查阅点 ■政务服务中心 □便民服务站 □入户/现场 □精准推送 □其他", ["政府网站", "政务服务中心"])
s.rec(no=1, l1="批准服务信息", l2="办事指南", content="申报材料清单、批准流程、办理时限", basis="《中华人民共和国政府信息开条例》", limit="实时开", owner="投资主管部门", channel=CH, **CT, want={"tier": ["市级"]})
s.rec(no=2, same="l1", l2="办理过程信息", content="申报受理、评审情况、办理进展", basis="《中华人民共和国政府信息开条例》", limit="实时开", owner="投资主管部门", channel=CH, all=V, act=V, county=V, town=V)
s.rec(no=3, l1="批准结果信息", l2="项目建议书审批结果", content="审批结果、批复时间、文号", basis="《国务院办厅关于推进重大建设项目批准和实施领域政府信息开的意见》（国办发〔2017〕94号）", limit="信息形成之日起20个工作日内；行政许可决定作出后7个工作日内", owner="投资主管部门", channel=CH, all=V, act=V, town=V)

# 06 labels against the national sense, one header row, CSV
b = book("06-swapped-labels", ["公开方式 holds the channel, 公开形式 the medium, 公开范围 the audience, 公开属性 the mode", "one header row; CSV in GB18030", "一级目录 and 二级目录"], kind="csv")
s = b.sheet()
s.line("清河县统计局主动公开基本目录")
s.shape("no l1 l2 content basis limit owner channel form all2 mode2")
s.line("序号", "一级目录", "二级目录", "公开内容", "公开依据", "公开时限", "责任科室", "公开方式", "公开形式", "公开范围", "公开属性")
W = {"audience": ["全社会"], "mode": ["主动"]}
s.rec(no=1, l1="概况信息", l2="机构简介", content="机构名称、职责、地址、电话", basis="《政府信息公开条例》第二十条", limit="变更后5个工作日内", owner="办公室", channel=listed(["政府网站"]), form="文字", all2="全社会", mode2="主动公开", want=W)
s.rec(no=2, l1="概况信息", l2="领导信息", content="姓名、职务、分工", basis="《政府信息公开条例》第二十条", limit="变更后5个工作日内", owner="办公室", channel=listed(["政府网站"]), form="文字、图片", all2="全社会", mode2="主动公开", want=W)
s.rec(no=3, l1="统计信息", l2="统计公报", content="国民经济和社会发展统计公报", basis="《中华人民共和国统计法》", limit="每年4月底前", owner="综合股", channel=listed(["政府网站", "政府公报"]), form="全文发布", all2="全社会", mode2="主动公开", want=W)
s.rec(no=4, l1="统计信息", l2="月度数据", content="月度主要经济指标", basis="《中华人民共和国统计法》", limit="每月20日前", owner="综合股", channel=listed(["政府网站", "微信公众号"], sep="，"), form="表格", all2="全社会", mode2="主动公开", want={**W, "channels": ["政府网站", ["微信公众号", "两微一端"]]})

# 07 the owner stated once above the table
b = book("07-owner-above", ["no owner column: 责任主体 stands once above the table", "channels with ▲ and □", "镇级 and 村级 ticks"])
s = b.sheet("财政预决算")
s.title("双河镇财政预决算领域基层政务公开标准目录", 13)
s.line("责任主体：双河镇人民政府")
s.shape("no l1 l2 content basis limit channel all some act apply county town", audience=TICKS["audience"], mode=TICKS["mode"], tier={"county": "镇级", "town": "村级"})
s.head("序号", ITEM, "公开内容(要素)", "公开依据", "公开时限", "公开渠道和载体", AUD, MODE, ("公开层级", ["镇级", "村级"]))
TR = ticked(["政府网站", "公开查阅点"], yes="▲", sep="\n")
s.rec(no=1, l1="财政预决算", l2="政府预算", content="一般公共预算收支表", basis="《中华人民共和国预算法》", limit="本级人民代表大会批准后20日内", channel=TR, **CT)
s.rec(no=2, same="l1", l2="政府决算", content="一般公共决算收支表", basis="《中华人民共和国预算法》", limit="本级人大常委会批准后20日内", channel=TR, **CT)
s.rec(no=3, same="l1", l2="部门预算", content="部门收支总表、三公经费", basis="《中华人民共和国预算法实施条例》(国务院令第729号)", limit="批复后20日内", channel=TR, **CT)
s.rec(no=4, l1="惠民惠农补贴", l2="一卡通发放", content="补贴名称、金额、发放时间", basis="《关于进一步加强惠民惠农财政补贴资金“一卡通”管理的指导意见》(财办〔2020〕37号)", limit="发放前公示7日", channel=TR, all=V, act=V, town=V)

# 08 three columns of time, clause text, rank, two phones, remark
b = book("08-limits-apart-and-phones", ["公开时限, 更新频次 and 公开时长 in columns of their own", "依据效力位阶 and 条款内容 beside 公开依据", "two phone columns and a remark with / in it"])
s = b.sheet("税收管理")
s.title("税收管理领域主动公开事项清单", 16)
s.shape("no l1 l2 content basis rank clause limit often keep owner channel phone report note")
s.head("序号", ("事项名称", ["一级", "二级"]), "具体内容", "公开依据", "依据效力位阶", "条款内容", "公开时限", "更新频次", "公开时长", "保障部门", "公开渠道", "咨询电话", "监督举报电话", "备注")
X = dict(rank="行政法规", often="按需更新", keep="长期", phone="0816-6601234", report="0816-6605678", note="/")
s.rec(no=1, l1="纳税服务", l2="办税地图", content="办税服务厅名称、地址、电话", basis=OGI, clause="第二十条：行政机关应当依照本条例第十九条的规定，主动公开本行政机关的下列政府信息", limit="实时更新", owner="办公室、纳税服务科", channel=listed(["政府网站", "办税服务厅"]), **X)
s.rec(no=2, same="l1", l2="办税日历", content="申报期限", basis=OGI, clause="第二十条第（一）项", limit="每年12月31日前", owner="纳税服务科", channel=listed(["政府网站", "办税服务厅"]), **X)
s.rec(no=3, l1="行政执法", l2="欠税公告", content="欠税人名称、识别号、欠税余额", basis="《欠税公告办法（试行）》（国家税务总局令第9号）", clause="第四条", limit="每季度公告一次", owner="征收管理科", channel=listed(["政府网站", "广播电视"]), **{**X, "rank": "部门规章", "often": "每季度"})

# 09 header before each record, one level
b = book("09-header-before-each-one-level", ["the header comes before each record", "one level of items", "channels numbered without boxes"])
s = b.sheet()
s.title("白石乡公共法律服务领域政务公开目录", 9)
s.shape("no l1 content basis limit owner channel all act", audience={"all": "全社会"}, mode={"act": "主动"})
def h9(): s.head("序号", "公开事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", ("公开对象", ["全社会"]), ("公开方式", ["主动"]))
NUM = channel("1.政府网站 2.公开查阅点 3.便民服务站", ["政府网站", "公开查阅点", "便民服务站"])
for i, (t, c) in enumerate([("法律援助", "办理条件、流程、所需材料"), ("人民调解", "调解组织名称、地址、联系电话"), ("普法宣传", "法治宣传活动安排"), ("公证服务", "公证机构名录、收费标准")]):
    h9()
    s.rec(no=i + 1, l1=t, content=c, basis="《法律援助条例》（国务院令第385号）" if i == 0 else OGI, limit=LIMIT20, owner="白石乡司法所", channel=NUM, all=V, act=V)

# 10 continuation rows, content and channel split, nothing merged
b = book("10-record-over-rows-unmerged", ["a record over three rows: content and channels run on, nothing merged", "特定群众", "trailing 。 after the owner"])
s = b.sheet("Sheet1")
s.title("沙湾县生态环境领域政务公开标准目录", 12)
s.shape("no l1 l2 content basis limit owner channel all some act apply", audience={"all": "全社会", "some": "特定群众"}, mode=TICKS["mode"])
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", ("公开对象", ["全社会", "特定群众"]), MODE)
s.rec(no=1, l1="行政许可", l2="排污许可证核发", content="1.受理环节：受理通知书", basis="《排污许可管理条例》（国务院令第736号）", limit=LIMIT20, owner="县生态环境分局。", channel=channel("■政府网站 □政府公报", None), all=V, act=V,
      want={"content": "1.受理环节：受理通知书\n2.审查环节：审查意见\n3.决定环节：许可证正本", "channels": ["政府网站", "政务服务中心"]})
s.more(content="2.审查环节：审查意见", channel="□两微一端 ■政务服务中心")
s.more(content="3.决定环节：许可证正本", channel="□便民服务站 □其他")
s.rec(no=2, l1="行政处罚", l2="行政处罚决定", content="处罚决定书全文", basis="《中华人民共和国行政处罚法》", limit="自作出处罚决定之日起7个工作日内", owner="县生态环境分局。", channel=channel("■政府网站 □政府公报", None), all=V, act=V, want={"channels": ["政府网站"]})
s.more(channel="□两微一端 □其他")
s.rec(no=3, l1="环境质量", l2="空气质量日报", content="六项污染物浓度、AQI", basis="《中华人民共和国环境保护法》", limit="每日", owner="县生态环境分局。", channel=ticked(["政府网站", "两微一端"]), all=V, act=V)

# 11 同上 chains, totals, signatures and notes below
b = book("11-ditto-total-signature", ["同上 in chains in basis, limit, owner and channel", "total row, signature row and two notes below", "十 as a trailing serial form: 1、"])
s = b.sheet("义务教育")
s.title("大湾区义务教育领域基层政务公开标准目录", 14)
s.shape(STD, **TICKS)
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE, TIER)
s.rec(no="1、", l1="招生管理", l2="学校介绍", content="办学性质、办学地点、办学规模", basis="《关于推进中小学信息公开工作的意见》（教办〔2010〕15号）", limit=LIMIT20, owner="区教育局", channel=WEB3, **CT)
s.rec(no="2、", l1="招生管理", l2="招生政策", content="招生工作方案", ditto="basis limit owner channel", **CT)
s.rec(no="3、", l1="招生管理", l2="招生结果", content="录取名单", ditto="basis limit owner channel", **CT)
s.rec(no="4、", l1="学生管理", l2="优待政策", content="优待对象、条件", basis="《中华人民共和国义务教育法》", limit="信息形成后7个工作日内", owner="区教育局", channel=WEB, **CT)
s.rec(no="5、", l1="学生管理", l2="学籍管理", content="转学、休学流程", ditto="basis owner channel", limit=LIMIT20, some=V, apply=V, town=V)
r = s.line("合计", None, "共5项"); s.merge(r, 1, r, 2)
s.line("填表人：王某", None, None, None, "审核人：李某", None, None, "联系电话：0571-88886666")
s.line("注：1.本目录由区教育局负责解释。")
s.line("2.各学校参照执行。")

# 12 hidden column, hidden sheet with last year's table, ghost cells far away
b = book("12-hidden-column-and-sheet", ["a hidden column of codes between serial and items", "a hidden sheet holds last year's table", "blanks only in cells far below"])
s = b.sheet("2024年")
s.title("城投供水公司公共企事业单位信息公开目录", 8)
s.shape("no code l1 l2 content limit owner channel")
s.head("序号", "编码", ITEM, "公开内容（要素）", "公开时限", "责任单位", "公开渠道和载体")
s.hidden_cols.append(2)
G = listed(["企业网站", "办事窗口"], sep="\n")
s.rec(no=1, code="GS-01-01", l1="企业概况", l2="企业简介", content="企业性质、规模、经营范围", limit="长期公开", owner="综合部", channel=G)
s.rec(no=2, code="GS-01-02", same="l1", l2="服务承诺", content="服务标准、承诺事项", limit="长期公开", owner="综合部", channel=G)
s.rec(no=3, code="GS-02-01", l1="服务信息", l2="停水通知", content="停水区域、时间、原因", limit="计划停水提前24小时", owner="管网部", channel=listed(["企业网站", "微信公众号"], sep="\n"), want={"channels": ["企业网站", ["微信公众号", "两微一端"]]})
s.rec(no=4, code="GS-02-02", same="l1", l2="水质信息", content="出厂水、管网水水质", limit="每月10日前", owner="水质监测中心", channel=G)
s.put(60, 3, "   "); s.put(90, 12, " ")
s = b.sheet("2023年"); s.state = "hidden"
s.line("序号", "编码", "公开事项", "公开内容", "公开时限", "责任单位")
s.line(1, "A", "旧事项", "旧内容", "及时", "综合部")

# 13 Chinese serials, blank in the unmerged second level
b = book("13-chinese-serials", ["一、二、三 as serials", "first level not merged, blank below its first row", "R and £ for the boxes"])
s = b.sheet()
s.title("民族自治县救灾领域基层政务公开标准目录", 14)
s.shape(STD, **TICKS)
s.head("序 号", ("公 开 事 项", ["一级事项", "二级事项"]), "公开内容\n（要素）", "公开依据", "公开 时限", "公开\n主体", "公开渠道和载体", AUD, MODE, TIER)
RG = ticked(["政府网站", "两微一端", "便民服务站"], yes="R", no="£")
s.rec(no="一", l1="政策文件", l2="法律法规", content="与救灾有关的法律、法规", basis="《自然灾害救助条例》（国务院令第577号）", limit="自信息形成或变更之日起20个工作日内", owner="县应急管理局", channel=RG, **CT)
s.rec(no="二", same="l1", l2="部门规章", content="与救灾有关的规章", basis="《自然灾害救助条例》（国务院令第577号）", limit="自信息形成或变更之日起20个工作日内", owner="县应急管理局", channel=RG, **CT)
s.rec(no="三", l1="灾害救助", l2="灾情信息", content="灾害种类、受灾情况", basis="《自然灾害救助条例》（国务院令第577号）", limit="及时公开", owner="县应急管理局、各乡（镇）人民政府", channel=RG, all=V, act=V, county=V, town=V)
s.rec(no="四", same="l1", l2="救助款物", content="资金、物资分配使用情况", basis="《自然灾害救助条例》（国务院令第577号）", limit="及时公开", owner="县应急管理局、各乡（镇）人民政府", channel=RG, all=V, act=V, town=V)

# 14 decimal serials with jumps
b = book("14-decimal-serials", ["serials 1.1, 1.2, 2.1, 2.4", "first level with its number inside the label, merged", "two owners by slash"])
s = b.sheet("征地补偿")
s.title("农村集体土地征收领域基层政务公开标准目录", 12)
s.shape("no l1 l2 content basis limit owner channel all some act apply", audience=TICKS["audience"], mode=TICKS["mode"])
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE)
Z = ticked(["政府网站", "入户/现场"], sep="\n", items=["政府网站", "征地信息公开平台", "政府公报", "入户/现场", "其他"])
a = s.rec(no="1.1", l1="1.征地管理政策", l2="法律规章", content="土地管理法律法规", basis="《中华人民共和国土地管理法》", limit=LIMIT20, owner="自然资源主管部门/镇人民政府", channel=Z, all=V, act=V)
z = s.rec(no="1.2", same="l1", l2="技术标准", content="区片综合地价", basis="《中华人民共和国土地管理法》", limit=LIMIT20, owner="自然资源主管部门/镇人民政府", channel=Z, all=V, act=V)
s.down("l1", a, z)
a = s.rec(no="2.1", l1="2.征地前期准备", l2="征收土地预公告", content="征收范围、目的", basis="《中华人民共和国土地管理法实施条例》（国务院令第743号）", limit="公告时间不少于10个工作日", owner="自然资源主管部门/镇人民政府", channel=Z, some="√面向拟征收土地所在地的村集体成员", act=V)
z = s.rec(no="2.4", same="l1", l2="社会稳定风险评估", content="评估结果", basis="《中华人民共和国土地管理法实施条例》（国务院令第743号）", limit=LIMIT20, owner="自然资源主管部门/镇人民政府", channel=Z, some=V, apply=V)
s.down("l1", a, z)

# 15 one level; ● and 〇 elements; rules inside header cells; 事项类别
b = book("15-elements-marked", ["the legend of ● and 〇 stands inside the header cell", "one level of items and an 事项类别 column", "用“√”标注 in tick headers"])
s = b.sheet("Sheet1")
s.title("工信领域政务公开标准目录", 10)
s.shape("no l1 kind content basis limit owner channel all some act apply", audience=TICKS["audience"], mode=TICKS["mode"])
s.head("序号", "公开事项", "事项类别（法定公开、其他）", "公开内容（要素）（“●”表示必选项，“〇”表示可选项）", "公开依据", "公开时限", "公开责任", "公开渠道和载体（用“■”标注）", ("公开对象（用“√”标注）", ["全社会", "特定群体（请写明）"]), ("公开方式（用“√”标注）", ["主动", "依申请"]))
s.ticks = dict(audience={"all": "全社会", "some": "特定群体（请写明）"}, mode={"act": "主动", "apply": "依申请"})
s.rec(no=1, l1="中小企业扶持政策", kind="法定公开", content="●政策文件全文 ●申报条件 〇解读材料", basis="《中华人民共和国中小企业促进法》", limit=LIMIT20, owner="县工业和信息化局", channel=WEB, all=V, act=V)
s.rec(no=2, l1="节能监察结果", kind="其他", content="●企业名单 ●监察结果", basis="《工业节能管理办法》（工业和信息化部令第33号）", limit=LIMIT20, owner="县工业和信息化局", channel=WEB, all=V, act=V)
s.rec(no=3, l1="企业申报项目审核意见", kind="其他", content="●审核意见 〇专家名单", basis="《中华人民共和国行政许可法》", limit="自审核之日起7个工作日内", owner="县工业和信息化局", channel=ticked([]), some="√申请人", apply=V, want={"audience": None})

# 16 six levels
b = book("16-six-levels", ["一级目录 to 六级目录, the deep ones mostly blank", "no basis column", "信息更新 for the limit"])
s = b.sheet("栏目")
s.title("县政府信息公开栏目目录", 10)
s.shape("no l1 l2 l3 l4 l5 l6 content limit owner channel")
s.line("序号", "一级目录", "二级目录", "三级目录", "四级目录", "五级目录", "六级目录", "公开内容", "信息更新", "责任单位", "公开渠道")
PW = listed(["政府网站"])
s.rec(no=1, l1="法定主动公开内容", l2="机构职能", l3="县政府", l4="县政府领导", content="领导姓名、分工", limit="变更后及时更新", owner="县政府办", channel=PW)
s.rec(no=2, same="l1 l2 l3", l4="县政府办公室", content="职能、内设机构", limit="变更后及时更新", owner="县政府办", channel=PW)
s.rec(no=3, same="l1 l2", l3="部门", l4="教育部门", l5="县教育局", l6="内设机构", content="内设机构职责", limit="变更后及时更新", owner="县教育局", channel=PW)
s.rec(no=4, same="l1", l2="规划计划", l3="国民经济和社会发展规划", content="规划文本", limit="自形成之日起20个工作日内", owner="县发展改革局", channel=PW)
s.rec(no=5, l1="政府信息公开年报", content="年度报告", limit="每年1月31日前", owner="各部门、各乡镇", channel=PW, want={"level2": "", "level3": ""})

# 17 two tables side by side
b = book("17-side-by-side", ["two tables of the same columns side by side, a blank column between", "the right one is shorter"])
s = b.sheet("Sheet1")
s.title("某村村务公开目录", 11)
head = ["序号", "公开事项", "公开内容", "公开时限", "责任主体"]
s.line(*head, None, *head)
left = [("村级财务", "收入、支出明细", "每季度公开一次", "村民委员会"), ("低保评定", "申请人名单、评议结果", "公示7天", "村民委员会"), ("宅基地审批", "申请、审批结果", "及时公开", "村民委员会"), ("惠农补贴", "种粮补贴发放清册", "发放前公示7天", "村民委员会")]
right = [("党费收缴", "党费收缴、使用", "每年公开一次", "村党支部"), ("党员发展", "发展对象公示", "公示5个工作日", "村党支部"), ("换届选举", "候选人名单", "及时公开", "村党支部")]
for i in range(4):
    r = s.line(i + 1, *left[i], None, *((i + 5,) + right[i] if i < 3 else ()))
    s.entries.append({"row": r, "level1": left[i][0], "content": left[i][1], "timeLimitText": left[i][2], "ownerText": left[i][3]})
for i in range(3):
    s.entries.append({"row": 3 + i, "level1": right[i][0], "content": right[i][1], "timeLimitText": right[i][2], "ownerText": right[i][3]})

# 18 Word, after the text of a letter
b = book("18-word-after-letter", ["a table in Word after the text of a letter", "header of two rows with repeated-row marks", "first level merged down"], kind="docx")
s = b.sheet("表1")
s.before = ["关于报送安全生产领域政务公开标准目录的函", "县政务服务管理局：", "按照《关于做好基层政务公开标准目录编制工作的通知》要求，现将我局编制的目录报送你局，请予审核。", "联系人：张某，联系电话：0000-1234567", "附件：安全生产领域基层政务公开标准目录"]
s.after = ["县应急管理局", "2024年6月3日"]
s.shape(STD, **TICKS)
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE, TIER)
s.header_rows = [1, 2]
a = s.rec(no=1, l1="政策文件", l2="行政法规、规章", content="安全生产领域有关法规规章", basis=OGI, limit=LIMIT20, owner="县应急管理局", channel=WEB, **CT)
z = s.rec(no=2, same="l1", l2="标准", content="安全生产标准", basis=OGI, limit=LIMIT20, owner="县应急管理局", channel=WEB, **CT)
s.down("l1", a, z)
s.rec(no=3, l1="依法行政", l2="行政许可", content="办理结果", basis="《中华人民共和国安全生产法》", limit="自决定作出之日起7个工作日内", owner="县应急管理局", channel=WEB3, **CT)

# 19 transposed: told, not read as records
b = book("19-transposed", ["fields stand down the side, records run across: nothing may be read as a record of nonsense"])
s = b.sheet("Sheet1")
for line in [("序号", 1, 2, 3), ("公开事项", "户籍办理", "身份证办理", "居住证办理"), ("公开内容", "办理条件、材料", "办理条件、材料", "办理条件、材料"), ("公开依据", "《中华人民共和国户口登记条例》", "《中华人民共和国居民身份证法》", "《居住证暂行条例》"), ("公开时限", LIMIT20, LIMIT20, LIMIT20), ("公开主体", "县公安局", "县公安局", "县公安局"), ("公开渠道", "政府网站", "政府网站", "政务服务中心")]:
    s.line(*line)
b.no_entries = True

# 20 domain column merged, same second level under different first levels
b = book("20-domain-column-merged", ["相应领域 merged over several rows", "the same 二级 under two 一级; one 一级 equals its 二级", "一级 typed again on every row"])
s = b.sheet("总表")
s.title("高新区管委会基层政务公开标准目录", 15)
s.shape("no domain l1 l2 content basis limit owner channel all some act apply county town", **TICKS)
s.head("序号", "相应领域", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE, TIER)
a = s.rec(no=1, domain="公共文化服务", l1="公共服务", l2="办事指南", content="服务项目、开放时间", basis="《中华人民共和国公共文化服务保障法》", limit=LIMIT20, owner="高新区社会事业局", channel=WEB3, **CT)
s.rec(no=2, same="domain", l1="公共服务", l2="免费开放", content="场馆名单、开放时间", basis="《中华人民共和国公共文化服务保障法》", limit=LIMIT20, owner="高新区社会事业局", channel=WEB3, **CT)
z = s.rec(no=3, same="domain", l1="行政处罚", l2="办事指南", content="处罚依据、流程", basis="《公共文化体育设施条例》（国务院令第382号）", limit="自作出决定之日起7个工作日内", owner="高新区社会事业局", channel=WEB3, **CT)
s.down("domain", a, z)
a = s.rec(no=4, domain="医疗卫生", l1="医疗救助", l2="医疗救助", content="救助对象、标准", basis=OGI, limit=LIMIT20, owner="高新区社会事业局", channel=WEB3, **CT)
z = s.rec(no=5, same="domain", l1="疫苗接种", l2="接种点信息", content="接种单位名单", basis="《中华人民共和国疫苗管理法》", limit="及时公开", owner="高新区社会事业局", channel=WEB3, **CT)
s.down("domain", a, z)

# 21 words in place of ticks
b = book("21-words-for-ticks", ["公开对象, 公开方式 and 公开层级 hold words, no sub-labels", "one header row, title in one merged cell with a line break", "channels joined by a slash list"])
s = b.sheet()
s.title("滨湖区市场监督管理局\n食品药品监管领域政务公开标准目录", 11)
s.shape("no l1 l2 content basis limit owner channel a2 m2 t2")
s.line("序号", "一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级")
CS = channel("政府网站、国家企业信用信息公示系统", ["政府网站", "国家企业信用信息公示系统"])
W = {"audience": ["全社会"], "mode": ["主动"], "tier": ["区级"]}
s.rec(no=1, l1="行政审批", l2="食品生产经营许可", content="许可服务指南、许可基本信息", basis="《中华人民共和国食品安全法》", limit="自决定之日起7个工作日内", owner="区市场监督管理局", channel=CS, a2="全社会", m2="主动公开", t2="区级", want=W)
s.rec(no=2, l1="行政审批", l2="药品零售许可", content="许可服务指南", basis="《药品经营质量管理规范》", limit="自决定之日起7个工作日内", owner="区市场监督管理局", channel=CS, a2="全社会", m2="主动公开", t2="区级", want=W)
s.rec(no=3, l1="监督检查", l2="食品抽检", content="合格、不合格产品信息", basis="《食品安全抽样检验管理办法》（国家市场监督管理总局令第15号）", limit=LIMIT20, owner="区市场监督管理局、镇（街道）市场监管所", channel=CS, a2="全社会", m2="主动公开", t2="区级、镇街级", want={**W, "tier": None})

# 22 ticks of every kind
b = book("22-ticks-of-every-kind", ["✓ ✔ ● 是 Y for a tick, ×, 否 and - for none", "√ with blanks and a line break", "县（区）级 and 镇（街）级"])
s = b.sheet()
s.title("国有土地上房屋征收与补偿领域政务公开标准目录", 14)
s.shape(STD, audience=TICKS["audience"], mode={"act": "主动公开", "apply": "依申请公开"}, tier={"county": "县(区)级", "town": "镇(街)级"})
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, ("公开方式", ["主动公开", "依申请公开"]), ("公开层级", ["县（区）级", "镇（街）级"]))
BZ = "《国有土地上房屋征收与补偿条例》（国务院令第590号）"
def one(n, l1, l2, c, yes, no, **w):
    s.rec(no=n, l1=l1, l2=l2, content=c, basis=BZ, limit=LIMIT20, owner="区住房和城乡建设局", channel=WEB, all=yes, some=no, act=yes, apply=no, county=yes, town=no, want={"audience": ["全社会"], "mode": ["主动公开"], "tier": ["县（区）级"], **w})
one(1, "国家层面法规政策", "法规", "国务院条例", "✓", None)
one(2, "地方层面法规政策", "规章", "省市规章", "✔", "×")
one(3, "房屋征收", "启动要件", "规划、计划文件", " √\n", "-")
one(4, "房屋征收", "征收补偿方案", "方案内容", "●", None)
one(5, "房屋征收", "征收决定", "决定公告", "是", "否")
one(6, "补偿", "分户补偿情况", "分户补偿结果", "Y", "N")

# 23 two records' values in one cell
b = book("23-two-values-in-one-cell", ["a merged cell carries two rows' values, of deadline and owner at once: which belongs to which is for a person", "the rows beside it are whole"])
s = b.sheet("社会保险")
s.title("社会保险领域基层政务公开标准目录", 14)
s.shape(STD, **TICKS)
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE, TIER)
SB = "《中华人民共和国社会保险法》"
s.rec(no=1, l1="社会保险登记", l2="机关事业单位参保登记", content="事项名称、办理条件", basis=SB, limit=LIMIT20, owner="县社会保险事业管理局", channel=WEB, **CT)
a = s.rec(no=2, same="l1", l2="企业参保登记", content="事项名称、办理条件", basis=SB, limit="信息形成之日起20个工作日内  自受理之日起7个工作日内", owner="县人力资源和社会保障局 各乡镇人民政府", channel=WEB, want={"timeLimitText": None, "ownerText": None}, **CT)
z = s.rec(no=3, same="l1", l2="灵活就业人员登记", content="事项名称、办理条件", basis=SB, channel=WEB, want={"timeLimitText": None, "ownerText": None}, **CT)
s.down("limit", a, z); s.down("owner", a, z)
s.rec(no=4, l1="社会保险缴费", l2="缴费人员增减", content="申报材料、流程", basis=SB, limit=LIMIT20, owner="县社会保险事业管理局", channel=WEB, **CT)

# 24 label text split between records
b = book("24-labels-split", ["一级事项 split over two records, the second split likewise", "no merges at all in the body", "乡、村级 as one tick column"])
s = b.sheet("Sheet1")
s.title("市政服务领域政务公开标准目录（试行）", 13)
s.shape("no l1 l2 content basis limit owner channel all some act apply county town", audience=TICKS["audience"], mode=TICKS["mode"], tier={"county": "县级", "town": "乡、村级"})
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE, ("公开层级", ["县级", "乡、村级"]))
SP = {"level1": ["城镇排水与污", "城镇排水与污水处理"]}
s.rec(no=1, l1="城镇排水与污", l2="排水许可证核发", content="条件、材料、流程", basis="《城镇排水与污水处理条例》（国务院令第641号）", limit="20个工作日", owner="城镇排水主管部门", channel=VILL, want=SP, **CT)
s.rec(no=2, l1="水处理", l2="拆除、移动排水设施审核", content="条件、材料、流程", basis="《城镇排水与污水处理条例》（国务院令第641号）", limit="20个工作日", owner="城镇排水主管部门", channel=VILL, want={"level1": ["水处理", "城镇排水与污水处理"]}, **CT)
s.rec(no=3, l1="市政设施", l2="占用城市道路审批", content="条件、材料、流程", basis="《城市道路管理条例》（国务院令第198号）", limit="20个工作日", owner="市政工程行政主管部门", channel=VILL, **CT)

# 25 two owner-like columns, the first with its label cut
b = book("25-two-owners-one-label-cut", ["公开时限 cut to 公开时, 公开主体 cut to 公开, 责任科室 whole: the first body is the owner"])
s = b.sheet()
s.title("保障性住房领域基层政务公开标准目录", 13)
s.shape("no l1 l2 content basis limit owner office channel all some act apply", audience=TICKS["audience"], mode=TICKS["mode"])
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开", "责任科室", "公开渠道和载体", AUD, MODE)
ZF = "《住房和城乡建设部关于做好2013年城镇保障性安居工程工作的通知》（建保〔2013〕52号）"
s.rec(no=1, l1="保障性住房配给管理", l2="申请受理", content="申请条件、程序", basis=ZF, limit=LIMIT20, owner="县住房和城乡建设局", office="住房保障股", channel=WEB, all=V, act=V)
s.rec(no=2, same="l1", l2="审核结果", content="审核通过名单", basis=ZF, limit="公示不少于15日", owner="县住房和城乡建设局", office="住房保障股", channel=WEB, all=V, act=V)
s.rec(no=3, l1="保障性住房建设管理", l2="项目信息", content="项目名称、地址、套数", basis=ZF, limit=LIMIT20, owner="县自然资源和规划局", office="规划股", channel=WEB, all=V, act=V)

# 26 columns in another order, no serial
b = book("26-other-order-no-serial", ["no serial; 公开依据 first, 公开主体 before 公开时限, 对象 and 方式 before the channel", "label words spaced out"])
s = b.sheet("户籍")
s.title("户籍管理领域基层政务公开标准目录", 12)
s.shape("basis l1 l2 content owner limit all some act apply channel", audience=TICKS["audience"], mode=TICKS["mode"])
s.head("公开依据", ITEM, "公开内容（要素）", "公开主体", "公开时限", ("公开 对象", ["全 社会", "特定 群体"]), ("公开 方式", ["主 动", "依申 请公开"]), "公开渠道 和载体")
HJ = "《中华人民共和国户口登记条例》、《居住证暂行条例》（国务院令第663号）"
s.rec(basis=HJ, l1="户籍管理法律法规和政策文件", l2="法律法规", content="法律法规全文", owner="区公安分局", limit="20个工作日内", all=V, act=V, channel=WEB3)
s.rec(basis=HJ, same="l1", l2="户籍政策", content="省市户籍政策", owner="区公安分局", limit="20个工作日内", all=V, act=V, channel=WEB3)
s.rec(basis=HJ, l1="户籍管理办事", l2="出生登记", content="办理条件、材料、地点", owner="派出所", limit="20个工作日内", all=V, act=V, channel=WEB3)

# 27 类别 in place of a serial, Wingdings ticks, level words only
b = book("27-category-and-wingdings", ["类别 stands where a serial would", "公开类别及事项 over 一级, 二级, 三级", "þ and o-like boxes"])
s = b.sheet("Sheet1")
s.title("涉农补贴领域政务公开目录", 11)
s.shape("kind l1 l2 l3 content basis limit owner channel all act", audience={"all": "全社会"}, mode={"act": "主动公开"})
s.head("类别", ("公开类别及事项", ["一级", "二级", "三级"]), "公开要素", "公开依据", "公开时限", "公开主体", "公开渠道和载体", ("公开对象", ["全社会"]), ("公开方式", ["主动公开"]))
TH = ticked(["政府网站", "社区/企事业单位/村公示栏（电子屏）"], yes="þ", no="□", sep=" ", spell={"社区/企事业单位/村公示栏（电子屏）": "村居/企事业单位公示栏（电子屏）"})
NB = "《农业生产发展资金管理办法》（财农〔2023〕11号）"
M = {"mode": ["主动公开"]}
a = s.rec(kind="法定公开", l1="农业生产发展资金", l2="耕地地力保护补贴", l3="政策依据", content="政策文件", basis=NB, limit=LIMIT20, owner="县农业农村局、县财政局", channel=TH, all=V, act=V, want=M)
s.rec(same="l1 l2", l3="申请指南", content="申请程序、材料", basis=NB, limit=LIMIT20, owner="县农业农村局、县财政局", channel=TH, all=V, act=V, want=M)
z = s.rec(same="l1 l2", l3="补贴结果", content="补贴名单、金额", basis=NB, limit="公示不少于7日", owner="县农业农村局、县财政局", channel=TH, all=V, act=V, want=M)
for k in ("kind", "l1", "l2"): s.down(k, a, z)
s.rec(kind="法定公开", l1="农机购置补贴", l2="政策依据", content="实施方案", basis=NB, limit=LIMIT20, owner="县农业农村局", channel=TH, all=V, act=V, want=M)

# 28 title, header and page numbers again on every page; a total at the end
b = book("28-page-furniture", ["title, header and 第x页 共y页 again on every page", "合计 with a number", "制表 row at the end"])
s = b.sheet("Sheet1")
s.shape("no l1 l2 content limit owner channel")
n = 0
for page, rows in enumerate([[("公共资源交易目录", "交易目录", "进场交易项目名称、分类"), ("工程建设项目招标投标", "招标公告", "项目名称、招标人、资格条件")], [("工程建设项目招标投标", "中标结果", "中标人名称、中标价"), ("政府采购", "采购项目公告", "采购人、预算、需求")], [("国有产权交易", "产权转让公告", "转让标的、条件")]]):
    s.title("公共资源交易领域政务公开标准目录", 7)
    s.head("序号", ITEM, "公开内容（要素）", "公开时限", "公开主体", "公开渠道和载体")
    for l1, l2, c in rows:
        n += 1
        s.rec(no=n, l1=l1, l2=l2, content=c, limit="及时公开" if n % 2 else "自确定之日起2个工作日内", owner="招标人或者其委托的招标代理机构" if "工程" in l1 else "市公共资源交易中心", channel=channel("■政府网站 ■公共资源交易平台 □其他", ["政府网站", "公共资源交易平台"]))
    s.line(f"第{page + 1}页 共3页", at=4)
s.line("合计", None, None, "5项")
s.line("制表：李某", None, None, "复核：赵某", None, "2024年3月")

# 29 numbered rows with nothing in them at the end, a template's example row
b = book("29-ghost-rows", ["numbered rows with nothing in them after the last record", "— and 无 as placeholders", "a remark column"])
s = b.sheet("涉农")
s.title("扶贫（乡村振兴）领域政务公开标准目录", 9)
s.shape("no l1 l2 content basis limit owner channel note")
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "备注")
FP = "《中共中央 国务院关于打赢脱贫攻坚战的决定》"
s.rec(no=1, l1="政策文件", l2="行政法规、规章", content="涉及的行政法规、规章", basis="—", limit=LIMIT20, owner="县乡村振兴局", channel=WEB, note="无", want={"basisText": ""})
s.rec(no=2, l1="扶贫对象", l2="贫困人口识别", content="识别标准、程序、结果", basis=FP, limit=LIMIT20, owner="县乡村振兴局", channel=WEB, note="---")
s.rec(no=3, l1="扶贫资金", l2="年度计划", content="资金名称、分配结果", basis=FP, limit="—", owner="县乡村振兴局", channel=WEB, want={"timeLimitText": ""})
for i in range(4, 9): s.line(i)

# 30 a table that runs on in the next sheet, header there again, first level and 同上 reach over
b = book("30-continued-sheet", ["the second sheet continues the first: header again, 一级 blank, 同上 in its first row", "serials run on"])
for part in (1, 2):
    s = b.sheet(f"第{part}页")
    s.shape(STD, **TICKS)
    if part == 1: s.title("国土空间规划领域基层政务公开标准目录", 14)
    s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, MODE, TIER)
    if part == 1:
        s.rec(no=1, l1="法规文件", l2="法律法规", content="城乡规划法律法规", basis="《中华人民共和国城乡规划法》", limit=LIMIT20, owner="县自然资源局", channel=WEB3, **CT)
        s.rec(no=2, l1="规划编制", l2="总体规划", content="批准文件、规划文本、图件", basis="《中华人民共和国城乡规划法》", limit="自批准之日起20个工作日内", owner="县自然资源局", channel=WEB3, **CT)
        last = s.entries[-1]
    else:
        s.entries = [dict(last)]
        s.rec(no=3, same="l1", l2="详细规划", content="批准文件、规划文本", ditto="basis limit owner channel", **CT)
        s.entries.pop(0)
        s.rec(no=4, same="l1", l2="村庄规划", content="规划文本、图件", ditto="basis", limit=LIMIT20, owner="乡镇人民政府", channel=WEB3, all=V, act=V, town=V)

# 31 the second sheet has no header at all
b = book("31-continued-without-header", ["the second sheet runs on without any header, serials run on"])
for part in (1, 2):
    s = b.sheet(f"Sheet{part}")
    s.shape("no l1 l2 content basis limit owner channel")
    rows = [("养老服务通用政策", "国家和地方法规", "法律、法规、规章"), ("养老服务通用政策", "扶持政策措施", "政策清单、申请条件"), ("业务办理", "养老机构备案", "备案指南、流程"), ("业务办理", "老年人福利补贴", "补贴标准、对象"), ("行业管理", "机构评估", "评估结果")]
    if part == 1:
        s.title("养老服务领域基层政务公开标准目录", 8)
        s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体")
    for i, (l1, l2, c) in enumerate(rows):
        if (i < 3) == (part == 1):
            s.rec(no=i + 1, l1=l1, l2=l2, content=c, basis="《养老机构管理办法》（民政部令第66号）", limit="制定或获取信息之日起10个工作日内", owner="县民政局", channel=WEB)

# 32 公开时限 as a group of two sub-labels
b = book("32-limit-as-group", ["公开时限 is a group over 时限要求 and 更新频次", "所属领域 in the title only", "责任单位 over 牵头 and 配合"])
s = b.sheet("Sheet1")
s.title("某区城市管理局公共服务事项公开清单", 9)
s.shape("no l1 l2 content basis limit often owner channel")
s.head("序号", ITEM, "内容标准", "公开依据", ("公开时限", ["时限要求", "更新频次"]), "责任处室", "公开渠道")
for i, (l1, l2, c, l, o) in enumerate([("环境卫生", "垃圾清运", "清运时间、路线", "常年公开", "每半年更新"), ("环境卫生", "公厕管理", "公厕分布、开放时间", "常年公开", "每年更新"), ("市容管理", "户外广告", "设置规范、审批结果", "自决定之日起7个工作日内", "实时更新")]):
    s.rec(no=i + 1, l1=l1, l2=l2, content=c, basis="《城市市容和环境卫生管理条例》（国务院令第101号）", limit=l, often=o, owner="环卫处" if i < 2 else "市容处", channel=listed(["政府网站", "现场"], sep="；"), want={"channels": ["政府网站", ["现场", "入户/现场"]]})

# 33 escapes, odd blanks, justified text
b = book("33-escapes-and-odd-blanks", ["_x000D_ escapes and NBSP runs inside labels and texts", "header words broken by line breaks after every two characters", "hard wraps inside texts"])
s = b.sheet("Sheet1")
s.title("公共法律\u00a0服务领域\u3000基层政务公开标准目录", 14)
s.shape(STD, **TICKS)
s.head("序\n号", ("公开\u00a0事项", ["一级\n事项", "二级\n事项"]), "公开_x000D_\n内容_x000D_\n（要素）", "公开\n依据", "公开\u3000时限", "公开\n主\n体", "公开渠道\u00a0和载体", ("公开\n对象", ["全社\n会", "特定\n群体"]), ("公开\n方式", ["主\n动", "依申\n请公\n开"]), ("公开\n层级", ["县\n级", "乡\n级"]))
s.rec(no=1, l1="法治宣\n传教育", l2="法律知\n识普及", content="法律法规资讯；普法动态资讯", basis="《全国普法办公室关于推进“谁执法谁普法”的意见》（中办发 〔2017〕31号）", limit="自制作 或获取该信息之日起20个工 作日内", owner="县 司 法 局", channel=ticked(["政府网站", "广播电视"], sep="\u00a0\u00a0\u00a0"), want={"level1": "法治宣传教育", "level2": "法律知识普及"}, **CT)
s.rec(no=2, same="l1", l2="推广法治文化", content="辖区内法治文化阵地信息", basis="《全国普法办公室关于推进“谁执法谁普法”的意见》（中办发 〔2017〕31号）", limit="自制作 或获取该信息之日起20个工 作日内", owner="县 司 法 局", channel=ticked(["政府网站", "广播电视"], sep="\u00a0\u00a0\u00a0"), want={"level1": "法治宣传教育"}, **CT)
s.rec(no=3, l1="律师", l2="律师执业许可", content="许可结果_x000D_\n名单", basis="《律师执业管理办法》（司法部令第134号）", limit="自作出决定之日起7个工作日内", owner="县司法局", channel=ticked(["政府网站"], sep="\u00a0"), want={"content": "许可结果\n名单"}, **CT)

# 34 公开方式 twice, four tiers, 舞裤
b = book("34-mode-twice-four-tiers", ["公开方式 twice: the second is 公开层级", "舞裤 for 特定群体", "州级 县级 乡级 村（社区）"])
s = b.sheet("Sheet1")
s.title("自治州医疗卫生领域政务公开标准目录", 16)
s.shape("no l1 l2 content basis limit owner channel all some act apply t1 t2 t3 t4", audience={"all": "全社会", "some": "舞裤"}, mode=TICKS["mode"], tier={"t1": "州级", "t2": "县级", "t3": "乡级", "t4": "村(社区)"})
s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", ("公开对象", ["全社会", "舞裤"]), MODE, ("公开方式", ["州级", "县级", "乡级", "村（社区）"]))
YL = "《基本医疗卫生与健康促进法》、《医疗卫生机构信息公开管理办法》(国卫办发〔2021〕43号)"
s.rec(no=1, l1="行政许可类事项", l2="医师执业注册", content="审批结果", basis=YL, limit="自信息形成之日起20个工作日内", owner="州、县卫生健康部门", channel=WEB, all=V, act=V, t1=V, t2=V)
s.rec(no=2, l1="公共服务类事项", l2="预防接种", content="接种单位信息", basis=YL, limit="自信息形成之日起20个工作日内", owner="县卫生健康部门、乡镇卫生院", channel=WEB, all=V, act=V, t2=V, t3=V, t4=V, want={"tier": ["县级", "乡级", "村（社区）"]})
s.rec(no=3, same="l1", l2="孕产妇健康服务", content="服务内容、对象", basis=YL, limit="自信息形成之日起20个工作日内", owner="乡镇卫生院", channel=WEB, all=V, act=V, t3=V)

# 35 a year's breakdown of tasks
b = book("35-task-breakdown", ["工作任务, 工作要求, 牵头单位, 责任单位, 完成时限: no catalogue's labels", "two bodies' columns: the responsible unit is the owner"])
s = b.sheet("任务分解表")
s.title("2024年政务公开工作任务分解表", 6)
s.line("序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限")
for i, (t, c, lead, own, when) in enumerate([("推进重大项目公开", "及时公开审批、进展信息", "县发展改革局", "各项目单位", "2024年12月底前"), ("推进财政信息公开", "公开预决算及三公经费", "县财政局", "县级各部门", "长期坚持"), ("做好政策解读", "政策文件与解读材料同步公开", "县政府办公室", "县级各部门、各乡镇", "文件公布后3个工作日内")]):
    r = s.line(i + 1, t, c, lead, own, when)
    s.entries.append({"row": r, "level1": t, "content": c, "ownerText": own, "timeLimitText": when})

# 36 village list with swapped words and a contact
b = book("36-village-list", ["公开形式 holds the channel, 公开时间 the limit, 责任人 the owner", "public notice board names of the village", "a title with a year and 样表"])
s = b.sheet("村务")
s.title("XX村村务公开事项清单（样表）", 8)
s.shape("no kind l1 content channel limit owner phone")
s.line("序号", "类别", "公开事项", "公开内容", "公开形式", "公开时间", "责任主体", "监督电话")
VC = channel("村务公开栏、微信群", None)
a = s.rec(no=1, kind="党务", l1="党员发展", content="入党积极分子、发展对象", channel=VC, limit="适时公开", owner="村党组织", phone="0816-1234567", want={"channels": None, "channelText": None})
z = s.rec(no=2, l1="党费收缴", content="党员姓名、应缴实缴金额", channel=VC, limit="每年12月", owner="村党组织", phone="0816-1234567", want={"channels": None, "channelText": None})
s.down("kind", a, z)
a = s.rec(no=3, kind="村务", l1="村级财务", content="收支明细、债权债务", channel=VC, limit="每月公布一次", owner="村民委员会", phone="0816-1234567", want={"channels": None, "channelText": None})
z = s.rec(no=4, l1="救灾救济款物", content="款物来源、发放对象", channel=VC, limit="及时公开", owner="村民委员会", phone="0816-1234568", want={"channels": None, "channelText": None})
s.down("kind", a, z)

# 37 titles merged across the level columns
b = book("37-title-across-levels", ["a title merged across 一级 and 二级 is the first level alone", "limit and owner merged down over all rows", "blank basis cell in the midst"])
s = b.sheet("Sheet1")
s.title("残疾人联合会主动公开目录", 8)
s.shape("no l1 l2 content basis limit owner channel")
s.head("序号", ("公开事项", ["一级事项", "二级事项"]), "公开内容", "公开依据", "公开时限", "责任科室（单位）", "公开渠道")
a = s.rec(no=1, l1="机构概况", content="机构职能、领导信息", basis=OGI, limit="变更之日起5个工作日内", owner="办公室", channel=listed(["政府网站", "公开查阅点"]), want={"level2": ""})
s.merge(a, 2, a, 3)
s.rec(no=2, l1="残疾人证办理", l2="申请条件", content="残疾类别、等级", basis=OGI, same="limit owner", channel=listed(["政府网站", "公开查阅点"]))
s.rec(no=3, same="l1 limit owner", l2="办理流程", content="申请、评定、发证", channel=listed(["政府网站", "公开查阅点"]))
z = s.rec(no=4, l1="通知公告", content="各类通知公告", basis=OGI, same="limit owner", channel=listed(["政府网站"]), want={"level2": ""})
s.merge(z, 2, z, 3)
s.down("limit", a, z); s.down("owner", a, z)

# 38 CSV with quoted line breaks, unit line and notes
b = book("38-csv-with-lines", ["quoted line breaks in a CSV file, two header rows", "unit and date in a line above, notes below", "blank second level under a new first level"], kind="csv")
s = b.sheet()
s.line("消防救援领域政务公开目录")
s.line("填报单位：县消防救援大队", None, None, None, "填报日期：2024.5.6")
s.shape("no l1 l2 content basis limit owner channel all some act apply", audience=TICKS["audience"], mode={"act": "主动", "apply": "依申请"})
s.head("序号", ITEM, "公开内容\n(要素)", "公开依据", "公开时限", "公开主体", "公开渠道和载体", AUD, ("公开方式", ["主动", "依申请"]), merged=False)
s.rec(no=1, l1="行政许可", l2="公众聚集场所投入使用、营业前消防安全检查", content="1.办事指南\n2.检查结果", basis="《中华人民共和国消防法》", limit="自作出决定之日起7个工作日内", owner="县消防救援大队", channel=ticked(["政府网站"], sep="\n"), all=V, act=V)
s.rec(no=2, l1="行政处罚", l2="处罚结果", content="处罚决定书", basis="《中华人民共和国消防法》", limit="自作出决定之日起7个工作日内", owner="县消防救援大队", channel=ticked(["政府网站"], sep="\n"), all=V, act=V)
s.rec(no=3, l1="消防宣传", content="宣传活动、消防常识", basis="《中华人民共和国消防法》", limit="及时公开", owner="县消防救援大队", channel=ticked(["政府网站", "两微一端"], sep="\n"), all=V, act=V)
s.line("注：以上事项公开时涉及个人隐私的应当作去标识化处理。")

# 39 Word: automatic numbering makes the serials, the table split by a page break
b = book("39-word-auto-numbers-split", ["serials are automatic numbers of the paragraphs: no text in those cells", "the table stands in two parts, the second without a header"], kind="docx")
for part in (1, 2):
    s = b.sheet("表1" if part == 1 else "表2")
    s.shape("no l1 l2 content basis limit owner channel")
    if part == 1:
        s.before = ["XX街道公共文化服务领域政务公开标准目录"]
        s.head("序号", ITEM, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体")
    WH = "《公共文化体育设施条例》（国务院令第382号）"
    rows = [("公共服务", "免费开放信息", "场馆名称、地址、开放时间"), ("公共服务", "特殊群体公共文化服务", "活动时间、内容"), ("公共服务", "文化遗产展览", "展览信息"), ("行政处罚", "处罚依据", "法规条款")]
    for i, (l1, l2, c) in enumerate(rows):
        if (i < 2) == (part == 1):
            s.rec(no=NUMBERED, l1=l1, l2=l2, content=c, basis=WH, limit=LIMIT20, owner="街道文化站", channel=WEB)



from blind2 import books as second  # noqa: E402  made after the first set had been measured
from blind3 import books as third  # noqa: E402

for b in books + second + third:
    b.save()
