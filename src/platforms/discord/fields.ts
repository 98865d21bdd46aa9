import { z } from 'zod';
import type { DoorCommand } from '../door.js';

/** One field of a slash command, as the command's schema has it. */
export interface Field {
  readonly name: string;
  readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly required: boolean;
  /** The only values there are, when they are few. */
  readonly choices: readonly string[];
}

const fieldSchema = z.object({
  type: z.string().optional().catch(undefined),
  enum: z.array(z.string()).optional().catch(undefined),
});
const kinds = ['string', 'integer', 'number', 'boolean', 'array'] as const;
const MAX_CHOICES = 25;

/**
 * A command's options, the required ones first: Discord wants them so. What a form asks for need not
 * stand in the command.
 */
export function fieldsOf(command: DoorCommand): Field[] {
  const { inner = [] } = command;
  const schema = z.toJSONSchema(command.options, { io: 'input', unrepresentable: 'any' });
  const shown = Object.entries(schema.properties ?? {}).filter(([name]) => !inner.includes(name));
  const fields = shown.map(([name, property]) => {
    const { type, enum: choices = [] } = fieldSchema.parse(property);
    const kind = kinds.find((known) => known === type) ?? 'string';
    const required = !command.form && (schema.required?.includes(name) ?? false);
    return { name, kind, required, choices: choices.length > MAX_CHOICES ? [] : choices };
  });
  return fields.sort((a, b) => Number(b.required) - Number(a.required));
}

export function kindOf(command: DoorCommand, option: string): Field['kind'] | undefined {
  return fieldsOf(command).find(({ name }) => name === option)?.kind;
}
