import { useEffect, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page; says whether some are held over it now. What was
 * dropped can be read only until `take` returns.
 */
export function useFileDrop(take: (dropped: DataTransfer) => void, isWanted = true): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the reader and show the file.
      event.preventDefault();
      setIsOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      if (event.dataTransfer !== null) take(event.dataTransfer);
    };
    const ended = new AbortController();
    window.addEventListener('dragover', over, { signal: ended.signal });
    window.addEventListener('dragleave', leave, { signal: ended.signal });
    window.addEventListener('drop', drop, { signal: ended.signal });
    return () => ended.abort();
  }, [take, isWanted]);
  return isOver && isWanted;
}
