import { Popover } from '@base-ui/react/popover';
import { ALargeSmall, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { defaultSettings, type Settings } from '../../core/model/settings.ts';
import { useCommand } from '../app/commands.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { measures, stepped, type Measure } from './measures.ts';
import { appearanceWords } from './words.ts';
import styles from './appearance-panel.module.css';

/** The small panel behind `Aa`: colours, text, links and the interface's language. */
export function AppearancePanel() {
  const { settings } = useReader();
  const now = useStore(settings.store);
  const words = useWords(appearanceWords);
  const [open, setOpen] = useState(false);
  useCommand('appearance', () => setOpen((was) => !was));
  useCommand('larger', () => settings.change(stepped(now, 'size', 1)));
  useCommand('smaller', () => settings.change(stepped(now, 'size', -1)));
  useCommand('normal-size', () => settings.change({ size: defaultSettings.size }));
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger render={<Button look="icon" aria-label={words.title} />}>
        <ALargeSmall size={20} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.panel}>
            <Popover.Title className={styles.title}>{words.title}</Popover.Title>
            <Choice
              label={words.theme}
              value={now.theme}
              choices={words.themes}
              onChoose={(theme) => settings.change({ theme })}
            />
            {(Object.keys(measures) as Measure[]).map((measure) => (
              <Stepper key={measure} measure={measure} settings={now} onChange={settings.change} />
            ))}
            <Choice
              label={words.links}
              value={now.links}
              choices={words.linkChoices}
              onChoose={(links) => settings.change({ links })}
            />
            <Choice
              label={words.language}
              value={now.language}
              choices={words.languages}
              onChoose={(language) => settings.change({ language })}
            />
            <Button
              onClick={() =>
                settings.change({
                  ...defaultSettings,
                  language: now.language,
                  theme: now.theme,
                  welcomed: now.welcomed,
                })
              }
            >
              {words.reset}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type StepperProps = {
  readonly measure: Measure;
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
};

function Stepper({ measure, settings, onChange }: StepperProps) {
  const words = useWords(appearanceWords);
  const language = useLanguage();
  const label = words[measure];
  const { least, most, inWords } = measures[measure];
  return (
    <div className={styles.stepper} role="group" aria-label={label}>
      <span className={styles.label}>{label}</span>
      <Button
        look="icon"
        aria-label={`${label}: ${words.smaller}`}
        disabled={settings[measure] <= least}
        onClick={() => onChange(stepped(settings, measure, -1))}
      >
        <Minus size={16} aria-hidden />
      </Button>
      <output className={styles.value}>{inWords(settings[measure], language)}</output>
      <Button
        look="icon"
        aria-label={`${label}: ${words.larger}`}
        disabled={settings[measure] >= most}
        onClick={() => onChange(stepped(settings, measure, 1))}
      >
        <Plus size={16} aria-hidden />
      </Button>
    </div>
  );
}
