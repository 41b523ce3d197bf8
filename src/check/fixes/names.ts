/** Mending of names: an alias of the roster or of the register → the name itself. Pure. */
import type { Catalogue } from '../../model/catalogue.js';
import { parseChannels } from '../../text/channel.js';
import { findMarks } from '../../text/channel-marks.js';
import { exactChannel } from '../../text/channel-names.js';
import { fold } from '../../text/fold.js';
import { parseOwners } from '../../text/owner.js';
import type { Mending } from './words.js';

interface Named {
  readonly name: string;
  /** The piece as written. */
  readonly text: string;
}

/**
 * 县住建局 → 县住房城乡建设局, where the roster says so in so many words. Roles keep theirs:
 * 招标人或者其委托的代理机构 says more than a name.
 */
export function ownerNames({ scheme, units }: Catalogue): Mending {
  const bare = (text: string) => withoutPlace(fold(text), units.prefixes);
  const listed: readonly { name: string; aliases: readonly string[]; full?: string | undefined }[] =
    [...units.units, ...units.groups];
  const spellings = new Map(
    listed.map(({ name, full = name, aliases }) => [
      name,
      new Set([name, full, ...aliases].map(bare)),
    ]),
  );
  return {
    renames: true,
    what: '责任主体用单位名单中的规范名称',
    mend: (text) =>
      renamed(
        text,
        parseOwners(text, units, scheme.date).value,
        (one) => spellings.get(one.name)?.has(bare(one.text)) === true,
      ),
  };
}

/** The place before a name does not make another office. */
function withoutPlace(name: string, prefixes: readonly string[]): string {
  const longest = prefixes
    .map((prefix) => fold(prefix))
    .filter((prefix) => name.startsWith(prefix) && name.length > prefix.length + 1)
    .sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? name : withoutPlace(name.slice(longest.length), prefixes);
}

/** 政府门户网站 → 政府网站. Lists with ticks stay: what is not chosen stands in them, too. */
export function channelNames({ registers: { channels } }: Catalogue): Mending {
  return {
    renames: true,
    what: '公开渠道用规定的名称',
    mend: (text) =>
      findMarks(text, channels).length > 0
        ? text
        : renamed(
            text,
            parseChannels(text, channels).value,
            (one) =>
              !isCollective(one.name) &&
              isSpelling(one.text, one.name) &&
              exactChannel(one.text, channels) === one.name,
          ),
  };
}

/** 社区/企事业单位/村公示栏 takes several together: 行政村公示栏 says which of them. */
function isCollective(name: string): boolean {
  return /[/／]/.test(name);
}

/**
 * Another spelling of a name, not something that falls under it: 政府门户网站 is 政府网站, 行政服务中心
 * is 政务服务中心; but a 微信公众号 is one of 两微一端, and who reads the name alone no more knows which.
 */
function isSpelling(text: string, name: string): boolean {
  const letters = (one: string) => [...fold(one).replace(/[/、,()[\]·]/g, '')];
  const [written, wanted] = [letters(text), letters(name)];
  let found = 0;
  for (const letter of written) if (letter === wanted[found]) found += 1;
  if (found === wanted.length) return true;
  const other = written.filter((letter) => !wanted.includes(letter)).length;
  return written.length === wanted.length && written.length >= 5 && other === 1;
}

/** Each piece in its place, separators kept. What is not found as written stays. */
function renamed(
  text: string,
  pieces: readonly Named[],
  isKnown: (piece: Named) => boolean,
): string {
  let done = '';
  let rest = text;
  for (const piece of pieces) {
    const at = rest.indexOf(piece.text);
    if (at < 0 || piece.text === '') continue;
    done += rest.slice(0, at) + (isKnown(piece) ? piece.name : piece.text);
    rest = rest.slice(at + piece.text.length);
  }
  return done + rest;
}
