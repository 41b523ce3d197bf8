/**
 * The font and size that an office gave the place of a block: its own 仿宋 for the prose that stands
 * there. Told by the placeholder's run, or by a style that its paragraph names; the look that
 * every paragraph has is nobody's choice, and left to ours.
 */
import type { OfficePackage } from './package.js';
import type { Spot } from './placeholders.js';
import { child, type XmlNode, type XmlPart } from './xml-part.js';

export interface BodyLook {
  /** East-Asian font. */
  readonly font?: string;
  /** In half points. */
  readonly size?: number;
}

/** Styles based on one another in a ring end somewhere. */
const DEEPEST = 20;

export function bodyLook(
  all: OfficePackage,
  part: XmlPart,
  { node, pieces, found }: Spot,
): BodyLook {
  const at = found[0]?.look ?? 0;
  const piece = pieces.find((one) => one.at <= at && at < one.at + one.text.length);
  const run = piece && lookOf(part, child(piece.node.parent, 'w:rPr'));
  const paragraph = child(child(node, 'w:pPr'), 'w:pStyle');
  const style = paragraph && part.attribute(paragraph, 'val');
  return { ...(style === undefined ? {} : styleLook(all, style)), ...run };
}

function styleLook(all: OfficePackage, id: string): BodyLook {
  const path = all.relations(all.main).find(({ type }) => type === 'styles')?.path;
  if (path === undefined || !all.bytes(path)) return {};
  const part = all.xml(path);
  const styles = part.root.children.filter(({ name }) => name === 'w:style');
  let look: BodyLook = {};
  let next: string | undefined = id;
  for (let depth = 0; next !== undefined && depth < DEEPEST; depth++) {
    const style: XmlNode | undefined = styles.find(
      (one) => part.attribute(one, 'styleId') === next,
    );
    if (!style || part.attribute(style, 'default') === '1') break;
    look = { ...lookOf(part, child(style, 'w:rPr')), ...look };
    const based: XmlNode | undefined = child(style, 'w:basedOn');
    next = based && part.attribute(based, 'val');
  }
  return look;
}

function lookOf(part: XmlPart, properties: XmlNode | undefined): BodyLook {
  const fonts = child(properties, 'w:rFonts');
  const font = fonts && part.attribute(fonts, 'eastAsia');
  const sizes = child(properties, 'w:sz');
  const size = Number(sizes && part.attribute(sizes, 'val'));
  return {
    ...(font ? { font } : {}),
    ...(Number.isInteger(size) && size > 0 ? { size } : {}),
  };
}
