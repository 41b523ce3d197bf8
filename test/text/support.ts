/** What the tests of text/ share: the shipped registers and a small roster. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { channelRecordSchema } from '../../src/model/register.js';
import { unitsFileSchema } from '../../src/model/units.js';

/** The rows of a register as it is shipped, read by its schema. */
export function registerRows<T>(name: string, schema: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`../../registers/${name}.yaml`, import.meta.url), 'utf8');
  return z.strictObject({ [name]: z.array(schema) }).parse(parse(text))[name] ?? [];
}

export const CHANNELS = registerRows('channels', channelRecordSchema);

export const UNITS = unitsFileSchema.parse({
  prefixes: ['安平县', '县'],
  units: [
    { name: '县住房城乡建设局', aliases: ['县住建局'] },
    { name: '县财政局', full: '安平县财政局' },
    { name: '县国土资源局', until: '2019-03-01', successor: '县自然资源局' },
    { name: '县自然资源局', from: '2019-03-01' },
    { name: '县发展改革局', aliases: ['县发改局'] },
    { name: '县政务服务管理局' },
    { name: '县公安局' },
    { name: '县卫生和计划生育局' },
    { name: '县应急管理局' },
    { name: '国家税务总局安平县税务局' },
    { name: '云州市生态环境局安平分局' },
    { name: '城关镇人民政府', aliases: ['城关镇'], direct: true },
    { name: '东山乡人民政府', aliases: ['东山乡'], direct: true },
  ],
  groups: [
    {
      name: '各乡镇人民政府',
      aliases: ['各乡、镇人民政府', '各乡镇'],
      members: ['城关镇人民政府', '东山乡人民政府'],
    },
  ],
  roles: [{ name: '招标人及有关招标代理机构' }, { name: '有关交易机构' }],
});

/** 100,000 characters of what makes careless regular expressions hang. */
export const HOSTILE: readonly string[] = [
  '（',
  '《',
  '》〔2017〕',
  '、',
  '。',
  ' \n',
  '1.',
  '■口',
  '自20个工作日内',
  '印发《令第',
  '第一条号 ',
  '和除外，',
  '各市、',
  '其他：http://_',
  'a',
].map((bit) => bit.repeat(Math.floor(100_000 / bit.length)));
