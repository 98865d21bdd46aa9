import { LinkifyIt } from 'linkify-it';
import { parse } from 'tldts';
import { z } from 'zod';
import { fold } from '../../text/fold.js';
import type { Signal } from '../comment.js';
import { isNewcomer } from './newcomer.js';
import { MAX_SCANNED, type Rule } from './rule.js';
import { listedBy, staffList } from './staff-list.js';

const domains = z.array(z.string().min(1).max(253)).readonly();

const listed = z.strictObject({
  domain: z.string().min(1).max(253),
  weight: z.number().min(0).max(1),
  list: staffList,
});
type ListedDomain = z.output<typeof listed>;

const settings = z.strictObject({
  /** Registrable domains. Links to denied ones may act; allowed ones are never looked at. */
  denied: domains,
  allowed: domains,
  shorteners: domains,
  /** Staff's denied domains; of one that stands twice the first counts. */
  listed: z.array(listed).readonly().default([]),
  /** How long after joining someone is a newcomer. */
  newcomerHours: z.number().positive().default(72),
});
export type LinkSettings = z.output<typeof settings>;

interface Link {
  readonly span: [number, number];
  readonly host: string;
  /** The domain someone can register (`nlc.cn`), or the host itself when there is none. */
  readonly domain: string;
  readonly isIp: boolean;
  /** `https://nlc.cn@other.example`: what looks like the host is a user's name. */
  readonly hasUser: boolean;
}

interface Reason {
  readonly key: string;
  readonly tier: Signal['tier'];
  readonly weight: number;
  readonly when: (link: Link, settings: LinkSettings) => boolean;
}

// Ordered: the first that fits is the one a moderator is told.
const reasons: readonly Reason[] = [
  reason('link-denied', 'literal', 0.9, ({ domain }, { denied }) => denied.includes(domain)),
  reason('link-look-alike', 'folded', 0.7, (link, { allowed }) => looksLike(link, allowed)),
  reason('link-hidden-host', 'folded', 0.7, ({ hasUser }) => hasUser),
  reason('link-punycode', 'folded', 0.5, ({ host }) => /(^|\.)xn--/.test(host)),
  reason('link-address', 'behaviour', 0.5, ({ isIp }) => isIp),
  reason('link-shortener', 'behaviour', 0.4, ({ domain }, list) =>
    list.shorteners.includes(domain),
  ),
];

/** Links: denied domains, hosts in disguise, shortened ones, and newcomers' links. */
export const links: Rule<LinkSettings> = {
  name: 'links',
  settings,
  check(subject, settings, history) {
    const found = linksOf(subject.text.slice(0, MAX_SCANNED)).filter(
      (link) => link.hasUser || !settings.allowed.includes(link.domain),
    );
    if (found.length === 0) return [];
    const byStaff = listedOf(settings);
    const isNew = isNewcomer(subject, settings.newcomerHours, history);
    return found.flatMap((link) => {
      const listed = byStaff.get(link.domain);
      if (listed) return [listedSignal(link, listed)];
      const known = reasons.find(({ when }) => when(link, settings));
      if (known) return [signal(link, known)];
      return isNew ? [signal(link, newcomers)] : [];
    });
  },
};

const newcomers = reason('link-newcomer', 'behaviour', 0.4, () => true);

function reason(
  key: string,
  tier: Signal['tier'],
  ...[weight, when]: [number, Reason['when']]
): Reason {
  return { key, tier, weight, when };
}

function signal({ span, domain }: Link, { key, tier, weight }: Reason): Signal {
  const why = { key, args: { domain: domain.slice(0, 80) } };
  return { rule: 'links', tier, span, why, weight };
}

function listedSignal({ span, domain }: Link, { weight, list }: ListedDomain): Signal {
  const args = { domain: domain.slice(0, 80), list: list.name };
  const why = { key: 'link-listed', args };
  return { rule: 'links', tier: 'literal', span, why, weight, ...listedBy(list) };
}

const byDomain = new WeakMap<LinkSettings, ReadonlyMap<string, ListedDomain>>();

function listedOf(settings: LinkSettings): ReadonlyMap<string, ListedDomain> {
  const known = byDomain.get(settings);
  if (known) return known;
  const made = new Map(settings.listed.toReversed().map((one) => [one.domain, one]));
  byDomain.set(settings, made);
  return made;
}

const linkify = new LinkifyIt({ fuzzyLink: true, urlAuth: true });

/** Han letters end a link in running Chinese text, where no blank does. */
function linksOf(text: string): Link[] {
  if (!/\.|:\/\//.test(text)) return [];
  const spaced = text.replace(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu, (sign) =>
    ' '.repeat(sign.length),
  );
  // A full stop alone is no link.
  if (!/\.\S|\/\//.test(spaced)) return [];
  return (linkify.match(spaced) ?? []).flatMap(({ schema, url, index, lastIndex }) => {
    if (schema === 'mailto:') return [];
    const { hostname, domain, isIp } = parse(url);
    if (!hostname) return [];
    const hasUser = /^[a-z]+:\/\/[^/?#]*@/i.test(url);
    const span: [number, number] = [index, lastIndex];
    return [{ span, host: hostname, domain: domain ?? hostname, isIp: isIp === true, hasUser }];
  });
}

/** A host that reads like an allowed domain once disguises are undone, or mixes scripts. */
function looksLike({ host, domain }: Link, allowed: readonly string[]): boolean {
  const plain = fold(domain.replace(/\./g, ' . ')).text.replace(/ /g, '');
  if (plain !== domain && allowed.includes(plain)) return true;
  return host
    .split('.')
    .some(
      (label) =>
        /\p{Script=Latin}/u.test(label) && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(label),
    );
}
