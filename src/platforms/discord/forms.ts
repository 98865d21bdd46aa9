import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormChoice, FormField } from '../../core/reply.js';
import type { SignedButtons } from '../cases/signed-buttons.js';

export type Modal = APIModalInteractionResponseCallbackData;

/** Discord's limits, in UTF-16 units. */
const MAX_TITLE = 45;
const MAX_CHOICE = 100;
const CHOICES = 25;
const FIELDS = 5;
const MAX_TEXT = 4_000;

/**
 * A form as Discord shows it. What it asks when it is sent off is in its id, sealed like a button's;
 * null while that cannot be kept.
 */
export async function modalOf(
  form: Form,
  space: string,
  buttons: Pick<SignedButtons, 'under'>,
): Promise<Modal | null> {
  const { title, command, options, fields } = form;
  const [sealed] = await buttons.under(space, [{ label: '', command, options }]);
  if (!sealed) return null;
  return {
    ...{ title: cut(title, MAX_TITLE), custom_id: sealed.id },
    components: fields.slice(0, FIELDS).map(labelled),
  };
}

/** What was filled in, by option; what was left empty is left out. */
export function filledIn({
  fields,
}: Pick<ModalSubmitInteraction, 'fields'>): Readonly<Record<string, string>> {
  const entries = [...fields.fields.values()].flatMap((field) => {
    if (field.type === ComponentType.TextInput) {
      return [[field.customId, field.value.trim()] as const];
    }
    if (field.type !== ComponentType.StringSelect) return [];
    return [[field.customId, field.values[0] ?? ''] as const];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** What was written in one's own words, field by field. */
export function writtenIn({ fields }: Pick<ModalSubmitInteraction, 'fields'>): readonly string[] {
  const texts = [...fields.fields.values()].flatMap((field) =>
    field.type === ComponentType.TextInput ? [field.value.trim()] : [],
  );
  return texts.filter((text) => text !== '');
}

/** One field under what it is called. */
export function labelled(field: FormField): APILabelComponent {
  const { label, choices } = field;
  return {
    ...{ type: ComponentType.Label, label: cut(label, MAX_TITLE) },
    component: choices ? menu(field, choices) : words(field),
  };
}

function menu(
  { option, isRequired }: FormField,
  choices: readonly FormChoice[],
): APILabelComponent['component'] {
  return {
    ...{ type: ComponentType.StringSelect, custom_id: option, required: isRequired },
    ...{ min_values: isRequired ? 1 : 0, max_values: 1 },
    options: choices.slice(0, CHOICES).map(entry),
  };
}

function entry({ label, value, detail }: FormChoice): APISelectMenuOption {
  const shown = detail === undefined ? {} : { description: cut(detail, MAX_CHOICE) };
  return { ...{ label: cut(label, MAX_CHOICE), value }, ...shown };
}

function words({
  option,
  isRequired,
  value,
  limit = MAX_TEXT,
}: FormField): APILabelComponent['component'] {
  return {
    ...{ type: ComponentType.TextInput, style: TextInputStyle.Paragraph, custom_id: option },
    ...{ required: isRequired, max_length: Math.min(limit, MAX_TEXT) },
    ...(value === undefined ? {} : { value: value.slice(0, MAX_TEXT) }),
  };
}

/** In UTF-16 units, never inside a character. */
function cut(text: string, limit: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > limit) break;
    kept += character;
  }
  return kept;
}
