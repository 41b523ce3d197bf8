/** Words of the status, the same on paper and at a terminal. Texts only. */
import type {
  RowState,
  Status,
  StatusFile,
  StatusReturn,
  StatusRow,
} from '../../merge/status/types.js';

export const STATE_WORDS: Readonly<Record<RowState, string>> = {
  missing: '未报送',
  unreadable: '读不出',
  unsettled: '待确认',
  sent: '需退回',
  returned: '已退回',
  accepted: '已接收',
  nil: '不涉及',
  'by-lead': '经牵头单位',
  waived: '不催报',
};

/** What each state means, for the foot of a table. */
export const STATE_NOTES: Readonly<Record<RowState, string>> = {
  missing: '还没有报来',
  unreadable: '报来的文件读不出，或者看不出是哪个领域',
  unsettled: '报来几份，还没有定用哪一份',
  sent: '报来了，有要修改的，还没有退回',
  returned: '已退回修改，还没有重报',
  accepted: '报来了，没有要修改的',
  nil: '本单位说明不涉及',
  'by-lead': '已报给牵头单位，在领域目录里',
  waived: '实施方案写明不等',
};

export const THERE_WORDS: Readonly<Record<StatusFile['there'], string>> = {
  here: '',
  gone: '已撤回，不在文件夹里',
  changed: '同名文件已换成别的内容',
};

export const RETURN_WORDS: Readonly<Record<StatusReturn['now'], string>> = {
  open: '未重报',
  taken: '已接收',
  gone: '已换下',
};

/** In the order in which an office reads them: what is done, then what is open. */
const COUNTED: readonly RowState[] = [
  'accepted',
  'nil',
  'by-lead',
  'waived',
  'sent',
  'returned',
  'unsettled',
  'unreadable',
  'missing',
];

/** 应报31个单位、118项：已接收70项，未报送3项。 */
export function countsLine(rows: readonly StatusRow[]): string {
  const units = new Set(rows.map(({ unit }) => unit)).size;
  const parts = COUNTED.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0 ? [] : [`${STATE_WORDS[state]}${count}项`];
  });
  const stated = parts.length === 0 ? '' : `：${parts.join('，')}`;
  return `应报${units}个单位、${rows.length}项（一个单位报一个领域为一项）${stated}。`;
}

/** 报送期限：2018年8月31日（第一阶段……），已过49天。 */
export function deadlineLine({ deadline, rows }: Status, inWords: (day: string) => string): string {
  if (!deadline) return '报送期限：实施方案没有写明。';
  const late = new Set(rows.flatMap(({ overdueDays, unit }) => (overdueDays ? [unit] : [])));
  const days = Math.max(0, ...rows.map(({ overdueDays }) => overdueDays ?? 0));
  const over = late.size === 0 ? '' : `，已过${days}天，${late.size}个单位逾期`;
  const phase = deadline.from === null ? '' : `（${deadline.from.replace(/。$/, '')}）`;
  return `报送期限：${inWords(deadline.date)}${phase}${over}。`;
}

/** 县卫生健康局（原县卫生和计划生育局，2019-01-01起）; 县粮食局（2019-01-01起已撤并） */
export function unitInWords({
  unit,
  succeeds = [],
  ended,
}: Pick<StatusRow, 'unit' | 'succeeds' | 'ended'>): string {
  const notes = [
    ...succeeds.map((one) => `原${one.unit}，${one.since}起`),
    ...(ended === undefined ? [] : [`${ended}起已撤并`]),
  ];
  return notes.length === 0 ? unit : `${unit}（${notes.join('；')}）`;
}
