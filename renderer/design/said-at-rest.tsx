import { useEffect, useState } from 'react';

/** Milliseconds without a change before a screen reader is told: at once would talk over the typing, and on and on through an import. */
const rest = 700;

/** Text that is read out when it has not changed for a moment; nobody sees it. */
export function SaidAtRest({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
