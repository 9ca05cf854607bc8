import { FaultError } from '../../core/host/fault.ts';

/** `name`: a work's id, or that of an edition (`work.de`). */
export const notInLibrary = (name: string): FaultError =>
  new FaultError('missing', 'work', {
    de: `„${name}“ ist nicht in der Bibliothek`,
    en: `“${name}” is not in the library`,
  });

export const notInBin = (name: string): FaultError =>
  new FaultError('missing', 'work', {
    de: `„${name}“ ist nicht unter den entfernten Artikeln`,
    en: `“${name}” is not among the removed articles`,
  });
