/** What others made and Fathom ships, with its licence. Names are the makers' own in both languages. */
export const licences: readonly { readonly work: string; readonly by: string; readonly licence: string }[] = [
  { work: 'Source Serif 4, Source Sans 3', by: 'Adobe', licence: 'SIL Open Font License 1.1' },
  { work: 'Lucide', by: 'Lucide Icons and Contributors', licence: 'ISC' },
  { work: 'React', by: 'Meta Platforms, Inc.', licence: 'MIT' },
  { work: 'Base UI', by: 'Material-UI SAS', licence: 'MIT' },
  { work: 'Lunr', by: 'Oliver Nightingale', licence: 'MIT' },
  { work: 'valibot', by: 'Fabian Hiller', licence: 'MIT' },
  { work: 'micromark, mdast', by: 'Titus Wormer', licence: 'MIT' },
];
