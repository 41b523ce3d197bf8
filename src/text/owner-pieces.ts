/**
 * A cell of 公开主体 cut into owners. Separators and blanks mislead here: 住房和城乡建设局,
 * 乡镇人民政府（街道办事处）, 各乡、镇人民政府 and a name wrapped over two lines are one each.
 */
import { bracketDepths } from './brackets.js';
import { listNumbers } from './numbering.js';

export interface KnownNames {
  readonly knows: (name: string) => boolean;
  readonly isGroup: (name: string) => boolean;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** What stands in front: a separator, a blank, # for a list number, '' at the beginning. */
  readonly separator: string;
}

const SEPARATORS = new Set([...'、，,；;/／。']);
const ORGAN_END =
  /(?:局|委|委员会|办|厅|院|部|处|科|站|所|中心|会|队|府|社|校|馆|公司|机构|单位|部门|机关|企业|团|组|室|乡|镇|街道|村|台|银行|[标购卖让]人)[)）]?$/;
const BARE_LEVEL = /^(?:各|有关|相关)?(?:省|市|县|区|旗|州|乡|镇|村|街道)$/;
const CONJUNCTION = /(?:以及|或者?|会同|联合|[和及与])(?:其委托的)?/g;
/** 甲局（乙局）: the bracket may hold a second name plate, or another unit. */
const IN_BRACKETS = /^([^()（）]{2,60})[(（]([^()（）]{2,60})[)）]$/;
/** No name is longer than this many pieces. */
const MOST_JOINED = 4;

/** @returns each owner's text, verbatim, in order */
export function cutOwners(text: string, names: KnownNames): string[] {
  const pieces = cut(text);
  const owners: string[] = [];
  for (let index = 0; index < pieces.length; ) {
    const taken = lengthOfOwner(text, pieces, index, names);
    const first = pieces[index];
    const last = pieces[index + taken - 1];
    if (first && last) owners.push(...splitConjunction(text.slice(first.start, last.end), names));
    index += taken;
  }
  return owners;
}

/** How many pieces from one on make one owner. */
function lengthOfOwner(
  text: string,
  pieces: readonly Piece[],
  index: number,
  names: KnownNames,
): number {
  const span = (count: number): string =>
    text.slice(pieces[index]?.start ?? 0, pieces[index + count - 1]?.end ?? 0);
  const except = text.includes('除外') ? lengthOfException(text, pieces, index, names) : 0;
  if (except > 0) return except;
  const most = Math.min(MOST_JOINED, pieces.length - index);
  for (let count = most; count > 1; count -= 1) {
    if (!/[；;。#/／]/.test(separators(pieces, index, count)) && names.knows(span(count)))
      return count;
  }
  let count = 1;
  while (index + count < pieces.length) {
    const next = pieces[index + count];
    if (!next || !joins(span(count), next, text, names)) break;
    count += 1;
  }
  return count;
}

const separators = (pieces: readonly Piece[], index: number, count: number): string =>
  pieces
    .slice(index + 1, index + count)
    .map((piece) => piece.separator)
    .join('');

/** Does the next piece go on with a name: after a bare 市、 or behind a blank inside a word? */
function joins(before: string, next: Piece, text: string, names: KnownNames): boolean {
  const after = text.slice(next.start, next.end);
  if (next.separator === '、') return BARE_LEVEL.test(before.trim()) && !names.knows(after);
  if (!/^\s+$/.test(next.separator)) return false;
  if (/^[（(或及和与]|^以及/.test(after)) return true;
  return !ORGAN_END.test(before.slice(-6)) || after.length < 2;
}

/** A group, a comma, and members up to 除外: the number of pieces, 0 where there is no such thing. */
function lengthOfException(
  text: string,
  pieces: readonly Piece[],
  index: number,
  names: KnownNames,
): number {
  const first = pieces[index];
  if (!first || !/[，,]/.test(pieces[index + 1]?.separator ?? '')) return 0;
  const group = text.slice(first.start, first.end);
  for (let count = 2; index + count <= pieces.length && count < 200; count += 1) {
    const piece = pieces[index + count - 1];
    if (!piece || /[；;。#]/.test(piece.separator)) return 0;
    const words = text.slice(piece.start, piece.end);
    if (words.endsWith('除外')) return count;
    // A second comma means that the exceptions begin later, unless what came first is a group.
    const comma = /[，,]/.test(pieces[index + count]?.separator ?? '');
    if (comma && !names.isGroup(group) && !/^(?:各|全体|所有)/.test(group)) return 0;
    if (count > 1 && (names.isGroup(words) || /^各/.test(words))) return 0;
  }
  return 0;
}

/** 甲局和乙局, 甲局（乙局） are two only where the roster knows both. */
function splitConjunction(owner: string, names: KnownNames): string[] {
  if (names.knows(owner) || owner.length > 200) return [owner];
  const [, head = '', inside = ''] = IN_BRACKETS.exec(owner) ?? [];
  if (names.knows(head) && names.knows(inside)) return [head, inside];
  for (const match of owner.matchAll(CONJUNCTION)) {
    const left = owner.slice(0, match.index).trim();
    const right = owner.slice(match.index + match[0].length).trim();
    if (names.knows(left) && names.knows(right)) return [left, right];
  }
  return [owner];
}

function cut(text: string): Piece[] {
  const depths = bracketDepths(text);
  const numbers = new Map(listNumbers(text).map((number) => [number.start, number.end]));
  const pieces: Piece[] = [];
  let separator = '';
  let from = 0;
  const close = (until: number): void => {
    const raw = text.slice(from, until);
    if (/[\p{L}\p{N}*×]/u.test(raw)) {
      pieces.push({ start: from, end: until, separator });
      separator = '';
    }
    from = until;
  };
  for (let at = 0; at < text.length; ) {
    const mark = text.charAt(at);
    const numberEnd = (depths[at] ?? 0) === 0 ? numbers.get(at) : undefined;
    if (numberEnd !== undefined) {
      close(at);
      separator += '#';
      at = numberEnd;
      from = at;
    } else if ((depths[at] ?? 0) === 0 && (SEPARATORS.has(mark) || /\s/.test(mark))) {
      close(at);
      separator += mark;
      at += 1;
      from = at;
    } else at += 1;
  }
  close(text.length);
  return pieces;
}
