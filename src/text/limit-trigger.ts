/**
 * From when a limit runs: the event (信息形成或变更) apart from the count.
 * Works on squeezed text; gives positions, so that the caller can cite what was written.
 */

/** What follows an event: 之日起, 后 … */
const AFTER =
  /(?:之日|当日|次日|之时|[之日时])?(?:起(?:计算|计|算)?)?(?:之后|以后|后|之前|以前|前)?的?个?$/;
const LEADING =
  /^(?:其中|至少|最迟|至迟|最晚|并且?|应(?![急对用])当?|须|需|必须|予以|可以?|在|于|和|及|且|其他|其余|的|上网|对外|主动|向社会|第?\d{1,2}(?:[-~、,至和]第?\d{1,2}){0,9}项|(?:公开|公布|公示|公告|发布|更新)(?![期事内信时结后之])|内|[,、()])/;
const TRAILING =
  /(?:应当?|须|需|必须|予以|要|在|于|的|最迟|至迟|最晚|最长|至少|最少|不少于|时间|不得?超过|不得?晚于|不得?迟于|不得?大于|原则上|公开|公布|限|[,、:(])$/;
/** Since when: 自, 从, 在, 于, but not in 自然资源, 自行, 各自, 所在地, 由于, 在建. */
const SINCE =
  /(?<![各亲独来擅])(?:自(?![然主治愿身动由查]|行(?!政))|从(?![业事属严其]))|(?<![所存现正实内外潜])在(?![建校职线册岗编]|[^,]{0,12}[上中里内])|(?<![由关对基属等大小低少多高位鉴便善处])于/g;
const EVENT =
  /形成|变更|产生|获取|制[作定]|[作做]出|批[准复]|签[订署发约]|收到|接到|确[定认]|通过|印发|下[达发]|出[台具]|生[成效]|结束|完成|终了|[期届]满|无异议|备案|受理|立案|发[出放生布]|召开|举行|听证|开[标工始]|启动|实施|执行|截止|到期|提交|拍卖|竣工|成[交立]|中标|录取|决定|验收|审批|核[定准]|登记|公布|调整|修订|任免|送达|[办结]案|办结|开学|终止|定稿|核发|评定|之日/;

const COUNT = /[\d一二三四五六七八九十两]个?(?:工作)?[日天]|[\d一二三四五六七八九十两]个月/;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The event in front of a count.
 * @param from where the words before begin that no other limit has taken
 * @param until where the count begins
 * @returns undefined where no event is named: 处罚决定：20个工作日 names a subject, not an event
 */
export function triggerBefore(text: string, from: number, until: number): Stretch | undefined {
  let start = Math.max(from, until - 120);
  start += text.slice(start, until).lastIndexOf(':') + 1;
  let end = trimEnd(text, start, until, TRAILING);
  const words = text.slice(start, end);
  const since = [...words.matchAll(SINCE)]
    // The last 自 with an event behind it: 许可信息自作出决定之日起.
    .findLast(
      ({ 0: word, index }) =>
        words.length - index > 2 &&
        (/[自从]/.test(word) || EVENT.test(words.slice(index).split(',')[0] ?? '')),
    );
  if (since) start += since.index + since[0].length;
  else start += text.slice(start, end).lastIndexOf(',') + 1;
  // 自公布之日起动态调整，调整后5个工作日内: the first event has had its say.
  const later = /起[^,]{0,40},([^,]{2,})$/.exec(text.slice(start, end))?.[1];
  if (later) start = end - later.length;
  start = trimStart(text, start, end);
  const marked = end;
  end = trimEnd(text, start, end, AFTER);
  if (end - start < 2) return undefined;
  return marked > end || EVENT.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** The event in brackets or words behind a count: 20个工作日（自该信息形成之日起）. */
export function triggerAfter(text: string, at: number): Stretch | undefined {
  const match =
    /^[以之]?内?(?:\(|,?(?=自))([^(),;。]{2,60}(?:\([^()]{0,20}\)[^(),;。]{0,30})?)/.exec(
      text.slice(at, at + 120),
    );
  const words = match?.[1];
  // A bracket with a count of its own has its own event: 20个工作日内（依申请的，自收到申请之日起15日内）.
  if (!match || !words || !/[起后]/.test(words.slice(2)) || COUNT.test(words)) return undefined;
  const start = at + match[0].length - words.length;
  const end = start + words.search(/[起后](?![^起后]*[起后])/) + 1;
  return triggerBefore(text, start, end);
}

function trimEnd(text: string, start: number, end: number, pattern: RegExp): number {
  for (let turn = 0; turn < 8; turn += 1) {
    const match = pattern.exec(text.slice(Math.max(start, end - 16), end));
    if (!match || match[0] === '') return end;
    end -= match[0].length;
  }
  return end;
}

function trimStart(text: string, start: number, end: number): number {
  for (let turn = 0; turn < 8; turn += 1) {
    const match = LEADING.exec(text.slice(start, end));
    if (!match) return start;
    start += match[0].length;
  }
  return start;
}
