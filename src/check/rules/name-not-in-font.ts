/**
 * A name of the scheme that the font of our papers has no character for: on paper stands a box,
 * or a face that the program picked. Titles are set in 小标宋, tables in the layout's fonts.
 */

import type { Problem } from '../../model/finding.js';
import { FONT } from '../../model/fonts.js';
import { lackingIn } from '../../text/font-coverage.js';
import type { CatalogueRule } from '../rule.js';
import { SCHEME_FILE } from '../scheme-file.js';

const CODE = 'name-not-in-font';
const UNITS_FILE = 'units.yaml';

export const nameNotInFont: CatalogueRule = {
  code: CODE,
  scope: 'catalogue',
  per: 'catalogue',
  check: ({ catalogue: { scheme, units, layout } }) => [
    ...told(SCHEME_FILE, FONT.title, [scheme.catalogueTitle]),
    ...told(SCHEME_FILE, layout.fonts.heading, [scheme.jurisdiction]),
    ...told(SCHEME_FILE, layout.fonts.body, [
      ...scheme.domains.flatMap(({ title, matters }) => [
        title,
        ...matters.map((one) => one.title),
      ]),
    ]),
    ...told(UNITS_FILE, layout.fonts.body, [
      ...units.units.map(({ name }) => name),
      ...units.groups.map(({ name }) => name),
    ]),
  ],
};

function told(file: string, font: string, names: readonly string[]): Problem[] {
  return names.flatMap((name): Problem[] => {
    const lacking = lackingIn(font, name);
    if (lacking.length === 0) return [];
    return [
      { code: CODE, file, params: { name, font, characters: lacking.join('、') }, text: name },
    ];
  });
}
