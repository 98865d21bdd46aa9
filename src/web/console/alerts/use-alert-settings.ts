import { useCallback, useEffect, useState } from 'react';
import type { AlertSettingsJson, AlertsResponse } from '../../../platforms/web/contract/alerts.js';
import type { ColleaguesResponse, StaffJson } from '../../../platforms/web/contract/staff.js';
import { problemText } from '../../api/problem.js';
import { useClient } from '../../api/use-client.js';
import { useWords } from '../../words/words.js';
import { moderates } from '../duties.js';

export interface AlertSettingsState {
  /** Null while loading. */
  readonly settings: AlertsResponse | null;
  /** Those who work on the queue. */
  readonly colleagues: readonly StaffJson[];
  /** Why there is nothing to show; null: nothing is wrong. */
  readonly problem: string | null;
  readonly reload: () => Promise<void>;
  /** Null when it was saved, else a sentence on why not. A colleague's change meanwhile is shown then. */
  readonly save: (wanted: AlertSettingsJson) => Promise<string | null>;
}

/** How the house wants to be told of due times, and who is on call. */
export function useAlertSettings(): AlertSettingsState {
  const { say } = useWords();
  const client = useClient();
  const [settings, setSettings] = useState<AlertsResponse | null>(null);
  const [colleagues, setColleagues] = useState<readonly StaffJson[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(async () => {
    const [alerts, staff] = await Promise.all([
      client.get<AlertsResponse>('/api/alerts'),
      client.get<ColleaguesResponse>('/api/staff'),
    ]);
    const failed = alerts.ok ? staff : alerts;
    setProblem(failed.ok ? null : problemText(say, failed));
    if (!alerts.ok || !staff.ok) return;
    setColleagues(staff.value.staff.filter(({ role }) => moderates(role)));
    setSettings(alerts.value);
  }, [client, say]);
  useEffect(() => void reload(), [reload]);
  const save: AlertSettingsState['save'] = async ({ isOn, nights, ...wanted }) => {
    // Who has left, or works elsewhere now, is on call no more.
    const onCall = wanted.onCall.filter((id) => colleagues.some((one) => one.id === id));
    const step = { version: settings?.version ?? 0, key: crypto.randomUUID() };
    const words = { isOn, nights, onCall };
    const answer = await client.put<AlertsResponse>('/api/alerts', { ...step, ...words });
    if (answer.ok) setSettings(answer.value);
    else if (answer.status === 409) await reload();
    return answer.ok ? null : problemText(say, answer);
  };
  return { settings, colleagues, problem, reload, save };
}
