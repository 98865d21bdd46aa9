import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAffinity, popularityWeight } from '../../src/library/readership/affinity.js';
import { findNeighbours, type Neighbourhood } from '../../src/library/readership/neighbours.js';
import { createPairCollector, likingThreshold } from '../../src/library/readership/pairs.js';

/** Profiles as lists of title numbers, one a reader. */
function pairsOf(profiles: readonly (readonly number[])[], titles: number) {
  const collector = createPairCollector();
  for (const [reader, profile] of profiles.entries()) {
    for (const title of profile) collector.add(reader, title, Number.NaN);
  }
  return collector.liked(profiles.length, titles).pairs;
}

function neighbours(profiles: readonly (readonly number[])[], titles: number): Neighbourhood[] {
  return [...findNeighbours(pairsOf(profiles, titles))].flatMap((found) => found ?? []);
}

describe('pairs', () => {
  it('are sorted by reader, each once, whatever order they came in', () => {
    const collector = createPairCollector();
    for (const [reader, title] of [
      [1, 5],
      [0, 2],
      [1, 3],
      [1, 5],
      [0, 2],
    ] as const) {
      collector.add(reader, title, Number.NaN);
    }
    const { pairs, disliked } = collector.liked(2, 6);
    expect([...pairs.starts]).toEqual([0, 1, 3]);
    expect([...pairs.list]).toEqual([2, 3, 5]);
    expect(disliked).toBe(0);
  });

  it('grow beyond their first room', () => {
    const collector = createPairCollector();
    for (let n = 0; n < 200_000; n++) collector.add(n % 7, n, Number.NaN);
    expect(collector.liked(7, 200_000).pairs.list).toHaveLength(200_000);
  });

  it('leave out what a reader did not like', () => {
    const collector = createPairCollector();
    for (const [title, rating] of [5, 4, 1, Number.NaN].entries()) collector.add(0, title, rating);
    const { pairs, threshold, disliked } = collector.liked(1, 4);
    expect([...pairs.list]).toEqual([0, 1, 3]);
    expect([threshold, disliked]).toEqual([3, 1]);
  });

  it.each([
    ['stars from a friendly readership: the middle of the scale', [5, 5, 5, 4, 1], 3],
    ['stars from a stern one: its mean', [1, 1, 2, 1, 5], 2],
    ['thumbs', [0, 1, 1, 0], 0.5],
    ['one mark for all: everything', [4, 4], 4],
  ])('%s', (_name, ratings, wanted) => {
    expect(likingThreshold(Float32Array.from(ratings))).toBe(wanted);
  });

  it('none at all', () => {
    expect(likingThreshold(new Float32Array(0))).toBeNaN();
  });
});

describe('neighbours', () => {
  it('are what the same readers liked, nearest first', () => {
    const found = neighbours(
      [
        [0, 1, 2],
        [0, 1, 2],
        [0, 1],
        [3, 4],
        [3, 4],
      ],
      5,
    );
    const first = found.find(({ title }) => title === 0);
    expect(first).toMatchObject({ readers: 3, neighbours: [1, 2] });
    expect(first?.weights[0]).toBeGreaterThan(first?.weights[1] ?? 1);
    expect(found.find(({ title }) => title === 3)?.neighbours).toEqual([4]);
  });

  it('never rest on one reader, nor does a title', () => {
    const found = neighbours(
      [
        [0, 1, 2],
        [0, 1],
        [2, 3],
      ],
      4,
    );
    expect(found.map(({ title }) => title)).toEqual([0, 1, 2]);
    // One reader has 0 and 2, another has 2 and 3: neither pair may be told.
    expect(found.find(({ title }) => title === 2)?.neighbours).toEqual([]);
    expect(found.find(({ title }) => title === 0)?.neighbours).toEqual([1]);
  });

  it('weigh a reader of everything less', () => {
    const all = [...Array(40).keys()];
    const found = neighbours([[0, 1], [0, 1], all, all, [0, 3, 4], [0, 3, 4]], 40);
    expect(found.find(({ title }) => title === 0)?.neighbours.slice(0, 1)).toEqual([1]);
  });

  it('leave out who has more titles than a person reads', () => {
    const library = [...Array(5_001).keys()];
    const found = neighbours([library, library, [1, 2], [1, 2]], 5_001);
    expect(found.map(({ title }) => title)).toEqual([1, 2]);
  });

  const profiles = fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 8 }), { maxLength: 30 });

  it('are 20 at most, of several readers, between 0 and 1, the same every time', () => {
    fc.assert(
      fc.property(profiles, (some) => {
        const found = neighbours(some, 12);
        for (const { title, readers, neighbours: near, weights } of found) {
          expect(readers).toBe(some.filter((profile) => profile.includes(title)).length);
          for (const other of near) {
            const shared = some.filter((one) => one.includes(title) && one.includes(other));
            expect(shared.length).toBeGreaterThanOrEqual(2);
          }
          expect(near).not.toContain(title);
          expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
          expect(weights).toEqual(weights.toSorted((one, other) => other - one));
        }
        expect(neighbours(some, 12)).toEqual(found);
      }),
    );
  });
});

describe('what a profile points to', () => {
  const rows = [
    { title: 'a', readers: 9, neighbours: ['b', 'gone'], weights: [0.5, 0.9] },
    { title: 'b', readers: 4, neighbours: ['a', 'c'], weights: [0.5, 0.2] },
    { title: 'c', readers: 1, neighbours: ['b'], weights: [0.2] },
    { title: 'gone', readers: 99, neighbours: ['a'], weights: [1] },
  ];
  const affinity = createAffinity(
    rows,
    new Map([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ]),
  );

  it('is nearest to 1, without the liked titles, with the liked title that says it', () => {
    const company = affinity.of([1, 3]);
    expect(company.known).toBe(1);
    expect([...company.nearness].map((near) => near.toFixed(2))).toEqual([
      '1.00',
      '0.00',
      '0.40',
      '0.00',
    ]);
    expect([company.strongest(0), company.strongest(3)]).toEqual([1, -1]);
  });

  it('passes over titles that are gone, in popularity too', () => {
    expect(affinity.popularity(0)).toBe(1);
    expect(affinity.popularity(1)).toBeCloseTo(2 / 3);
    expect(createAffinity([], new Map([['a', 0]])).isKnown).toBe(false);
  });

  it('lets popularity count less the more is known of a reader', () => {
    const weights = [1, 3, 5, 20, 300].map(popularityWeight);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    expect(weights[0]).toBeCloseTo(1.6);
  });
});
