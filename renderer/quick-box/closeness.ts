/** From best to worst: it is the name, begins it, begins a word, stands in a word, its words begin words. */
export const closenesses = ['whole', 'label', 'word', 'within', 'scattered'] as const;
export type Closeness = (typeof closenesses)[number];

/** How close what was typed is to a name, both `plain`; null where they have nothing to do with each other. */
export function closeness(name: string, typed: string): Closeness | null {
  const beginsWord = (part: string): boolean => ` ${name}`.includes(` ${part}`);
  if (name === typed) return 'whole';
  if (name.startsWith(typed)) return 'label';
  if (beginsWord(typed)) return 'word';
  if (name.includes(typed)) return 'within';
  return typed.split(' ').every(beginsWord) ? 'scattered' : null;
}
