"""A second set, of other styles: schools, hospitals, lists of powers, tables turned out of PDF or Word."""
from kit import FORM, NUMBERED, Book, channel, fold, listed, ticked

V = "√"
LIMIT20 = "信息形成或者变更之日起20个工作日内"
OGI = "《中华人民共和国政府信息公开条例》"
books = []


def book(*a, **k):
    b = Book(*a, **k)
    books.append(b)
    return b


# 40 a university's list
b = book("40-university-list", ["类别 merged, 一级指标 and 二级指标 for the levels", "信息内容 for the content, 公开形式 for the channel", "责任部门 with several offices by blanks"])
s = b.sheet("清单")
s.title("XX学院信息公开事项清单", 7)
s.shape("no l1 l2 content channel limit owner")
s.line("序号", "一级指标", "二级指标", "信息内容", "公开渠道", "更新时限", "责任部门")
W = listed(["学校门户网站"])
a = s.rec(no=1, l1="基本信息", l2="学校概况", content="办学规模、校级领导班子简介、学校机构设置", channel=W, limit="变更后20个工作日内", owner="党政办公室")
s.rec(no=2, same="l1", l2="学校章程及规章制度", content="学校章程及制定的各项规章制度", channel=W, limit="变更后20个工作日内", owner="党政办公室")
z = s.rec(no=3, same="l1", l2="教职工代表大会", content="教代会制度、工作报告", channel=W, limit="会议结束后20个工作日内", owner="校工会")
s.down("l1", a, z)
a = s.rec(no=4, l1="招生考试信息", l2="招生章程", content="招生章程及特殊类型招生办法", channel=W, limit="每年5月底前", owner="招生就业处")
z = s.rec(no=5, same="l1", l2="录取结果查询", content="查询办法、申诉渠道", channel=W, limit="实时更新", owner="招生就业处、纪检监察处")
s.down("l1", a, z)

# 41 a list of powers
b = book("41-list-of-powers", ["项目名称 for the matter, 设定依据 for the basis, 承办机构 for the owner", "监督方式 with a phone", "公开范围 says 社会"])
s = b.sheet("Sheet1")
s.title("某县林业局行政权力公开目录", 9)
s.shape("no l1 basis owner content a2 channel limit watch")
s.line("序号", "项目名称", "设定依据", "承办机构", "公开内容", "公开范围", "公开形式", "公开时间", "监督方式")
for i, (t, o) in enumerate([("林木采伐许可证核发", "资源管理股"), ("木材运输证核发", "资源管理股"), ("林业植物检疫证书核发", "森防站")]):
    s.rec(no=i + 1, l1=t, basis="《中华人民共和国森林法》第五十七条", owner=o, content="办理条件、程序、期限、结果", a2="社会", channel=listed(["政府网站", "政务公开栏"]), limit="长期公开" if i else "自作出决定之日起7个工作日内", watch="电话：0875-7120000", want={"channels": None, "channelText": None})

# 42 the thirteen channels as tick columns, three header rows
b = book("42-channels-as-columns", ["thirteen channels as tick columns under one heading", "three header rows"])
s = b.sheet("目录")
s.title("某区民政局社会救助领域政务公开标准目录", 22)
names = FORM[:12]
keys = [f"c{i}" for i in range(12)]
s.shape("no l1 l2 content basis limit owner " + " ".join(keys) + " all act", audience={"all": "全社会"}, mode={"act": "主动"})
top = s.line("序号", "公开事项", None, "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", *[None] * 11, "公开对象", "公开方式")
s.merge(top, 2, top, 3); s.merge(top, 8, top, 19)
for c in (1, 4, 5, 6, 7): s.merge(top, c, top + 2, c)
s.line(None, "一级事项", "二级事项", None, None, None, None, "线上", None, None, None, None, None, "线下", None, None, None, None, None, "全社会", "主动")
s.merge(top + 1, 8, top + 1, 13); s.merge(top + 1, 14, top + 1, 19)
for c in (2, 3, 20, 21): s.merge(top + 1, c, top + 2, c)
s.line(*[None] * 7, *names)
for i, (l1, l2, on) in enumerate([("综合业务", "政策法规文件", [0, 6]), ("最低生活保障", "办事指南", [0, 2, 7]), ("最低生活保障", "审批信息", [0, 10])]):
    s.rec(no=i + 1, l1=l1, l2=l2, content="文件全文、标准", basis="《社会救助暂行办法》", limit=LIMIT20, owner="区民政局", all=V, act=V, **{keys[k]: V for k in on}, want={"channels": [fold(names[k]) for k in on]})

# 43 Word: a heading before each domain's table
b = book("43-word-table-per-domain", ["Word: a paragraph names the domain over each table", "the same header over each"], kind="docx")
for n, (d, rows) in enumerate([("就业", [("就业服务", "岗位信息", "招聘单位、岗位要求"), ("就业服务", "技能培训", "培训课程、时间")]), ("社会保险", [("参保登记", "城乡居民参保登记", "办理条件、材料")])]):
    s = b.sheet(f"表{n + 1}")
    s.before = (["某镇基层政务公开标准目录"] if n == 0 else []) + [f"{'一二'[n]}、{d}领域"]
    s.shape("no l1 l2 content basis limit owner channel")
    s.head("序号", ("公开事项", ["一级事项", "二级事项"]), "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体")
    for i, (l1, l2, c) in enumerate(rows):
        s.rec(no=i + 1, l1=l1, l2=l2, content=c, basis=OGI, limit=LIMIT20, owner="某镇人民政府", channel=ticked(["政府网站", "便民服务站"]), want={"domain": d})

# 44 the first level stands as a line across the table
b = book("44-first-level-across", ["（一）政策文件 across the table opens each group; the item column is one level", "serials run through"])
s = b.sheet("Sheet1")
s.title("某区审计局政务公开目录", 7)
s.shape("no l1 content basis limit owner channel")
s.line("序号", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道")
n = 0
for g, items in [("（一）政策文件", ["法律法规", "规范性文件"]), ("（二）审计结果", ["预算执行审计结果公告", "专项资金审计结果公告"])]:
    r = s.line(g); s.merge(r, 1, r, 7)
    for t in items:
        n += 1
        s.rec(no=n, l1=t, content="标题、文号、全文", basis="《中华人民共和国审计法》", limit=LIMIT20, owner="区审计局", channel=listed(["政府网站"]), want={"level1": [g[3:], t], "level2": [t, ""]})

# 45 numbered columns, unit line, letters over the header
b = book("45-numbered-columns", ["a row (1) (2) (3) under the header", "单位：项 at the right above it", "责任主体 after 监督电话"])
s = b.sheet("附表")
s.line("附表3")
s.title("某市水务集团信息公开目录", 7)
s.line("单位：项", at=7)
s.shape("no l1 l2 content limit phone owner")
s.line("序号", "类别", "公开事项", "公开内容", "公开时限", "监督电话", "责任主体")
s.line("（1）", "（2）", "（3）", "（4）", "（5）", "（6）", "（7）")
for i, (k, t, c, l) in enumerate([("企业信息", "企业概况", "企业性质、办公地址", "长期"), ("企业信息", "领导班子", "姓名、分工", "变更后10个工作日内"), ("用水服务", "水价标准", "各类水价及依据", "及时更新")]):
    s.rec(no=i + 1, l1=k, l2=t, content=c, limit=l, phone="2123456", owner="综合管理部", want={"level1": [k, t], "level2": [t, ""]})

# 46 续表 rows, merges over the page
b = book("46-continued-label", ["（续表） before the header comes again", "second level merged, content of its own in each row", "owner merged over two first levels"])
s = b.sheet("Sheet1")
s.title("某县公共文化服务领域政务公开标准目录", 8)
s.shape("no l1 l2 content basis limit owner channel")
H = ("序号", ("公开事项", ["一级事项", "二级事项"]), "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体")
CH = ticked(["政府网站", "两微一端"], sep="\n")
s.head(*H)
a = s.rec(no=1, l1="公共服务", l2="公共文化机构免费开放信息", content="1.机构名称；2.开放时间", basis=OGI, limit=LIMIT20, owner="县文化和旅游局", channel=CH)
s.rec(no=2, same="l1 owner", l2="特殊群体公共文化服务信息", content="活动时间、内容", basis=OGI, limit=LIMIT20, channel=CH)
z = s.rec(no=3, same="owner", l1="文化执法", l2="行政处罚结果", content="处罚决定", basis="《营业性演出管理条例》", limit="7个工作日内", channel=CH)
s.down("l1", a, a + 1); s.down("owner", a, z)
s.line("（续表）", at=8)
s.head(*H)
s.rec(no=4, same="l1", l2="行政强制决定", content="决定书", basis="《营业性演出管理条例》", limit="7个工作日内", owner="县文化市场综合行政执法大队", channel=CH)
s.rec(no=5, l1="非遗保护", l2="非遗项目名录", content="项目、传承人名单", basis="《中华人民共和国非物质文化遗产法》", limit=LIMIT20, owner="县文化馆", channel=CH)

# 47 upright texts, numbers inside labels, no serial
b = book("47-upright-first-level", ["一级事项 written upright with a break after each character", "no serial: numbers stand in the labels", "公开属性 as words, 公开方式 as channel"])
s = b.sheet("Sheet1")
s.title("某街道办事处主动公开基本目录", 8)
s.shape("l1 l2 content basis m2 channel limit owner")
s.line("一级公开事项", "二级公开事项", "公开内容", "公开依据", "公开属性", "公开方式", "公开时限", "公开责任科室")
M = {"mode": ["主动"]}
def up(t): return "\n".join(t)
a = s.rec(l1=up("机构信息"), l2="1.机构职能", content="主要职责、内设机构", basis=OGI, m2="主动公开", channel=listed(["政府网站"]), limit="5个工作日内", owner="党政综合办公室", want={**M, "level1": "机构信息"})
z = s.rec(same="l1", l2="2.领导信息", content="姓名、职务、分工", basis=OGI, m2="主动公开", channel=listed(["政府网站"]), limit="5个工作日内", owner="党政综合办公室", want=M)
s.down("l1", a, z)
a = s.rec(l1=up("财政信息"), l2="3.部门预算", content="收支总表", basis="《中华人民共和国预算法》", m2="主动公开", channel=listed(["政府网站"]), limit="批复后20日内", owner="财政所", want={**M, "level1": "财政信息"})
z = s.rec(same="l1", l2="4.部门决算", content="收支总表", basis="《中华人民共和国预算法》", m2="主动公开", channel=listed(["政府网站"]), limit="批复后20日内", owner="财政所", want=M)
s.down("l1", a, z)

# 48 turned out of a PDF: every line of text a row
b = book("48-out-of-pdf", ["every printed line is a row: content, basis and limit of a record run over rows with nothing merged", "blank columns between", "page number rows"])
s = b.sheet("Table 1")
s.shape("no gap1 l1 l2 gap2 content basis limit owner channel")
s.line("序号", None, "一级事项", "二级事项", None, "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体")
def pdf(no, l1, l2, content, basis, limit, owner, ch, names):
    s.rec(no=no, l1=l1, l2=l2, content=content[0], basis=basis[0], limit=limit[0], owner=owner, channel=channel(ch[0], None),
          want={"content": "\n".join(content), "basisText": "".join(basis), "timeLimitText": "".join(limit), "channels": names})
    for i in range(1, max(map(len, (content, basis, limit, ch)))):
        s.more(**{k: v[i] for k, v in (("content", content), ("basis", basis), ("limit", limit), ("channel", ch)) if i < len(v)})
pdf(1, "政策法规", "法律法规", ["法律、法规、", "规章全文"], ["《中华人民共和国安全", "生产法》"], ["信息形成之日起", "20个工作日内"], "县应急管理局", ["■政府网站", "□政府公报"], ["政府网站"])
pdf(2, "行政许可", "许可结果", ["许可决定书", "文号、内容"], ["《安全生产许可证", "条例》"], ["作出决定之日起7", "个工作日内"], "县应急管理局", ["■政府网站", "■政务服务中心"], ["政府网站", "政务服务中心"])
s.line("— 1 —", at=6)
pdf(3, "行政处罚", "处罚结果", ["处罚决定书", "全文"], ["《中华人民共和国行政", "处罚法》"], ["作出决定之日起7", "个工作日内"], "县应急管理局", ["■政府网站", "□两微一端"], ["政府网站"])

# 49 a county's own layout, with lead units
b = book("49-county-layout", ["领域 merged, 牵头单位 and 责任单位 beside each other", "公开方式 is the channel, 监督渠道 a phone", "a 小计 row after each domain"])
s = b.sheet("总目录")
s.title("某县公共资源配置领域政府信息公开目录", 9)
s.line("编制单位：某县政务服务管理局", None, None, None, None, None, "编制时间：2019年6月")
s.shape("no domain l1 content lead owner limit channel watch")
s.line("序号", "领域", "公开事项", "公开内容", "牵头单位", "责任单位", "公开时限", "公开方式", "监督渠道")
P = listed(["政府网站", "公共资源交易平台"])
for d, lead, rows in [("住房保障", "县住房城乡建设局", [("保障性住房分配", "分配政策、对象、程序、结果"), ("棚户区改造", "改造范围、安置方案")]), ("国有土地使用权出让", "县自然资源局", [("出让公告", "出让宗地情况"), ("成交结果", "受让人、成交价")])]:
    a = z = None
    for i, (t, c) in enumerate(rows):
        z = s.rec(no=i + 1, domain=d if i == 0 else None, same="" if i == 0 else "domain", l1=t, content=c, lead=lead if i == 0 else None, owner=lead + "、各乡镇人民政府", limit="信息形成之日起5个工作日内", channel=P, watch="0875-7130000")
        a = a or z
    s.down("domain", a, z); s.down("lead", a, z)
    s.line("小计", None, f"{len(rows)}项")

# 50 Word with automatic numbers and the header typed again on each page
b = book("50-word-village", ["Word: automatic numbers, the header typed again in the middle", "公开对象 says 本村村民"], kind="docx")
s = b.sheet("表1")
s.before = ["XX村务公开目录"]
s.shape("no l1 content limit owner channel a2")
HV = ("序号", "公开事项", "公开内容", "公开时间", "责任单位", "公开形式", "公开对象")
s.line(*HV)
VC = listed(["村务公开栏"])
for i, (t, c, l) in enumerate([("村级财务收支", "收入、支出明细", "每月10日前"), ("集体资产处置", "处置方案、结果", "处置前公示7日"), ("惠农资金发放", "发放对象、标准、金额", "发放前公示"), ("低保对象评议", "名单、金额", "及时公开")]):
    if i == 2: s.line(*HV)
    s.rec(no=NUMBERED, l1=t, content=c, limit=l, owner="村民委员会", channel=VC, a2="本村村民", want={"channels": None, "channelText": None})

# 51 a hospital
b = book("51-hospital", ["信息类别 and 信息名称 for the levels", "公开属性 and 公开方式 swapped against the national sense", "责任科室 and 咨询电话; a closing 备注 line"], kind="csv")
s = b.sheet()
s.line("某县人民医院信息公开目录（2022年版）")
s.shape("no l1 l2 content m2 channel limit owner phone")
s.line("序号", "信息类别", "信息名称", "内容要求", "公开属性", "公开方式", "公开时限", "责任科室", "咨询电话")
for i, (k, t, c, o) in enumerate([("基本概况", "机构名称", "机构名称、等级、地址", "院办公室"), ("基本概况", "科室设置", "诊疗科目、床位数", "医务科"), ("服务信息", "门诊安排", "出诊医生、时间", "门诊部"), ("价格信息", "收费标准", "药品、服务价格", "财务科")]):
    s.rec(no=i + 1, l1=k, l2=t, content=c, m2="主动公开", channel=listed(["医院网站", "电子屏"]), limit="变更后及时公开", owner=o, phone="0875-2120120", want={"level1": [k, t], "level2": [t, ""], "mode": ["主动"], "channels": None, "channelText": None})
s.line("备注：本目录由院办公室负责解释")
