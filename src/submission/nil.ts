/** 不涉及: a unit's word that a domain, or one matter of it, does not concern it. */
import type { BannerValue } from './banner.js';
import { type Banner, bannerValue } from './banner.js';

/** @returns true for 不涉及, 否; false for 涉及, 是 and a blank */
export function saysNil(text: string): boolean {
  return /^(?:不|否|无|未涉及|×|✗)/.test(text.replace(/\s+/g, ''));
}

export interface DomainNil {
  readonly reason: string;
  readonly concerned: BannerValue;
  readonly reasonCell?: string;
}

/** The head's word on the whole domain (本领域是否涉及). */
export function domainNil(banner: Banner): DomainNil | undefined {
  const concerned = bannerValue(banner, 'concerned');
  if (!concerned || !saysNil(concerned.value)) return undefined;
  const reason = bannerValue(banner, 'reason');
  return {
    concerned,
    reason: reason?.value ?? '',
    ...(reason ? { reasonCell: reason.cell } : {}),
  };
}
