/** Reads values of unknown shape: a property of what may be no object, a list that may be one entry alone. */
export type Terms = { readonly [term: string]: unknown };

export const asTerms = (value: unknown): Terms =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Terms) : {};

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
