/** Reads a file named by `<KEY>_FILE`; its trailing line end does not count. */
export type ReadSecret = (path: string) => string;

interface ReadingSecrets {
  readonly readSecret: ReadSecret;
  readonly problems: string[];
}

/**
 * The settings of these names. Every one may also come as `<NAME>_FILE`; empty counts as absent.
 * What is given twice or cannot be read is added to `problems`.
 */
export function gather(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  io: ReadingSecrets,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of names) {
    const file = environment[`${name}_FILE`];
    const value = environment[name];
    if (value && file) io.problems.push(`${name}: is given twice, also as ${name}_FILE; keep one`);
    if (value) values[name] = value;
    else if (file) readInto(values, { name, file }, io);
  }
  return values;
}

function readInto(
  values: Record<string, string>,
  setting: { name: string; file: string },
  io: ReadingSecrets,
): void {
  try {
    values[setting.name] = io.readSecret(setting.file).replace(/\r?\n$/, '');
  } catch {
    io.problems.push(`${setting.name}_FILE: the file ${setting.file} cannot be read`);
  }
}
