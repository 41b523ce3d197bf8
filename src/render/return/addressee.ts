/** To whom a mended return goes back: the lead units of its domains, or the bureau. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Submission } from '../../model/submission.js';

/**
 * @returns canonical names, joined by 、. Direct reporters (townships), lead units and files
 *   of which nobody knows whose they are go to the bureau.
 */
export function addressee({ scheme, units }: Catalogue, submission: Submission): string {
  const unit = units.units.find(({ name }) => name === submission.unit);
  if (!unit || unit.direct) return scheme.bureau;
  const sent = new Set([...submission.entries, ...submission.nil].map(({ domainId }) => domainId));
  const leads = scheme.domains
    .filter(({ id }) => sent.has(id))
    .map(({ lead }) => (lead === unit.name ? scheme.bureau : lead));
  return [...new Set(leads)].join('、') || scheme.bureau;
}
