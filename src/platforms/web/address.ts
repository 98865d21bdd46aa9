import { BlockList, isIP } from 'node:net';
import type { WebContext } from './env.js';

/** A request at any door. */
export type Arrived = Pick<WebContext, 'env'> & { readonly req: Pick<WebContext['req'], 'header'> };

/** Where a request came from. */
export interface Origin {
  /** The caller's address, as far as it can be trusted; IPv6 as its /64 network. */
  of(c: Arrived): string;
  /** Whether it came from this machine itself, and through no proxy. */
  isLocal(c: WebContext): boolean;
}

/**
 * Believes `X-Forwarded-For` only as far as it was written by trusted proxies: read from the
 * right, the first address that is none of them is the caller's.
 * @param trusted addresses or networks (`10.0.0.0/8`)
 */
export function createOrigin(trusted: readonly string[]): Origin {
  const proxies = listOf(trusted);
  const trusts = (address: string) => proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return {
    of(c) {
      const socket = plain(c.env?.incoming?.socket.remoteAddress ?? '');
      const hops = (c.req.header('X-Forwarded-For') ?? '').split(',').map((hop) => plain(hop));
      let caller = socket;
      while (isIP(caller) && trusts(caller)) {
        const hop = hops.pop();
        if (!hop || !isIP(hop)) break;
        caller = hop;
      }
      return isIP(caller) === 6 ? network(caller) : caller;
    },
    isLocal(c) {
      const address = plain(c.env?.incoming?.socket.remoteAddress ?? '');
      const forwarded = c.req.header('X-Forwarded-For') ?? c.req.header('Forwarded');
      return forwarded === undefined && (address === '::1' || address.startsWith('127.'));
    },
  };
}

function listOf(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** IPv4 that arrived on an IPv6 socket is IPv4. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
}

/** One household has a whole /64: its addresses count as one. */
function network(address: string): string {
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = tail === undefined ? left : [...left, ...zeros, ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
