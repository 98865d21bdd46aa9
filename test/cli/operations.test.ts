import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { alertCounters } from '../../src/app/alerts.js';
import { createMetrics } from '../../src/app/metrics.js';
import { runCli } from '../../src/cli.js';
import { settingNames } from '../../src/config.js';
import { systemClock } from '../../src/core/clock.js';
import { loadI18n } from '../../src/core/i18n.js';

const guide = await readFile('docs/operations.md', 'utf8');
const i18n = await loadI18n('locales', 'en');

/** The command lines of the guide, without their arguments. */
const named = [...guide.matchAll(/wenjin -- ((?:[a-z-]+ ?)+)/g)].map(([, words = '']) =>
  words.trim().split(' '),
);

describe('the guide for who runs it', () => {
  it.each([...new Set(named.map((words) => words.slice(0, 2).join(' ')))])(
    'names the command %s as it is',
    async (words) => {
      const [command = '', sub = ''] = words.split(' ');
      const groups = ['staff', 'person', 'import'];
      const argv = groups.includes(command) ? [command, sub, '--help'] : [command, '--help'];
      let out = '';
      const never = () => Promise.reject(new Error('help opens nothing'));
      const code = await runCli({
        io: {
          ...{ argv, cwd: '.', stdin: (async function* () {})(), stderr: () => {} },
          stdout: (text) => {
            out += text;
          },
        },
        ...{ i18n, locale: 'en', clock: systemClock, app: never, timezone: never },
        ...{ scanner: never, trends: never, restore: never },
      });
      expect(code).toBe(0);
      expect(out).toContain(`Usage: wenjin ${argv.slice(0, -1).join(' ')}`);
    },
  );

  it('names settings that there are', () => {
    const said = new Set([...guide.matchAll(/\b(?:WENJIN|DATABASE|REDIS)_[A-Z_]+\b/g)].flat());
    expect([...said].filter((name) => !settingNames.includes(name))).toEqual([]);
  });

  it('names figures that there are', async () => {
    const metrics = createMetrics();
    metrics.backedUp(new Date());
    metrics.checked(new Date(), 0);
    alertCounters(metrics.registry);
    const there = await metrics.registry.metrics();
    const said = new Set(
      [...guide.matchAll(/\b(?:wenjin|process)_[a-z_]+\b/g)].map(([name]) =>
        name.replace(/_bucket$/, ''),
      ),
    );
    expect(said.size).toBeGreaterThan(4);
    for (const name of said) expect(there).toContain(`# TYPE ${name} `);
  });
});
