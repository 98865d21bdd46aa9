import type satori from 'satori';

/** What satori draws: the shape of a React element, without React. */
export type Element = Parameters<typeof satori>[0];

export type Style = Readonly<Record<string, string | number>>;

/** A box with a style and what is in it. Satori wants `display: flex` wherever there are several. */
export function box(style: Style, ...children: readonly (Element | string)[]): Element {
  const inside = children.length === 1 ? children[0] : [...children];
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'flex', ...style }, children: inside },
  };
}
