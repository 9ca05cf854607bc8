import { useMemo } from 'react';
import { Choice } from '../design/choice.tsx';
import { useWords } from '../words/words.ts';
import { foundIn, type Answers, type Scope } from './ask-both.ts';
import { searchWords } from './words.ts';

type Props = {
  readonly answers: Answers;
  readonly scope: Scope;
  readonly onChoose: (scope: Scope) => void;
};

/** Bundled works, own ones or both, each with its hits. Nothing to choose where all hits are on one side. */
export function ScopeFilter({ answers, scope, onChoose }: Props) {
  const { bundled, own } = answers;
  const words = useWords(searchWords);
  // What one library forgave the other may hold as it was typed: together they may have fewer hits.
  const total = useMemo(() => foundIn(answers, 'all', 0).result.total, [answers]);
  const counts = { bundled: bundled.result.total, own: own?.result.total ?? 0 };
  if (own === null || (scope === 'all' && (counts.bundled === 0 || counts.own === 0))) return null;
  return (
    <Choice
      label={words.scope}
      value={scope}
      choices={{
        all: `${words.scopes.all} ${words.number(total)}`,
        bundled: `${words.scopes.bundled} ${words.number(counts.bundled)}`,
        own: `${words.scopes.own} ${words.number(counts.own)}`,
      }}
      onChoose={onChoose}
    />
  );
}
