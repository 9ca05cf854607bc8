import { foundNotes, type FindQuestion } from './found-notes.ts';

/*
 * Looks for notes in a text that has changed, beside the page's own thread: a book that was rewritten
 * takes two seconds. It answers once, and is ended by who asked.
 */
onmessage = ({ data }: MessageEvent<FindQuestion>): void => postMessage(foundNotes(data));
