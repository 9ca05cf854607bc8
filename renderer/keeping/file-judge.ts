import { fileJudge, type ToJudge } from './judge-files.ts';

/*
 * Reads files of notes beside the page's own thread: one file may hold hundreds of megabytes of JSON,
 * which is parsed in one go. It is ended by who asked.
 */
const judge = fileJudge((message) => postMessage(message));

onmessage = ({ data }: MessageEvent<ToJudge>): void => void judge(data);
