/** What a merge left open or wants seen, section by section, for a terminal. */
import { headingOf } from '../../check/heading.js';
import { type Conflict, isOpen, type Master } from '../../model/master.js';

/** How many of one kind are listed; the sheets to decide hold them all. */
const LISTED = 10;

/** Who has not been heard, by unit. */
export function missingLines({ missing }: Pick<Master, 'missing'>): string[] {
  const units = new Map<string, string[]>();
  for (const { unit, domain } of missing) units.set(unit, [...(units.get(unit) ?? []), domain]);
  return section(
    `【未报送】${units.size} 个单位、${missing.length} 个领域还没有报送：`,
    [...units].map(([unit, domains]) => `${unit}：${domains.join('、')}`),
  );
}

/** Matters that nobody sent, and those that somebody expected said nothing of. */
export function coverageLines({ coverage }: Pick<Master, 'coverage'>): string[] {
  const named = (status: string) =>
    coverage
      .filter((one) => one.status === status)
      .map(({ domain, matter }) => (matter === null ? domain : `${domain}：${matter}`));
  const missing = named('missing');
  const partial = named('partial');
  return [
    ...section(`【必须改】${missing.length} 个公开事项没有单位报送：`, missing),
    ...section(`【请留意】${partial.length} 个公开事项还有单位没有填报：`, partial),
  ];
}

/** Who says what, so that the lead unit can ask. */
export function conflictLines(master: Pick<Master, 'conflicts'>): string[] {
  const conflicts = master.conflicts.filter(isOpen);
  if (conflicts.length === 0) return [];
  return [
    `【冲突】${conflicts.length} 处各单位说法不一致：`,
    ...conflicts.slice(0, LISTED).flatMap(oneConflict),
    ...rest(conflicts.length),
  ];
}

function oneConflict({ id, domain, matter, field, candidates }: Conflict): string[] {
  return [
    `    ${domain}：${matter}（${headingOf(field)}，编号 ${id}）`,
    ...candidates.map(({ text, units, cells }) => {
      const [cell] = cells;
      const place = cell ? `（${cell.file} ${cell.sheet}!${cell.cell}）` : '';
      return `      ${who(units)}：${oneLine(text)}${place}`;
    }),
  ];
}

export function duplicateLines(master: Pick<Master, 'duplicates'>): string[] {
  const duplicates = master.duplicates.filter(isOpen);
  return section(
    `【请留意】${duplicates.length} 个公开事项下有内容不同的几条，请看是否重复：`,
    duplicates.map(({ domain, matter, entries }) => `${domain}：${matter}（${entries.length} 条）`),
  );
}

/** Matters of nearly the same name, for a person to look at. */
export function nearLines(master: Pick<Master, 'near'>): string[] {
  const near = master.near.filter(isOpen);
  return section(
    `【请留意】${near.length} 处事项名称相近，请看是不是同一事项：`,
    near.map(({ domain, matter, suggestion }) => `${domain}：${matter}（${suggestion ?? ''}）`),
  );
}

/**
 * What was settled, so that nobody wonders where a row or a conflict went.
 * @param where people read it one by one
 */
export function settledLines(
  {
    conflicts,
    duplicates,
    near,
    beyond,
    placed = [],
    left,
  }: Pick<Master, 'conflicts' | 'duplicates' | 'near' | 'beyond' | 'placed' | 'left'>,
  where: string,
): string[] {
  const questions = [...conflicts, ...duplicates, ...near, ...beyond, ...placed];
  const decided = new Set(questions.filter(({ decision }) => decision).map(({ id }) => id));
  const byPolicy = conflicts.filter(({ policy }) => policy).length;
  const parts = [
    ...(decided.size > 0 ? [`按处理意见定下 ${decided.size} 处`] : []),
    ...(byPolicy > 0 ? [`按实施方案的规定定下 ${byPolicy} 处`] : []),
    ...(left.length > 0 ? [`按处理意见不收 ${left.length} 行`] : []),
  ];
  return parts.length > 0 ? [`已定：${parts.join('，')}（见${where}）。`] : [];
}

export function beyondLines(master: Pick<Master, 'beyond'>): string[] {
  const beyond = master.beyond.filter(isOpen);
  return section(
    `【请留意】${beyond.length} 条不在实施方案列出的事项之内，排在最后：`,
    beyond.map(
      ({ domain, matter, units, suggestion }) =>
        `${domain}：${matter}（${who(units)}${suggestion ? `；${suggestion}` : ''}）`,
    ),
  );
}

function section(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [title, ...items.slice(0, LISTED).map((item) => `    ${item}`), ...rest(items.length)];
}

function rest(count: number): string[] {
  return count > LISTED ? [`    另有 ${count - LISTED} 处。`] : [];
}

/** A few names, and how many they are where they are many. */
function who(units: readonly string[]): string {
  if (units.length === 0) return '未写明单位';
  return units.length <= 3
    ? units.join('、')
    : `${units.slice(0, 2).join('、')}等 ${units.length} 个单位`;
}

/** A text on one line, cut where it is long. */
function oneLine(text: string): string {
  const marks = [...text.replace(/\s+/g, ' ').trim()];
  return marks.length > 60 ? `${marks.slice(0, 60).join('')}…` : marks.join('');
}
