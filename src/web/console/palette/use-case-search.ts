import { useEffect, useState } from 'react';
import type { CaseJson, CasesResponse } from '../../../platforms/web/contract/cases.js';
import type { Client } from '../../api/client.js';
import { useClient } from '../../api/use-client.js';
import { caseNumberIn, hasPart } from './case-number.js';

/** A part of a number is looked for among these many: the most pressing of all states. */
const LOOKED_AT = 100;
const everyState = 'open,claimed,escalated,appealed,snoozed,resolved';

interface Looked {
  readonly address: string;
  readonly cases: readonly CaseJson[];
}

/**
 * The cases whose number was typed; none while nothing like a number is. Null: still looking. Only
 * what one may see is ever found.
 */
export function useCaseSearch(typed: string): readonly CaseJson[] | null {
  const client = useClient();
  const [looked, setLooked] = useState<Looked | null>(null);
  const number = caseNumberIn(typed);
  const address = number && addressOf(number);
  useEffect(() => {
    if (address === null) return;
    const ending = new AbortController();
    void casesAt(client, address, ending.signal).then((cases) => {
      if (!ending.signal.aborted) setLooked({ address, cases });
    });
    return () => ending.abort();
  }, [client, address]);
  if (!number) return [];
  if (looked?.address !== address) return null;
  return 'whole' in number
    ? looked.cases
    : looked.cases.filter(({ id }) => hasPart(id, number.part));
}

function addressOf(number: NonNullable<ReturnType<typeof caseNumberIn>>): string {
  if ('whole' in number) return `/api/cases/${number.whole}`;
  return `/api/cases?state=${everyState}&limit=${LOOKED_AT}`;
}

async function casesAt(
  client: Client,
  address: string,
  signal: AbortSignal,
): Promise<readonly CaseJson[]> {
  const answer = await client.get<CaseJson | CasesResponse>(address, signal);
  if (!answer.ok) return [];
  return 'cases' in answer.value ? answer.value.cases : [answer.value];
}
