import { useEffect, useRef } from 'react';

/** Something that the page shown now can do at once, as it is called there. */
export interface Offer {
  readonly name: string;
  readonly label: string;
  /** The key that does the same without the palette. */
  readonly key?: string;
  readonly run: () => void;
}

interface Page {
  offers: readonly Offer[];
}

const pages = new Set<Page>();

/** Tells the command palette what can be done here, while the component is shown. */
export function useOffers(offers: readonly Offer[]): void {
  const page = useRef<Page>({ offers });
  useEffect(() => {
    page.current.offers = offers;
  });
  useEffect(() => {
    const { current } = page;
    pages.add(current);
    return () => {
      pages.delete(current);
    };
  }, []);
}

/** What all shown components offer at this moment; what came last, the open case, is nearest. */
export function offersNow(): readonly Offer[] {
  return [...pages].reverse().flatMap(({ offers }) => offers);
}
