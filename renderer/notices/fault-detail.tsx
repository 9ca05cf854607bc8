import { detailIn, type Fault } from '../../core/host/fault.ts';
import type { Language } from '../../core/model/language.ts';
import { noticeWords } from './words.ts';

/** Where it went wrong and what was said of it there: what only a program said is English, and is told as such. */
export function FaultDetail({ fault, language }: { readonly fault: Fault; readonly language: Language }) {
  const { where, detail } = fault;
  const said = [where, detailIn(language, detail)].filter(Boolean).join(': ');
  if (typeof detail !== 'string' || said === '') return said;
  return (
    <>
      {noticeWords[language].byProgram} <span lang="en">{said}</span>
    </>
  );
}
