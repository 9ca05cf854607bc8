/** Where the list of notes opens over the article; `notes-panel.module.css` knows the same width. */
export const listLiesOver = '(max-width: 56rem)';
