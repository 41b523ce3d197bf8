/**
 * 合并到: a row goes to another matter of its domain, and the lead unit should know; one that names
 * no matter that is there stays where it is.
 */
import { targetOf } from '../../submission/operation-target.js';
import { fieldPlace, titleOfMatter } from '../place.js';
import type { EntryRule } from '../rule.js';

export const operationTarget: EntryRule = {
  code: 'matter-merge-proposed',
  also: ['operation-target-unknown'],
  scope: 'row',
  per: 'entry',
  check: ({ catalogue, submission, entry }) => {
    const { operation } = entry;
    if (operation?.kind !== 'into' || !operation.target?.trim()) return [];
    const own = {
      entries: submission.entries.filter(({ unit }) => unit === entry.unit),
      nil: submission.nil.filter(({ unit }) => unit === entry.unit),
    };
    const target = targetOf(entry, own, catalogue.scheme);
    if (!target) {
      const { sheet, file, cell } = fieldPlace(entry, 'operationNote');
      return [
        {
          code: 'operation-target-unknown',
          ...(file === undefined ? {} : { file }),
          ...(sheet === undefined ? {} : { sheet }),
          ...(cell === undefined ? {} : { cell }),
          field: 'operationNote',
          text: operation.target,
        },
      ];
    }
    const title = 'matter' in target ? target.matter.title : titleOfMatter(target.entry);
    return [
      {
        code: 'matter-merge-proposed',
        ...fieldPlace(entry, 'operation'),
        params: { unit: entry.unit ?? '', matter: titleOfMatter(entry), target: title },
      },
    ];
  },
};
