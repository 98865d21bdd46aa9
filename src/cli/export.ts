import path from 'node:path';
import type { Command } from 'commander';
import { type CliContext, sayer } from './context.js';
import { write } from './lines.js';

/** `export DIR`: the service's data as open files, for people to take elsewhere. */
export function exporting(program: Command, context: CliContext): void {
  const say = sayer(context);
  program
    .command('export')
    .description(say('cli-export'))
    .argument('<dir>', say('cli-export-dir'))
    .action(async (dir: string) => {
      const { storage, services, note } = await context.app();
      const readme = (locale: string) => {
        const library = services.info.libraryName(locale);
        return readmeOf(context, { locale, library, subjects: storage.exportSubjects });
      };
      const texts = Object.fromEntries(
        context.i18n.locales.map((locale) => [`README.${locale}.md`, readme(locale)]),
      );
      const folder = path.resolve(context.io.cwd, dir);
      const files = await storage.exportFiles({ folder, texts });
      await note('exported', null, { files: files.length });
      await write(context.io, { dir: folder, files });
    });
}

interface Readme {
  readonly locale: string;
  readonly library: string;
  readonly subjects: readonly string[];
}

function readmeOf({ i18n, clock }: CliContext, { locale, library, subjects }: Readme): string {
  const say = (key: string, args?: Record<string, string>) => i18n.say(locale, key, args);
  const at = clock.now().toISOString();
  const files = subjects.map((name) => `- \`${name}.jsonl\`: ${say(`export-${name}`)}`);
  return [
    `# ${say('export-title', { library })}`,
    say('export-about', { at }),
    files.join('\n'),
    say('export-not-in-it'),
  ]
    .join('\n\n')
    .concat('\n');
}
