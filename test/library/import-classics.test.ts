import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importClassics } from '../../src/library/import/classics.js';
import type { ReportLine } from '../../src/library/import/report.js';
import type { BroughtClassic, ClassicStore } from '../../src/library/ports.js';
import { noon } from '../contracts/samples.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wenjin-classics-'));
});
afterAll(() => rm(folder, { recursive: true }));

const shipped = [
  {
    ...{ id: 'c065', title: '静夜思', author: '李白', dynasty: '唐', help: {} },
    text: '床前明月光，疑是地上霜。\n举头望明月，低头思故乡。',
  },
];

const heron = {
  ...{ id: '1', title: '绝句', author: '杜甫', dynasty: '唐', source: '杜工部集' },
  text: '江碧鸟逾白，山青花欲燃。今春看又过，何日是归年。',
  help: {
    'zh-CN': '春天又要过去，回家的日子还没有到。',
    en: 'Spring is going again; when shall I go home?',
  },
  ...{ season: 'spring', when: ['guyu'] },
};

function memoryStore() {
  const kept = new Map<string, BroughtClassic>();
  const store: ClassicStore = {
    async put(texts) {
      const fresh = texts.filter((one) => JSON.stringify(kept.get(one.id)) !== JSON.stringify(one));
      for (const one of texts) kept.set(one.id, one);
      return fresh.length;
    },
    all: async () => [...kept.values()],
  };
  return { store, kept };
}

async function bring(name: string, content: string | Buffer, { store, kept } = memoryStore()) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const lines: ReportLine[] = [];
  const report = (line: ReportLine) => void lines.push(line);
  const format = name.endsWith('.txt') ? 'csv' : undefined;
  const figures = await importClassics(file, { store, shipped, at: noon, report, format });
  return { figures, lines, texts: [...kept.values()], again: { store, kept } };
}

const jsonl = (...records: unknown[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('a deck brought in', () => {
  it('is kept under its own name with help and hints', async () => {
    const { figures, texts } = await bring('town-poems.jsonl', jsonl(heron));
    expect(figures).toEqual({ read: 1, stored: 1, repaired: 0, rejected: 0 });
    expect(texts[0]).toMatchObject({
      ...heron,
      deck: 'town-poems',
      id: 'town-poems:1',
      festival: null,
    });
  });

  it('changes nothing the second time', async () => {
    const first = await bring('again.jsonl.gz', gzipSync(jsonl(heron)));
    const before = JSON.stringify(first.texts);
    const { figures, texts } = await bring('again.jsonl.gz', gzipSync(jsonl(heron)), first.again);
    expect(figures).toMatchObject({ stored: 1, rejected: 0 });
    expect(JSON.stringify(texts)).toBe(before);
  });

  it('takes a table, whose name need not say so', async () => {
    const table =
      '标题,title,author,text,help_zh,help_en,when\n,绝句,（唐）杜甫,江碧鸟逾白，山青花欲燃。,春天,Spring,"guyu, lixia"\n';
    const { figures, texts, lines } = await bring('table.txt', table.replace('白，', '白；'));
    expect(figures).toEqual({ read: 1, stored: 1, repaired: 1, rejected: 0 });
    expect(texts[0]).toMatchObject({
      ...{ author: '杜甫', dynasty: '唐', when: ['guyu', 'lixia'] },
      help: { 'zh-CN': '春天', en: 'Spring' },
    });
    expect(lines.map(({ action, field }) => `${action} ${field}`)).toEqual(['repaired author']);
  });

  it('refuses what is there already, and says where', async () => {
    const traditional = {
      title: '靜夜思',
      text: '牀前明月光，疑是地上霜。舉頭望明月，低頭思故鄉。',
    };
    const { figures, lines } = await bring(
      'twice.jsonl',
      jsonl(
        { ...traditional, text: traditional.text.replace('牀', '床') },
        heron,
        { ...heron, id: '2' },
        heron,
      ),
    );
    expect(figures).toEqual({ read: 4, stored: 1, repaired: 0, rejected: 3 });
    expect(lines.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'line 1: begins like c065 静夜思 in the deck that ships',
      'line 3: begins like twice:1 绝句, line 2',
      'line 4: the same as line 2',
    ]);
  });

  it('leaves out editors’ brackets and hints it does not know, and says so', async () => {
    const { texts, lines } = await bring(
      'notes.jsonl',
      jsonl({
        title: '近试',
        text: '洞房昨夜停红烛（一作：花烛），[妆]罢低声。',
        season: 'monsoon',
        script: 'Hant',
      }),
    );
    expect(texts[0]).toMatchObject({ text: '洞房昨夜停红烛，妆罢低声。', season: null });
    expect(lines.map(({ action, field }) => `${action} ${field}`)).toEqual([
      'ignored script',
      'repaired text',
      'repaired season',
    ]);
  });

  it('refuses what is no text, too long or not JSON, and goes on', async () => {
    const { figures, lines } = await bring(
      'bad.jsonl',
      `${jsonl({ title: 'x' }, { title: 'x', text: '长'.repeat(2_001) }, [1], { title: 'x', text: 'abc' })}{broken\n${jsonl(heron)}`,
    );
    expect(figures).toMatchObject({ read: 6, stored: 1, rejected: 5 });
    expect(lines.map(({ field }) => field)).toEqual(['text', 'text', '', 'text', '']);
  });

  it('is not there when the file is not', async () => {
    const missing = path.join(folder, 'missing.jsonl');
    await expect(
      importClassics(missing, { store: memoryStore().store, shipped, at: noon }),
    ).rejects.toThrow('no-such-file');
  });
});
