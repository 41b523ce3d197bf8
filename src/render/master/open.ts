/** What keeps a master a draft, as one list: conflicts, units not heard, matters not sent, errors. */
import { headingIn } from '../../check/heading.js';
import type { Catalogue } from '../../model/catalogue.js';
import { isOpen, type Master } from '../../model/master.js';
import type { FigureSection } from './figure-sheet.js';

export const OPEN_WIDTHS = [16, 22, 26, 58, 40];

/** One row a thing to settle, in the order in which a person works through them. */
export function openSection(catalogue: Catalogue, master: Master): FigureSection {
  const { layout } = catalogue;
  const errors = master.findings.filter(({ severity }) => severity === 'error');
  return {
    headings: ['类别', '公开领域', '公开事项', '问题', '单位或位置'],
    rows: [
      ...errors.map(({ message, file, sheet, cell }) => [
        '报送件有误',
        '',
        '',
        message,
        [file, sheet, cell].filter((part) => part !== undefined).join(' '),
      ]),
      ...master.conflicts
        .filter(isOpen)
        .map(({ domain, matter, field, candidates }) => [
          '写法不一致',
          domain,
          matter,
          `${headingIn(layout, field)}：${candidates.map(({ text }) => `“${text}”`).join('、')}`,
          candidates.map(({ units }) => units.join('、')).join('；'),
        ]),
      ...master.missing.map(({ unit, domain }) => ['尚未报送', domain, '', '没有收到报送件', unit]),
      ...master.coverage
        .filter(({ status }) => status === 'missing')
        .map(({ domain, matter }) => ['没有条目', domain, matter ?? '', '没有单位报送', '']),
    ],
  };
}
