import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { gather } from '../../core/gather.js';
import type { Button } from '../writing/button-ids.js';

const BUTTONS_A_ROW = 5;
const ROWS = 5;
const MAX_LABEL = 80;
const OPTIONS = 25;
const MAX_OPTION = 100;
const MAX_PROMPT = 150;
/** More buttons than this are a wall. */
const FEW = BUTTONS_A_ROW;

export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/**
 * Buttons in rows, as many as Discord takes. Named things are menus, a menu for each kind; so are
 * buttons when they are many, under `prompt`. What a menu's entries ask stands in their values, sealed
 * like buttons: its own id says nothing.
 */
export function rowsOf(buttons: readonly Button[], prompt = ''): Row[] {
  const things = buttons.filter(({ among }) => among !== undefined);
  const plain = buttons.filter(({ among }) => among === undefined);
  const kinds = gather(things, ({ among = '' }) => among);
  // A thing alone is a button.
  const alone = kinds.flatMap((kind) => (kind.length === 1 ? kind : []));
  const pressed = [...plain, ...alone];
  const isWall = pressed.length > FEW && prompt !== '';
  const menus = [
    ...kinds
      .filter((kind) => kind.length > 1)
      .map((kind) => ({ kind, prompt: kind[0]?.among ?? '' })),
    ...(isWall ? [{ kind: pressed, prompt }] : []),
  ].flatMap(({ kind, prompt: words }) => inMenus(kind, words));
  const rows = [
    ...menus.map((menu, at) => rowOf([{ ...menu, custom_id: `menu:${at}` }])),
    ...(isWall ? [] : chunked(pressed, BUTTONS_A_ROW).map((row) => rowOf(row.map(buttonOf)))),
  ];
  return rows.slice(0, ROWS);
}

function buttonOf({ label, id }: Button): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: cut(label, MAX_LABEL),
    custom_id: id,
  };
}

/** Discord takes no value twice in a menu, and so many entries. */
function inMenus(buttons: readonly Button[], prompt: string) {
  const once = [...new Map(buttons.map((button) => [button.id, button])).values()];
  return chunked(once, OPTIONS).map((some) => ({
    type: ComponentType.StringSelect as const,
    placeholder: cut(prompt, MAX_PROMPT),
    options: some.map(({ label, id }) => ({ label: cut(label, MAX_OPTION), value: id })),
  }));
}

function rowOf<T>(components: T[]) {
  return { type: ComponentType.ActionRow as const, components };
}

function chunked<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Never inside a character. */
function cut(text: string, limit: number): string {
  return [...text].slice(0, limit).join('');
}
