/**
 * Titles in lines of whole words, of about one length (GB/T 9704-2012, 7.3.1: 词意完整, 排列对称,
 * 长短适宜). Words of official titles are known; what is not known is never torn apart unless no
 * line could hold it.
 */

/** Longest first where one begins another. */
const WORDS = [
  ...['公共资源', '资源配置', '配置', '领域', '政府信息', '政务信息', '信息', '主动公开', '公开'],
  ...['政务公开', '标准化', '规范化', '试点', '基层', '重点', '目录清单', '目录', '清单', '标准'],
  ...[
    '推进',
    '做好',
    '开展',
    '报送',
    '催报',
    '上报',
    '印发',
    '下发',
    '填报',
    '编制',
    '修改',
    '退回',
  ],
  ...['进一步', '加强', '落实', '贯彻', '实施方案', '工作方案', '暂行办法', '方案', '办法', '意见'],
  ...['工作情况', '工作', '情况', '报告', '通知', '通报', '请示', '批复', '会议', '纪要'],
  ...['上半年', '下半年', '半年', '年度', '第一季度', '第二季度', '第三季度', '第四季度', '季度'],
  ...['监测', '考核', '评估', '自查', '保密审查', '保密', '审查', '登记表', '统计表', '一览表'],
  ...[
    '人民政府',
    '办公室',
    '办公厅',
    '管理局',
    '委员会',
    '领导小组',
    '中心',
    '有关',
    '单位',
    '部门',
  ],
  ...['报送件', '填报表', '总目录', '领域目录', '编制说明', '牵头', '责任', '主体', '事项', '内容'],
  ...[
    '关于',
    '住房保障',
    '土地使用权',
    '矿业权',
    '政府采购',
    '国有产权交易',
    '国有产权',
    '工程建设',
    '项目',
  ],
  ...[
    '招标投标',
    '特许经营权',
    '罚没',
    '财物',
    '处置',
    '交易',
    '出让',
    '各乡镇',
    '全县',
    '全市',
    '全省',
  ],
].sort((a, b) => b.length - a.length);
/** One word, too: 2018年上半年. */
const PERIOD = /\d{4}年(?:[上下]半年|度|第[一二三四]季度)?/y;
/** A line never begins with these. */
const HANGING = /^[的和与及、，。：；）》〉”’·—\])}]/;
/** A line never ends with these. */
const OPENING = /[（《〈“‘([{和与及]$/;
/** Ends of names: a line may end after them, never begin with them. */
const ENDS = [
  '县',
  '市',
  '省',
  '区',
  '州',
  '镇',
  '乡',
  '局',
  '委',
  '办',
  '厅',
  '处',
  '年',
  '月',
  '日',
  '》',
  '）',
  '、',
];
const PLACES: readonly string[] = ['县', '市', '省', '区', '州', '镇', '乡'];

/** @returns how wide the text is, in full-width characters */
export function widthInChars(text: string): number {
  let width = 0;
  for (const mark of text) width += /[\u0020-\u02ff\u2010\u2012]/.test(mark) ? 0.5 : 1;
  return width;
}

/**
 * @param most full-width characters of one line
 * @returns the title in as few lines as hold it, parted after whole words, the lines about as long
 *   as one another
 */
export function wholeWordLines(title: string, most: number): string[] {
  if (widthInChars(title) <= most) return [title];
  const marks = [...title];
  const costs = costsOfBreaks(marks);
  const fewest = Math.ceil(widthInChars(title) / most);
  if (fewest > MOST_BALANCED) return filledLines(marks, costs, most);
  for (let lines = fewest; ; lines += 1) {
    const cut = bestCut(marks, costs, lines, most);
    // One line more is better than a torn word.
    if (cut && (cut.cost < TORN || lines > fewest)) return cut.lines;
    if (lines > fewest + 1) return cut?.lines ?? filledLines(marks, costs, most);
  }
}

const TORN = 10_000;
const NEVER = Number.POSITIVE_INFINITY;

/** What it costs to end a line before each character: nothing between two words. */
function costsOfBreaks(marks: readonly string[]): number[] {
  const title = marks.join('');
  const costs = marks.map(() => TORN);
  let unknown = 0;
  let offset = 0;
  for (let at = 0; at < marks.length; ) {
    const start = offset;
    PERIOD.lastIndex = start;
    const word = PERIOD.exec(title)?.[0] ?? WORDS.find((one) => title.startsWith(one, start));
    const mark = marks[at] ?? '';
    offset += (word ?? mark).length;
    if (word) {
      costs[at] = 0;
      for (let within = 1; within < word.length; within += 1) costs[at + within] = TORN;
      at += word.length;
      // Nobody ends a line with 关于 where it can be helped.
      costs[at] = word === '关于' ? 60 : 0;
      unknown = 0;
    } else {
      const isEnd = ENDS.includes(mark) && (unknown > 0 || !PLACES.includes(mark));
      at += 1;
      unknown += 1;
      if (isEnd && at < marks.length) costs[at] = 0;
      else if (at < marks.length) costs[at] = TORN;
      if (isEnd) unknown = 0;
    }
  }
  return marks.map((mark, at) => {
    if (HANGING.test(mark) || OPENING.test(marks[at - 1] ?? '')) return NEVER;
    return costs[at] ?? TORN;
  });
}

/** No title has more lines; what has, is only kept within the page. */
const MOST_BALANCED = 8;

/** Each line as full as it may be. */
function filledLines(marks: readonly string[], costs: readonly number[], most: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < marks.length) {
    let to = from;
    let width = 0;
    let after = 0;
    while (to < marks.length && width + widthInChars(marks[to] ?? '') <= most) {
      width += widthInChars(marks[to] ?? '');
      to += 1;
      if (width > most / 2 && (costs[to] ?? 0) < TORN) after = to;
    }
    const end = after > 0 ? after : to;
    lines.push(marks.slice(from, end).join(''));
    from = end;
  }
  return lines;
}

interface Cut {
  readonly cost: number;
  readonly lines: string[];
}

/** The cheapest way to part the title into exactly so many lines. */
function bestCut(
  marks: readonly string[],
  costs: readonly number[],
  lines: number,
  most: number,
): Cut | undefined {
  const mean = widthInChars(marks.join('')) / lines;
  let best = new Map<number, Cut>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= lines; line += 1) {
    const next = new Map<number, Cut>();
    for (const [from, { cost, lines: before }] of best) {
      let width = 0;
      for (let to = from + 1; to <= marks.length; to += 1) {
        width += widthInChars(marks[to - 1] ?? '');
        if (width > most) break;
        if ((line === lines) !== (to === marks.length)) continue;
        const total = cost + (costs[to] ?? 0) + (width - mean) ** 2;
        if (total >= (next.get(to)?.cost ?? NEVER)) continue;
        next.set(to, { cost: total, lines: [...before, marks.slice(from, to).join('')] });
      }
    }
    best = next;
  }
  return best.get(marks.length);
}
