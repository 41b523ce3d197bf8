/** 总目录.docx in an office's own Word template: what can be asked for in it, and what is filled in. */
import { Paragraph } from 'docx';
import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import { type Content, fillTemplate } from '../own-template/fill.js';
import type { Known } from '../own-template/placeholders.js';
import { type OwnTemplate, openTemplate } from '../own-template/template.js';
import { titleParagraph } from '../word/paper-paragraphs.js';
import type { Paragraph as Prose } from '../word/paragraph.js';
import { markedTitle, statusOf } from './paper.js';
import { type MasterParts, masterParts, type WordOptions } from './word.js';
import { DOMAIN_HEADING } from './word-contents.js';
import { ownProperty } from './word-document.js';

const KNOWN: Known = {
  lines: ['标题', '日期', '编制单位', '行政区划', '条数', '文号', '校验码'],
  blocks: ['总目录', '编制说明', '目次', '统计', '审签'],
  required: ['总目录'],
};

/** @throws UserError with one line: what is wrong with the template, where, what is allowed */
export function openMasterTemplate(file: string, bytes: Uint8Array): OwnTemplate {
  return openTemplate(file, bytes, KNOWN);
}

/** @returns the bytes of 总目录.docx; the same for the same template, catalogue, master and note */
export async function renderMasterInTemplate(
  catalogue: Catalogue,
  master: Master,
  note: readonly Prose[],
  { sources = false }: WordOptions,
  template: OwnTemplate,
): Promise<Uint8Array> {
  const parts = masterParts(catalogue, master, note);
  const { paper } = parts;
  const title = markedTitle(paper);
  const isMarked = paper.status.length > 0;
  return fillTemplate(template, {
    lines: {
      标题: title,
      日期: paper.date,
      编制单位: paper.maker,
      行政区划: catalogue.scheme.jurisdiction,
      条数: String(master.entries.length),
      // Given by whoever registers the document; a sample has none.
      文号: catalogue.scheme.sample ? '' : `×××〔${paper.day.slice(0, 4)}〕×××号`,
      校验码: paper.code,
    },
    blocks: blocksOf(parts, template, sources),
    foot: { text: footText(template, parts), everywhere: isMarked },
    keywords: paper.status,
    styles: [{ ...DOMAIN_HEADING, level: 0, isNeeded: template.found.has('目次') }],
    property: ownProperty(catalogue),
  });
}

function blocksOf(parts: MasterParts, template: OwnTemplate, sources: boolean): Content['blocks'] {
  const { paper, size, orientation, inOne } = parts;
  const isTitled = paper.status.length === 0 || template.found.has('标题');
  const head = isTitled ? [] : [titleParagraph(markedTitle(paper))];
  const appendix = () => [new Paragraph({ pageBreakBefore: true }), ...parts.sources()];
  // A long master has its tables in volumes: what stands here is the list of these.
  const catalogue = inOne
    ? {
        children: [...head, ...parts.tables(), ...(sources ? appendix() : [])],
        page: { orientation, size },
      }
    : { children: [...head, ...parts.contents()] };
  const upright: Readonly<Record<string, () => Content['blocks'][string]['children']>> = {
    编制说明: parts.note,
    目次: parts.contents,
    统计: parts.figures,
    审签: parts.signOff,
  };
  const asked = Object.entries(upright).filter(([name]) => template.found.has(name));
  return {
    总目录: catalogue,
    ...Object.fromEntries(asked.map(([name, draw]) => [name, { children: draw() }])),
  };
}

/** What the template's own feet do not say already. */
function footText({ found }: OwnTemplate, { paper }: MasterParts): string {
  const stands = (name: string) => found.get(name)?.has('footer') ?? false;
  return [
    ...(stands('标题') ? [] : [markedTitle(paper)]),
    ...(stands('校验码') ? [] : [`校验码 ${paper.code}`]),
  ].join('　');
}

/** @returns what to say of a template that was used: what it leaves out, where the marks stand */
export function templateRemarks(
  { file, found }: OwnTemplate,
  { scheme }: Catalogue,
  state: Master['state'],
): string[] {
  const left = KNOWN.blocks.filter((name) => !found.has(name)).map((name) => `{{${name}}}`);
  const marks = statusOf(scheme, state).map((word) => `“${word}”`);
  return [
    `总目录.docx 用的是您的模板：${file}`,
    ...(left.length > 0
      ? [`    模板里没有${left.join('、')}，这几部分没有写进去；要的话，在模板正文里各单独写一段。`]
      : []),
    ...(marks.length > 0 && !found.has('标题')
      ? [`    模板里没有{{标题}}，${marks.join('')}字样写在了目录表格前面和各页页脚。`]
      : []),
  ];
}
