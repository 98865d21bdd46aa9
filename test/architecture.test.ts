import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The direction of arrows. A rule names who, whom from the house they may import, and which
 * packages. `types` are rooms of which only types may be taken: the desks that doors stand at.
 */
interface Room {
  readonly from: string;
  readonly house: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const everywhere = ['zod', 'luxon'];
const desks = [
  ...['services.ts', '*/desk.ts', '*/desks.ts', '*/ports.ts', '*/space-ports.ts'],
  ...['*/comment.ts', '*/case.ts'],
];
const sdk = ['discord.js', 'grammy', 'bottleneck'];

const rooms: readonly Room[] = [
  { from: 'src/core', house: ['src/core'], packages: ['@fluent/*'] },
  {
    from: 'src/text',
    house: ['src/core', 'src/text'],
    packages: ['opencc-js', 'pinyin-pro', '@node-rs/jieba'],
  },
  room('library', ['chinese-days', 'fast-xml-parser', 'isbn3', 'yaml']),
  room('understanding', ['chrono-node', 'chinese-days', 'node-nlp']),
  room('moderation', ['linkify-it', 'tldts', '@eslint-community/regexpp', 're2js']),
  room('topics', []),
  room('announcements', []),
  room('staff', []),
  room('pictures', ['satori', '@resvg/resvg-js', '@expo-google-fonts/noto-serif-sc']),
  {
    from: 'commands',
    house: ['src/core', 'src/answers', 'commands'],
    types: ['src/services.ts'],
    packages: [],
  },
  {
    from: 'src/answers',
    house: ['src/core', 'src/answers'],
    types: ['src/services.ts'],
    packages: [],
  },
  {
    from: 'src/storage',
    // The words of the audit log are data of both.
    house: ['src/core', 'src/staff/actions.ts', 'src/storage'],
    types: [
      ...['src/*/ports.ts', 'src/*/space-ports.ts', 'src/platforms/cases/ports.ts'],
      ...['src/moderation/comment.ts', 'src/moderation/cases/case.ts'],
      'src/moderation/staff-rules/rule.ts',
    ],
    packages: ['@prisma/*', 'pg', '@electric-sql/*', 'better-auth'],
  },
  { from: 'src/bus', house: ['src/core', 'src/bus'], packages: ['ioredis'] },
  { from: 'src/platforms/writing', house: ['src/core', 'src/platforms/writing'], packages: [] },
  {
    from: 'src/platforms/pacing',
    house: ['src/core', 'src/platforms/pacing'],
    packages: ['bottleneck'],
  },
  platform('cases', []),
  platform('discord', ['discord.js']),
  platform('telegram', ['grammy']),
  platform('web', [
    ...['hono', '@hono/*', 'prom-client'],
    ...['better-auth', '@better-auth/passkey', '@simplewebauthn/browser'],
  ]),
  {
    from: 'src/web',
    house: ['src/web', 'locales'],
    types: ['src/platforms/web/contract'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'echarts',
      'vite',
      '@vitejs/*',
      '@fluent/*',
      '@fontsource-variable/*',
      'uqr',
      '@simplewebauthn/browser',
    ],
  },
];

function room(name: string, packages: readonly string[]): Room {
  return { from: `src/${name}`, house: ['src/core', 'src/text', `src/${name}`], packages };
}

function platform(name: string, packages: readonly string[]): Room {
  const types = desks.map((desk) => `src/${desk}`);
  const files = ['door.ts', 'conversation.ts', 'incoming-file.ts', 'cases', 'pacing', 'writing'];
  const shared = files.map((file) => `src/platforms/${file}`);
  const house = ['src/core', 'src/bus', ...shared, `src/platforms/${name}`];
  return {
    from: `src/platforms/${name}`,
    house,
    types: [...types, 'src/storage/ports.ts'],
    packages,
  };
}

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
);

async function sourcesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('storage/generated/'));
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

async function importsOf(file: string): Promise<Import[]> {
  const text = await readFile(path.join(root, file), 'utf8');
  return [...text.matchAll(statement)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    return { file, target: resolve(file, target), typeOnly: match[1] !== undefined };
  });
}

/** A house import becomes its path from the root; a package keeps its name. */
function resolve(file: string, target: string): string {
  if (!target.startsWith('.')) return target;
  return path.join(path.dirname(file), target).replace(/\.js$/, '.ts');
}

function matches(target: string, pattern: string): boolean {
  if (!pattern.includes('*')) return target === pattern || target.startsWith(`${pattern}/`);
  const expression = pattern.split('*').map((part) => part.replace(/[.+^$()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^${expression.join('.*')}(/.*)?$`).test(target);
}

function isHouse(target: string): boolean {
  return /^(src|commands|locales|prisma|test|bench)\//.test(target);
}

function allowed(rule: Room, found: Import): boolean {
  const { target, typeOnly } = found;
  if (target.startsWith('node:')) return true;
  if (isHouse(target)) {
    const types = typeOnly ? (rule.types ?? []) : [];
    return [...rule.house, ...types].some((pattern) => matches(target, pattern));
  }
  return [...everywhere, ...rule.packages].some((pattern) => matches(target, pattern));
}

describe('arrows point inward', () => {
  it.each(rooms.map((rule) => [rule.from, rule] as const))('%s', async (_name, rule) => {
    const files = await sourcesUnder(rule.from);
    expect(files.length).toBeGreaterThan(0);
    const found = (await Promise.all(files.map(importsOf))).flat();
    const wrong = found.filter((entry) => !allowed(rule, entry));
    expect(wrong.map((entry) => `${entry.file} -> ${entry.target}`)).toEqual([]);
  });

  it('catches what it should', () => {
    const core = rooms[0] as Room;
    const from = { file: 'src/core/x.ts', typeOnly: false };
    expect(allowed(core, { ...from, target: 'src/storage/database.ts' })).toBe(false);
    expect(allowed(core, { ...from, target: 'discord.js' })).toBe(false);
    const commands = rooms.find((rule) => rule.from === 'commands') as Room;
    expect(allowed(commands, { ...from, target: 'src/services.ts' })).toBe(false);
    expect(allowed(commands, { ...from, target: 'src/services.ts', typeOnly: true })).toBe(true);
  });

  it('keeps the SDKs in their own rooms', async () => {
    const files = (await sourcesUnder('src')).filter((file) => !file.startsWith('src/platforms/'));
    const found = (
      await Promise.all([...files, ...(await sourcesUnder('commands'))].map(importsOf))
    ).flat();
    expect(found.filter((entry) => sdk.includes(entry.target))).toEqual([]);
  });

  it('lets only the entry files touch the process', async () => {
    const mayTouch = ['src/main.ts', 'src/train.ts', 'src/build.mjs', 'src/launch.mjs'];
    const files = [...(await sourcesUnder('src')), ...(await sourcesUnder('commands'))];
    const touching: string[] = [];
    for (const file of files) {
      if (mayTouch.includes(file) || file.startsWith('src/web/')) continue;
      const text = await readFile(path.join(root, file), 'utf8');
      if (/\bprocess\.(env|argv|exit|on|stdin|stdout|stderr|cwd)\b/.test(text)) touching.push(file);
    }
    expect(touching).toEqual([]);
  });
});
