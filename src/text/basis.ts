/**
 * Legal bases (公开依据) in words to citations and back. Titles, numbers and articles are
 * given in one form each; the citation's own text stays as written. Whether a law is in
 * force is not decided here but by the register, in check/.
 */
import type { BasisItem } from '../model/entry.js';
import { findArticles } from './article.js';
import { cutPieces, type Piece } from './basis-pieces.js';
import { findDocumentNumber } from './document-number.js';
import { withoutNumbering } from './fold.js';
import type { Parsed, TextProblem } from './parsed.js';
import { isDitto, isPlaceholder } from './tick.js';
import { cleanTitle, KIND, type MarkedTitle } from './title-marks.js';

/** A citation in the making: where it stands, and its title in marks if it has one. */
interface Draft {
  readonly start: number;
  end: number;
  readonly title?: MarkedTitle;
  /** It has its document number already. */
  numbered: boolean;
  /** Behind a colon it has gone over to what the article says. */
  inWording: boolean;
}

/** The last word of what can be a document's name. */
const DOCUMENT =
  /(?:条例|条件|办法|规定|意见|通知|法|细则|规划|指引|方案|标准|规程|规范|决定|公告|通告|纲要|计划|批复|文件|要点|制度|规则|指南|法规|政策|准则|解释|章程)(?:[（(][^（()）]{0,20}[)）])?等?$/;
/** 土地管理法 is a name of three characters or more; 办法, 执法 and the like are words. */
const SHORT_LAW = /^(?:宪法|[\u4e00-\u9fff]{1,12}[^方办执司立违普宪看做说无]法)$/;
const LONGEST_GENERIC = 40;
/** Kinds of documents, not one of them: 相关法律法规、政策文件. */
const GENERIC =
  /^(?:等|以及|及|和|并|其[他它]|各[级地]|上级|国家|[省市县区]级?|地方|相关|有关|配套|现行)*(?:的)?(?:法律|法规|规章|政策|文件|制度|规范性文件|党内法规|规定|标准|规范|要求|精神|及|和|、)+(?:要求|精神|规定|执行)?等?$/;
/** 建设用地审查报批有关规定 names no document. */
const UNNAMED =
  /(?:相关|有关|配套|^(?:上级|中央|国家|各级|各地|本级|地方|[省市县])+(?:政府|部门)?)的?(?:法律|法规|规章|政策|文件|制度|规范性文件|规定|标准|规范|要求){1,6}等?$/;
const VAGUE = /^(?:等|以及|及|和|并|其他)?(?:相关|有关|其他|等|其)/;
const OUTER_BEFORE = /(?:印发|转发|发布|公布|下发|修改|废止|实施|执行|贯彻|落实|关于做好|关于)\s*$/;
const OUTER_AFTER =
  /^\s*(?:实施(?:细则|办法|意见|方案|条例))?(?:有关[^，,；;。（(]{0,20}|若干[^，,；;。（(]{0,20})?(?:的)?(?:补充)?(?:通知|意见|公告|决定|函|批复|通告|命令|规定|方案|办法|细则)/;
/** 土地管理法（2019修正） */
const VERSION = /[（(](?:19|20)\d{2}年?(?:修正|修订|修改)?(?:版|本)?[)）]$/;
/** 中共中央办公厅 in front of 国务院办公厅印发 */
const ISSUER = /^[\u4e00-\u9fff\s]{2,20}[部委局办厅院会行署府室组]$/;
const IMPLEMENTING = /^\s*实施(?:细则|办法|条例)/;

/**
 * @returns the citations of a cell in order. Words that are no citation (等文件, the wording of
 * an article) stay with the citation before them. Problems, each with the citation's `text`:
 * basis-without-marks, basis-number-form, basis-marks-unpaired, basis-unread.
 */
export function parseBases(text: string): Parsed<BasisItem[]> {
  if (text.trim() === '' || isPlaceholder(text) || isDitto(text))
    return { value: [], problems: [] };
  const read = draftItems(text).map((draft) => readItem(text, draft));
  return { value: read.map((one) => one.item), problems: read.flatMap((one) => one.problems) };
}

/** @returns the citations as a cell holds them, one a line; what parseBases reads as the same items */
export function writeBases(items: readonly BasisItem[]): string {
  return items.map((item) => (item.text === '' ? composeCitation(item) : item.text)).join('\n');
}

/** @returns a citation in the form that official documents use: 《题名》（文号）第…条 */
export function composeCitation(item: Pick<BasisItem, 'title' | 'number' | 'article'>): string {
  const title = item.title === null ? '' : `《${item.title}》`;
  const number = item.number === null ? '' : title === '' ? item.number : `（${item.number}）`;
  return title + number + (item.article ?? '');
}

function draftItems(text: string): Draft[] {
  const drafts: Draft[] = [];
  const pieces = cutPieces(text);
  let prefix: number | undefined;
  pieces.forEach((piece, index) => {
    const current = drafts.at(-1);
    const words = text.slice(piece.start, piece.end);
    if (prefix !== undefined && !piece.title) return;
    if (piece.title) {
      const { end, title } = piece;
      drafts.push({ start: prefix ?? piece.start, end, title, numbered: false, inWording: false });
      prefix = undefined;
      return;
    }
    const next = pieces[index + 1];
    if (introduces(text, pieces, index)) prefix = piece.start;
    else if (next?.title && next.separator === '') {
      // Between two titles: what belongs to the first, then what introduces the second.
      const tail = current ? tailLength(words, piece, current) : 0;
      if (current && tail > 0) extend(current, piece.start + tail, words.slice(0, tail));
      const rest = words.slice(tail);
      if (rest.trim() !== '' && !/^\s*(?:和|及|以及|与|或)\s*$/.test(rest)) {
        prefix = piece.end - rest.replace(/^[\s/|｜·、，,；;。]+/, '').length;
      }
    } else if (current && belongs(words, piece, current)) extend(current, piece.end, words);
    else {
      const draft = { start: piece.start, end: piece.end, numbered: false, inWording: false };
      extend(draft, piece.end, words);
      drafts.push(draft);
    }
  });
  return drafts;
}

/** 中共中央办公厅、国务院办公厅印发《…》: issuers before the words that introduce a title. */
function introduces(text: string, pieces: readonly Piece[], index: number): boolean {
  const near = pieces.slice(index + 1, index + 9);
  if (!near.some((piece) => piece.title)) return false;
  for (let at = index; at < index + 9; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.title || (at > index && !/^[、，,]?$/.test(piece.separator))) return false;
    const words = text.slice(piece.start, piece.end);
    const next = pieces[at + 1];
    if (next?.title && next.separator === '') return at > index && OUTER_BEFORE.test(words);
    if (!ISSUER.test(withoutNumbering(words)) || next?.separator !== '、') return false;
  }
  return false;
}

function extend(draft: Draft, end: number, words: string): void {
  draft.end = end;
  draft.numbered ||= !draft.inWording && findDocumentNumber(words) !== undefined;
  draft.inWording ||= /[：:]|应当|不得/.test(words);
}

/** How much of a piece still belongs to the citation before it: number, article, brackets. */
function tailLength(words: string, piece: Piece, current: Draft): number {
  if (current.inWording && !piece.separator.includes('#')) return words.length;
  if (/[；;\n#和]/.test(piece.separator) && piece.bracketEnd === undefined) return 0;
  const number = current.numbered ? undefined : findDocumentNumber(words);
  const numberEnd = number && number.start <= 3 ? number.end : 0;
  const bracketEnd = (piece.bracketEnd ?? piece.start) - piece.start;
  // 【行政法规】 introduces the next citation.
  if (bracketEnd > 2 && KIND.test(words.slice(1, bracketEnd - 1).trim())) return 0;
  const end = Math.max(bracketEnd, numberEnd, findArticles(words)?.end ?? 0);
  const more =
    /^[)）〕\]】]*\s*(?:号|等(?:文件)?|[^：:]{0,9}[：:].*$)?/s.exec(words.slice(end))?.[0] ?? '';
  return end === 0 && !/^(?:等|号)/.test(words) ? 0 : end + more.trimEnd().length;
}

/** A piece without a title in marks: more of the citation before it, or a citation by itself? */
function belongs(words: string, piece: Piece, current: Draft): boolean {
  if (piece.separator === '') return true;
  const apart = /[、；;\n#]/.test(piece.separator);
  const number = findDocumentNumber(words);
  const before = words.slice(0, number?.start ?? 0);
  if (number && looksLikeTitle(before)) return false;
  if (number && before.trim().length <= 3) {
    if (current.numbered) return current.inWording && !apart;
    return !apart || piece.bracketEnd !== undefined;
  }
  const articles = findArticles(words);
  if (articles && words.slice(0, articles.start).trim() === '') return true;
  if (piece.separator.includes('#') && !/^[（(]/.test(words)) return false;
  if (current.inWording || VAGUE.test(words)) return true;
  if (words.length <= LONGEST_GENERIC && GENERIC.test(words)) return true;
  return !looksLikeTitle(words.slice(0, articles?.start ?? words.length));
}

function looksLikeTitle(words: string): boolean {
  const core = withoutNumbering(words).replace(/[》\s（(]+$/, '');
  // 行政机关应当依照本条例 is the wording of an article.
  if (/应当|不得|[本该此](?:条例|法|办法|规定|细则)$/.test(core)) return false;
  if (SHORT_LAW.test(core)) return true;
  return core.length >= 4 && (DOCUMENT.test(core) || /关于.{4,}/.test(core));
}

function readItem(text: string, draft: Draft): { item: BasisItem; problems: TextProblem[] } {
  const written = text.slice(draft.start, draft.end).trim();
  const parts = draft.title ? readMarked(text, draft, draft.title) : readUnmarked(written);
  const problems: TextProblem[] = [];
  const suggestion = composeCitation(parts);
  // Where nobody but the office knows better (a lost year), nothing is suggested.
  const better = plain(suggestion) !== plain(written);
  const report = (code: string): void => {
    problems.push({ code, params: { text: written }, ...(better ? { suggestion } : {}) });
  };
  const nothing = parts.title === null && parts.number === null && parts.article === null;
  if (nothing || (!draft.title && parts.number === null && UNNAMED.test(parts.title ?? ''))) {
    problems.push({ code: 'basis-unread', params: { text: written } });
  } else if (parts.title !== null && (!draft.title || draft.title.otherMarks))
    report('basis-without-marks');
  if (draft.title && !draft.title.closed) report('basis-marks-unpaired');
  if (parts.odd) report('basis-number-form');
  const { title, number, article } = parts;
  return { item: { title, number, article, text: written }, problems };
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

interface Parts {
  readonly title: string | null;
  readonly number: string | null;
  readonly article: string | null;
  readonly odd: boolean;
}

function readMarked(text: string, draft: Draft, marked: MarkedTitle): Parts {
  const before = text.slice(draft.start, marked.start);
  let tail = text.slice(marked.end, draft.end);
  let title = marked.inner;
  const inside = /[（(][^（()）]{0,10}(?:[（(][^（()）]{0,10}[)）])?[^（()）]{0,20}[)）]?\s*$/.exec(
    title,
  );
  const own = inside ? findDocumentNumber(inside[0]) : undefined;
  if (inside && own) title = title.slice(0, inside.index);
  const after = (OUTER_BEFORE.test(before) ? OUTER_AFTER : IMPLEMENTING).exec(tail)?.[0];
  if (after !== undefined) {
    const issuer = OUTER_BEFORE.test(before)
      ? withoutNumbering(before).replace(/^(?:根据|依据|按照)/, '')
      : '';
    title = issuer === '' ? title + after : `${issuer}《${title}》${after}`;
    tail = tail.slice(after.length);
  }
  const head = tail.slice(0, tail.search(/[：:](?!\s*[（(])|$/));
  const number = own ?? findDocumentNumber(head) ?? findDocumentNumber(before);
  const article =
    findArticles(head) ??
    findArticles(/^[：:]\s*(第.*)$/s.exec(tail.slice(head.length))?.[1] ?? '');
  return {
    title: cleanTitle(title),
    number: number?.canonical ?? null,
    article: article?.text ?? null,
    odd: number?.odd ?? false,
  };
}

function readUnmarked(written: string): Parts {
  const head = written.slice(0, written.search(/[：:](?!\s*[（(])|$/));
  const number = findDocumentNumber(head);
  const article = findArticles(head);
  const ends = [number?.start ?? -1, article?.start ?? -1, head.search(/》/)].filter(
    (end) => end >= 0,
  );
  const first = Math.min(head.length, ...ends);
  // 国务院令第711号政府信息公开条例: the number stands in front.
  const from = number && head.slice(0, first).trim().length <= 1 ? number.end : 0;
  const last = Math.min(head.length, ...ends.filter((end) => end >= from && end > 0));
  const words = withoutNumbering(head.slice(from, from > 0 ? last : first))
    .replace(/[（(\s]+$/, '')
    .replace(VERSION, '')
    .replace(/^(?:根据|依据|按照|参照|见)/, '');
  const named = looksLikeTitle(words) || (head.includes('》') && words.length >= 3);
  return {
    title: named ? cleanTitle(words) : null,
    number: number?.canonical ?? null,
    article: article?.text ?? null,
    odd: number?.odd ?? false,
  };
}
