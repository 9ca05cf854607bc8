import { createStore } from '../app/store.ts';

/**
 * What the field in the header asks of the list on the page, once the list shows the query: to open
 * the best hit (Enter) or to take the focus (arrow down). The two have no other connection.
 */
export type Wish = { readonly query: string; readonly wants: 'open' | 'focus' };

export const wish = createStore<Wish | null>(null);
