/** The only names under which main and preload speak to each other. */
export const callChannel = 'fathom:call';
export const commandChannel = 'fathom:command';
export const eventChannel = 'fathom:event';
