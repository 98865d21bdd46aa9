import { expect, it } from 'vitest';
import { newId } from '../../src/storage/new-id.js';

it('ids sort in the order they were made, within one millisecond too', () => {
  const noon = new Date('2026-11-24T04:00:00Z');
  const ids = [
    ...Array.from({ length: 200 }, () => newId(noon)),
    newId(new Date(noon.getTime() + 1)),
  ];
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
