/** Which sent sheets are still our form: also one that went out before 操作 was asked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderForm } from '../../../src/render/form/form.js';
import { headCells } from '../../../src/render/form/head.js';
import { formPlanOf } from '../../../src/render/return/form-plan.js';
import { openCatalogue } from '../../../src/store/catalogue-folder.js';
import { cataloguesFolder } from '../../../src/store/home.js';
import { readBytes, texts } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';

const SHIPPED = join(cataloguesFolder(), 'changning-2018');

describe('a return is a form again', () => {
  it('with 操作, of a form that asks it', async () => {
    const catalogue = smallCatalogue();
    const sheet = readBytes(
      await renderForm(catalogue, '县财政局', catalogue.scheme.domains),
    ).sheets;
    const plan = formPlanOf(catalogue, sheet[3] as never, 2);
    expect(plan?.columns.filter(({ key }) => key === 'operation')).toHaveLength(2);
    expect(headCells(plan as never).scope).toBeDefined();
  });

  it('without, of a form that went out before: labels of its head stand where they stood', () => {
    const catalogue = openCatalogue(SHIPPED);
    const path = join(SHIPPED, 'submissions', '县财政局', '县财政局_政府采购领域报送表.xlsx');
    const book = readBytes(readFileSync(path), path);
    const [sheet] = book.sheets.filter(({ name }) => name === '政府采购领域');
    const plan = sheet && formPlanOf(catalogue, sheet, 2);
    expect(plan?.columns.filter(({ key }) => key === 'operation')).toEqual([]);
    const head = headCells(plan as never);
    expect(head.scope).toBeUndefined();
    expect(texts(book, '政府采购领域')(head.domain)).toBe('政府采购领域');
  });
});
