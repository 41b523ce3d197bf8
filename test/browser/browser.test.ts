/**
 * The rooms up to merge/ run in a browser, offline, and say there what they say in Node.
 * One file of each way of reading goes through all of them in headless Chromium.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.js';
import { makeSheet, table } from '../helpers/make-xlsx.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { run } from './entry.js';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SAMPLES = join(import.meta.dirname, '../samples/tables');

const SENT = makeSheet(
  table(`
    填报单位：县财政局
    公开领域     | 公开事项               | 公开内容（要素）                   | 公开依据                                       | 公开时限                               | 责任主体 | 公开渠道和载体           | 监督渠道
    政府采购领域 | 中标、成交结果信息 | 包括采购人名称、项目名称、中标金额。 | 《中华人民共和国政府采购法实施条例》第四十三条 | 自中标、成交供应商确定之日起2个工作日内 | 县财政局 | 政府网站、公共资源交易平台 | 县政务服务管理局
    政府采购领域 | 采购合同信息       | 包括政府采购合同全文。             | 政府采购法                                     | 尽快                                   | 县财政局 | 政府网站                 |
  `),
  { shared: true, merges: ['A1:H1'] },
);

let browser: Browser | undefined;
afterAll(() => browser?.close());

test('the pure rooms give the same in Chromium as in Node', async (context) => {
  if (!existsSync(CHROMIUM)) {
    if (process.env.CI) throw new Error('CI 上须装有 chromium');
    console.warn('!! 没有 chromium：没有在浏览器中核对 !!');
    context.skip();
  }
  const catalogue = smallCatalogue();
  const files = [
    { name: '县财政局.xlsx', bytes: SENT },
    ...['.xls', '.et', '.csv'].map(sample),
    { name: '目录.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
  ];
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addScriptTag({ content: await bundle() });
  for (const { name, bytes } of files) {
    const inPage: unknown = JSON.parse(
      await page.evaluate(runInPage, { name, bytes: [...bytes], catalogue }),
    );
    const inNode = run(bytes, name, catalogue);
    expect(inPage, name).toEqual(JSON.parse(JSON.stringify(inNode)));
    if (name === '县财政局.xlsx') {
      expect(inNode.submission.unit).toBe('县财政局');
      expect(inNode.entries.length).toBe(2);
      expect(inNode.findings.length).toBeGreaterThan(0);
    }
  }
  expect(faults).toEqual([]);
});

function sample(ending: string): { name: string; bytes: Uint8Array } {
  const name = readdirSync(SAMPLES).find((file) => file.endsWith(ending)) ?? '';
  return { name, bytes: readFileSync(join(SAMPLES, name)) };
}

/** Fails where one of the rooms needs something of Node. */
async function bundle(): Promise<string> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'entry.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'mulu',
    target: 'chrome80',
  });
  expect(built.warnings).toEqual([]);
  return built.outputFiles[0]?.text ?? '';
}

declare const mulu: { run: typeof run };

function runInPage(sent: { name: string; bytes: number[]; catalogue: Catalogue }): string {
  return JSON.stringify(mulu.run(Uint8Array.from(sent.bytes), sent.name, sent.catalogue));
}
