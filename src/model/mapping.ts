/**
 * mapping.yaml: tables that no reader understands, pinned by hand. A row names a file, a
 * sheet, the header's rows and what each column holds; nothing of such a sheet is guessed.
 */
import { z } from 'zod';

/** The file's name, relative to the catalogue folder. */
export const MAPPING_FILE = 'mapping.yaml';

/** What people call a column, and the field that it is. */
const NAMES = {
  序号: 'serial',
  公开领域: 'domain',
  公开事项: 'matter',
  公开内容: 'content',
  公开依据: 'basis',
  公开时限: 'timeLimit',
  公开对象: 'audience',
  公开方式: 'mode',
  公开层级: 'tier',
  公开主体: 'owners',
  公开渠道: 'channels',
  监督渠道: 'supervision',
  本单位是否涉及: 'concerned',
  牵头单位: 'lead',
  索引号: 'index',
  备注: 'remark',
  其他: 'extra',
} as const;
export type MappedField = (typeof NAMES)[keyof typeof NAMES];

/** 公开对象/全社会: the field, and the sub-heading or the heading of a further column. */
const columnSchema = z
  .string()
  .refine((text) => fieldOf(text) !== undefined, {
    error: `栏目只能是：${Object.keys(NAMES).join('、')}；打√的小栏和其他栏目在斜线后写名称，如 公开对象/全社会、其他/责任科室`,
  })
  .transform((text) => {
    const part = text.split('/').slice(1).join('/').trim();
    return { field: fieldOf(text) ?? 'extra', ...(part === '' ? {} : { part }) };
  });

export const mappedTableSchema = z
  .strictObject({
    /** The file's name, with or without folders before it. */
    file: z.string().min(1).optional(),
    /** The file's sha256, where names change. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'sha256 须是64位的十六进制数')
      .optional(),
    /** The sheet's name; absent: the first visible sheet with text. */
    sheet: z.string().optional(),
    /** Rows of the header, counted from 1; none where the table has no header. */
    header: z.array(z.int().min(1)).max(5),
    /** Column letter to field; columns that are not named are not read. */
    columns: z.record(z.string().regex(/^[A-Z]{1,2}$/, '列须写成大写字母，如 B'), columnSchema),
    /** Whose table it is, and of which domain, where nothing in it tells. */
    unit: z.string().optional(),
    domain: z.string().optional(),
  })
  .refine(({ file, sha256 }) => file !== undefined || sha256 !== undefined, {
    error: '要写明是哪个文件：file（文件名）或 sha256',
    path: ['file'],
  })
  .refine(
    ({ columns }) =>
      Object.values(columns).some(({ field }) => field === 'matter' || field === 'content'),
    { error: '至少要有公开事项或公开内容一栏', path: ['columns'] },
  );

export const mappingSchema = z.strictObject({ tables: z.array(mappedTableSchema) });

export type MappedTable = z.infer<typeof mappedTableSchema>;
export type Mapping = z.infer<typeof mappingSchema>;

function fieldOf(text: string): MappedField | undefined {
  const name = text.split('/')[0]?.trim() ?? '';
  const known = Object.entries(NAMES).find(([word, field]) => word === name || field === name);
  return known?.[1];
}
