/**
 * Which domain (领域) a text speaks of: by the scheme's titles where there is a scheme, by
 * the word 领域 in a title or a sheet's name where there is none.
 */
import type { Domain, Scheme } from '../model/scheme.js';
import { fold, foldTitle } from '../text/fold.js';

/** A domain as a table names it. */
export interface NamedDomain {
  /** The scheme's title where it resolves, else as written. */
  readonly title: string;
  readonly id?: string;
}

/** @returns the scheme's domain whose title or alias the text is */
export function domainByTitle(text: string, scheme: Scheme | undefined): Domain | undefined {
  const wanted = foldTitle(text);
  return scheme?.domains.find((domain) => names(domain).some((name) => foldTitle(name) === wanted));
}

/** @returns the scheme's domain that a longer text (a title, the name of a sheet or file) names */
export function domainWithin(text: string, scheme: Scheme | undefined): Domain | undefined {
  const folded = fold(text);
  const found = (scheme?.domains ?? []).flatMap((domain) =>
    names(domain)
      .map(foldTitle)
      .filter((name) => name.length >= 2 && folded.includes(name))
      .map((name) => ({ domain, length: name.length })),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.domain;
}

/** @returns every domain of the scheme that a longer text names */
export function domainsWithin(text: string, scheme: Scheme | undefined): Domain[] {
  const folded = fold(text);
  return (scheme?.domains ?? []).filter((domain) =>
    names(domain)
      .map(foldTitle)
      .some((name) => name.length >= 2 && isNamed(name, folded)),
  );
}

/** 县住房保障局 and 政府采购中心 are bodies: their names say nothing of what a table is about. */
const BODY = /^(?:管理|服务|监督|执法)*(?:局|中心|办公室|办|委|科|股|处|站|室)/;

function isNamed(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!BODY.test(text.slice(at + name.length, at + name.length + 12))) return true;
  }
  return false;
}

function names({ title, aliases, number }: Domain): string[] {
  return [title, ...aliases, ...(number === undefined ? [] : [`${number}${title}`])];
}

/** @returns what a domain column's cell names */
export function domainOfCell(text: string, scheme: Scheme | undefined): NamedDomain {
  const known = domainByTitle(text, scheme);
  return known ? { title: known.title, id: known.id } : { title: text.trim().replace(UPRIGHT, '') };
}

/** 养 / 老 / 服 / 务 over four lines: a narrow column written from top to bottom. */
const UPRIGHT = /(?<=[\u4e00-\u9fff])[ \t]{0,9}\r?\n\s{0,9}(?=[\u4e00-\u9fff])/g;

const LIST_NUMBER = /^[一二三四五六七八九十\d]+[、.]|^\([^()]{1,3}\)/;
/** Words of a title that do not belong to the domain's name. */
const TITLE_TAIL =
  /(?:基层|试点|领域|政务公开|政府信息|主动公开|信息公开|公开|标准化|规范化|标准|事项|基本|目录|清单|指引|模板|表)*$/;
const NO_DOMAIN =
  /附件|附表|附则|总则|说明$|前言|目录|清单|模板|表$|单位|部门|局$|政府|办公室|填报|年|sheet|[县市区镇乡省州旗]$|^\d*$/i;
const LONGEST_BARE_NAME = 14;

/**
 * The domain's name in a title or the name of a sheet, without a scheme.
 * @param bare whether a short text without the word 领域 may be one (社会救助)
 */
export function domainInTitle(text: string, bare: boolean): string | undefined {
  const plain = text
    .replace(/\s+/g, '')
    .normalize('NFKC')
    .replace(/^附件\d*[:.、]?/, '');
  const before = /^(.{2,30}?)领域/.exec(withoutIssuer(plain))?.[1];
  if (before !== undefined) {
    const name = withoutPlace(before.replace(LIST_NUMBER, ''));
    return `${name}领域`;
  }
  if (!bare) return undefined;
  const name = plain.replace(LIST_NUMBER, '').replace(TITLE_TAIL, '');
  const isName = name.length >= 2 && name.length <= LONGEST_BARE_NAME && !NO_DOMAIN.test(name);
  return isName && !/[:。，,;?!]/.test(name) && /^[\u4e00-\u9fff、]+$/.test(name)
    ? withoutPlace(name)
    : undefined;
}

/** 县人民政府办公室关于印发《某县社会救助领域……目录》的通知: the title of what is issued. */
function withoutIssuer(title: string): string {
  const [, issued = title] =
    /(?:关于)?(?:印发|公布|发布|转发)(.+领域.*)$/.exec(title.slice(0, 200)) ?? [];
  return issued.replace(/^[《<〈"“]+/, '');
}

const PLACE = /^[\u4e00-\u9fff]{1,6}?(?:省|市|县|区|州|旗|盟|镇|乡|街道|局|委员会|办公室|政府)/;
/** Words that end like a place and are none: 城市管理, 社区矫正, 乡镇企业, 市场. */
const NO_PLACE =
  /(?:城市|都市|城镇|乡镇|集镇|村镇|城乡|社区|景区|园区|地区|小区|山区|灾区|校区|辖区|林区|牧区|库区|郊区|自然保护区)$/;
const GOES_ON = /^(?:场|政|容|域|村|镇|划|情|制|庆)/;

/** 某开发区农村集体土地征收 → 农村集体土地征收. In doubt nothing is taken off. */
function withoutPlace(name: string): string {
  let rest = name;
  for (let turn = 0; turn < 3; turn++) {
    const place = PLACE.exec(rest)?.[0];
    if (place === undefined || NO_PLACE.test(place)) return rest;
    const after = rest.slice(place.length);
    if (after.length < 3 || GOES_ON.test(after)) return rest;
    rest = after;
  }
  return rest;
}
