/** Whether there is room beside the article for its outline; `reading-page.module.css` and `tokens.css` know the same width. */
export const roomBeside = '(min-width: 75.01rem)';
