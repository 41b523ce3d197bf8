/**
 * An office's own Word template: bytes → parts, within limits; what is no .docx is refused in one
 * line. Only what lies in the file is looked at, never its name's ending.
 */
import { UserError } from '../../model/user-error.js';
import { Budget, DEFAULT_CAPS, megabytes, ReadStop } from '../../workbook/caps.js';
import { fflateInflate, type Inflate } from '../../workbook/inflate.js';
import { zipKind } from '../../workbook/kind.js';
import { sniff } from '../../workbook/sniff.js';
import { openZip } from '../../workbook/zip.js';
import { OfficePackage } from './package.js';

const SAVE_AS = '请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”，再用作模板。';
const DOCUMENT = 'wordprocessingml.document.main+xml';
const TEMPLATE = 'wordprocessingml.template.main+xml';

/**
 * @param file how the template is called in messages
 * @throws UserError with one line: what it is, and what to do
 */
export function openPackage(
  file: string,
  bytes: Uint8Array,
  inflate: Inflate = fflateInflate,
): OfficePackage {
  try {
    refuseOther(file, bytes);
    const all = new OfficePackage(inflated(file, bytes, inflate));
    refuseKind(file, all);
    return all;
  } catch (fault) {
    throw told(file, fault);
  }
}

/** What a reading room throws, as a line for people. */
export function told(file: string, fault: unknown): UserError {
  if (fault instanceof UserError) return fault;
  const code = fault instanceof ReadStop ? fault.problem.code : '';
  if (code === 'file-encrypted') return refusal(file, ENCRYPTED);
  if (code === 'file-too-large') {
    return refusal(file, '内容过大，没有读取。请删去模板里的大图片、附件，另存后再试。');
  }
  return refusal(file, `不完整或已损坏，读不出来。${SAVE_AS}`);
}

const ENCRYPTED = '设了打开密码，读不了。请在 Word 或 WPS 中取消密码，保存后再用作模板。';

function refusal(file: string, what: string): UserError {
  return new UserError(`${file}：${what}`);
}

function refuseOther(file: string, bytes: Uint8Array): void {
  const { caps } = new Budget(DEFAULT_CAPS);
  if (bytes.length === 0) throw refusal(file, `是空文件。${SAVE_AS}`);
  if (bytes.length > caps.bytes) {
    throw refusal(
      file,
      `超过${megabytes(caps.bytes)}，没有读取。请删去模板里的大图片，另存后再试。`,
    );
  }
  const sniffed = sniff(bytes);
  if (sniffed.is === 'zip') return;
  if (sniffed.is === 'encrypted') throw refusal(file, ENCRYPTED);
  if (sniffed.is === 'xls') throw refusal(file, `是电子表格，不是 Word 文档。${SAVE_AS}`);
  if (isCompound(bytes)) {
    const old = '是旧格式的文档（.doc、.wps 等），就算改名为 .docx 也还是旧格式。';
    throw refusal(file, `${old}${SAVE_AS}`);
  }
  const what = sniffed.is === 'other' ? `，而是${sniffed.what}` : '';
  throw refusal(file, `不是 .docx 文档${what}。${SAVE_AS}`);
}

/** D0CF11E0: what Word 97 to 2003 and WPS write. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function inflated(file: string, bytes: Uint8Array, inflate: Inflate): Map<string, Uint8Array> {
  const zip = openZip(bytes, inflate, new Budget(DEFAULT_CAPS));
  const kind = zipKind(zip);
  if (kind.is !== 'docx') {
    const what = kind.is === 'other' ? kind.what : kind.is === 'pack' ? '压缩包' : '电子表格';
    throw refusal(file, `不是 .docx 文档，而是${what}。${SAVE_AS}`);
  }
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    const part = name.endsWith('/') ? undefined : zip.read(name);
    if (part) parts.set(name, part);
  }
  return parts;
}

function refuseKind(file: string, all: OfficePackage): void {
  const type = all.contentType(all.main) ?? '';
  const hasMacros = all.names.some((name) => /(?:^|\/)vba(?:Project|Data)\b/i.test(name));
  if (hasMacros || /macroEnabled/i.test(type)) {
    throw refusal(
      file,
      '带有宏（.docm、.dotm），不能用作模板。请另存为不带宏的“Word 文档（*.docx）”再试。',
    );
  }
  if (type.endsWith(TEMPLATE)) {
    all.setContentType(all.main, type.replace(TEMPLATE, DOCUMENT));
  }
  const main = all.xml(all.main);
  if (main.root.name !== 'w:document') {
    const strict = main.text.includes('purl.oclc.org/ooxml');
    throw refusal(
      file,
      strict
        ? '是“Strict Open XML 文档”。请另存为普通的“Word 文档（*.docx）”再试。'
        : `里面没有 Word 正文。${SAVE_AS}`,
    );
  }
}
